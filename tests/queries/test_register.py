"""The register: the five amounts of every application, what can be asked of it, and totals that agree to the cent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import hypothesis
import hypothesis.strategies as st
import pytest

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot, dag, maak_concept, maak_regeling
from wijkagenda.queries.regeling import stand_per_gebied
from wijkagenda.queries.register import ASSEN, BEDRAGEN, ONTVANGEN, Registerkeuze, RegisterRij, contactpersonen, register, samen, totalen
from wijkagenda.queries.subsidie import Aanvraagkeuze
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import subsidie, velden

VANDAAG = dt.date(2026, 11, 21)


def alle(bestand: Bestand, **keuze: object) -> list[RegisterRij]:
    return register(bestand.lees(), Aanvraagkeuze(**keuze), VANDAAG)  # type: ignore[arg-type]


def titels(rijen: list[RegisterRij], keuze: Registerkeuze) -> set[str]:
    return {rij.titel for rij in keuze.kies(rijen)}


def bedragen(totaal: object) -> tuple[int, ...]:
    return tuple(getattr(totaal, naam) for naam in BEDRAGEN)


@pytest.fixture
def gevuld(bestand: Bestand) -> dict[str, str]:
    """Applications of two years, in two gebieden, with and without doel."""
    ids = {naam: maak(bestand, "gebied", naam=naam) for naam in ("Ruwaard", "Ussen")}
    kader = maak(bestand, "beleidskader")
    ids["doel"] = maak(bestand, "doel", beleidskader_id=kader, code="3", titel="Ontmoeten")
    ids["oud"] = maak_regeling(bestand, naam="Regeling 2025", jaar=2025, open_van=dt.date(2025, 1, 1), open_tot=dt.date(2026, 9, 1))
    ids["nieuw"] = maak_regeling(bestand, naam="Regeling 2026")
    ids["soep"] = breng_tot(bestand, "uitvoering", titel="Soep", regeling_id=ids["nieuw"], gebied_id=ids["Ruwaard"], bedrag=900_01, doel_id=ids["doel"])
    subsidie.betaal(bestand.uow, ids["soep"], 700_01, dag(10, 20))
    ids["tuin"] = maak_concept(bestand, titel="Tuin", regeling_id=ids["nieuw"], aangevraagd=333_33, ontvangen_op=None)
    subsidie.kies_gebieden(bestand.uow, ids["tuin"], {ids["Ruwaard"]: Decimal("33.3333"), ids["Ussen"]: Decimal("66.6667")})
    ids["laat"] = breng_tot(bestand, "ontvangen", titel="Laat", regeling_id=ids["oud"], gebied_id=ids["Ussen"], reden_te_laat="Was ziek.")
    return ids


def test_a_row_of_the_register_has_the_five_amounts_and_where_it_belongs(bestand: Bestand, gevuld: dict[str, str]) -> None:
    rij = next(r for r in alle(bestand) if r.titel == "Soep")
    assert bedragen(rij) == (1_000_00, 900_01, 900_01, None, 700_01)
    assert (rij.jaar, rij.doel, rij.kwadrantwoord, rij.gebied, rij.te_laat) == (2026, "3 Ontmoeten", "formeel en collectief", "Ruwaard", False)


@pytest.mark.parametrize(
    ("keuze", "over"),
    [
        (lambda _: Registerkeuze(), {"Soep", "Tuin", "Laat"}),
        (lambda _: Registerkeuze(woorden="tuin CONCEPT"), {"Tuin"}),
        (lambda _: Registerkeuze(statussen=("uitvoering", "concept")), {"Soep", "Tuin"}),
        (lambda _: Registerkeuze(statussen=("groep:open",)), {"Tuin", "Laat"}),
        (lambda _: Registerkeuze(statussen=(ONTVANGEN,)), {"Soep", "Laat"}),
        (lambda i: Registerkeuze(regelingen=(i["oud"],)), {"Laat"}),
        (lambda _: Registerkeuze(jaren=(2026,)), {"Soep", "Tuin"}),
        (lambda i: Registerkeuze(gebieden=(i["Ussen"],)), {"Tuin", "Laat"}),
        (lambda i: Registerkeuze(doelen=(i["doel"],)), {"Soep"}),
        (lambda _: Registerkeuze(doelen=("",)), {"Tuin", "Laat"}),
        (lambda _: Registerkeuze(kwadranten=("formeel-collectief",)), {"Soep", "Tuin", "Laat"}),
        (lambda _: Registerkeuze(behandelaars=("",), vanaf=333_33, tot=999_99), {"Tuin"}),
        (lambda _: Registerkeuze(vanaf=1_000_00), {"Soep", "Laat"}),
        (lambda _: Registerkeuze(bijzonder=("te_laat",)), {"Laat"}),
        (lambda _: Registerkeuze(bijzonder=("over_tijd",)), {"Laat"}),
        (lambda _: Registerkeuze(bijzonder=("te_laat", "bezwaar")), set()),
        (lambda i: Registerkeuze(jaren=(2026,), gebieden=(i["Ussen"],)), {"Tuin"}),
    ],
)  # fmt: skip
def test_the_register_can_be_asked(bestand: Bestand, gevuld: dict[str, str], keuze: Callable[[dict[str, str]], Registerkeuze], over: set[str]) -> None:
    assert titels(alle(bestand), keuze(gevuld)) == over


def test_an_applicant_and_a_behandelaar_can_be_asked(bestand: Bestand, gevuld: dict[str, str]) -> None:
    wie = maak(bestand, "medewerker", naam="Petra Proef")
    velden.wijzig(bestand.uow, "aanvraag", gevuld["laat"], {"behandelaar_id": wie})
    rijen = alle(bestand)
    assert titels(rijen, Registerkeuze(behandelaars=(wie,))) == {"Laat"}
    assert titels(rijen, Registerkeuze(aanvragers=(next(r.organisatie_id for r in rijen if r.titel == "Soep"),))) == {"Soep"}


def test_an_application_with_a_bezwaar_can_be_asked(bestand: Bestand, gevuld: dict[str, str]) -> None:
    subsidie.registreer_bezwaar(bestand.uow, gevuld["soep"], "Het bedrag.", dag(10, 20))
    assert titels(alle(bestand), Registerkeuze(bijzonder=("bezwaar",))) == {"Soep"}


def test_a_repeat_applicant_is_recognised_by_name_and_kvk(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    for naam, kvk in (("Café de Hoek", "12345678"), ("cafe de hoek", None), ("Stichting Anders", "12345678"), ("Nieuw", None)):
        wie = maak(bestand, "organisatie", naam=naam, kvk=kvk, gebied_id=maak(bestand, "gebied"))
        breng_tot(bestand, "ontvangen", titel=naam, regeling_id=regeling, organisatie_id=wie)
    rijen = {r.titel: r for r in alle(bestand)}
    assert [rijen[n].eerder for n in ("Café de Hoek", "cafe de hoek", "Stichting Anders", "Nieuw")] == [0, 1, 2, 0]
    assert rijen["Stichting Anders"].herhaald == "eerder aangevraagd: 2×"
    assert titels(list(rijen.values()), Registerkeuze(bijzonder=("herhaald",))) == {"cafe de hoek", "Stichting Anders"}


def test_the_register_follows_the_gebied_on_top(bestand: Bestand, gevuld: dict[str, str]) -> None:
    assert {r.titel for r in alle(bestand, gebied_ids=(gevuld["Ussen"],))} == {"Tuin", "Laat"}


@pytest.mark.parametrize("as_", [a.code for a in ASSEN])
def test_along_every_axis_the_amounts_add_up_to_the_same(bestand: Bestand, gevuld: dict[str, str], as_: str) -> None:
    rijen = alle(bestand)
    delen = totalen(rijen, as_)
    assert tuple(map(sum, zip(*(bedragen(t) for t in delen), strict=True))) == bedragen(samen(rijen))


def test_an_application_in_two_gebieden_counts_once_together_and_gives_money_by_share(bestand: Bestand, gevuld: dict[str, str]) -> None:
    tuin = Registerkeuze(woorden="tuin").kies(alle(bestand))
    assert [(t.naam, t.aantal, t.aangevraagd) for t in totalen(tuin, "gebied")] == [("Ruwaard", 1, 111_11), ("Ussen", 1, 222_22)]
    assert samen(tuin).aantal == 1


def test_what_has_no_answer_stands_last_under_a_name_of_its_own(bestand: Bestand, gevuld: dict[str, str]) -> None:
    assert [(t.naam, t.aantal) for t in totalen(alle(bestand), "doel")] == [("3 Ontmoeten", 1), ("zonder doel", 2)]


def test_years_come_newest_first(bestand: Bestand, gevuld: dict[str, str]) -> None:
    assert [t.naam for t in totalen(alle(bestand), "jaar")] == ["2026", "2025"]


def test_a_line_of_totals_finds_the_applications_behind_it(bestand: Bestand, gevuld: dict[str, str]) -> None:
    rijen = alle(bestand)
    vraag = {"gebied": "gebieden", "regeling": "regelingen", "doel": "doelen", "kwadrant": "kwadranten", "jaar": "jaren"}
    for as_ in (a.code for a in ASSEN):
        for totaal in totalen(rijen, as_):
            antwoord: tuple[object, ...] = (int(totaal.id),) if as_ == "jaar" else (totaal.id,)
            assert len(Registerkeuze(**{vraag[as_]: antwoord}).kies(rijen)) == totaal.aantal  # type: ignore[arg-type]


def test_register_and_regeling_say_the_same_per_gebied(bestand: Bestand, gevuld: dict[str, str]) -> None:
    rijen = Registerkeuze(regelingen=(gevuld["nieuw"],), statussen=(ONTVANGEN,)).kies(alle(bestand))
    standen = {s.gebied: (s.aanvragen, s.aangevraagd, s.verleend) for s in stand_per_gebied(bestand.lees(), gevuld["nieuw"])}
    assert {t.naam: (t.aantal, t.aangevraagd, t.verleend) for t in totalen(rijen, "gebied")} == standen


def rij(nummer: int, bedrag: int, delen: tuple[tuple[str, int], ...]) -> RegisterRij:
    return RegisterRij(
        str(nummer), f"K-{nummer}", "T", "A", "", "R", None, "concept", False, None, None, bedrag, bedrag // 2, bedrag // 3, bedrag // 7, -(bedrag // 9),
        jaar=2026, regeling_id="r", organisatie_id="o", particulier=False, behandelaar_id="", behandelaar="", doel_id="", doel="", kwadrant="",
        bezwaar=False, eerder=0, delen=tuple((g, g.upper(), d) for g, d in delen),
    )  # fmt: skip


DELEN = st.lists(st.tuples(st.sampled_from("abcde"), st.integers(0, 1_000_000)), max_size=5, unique_by=lambda d: d[0]).map(tuple)


@hypothesis.given(st.lists(st.tuples(st.integers(1, 10**9), DELEN), max_size=12))
def test_whatever_the_shares_the_gebieden_add_up_to_the_cent(inhoud: list[tuple[int, tuple[tuple[str, int], ...]]]) -> None:
    rijen = [rij(n, bedrag, delen) for n, (bedrag, delen) in enumerate(inhoud)]
    som = tuple(map(sum, zip(*(bedragen(t) for t in totalen(rijen, "gebied")), strict=True))) or (0,) * 5
    assert som == bedragen(samen(rijen))


def test_contact_persons_are_the_vertegenwoordiger_or_who_is_noted(bestand: Bestand) -> None:
    een, twee = maak(bestand, "organisatie"), maak(bestand, "organisatie")
    for naam in ("Fien Fictief", "Bas Bedacht"):
        maak(bestand, "contactpersoon", naam=naam, organisatie_id=een)
    velden.wijzig(bestand.uow, "organisatie", twee, {"vertegenwoordiger_id": maak(bestand, "contactpersoon", naam="Vera Verzonnen")})
    assert contactpersonen(bestand.lees(), [een, twee]) == {een: "Bas Bedacht en Fien Fictief", twee: "Vera Verzonnen"}
