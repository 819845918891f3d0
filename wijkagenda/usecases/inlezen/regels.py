"""What goes into and comes out of importing a list: rows by field, what became of each, and what was wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.stap import Stap

GETOOND = 50
"""How many wrong rows are listed."""


class Lijstregel(NamedTuple):
    """One row: its number in the list and its values by field; a reference is the name that was written."""

    nummer: int
    waarden: dict[str, Any]


class Rijfout(NamedTuple):
    """What is wrong with one row, and in which column where that is known."""

    nummer: int
    kolom: str | None
    zin: str

    def __str__(self) -> str:
        """``regel 5, kolom gebied: …``"""
        plek = f", kolom {self.kolom}" if self.kolom else ""
        return f"regel {self.nummer}{plek}: {self.zin}"


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list that was read: the rows, and what could not be read."""

    regels: tuple[Lijstregel, ...]
    fouten: tuple[Rijfout, ...] = ()


class Uitkomst(NamedTuple):
    """What became of one row: `nieuw`, `gewijzigd` or `overgeslagen`, and a sentence."""

    nummer: int
    aard: str
    zin: str

    def __str__(self) -> str:
        """``regel 5: nieuw initiatief ‘Buurttuin’``"""
        return f"regel {self.nummer}: {self.zin}"


@dataclass(frozen=True)
class Verslag:
    """What importing did: the step, per row what became of it, and the whole in a sentence."""

    stap: Stap
    uitkomsten: tuple[Uitkomst, ...]
    zin: str


class LijstFout(Fout):
    """Rows that can't be used; nothing was imported. `fouten` are at most the first fifty, `aantal` is how many rows are wrong."""

    def __init__(self, fouten: list[Rijfout]) -> None:
        op_volgorde = sorted(fouten, key=lambda f: f.nummer)
        self.aantal = len({f.nummer for f in fouten})
        self.fouten = tuple(op_volgorde[:GETOOND])
        hoeveel = "1 regel klopt niet" if self.aantal == 1 else f"{self.aantal} regels kloppen niet"
        super().__init__(f"Er is niets ingelezen, want {hoeveel}; de eerste is {self.fouten[0]}")
