"""The four questions of the evaluatie (S4), what people said about the figures, and what is adjusted."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.basis_model import Rij, fk

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Evaluatie(Rij):
    """The evaluatie of a wijkplan in a year, or without a plan that of the whole gemeente."""

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
    """A talk in which people said what the figures mean to them."""

    __tablename__ = "duidingsgesprek"

    evaluatie_id: Mapped[str] = fk("evaluatie", index=True)
    datum: Mapped[dt.date]
    met_wie: Mapped[str]
    tekst: Mapped[str | None]


class Bijstelling(Rij):
    """What is done differently from now on, and by whom."""

    __tablename__ = "bijstelling"

    evaluatie_id: Mapped[str] = fk("evaluatie", index=True)
    wat: Mapped[str]
    wie: Mapped[str | None]


VRAGEN = {
    "wilden": "Wat wilden we bereiken?",
    "gelukt": "In hoeverre is dat gelukt?",
    "deden": "Wat deden we?",
    "anders": "Wat kan anders?",
}
"""The four questions of S4, by the column that holds the answer."""


def keur_wijzigbaar(status: str | None) -> None:
    """What was adopted stays as it was (domein.md, Evaluatie). Raises `RegelFout`."""
    if status == "vastgesteld":
        raise RegelFout("Deze evaluatie is vastgesteld en verandert niet meer. Heropen haar eerst als er iets niet klopt.")


def keur_vaststellen(antwoorden: dict[str, str | None], datum: dt.date, peildatum: dt.date, vandaag: dt.date) -> None:
    """All four questions have an answer, and the date lies between the peildatum and today. Raises `InvoerFout`."""
    for naam, vraag in VRAGEN.items():
        if not (antwoorden.get(naam) or "").strip():
            raise InvoerFout(f"Er is nog geen antwoord op: {vraag} Schrijf dat eerst op.", naam)
    if datum > vandaag:
        raise InvoerFout("Deze datum is nog niet geweest. Kies vandaag of een eerdere datum.", "datum")
    if datum < peildatum:
        raise InvoerFout("De evaluatie wordt vastgesteld na de peildatum. Kies een latere datum.", "datum")
