"""The agenda of residents themselves: wensen in their own words, each with its answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.inbreng import Bewonersagenda, Wens
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.wijkplan import Opgave


@dataclass(frozen=True)
class WensRij:
    """A wens of a bewonersagenda with its answer."""

    id: str
    tekst: str
    uitkomst: str
    antwoord: str | None
    antwoord_op: dt.date | None
    opgave_id: str | None
    opgave: str | None


@dataclass(frozen=True)
class AgendaRij:
    """A bewonersagenda of a gebied with its wensen."""

    id: str
    gebied_id: str
    gebied: str
    titel: str
    eigenaar: str | None
    datum: dt.date | None
    wensen: tuple[WensRij, ...]


def bewonersagendas(db: sa.Connection, gebied_ids: Sequence[str] = ()) -> list[AgendaRij]:
    """The bewonersagenda's of these gebieden (none named: all) with their wensen, the newest first."""
    eigenaar = sa.func.coalesce(Bewonersagenda.eigenaar, Organisatie.naam)
    zin = (
        sa.select(Bewonersagenda.id, Gebied.id, Gebied.naam, Bewonersagenda.titel, eigenaar, Bewonersagenda.datum)
        .join(Gebied, Gebied.id == Bewonersagenda.gebied_id)
        .outerjoin(Organisatie, sa.and_(Organisatie.id == Bewonersagenda.organisatie_id, levend(Organisatie)))
        .where(levend(Bewonersagenda), *([Bewonersagenda.gebied_id.in_(gebied_ids)] if gebied_ids else []))
        .order_by(Bewonersagenda.datum.desc(), Bewonersagenda.id.desc())
    )
    agendas = db.execute(zin).all()
    wensen: dict[str, list[WensRij]] = {}
    wenszin: sa.Select[*tuple[Any, ...]] = (
        sa.select(Wens.bewonersagenda_id, Wens.id, Wens.tekst, Wens.uitkomst, Wens.antwoord, Wens.antwoord_op, Opgave.id, Opgave.titel)
        .outerjoin(Opgave, sa.and_(Opgave.id == Wens.opgave_id, levend(Opgave)))
        .where(levend(Wens), Wens.bewonersagenda_id.in_([a[0] for a in agendas]))
        .order_by(Wens.volgorde, Wens.id)
    )
    for agenda_id, *rij in db.execute(wenszin).all():
        wensen.setdefault(agenda_id, []).append(WensRij(*rij))
    return [AgendaRij(*a, wensen=tuple(wensen.get(a[0], ()))) for a in agendas]
