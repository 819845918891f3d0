"""Pictures of numbers as vectors: the shapes that a matplotlib Figure is made of, straight on the page, in the letters of the document.

Only the shapes are needed for paper, so matplotlib itself is not loaded: that takes longer than to lay out ten pages.
"""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable

from wijkagenda.basis.tekens import zichtbaar
from wijkagenda.charts.doek import Doek
from wijkagenda.charts.gegevens import Grafiekgegevens
from wijkagenda.charts.palet import Palet
from wijkagenda.charts.schetsen import schets
from wijkagenda.charts.vormen import Lijnen, Punt, Rondje, Vlak, Woorden
from wijkagenda.reports.pdf.lettertypen import Letters

_ROND = 1
_DEEL = {"links": 0.0, "midden": 0.5, "rechts": 1.0}


class Grafiekvlak(Flowable):  # type: ignore[misc]
    """A picture as wide as the line of text; one that is higher than `hoogste` is drawn smaller."""

    def __init__(self, gegevens: Grafiekgegevens, letter: float, letters: Letters, palet: Palet, hoogste: float) -> None:
        super().__init__()
        self._hoogste, self._schaal = hoogste, 1.0
        self.width = self.height = 0.0
        self._gegevens, self._letter, self._letters, self._palet = gegevens, letter, letters, palet
        self._doek: Doek | None = None

    def wrap(self, breedte: float, hoogte: float) -> tuple[float, float]:
        """Thinks the picture out once; it knows its height."""
        if self._doek is None or self.width != breedte:
            self._doek = schets(self._gegevens, breedte, _Papierletters(self._letters), letter=self._letter, palet=self._palet)
            self._schaal = min(1.0, self._hoogste / self._doek.hoogte)
            self.width, self.height = breedte, self._doek.hoogte * self._schaal
        return self.width, self.height

    def draw(self) -> None:
        """Onto the page."""
        self.canv.saveState()
        self.canv.scale(self._schaal, self._schaal)
        for vorm in self._doek.vormen if self._doek is not None else ():
            _zet(vorm, self.canv, self._letters)
        self.canv.restoreState()


class _Papierletters:
    """What a picture asks of letters (`charts.letters`), of those of the document."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters

    def toonbaar(self, tekst: str, *, vet: bool = False) -> str:
        """On one line; what no font has is replaced when it is set."""
        return " ".join(zichtbaar(tekst).split())

    def breedte(self, tekst: str, grootte: float, *, vet: bool = False) -> float:
        """In points."""
        return self._letters.breedte(tekst, grootte, vet=vet)


@singledispatch
def _zet(vorm: object, canvas: Any, letters: Letters) -> None:
    raise TypeError(f"no shape: {type(vorm).__name__}")


@_zet.register
def _(vorm: Vlak, canvas: Any, letters: Letters) -> None:
    _kies(canvas, vorm.vulling, vorm.rand, vorm.dikte)
    canvas.setLineJoin(0)
    baan = _baan(canvas, vorm.punten)
    baan.close()
    canvas.drawPath(baan, stroke=int(bool(vorm.rand)), fill=int(bool(vorm.vulling)))


@_zet.register
def _(vorm: Rondje, canvas: Any, letters: Letters) -> None:
    _kies(canvas, vorm.vulling, vorm.rand, vorm.dikte)
    canvas.circle(vorm.x, vorm.y, vorm.straal, stroke=1, fill=1)


@_zet.register
def _(vorm: Lijnen, canvas: Any, letters: Letters) -> None:
    _kies(canvas, "", vorm.kleur, vorm.dikte)
    canvas.setLineCap(_ROND)
    canvas.setLineJoin(_ROND)
    canvas.setDash([deel * vorm.dikte for deel in vorm.streep], 0)
    baan = canvas.beginPath()
    for punten in vorm.banen:
        _baan(canvas, punten, baan)
    canvas.drawPath(baan, stroke=1, fill=0)
    canvas.setDash([], 0)


@_zet.register
def _(vorm: Woorden, canvas: Any, letters: Letters) -> None:
    _kies(canvas, vorm.kleur, "", 0)
    x = vorm.x - letters.breedte(vorm.tekst, vorm.grootte, vet=vorm.vet) * _DEEL[vorm.kant]
    for font, deel in letters.lopen(vorm.tekst, vet=vorm.vet):
        canvas.setFont(font, vorm.grootte)
        canvas.drawString(x, vorm.y, deel)
        x += pdfmetrics.stringWidth(deel, font, vorm.grootte)


def _kies(canvas: Any, vulling: str, rand: str, dikte: float) -> None:
    if vulling:
        canvas.setFillColor(HexColor(vulling))
    if rand:
        canvas.setStrokeColor(HexColor(rand))
        canvas.setLineWidth(dikte)


def _baan(canvas: Any, punten: tuple[Punt, ...], baan: Any = None) -> Any:
    """Straight lines through the points, added to a path or as one of their own."""
    baan = canvas.beginPath() if baan is None else baan
    baan.moveTo(*punten[0])
    for punt in punten[1:]:
        baan.lineTo(*punt)
    return baan
