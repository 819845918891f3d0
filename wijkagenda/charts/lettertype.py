"""The letter of a Figure: Source Sans, then DejaVu Sans and Noto Emoji for what it lacks. What none has becomes a replacement character.

matplotlib's list of fonts is told of our files once; its settings (rcParams) are never touched.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import matplotlib as mpl
from matplotlib import ft2font
from matplotlib.font_manager import FontProperties, fontManager, get_font

from wijkagenda.basis.paden import bronmap
from wijkagenda.basis.tekens import VERVANGER, zichtbaar

_BEELDJES = "NotoEmoji-Regular.ttf"
_BESTANDEN = {False: ("SourceSans3-Regular.ttf", "DejaVuSans.ttf"), True: ("SourceSans3-Bold.ttf", "DejaVuSans-Bold.ttf")}


class Lettertype:
    """Measures text and gives its font, in points."""

    def __init__(self) -> None:
        eigen, reserve = bronmap() / "fonts", Path(mpl.get_data_path()) / "fonts" / "ttf"
        self._paden = {vet: (str(eigen / a), str(reserve / b), str(eigen / _BEELDJES)) for vet, (a, b) in _BESTANDEN.items()}
        self._bekend = {vet: _tekens(paden) for vet, paden in self._paden.items()}
        ingeschreven = {font.fname for font in fontManager.ttflist}
        for pad in {pad for paden in self._paden.values() for pad in paden} - ingeschreven:
            fontManager.addfont(pad)
            if pad.endswith(_BEELDJES):  # it is as heavy as it gets: without this matplotlib complains of each bold text
                fontManager.ttflist.append(replace(fontManager.ttflist[-1], weight=700))

    def toonbaar(self, tekst: str, *, vet: bool = False) -> str:
        """The text on one line, with only characters that can be drawn."""
        bekend = self._bekend[vet]
        return "".join(c if ord(c) in bekend else VERVANGER for c in " ".join(zichtbaar(tekst).split()))

    def breedte(self, tekst: str, grootte: float, *, vet: bool = False) -> float:
        """Width in points of a text that is `toonbaar`."""
        if not tekst:
            return 0.0
        font = get_font(list(self._paden[vet]))
        font.set_size(grootte, 72)
        font.set_text(tekst, 0.0, flags=ft2font.LoadFlags.NO_HINTING)
        return float(font.get_width_height()[0]) / 64

    def eigenschappen(self, grootte: float, *, vet: bool = False) -> FontProperties:
        """For a matplotlib text."""
        return FontProperties(family=["Source Sans 3", "DejaVu Sans", "Noto Emoji"], weight="bold" if vet else "normal", size=grootte)


def _tekens(paden: tuple[str, ...]) -> frozenset[int]:
    return frozenset().union(*(get_font(pad).get_charmap() for pad in paden))
