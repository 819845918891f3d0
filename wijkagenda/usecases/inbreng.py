"""Inbreng: what residents said, and what it became; bewonersagenda with the answer to each wens."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import Rij
from wijkagenda.domain.inbreng import Inbreng, Wens, keur_antwoord, keur_inbreng
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.velden import velden_van
from wijkagenda.domain.verband import maak_verband
from wijkagenda.domain.wijkplan import Opgave, Wijkplan
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases.initiatief import maak_initiatief
from wijkagenda.usecases.wijkplan import maak_opgave


def maak_inbreng(werk: Werk, waarden: dict[str, Any]) -> Inbreng:
    """A new inbreng, still open; with its answer when that was given at once."""
    return werk.nieuw(Inbreng(**waarden | {"uitkomst": "antwoord" if waarden.get("antwoord_op") else "open"}))


def noteer(uow: UnitOfWork, waarden: Mapping[str, Any], wordt: str = "open", zin: str = "", wijkplan_id: str | None = None) -> Stap:
    """Writes down an inbreng and, with one sentence, what it becomes at once: all in one step.

    `wordt` is a code of INBRENGUITKOMSTEN; `zin` the title of the opgave or initiatief, the answer, or to whom it goes.
    `stap.hoofd` is the inbreng. Raises `InvoerFout` with the field (``zin`` or ``wijkplan_id``).
    """
    with uow("Inbreng opschrijven") as werk:
        gevuld = {"datum": werk.vandaag, "soort": "gesprek", **{naam: waarde for naam, waarde in waarden.items() if waarde not in (None, "")}}
        inbreng = maak_inbreng(werk, {v.naam: v.keur(gevuld.get(v.naam)) for v in velden_van("inbreng") if v.verplicht or v.naam in gevuld})
        _keur_inbreng(werk, inbreng)
        if wordt != "open" and not zin.strip():
            raise InvoerFout(_VRAAG_ZIN[wordt], "zin")
        match wordt:
            case "opgave":
                if not wijkplan_id:
                    raise InvoerFout("Kies in welk wijkplan de opgave komt.", "wijkplan_id")
                _wordt_opgave(werk, inbreng, wijkplan_id, zin)
            case "initiatief":
                _wordt_initiatief(werk, inbreng, zin)
            case "antwoord":
                _beantwoord(werk, inbreng, zin, werk.vandaag)
            case "doorverwijzing":
                _verwijs_door(inbreng, zin)
        werk.hoofd = inbreng.id
    return werk.stap


_VRAAG_ZIN = {
    "opgave": "Geef de opgave een titel.",
    "initiatief": "Geef het initiatief een titel.",
    "antwoord": "Schrijf het antwoord op.",
    "doorverwijzing": "Schrijf op naar wie u doorverwijst.",
}


def wordt_opgave(uow: UnitOfWork, id_: str, wijkplan_id: str, titel: str) -> Stap:
    """The inbreng becomes an opgave of a wijkplan; the thread between them is kept. `stap.hoofd` is the opgave."""
    with uow("Inbreng wordt opgave") as werk:
        werk.hoofd = _wordt_opgave(werk, werk.haal(Inbreng, id_), wijkplan_id, titel)
    return werk.stap


def _wordt_opgave(werk: Werk, inbreng: Inbreng, wijkplan_id: str, titel: str) -> str:
    plan = werk.haal(Wijkplan, wijkplan_id)
    opgave = maak_opgave(werk, {"wijkplan_id": plan.id, "titel": _titel(titel), "waarom": inbreng.tekst, "status": "open"})
    _verbind(werk, inbreng, "opgave", opgave.id)
    return opgave.id


def hoort_bij_opgave(uow: UnitOfWork, id_: str, opgave_id: str) -> Stap:
    """The inbreng is answered by an opgave that is there already."""
    with uow("Inbreng bij opgave") as werk:
        inbreng, opgave = werk.haal(Inbreng, id_), werk.haal(Opgave, opgave_id)
        _verbind(werk, inbreng, "opgave", opgave.id)
        werk.hoofd = opgave.id
    return werk.stap


def wordt_initiatief(uow: UnitOfWork, id_: str, titel: str) -> Stap:
    """The inbreng becomes an initiatief in the same gebied. `stap.hoofd` is the initiatief."""
    with uow("Inbreng wordt initiatief") as werk:
        werk.hoofd = _wordt_initiatief(werk, werk.haal(Inbreng, id_), titel)
    return werk.stap


def _wordt_initiatief(werk: Werk, inbreng: Inbreng, titel: str) -> str:
    initiatief = maak_initiatief(werk, {"titel": _titel(titel), "gebied_id": inbreng.gebied_id, "omschrijving": inbreng.tekst})
    _verbind(werk, inbreng, "initiatief", initiatief.id)
    return initiatief.id


def hoort_bij_initiatief(uow: UnitOfWork, id_: str, initiatief_id: str) -> Stap:
    """The inbreng is about an initiatief that is there already."""
    with uow("Inbreng bij initiatief") as werk:
        inbreng, initiatief = werk.haal(Inbreng, id_), werk.haal(Initiatief, initiatief_id)
        _verbind(werk, inbreng, "initiatief", initiatief.id)
        werk.hoofd = initiatief.id
    return werk.stap


def verwijs_door(uow: UnitOfWork, id_: str, naar: str) -> Stap:
    """The inbreng goes to someone else."""
    with uow("Inbreng doorverwijzen") as werk:
        _verwijs_door(werk.haal(Inbreng, id_), naar)
        werk.hoofd = id_
    return werk.stap


def _verwijs_door(inbreng: Inbreng, naar: str) -> None:
    if not naar.strip():
        raise InvoerFout(_VRAAG_ZIN["doorverwijzing"], "doorverwezen_naar")
    inbreng.uitkomst, inbreng.doorverwezen_naar = "doorverwijzing", naar.strip()


def beantwoord(uow: UnitOfWork, id_: str, antwoord: str, op: dt.date | None = None) -> Stap:
    """The answer that was given, today or on an earlier day; a promise is kept with it. What it became stays."""
    with uow("Inbreng beantwoorden") as werk:
        _beantwoord(werk, werk.haal(Inbreng, id_), antwoord, op or werk.vandaag)
        werk.hoofd = id_
    return werk.stap


def _beantwoord(werk: Werk, inbreng: Inbreng, antwoord: str, op: dt.date) -> None:
    keur_antwoord(antwoord, op, inbreng.datum, werk.vandaag)
    inbreng.antwoord, inbreng.antwoord_op = antwoord.strip(), op
    if inbreng.uitkomst in (None, "open"):
        inbreng.uitkomst = "antwoord"


def heropen(uow: UnitOfWork, id_: str) -> Stap:
    """Sets an inbreng back to open: what it became was a mistake. What was made of it stays. Raises `RegelFout` where it is open."""
    with uow("Inbreng weer openzetten") as werk:
        inbreng = werk.haal(Inbreng, id_)
        if inbreng.uitkomst == "open":
            raise RegelFout("Deze inbreng staat al open.")
        inbreng.uitkomst = "open"
        werk.hoofd = id_
    return werk.stap


def wens_wordt_opgave(uow: UnitOfWork, id_: str, wijkplan_id: str, titel: str) -> Stap:
    """A wens of the bewonersagenda becomes an opgave. `stap.hoofd` is the opgave."""
    with uow("Wens wordt opgave") as werk:
        wens = werk.haal(Wens, id_)
        if wens.opgave_id:
            raise RegelFout("Deze wens is al een opgave.")
        plan = werk.haal(Wijkplan, wijkplan_id)
        opgave = maak_opgave(werk, {"wijkplan_id": plan.id, "titel": _titel(titel), "waarom": wens.tekst, "status": "open"})
        wens.opgave_id, wens.uitkomst, wens.antwoord_op = opgave.id, "opgave", werk.vandaag
        werk.hoofd = opgave.id
    return werk.stap


def _verbind(werk: Werk, inbreng: Inbreng, soort: str, id_: str) -> None:
    werk.sessie.merge(maak_verband("inbreng", inbreng.id, soort, id_))
    inbreng.uitkomst = soort


def _titel(titel: str) -> str:
    if not titel.strip():
        raise InvoerFout("Geef het een titel.", "titel")
    return " ".join(titel.split())[:500]


def _keur_inbreng(_werk: Werk, inbreng: Inbreng) -> None:
    keur_inbreng(inbreng.datum, inbreng.beloofd_voor, inbreng.antwoord, inbreng.antwoord_op)


def _keur_wens(_werk: Werk, wens: Wens) -> None:
    if wens.uitkomst == "nee" and not (wens.antwoord or "").strip():
        raise InvoerFout("Schrijf op waarom niet: ‘nee, omdat …’.", "antwoord")


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {"inbreng": maak_inbreng}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {"inbreng": _keur_inbreng, "wens": _keur_wens}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
