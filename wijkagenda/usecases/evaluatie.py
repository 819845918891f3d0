"""Evaluatie: one per plan (or for the whole gemeente) and year; vaststellen freezes it, figures included."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import Rij, levend
from wijkagenda.domain.evaluatie import VRAGEN, Bijstelling, Duidingsgesprek, Evaluatie, keur_vaststellen, keur_wijzigbaar
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk


def maak_evaluatie(werk: Werk, waarden: dict[str, Any]) -> Evaluatie:
    """A new evaluatie in concept."""
    return werk.nieuw(Evaluatie(**waarden | {"status": "concept"}))


def stel_vast(uow: UnitOfWork, id_: str, *, datum: dt.date, blokken_json: str) -> Stap:
    """Freezes the evaluatie with the text that was printed for it. Raises `InvoerFout`, `RegelFout`."""
    with uow("Evaluatie vaststellen") as werk:
        evaluatie = werk.haal(Evaluatie, id_)
        keur_wijzigbaar(evaluatie.status)
        keur_vaststellen({naam: getattr(evaluatie, naam) for naam in VRAGEN}, datum, evaluatie.peildatum, werk.vandaag)
        evaluatie.status, evaluatie.vastgesteld_op, evaluatie.blokken = "vastgesteld", datum, blokken_json
        werk.hoofd = id_
    return werk.stap


def heropen(uow: UnitOfWork, id_: str) -> Stap:
    """Back to concept, so that a mistake can be mended; the frozen text goes and is made again at the next vaststelling."""
    with uow("Evaluatie heropenen") as werk:
        evaluatie = werk.haal(Evaluatie, id_)
        if evaluatie.status != "vastgesteld":
            raise RegelFout("Deze evaluatie is nog niet vastgesteld. U kunt haar gewoon aanpassen.")
        evaluatie.status, evaluatie.vastgesteld_op, evaluatie.blokken = "concept", None, None
        werk.hoofd = id_
    return werk.stap


def _keur_evaluatie(werk: Werk, evaluatie: Evaluatie) -> None:
    keur_wijzigbaar(evaluatie.status)
    zelfde = sa.select(Evaluatie).where(
        levend(Evaluatie), Evaluatie.jaar == evaluatie.jaar, Evaluatie.wijkplan_id == evaluatie.wijkplan_id, Evaluatie.id != evaluatie.id
    )
    if werk.zoek(zelfde):
        raise RegelFout(f"Er is al een evaluatie over {evaluatie.jaar}. Ga daarin verder.")


def _keur_deel(werk: Werk, deel: Duidingsgesprek | Bijstelling) -> None:
    keur_wijzigbaar(werk.haal(Evaluatie, deel.evaluatie_id).status)


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {"evaluatie": maak_evaluatie}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {"evaluatie": _keur_evaluatie, "duidingsgesprek": _keur_deel, "bijstelling": _keur_deel}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {
    "evaluatie": lambda _werk, evaluatie: keur_wijzigbaar(evaluatie.status),
    "duidingsgesprek": _keur_deel,
    "bijstelling": _keur_deel,
}
