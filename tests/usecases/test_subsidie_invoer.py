"""Bad input on regelingen and applications: one sentence that names the field, and nothing of it is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pytest

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot, dag, maak_concept, maak_regeling, status_van
from wijkagenda.basis.fouten import Fout
from wijkagenda.queries.register import register
from wijkagenda.queries.subsidie import Aanvraagkeuze
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import subsidie, velden

VANDAAG = dt.date(2026, 11, 21)


TABELLEN = ("stap", "regeling", "regeling_plafond", "regeling_stuk", "regeling_criterium", "regeling_verantwoording", "aanvraag", "aanvraag_gebied",
            "statusstap", "betaling", "boeking")  # fmt: skip


def inhoud(bestand: Bestand) -> list[object]:
    return [bestand.con.execute(f"select * from {tabel} order by 1").fetchall() for tabel in TABELLEN]


@contextmanager
def geweigerd(bestand: Bestand, zin: str, veld: str | None = None) -> Iterator[None]:
    """One sentence, under this field, and the file is as it was."""
    voor = inhoud(bestand)
    with pytest.raises(Fout) as fout:
        yield
    assert str(fout.value).startswith(zin)
    assert "\n" not in str(fout.value)
    assert getattr(fout.value, "veld", None) == veld
    assert inhoud(bestand) == voor


def getypt(soort: str, naam: str, woorden: str) -> Any:
    """The value of a field as someone typed it."""
    return velden.veld_van(soort, naam).lees(woorden, VANDAAG)


def test_no_more_is_advised_than_was_asked(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "beoordeeld")
    with geweigerd(bestand, "Adviseer een bedrag tot de gevraagde € 1.000,00.", "geadviseerd"):
        subsidie.adviseer(bestand.uow, id_, 1_000_01, "Verlenen.", dag(10, 1))


@pytest.mark.parametrize("woorden", ["1234,5", "€1.234,50", "1.234,50", "€ 1 234,50", "1234.50", "EUR 1.234,50"])
def test_an_amount_is_read_as_people_type_it(bestand: Bestand, woorden: str) -> None:
    id_ = maak_concept(bestand, aangevraagd=getypt("aanvraag", "aangevraagd", woorden))
    assert next(r.aangevraagd for r in register(bestand.lees(), Aanvraagkeuze(), VANDAAG) if r.id == id_) == 1_234_50


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        ("-100", "‘Aangevraagd bedrag’ is minstens € 0,01."),
        ("0", "‘Aangevraagd bedrag’ is minstens € 0,01."),
        ("999999999999999", "Dit bedrag is te groot."),
        ("12,345", "Een bedrag heeft hoogstens twee cijfers achter de komma."),
        ("", "Vul ‘Aangevraagd bedrag’ in."),
        ("duizend", "‘duizend’ is geen bedrag."),
    ],
)
def test_an_amount_that_can_not_be_is_told_in_one_sentence(bestand: Bestand, woorden: str, zin: str) -> None:
    id_ = maak_concept(bestand)
    with geweigerd(bestand, zin, "aangevraagd"):
        velden.wijzig(bestand.uow, "aanvraag", id_, {"aangevraagd": getypt("aanvraag", "aangevraagd", woorden)})


@pytest.mark.parametrize(
    ("soort", "waarden", "zin", "veld"),
    [
        ("regeling", {"plafond": -1}, "‘Subsidieplafond’ is minstens € 0,00.", "plafond"),
        ("regeling", {"open_van": dag(7, 1), "open_tot": dag(6, 30)}, "De regeling sluit voordat zij opengaat.", "open_tot"),
        ("regeling", {"termijn_start": "datum"}, "Vul in op welke vaste datum de beslistermijn begint.", "termijn_datum"),
        ("aanvraag", {"van": dag(12, 2), "tot": dag(12, 1)}, "De periode eindigt voordat zij begint.", "tot"),
        ("aanvraag", {"ontvangen_op": dag(11, 22)}, "De aanvraag kan niet in de toekomst zijn ontvangen.", "ontvangen_op"),
        ("aanvraag", {"kwadrant": "rond"}, "‘rond’ kan niet bij ‘Kwadrant’.", "kwadrant"),
    ],
)
def test_what_can_not_be_is_refused_when_it_is_made_and_when_it_is_changed(
    bestand: Bestand, soort: str, waarden: dict[str, Any], zin: str, veld: str
) -> None:
    regeling = maak_regeling(bestand)
    bestaand = regeling if soort == "regeling" else maak_concept(bestand, regeling_id=regeling)
    nieuw = {
        "regeling": {"naam": "Nieuw", "jaar": 2026, "plafond": 1},
        "aanvraag": {"titel": "Nieuw", "regeling_id": regeling, "organisatie_id": maak(bestand, "organisatie"), "aangevraagd": 1},
    }
    with geweigerd(bestand, zin, veld):
        velden.maak(bestand.uow, soort, nieuw[soort] | waarden)
    with geweigerd(bestand, zin, veld):
        velden.wijzig(bestand.uow, soort, bestaand, waarden)


def test_plafonds_per_gebied_that_are_together_too_much_are_refused(bestand: Bestand) -> None:
    regeling, gebied = maak_regeling(bestand, plafond=1_000_00), maak(bestand, "gebied")
    with geweigerd(bestand, "De plafonds per gebied zijn samen meer dan het subsidieplafond van € 1.000,00.", "plafond"):
        velden.maak(bestand.uow, "regeling_plafond", {"regeling_id": regeling, "gebied_id": gebied, "bedrag": 1_000_01})


@pytest.mark.parametrize("delen", [("99.9",), ("60", "39.9"), ("60", "40.1"), ("100", "0"), ("-10", "110")])
def test_shares_that_are_not_a_hundred_percent_are_refused(bestand: Bestand, delen: tuple[str, ...]) -> None:
    id_ = maak_concept(bestand)
    verdeling = {maak(bestand, "gebied"): Decimal(deel) for deel in delen}
    with geweigerd(bestand, "De delen zijn samen", "deel"):
        subsidie.kies_gebieden(bestand.uow, id_, verdeling)


def test_an_application_on_a_closed_regeling_is_taken_with_a_reason_and_marked_late(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen", regeling_id=maak_regeling(bestand, open_tot=dag(9, 21)))
    (rij,) = register(bestand.lees(), Aanvraagkeuze(), VANDAAG)
    assert rij.te_laat
    with geweigerd(bestand, "De aanvraag kwam na de sluiting van de regeling. Schrijf bij Aanvraag op waarom u haar toch aanneemt"):
        subsidie.neem_in_beoordeling(bestand.uow, id_)
    velden.wijzig(bestand.uow, "aanvraag", id_, {"reden_te_laat": "De post was te laat."})
    subsidie.neem_in_beoordeling(bestand.uow, id_)
    assert status_van(bestand, id_) == "beoordeling"


@pytest.mark.parametrize(("cents", "zin"), [(900_01, "Er mag nog € 900,00 betaald worden."), (0, "Vul een bedrag in"), (-1, "Vul een bedrag in")])
def test_no_more_is_paid_than_was_granted(bestand: Bestand, cents: int, zin: str) -> None:
    id_ = breng_tot(bestand, "uitvoering", bedrag=900_00)
    with geweigerd(bestand, zin, "bedrag" if cents <= 0 else None):
        subsidie.betaal(bestand.uow, id_, cents, dag(10, 20))


VASTE = {
    "jaar": 2027, "plafond": 1, "open_van": dag(2, 1), "open_tot": dag(11, 30), "doelgroep": "Anderen", "toetsvragen": "Anders?", "verdeelwijze": "criteria",
    "termijn_start": "sluiting", "termijn_datum": dag(5, 1), "termijn_weken": 4, "verdaging_weken": 2, "rolt": False, "verantwoording_weken": 9,
    "direct_tot": 1, "maximum": 2,
}  # fmt: skip


@pytest.mark.parametrize("naam", VASTE)
def test_a_rule_of_a_regeling_in_use_does_not_change(bestand: Bestand, naam: str) -> None:
    """Awb 4:26, 4:27."""
    id_ = maak_regeling(bestand)
    breng_tot(bestand, "ontvangen", regeling_id=id_)
    with geweigerd(bestand, "Deze regeling is in gebruik"):
        velden.wijzig(bestand.uow, "regeling", id_, {naam: VASTE[naam]})


DELEN: dict[str, Callable[[Bestand], dict[str, Any]]] = {
    "regeling_plafond": lambda b: {"gebied_id": maak(b, "gebied"), "bedrag": 1},
    "regeling_stuk": lambda _: {"naam": "Begroting"},
    "regeling_criterium": lambda _: {"naam": "Bereik"},
    "regeling_verantwoording": lambda _: {"wijze": "Kort verslag"},
}


@pytest.mark.parametrize("soort", DELEN)
def test_a_part_of_a_regeling_in_use_is_not_added_changed_or_taken_away(bestand: Bestand, soort: str) -> None:
    id_ = maak_regeling(bestand)
    deel = maak(bestand, soort, regeling_id=id_, **DELEN[soort](bestand))
    breng_tot(bestand, "ontvangen", regeling_id=id_)
    nieuw = DELEN[soort](bestand) | {"regeling_id": id_}
    with geweigerd(bestand, "Deze regeling is in gebruik"):
        velden.maak(bestand.uow, soort, nieuw)
    with geweigerd(bestand, "Deze regeling is in gebruik"):
        velden.verwijder(bestand.uow, soort, [deel])


def test_an_application_starts_with_the_doel_of_its_initiatief_unless_one_was_chosen(bestand: Bestand) -> None:
    kader = maak(bestand, "beleidskader")
    een, twee = (maak(bestand, "doel", beleidskader_id=kader, code=c, titel=c) for c in "12")
    initiatief = maak(bestand, "initiatief", doel_id=een)
    maak_concept(bestand, titel="Zonder", initiatief_id=initiatief)
    maak_concept(bestand, titel="Gekozen", initiatief_id=initiatief, doel_id=twee, kwadrant="formeel-individueel")
    later = maak_concept(bestand, titel="Later")
    velden.wijzig(bestand.uow, "aanvraag", later, {"initiatief_id": initiatief})
    rijen = {r.titel: (r.doel_id, r.kwadrant) for r in register(bestand.lees(), Aanvraagkeuze(), VANDAAG)}
    assert rijen == {"Zonder": (een, "informeel-collectief"), "Gekozen": (twee, "formeel-individueel"), "Later": (een, "informeel-collectief")}


@pytest.mark.parametrize(
    ("soort", "kwadrant"), [("informeel", "informeel-collectief"), ("particulier", "informeel-collectief"), ("stichting", "formeel-collectief"), (None, "formeel-collectief")]
)
def test_without_initiatief_the_kwadrant_is_that_of_who_asks(bestand: Bestand, soort: str | None, kwadrant: str) -> None:
    maak_concept(bestand, organisatie_id=maak(bestand, "organisatie", soort=soort))
    assert [r.kwadrant for r in register(bestand.lees(), Aanvraagkeuze(), VANDAAG)] == [kwadrant]
