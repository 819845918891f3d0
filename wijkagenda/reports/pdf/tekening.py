"""The drawing of a cover on a reportlab canvas. It is decoration only."""

from __future__ import annotations

import colorsys
from typing import Any, Literal

from reportlab.lib.colors import HexColor

from wijkagenda.charts.palet import LICHT, Palet
from wijkagenda.reports.straatbeeld import Cirkel, Rechthoek, Vorm, straatbeeld

_ROND_PETROL = 0.04
"""Part of the colour circle to both sides of our petrol; what lies within it is wall, roof or window."""


def herkleur(kleur: str, palet: Palet) -> str:
    """A colour of the drawing for this palette: our petrol in all its shades moves along with the house colour, the rest stays.

    >>> herkleur("#10697a", LICHT), herkleur("#e6a03c", LICHT)
    ('#10697a', '#e6a03c')
    """
    (tint, licht, diep), (tint0, licht0, diep0), (tint1, licht1, diep1) = (_hls(k) for k in (kleur, LICHT.petrol, palet.petrol))
    if palet.petrol == LICHT.petrol or not diep or abs(tint - tint0) > _ROND_PETROL:
        return kleur
    rgb = colorsys.hls_to_rgb((tint - tint0 + tint1) % 1, min(max(licht - licht0 + licht1, 0), 1), min(diep * diep1 / diep0, 1))
    return f"#{''.join(f'{round(deel * 255):02x}' for deel in rgb)}"


def _hls(kleur: str) -> tuple[float, float, float]:
    return colorsys.rgb_to_hls(*(int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5)))


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
        for vorm in straatbeeld(soort, self._zaad, self._h / self._een, palet.petrol_donker):
            self._zet(vorm, vorm.kleur if vorm.kleur == palet.petrol_donker else herkleur(vorm.kleur, palet))
        self._c.restoreState()

    def _zet(self, vorm: Vorm, kleur: str) -> None:
        c, een = self._c, self._een
        c.setFillColor(HexColor(kleur))
        if isinstance(vorm, Rechthoek):
            maten = (*self._op(vorm.x, vorm.y), vorm.breed * een, vorm.hoog * een)
            if vorm.straal:
                c.roundRect(*maten, vorm.straal * een, stroke=0, fill=1)
            else:
                c.rect(*maten, stroke=0, fill=1)
        elif isinstance(vorm, Cirkel):
            c.setStrokeColor(HexColor(kleur))
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
