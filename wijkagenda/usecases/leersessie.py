"""Leersessie: preparation, verslag, afspraken that become acties, insights back on the agenda, and casussen that go in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import keuzes
from wijkagenda.domain.basis_model import Rij, levend, sleutel_id
from wijkagenda.domain.bestand import Instelling
from wijkagenda.domain.leersessie import (
    AFSPRAAK_INSTELLING,
    CASUS_DAGEN,
    EERSTE_PUNT,
    Afspraak,
    Casus,
    Inzicht,
    Leersessie,
    Lens,
    Programmapunt,
    casus_weg_op,
    dag_van,
    keur_afspraak,
    keur_nieuwe_casus,
    keur_verslag,
    lees_dagen,
    vraagdag,
)
from wijkagenda.domain.soorten import klasse_van
from wijkagenda.domain.verband import maak_verband
from wijkagenda.domain.wijkplan import Opgave, Wijkplan
from wijkagenda.storage import journal, klad
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases.wijkplan import maak_actie, maak_opgave

ANTWOORDEN = keuzes([
    ("uitvoeren", "we voeren het nog uit"), ("uitgevoerd", "het is uitgevoerd"), ("ander_perspectief", "er is een ander perspectief"),
    ("vervallen", "de afspraak vervalt"),
])  # fmt: skip
"""What can be answered to "uitvoeren of ander perspectief?"."""

# -- making


def maak_leersessie(werk: Werk, waarden: dict[str, Any]) -> Leersessie:
    """A new leersessie in preparation; its programma begins with what was agreed last time, where there was a last time."""
    sessie = werk.nieuw(Leersessie(**waarden | {"status": waarden.get("status") or "voorbereiding"}))
    eerder = sa.select(Leersessie).where(levend(Leersessie), Leersessie.gebied_id == sessie.gebied_id, Leersessie.begin < sessie.begin)
    if werk.zoek(eerder.limit(1)):
        werk.nieuw(Programmapunt(leersessie_id=sessie.id, volgorde=1, titel=EERSTE_PUNT, minuten=15))
    return sessie


def maak_programmapunt(werk: Werk, waarden: dict[str, Any]) -> Programmapunt:
    """A new item at the end of the programma."""
    if not waarden.get("volgorde"):
        waarden["volgorde"] = len(_programma(werk, waarden["leersessie_id"])) + 1
    return werk.nieuw(Programmapunt(**waarden))


def maak_afspraak(werk: Werk, waarden: dict[str, Any]) -> Afspraak:
    """A new afspraak; six weeks after the leersessie (or what the file says) it asks how it stands."""
    if "vraag_op" not in waarden:
        sessie = werk.haal(Leersessie, waarden["leersessie_id"])
        waarden["vraag_op"] = vraagdag(dag_van(sessie.begin), _afspraak_dagen(werk))
    return werk.nieuw(Afspraak(**waarden))


def maak_casus(werk: Werk, waarden: dict[str, Any]) -> Casus:
    """A new casus, with the day on which it goes once there is a verslag. Raises `RegelFout` when that day is past."""
    sessie = werk.haal(Leersessie, waarden["leersessie_id"])
    keur_nieuwe_casus(sessie.verslag_op, werk.vandaag)
    return werk.nieuw(Casus(**waarden | {"verwijderen_op": casus_weg_op(sessie.verslag_op)}))


def _afspraak_dagen(werk: Werk) -> int:
    gezet = werk.sessie.get(Instelling, sleutel_id("instelling", AFSPRAAK_INSTELLING))
    return lees_dagen(gezet.waarde if gezet is not None and not gezet.verwijderd else None)


# -- the programma


def verplaats_programmapunt(uow: UnitOfWork, id_: str, stap: int) -> Stap:
    """Moves an item of the programma so many places down (negative: up); at an end nothing happens."""
    with uow("Programmapunt verplaatsen") as werk:
        punt = werk.haal(Programmapunt, id_)
        rest = [p for p in _programma(werk, punt.leersessie_id) if p.id != id_]
        plek = min(max((punt.volgorde or 1) - 1 + stap, 0), len(rest))
        for nummer, rij in enumerate([*rest[:plek], punt, *rest[plek:]], 1):
            rij.volgorde = nummer
        werk.hoofd = id_
    return werk.stap


def _programma(werk: Werk, leersessie_id: str) -> list[Programmapunt]:
    zin = sa.select(Programmapunt).where(levend(Programmapunt), Programmapunt.leersessie_id == leersessie_id)
    return werk.zoek(zin.order_by(Programmapunt.volgorde, Programmapunt.id))


# -- the lens


def schrijf_lens(uow: UnitOfWork, leersessie_id: str, onderdeel: str, tekst: str, lens_id: str | None = None) -> Stap:
    """What is seen through one step or principle of the Samenwerkwijze; an empty text takes the note away."""
    with uow("Notitie bij de Samenwerkwijze") as werk:
        notitie = werk.haal(Lens, lens_id) if lens_id else None
        if notitie is None and tekst.strip():
            notitie = werk.nieuw(Lens(leersessie_id=werk.haal(Leersessie, leersessie_id).id, onderdeel=onderdeel, tekst=tekst.strip()))
        elif notitie is not None:
            notitie.tekst, notitie.verwijderd = tekst.strip() or notitie.tekst, not tekst.strip()
        werk.hoofd = notitie.id if notitie else None
    return werk.stap


# -- afspraken


def afspraak_wordt_actie(uow: UnitOfWork, id_: str, *, titel: str = "", opgave_id: str | None = None, eind: dt.date | None = None) -> Stap:
    """An afspraak becomes an actie in the gebied of the leersessie, under an opgave where one is named. `stap.hoofd` is the actie.

    Raises `RegelFout` where it is an actie already.
    """
    with uow("Afspraak wordt actie") as werk:
        afspraak = werk.haal(Afspraak, id_)
        if afspraak.actie_id:
            raise RegelFout("Deze afspraak is al een actie. Ga naar die actie om haar te wijzigen.")
        sessie = werk.haal(Leersessie, afspraak.leersessie_id)
        waarden = {"titel": _regel(titel or afspraak.tekst), "trekker": afspraak.wie, "status": "gepland", "gebied_id": sessie.gebied_id,
                   "opgave_id": opgave_id, "medewerker_id": sessie.medewerker_id, "start": werk.vandaag if eind else None, "eind": eind}  # fmt: skip
        actie = maak_actie(werk, waarden)
        afspraak.actie_id = actie.id
        werk.hoofd = actie.id
    return werk.stap


def beantwoord_afspraak(uow: UnitOfWork, id_: str, antwoord: str, toelichting: str | None = None, opnieuw_op: dt.date | None = None) -> Stap:
    """The answer to "uitvoeren of ander perspectief?".

    `antwoord` is a code of ANTWOORDEN. With ``uitvoeren`` it will still be done, and the question comes back on `opnieuw_op`
    (without it after as many days as the first time). Raises `InvoerFout` with the field.
    """
    with uow("Vraag bij afspraak beantwoorden") as werk:
        afspraak = werk.haal(Afspraak, id_)
        uitkomst = "open" if antwoord == "uitvoeren" else antwoord
        zin = (toelichting or "").strip() or afspraak.toelichting
        keur_afspraak(uitkomst, zin)
        if opnieuw_op is not None and opnieuw_op <= werk.vandaag:
            raise InvoerFout("Kies een dag die nog komt.", "opnieuw_op")
        afspraak.uitkomst, afspraak.toelichting = uitkomst, zin
        afspraak.vraag_op = (opnieuw_op or vraagdag(werk.vandaag, _afspraak_dagen(werk))) if uitkomst == "open" else None
        werk.hoofd = id_
    return werk.stap


# -- insights


def inzicht_bij_opgave(uow: UnitOfWork, id_: str, opgave_id: str) -> Stap:
    """The inzicht goes back on the agenda: with an opgave that is there already."""
    with uow("Inzicht terug op de agenda") as werk:
        werk.haal(Inzicht, id_).opgave_id = werk.haal(Opgave, opgave_id).id
        werk.hoofd = id_
    return werk.stap


def inzicht_wordt_opgave(uow: UnitOfWork, id_: str, wijkplan_id: str, titel: str) -> Stap:
    """The inzicht goes back on the agenda as a new opgave. `stap.hoofd` is the opgave. Raises `RegelFout`, `InvoerFout`."""
    with uow("Inzicht wordt opgave") as werk:
        inzicht = werk.haal(Inzicht, id_)
        if inzicht.opgave_id:
            raise RegelFout("Dit inzicht staat al op de agenda, bij een opgave.")
        if not titel.strip():
            raise InvoerFout("Geef de opgave een titel.", "titel")
        plan = werk.haal(Wijkplan, wijkplan_id)
        opgave = maak_opgave(werk, {"wijkplan_id": plan.id, "titel": _regel(titel), "waarom": inzicht.tekst, "status": "open"})
        inzicht.opgave_id = opgave.id
        werk.hoofd = opgave.id
    return werk.stap


# -- casussen


def vertel_casus(uow: UnitOfWork, leersessie_id: str, tekst: str, bron_soort: str | None = None, bron_id: str | None = None) -> Stap:
    """A casus told anew, or from an initiatief, opgave or actie. Raises `InvoerFout`, `RegelFout` long after the verslag."""
    with uow("Casus vertellen") as werk:
        if not tekst.strip():
            raise InvoerFout("Vertel de casus in een paar zinnen.", "tekst")
        if bron_soort and bron_id:
            werk.haal(klasse_van(bron_soort), bron_id)
        bron = {"bron_soort": bron_soort, "bron_id": bron_id} if bron_soort and bron_id else {}
        maak_casus(werk, {"leersessie_id": leersessie_id, "tekst": tekst.strip(), **bron})
    return werk.stap


def casus_wordt_inzicht(uow: UnitOfWork, id_: str, tekst: str) -> Stap:
    """A casus is rewritten as what was learnt from it; the casus itself goes. `stap.hoofd` is the inzicht. Raises `InvoerFout`."""
    with uow("Casus wordt inzicht") as werk:
        casus = werk.haal(Casus, id_)
        if not tekst.strip():
            raise InvoerFout("Schrijf op wat u ervan leerde.", "tekst")
        if tekst.strip() == casus.tekst.strip():
            raise InvoerFout("Dit is de casus zelf. Schrijf in eigen woorden op wat u ervan leerde.", "tekst")
        inzicht = werk.nieuw(Inzicht(leersessie_id=casus.leersessie_id, tekst=tekst.strip()))
        if casus.bron_soort and casus.bron_id:
            werk.sessie.merge(maak_verband(casus.bron_soort, casus.bron_id, "inzicht", inzicht.id))
        _verwijder_casus(werk, casus)
        casus.verwijderd = True
        werk.hoofd = inzicht.id
    return werk.stap


def ruim_casussen_op(uow: UnitOfWork) -> Stap:
    """Upkeep: casussen whose day has come go, their words out of the history too. Writes nothing where none is due."""
    with uow("Casussen opruimen", soort="onderhoud") as werk:
        voorbij = sa.select(Casus).where(Casus.verwijderen_op <= werk.vandaag, sa.or_(levend(Casus), Casus.tekst != ""))
        for casus in werk.zoek(voorbij):
            casus.tekst, casus.verwijderd = "", True
            werk.sessie.flush()
            journal.vergeet(werk.con, "casus", casus.id, ("tekst",))
            klad.wis(werk.con, "casus", casus.id)
    return werk.stap


def _verwijder_casus(werk: Werk, casus: Casus) -> None:
    """A casus that was deleted by hand can come back by undo, but its words too go in time."""
    if casus.verwijderen_op is None:
        casus.verwijderen_op = werk.vandaag + dt.timedelta(days=CASUS_DAGEN)


# -- rules


def _keur_leersessie(werk: Werk, sessie: Leersessie) -> None:
    """With a verslag comes its date, and with that the day on which the casussen go."""
    if (sessie.verslag or "").strip() and sessie.verslag_op is None and dag_van(sessie.begin) <= werk.vandaag:
        sessie.verslag_op, sessie.status = werk.vandaag, "verslag"
    keur_verslag(sessie.verslag_op, sessie.begin, werk.vandaag)
    for casus in werk.zoek(sa.select(Casus).where(levend(Casus), Casus.leersessie_id == sessie.id)):
        casus.verwijderen_op = casus_weg_op(sessie.verslag_op)


def _regel(tekst: str) -> str:
    return " ".join(tekst.split())[:500]


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {
    "leersessie": maak_leersessie,
    "programmapunt": maak_programmapunt,
    "afspraak": maak_afspraak,
    "casus": maak_casus,
}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {
    "leersessie": _keur_leersessie,
    "afspraak": lambda _werk, afspraak: keur_afspraak(afspraak.uitkomst, afspraak.toelichting),
}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {"casus": _verwijder_casus}
