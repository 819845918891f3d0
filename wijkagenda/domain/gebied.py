"""Gebied: the areas people plan for beside the CBS areas they consist of, and what is to be found there."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from wijkagenda.domain.basis_model import Rij, fk

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Gebied(Rij):
    """A set of CBS areas that people plan for: a wijk, a dorp or a group of dorpen."""

    __tablename__ = "gebied"

    naam: Mapped[str]
    soort: Mapped[str]
    andere_naam: Mapped[str | None]
    wijkteam: Mapped[str | None]
    proeftuin_sinds: Mapped[dt.date | None]
    omschrijving: Mapped[str | None]
    contactadres: Mapped[str | None]
    volgorde: Mapped[int | None]
    geldig_van: Mapped[dt.date | None]
    geldig_tot: Mapped[dt.date | None]
    code: Mapped[str | None]
    nummer: Mapped[int | None]


class Voorziening(Rij):
    """A place on the sociale kaart (S0 bijlage I)."""

    __tablename__ = "voorziening"

    naam: Mapped[str]
    gebied_id: Mapped[str] = fk("gebied", index=True)
    soort: Mapped[str | None]
    type: Mapped[str | None]
    adres: Mapped[str | None]
    openingstijden: Mapped[str | None]
    toegankelijkheid: Mapped[str | None]
    organisatie_id: Mapped[str | None] = fk("organisatie")
    toelating: Mapped[str | None]
    omschrijving: Mapped[str | None]


class GebiedDeel(Rij):
    """Which CBS area belongs to a gebied, from when to when."""

    __tablename__ = "gebied_deel"

    gebied_id: Mapped[str] = fk("gebied")
    cbs_gebied_id: Mapped[str] = fk("cbs_gebied")
    van: Mapped[dt.date | None]
    tot: Mapped[dt.date | None]


class CbsGebied(Rij):
    """A gemeente, wijk or buurt with its CBS code; areas come, go and are renamed."""

    __tablename__ = "cbs_gebied"

    code: Mapped[str]
    naam: Mapped[str]
    niveau: Mapped[str]
    ouder_id: Mapped[str | None] = fk("cbs_gebied")
    van: Mapped[dt.date | None]
    tot: Mapped[dt.date | None]


class Inwonertal(Rij):
    """Inhabitants of a CBS area in a year."""

    __tablename__ = "inwonertal"

    cbs_gebied_id: Mapped[str] = fk("cbs_gebied", index=True)
    jaar: Mapped[int]
    aantal: Mapped[int]
    bron: Mapped[str | None]
