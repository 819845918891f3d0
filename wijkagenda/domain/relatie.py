"""Organisations, contact persons (apart from all else) and who works here; attachments by their hash."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.basis_model import Rij, fk, kolom

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


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
    partner: Mapped[bool] = kolom(default=False)
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
    mandaat: Mapped[bool] = kolom(default=False)


class Bijlage(Rij):
    """A bijlage."""

    __tablename__ = "bijlage"

    naam: Mapped[str]
    omschrijving: Mapped[str | None]
    toestemming: Mapped[str | None]
    bij_soort: Mapped[str]
    bij_id: Mapped[str] = kolom(index=True)
    sha256: Mapped[str]
    grootte: Mapped[int]
    mime: Mapped[str]
    toegevoegd_op: Mapped[dt.date]


_WEIGERT = re.compile(r"\s*(?:nee|neen|niet|geen|nooit|liever niet)\b", re.IGNORECASE)


def geeft_toestemming(tekst: str | None) -> bool:
    """Whether consent was written down; it is a text of one's own, so that it may also say no (domein.md, Privacy).

    >>> geeft_toestemming("Foto mag, 12 september 2025."), geeft_toestemming("Nee, liever niet."), geeft_toestemming(None)
    (True, False, False)
    """
    return bool((tekst or "").strip()) and not _WEIGERT.match(tekst or "")


def keur_organisatie(id_: str, kvk: str | None, penvoerder_id: str | None) -> None:
    """A KvK number has eight digits, and an organisatie is not its own penvoerder. Raises `InvoerFout`."""
    if kvk and not (kvk.isascii() and kvk.isdigit() and len(kvk) == 8):
        raise InvoerFout("Een KvK-nummer heeft acht cijfers. Laat het leeg bij een informele groep.", "kvk")
    if penvoerder_id == id_:
        raise InvoerFout("Een organisatie is niet haar eigen penvoerder. Kies een andere organisatie of laat het leeg.", "penvoerder_id")


def keur_periode(van: dt.date | None, tot: dt.date | None) -> None:
    """Who works here does not leave before having come. Raises `InvoerFout`."""
    if van is not None and tot is not None and tot < van:
        raise InvoerFout("De laatste dag ligt vóór de eerste dag. Pas een van de datums aan.", "tot")


def keur_overdracht(van_id: str, naar_id: str) -> None:
    """Work goes to someone else (domein.md, Overdragen). Raises `InvoerFout`."""
    if van_id == naar_id:
        raise InvoerFout("Kies iemand anders om het werk aan over te dragen.", "naar_id")


def keur_iets_over_te_dragen(aantal: int, naam: str) -> None:
    """Handing over nothing is a mistake. Raises `RegelFout`."""
    if not aantal:
        raise RegelFout(f"{naam} heeft geen open werk. Er is niets om over te dragen.")
