"""Bewonersinitiatieven: phase history, counts, contacts, knelpunten."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped, mapped_column

from wijkagenda.basis.datum import plus_maanden
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.basis_model import Rij, fk


class Initiatief(Rij):
    """A bewonersinitiatief."""

    __tablename__ = "initiatief"

    titel: Mapped[str]
    gebied_id: Mapped[str] = fk("gebied", index=True)
    omschrijving: Mapped[str | None]
    fase: Mapped[str | None]
    plek: Mapped[str | None]
    organisatie_id: Mapped[str | None] = fk("organisatie")
    ondersteuner_id: Mapped[str | None] = fk("medewerker")
    steun_afgesproken: Mapped[bool] = mapped_column(default=False)
    steun_vorm: Mapped[str | None]
    organisatievorming: Mapped[bool] = mapped_column(default=False)
    projectontwikkeling: Mapped[bool] = mapped_column(default=False)
    borging: Mapped[bool] = mapped_column(default=False)
    begonnen_op: Mapped[dt.date | None]
    zelfstandig_op: Mapped[dt.date | None]
    doel_id: Mapped[str | None] = fk("doel")
    thema_id: Mapped[str | None] = fk("thema")
    kwadrant: Mapped[str | None]
    oorzaak: Mapped[str | None]
    les: Mapped[str | None]
    losgelaten_op: Mapped[dt.date | None]
    losgelaten_afspraak: Mapped[str | None]
    losgelaten_bericht: Mapped[str | None]
    nummer: Mapped[str | None]


class Telling(Rij):
    """A telling."""

    __tablename__ = "telling"

    initiatief_id: Mapped[str] = fk("initiatief", index=True)
    datum: Mapped[dt.date]
    trekkers: Mapped[int | None]
    vrijwilligers: Mapped[int | None]
    deelnemers: Mapped[int | None]


class Contactmoment(Rij):
    """A contact."""

    __tablename__ = "contactmoment"

    initiatief_id: Mapped[str | None] = fk("initiatief", index=True)
    aanvraag_id: Mapped[str | None] = fk("aanvraag", index=True)
    datum: Mapped[dt.date]
    soort: Mapped[str]
    tekst: Mapped[str]
    medewerker_id: Mapped[str | None] = fk("medewerker")


class Knelpunt(Rij):
    """A knelpunt."""

    __tablename__ = "knelpunt"

    initiatief_id: Mapped[str] = fk("initiatief", index=True)
    regel: Mapped[str]
    instantie: Mapped[str | None]
    gevraagd_op: Mapped[dt.date | None]
    antwoord: Mapped[str | None]
    opgelost_op: Mapped[dt.date | None]


class NogActief(Rij):
    """A vraag na een jaar."""

    __tablename__ = "nog_actief"

    initiatief_id: Mapped[str] = fk("initiatief", index=True)
    datum: Mapped[dt.date]
    actief: Mapped[bool] = mapped_column(default=False)
    toelichting: Mapped[str | None]


class InitiatiefGebied(Rij):
    """A gebied bij initiatief."""

    __tablename__ = "initiatief_gebied"

    initiatief_id: Mapped[str] = fk("initiatief", index=True)
    gebied_id: Mapped[str] = fk("gebied")


class Initiatiefnemer(Rij):
    """An initiatiefnemer."""

    __tablename__ = "initiatiefnemer"

    initiatief_id: Mapped[str] = fk("initiatief", index=True)
    contactpersoon_id: Mapped[str] = fk("contactpersoon")


class Faseovergang(Rij):
    """A dated change of phase with its reason and the answer to residents."""

    __tablename__ = "faseovergang"

    initiatief_id: Mapped[str] = fk("initiatief", index=True)
    van: Mapped[str | None]
    naar: Mapped[str]
    datum: Mapped[dt.date]
    reden: Mapped[str | None]
    antwoord: Mapped[str | None]


STILTE_DAGEN = 60
"""Days without contact after which an initiatief with agreed support asks for attention (domein.md, Bewonersinitiatief)."""

EINDFASEN = ("afgerond", "gestopt", "overgedragen")


def keur_fase(initiatief: Initiatief, naar: str, datum: dt.date, vorige: dt.date | None, reden: str | None, oorzaak: str | None) -> None:
    """Whether this change of phase may be recorded. Raises `RegelFout` or `InvoerFout`.

    `vorige` is the date of the last change. Stopping needs an oorzaak, going back needs a reason.
    """
    if naar == initiatief.fase:
        raise RegelFout("Dit initiatief staat al in deze fase.")
    if vorige is not None and datum < vorige:
        raise InvoerFout("Deze datum ligt vóór de vorige stap. Kies een latere datum.", "datum")
    if naar == "gestopt" and not oorzaak:
        raise InvoerFout("Kies waarom het initiatief stopt. Daar leren andere wijken van.", "oorzaak")
    if initiatief.fase in EINDFASEN and not (reden or "").strip():
        raise InvoerFout("Dit initiatief was al klaar. Schrijf op waarom het weer begint.", "reden")


def jaarvraag_op(zelfstandig_op: dt.date) -> dt.date:
    """When the question comes up whether an initiatief still runs: a year after support ended (S2 norm 80 %)."""
    return plus_maanden(zelfstandig_op, 12)
