"""The letters on paper: Source Sans, with DejaVu Sans and Noto Emoji for characters that it lacks; every text can be set.

reportlab knows fonts by name in one registry; `Letters` puts ours there when it is not yet done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from importlib.util import find_spec
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus.paraparser import ParaParser

from wijkagenda.basis.paden import bronmap
from wijkagenda.basis.tekens import VERVANGER, van_rechts, zichtbaar
from wijkagenda.charts.palet import LICHT, Palet
from wijkagenda.reports.blocks import Stuk, Tekst, platte_tekst, stukken
from wijkagenda.reports.pdf.tagged import RUN, ReadableFont, Tag, TaggedParagraph, shape

_VARIANTEN = {(False, False): "", (True, False): "-Vet", (False, True): "-Schuin", (True, True): "-VetSchuin"}
_HUIS, _RESERVE, _BEELDJES = "Wijk", "WijkReserve", "WijkBeeldjes"
_HUISBESTAND = {"": "Regular", "Vet": "Bold", "Schuin": "It", "VetSchuin": "BoldIt"}
_RESERVEBESTAND = {"": "", "Vet": "-Bold", "Schuin": "-Oblique", "VetSchuin": "-BoldOblique"}
_ALTIJD = frozenset("\n\t\u00a0")
_EERSTE_BEELDJE = "\U0001f000"
"""From here on nearly all characters are emoji, which look best from the font that has them all."""
_TOEVOEGING = re.compile("[\u20e3\U0001f3fb-\U0001f3ff]")
"""Draws a key around the digit before it, or colours an emoji; letters on paper stand without."""
_BEDRAG = re.compile(r"€ (?=[−-]?\d)")


class Letters:
    """Splits text over the fonts and makes paragraphs of it, in which everything is just text."""

    def __init__(self, palet: Palet = LICHT) -> None:
        self._linkkleur = palet.petrol
        self._tekens = {font: _tekens_van(font) for font in (_HUIS, f"{_HUIS}-Vet")}
        self._vormen: dict[int, tuple[ParagraphStyle, Any]] = {}
        self._van_rechts: dict[int, tuple[ParagraphStyle, ParagraphStyle]] = {}
        for familie in (_HUIS, _RESERVE):
            pdfmetrics.registerFontFamily(familie, *(familie + variant for variant in _VARIANTEN.values()))
        pdfmetrics.registerFontFamily(_BEELDJES, *[_BEELDJES] * len(_VARIANTEN))

    def font(self, *, vet: bool = False, schuin: bool = False, reserve: bool = False) -> str:
        """The name by which reportlab knows a font."""
        return (_RESERVE if reserve else _HUIS) + _VARIANTEN[vet, schuin]

    def lopen(self, tekst: str, *, vet: bool = False, schuin: bool = False) -> Iterator[tuple[str, str]]:
        """Pairs of a font and the text to set in it. What no font has becomes a replacement character."""
        tekst, eerste = _zetbaar(tekst), self.font(vet=vet, schuin=schuin)
        if self._heeft(eerste).issuperset(tekst):
            if tekst:
                yield eerste, tekst
            return
        voorkeur = [eerste, self.font(vet=vet, schuin=schuin, reserve=True), self.font(reserve=True), _BEELDJES]
        for font, tekens in groupby(self._met_font(tekst, voorkeur), itemgetter(1)):
            deel = "".join(teken for teken, _ in tekens)
            yield (font, deel) if font else (voorkeur[2], VERVANGER * len(deel))

    def _met_font(self, tekst: str, voorkeur: list[str]) -> Iterator[tuple[str, str]]:
        """Each character with the first font that has it. Words from right to left stay together, and their letters are joined."""
        plek = 0
        for loop in RUN.finditer(tekst):
            yield from ((teken, self._font_van(teken, voorkeur)) for teken in tekst[plek : loop.start()])
            gevormd = shape(loop[0], self._heeft(voorkeur[2]))
            font = next((font for font in reversed(voorkeur) if self._heeft(font).issuperset(gevormd)), "")
            yield from ((teken, font or self._font_van(teken, voorkeur)) for teken in gevormd)
            plek = loop.end()
        yield from ((teken, self._font_van(teken, voorkeur)) for teken in tekst[plek:])

    def _font_van(self, teken: str, voorkeur: list[str]) -> str:
        if teken >= _EERSTE_BEELDJE and teken in self._heeft(_BEELDJES):
            return _BEELDJES
        return next((font for font in voorkeur if teken in self._heeft(font)), "")

    def ontbreekt(self, tekst: str) -> set[str]:
        """The characters that no font has: on paper each is a replacement character."""
        if self._heeft(self.font()).issuperset(tekst):
            return set()
        return set(_zetbaar(tekst)).difference(*map(self._heeft, (self.font(), self.font(reserve=True), _BEELDJES)))

    def _heeft(self, font: str) -> frozenset[str]:
        """The characters of a font, which is read when it is first needed."""
        if font not in self._tekens:
            self._tekens[font] = _tekens_van(font)
        return self._tekens[font]

    def breedte(self, tekst: str, grootte: float, *, vet: bool = False) -> float:
        """Width of one line of plain text in points."""
        return float(sum(pdfmetrics.stringWidth(deel, font, grootte) for font, deel in self.lopen(tekst, vet=vet)))

    def alinea(
        self,
        tekst: Tekst,
        stijl: ParagraphStyle,
        tag: Tag | None = None,
        *,
        vet: bool = False,
        schuin: bool = False,
        ankers: Mapping[str, str] | None = None,
    ) -> TaggedParagraph:
        """A paragraph. `ankers` gives the bookmark to which a link within the document goes; others are no links."""
        stijl = self.stijl_voor(tekst, stijl)
        delen = [
            (font, deel)
            for stuk in stukken(tekst)
            for font, deel in self.lopen(_gezet(stuk.tekst), vet=vet or stuk.vet, schuin=schuin or stuk.schuin)
        ]
        if any("\n" in deel for _, deel in delen) or any(stuk.link for stuk in stukken(tekst)):
            return TaggedParagraph(self.opmaak(tekst, vet=vet, schuin=schuin, ankers=ankers), stijl, tag=tag)
        vorm = self._vorm(stijl)
        return TaggedParagraph(None, stijl, frags=[vorm.clone(fontName=font, text=deel.replace("\t", " ")) for font, deel in delen], tag=tag)

    def stijl_voor(self, tekst: Tekst, stijl: ParagraphStyle) -> ParagraphStyle:
        """The style; what is read from right to left stands to the right in it, with its bullet."""
        if not van_rechts(platte_tekst(tekst)):
            return stijl
        if id(stijl) not in self._van_rechts:
            naast = {"leftIndent": 0, "rightIndent": stijl.leftIndent} if stijl.bulletIndent else {}
            self._van_rechts[id(stijl)] = (stijl, ParagraphStyle(f"{stijl.name}-rechts", stijl, alignment=TA_RIGHT, **naast))
        return self._van_rechts[id(stijl)][1]

    def _vorm(self, stijl: ParagraphStyle) -> Any:
        """What reportlab makes of a piece of text in this style; to copy, for reading markup takes longer than setting the words."""
        if id(stijl) not in self._vormen:
            self._vormen[id(stijl)] = (stijl, ParaParser().parse("x", stijl)[1][0])
        return self._vormen[id(stijl)][1]

    def opmaak(self, tekst: Tekst, *, vet: bool = False, schuin: bool = False, ankers: Mapping[str, str] | None = None) -> str:
        """The same text as reportlab's own markup, with everything in it escaped."""
        return "".join(self._stuk(stuk, vet or stuk.vet, schuin or stuk.schuin, ankers or {}) for stuk in stukken(tekst))

    def _stuk(self, stuk: Stuk, vet: bool, schuin: bool, ankers: Mapping[str, str]) -> str:
        uit = "".join(f'<font face="{font}">{_veilig(deel)}</font>' for font, deel in self.lopen(_gezet(stuk.tekst), vet=vet, schuin=schuin))
        link = stuk.veilige_link()
        if link.startswith("#"):
            link = f"#{ankers[link[1:]]}" if link[1:] in ankers else ""
        if not link:
            return uit
        return f'<a href="{escape(zichtbaar(link))}" color="{self._linkkleur}"><u>{uit}</u></a>'


def _zetbaar(tekst: str) -> str:
    """What shows of a text on paper."""
    return _TOEVOEGING.sub("", zichtbaar(tekst))


def _gezet(tekst: str) -> str:
    """An amount stays on one line."""
    return _BEDRAG.sub("€\u00a0", tekst)


def _veilig(tekst: str) -> str:
    return escape(tekst).replace("\n", "<br/>").replace("\t", " ")


def _tekens_van(font: str) -> frozenset[str]:
    """The characters of a font, which is registered with reportlab when it is not yet."""
    if font not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(ReadableFont(font, str(_pad(font))))
    return frozenset(map(chr, pdfmetrics.getFont(font).face.charToGlyph)) | _ALTIJD


def _pad(font: str) -> Path:
    """The file of a font. DejaVu Sans comes with matplotlib; its folder is found without loading that."""
    familie, _, variant = font.partition("-")
    if familie != _RESERVE:
        return bronmap() / "fonts" / ("NotoEmoji-Regular.ttf" if familie == _BEELDJES else f"SourceSans3-{_HUISBESTAND[variant]}.ttf")
    plek = find_spec("matplotlib")
    if plek is None or not plek.submodule_search_locations:
        raise ModuleNotFoundError("matplotlib")
    return Path(plek.submodule_search_locations[0]) / "mpl-data" / "fonts" / "ttf" / f"DejaVuSans{_RESERVEBESTAND[variant]}.ttf"
