"""The letter of pictures: Source Sans, and DejaVu Sans for what it lacks. What neither has becomes a replacement character.

matplotlib's list of fonts is told of our files once; its settings (rcParams) are never touched.
"""

from __future__ import annotations

from pathlib import Path

import matplotlib as mpl
from matplotlib import ft2font
from matplotlib.font_manager import FontProperties, fontManager, get_font

from wijkagenda.basis.paden import bronmap
from wijkagenda.basis.tekens import VERVANGER, zichtbaar

_BESTANDEN = {False: ("SourceSans3-Regular.ttf", "DejaVuSans.ttf"), True: ("SourceSans3-Bold.ttf", "DejaVuSans-Bold.ttf")}


class Lettertype:
    """Measures text and gives its font, in points."""

    def __init__(self) -> None:
        eigen, reserve = bronmap() / "fonts", Path(mpl.get_data_path()) / "fonts" / "ttf"
        self._paden = {vet: (str(eigen / a), str(reserve / b)) for vet, (a, b) in _BESTANDEN.items()}
        self._bekend = {vet: _tekens(paden) for vet, paden in self._paden.items()}
        ingeschreven = {font.fname for font in fontManager.ttflist}
        for pad, _ in self._paden.values():
            if pad not in ingeschreven:
                fontManager.addfont(pad)

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
        return FontProperties(family=["Source Sans 3", "DejaVu Sans"], weight="bold" if vet else "normal", size=grootte)

    def breek(self, tekst: str, breedte: float, grootte: float, *, vet: bool = False, regels: int = 2) -> list[str]:
        """The text over at most so many lines; what does not fit ends in an ellipsis."""
        uit: list[str] = []
        woorden = self.toonbaar(tekst, vet=vet).split()
        while woorden and len(uit) < regels:
            regel = woorden.pop(0)
            while woorden and self.breedte(f"{regel} {woorden[0]}", grootte, vet=vet) <= breedte:
                regel = f"{regel} {woorden.pop(0)}"
            uit.append(regel)
        if uit:
            uit[-1] = f"{uit[-1]}…" if woorden else uit[-1]
        return [self._kort(regel, breedte, grootte, vet) for regel in uit]

    def _kort(self, regel: str, breedte: float, grootte: float, vet: bool) -> str:
        if self.breedte(regel, grootte, vet=vet) <= breedte:
            return regel
        laag, hoog = 0, len(regel)
        while laag < hoog:
            midden = (laag + hoog + 1) // 2
            past = self.breedte(f"{regel[:midden]}…", grootte, vet=vet) <= breedte
            laag, hoog = (midden, hoog) if past else (laag, midden - 1)
        return f"{regel[:laag].rstrip()}…"


def _tekens(paden: tuple[str, str]) -> frozenset[int]:
    return frozenset().union(*(get_font(pad).get_charmap() for pad in paden))
