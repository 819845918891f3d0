"""Inbreng as lists show it: what was said, what it became, and the answers that were promised."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.inbreng import Inbreng
from wijkagenda.domain.initiatief import Initiatief, InitiatiefGebied
from wijkagenda.domain.wijkplan import Opgave, Wijkplan

_KORT = 400
"""Characters of what was said that a list reads."""


@dataclass(frozen=True)
class InbrengRij:
    """One inbreng; `dagen` until the promised answer (negative: past), None where none is due."""

    id: str
    gebied_id: str
    gebied: str
    datum: dt.date
    soort: str
    aantal: int | None
    tekst: str
    uitkomst: str
    beloofd_voor: dt.date | None
    antwoord_op: dt.date | None
    doorverwezen_naar: str
    dagen: int | None


def lijst(db: sa.Connection, gebied_ids: Sequence[str], vandaag: dt.date, *, medewerker_id: str | None = None) -> list[InbrengRij]:
    """What was said in these gebieden (none named: all), newest first; of one medewerker where only own work is wanted."""
    waar: list[sa.ColumnElement[bool]] = [Inbreng.gebied_id.in_(gebied_ids)] if gebied_ids else []
    waar += [Inbreng.medewerker_id == medewerker_id] if medewerker_id else []
    return _lees(db, vandaag, *waar)


def rij(db: sa.Connection, id_: str, vandaag: dt.date) -> InbrengRij:
    """One inbreng. Raises `NietGevonden`."""
    gevonden = _lees(db, vandaag, Inbreng.id == id_)
    if not gevonden:
        raise NietGevonden("Deze inbreng is er niet meer. Misschien is het verwijderd.")
    return gevonden[0]


def beloofd(db: sa.Connection, gebied_ids: Sequence[str], vandaag: dt.date, *, medewerker_id: str | None = None) -> list[InbrengRij]:
    """Answers that were promised and not given yet, the first due first; of one medewerker where only own work is wanted."""
    waar: list[sa.ColumnElement[bool]] = [Inbreng.gebied_id.in_(gebied_ids)] if gebied_ids else []
    waar += [Inbreng.medewerker_id == medewerker_id] if medewerker_id else []
    rijen = _lees(db, vandaag, Inbreng.beloofd_voor.is_not(None), Inbreng.antwoord_op.is_(None), *waar)
    return sorted(rijen, key=lambda r: (r.beloofd_voor or vandaag, r.id))


def _lees(db: sa.Connection, vandaag: dt.date, *waar: sa.ColumnElement[bool]) -> list[InbrengRij]:
    i = Inbreng
    leeg = sa.func.coalesce
    zin: sa.Select[*tuple[str, str, str, dt.date, str, int | None, str, str, dt.date | None, dt.date | None, str]] = (
        sa.select(i.id, i.gebied_id, Gebied.naam, i.datum, i.soort, i.aantal, sa.func.substr(i.tekst, 1, _KORT), leeg(i.uitkomst, "open"),
                  i.beloofd_voor, i.antwoord_op, leeg(i.doorverwezen_naar, ""))
        .join(Gebied, Gebied.id == i.gebied_id)
        .where(levend(i), *waar)
        .order_by(i.datum.desc(), i.id.desc())
    )  # fmt: skip
    return [InbrengRij(*r, dagen=(r[8] - vandaag).days if r[8] and r[9] is None else None) for r in db.execute(zin).all()]


def plankeuzes(db: sa.Connection, gebied_id: str) -> list[tuple[str, str]]:
    """(id, words) of the plans that an opgave from this gebied can go into: its own that are not evaluated yet, the newest first."""
    p = Wijkplan
    zin = sa.select(p.id, p.titel, p.van, p.tot).where(levend(p), p.gebied_id == gebied_id, sa.func.coalesce(p.status, "concept") != "geevalueerd")
    return [(id_, f"{titel} ({van} – {tot})") for id_, titel, van, tot in db.execute(zin.order_by(p.tot.desc(), p.id.desc())).all()]


def opgavekeuzes(db: sa.Connection, gebied_id: str) -> list[tuple[str, str]]:
    """(id, words) of the opgaven in those plans, in their order."""
    plannen = dict(plankeuzes(db, gebied_id))
    o = Opgave
    zin = sa.select(o.id, o.titel, o.wijkplan_id).where(levend(o), o.wijkplan_id.in_(list(plannen))).order_by(o.wijkplan_id, o.volgorde, o.id)
    meer = len(plannen) > 1
    return [(id_, f"{titel} – {plannen[plan]}" if meer else titel) for id_, titel, plan in db.execute(zin).all()]


def initiatiefkeuzes(db: sa.Connection, gebied_id: str) -> list[tuple[str, str]]:
    """(id, words) of the initiatieven of this gebied, by title."""
    ook = sa.select(InitiatiefGebied.initiatief_id).where(levend(InitiatiefGebied), InitiatiefGebied.gebied_id == gebied_id)
    zin = sa.select(Initiatief.id, Initiatief.titel).where(levend(Initiatief), sa.or_(Initiatief.gebied_id == gebied_id, Initiatief.id.in_(ook)))
    return [(id_, titel) for id_, titel in db.execute(zin.order_by(sa.func.lower(Initiatief.titel), Initiatief.id)).all()]
