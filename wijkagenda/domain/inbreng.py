"""What residents said, their own agenda, and how many chose what."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.domain.basis_model import Rij, deelindex, fk

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Inbreng(Rij):
    """An inbreng."""

    __tablename__ = "inbreng"
    __table_args__ = (deelindex("inbreng", "beloofd_voor"),)

    gebied_id: Mapped[str] = fk("gebied", index=True)
    tekst: Mapped[str]
    datum: Mapped[dt.date]
    soort: Mapped[str]
    aantal: Mapped[int | None]
    beloofd_voor: Mapped[dt.date | None]
    antwoord: Mapped[str | None]
    antwoord_op: Mapped[dt.date | None]
    doorverwezen_naar: Mapped[str | None]
    medewerker_id: Mapped[str | None] = fk("medewerker")
    agendapunt_id: Mapped[str | None] = fk("agendapunt")
    uitkomst: Mapped[str | None]


class Stem(Rij):
    """How many chose an opgave, per inbreng and method; never summed across methods, so nobody is counted twice."""

    __tablename__ = "stem"

    opgave_id: Mapped[str] = fk("opgave", index=True)
    inbreng_id: Mapped[str] = fk("inbreng")
    methode: Mapped[str]
    aantal: Mapped[int]
    aanwezig: Mapped[int | None]


class Bewonersagenda(Rij):
    """A bewonersagenda."""

    __tablename__ = "bewonersagenda"

    gebied_id: Mapped[str] = fk("gebied")
    titel: Mapped[str]
    organisatie_id: Mapped[str | None] = fk("organisatie")
    eigenaar: Mapped[str | None]
    datum: Mapped[dt.date | None]
    toelichting: Mapped[str | None]


class Wens(Rij):
    """A wens."""

    __tablename__ = "wens"

    bewonersagenda_id: Mapped[str] = fk("bewonersagenda", index=True)
    tekst: Mapped[str]
    volgorde: Mapped[int | None]
    uitkomst: Mapped[str]
    opgave_id: Mapped[str | None] = fk("opgave", index=True)
    antwoord: Mapped[str | None]
    antwoord_op: Mapped[dt.date | None]


STEM_PER_MENS = ("handen", "formulier", "online", "enquete")
"""Methods in which a person chooses an opgave once; of stickers someone may place several."""


def keur_stem(methode: str, aantal: int, aanwezig: int | None) -> None:
    """No more votes than people where each has one (domein.md, Stemmen). Raises `InvoerFout`."""
    if methode in STEM_PER_MENS and aanwezig is not None and aantal > aanwezig:
        raise InvoerFout("Er zijn meer stemmen dan mensen. Kijk een van de getallen na.", "aantal")


def keur_inbreng(datum: dt.date, beloofd_voor: dt.date | None, antwoord: str | None, antwoord_op: dt.date | None) -> None:
    """A promise lies after what was said, and an answer that was given has words (domein.md, Inbreng). Raises `InvoerFout`."""
    if beloofd_voor is not None and beloofd_voor < datum:
        raise InvoerFout("Het antwoord is beloofd vóór dit gezegd werd. Pas een van de datums aan.", "beloofd_voor")
    if antwoord_op is not None and not (antwoord or "").strip():
        raise InvoerFout("Schrijf ook het antwoord op.", "antwoord")


def keur_antwoord(antwoord: str, op: dt.date, datum: dt.date, vandaag: dt.date) -> None:
    """An answer is given in words, after what was said and not in the future. Raises `InvoerFout`."""
    if not antwoord.strip():
        raise InvoerFout("Schrijf het antwoord op.", "antwoord")
    if op < datum:
        raise InvoerFout("Het antwoord is gegeven vóór dit gezegd werd. Pas de datum aan.", "antwoord_op")
    if op > vandaag:
        raise InvoerFout("Deze datum is nog niet geweest. Kies vandaag of een eerdere datum.", "antwoord_op")
