"""What a decision may be, who may take or judge it, and how an amount is accounted for."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot, dag, maak_concept, maak_regeling
from wijkagenda.queries.subsidie import rijen_van
from wijkagenda.queries.subsidiebesluit import besluiten, besluitruimte, verantwoordwijze
from wijkagenda.queries.subsidiedossier import dossier
from wijkagenda.queries.subsidieoordeel import beoordelaars, oordelen, toetspunten, werkzaam
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import subsidie

VANDAAG = dt.date(2026, 11, 21)


def test_what_fits_is_bound_by_the_gebied_with_the_least_room(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied", naam="Ruwaard")
    regeling = maak_regeling(bestand, plafond=9_000_00)
    maak(bestand, "regeling_plafond", regeling_id=regeling, gebied_id=gebied, bedrag=700_00)
    ruimte = besluitruimte(bestand.lees(), maak_concept(bestand, regeling_id=regeling, gebied_id=gebied))
    assert (ruimte.totaal, ruimte.gebieden) == (9_000_00, ((gebied, "Ruwaard", 700_00),))
    assert ruimte.past(1_000_00) == 700_00


def test_what_fits_is_never_more_than_the_regeling_allows_or_was_asked(bestand: Bestand) -> None:
    ruimte = besluitruimte(bestand.lees(), maak_concept(bestand, regeling_id=maak_regeling(bestand, maximum=800_00)))
    assert ruimte.past(5_000_00) == 800_00
    assert besluitruimte(bestand.lees(), maak_concept(bestand)).past(5_000_00) == 1_000_00


def test_an_amount_is_spread_over_the_years_of_the_period_by_days_in_whole_euros(bestand: Bestand) -> None:
    ruimte = besluitruimte(bestand.lees(), maak_concept(bestand, van=dag(12, 1), tot=dt.date(2028, 1, 31)))
    assert ruimte.jaren == ((2026, 31), (2027, 365), (2028, 31))
    per_jaar = ruimte.per_jaar(1_000_50)
    assert sum(per_jaar.values()) == 1_000_50
    assert [bedrag % 100 for bedrag in per_jaar.values()] == [0, 0, 50]


@pytest.mark.parametrize("periode", [{}, {"van": dag(1, 1), "tot": dag(12, 31)}, {"van": dag(3, 1)}])
def test_without_a_period_of_more_years_there_is_one_year(bestand: Bestand, periode: dict[str, dt.date]) -> None:
    regeling = maak_regeling(bestand, jaar=2026)
    assert besluitruimte(bestand.lees(), maak_concept(bestand, regeling_id=regeling, **periode)).jaren == ((2026, 1),)


def test_only_amounts_within_the_limit_are_vastgesteld_at_once(bestand: Bestand) -> None:
    ruimte = besluitruimte(bestand.lees(), maak_concept(bestand, regeling_id=maak_regeling(bestand, direct_tot=500_00)))
    assert [ruimte.direct(b) for b in (0, 500_00, 500_01)] == [False, True, False]


def test_a_decision_names_its_ground_who_took_it_and_its_years(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "besloten", soort="geweigerd")
    (besluit,) = besluiten(bestand.lees(), id_)
    assert (besluit.kop, besluit.grond, besluit.bedrag) == ("Conceptbesluit: geweigerd", "past niet in de regeling", None)
    assert besluit.mandaat.startswith("Medewerker")
    ander = breng_tot(bestand, "uitvoering")
    assert besluiten(bestand.lees(), ander)[0].kop == "Besluit: verleend, € 1.000,00"
    assert besluiten(bestand.lees(), ander)[0].jaren == ((2026, 1_000_00),)


def test_the_way_of_accounting_is_the_rule_with_the_lowest_limit_that_fits(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    assert verantwoordwijze(bestand.lees(), regeling, 100_00) == ""
    for grens, wijze in ((5_000_00, "Kort verslag."), (500_00, "Een foto"), (None, "Jaarrekening")):
        maak(bestand, "regeling_verantwoording", regeling_id=regeling, tot_bedrag=grens, wijze=wijze)
    assert verantwoordwijze(bestand.lees(), regeling, 500_00) == "Verantwoorden van € 500,00 gaat volgens de regeling zo: een foto."
    assert verantwoordwijze(bestand.lees(), regeling, 9_000_00).endswith("zo: jaarrekening.")


# -- who


def test_who_left_or_has_no_mandate_can_not_decide(bestand: Bestand) -> None:
    wies = maak(bestand, "medewerker", naam="Wies", mandaat=True, van=dag(1, 1), tot=dag(6, 30))
    maak(bestand, "medewerker", naam="Zonder", mandaat=False)
    assert werkzaam(bestand.lees(), dag(6, 30), mandaat=True) == [(wies, "Wies")]
    assert werkzaam(bestand.lees(), dag(7, 1), mandaat=True) == []


def test_the_ondersteuner_is_left_out_of_the_assessors_with_the_reason(bestand: Bestand) -> None:
    bas, petra = maak(bestand, "medewerker", naam="Bas"), maak(bestand, "medewerker", naam="Petra")
    initiatief = maak(bestand, "initiatief", ondersteuner_id=bas)
    wie = beoordelaars(bestand.lees(), initiatief, VANDAAG)
    assert wie.keuzes == ((petra, "Petra"),)
    assert wie.waarom == "Bas ondersteunt het initiatief en staat daarom niet in de lijst (Awb 2:4)."
    assert {id_ for id_, _ in beoordelaars(bestand.lees(), None, VANDAAG).keuzes} == {bas, petra}


# -- uitgangspunten


def uitgangspunt(bestand: Bestand, *, actief: bool = True, titel: str = "Iedereen doet mee") -> str:
    kader = maak(bestand, "beleidskader", actief=actief)
    return maak(bestand, "uitgangspunt", beleidskader_id=kader, titel=titel, toetsvraag="Kan iedereen meedoen?", nummer=1)


def test_only_uitgangspunten_of_a_beleidskader_in_use_are_asked(bestand: Bestand) -> None:
    punt = uitgangspunt(bestand)
    uitgangspunt(bestand, actief=False, titel="Oud")
    assert [(p.id, p.vraag) for p in toetspunten(bestand.lees())] == [(punt, "Kan iedereen meedoen?")]


def test_an_answer_to_an_uitgangspunt_is_kept_per_assessor_and_taken_away_when_emptied(bestand: Bestand) -> None:
    punt, petra = uitgangspunt(bestand), maak(bestand, "medewerker", naam="Petra")
    id_ = breng_tot(bestand, "beoordeling")
    uow = bestand.uow
    subsidie.beoordeel(uow, id_, {"medewerker_id": petra}, {punt: " Ja. "})
    assert [o.antwoorden for o in oordelen(bestand.lees(), id_, 1)] == [{punt: "Ja."}]
    subsidie.beoordeel(uow, id_, {"medewerker_id": petra}, {punt: "Nee."})
    assert [o.antwoorden for o in oordelen(bestand.lees(), id_, 1)] == [{punt: "Nee."}]
    subsidie.beoordeel(uow, id_, {"medewerker_id": petra}, {punt: ""})
    assert [o.antwoorden for o in oordelen(bestand.lees(), id_, 1)] == [{}]


def test_a_judgement_names_its_version_and_a_newer_one_is_flagged(bestand: Bestand) -> None:
    petra = maak(bestand, "medewerker", naam="Petra")
    id_ = breng_tot(bestand, "beoordeling")
    subsidie.beoordeel(bestand.uow, id_, {"medewerker_id": petra, "betrokkenheid": "Ja."})
    subsidie.zet_terug(bestand.uow, id_, "terug_naar_toets", "Er is iets nieuws.")
    subsidie.vraag_aanvulling(bestand.uow, id_, "Meer.", VANDAAG + dt.timedelta(days=9))
    maak(bestand, "begrotingsregel", aanvraag_id=id_, soort="kosten", omschrijving="Huur", bedrag=1_000_00)
    subsidie.aanvulling_binnen(bestand.uow, id_)
    d = dossier(bestand.lees(), id_, VANDAAG)
    assert [o.versie for o in d.oordelen] == [1]
    assert d.verouderd == "Er is een nieuwere versie dan Petra (versie 1) beoordeelde. Vraag om er nog eens naar te kijken."


# -- the dossier agrees with the list


@pytest.mark.parametrize("status", ["concept", "ontvangen", "advies", "besloten", "uitvoering", "vastgesteld"])
def test_a_dossier_shows_the_application_as_the_list_does(bestand: Bestand, status: str) -> None:
    id_ = breng_tot(bestand, status, bedrag=None if status == "vastgesteld" else 900_00)
    assert dossier(bestand.lees(), id_, VANDAAG).rij == rijen_van(bestand.lees(), [id_], VANDAAG)[0]


def test_a_dossier_for_more_gebieden_names_the_largest_share_first(bestand: Bestand) -> None:
    klein, groot = maak(bestand, "gebied", naam="Aan de Maas"), maak(bestand, "gebied", naam="Ruwaard")
    id_ = maak_concept(bestand)
    subsidie.kies_gebieden(bestand.uow, id_, {klein: Decimal(30), groot: Decimal(70)})
    rij = dossier(bestand.lees(), id_, VANDAAG).rij
    assert rij.gebied == "Ruwaard en Aan de Maas"
    assert rij == rijen_van(bestand.lees(), [id_], VANDAAG)[0]
