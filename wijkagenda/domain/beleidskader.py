"""The policy frameworks as a catalogue: ambities, doelen, thema's, uitgangspunten and indicatoren. Data, not code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkagenda.domain.basis_model import Rij, fk, kolom

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Beleidskader(Rij):
    """A beleidskader."""

    __tablename__ = "beleidskader"

    naam: Mapped[str]
    code: Mapped[str]
    versie: Mapped[str | None]
    van: Mapped[int | None]
    tot: Mapped[int | None]
    actief: Mapped[bool] = kolom(default=False)
    bron: Mapped[str | None]
    toelichting: Mapped[str | None]


class Ambitie(Rij):
    """An ambitie."""

    __tablename__ = "ambitie"

    beleidskader_id: Mapped[str] = fk("beleidskader", index=True)
    code: Mapped[str]
    titel: Mapped[str]


class Doel(Rij):
    """A doel."""

    __tablename__ = "doel"

    beleidskader_id: Mapped[str] = fk("beleidskader", index=True)
    ambitie_id: Mapped[str | None] = fk("ambitie")
    code: Mapped[str]
    titel: Mapped[str]


class Thema(Rij):
    """A thema."""

    __tablename__ = "thema"

    beleidskader_id: Mapped[str] = fk("beleidskader", index=True)
    code: Mapped[str]
    titel: Mapped[str]


class ThemaDoel(Rij):
    """A doel bij thema."""

    __tablename__ = "thema_doel"

    thema_id: Mapped[str] = fk("thema", index=True)
    doel_id: Mapped[str] = fk("doel")


class Uitgangspunt(Rij):
    """An uitgangspunt."""

    __tablename__ = "uitgangspunt"

    beleidskader_id: Mapped[str] = fk("beleidskader", index=True)
    nummer: Mapped[int]
    titel: Mapped[str]
    toetsvraag: Mapped[str | None]


class Waardevraag(Rij):
    """A vraag bij de waardendriehoek."""

    __tablename__ = "waardevraag"

    beleidskader_id: Mapped[str] = fk("beleidskader", index=True)
    waarde: Mapped[str]
    nummer: Mapped[int]
    vraag: Mapped[str]


class Indicator(Rij):
    """An indicator."""

    __tablename__ = "indicator"

    beleidskader_id: Mapped[str] = fk("beleidskader", index=True)
    code: Mapped[str]
    naam: Mapped[str]
    doel_id: Mapped[str | None] = fk("doel")
    soort: Mapped[str]
    eenheid: Mapped[str]
    kwadrant: Mapped[str | None]
    dienst: Mapped[str | None]
    operator: Mapped[str | None]
    norm: Mapped[str | None]
    verhalend: Mapped[bool] = kolom(default=False)
    bron: Mapped[str | None]
    noot: Mapped[str | None]
