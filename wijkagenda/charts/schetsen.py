"""From rows to a picture: `schets` draws them on a `Doek` of the width it is given, in the letters it is given.

Nothing here loads matplotlib, so a report on paper need not; `tekenen` makes a Figure of it.
"""

from __future__ import annotations

from functools import singledispatch

from wijkagenda.charts.balken import teken_geldstromen, teken_verdeling, teken_vergelijking
from wijkagenda.charts.doek import Doek
from wijkagenda.charts.gegevens import Grafiekgegevens
from wijkagenda.charts.initiatief import Fasestapel
from wijkagenda.charts.kolommen import teken_aandeel, teken_fasen
from wijkagenda.charts.letters import Letters
from wijkagenda.charts.lijnen import teken_indicator
from wijkagenda.charts.palet import LICHT, Palet
from wijkagenda.charts.wijkbudget import Aandeelkolommen, Geldstroombalken, Verdeling, Vergelijking
from wijkagenda.charts.wijkscan import Indicatorreeks

_SMALST = 160.0


def schets(gegevens: Grafiekgegevens, breedte: float, letters: Letters, *, letter: float = 9.5, palet: Palet = LICHT) -> Doek:
    """A picture `breedte` points wide, as high as its rows need, with words of `letter` points.

    Raises `TypeError` for rows that no picture exists for.
    """
    return _teken(gegevens, max(breedte, _SMALST), letter, palet, letters)


@singledispatch
def _teken(gegevens: object, breedte: float, letter: float, palet: Palet, letters: Letters) -> Doek:
    raise TypeError(f"no picture for {type(gegevens).__name__}")


_teken.register(Verdeling, teken_verdeling)
_teken.register(Vergelijking, teken_vergelijking)
_teken.register(Geldstroombalken, teken_geldstromen)
_teken.register(Aandeelkolommen, teken_aandeel)
_teken.register(Fasestapel, teken_fasen)
_teken.register(Indicatorreeks, teken_indicator)
