"""Booking: rules of the streams, commitments and actuals, counter-entries, documents with two legs."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import sqlalchemy as sa

from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.wijkbudget import Boeking, Plek, Stand, stand_van
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import boeking, history, velden
from wijkagenda.usecases import wijkbudget as wb

DAG = dt.date(2026, 3, 2)


def plek(bestand: Bestand, **stroom: Any) -> Plek:
    """A place of its own: gebied, geldstroom (with these fields) and rubriek."""
    geldstroom = maak(bestand, "geldstroom", naam="Sociale basis", **stroom)
    return Plek(maak(bestand, "gebied", naam="Ruwaard"), geldstroom, maak(bestand, "rubriek", naam="Ontmoeting"))


def boek(bestand: Bestand, waar: Plek, soort: str, bedrag: int, *, jaar: int = 2026, bron: str | None = None, kant: str = "verstrekking") -> str:
    """One boeking as another word would make it."""
    with bestand.uow("Boeken") as werk:
        rij = boeking.boek(werk, soort=soort, bedrag=bedrag, jaar=jaar, kant=kant, datum=DAG, omschrijving="Proef",
                      bron_soort="actie" if bron else None, bron_id=bron, **waar._asdict())  # fmt: skip
    return rij.id


def stand(bestand: Bestand, **waar: Any) -> Stand:
    """The figures of the ledger, straight from the table."""
    keuze = [getattr(Boeking, kolom) == waarde for kolom, waarde in waar.items()]
    zin = sa.select(Boeking.soort, sa.func.sum(Boeking.bedrag)).where(*keuze).group_by(Boeking.soort)
    return stand_van((s, n) for s, n in bestand.lees().execute(zin))


def betaal(bestand: Bestand, bron: str, bedrag: int) -> None:
    with bestand.uow("Betalen") as werk:
        boeking.realiseer(werk, bron_soort="actie", bron_id=bron, bedrag=bedrag, datum=DAG, omschrijving="Voorschot")


def test_a_boeking_by_hand_is_its_own_source(bestand: Bestand) -> None:
    id_ = maak(bestand, "boeking", soort="verplicht", bedrag=100_00, omschrijving="Stoelen", kant="besteding")
    rij = bestand.lees().execute(sa.select(Boeking.bron_soort, Boeking.bron_id).where(Boeking.id == id_)).one()
    assert tuple(rij) == ("hand", id_)


def test_by_hand_an_overheveling_is_refused(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="twee kanten"):
        maak(bestand, "boeking", soort="overheveling", bedrag=1_00, omschrijving="x", kant="besteding")


def test_by_hand_no_more_falls_free_than_is_committed(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="niets meer open"):
        maak(bestand, "boeking", soort="vrijval", bedrag=1_00, omschrijving="x", kant="besteding")


def test_a_boeking_never_changes(bestand: Bestand) -> None:
    id_ = boek(bestand, plek(bestand), "begroot", 1)
    with pytest.raises(RegelFout, match="tegenboeking"):
        velden.wijzig(bestand.uow, "boeking", id_, {"bedrag": 2})
    with pytest.raises(RegelFout, match="tegenboeking"):
        velden.verwijder(bestand.uow, "boeking", [id_])


def test_a_stream_that_refuses_keeps_to_its_room_per_gebied(bestand: Bestand) -> None:
    waar = plek(bestand, bij_over="weiger")
    boek(bestand, waar, "begroot", 100_00)
    ander = waar._replace(gebied_id=maak(bestand, "gebied", naam="Ussen"))
    with pytest.raises(RegelFout, match="in Ussen in 2026 niets meer vrij"):
        boek(bestand, ander, "verplicht", 1_00)
    with pytest.raises(RegelFout, match="nog € 100,00 vrij"):
        boek(bestand, waar, "verplicht", 100_01)
    boek(bestand, waar, "verplicht", 100_00)
    assert stand(bestand).vrij == 0


def test_a_stream_that_was_not_begroot_has_no_room_to_keep_to(bestand: Bestand) -> None:
    boek(bestand, plek(bestand, bij_over="weiger"), "verplicht", 5_00)
    assert stand(bestand).vrij == -5_00


def test_a_stream_that_warns_takes_every_boeking(bestand: Bestand) -> None:
    waar = plek(bestand)
    boek(bestand, waar, "begroot", 1_00)
    boek(bestand, waar, "verplicht", 5_00)
    assert stand(bestand).vrij == -4_00


def test_care_with_a_right_takes_every_boeking(bestand: Bestand) -> None:
    waar = plek(bestand, bij_over="weiger", bij_oormerk="weiger", zorgrecht=True)
    maak(bestand, "oormerk", geldstroom_id=waar.geldstroom_id)
    boek(bestand, waar, "begroot", 1_00)
    boek(bestand, waar, "gerealiseerd", 5_00)
    assert stand(bestand).vrij == -4_00


def test_an_oormerk_that_refuses_names_the_rubrieken(bestand: Bestand) -> None:
    waar = plek(bestand, bij_oormerk="weiger")
    mag = maak(bestand, "rubriek", naam="Leren")
    maak(bestand, "oormerk", geldstroom_id=waar.geldstroom_id, rubriek_id=mag)
    with pytest.raises(RegelFout, match="mag alleen naar Leren"):
        boek(bestand, waar, "begroot", 1_00)
    boek(bestand, waar._replace(rubriek_id=mag), "begroot", 1_00)


def test_the_two_kanten_have_their_own_room(bestand: Bestand) -> None:
    waar = plek(bestand, bij_over="weiger")
    boek(bestand, waar, "begroot", 100_00, kant="verstrekking")
    boek(bestand, waar, "begroot", 10_00, kant="besteding")
    with pytest.raises(RegelFout, match="nog € 10,00 vrij"):
        boek(bestand, waar, "verplicht", 50_00, kant="besteding")


def test_a_payment_takes_the_commitment_away(bestand: Bestand) -> None:
    waar = plek(bestand)
    boek(bestand, waar, "verplicht", 100_00, bron="a1")
    betaal(bestand, "a1", 40_00)
    assert stand(bestand) == Stand(verplicht=60_00, gerealiseerd=40_00)


def test_payments_over_gebieden_end_on_the_cent(bestand: Bestand) -> None:
    waar = plek(bestand)
    for naam, deel in (("Ruwaard", 34), ("Ussen", 33), ("Geffen", 33)):
        boek(bestand, waar._replace(gebied_id=maak(bestand, "gebied", naam=naam)), "verplicht", deel, bron="a1")
    for bedrag in (50, 49, 1):
        betaal(bestand, "a1", bedrag)
    per_gebied = sa.select(Boeking.gebied_id, Boeking.soort, sa.func.sum(Boeking.bedrag)).group_by(Boeking.gebied_id, Boeking.soort)
    rijen = bestand.lees().execute(per_gebied).all()
    assert {(s, n) for _, s, n in rijen} == {("verplicht", 0), ("gerealiseerd", 34), ("gerealiseerd", 33)}


def test_the_oldest_year_is_paid_first(bestand: Bestand) -> None:
    waar = plek(bestand)
    boek(bestand, waar, "verplicht", 50_00, jaar=2027, bron="a1")
    boek(bestand, waar, "verplicht", 50_00, jaar=2026, bron="a1")
    betaal(bestand, "a1", 60_00)
    assert stand(bestand, jaar=2026).verplicht == 0
    assert stand(bestand, jaar=2027) == Stand(verplicht=40_00, gerealiseerd=10_00)


def test_no_more_is_paid_than_was_committed(bestand: Bestand) -> None:
    boek(bestand, plek(bestand), "verplicht", 1_00, bron="a1")
    with pytest.raises(InvoerFout, match="nog € 1,00 open"):
        betaal(bestand, "a1", 1_01)


def test_what_was_promised_is_paid_from_an_overspent_stream(bestand: Bestand) -> None:
    waar = plek(bestand, bij_over="weiger", bij_oormerk="weiger")
    boek(bestand, waar, "verplicht", 10_00, bron="a1")
    boek(bestand, waar, "begroot", 1_00)
    maak(bestand, "oormerk", geldstroom_id=waar.geldstroom_id)
    betaal(bestand, "a1", 10_00)
    assert stand(bestand).gerealiseerd == 10_00


def test_what_is_not_needed_falls_free(bestand: Bestand) -> None:
    waar = plek(bestand)
    boek(bestand, waar, "begroot", 100_00)
    boek(bestand, waar, "verplicht", 80_00, bron="a1")
    betaal(bestand, "a1", 50_00)
    with bestand.uow("Vaststellen") as werk:
        boeking.laat_vrijvallen(werk, bron_soort="actie", bron_id="a1", datum=DAG, omschrijving="Lager vastgesteld")
    assert stand(bestand) == Stand(begroot=100_00, gerealiseerd=50_00)


def test_nothing_open_lets_nothing_fall_free(bestand: Bestand) -> None:
    with bestand.uow("Vaststellen") as werk:
        assert boeking.laat_vrijvallen(werk, bron_soort="actie", bron_id="a9", datum=DAG, omschrijving="x") == []


def test_money_that_comes_back_lowers_the_actuals(bestand: Bestand) -> None:
    boek(bestand, plek(bestand), "verplicht", 80_00, bron="a1")
    betaal(bestand, "a1", 80_00)
    with bestand.uow("Terug") as werk:
        boeking.ontvang_terug(werk, bron_soort="actie", bron_id="a1", bedrag=30_00, datum=DAG, omschrijving="Terugbetaald")
    assert stand(bestand).gerealiseerd == 50_00


def test_a_counter_entry_says_what_it_reverses(bestand: Bestand) -> None:
    id_ = boek(bestand, plek(bestand), "begroot", 100_00)
    wb.tegenboeking(bestand.uow, id_)
    tegen = bestand.lees().execute(sa.select(Boeking.bedrag, Boeking.tegen_id, Boeking.omschrijving, Boeking.datum).where(Boeking.id != id_)).one()
    assert tuple(tegen) == (-100_00, id_, "Teruggeboekt: Proef", dt.date(2026, 11, 21))


def test_a_boeking_is_reversed_once(bestand: Bestand) -> None:
    id_ = boek(bestand, plek(bestand), "begroot", 100_00)
    wb.tegenboeking(bestand.uow, id_)
    with pytest.raises(RegelFout, match="al teruggeboekt"):
        wb.tegenboeking(bestand.uow, id_)


def test_after_undo_of_the_counter_entry_it_can_be_reversed_again(bestand: Bestand) -> None:
    id_ = boek(bestand, plek(bestand), "begroot", 100_00)
    wb.tegenboeking(bestand.uow, id_)
    history.ongedaan(bestand.uow, bestand.con)
    assert stand(bestand).begroot == 100_00
    wb.tegenboeking(bestand.uow, id_)
    assert stand(bestand).begroot == 0


def test_a_commitment_that_was_paid_in_part_is_not_reversed(bestand: Bestand) -> None:
    id_ = boek(bestand, plek(bestand), "verplicht", 100_00, bron="a1")
    betaal(bestand, "a1", 1_00)
    with pytest.raises(RegelFout, match="al betaald"):
        wb.tegenboeking(bestand.uow, id_)


def test_a_transfer_is_one_document_with_two_legs(bestand: Bestand) -> None:
    van = plek(bestand)
    naar = van._replace(rubriek_id=maak(bestand, "rubriek", naam="Leren"))
    boek(bestand, van, "begroot", 100_00)
    stap = wb.overhevel(bestand.uow, bedrag=30_00, jaar=2026, kant="verstrekking", van=van, naar=naar, omschrijving="Meer leren")
    benen = bestand.lees().execute(sa.select(Boeking.rubriek_id, Boeking.bedrag).where(Boeking.budgetdocument_id == stap.hoofd)).all()
    assert {tuple(b) for b in benen} == {(naar.rubriek_id, 30_00), (van.rubriek_id, -30_00)}
    assert stand(bestand, rubriek_id=van.rubriek_id).vrij == 70_00


def test_a_transfer_within_a_stream_needs_no_room_of_that_stream(bestand: Bestand) -> None:
    van = plek(bestand, bij_over="weiger")
    boek(bestand, van, "begroot", 100_00)
    boek(bestand, van, "verplicht", 100_00)
    naar = van._replace(rubriek_id=maak(bestand, "rubriek"))
    wb.overhevel(bestand.uow, bedrag=30_00, jaar=2026, kant="verstrekking", van=van, naar=naar, omschrijving="x")
    assert stand(bestand, geldstroom_id=van.geldstroom_id).vrij == 0


def test_a_transfer_of_more_than_is_vrij_is_refused_whole(bestand: Bestand) -> None:
    van = plek(bestand, bij_over="weiger")
    boek(bestand, van, "begroot", 40_00)
    boek(bestand, van, "verplicht", 30_00)
    naar = van._replace(geldstroom_id=maak(bestand, "geldstroom"))
    with pytest.raises(RegelFout, match="te weinig"):
        wb.overhevel(bestand.uow, bedrag=30_00, jaar=2026, kant="verstrekking", van=van, naar=naar, omschrijving="x")
    assert stand(bestand) == Stand(begroot=40_00, verplicht=30_00)


@pytest.mark.parametrize(("begroot", "zin"), [(0, "is niets begroot"), (29_99, "staat € 29,99 begroot")])
def test_no_more_budget_is_moved_than_there_is_also_of_care_with_a_right(bestand: Bestand, begroot: int, zin: str) -> None:
    van = plek(bestand, zorgrecht=True)
    if begroot:
        boek(bestand, van, "begroot", begroot)
    naar = van._replace(rubriek_id=maak(bestand, "rubriek"))
    with pytest.raises(InvoerFout, match=zin):
        wb.overhevel(bestand.uow, bedrag=30_00, jaar=2026, kant="verstrekking", van=van, naar=naar, omschrijving="x")
    assert stand(bestand) == Stand(begroot=begroot)


def test_a_leg_of_a_transfer_is_reversed_with_the_other(bestand: Bestand) -> None:
    van = plek(bestand)
    naar = van._replace(rubriek_id=maak(bestand, "rubriek"))
    boek(bestand, van, "begroot", 40_00, kant="besteding")
    wb.overhevel(bestand.uow, bedrag=30_00, jaar=2026, kant="besteding", van=van, naar=naar, omschrijving="x")
    been = bestand.lees().scalar(sa.select(Boeking.id).where(Boeking.bedrag == 30_00))
    assert been
    wb.tegenboeking(bestand.uow, been)
    assert (stand(bestand, rubriek_id=van.rubriek_id), stand(bestand, rubriek_id=naar.rubriek_id)) == (Stand(begroot=40_00), Stand())


def test_a_begroting_books_each_line_once(bestand: Bestand) -> None:
    waar = plek(bestand)
    ander = waar._replace(rubriek_id=maak(bestand, "rubriek"))
    regels = [wb.Budgetregel(waar, 100_00), wb.Budgetregel(ander, 0)]
    wb.begroot(bestand.uow, jaar=2026, kant="verstrekking", regels=regels, omschrijving="Begroting 2026")
    assert bestand.lees().scalar(sa.select(sa.func.count()).select_from(Boeking)) == 1


def test_a_second_begroting_books_the_difference_as_a_change(bestand: Bestand) -> None:
    waar = plek(bestand)
    for bedrag in (100_00, 80_00):
        wb.begroot(bestand.uow, jaar=2026, kant="verstrekking", regels=[wb.Budgetregel(waar, bedrag)], omschrijving="Begroting 2026")
    assert stand(bestand) == Stand(begroot=100_00, wijzigingen=-20_00)


def test_a_commitment_by_hand_is_paid_and_the_rest_falls_free(bestand: Bestand) -> None:
    id_ = maak(bestand, "boeking", soort="verplicht", bedrag=100_00, omschrijving="Stoelen", kant="besteding")
    wb.realiseer_van(bestand.uow, id_, 60_00)
    wb.laat_vrijvallen_van(bestand.uow, id_)
    assert stand(bestand) == Stand(gerealiseerd=60_00)
    with pytest.raises(RegelFout, match="niets meer open"):
        wb.laat_vrijvallen_van(bestand.uow, id_)


def test_undo_of_a_payment_opens_the_commitment_again(bestand: Bestand) -> None:
    id_ = maak(bestand, "boeking", soort="verplicht", bedrag=100_00, omschrijving="Stoelen", kant="besteding")
    wb.realiseer_van(bestand.uow, id_, 60_00)
    history.ongedaan(bestand.uow, bestand.con)
    assert stand(bestand) == Stand(verplicht=100_00)
    wb.realiseer_van(bestand.uow, id_, 100_00)
    assert stand(bestand) == Stand(gerealiseerd=100_00)


def test_a_deelname_ends_after_it_begins(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="Tot"):
        maak(bestand, "deelname", van=dt.date(2026, 7, 1), tot=dt.date(2026, 6, 30), vorm="samenwerkwijze")
