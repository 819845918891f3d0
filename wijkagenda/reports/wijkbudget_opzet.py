"""How the workbook of the wijkbudget is laid out: which row, column and line is what, and what its formulas come to."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.grootboek import SOORTWOORDEN
from wijkagenda.reports.werkboek import bladnamen, kolomletter
from wijkagenda.reports.wijkbudget_selectie import BEDRAGKOPPEN
from wijkagenda.reports.wijkbudget_uitkomsten import Uitkomsten

_VAST = ("Samen", "Naast elkaar", "Tabel", "Boekingen", "Controle")
ALLE_JAREN = "alle jaren"
KOPRIJEN = 3
VELDEN = {"jaar": "B", "gebied": "C", "kant": "E", "soort": "F", "rubriek": "G", "geldstroom": "I", "bedrag": "K"}
"""Which column of ``Boekingen`` holds what formulas ask for."""
_VEEL = 150_000_000
"""From so many looks at a boeking on, a formula reads only the lines of its own gebied and year, which lie together."""


@dataclass(frozen=True)
class Groep:
    """Four rows of a sheet: the figures of a rubriek (or of all: None) in a year (or all years) of a kant."""

    kant: str
    jaar: int | str
    rubriek: int | None
    eerste: int

    def rij(self, kop: str) -> int:
        """The row of a figure."""
        return self.eerste + BEDRAGKOPPEN.index(kop)


@dataclass(frozen=True)
class Opzet:
    """What all sheets share: the gebieden, the numbered rubrieken and geldstromen, the years, and which row is what."""

    gebieden: tuple[q.GebiedNaam, ...]
    rubrieken: tuple[q.Regel, ...]
    stromen: tuple[q.Regel, ...]
    jaren: tuple[int, ...]
    kanten: tuple[str, ...]
    vandaag: dt.date
    uitkomsten: Uitkomsten
    lijnen: dict[tuple[str, int], tuple[int, int]]
    """(gebied id, year) → the first and last line of it on ``Boekingen``."""

    @cached_property
    def bladen(self) -> dict[str, str]:
        """The name of each sheet, by fixed name or gebied id."""
        namen = bladnamen([*_VAST, *(g.naam for g in self.gebieden)])
        return dict(zip([*_VAST, *(g.id for g in self.gebieden)], namen, strict=True))

    @cached_property
    def laatste(self) -> int:
        """The last line of ``Boekingen``."""
        return max((tot for _, tot in self.lijnen.values()), default=2)

    @cached_property
    def jaarkoppen(self) -> tuple[int | str, ...]:
        """The years, and after several of them all together."""
        return (*self.jaren, ALLE_JAREN) if len(self.jaren) > 1 else self.jaren

    def bedragen(self, groep: Groep, gebied_id: str | None, stroom: int | None = None) -> tuple[int, int, int, int]:
        """What the four rows come to for a gebied (None: all) and the geldstroom at this place (None: all)."""
        jaar = groep.jaar if isinstance(groep.jaar, int) else None
        rubriek_id = self.rubrieken[groep.rubriek - 1].id if groep.rubriek else None
        return self.uitkomsten.van(groep.kant, gebied_id, jaar, rubriek_id, None if stroom is None else self.stromen[stroom].id)

    @cached_property
    def groepen(self) -> tuple[Groep, ...]:
        """Every four rows, in their order on the sheet."""
        sleutels = [(k, j, r) for k in self.kanten for j in self.jaarkoppen for r in (*range(1, len(self.rubrieken) + 1), None)]
        return tuple(Groep(*sleutel, eerste=KOPRIJEN + 1 + nr * len(BEDRAGKOPPEN)) for nr, sleutel in enumerate(sleutels))

    def delen(self, groep: Groep) -> list[Groep]:
        """Those that it is the sum of: the rubrieken of its year, or the years of its rubriek; none when it is of boekingen."""
        if groep.rubriek is None:
            return [g for g in self.groepen if (g.kant, g.jaar) == (groep.kant, groep.jaar) and g.rubriek is not None]
        if groep.jaar == ALLE_JAREN:
            return [g for g in self.groepen if (g.kant, g.rubriek) == (groep.kant, groep.rubriek) and g.jaar != ALLE_JAREN]
        return []

    @cached_property
    def samenkolom(self) -> str:
        """The letter of the last column: all geldstromen together."""
        return kolomletter(6 + len(self.stromen))

    @cached_property
    def bij_elkaar(self) -> bool:
        """Whether formulas may read all boekingen without taking too long; else they read the lines of their gebied and year."""
        cellen = len(self.gebieden) * len(self.kanten) * len(self.jaren) * len(self.rubrieken) * len(self.stromen) * len(SOORTWOORDEN)
        return cellen * self.laatste <= _VEEL

    def bereik(self, veld: str, gebied_id: str, jaar: int) -> str:
        """Where a formula of this gebied and year finds a field of the boekingen."""
        if self.bij_elkaar:
            return f"boeking_{veld}"
        van, tot = self.lijnen.get((gebied_id, jaar), (2, 2))
        return f"Boekingen!${VELDEN[veld]}${van}:${VELDEN[veld]}${tot}"
