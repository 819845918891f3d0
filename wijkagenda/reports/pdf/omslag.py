"""The cover, and the band that stands for it where there is no page to spare: on petrol the title, who made it, and a drawing."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from wijkagenda.basis.tekens import inkorten, zichtbaar
from wijkagenda.reports.blocks import Omslag
from wijkagenda.reports.pdf.lettertypen import Letters
from wijkagenda.reports.pdf.stijl import Stijlen
from wijkagenda.reports.pdf.tagged import Tag, TaggedParagraph
from wijkagenda.reports.pdf.tekening import Straatbeeld

_LANGSTE_REGEL = 240
_TEKENDEEL = 0.3
"""So much of a band is drawing."""


class Omslagvlak(Flowable):  # type: ignore[misc]
    """One whole page."""

    def __init__(self, omslag: Omslag, stijlen: Stijlen, letters: Letters) -> None:
        super().__init__()
        self._omslag, self._stijlen, self._letters = omslag, stijlen, letters

    def wrap(self, breedte: float, hoogte: float) -> tuple[float, float]:
        """All there is."""
        self.width, self.height = breedte, hoogte
        return breedte, hoogte

    def draw(self) -> None:
        """Ground, drawing, words."""
        canvas, palet = self.canv, self._stijlen.palet
        horizon = self.height * (0.47 if self._omslag.illustratie != "geen" else 0.62)
        canvas.saveState()
        canvas.setFillColor(HexColor(palet.petrol))
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        canvas.restoreState()
        if self._omslag.illustratie != "geen":
            zaad = self._omslag.zaad or self._omslag.titel
            straat = Straatbeeld(canvas, 0, horizon, self.width, self.height - horizon, zaad)
            straat.teken(self._omslag.illustratie, palet)
        self._schrijf(horizon)

    def _schrijf(self, horizon: float) -> None:
        """From the horizon down: title, subtitle, who; at the foot the last line."""
        m, omslag = self._stijlen.maat.letter, self._omslag
        links = self.width * 0.095
        breedte = self.width - 2 * links
        voet = witte_regel(self._letters, omslag.onderregel, m)
        voethoogte = voet.wrapOn(self.canv, breedte, self.height)[1]
        onder = self.height * 0.055
        y = horizon - m * 2.4
        ruimte = y - onder - voethoogte - m
        for tekst, na in self._passend(breedte, ruimte):
            y -= tekst.wrapOn(self.canv, breedte, self.height)[1]
            tekst.drawOn(self.canv, links, y)
            y -= na
        voet.drawOn(self.canv, links, onder)

    def _passend(self, breedte: float, ruimte: float) -> list[tuple[TaggedParagraph, float]]:
        """The words as large as they fit; at the smallest size what still does not fit is left out from the end."""
        m, omslag = self._stijlen.maat.letter, self._omslag
        for schaal in (1.0, 0.85, 0.7, 0.55, 0.42):
            teksten = [(witte_regel(self._letters, omslag.titel, m * 3.5 * schaal, rol="H1", vet=True, afstand=1.14), m * 1.1)]
            if omslag.ondertitel:
                teksten.append((witte_regel(self._letters, omslag.ondertitel, m * max(1.6 * schaal, 1.1)), m * 2.0))
            teksten += [(witte_regel(self._letters, regel, m * 1.08), m * 0.15) for regel in omslag.regels]
            if sum(t.wrapOn(self.canv, breedte, ruimte)[1] + na for t, na in teksten) <= ruimte:
                return teksten
        while teksten and sum(t.wrapOn(self.canv, breedte, ruimte)[1] + na for t, na in teksten) > ruimte:
            teksten.pop()
        return teksten


class Titelband(Flowable):  # type: ignore[misc]
    """Across the head of a page: the words to the left, a piece of the street to the right."""

    def __init__(self, omslag: Omslag, stijlen: Stijlen, letters: Letters) -> None:
        super().__init__()
        self._omslag, self._stijlen = omslag, stijlen
        maat, m = stijlen.maat, stijlen.maat.letter
        wie = " · ".join(omslag.regels)
        regels = [(omslag.titel, 2.3), (omslag.ondertitel, 1.25), (wie, 1.0), (omslag.onderregel, 0.8)]
        self._regels = [
            witte_regel(letters, tekst, maat.corps(keer), rol="P" if nr else "H1", vet=not nr, afstand=1.3)
            for nr, (tekst, keer) in enumerate(regels)
            if tekst.strip()
        ]
        self._rand = m * 1.5

    def wrap(self, breedte: float, hoogte: float) -> tuple[float, float]:
        """The whole width, and as high as the words ask."""
        self.width = breedte
        links = self._stijlen.maat.opzij
        self._tekening = breedte * _TEKENDEEL if self._omslag.illustratie != "geen" else 0.0
        ruimte = breedte - links - max(self._tekening, links)
        self._hoogten = [regel.wrap(ruimte, hoogte)[1] for regel in self._regels]
        self.height = max(sum(self._hoogten) + 2 * self._rand, self._stijlen.maat.letter * 7)
        return breedte, self.height

    def draw(self) -> None:
        """Ground, drawing, words."""
        canvas, palet = self.canv, self._stijlen.palet
        canvas.saveState()
        canvas.setFillColor(HexColor(palet.petrol))
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        canvas.restoreState()
        if self._omslag.illustratie != "geen":
            zaad = self._omslag.zaad or self._omslag.titel
            straat = Straatbeeld(canvas, self.width - self._tekening, 0, self._tekening, self.height, zaad)
            straat.teken(self._omslag.illustratie, palet)
        y = (self.height + sum(self._hoogten)) / 2
        for regel, hoog in zip(self._regels, self._hoogten, strict=True):
            y -= hoog
            regel.drawOn(canvas, self._stijlen.maat.opzij, y)


def witte_regel(letters: Letters, tekst: str, grootte: float, *, rol: str = "P", vet: bool = False, afstand: float = 1.5) -> TaggedParagraph:
    """Words on petrol; a text that is far too long for a cover is cut."""
    kort = "\n".join(inkorten(regel, _LANGSTE_REGEL) for regel in zichtbaar(tekst[: _LANGSTE_REGEL * 4]).split("\n")[:6])
    font, wit = letters.font(vet=vet), HexColor("#ffffff")
    stijl = ParagraphStyle("omslag", fontName=font, fontSize=grootte, leading=grootte * afstand, textColor=wit)
    return TaggedParagraph(letters.opmaak(kort, vet=vet), stijl, tag=Tag(rol))
