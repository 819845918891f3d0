"""The wijkbudget as a whole: sums in every direction, warnings, shares, expectation."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.factory import maak
from wijkagenda.domain.wijkbudget import Plek, Stand
from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.budgetsignaal import waarschuwingen
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import boeking

DAG = dt.date(2026, 3, 2)


@dataclass
class Wijk:
    """Two gebieden, streams and rubrieken, and a short way to book."""

    bestand: Bestand
    ids: dict[str, str] = field(default_factory=dict)

    def boek(self, soort: str, euro: int, rubriek: str = "Ontmoeting", stroom: str = "Welzijn", gebied: str = "Ruwaard", jaar: int = 2026,
             kant: str = "verstrekking") -> None:  # fmt: skip
        plek = Plek(self.id("gebied", gebied), self.id("geldstroom", stroom), self.id("rubriek", rubriek))
        with self.bestand.uow("Boeken") as werk:
            boeking.boek(werk, soort=soort, bedrag=euro * 100, jaar=jaar, kant=kant, datum=DAG, omschrijving="Proef", **plek._asdict())

    def id(self, soort: str, naam: str, **velden: Any) -> str:
        if naam not in self.ids:
            self.ids[naam] = maak(self.bestand, soort, naam=naam, **velden)
        return self.ids[naam]


@pytest.fixture
def wijk(bestand: Bestand) -> Wijk:
    return Wijk(bestand)


def test_a_cell_adds_up_its_kinds(wijk: Wijk) -> None:
    for soort, euro in (("begroot", 100), ("wijziging", 20), ("verplicht", 50), ("vrijval", 10), ("gerealiseerd", 5)):
        wijk.boek(soort, euro)
    cel = q.matrix(wijk.bestand.lees(), [], [2026], "verstrekking").cel(wijk.ids["Ontmoeting"], wijk.ids["Welzijn"])
    assert cel == Stand(100_00, 20_00, 40_00, 5_00)


def test_the_kanten_are_never_added_together(wijk: Wijk) -> None:
    wijk.boek("begroot", 100, kant="verstrekking")
    wijk.boek("begroot", 30, kant="besteding")
    samen = [q.matrix(wijk.bestand.lees(), [], [2026], kant).samen().begroot for kant in ("verstrekking", "besteding")]
    assert samen == [100_00, 30_00]


def test_a_selection_of_gebieden_and_years_leaves_the_rest_out(wijk: Wijk) -> None:
    wijk.boek("begroot", 1)
    wijk.boek("begroot", 10, gebied="Ussen")
    wijk.boek("begroot", 100, jaar=2025)
    assert q.matrix(wijk.bestand.lees(), [wijk.ids["Ruwaard"]], [2026], "verstrekking").samen().begroot == 1_00
    assert q.matrix(wijk.bestand.lees(), [], [2025, 2026], "verstrekking").samen().begroot == 111_00


def test_only_rubrieken_and_streams_with_boekingen_show(wijk: Wijk) -> None:
    wijk.id("rubriek", "Beheer")
    wijk.id("geldstroom", "Jeugd")
    wijk.boek("begroot", 1)
    m = q.matrix(wijk.bestand.lees(), [], [2026], "verstrekking")
    assert [r.naam for r in m.rubrieken] == ["Ontmoeting"]
    assert [g.naam for g in m.geldstromen] == ["Welzijn"]


def test_rubrieken_stand_in_their_own_order(wijk: Wijk) -> None:
    wijk.id("rubriek", "Leren", volgorde=2)
    wijk.id("rubriek", "Zorg", volgorde=1)
    for naam in ("Leren", "Zorg"):
        wijk.boek("begroot", 1, rubriek=naam)
    assert [r.naam for r in q.matrix(wijk.bestand.lees(), [], [2026], "verstrekking").rubrieken] == ["Zorg", "Leren"]


def test_rows_columns_and_the_whole_agree(wijk: Wijk) -> None:
    for n, (rubriek, stroom) in enumerate([("A", "X"), ("A", "Y"), ("B", "X")], 1):
        wijk.boek("begroot", n, rubriek=rubriek, stroom=stroom)
    m = q.matrix(wijk.bestand.lees(), [], [2026], "verstrekking")
    assert sum(m.rij(r.id).vrij for r in m.rubrieken) == sum(m.kolom(g.id).vrij for g in m.geldstromen) == m.samen().vrij == 6_00


def test_the_matrices_of_gebieden_add_up_to_the_whole(wijk: Wijk) -> None:
    wijk.boek("begroot", 1)
    wijk.boek("begroot", 10, gebied="Ussen")
    per = q.matrices_per_gebied(wijk.bestand.lees(), [], [2026], "verstrekking")
    assert {g: m.samen().begroot for g, m in per.items()} == {wijk.ids["Ruwaard"]: 1_00, wijk.ids["Ussen"]: 10_00}


def test_figures_per_year_stand_in_order(wijk: Wijk) -> None:
    for jaar in (2027, 2025):
        wijk.boek("begroot", jaar, jaar=jaar)
    assert [(j, s.begroot) for j, s in q.per_jaar(wijk.bestand.lees(), [], "verstrekking").items()] == [(2025, 2025_00), (2027, 2027_00)]


def test_what_is_partly_collective_is_told_apart(wijk: Wijk) -> None:
    for naam, collectief, euro in (("Ontmoeting", "ja", 30), ("Zorg", "nee", 50), ("Leren", "deels", 20)):
        wijk.id("rubriek", naam, collectief=collectief)
        wijk.boek("begroot", euro, rubriek=naam)
    aandeel = q.collectief_aandeel(wijk.bestand.lees(), [], [2025, 2026], "verstrekking")
    assert [(a.jaar, a.procent, a.procent_deels) for a in aandeel] == [(2025, None, None), (2026, 30, 20)]


def test_over_names_stream_rubriek_and_gebied(wijk: Wijk) -> None:
    wijk.boek("begroot", 10)
    wijk.boek("verplicht", 15)
    (w,) = waarschuwingen(wijk.bestand.lees(), [], 2026)
    assert (w.soort, w.bedrag, w.zin) == ("over", 5_00, "Welzijn is € 5,00 te ver verplicht voor ontmoeting in Ruwaard.")


def test_a_shortage_is_not_hidden_by_another_gebied(wijk: Wijk) -> None:
    wijk.boek("begroot", 10)
    wijk.boek("gerealiseerd", 15)
    wijk.boek("begroot", 100, gebied="Ussen")
    assert [w.zin for w in waarschuwingen(wijk.bestand.lees(), [], 2026)] == ["Welzijn is € 5,00 te veel uitgegeven voor ontmoeting in Ruwaard."]


def test_booked_without_a_begroting_says_so(wijk: Wijk) -> None:
    wijk.boek("verplicht", 15)
    assert waarschuwingen(wijk.bestand.lees(), [], 2026)[0].zin.endswith("maar daar is niets begroot.")


def test_care_with_a_right_goes_on(wijk: Wijk) -> None:
    wijk.id("geldstroom", "Wmo", zorgrecht=True)
    wijk.boek("verplicht", 15, stroom="Wmo")
    assert waarschuwingen(wijk.bestand.lees(), [], 2026)[0].toelichting == "Hulp waar inwoners recht op hebben gaat gewoon door."


def test_an_oormerk_that_is_broken_names_where_it_may_go(wijk: Wijk) -> None:
    leren = wijk.id("rubriek", "Leren")
    maak(wijk.bestand, "oormerk", geldstroom_id=wijk.id("geldstroom", "Verzekeraar"), rubriek_id=leren)
    wijk.boek("begroot", 10, stroom="Verzekeraar")
    (w,) = waarschuwingen(wijk.bestand.lees(), [], 2026)
    assert (w.soort, w.toelichting) == ("oormerk", "Deze geldstroom mag alleen naar leren.")


def test_a_stream_with_less_than_a_tenth_left_is_nearly_empty(wijk: Wijk) -> None:
    wijk.boek("begroot", 100)
    wijk.boek("verplicht", 91)
    (w,) = waarschuwingen(wijk.bestand.lees(), [], 2026)
    assert (w.soort, w.zin) == ("krap", "Welzijn is bijna op in Ruwaard: nog € 9,00 vrij van € 100.")


def test_a_stream_that_is_committed_to_the_cent_asks_for_nothing(wijk: Wijk) -> None:
    wijk.boek("begroot", 100)
    wijk.boek("verplicht", 100)
    assert waarschuwingen(wijk.bestand.lees(), [], 2026) == []
