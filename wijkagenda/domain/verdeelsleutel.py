"""Whose each cent is: money split over gebieden by their shares, and over years, so that all sums agree to the cent.

The cents of a grant stand in a row, oldest year first. Each belongs to one gebied for good, however much is granted, paid,
falls free or moves to a later year: so ledger, register and plafondruimte say the same of every gebied and year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wijkagenda.basis.geld import verdeel_groeiend


def verdeel_over(jaren: Mapping[int, int], delen: Sequence[tuple[str, int]], vanaf: int = 0) -> dict[tuple[int, str], int]:
    """An amount per (year, gebied) from amounts per year and shares per gebied; to the cent, empty cells left out.

    The cents stand in a row, oldest year first, after the `vanaf` that were given out before; each belongs to one gebied. So
    every year, every gebied and the whole add up, and `per_gebied` of the whole is the same.

    >>> verdeel_over({2026: 1000, 2027: 1}, [("a", 2), ("b", 1)])
    {(2026, 'a'): 667, (2026, 'b'): 333, (2027, 'a'): 1}
    """
    cellen: dict[tuple[int, str], int] = {}
    voor = per_gebied(vanaf, delen)
    for jaar in sorted(jaren):
        vanaf += jaren[jaar]
        na = per_gebied(vanaf, delen)
        cellen |= {(jaar, gebied): bedrag - voor[gebied] for gebied, bedrag in na.items() if bedrag != voor[gebied]}
        voor = na
    return cellen


def per_gebied(bedrag: int, delen: Sequence[tuple[str, int]]) -> dict[str, int]:
    """An amount split over gebieden by their shares; nothing where no shares are given. No gebied gets less when the amount grows."""
    if len(delen) == 1 and bedrag >= 0:  # most are for one gebied
        return {delen[0][0]: bedrag} if delen[0][1] else {}
    gewichten = [deel for _, deel in delen]
    return dict(zip((gebied for gebied, _ in delen), verdeel_groeiend(bedrag, gewichten), strict=True)) if any(gewichten) else {}
