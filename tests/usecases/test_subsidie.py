"""The steps of a dossier: what each does, what it books, and what it refuses."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest
import sqlalchemy as sa

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot, dag, geboekt, maak_concept, maak_regeling, status_van
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.bestand import instelling
from wijkagenda.domain.subsidie import (
    Aanvraag,
    AanvraagGebied,
    Aanvraagversie,
    Aanvulling,
    Beoordeling,
    Besluit,
    Betaling,
    Regeling,
    RegelingPlafond,
    Verantwoording,
)
from wijkagenda.domain.subsidie_stand import feiten, plafondruimte, termijnen, termijnregels
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, subsidie, velden


def lees(bestand: Bestand, klasse: Any, id_: str, kolom: str = "id") -> list[Any]:
    zin = sa.select(klasse.__table__).where(getattr(klasse, kolom) == id_, klasse.verwijderd.is_(False)).order_by(klasse.id)
    return list(bestand.lees().execute(zin).all())


def mandaat(bestand: Bestand) -> str:
    return maak(bestand, "medewerker", mandaat=True)


# -- kenmerk and concept


def test_a_kenmerk_counts_per_year_and_never_comes_back(bestand: Bestand) -> None:
    eerste, tweede = maak_concept(bestand), maak_concept(bestand)
    velden.verwijder(bestand.uow, "aanvraag", [tweede])
    derde = maak_concept(bestand)
    assert [lees(bestand, Aanvraag, i)[0].kenmerk for i in (eerste, derde)] == ["SSB-2026-001", "SSB-2026-003"]


def test_a_kenmerk_counts_on_beyond_999(bestand: Bestand) -> None:
    eerste = maak_concept(bestand)
    with bestand.uow("x") as werk:
        werk.haal(Aanvraag, eerste).kenmerk = "SSB-2026-1000"
    assert lees(bestand, Aanvraag, maak_concept(bestand))[0].kenmerk == "SSB-2026-1001"


def test_a_kenmerk_made_in_a_copy_carries_its_letter_and_counts_by_itself(bestand: Bestand) -> None:
    maak_concept(bestand)
    with bestand.uow("x") as werk:
        werk.nieuw(instelling("kopieletter", "B"))
        werk.nieuw(instelling("kenmerk_voorvoegsel", "SUB"))
    assert lees(bestand, Aanvraag, maak_concept(bestand))[0].kenmerk == "SUB-2026-B001"


def test_a_new_application_takes_the_gebied_of_its_initiatief(bestand: Bestand) -> None:
    initiatief = maak(bestand, "initiatief")
    id_ = maak(bestand, "aanvraag", initiatief_id=initiatief)
    assert [d.deel for d in lees(bestand, AanvraagGebied, id_, "aanvraag_id")] == [Decimal(100)]


def test_shares_must_be_exactly_100_percent(bestand: Bestand) -> None:
    id_ = maak_concept(bestand)
    een, twee = maak(bestand, "gebied"), maak(bestand, "gebied")
    with pytest.raises(InvoerFout, match="99,9 %"):
        subsidie.kies_gebieden(bestand.uow, id_, {een: Decimal("60"), twee: Decimal("39.9")})
    subsidie.kies_gebieden(bestand.uow, id_, {een: Decimal("60"), twee: Decimal("40")})
    assert sorted(d.deel for d in lees(bestand, AanvraagGebied, id_, "aanvraag_id")) == [40, 60]


# -- receipt and completeness


def test_receipt_freezes_the_first_version(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    (versie,) = lees(bestand, Aanvraagversie, id_, "aanvraag_id")
    assert versie.nummer == 1
    assert json.loads(versie.inhoud)["aangevraagd"] == 1_000_00


def test_a_late_application_is_received_but_only_judged_with_a_reason(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, open_tot=dag(8, 31))
    id_ = breng_tot(bestand, "ontvangen", regeling_id=regeling)
    assert feiten(bestand.lees(), id_, dag(11, 21)).te_laat
    with pytest.raises(RegelFout, match="na de sluiting"):
        subsidie.neem_in_beoordeling(bestand.uow, id_)
    velden.wijzig(bestand.uow, "aanvraag", id_, {"reden_te_laat": "De post was zoek."})
    subsidie.neem_in_beoordeling(bestand.uow, id_)
    assert status_van(bestand, id_) == "beoordeling"


def test_an_application_in_time_is_not_turned_down_as_late(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    with pytest.raises(RegelFout, match="toen de regeling open was"):
        subsidie.wijs_af_als_te_laat(bestand.uow, id_, "Te laat.")


def test_a_missing_piece_stands_in_the_way_of_judging(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    stuk = maak(bestand, "regeling_stuk", regeling_id=regeling, naam="Begroting")
    id_ = breng_tot(bestand, "ontvangen", regeling_id=regeling)
    with pytest.raises(RegelFout, match="Nog niet binnen: Begroting"):
        subsidie.neem_in_beoordeling(bestand.uow, id_)
    subsidie.vink_stuk_af(bestand.uow, id_, stuk, dag(9, 25))
    subsidie.neem_in_beoordeling(bestand.uow, id_)
    assert status_van(bestand, id_) == "beoordeling"


def test_a_supplement_is_a_new_version_and_the_clock_stood_still(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    subsidie.vraag_aanvulling(bestand.uow, id_, "De begroting.", dag(10, 20), dag(10, 6))
    velden.wijzig(bestand.uow, "aanvraag", id_, {"aangevraagd": 900_00})
    subsidie.aanvulling_binnen(bestand.uow, id_, dag(10, 15))
    assert [v.nummer for v in lees(bestand, Aanvraagversie, id_, "aanvraag_id")] == [1, 2]
    assert lees(bestand, Aanvulling, id_, "aanvraag_id")[0].aangevuld_op == dag(10, 15)
    aanvraag = lees(bestand, Aanvraag, id_)[0]
    regels = termijnregels(bestand.lees(), aanvraag.regeling_id)
    assert termijnen(bestand.lees(), {id_: (regels, aanvraag.ontvangen_op)})[id_].einde == dag(11, 25)


def test_not_handling_needs_a_lapsed_hersteltermijn(bestand: Bestand) -> None:
    """Awb 4:5."""
    id_ = breng_tot(bestand, "ontvangen")
    subsidie.vraag_aanvulling(bestand.uow, id_, "De begroting.", dag(11, 10), dag(10, 27))
    with pytest.raises(RegelFout, match="nog tot en met 10-11-2026"):
        subsidie.buiten_behandeling(bestand.uow, id_, "Niet compleet.", dag(11, 10))
    subsidie.buiten_behandeling(bestand.uow, id_, "Niet compleet.", dag(11, 11))
    assert status_van(bestand, id_) == "buiten_behandeling"


def test_not_handling_is_too_late_after_four_weeks(bestand: Bestand) -> None:
    """Awb 4:5 lid 4."""
    id_ = breng_tot(bestand, "ontvangen")
    subsidie.vraag_aanvulling(bestand.uow, id_, "De begroting.", dag(10, 6), dag(9, 25))
    with pytest.raises(RegelFout, match="Dit kon tot en met 03-11-2026"):
        subsidie.buiten_behandeling(bestand.uow, id_, "Niet compleet.", dag(11, 4))


def test_a_step_can_not_come_before_the_one_before_it(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "advies")
    with pytest.raises(InvoerFout, match="ligt vóór de vorige stap"):
        subsidie.neem_besluit(bestand.uow, id_, soort="verleend", bedrag=1_000_00, motivering="x", mandaat_id=mandaat(bestand), datum=dag(9, 30))


def test_a_step_can_not_be_in_the_future(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="nog niet geweest"):
        subsidie.neem_in_beoordeling(bestand.uow, breng_tot(bestand, "ontvangen"), dt.date(2026, 12, 1))


def test_what_was_sent_does_not_change_while_it_is_judged(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "beoordeling")
    with pytest.raises(RegelFout, match="Zet haar eerst terug"):
        velden.wijzig(bestand.uow, "aanvraag", id_, {"aangevraagd": 2_000_00})
    subsidie.zet_terug(bestand.uow, id_, "terug_naar_toets", "Nieuwe begroting.")
    velden.wijzig(bestand.uow, "aanvraag", id_, {"aangevraagd": 2_000_00})


def test_a_received_application_is_not_deleted(bestand: Bestand) -> None:
    with pytest.raises(RegelFout, match="blijft bewaard"):
        velden.verwijder(bestand.uow, "aanvraag", [breng_tot(bestand, "ontvangen")])


# -- the term


def test_a_notice_under_4_14_moves_the_statutory_end(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    subsidie.verleng_termijn(bestand.uow, id_, "4:14", dag(12, 15), "Er is een zieke.", dag(11, 2))
    assert _einde(bestand, id_) == dag(12, 15)


def test_a_notice_under_4_14_does_not_move_a_term_of_the_regeling(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen", regeling_id=maak_regeling(bestand, termijn_weken=10))
    subsidie.verleng_termijn(bestand.uow, id_, "4:14", dag(12, 15), "Er is een zieke.", dag(11, 2))
    assert _einde(bestand, id_) == dag(12, 1)


def test_verdaging_goes_no_further_than_the_regeling_says(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen", regeling_id=maak_regeling(bestand, termijn_weken=8, verdaging_weken=2))
    with pytest.raises(InvoerFout, match="01-12-2026"):
        subsidie.verleng_termijn(bestand.uow, id_, "verdaging", dag(12, 2), "Druk.", dag(11, 2))
    subsidie.verleng_termijn(bestand.uow, id_, "verdaging", dag(12, 1), "Druk.", dag(11, 2))
    assert _einde(bestand, id_) == dag(12, 1)


def test_a_term_that_starts_at_closing_counts_from_the_day_after(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen", regeling_id=maak_regeling(bestand, termijn_start="sluiting", open_tot=dag(10, 1), termijn_weken=4))
    assert _einde(bestand, id_) == dag(10, 29)


def _einde(bestand: Bestand, id_: str) -> dt.date:
    aanvraag = lees(bestand, Aanvraag, id_)[0]
    return termijnen(bestand.lees(), {id_: (termijnregels(bestand.lees(), aanvraag.regeling_id), aanvraag.ontvangen_op)})[id_].einde


# -- judging


def test_an_ondersteuner_of_the_initiatief_does_not_judge(bestand: Bestand) -> None:
    """Awb 2:4."""
    steun = maak(bestand, "medewerker")
    initiatief = maak(bestand, "initiatief", ondersteuner_id=steun)
    id_ = breng_tot(bestand, "beoordeling", initiatief_id=initiatief)
    with pytest.raises(RegelFout, match="Awb 2:4"):
        subsidie.beoordeel(bestand.uow, id_, {"medewerker_id": steun})


def test_views_are_kept_apart_and_name_the_version(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "beoordeling")
    een, twee = maak(bestand, "medewerker"), maak(bestand, "medewerker")
    subsidie.beoordeel(bestand.uow, id_, {"medewerker_id": een, "legitimiteit_score": 4})
    subsidie.beoordeel(bestand.uow, id_, {"medewerker_id": twee, "legitimiteit_score": 2})
    subsidie.beoordeel(bestand.uow, id_, {"medewerker_id": twee, "legitimiteit_score": 3})
    rijen = lees(bestand, Beoordeling, id_, "aanvraag_id")
    assert [(r.medewerker_id, r.legitimiteit_score, r.versie) for r in rijen] == [(een, 4, 1), (twee, 3, 1)]


def test_an_advice_needs_a_beoordeling(bestand: Bestand) -> None:
    with pytest.raises(RegelFout, match="nog geen beoordeling"):
        subsidie.adviseer(bestand.uow, breng_tot(bestand, "beoordeling"), 500_00, "Doen.")


def test_a_decision_waits_for_the_zienswijze(bestand: Bestand) -> None:
    """Awb 4:12."""
    id_ = breng_tot(bestand, "advies")
    subsidie.vraag_zienswijze(bestand.uow, id_, dag(11, 30), "Weigeren.", dag(11, 9))
    with pytest.raises(RegelFout, match="nog tot en met 30-11-2026"):
        subsidie.neem_besluit(bestand.uow, id_, soort="geweigerd", grond="regeling", motivering="x", mandaat_id=mandaat(bestand))
    subsidie.zienswijze_binnen(bestand.uow, id_, "Wij zijn het er niet mee eens.")
    assert status_van(bestand, id_) == "advies"


# -- deciding


def test_a_decision_needs_a_motivering(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="motivering"):
        subsidie.neem_besluit(bestand.uow, breng_tot(bestand, "advies"), soort="verleend", bedrag=1_00, motivering=" ", mandaat_id=mandaat(bestand))


def test_a_decision_needs_a_mandate(bestand: Bestand) -> None:
    zonder = maak(bestand, "medewerker", mandaat=False)
    with pytest.raises(RegelFout, match="geen mandaat"):
        subsidie.neem_besluit(bestand.uow, breng_tot(bestand, "advies"), soort="verleend", bedrag=1_000_00, motivering="x", mandaat_id=zonder)


def test_a_refusal_needs_a_ground(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="op welke grond"):
        subsidie.neem_besluit(bestand.uow, breng_tot(bestand, "advies"), soort="geweigerd", motivering="x", mandaat_id=mandaat(bestand))


def test_more_than_was_asked_is_not_granted(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="Meer verlenen kan niet"):
        subsidie.neem_besluit(bestand.uow, breng_tot(bestand, "advies"), soort="verleend", bedrag=2_000_00, motivering="x",
                              mandaat_id=mandaat(bestand))  # fmt: skip


def test_granting_above_the_plafond_names_the_part_that_fits(bestand: Bestand) -> None:
    """Awb 4:25."""
    regeling = maak_regeling(bestand, plafond=1_500_00)
    breng_tot(bestand, "besloten", regeling_id=regeling)
    id_ = breng_tot(bestand, "advies", regeling_id=regeling)
    with pytest.raises(RegelFout, match=r"hoogstens € 500,00"):
        subsidie.neem_besluit(bestand.uow, id_, soort="verleend", bedrag=1_000_00, motivering="x", mandaat_id=mandaat(bestand))
    subsidie.neem_besluit(bestand.uow, id_, soort="gedeeltelijk", bedrag=500_00, motivering="x", mandaat_id=mandaat(bestand))
    assert plafondruimte(bestand.lees(), regeling) == 0


def test_a_plafond_of_a_gebied_is_kept_too(bestand: Bestand) -> None:
    regeling, gebied = maak_regeling(bestand), maak(bestand, "gebied")
    maak(bestand, "regeling_plafond", regeling_id=regeling, gebied_id=gebied, bedrag=300_00)
    id_ = breng_tot(bestand, "advies", regeling_id=regeling)
    ander = maak(bestand, "gebied")
    subsidie.kies_gebieden(bestand.uow, id_, {gebied: Decimal(50), ander: Decimal(50)})
    with pytest.raises(RegelFout, match=r"hoogstens € 600,0"):
        subsidie.neem_besluit(bestand.uow, id_, soort="verleend", bedrag=1_000_00, motivering="x", mandaat_id=mandaat(bestand))
    assert plafondruimte(bestand.lees(), regeling, gebied) == 300_00
    assert plafondruimte(bestand.lees(), regeling, ander) is None


def test_a_full_plafond_is_refused_in_words(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, plafond=1_000_00)
    breng_tot(bestand, "besloten", regeling_id=regeling)
    with pytest.raises(RegelFout, match="plafond is bereikt"):
        subsidie.neem_besluit(bestand.uow, breng_tot(bestand, "advies", regeling_id=regeling), soort="gedeeltelijk", bedrag=1_00, motivering="x",
                              mandaat_id=mandaat(bestand))  # fmt: skip


def test_a_decision_can_be_taken_back_until_it_is_made_known(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "besloten")
    subsidie.neem_besluit_terug(bestand.uow, id_, "Verkeerd bedrag.")
    assert status_van(bestand, id_) == "advies"
    assert lees(bestand, Besluit, id_, "aanvraag_id") == []


# -- making known and paying


def test_making_known_books_the_verplichting(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    assert geboekt(bestand, id_) == {"verplicht": 1_000_00, "gerealiseerd": 0}


def test_a_multi_year_grant_books_per_year_and_gebied_to_the_cent(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "advies", aangevraagd=1_000_01)
    een, twee = sorted((maak(bestand, "gebied"), maak(bestand, "gebied")))
    subsidie.kies_gebieden(bestand.uow, id_, {een: Decimal(50), twee: Decimal(50)})
    subsidie.neem_besluit(bestand.uow, id_, soort="verleend", bedrag=1_000_01, motivering="x", mandaat_id=mandaat(bestand),
                          jaren={2026: 600_01, 2027: 400_00})  # fmt: skip
    subsidie.maak_bekend(bestand.uow, id_)
    zin = sa.text("select jaar, gebied_id, bedrag from boeking where bron_id = :i order by jaar, gebied_id")
    rijen = bestand.lees().execute(zin, {"i": id_}).all()
    assert [tuple(r) for r in rijen] == [(2026, een, 300_01), (2026, twee, 300_00), (2027, een, 200_00), (2027, twee, 200_00)]


def test_amounts_per_year_must_add_up(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="per jaar"):
        subsidie.neem_besluit(bestand.uow, breng_tot(bestand, "advies"), soort="verleend", bedrag=1_000_00, motivering="x",
                              mandaat_id=mandaat(bestand), jaren={2026: 1})  # fmt: skip


def test_a_decision_that_was_made_known_is_not_undone(bestand: Bestand) -> None:
    breng_tot(bestand, "uitvoering")
    with pytest.raises(RegelFout, match="bekendgemaakt"):
        history.ongedaan(bestand.uow, bestand.con)


def test_without_geldstroom_nothing_is_made_known(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "besloten", regeling_id=maak(bestand, "regeling"))
    with pytest.raises(RegelFout, match="geldstroom en rubriek"):
        subsidie.maak_bekend(bestand.uow, id_)


def test_a_refusal_books_nothing(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering", soort="geweigerd")
    assert status_van(bestand, id_) == "geweigerd"
    assert geboekt(bestand, id_) == {"verplicht": 0, "gerealiseerd": 0}


def test_a_payment_turns_the_commitment_into_realisatie(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.betaal(bestand.uow, id_, 800_00, dag(10, 20))
    assert geboekt(bestand, id_) == {"verplicht": 200_00, "gerealiseerd": 800_00}


def test_a_payment_can_be_undone_with_its_boekingen(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.betaal(bestand.uow, id_, 800_00, dag(10, 20))
    history.ongedaan(bestand.uow, bestand.con)
    assert geboekt(bestand, id_) == {"verplicht": 1_000_00, "gerealiseerd": 0}
    assert feiten(bestand.lees(), id_, dag(11, 21)).betaald == 0


def test_no_more_is_paid_than_was_granted(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    with pytest.raises(RegelFout, match=r"nog € 1.000,00 betaald"):
        subsidie.betaal(bestand.uow, id_, 1_000_01)


def test_plans_stay_within_what_may_be_paid(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.plan_betaling(bestand.uow, id_, "voorschot", 800_00, dag(12, 1))
    with pytest.raises(RegelFout, match=r"nog € 200,00"):
        subsidie.plan_betaling(bestand.uow, id_, "voorschot", 300_00, dag(12, 1))


def test_a_planned_payment_is_carried_out(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    plan = subsidie.plan_betaling(bestand.uow, id_, "voorschot", 800_00, dag(12, 1))
    betaling = next(r.id for r in plan.geraakt if r.soort == "betaling")
    subsidie.betaal(bestand.uow, id_, 800_00, dag(11, 20), betaling_id=betaling)
    (rij,) = lees(bestand, Betaling, id_, "aanvraag_id")
    assert (rij.id, rij.betaald_op, rij.volgnummer) == (betaling, dag(11, 20), 1)


def test_a_payment_is_not_made_by_filling_in_its_date(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.plan_betaling(bestand.uow, id_, "voorschot", 800_00, dag(12, 1))
    (rij,) = lees(bestand, Betaling, id_, "aanvraag_id")
    with pytest.raises(RegelFout, match="Betaling vastleggen"):
        velden.wijzig(bestand.uow, "betaling", rij.id, {"betaald_op": dag(11, 20)})


def test_direct_vastgesteld_ends_when_it_is_paid(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering", soort="direct", regeling_id=maak_regeling(bestand, direct_tot=5_000_00))
    assert status_van(bestand, id_) == "vastgesteld"
    subsidie.betaal(bestand.uow, id_, 1_000_00)
    assert status_van(bestand, id_) == "afgerekend"


def test_direct_is_for_small_amounts(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "advies", regeling_id=maak_regeling(bestand, direct_tot=500_00))
    with pytest.raises(RegelFout, match=r"tot en met € 500,00"):
        subsidie.neem_besluit(bestand.uow, id_, soort="direct", bedrag=1_000_00, motivering="x", mandaat_id=mandaat(bestand))


# -- accounting and vaststelling


def test_a_lower_vaststelling_lets_the_rest_fall_free(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "verantwoording_ontvangen")
    subsidie.stel_vast(bestand.uow, id_, soort="lager", bedrag=700_00, grond="4:46-2a", zonder_zienswijze="Eigen opgave (Awb 4:8).", motivering="Minder gedaan.")
    assert geboekt(bestand, id_) == {"verplicht": 700_00, "gerealiseerd": 0}
    stand = feiten(bestand.lees(), id_, dag(11, 21))
    assert (stand.verleend, stand.vastgesteld, stand.te_betalen) == (1_000_00, 700_00, 700_00)


def test_a_lower_vaststelling_needs_a_ground(bestand: Bestand) -> None:
    """Awb 4:46 lid 2."""
    with pytest.raises(InvoerFout, match="4:46"):
        subsidie.stel_vast(bestand.uow, breng_tot(bestand, "verantwoording_ontvangen"), soort="lager", bedrag=700_00, motivering="Minder.")


def test_ambtshalve_waits_until_the_accounting_is_too_late(bestand: Bestand) -> None:
    """Awb 4:47."""
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.vraag_verantwoording(bestand.uow, id_, dag(11, 10), dag(10, 20))
    with pytest.raises(RegelFout, match="na 10-11-2026"):
        subsidie.stel_vast(bestand.uow, id_, soort="ambtshalve", bedrag=0, grond="4:46-2b", motivering="x", datum=dag(11, 10))
    subsidie.stel_vast(bestand.uow, id_, soort="ambtshalve", bedrag=0, grond="4:46-2b", motivering="x", zonder_zienswijze="Niets gehoord.", datum=dag(11, 11))
    assert status_van(bestand, id_) == "afgerekend"


def test_what_was_paid_too_much_is_claimed_and_comes_back(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.betaal(bestand.uow, id_, 1_000_00, dag(10, 7))
    subsidie.ontvang_verantwoording(bestand.uow, id_, 600_00, datum=dag(11, 2))
    subsidie.stel_vast(bestand.uow, id_, soort="lager", bedrag=600_00, grond="4:46-2a", zonder_zienswijze="Eigen opgave (Awb 4:8).", motivering="Minder gedaan.", datum=dag(11, 3))
    with pytest.raises(InvoerFout, match=r"€ 400,00 te veel"):
        subsidie.vorder_terug(bestand.uow, id_, 400_01)
    subsidie.vorder_terug(bestand.uow, id_, 400_00)
    subsidie.ontvang_terug(bestand.uow, id_)
    assert geboekt(bestand, id_) == {"verplicht": 0, "gerealiseerd": 600_00}
    assert status_van(bestand, id_) == "afgerekend"


def test_withdrawing_a_grant_frees_the_plafond_and_the_commitment(bestand: Bestand) -> None:
    """Awb 4:48."""
    regeling = maak_regeling(bestand, plafond=1_000_00)
    id_ = breng_tot(bestand, "uitvoering", regeling_id=regeling)
    subsidie.betaal(bestand.uow, id_, 300_00, dag(10, 7))
    subsidie.trek_verlening_in(bestand.uow, id_, "De activiteiten gaan niet door.", "De aanvrager vroeg er zelf om.")
    assert geboekt(bestand, id_) == {"verplicht": 0, "gerealiseerd": 300_00}
    assert plafondruimte(bestand.lees(), regeling) == 1_000_00
    subsidie.vorder_terug(bestand.uow, id_, 300_00)


def test_an_applicant_may_withdraw_before_the_decision_is_known(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "advies")
    subsidie.trek_in(bestand.uow, id_, "Geen chauffeurs.")
    assert status_van(bestand, id_) == "ingetrokken"


def test_bezwaar_is_registered_after_bekendmaking(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering", soort="geweigerd")
    subsidie.registreer_bezwaar(bestand.uow, id_, "De weigering.", dag(11, 1))
    with pytest.raises(RegelFout, match="status"):
        subsidie.registreer_bezwaar(bestand.uow, breng_tot(bestand, "advies"), "x")


# -- regelingen


def test_the_rules_of_a_regeling_in_use_stand(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    breng_tot(bestand, "ontvangen", regeling_id=regeling)
    with pytest.raises(RegelFout, match="Maak een kopie"):
        velden.wijzig(bestand.uow, "regeling", regeling, {"plafond": 1})
    with pytest.raises(RegelFout, match="Maak een kopie"):
        maak(bestand, "regeling_stuk", regeling_id=regeling, naam="Plan")
    velden.wijzig(bestand.uow, "regeling", regeling, {"toelichting": "Zie ook de brief."})


def test_a_concept_does_not_put_a_regeling_in_use(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand)
    maak_concept(bestand, regeling_id=regeling)
    velden.wijzig(bestand.uow, "regeling", regeling, {"plafond": 1_00})


def test_a_regeling_does_not_close_before_it_opens(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="sluit voordat"):
        maak(bestand, "regeling", open_van=dag(5, 1), open_tot=dag(4, 1))


def test_plafonds_per_gebied_stay_within_the_plafond(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, plafond=100_00)
    with pytest.raises(InvoerFout, match="samen meer"):
        maak(bestand, "regeling_plafond", regeling_id=regeling, bedrag=100_01)


def test_a_copy_is_the_same_regeling_a_year_later(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, naam="Regeling 2026")
    maak(bestand, "regeling_plafond", regeling_id=regeling, bedrag=100_00)
    maak(bestand, "regeling_stuk", regeling_id=regeling, naam="Begroting")
    kopie = subsidie.kopieer_regeling(bestand.uow, regeling).hoofd
    assert kopie is not None
    (rij,) = lees(bestand, Regeling, kopie)
    assert (rij.naam, rij.jaar, rij.open_van) == ("Regeling 2027", 2027, dt.date(2027, 1, 1))
    assert [p.bedrag for p in lees(bestand, RegelingPlafond, kopie, "regeling_id")] == [100_00]


def test_an_accounting_nobody_asked_for_was_due_by_the_weeks_of_the_regeling(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, verantwoording_weken=8)
    id_ = breng_tot(bestand, "uitvoering", regeling_id=regeling, van=dag(10, 1), tot=dag(12, 31))
    subsidie.ontvang_verantwoording(bestand.uow, id_, 600_00, datum=dag(11, 2))
    (rij,) = lees(bestand, Verantwoording, id_, "aanvraag_id")
    assert (rij.gevraagd_op, rij.uiterlijk, rij.ontvangen_op) == (None, dag(12, 31) + dt.timedelta(weeks=8), dag(11, 2))
