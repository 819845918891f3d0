"""After a bezwaar that is gegrond: what was turned down is granted, what was vastgesteld becomes more (Awb 7:11)."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot, dag, geboekt, maak_concept, maak_regeling, status_van
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.subsidie_stand import feiten, plafondruimte
from wijkagenda.queries import brief
from wijkagenda.queries.dossiertermijn import dossiertermijnen
from wijkagenda.queries.subsidietermijn import open_termijnen
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, subsidie


def gegrond(bestand: Bestand, id_: str) -> None:
    subsidie.registreer_bezwaar(bestand.uow, id_, "Het besluit.", dag(11, 16))
    subsidie.rond_bezwaar_af(bestand.uow, id_, "gegrond", dag(11, 18))


def herzie(bestand: Bestand, id_: str, bedrag: int) -> None:
    mandaat = maak(bestand, "medewerker", mandaat=True)
    subsidie.herzie(bestand.uow, id_, bedrag=bedrag, motivering="De aanvrager had gelijk.", mandaat_id=mandaat, datum=dag(11, 20))


def bedragen(bestand: Bestand, id_: str) -> tuple[int | None, int | None, int]:
    """Verleend, vastgesteld, and what is still claimed back."""
    f = feiten(bestand.lees(), id_, bestand.klok.vandaag())
    return f.verleend, f.vastgesteld, f.terug_open


def lager_vastgesteld(bestand: Bestand) -> str:
    """All was paid, 600 of 1000 vastgesteld, and 400 claimed back."""
    id_ = breng_tot(bestand, "verantwoording_ontvangen")
    subsidie.betaal(bestand.uow, id_, 1_000_00, dag(11, 3))
    subsidie.stel_vast(bestand.uow, id_, soort="lager", bedrag=600_00, grond="4:46-2a", motivering="Minder.", zonder_zienswijze="Eigen opgave.",
                       datum=dag(11, 10))  # fmt: skip
    subsidie.vorder_terug(bestand.uow, id_, 400_00, dag(11, 12))
    return id_


def test_what_was_refused_is_granted_and_booked_and_the_letter_is_there(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering", soort="geweigerd")
    gegrond(bestand, id_)
    herzie(bestand, id_, 700_00)
    assert (status_van(bestand, id_), bedragen(bestand, id_)) == ("uitvoering", (700_00, None, 0))
    assert geboekt(bestand, id_) == {"verplicht": 700_00, "gerealiseerd": 0}
    assert brief.brieven(bestand.lees(), id_, bestand.klok.vandaag())[0].soort == "herzien-besluit"
    with pytest.raises(RegelFout, match="bekendgemaakt"):
        history.ongedaan(bestand.uow, bestand.con)


def test_it_is_paid_within_six_weeks_of_the_new_decision_and_the_first_one_was_in_time(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering", soort="geweigerd")
    gegrond(bestand, id_)
    herzie(bestand, id_, 700_00)
    per = {t.code: t for t in dossiertermijnen(bestand.lees(), id_, bestand.klok.vandaag())}
    assert (per["betaling"].einde, per["besluit"].klaar_op) == (dt.date(2027, 1, 4), dag(10, 6))
    start = [a.dag for a in open_termijnen(bestand.lees(), bestand.klok.vandaag(), 60) if a.titel.startswith("Betalen")]
    assert start == [dt.date(2027, 1, 4)]


def test_an_application_that_was_turned_down_as_late_is_granted_after_all(bestand: Bestand) -> None:
    id_ = maak_concept(bestand, regeling_id=maak_regeling(bestand, open_tot=dag(9, 1)))
    subsidie.ontvang(bestand.uow, id_)
    subsidie.wijs_af_als_te_laat(bestand.uow, id_, "Na de sluiting.", dag(10, 6))
    gegrond(bestand, id_)
    herzie(bestand, id_, 1_000_00)
    assert (status_van(bestand, id_), bedragen(bestand, id_)) == ("uitvoering", (1_000_00, None, 0))
    assert next(t.klaar_op for t in dossiertermijnen(bestand.lees(), id_, bestand.klok.vandaag()) if t.code == "besluit") == dag(10, 6)


def test_a_higher_vaststelling_takes_the_claim_along(bestand: Bestand) -> None:
    id_ = lager_vastgesteld(bestand)
    gegrond(bestand, id_)
    herzie(bestand, id_, 900_00)
    assert (status_van(bestand, id_), bedragen(bestand, id_)) == ("vastgesteld", (1_000_00, 900_00, 100_00))
    assert geboekt(bestand, id_) == {"verplicht": 0, "gerealiseerd": 1_000_00}


def test_what_came_back_is_paid_again(bestand: Bestand) -> None:
    id_ = lager_vastgesteld(bestand)
    subsidie.ontvang_terug(bestand.uow, id_, dag(11, 13))
    gegrond(bestand, id_)
    herzie(bestand, id_, 1_000_00)
    assert (status_van(bestand, id_), geboekt(bestand, id_)) == ("vastgesteld", {"verplicht": 400_00, "gerealiseerd": 600_00})
    subsidie.betaal(bestand.uow, id_, 400_00)
    assert status_van(bestand, id_) == "afgerekend"


def test_what_was_determined_at_once_becomes_more_and_the_rest_is_paid_in_time(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering", regeling_id=maak_regeling(bestand, direct_tot=1_000_00), soort="direct", bedrag=500_00)
    subsidie.betaal(bestand.uow, id_, 500_00, dag(10, 12))
    gegrond(bestand, id_)
    herzie(bestand, id_, 800_00)
    assert (status_van(bestand, id_), bedragen(bestand, id_)) == ("vastgesteld", (800_00, 800_00, 0))
    assert geboekt(bestand, id_) == {"verplicht": 300_00, "gerealiseerd": 500_00}
    start = [a.dag for a in open_termijnen(bestand.lees(), bestand.klok.vandaag(), 60) if a.titel.startswith("Betalen")]
    assert start == [dt.date(2027, 1, 4)]


@pytest.mark.parametrize("te_laat", [False, True])
def test_against_it_one_goes_to_court_awb_8_1(bestand: Bestand, te_laat: bool) -> None:
    if te_laat:
        id_ = maak_concept(bestand, regeling_id=maak_regeling(bestand, open_tot=dag(9, 1)))
        subsidie.ontvang(bestand.uow, id_)
        subsidie.wijs_af_als_te_laat(bestand.uow, id_, "Na de sluiting.", dag(10, 6))
    else:
        id_ = lager_vastgesteld(bestand)
    gegrond(bestand, id_)
    voor = [t.code for t in dossiertermijnen(bestand.lees(), id_, bestand.klok.vandaag())].count("bezwaar")
    herzie(bestand, id_, 900_00)
    na = dossiertermijnen(bestand.lees(), id_, bestand.klok.vandaag())
    assert [t.code for t in na].count("bezwaar") == voor
    assert next(t.einde for t in na if t.code == "beroep") == dt.date(2027, 1, 4)


def test_it_stays_within_the_plafond_and_what_was_granted(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, plafond=1_200_00)
    id_ = breng_tot(bestand, "uitvoering", soort="geweigerd", regeling_id=regeling)
    breng_tot(bestand, "uitvoering", regeling_id=regeling)
    gegrond(bestand, id_)
    with pytest.raises(RegelFout, match="hoogstens € 200,00"):
        herzie(bestand, id_, 700_00)
    with pytest.raises(InvoerFout, match="niet meer worden dan"):
        herzie(bestand, id_, 1_000_01)
    herzie(bestand, id_, 200_00)
    assert plafondruimte(bestand.lees(), regeling) == 0


def test_it_gets_no_lower(bestand: Bestand) -> None:
    id_ = lager_vastgesteld(bestand)
    gegrond(bestand, id_)
    with pytest.raises(InvoerFout, match="het nieuwe bedrag is hoger"):
        herzie(bestand, id_, 600_00)


def test_without_a_bezwaar_that_is_gegrond_a_decision_stands(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering", soort="geweigerd")
    with pytest.raises(RegelFout, match="als een bezwaar gegrond is"):
        herzie(bestand, id_, 700_00)
    subsidie.registreer_bezwaar(bestand.uow, id_, "De weigering.", dag(11, 16))
    subsidie.rond_bezwaar_af(bestand.uow, id_, "ongegrond", dag(11, 18))
    with pytest.raises(RegelFout, match="als een bezwaar gegrond is"):
        herzie(bestand, id_, 700_00)
