"""Repeat applicants: who is the same, what came before, for how many years in a row, and the warning of Awb 4:51."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from tests.usecases.subsidiedossier import maak_concept, maak_regeling
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.queries.herhaling import herhaald, herhaling
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import subsidie, velden


def regeling(bestand: Bestand, jaar: int) -> str:
    return maak_regeling(bestand, naam=f"Sociale basis {jaar}", jaar=jaar, open_van=dt.date(jaar, 1, 1), open_tot=dt.date(jaar, 12, 31))


def aanvraag(bestand: Bestand, jaar: int, organisatie_id: str, *, tot: str = "bekend", soort: str = "verleend",
             jaren: dict[int, int] | None = None, **waarden: object) -> str:  # fmt: skip
    """An application of this year, brought to a decision that is known unless `tot` says otherwise."""
    ontvangen = waarden.pop("ontvangen_op", dt.date(jaar, 2, 1))
    assert isinstance(ontvangen, dt.date)
    id_ = maak_concept(bestand, regeling_id=regeling(bestand, jaar), organisatie_id=organisatie_id, ontvangen_op=ontvangen, **waarden)
    subsidie.kies_gebieden(bestand.uow, id_, {maak(bestand, "gebied"): 100})  # type: ignore[dict-item]
    uow, dag = bestand.uow, ontvangen + dt.timedelta(days=10)
    if tot == "concept":
        return id_
    subsidie.ontvang(uow, id_)
    if tot == "ontvangen":
        return id_
    subsidie.neem_in_beoordeling(uow, id_, dag)
    subsidie.beoordeel(uow, id_, {"medewerker_id": maak(bestand, "medewerker"), "datum": dag, "betrokkenheid": "De buurt doet mee."})
    bedrag = None if soort == "geweigerd" else 1_000_00
    subsidie.neem_besluit(uow, id_, soort=soort, bedrag=bedrag, motivering="Past.", mandaat_id=maak(bestand, "medewerker", mandaat=True), datum=dag,
                          grond="regeling" if soort == "geweigerd" else None, jaren=jaren)  # fmt: skip
    if tot == "bekend":
        subsidie.maak_bekend(uow, id_, dag)
    return id_


@pytest.fixture
def groep(bestand: Bestand) -> str:
    return maak(bestand, "organisatie", naam="Stichting Café ’t Hoekje", kvk="12345678")


def test_a_first_application_has_nothing_before_it(bestand: Bestand, groep: str) -> None:
    gevonden = herhaling(bestand.lees(), aanvraag(bestand, 2026, groep, tot="ontvangen"))
    assert (gevonden.eerder, gevonden.op_rij, gevonden.zin, gevonden.waarschuwing) == ((), 0, "", "")


def test_earlier_applications_are_told_newest_first(bestand: Bestand, groep: str) -> None:
    aanvraag(bestand, 2024, groep, titel="Koffie")
    aanvraag(bestand, 2025, groep, soort="geweigerd", titel="Soep")
    gevonden = herhaling(bestand.lees(), aanvraag(bestand, 2026, groep, tot="concept"))
    assert [(e.jaar, e.titel, e.regeling, e.statuswoord, e.verleend, e.waarom) for e in gevonden.eerder] == [
        (2025, "Soep", "Sociale basis 2025", "geweigerd", 0, "dezelfde aanvrager"),
        (2024, "Koffie", "Sociale basis 2024", "in uitvoering", 1_000_00, "dezelfde aanvrager"),
    ]
    assert gevonden.zin == "Deze aanvrager deed eerder 2 aanvragen."


def test_three_years_in_a_row_warn_under_4_51(bestand: Bestand, groep: str) -> None:
    """Awb 4:51: three or more consecutive years."""
    for jaar in (2023, 2024, 2025):
        aanvraag(bestand, jaar, groep)
    gevonden = herhaling(bestand.lees(), aanvraag(bestand, 2026, groep, tot="ontvangen"))
    assert gevonden.op_rij == 3
    assert gevonden.zin == "Deze aanvrager krijgt al 3 jaar op rij subsidie en deed eerder 3 aanvragen."
    assert "alleen met een redelijke termijn (Awb 4:51)" in gevonden.waarschuwing


@pytest.mark.parametrize(("jaren", "op_rij"), [((2024, 2025), 2), ((2022, 2023, 2025), 1), ((2022, 2023, 2024), 0)])
def test_two_years_or_a_gap_do_not_warn(bestand: Bestand, groep: str, jaren: tuple[int, ...], op_rij: int) -> None:
    for jaar in jaren:
        aanvraag(bestand, jaar, groep)
    gevonden = herhaling(bestand.lees(), aanvraag(bestand, 2026, groep, tot="ontvangen"))
    assert (gevonden.op_rij, gevonden.waarschuwing) == (op_rij, "")


def test_a_refusal_and_a_decision_that_is_not_known_are_no_year_of_subsidy(bestand: Bestand, groep: str) -> None:
    aanvraag(bestand, 2023, groep)
    aanvraag(bestand, 2024, groep, soort="geweigerd")
    aanvraag(bestand, 2025, groep, tot="besloten")
    assert herhaling(bestand.lees(), aanvraag(bestand, 2026, groep, tot="ontvangen")).op_rij == 0


def test_a_multi_year_grant_counts_for_each_of_its_years(bestand: Bestand, groep: str) -> None:
    aanvraag(bestand, 2023, groep, jaren={2023: 400_00, 2024: 300_00, 2025: 300_00})
    gevonden = herhaling(bestand.lees(), aanvraag(bestand, 2026, groep, tot="ontvangen"))
    assert (gevonden.op_rij, gevonden.eerder[0].jaren) == (3, (2023, 2024, 2025))
    assert gevonden.waarschuwing


@pytest.mark.parametrize(
    ("ander", "waarom"),
    [({"naam": "Iets anders", "kvk": "12345678"}, "hetzelfde KvK-nummer"), ({"naam": "STICHTING CAFE 'T HOEKJE"}, "dezelfde naam")],
)
def test_the_same_kvk_or_folded_name_is_the_same_applicant(bestand: Bestand, groep: str, ander: dict[str, str], waarom: str) -> None:
    dubbel = maak(bestand, "organisatie", **ander)
    aanvraag(bestand, 2025, dubbel)
    id_ = aanvraag(bestand, 2026, groep, tot="ontvangen")
    (eerder,) = herhaling(bestand.lees(), id_).eerder
    assert (eerder.waarom, eerder.zelfde_aanvrager) == (waarom, True)
    assert herhaald(bestand.lees(), [id_]) == {id_: 1}


def test_another_applicant_for_the_same_initiatief_is_told_and_not_counted(bestand: Bestand, groep: str) -> None:
    initiatief = maak(bestand, "initiatief")
    for jaar in (2023, 2024, 2025):
        aanvraag(bestand, jaar, maak(bestand, "organisatie"), initiatief_id=initiatief)
    gevonden = herhaling(bestand.lees(), aanvraag(bestand, 2026, groep, tot="ontvangen", initiatief_id=initiatief))
    assert (gevonden.op_rij, gevonden.waarschuwing) == (0, "")
    assert gevonden.zin == "Voor dit initiatief kwamen 3 aanvragen van een ander."


def test_what_came_later_is_not_earlier(bestand: Bestand, groep: str) -> None:
    eerste = aanvraag(bestand, 2025, groep)
    aanvraag(bestand, 2026, groep)
    assert herhaling(bestand.lees(), eerste).eerder == ()


def test_a_deleted_concept_is_not_earlier(bestand: Bestand, groep: str) -> None:
    weg = aanvraag(bestand, 2025, groep, tot="concept")
    velden.verwijder(bestand.uow, "aanvraag", [weg])
    assert herhaling(bestand.lees(), aanvraag(bestand, 2026, groep, tot="ontvangen")).eerder == ()


def test_a_list_tells_how_often_each_asked_before(bestand: Bestand, groep: str) -> None:
    een, twee = aanvraag(bestand, 2024, groep), aanvraag(bestand, 2025, groep, tot="ontvangen")
    drie = aanvraag(bestand, 2026, groep, tot="concept")
    nieuw = aanvraag(bestand, 2026, maak(bestand, "organisatie"), tot="ontvangen")
    assert herhaald(bestand.lees(), [een, twee, drie, nieuw]) == {twee: 1, drie: 2}


def test_an_application_that_is_gone_is_told_in_words(bestand: Bestand) -> None:
    with pytest.raises(NietGevonden, match="er niet meer"):
        herhaling(bestand.lees(), "weg")
