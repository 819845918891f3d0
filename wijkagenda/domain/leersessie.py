"""Leersessies: preparation, insights, afspraken."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped

from wijkagenda.domain.basis_model import Rij, fk


class Leersessie(Rij):
    """A leersessie."""

    __tablename__ = "leersessie"

    titel: Mapped[str]
    gebied_id: Mapped[str] = fk("gebied", index=True)
    begin: Mapped[str]
    leervraag: Mapped[str | None]
    plek: Mapped[str | None]
    voorbereiders: Mapped[str | None]
    genodigden: Mapped[str | None]
    aanwezigen: Mapped[str | None]
    aantal: Mapped[int | None]
    verslag: Mapped[str | None]
    verslag_op: Mapped[dt.date | None]
    status: Mapped[str]
    medewerker_id: Mapped[str | None] = fk("medewerker")
    vorige_id: Mapped[str | None] = fk("leersessie")


class LeersessieGebied(Rij):
    """A gebied bij leersessie."""

    __tablename__ = "leersessie_gebied"

    leersessie_id: Mapped[str] = fk("leersessie", index=True)
    gebied_id: Mapped[str] = fk("gebied")


class Programmapunt(Rij):
    """A programmapunt."""

    __tablename__ = "programmapunt"

    leersessie_id: Mapped[str] = fk("leersessie", index=True)
    volgorde: Mapped[int | None]
    titel: Mapped[str]
    minuten: Mapped[int | None]
    wie: Mapped[str | None]


class Lens(Rij):
    """A notitie bij de Samenwerkwijze."""

    __tablename__ = "lens"

    leersessie_id: Mapped[str] = fk("leersessie", index=True)
    onderdeel: Mapped[str]
    tekst: Mapped[str]


class Sessiecijfer(Rij):
    """A cijfer op tafel."""

    __tablename__ = "sessiecijfer"

    leersessie_id: Mapped[str] = fk("leersessie", index=True)
    indicator_id: Mapped[str | None] = fk("indicator")
    tekst: Mapped[str | None]


class Inzicht(Rij):
    """An inzicht."""

    __tablename__ = "inzicht"

    leersessie_id: Mapped[str] = fk("leersessie", index=True)
    tekst: Mapped[str]
    gedeeld_met: Mapped[str | None]
    opgave_id: Mapped[str | None] = fk("opgave", index=True)


class Afspraak(Rij):
    """An afspraak."""

    __tablename__ = "afspraak"

    leersessie_id: Mapped[str] = fk("leersessie", index=True)
    tekst: Mapped[str]
    wie: Mapped[str | None]
    vraag_op: Mapped[dt.date | None]
    uitkomst: Mapped[str]
    toelichting: Mapped[str | None]
    actie_id: Mapped[str | None] = fk("actie", index=True)


class Casus(Rij):
    """A casus."""

    __tablename__ = "casus"

    leersessie_id: Mapped[str] = fk("leersessie", index=True)
    tekst: Mapped[str]
    bron_soort: Mapped[str | None]
    verwijderen_op: Mapped[dt.date | None]
    bron_id: Mapped[str | None]
