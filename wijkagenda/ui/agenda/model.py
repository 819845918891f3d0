"""The columns of the agenda as a list, and its rows: each time of a repetition is a row of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkagenda.basis.datum import DAGEN
from wijkagenda.queries.agenda import AgendaRij
from wijkagenda.ui.widgets.kolom import Kolom


@dataclass(frozen=True)
class Regel:
    """A row of the list."""

    id: str
    punt: AgendaRij


def regels(punten: Iterable[AgendaRij]) -> list[Regel]:
    """The rows, each with a key of its own."""
    return [Regel(f"{p.soort} {p.id} {p.begin.isoformat()} {p.titel}", p) for p in punten]


KOLOMMEN = (
    Kolom("dag", "Datum", lambda r: r.punt.dag, "datum", 110),
    Kolom("weekdag", "Dag", lambda r: DAGEN[r.punt.dag.weekday()][:2], "tekst", 50),
    Kolom("tijd", "Tijd", lambda r: r.punt.tijd(), "tekst", 120),
    Kolom("titel", "Wat", lambda r: r.punt.titel, vet=True, onder=lambda r: r.punt.plek),
    Kolom("woord", "Soort", lambda r: r.punt.woord, "tekst", 170),
    Kolom("gebied", "Gebied", lambda r: r.punt.gebied, "tekst", 170),
    Kolom("openbaar", "Openbaar", lambda r: "ja" if r.punt.openbaar else "", "tekst", 90),
)
