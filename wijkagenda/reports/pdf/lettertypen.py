"""The letters on paper: Source Sans, with DejaVu Sans for characters that it lacks; every text can be set, whatever is in it.

reportlab knows fonts by name in one registry; `Letters` puts ours there when it is not yet done.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from reportlab.pdfbase import pdfmetrics

from wijkagenda.basis.paden import bronmap
from wijkagenda.basis.tekens import VERVANGER, zichtbaar
from wijkagenda.charts.palet import LICHT, Palet
from wijkagenda.reports.blocks import Stuk, Tekst, stukken
from wijkagenda.reports.pdf.tagged import ReadableFont

_VARIANTEN = {(False, False): "", (True, False): "-Vet", (False, True): "-Schuin", (True, True): "-VetSchuin"}
_HUIS = ("SourceSans3-Regular.ttf", "SourceSans3-Bold.ttf", "SourceSans3-It.ttf", "SourceSans3-BoldIt.ttf")
_RESERVE = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf", "DejaVuSans-BoldOblique.ttf")
_ALTIJD = "\n\t\u00a0"
_BEDRAG = re.compile(r"€ (?=[−-]?\d)")
_MONSTERWOORD = re.compile(r"\S{150}(?=\S)")
"""Longer than any line; cut beforehand, for reportlab would measure it letter by letter, again and again."""


class Letters:
    """Splits text over the fonts and writes it as reportlab's own markup, with everything in it escaped."""

    def __init__(self, palet: Palet = LICHT) -> None:
        self._linkkleur = palet.petrol
        self._tekens = {
            **_schrijf_in("Wijk", bronmap() / "fonts", _HUIS),
            **_schrijf_in("WijkReserve", _matplotlibfonts(), _RESERVE),
        }

    def font(self, *, vet: bool = False, schuin: bool = False, reserve: bool = False) -> str:
        """The name by which reportlab knows a font."""
        return ("WijkReserve" if reserve else "Wijk") + _VARIANTEN[vet, schuin]

    def lopen(self, tekst: str, *, vet: bool = False, schuin: bool = False) -> Iterator[tuple[str, str]]:
        """Pairs of a font and the text to set in it. What no font has becomes a replacement character."""
        voorkeur = [self.font(vet=vet, schuin=schuin), self.font(vet=vet, schuin=schuin, reserve=True), self.font(reserve=True)]

        def font_van(teken: str) -> str:
            if teken in _ALTIJD:
                return voorkeur[0]
            return next((font for font in voorkeur if ord(teken) in self._tekens[font]), "")

        for font, tekens in groupby(zichtbaar(tekst), font_van):
            deel = "".join(tekens)
            yield (font, deel) if font else (voorkeur[2], VERVANGER * len(deel))

    def breedte(self, tekst: str, grootte: float, *, vet: bool = False) -> float:
        """Width of one line of plain text in points."""
        return float(sum(pdfmetrics.stringWidth(deel, font, grootte) for font, deel in self.lopen(tekst, vet=vet)))

    def opmaak(self, tekst: Tekst, *, vet: bool = False, schuin: bool = False, ankers: Mapping[str, str] | None = None) -> str:
        """Markup for a Paragraph. `ankers` gives the bookmark to which a link within the document goes; others are no links."""
        return "".join(self._stuk(stuk, vet or stuk.vet, schuin or stuk.schuin, ankers or {}) for stuk in stukken(tekst))

    def _stuk(self, stuk: Stuk, vet: bool, schuin: bool, ankers: Mapping[str, str]) -> str:
        tekst = _MONSTERWOORD.sub(r"\g<0> ", _BEDRAG.sub("€\u00a0", stuk.tekst))
        uit = "".join(f'<font face="{font}">{_veilig(deel)}</font>' for font, deel in self.lopen(tekst, vet=vet, schuin=schuin))
        link = stuk.veilige_link()
        if link.startswith("#"):
            link = f"#{ankers[link[1:]]}" if link[1:] in ankers else ""
        if not link:
            return uit
        return f'<a href={quoteattr(zichtbaar(link))} color="{self._linkkleur}"><u>{uit}</u></a>'


def _veilig(tekst: str) -> str:
    return escape(tekst).replace("\n", "<br/>").replace("\t", " ")


def _matplotlibfonts() -> Path:
    """DejaVu Sans comes with matplotlib; its folder is found without loading that."""
    plek = find_spec("matplotlib")
    if plek is None or not plek.submodule_search_locations:
        raise ModuleNotFoundError("matplotlib")
    return Path(plek.submodule_search_locations[0]) / "mpl-data" / "fonts" / "ttf"


def _schrijf_in(familie: str, map_: Path, bestanden: tuple[str, ...]) -> dict[str, Collection[int]]:
    """Registers four fonts as one family, once; gives the characters that each has."""
    namen = [familie + variant for variant in _VARIANTEN.values()]
    if namen[-1] not in pdfmetrics.getRegisteredFontNames():
        for naam, bestand in zip(namen, bestanden, strict=True):
            pdfmetrics.registerFont(ReadableFont(naam, str(map_ / bestand)))
        pdfmetrics.registerFontFamily(familie, *namen)
    return {naam: pdfmetrics.getFont(naam).face.charToGlyph.keys() for naam in namen}
