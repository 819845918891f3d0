"""The years that there is something for."""

from __future__ import annotations

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.subsidie import Regeling
from wijkagenda.domain.wijkbudget import Boeking
from wijkagenda.domain.wijkplan import Wijkplan


def jaren(db: sa.Connection, vandaag_jaar: int) -> list[int]:
    """The years that can be chosen, newest first: this year and the next, and every year with money, a regeling or a plan."""
    gevonden = {vandaag_jaar, vandaag_jaar + 1}
    for kolom, klasse in ((Boeking.jaar, Boeking), (Regeling.jaar, Regeling), (Wijkplan.van, Wijkplan)):
        gevonden |= set(db.execute(sa.select(kolom).where(levend(klasse)).distinct()).scalars())
    return sorted(gevonden, reverse=True)
