"""What closing a year would take along, which years are closed, and the documents that book several legs at once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.jaarafsluiting import SLUIT, VERPLICHT_MEE, Meegaand, afgesloten_door, mee_van
from wijkagenda.domain.velden.wijkbudget import DOCUMENTSOORTEN, KANTEN
from wijkagenda.domain.wijkbudget import Boeking, Budgetdocument, Geldstroom, Rubriek
from wijkagenda.queries.wijkbudget import Stand, standen

_SOORT = {k.code: k.tekst for k in DOCUMENTSOORTEN}
_KANT = {k.code: k.tekst for k in KANTEN}


@dataclass(frozen=True, slots=True)
class Stroomsaldo:
    """A stream of a gebied in the year to close: what is left of it after the open commitments went along, in cents."""

    geldstroom_id: str
    geldstroom: str
    kant: str
    verplicht: int
    saldo: int

    @property
    def kant_tekst(self) -> str:
        """The kant in words."""
        return _KANT[self.kant]


@dataclass(frozen=True, slots=True)
class Verplichtregel:
    """Open commitments in one place that go along, in cents."""

    rubriek: str
    geldstroom: str
    kant: str
    bedrag: int
    aantal: int


@dataclass(frozen=True)
class Afsluitvoorstel:
    """What closing a year of a gebied means."""

    gebied_id: str
    gebied: str
    jaar: int
    verplichtingen: tuple[Verplichtregel, ...]
    stromen: tuple[Stroomsaldo, ...]
    afgesloten: bool

    @property
    def verplicht(self) -> int:
        """All open commitments that go along."""
        return sum(r.bedrag for r in self.verplichtingen)


@dataclass(frozen=True, slots=True)
class Documentrij:
    """A document with what its legs add up to: `bedrag` is the budget that it added or moved, in cents."""

    id: str
    datum: dt.date
    soort: str
    jaar: int
    gebied: str
    omschrijving: str
    benen: int
    bedrag: int
    geldig: bool

    @property
    def soort_tekst(self) -> str:
        """The soort in words."""
        return _SOORT[self.soort]


def is_afgesloten(db: sa.Connection, gebied_id: str, jaar: int) -> bool:
    """Whether nothing is booked in that year any more."""
    return (gebied_id, jaar) in afgesloten_door(db)


def afgesloten(db: sa.Connection) -> frozenset[tuple[str, int]]:
    """(gebied id, jaar) of every closed year."""
    return frozenset(afgesloten_door(db))


def voorstel(db: sa.Connection, gebied_id: str, jaar: int) -> Afsluitvoorstel:
    """What goes along to the next year, and per stream what is left and may go along."""
    # also where it was deleted: money that was booked there keeps its name
    naam = db.execute(sa.select(Gebied.naam).where(Gebied.id == gebied_id)).scalar_one()
    rubrieken, stromen = (dict(db.execute(sa.select(k.id, k.naam)).all()) for k in (Rubriek, Geldstroom))
    per_plek: defaultdict[tuple[str, str, str], list[Meegaand]] = defaultdict(list)
    per_stroom: defaultdict[tuple[str, str], int] = defaultdict(int)
    for regel in mee_van(db, gebied_id, jaar):
        if regel.waarom == VERPLICHT_MEE:
            per_plek[regel.kant, regel.rubriek_id, regel.geldstroom_id].append(regel)
            per_stroom[regel.geldstroom_id, regel.kant] += regel.bedrag
    saldi = standen(db, ("geldstroom_id", "kant"), gebied_ids=[gebied_id], jaren=[jaar])
    verplicht = tuple(Verplichtregel(rubrieken[rubriek], stromen[stroom], kant, sum(r.bedrag for r in regels), len(regels))
                      for (kant, rubriek, stroom), regels in per_plek.items())  # fmt: skip
    rijen = [Stroomsaldo(stroom, stromen[stroom], kant, per_stroom[stroom, kant], stand.vrij)
             for (stroom, kant), stand in saldi.items() if _begroot(stand)]  # fmt: skip
    rijen.sort(key=lambda r: (r.kant, r.geldstroom))
    return Afsluitvoorstel(gebied_id, naam, jaar, verplicht, tuple(rijen), is_afgesloten(db, gebied_id, jaar))


def _begroot(stand: Stand) -> bool:
    return bool(stand.begroot or stand.wijzigingen)


def documenten(db: sa.Connection, gebied_ids: Iterable[str] = (), jaren: Iterable[int] = ()) -> list[Documentrij]:
    """Documents of these gebieden and years (all when none are given), newest first; `geldig` when a year that it closed is still so."""
    d, ids, jaar_lijst = Budgetdocument, tuple(gebied_ids), tuple(jaren)
    benen = sa.select(Boeking.budgetdocument_id.label("document"), Boeking.bedrag, Boeking.soort, Boeking.id)
    been = benen.where(levend(Boeking), Boeking.budgetdocument_id.is_not(None)).subquery()
    erbij = sa.func.coalesce(sa.func.sum(sa.case((sa.and_(been.c.bedrag > 0, been.c.soort != "verplicht"), been.c.bedrag), else_=0)), 0)
    # also where it was deleted: a document keeps the name of its gebied
    zin = (
        sa.select(d.id, d.datum, d.soort, d.jaar, sa.func.coalesce(Gebied.naam, ""), d.omschrijving, sa.func.count(been.c.id), erbij)
        .outerjoin(been, been.c.document == d.id).outerjoin(Gebied, Gebied.id == d.gebied_id)
        .where(levend(d)).group_by(d.id).order_by(d.datum.desc(), d.id.desc())
    )  # fmt: skip
    if ids:
        raakt = sa.select(Boeking.budgetdocument_id).where(levend(Boeking), Boeking.gebied_id.in_(ids))
        zin = zin.where(sa.or_(d.gebied_id.in_(ids), d.id.in_(raakt)))
    if jaar_lijst:
        zin = zin.where(d.jaar.in_(jaar_lijst))
    dicht = set(afgesloten_door(db).values())
    return [Documentrij(*rij) for rij in ((*r, r[2] != SLUIT or r[0] in dicht) for r in db.execute(zin).all())]
