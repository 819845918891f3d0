"""What lies behind a wijkbudget: the ledger line by line, partners over several years, stories of the kaders in use."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from wijkagenda.queries.budgetverhaal import partners, verhalen, zonder_verhaal
from wijkagenda.queries.grootboek import regels, sommen
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases.boeking import boek

DAG = dt.date(2026, 11, 21)


@pytest.fixture
def plek(bestand: Bestand) -> dict[str, str]:
    """Where money stands."""
    return {f"{soort}_id": maak(bestand, soort) for soort in ("gebied", "geldstroom", "rubriek")}


def test_lines_of_the_ledger_come_by_year_and_day_and_say_what_they_count_for(bestand: Bestand, plek: dict[str, str]) -> None:
    with bestand.uow("Boeken") as werk:
        for soort, bedrag, jaar, dag in (("verplicht", 500, 2026, 3), ("vrijval", 200, 2026, 5), ("begroot", 900, 2025, 9), ("wijziging", -50, 2026, 1)):
            boek(werk, soort=soort, bedrag=bedrag, jaar=jaar, kant="besteding", datum=dt.date(2026, 1, dag), omschrijving="x", **plek)
    gevonden = list(regels(bestand.lees(), [], [2025, 2026]))
    assert [(r.jaar, r.datum.day, *r.post) for r in gevonden] == [
        (2025, 9, "Begroot", 900), (2026, 1, "Begroot", -50), (2026, 3, "Verplicht", 500), (2026, 5, "Verplicht", -200),
    ]  # fmt: skip
    assert [r.bron for r in gevonden] == ["met de hand"] * 4
    assert [(s.soort, s.aantal, s.bedrag) for s in sommen(bestand.lees(), [], [2026])] == [
        ("verplicht", 1, 500), ("vrijval", 1, 200), ("wijziging", 1, -50),
    ]  # fmt: skip


def test_a_partner_counts_once_with_the_sums_of_all_years_asked(bestand: Bestand, plek: dict[str, str]) -> None:
    partner = maak(bestand, "organisatie", naam="De Brug")
    deelname = maak(bestand, "deelname", organisatie_id=partner, gebied_id=plek["gebied_id"], vorm="samenwerkwijze", van=dt.date(2025, 7, 1))
    for jaar, bedrag in ((2025, 100), (2026, 200)):
        maak(bestand, "deelnamebedrag", deelname_id=deelname, geldstroom_id=plek["geldstroom_id"], jaar=jaar, bedrag=bedrag)
    with bestand.uow("Boeken") as werk:
        for kant, jaar, bedrag in (("verstrekking", 2025, 70), ("verstrekking", 2026, 7), ("besteding", 2026, 3)):
            boek(werk, soort="gerealiseerd", bedrag=bedrag, jaar=jaar, kant=kant, datum=DAG, omschrijving="x", organisatie_id=partner, **plek)
    gevonden, = partners(bestand.lees(), [plek["gebied_id"]], [2025, 2026])
    assert (gevonden.partner, gevonden.van, gevonden.inbreng, gevonden.gekregen, gevonden.besteed) == ("De Brug", dt.date(2025, 7, 1), 300, 77, 3)
    assert partners(bestand.lees(), [plek["gebied_id"]], [2024]) == []


def test_the_newest_story_per_indicator_counts_and_a_kader_that_is_off_does_not(bestand: Bestand, plek: dict[str, str]) -> None:
    aan, uit = maak(bestand, "beleidskader"), maak(bestand, "beleidskader", actief=False)
    verteld, _, oud = (
        maak(bestand, "indicator", beleidskader_id=kader, naam=naam, eenheid="verhaal", verhalend=True)
        for kader, naam in ((aan, "Zeggenschap"), (aan, "Tevreden"), (uit, "Oud kader"))
    )  # fmt: skip
    for indicator, jaar, tekst in ((verteld, 2024, "toen"), (verteld, 2026, "nu"), (verteld, 2027, "straks"), (oud, 2026, "uit")):
        maak(bestand, "verhaal", indicator_id=indicator, gebied_id=plek["gebied_id"], jaar=jaar, tekst=tekst)
    db = bestand.lees()
    assert [(v.indicator, v.jaar, v.tekst) for v in verhalen(db, plek["gebied_id"], [2026])] == [("Zeggenschap", 2026, "nu")]
    assert zonder_verhaal(db, plek["gebied_id"]) == ["Tevreden"]


def test_a_story_about_a_figure_of_long_ago_is_left_out(bestand: Bestand, plek: dict[str, str]) -> None:
    indicator = maak(bestand, "indicator", beleidskader_id=maak(bestand, "beleidskader"), naam="Band met de buurt")
    maak(bestand, "verhaal", indicator_id=indicator, gebied_id=plek["gebied_id"], jaar=2024, tekst="toen")
    db = bestand.lees()
    assert [v.tekst for v in verhalen(db, plek["gebied_id"], [2025])] == ["toen"]
    assert verhalen(db, plek["gebied_id"], [2026]) == []
