"""The agenda of a period: agendapunten with their repeats, and what shows in it by itself.

Leersessies, mijlpalen of acties and statutory terms are read where they are kept; nothing is copied.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.datum import DAGEN
from wijkagenda.domain.agenda import LANGSTE, Agendapunt, eerstvolgende, herhaling_in_woorden, voorkomens
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.leersessie import Leersessie, LeersessieGebied, Programmapunt
from wijkagenda.domain.velden import veld_van
from wijkagenda.domain.wijkplan import Actie, Mijlpaal, Opgave, Wijkplan
from wijkagenda.queries.record import titels
from wijkagenda.queries.subsidietermijn import open_termijnen

MIDDERNACHT = dt.time()


@dataclass(frozen=True)
class AgendaRij:
    """Something on the agenda. (`soort`, `id`) is the record it shows; `woord` the kind of event.

    `eind` is None when nobody said how long it takes; of what lasts the whole day it is the last day at midnight.
    `eigen` tells whether it is an agendapunt, that can be changed here.
    """

    soort: str
    id: str
    titel: str
    begin: dt.datetime
    eind: dt.datetime | None
    hele_dag: bool
    plek: str
    gebied: str
    woord: str
    openbaar: bool = False
    herhaalt: str = ""
    toelichting: str = ""
    medewerker_id: str | None = None
    eigen: bool = False

    @property
    def dag(self) -> dt.date:
        """The day on which it begins."""
        return self.begin.date()

    @property
    def laatste_dag(self) -> dt.date:
        """The last day that it is on; what ends at midnight ends the evening before."""
        if self.eind is None or self.eind <= self.begin:
            return self.dag
        return self.eind.date() if self.hele_dag else (self.eind - dt.timedelta(microseconds=1)).date()

    def op(self, dag: dt.date) -> bool:
        """Whether it is on that day."""
        return self.dag <= dag <= self.laatste_dag

    def tijd(self) -> str:
        """``19:30``, ``19:30 – 21:00`` or ``hele dag``."""
        if self.hele_dag:
            return "hele dag"
        if self.eind is None or self.eind == self.begin:
            return f"{self.begin:%H:%M}"
        return f"{self.begin:%H:%M} – {self.eind:%H:%M}"

    def wanneer(self) -> str:
        """As Start shows it: ``wo 19:30``, or ``wo`` for the whole day."""
        dag = DAGEN[self.dag.weekday()][:2]
        return dag if self.hele_dag else f"{dag} {self.begin:%H:%M}"


@dataclass(frozen=True)
class Agendakeuze:
    """What is wanted: of these gebieden (none: all; what belongs to no gebied is on every agenda), own work only, public only."""

    gebied_ids: tuple[str, ...] = ()
    medewerker_id: str | None = None
    alleen_openbaar: bool = False

    def waar(self, gebied: Any, medewerker: Any) -> list[sa.ColumnElement[bool]]:
        """The conditions on these columns."""
        uit: list[sa.ColumnElement[bool]] = [sa.or_(gebied.is_(None), gebied.in_(self.gebied_ids))] if self.gebied_ids else []
        return uit + ([medewerker == self.medewerker_id] if self.medewerker_id else [])


def periode(db: sa.Connection, van: dt.date, tot: dt.date, keuze: Agendakeuze, vandaag: dt.date) -> list[AgendaRij]:
    """All that is on from `van` up to and including `tot`, in order of time; what lasts the whole day comes first on its day."""
    begin, eind = dt.datetime.combine(van, MIDDERNACHT), dt.datetime.combine(tot + dt.timedelta(days=1), MIDDERNACHT)
    rijen = list(_agendapunten(db, begin, eind, keuze))
    if not keuze.alleen_openbaar:
        rijen += [*_leersessies(db, begin, eind, keuze), *_mijlpalen(db, van, tot, keuze), *_termijnen(db, van, tot, keuze, vandaag)]
    return sorted(rijen, key=lambda r: (r.dag, not r.hele_dag, r.begin, r.titel, r.id))


def komende(db: sa.Connection, vandaag: dt.date, keuze: Agendakeuze, dagen: int = 7) -> list[AgendaRij]:
    """What is on from today, so many days: for Start."""
    return periode(db, vandaag, vandaag + dt.timedelta(days=dagen - 1), keuze, vandaag)


def dag_van(db: sa.Connection, soort: str, id_: str, vandaag: dt.date) -> dt.date | None:
    """The day to turn to for this agendapunt: the next time it comes, else the first; None when it is not there."""
    zin = sa.select(Agendapunt.begin, Agendapunt.herhaling).where(levend(Agendapunt), Agendapunt.id == id_)
    rij = db.execute(zin).one_or_none() if soort == "agendapunt" else None
    if rij is None:
        return None
    volgende = eerstvolgende(rij.begin, rij.herhaling, dt.datetime.combine(vandaag, MIDDERNACHT))
    return (volgende or dt.datetime.fromisoformat(rij.begin)).date()


def agendapunt(db: sa.Connection, id_: str) -> AgendaRij | None:
    """One agendapunt at its first time; None when it is not there (any more)."""
    rij = db.execute(_punten().where(levend(Agendapunt), Agendapunt.id == id_)).one_or_none()
    return _maak(rij) if rij is not None else None


@dataclass(frozen=True)
class Koppeling:
    """What an agendapunt belongs to."""

    soort: str
    id: str
    titel: str


def hoort_bij(db: sa.Connection, id_: str) -> Koppeling | None:
    """What this agendapunt belongs to; None when it stands by itself, or that is gone."""
    rij = db.execute(sa.select(Agendapunt.bij_soort, Agendapunt.bij_id).where(levend(Agendapunt), Agendapunt.id == id_)).one_or_none()
    if rij is None or not rij.bij_soort or not rij.bij_id:
        return None
    titel = titels(db, rij.bij_soort, [rij.bij_id]).get(rij.bij_id)
    return Koppeling(rij.bij_soort, rij.bij_id, titel) if titel is not None else None


# -- agendapunten


def _punten() -> sa.Select[Any]:
    a = Agendapunt
    velden: tuple[Any, ...] = (a.id, a.titel, a.begin, a.eind, a.hele_dag, a.plek, Gebied.naam, a.soort, a.openbaar, a.herhaling, a.toelichting,
                               a.medewerker_id)  # fmt: skip
    return sa.select(*velden).outerjoin(Gebied, sa.and_(Gebied.id == a.gebied_id, levend(Gebied)))


def _agendapunten(db: sa.Connection, begin: dt.datetime, eind: dt.datetime, keuze: Agendakeuze) -> Iterator[AgendaRij]:
    a = Agendapunt
    waar = [levend(a), *keuze.waar(a.gebied_id, a.medewerker_id)] + ([a.openbaar.is_(True)] if keuze.alleen_openbaar else [])
    herhaalt = sa.func.coalesce(a.herhaling, "") != ""
    nog_bezig = sa.and_(a.begin >= _iso(begin - LANGSTE), a.eind >= _iso(begin))
    dichtbij = sa.and_(a.begin < _iso(eind), sa.or_(a.begin >= _iso(begin), nog_bezig))
    for rij in db.execute(_punten().where(*waar, sa.or_(dichtbij, sa.and_(herhaalt, a.begin < _iso(eind))))).all():
        eerste = _maak(rij)
        duur = (eerste.eind - eerste.begin) if eerste.eind else dt.timedelta(0)
        for moment in voorkomens(rij.begin, rij.herhaling, begin - duur - dt.timedelta(days=1), eind):
            keer = replace(eerste, begin=moment, eind=moment + duur if eerste.eind else None)
            if keer.laatste_dag >= begin.date():
                yield keer


def _maak(rij: Any) -> AgendaRij:
    begin, eind = dt.datetime.fromisoformat(rij.begin), dt.datetime.fromisoformat(rij.eind) if rij.eind else None
    return AgendaRij(
        "agendapunt", rij.id, rij.titel, begin, eind, rij.hele_dag, rij.plek or "", rij.naam or "", veld_van("agendapunt", "soort").toon(rij.soort),
        rij.openbaar, herhaling_in_woorden(rij.herhaling, rij.begin), rij.toelichting or "", rij.medewerker_id, True,
    )  # fmt: skip


def _iso(moment: dt.datetime) -> str:
    return moment.isoformat(timespec="minutes")


# -- what shows by itself


def _leersessies(db: sa.Connection, begin: dt.datetime, eind: dt.datetime, keuze: Agendakeuze) -> Iterator[AgendaRij]:
    s = Leersessie
    minuten = sa.select(sa.func.sum(Programmapunt.minuten)).where(levend(Programmapunt), Programmapunt.leersessie_id == s.id).scalar_subquery()
    zin = sa.select(s.id, s.titel, s.begin, s.plek, s.status, s.leervraag, s.medewerker_id, Gebied.naam, minuten.label("minuten"))
    zin = zin.join(Gebied, Gebied.id == s.gebied_id).where(levend(s), s.begin >= _iso(begin), s.begin < _iso(eind))
    if keuze.gebied_ids:
        ook = sa.select(LeersessieGebied.leersessie_id).where(levend(LeersessieGebied), LeersessieGebied.gebied_id.in_(keuze.gebied_ids))
        zin = zin.where(sa.or_(s.gebied_id.in_(keuze.gebied_ids), s.id.in_(ook)))
    if keuze.medewerker_id:
        zin = zin.where(s.medewerker_id == keuze.medewerker_id)
    for rij in db.execute(zin).all():
        moment = dt.datetime.fromisoformat(rij.begin)
        yield AgendaRij(
            "leersessie", rij.id, f"Leersessie: {rij.titel[:1].lower()}{rij.titel[1:]}", moment,
            moment + dt.timedelta(minutes=rij.minuten) if rij.minuten else None, False, rij.plek or "", rij.naam,
            veld_van("leersessie", "status").toon(rij.status), toelichting=rij.leervraag or "", medewerker_id=rij.medewerker_id,
        )  # fmt: skip


def _mijlpalen(db: sa.Connection, van: dt.date, tot: dt.date, keuze: Agendakeuze) -> Iterator[AgendaRij]:
    gebied_id = sa.func.coalesce(Actie.gebied_id, Wijkplan.gebied_id)
    zin = (
        sa.select(Mijlpaal.datum, Mijlpaal.titel, Mijlpaal.gehaald_op, Actie.id, Actie.titel.label("actie"), Actie.medewerker_id, Gebied.naam)
        .join(Actie, Actie.id == Mijlpaal.actie_id)
        .outerjoin(Opgave, sa.and_(Opgave.id == Actie.opgave_id, levend(Opgave)))
        .outerjoin(Wijkplan, sa.and_(Wijkplan.id == Opgave.wijkplan_id, levend(Wijkplan)))
        .outerjoin(Gebied, sa.and_(Gebied.id == gebied_id, levend(Gebied)))
        .where(levend(Mijlpaal), levend(Actie), Mijlpaal.datum.between(van, tot), *keuze.waar(gebied_id, Actie.medewerker_id))
    )
    for rij in db.execute(zin).all():
        yield AgendaRij("actie", rij.id, rij.titel, dt.datetime.combine(rij.datum, MIDDERNACHT), None, True, "", rij.naam or "",
                        "mijlpaal gehaald" if rij.gehaald_op else "mijlpaal", toelichting=f"Bij de actie: {rij.actie}",
                        medewerker_id=rij.medewerker_id)  # fmt: skip


def _termijnen(db: sa.Connection, van: dt.date, tot: dt.date, keuze: Agendakeuze, vandaag: dt.date) -> Iterator[AgendaRij]:
    """Statutory terms, of every gebied: a term does not wait for who looks at another wijk."""
    for rij in open_termijnen(db, vandaag, max(0, (tot - vandaag).days)):
        if van <= rij.dag <= tot and (keuze.medewerker_id is None or rij.medewerker_id == keuze.medewerker_id):
            yield AgendaRij(rij.soort, rij.id, rij.titel, dt.datetime.combine(rij.dag, MIDDERNACHT), None, True, "", rij.gebied, "termijn",
                            toelichting=rij.zin, medewerker_id=rij.medewerker_id)  # fmt: skip
