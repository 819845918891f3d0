"""The records that an edition of a report can be about, by gebied and year, or by their number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.opmaak import schoon
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.evaluatie import Evaluatie
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.subsidie import Aanvraag, AanvraagGebied, Regeling
from wijkagenda.domain.wijkplan import Wijkplan
from wijkagenda.queries import leersessie, wijkplan
from wijkagenda.queries.initiatief import Selectie
from wijkagenda.queries.initiatiefrapport import liep_in

WOORDEN = {
    "wijkplan": "wijkplan",
    "aanvraag": "subsidieaanvraag",
    "initiatief": "initiatief",
    "leersessie": "leersessie",
    "evaluatie": "evaluatie",
}
"""What a kind is called where there is none of it."""

_NUMMERS: dict[str, tuple[Any, Any]] = {"aanvraag": (Aanvraag, Aanvraag.kenmerk), "initiatief": (Initiatief, Initiatief.nummer)}
"""Where a kind keeps the number by which people know it."""


@dataclass(frozen=True)
class Onderwerp:
    """One record to report on; `nummer` is empty where its kind has no numbers."""

    id: str
    woorden: str
    nummer: str = ""


def onderwerpen(db: sa.Connection, soort: str, gebied_ids: Sequence[str], jaren: Sequence[int]) -> list[Onderwerp]:
    """The records of a kind in these gebieden (none: all) and years, in the order in which people know them."""
    return _LEZERS[soort](db, tuple(gebied_ids), tuple(jaren))


def met_nummer(db: sa.Connection, soort: str, nummer: str) -> Onderwerp | None:
    """The record with this visible number, without case; None where there is none, or where its kind has no numbers."""
    klasse, kolom = _NUMMERS.get(soort, (None, None))
    if klasse is None:
        return None
    zin = sa.select(klasse.id, klasse.titel, kolom).where(levend(klasse), sa.func.lower(kolom) == schoon(nummer).strip().lower())
    rij = db.execute(zin.order_by(klasse.id)).first()
    return Onderwerp(rij[0], rij[1], rij[2]) if rij else None


def _plannen(db: sa.Connection, gebied_ids: tuple[str, ...], jaren: tuple[int, ...]) -> list[Onderwerp]:
    return [Onderwerp(p.id, f"{p.titel} ({p.jaren})") for p in wijkplan.lijst(db, gebied_ids) if any(p.van <= jaar <= p.tot for jaar in jaren)]


def _aanvragen(db: sa.Connection, gebied_ids: tuple[str, ...], jaren: tuple[int, ...]) -> list[Onderwerp]:
    zin = sa.select(Aanvraag.id, Aanvraag.titel, sa.func.coalesce(Aanvraag.kenmerk, "")).join(Regeling, Regeling.id == Aanvraag.regeling_id)
    zin = zin.where(levend(Aanvraag), Regeling.jaar.in_(jaren)).order_by(Aanvraag.kenmerk.is_(None), Aanvraag.kenmerk, Aanvraag.id)
    if gebied_ids:
        deel = sa.exists().where(AanvraagGebied.aanvraag_id == Aanvraag.id, levend(AanvraagGebied), AanvraagGebied.gebied_id.in_(gebied_ids))
        zin = zin.where(deel)
    return [Onderwerp(id_, f"{kenmerk} {titel}".strip(), kenmerk) for id_, titel, kenmerk in db.execute(zin).all()]


def _initiatieven(db: sa.Connection, gebied_ids: tuple[str, ...], jaren: tuple[int, ...]) -> list[Onderwerp]:
    zin = sa.select(Initiatief.id, Initiatief.titel, sa.func.coalesce(Initiatief.nummer, "")).join(Gebied, Gebied.id == Initiatief.gebied_id)
    zin = zin.where(levend(Initiatief), *Selectie(gebied_ids).waar(), *liep_in(jaren))
    zin = zin.order_by(Gebied.volgorde.is_(None), Gebied.volgorde, Gebied.naam, Initiatief.titel, Initiatief.id)
    return [Onderwerp(*rij) for rij in db.execute(zin).all()]


def _leersessies(db: sa.Connection, gebied_ids: tuple[str, ...], jaren: tuple[int, ...]) -> list[Onderwerp]:
    return [Onderwerp(s.id, f"{s.titel} ({toon_datum(s.dag)})") for s in leersessie.lijst(db, gebied_ids) if s.dag.year in jaren]


def _evaluaties(db: sa.Connection, gebied_ids: tuple[str, ...], jaren: tuple[int, ...]) -> list[Onderwerp]:
    zin = sa.select(Evaluatie.id, Evaluatie.jaar, sa.func.coalesce(Gebied.naam, "de hele gemeente"))
    zin = zin.outerjoin(Wijkplan, Wijkplan.id == Evaluatie.wijkplan_id).outerjoin(Gebied, Gebied.id == Wijkplan.gebied_id)
    zin = zin.where(levend(Evaluatie), Evaluatie.jaar.in_(jaren))
    if gebied_ids:
        zin = zin.where(Gebied.id.in_(gebied_ids))
    zin = zin.order_by(Evaluatie.jaar.desc(), Gebied.volgorde.is_(None), Gebied.volgorde, Gebied.naam, Evaluatie.id)
    return [Onderwerp(id_, f"Evaluatie {jaar} van {waar}") for id_, jaar, waar in db.execute(zin).all()]


_LEZERS: dict[str, Callable[[sa.Connection, tuple[str, ...], tuple[int, ...]], list[Onderwerp]]] = {
    "wijkplan": _plannen,
    "aanvraag": _aanvragen,
    "initiatief": _initiatieven,
    "leersessie": _leersessies,
    "evaluatie": _evaluaties,
}
