"""The wijkplan with its chapters, opgaven and acties; vaststellen freezes a version."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped, mapped_column

from wijkagenda.domain.basis_model import Cent, Rij, fk


class Wijkplan(Rij):
    """A wijkplan."""

    __tablename__ = "wijkplan"

    gebied_id: Mapped[str] = fk("gebied", index=True)
    titel: Mapped[str]
    van: Mapped[int]
    tot: Mapped[int]
    gemaakt_door: Mapped[str | None]
    bewonersagenda_id: Mapped[str | None] = fk("bewonersagenda")
    medewerker_id: Mapped[str | None] = fk("medewerker")
    status: Mapped[str | None]
    vastgesteld_op: Mapped[dt.date | None]
    vastgesteld_door: Mapped[str | None]


class Hoofdstuk(Rij):
    """A hoofdstuk."""

    __tablename__ = "hoofdstuk"

    wijkplan_id: Mapped[str] = fk("wijkplan", index=True)
    soort: Mapped[str]
    titel: Mapped[str]
    tekst: Mapped[str | None]
    volgorde: Mapped[int | None]


class Opgave(Rij):
    """An opgave."""

    __tablename__ = "opgave"

    wijkplan_id: Mapped[str] = fk("wijkplan", index=True)
    titel: Mapped[str]
    waarom: Mapped[str | None]
    wij_willen: Mapped[str | None]
    wij_kunnen: Mapped[str | None]
    wij_nodig: Mapped[str | None]
    gemeente: Mapped[str | None]
    doe_mee: Mapped[str | None]
    status: Mapped[str]
    volgorde: Mapped[int | None]
    doel_id: Mapped[str | None] = fk("doel")
    thema_id: Mapped[str | None] = fk("thema")
    kwadrant: Mapped[str | None]


class Actie(Rij):
    """An actie."""

    __tablename__ = "actie"

    titel: Mapped[str]
    opgave_id: Mapped[str | None] = fk("opgave", index=True)
    trekker_id: Mapped[str | None] = fk("organisatie")
    trekker: Mapped[str | None]
    helpers: Mapped[str | None]
    start: Mapped[dt.date | None]
    eind: Mapped[dt.date | None]
    status: Mapped[str]
    reden: Mapped[str | None]
    resultaat: Mapped[str | None]
    kosten: Mapped[Cent | None]
    initiatief_id: Mapped[str | None] = fk("initiatief", index=True)
    gebied_id: Mapped[str | None] = fk("gebied")
    medewerker_id: Mapped[str | None] = fk("medewerker")
    preventief: Mapped[bool] = mapped_column(default=False)
    kwadrant: Mapped[str | None]
    rubriek_id: Mapped[str | None] = fk("rubriek")


class Mijlpaal(Rij):
    """A mijlpaal."""

    __tablename__ = "mijlpaal"

    actie_id: Mapped[str] = fk("actie", index=True)
    titel: Mapped[str]
    datum: Mapped[dt.date]
    gehaald_op: Mapped[dt.date | None]


class Planstatus(Rij):
    """A dated change of a plan's status."""

    __tablename__ = "planstatus"

    wijkplan_id: Mapped[str] = fk("wijkplan", index=True)
    status: Mapped[str]
    datum: Mapped[dt.date]
    toelichting: Mapped[str | None]


class Planversie(Rij):
    """A vastgesteld version: its blocks are frozen here, live rows keep their ids."""

    __tablename__ = "planversie"

    wijkplan_id: Mapped[str] = fk("wijkplan", index=True)
    nummer: Mapped[int]
    vastgesteld_op: Mapped[dt.date]
    vastgesteld_door: Mapped[str]
    blokken: Mapped[str]
