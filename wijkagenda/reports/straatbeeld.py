"""The drawing on a cover: houses, trees and people of a wijk or a dorp. Each name has its own, always the same.

Here is only what stands where, from far to near; paper, Word and the web each put these shapes down in their own way.
"""

from __future__ import annotations

import colorsys
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from wijkagenda.charts.palet import LICHT, Palet

T = TypeVar("T")
Punt = tuple[float, float]

_MAAN, _VER = "#0c4a57", "#0d5161"
_GEVELS = ("#10697a", "#0f6070", "#13748a", "#0e5a69")
_RUIT, _LICHT, _OKER, _DAK, _ROOM = "#0b5563", "#f2c078", "#e6a03c", "#c97b1c", "#fbf0df"
_BLAD, _STAM = ("#2f8a74", "#257a66", "#3b9a80"), "#0a4450"
_ROND_PETROL = 0.04
"""Part of the colour circle to both sides of our petrol; what lies within it is wall, roof or window."""
_MENSEN = ("#ffffff", "#fbf0df", "#e3eff1", "#ffffff")


@dataclass(frozen=True, slots=True)
class Rechthoek:
    """Its corner below left; `straal` rounds its corners."""

    x: float
    y: float
    breed: float
    hoog: float
    kleur: str
    straal: float = 0.0


@dataclass(frozen=True, slots=True)
class Cirkel:
    """A disc; with `dikte` only a ring of that width."""

    x: float
    y: float
    straal: float
    kleur: str
    dikte: float = 0.0


@dataclass(frozen=True, slots=True)
class Veelhoek:
    """Its corners in order."""

    hoeken: tuple[Punt, ...]
    kleur: str


Vorm = Rechthoek | Cirkel | Veelhoek
"""All in hundredths of the width of the drawing, from the ground line up."""


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


def straatbeeld(soort: Literal["wijk", "dorp"], zaad: str, hoogte: float, palet: Palet) -> list[Vorm]:
    """A street, `hoogte` hundredths of its width high, in the colours of this palette. It is decoration only."""
    straat = _Straat(Toeval(zaad))
    maan = Cirkel(100 * straat.toeval.tussen(0.18, 0.82), hoogte * 0.78, 9, _MAAN)
    vormen = [maan, *straat.verte(soort), *straat.huizenrij(soort), *straat.bomen(), *straat.mensen()]
    return [Rechthoek(0, 0, 100, hoogte, palet.petrol_donker), *(replace(vorm, kleur=herkleur(vorm.kleur, palet)) for vorm in vormen)]


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


class _Straat:
    def __init__(self, toeval: Toeval) -> None:
        self.toeval = toeval

    def verte(self, soort: str) -> Iterator[Vorm]:
        """What lies behind: towers of a wijk, a church and low roofs of a dorp."""
        x = 0.0
        while x < 100:
            breed = self.toeval.tussen(9, 15)
            hoog = self.toeval.tussen(34, 66) if soort == "wijk" else self.toeval.tussen(14, 24)
            yield Rechthoek(x, 0, min(breed, 100 - x), hoog, _VER)
            x += breed + self.toeval.tussen(0, 5)
        if soort == "dorp":
            yield from self._kerk(self.toeval.tussen(12, 78))

    def _kerk(self, x: float) -> Iterator[Vorm]:
        gevel = _GEVELS[3]
        yield Rechthoek(x, 0, 9, 44, gevel)
        yield Veelhoek(((x - 1, 44), (x + 4.5, 69), (x + 10, 44)), gevel)
        yield Veelhoek(((x + 9, 0), (x + 9, 27), (x + 20, 37), (x + 31, 27), (x + 31, 0)), gevel)
        for plek in (13.5, 19, 24.5):
            yield Rechthoek(x + plek, 10, 2, 11, _RUIT)
        yield Cirkel(x + 4.5, 37, 2.2, _LICHT)

    def huizenrij(self, soort: str) -> Iterator[Vorm]:
        """Houses from left to right; one of them, near the middle, is the ochre one where people meet."""
        plekken: list[Punt] = []
        x = self.toeval.tussen(3, 6)
        while x < 88:
            breed = self.toeval.tussen(14, 19) if soort == "wijk" else self.toeval.tussen(17, 22)
            plekken.append((x, min(breed, 97 - x)))
            x += breed + self.toeval.tussen(0.5, 3.5)
        midden = min(range(len(plekken)), key=lambda i: abs(plekken[i][0] + plekken[i][1] / 2 - 50))
        for nr, (plek, breed) in enumerate(plekken):
            if nr == midden:
                yield from _ontmoetingshuis(plek, breed)
            elif soort == "wijk" and self.toeval.deel() < 0.75:
                yield from self._flat(plek, breed)
            else:
                yield from self._huis(plek, breed)

    def _flat(self, x: float, breed: float) -> Iterator[Vorm]:
        hoog = self.toeval.tussen(36, 62)
        yield Rechthoek(x, 0, breed, hoog, self.toeval.kies(_GEVELS))
        kolommen = 3 if breed > 15 else 2
        for rij in range(int((hoog - 12) // 8)):
            for kolom in range(kolommen):
                kleur = _LICHT if self.toeval.deel() < 0.2 else _RUIT
                yield Rechthoek(x + breed / kolommen * (kolom + 0.5) - 1.6, hoog - 8 - rij * 8, 3.2, 4.2, kleur)

    def _huis(self, x: float, breed: float) -> Iterator[Vorm]:
        gevel, muur = self.toeval.kies(_GEVELS), self.toeval.tussen(18, 25)
        yield _gevel(x, breed, muur, muur + breed * self.toeval.tussen(0.42, 0.6), gevel)
        kleur = _LICHT if self.toeval.deel() < 0.4 else _RUIT
        for plek in (0.27, 0.73):
            yield Rechthoek(x + breed * plek - 1.7, muur - 8, 3.4, 5, kleur)
        yield Rechthoek(x + breed / 2 - 1.8, 0, 3.6, 8, _RUIT)

    def bomen(self) -> Iterator[Vorm]:
        """Two or three, not before the house in the middle."""
        for links, rechts in ((3, 16), (20, 32), (70, 96)):
            x, maat = self.toeval.tussen(links, rechts), self.toeval.tussen(3.6, 5.6)
            if links == 20 and self.toeval.deel() < 0.5:
                continue
            yield Rechthoek(x - 0.5, 0, 1, maat * 2, _STAM)
            blad = self.toeval.kies(_BLAD)
            yield Cirkel(x, maat * 2.4, maat, blad)
            yield Cirkel(x - maat * 0.55, maat * 1.9, maat * 0.7, blad)
            yield Cirkel(x + maat * 0.6, maat * 1.95, maat * 0.65, blad)

    def mensen(self) -> Iterator[Vorm]:
        """Four to six people, big and small, one of them in a wheelchair, spread over the street."""
        aantal = 4 + int(self.toeval.deel() * 3)
        rijdt = int(self.toeval.deel() * aantal)
        stap = 84 / aantal
        for nr in range(aantal):
            x = 8 + stap * (nr + 0.5) + self.toeval.tussen(-0.2, 0.2) * stap
            kleur = self.toeval.kies(_MENSEN)
            yield from _in_rolstoel(x, kleur) if nr == rijdt else _mens(x, self.toeval.tussen(9.5, 16.5), kleur)


def _gevel(x: float, breed: float, muur: float, top: float, kleur: str) -> Veelhoek:
    return Veelhoek(((x, 0), (x, muur), (x + breed / 2, top), (x + breed, muur), (x + breed, 0)), kleur)


def _ontmoetingshuis(x: float, breed: float) -> Iterator[Vorm]:
    muur = 30.0
    yield Rechthoek(x + breed * 0.72, muur, 2.6, breed * 0.52, _DAK)
    yield _gevel(x, breed, muur, muur + breed * 0.62, _OKER)
    yield Cirkel(x + breed / 2, muur + 1.5, 2.3, _ROOM)
    for plek in (0.24, 0.76):
        yield Rechthoek(x + breed * plek - 1.9, muur - 13, 3.8, 6, _ROOM)
    yield Rechthoek(x + breed / 2 - 2.3, 0, 4.6, 11.5, _DAK)


def _mens(x: float, lang: float, kleur: str) -> Iterator[Vorm]:
    breed = lang * 0.3
    yield Rechthoek(x - breed / 2, 0, breed, lang * 0.68, kleur, breed * 0.45)
    yield Cirkel(x, lang * 0.87, lang * 0.155, kleur)


def _in_rolstoel(x: float, kleur: str) -> Iterator[Vorm]:
    yield Rechthoek(x - 1.7, 2.6, 3.4, 6, kleur, 1.5)
    yield Rechthoek(x - 1.2, 2.6, 5.6, 2.6, kleur, 1.2)
    yield Cirkel(x, 10.6, 2, kleur)
    yield Cirkel(x - 0.3, 2.7, 2.4, _STAM, 0.75)
