"""Wijkplan: chapters, opgaven and acties in their order, dated status, and vaststellen that freezes a version."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import Rij, levend
from wijkagenda.domain.inbreng import Stem, keur_stem
from wijkagenda.domain.planversie import lees_afspraken, naar_tekst, uit_tekst, verschillen
from wijkagenda.domain.velden.wijkplan import HOOFDSTUKKEN
from wijkagenda.domain.wijkplan import (
    PLANVOLGORDE,
    Actie,
    Hoofdstuk,
    Opgave,
    Planstatus,
    Planversie,
    Wijkplan,
    keur_actie,
    keur_periode,
    keur_plandatum,
    keur_planstatus,
    keur_vaststellen,
    kwadrant_van_actie,
)
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk


def maak_wijkplan(werk: Werk, waarden: dict[str, Any]) -> Wijkplan:
    """A new plan in concept, with its chapters ready to be filled."""
    plan = werk.nieuw(Wijkplan(**waarden | {"status": "concept"}))
    werk.nieuw(Planstatus(wijkplan_id=plan.id, status="concept", datum=werk.vandaag))
    for volgorde, keuze in enumerate(HOOFDSTUKKEN, 1):
        werk.nieuw(Hoofdstuk(wijkplan_id=plan.id, soort=keuze.code, titel=keuze.tekst, volgorde=volgorde))
    return plan


def maak_opgave(werk: Werk, waarden: dict[str, Any]) -> Opgave:
    """A new opgave at the end of its plan."""
    if not waarden.get("volgorde"):
        waarden["volgorde"] = _laatste(werk, Opgave.volgorde, Opgave.wijkplan_id == waarden["wijkplan_id"]) + 1
    return werk.nieuw(Opgave(**waarden))


def maak_actie(werk: Werk, waarden: dict[str, Any]) -> Actie:
    """A new actie at the end of its opgave, in the gebied of the plan, with the kwadrant of its kind."""
    if opgave_id := waarden.get("opgave_id"):
        plan = werk.haal(Wijkplan, werk.haal(Opgave, opgave_id).wijkplan_id)
        waarden["gebied_id"] = waarden.get("gebied_id") or plan.gebied_id
        waarden["volgorde"] = _laatste(werk, Actie.volgorde, Actie.opgave_id == opgave_id) + 1
    waarden["kwadrant"] = waarden.get("kwadrant") or kwadrant_van_actie(waarden.get("initiatief_id"))
    return werk.nieuw(Actie(**waarden))


def _laatste(werk: Werk, kolom: Any, waar: sa.ColumnElement[bool]) -> int:
    return werk.sessie.scalar(sa.select(sa.func.max(kolom)).where(waar, levend(kolom.class_))) or 0


# -- the order of opgaven and acties


def verplaats(uow: UnitOfWork, soort: str, id_: str, stap: int) -> Stap:
    """Moves an opgave in its plan or an actie in its opgave so many places down (negative: up); at an end nothing happens."""
    with uow(f"{soort.capitalize()} verplaatsen") as werk:
        rij = werk.haal(_VERPLAATSBAAR[soort], id_)
        buren = _buren(werk, rij)
        _zet_neer(werk, buren, rij, buren.index(rij) + stap)
    return werk.stap


def verplaats_opgave_naar(uow: UnitOfWork, id_: str, plek: int) -> Stap:
    """Puts an opgave on place `plek` (0 is first) of its plan."""
    with uow("Opgave verplaatsen") as werk:
        opgave = werk.haal(Opgave, id_)
        _zet_neer(werk, _buren(werk, opgave), opgave, plek)
    return werk.stap


def verplaats_actie_naar(uow: UnitOfWork, id_: str, opgave_id: str, plek: int) -> Stap:
    """Puts an actie on place `plek` (0 is first) of an opgave, its own or another of the same plan. Raises `RegelFout`."""
    with uow("Actie verplaatsen") as werk:
        actie, opgave = werk.haal(Actie, id_), werk.haal(Opgave, opgave_id)
        if actie.opgave_id is not None and werk.haal(Opgave, actie.opgave_id).wijkplan_id != opgave.wijkplan_id:
            raise RegelFout("Deze opgave hoort bij een ander wijkplan. Maak de actie daar opnieuw.")
        actie.opgave_id = opgave_id
        werk.sessie.flush()
        _zet_neer(werk, _buren(werk, actie), actie, plek)
    return werk.stap


def _buren(werk: Werk, rij: Opgave | Actie) -> list[Opgave | Actie]:
    """The row and those beside it, in their order."""
    klasse: Any = type(rij)
    ouder = Opgave.wijkplan_id == rij.wijkplan_id if isinstance(rij, Opgave) else Actie.opgave_id == rij.opgave_id
    return werk.zoek(sa.select(klasse).where(levend(klasse), ouder).order_by(klasse.volgorde, klasse.id))


def _zet_neer(werk: Werk, buren: Sequence[Opgave | Actie], rij: Opgave | Actie, plek: int) -> None:
    rest = [buur for buur in buren if buur is not rij]
    plek = min(max(plek, 0), len(rest))
    for nummer, buur in enumerate([*rest[:plek], rij, *rest[plek:]], 1):
        buur.volgorde = nummer
    werk.hoofd = rij.id


# -- status and versions


def wijzig_status(uow: UnitOfWork, id_: str, naar: str, *, datum: dt.date | None = None, reden: str | None = None) -> Stap:
    """Moves a plan one status on, or one back with a reason. Raises `RegelFout`, `InvoerFout` (see `domain.wijkplan`)."""
    with uow("Status van wijkplan wijzigen") as werk:
        plan = werk.haal(Wijkplan, id_)
        dag = datum or werk.vandaag
        keur_planstatus(plan.status or PLANVOLGORDE[0], naar, dag, vorige=_laatste_stap(werk, id_, dag), vandaag=werk.vandaag, reden=reden)
        plan.status = naar
        werk.hoofd = id_
        werk.nieuw(Planstatus(wijkplan_id=id_, status=naar, datum=dag, toelichting=(reden or "").strip() or None))
    return werk.stap


def stel_vast(uow: UnitOfWork, id_: str, *, door: str, datum: dt.date, blokken_json: str) -> Stap:
    """Freezes the plan as its next version: `blokken_json` is the text as it is printed, what was agreed is kept by id beside it.

    A plan in uitvoering stays in uitvoering. Raises `RegelFout` (not talked about yet, nothing changed since the last
    version), `InvoerFout`.
    """
    with uow("Wijkplan vaststellen") as werk:
        plan = werk.haal(Wijkplan, id_)
        keur_vaststellen(plan.status or PLANVOLGORDE[0], door)
        keur_plandatum(datum, vorige=_laatste_stap(werk, id_, datum), vandaag=werk.vandaag)
        afspraken = lees_afspraken(werk.sessie.execute, id_)
        vorige = werk.zoek(sa.select(Planversie).where(levend(Planversie), Planversie.wijkplan_id == id_).order_by(Planversie.nummer.desc()).limit(1))
        if vorige and plan.status in PLANVOLGORDE[2:] and not verschillen(uit_tekst(vorige[0].afspraken), afspraken):
            raise RegelFout(f"Er is niets veranderd sinds versie {vorige[0].nummer}. Pas eerst het plan aan.")
        nummer = vorige[0].nummer + 1 if vorige else 1
        plan.vastgesteld_op, plan.vastgesteld_door = datum, door.strip()
        if plan.status == "in_gesprek":
            plan.status = "vastgesteld"
        werk.hoofd = id_
        werk.nieuw(Planstatus(wijkplan_id=id_, status="vastgesteld", datum=datum, toelichting=f"Versie {nummer}, door {door.strip()}"))
        werk.nieuw(Planversie(wijkplan_id=id_, nummer=nummer, vastgesteld_op=datum, vastgesteld_door=door.strip(), blokken=blokken_json,
                              afspraken=naar_tekst(afspraken)))  # fmt: skip
    return werk.stap


def _laatste_stap(werk: Werk, plan_id: str, dag: dt.date) -> dt.date | None:
    """The date of the last step before one on `dag`. A plan that was only just written down may have begun earlier: its start moves along."""
    stappen = werk.zoek(sa.select(Planstatus).where(levend(Planstatus), Planstatus.wijkplan_id == plan_id).order_by(Planstatus.datum, Planstatus.id))
    if len(stappen) == 1 and dag < stappen[0].datum:
        stappen[0].datum = dag
    return stappen[-1].datum if stappen else None


# -- voortgang


def zet_voortgang(uow: UnitOfWork, actie_id: str, status: str, *, reden: str | None = None, resultaat: str | None = None) -> Stap:
    """How far an actie is, in one step with what belongs to it: stopping needs its reason. Raises `InvoerFout`."""
    with uow("Voortgang van actie wijzigen") as werk:
        actie = werk.haal(Actie, actie_id)
        keur_actie(status, reden or actie.reden, actie.start, actie.eind)
        actie.status = status
        actie.reden, actie.resultaat = (reden or "").strip() or actie.reden, (resultaat or "").strip() or actie.resultaat
        werk.hoofd = actie_id
    return werk.stap


# -- rules


def _keur_stem(werk: Werk, stem: Stem) -> None:
    keur_stem(stem.methode, stem.aantal, stem.aanwezig)
    zelfde = (Stem.opgave_id == stem.opgave_id, Stem.inbreng_id == stem.inbreng_id, Stem.methode == stem.methode)
    if werk.zoek(sa.select(Stem).where(levend(Stem), *zelfde, Stem.id != stem.id)):
        raise InvoerFout("Deze stemmen staan er al: dezelfde opgave, inbreng en manier. Pas dat aantal aan; anders telt iemand dubbel.", "methode")


def _keur_verwijderen(werk: Werk, plan: Wijkplan) -> None:
    if werk.zoek(sa.select(Planversie).where(levend(Planversie), Planversie.wijkplan_id == plan.id)):
        raise RegelFout("Dit plan is vastgesteld en blijft bewaard. Is het klaar? Zet het dan op ‘geëvalueerd’.")


_VERPLAATSBAAR: Mapping[str, type[Opgave] | type[Actie]] = {"opgave": Opgave, "actie": Actie}

MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {"wijkplan": maak_wijkplan, "opgave": maak_opgave, "actie": maak_actie}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {
    "wijkplan": lambda _werk, plan: keur_periode(plan.van, plan.tot),
    "actie": lambda _werk, actie: keur_actie(actie.status, actie.reden, actie.start, actie.eind),
    "stem": _keur_stem,
}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {"wijkplan": _keur_verwijderen}
