"""What the assessors of an application saw, kept apart; what they are asked; and who may not judge it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.opmaak import opsomming
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Beleidskader, Uitgangspunt, Waardevraag
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.relatie import Medewerker
from wijkagenda.domain.subsidie import Beoordeling, Toetsantwoord

WAARDEN = (("betrokkenheid", "Betrokkenheid"), ("legitimiteit", "Legitimiteit"), ("rendement", "Maatschappelijk rendement"))
"""The waardendriehoek (S0): column and words."""
UITEEN = 2
"""Points of difference from which assessors should talk."""


@dataclass(frozen=True, slots=True)
class Oordeel:
    """What one assessor saw: per value a sentence and a score (or None), and an answer per uitgangspunt (by id).

    `verouderd` when a newer version came in.
    """

    id: str
    medewerker_id: str
    medewerker: str
    datum: dt.date
    versie: int
    verouderd: bool
    zinnen: tuple[str, ...]
    scores: tuple[int | None, ...]
    antwoorden: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Toetspunt:
    """An uitgangspunt of the beleidskader as a check question."""

    id: str
    titel: str
    vraag: str


@dataclass(frozen=True, slots=True)
class Beoordelaars:
    """Who may judge, as (id, naam); `waarom` says who is left out and why, empty when nobody is."""

    keuzes: tuple[tuple[str, str], ...]
    waarom: str


def oordelen(db: sa.Connection, aanvraag_id: str, versie: int) -> tuple[Oordeel, ...]:
    """The views on an application of which `versie` is the newest version, oldest first."""
    rijen = db.execute(_zin_oordelen(), {"id": aanvraag_id}).all()
    antwoorden = _antwoorden(db, [r[0] for r in rijen])
    return tuple(
        Oordeel(r[0], r[1], r[2], r[3], r[4], r[4] < versie, tuple(woorden or "" for woorden in r[5:8]), tuple(r[8:11]), antwoorden[r[0]])
        for r in rijen
    )


@cache
def _zin_oordelen() -> sa.Select[*tuple[Any, ...]]:
    """Built once, with the application as parameter."""
    b = Beoordeling
    kolommen: list[Any] = [b.id, b.medewerker_id, Medewerker.naam, b.datum, b.versie]
    kolommen += [getattr(b, waarde) for waarde, _ in WAARDEN] + [getattr(b, f"{waarde}_score") for waarde, _ in WAARDEN]
    zin = sa.select(*kolommen).join(Medewerker, Medewerker.id == b.medewerker_id)
    return zin.where(levend(Beoordeling), b.aanvraag_id == sa.bindparam("id")).order_by(b.id)


def _antwoorden(db: sa.Connection, beoordelingen: Sequence[str]) -> defaultdict[str, dict[str, str]]:
    uit: defaultdict[str, dict[str, str]] = defaultdict(dict)
    if not beoordelingen:
        return uit
    zin = sa.select(Toetsantwoord.beoordeling_id, Toetsantwoord.uitgangspunt_id, Toetsantwoord.antwoord).where(levend(Toetsantwoord))
    for beoordeling, punt, antwoord in db.execute(zin.where(Toetsantwoord.beoordeling_id.in_(beoordelingen))).all():
        if antwoord:
            uit[beoordeling][punt] = antwoord
    return uit


def vragen(db: sa.Connection) -> dict[str, tuple[str, ...]]:
    """S0's own questions per value, of the beleidskaders in use."""
    zin = sa.select(Waardevraag.waarde, Waardevraag.vraag).join(Beleidskader, Beleidskader.id == Waardevraag.beleidskader_id)
    uit: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    zin = zin.where(levend(Waardevraag), levend(Beleidskader), Beleidskader.actief.is_(True)).order_by(Waardevraag.nummer)
    for waarde, vraag in db.execute(zin).all():
        uit[waarde] += (vraag,)
    return dict(uit)


def toetspunten(db: sa.Connection, gegeven: Sequence[Oordeel] = ()) -> tuple[Toetspunt, ...]:
    """The uitgangspunten of the beleidskaders in use, and any other that an assessor answered."""
    beantwoord = {punt for oordeel in gegeven for punt in oordeel.antwoorden}
    in_gebruik = sa.and_(levend(Beleidskader), Beleidskader.actief.is_(True))
    zin = sa.select(Uitgangspunt.id, Uitgangspunt.titel, Uitgangspunt.toetsvraag).join(Beleidskader, Beleidskader.id == Uitgangspunt.beleidskader_id)
    zin = zin.where(levend(Uitgangspunt), sa.or_(in_gebruik, Uitgangspunt.id.in_(beantwoord)))
    rijen = db.execute(zin.order_by(Uitgangspunt.beleidskader_id, Uitgangspunt.nummer)).all()
    return tuple(Toetspunt(r.id, r.titel, r.toetsvraag or r.titel) for r in rijen)


def beoordelaars(db: sa.Connection, initiatief_id: str | None, dag: dt.date) -> Beoordelaars:
    """Who works here on `dag` and does not support the initiatief of the application (Awb 2:4)."""
    steunt = None
    if initiatief_id is not None:
        steunt = db.execute(sa.select(Initiatief.ondersteuner_id).where(levend(Initiatief), Initiatief.id == initiatief_id)).scalar()
    wie = werkzaam(db, dag)
    weg = next((naam for id_, naam in wie if id_ == steunt), "")
    waarom = f"{weg} ondersteunt het initiatief en staat daarom niet in de lijst (Awb 2:4)." if weg else ""
    return Beoordelaars(tuple((id_, naam) for id_, naam in wie if id_ != steunt), waarom)


def werkzaam(db: sa.Connection, dag: dt.date, *, mandaat: bool = False) -> list[tuple[str, str]]:
    """(id, naam) of who works here on `dag`, by name; with `mandaat` only who may decide then."""
    m = Medewerker
    zin = sa.select(m.id, m.naam).where(levend(m), sa.or_(m.van.is_(None), m.van <= dag), sa.or_(m.tot.is_(None), m.tot >= dag))
    if mandaat:
        zin = zin.where(m.mandaat.is_(True))
    return [(id_, naam) for id_, naam in db.execute(zin.order_by(m.naam)).all()]


def lopen_uiteen(gegeven: Sequence[Oordeel]) -> str:
    """Where the assessors differ by two points or more, as a sentence; empty where they don't."""
    verschillen = []
    for i, (_, woord) in enumerate(WAARDEN):
        scores = sorted(s for o in gegeven if (s := o.scores[i]) is not None)
        if scores and scores[-1] - scores[0] >= UITEEN:
            verschillen.append(f"{woord[0].lower()}{woord[1:]} ({scores[0]} en {scores[-1]})")
    return f"De meningen lopen uiteen bij {opsomming(verschillen)}. Bespreek dit voor het advies." if verschillen else ""


def zijn_verouderd(gegeven: Sequence[Oordeel]) -> str:
    """Says that something newer came in after judging; empty otherwise."""
    oud = [f"{o.medewerker} (versie {o.versie})" for o in gegeven if o.verouderd]
    return f"Er is een nieuwere versie dan {opsomming(oud)} beoordeelde. Vraag om er nog eens naar te kijken." if oud else ""
