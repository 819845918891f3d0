"""Pictures of numbers: any rows can be drawn, in any width, light and dark; nothing of matplotlib's own settings changes."""

from __future__ import annotations

from decimal import Decimal

import matplotlib as mpl
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from tests.reports import factory
from wijkagenda.charts.doek import spreid
from wijkagenda.charts.gegevens import Grafiekgegevens
from wijkagenda.charts.initiatief import Fasestand, Fasestapel
from wijkagenda.charts.palet import DONKER
from wijkagenda.charts.tekenen import teken
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


def woorden(figuur: Figure) -> list[str]:
    return [deel.get_text() for deel in figuur.get_children() if isinstance(deel, Text)]


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
    assert "66 %" in woorden(teken(factory.VERDELING, 400))


def test_a_shortage_is_said_in_words() -> None:
    assert "€ 1.250 te veel" in woorden(teken(factory.GELDSTROMEN, 400))


def test_what_is_obliged_is_hatched() -> None:
    assert any(deel.get_hatch() for deel in teken(factory.GELDSTROMEN, 400).get_children() if hasattr(deel, "get_hatch"))


def test_a_break_says_why() -> None:
    assert "vermoedelijk andere vragenlijst" in woorden(teken(factory.INDICATOR, 400))


def test_the_line_across_a_break_is_dotted() -> None:
    lijnen = [deel for deel in teken(factory.INDICATOR, 400).get_children() if hasattr(deel, "is_dashed")]
    assert [lijn.is_dashed() for lijn in lijnen] == [False, True, True, False]


def test_a_provisional_figure_is_marked_and_explained() -> None:
    getekend = woorden(teken(factory.INDICATOR, 400))
    assert "7,5*" in getekend
    assert "* voorlopig" in getekend


def test_a_missing_share_is_a_dash_and_no_column() -> None:
    assert "–" in woorden(teken(factory.AANDEEL, 400))


def test_labels_are_spread_in_order_and_stay_within_bounds() -> None:
    assert spreid([49, 50, 48], 10, 0, 50) == [40, 50, 30]


def test_rows_without_a_picture_are_refused() -> None:
    with pytest.raises(TypeError, match="no picture"):
        teken(object(), 300)  # type: ignore[arg-type]
