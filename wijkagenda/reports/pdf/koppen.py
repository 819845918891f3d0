"""Headings that are found again: in the outline of the PDF, and in the table of contents with the page they are on."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics

from wijkagenda.reports.pdf.tagged import ContentsLine, Tag, TaggedCanvas, TaggedParagraph


@dataclass(frozen=True, slots=True)
class Ingang:
    """A heading as outline and contents know it. `diepte` counts from 0 and never skips a level downwards."""

    sleutel: str
    titel: str
    niveau: int
    diepte: int


class Kopregel(TaggedParagraph):
    """A heading, with its number in a badge where it has one. Made by `maak_kop`; reportlab itself makes the parts of a split."""

    ingang: Ingang | None = None
    nummer: Sequence[tuple[str, str]] = ()
    kleur = ""

    def split(self, breedte: float, hoogte: float) -> list[Any]:
        """A very long heading may break; only its beginning is the place to jump to."""
        delen: list[Any] = super().split(breedte, hoogte)
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
        breedten = [pdfmetrics.stringWidth(deel, font, grootte) for font, deel in self.nummer]
        krimp = min(1.0, straal * 1.55 / (sum(breedten) or 1))
        canvas.setFillColor(HexColor("#ffffff"))
        x = straal - sum(breedten) * krimp / 2
        with canvas.tagged(self.tag) if isinstance(canvas, TaggedCanvas) else nullcontext():
            for (font, deel), breedte in zip(self.nummer, breedten, strict=True):
                canvas.setFont(font, grootte * krimp)
                canvas.drawString(x, midden - grootte * krimp * 0.34, deel)
                x += breedte * krimp
        canvas.restoreState()


def maak_kop(
    opmaak: str, stijl: ParagraphStyle, tag: Tag, ingang: Ingang | None = None, nummer: Sequence[tuple[str, str]] = (), kleur: str = ""
) -> Kopregel:
    """A heading; the text stands clear of the badge. `nummer` is text with the fonts to set it in."""
    inspringing = stijl.leading * 1.04 + stijl.fontSize * 0.35 if nummer else 0
    kop = Kopregel(opmaak, ParagraphStyle(stijl.name, stijl, leftIndent=inspringing), tag=tag)
    kop.ingang, kop.nummer, kop.kleur = ingang, nummer, kleur
    return kop


class Inhoudsregel(ContentsLine):
    """One line of the contents; a thin line under each chapter."""

    def __init__(self, tekst: TaggedParagraph, ingang: Ingang, inhoud: Tag, lijnkleur: str) -> None:
        super().__init__(tekst, ingang.sleutel, inhoud, spoken="{title}, pagina {page}", below=tekst.style.fontSize * 0.3)
        self._lijnkleur = lijnkleur if ingang.diepte == 0 else ""

    def draw(self) -> None:
        """Title, page number, link; and the line."""
        super().draw()
        if self._lijnkleur:
            self.canv.setStrokeColor(HexColor(self._lijnkleur))
            self.canv.setLineWidth(0.5)
            self.canv.line(0, 0, self.width, 0)
