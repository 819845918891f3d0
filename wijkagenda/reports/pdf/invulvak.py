"""Room on paper to write, to tick and to stick dots on, and the line to cut along. The words are read aloud; lines and boxes are drawn.

Drawn in dark on white, thick enough for a copier. A line to write on is as high as a hand writes, whatever the letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from wijkagenda.basis.tekens import inkorten
from wijkagenda.reports.blocks import Invulvak, platte_tekst
from wijkagenda.reports.pdf.lettertypen import Letters
from wijkagenda.reports.pdf.stijl import Stijlen
from wijkagenda.reports.pdf.tagged import Tag, TaggedParagraph, item_tags, list_tag

_LANGSTE = 240
_MEESTE_REGELS = 60
_HOOG = 2.3
"""The height of a line to write on, in times the letter."""
_KORT = 0.55
"""A label that takes no more than this part of the line has the line beside it."""


def maak_invulvak(blok: Invulvak, stijlen: Stijlen, letters: Letters) -> list[Flowable]:
    """What is asked, and below or beside it where the answer goes."""
    m, palet = stijlen.maat.letter, stijlen.palet
    if blok.soort == "knip":
        return [Kniplijn(palet.grijs, stijlen.maat.teksthoogte, m)]
    woorden = inkorten(platte_tekst(blok.label), _LANGSTE)
    regels = min(max(blok.regels, 1), _MEESTE_REGELS)
    naast = blok.soort == "lijnen" and regels == 1 and letters.breedte(woorden, m, vet=True) <= stijlen.maat.kolombreedte * _KORT
    los = ParagraphStyle("vraag", stijlen.tekst, spaceAfter=0, keepWithNext=0 if naast else 1)
    vraag = TaggedParagraph(letters.opmaak(woorden, vet=True), los) if woorden else None
    if blok.soort == "hokjes":
        lijst = list_tag("None")
        keuzes = [inkorten(keuze, _LANGSTE) for keuze in blok.keuzes]
        alineas = [TaggedParagraph(letters.opmaak(k), los, tag=Tag("P", item_tags(lijst)[1])) for k in keuzes]
        hokjes = Hokjes([(a, letters.breedte(k, m)) for a, k in zip(alineas, keuzes, strict=True)], palet.inkt, m)
        return [*([vraag] if vraag else []), hokjes]
    if blok.soort == "vak":
        return [*([vraag] if vraag else []), Leegvak(regels, palet.inkt, m)]
    lijnen = Schrijflijnen(regels, palet.grijs, m, vraag if naast else None, letters.breedte(woorden, m, vet=True) if woorden else 0.0)
    return [lijnen] if naast or vraag is None else [vraag, lijnen]


class Schrijflijnen(Flowable):  # type: ignore[misc]
    """Lines to write on; a short question stands before the only one."""

    def __init__(self, regels: int, kleur: str, m: float, vraag: TaggedParagraph | None = None, breedte: float = 0.0) -> None:
        super().__init__()
        self._regels, self._kleur, self._m = regels, kleur, m
        self._vraag, self._vanaf = vraag, breedte + m * 0.5 if vraag is not None else 0.0
        self._hoog = m * _HOOG
        self.spaceAfter = m * 0.7

    def wrap(self, breedte: float, hoogte: float) -> tuple[float, float]:
        """The whole width."""
        self.width, self.height = breedte, self._regels * self._hoog
        if self._vraag is not None:
            self._vraaghoogte = self._vraag.wrapOn(self.canv, self._vanaf, hoogte)[1]
        return self.width, self.height

    def split(self, breedte: float, hoogte: float) -> list[Flowable]:
        """As many lines as fit, and the rest."""
        past = min(int(hoogte / self._hoog), self._regels)
        if past == self._regels or past < 1:
            return [self] if past else []
        return [Schrijflijnen(n, self._kleur, self._m) for n in (past, self._regels - past)]

    def draw(self) -> None:
        """From the top; the question on its line."""
        canvas: Any = self.canv
        canvas.saveState()
        canvas.setStrokeColor(HexColor(self._kleur))
        canvas.setLineWidth(0.8)
        for nr in range(self._regels):
            y = self.height - (nr + 1) * self._hoog + self._m * 0.25
            canvas.line(self._vanaf, y, self.width, y)
        canvas.restoreState()
        if self._vraag is not None:
            self._vraag.drawOn(canvas, 0, 0)


class Hokjes(Flowable):  # type: ignore[misc]
    """Boxes to tick, each with its words, as many beside each other as fit."""

    def __init__(self, keuzes: Sequence[tuple[TaggedParagraph, float]], kleur: str, m: float) -> None:
        super().__init__()
        self._keuzes, self._kleur, self._m = keuzes, kleur, m
        self._hok, self._in = m * 1.05, m * 1.6
        self._plekken: list[tuple[float, float, float]] = []
        self.spaceBefore, self.spaceAfter = m * 0.3, m * 0.7

    def wrap(self, breedte: float, hoogte: float) -> tuple[float, float]:
        """The whole width; the words of a box go on over more lines where they must."""
        self._plekken, x, boven, regelhoogte = [], 0.0, 0.0, 0.0
        for alinea, nodig in self._keuzes:
            wil = min(nodig + 1 + self._in, breedte)
            if x and x + wil > breedte:
                x, boven, regelhoogte = 0.0, boven + regelhoogte + self._m * 0.35, 0.0
            hoog = alinea.wrapOn(self.canv, wil - self._in, hoogte)[1]
            self._plekken.append((x, boven, hoog))
            x, regelhoogte = x + wil + self._m * 1.2, max(regelhoogte, hoog)
        self.width, self.height = breedte, boven + regelhoogte
        return self.width, self.height

    def split(self, breedte: float, hoogte: float) -> list[Flowable]:
        """Between two lines of boxes."""
        self.wrap(breedte, hoogte)
        past = sum(boven + hoog <= hoogte for _, boven, hoog in self._plekken)
        if past in (0, len(self._keuzes)):
            return [self] if past else []
        return [Hokjes(deel, self._kleur, self._m) for deel in (self._keuzes[:past], self._keuzes[past:])]

    def draw(self) -> None:
        """A box beside the first line of its words."""
        canvas: Any = self.canv
        for (alinea, _), (x, boven, hoog) in zip(self._keuzes, self._plekken, strict=True):
            canvas.saveState()
            canvas.setStrokeColor(HexColor(self._kleur))
            canvas.setLineWidth(1.1)
            canvas.rect(x, self.height - boven - self._m * 1.28, self._hok, self._hok, stroke=1, fill=0)
            canvas.restoreState()
            alinea.drawOn(canvas, x + self._in, self.height - boven - hoog)


class Leegvak(Flowable):  # type: ignore[misc]
    """An empty frame, as high as so many lines to write on."""

    def __init__(self, regels: int, kleur: str, m: float) -> None:
        super().__init__()
        self._kleur, self._m, self._hoogte = kleur, m, regels * m * _HOOG
        self.spaceBefore, self.spaceAfter = m * 0.3, m

    def wrap(self, breedte: float, hoogte: float) -> tuple[float, float]:
        """The whole width."""
        self.width, self.height = breedte, self._hoogte
        return self.width, self.height

    def split(self, breedte: float, hoogte: float) -> list[Flowable]:
        """A frame higher than a page is made as high as there is."""
        return [] if hoogte < self._m * _HOOG * 8 else [Leegvak(int(hoogte / (self._m * _HOOG)), self._kleur, self._m)]

    def draw(self) -> None:
        """Its four sides."""
        canvas: Any = self.canv
        canvas.saveState()
        canvas.setStrokeColor(HexColor(self._kleur))
        canvas.setLineWidth(1.1)
        canvas.rect(0.6, 0.6, self.width - 1.2, self.height - 1.2, stroke=1, fill=0)
        canvas.restoreState()


class Kniplijn(Flowable):  # type: ignore[misc]
    """Dashes to cut along: half way down the page where what stands above leaves room for that."""

    def __init__(self, kleur: str, paginahoogte: float, m: float) -> None:
        super().__init__()
        self._kleur, self._midden, self._m = kleur, paginahoogte / 2, m
        self.spaceAfter = m * 1.2

    def wrap(self, breedte: float, hoogte: float) -> tuple[float, float]:
        """From here to the middle of the page; a line of its own once that is past."""
        tot_midden = hoogte - self._midden
        self.width, self.height = breedte, tot_midden if 0 < tot_midden < self._midden else self._m
        return self.width, self.height

    def draw(self) -> None:
        """At its foot."""
        canvas: Any = self.canv
        canvas.saveState()
        canvas.setStrokeColor(HexColor(self._kleur))
        canvas.setLineWidth(0.8)
        canvas.setDash(5, 4)
        canvas.line(0, 0, self.width, 0)
        canvas.restoreState()
