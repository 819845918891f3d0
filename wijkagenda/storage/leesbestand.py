"""A file that someone else has open: a snapshot that can be looked at, with the same manners as an open file, that never writes."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import sqlalchemy as sa

from wijkagenda.basis.fouten import RegelFout
from wijkagenda.storage import klad, search, snapshot

ALLEEN_KIJKEN = "Dit bestand is bij iemand anders open. U kijkt naar een momentopname en kunt niets wijzigen."


class Leesbestand:
    """What `Bestand` is to a writer, for someone who only looks."""

    def __init__(self, pad: Path) -> None:
        self.pad = pad
        self.con = snapshot.momentopname(pad)
        self._lezer = snapshot.lezer(self.con)
        self.uow = _GeenWerk()

    def lees(self) -> sa.Connection:
        """The connection for queries."""
        return self._lezer

    def momentopname(self) -> sa.Connection:
        """A newer snapshot, for a task."""
        return snapshot.lezer(snapshot.momentopname(self.pad))

    def zoek(self, tekst: str, hoogstens: int = 30) -> list[search.Treffer]:
        """What fits the words that were typed."""
        return search.zoek(self.con, tekst, hoogstens)

    def kladden(self) -> list[klad.Klad]:
        """None: what others type is theirs."""
        return []

    def bewaar_klad(self, soort: str, id_: str, veld: str, tekst: str) -> None:
        """Nothing is written to a file that someone else has."""

    def wis_klad(self, soort: str, id_: str, veld: str | None = None) -> None:
        """There is none."""

    def sluit(self) -> None:
        """Lets the snapshot go."""
        self._lezer.close()
        self.con.close()


class _GeenWerk:
    """A unit of work that says why nothing can be changed."""

    def __call__(self, label: str, *, soort: str = "gebruiker", keert_om: str | None = None) -> NoReturn:
        """Raises `RegelFout`."""
        raise RegelFout(ALLEEN_KIJKEN)
