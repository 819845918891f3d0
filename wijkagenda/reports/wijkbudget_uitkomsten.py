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
        """Reads them once, as fine as they are, and adds them up from fine to coarse."""
        fijn: tuple[q.Deel, ...] = ("kant", *_DELEN)
        per: dict[tuple[q.Deel, ...], Mapping[tuple[Any, ...], q.Stand]] = {fijn: q.standen(db, fijn, gebied_ids=gebied_ids, jaren=jaren)}
        for aantal in reversed(range(len(_DELEN))):
            for delen in combinations(_DELEN, aantal):
                fijner = min((weg for weg in per if len(weg) == aantal + 2 and set(delen) < set(weg)), key=lambda weg: len(per[weg]))
                per["kant", *delen] = _zonder(per[fijner], next(nr for nr, deel in enumerate(fijner) if deel not in ("kant", *delen)))
        return cls(per)

    def van(self, kant: str, *plek: str | int | None) -> tuple[int, int, int, int]:
        """Begroot, verplicht, gerealiseerd and vrij of a kant at a gebied id, year, rubriek id and geldstroom id; None is all together."""
        gekozen = [(deel, waarde) for deel, waarde in zip(_DELEN, plek, strict=True) if waarde is not None]
        standen = self.per["kant", *(deel for deel, _ in gekozen)]
        return bedragen(standen.get((kant, *(waarde for _, waarde in gekozen)), q.NIETS))


def _zonder(standen: Mapping[tuple[Any, ...], q.Stand], nr: int) -> dict[tuple[Any, ...], q.Stand]:
    """The same figures with one part of their key gone."""
    uit: dict[tuple[Any, ...], q.Stand] = {}
    for sleutel, stand in standen.items():
        korter = sleutel[:nr] + sleutel[nr + 1 :]
        uit[korter] = uit.get(korter, q.NIETS) + stand
    return uit
