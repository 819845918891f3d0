"""The drawing on a cover: houses, trees and people of a wijk or a dorp. Each name has its own, always the same."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any, Literal, TypeVar

from reportlab.lib.colors import HexColor

from wijkagenda.charts.palet import Palet

T = TypeVar("T")

_MAAN, _VER = "#0c4a57", "#0d5161"
_GEVELS = ("#10697a", "#0f6070", "#13748a", "#0e5a69")
_RUIT, _LICHT, _OKER, _DAK = "#0b5563", "#f2c078", "#e6a03c", "#c97b1c"
_BLAD, _STAM = ("#2f8a74", "#257a66", "#3b9a80"), "#0a4450"
_MENSEN = ("#ffffff", "#fbf0df", "#e3eff1", "#ffffff")


class Toeval:
    """Choices that follow from a name only: the same on every machine and in every version of Python."""

    def __init__(self, zaad: str) -> None:
        self._zaad, self._nr = zaad.casefold(), 0

    def deel(self) -> float:
        """From 0 to 1."""
        self._nr += 1
        return int.from_bytes(hashlib.sha256(f"{self._zaad}/{self._nr}".encode("utf-8", "replace")).digest()[:6]) / 2**48

    def tussen(self, laag: float, hoog: float) -> float:
        """A number between two others."""
        return laag + (hoog - laag) * self.deel()

    def kies(self, keuzen: Sequence[T]) -> T:
        """One of several."""
        return keuzen[int(self.deel() * len(keuzen))]


class Straatbeeld:
    """Draws a street on a canvas, on a ground line at `y`, `breedte` wide and at most `hoogte` high. It is decoration only."""

    def __init__(self, canvas: Any, x: float, y: float, breedte: float, hoogte: float, zaad: str) -> None:
        self._c, self._x, self._y, self._b, self._h = canvas, x, y, breedte, hoogte
        self._toeval = Toeval(zaad)
        self._een = breedte / 100

    def teken(self, soort: Literal["wijk", "dorp"], palet: Palet) -> None:
        """From far to near: sky, moon, skyline, houses, trees, people."""
        self._c.saveState()
        rand = self._c.beginPath()
        rand.rect(self._x, self._y, self._b, self._h)
        self._c.clipPath(rand, stroke=0, fill=0)
        self._vlak(self._x, self._y, self._b, self._h, palet.petrol_donker)
        self._cirkel(self._x + self._b * self._toeval.tussen(0.18, 0.82), self._y + self._h * 0.78, self._een * 9, _MAAN)
        self._verte(soort)
        self._huizenrij(soort)
        self._bomen()
        self._mensen()
        self._c.restoreState()

    def _verte(self, soort: str) -> None:
        """What lies behind: towers of a wijk, a church and low roofs of a dorp."""
        x = 0.0
        while x < 100:
            breed = self._toeval.tussen(9, 15)
            hoog = self._toeval.tussen(34, 66) if soort == "wijk" else self._toeval.tussen(14, 24)
            self._ruit(x, 0, min(breed, 100 - x), hoog, _VER)
            x += breed + self._toeval.tussen(0, 5)
        if soort == "dorp":
            self._kerk(self._toeval.tussen(12, 78))

    def _kerk(self, x: float) -> None:
        een = self._een
        self._ruit(x, 0, 9, 44, _GEVELS[3])
        self._veelhoek([(x - 1, 44), (x + 4.5, 69), (x + 10, 44)], _GEVELS[3])
        self._veelhoek([(x + 9, 0), (x + 9, 27), (x + 20, 37), (x + 31, 27), (x + 31, 0)], _GEVELS[3])
        for plek in (13.5, 19, 24.5):
            self._ruit(x + plek, 10, 2, 11, _RUIT)
        self._cirkel(self._op(x + 4.5), self._y + 37 * een, 2.2 * een, _LICHT)

    def _huizenrij(self, soort: str) -> None:
        """Houses from left to right; one of them, near the middle, is the ochre one where people meet."""
        plekken: list[tuple[float, float]] = []
        x = self._toeval.tussen(3, 6)
        while x < 88:
            breed = self._toeval.tussen(14, 19) if soort == "wijk" else self._toeval.tussen(17, 22)
            plekken.append((x, min(breed, 97 - x)))
            x += breed + self._toeval.tussen(0.5, 3.5)
        midden = min(range(len(plekken)), key=lambda i: abs(plekken[i][0] + plekken[i][1] / 2 - 50))
        for nr, (plek, breed) in enumerate(plekken):
            if nr == midden:
                self._ontmoetingshuis(plek, breed)
            elif soort == "wijk" and self._toeval.deel() < 0.75:
                self._flat(plek, breed)
            else:
                self._huis(plek, breed)

    def _flat(self, x: float, breed: float) -> None:
        hoog = self._toeval.tussen(36, 62)
        self._ruit(x, 0, breed, hoog, self._toeval.kies(_GEVELS))
        kolommen = 3 if breed > 15 else 2
        for rij in range(int((hoog - 12) // 8)):
            for kolom in range(kolommen):
                kleur = _LICHT if self._toeval.deel() < 0.2 else _RUIT
                self._ruit(x + breed / kolommen * (kolom + 0.5) - 1.6, hoog - 8 - rij * 8, 3.2, 4.2, kleur)

    def _huis(self, x: float, breed: float) -> None:
        gevel, muur = self._toeval.kies(_GEVELS), self._toeval.tussen(18, 25)
        top = muur + breed * self._toeval.tussen(0.42, 0.6)
        self._veelhoek([(x, 0), (x, muur), (x + breed / 2, top), (x + breed, muur), (x + breed, 0)], gevel)
        kleur = _LICHT if self._toeval.deel() < 0.4 else _RUIT
        for plek in (0.27, 0.73):
            self._ruit(x + breed * plek - 1.7, muur - 8, 3.4, 5, kleur)
        self._ruit(x + breed / 2 - 1.8, 0, 3.6, 8, _RUIT)

    def _ontmoetingshuis(self, x: float, breed: float) -> None:
        muur, een = 30.0, self._een
        top = muur + breed * 0.62
        self._ruit(x + breed * 0.72, muur, 2.6, breed * 0.52, _DAK)
        self._veelhoek([(x, 0), (x, muur), (x + breed / 2, top), (x + breed, muur), (x + breed, 0)], _OKER)
        self._cirkel(self._op(x + breed / 2), self._y + (muur + 1.5) * een, 2.3 * een, "#fbf0df")
        for plek in (0.24, 0.76):
            self._ruit(x + breed * plek - 1.9, muur - 13, 3.8, 6, "#fbf0df")
        self._ruit(x + breed / 2 - 2.3, 0, 4.6, 11.5, _DAK)

    def _bomen(self) -> None:
        """Two or three, not before the house in the middle."""
        for links, rechts in ((3, 16), (20, 32), (70, 96)):
            x, maat = self._toeval.tussen(links, rechts), self._toeval.tussen(3.6, 5.6)
            if links == 20 and self._toeval.deel() < 0.5:
                continue
            self._ruit(x - 0.5, 0, 1, maat * 2, _STAM)
            blad = self._toeval.kies(_BLAD)
            self._cirkel(self._op(x), self._y + maat * 2.4 * self._een, maat * self._een, blad)
            self._cirkel(self._op(x - maat * 0.55), self._y + maat * 1.9 * self._een, maat * 0.7 * self._een, blad)
            self._cirkel(self._op(x + maat * 0.6), self._y + maat * 1.95 * self._een, maat * 0.65 * self._een, blad)

    def _mensen(self) -> None:
        """Four to six people, big and small, one of them in a wheelchair, spread over the street."""
        aantal = 4 + int(self._toeval.deel() * 3)
        rijdt = int(self._toeval.deel() * aantal)
        stap = 84 / aantal
        for nr in range(aantal):
            x = 8 + stap * (nr + 0.5) + self._toeval.tussen(-0.2, 0.2) * stap
            kleur = self._toeval.kies(_MENSEN)
            if nr == rijdt:
                self._in_rolstoel(x, kleur)
            else:
                self._mens(x, self._toeval.tussen(9.5, 16.5), kleur)

    def _mens(self, x: float, lang: float, kleur: str) -> None:
        een = self._een
        breed = lang * 0.3
        self._rond(self._op(x - breed / 2), self._y, breed * een, lang * 0.68 * een, breed * 0.45 * een, kleur)
        self._cirkel(self._op(x), self._y + lang * 0.87 * een, lang * 0.155 * een, kleur)

    def _in_rolstoel(self, x: float, kleur: str) -> None:
        een, c = self._een, self._c
        self._rond(self._op(x - 1.7), self._y + 2.6 * een, 3.4 * een, 6 * een, 1.5 * een, kleur)
        self._rond(self._op(x - 1.2), self._y + 2.6 * een, 5.6 * een, 2.6 * een, 1.2 * een, kleur)
        self._cirkel(self._op(x), self._y + 10.6 * een, 2 * een, kleur)
        c.setStrokeColor(HexColor(_STAM))
        c.setLineWidth(0.75 * een)
        c.circle(self._op(x - 0.3), self._y + 2.7 * een, 2.4 * een, stroke=1, fill=0)

    def _op(self, x: float) -> float:
        return self._x + x * self._een

    def _vlak(self, x: float, y: float, breed: float, hoog: float, kleur: str) -> None:
        self._c.setFillColor(HexColor(kleur))
        self._c.rect(x, y, breed, hoog, stroke=0, fill=1)

    def _ruit(self, x: float, y: float, breed: float, hoog: float, kleur: str) -> None:
        """A rectangle in hundredths of the width, from the ground line."""
        self._vlak(self._op(x), self._y + y * self._een, breed * self._een, hoog * self._een, kleur)

    def _rond(self, x: float, y: float, breed: float, hoog: float, straal: float, kleur: str) -> None:
        self._c.setFillColor(HexColor(kleur))
        self._c.roundRect(x, y, breed, hoog, straal, stroke=0, fill=1)

    def _cirkel(self, x: float, y: float, straal: float, kleur: str) -> None:
        self._c.setFillColor(HexColor(kleur))
        self._c.circle(x, y, straal, stroke=0, fill=1)

    def _veelhoek(self, hoeken: Sequence[tuple[float, float]], kleur: str) -> None:
        """Corners in hundredths of the width, from the ground line."""
        baan = self._c.beginPath()
        baan.moveTo(self._op(hoeken[0][0]), self._y + hoeken[0][1] * self._een)
        for x, y in hoeken[1:]:
            baan.lineTo(self._op(x), self._y + y * self._een)
        baan.close()
        self._c.setFillColor(HexColor(kleur))
        self._c.drawPath(baan, stroke=0, fill=1)
