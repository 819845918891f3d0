"""Acties that stand apart from a wijkplan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.wijkplan import Actie


@dataclass(frozen=True)
class LosseActie:
    """An actie that belongs to no opgave."""

    id: str
    titel: str
    trekker: str | None
    gebied: str | None
    eind: dt.date | None
    status: str


def losse_acties(db: sa.Connection, gebied_ids: Sequence[str] = (), *, medewerker_id: str | None = None) -> list[LosseActie]:
    """Acties that belong to no opgave, such as those of a leersessie; what is not done yet first, then by date."""
    waar: list[sa.ColumnElement[bool]] = [Actie.gebied_id.in_(gebied_ids)] if gebied_ids else []
    waar += [Actie.medewerker_id == medewerker_id] if medewerker_id else []
    zin: sa.Select[*tuple[Any, ...]] = (
        sa.select(Actie.id, Actie.titel, sa.func.coalesce(Organisatie.naam, Actie.trekker), Gebied.naam, Actie.eind, Actie.status)
        .outerjoin(Organisatie, sa.and_(Organisatie.id == Actie.trekker_id, levend(Organisatie)))
        .outerjoin(Gebied, Gebied.id == Actie.gebied_id)
        .where(levend(Actie), Actie.opgave_id.is_(None), *waar)
        .order_by(Actie.status.in_(("klaar", "gestopt")), Actie.eind.is_(None), Actie.eind, Actie.id)
    )
    return [LosseActie(*rij) for rij in db.execute(zin).all()]
