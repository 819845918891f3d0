"""The wijkplan with its chapters, opgaven and acties; vaststellen freezes a version."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.basis_model import Cent, Rij, fk, kolom
from wijkagenda.domain.velden import veld_van
from wijkagenda.domain.velden.wijkplan import PLANSTATUSSEN

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


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
    preventief: Mapped[bool] = kolom(default=False)
    kwadrant: Mapped[str | None]
    rubriek_id: Mapped[str | None] = fk("rubriek")
    volgorde: Mapped[int | None]


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
    """A vastgesteld version: `blokken` is its printed text, `afspraken` what was agreed by id (see `domain.planversie`).

    Both are JSON and never change; live rows keep their ids.
    """

    __tablename__ = "planversie"

    wijkplan_id: Mapped[str] = fk("wijkplan", index=True)
    nummer: Mapped[int]
    vastgesteld_op: Mapped[dt.date]
    vastgesteld_door: Mapped[str]
    blokken: Mapped[str]
    afspraken: Mapped[str]


PLANVOLGORDE = tuple(keuze.code for keuze in PLANSTATUSSEN)
"""concept, in_gesprek, vastgesteld, in_uitvoering, geevalueerd (domein.md, Wijkplan)."""
NA_VASTSTELLEN = PLANVOLGORDE[2:]
"""In these the plan has been adopted: what is printed is the frozen version."""


def keur_planstatus(nu: str, naar: str, datum: dt.date, *, vorige: dt.date | None, vandaag: dt.date, reden: str | None) -> None:
    """Whether this change of status may be recorded: one step on, or one back with a reason (domein.md, Wijkplan).

    `vorige` is the date of the last change. The step on to vastgesteld is made by vaststellen and refused here.
    Raises `RegelFout` or `InvoerFout`.
    """
    stap = PLANVOLGORDE.index(naar) - PLANVOLGORDE.index(nu)
    if stap == 0:
        raise RegelFout(f"Dit plan staat al op ‘{_woord(nu)}’.")
    if stap > 1:
        raise RegelFout(f"Dit kan niet in één keer. Zet het plan eerst op ‘{_woord(PLANVOLGORDE[PLANVOLGORDE.index(nu) + 1])}’.")
    if stap < -1:
        raise RegelFout(f"Een plan gaat één stap terug. Zet het eerst op ‘{_woord(PLANVOLGORDE[PLANVOLGORDE.index(nu) - 1])}’.")
    if stap == 1 and naar == "vastgesteld":
        raise RegelFout("Een plan wordt vastgesteld met de stap ‘Vaststellen’. Dan blijft de tekst bewaard.")
    if stap < 0 and not (reden or "").strip():
        raise InvoerFout("Schrijf op waarom het plan een stap teruggaat.", "reden")
    keur_plandatum(datum, vorige=vorige, vandaag=vandaag)


def keur_plandatum(datum: dt.date, *, vorige: dt.date | None, vandaag: dt.date) -> None:
    """A change of status is dated: not in the future and not before the one before. Raises `InvoerFout`."""
    if datum > vandaag:
        raise InvoerFout("Deze datum is nog niet geweest. Kies vandaag of een eerdere datum.", "datum")
    if vorige is not None and datum < vorige:
        raise InvoerFout("Deze datum ligt vóór de vorige stap van dit plan. Kies een latere datum.", "datum")


def keur_vaststellen(status: str, door: str) -> None:
    """A plan that was talked about can be adopted; so can a changed plan that was adopted before. Raises `RegelFout`, `InvoerFout`."""
    if status == "concept":
        raise RegelFout("Dit plan is nog een concept. Zet het eerst op ‘in gesprek’: bewoners moeten het kennen.")
    if status == "geevalueerd":
        raise RegelFout("Dit plan is geëvalueerd. Zet het eerst terug op ‘in uitvoering’ als er een nieuwe versie komt.")
    if not door.strip():
        raise InvoerFout("Schrijf op wie het plan vaststelt, bijvoorbeeld: de bewonersvergadering.", "door")


def keur_periode(van: int, tot: int) -> None:
    """A plan does not end before it begins. Raises `InvoerFout`."""
    if tot < van:
        raise InvoerFout("Het plan eindigt vóór het begint. Pas een van de jaren aan.", "tot")


def keur_actie(status: str, reden: str | None, start: dt.date | None, eind: dt.date | None) -> None:
    """Stopping needs a reason (domein.md, Actie), and an actie does not end before it starts. Raises `InvoerFout`."""
    if start is not None and eind is not None and eind < start:
        raise InvoerFout("De actie is klaar vóór ze begint. Pas een van de datums aan.", "eind")
    if status == "gestopt" and not (reden or "").strip():
        raise InvoerFout("Schrijf op waarom de actie stopt. Bewoners lezen dat in het plan.", "reden")


def kwadrant_van_actie(initiatief_id: str | None) -> str:
    """What a new actie of a plan starts with: collective, and informal when it belongs to a bewonersinitiatief."""
    return "informeel-collectief" if initiatief_id else "formeel-collectief"


def _woord(status: str) -> str:
    return veld_van("wijkplan", "status").toon(status)
