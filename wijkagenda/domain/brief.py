"""Letters: what was made for an application, and the texts of this gemeente."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from wijkagenda.domain.basis_model import Rij, fk

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Brief(Rij):
    """A letter made from a step."""

    __tablename__ = "brief"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    soort: Mapped[str]
    datum: Mapped[dt.date]
    bijlage_id: Mapped[str | None] = fk("bijlage")


class Brieftekst(Rij):
    """The text of one kind of letter, as this gemeente changed it; without one the shipped text is used."""

    __tablename__ = "brieftekst"

    soort: Mapped[str]
    onderwerp: Mapped[str]
    tekst: Mapped[str]
