"""What a picture is made of: surfaces, lines, dots and words, in points from below left, in the order they are drawn.

Nothing here loads a library. A `Doek` collects these; the matplotlib Figure (`figuur`) and paper (`reports/pdf`) show the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Punt = tuple[float, float]
Kant = Literal["links", "midden", "rechts"]
Streep = tuple[float, ...]
"""Dashes and gaps, in times the width of the line; empty for a line without gaps."""


@dataclass(frozen=True, slots=True)
class Vlak:
    """A closed shape through the points, filled with `vulling` and outlined with `rand`; either may be empty."""

    punten: tuple[Punt, ...]
    vulling: str = ""
    rand: str = ""
    dikte: float = 0.8


@dataclass(frozen=True, slots=True)
class Rondje:
    """A filled and outlined circle."""

    x: float
    y: float
    straal: float
    vulling: str
    rand: str
    dikte: float


@dataclass(frozen=True, slots=True)
class Lijnen:
    """Lines of one look, each through its points, with round ends."""

    banen: tuple[tuple[Punt, ...], ...]
    kleur: str
    dikte: float = 1.0
    streep: Streep = ()


@dataclass(frozen=True, slots=True)
class Woorden:
    """One line of words with its baseline at `y`; `x` is its left end, middle or right end."""

    x: float
    y: float
    tekst: str
    grootte: float
    kleur: str
    vet: bool = False
    kant: Kant = "links"


Vorm = Vlak | Rondje | Lijnen | Woorden


def rechthoek(x: float, y: float, breedte: float, hoogte: float) -> tuple[Punt, ...]:
    """The corners of a rectangle."""
    return (x, y), (x + breedte, y), (x + breedte, y + hoogte), (x, y + hoogte)


def arceer(x: float, y: float, breedte: float, hoogte: float, afstand: float) -> Iterator[tuple[Punt, Punt]]:
    """Lines that slant to the right over a rectangle, `afstand` apart along its foot, the same wherever it lies.

    >>> list(arceer(0, 0, 10, 4, 5))
    [((4, 4), (0, 0)), ((9, 4), (5, 0))]
    """
    eerste, laatste = x - (y + hoogte), x + breedte - y
    nr = int(eerste // afstand) + 1
    while nr * afstand < laatste:
        c = nr * afstand
        boven, onder = min(y + hoogte, x + breedte - c), max(y, x - c)
        if boven > onder:
            yield (boven + c, boven), (onder + c, onder)
        nr += 1
