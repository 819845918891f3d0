"""What happens to a grant after bekendmaking: schedules, mistakes, a changed amount, hearing before less, bezwaar (domein.md, Subsidie)."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot, dag, geboekt, maak_concept, maak_regeling, status_van
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.subsidie_stand import feiten, plafondruimte
from wijkagenda.domain.subsidie_stappen import wat_kan
from wijkagenda.queries.subsidietermijn import open_termijnen
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, subsidie


def wijzig(bestand: Bestand, id_: str, bedrag: int, zonder: str | None = "De aanvrager vroeg er zelf om.") -> None:
    mandaat = maak(bestand, "medewerker", mandaat=True)
    subsidie.wijzig_verlening(bestand.uow, id_, bedrag=bedrag, motivering="Het plan werd anders.", mandaat_id=mandaat, zonder_zienswijze=zonder)


def feit(bestand: Bestand, id_: str) -> tuple[int | None, int]:
    """Verleend and betaald."""
    f = feiten(bestand.lees(), id_, bestand.klok.vandaag())
    return f.verleend, f.betaald


def test_a_schedule_adds_up_to_the_cent_and_runs_by_months(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.plan_voorschotten(bestand.uow, id_, totaal=1_000_00, aantal=3, eerste=dag(10, 31), maanden=1)
    rijen = bestand.con.execute("select gepland_op, bedrag, volgnummer from betaling order by volgnummer").fetchall()
    assert rijen == [("2026-10-31", 333_34, 1), ("2026-11-30", 333_33, 2), ("2026-12-31", 333_33, 3)]


@pytest.mark.parametrize(("anders", "zin"), [({"aantal": 0}, "aantal"), ({"maanden": 0}, "maand"), ({"totaal": 2_000_00}, "nog"), ({"totaal": 2}, "te klein")])
def test_a_schedule_that_can_not_be_is_refused(bestand: Bestand, anders: dict[str, int], zin: str) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    with pytest.raises((InvoerFout, RegelFout), match=zin):
        subsidie.plan_voorschotten(bestand.uow, id_, **{"totaal": 1_000_00, "aantal": 3, "eerste": dag(10, 31), "maanden": 1} | anders)
    assert bestand.con.execute("select count(*) from betaling").fetchone() == (0,)


def test_a_claim_that_comes_back_in_parts_stays_open_until_all_is_there(bestand: Bestand) -> None:
    id_ = te_veel_betaald(bestand)
    subsidie.vorder_terug(bestand.uow, id_, 500_00)
    subsidie.vorder_terug(bestand.uow, id_, 200_00)
    with pytest.raises(InvoerFout, match=re.escape("nog € 700,00 terugkomen")):
        subsidie.ontvang_terug(bestand.uow, id_, bedrag=700_01)
    subsidie.ontvang_terug(bestand.uow, id_, bedrag=100_00)
    assert geboekt(bestand, id_) == {"verplicht": 0, "gerealiseerd": 900_00}
    assert [a.zin.partition(" komt")[0] for a in open_termijnen(bestand.lees(), bestand.klok.vandaag(), 60) if a.titel.startswith("Terugbetaling")] == [
        "€ 400,00", "€ 200,00"]  # fmt: skip
    subsidie.ontvang_terug(bestand.uow, id_)
    assert feiten(bestand.lees(), id_, bestand.klok.vandaag()).terug_open == 200_00
    subsidie.ontvang_terug(bestand.uow, id_, bedrag=200_00)
    assert status_van(bestand, id_) == "afgerekend"


def test_a_payment_by_mistake_takes_its_claim_along(bestand: Bestand) -> None:
    id_ = te_veel_betaald(bestand)
    subsidie.vorder_terug(bestand.uow, id_, 700_00)
    (betaling,) = bestand.con.execute("select id from betaling order by volgnummer").fetchone()
    subsidie.draai_betaling_terug(bestand.uow, id_, betaling, "Nooit verstuurd.")
    assert feiten(bestand.lees(), id_, bestand.klok.vandaag()).terug_open == 200_00
    subsidie.ontvang_terug(bestand.uow, id_)
    assert status_van(bestand, id_) == "afgerekend"


def te_veel_betaald(bestand: Bestand) -> str:
    """Twice 500 paid, 300 vastgesteld."""
    id_ = breng_tot(bestand, "verantwoording_ontvangen")
    subsidie.betaal(bestand.uow, id_, 500_00, dag(11, 3))
    subsidie.betaal(bestand.uow, id_, 500_00, dag(11, 4))
    subsidie.stel_vast(bestand.uow, id_, soort="lager", bedrag=300_00, grond="4:46-2a", motivering="Minder.", zonder_zienswijze="Eigen opgave.")
    return id_


def plannen(bestand: Bestand) -> list[int]:
    return [bedrag for (bedrag,) in bestand.con.execute("select bedrag from betaling where betaald_op is null and verwijderd = 0 order by gepland_op")]


def test_plans_shrink_with_what_is_vastgesteld_and_undo_of_a_payment_brings_them_back(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "verantwoording_ontvangen")
    subsidie.plan_voorschotten(bestand.uow, id_, totaal=1_000_00, aantal=4, eerste=dag(12, 1))
    subsidie.betaal(bestand.uow, id_, 400_00, dag(11, 5))
    assert plannen(bestand) == [250_00, 250_00, 100_00]
    history.ongedaan(bestand.uow, bestand.con)
    assert plannen(bestand) == [250_00] * 4
    history.opnieuw(bestand.uow, bestand.con)
    subsidie.stel_vast(bestand.uow, id_, soort="lager", bedrag=600_00, grond="4:46-2a", motivering="Minder.", zonder_zienswijze="Eigen opgave.")
    assert plannen(bestand) == [200_00]


def test_nothing_is_planned_any_more_after_a_grant_was_withdrawn(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.plan_voorschotten(bestand.uow, id_, totaal=1_000_00, aantal=2, eerste=dag(12, 1))
    wijzig(bestand, id_, 700_00)
    assert plannen(bestand) == [500_00, 200_00]
    subsidie.trek_verlening_in(bestand.uow, id_, "Het gaat niet door.", zonder_zienswijze="De aanvrager vroeg er zelf om.")
    assert plannen(bestand) == []


def test_a_payment_by_mistake_is_a_plan_again_and_its_boekingen_are_turned_round(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.betaal(bestand.uow, id_, 400_00, dag(10, 20))
    (betaling,) = bestand.con.execute("select id from betaling").fetchone()
    subsidie.draai_betaling_terug(bestand.uow, id_, betaling, "Naar de verkeerde rekening.")
    assert geboekt(bestand, id_) == {"verplicht": 1_000_00, "gerealiseerd": 0}
    assert bestand.con.execute("select betaald_op from betaling").fetchone() == (None,)
    with pytest.raises(RegelFout, match="nog niets betaald"):
        subsidie.draai_betaling_terug(bestand.uow, id_, betaling, "Nog eens.")


def test_a_payment_turned_round_after_vaststelling_opens_no_more_than_was_vastgesteld(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "verantwoording_ontvangen")
    subsidie.betaal(bestand.uow, id_, 1_000_00, dag(11, 3))
    (betaling,) = bestand.con.execute("select id from betaling").fetchone()
    subsidie.stel_vast(bestand.uow, id_, soort="lager", bedrag=800_00, grond="4:46-2a", motivering="Minder.", zonder_zienswijze="Eigen opgave.")
    subsidie.draai_betaling_terug(bestand.uow, id_, betaling, "Nooit verstuurd.")
    assert geboekt(bestand, id_) == {"verplicht": 800_00, "gerealiseerd": 0}
    assert status_van(bestand, id_) == "vastgesteld"


def test_a_dossier_that_was_done_with_opens_when_its_payment_is_turned_round(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "vastgesteld")
    subsidie.betaal(bestand.uow, id_, 1_000_00, dag(11, 12))
    assert status_van(bestand, id_) == "afgerekend"
    (betaling,) = bestand.con.execute("select id from betaling").fetchone()
    subsidie.draai_betaling_terug(bestand.uow, id_, betaling, "Teruggekomen van de bank.")
    assert status_van(bestand, id_) == "vastgesteld"


def test_less_falls_free_and_gives_the_plafond_room_awb_4_48(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, plafond=1_000_00)
    id_ = breng_tot(bestand, "uitvoering", regeling_id=regeling)
    wijzig(bestand, id_, 700_00)
    assert feit(bestand, id_) == (700_00, 0)
    assert geboekt(bestand, id_) == {"verplicht": 700_00, "gerealiseerd": 0}
    assert plafondruimte(bestand.lees(), regeling) == 300_00


def test_more_stays_within_the_plafond_and_what_was_asked(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, plafond=900_00)
    id_ = breng_tot(bestand, "uitvoering", regeling_id=regeling, bedrag=600_00)
    with pytest.raises(RegelFout, match="hoogstens € 900,00"):
        wijzig(bestand, id_, 901_00)
    with pytest.raises(InvoerFout, match="Meer verlenen kan niet"):
        wijzig(bestand, id_, 1_000_01)
    wijzig(bestand, id_, 900_00)
    assert geboekt(bestand, id_) == {"verplicht": 900_00, "gerealiseerd": 0}
    assert plafondruimte(bestand.lees(), regeling) == 0


def test_a_changed_grant_is_not_undone_and_never_below_what_was_paid(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.betaal(bestand.uow, id_, 500_00, dag(10, 20))
    with pytest.raises(InvoerFout, match="al € 500,00 betaald"):
        wijzig(bestand, id_, 499_99)
    wijzig(bestand, id_, 500_00)
    with pytest.raises(RegelFout, match="bekendgemaakt"):
        history.ongedaan(bestand.uow, bestand.con)


def test_a_changed_multi_year_grant_cuts_the_newest_year_first(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "advies")
    mandaat = maak(bestand, "medewerker", mandaat=True)
    subsidie.neem_besluit(bestand.uow, id_, soort="verleend", bedrag=1_000_00, motivering="Past.", mandaat_id=mandaat,
                          jaren={2026: 500_00, 2027: 300_00, 2028: 200_00})  # fmt: skip
    subsidie.maak_bekend(bestand.uow, id_)
    wijzig(bestand, id_, 700_00)
    zin = "select jaar, sum(iif(soort = 'vrijval', -bedrag, bedrag)) from boeking group by jaar having 2 order by 1"
    assert [r for r in bestand.con.execute(zin).fetchall() if r[1]] == [(2026, 500_00), (2027, 200_00)]
    wijzig(bestand, id_, 800_00)
    assert [r for r in bestand.con.execute(zin).fetchall() if r[1]] == [(2026, 500_00), (2027, 300_00)]


def test_who_gets_less_is_heard_first_awb_4_12(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "verantwoording_ontvangen")
    lager = {"soort": "lager", "bedrag": 800_00, "grond": "4:46-2a", "motivering": "Minder gedaan."}
    with pytest.raises(RegelFout, match="Stuur eerst het voornemen"):
        subsidie.stel_vast(bestand.uow, id_, **lager)
    subsidie.stuur_voornemen(bestand.uow, id_, dag(11, 20), "lager", "Wij willen lager vaststellen.", dag(11, 5))
    with pytest.raises(RegelFout, match="nog tot en met 20-11-2026 reageren"):
        subsidie.stel_vast(bestand.uow, id_, **lager, datum=dag(11, 10))
    subsidie.zienswijze_na_binnen(bestand.uow, id_, "De regen was de oorzaak.", dag(11, 9))
    subsidie.stel_vast(bestand.uow, id_, **lager, datum=dag(11, 10))
    assert feiten(bestand.lees(), id_, dag(11, 10)).vastgesteld == 800_00


def test_withdrawing_waits_for_the_applicant_too(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    with pytest.raises(RegelFout, match="Stuur eerst het voornemen"):
        subsidie.trek_verlening_in(bestand.uow, id_, "Er gebeurt niets.")
    subsidie.stuur_voornemen(bestand.uow, id_, dag(11, 1), "intrekking", "Wij willen intrekken.", dag(10, 10))
    subsidie.trek_verlening_in(bestand.uow, id_, "Er gebeurt niets.", datum=dag(11, 2))
    assert status_van(bestand, id_) == "ingetrokken"


def test_one_voornemen_at_a_time(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    subsidie.stuur_voornemen(bestand.uow, id_, dag(12, 1), "lager", "Wij willen lager vaststellen.", dag(11, 5))
    with pytest.raises(RegelFout, match="loopt al een voornemen"):
        subsidie.stuur_voornemen(bestand.uow, id_, dag(12, 1), "lager", "Nog eens.", dag(11, 6))


def test_a_bezwaar_ends_with_an_outcome(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering")
    assert next(m.waarom_niet for m in wat_kan(feiten(bestand.lees(), id_, dag(11, 21))) if m.stap.code == "rond_bezwaar_af") == "Er loopt geen bezwaar."
    subsidie.registreer_bezwaar(bestand.uow, id_, "Het bedrag", dag(10, 20))
    with pytest.raises(InvoerFout, match="Kies hoe"):
        subsidie.rond_bezwaar_af(bestand.uow, id_, "loopt")
    subsidie.rond_bezwaar_af(bestand.uow, id_, "ongegrond", dag(11, 10))
    assert bestand.con.execute("select uitkomst, afgehandeld_op from bezwaar").fetchone() == ("ongegrond", "2026-11-10")


def test_a_begroting_that_does_not_balance_is_not_judged(bestand: Bestand) -> None:
    id_ = maak_concept(bestand)
    maak(bestand, "begrotingsregel", aanvraag_id=id_, soort="kosten", omschrijving="Zaal", bedrag=1_500_00)
    subsidie.ontvang(bestand.uow, id_)
    with pytest.raises(RegelFout, match="€ 500,00 niet gedekt"):
        subsidie.neem_in_beoordeling(bestand.uow, id_, dag(9, 24))
    maak(bestand, "begrotingsregel", aanvraag_id=id_, soort="dekking", omschrijving="Loterij", bedrag=500_00)
    subsidie.neem_in_beoordeling(bestand.uow, id_, dag(9, 24))
    assert status_van(bestand, id_) == "beoordeling"


def test_each_cent_of_a_grant_keeps_its_gebied(bestand: Bestand) -> None:
    """Three gebieden, a cent that can't be shared, paid in bits, lowered and claimed back: every gebied ends with its share of what stays."""
    id_ = breng_tot(bestand, "advies")
    een = bestand.con.execute("select gebied_id from aanvraag_gebied where aanvraag_id = ?", (id_,)).fetchone()[0]
    gebieden = sorted([een, maak(bestand, "gebied"), maak(bestand, "gebied")])
    delen = dict(zip(gebieden, (Decimal("33.3"), Decimal("33.3"), Decimal("33.4")), strict=True))
    subsidie.kies_gebieden(bestand.uow, id_, delen)
    mandaat = maak(bestand, "medewerker", mandaat=True)
    subsidie.neem_besluit(bestand.uow, id_, soort="gedeeltelijk", bedrag=999_98, motivering="Past.", mandaat_id=mandaat, jaren={2026: 333_33, 2027: 666_65})
    subsidie.maak_bekend(bestand.uow, id_)
    for bedrag in (1, 333_33, 100_01, 500_00):
        subsidie.betaal(bestand.uow, id_, bedrag)
    subsidie.vraag_verantwoording(bestand.uow, id_)
    subsidie.ontvang_verantwoording(bestand.uow, id_)
    subsidie.stel_vast(bestand.uow, id_, soort="lager", bedrag=500_00, grond="4:46-2a", motivering="Minder.", zonder_zienswijze="Eigen opgave.")
    subsidie.vorder_terug(bestand.uow, id_, 433_35)
    subsidie.ontvang_terug(bestand.uow, id_)
    zin = "select gebied_id, sum(iif(soort = 'vrijval', -bedrag, bedrag)) from boeking group by 1 order by 1"
    assert bestand.con.execute(zin).fetchall() == list(zip(gebieden, (166_50, 166_50, 167_00), strict=True))
