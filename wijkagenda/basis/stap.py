"""What one commit did: the label a user sees, and which records it touched. Screens follow these."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Aard(StrEnum):
    """How a record was touched."""

    NIEUW = "nieuw"
    GEWIJZIGD = "gewijzigd"
    WEG = "weg"


@dataclass(frozen=True)
class Raak:
    """One record in a step: its kind (table name), id and how it was touched."""

    soort: str
    id: str
    aard: Aard


@dataclass(frozen=True)
class Stap:
    """A committed step. `hoofd` is the id of the record it was about, where the use case named one."""

    nummer: int
    label: str
    wie: str
    wanneer: dt.datetime
    geraakt: tuple[Raak, ...]
    hoofd: str | None = None

    def soorten(self) -> frozenset[str]:
        """The kinds of record it touched."""
        return frozenset(r.soort for r in self.geraakt)
