"""How the initiatieven stand: the board, key numbers, who is silent or has to be asked, phases over time and per gebied."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.initiatief import (
    ZONDER_JAARVRAAG,
    Contactmoment,
    Faseovergang,
    Initiatief,
    NogActief,
    Telling,
    jaargrens,
    jaarvraag_op,
    jaarvraag_open,
    stiltegrens,
)
from wijkagenda.domain.velden.initiatief import ACTIEVE_FASEN, FASEN, STEUNFASEN
from wijkagenda.queries.initiatief import VOLGORDE, InitiatiefRij, Selectie, rijen

OP_HET_BORD = 200
"""Cards per column; who has more looks in the list or chooses a gebied."""


@dataclass(frozen=True)
class Bordfase:
    """A column of the board: how many there are, and the rows of those that are shown."""

    fase: str
    aantal: int
    rijen: tuple[InitiatiefRij, ...]


@dataclass(frozen=True)
class NaEenJaar:
    """Of those that went on without support a year or more ago: how many still ran a year on (S2 norm 80 %).

    `onbekend` have not been asked yet; who ended within the year is counted in `niet_meer` without being asked.
    """

    nog_actief: int
    niet_meer: int
    onbekend: int

    @property
    def bekend(self) -> int:
        """All over whom the norm is counted: those of whom it is known."""
        return self.nog_actief + self.niet_meer


@dataclass(frozen=True)
class Kopcijfers:
    """The line beside the title."""

    actief: int
    nieuw: int
    na_een_jaar: NaEenJaar


@dataclass(frozen=True)
class StilRij:
    """Support was agreed, and nobody spoke with them for so many days."""

    id: str
    titel: str
    gebied_id: str
    gebied: str
    ondersteuner_id: str | None
    dagen: int


@dataclass(frozen=True)
class JaarvraagRij:
    """A year without support is over since `sinds`: does it still run?"""

    id: str
    titel: str
    gebied_id: str
    gebied: str
    ondersteuner_id: str | None
    zelfstandig_op: dt.date
    sinds: dt.date


@dataclass(frozen=True)
class Fasestand:
    """How many were in each phase (in the order of FASEN) at the end of a day."""

    datum: dt.date
    aantallen: tuple[int, ...]


@dataclass(frozen=True)
class OvergangRij:
    """A change of phase."""

    id: str
    van: str | None
    naar: str
    datum: dt.date
    reden: str
    antwoord: str


@dataclass(frozen=True)
class GebiedFasen:
    """The initiatieven of one gebied by phase (in the order of FASEN), with their latest counts added up."""

    gebied_id: str
    gebied: str
    aantallen: tuple[int, ...]
    vrijwilligers: int
    deelnemers: int

    @property
    def actief(self) -> int:
        """How many run or are being prepared."""
        return sum(n for fase, n in zip(VOLGORDE, self.aantallen, strict=True) if fase in ACTIEVE_FASEN)


def bord(db: sa.Connection, selectie: Selectie, vandaag: dt.date) -> dict[str, Bordfase]:
    """The columns of the board by phase; those that have been there shortest come first (of more than fit: the newest)."""
    sinds = (
        sa.select(sa.func.max(Faseovergang.datum))
        .where(Faseovergang.initiatief_id == Initiatief.id, levend(Faseovergang))
        .correlate(Initiatief)
        .scalar_subquery()
    )
    tellingen = dict(_tel(db, selectie))
    ids: dict[str, list[str]] = {}
    for fase in VOLGORDE:
        volgorde = [sinds.desc()] if tellingen.get(fase, 0) <= OP_HET_BORD else []
        zin = sa.select(Initiatief.id).where(levend(Initiatief), *selectie.waar(), Initiatief.fase == fase).order_by(*volgorde, Initiatief.id.desc())
        ids[fase] = list(db.execute(zin.limit(OP_HET_BORD)).scalars()) if tellingen.get(fase) else []
    gelezen = {r.id: r for r in rijen(db, [i for fase in ids.values() for i in fase], vandaag)}
    return {fase: Bordfase(fase, tellingen.get(fase, 0), tuple(gelezen[i] for i in ids[fase] if i in gelezen)) for fase in VOLGORDE}


def _tel(db: sa.Connection, selectie: Selectie) -> list[tuple[str, int]]:
    zin = sa.select(Initiatief.fase, sa.func.count()).where(levend(Initiatief), *selectie.waar()).group_by(Initiatief.fase)
    return [(str(fase), n) for fase, n in db.execute(zin).all()]


def kopcijfers(db: sa.Connection, selectie: Selectie, vandaag: dt.date, jaar: int) -> Kopcijfers:
    """How many run now, how many began in `jaar`, and what became of those that went on alone."""
    actief = sum(n for fase, n in _tel(db, selectie) if fase in ACTIEVE_FASEN)
    begon = Initiatief.begonnen_op.between(dt.date(jaar, 1, 1), dt.date(jaar, 12, 31))
    nieuw = db.execute(sa.select(sa.func.count()).select_from(Initiatief).where(levend(Initiatief), *selectie.waar(), begon)).scalar_one()
    return Kopcijfers(actief, nieuw, na_een_jaar(db, selectie, vandaag))


def na_een_jaar(db: sa.Connection, selectie: Selectie, vandaag: dt.date) -> NaEenJaar:
    """What became of initiatieven whose support ended a year or more ago: the first answer given a year on counts."""
    i = Initiatief
    zin = sa.select(i.id, i.fase, i.zelfstandig_op).where(levend(i), *selectie.waar(), i.zelfstandig_op <= jaargrens(vandaag))
    gevraagd = db.execute(zin).all()
    antwoorden: dict[str, list[tuple[dt.date, bool]]] = {}
    n = NogActief
    for id_, datum, actief in db.execute(sa.select(n.initiatief_id, n.datum, n.actief).where(levend(n)).order_by(n.datum, n.id)).all():
        antwoorden.setdefault(id_, []).append((datum, actief))
    ja = nee = onbekend = 0
    for id_, fase, op in gevraagd:
        eerste = next((actief for datum, actief in antwoorden.get(id_, ()) if op and datum >= jaarvraag_op(op)), None)
        if eerste is None and fase not in ZONDER_JAARVRAAG:
            onbekend += 1
        elif eerste:
            ja += 1
        else:
            nee += 1
    return NaEenJaar(ja, nee, onbekend)


def stilte(db: sa.Connection, selectie: Selectie, vandaag: dt.date) -> list[StilRij]:
    """Who has agreed support and was not spoken with for 60 days, longest first; a change of phase counts as contact."""
    grens = stiltegrens(vandaag)
    laatste = {k: _nieuwste(k) for k in (Contactmoment, Faseovergang)}
    zin = (
        sa.select(Initiatief.id, Initiatief.titel, Gebied.id, Gebied.naam, Initiatief.ondersteuner_id, *laatste.values(), Initiatief.begonnen_op)
        .join(Gebied, Gebied.id == Initiatief.gebied_id)
        .where(levend(Initiatief), *selectie.waar(), Initiatief.fase.in_(STEUNFASEN), Initiatief.steun_afgesproken.is_(True))
        .where(*(Initiatief.id.not_in(_sinds(k, grens)) for k in laatste))
    )
    uit = []
    for id_, titel, gebied_id, gebied, wie, *momenten, begin in (tuple(r) for r in db.execute(zin).all()):
        sinds = max((d for d in momenten if d), default=begin)
        if sinds is not None and sinds <= grens:
            uit.append(StilRij(id_, titel, gebied_id, gebied, wie, (vandaag - sinds).days))
    return sorted(uit, key=lambda r: (-r.dagen, r.titel))


def _sinds(klasse: type[Contactmoment] | type[Faseovergang], grens: dt.date) -> sa.Select[*tuple[str]]:
    """The initiatieven with a part after this day: read once, not per initiatief."""
    return sa.select(klasse.initiatief_id).where(levend(klasse), klasse.datum > grens, klasse.initiatief_id.is_not(None))  # type: ignore[return-value]


def _nieuwste(klasse: type[Contactmoment] | type[Faseovergang]) -> sa.ScalarSelect[dt.date]:
    zin = sa.select(sa.func.max(klasse.datum)).where(klasse.initiatief_id == Initiatief.id, levend(klasse))
    return zin.correlate(Initiatief).scalar_subquery()


def jaarvragen(db: sa.Connection, selectie: Selectie, vandaag: dt.date) -> list[JaarvraagRij]:
    """Who went on alone a year or more ago and was not asked since, longest waiting first."""
    antwoord = sa.select(sa.func.max(NogActief.datum)).where(NogActief.initiatief_id == Initiatief.id, levend(NogActief))
    zin = (
        sa.select(Initiatief.id, Initiatief.titel, Initiatief.fase, Gebied.id, Gebied.naam, Initiatief.ondersteuner_id, Initiatief.zelfstandig_op,
                  antwoord.correlate(Initiatief).scalar_subquery())
        .join(Gebied, Gebied.id == Initiatief.gebied_id)
        .where(levend(Initiatief), *selectie.waar(), Initiatief.zelfstandig_op <= jaargrens(vandaag))
        .order_by(Initiatief.zelfstandig_op, Initiatief.titel)
    )  # fmt: skip
    return [
        JaarvraagRij(id_, titel, gebied_id, gebied, wie, op, jaarvraag_op(op))
        for id_, titel, fase, gebied_id, gebied, wie, op, beantwoord in db.execute(zin).all()
        if op and jaarvraag_open(fase, op, beantwoord, vandaag)
    ]


def fasehistorie(db: sa.Connection, id_: str) -> list[OvergangRij]:
    """The changes of phase of one initiatief, newest first."""
    f = Faseovergang
    zin = sa.select(f.id, f.van, f.naar, f.datum, f.reden, f.antwoord).where(levend(f), f.initiatief_id == id_).order_by(f.datum.desc(), f.id.desc())
    return [OvergangRij(i, van, naar, datum, reden or "", antwoord or "") for i, van, naar, datum, reden, antwoord in db.execute(zin).all()]


def fasen_over_tijd(db: sa.Connection, selectie: Selectie, momenten: Sequence[dt.date]) -> list[Fasestand]:
    """How many were in each phase at the end of each of these days: every change adds one and takes one away."""
    per_fase = {fase: [0] * len(momenten) for fase in VOLGORDE}
    for kolom, teken in ((Faseovergang.naar, 1), (Faseovergang.van, -1)):
        zin = (
            sa.select(Faseovergang.datum, kolom, sa.func.count())
            .join(Initiatief, Initiatief.id == Faseovergang.initiatief_id)
            .where(levend(Faseovergang), levend(Initiatief), *selectie.waar(), kolom.in_(VOLGORDE))
            .group_by(Faseovergang.datum, kolom)
        )
        for datum, fase, n in db.execute(zin).all():
            for nr, moment in enumerate(momenten):
                if datum <= moment:
                    per_fase[str(fase)][nr] += teken * n
    return [Fasestand(moment, tuple(per_fase[fase][nr] for fase in VOLGORDE)) for nr, moment in enumerate(momenten)]


def fasewoorden() -> list[str]:
    """The words of the fasen, in the order in which they are counted."""
    return [keuze.tekst for keuze in FASEN]


def overzicht_per_gebied(db: sa.Connection, selectie: Selectie) -> list[GebiedFasen]:
    """Each gebied with its own initiatieven by phase, in the order of gebieden; one that crosses wijken counts where it belongs."""
    laatste = sa.select(Telling.id).where(Telling.initiatief_id == Initiatief.id, levend(Telling)).order_by(Telling.datum.desc(), Telling.id.desc())
    zin = (
        sa.select(Initiatief.fase, Gebied.id, Gebied.naam, sa.func.count(), sa.func.sum(Telling.vrijwilligers), sa.func.sum(Telling.deelnemers))
        .select_from(Initiatief)
        .join(Gebied, Gebied.id == Initiatief.gebied_id)
        .outerjoin(Telling, Telling.id == laatste.limit(1).correlate(Initiatief).scalar_subquery())
        .where(levend(Initiatief), *selectie.waar())
        .group_by(Gebied.id, Gebied.naam, Gebied.volgorde, Initiatief.fase)
        .order_by(Gebied.volgorde, Gebied.naam)
    )
    per_gebied: dict[str, GebiedFasen] = {}
    for fase, gebied_id, naam, n, vrijwilligers, deelnemers in db.execute(zin).all():
        nu = per_gebied.get(gebied_id) or GebiedFasen(gebied_id, naam, (0,) * len(FASEN), 0, 0)
        aantallen = tuple(m + n if code == fase else m for code, m in zip(VOLGORDE, nu.aantallen, strict=True))
        mee = fase in ACTIEVE_FASEN
        per_gebied[gebied_id] = GebiedFasen(gebied_id, naam, aantallen, nu.vrijwilligers + (vrijwilligers or 0) * mee,
                                            nu.deelnemers + (deelnemers or 0) * mee)  # fmt: skip
    return list(per_gebied.values())
