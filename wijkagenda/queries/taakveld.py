"""The taakvelden of the gemeente's accounts, as a list shows them."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.wijkbudget import Taakveld


@dataclass(frozen=True)
class TaakveldRij:
    """A taakveld and the years in which its code is valid."""

    id: str
    code: str
    naam: str
    van: int | None
    tot: int | None

    @property
    def jaren(self) -> str:
        """``2023 – 2025``, ``vanaf 2026``, ``tot en met 2022``, or nothing."""
        if self.van and self.tot:
            return f"{self.van} – {self.tot}"
        return f"vanaf {self.van}" if self.van else f"tot en met {self.tot}" if self.tot else ""


def taakvelden(db: sa.Connection) -> list[TaakveldRij]:
    """All of them by code, newest years first."""
    t = Taakveld
    zin = sa.select(t.id, t.code, t.naam, t.van, t.tot).where(levend(t)).order_by(t.code, sa.nulls_last(t.van.desc()), t.id)
    return [TaakveldRij(*rij) for rij in db.execute(zin).all()]
