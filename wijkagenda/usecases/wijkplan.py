"""Wijkplan: chapters, opgaven, acties, status and vaststellen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa

from wijkagenda.domain.basis_model import Rij, levend
from wijkagenda.domain.velden.wijkplan import HOOFDSTUKKEN
from wijkagenda.domain.wijkplan import Hoofdstuk, Opgave, Planstatus, Wijkplan
from wijkagenda.storage.unit_of_work import Werk


def maak_wijkplan(werk: Werk, waarden: dict[str, Any]) -> Wijkplan:
    """A new plan in concept, with its chapters ready to be filled."""
    plan = werk.nieuw(Wijkplan(**waarden | {"status": "concept"}))
    werk.nieuw(Planstatus(wijkplan_id=plan.id, status="concept", datum=werk.vandaag))
    for volgorde, keuze in enumerate(HOOFDSTUKKEN, 1):
        werk.nieuw(Hoofdstuk(wijkplan_id=plan.id, soort=keuze.code, titel=keuze.tekst, volgorde=volgorde))
    return plan


def maak_opgave(werk: Werk, waarden: dict[str, Any]) -> Opgave:
    """A new opgave at the end of its plan."""
    if not waarden.get("volgorde"):
        laatste = werk.sessie.scalar(sa.select(sa.func.max(Opgave.volgorde)).where(Opgave.wijkplan_id == waarden["wijkplan_id"], levend(Opgave)))
        waarden["volgorde"] = (laatste or 0) + 1
    return werk.nieuw(Opgave(**waarden))


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {"wijkplan": maak_wijkplan, "opgave": maak_opgave}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
