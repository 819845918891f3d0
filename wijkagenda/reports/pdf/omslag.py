"""The cover, and the band that stands for it where there is no page to spare: on petrol the title, who made it, and a drawing."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from wijkagenda.basis.tekens import inkorten, zichtbaar
from wijkagenda.reports.blocks import Omslag
from wijkagenda.reports.pdf.afbeelding import maak_afbeelding
from wijkagenda.reports.pdf.lettertypen import Letters
from wijkagenda.reports.pdf.stijl import Stijlen
from wijkagenda.reports.pdf.tagged import Figure, Tag, TaggedParagraph
from wijkagenda.reports.pdf.tekening import Straatbeeld
from wijkagenda.reports.stijlwaarden import Stijlwaarden

_LANGSTE_REGEL = 240
_TEKENDEEL = 0.3
"""So much of a band is drawing."""
_HOOGSTE_BAND = 0.5
"""The words of a band take no more of the page, where smaller letters can help it."""


class Omslagvlak(Flowable):  # type: ignore[misc]
    """One whole page."""

    def __init__(self, omslag: Omslag, stijlen: Stijlen, letters: Letters, huisstijl: Stijlwaarden) -> None:
        super().__init__()
        self._omslag, self._stijlen, self._letters, self._huisstijl = omslag, stijlen, letters, huisstijl

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
        onder = self.height * 0.055
        logo = maak_logo(self._huisstijl, breedte * 0.3, m * 5.5)
        ruim = breedte - (logo.width + m if logo else 0)
        voet = witte_regel(self._letters, "\n".join(filter(str.strip, (self._huisstijl.afzender, omslag.onderregel))), m)
        voethoogte = max(voet.wrapOn(self.canv, ruim, self.height)[1], logo.height if logo else 0)
        y = horizon - m * 2.4
        ruimte = y - onder - voethoogte - m
        for tekst, na in self._passend(breedte, ruimte):
            y -= tekst.wrapOn(self.canv, breedte, self.height)[1]
            tekst.drawOn(self.canv, links, y)
            y -= na
        voet.drawOn(self.canv, links, onder)
        if logo:
            logo.drawOn(self.canv, links + breedte - logo.width, onder)

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

    def __init__(self, omslag: Omslag, stijlen: Stijlen, letters: Letters, huisstijl: Stijlwaarden) -> None:
        super().__init__()
        self._omslag, self._stijlen, self._letters, self._huisstijl = omslag, stijlen, letters, huisstijl
        self._rand = stijlen.maat.letter * 1.5

    def _woorden(self, schaal: float) -> list[TaggedParagraph]:
        omslag, corps = self._omslag, self._stijlen.maat.corps
        wie = " · ".join(filter(str.strip, (*omslag.regels, self._huisstijl.afzender)))
        regels = [(omslag.titel, 2.3), (omslag.ondertitel, 1.25), (wie, 1.0), (omslag.onderregel, 0.8)]
        return [
            witte_regel(self._letters, tekst, corps(keer * schaal), rol="P" if nr else "H1", vet=not nr, afstand=1.3)
            for nr, (tekst, keer) in enumerate(regels)
            if tekst.strip()
        ]

    def wrap(self, breedte: float, hoogte: float) -> tuple[float, float]:
        """The whole width, and as high as the words ask; far too many of them get smaller letters."""
        self.width = breedte
        links = self._stijlen.maat.opzij
        self._tekening = breedte * _TEKENDEEL if self._omslag.illustratie != "geen" else 0.0
        ruimte = breedte - links - max(self._tekening + self._rand * 0.5, links)
        for schaal in (1.0, 0.8, 0.64, 0.5):
            self._regels = self._woorden(schaal)
            self._hoogten = [regel.wrap(ruimte, hoogte)[1] for regel in self._regels]
            if sum(self._hoogten) <= self._stijlen.maat.hoogte * _HOOGSTE_BAND:
                break
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
        logo = maak_logo(self._huisstijl, self.width * _TEKENDEEL * 0.6, self.height * 0.4)
        if logo:
            rand = self._stijlen.maat.letter
            logo.drawOn(canvas, self.width - logo.width - rand, self.height - logo.height - rand)


class Logo(Flowable):  # type: ignore[misc]
    """A logo on a white plate, for it is made for white paper."""

    def __init__(self, beeld: Figure, marge: float) -> None:
        super().__init__()
        self._beeld, self._marge = beeld, marge
        breedte, hoogte = beeld.wrap(0, 0)
        self.width, self.height = breedte + 2 * marge, hoogte + 2 * marge

    def draw(self) -> None:
        """Plate, then logo."""
        self.canv.saveState()
        self.canv.setFillColor(HexColor("#ffffff"))
        self.canv.roundRect(0, 0, self.width, self.height, self._marge * 0.7, stroke=0, fill=1)
        self.canv.restoreState()
        self._beeld.drawOn(self.canv, self._marge, self._marge)


def maak_logo(huisstijl: Stijlwaarden, breedte: float, hoogte: float) -> Logo | None:
    """The logo of who sends it, no larger than this; None where there is none, or it is no picture."""
    marge = hoogte * 0.12
    beeld = maak_afbeelding(huisstijl.logo, breedte - 2 * marge, hoogte - 2 * marge, zichtbaar(huisstijl.logo_alt))
    return Logo(beeld, marge) if beeld else None


def witte_regel(letters: Letters, tekst: str, grootte: float, *, rol: str = "P", vet: bool = False, afstand: float = 1.5) -> TaggedParagraph:
    """Words on petrol; a text that is far too long for a cover is cut."""
    kort = "\n".join(inkorten(regel, _LANGSTE_REGEL) for regel in zichtbaar(tekst[: _LANGSTE_REGEL * 4]).split("\n")[:6])
    font, wit = letters.font(vet=vet), HexColor("#ffffff")
    stijl = ParagraphStyle("omslag", fontName=font, fontSize=grootte, leading=grootte * afstand, textColor=wit)
    return letters.alinea(kort, stijl, Tag(rol), vet=vet)
