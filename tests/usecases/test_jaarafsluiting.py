"""Closing a year: what is open goes along with its budget, vrij stays what it was, and nothing is booked there any more (domein.md, Wijkbudget)."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot, dag, maak_regeling
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.subsidie_stand import plafondruimte
from wijkagenda.domain.wijkbudget import NIETS, Plek, Stand
from wijkagenda.queries import jaarafsluiting as q
from wijkagenda.queries.wijkbudget import standen
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.controle import controleer
from wijkagenda.usecases import history, subsidie
from wijkagenda.usecases import wijkbudget as wb
from wijkagenda.usecases.boeking import boek
from wijkagenda.usecases.jaarafsluiting import open_jaar_weer, sluit_jaar_af


@pytest.fixture
def plek(bestand: Bestand) -> Plek:
    return Plek(maak(bestand, "gebied", naam="Wijk Fictief"), maak(bestand, "geldstroom"), maak(bestand, "rubriek"))


def begroot(bestand: Bestand, plek: Plek, bedrag: int, jaar: int = 2025) -> None:
    wb.begroot(bestand.uow, jaar=jaar, kant="besteding", regels=[wb.Budgetregel(plek, bedrag)], omschrijving="Begroting")


def verplicht(bestand: Bestand, plek: Plek, bedrag: int, jaar: int = 2025) -> str:
    return maak(bestand, "boeking", soort="verplicht", bedrag=bedrag, jaar=jaar, kant="besteding", omschrijving="Proef", **plek._asdict())


def stand(bestand: Bestand, plek: Plek, jaar: int) -> Stand:
    return standen(bestand.lees(), ("jaar",), gebied_ids=[plek.gebied_id], jaren=[jaar], kant="besteding").get((jaar,), NIETS)


def sluit(bestand: Bestand, plek: Plek, jaar: int = 2025, mee: tuple[str, ...] = ()) -> str:
    return str(sluit_jaar_af(bestand.uow, gebied_id=plek.gebied_id, jaar=jaar, omschrijving="Jaarrekening", saldo_mee=mee).hoofd)


def test_open_commitments_go_along_with_their_budget_and_vrij_stays(bestand: Bestand, plek: Plek) -> None:
    begroot(bestand, plek, 1_000_00)
    id_ = verplicht(bestand, plek, 300_00)
    sluit(bestand, plek)
    assert stand(bestand, plek, 2025) == Stand(1_000_00, -300_00, 0, 0)
    assert stand(bestand, plek, 2026) == Stand(0, 300_00, 300_00, 0)
    wb.realiseer_van(bestand.uow, id_, 300_00)
    assert stand(bestand, plek, 2026) == Stand(0, 300_00, 0, 300_00)


def test_the_balance_goes_along_where_that_was_chosen(bestand: Bestand, plek: Plek) -> None:
    begroot(bestand, plek, 1_000_00)
    sluit(bestand, plek, mee=(plek.geldstroom_id,))
    assert (stand(bestand, plek, 2025).vrij, stand(bestand, plek, 2026).vrij) == (0, 1_000_00)


def test_the_proposal_says_what_closing_books(bestand: Bestand, plek: Plek) -> None:
    begroot(bestand, plek, 1_000_00)
    verplicht(bestand, plek, 300_00)
    voorstel = q.voorstel(bestand.lees(), plek.gebied_id, 2025)
    assert (voorstel.verplicht, [(s.verplicht, s.saldo) for s in voorstel.stromen]) == (300_00, [(300_00, 700_00)])
    sluit(bestand, plek, mee=(plek.geldstroom_id,))
    assert stand(bestand, plek, 2026) == Stand(0, 1_000_00, 300_00, 0)
    assert q.voorstel(bestand.lees(), plek.gebied_id, 2025).afgesloten


def test_nothing_is_booked_in_a_closed_year(bestand: Bestand, plek: Plek) -> None:
    begroot(bestand, plek, 1_000_00)
    sluit(bestand, plek)
    with pytest.raises(RegelFout, match="2025 is voor Wijk Fictief afgesloten"):
        verplicht(bestand, plek, 1_00)
    with pytest.raises(RegelFout, match="afgesloten"):
        begroot(bestand, plek, 2_000_00)


def test_another_gebied_stays_open(bestand: Bestand, plek: Plek) -> None:
    begroot(bestand, plek, 1_000_00)
    sluit(bestand, plek)
    ander = plek._replace(gebied_id=maak(bestand, "gebied"))
    verplicht(bestand, ander, 1_00)
    assert stand(bestand, ander, 2025).verplicht == 1_00


def test_a_boeking_of_a_closed_year_or_of_the_closing_is_not_reversed(bestand: Bestand, plek: Plek) -> None:
    eerste = maak(bestand, "boeking", soort="begroot", bedrag=1_000_00, jaar=2025, kant="besteding", omschrijving="Proef", **plek._asdict())
    verplicht(bestand, plek, 300_00)
    sluit(bestand, plek)
    with pytest.raises(RegelFout, match="afgesloten"):
        wb.tegenboeking(bestand.uow, eerste)
    mee = bestand.con.execute("select id from boeking where soort = 'overheveling' and jaar = 2026").fetchone()[0]
    with pytest.raises(RegelFout, match="Open het jaar weer"):
        wb.tegenboeking(bestand.uow, mee)


def test_a_year_closes_once_and_in_order(bestand: Bestand, plek: Plek) -> None:
    begroot(bestand, plek, 1_00, 2024)
    begroot(bestand, plek, 1_00, 2025)
    with pytest.raises(RegelFout, match="Sluit eerst 2024 af"):
        sluit(bestand, plek)
    sluit(bestand, plek, 2024)
    with pytest.raises(RegelFout, match="al afgesloten"):
        sluit(bestand, plek, 2024)
    with pytest.raises(RegelFout, match="nog niet begonnen"):
        sluit(bestand, plek, 2027)
    with pytest.raises(InvoerFout, match="waarom"):
        sluit_jaar_af(bestand.uow, gebied_id=plek.gebied_id, jaar=2025, omschrijving=" ")


def test_opening_again_brings_back_what_went_along(bestand: Bestand, plek: Plek) -> None:
    begroot(bestand, plek, 1_000_00)
    verplicht(bestand, plek, 300_00)
    document = sluit(bestand, plek, mee=(plek.geldstroom_id,))
    open_jaar_weer(bestand.uow, document, "Er kwam nog een rekening.")
    assert stand(bestand, plek, 2025) == Stand(1_000_00, 0, 300_00, 0)
    assert stand(bestand, plek, 2026) == NIETS
    assert not q.is_afgesloten(bestand.lees(), plek.gebied_id, 2025)
    assert [(d.soort, d.geldig) for d in q.documenten(bestand.lees(), [plek.gebied_id])][:2] == [("heropening", True), ("jaarafsluiting", False)]
    with pytest.raises(RegelFout, match="al weer open"):
        open_jaar_weer(bestand.uow, document, "Nog eens.")
    sluit(bestand, plek)
    assert q.is_afgesloten(bestand.lees(), plek.gebied_id, 2025)


def test_a_year_stays_closed_once_what_went_along_was_paid(bestand: Bestand, plek: Plek) -> None:
    begroot(bestand, plek, 1_000_00)
    id_ = verplicht(bestand, plek, 300_00)
    document = sluit(bestand, plek)
    wb.realiseer_van(bestand.uow, id_, 100_00)
    with pytest.raises(RegelFout, match="al betaald of vrijgevallen"):
        open_jaar_weer(bestand.uow, document, "Te vroeg.")


def test_undo_of_closing_opens_the_year(bestand: Bestand, plek: Plek) -> None:
    begroot(bestand, plek, 1_000_00)
    sluit(bestand, plek, mee=(plek.geldstroom_id,))
    history.ongedaan(bestand.uow, bestand.con)
    assert not q.is_afgesloten(bestand.lees(), plek.gebied_id, 2025)
    assert stand(bestand, plek, 2025).vrij == 1_000_00
    history.opnieuw(bestand.uow, bestand.con)
    assert q.is_afgesloten(bestand.lees(), plek.gebied_id, 2025)


def test_a_stream_without_begroting_takes_no_budget_along(bestand: Bestand, plek: Plek) -> None:
    verplicht(bestand, plek, 300_00)
    sluit(bestand, plek, mee=(plek.geldstroom_id,))
    assert (stand(bestand, plek, 2025), stand(bestand, plek, 2026)) == (NIETS, Stand(verplicht=300_00))


def test_carry_over_of_a_grant_touches_no_plafond(bestand: Bestand) -> None:
    regeling = maak_regeling(bestand, plafond=5_000_00)
    id_ = breng_tot(bestand, "uitvoering", regeling_id=regeling)
    (gebied,) = bestand.con.execute("select gebied_id from aanvraag_gebied where aanvraag_id = ?", (id_,)).fetchone()
    voor = plafondruimte(bestand.lees(), regeling)
    sluit_jaar_af(bestand.uow, gebied_id=gebied, jaar=2026, omschrijving="Jaarrekening")
    assert plafondruimte(bestand.lees(), regeling) == voor == 4_000_00
    subsidie.betaal(bestand.uow, id_, 400_00, dag(11, 1))
    rijen = bestand.con.execute("select jaar, soort, sum(bedrag) from boeking group by 1, 2 having sum(bedrag) <> 0").fetchall()
    assert rijen == [(2027, "gerealiseerd", 400_00), (2027, "verplicht", 600_00)]


def test_money_that_comes_back_for_a_closed_year_counts_in_the_open_one(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "verantwoording_ontvangen")
    subsidie.betaal(bestand.uow, id_, 1_000_00, dag(11, 3))
    subsidie.stel_vast(bestand.uow, id_, soort="lager", bedrag=600_00, grond="4:46-2a", motivering="Minder.", zonder_zienswijze="Eigen opgave.",
                       datum=dag(11, 4))  # fmt: skip
    subsidie.vorder_terug(bestand.uow, id_, 400_00, dag(11, 5))
    (gebied,) = bestand.con.execute("select gebied_id from aanvraag_gebied where aanvraag_id = ?", (id_,)).fetchone()
    sluit_jaar_af(bestand.uow, gebied_id=gebied, jaar=2026, omschrijving="Jaarrekening")
    subsidie.ontvang_terug(bestand.uow, id_, dag(11, 6))
    rijen = bestand.con.execute("select jaar, sum(bedrag) from boeking where soort = 'gerealiseerd' group by 1").fetchall()
    assert rijen == [(2026, 1_000_00), (2027, -400_00)]


def test_boek_inside_a_step_keeps_to_it_too(bestand: Bestand, plek: Plek) -> None:
    begroot(bestand, plek, 1_00)
    sluit(bestand, plek)
    with pytest.raises(RegelFout, match="afgesloten"), bestand.uow("Boeken") as werk:
        boek(werk, soort="gerealiseerd", bedrag=1_00, jaar=2025, kant="besteding", datum=dt.date(2025, 1, 1), omschrijving="x", **plek._asdict())


def test_a_reopening_that_was_undone_is_no_damage(bestand: Bestand, plek: Plek) -> None:
    begroot(bestand, plek, 1_000_00)
    verplicht(bestand, plek, 300_00)
    document = sluit(bestand, plek)
    open_jaar_weer(bestand.uow, document, "Er kwam nog een rekening.")
    verplicht(bestand, plek, 100_00)
    for _ in range(2):
        history.ongedaan(bestand.uow, bestand.con)
    assert q.is_afgesloten(bestand.lees(), plek.gebied_id, 2025)
    assert controleer(bestand.pad) == []
