"""What the file knows of itself and shares with its copies: settings by name, and which copies are out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from wijkagenda.domain.basis_model import Rij, sleutel_id

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped

GEKOZEN = "gebieden_gekozen"
"""The setting that is filled once someone chose where they work and with which beleidskaders."""


class Instelling(Rij):
    """A setting of the file, kept by name: gemeente, kenmerk prefix, retention, peildatum of the example."""

    __tablename__ = "instelling"

    naam: Mapped[str]
    waarde: Mapped[str | None]


class Kopie(Rij):
    """A copy that was handed out: its letter, for whom, and when it last came in."""

    __tablename__ = "kopie"

    letter: Mapped[str]
    voor: Mapped[str]
    gemaakt_op: Mapped[dt.date]
    met_dossiers: Mapped[bool]
    met_contactpersonen: Mapped[bool]
    laatst_terug_op: Mapped[dt.date | None]


def instelling(naam: str, waarde: str | None) -> Instelling:
    """The setting with its natural id."""
    return Instelling(id=sleutel_id("instelling", naam), naam=naam, waarde=waarde)
