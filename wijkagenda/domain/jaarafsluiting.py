"""Which years of the wijkbudget are closed, per gebied: nothing is booked in them any more.

A closed year is a document: a jaarafsluiting, until a heropening of the same year comes after it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any, Protocol

import sqlalchemy as sa

from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.wijkbudget import Budgetdocument

SLUIT, OPENT = "jaarafsluiting", "heropening"


class Lezer(Protocol):
    """Runs a statement."""

    def execute(self, statement: Any, /) -> Any:
        """The rows."""
        ...


def afgesloten_door(lezer: Lezer) -> dict[tuple[str, int], str]:
    """(gebied id, jaar) of each closed year → the id of the document that closed it."""
    d = Budgetdocument
    zin = sa.select(d.id, d.gebied_id, d.jaar, d.soort).where(levend(d), d.soort.in_((SLUIT, OPENT)), d.gebied_id.is_not(None)).order_by(d.id)
    laatste = {(gebied, jaar): (id_, soort) for id_, gebied, jaar, soort in lezer.execute(zin).all()}
    return {plek: id_ for plek, (id_, soort) in laatste.items() if soort == SLUIT}


def keur_open_jaar(gebied_id: str, gebied: str, jaar: int, afgesloten: Collection[tuple[str, int]]) -> None:
    """Nothing is booked in a closed year. Raises `RegelFout`."""
    if (gebied_id, jaar) in afgesloten:
        raise RegelFout(f"{jaar} is voor {gebied} afgesloten. Boek in een later jaar, of open {jaar} weer bij Wijkbudget, Documenten.")


def keur_afsluiten(gebied_id: str, gebied: str, jaar: int, jaren: Collection[int], afgesloten: Collection[tuple[str, int]],
                   vandaag: dt.date) -> None:  # fmt: skip
    """A year closes once, not before it began, and after the years before it (`jaren` are those with boekingen). Raises `RegelFout`."""
    if (gebied_id, jaar) in afgesloten:
        raise RegelFout(f"{jaar} is voor {gebied} al afgesloten.")
    if jaar > vandaag.year:
        raise RegelFout(f"{jaar} is nog niet begonnen. Sluit een jaar af als het voorbij is.")
    if (gebied_id, jaar + 1) in afgesloten:
        raise RegelFout(f"{jaar + 1} is voor {gebied} al afgesloten. Open dat jaar eerst weer.")
    if eerder := sorted(j for j in jaren if j < jaar and (gebied_id, j) not in afgesloten):
        raise RegelFout(f"Sluit eerst {opsomming([str(j) for j in eerder])} af voor {gebied}; wat daar nog open staat gaat mee naar {jaar}.")
