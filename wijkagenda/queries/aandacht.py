"""Everything that asks for attention, all of it in one place: the rows of Start and the counts of the navigation.

Terms ignore the chosen gebieden: those of other gebieden are given apart, so that Start can say that they are there.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.queries.aandacht_geld import krappe_geldstromen, krappe_regelingen, termijnen, verlopen_dossiers
from wijkagenda.queries.aandacht_wijk import (
    beloften,
    late_acties,
    open_afspraken,
    open_jaarvragen,
    open_wensen,
    stille_initiatieven,
    verlopen_contactpersonen,
)
from wijkagenda.queries.aandachtrij import TONEN, Aandacht, Keuze

Bron = Callable[[sa.Connection, dt.date, Keuze], list[Aandacht]]
BRONNEN: tuple[Bron, ...] = (
    termijnen, krappe_regelingen, krappe_geldstromen, beloften, late_acties, open_afspraken, open_jaarvragen, open_wensen,
    stille_initiatieven, verlopen_contactpersonen, verlopen_dossiers,
)  # fmt: skip
"""Where rows come from; one function each. All give what was chosen; those of terms give every gebied."""


@dataclass(frozen=True)
class Overzicht:
    """The rows for the chosen gebieden, most urgent first, and the terms that run elsewhere."""

    rijen: tuple[Aandacht, ...]
    elders: tuple[Aandacht, ...]


def aandacht(db: sa.Connection, vandaag: dt.date, gebied_ids: Sequence[str] = (), medewerker_id: str | None = None) -> Overzicht:
    """What asks for attention now. With a `medewerker_id` only the work of that person."""
    keuze = Keuze(tuple(gebied_ids), medewerker_id)
    rijen = sorted((rij for bron in BRONNEN for rij in bron(db, vandaag, keuze)), key=lambda r: (TONEN.index(r.toon), r.dag, r.titel))
    return Overzicht(tuple(r for r in rijen if keuze.past(r)), tuple(r for r in rijen if not keuze.past(r)))


def tellingen(db: sa.Connection, vandaag: dt.date, gebied_ids: Sequence[str] = ()) -> dict[str, int]:
    """How many rows ask for attention per place (its key in the navigation); Start counts all that it shows."""
    gevonden = aandacht(db, vandaag, gebied_ids)
    per_plek = Counter(rij.plek for rij in (*gevonden.rijen, *gevonden.elders))
    return {**per_plek, "start": len(gevonden.rijen) + bool(gevonden.elders)}
