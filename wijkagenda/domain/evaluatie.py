"""The four questions of the evaluatie (S4)."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped

from wijkagenda.domain.basis_model import Rij, fk


class Evaluatie(Rij):
    """An evaluatie."""

    __tablename__ = "evaluatie"

    jaar: Mapped[int]
    wijkplan_id: Mapped[str | None] = fk("wijkplan")
    peildatum: Mapped[dt.date]
    wilden: Mapped[str | None]
    gelukt: Mapped[str | None]
    deden: Mapped[str | None]
    anders: Mapped[str | None]
    status: Mapped[str | None]
    blokken: Mapped[str | None]
    vastgesteld_op: Mapped[dt.date | None]


class Duidingsgesprek(Rij):
    """A duidingsgesprek."""

    __tablename__ = "duidingsgesprek"

    evaluatie_id: Mapped[str] = fk("evaluatie", index=True)
    datum: Mapped[dt.date]
    met_wie: Mapped[str]
    tekst: Mapped[str | None]


class Bijstelling(Rij):
    """A bijstelling."""

    __tablename__ = "bijstelling"

    evaluatie_id: Mapped[str] = fk("evaluatie", index=True)
    wat: Mapped[str]
    wie: Mapped[str | None]
