"""What every picture of numbers promises: a sentence for who can't see it, and its numbers as a table.

Nothing here loads matplotlib: a report keeps these rows, and draws them only when it is put on paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Protocol

Getalsoort = Literal["tekst", "bedrag", "getal", "procent"]
Waarde = str | int | Decimal | None


@dataclass(frozen=True, slots=True)
class Cijferkop:
    """Head of one column; `soort` says how its values are shown (``bedrag`` is in cents)."""

    titel: str
    soort: Getalsoort = "tekst"


@dataclass(frozen=True, slots=True)
class Cijfers:
    """The numbers of a picture: heads and rows, the first column names the row."""

    koppen: tuple[Cijferkop, ...]
    rijen: tuple[tuple[Waarde, ...], ...]


class Grafiekgegevens(Protocol):
    """The rows of one picture."""

    @property
    def onderwerp(self) -> str:
        """What the picture is about, in a few words."""

    def alt(self) -> str:
        """What is to be seen, in a few Dutch sentences: the highest, the lowest, how it went."""

    def cijfers(self) -> Cijfers:
        """Every number in the picture."""
