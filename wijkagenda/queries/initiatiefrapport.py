"""The rows of the overview of initiatieven: what ran in a year, per gebied, without persons."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Doel
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.initiatief import EINDFASEN, Faseovergang, Initiatief, Telling
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.velden.initiatief import FASEN
from wijkagenda.queries.initiatief import VOLGORDE, Selectie

FASEWOORDEN = {k.code: k.tekst for k in FASEN}
"""Fase → its words, in the order of the road that an initiatief goes."""


@dataclass(frozen=True)
class OverzichtRij:
    """One initiatief; `sinds` is the day on which it came in its fase, the counts are its latest."""

    gebied: str
    nummer: str
    titel: str
    omschrijving: str
    plek: str
    organisatie: str
    fase: str
    fasewoord: str
    sinds: dt.date | None
    begonnen_op: dt.date | None
    zelfstandig_op: dt.date | None
    doel: str
    geteld_op: dt.date | None
    trekkers: int | None
    vrijwilligers: int | None
    deelnemers: int | None


def overzicht(db: sa.Connection, selectie: Selectie, jaren: Sequence[int]) -> list[OverzichtRij]:
    """What ran in one of these years, by gebied, fase and title."""
    sinds = _sinds()
    telling = sa.select(Telling.id).where(Telling.initiatief_id == Initiatief.id, levend(Telling))
    telling = telling.order_by(Telling.datum.desc(), Telling.id.desc())
    kolommen: list[Any] = [
        Gebied.naam, _tekst(Initiatief.nummer), Initiatief.titel, _tekst(Initiatief.omschrijving), _tekst(Initiatief.plek), _tekst(Organisatie.naam),
        _tekst(Initiatief.fase), _tekst(Initiatief.fase), sinds, Initiatief.begonnen_op, Initiatief.zelfstandig_op, _tekst(Doel.titel), Telling.datum,
        Telling.trekkers, Telling.vrijwilligers, Telling.deelnemers,
    ]  # fmt: skip
    zin = (
        sa.select(*kolommen)
        .join(Gebied, Gebied.id == Initiatief.gebied_id)
        .outerjoin(Organisatie, sa.and_(Organisatie.id == Initiatief.organisatie_id, levend(Organisatie)))
        .outerjoin(Doel, sa.and_(Doel.id == Initiatief.doel_id, levend(Doel)))
        .outerjoin(Telling, Telling.id == telling.limit(1).correlate(Initiatief).scalar_subquery())
        .where(levend(Initiatief), *selectie.waar(), *liep_in(jaren))
        .order_by(Gebied.volgorde.is_(None), Gebied.volgorde, Gebied.naam)
    )
    rijen = [_met_woord(OverzichtRij(*rij)) for rij in db.execute(zin).all()]
    per_gebied = {r.gebied: n for n, r in reversed(list(enumerate(rijen)))}
    return sorted(rijen, key=lambda r: (per_gebied[r.gebied], VOLGORDE.index(r.fase) if r.fase in VOLGORDE else -1, r.titel.casefold()))


def liep_in(jaren: Sequence[int]) -> tuple[sa.ColumnElement[bool], ...]:
    """Conditions on `Initiatief`: it had begun before the end of these years, and had not ended before they began."""
    begin, eind = dt.date(min(jaren), 1, 1), dt.date(max(jaren), 12, 31)
    begonnen = sa.or_(Initiatief.begonnen_op.is_(None), Initiatief.begonnen_op <= eind)
    return begonnen, sa.or_(Initiatief.fase.not_in(EINDFASEN), _sinds() >= begin)


def _sinds() -> sa.ScalarSelect[Any]:
    """The day on which an `Initiatief` came into its fase."""
    overgang = sa.select(sa.func.max(Faseovergang.datum)).where(Faseovergang.initiatief_id == Initiatief.id, levend(Faseovergang))
    return overgang.correlate(Initiatief).scalar_subquery()


def _met_woord(rij: OverzichtRij) -> OverzichtRij:
    return replace(rij, fasewoord=FASEWOORDEN.get(rij.fase, rij.fase))


def _tekst(kolom: Any) -> sa.ColumnElement[str]:
    return sa.func.coalesce(kolom, "")
