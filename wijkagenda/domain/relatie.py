"""Organisations, contact persons (apart from all else) and who works here; attachments by their hash."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped, mapped_column

from wijkagenda.domain.basis_model import Rij, fk


class Organisatie(Rij):
    """An organisatie."""

    __tablename__ = "organisatie"

    naam: Mapped[str]
    soort: Mapped[str | None]
    gebied_id: Mapped[str | None] = fk("gebied")
    kvk: Mapped[str | None]
    adres: Mapped[str | None]
    email: Mapped[str | None]
    website: Mapped[str | None]
    partner: Mapped[bool] = mapped_column(default=False)
    vertegenwoordiger_id: Mapped[str | None]
    penvoerder_id: Mapped[str | None] = fk("organisatie")
    rekeningnummer: Mapped[str | None]
    notitie: Mapped[str | None]


class Contactpersoon(Rij):
    """A contactpersoon."""

    __tablename__ = "contactpersoon"

    naam: Mapped[str]
    organisatie_id: Mapped[str | None] = fk("organisatie", index=True)
    rol: Mapped[str | None]
    telefoon: Mapped[str | None]
    email: Mapped[str | None]
    doel: Mapped[str]
    bewaren_tot: Mapped[dt.date]
    toestemming: Mapped[str | None]


class Medewerker(Rij):
    """A medewerker."""

    __tablename__ = "medewerker"

    naam: Mapped[str]
    functie: Mapped[str | None]
    organisatie_id: Mapped[str | None] = fk("organisatie")
    van: Mapped[dt.date | None]
    tot: Mapped[dt.date | None]
    mandaat: Mapped[bool] = mapped_column(default=False)


class Bijlage(Rij):
    """A bijlage."""

    __tablename__ = "bijlage"

    naam: Mapped[str]
    omschrijving: Mapped[str | None]
    toestemming: Mapped[str | None]
    bij_soort: Mapped[str]
    bij_id: Mapped[str] = mapped_column(index=True)
    sha256: Mapped[str]
    grootte: Mapped[int]
    mime: Mapped[str]
    toegevoegd_op: Mapped[dt.date]
