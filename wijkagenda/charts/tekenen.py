"""The one way to get a picture: `teken` takes its rows and a width, and gives a matplotlib Figure.

The Figure is made for that width; on screen it is made again when the width changes, it is never stretched.
"""

from __future__ import annotations

from functools import singledispatch

from matplotlib.figure import Figure

from wijkagenda.charts.balken import teken_geldstromen, teken_verdeling, teken_vergelijking
from wijkagenda.charts.doek import Doek
from wijkagenda.charts.gegevens import Grafiekgegevens
from wijkagenda.charts.initiatief import Fasestapel
from wijkagenda.charts.kolommen import teken_aandeel, teken_fasen
from wijkagenda.charts.lettertype import Lettertype
from wijkagenda.charts.lijnen import teken_indicator
from wijkagenda.charts.palet import LICHT, Palet
from wijkagenda.charts.wijkbudget import Aandeelkolommen, Geldstroombalken, Verdeling, Vergelijking
from wijkagenda.charts.wijkscan import Indicatorreeks


def teken(gegevens: Grafiekgegevens, breedte: float, *, letter: float = 9.5, palet: Palet = LICHT) -> Figure:
    """A figure `breedte` points wide, as high as its rows need, with words of `letter` points.

    Raises `TypeError` for rows that no picture exists for.
    """
    return _teken(gegevens, max(breedte, 160.0), letter, palet, Lettertype()).figuur


@singledispatch
def _teken(gegevens: object, breedte: float, letter: float, palet: Palet, lettertype: Lettertype) -> Doek:
    raise TypeError(f"no picture for {type(gegevens).__name__}")


_teken.register(Verdeling, teken_verdeling)
_teken.register(Vergelijking, teken_vergelijking)
_teken.register(Geldstroombalken, teken_geldstromen)
_teken.register(Aandeelkolommen, teken_aandeel)
_teken.register(Fasestapel, teken_fasen)
_teken.register(Indicatorreeks, teken_indicator)
