"""One row of what asks for attention, and the words that all of them share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from wijkagenda.basis.opmaak import aantal

Toon = Literal["nu", "straks", "vraag", "weten"]
"""How much it asks: now, soon, a question, to know."""
TONEN: tuple[Toon, ...] = ("nu", "straks", "vraag", "weten")
DRINGEND = 7
"""Days left from which something asks now."""
VOORUIT = 21
"""Days left from which something asks at all."""


@dataclass(frozen=True, slots=True)
class Aandacht:
    """What asks for attention: `knop` says where it is done, (soort, id) is what is opened there.

    `plek` is the place whose count it belongs to; `gebied_ids` is empty for what belongs to no gebied. A `termijn` is told of
    whatever gebied was chosen. `dag` orders rows that ask as much.
    """

    toon: Toon
    pil: str
    titel: str
    zin: str
    knop: str
    soort: str
    id: str
    plek: str
    dag: dt.date
    gebied_ids: tuple[str, ...] = ()
    gebied: str = ""
    medewerker_id: str | None = None
    termijn: bool = False


@dataclass(frozen=True, slots=True)
class Keuze:
    """Which rows are wanted: of these gebieden (none: all), and of one medewerker where only own work is wanted."""

    gebied_ids: tuple[str, ...] = ()
    medewerker_id: str | None = None

    def past(self, rij: Aandacht) -> bool:
        """Whether a row is wanted; what belongs to no gebied is told everywhere."""
        hier = not self.gebied_ids or not rij.gebied_ids or bool({*self.gebied_ids} & {*rij.gebied_ids})
        return hier and self.is_van(rij)

    def is_van(self, rij: Aandacht) -> bool:
        """Whether a row is of the medewerker that is wanted, if one is."""
        return self.medewerker_id is None or rij.medewerker_id == self.medewerker_id

    def zeef(self, rijen: Iterable[Aandacht]) -> list[Aandacht]:
        """The rows that are wanted."""
        return [rij for rij in rijen if self.past(rij)]


def nog(dagen: int) -> str:
    """``nog 4 dagen``, ``vandaag``, ``3 dagen te laat``.

    >>> nog(4), nog(1), nog(0), nog(-3)
    ('nog 4 dagen', 'nog 1 dag', 'vandaag', '3 dagen te laat')
    """
    if dagen == 0:
        return "vandaag"
    return f"nog {aantal(dagen, 'dag', 'dagen')}" if dagen > 0 else f"{aantal(-dagen, 'dag', 'dagen')} te laat"


def dringend(dagen: int) -> Toon:
    """How much something asks that must be done within so many days."""
    return "nu" if dagen <= DRINGEND else "straks"


def kort(tekst: str, lengte: int = 70) -> str:
    """The beginning of a text on one line.

    >>> kort("De stoep\\nligt los", 12)
    'De stoep…'
    """
    plat = " ".join(tekst.split())
    return plat if len(plat) <= lengte else f"{plat[:lengte].rsplit(' ', 1)[0].rstrip('.,;: ')}…"


def telwoord(n: int) -> str:
    """Small numbers in words, as in a sentence.

    >>> telwoord(4), telwoord(31)
    ('vier', '31')
    """
    woorden = ("geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
    return woorden[n] if n < len(woorden) else str(n)
