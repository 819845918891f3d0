"""The drawing of a cover on a reportlab canvas. It is decoration only."""

from __future__ import annotations

from typing import Any, Literal

from reportlab.lib.colors import HexColor

from wijkagenda.charts.palet import Palet
from wijkagenda.reports.straatbeeld import Cirkel, Rechthoek, Vorm, straatbeeld


class Straatbeeld:
    """Draws a street on a canvas, on a ground line at `y`, `breedte` wide and at most `hoogte` high."""

    def __init__(self, canvas: Any, x: float, y: float, breedte: float, hoogte: float, zaad: str) -> None:
        self._c, self._x, self._y, self._b, self._h, self._zaad = canvas, x, y, breedte, hoogte, zaad
        self._een = breedte / 100

    def teken(self, soort: Literal["wijk", "dorp"], palet: Palet) -> None:
        """From far to near; what would stick out above is cut off."""
        self._c.saveState()
        rand = self._c.beginPath()
        rand.rect(self._x, self._y, self._b, self._h)
        self._c.clipPath(rand, stroke=0, fill=0)
        for vorm in straatbeeld(soort, self._zaad, self._h / self._een, palet):
            self._zet(vorm)
        self._c.restoreState()

    def _zet(self, vorm: Vorm) -> None:
        c, een = self._c, self._een
        c.setFillColor(HexColor(vorm.kleur))
        if isinstance(vorm, Rechthoek):
            maten = (*self._op(vorm.x, vorm.y), vorm.breed * een, vorm.hoog * een)
            if vorm.straal:
                c.roundRect(*maten, vorm.straal * een, stroke=0, fill=1)
            else:
                c.rect(*maten, stroke=0, fill=1)
        elif isinstance(vorm, Cirkel):
            c.setStrokeColor(HexColor(vorm.kleur))
            c.setLineWidth(vorm.dikte * een)
            c.circle(*self._op(vorm.x, vorm.y), vorm.straal * een, stroke=int(vorm.dikte > 0), fill=int(not vorm.dikte))
        else:
            baan = c.beginPath()
            baan.moveTo(*self._op(*vorm.hoeken[0]))
            for hoek in vorm.hoeken[1:]:
                baan.lineTo(*self._op(*hoek))
            baan.close()
            c.drawPath(baan, stroke=0, fill=1)

    def _op(self, x: float, y: float) -> tuple[float, float]:
        return self._x + x * self._een, self._y + y * self._een
