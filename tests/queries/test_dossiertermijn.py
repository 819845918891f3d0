"""Every term of a dossier: its ground, its end, its ledger, and whether it runs or was met."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot, dag, maak_concept, maak_regeling
from wijkagenda.queries.dossiertermijn import dossiertermijnen
from wijkagenda.queries.subsidiedossier import dossier
from wijkagenda.queries.subsidietermijn import open_termijnen
from wijkagenda.queries.termijnrij import SOORTEN, Dossiertermijn
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import subsidie, velden

VANDAAG = dt.date(2026, 11, 21)


def termijnen(bestand: Bestand, id_: str, vandaag: dt.date = VANDAAG) -> list[Dossiertermijn]:
    return dossiertermijnen(bestand.lees(), id_, vandaag)


def een(bestand: Bestand, id_: str, code: str, vandaag: dt.date = VANDAAG) -> Dossiertermijn:
    (rij,) = [r for r in termijnen(bestand, id_, vandaag) if r.code == code]
    return rij


def codes(bestand: Bestand, id_: str, vandaag: dt.date = VANDAAG) -> list[tuple[str, str]]:
    return [(r.code, r.stand) for r in termijnen(bestand, id_, vandaag)]


def test_a_concept_has_no_terms(bestand: Bestand) -> None:
    assert termijnen(bestand, maak_concept(bestand)) == []


# the decision (Awb 4:13-4:15)


def test_the_decision_term_runs_eight_weeks_from_receipt(bestand: Bestand) -> None:
    """Awb 4:13."""
    rij = een(bestand, breng_tot(bestand, "advies"), "besluit", dag(11, 13))
    assert (rij.naam, rij.grond) == ("Beslissen op de aanvraag", "8 weken (Awb 4:13)")
    assert (rij.einde, rij.dagen, rij.stand, rij.toon) == (dag(11, 17), 4, "loopt", "nu")
    assert (rij.pil, rij.zin) == ("nog 4 dagen", "Maak het besluit uiterlijk dinsdag 17 november bekend.")
    assert rij.telling == ("23-09-2026 t/m 17-11-2026: telt, dag 1 t/m 56",)


def test_a_supplement_is_in_its_ledger_with_the_ground(bestand: Bestand) -> None:
    """Awb 4:15."""
    id_ = breng_tot(bestand, "ontvangen")
    subsidie.vraag_aanvulling(bestand.uow, id_, "De begroting.", dag(10, 20), dag(10, 6))
    assert "De termijn staat nu stil: aanvulling gevraagd op 06-10-2026." in een(bestand, id_, "besluit", dag(10, 8)).zin
    subsidie.aanvulling_binnen(bestand.uow, id_, dag(10, 15))
    rij = een(bestand, id_, "besluit")
    assert rij.telling == (
        "23-09-2026 t/m 06-10-2026: telt, dag 1 t/m 14",
        "07-10-2026 t/m 14-10-2026: telt niet, 8 dagen: aanvulling gevraagd op 06-10-2026 (Awb 4:15)",
        "15-10-2026 t/m 25-11-2026: telt, dag 15 t/m 56",
    )
    assert "stil" not in rij.zin


def test_a_decision_that_is_known_ends_it_and_says_by_how_much(bestand: Bestand) -> None:
    rij = een(bestand, breng_tot(bestand, "uitvoering"), "besluit")
    assert (rij.stand, rij.klaar_op, rij.dagen, rij.pil) == ("klaar", dag(10, 6), 42, "klaar")
    assert rij.zin == "Besluit bekendgemaakt op dinsdag 6 oktober, 42 dagen voor het einde."


def test_a_later_change_of_the_grant_does_not_move_the_day_of_the_decision(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.wijzig_verlening(bestand.uow, id_, bedrag=900_00, motivering="Minder avonden.", mandaat_id=maak(bestand, "medewerker", mandaat=True),
                              zonder_zienswijze="De aanvrager vroeg erom.", datum=dag(11, 2))  # fmt: skip
    assert een(bestand, id_, "besluit").klaar_op == dag(10, 6)
    kaart = dossier(bestand.lees(), id_, VANDAAG).termijn
    assert kaart is not None
    assert "afgerond op dinsdag 6 oktober" in kaart.kop


def test_a_term_that_is_past_says_how_late(bestand: Bestand) -> None:
    rij = een(bestand, breng_tot(bestand, "advies"), "besluit")
    assert (rij.stand, rij.pil, rij.toon) == ("te_laat", "4 dagen te laat", "nu")
    assert rij.zin == "Dit moest uiterlijk dinsdag 17 november."


def test_an_applicant_who_withdraws_ends_it(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "beoordeling")
    subsidie.trek_in(bestand.uow, id_, "Gaat niet door.", dag(10, 12))
    rij = een(bestand, id_, "besluit")
    assert (rij.stand, rij.klaar_op) == ("klaar", dag(10, 12))
    assert rij.zin.startswith("Ingetrokken op maandag 12 oktober")


def test_a_notice_under_4_13_moves_the_end(bestand: Bestand) -> None:
    """Awb 4:14 lid 3."""
    id_ = breng_tot(bestand, "beoordeling")
    subsidie.verleng_termijn(bestand.uow, id_, "4:14", dag(12, 8), "Advies duurt langer.", dag(11, 10))
    rij = een(bestand, id_, "besluit")
    assert rij.einde == dag(12, 8)
    assert rij.opmerkingen[0] == "Bericht van uitstel op 10-11-2026 (Awb 4:14): nieuw einde 08-12-2026. Reden: Advies duurt langer."
    assert rij.telling[-1] == "18-11-2026 t/m 08-12-2026: telt, dag 57 t/m 77: bericht van uitstel op 10-11-2026 (Awb 4:14)"


def test_under_a_term_of_the_regeling_a_4_14_notice_is_seen_and_moves_nothing(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "beoordeling", regeling_id=maak_regeling(bestand, termijn_weken=10, verdaging_weken=4))
    subsidie.verleng_termijn(bestand.uow, id_, "4:14", dag(12, 15), "Druk.", dag(11, 10))
    rij = een(bestand, id_, "besluit")
    assert (rij.grond, rij.einde) == ("10 weken (regeling)", dag(12, 1))
    assert "het einde blijft staan, 15-12-2026 geldt niet" in rij.opmerkingen[0]
    subsidie.verleng_termijn(bestand.uow, id_, "verdaging", dag(12, 22), "Advies.", dag(11, 12))
    rij = een(bestand, id_, "besluit")
    assert rij.einde == dag(12, 22)
    assert rij.opmerkingen[1] == "Verdaagd op 12-11-2026 (regeling): nieuw einde 22-12-2026. Reden: Advies."
    assert rij.telling[-1].endswith("verdaagd op 12-11-2026 (regeling)")


def test_near_the_end_it_says_that_a_notice_can_be_sent(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "beoordeling")
    assert any("4:14" in o for o in een(bestand, id_, "besluit", dag(11, 10)).opmerkingen)
    assert een(bestand, id_, "besluit", dag(10, 10)).opmerkingen == ()


def test_a_term_that_starts_later_or_does_not_roll_says_so(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, termijn_weken=13, termijn_start="datum", termijn_datum=dt.date(2026, 9, 26), rolt=False)
    rij = een(bestand, breng_tot(bestand, "ontvangen", regeling_id=regeling), "besluit")
    assert rij.einde == dag(12, 26)
    assert "26 december 2026 is tweede Kerstdag, maar het einde schuift niet op" in rij.opmerkingen[0]
    assert rij.opmerkingen[1] == "De termijn begint volgens de regeling na 26-09-2026, niet na de dag van ontvangst."


# supplement (4:5) and hearing (4:12)


def test_a_hersteltermijn_runs_and_then_four_weeks_to_not_handle_it(bestand: Bestand) -> None:
    """Awb 4:5 lid 1 and 4."""
    id_ = breng_tot(bestand, "ontvangen")
    subsidie.vraag_aanvulling(bestand.uow, id_, "De begroting.", dag(10, 20), dag(10, 6))
    herstel = een(bestand, id_, "herstel", dag(10, 10))
    assert (herstel.grond, herstel.einde, herstel.dagen, herstel.stand, herstel.toon) == ("Awb 4:5", dag(10, 20), 10, "loopt", "weten")
    assert "buiten" not in dict(codes(bestand, id_, dag(10, 20)))
    assert een(bestand, id_, "herstel", dag(10, 21)).stand == "voorbij"
    buiten = een(bestand, id_, "buiten", dag(10, 21))
    assert (buiten.grond, buiten.einde, buiten.stand) == ("Awb 4:5 lid 4", dag(11, 17), "loopt")
    assert een(bestand, id_, "buiten", dag(11, 18)).zin.endswith("Neem een besluit op de aanvraag.")


def test_a_supplement_that_came_meets_the_hersteltermijn(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    subsidie.vraag_aanvulling(bestand.uow, id_, "De begroting.", dag(10, 20), dag(10, 6))
    subsidie.aanvulling_binnen(bestand.uow, id_, dag(10, 15))
    assert een(bestand, id_, "herstel").zin == "Aangevuld op donderdag 15 oktober, 5 dagen voor het einde."
    assert "buiten" not in dict(codes(bestand, id_))


def test_not_handling_it_ends_the_four_weeks_and_opens_bezwaar(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    subsidie.vraag_aanvulling(bestand.uow, id_, "De begroting.", dag(10, 20), dag(10, 6))
    subsidie.buiten_behandeling(bestand.uow, id_, "Niet aangevuld.", dag(10, 26))
    assert een(bestand, id_, "buiten").klaar_op == dag(10, 26)
    assert een(bestand, id_, "besluit").zin.startswith("Buiten behandeling op maandag 26 oktober")
    bezwaar = een(bestand, id_, "bezwaar")
    assert (bezwaar.naam, bezwaar.einde) == ("Bezwaar maken tegen niet behandelen", dag(12, 7))


def test_a_voornemen_gives_time_to_react(bestand: Bestand) -> None:
    """Awb 4:12."""
    id_ = breng_tot(bestand, "advies")
    subsidie.vraag_zienswijze(bestand.uow, id_, dag(11, 24), "Weigeren.", dag(11, 10))
    rij = een(bestand, id_, "zienswijze")
    assert (rij.grond, rij.einde, rij.stand, rij.pil) == ("Awb 4:12", dag(11, 24), "loopt", "nog 3 dagen")
    subsidie.zienswijze_binnen(bestand.uow, id_, "Wij zien het anders.", dag(11, 16))
    assert een(bestand, id_, "zienswijze").stand == "klaar"


# after bekendmaking: bezwaar (6:7, 7:10), payment (4:87), accounting, claiming back (4:57)


def test_bezwaar_runs_six_weeks_from_the_day_after_bekendmaking(bestand: Bestand) -> None:
    """Awb 6:7, 6:8."""
    id_ = breng_tot(bestand, "uitvoering")
    rij = een(bestand, id_, "bezwaar", dag(11, 13))
    assert (rij.naam, rij.grond, rij.einde, rij.stand) == ("Bezwaar maken tegen het besluit", "Awb 6:7", dag(11, 17), "loopt")
    assert een(bestand, id_, "bezwaar", dag(11, 18)).stand == "voorbij"


def test_a_vaststelling_opens_bezwaar_of_its_own(bestand: Bestand) -> None:
    namen = [r.naam for r in termijnen(bestand, breng_tot(bestand, "vastgesteld")) if r.code == "bezwaar"]
    assert namen == ["Bezwaar maken tegen de vaststelling", "Bezwaar maken tegen het besluit"]


def test_a_decision_on_bezwaar_is_due_six_weeks_after_the_term_to_object(bestand: Bestand) -> None:
    """Awb 7:10."""
    id_ = breng_tot(bestand, "uitvoering", soort="geweigerd")
    subsidie.registreer_bezwaar(bestand.uow, id_, "De weigering.", dag(10, 20))
    rij = een(bestand, id_, "bezwaarbesluit")
    assert (rij.grond, rij.begin, rij.einde, rij.dagen) == ("Awb 7:10", dag(11, 17), dag(12, 29), 38)
    assert een(bestand, id_, "bezwaar").zin.startswith("Bezwaar ontvangen op dinsdag 20 oktober")
    subsidie.rond_bezwaar_af(bestand.uow, id_, "ongegrond", dag(11, 20))
    assert een(bestand, id_, "bezwaarbesluit").stand == "klaar"


def test_a_late_bezwaar_is_told_with_the_way_out(bestand: Bestand) -> None:
    """Awb 6:11."""
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.registreer_bezwaar(bestand.uow, id_, "Het bedrag.", dag(11, 20))
    assert any("6:11" in o for o in een(bestand, id_, "bezwaarbesluit").opmerkingen)


def test_a_grant_is_paid_within_six_weeks(bestand: Bestand) -> None:
    """Awb 4:87."""
    id_ = breng_tot(bestand, "uitvoering")
    rij = een(bestand, id_, "betaling", dag(11, 16))
    assert (rij.grond, rij.einde, rij.stand, rij.toon) == ("Awb 4:87", dag(11, 17), "loopt", "nu")
    subsidie.betaal(bestand.uow, id_, 1_000_00, dag(10, 20))
    assert een(bestand, id_, "betaling").zin == "Eerste betaling gedaan op dinsdag 20 oktober, 28 dagen voor het einde."


def test_a_planned_payment_is_due_on_its_own_day(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.plan_betaling(bestand.uow, id_, "voorschot", 800_00, dag(11, 30))
    rij = een(bestand, id_, "betaling")
    assert (rij.naam, rij.grond, rij.einde) == ("Betalen: voorschot", "betaalschema (Awb 4:87)", dag(11, 30))


def test_what_is_left_after_vaststelling_is_paid_within_six_weeks(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.betaal(bestand.uow, id_, 800_00, dag(10, 12))
    subsidie.ontvang_verantwoording(bestand.uow, id_, 1_000_00, datum=dag(11, 2))
    subsidie.stel_vast(bestand.uow, id_, soort="conform", motivering="Gedaan.", datum=dag(11, 10))
    assert [(r.naam, r.einde) for r in termijnen(bestand, id_) if r.code == "betaling" and r.loopt] == [("Betalen: eindbetaling", dag(12, 22))]


def test_a_refusal_has_nothing_to_pay(bestand: Bestand) -> None:
    assert "betaling" not in dict(codes(bestand, breng_tot(bestand, "uitvoering", soort="geweigerd")))


def test_an_accounting_is_due_as_it_was_asked(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.vraag_verantwoording(bestand.uow, id_, dag(11, 20), dag(10, 20))
    rij = een(bestand, id_, "verantwoording")
    assert (rij.grond, rij.einde, rij.stand, rij.pil) == ("Awb 4:44", dag(11, 20), "te_laat", "1 dag te laat")


def test_an_accounting_that_was_not_asked_is_due_by_the_regeling(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering", regeling_id=maak_regeling(bestand, verantwoording_weken=8), van=dag(10, 1), tot=dag(10, 31))
    rij = een(bestand, id_, "verantwoording")
    assert (rij.grond, rij.einde, rij.opmerkingen) == ("regeling", dag(12, 26), ("De verantwoording is nog niet gevraagd.",))


def test_a_vaststelling_is_due_eight_weeks_after_the_accounting(bestand: Bestand) -> None:
    """Awb 4:13."""
    rij = een(bestand, breng_tot(bestand, "verantwoording_ontvangen"), "vaststelling")
    assert (rij.grond, rij.einde, rij.stand) == ("Awb 4:13", dag(12, 28), "loopt")
    assert een(bestand, breng_tot(bestand, "vastgesteld"), "vaststelling").stand == "klaar"


def lager_vastgesteld(bestand: Bestand) -> str:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.betaal(bestand.uow, id_, 1_000_00, dag(10, 12))
    subsidie.ontvang_verantwoording(bestand.uow, id_, 700_00, datum=dag(11, 2))
    subsidie.stel_vast(bestand.uow, id_, soort="lager", bedrag=700_00, grond="4:46-2a", motivering="Minder gedaan.", datum=dag(11, 10),
                       zonder_zienswijze="Eigen opgave.")  # fmt: skip
    return id_


def test_what_was_paid_too_much_can_be_claimed_back_for_five_years(bestand: Bestand) -> None:
    """Awb 4:57 lid 4."""
    id_ = lager_vastgesteld(bestand)
    rij = een(bestand, id_, "terugvordering")
    assert (rij.grond, rij.einde, rij.stand, rij.toon) == ("Awb 4:57 lid 4", dt.date(2031, 11, 10), "loopt", "weten")
    subsidie.vorder_terug(bestand.uow, id_, 300_00, dag(11, 16))
    assert een(bestand, id_, "terugvordering").zin == "Teruggevorderd op maandag 16 november, ruim voor het einde."
    terug = een(bestand, id_, "terugbetaling")
    assert (terug.grond, terug.einde, terug.stand) == ("Awb 4:87", dag(12, 28), "loopt")
    subsidie.ontvang_terug(bestand.uow, id_, dag(11, 20))
    assert een(bestand, id_, "terugbetaling").stand == "klaar"


def test_without_overpayment_there_is_nothing_to_claim(bestand: Bestand) -> None:
    assert "terugvordering" not in dict(codes(bestand, breng_tot(bestand, "vastgesteld")))


# ingebrekestelling and dwangsom (4:17)


def te_laat_dossier(bestand: Bestand, *brieven: dt.date, status: str = "advies") -> str:
    """Its term ended on 17 November; a letter came on each of these days."""
    id_ = breng_tot(bestand, status)
    for brief in brieven:
        velden.maak(bestand.uow, "ingebrekestelling", {"aanvraag_id": id_, "ontvangen_op": brief})
    return id_


def test_after_an_ingebrekestelling_two_weeks_are_left(bestand: Bestand) -> None:
    """Awb 4:17 lid 3."""
    rij = een(bestand, te_laat_dossier(bestand, dag(11, 18)), "dwangsom")
    assert (rij.grond, rij.einde, rij.stand, rij.pil, rij.toon) == ("Awb 4:17", dag(12, 2), "loopt", "nog 11 dagen", "straks")
    assert rij.zin == "Beslis uiterlijk woensdag 2 december. Daarna loopt een dwangsom van € 23,00 per dag, hoogstens € 1.442,00."
    assert rij.telling == (
        "19-11-2026 t/m 02-12-2026: twee weken om te beslissen",
        "03-12-2026 t/m 16-12-2026: dag 1 t/m 14, € 23,00 per dag, samen € 322,00",
        "17-12-2026 t/m 30-12-2026: dag 15 t/m 28, € 35,00 per dag, samen € 490,00",
        "31-12-2026 t/m 13-01-2027: dag 29 t/m 42, € 45,00 per dag, samen € 630,00",
    )
    assert rij.opmerkingen == ("De bedragen zijn die van 2019. Het artikel is per 01-01-2026 gewijzigd: controleer of ze nog gelden.",)


def test_then_it_says_what_it_costs_today_and_per_day(bestand: Bestand) -> None:
    rij = een(bestand, te_laat_dossier(bestand, dag(11, 18)), "dwangsom", dag(12, 18))
    assert (rij.stand, rij.pil, rij.toon) == ("te_laat", "dwangsom € 392,00", "nu")
    assert rij.zin == "De dwangsom loopt 16 dagen en is nu € 392,00. Er komt € 35,00 per dag bij, tot € 1.442,00."


def test_at_its_ceiling_it_says_so(bestand: Bestand) -> None:
    rij = een(bestand, te_laat_dossier(bestand, dag(11, 18)), "dwangsom", dt.date(2027, 2, 1))
    assert rij.zin == "De dwangsom is € 1.442,00. Dat is het hoogste bedrag. Beslis alsnog."


def test_an_ingebrekestelling_within_the_term_is_too_early(bestand: Bestand) -> None:
    rij = een(bestand, te_laat_dossier(bestand, dag(11, 17)), "dwangsom")
    assert (rij.stand, rij.pil, rij.loopt) == ("voorbij", "telt niet", False)
    assert rij.zin == "Deze ingebrekestelling telt niet: de termijn liep nog tot en met 17-11-2026. Zij kwam te vroeg."


def test_a_second_letter_does_not_begin_again(bestand: Bestand) -> None:
    rijen = [r for r in termijnen(bestand, te_laat_dossier(bestand, dag(11, 18), dag(11, 20))) if r.code == "dwangsom"]
    assert [r.stand for r in rijen] == ["loopt", "voorbij"]
    assert "die van 18-11-2026 telt al" in rijen[1].zin


def test_a_decision_within_the_two_weeks_costs_nothing(bestand: Bestand) -> None:
    id_ = te_laat_dossier(bestand, dag(11, 18), status="besloten")
    subsidie.maak_bekend(bestand.uow, id_, dag(11, 20))
    rij = een(bestand, id_, "dwangsom")
    assert (rij.stand, rij.zin) == ("klaar", "Besluit bekendgemaakt op vrijdag 20 november, 12 dagen voor het einde. Er is geen dwangsom verschuldigd.")


def test_a_decision_after_it_says_what_is_due_and_by_when_to_decide_on_that(bestand: Bestand) -> None:
    """Awb 4:18."""
    id_ = breng_tot(bestand, "besloten", ontvangen_op=dag(8, 1))
    velden.maak(bestand.uow, "ingebrekestelling", {"aanvraag_id": id_, "ontvangen_op": dag(10, 12)})
    subsidie.maak_bekend(bestand.uow, id_, dag(10, 30))
    rij = een(bestand, id_, "dwangsom")
    assert rij.zin == "Besluit bekendgemaakt op vrijdag 30 oktober, 4 dagen te laat. Dwangsom € 69,00."
    assert "uiterlijk 12-11-2026 (Awb 4:18)" in rij.opmerkingen[0]


def test_a_letter_after_the_decision_is_about_the_bezwaar(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering", soort="geweigerd")
    velden.maak(bestand.uow, "ingebrekestelling", {"aanvraag_id": id_, "ontvangen_op": dag(10, 10)})
    assert "er was al beslist" in een(bestand, id_, "dwangsom").zin
    subsidie.registreer_bezwaar(bestand.uow, id_, "De weigering.", dag(10, 20))
    bestand.klok.gezet = dt.date(2026, 12, 30)
    velden.maak(bestand.uow, "ingebrekestelling", {"aanvraag_id": id_, "ontvangen_op": dt.date(2026, 12, 30)})
    rij = next(r for r in termijnen(bestand, id_, dt.date(2027, 1, 5)) if r.code == "dwangsom" and r.loopt)
    assert (rij.naam, rij.einde) == ("Beslissen op bezwaar: na ingebrekestelling", dt.date(2027, 1, 13))


# on Start


def op_start(bestand: Bestand, vandaag: dt.date = VANDAAG) -> list[tuple[str, str]]:
    return [(r.pil, r.titel.split(" SSB")[0]) for r in open_termijnen(bestand.lees(), vandaag)]


def test_start_tells_what_an_ingebrekestelling_costs(bestand: Bestand) -> None:
    id_ = te_laat_dossier(bestand, dag(11, 18))
    (rij,) = [r for r in open_termijnen(bestand.lees(), dag(12, 18)) if r.titel.startswith("Ingebrekestelling")]
    assert (rij.toon, rij.id, rij.termijn) == ("nu", id_, True)
    assert rij.zin == "De dwangsom loopt 16 dagen en is nu € 392,00. Er komt € 35,00 per dag bij, tot € 1.442,00"


def test_start_no_longer_tells_it_once_there_is_a_decision(bestand: Bestand) -> None:
    id_ = te_laat_dossier(bestand, dag(11, 18), status="besloten")
    subsidie.maak_bekend(bestand.uow, id_, dag(11, 20))
    assert "Ingebrekestelling bij" not in {kop for _, kop in op_start(bestand)}


def test_start_tells_how_long_it_can_still_not_be_handled(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    subsidie.vraag_aanvulling(bestand.uow, id_, "De begroting.", dag(11, 10), dag(10, 27))
    assert ("nog 17 dagen", "Niet aangevuld:") in op_start(bestand)


def test_start_tells_that_a_vaststelling_is_due(bestand: Bestand) -> None:
    breng_tot(bestand, "verantwoording_ontvangen")
    assert ("nog 8 dagen", "Vaststellen van") in op_start(bestand, dag(12, 20))


def test_start_tells_that_the_rest_must_be_paid_after_vaststelling(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.betaal(bestand.uow, id_, 800_00, dag(10, 12))
    subsidie.ontvang_verantwoording(bestand.uow, id_, 1_000_00, datum=dag(11, 2))
    subsidie.stel_vast(bestand.uow, id_, soort="conform", motivering="Gedaan.", datum=dag(11, 10))
    assert op_start(bestand, dag(12, 15)) == [("nog 7 dagen", "Betalen:")]


def test_start_tells_what_must_be_paid_back(bestand: Bestand) -> None:
    id_ = lager_vastgesteld(bestand)
    subsidie.vorder_terug(bestand.uow, id_, 300_00, dag(11, 16))
    (rij,) = [r for r in open_termijnen(bestand.lees(), dt.date(2027, 1, 4)) if r.titel.startswith("Terugbetaling")]
    assert (rij.pil, rij.toon) == ("7 dagen te laat", "nu")
    assert rij.zin == "€ 300,00 moest terug zijn op maandag 28 december 2026 (Awb 4:87)"


def test_start_counts_a_bezwaar_from_what_it_is_against(bestand: Bestand) -> None:
    """Awb 7:10: against the vaststelling, not the decision before it."""
    id_ = breng_tot(bestand, "vastgesteld")
    subsidie.betaal(bestand.uow, id_, 1_000_00, dag(11, 12))
    subsidie.registreer_bezwaar(bestand.uow, id_, "De vaststelling.", dag(11, 18))
    (rij,) = [r for r in open_termijnen(bestand.lees(), VANDAAG, 365) if r.titel.startswith("Bezwaar")]
    assert rij.dag == een(bestand, id_, "bezwaarbesluit").einde == dt.date(2027, 2, 2)


# order


def test_the_most_urgent_comes_first_and_what_has_ended_last(bestand: Bestand) -> None:
    id_ = te_laat_dossier(bestand, dag(11, 12), dag(11, 18))
    subsidie.vraag_zienswijze(bestand.uow, id_, dag(12, 1), "Weigeren.", dag(11, 19))
    assert codes(bestand, id_) == [("besluit", "te_laat"), ("dwangsom", "loopt"), ("zienswijze", "loopt"), ("dwangsom", "voorbij")]


def test_what_ended_last_comes_first_of_what_has_ended(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "verantwoording_ontvangen")
    klaar = [r.klaar_op or r.einde for r in termijnen(bestand, id_) if not r.loopt]
    assert klaar == sorted(klaar, reverse=True)


@pytest.mark.parametrize("status", ["ontvangen", "beoordeling", "advies", "besloten", "uitvoering", "verantwoording_gevraagd",
                                    "verantwoording_ontvangen", "vastgesteld"])  # fmt: skip
def test_every_term_has_a_ground_a_ledger_and_a_sentence(bestand: Bestand, status: str) -> None:
    for rij in termijnen(bestand, breng_tot(bestand, status)):
        assert rij.code in SOORTEN
        assert all((rij.naam, rij.grond, rij.telling))
        assert rij.zin.endswith(".")
        assert "{" not in rij.zin
