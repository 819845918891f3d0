"""Leersessies: the list, what was agreed now and last time, and which afspraken ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.domain.basis_model import Rij, levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.leersessie import Afspraak, Casus, Inzicht, Leersessie, LeersessieGebied, Lens, Programmapunt, Sessiecijfer, dag_van
from wijkagenda.domain.velden import veld_van
from wijkagenda.domain.wijkplan import Actie


@dataclass(frozen=True)
class SessieRij:
    """A leersessie in the list; `open_` afspraken have no outcome yet."""

    id: str
    titel: str
    gebied_id: str
    gebied: str
    begin: dt.datetime
    plek: str
    leervraag: str
    status: str
    verslag_op: dt.date | None
    afspraken: int
    open_: int
    inzichten: int

    @property
    def dag(self) -> dt.date:
        """The day of the session."""
        return self.begin.date()

    def staat(self) -> str:
        """The status in words."""
        return veld_van("leersessie", "status").toon(self.status)


@dataclass(frozen=True)
class AfspraakRij:
    """An afspraak with what became of it; `vraagt` tells whether it is time to ask."""

    id: str
    leersessie_id: str
    sessie: str
    sessiedag: dt.date
    gebied_id: str
    gebied: str
    tekst: str
    wie: str
    vraag_op: dt.date | None
    uitkomst: str
    toelichting: str
    actie_id: str | None
    actie: str
    actiestatus: str
    vraagt: bool

    def stand(self) -> str:
        """The outcome in words; of an open one whose actie is on its way, how that stands."""
        if self.uitkomst == "open" and self.actie_id:
            return f"actie: {veld_van('actie', 'status').toon(self.actiestatus)}"
        return veld_van("afspraak", "uitkomst").toon(self.uitkomst)


@dataclass(frozen=True)
class Vorige:
    """What was agreed last time in this gebied, and what of earlier times is still open."""

    sessie: SessieRij
    afspraken: tuple[AfspraakRij, ...]
    nog_open: tuple[AfspraakRij, ...]


def lijst(db: sa.Connection, gebied_ids: Sequence[str] = (), medewerker_id: str | None = None) -> list[SessieRij]:
    """The leersessies of these gebieden (none: all), those that also are for them too, the latest first."""
    return _sessies(db, *([_in_gebied(gebied_ids)] if gebied_ids else []), *([Leersessie.medewerker_id == medewerker_id] if medewerker_id else []))


def sessie(db: sa.Connection, id_: str) -> SessieRij | None:
    """One leersessie; None when it is not there (any more)."""
    gevonden = _sessies(db, Leersessie.id == id_)
    return gevonden[0] if gevonden else None


def sessie_van(db: sa.Connection, soort: str, id_: str) -> str | None:
    """The leersessie that a part of one (an afspraak, an inzicht …) belongs to; None when it is not there."""
    klasse = _DELEN.get(soort)
    if klasse is None:
        return id_ if soort == "leersessie" else None
    k = klasse.__table__.c
    return db.execute(sa.select(k.leersessie_id).where(levend(klasse), k.id == id_)).scalar()


_DELEN: dict[str, type[Rij]] = {
    "afspraak": Afspraak, "inzicht": Inzicht, "casus": Casus, "programmapunt": Programmapunt, "sessiecijfer": Sessiecijfer, "lens": Lens,
}  # fmt: skip


def _in_gebied(gebied_ids: Sequence[str]) -> sa.ColumnElement[bool]:
    ook = sa.select(LeersessieGebied.leersessie_id).where(levend(LeersessieGebied), LeersessieGebied.gebied_id.in_(gebied_ids))
    return sa.or_(Leersessie.gebied_id.in_(gebied_ids), Leersessie.id.in_(ook))


def _sessies(db: sa.Connection, *waar: sa.ColumnElement[bool]) -> list[SessieRij]:
    s = Leersessie
    tel = sa.func.count()
    afspraken = sa.select(tel).where(levend(Afspraak), Afspraak.leersessie_id == s.id).scalar_subquery()
    open_ = sa.select(tel).where(levend(Afspraak), Afspraak.leersessie_id == s.id, Afspraak.uitkomst == "open").scalar_subquery()
    inzichten = sa.select(tel).where(levend(Inzicht), Inzicht.leersessie_id == s.id).scalar_subquery()
    leeg = sa.func.coalesce
    velden: tuple[Any, ...] = (s.id, s.titel, s.gebied_id, Gebied.naam, s.begin, leeg(s.plek, ""), leeg(s.leervraag, ""), s.status, s.verslag_op,
                               afspraken, open_, inzichten)  # fmt: skip
    zin = sa.select(*velden).join(Gebied, Gebied.id == s.gebied_id).where(levend(s), *waar).order_by(s.begin.desc(), s.id)
    rijen = db.execute(zin).all()
    return [SessieRij(id_, titel, gid, gebied, dt.datetime.fromisoformat(begin), *rest) for id_, titel, gid, gebied, begin, *rest in rijen]


# -- what was agreed


def vorige(db: sa.Connection, id_: str, vandaag: dt.date) -> Vorige | None:
    """The session before this one in its gebied (or the one that was named) with its afspraken; None for a first session."""
    s = Leersessie
    deze = db.execute(sa.select(s.gebied_id, s.begin, s.vorige_id).where(levend(s), s.id == id_)).one_or_none()
    if deze is None:
        return None
    eerder = _sessies(db, _in_gebied([deze.gebied_id]), s.begin < deze.begin, s.id != id_)
    genoemd = [e for e in eerder if e.id == deze.vorige_id]
    if not eerder:
        return None
    laatste = (genoemd or eerder)[0]
    andere = [e.id for e in eerder if e.id != laatste.id]
    oud = _afspraken(db, vandaag, Afspraak.leersessie_id.in_(andere), Afspraak.uitkomst == "open") if andere else []
    return Vorige(laatste, tuple(_afspraken(db, vandaag, Afspraak.leersessie_id == laatste.id)), tuple(oud))


def afspraken(db: sa.Connection, id_: str, vandaag: dt.date) -> list[AfspraakRij]:
    """The afspraken of a leersessie in the order in which they were made."""
    return _afspraken(db, vandaag, Afspraak.leersessie_id == id_)


def afspraken_van(db: sa.Connection, gebied_ids: Sequence[str], jaren: Sequence[int], vandaag: dt.date) -> list[AfspraakRij]:
    """The afspraken of the leersessies of these years in these gebieden (none: all), and those of earlier years that are still open."""
    jaar = sa.cast(sa.func.substr(Leersessie.begin, 1, 4), sa.Integer)
    wanneer = sa.or_(jaar.in_(jaren), sa.and_(jaar < max(jaren), Afspraak.uitkomst == "open"))
    return _afspraken(db, vandaag, wanneer, *([_in_gebied(gebied_ids)] if gebied_ids else []))


def afspraak(db: sa.Connection, id_: str, vandaag: dt.date) -> AfspraakRij | None:
    """One afspraak; None when it is not there (any more)."""
    gevonden = _afspraken(db, vandaag, Afspraak.id == id_)
    return gevonden[0] if gevonden else None


def vragen_nu(db: sa.Connection, vandaag: dt.date, gebied_ids: Sequence[str] = (), *, medewerker_id: str | None = None) -> list[AfspraakRij]:
    """The afspraken of which it is time to ask: carry on, or another perspective? Longest waiting first.

    With a `medewerker_id` only those of sessions that this medewerker prepares.
    """
    hier = [_in_gebied(gebied_ids)] if gebied_ids else []
    hier += [Leersessie.medewerker_id == medewerker_id] if medewerker_id else []
    rijen = _afspraken(db, vandaag, Afspraak.uitkomst == "open", Afspraak.vraag_op <= vandaag, *hier)
    return sorted(rijen, key=lambda r: (r.vraag_op or vandaag, r.id))


def _afspraken(db: sa.Connection, vandaag: dt.date, *waar: sa.ColumnElement[bool]) -> list[AfspraakRij]:
    a, s, leeg = Afspraak, Leersessie, sa.func.coalesce
    vraagt = leeg(sa.and_(a.uitkomst == "open", a.vraag_op <= vandaag), sa.false())
    velden: tuple[Any, ...] = (a.id, s.id, s.titel, s.begin, s.gebied_id, Gebied.naam, a.tekst, leeg(a.wie, ""), a.vraag_op, a.uitkomst,
                               leeg(a.toelichting, ""), Actie.id, leeg(Actie.titel, ""), leeg(Actie.status, ""), vraagt)  # fmt: skip
    zin = (
        sa.select(*velden)
        .join(s, s.id == a.leersessie_id)
        .join(Gebied, Gebied.id == s.gebied_id)
        .outerjoin(Actie, sa.and_(Actie.id == a.actie_id, levend(Actie)))
        .where(levend(a), levend(s), *waar)
        .order_by(s.begin.desc(), a.id)
    )
    return [AfspraakRij(id_, sid, titel, dag_van(begin), *rest) for id_, sid, titel, begin, *rest in db.execute(zin).all()]
