"""Inbreng: what residents said, and what it became; bewonersagenda with the answer to each wens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import Rij
from wijkagenda.domain.inbreng import Inbreng, Wens
from wijkagenda.domain.verband import maak_verband
from wijkagenda.domain.wijkplan import Opgave, Wijkplan
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases.initiatief import maak_initiatief
from wijkagenda.usecases.wijkplan import maak_opgave


def maak_inbreng(werk: Werk, waarden: dict[str, Any]) -> Inbreng:
    """A new inbreng, still open."""
    return werk.nieuw(Inbreng(**waarden | {"uitkomst": "open"}))


def wordt_opgave(uow: UnitOfWork, id_: str, wijkplan_id: str, titel: str) -> Stap:
    """The inbreng becomes an opgave of a wijkplan; the thread between them is kept. `stap.hoofd` is the opgave."""
    with uow("Inbreng wordt opgave") as werk:
        inbreng, plan = werk.haal(Inbreng, id_), werk.haal(Wijkplan, wijkplan_id)
        opgave = maak_opgave(werk, {"wijkplan_id": plan.id, "titel": _titel(titel), "waarom": inbreng.tekst, "status": "open"})
        _verbind(werk, inbreng, "opgave", opgave.id)
        werk.hoofd = opgave.id
    return werk.stap


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
        inbreng = werk.haal(Inbreng, id_)
        initiatief = maak_initiatief(werk, {"titel": _titel(titel), "gebied_id": inbreng.gebied_id, "omschrijving": inbreng.tekst})
        _verbind(werk, inbreng, "initiatief", initiatief.id)
        werk.hoofd = initiatief.id
    return werk.stap


def verwijs_door(uow: UnitOfWork, id_: str, naar: str) -> Stap:
    """The inbreng goes to someone else."""
    with uow("Inbreng doorverwijzen") as werk:
        inbreng = werk.haal(Inbreng, id_)
        if not naar.strip():
            raise InvoerFout("Schrijf op naar wie u doorverwijst.", "doorverwezen_naar")
        inbreng.uitkomst, inbreng.doorverwezen_naar = "doorverwijzing", naar.strip()
        werk.hoofd = id_
    return werk.stap


def beantwoord(uow: UnitOfWork, id_: str, antwoord: str) -> Stap:
    """The answer that was given today; a promise is kept with it."""
    with uow("Inbreng beantwoorden") as werk:
        inbreng = werk.haal(Inbreng, id_)
        if not antwoord.strip():
            raise InvoerFout("Schrijf het antwoord op.", "antwoord")
        inbreng.antwoord, inbreng.antwoord_op = antwoord.strip(), werk.vandaag
        if inbreng.uitkomst == "open":
            inbreng.uitkomst = "antwoord"
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
    if inbreng.antwoord_op and not (inbreng.antwoord or "").strip():
        raise InvoerFout("Schrijf ook het antwoord op.", "antwoord")


def _keur_wens(_werk: Werk, wens: Wens) -> None:
    if wens.uitkomst == "nee" and not (wens.antwoord or "").strip():
        raise InvoerFout("Schrijf op waarom niet: ‘nee, omdat …’.", "antwoord")


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {"inbreng": maak_inbreng}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {"inbreng": _keur_inbreng, "wens": _keur_wens}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
