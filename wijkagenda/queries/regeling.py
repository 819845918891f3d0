"""Regelingen with what is left of their plafond, in all and per gebied, and whether their rules still may change."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.subsidie import Aanvraag, Regeling, RegelingCriterium, RegelingPlafond
from wijkagenda.domain.subsidie_regels import VASTE_VELDEN
from wijkagenda.domain.subsidie_stand import delen_van, plafondruimten, verleend
from wijkagenda.domain.subsidie_stappen import OPEN
from wijkagenda.domain.verdeelsleutel import per_gebied

KOPIEREN = "Deze regeling is in gebruik. De regels staan vast; maak een kopie om ze aan te passen."


@dataclass(frozen=True, slots=True)
class RegelingRij:
    """A regeling. Amounts are whole cents; `ruimte` is its plafondruimte. `zonder_criteria`: it compares applications, but says not on what."""

    id: str
    naam: str
    jaar: int
    plafond: int
    ruimte: int
    open_van: dt.date
    open_tot: dt.date
    aanvragen: int
    open: int
    aangevraagd: int
    verleend: int
    in_gebruik: bool
    zonder_criteria: bool

    def stand(self, vandaag: dt.date) -> str:
        """``open``, ``gesloten`` or ``gaat open``."""
        if vandaag < self.open_van:
            return "gaat open"
        return "open" if vandaag <= self.open_tot else "gesloten"


@dataclass(frozen=True, slots=True)
class GebiedStand:
    """What a regeling did in one gebied, by the shares of its applications; `plafond` and `ruimte` where it has a plafond there."""

    gebied_id: str
    gebied: str
    aanvragen: int
    aangevraagd: int
    verleend: int
    plafond: int | None
    ruimte: int | None


def regelingen(db: sa.Connection, jaren: Iterable[int] = ()) -> list[RegelingRij]:
    """Regelingen of these years (all when none are given), newest first."""
    telt = sa.func.sum(sa.case((Aanvraag.status != "concept", 1), else_=0))
    per = (
        sa.select(Aanvraag.regeling_id, telt.label("n"), sa.func.sum(sa.case((Aanvraag.status.in_(OPEN), 1), else_=0)).label("open"),
                  sa.func.sum(sa.case((Aanvraag.status != "concept", Aanvraag.aangevraagd), else_=0)).label("gevraagd"),
                  sa.func.sum(sa.func.coalesce(verleend(), 0)).label("verleend"))
        .where(levend(Aanvraag)).group_by(Aanvraag.regeling_id).subquery()
    )  # fmt: skip
    criteria = sa.select(sa.literal(1)).where(levend(RegelingCriterium), RegelingCriterium.regeling_id == Regeling.id).exists()
    zonder = sa.and_(Regeling.verdeelwijze == "criteria", ~criteria)
    zin = sa.select(Regeling.id, Regeling.naam, Regeling.jaar, Regeling.plafond, Regeling.open_van, Regeling.open_tot, per.c.n, per.c.open,
                    per.c.gevraagd, per.c.verleend, zonder.label("zonder"))  # fmt: skip
    zin = zin.outerjoin(per, per.c.regeling_id == Regeling.id).where(levend(Regeling))
    if gekozen := tuple(jaren):
        zin = zin.where(Regeling.jaar.in_(gekozen))
    return [
        RegelingRij(r.id, r.naam, r.jaar, r.plafond, plafondruimten(db, r.id)[None], r.open_van, r.open_tot, r.n or 0, r.open or 0, r.gevraagd or 0,
                    r.verleend or 0, bool(r.n), bool(r.zonder))
        for r in db.execute(zin.order_by(Regeling.jaar.desc(), Regeling.naam)).all()
    ]  # fmt: skip


def vaste_velden(db: sa.Connection, regeling_id: str) -> frozenset[str]:
    """The fields that no longer change, because applications were received under it; none while it is not in use.

    Geldstroom and rubriek may still be filled in once, so that it can book.
    """
    in_gebruik = sa.select(sa.literal(1)).where(levend(Aanvraag), Aanvraag.regeling_id == regeling_id, Aanvraag.status != "concept").limit(1)
    if db.execute(in_gebruik).first() is None:
        return frozenset()
    zin = sa.select(Regeling.geldstroom_id, Regeling.rubriek_id).where(levend(Regeling), Regeling.id == regeling_id)
    geld = db.execute(zin).one_or_none()
    return VASTE_VELDEN | {naam for naam in ("geldstroom_id", "rubriek_id") if geld is not None and getattr(geld, naam) is not None}


def stand_per_gebied(db: sa.Connection, regeling_id: str, gebied_ids: Iterable[str] = ()) -> list[GebiedStand]:
    """Per gebied that has a plafond or an application; all gebieden when none are given."""
    aanvragen = db.execute(sa.select(Aanvraag.id, Aanvraag.aangevraagd, sa.func.coalesce(verleend(), 0))
                           .where(levend(Aanvraag), Aanvraag.regeling_id == regeling_id, Aanvraag.status != "concept")).all()  # fmt: skip
    delen = delen_van(db, [id_ for id_, *_ in aanvragen])
    telling: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for id_, gevraagd, gegeven in aanvragen:
        verdeling = delen.get(id_, [])
        stukken = zip(per_gebied(gevraagd, verdeling).items(), per_gebied(gegeven or 0, verdeling).values(), strict=True)
        for (gebied, deel), toegekend in stukken:
            for plek, cents in enumerate((1, deel, toegekend)):
                telling[gebied][plek] += cents
    zin = sa.select(RegelingPlafond.gebied_id, RegelingPlafond.bedrag).where(levend(RegelingPlafond), RegelingPlafond.regeling_id == regeling_id)
    plafonds = {r.gebied_id: r.bedrag for r in db.execute(zin).all()}
    ruimten = plafondruimten(db, regeling_id)
    gekozen = set(gebied_ids)
    namen = sa.select(Gebied.id, Gebied.naam).where(levend(Gebied), Gebied.id.in_({*telling, *plafonds}))
    return [
        GebiedStand(id_, naam, telling[id_][0], telling[id_][1], telling[id_][2], plafonds.get(id_), ruimten.get(id_))
        for id_, naam in db.execute(namen.order_by(Gebied.volgorde.is_(None), Gebied.volgorde, Gebied.naam)).all()
        if not gekozen or id_ in gekozen
    ]
