"""Every class by its table name; importing this loads the whole domain."""

from __future__ import annotations

import sqlalchemy as sa

from wijkagenda.domain import (  # noqa: F401  (imported to be there)
    agenda,
    beleidskader,
    bestand,
    brief,
    evaluatie,
    gebied,
    inbreng,
    initiatief,
    leersessie,
    relatie,
    subsidie,
    taalwoord,
    verband,
    wijkbudget,
    wijkplan,
    wijkscan,
)
from wijkagenda.domain.basis_model import KLASSEN, METADATA, Rij


def klassen() -> dict[str, type[Rij]]:
    """Table name → class."""
    return dict(KLASSEN)


def tabellen() -> list[sa.Table]:
    """All journaled tables, parents before children."""
    return METADATA.sorted_tables
