"""Where the law draws a line in a dossier: notices, hearing, supplements that come late, and the days of what is written down later (recht.md)."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot, dag, maak_concept, maak_regeling
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.queries import brief
from wijkagenda.queries.dossiertermijn import Dossiertermijn, dossiertermijnen
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import subsidie, velden, wijkbudget


def termijn(bestand: Bestand, id_: str, code: str) -> Dossiertermijn:
    return next(t for t in dossiertermijnen(bestand.lees(), id_, bestand.klok.vandaag()) if t.code == code)


def wijzig(bestand: Bestand, id_: str, bedrag: int, datum: dt.date) -> None:
    mandaat = maak(bestand, "medewerker", mandaat=True)
    subsidie.wijzig_verlening(bestand.uow, id_, bedrag=bedrag, motivering="Het plan werd anders.", mandaat_id=mandaat, datum=datum)


def test_all_verdagingen_together_stay_within_the_weeks_of_the_regeling(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen", regeling_id=maak_regeling(bestand, termijn_weken=8, verdaging_weken=2))
    subsidie.verleng_termijn(bestand.uow, id_, "verdaging", dag(11, 24), "Druk.", dag(11, 2))
    with pytest.raises(InvoerFout, match="tot en met 01-12-2026"):
        subsidie.verleng_termijn(bestand.uow, id_, "verdaging", dag(12, 8), "Nog steeds druk.", dag(11, 3))
    subsidie.verleng_termijn(bestand.uow, id_, "verdaging", dag(12, 1), "Nog steeds druk.", dag(11, 3))


def test_without_a_term_of_its_own_a_regeling_has_nothing_to_verdagen(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen", regeling_id=maak_regeling(bestand, verdaging_weken=2))
    with pytest.raises(RegelFout, match="geen eigen termijn"):
        subsidie.verleng_termijn(bestand.uow, id_, "verdaging", dag(11, 24), "Druk.", dag(11, 2))


def test_a_second_notice_comes_within_the_eight_weeks_awb_4_14_lid_3(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    subsidie.verleng_termijn(bestand.uow, id_, "4:14", dag(11, 27), "Er is een zieke.", dag(11, 10))
    with pytest.raises(RegelFout, match="kon tot en met 17-11-2026"):
        subsidie.verleng_termijn(bestand.uow, id_, "4:14", dag(12, 27), "Nog een zieke.", dag(11, 18))
    assert "instemming" in termijn(bestand, id_, "besluit").opmerkingen[-1]
    subsidie.verleng_termijn(bestand.uow, id_, "instemming", dag(12, 18), "De aanvrager vindt het goed.", dag(11, 18))
    assert termijn(bestand, id_, "besluit").einde == dag(12, 18)


def test_a_supplement_after_the_hersteltermijn_gives_no_more_time_to_not_handle_it_awb_4_5(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    maak(bestand, "regeling_stuk", regeling_id=regeling, naam="Begroting")
    id_ = maak_concept(bestand, regeling_id=regeling)
    subsidie.ontvang(bestand.uow, id_)
    subsidie.vraag_aanvulling(bestand.uow, id_, "De begroting.", dag(10, 8), dag(9, 24))
    subsidie.aanvulling_binnen(bestand.uow, id_, dag(10, 28))
    assert termijn(bestand, id_, "buiten").einde == dag(11, 5)
    with pytest.raises(RegelFout, match="kon tot en met 05-11-2026"):
        subsidie.buiten_behandeling(bestand.uow, id_, "De begroting klopt niet.", dag(11, 6))


def test_a_hearing_counts_for_one_decision_awb_4_12(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.stuur_voornemen(bestand.uow, id_, dag(10, 20), "lager", "Het wordt kleiner.", dag(10, 7))
    subsidie.zienswijze_na_binnen(bestand.uow, id_, "Jammer.", dag(10, 19))
    wijzig(bestand, id_, 800_00, dag(10, 21))
    with pytest.raises(RegelFout, match="Stuur eerst het voornemen"):
        wijzig(bestand, id_, 600_00, dag(10, 22))


def test_a_zienswijze_does_not_come_before_it_was_asked(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.stuur_voornemen(bestand.uow, id_, dag(10, 20), "lager", "Het wordt kleiner.", dag(10, 10))
    with pytest.raises(InvoerFout, match="10-10-2026"):
        subsidie.zienswijze_na_binnen(bestand.uow, id_, "Jammer.", dag(10, 9))


def test_a_bezwaar_and_a_payment_may_be_written_down_after_the_grant_was_changed(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering", bedrag=500_00)
    wijzig(bestand, id_, 600_00, dag(11, 2))
    subsidie.registreer_bezwaar(bestand.uow, id_, "Het bedrag.", dag(10, 20))
    subsidie.betaal(bestand.uow, id_, 200_00, dag(10, 20))
    with pytest.raises(InvoerFout, match="06-10-2026"):
        subsidie.betaal(bestand.uow, id_, 200_00, dag(10, 5))


def test_nothing_is_claimed_back_before_the_vaststelling(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "verantwoording_ontvangen")
    subsidie.betaal(bestand.uow, id_, 1_000_00, dag(11, 3))
    subsidie.stel_vast(bestand.uow, id_, soort="lager", bedrag=800_00, grond="4:46-2a", motivering="Minder.", zonder_zienswijze="Eigen opgave.",
                       datum=dag(11, 10))  # fmt: skip
    with pytest.raises(InvoerFout, match="10-11-2026"):
        subsidie.vorder_terug(bestand.uow, id_, 200_00, dag(11, 9))
    subsidie.vorder_terug(bestand.uow, id_, 200_00, dag(11, 12))
    with pytest.raises(InvoerFout, match="12-11-2026"):
        subsidie.ontvang_terug(bestand.uow, id_, dag(11, 11))


def test_a_regeling_does_not_draw_on_a_stream_that_refuses_its_rubriek(bestand: Bestand) -> None:
    stroom = maak(bestand, "geldstroom", bij_oormerk="weiger")
    maak(bestand, "oormerk", geldstroom_id=stroom, rubriek_id=maak(bestand, "rubriek", naam="Sport"))
    with pytest.raises(RegelFout, match="mag alleen naar Sport"):
        maak_regeling(bestand, geldstroom_id=stroom)


@pytest.mark.parametrize("jaar", [0, 2015, 2037, 99999])
def test_a_grant_is_for_years_around_that_of_its_regeling(bestand: Bestand, jaar: int) -> None:
    id_ = breng_tot(bestand, "advies")
    with pytest.raises(InvoerFout, match="ligt te ver van 2026"):
        subsidie.neem_besluit(bestand.uow, id_, soort="verleend", bedrag=1_000_00, motivering="Past.", mandaat_id=maak(bestand, "medewerker", mandaat=True),
                              jaren={jaar: 1_000_00})  # fmt: skip


def test_the_letter_on_a_bezwaar_counts_from_what_it_is_against_awb_7_10(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "vastgesteld")
    subsidie.registreer_bezwaar(bestand.uow, id_, "De vaststelling.", dag(11, 16))
    keuze = next(b for b in brief.brieven(bestand.lees(), id_, bestand.klok.vandaag()) if b.soort == "bezwaar")
    woorden = " ".join(str(deel) for deel in brief.brief(bestand.lees(), id_, keuze, bestand.klok.vandaag()).delen)
    assert termijn(bestand, id_, "bezwaarbesluit").einde == dt.date(2027, 2, 2)
    assert "2 februari 2027" in woorden


@pytest.mark.parametrize(("datum", "zin"), [(dag(12, 1), "toekomst"), (dag(9, 21), "22-09-2026")])
def test_an_ingebrekestelling_came_after_the_application_and_not_in_the_future(bestand: Bestand, datum: dt.date, zin: str) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    with pytest.raises(InvoerFout, match=zin):
        maak(bestand, "ingebrekestelling", aanvraag_id=id_, ontvangen_op=datum)


@pytest.mark.parametrize("soort", ["statusstap", "verantwoording", "beoordeling"])
def test_what_a_step_wrote_down_is_not_deleted(bestand: Bestand, soort: str) -> None:
    id_ = breng_tot(bestand, "vastgesteld")
    (rij,) = bestand.con.execute(f"select id from {soort} where aanvraag_id = ?", (id_,)).fetchone()
    with pytest.raises(RegelFout):
        velden.verwijder(bestand.uow, soort, [rij])


def test_a_concept_is_deleted_with_all_its_parts(bestand: Bestand) -> None:
    id_ = maak_concept(bestand)
    velden.verwijder(bestand.uow, "aanvraag", [id_])
    assert bestand.con.execute("select count(*) from statusstap where verwijderd = 0").fetchone() == (0,)


def test_a_ground_that_the_law_does_not_have_is_refused(bestand: Bestand) -> None:
    mandaat = maak(bestand, "medewerker", mandaat=True)
    with pytest.raises(InvoerFout, match="4:99"):
        subsidie.neem_besluit(bestand.uow, breng_tot(bestand, "advies"), soort="geweigerd", grond="4:99", motivering="Past niet.", mandaat_id=mandaat)
    with pytest.raises(InvoerFout, match="4:99"):
        subsidie.stel_vast(bestand.uow, breng_tot(bestand, "verantwoording_ontvangen"), soort="nihil", grond="4:99", motivering="Niets gedaan.",
                           zonder_zienswijze="Eigen opgave.")  # fmt: skip


def test_a_document_of_the_wijkbudget_is_not_deleted(bestand: Bestand) -> None:
    plek = wijkbudget.Plek(maak(bestand, "gebied"), maak(bestand, "geldstroom"), maak(bestand, "rubriek"))
    wijkbudget.begroot(bestand.uow, jaar=2026, kant="besteding", regels=[wijkbudget.Budgetregel(plek, 100_00)], omschrijving="Begroting")
    (document,) = bestand.con.execute("select id from budgetdocument").fetchone()
    with pytest.raises(RegelFout, match="blijft bewaard"):
        velden.verwijder(bestand.uow, "budgetdocument", [document])
