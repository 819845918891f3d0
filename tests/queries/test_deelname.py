"""Partners with what they put in, got, spent and account for."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.factory import maak
from wijkagenda.domain.wijkbudget import Boeking
from wijkagenda.queries.deelname import deelnames, potdelen, procent
from wijkagenda.storage.bestand import Bestand


class Buurt:
    """A gebied with partners and a ledger."""

    def __init__(self, bestand: Bestand) -> None:
        self.bestand = bestand
        self.gebied = maak(bestand, "gebied", naam="Ussen")
        self.stromen = {naam: maak(bestand, "geldstroom", naam=naam, volgorde=n) for n, naam in enumerate(("Wmo", "Welzijn"))}
        self.rubriek = maak(bestand, "rubriek")

    def partner(self, naam: str, van: str = "2020-01-01", **bedragen: int) -> str:
        self.wie = maak(self.bestand, "organisatie", naam=naam)
        return self.deelname(self.wie, van, **bedragen)

    def deelname(self, wie: str, van: str, tot: str | None = None, **bedragen: int) -> str:
        einde = {"tot": dt.date.fromisoformat(tot)} if tot else {}
        id_ = maak(self.bestand, "deelname", organisatie_id=wie, gebied_id=self.gebied, van=dt.date.fromisoformat(van), vorm="financieel", **einde)
        for stroom, euro in bedragen.items():
            maak(self.bestand, "deelnamebedrag", deelname_id=id_, geldstroom_id=self.stromen[stroom], jaar=2026, bedrag=euro * 100)
        return id_

    def boek(self, kant: str, soort: str, euro: int, datum: str = "2026-03-02", wie: str = "") -> None:
        with self.bestand.uow("Boeken") as werk:
            werk.nieuw(Boeking(soort=soort, bedrag=euro * 100, jaar=2026, kant=kant, datum=dt.date.fromisoformat(datum), omschrijving="Proef",
                               gebied_id=self.gebied, geldstroom_id=self.stromen["Wmo"], rubriek_id=self.rubriek,
                               organisatie_id=wie or self.wie, bron_soort="hand"))  # fmt: skip


@pytest.fixture
def buurt(bestand: Bestand) -> Buurt:
    return Buurt(bestand)


def test_the_share_in_the_pot_is_that_of_its_own_amounts(buurt: Buurt) -> None:
    buurt.partner("Anders", Wmo=300)
    buurt.partner("Begeleid", Wmo=500, Welzijn=200)
    rijen = deelnames(buurt.bestand.lees(), [buurt.gebied], 2026)
    assert [(r.partner, r.inbreng, r.pot, r.aandeel) for r in rijen] == [("Anders", 300_00, 1000_00, 30), ("Begeleid", 700_00, 1000_00, 70)]


def test_the_pot_is_told_per_stream(buurt: Buurt) -> None:
    buurt.partner("Anders", Wmo=300)
    id_ = buurt.partner("Begeleid", Wmo=500, Welzijn=200)
    delen = potdelen(buurt.bestand.lees(), id_, 2026)
    assert [(d.geldstroom, d.inbreng, d.pot, d.aandeel) for d in delen] == [("Wmo", 500_00, 800_00, Decimal("62.5")), ("Welzijn", 200_00, 200_00, 100)]


def test_what_it_got_spent_and_accounts_for_stand_beside_each_other(buurt: Buurt) -> None:
    buurt.partner("Begeleid")
    for kant, soort, euro in (("verstrekking", "verplicht", 100), ("verstrekking", "gerealiseerd", 400), ("besteding", "verplicht", 50),
                              ("besteding", "gerealiseerd", 320)):  # fmt: skip
        buurt.boek(kant, soort, euro)
    (rij,) = deelnames(buurt.bestand.lees(), [], 2026)
    assert (rij.toegezegd, rij.gekregen, rij.besteed, rij.verantwoord, rij.te_verantwoorden) == (500_00, 400_00, 370_00, 320_00, 80_00)


def test_a_partner_that_joins_in_july_shows_from_that_year_and_says_so(buurt: Buurt) -> None:
    buurt.partner("Later", van="2026-07-01", Wmo=100)
    db = buurt.bestand.lees()
    assert deelnames(db, [], 2025) == []
    assert [r.wanneer for r in deelnames(db, [], 2026) + deelnames(db, [], 2027)] == ["vanaf juli", ""]


def test_money_of_another_gebied_is_not_counted_here(buurt: Buurt) -> None:
    buurt.partner("Begeleid")
    maak(buurt.bestand, "deelname", organisatie_id=buurt.wie, van=dt.date(2020, 1, 1), vorm="financieel")
    buurt.boek("verstrekking", "gerealiseerd", 10)
    assert sorted(r.gekregen for r in deelnames(buurt.bestand.lees(), [], 2026)) == [0, 10_00]


def test_a_partner_that_left_and_came_back_is_counted_once(buurt: Buurt) -> None:
    buurt.partner("Weg")
    wie = maak(buurt.bestand, "organisatie", naam="Terug")
    buurt.deelname(wie, "2020-01-01", "2026-03-31")
    buurt.deelname(wie, "2026-09-01")
    for datum, euro in (("2026-02-01", 1), ("2026-06-01", 10), ("2026-10-01", 100)):
        buurt.boek("besteding", "gerealiseerd", euro, datum, wie)
    rijen = [r for r in deelnames(buurt.bestand.lees(), [], 2026) if r.partner == "Terug"]
    assert [(r.wanneer, r.verantwoord) for r in rijen] == [("tot en met maart", 11_00), ("vanaf september", 100_00)]


@pytest.mark.parametrize(("deel", "geheel", "is_"), [(1, 3, Decimal("33.3")), (2, 3, Decimal("66.7")), (1, 1, 100), (0, 5, 0), (1, 0, None)])
def test_a_share_has_one_decimal_at_most(deel: int, geheel: int, is_: Decimal | None) -> None:
    assert procent(deel, geheel) == is_
