"""Headings that are found again: in the outline of the PDF, and in the table of contents with the page they are on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.tableofcontents import TableOfContents


@dataclass(frozen=True, slots=True)
class Ingang:
    """A heading as outline and contents know it. `diepte` counts from 0 and never skips a level downwards."""

    sleutel: str
    titel: str
    niveau: int
    diepte: int


class Kopregel(Paragraph):  # type: ignore[misc]
    """A heading, with its number in a badge where it has one. Made by `maak_kop`; reportlab itself makes the parts of a split."""

    ingang: Ingang | None = None
    nummer = ""
    kleur = ""

    def split(self, breedte: float, hoogte: float) -> list[Flowable]:
        """A very long heading may break; only its beginning is the place to jump to."""
        delen: list[Flowable] = super().split(breedte, hoogte)
        if delen and delen[0] is not self:
            delen[0].ingang, delen[0].nummer, delen[0].kleur = self.ingang, self.nummer, self.kleur
        return delen

    def draw(self) -> None:
        """Text, badge and the mark for the outline."""
        if self.ingang is not None:
            self.canv.bookmarkHorizontal(self.ingang.sleutel, 0, self.height + self.style.fontSize)
            self.canv.addOutlineEntry(self.ingang.titel, self.ingang.sleutel, self.ingang.diepte, closed=self.ingang.diepte > 0)
        if self.nummer:
            self._teken_nummer()
        super().draw()

    def _teken_nummer(self) -> None:
        canvas, stijl = self.canv, self.style
        straal = stijl.leading * 0.52
        midden = self.height - stijl.leading * 0.53
        canvas.saveState()
        canvas.setFillColor(HexColor(self.kleur))
        canvas.circle(straal, midden, straal, stroke=0, fill=1)
        grootte = stijl.fontSize * 0.72
        breedte = pdfmetrics.stringWidth(self.nummer, stijl.fontName, grootte)
        grootte *= min(1.0, straal * 1.55 / breedte)
        canvas.setFillColor(HexColor("#ffffff"))
        canvas.setFont(stijl.fontName, grootte)
        canvas.drawCentredString(straal, midden - grootte * 0.34, self.nummer)
        canvas.restoreState()


def maak_kop(opmaak: str, stijl: ParagraphStyle, ingang: Ingang | None, nummer: str = "", kleur: str = "") -> Kopregel:
    """A heading; the text stands clear of the badge."""
    inspringing = stijl.leading * 1.04 + stijl.fontSize * 0.35 if nummer else 0
    kop = Kopregel(opmaak, ParagraphStyle(stijl.name, stijl, leftIndent=inspringing))
    kop.ingang, kop.nummer, kop.kleur = ingang, nummer, kleur
    return kop


class Inhoud(TableOfContents):  # type: ignore[misc]
    """The contents: title left, page right, a thin line under each chapter. It knows all titles before the first pass."""

    def __init__(self, ingangen: Sequence[Ingang], maak_regel: Callable[[Ingang, int], Inhoudsregel]) -> None:
        super().__init__()
        self._bekend = {i.sleutel: i for i in ingangen}
        self._entries = [(i.diepte, i.titel, 0, i.sleutel) for i in ingangen]
        self._maak_regel = maak_regel
        self._regels: list[Inhoudsregel] = []

    def notify(self, kind: str, stuff: tuple[int, str, int, str]) -> None:
        """A heading was put on a page; those of too deep a level are not ours."""
        if kind == "TOCEntry" and stuff[3] in self._bekend:
            self.addEntry(*stuff)

    def wrap(self, breedte: float, hoogte: float) -> tuple[float, float]:
        """As high as its lines."""
        self._regels = [self._maak_regel(self._bekend[sleutel], pagina) for _, _, pagina, sleutel in self._lastEntries]
        self.width = breedte
        self.height = sum(regel.wrapOn(self.canv, breedte, hoogte)[1] for regel in self._regels)
        return self.width, self.height

    def split(self, breedte: float, hoogte: float) -> list[Flowable]:
        """Line by line; all to the next page when not even the first fits."""
        past = self._regels and self._regels[0].height <= hoogte
        return list(self._regels) if past else []

    def drawOn(self, canvas: object, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        y += self.height
        for regel in self._regels:
            y -= regel.height
            regel.drawOn(canvas, x, y, _sW)


class Inhoudsregel(Flowable):  # type: ignore[misc]
    """One line of the contents; the whole line jumps to its heading."""

    def __init__(self, tekst: Paragraph, ingang: Ingang, pagina: int, lijnkleur: str) -> None:
        super().__init__()
        self._tekst, self._ingang, self._pagina, self._lijnkleur = tekst, ingang, pagina, lijnkleur

    def wrap(self, breedte: float, hoogte: float) -> tuple[float, float]:
        """The text, with a little white above and below."""
        self.width = breedte
        self._hoogte = self._tekst.wrapOn(self.canv, breedte, hoogte)[1]
        self.height = self._hoogte + self._tekst.style.spaceBefore + self._tekst.style.fontSize * 0.3
        return breedte, self.height

    def draw(self) -> None:
        """Title, page number on its last line, hairline, link."""
        canvas, stijl = self.canv, self._tekst.style
        onder = stijl.fontSize * 0.3
        self._tekst.drawOn(canvas, 0, onder)
        canvas.setFont(stijl.fontName, stijl.fontSize)
        canvas.setFillColor(stijl.textColor)
        canvas.drawRightString(self.width, onder + stijl.leading - stijl.fontSize, str(self._pagina))
        if self._ingang.diepte == 0:
            canvas.setStrokeColor(HexColor(self._lijnkleur))
            canvas.setLineWidth(0.5)
            canvas.line(0, 0, self.width, 0)
        canvas.linkRect("", self._ingang.sleutel, (0, 0, self.width, self.height), relative=1)
