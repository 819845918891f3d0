"""The way to get a picture as a matplotlib Figure: `teken` takes its rows and a width.

The Figure is made for that width; on screen it is made again when the width changes, it is never stretched.
"""

from __future__ import annotations

from matplotlib.figure import Figure

from wijkagenda.charts.figuur import als_figuur
from wijkagenda.charts.gegevens import Grafiekgegevens
from wijkagenda.charts.lettertype import Lettertype
from wijkagenda.charts.palet import LICHT, Palet
from wijkagenda.charts.schetsen import schets


def teken(gegevens: Grafiekgegevens, breedte: float, *, letter: float = 9.5, palet: Palet = LICHT) -> Figure:
    """A figure `breedte` points wide, as high as its rows need, with words of `letter` points.

    Raises `TypeError` for rows that no picture exists for.
    """
    lettertype = Lettertype()
    return als_figuur(schets(gegevens, breedte, lettertype, letter=letter, palet=palet), lettertype)
