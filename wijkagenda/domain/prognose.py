"""What is expected to be left of a budget at the end of the year, reckoned without losing a cent.

Everything that was promised counts in full. On top of that comes what earlier years still spent after this day of the year, as
far as open commitments do not cover it already; where a stream stops when it is empty, never more than what is still vrij.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

MINSTENS_GEDAAN = Fraction(1, 4)
"""An earlier year says something only when this part of what it spent was spent by this day of the year."""
JAREN_TERUG = 3
"""How many earlier years are looked at."""
DUIZEND = 100_000
"""€ 1.000 in cents: expectations are rounded to it."""


@dataclass(frozen=True, slots=True)
class Uitgangspunt:
    """Where a stream stands today, in cents. `gepland` and `later` are the parts of `open` that are to be paid this year and after it."""

    beschikbaar: int
    gerealiseerd: int
    open: int
    gepland: int = 0
    later: int = 0


@dataclass(frozen=True, slots=True)
class Verwachting:
    """The same at the end of the year. `nieuw` is what is expected to be promised and paid on top of today."""

    nu: Uitgangspunt
    nieuw: int = 0
    nieuw_minst: int = 0
    nieuw_meest: int = 0

    @property
    def besteed(self) -> int:
        """Paid or promised by the end of the year: never less than today."""
        return self.nu.gerealiseerd + self.nu.open + self.nieuw

    @property
    def over(self) -> int:
        """What is left; negative is a shortage."""
        return self.nu.beschikbaar - self.besteed

    @property
    def minst_over(self) -> int:
        """What is left when it goes as in the earlier year that still spent most."""
        return self.over + self.nieuw - self.nieuw_meest

    @property
    def meest_over(self) -> int:
        """What is left when it goes as in the earlier year that still spent least."""
        return self.over + self.nieuw - self.nieuw_minst

    def __add__(self, ander: Verwachting) -> Verwachting:
        a, b = self.nu, ander.nu
        nu = Uitgangspunt(a.beschikbaar + b.beschikbaar, a.gerealiseerd + b.gerealiseerd, a.open + b.open, a.gepland + b.gepland, a.later + b.later)
        return Verwachting(nu, self.nieuw + ander.nieuw, self.nieuw_minst + ander.nieuw_minst, self.nieuw_meest + ander.nieuw_meest)


def aandeel_daarna(heel_jaar: int, tot_de_dag: int) -> Fraction | None:
    """Which part of what a year realised came after this day; None where that year says nothing about it.

    >>> aandeel_daarna(1000, 900), aandeel_daarna(1000, 100), aandeel_daarna(0, 0)
    (Fraction(1, 10), None, None)
    """
    if heel_jaar <= 0 or not heel_jaar * MINSTENS_GEDAAN <= tot_de_dag <= heel_jaar:
        return None
    return Fraction(heel_jaar - tot_de_dag, heel_jaar)


def mediaan(aandelen: Sequence[Fraction]) -> Fraction:
    """The middle one; between two the mean. Raises `ValueError` for none.

    >>> mediaan([Fraction(1, 2), Fraction(1, 10), Fraction(1, 5)])
    Fraction(1, 5)
    """
    if not aandelen:
        raise ValueError("no shares")
    op_rij, half = sorted(aandelen), len(aandelen) // 2
    return op_rij[half] if len(op_rij) % 2 else (op_rij[half - 1] + op_rij[half]) / 2


def verwacht(nu: Uitgangspunt, aandelen: Sequence[Fraction], *, stopt_als_leeg: bool) -> Verwachting:
    """The expectation for one stream. `aandelen` are those of earlier years (`aandeel_daarna`); none: nothing new is reckoned with.

    >>> nu = Uitgangspunt(beschikbaar=100_000, gerealiseerd=60_000, open=5_000)
    >>> verwacht(nu, [], stopt_als_leeg=True).over, verwacht(nu, [Fraction(1, 4)], stopt_als_leeg=True).over
    (35000, 20000)
    """
    if not aandelen or nu.gerealiseerd <= 0:
        return Verwachting(nu)
    vrij = max(0, nu.beschikbaar - nu.gerealiseerd - nu.open)

    def nieuw(aandeel: Fraction) -> int:
        nog = 100 * round(nu.gerealiseerd * aandeel / (1 - aandeel) / 100)  # in whole euros: it is no more precise than that
        extra = max(0, nog - (nu.open - nu.later))
        return min(extra, vrij) if stopt_als_leeg else extra

    return Verwachting(nu, nieuw(mediaan(aandelen)), nieuw(min(aandelen)), nieuw(max(aandelen)))


def op_duizend(cents: int) -> int:
    """Rounded to thousands of euros, halves away from zero.

    >>> op_duizend(149_999), op_duizend(-150_000)
    (100000, -200000)
    """
    rond = (abs(cents) + DUIZEND // 2) // DUIZEND * DUIZEND
    return rond if cents >= 0 else -rond


def samen(verwachtingen: Iterable[Verwachting]) -> Verwachting:
    """All streams added up."""
    return sum(verwachtingen, Verwachting(Uitgangspunt(0, 0, 0)))
