"""What the formulas of the workbook of the wijkbudget come to, asked of the same select as the report on paper.

A workbook that nobody recalculates (a preview, a telephone, a script) so shows the same cents as one that is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import sqlalchemy as sa

from wijkagenda.queries import wijkbudget as q
from wijkagenda.reports.wijkbudget_selectie import bedragen

_DELEN: tuple[q.Deel, ...] = ("gebied_id", "jaar", "rubriek_id", "geldstroom_id")


@dataclass(frozen=True)
class Uitkomsten:
    """The figures of a choice of gebieden and years, in every way that they can be added up."""

    per: Mapping[tuple[q.Deel, ...], Mapping[tuple[Any, ...], q.Stand]]

    @classmethod
    def lees(cls, db: sa.Connection, gebied_ids: tuple[str, ...], jaren: tuple[int, ...]) -> Uitkomsten:
        """Reads them all."""
        wegen: list[tuple[q.Deel, ...]] = [("kant", *delen) for aantal in range(len(_DELEN) + 1) for delen in combinations(_DELEN, aantal)]
        return cls({per: q.standen(db, per, gebied_ids=gebied_ids, jaren=jaren) for per in wegen})

    def van(self, kant: str, *plek: str | int | None) -> tuple[int, int, int, int]:
        """Begroot, verplicht, gerealiseerd and vrij of a kant at a gebied id, year, rubriek id and geldstroom id; None is all together."""
        gekozen = [(deel, waarde) for deel, waarde in zip(_DELEN, plek, strict=True) if waarde is not None]
        standen = self.per["kant", *(deel for deel, _ in gekozen)]
        return bedragen(standen.get((kant, *(waarde for _, waarde in gekozen)), q.NIETS))
