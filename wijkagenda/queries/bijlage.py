"""The attachments of a record."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.relatie import Bijlage


@dataclass(frozen=True)
class BijlageRij:
    """One attachment; `grootte` in bytes."""

    id: str
    naam: str
    omschrijving: str
    grootte: int
    mime: str
    toegevoegd_op: dt.date
    sha256: str


def bijlagen(db: sa.Connection, soort: str, id_: str) -> list[BijlageRij]:
    """The attachments of one record, newest first."""
    zin = sa.select(Bijlage.id, Bijlage.naam, sa.func.coalesce(Bijlage.omschrijving, ""), Bijlage.grootte, Bijlage.mime, Bijlage.toegevoegd_op,
                    Bijlage.sha256).where(levend(Bijlage), Bijlage.bij_soort == soort, Bijlage.bij_id == id_)  # fmt: skip
    return [BijlageRij(*rij) for rij in db.execute(zin.order_by(Bijlage.id.desc())).all()]


def inhoud(db: sa.Connection, sha256: str) -> bytes:
    """The content of an attachment, of a snapshot also where it stayed in the file. Raises `NietGevonden` where this copy does not hold it."""
    gevonden = db.execute(sa.text("select inhoud from blob where sha256 = :sha"), {"sha": sha256}).scalar()
    if gevonden is None and (elders := db.info.get("lees_blob")) is not None:
        gevonden = elders(sha256)
    if gevonden is None:
        raise NietGevonden("De inhoud van deze bijlage zit niet in deze kopie van het bestand.")
    return bytes(gevonden)
