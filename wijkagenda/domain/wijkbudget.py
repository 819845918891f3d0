"""The wijkbudget: streams, rubrieken and the append-only ledger of boekingen."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from wijkagenda.domain.basis_model import Cent, Rij, fk


class Geldstroom(Rij):
    """A geldstroom."""

    __tablename__ = "geldstroom"

    naam: Mapped[str]
    taakveld: Mapped[str | None]
    bij_over: Mapped[str]
    bij_oormerk: Mapped[str]
    zorgrecht: Mapped[bool] = mapped_column(default=False)
    volgorde: Mapped[int | None]
    noot: Mapped[str | None]


class Rubriek(Rij):
    """A rubriek."""

    __tablename__ = "rubriek"

    naam: Mapped[str]
    collectief: Mapped[str]
    volgorde: Mapped[int | None]


class Taakveld(Rij):
    """A taakveld."""

    __tablename__ = "taakveld"

    code: Mapped[str]
    naam: Mapped[str]
    van: Mapped[int | None]
    tot: Mapped[int | None]


class Oormerk(Rij):
    """An oormerk."""

    __tablename__ = "oormerk"

    geldstroom_id: Mapped[str] = fk("geldstroom")
    rubriek_id: Mapped[str] = fk("rubriek")


class Boeking(Rij):
    """One line of the append-only ledger: never changed, reversed by a counter-entry."""

    __tablename__ = "boeking"
    __table_args__ = (sa.Index("ix_boeking_jaar_gebied", "jaar", "gebied_id"),)

    datum: Mapped[dt.date]
    soort: Mapped[str]
    bedrag: Mapped[Cent]
    jaar: Mapped[int]
    gebied_id: Mapped[str] = fk("gebied")
    rubriek_id: Mapped[str] = fk("rubriek")
    geldstroom_id: Mapped[str] = fk("geldstroom")
    kant: Mapped[str]
    organisatie_id: Mapped[str | None] = fk("organisatie")
    omschrijving: Mapped[str]
    bron_soort: Mapped[str | None]
    bron_id: Mapped[str | None] = mapped_column(index=True)
    tegen_id: Mapped[str | None] = fk("boeking")
    budgetdocument_id: Mapped[str | None] = fk("budgetdocument")


class Deelname(Rij):
    """A deelname."""

    __tablename__ = "deelname"

    organisatie_id: Mapped[str] = fk("organisatie", index=True)
    gebied_id: Mapped[str] = fk("gebied")
    vorm: Mapped[str]
    van: Mapped[dt.date]
    tot: Mapped[dt.date | None]


class Deelnamebedrag(Rij):
    """An inbreng per jaar."""

    __tablename__ = "deelnamebedrag"

    deelname_id: Mapped[str] = fk("deelname", index=True)
    geldstroom_id: Mapped[str] = fk("geldstroom")
    jaar: Mapped[int]
    bedrag: Mapped[Cent]


class Aansluiting(Rij):
    """An aansluiting."""

    __tablename__ = "aansluiting"

    geldstroom_id: Mapped[str] = fk("geldstroom")
    jaar: Mapped[int]
    datum: Mapped[dt.date]
    stand: Mapped[Cent]
    verklaring: Mapped[str | None]


class Budgetdocument(Rij):
    """A document that books several legs at once: overheveling, wijziging, jaarafsluiting."""

    __tablename__ = "budgetdocument"

    soort: Mapped[str]
    datum: Mapped[dt.date]
    jaar: Mapped[int]
    omschrijving: Mapped[str]
