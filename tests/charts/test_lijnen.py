"""The axis of a line picture begins and ends with its years; each line has its whole name."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.charts.beeld import aaneen, beeld, woorden
from wijkagenda.charts.vormen import Lijnen, Rondje, Vlak
from wijkagenda.charts.wijkscan import Indicatorreeks, Meetpunt, Meetreeks, Trendbreuk

MATEN = st.sampled_from(((241.0, 10.0), (241.0, 8.9), (442.0, 10.0), (482.0, 17.8)))
NAMEN = ("Megen-Haren-Macharen", "Schadewijk en het Centrum van de stad Oss", "Burgerpeiling waarstaatjegemeente.nl", "heel Oss")


def reeks(naam: str, *jaren: int, begin: float = 7) -> Meetreeks:
    return Meetreeks(naam, tuple(Meetpunt(jaar, Decimal(str(begin + nr))) for nr, jaar in enumerate(jaren)))


@given(st.sets(st.integers(2000, 2030), min_size=1, max_size=20), MATEN)
@example({2020, 2022, 2024, 2025}, (241.0, 10.0))
def test_the_first_and_the_last_year_are_on_the_axis_and_no_year_stands_on_another(jaren: set[int], maat: tuple[float, float]) -> None:
    doek = beeld(Indicatorreeks("x", (reeks("Ruwaard", *sorted(jaren)),)), *maat)
    op_as = sorted((w for w in woorden(doek) if w.tekst.isdigit() and len(w.tekst) == 4), key=lambda w: w.x)
    assert {op_as[0].tekst, op_as[-1].tekst} == {str(min(jaren)), str(max(jaren))}
    assert all(b.x - a.x > doek.maat("2026") + doek.letter * 0.3 for a, b in pairwise(op_as))


def test_a_year_in_between_gives_way_to_the_last() -> None:
    doek = beeld(Indicatorreeks("x", (reeks("Ruwaard", 2010, 2024, 2025),)), 241, 10)
    assert [w.tekst for w in woorden(doek) if w.tekst.startswith("20")] == ["2010", "2025"]


@pytest.mark.parametrize("aantal", [1, 2, 3, 4])
@pytest.mark.parametrize(("breedte", "letter"), [(241, 8.9), (241, 10), (442, 10), (482, 17.8)])
def test_the_name_of_a_line_is_whole(aantal: int, breedte: float, letter: float) -> None:
    gegevens = Indicatorreeks("x", tuple(reeks(naam, 2020, 2022, begin=nr) for nr, naam in enumerate(NAMEN[:aantal])))
    doek = beeld(gegevens, breedte, letter)
    gelezen = aaneen([w for w in woorden(doek) if not w.tekst.isdigit()])
    assert all(naam in gelezen for naam in NAMEN[:aantal])
    assert min(vorm.x if isinstance(vorm, Rondje) else vorm.punten[0][0] for vorm in doek.vormen if isinstance(vorm, Rondje | Vlak)) < breedte / 4
    assert max(w.x for w in woorden(doek) if w.kant == "midden") > breedte * 0.35


@pytest.mark.parametrize("jaar", [2016, 2020, 2022, 2024])
@pytest.mark.parametrize(("breedte", "letter"), [(241, 8.9), (442, 10), (482, 17.8)])
def test_why_a_line_breaks_is_whole(jaar: int, breedte: float, letter: float) -> None:
    uitleg = "vermoedelijk een andere vragenlijst in 2022"
    doek = beeld(Indicatorreeks("x", (reeks("Ruwaard", 2015, 2018, 2021, 2023, 2025),), (Trendbreuk(jaar, uitleg),)), breedte, letter)
    boven = [w for w in woorden(doek) if w.grootte == pytest.approx(letter * 0.9) and not w.tekst.isdigit()]
    assert aaneen(boven) == uitleg
    links, rechts = boven[0].x, boven[0].x + doek.maat(uitleg, grootte=letter * 0.9)
    assert 0 <= links < rechts <= breedte
    breuken = [vorm.banen[0] for vorm in doek.vormen if isinstance(vorm, Lijnen) and vorm.banen[0][0][0] == vorm.banen[0][1][0]]
    assert [x for (x, _), (_, top) in breuken if links < x < rechts and top > boven[0].y] == []


def test_a_line_that_ends_early_has_its_name_at_its_end_when_others_are_far_from_it() -> None:
    oss = Meetreeks("heel Oss", (Meetpunt(2020, Decimal("7.4")), Meetpunt(2022, Decimal("7.3"))))
    doek = beeld(Indicatorreeks("x", (oss, Meetreeks("Ruwaard", (Meetpunt(2024, 7), Meetpunt(2025, Decimal("7.1")))))), 241, 11)
    naam = next(w for w in woorden(doek) if w.tekst == "heel Oss")
    rondjes = [vorm for vorm in doek.vormen if isinstance(vorm, Rondje)]
    assert len(rondjes) == 2
    assert any(naam.x - doek.letter < merk.x < naam.x and abs(merk.y - naam.y) < doek.letter for merk in rondjes)


def test_a_name_beside_a_line_that_goes_on_near_it_stands_at_the_edge_with_its_mark() -> None:
    lang, kort = reeks("Ruwaard", 2020, 2022, 2024, 2026, begin=6), reeks("heel Oss", 2020, 2022, begin=6.2)
    doek = beeld(Indicatorreeks("x", (kort, lang)), 241, 10)
    naam = next(w for w in woorden(doek) if w.tekst == "heel Oss")
    rondjes = [vorm for vorm in doek.vormen if isinstance(vorm, Rondje)]
    assert naam.x > 150
    assert any(naam.x - doek.letter < merk.x < naam.x and abs(merk.y - naam.y) < doek.letter for merk in rondjes)
