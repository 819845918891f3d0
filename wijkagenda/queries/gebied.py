"""Gebieden as the window shows them: the list, the CBS areas they consist of with their inhabitants, and how each stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import CbsGebied, Gebied, GebiedDeel, Inwonertal, Voorziening
from wijkagenda.domain.inbreng import Inbreng
from wijkagenda.domain.initiatief import Initiatief, InitiatiefGebied
from wijkagenda.domain.velden.initiatief import ACTIEVE_FASEN
from wijkagenda.domain.wijkplan import Actie, Opgave, Wijkplan
from wijkagenda.queries.initiatief import Selectie


@dataclass(frozen=True)
class Inwoners:
    """How many people live in a gebied in a year; `onbekend` names the CBS areas that are not counted in it."""

    aantal: int
    jaar: int
    onbekend: tuple[str, ...] = ()


@dataclass(frozen=True)
class DeelRij:
    """A CBS area that belongs (or belonged) to a gebied, with its inhabitants by year."""

    id: str
    cbs_gebied_id: str
    code: str
    naam: str
    niveau: str
    van: dt.date | None
    tot: dt.date | None
    geldt: bool
    inwoners: Mapping[int, int]

    @property
    def jaar(self) -> int | None:
        """The newest year with a number."""
        return max(self.inwoners, default=None)


@dataclass(frozen=True)
class PlanRij:
    """The wijkplan of a gebied for a year, else its newest."""

    id: str
    titel: str
    van: int
    tot: int
    status: str


@dataclass(frozen=True)
class GebiedRij:
    """A gebied in the list."""

    id: str
    naam: str
    andere_naam: str
    soort: str
    wijkteam: str
    proeftuin_sinds: dt.date | None
    inwoners: Inwoners | None
    initiatieven: int
    inbreng_open: int
    plan: PlanRij | None


@dataclass(frozen=True)
class GebiedCijfers:
    """Key numbers of one gebied: this year's inbreng, what is promised and open, plan, voorzieningen."""

    inbreng: int
    mensen: int
    inbreng_open: int
    beloofd: int
    initiatieven: int
    nieuw: int
    opgaven: int
    acties: int
    acties_klaar: int
    voorzieningen: int


def lijst(db: sa.Connection, vandaag: dt.date, jaar: int) -> list[GebiedRij]:
    """Every gebied in its own order, in use now."""
    g = Gebied
    in_gebruik = sa.or_(g.geldig_tot.is_(None), g.geldig_tot >= vandaag)
    zin = sa.select(g.id, g.naam, g.andere_naam, g.soort, g.wijkteam, g.proeftuin_sinds).where(levend(g), in_gebruik)
    return _met_stand(db, zin.order_by(g.volgorde.is_(None), g.volgorde, g.naam), vandaag, jaar)


def rij(db: sa.Connection, id_: str, vandaag: dt.date, jaar: int) -> GebiedRij:
    """One of them, also when it is not in use any more. Raises `NietGevonden`."""
    g = Gebied
    zin = sa.select(g.id, g.naam, g.andere_naam, g.soort, g.wijkteam, g.proeftuin_sinds).where(levend(g), g.id == id_)
    gevonden = _met_stand(db, zin, vandaag, jaar)
    if not gevonden:
        raise NietGevonden("Dit gebied is er niet meer. Misschien is het verwijderd.")
    return gevonden[0]


def _met_stand(db: sa.Connection, zin: sa.Select[*tuple[str, str, str | None, str, str | None, dt.date | None]], vandaag: dt.date,
               jaar: int) -> list[GebiedRij]:  # fmt: skip
    gevonden = db.execute(zin).all()
    ids = [r[0] for r in gevonden]
    mensen, plannen, lopend, open_ = inwoners(db, ids, vandaag), _plannen(db, ids, jaar), initiatieven_actief(db, ids), _inbreng_open(db, ids)
    return [
        GebiedRij(id_, naam, ook or "", soort, team or "", sinds, mensen.get(id_), lopend.get(id_, 0), open_.get(id_, 0), plannen.get(id_))
        for id_, naam, ook, soort, team, sinds in gevonden
    ]


def delen(db: sa.Connection, gebied_id: str, vandaag: dt.date) -> list[DeelRij]:
    """The CBS areas of a gebied, those of now first."""
    return sorted(_delen(db, [gebied_id], vandaag).get(gebied_id, ()), key=lambda d: (not d.geldt, d.code))


def _delen(db: sa.Connection, gebied_ids: Sequence[str], vandaag: dt.date) -> dict[str, list[DeelRij]]:
    d, c = GebiedDeel, CbsGebied
    zin = (
        sa.select(d.gebied_id, d.id, c.id, c.code, c.naam, c.niveau, d.van, d.tot)
        .join(c, c.id == d.cbs_gebied_id)
        .where(levend(d), levend(c), d.gebied_id.in_(gebied_ids))
    )
    tallen: dict[str, dict[int, int]] = {}
    wonen = sa.select(Inwonertal.cbs_gebied_id, Inwonertal.jaar, Inwonertal.aantal).where(levend(Inwonertal))
    for cbs_id, jaar, aantal in db.execute(wonen).all():
        tallen.setdefault(cbs_id, {})[jaar] = aantal
    uit: dict[str, list[DeelRij]] = {}
    for gebied_id, id_, cbs_id, code, naam, niveau, van, tot in db.execute(zin).all():
        geldt = (van is None or van <= vandaag) and (tot is None or vandaag < tot)
        uit.setdefault(gebied_id, []).append(DeelRij(id_, cbs_id, code, naam, niveau, van, tot, geldt, tallen.get(cbs_id, {})))
    return uit


def inwoners(db: sa.Connection, gebied_ids: Sequence[str], vandaag: dt.date) -> dict[str, Inwoners]:
    """How many people live in each gebied: the newest year in which each of its CBS areas of now has a number, else the newest
    year with what is known of it. A gebied of which nothing is known is not there."""
    uit = {}
    for gebied_id, gevonden in _delen(db, gebied_ids, vandaag).items():
        nu = [d for d in gevonden if d.geldt]
        jaren = sorted({jaar for d in nu for jaar in d.inwoners}, reverse=True)
        if jaren:
            jaar = next((j for j in jaren if all(j in d.inwoners for d in nu)), jaren[0])
            onbekend = tuple(d.naam for d in nu if jaar not in d.inwoners)
            uit[gebied_id] = Inwoners(sum(d.inwoners.get(jaar, 0) for d in nu), jaar, onbekend)
    return uit


def initiatieven_actief(db: sa.Connection, gebied_ids: Sequence[str]) -> dict[str, int]:
    """How many run or are being prepared per gebied; one that crosses wijken counts in each."""
    i, ook = Initiatief, InitiatiefGebied
    eigen = sa.select(i.gebied_id, i.id).where(levend(i), i.fase.in_(ACTIEVE_FASEN), i.gebied_id.in_(gebied_ids))
    extra = sa.select(ook.gebied_id, i.id).join(i, i.id == ook.initiatief_id).where(levend(i), levend(ook), i.fase.in_(ACTIEVE_FASEN))
    samen = sa.union(eigen, extra.where(ook.gebied_id.in_(gebied_ids))).subquery()
    return _paren(db, sa.select(samen.c.gebied_id, sa.func.count()).group_by(samen.c.gebied_id))


def _inbreng_open(db: sa.Connection, gebied_ids: Sequence[str]) -> dict[str, int]:
    zin = sa.select(Inbreng.gebied_id, sa.func.count()).where(levend(Inbreng), Inbreng.uitkomst == "open", Inbreng.gebied_id.in_(gebied_ids))
    return _paren(db, zin.group_by(Inbreng.gebied_id))


def _paren(db: sa.Connection, zin: sa.Select[*tuple[str, int]]) -> dict[str, int]:
    return {sleutel: n for sleutel, n in db.execute(zin).all()}  # noqa: C416 - rows are not pairs to the type checker


def _plannen(db: sa.Connection, gebied_ids: Sequence[str], jaar: int) -> dict[str, PlanRij]:
    p = Wijkplan
    dekt = sa.case((sa.and_(p.van <= jaar, p.tot >= jaar), 1), else_=0)
    zin = sa.select(p.gebied_id, p.id, p.titel, p.van, p.tot, sa.func.coalesce(p.status, "concept")).where(levend(p), p.gebied_id.in_(gebied_ids))
    rijen = db.execute(zin.order_by(dekt, p.tot, p.van, p.id)).all()
    return {r[0]: PlanRij(*r[1:]) for r in rijen}


def cijfers(db: sa.Connection, gebied_id: str, vandaag: dt.date, jaar: int) -> GebiedCijfers:
    """The key numbers of one gebied in `jaar`."""
    i, n = Inbreng, Initiatief
    hier = [levend(i), i.gebied_id == gebied_id]
    dit_jaar = (dt.date(jaar, 1, 1), dt.date(jaar, 12, 31))
    gezegd = sa.select(sa.func.count(), sa.func.sum(i.aantal)).where(*hier, i.datum.between(*dit_jaar))
    inbreng, mensen = db.execute(gezegd).one()
    nieuw = sa.select(sa.func.count()).select_from(n).where(levend(n), *Selectie((gebied_id,)).waar(), n.begonnen_op.between(*dit_jaar))
    plan = _plannen(db, [gebied_id], jaar).get(gebied_id)
    opgaven, acties, klaar = _voortgang(db, plan.id) if plan else (0, 0, 0)
    return GebiedCijfers(
        inbreng=inbreng,
        mensen=mensen or 0,
        inbreng_open=_inbreng_open(db, [gebied_id]).get(gebied_id, 0),
        beloofd=_tel(db, sa.select(sa.func.count()).where(*hier, i.beloofd_voor.is_not(None), i.antwoord_op.is_(None))),
        initiatieven=initiatieven_actief(db, [gebied_id]).get(gebied_id, 0),
        nieuw=_tel(db, nieuw),
        opgaven=opgaven,
        acties=acties,
        acties_klaar=klaar,
        voorzieningen=_tel(db, sa.select(sa.func.count()).where(levend(Voorziening), Voorziening.gebied_id == gebied_id)),
    )


def _tel(db: sa.Connection, zin: sa.Select[*tuple[int]]) -> int:
    return db.execute(zin).scalar_one()


def _voortgang(db: sa.Connection, plan_id: str) -> tuple[int, int, int]:
    opgaven = _tel(db, sa.select(sa.func.count()).where(levend(Opgave), Opgave.wijkplan_id == plan_id))
    klaar = sa.func.coalesce(sa.func.sum(sa.case((Actie.status == "klaar", 1), else_=0)), 0)
    zin = sa.select(sa.func.count(), klaar).select_from(Actie).join(Opgave, Opgave.id == Actie.opgave_id)
    acties, gedaan = db.execute(zin.where(levend(Actie), levend(Opgave), Opgave.wijkplan_id == plan_id)).one()
    return opgaven, acties, gedaan


def gebied_van(db: sa.Connection, soort: str, id_: str) -> str | None:
    """The gebied on whose page a record is shown: an inbreng, voorziening, part, CBS area or number of inhabitants."""
    zoek: dict[str, sa.Select[*tuple[str]]] = {
        "gebied": sa.select(Gebied.id).where(levend(Gebied), Gebied.id == id_),
        "inbreng": sa.select(Inbreng.gebied_id).where(levend(Inbreng), Inbreng.id == id_),
        "voorziening": sa.select(Voorziening.gebied_id).where(levend(Voorziening), Voorziening.id == id_),
        "gebied_deel": sa.select(GebiedDeel.gebied_id).where(levend(GebiedDeel), GebiedDeel.id == id_),
        "cbs_gebied": sa.select(GebiedDeel.gebied_id).where(levend(GebiedDeel), GebiedDeel.cbs_gebied_id == id_),
        "inwonertal": sa.select(GebiedDeel.gebied_id)
        .join(Inwonertal, Inwonertal.cbs_gebied_id == GebiedDeel.cbs_gebied_id)
        .where(levend(GebiedDeel), Inwonertal.id == id_),
    }
    return db.execute(zoek[soort].limit(1)).scalar() if soort in zoek else None
