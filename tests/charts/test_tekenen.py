"""Pictures of numbers: any rows can be drawn, in any width, light and dark; nothing of matplotlib's own settings changes."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import matplotlib as mpl
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from tests.reports import factory
from wijkagenda.charts.doek import Doek, spreid
from wijkagenda.charts.gegevens import Grafiekgegevens
from wijkagenda.charts.initiatief import Fasestand, Fasestapel
from wijkagenda.charts.lettertype import Lettertype
from wijkagenda.charts.palet import DONKER
from wijkagenda.charts.schetsen import schets
from wijkagenda.charts.tekenen import teken
from wijkagenda.charts.vormen import Lijnen, Rondje, Vlak, Vorm, Woorden, arceer
from wijkagenda.charts.wijkbudget import Aandeel, Aandeelkolommen, Deel, Geldstroombalk, Geldstroombalken, Verdeling, Vergelijking, Vergelijkrij
from wijkagenda.charts.wijkscan import Indicatorreeks, Meetpunt, Meetreeks, Trendbreuk

NAAST = Vergelijking("Begroot", ("Ruwaard", "Ussen"), (Vergelijkrij("Ontmoeten", (81_000_00, 59_000_00)), Vergelijkrij("Leren", (6_000_00, 0))))
VOL = [NAAST, factory.VERDELING, factory.GELDSTROMEN, factory.AANDEEL, factory.INDICATOR, factory.FASEN]
LEEG: list[Grafiekgegevens] = [
    Verdeling("niets", ()),
    Verdeling("nul", (Deel("a", 0),)),
    Vergelijking("niets", (), ()),
    Vergelijking("nul", ("a", "b"), (Vergelijkrij("x", (0, 0)),)),
    Geldstroombalken(()),
    Geldstroombalken((Geldstroombalk("nul", 0, 0, 0),)),
    Aandeelkolommen("niets", ()),
    Aandeelkolommen("onbekend", (Aandeel("2026", None),)),
    Indicatorreeks("niets", ()),
    Indicatorreeks("leeg", (Meetreeks("a", (Meetpunt(2020, None),)),)),
    Fasestapel(("idee",), ()),
    Fasestapel((), (Fasestand("2026", ()),)),
]
DRIE = Indicatorreeks("x", tuple(Meetreeks(naam, (Meetpunt(2020, n), Meetpunt(2022, n + 1))) for naam, n in (("a", 1), ("b", 3), ("c", 5))))
JAREN = Aandeelkolommen("deel", tuple(Aandeel(str(2010 + n), Decimal(20 + n) / 10) for n in range(16)))
KWARTALEN = Fasestapel(
    ("Idee", "Opstart", "Draait zelfstandig"),
    tuple(Fasestand(moment, (1, 2, 3)) for moment in ("jun 2025", "sep 2025", "dec 2025", "mrt 2026", "jun 2026", "sep 2026", "peildatum")),
)
VREEMD: list[Grafiekgegevens] = [
    Verdeling("$x$ \\frac", (Deel("\x00😀 $a_b$", 5), Deel("min", -3), Deel("w" * 5000, 2**60))),
    Geldstroombalken((Geldstroombalk("negatief", -100, 50, 20), Geldstroombalk("n" * 400, 5, 10**15, 0))),
    Vergelijking("naast elkaar", tuple("abcdefg"), (Vergelijkrij("w" * 500, (-5, 0, 3, 10**15, 2, 1, 0)), Vergelijkrij("$y$", (1,) * 7))),
    Aandeelkolommen("deel", tuple(Aandeel(str(jaar), jaar % 100) for jaar in range(1900, 2030))),
    Indicatorreeks(
        "reeks",
        tuple(Meetreeks(f"gebied {nr}", tuple(Meetpunt(j, Decimal(j * nr) / 7) for j in range(1990, 2030))) for nr in range(9)),
        (Trendbreuk(1980), Trendbreuk(2000, "x" * 500), Trendbreuk(2029, "laat")),
    ),
    Indicatorreeks("een", (Meetreeks("a", (Meetpunt(2024, Decimal("-1e9")),)),)),
    Fasestapel(tuple(f"fase {nr}" for nr in range(20)), (Fasestand("nu", tuple(range(20))),)),
]


def vormen(gegevens: Grafiekgegevens, breedte: float = 400) -> list[Vorm]:
    return schets(gegevens, breedte, Lettertype()).vormen


def woorden(gegevens: Grafiekgegevens) -> list[str]:
    return [vorm.tekst for vorm in vormen(gegevens) if isinstance(vorm, Woorden)]


def banen(gegevens: Grafiekgegevens) -> list[Lijnen]:
    return [vorm for vorm in vormen(gegevens) if isinstance(vorm, Lijnen)]


@pytest.mark.parametrize("gegevens", [*VOL, *LEEG, *VREEMD], ids=lambda g: type(g).__name__)
@pytest.mark.parametrize("breedte", [120.0, 440.0, 1600.0])
def test_any_rows_can_be_drawn_in_any_width(gegevens: Grafiekgegevens, breedte: float) -> None:
    figuur = teken(gegevens, breedte, palet=DONKER)
    FigureCanvasAgg(figuur).draw()
    assert figuur.get_figheight() > 0


@pytest.mark.parametrize("gegevens", [*VOL, *LEEG, *VREEMD], ids=lambda g: type(g).__name__)
def test_every_picture_can_be_read_aloud(gegevens: Grafiekgegevens) -> None:
    assert gegevens.alt().endswith(".")
    cijfers = gegevens.cijfers()
    assert all(len(rij) == len(cijfers.koppen) for rij in cijfers.rijen)


def test_drawing_changes_no_setting_of_matplotlib() -> None:
    eerder = dict(mpl.rcParams)
    for gegevens in VOL:
        FigureCanvasAgg(teken(gegevens, 400)).draw()
    assert dict(mpl.rcParams) == eerder


def test_shares_add_up_to_a_hundred() -> None:
    assert sum(Verdeling("x", tuple(Deel(str(n), n) for n in (1, 1, 1, 7, 13))).procenten()) == 100


def test_a_share_stands_behind_its_bar() -> None:
    assert "66 %" in woorden(factory.VERDELING)


def test_a_shortage_is_said_in_words() -> None:
    assert "€ 1.250 te veel" in woorden(factory.GELDSTROMEN)


def test_what_is_obliged_is_hatched() -> None:
    assert any(len(vorm.banen) > 5 for vorm in banen(factory.GELDSTROMEN))


def test_of_two_that_are_compared_one_is_hatched() -> None:
    assert any(len(vorm.banen) > 5 for vorm in banen(NAAST))


def test_a_hatch_stays_within_its_surface() -> None:
    punten = [punt for lijn in arceer(3, 4, 50, 7, 5) for punt in lijn]
    assert all(3 <= x <= 53 and 4 <= y <= 11 for x, y in punten)


def test_every_layer_of_a_stack_says_how_many() -> None:
    assert {"5", "7", "4", "draait zelfstandig", "21"} <= set(woorden(factory.FASEN))


def test_of_many_lines_the_last_value_stands_behind_the_name() -> None:
    assert {"a: 2", "b: 4", "c: 6", "1", "3"} <= set(woorden(DRIE))


def test_of_many_lines_each_has_its_mark_beside_its_name() -> None:
    merken = [vorm for vorm in vormen(DRIE) if isinstance(vorm, Rondje | Vlak)]
    assert len(merken) == 9


def test_a_single_point_right_before_its_name_is_its_only_mark() -> None:
    reeksen = (*DRIE.reeksen[:2], Meetreeks("c", (Meetpunt(max(DRIE.jaren()), 60),)))
    merken = [vorm for vorm in vormen(replace(DRIE, reeksen=reeksen)) if isinstance(vorm, Rondje | Vlak)]
    assert len(merken) == 7


def vakken(gegevens: Grafiekgegevens, breedte: float, letter: float) -> tuple[Doek, list[tuple[float, float, float, float]]]:
    """Where the words stand: left, foot, right, head."""
    doek, uit = schets(gegevens, breedte, Lettertype(), letter=letter), []
    for vorm in doek.vormen:
        if isinstance(vorm, Woorden):
            breed = doek.maat(vorm.tekst, grootte=vorm.grootte, vet=vorm.vet)
            links = vorm.x - breed * {"links": 0, "midden": 0.5, "rechts": 1}[vorm.kant]
            uit.append((links, vorm.y, links + breed, vorm.y + vorm.grootte * 0.65))
    return doek, uit


MATEN = pytest.mark.parametrize(("breedte", "letter"), [(250, 9.5), (440, 10), (440, 16)])


@MATEN
@pytest.mark.parametrize("gegevens", [*VOL, DRIE, JAREN, KWARTALEN], ids=lambda g: type(g).__name__)
def test_every_word_stays_within_the_picture(gegevens: Grafiekgegevens, breedte: float, letter: float) -> None:
    doek, woorden_ = vakken(gegevens, breedte, letter)
    assert min(links for links, *_ in woorden_) > -letter / 3
    assert max(rechts for _, _, rechts, _ in woorden_) < doek.breedte + letter / 3
    assert all(onder >= 0 and boven <= doek.hoogte + 1 for _, onder, _, boven in woorden_)


@MATEN
@pytest.mark.parametrize("gegevens", [*VOL, DRIE, JAREN, KWARTALEN], ids=lambda g: type(g).__name__)
def test_no_word_stands_on_another(gegevens: Grafiekgegevens, breedte: float, letter: float) -> None:
    _, woorden_ = vakken(gegevens, breedte, letter)
    op_elkaar = [(a, b) for a, b in combinations(woorden_, 2) if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]]
    assert op_elkaar == []


def test_a_picture_is_thought_out_without_matplotlib() -> None:
    code = "import sys, wijkagenda.charts.schetsen; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_break_says_why() -> None:
    assert "vermoedelijk andere vragenlijst" in woorden(factory.INDICATOR)


def test_the_line_across_a_break_is_dotted() -> None:
    assert [bool(vorm.streep) for vorm in banen(factory.INDICATOR)] == [False, True, True, False]


def test_a_provisional_figure_is_marked_and_explained() -> None:
    getekend = woorden(factory.INDICATOR)
    assert "7,5*" in getekend
    assert "* voorlopig" in getekend


def test_a_missing_share_is_a_dash_and_no_column() -> None:
    assert "–" in woorden(factory.AANDEEL)


def test_labels_are_spread_in_order_and_stay_within_bounds() -> None:
    assert spreid([49, 50, 48], [10, 10, 20], 0, 55) == [40, 50, 25]


def test_rows_without_a_picture_are_refused() -> None:
    with pytest.raises(TypeError, match="no picture"):
        teken(object(), 300)  # type: ignore[arg-type]
