"""Evaluaties, and what the program lays ready for them: it counts, people write the story."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.evaluatie import VRAGEN, Bijstelling, Duidingsgesprek, Evaluatie
from wijkagenda.domain.inbreng import Inbreng
from wijkagenda.domain.initiatief import Faseovergang, Initiatief
from wijkagenda.domain.wijkplan import Actie, Opgave, Wijkplan


@dataclass(frozen=True)
class Antwoord:
    """One of the four questions, the field that holds its answer, and the answer."""

    veld: str
    vraag: str
    tekst: str


@dataclass(frozen=True)
class EvaluatieRij:
    """An evaluatie with its four questions and answers."""

    id: str
    jaar: int
    wijkplan_id: str | None
    peildatum: dt.date
    status: str
    vastgesteld_op: dt.date | None
    blokken: str | None
    antwoorden: tuple[Antwoord, ...]


@dataclass(frozen=True)
class Gesprek:
    """A duidingsgesprek."""

    datum: dt.date
    met_wie: str
    tekst: str


@dataclass(frozen=True)
class Bijgesteld:
    """A bijstelling."""

    wat: str
    wie: str | None


@dataclass(frozen=True)
class Telling:
    """What the file can count by itself up to the peildatum: acties of the plan, and in the gebied in that year."""

    acties: Mapping[str, int]
    begonnen: int
    gestopt: int
    inbreng: int
    beantwoord: int


def van_plan(db: sa.Connection, wijkplan_id: str | None) -> list[EvaluatieRij]:
    """The evaluaties of a plan, or (None) of the whole gemeente, the newest first."""
    return _lees(db, Evaluatie.wijkplan_id == wijkplan_id)


def evaluatie(db: sa.Connection, id_: str) -> EvaluatieRij:
    """One evaluatie. Raises `NietGevonden`."""
    gevonden = _lees(db, Evaluatie.id == id_)
    if not gevonden:
        raise NietGevonden("Deze evaluatie is er niet meer. Misschien is ze verwijderd.")
    return gevonden[0]


def _lees(db: sa.Connection, waar: sa.ColumnElement[bool]) -> list[EvaluatieRij]:
    k = Evaluatie
    zin = sa.select(k.id, k.jaar, k.wijkplan_id, k.peildatum, k.status, k.vastgesteld_op, k.blokken, *(getattr(k, naam) for naam in VRAGEN))
    rijen = db.execute(zin.where(levend(k), waar).order_by(k.jaar.desc(), k.id)).all()
    return [
        EvaluatieRij(id_, jaar, plan_id, peildatum, status or "concept", vast, blokken,
                     tuple(Antwoord(naam, VRAGEN[naam], tekst or "") for naam, tekst in zip(VRAGEN, antwoorden, strict=True)))
        for id_, jaar, plan_id, peildatum, status, vast, blokken, *antwoorden in rijen
    ]  # fmt: skip


def gesprekken(db: sa.Connection, id_: str) -> list[Gesprek]:
    """The duidingsgesprekken of an evaluatie by date."""
    zin = sa.select(Duidingsgesprek.datum, Duidingsgesprek.met_wie, sa.func.coalesce(Duidingsgesprek.tekst, ""))
    zin = zin.where(levend(Duidingsgesprek), Duidingsgesprek.evaluatie_id == id_).order_by(Duidingsgesprek.datum, Duidingsgesprek.id)
    return [Gesprek(*r) for r in db.execute(zin).all()]


def bijstellingen(db: sa.Connection, id_: str) -> list[Bijgesteld]:
    """What an evaluatie adjusts."""
    zin = sa.select(Bijstelling.wat, Bijstelling.wie).where(levend(Bijstelling), Bijstelling.evaluatie_id == id_).order_by(Bijstelling.id)
    return [Bijgesteld(*r) for r in db.execute(zin).all()]


def telling(db: sa.Connection, id_: str) -> Telling:
    """Counts for an evaluatie: of its plan and gebied, or of everything where it has no plan."""
    ev = evaluatie(db, id_)
    begin, eind = dt.date(ev.jaar, 1, 1), min(ev.peildatum, dt.date(ev.jaar, 12, 31))
    acties = sa.select(Actie.status, sa.func.count()).join(Opgave, Opgave.id == Actie.opgave_id).where(levend(Actie), levend(Opgave))
    gebied = None
    if ev.wijkplan_id:
        acties = acties.where(Opgave.wijkplan_id == ev.wijkplan_id)
        gebied = db.execute(sa.select(Wijkplan.gebied_id).where(levend(Wijkplan), Wijkplan.id == ev.wijkplan_id)).scalar()
    fase = (
        sa.select(sa.func.count(sa.distinct(Faseovergang.initiatief_id)))
        .join(Initiatief, Initiatief.id == Faseovergang.initiatief_id)
        .where(levend(Faseovergang), levend(Initiatief), Faseovergang.datum.between(begin, eind))
    )
    gehoord = sa.select(sa.func.count(), sa.func.count(Inbreng.antwoord_op)).where(levend(Inbreng), Inbreng.datum.between(begin, eind))
    if gebied:
        fase, gehoord = fase.where(Initiatief.gebied_id == gebied), gehoord.where(Inbreng.gebied_id == gebied)
    inbreng, beantwoord = db.execute(gehoord).one()
    return Telling(
        acties=dict(db.execute(acties.group_by(Actie.status)).all()),
        begonnen=db.execute(fase.where(Faseovergang.van.is_(None))).scalar_one(),
        gestopt=db.execute(fase.where(Faseovergang.naar == "gestopt")).scalar_one(),
        inbreng=inbreng,
        beantwoord=beantwoord,
    )
