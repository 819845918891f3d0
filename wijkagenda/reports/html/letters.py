"""How wide words are in the letter that pictures are thought out in; a reader's own letter is then set to the same width."""

from __future__ import annotations

from PIL import ImageFont

from wijkagenda.basis.paden import bronmap
from wijkagenda.basis.tekens import zichtbaar

_BESTANDEN = {False: "SourceSans3-Regular.ttf", True: "SourceSans3-Bold.ttf"}
_FIJN = 200
"""Points at which widths are taken."""
_LATIJN, _TEKENS = 0x250, range(0x2000, 0x2300)
"""Where the letter has (nearly) all characters."""


class Webletters:
    """What a picture asks of letters (`charts.letters`)."""

    def __init__(self) -> None:
        map_ = bronmap() / "fonts"
        self._fonts = {vet: ImageFont.truetype(str(map_ / naam), _FIJN, layout_engine=ImageFont.Layout.BASIC) for vet, naam in _BESTANDEN.items()}

    def toonbaar(self, tekst: str, *, vet: bool = False) -> str:
        """The text on one line; a browser finds a letter for every character."""
        return " ".join(zichtbaar(tekst).split())

    def breedte(self, tekst: str, grootte: float, *, vet: bool = False) -> float:
        """A character of another script counts as wide as the letter is high."""
        eigen = "".join(filter(is_eigen, tekst))
        return (self._fonts[vet].getlength(eigen) / _FIJN + len(tekst) - len(eigen)) * grootte


def is_eigen(tekst: str) -> bool:
    """Whether the letter has every character, so that a width can be told."""
    return all(ord(teken) < _LATIJN or ord(teken) in _TEKENS for teken in tekst)
