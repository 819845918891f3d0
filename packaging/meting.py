"""One measurement: our figure beside the reference it is held to, and how many times that reference it may be.

Or why it could not be taken: that is never the same as good.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Meting:
    """Both figures are in `eenheid`; `maatstaf` is the same work without us, or a fixed figure with a `grens` of 1.

    Without a `grens` it is only told, to know where we stand.
    """

    naam: str
    eigen: float
    maatstaf: float
    grens: float | None
    eenheid: str = "ms"

    @property
    def verhouding(self) -> float:
        return self.eigen / self.maatstaf

    @property
    def is_goed(self) -> bool:
        return self.grens is None or self.verhouding <= self.grens

    def __str__(self) -> str:
        """One line: name, our figure, reference figure, ratio, limit, verdict.

        >>> print(Meting("zoeken", eigen=4.0, maatstaf=5.0, grens=1.0))
        zoeken                                               4.0 ms         5.0 ms   x 0.80   grens x 1.00   ok
        """
        oordeel = "geen grens" if self.grens is None else f"grens x {self.grens:.2f}   {'ok' if self.is_goed else 'te hoog'}"
        eigen, maatstaf = (f"{getal:.1f} {self.eenheid}" for getal in (self.eigen, self.maatstaf))
        return f"{self.naam:<44} {eigen:>14} {maatstaf:>14}   x {self.verhouding:.2f}   {oordeel}"


@dataclass(frozen=True)
class NietGemeten:
    """What is measured against is not on this machine."""

    naam: str
    waarom: str

    def __str__(self) -> str:
        """One line.

        >>> print(NietGemeten("tegen typst", "typst is niet geïnstalleerd"))
        tegen typst                                  niet gemeten: typst is niet geïnstalleerd
        """
        return f"{self.naam:<44} niet gemeten: {self.waarom}"
