"""Applications in a list and one dossier: amounts, days left, room, and what can be done next."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot, dag, maak_concept, maak_regeling
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.queries.subsidie import Aanvraagkeuze, AanvraagRij, AanvragenBron, lijst
from wijkagenda.queries.subsidiedossier import dossier, versie, wat_kan_nu
from wijkagenda.queries.subsidietermijn import open_termijnen
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import subsidie, wijkbudget

VANDAAG = dt.date(2026, 11, 21)


def rijen(bestand: Bestand, **keuze: object) -> list[AanvraagRij]:
    return lijst(bestand.lees(), Aanvraagkeuze(**keuze), VANDAAG)  # type: ignore[arg-type]


def test_a_row_has_the_five_amounts(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering", bedrag=900_00)
    subsidie.betaal(bestand.uow, id_, 500_00, dag(10, 20))
    subsidie.ontvang_verantwoording(bestand.uow, id_, 800_00, datum=dag(11, 2))
    subsidie.stel_vast(bestand.uow, id_, soort="lager", bedrag=800_00, grond="4:46-2a", zonder_zienswijze="Eigen opgave (Awb 4:8).", motivering="Minder gedaan.")
    (rij,) = rijen(bestand)
    assert (rij.aangevraagd, rij.geadviseerd, rij.verleend, rij.vastgesteld, rij.betaald) == (1_000_00, 900_00, 900_00, 800_00, 500_00)


def test_an_open_application_says_how_many_days_are_left(bestand: Bestand) -> None:
    breng_tot(bestand, "beoordeling")
    (rij,) = rijen(bestand)
    assert (rij.einde, rij.dagen, rij.termijnwoord, rij.termijntoon) == (dag(11, 17), -4, "4 dagen te laat", "nu")


def test_a_term_no_longer_runs_once_the_decision_is_known(bestand: Bestand) -> None:
    breng_tot(bestand, "uitvoering")
    assert rijen(bestand)[0].dagen is None


def test_the_list_keeps_to_gebied_year_and_state(bestand: Bestand) -> None:
    hier = maak(bestand, "gebied")
    een = breng_tot(bestand, "ontvangen", gebied_id=hier)
    twee = breng_tot(bestand, "uitvoering")
    assert [r.id for r in rijen(bestand, gebied_ids=(hier,))] == [een]
    assert [r.id for r in rijen(bestand, groep="loopt")] == [twee]
    assert [r.id for r in rijen(bestand, jaren=(2025,))] == []
    assert len(rijen(bestand, jaren=(2026,))) == 2


def test_the_source_reads_in_blocks_sorts_and_filters(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    for titel, cents in (("Buurttuin", 300_00), ("Eettafel", 100_00), ("Tuinfeest", 200_00)):
        maak_concept(bestand, regeling_id=regeling, titel=titel, aangevraagd=cents)
    bron = AanvragenBron(bestand.lees(), Aanvraagkeuze(), VANDAAG)
    assert bron.aantal() == 3
    bron.sorteer("aangevraagd", aflopend=False)
    assert [r.titel for r in bron.blok(1, 2)] == ["Tuinfeest", "Buurttuin"]
    bron.filter("TUIN concept")
    assert {r.titel for r in bron.blok(0, 9)} == {"Buurttuin", "Tuinfeest"}
    assert bron.aantal() == 2


def test_a_dossier_that_is_gone_is_told_in_words(bestand: Bestand) -> None:
    with pytest.raises(NietGevonden, match="er niet meer"):
        dossier(bestand.lees(), "weg", VANDAAG)


def test_the_term_of_a_dossier_is_a_ledger(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    subsidie.vraag_aanvulling(bestand.uow, id_, "De begroting.", dag(10, 20), dag(10, 6))
    subsidie.aanvulling_binnen(bestand.uow, id_, dag(10, 15))
    termijn = dossier(bestand.lees(), id_, VANDAAG).termijn
    assert termijn is not None
    assert termijn.kop == "Beslistermijn: 8 weken (Awb 4:13) — nog 4 dagen, uiterlijk woensdag 25 november"
    assert [(s.telt, s.dagen) for s in termijn.stroken] == [(True, 14), (False, 8), (True, 42)]


def test_a_term_that_ended_says_when_the_decision_was_known(bestand: Bestand) -> None:
    termijn = dossier(bestand.lees(), breng_tot(bestand, "uitvoering"), VANDAAG).termijn
    assert termijn is not None
    assert not termijn.loopt
    assert termijn.kop.endswith("afgerond op dinsdag 6 oktober, 42 dagen voor het einde")


def test_assessors_that_differ_are_told_to_talk(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "beoordeling")
    for score in (2, 4):
        subsidie.beoordeel(bestand.uow, id_, {"medewerker_id": maak(bestand, "medewerker"), "legitimiteit_score": score})
    assert dossier(bestand.lees(), id_, VANDAAG).uiteen == "De meningen lopen uiteen bij legitimiteit (2 en 4). Bespreek dit voor het advies."


def test_a_newer_version_than_was_judged_is_flagged(bestand: Bestand) -> None:
    from wijkagenda.usecases import velden

    id_ = breng_tot(bestand, "beoordeeld")
    subsidie.zet_terug(bestand.uow, id_, "terug_naar_toets", "Nieuw plan.")
    velden.wijzig(bestand.uow, "aanvraag", id_, {"activiteiten": "Meer koken."})
    subsidie.neem_in_beoordeling(bestand.uow, id_)
    gevonden = dossier(bestand.lees(), id_, VANDAAG)
    assert gevonden.oordelen[0].verouderd
    assert "nieuwere versie" in gevonden.verouderd
    assert ("Activiteiten", "Meer koken.") in versie(bestand.lees(), id_, 2)


def test_the_room_is_told_in_plafond_and_in_the_geldstroom(bestand: Bestand) -> None:
    gebied, stroom, rubriek = maak(bestand, "gebied", naam="Ruwaard"), maak(bestand, "geldstroom", naam="Sociale basis"), maak(bestand, "rubriek")
    regeling = maak(bestand, "regeling", geldstroom_id=stroom, rubriek_id=rubriek)
    maak(bestand, "regeling_plafond", regeling_id=regeling, gebied_id=gebied, bedrag=5_000_00)
    wijkbudget.begroot(bestand.uow, jaar=2026, kant="besteding", regels=[wijkbudget.Budgetregel(wijkbudget.Plek(gebied, stroom, rubriek), 9_000_00)],
                       omschrijving="Begroting")  # fmt: skip
    breng_tot(bestand, "uitvoering", regeling_id=regeling, gebied_id=gebied)
    id_ = breng_tot(bestand, "advies", regeling_id=regeling, gebied_id=gebied, bedrag=600_00)
    assert [(r.wat, r.bedrag) for r in dossier(bestand.lees(), id_, VANDAAG).ruimte] == [
        ("Plafondruimte Ruwaard", 4_000_00), ("Na dit advies", 3_400_00), ("Plafondruimte regeling", 9_000_00), ("Na dit advies", 8_400_00),
        ("Vrij in Sociale basis", 8_000_00),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("concept", "ontvang"), ("ontvangen", "neem_in_beoordeling"), ("beoordeling", "beoordeel"), ("beoordeeld", "adviseer"), ("advies", "besluit"),
        ("besloten", "maak_bekend"), ("uitvoering", "betaal"), ("verantwoording_gevraagd", "ontvang_verantwoording"),
        ("verantwoording_ontvangen", "stel_vast"), ("vastgesteld", "betaal"),
    ],
)  # fmt: skip
def test_the_next_step_is_offered(bestand: Bestand, status: str, code: str) -> None:
    gevonden = dossier(bestand.lees(), breng_tot(bestand, status), VANDAAG).volgende
    assert gevonden is not None
    assert gevonden.code == code


def test_a_step_that_can_not_be_done_yet_says_why(bestand: Bestand) -> None:
    stappen = {s.code: s.waarom_niet for s in wat_kan_nu(bestand.lees(), breng_tot(bestand, "ontvangen"), VANDAAG)}
    assert stappen["te_laat"] == "De aanvraag kwam binnen toen de regeling open was."
    assert stappen["neem_in_beoordeling"] == ""
    assert "besluit" not in stappen


def pillen(bestand: Bestand, vandaag: dt.date = VANDAAG) -> list[tuple[str, str]]:
    return [(r.pil, r.titel.split(" SSB")[0]) for r in open_termijnen(bestand.lees(), vandaag)]


def test_a_decision_term_that_runs_out_asks_for_attention(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "advies", titel="Soep in de Haard")
    (rij,) = open_termijnen(bestand.lees(), dag(11, 13))
    assert (rij.pil, rij.toon, rij.soort, rij.id, rij.termijn) == ("nog 4 dagen", "nu", "aanvraag", id_, True)
    assert rij.titel == "Besluit over SSB-2026-001 Soep in de Haard"
    assert rij.zin == "Beslistermijn loopt af op dinsdag 17 november"


def test_a_term_that_is_far_off_does_not_ask_yet(bestand: Bestand) -> None:
    breng_tot(bestand, "advies")
    assert pillen(bestand, dag(10, 10)) == []


def test_a_hersteltermijn_asks_for_attention(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    subsidie.vraag_aanvulling(bestand.uow, id_, "De begroting.", dag(11, 30), dag(11, 16))
    assert ("nog 9 dagen", "Aanvulling gevraagd:") in pillen(bestand)


def test_a_grant_that_is_not_paid_asks_for_attention_within_six_weeks(bestand: Bestand) -> None:
    """Awb 4:87."""
    breng_tot(bestand, "uitvoering")
    assert pillen(bestand, dag(11, 16)) == [("nog 1 dag", "Betalen:")]


def test_a_planned_payment_asks_on_its_own_day(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.plan_betaling(bestand.uow, id_, "voorschot", 800_00, dag(11, 30))
    assert pillen(bestand) == [("nog 9 dagen", "Betalen:")]


def test_an_accounting_that_is_due_asks_for_attention(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.betaal(bestand.uow, id_, 1_000_00, dag(10, 7))
    subsidie.vraag_verantwoording(bestand.uow, id_, dag(11, 20), dag(10, 20))
    assert pillen(bestand) == [("1 dag te laat", "Verantwoording van")]


def test_an_open_bezwaar_asks_for_attention(bestand: Bestand) -> None:
    """Awb 7:10."""
    id_ = breng_tot(bestand, "uitvoering", soort="geweigerd")
    subsidie.registreer_bezwaar(bestand.uow, id_, "De weigering.", dag(10, 20))
    assert pillen(bestand, dag(12, 20)) == [("nog 9 dagen", "Bezwaar bij")]


def test_shares_name_their_gebieden_largest_first(bestand: Bestand) -> None:
    id_ = maak_concept(bestand)
    een, twee = maak(bestand, "gebied", naam="Ussen"), maak(bestand, "gebied", naam="Ruwaard")
    subsidie.kies_gebieden(bestand.uow, id_, {een: Decimal(30), twee: Decimal(70)})
    assert rijen(bestand)[0].gebied == "Ruwaard en Ussen"
