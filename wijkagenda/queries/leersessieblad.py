"""A leersessie as it goes on paper: who was asked and who came, in roles; and which casussen may still be printed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.leersessie import Leersessie, LeersessieGebied
from wijkagenda.queries.leersessie import SessieRij, sessie
from wijkagenda.queries.leersessie_inhoud import CasusRij, casussen


@dataclass(frozen=True)
class Sessieblad:
    """A leersessie with its own texts; `gebieden` names the one it is in first, then those it is also for."""

    sessie: SessieRij
    gebieden: tuple[str, ...]
    gebiedsoort: str
    voorbereiders: str
    genodigden: str
    aanwezigen: str
    aantal: int | None
    verslag: str


@dataclass(frozen=True)
class Casussen:
    """Those that may be printed, and how many are kept back: their day has come, or someone may be recognised in them."""

    te_drukken: tuple[CasusRij, ...]
    achtergehouden: int


def blad(db: sa.Connection, id_: str) -> Sessieblad:
    """One leersessie. Raises `NietGevonden`."""
    rij = sessie(db, id_)
    if rij is None:
        raise NietGevonden("Deze leersessie is er niet meer. Misschien is die verwijderd.")
    s, leeg = Leersessie, sa.func.coalesce
    velden: tuple[Any, ...] = (leeg(s.voorbereiders, ""), leeg(s.genodigden, ""), leeg(s.aanwezigen, ""), s.aantal, leeg(s.verslag, ""))
    soort, *teksten = db.execute(sa.select(Gebied.soort, *velden).join(Gebied, Gebied.id == s.gebied_id).where(levend(s), s.id == id_)).one()
    ook = sa.select(Gebied.naam).join(LeersessieGebied, LeersessieGebied.gebied_id == Gebied.id)
    ook = ook.where(levend(LeersessieGebied), levend(Gebied), LeersessieGebied.leersessie_id == id_).order_by(Gebied.volgorde, Gebied.naam)
    return Sessieblad(rij, tuple(dict.fromkeys((rij.gebied, *db.execute(ook).scalars()))), soort, *teksten)


def casussen_op(db: sa.Connection, id_: str, dag: dt.date) -> Casussen:
    """The casussen of a leersessie as they may be printed on a day: before they go, and only when nobody can be recognised (domein.md)."""
    alle = casussen(db, id_)
    mag = tuple(c for c in alle if (c.verwijderen_op is None or c.verwijderen_op > dag) and not c.let_op)
    return Casussen(mag, len(alle) - len(mag))
