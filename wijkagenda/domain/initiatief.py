"""Bewonersinitiatieven: phase history, counts, contacts, knelpunten."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from wijkagenda.basis.datum import plus_maanden
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.basis_model import Rij, deelindex, fk, kolom
from wijkagenda.domain.velden.initiatief import STEUNFASEN

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Initiatief(Rij):
    """A bewonersinitiatief."""

    __tablename__ = "initiatief"
    __table_args__ = (deelindex("initiatief", "zelfstandig_op"),)

    titel: Mapped[str]
    gebied_id: Mapped[str] = fk("gebied", index=True)
    omschrijving: Mapped[str | None]
    fase: Mapped[str | None]
    plek: Mapped[str | None]
    organisatie_id: Mapped[str | None] = fk("organisatie")
    ondersteuner_id: Mapped[str | None] = fk("medewerker")
    steun_afgesproken: Mapped[bool] = kolom(default=False)
    steun_vorm: Mapped[str | None]
    organisatievorming: Mapped[bool] = kolom(default=False)
    projectontwikkeling: Mapped[bool] = kolom(default=False)
    borging: Mapped[bool] = kolom(default=False)
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
    actief: Mapped[bool] = kolom(default=False)
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
NIET_VAN_DE_GROND = ("idee", "verkenning", "opstart", "met_steun", "gestopt")
"""Phases in which an initiatief can be let go: it did not take off (S2 4.3)."""
ZONDER_JAARVRAAG = ("afgerond", "gestopt")
"""What ended within a year is not asked whether it still runs."""


def keur_fase(
    initiatief: Initiatief,
    naar: str,
    datum: dt.date,
    vorige: dt.date | None,
    reden: str | None,
    oorzaak: str | None,
    vandaag: dt.date | None = None,
) -> None:
    """Whether this change of phase may be recorded. Raises `RegelFout` or `InvoerFout`.

    `vorige` is the date of the last change. Stopping needs an oorzaak, starting again after an end needs a reason
    (domein.md, Bewonersinitiatief: each change with date and reason).
    """
    if naar == initiatief.fase:
        raise RegelFout("Dit initiatief staat al in deze fase.")
    if vandaag is not None and datum > vandaag:
        raise InvoerFout("Deze datum is nog niet geweest. Kies vandaag of een eerdere datum.", "datum")
    if vorige is not None and datum < vorige:
        raise InvoerFout("Deze datum ligt vóór de vorige stap. Kies een latere datum.", "datum")
    if naar == "gestopt" and not oorzaak:
        raise InvoerFout("Kies waarom het initiatief stopt. Daar leren andere wijken van.", "oorzaak")
    if initiatief.fase in EINDFASEN and not (reden or "").strip():
        raise InvoerFout("Dit initiatief was al klaar. Schrijf op waarom het weer begint.", "reden")


def zelfstandig_op_na(zelfstandig_op: dt.date | None, van: str | None, naar: str, datum: dt.date) -> dt.date | None:
    """The day on which support ends, after a change of phase: set when it goes on alone, taken back when support is agreed again."""
    if naar == "zelfstandig":
        return zelfstandig_op or datum
    return None if van == "zelfstandig" and naar not in EINDFASEN else zelfstandig_op


def keur_loslaten(fase: str | None, afspraak: str, bericht: str) -> None:
    """Letting go is for what did not take off, and needs the agreement and the message (S2 4.3). Raises `RegelFout`, `InvoerFout`."""
    if fase not in NIET_VAN_DE_GROND:
        raise RegelFout("Loslaten is voor wat niet van de grond komt. Dit initiatief draait of is klaar: wijzig de fase.")
    if not afspraak.strip():
        raise InvoerFout("Schrijf op wat met de gemeente is afgesproken.", "losgelaten_afspraak")
    if not bericht.strip():
        raise InvoerFout("Schrijf op wat de bewoners hebben gehoord.", "losgelaten_bericht")


def keur_datums(begonnen_op: dt.date | None, zelfstandig_op: dt.date | None) -> None:
    """Support does not end before the initiatief begins. Raises `InvoerFout`."""
    if begonnen_op is not None and zelfstandig_op is not None and zelfstandig_op < begonnen_op:
        raise InvoerFout("De steun stopt vóór het initiatief begint. Pas een van de datums aan.", "zelfstandig_op")


def keur_telling(trekkers: int | None, vrijwilligers: int | None, deelnemers: int | None) -> None:
    """A count counts something. Raises `InvoerFout`."""
    if trekkers is None and vrijwilligers is None and deelnemers is None:
        raise InvoerFout("Vul minstens één aantal in.", "trekkers")


def keur_knelpunt(gevraagd_op: dt.date | None, opgelost_op: dt.date | None) -> None:
    """A knelpunt is not solved before it was asked about. Raises `InvoerFout`."""
    if gevraagd_op is not None and opgelost_op is not None and opgelost_op < gevraagd_op:
        raise InvoerFout("Dit is opgelost vóór het gevraagd werd. Pas een van de datums aan.", "opgelost_op")


def jaarvraag_op(zelfstandig_op: dt.date) -> dt.date:
    """When the question comes up whether an initiatief still runs: a year after support ended (S2 norm 80 %)."""
    return plus_maanden(zelfstandig_op, 12)


def jaarvraag_open(fase: str | None, zelfstandig_op: dt.date | None, beantwoord_op: dt.date | None, vandaag: dt.date) -> bool:
    """Whether that question waits for an answer; `beantwoord_op` is the date of the last answer."""
    if zelfstandig_op is None or fase in ZONDER_JAARVRAAG:
        return False
    vraag = jaarvraag_op(zelfstandig_op)
    return vraag <= vandaag and (beantwoord_op is None or beantwoord_op < vraag)


def jaargrens(vandaag: dt.date) -> dt.date:
    """Who went on alone on or before this day is a year on by `vandaag`."""
    grens = plus_maanden(vandaag, -12)
    return grens + dt.timedelta(days=1) if jaarvraag_op(grens + dt.timedelta(days=1)) <= vandaag else grens


def stiltegrens(vandaag: dt.date) -> dt.date:
    """Whose last contact was on or before this day has been silent too long."""
    return vandaag - dt.timedelta(days=STILTE_DAGEN)


def dagen_stil(fase: str | None, steun_afgesproken: bool, laatste: dt.date | None, vandaag: dt.date) -> int | None:
    """Days since the last contact (or change of phase) when that is a signal, else None: only with agreed support (domein.md)."""
    if fase not in STEUNFASEN or not steun_afgesproken or laatste is None or laatste > stiltegrens(vandaag):
        return None
    return (vandaag - laatste).days
