"""Every mapped class by its table name; importing this maps the whole domain."""

from __future__ import annotations

import sqlalchemy as sa

from wijkagenda.domain import (  # noqa: F401  (imported to be mapped)
    agenda,
    beleidskader,
    bestand,
    evaluatie,
    gebied,
    inbreng,
    initiatief,
    leersessie,
    relatie,
    subsidie,
    verband,
    wijkbudget,
    wijkplan,
    wijkscan,
)
from wijkagenda.domain.basis_model import Basis, Rij


def klassen() -> dict[str, type[Rij]]:
    """Table name → mapped class."""
    return {m.class_.__tablename__: m.class_ for m in Basis.registry.mappers}


def tabellen() -> list[sa.Table]:
    """All journaled tables, parents before children."""
    return Basis.metadata.sorted_tables
