"""Boekingen as rows, with their source, walked both ways."""

from __future__ import annotations

import datetime as dt

from tests.factory import maak
from wijkagenda.queries.aansluiting import aansluitingen
from wijkagenda.queries.boeking import BoekingenBron, Boekingkeuze, boeking, boekingen, boekingen_van, stand_van_bron
from wijkagenda.queries.deelname import deelnames
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import boeking as ledger
from wijkagenda.usecases import history
from wijkagenda.usecases import wijkbudget as wb

DAG = dt.date(2026, 3, 2)


def boek(bestand: Bestand, **velden: object) -> str:
    return maak(bestand, "boeking", **{"soort": "begroot", "bedrag": 100_00, "omschrijving": "Proef", "kant": "verstrekking", "datum": DAG} | velden)


def test_a_boeking_says_its_source_and_the_source_its_boekingen(bestand: Bestand) -> None:
    initiatief = maak(bestand, "initiatief", titel="Buurttuin")
    plek = wb.Plek(maak(bestand, "gebied"), maak(bestand, "geldstroom"), maak(bestand, "rubriek"))
    with bestand.uow("Boeken") as werk:
        id_ = ledger.boek(werk, soort="verplicht", bedrag=80_00, jaar=2026, kant="besteding", datum=DAG, omschrijving="Tuin", bron_soort="initiatief",
                      bron_id=initiatief, **plek._asdict()).id  # fmt: skip
    rij = boeking(bestand.lees(), id_)
    assert rij
    assert (rij.bron, rij.bron_is_elders) == ("initiatief: Buurttuin", True)
    assert [r.id for r in boekingen_van(bestand.lees(), "initiatief", initiatief)] == [id_]
    assert stand_van_bron(bestand.lees(), "initiatief", initiatief).verplicht == 80_00


def test_a_boeking_by_hand_says_so(bestand: Bestand) -> None:
    rij = boeking(bestand.lees(), boek(bestand))
    assert rij
    assert (rij.bron, rij.bron_is_elders, rij.soort_tekst) == ("met de hand", False, "begroot")


def test_a_cell_gives_its_own_boekingen_newest_first(bestand: Bestand) -> None:
    eerste = boek(bestand, datum=dt.date(2026, 1, 1))
    rij = boeking(bestand.lees(), eerste)
    assert rij
    tweede = boek(bestand, gebied_id=rij.gebied_id, rubriek_id=rij.rubriek_id, geldstroom_id=rij.geldstroom_id, datum=dt.date(2026, 2, 1))
    boek(bestand)
    cel = Boekingkeuze((rij.gebied_id,), (2026,), "verstrekking", rij.rubriek_id, rij.geldstroom_id)
    assert [r.id for r in boekingen(bestand.lees(), cel)] == [tweede, eerste]


def test_blocks_follow_each_other_without_gap_or_overlap(bestand: Bestand) -> None:
    gemaakt = {boek(bestand, bedrag=n + 1) for n in range(7)}
    bron = BoekingenBron(bestand.lees(), Boekingkeuze())
    gelezen = [r.id for begin in (0, 3, 6) for r in bron.blok(begin, 3)]
    assert bron.aantal() == len(gelezen) == 7
    assert set(gelezen) == gemaakt


def test_the_source_sorts_and_filters_in_the_database(bestand: Bestand) -> None:
    for n, woord in ((3, "Koffie"), (1, "Stoelen"), (2, "koffiezetter")):
        boek(bestand, bedrag=n, omschrijving=woord)
    bron = BoekingenBron(bestand.lees(), Boekingkeuze())
    bron.sorteer("bedrag", aflopend=False)
    bron.filter("KOFFIE")
    assert [r.bedrag for r in bron.blok(0, 10)] == [2, 3]
    assert bron.aantal() == 2


def test_a_reversed_boeking_says_so_and_undo_takes_it_back(bestand: Bestand) -> None:
    id_ = boek(bestand)
    wb.tegenboeking(bestand.uow, id_)
    rij = boeking(bestand.lees(), id_)
    assert rij
    assert rij.teruggeboekt
    history.ongedaan(bestand.uow, bestand.con)
    rij = boeking(bestand.lees(), id_)
    assert rij
    assert not rij.teruggeboekt


def test_a_deelname_tells_what_it_brings_in_a_year(bestand: Bestand) -> None:
    id_ = maak(bestand, "deelname", van=dt.date(2026, 7, 1), vorm="financieel")
    maak(bestand, "deelnamebedrag", deelname_id=id_, jaar=2026, bedrag=5_000_00)
    maak(bestand, "deelnamebedrag", deelname_id=id_, jaar=2027, bedrag=9_000_00)
    (rij,) = deelnames(bestand.lees(), [], 2026)
    assert (rij.inbreng, rij.vorm_tekst) == (5_000_00, "ook financieel")
    assert deelnames(bestand.lees(), [], 2025) == []


def test_an_aansluiting_tells_the_difference_with_the_gemeente(bestand: Bestand) -> None:
    stroom = maak(bestand, "geldstroom")
    boek(bestand, soort="gerealiseerd", bedrag=80_00, geldstroom_id=stroom)
    boek(bestand, soort="gerealiseerd", bedrag=7_00, geldstroom_id=stroom, datum=dt.date(2026, 12, 1))
    boek(bestand, soort="gerealiseerd", bedrag=9_00, geldstroom_id=stroom, kant="besteding")
    maak(bestand, "aansluiting", geldstroom_id=stroom, jaar=2026, datum=dt.date(2026, 6, 30), stand=100_00)
    (rij,) = aansluitingen(bestand.lees(), 2026)
    assert (rij.hier, rij.verschil, rij.verklaard) == (80_00, 20_00, False)


def test_the_boekingen_of_a_document_are_a_choice_of_their_own(bestand: Bestand) -> None:
    plek = wb.Plek(maak(bestand, "gebied"), maak(bestand, "geldstroom"), maak(bestand, "rubriek"))
    naar = plek._replace(rubriek_id=maak(bestand, "rubriek"))
    boek(bestand, kant="besteding", jaar=2026, **plek._asdict())
    stap = wb.overhevel(bestand.uow, bedrag=5_00, jaar=2026, kant="besteding", van=plek, naar=naar, omschrijving="Naar leren")
    boek(bestand)
    benen = boekingen(bestand.lees(), Boekingkeuze(budgetdocument_id=stap.hoofd))
    assert sorted(r.bedrag for r in benen) == [-5_00, 5_00]
    assert {(r.bron, r.bron_is_elders, r.met_de_hand) for r in benen} == {("document: Naar leren", True, False)}
