"""Wijkscan: metingen with a value or why there is none, breaks with their source, and the story that goes with a figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import Rij, levend, sleutel_id
from wijkagenda.domain.beleidskader import Indicator
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.wijkscan import (
    Meting,
    Preventieplan,
    Trendbreuk,
    Verhaal,
    Vraagtelling,
    keur_in_plan,
    keur_meting,
    keur_niveau,
    keur_vraagtelling,
)
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk


def zet_in_plan(uow: UnitOfWork, indicator_id: str, gebied_id: str, aan: bool) -> Stap:
    """Puts a figure with its newest story in the wijkplan, or takes it out. Raises `RegelFout` where there is no story yet."""
    with uow("Cijfer in het wijkplan" if aan else "Cijfer uit het wijkplan") as werk:
        zin = sa.select(Verhaal).where(levend(Verhaal), Verhaal.indicator_id == indicator_id, Verhaal.gebied_id == gebied_id)
        verhalen = werk.zoek(zin.order_by(Verhaal.jaar.desc()))
        keur_in_plan(aan, verhalen[0].tekst if verhalen else None)
        for verhaal in verhalen:
            verhaal.in_plan = aan and verhaal is verhalen[0]
            werk.hoofd = werk.hoofd or verhaal.id
    return werk.stap


def schrijf_preventieplan(uow: UnitOfWork, gebied_id: str, jaar: int, tekst: str) -> Stap:
    """The text of the preventieplan of a gebied and year; made where there was none."""
    with uow("Preventieplan schrijven") as werk:
        id_ = sleutel_id("preventieplan", gebied_id, jaar)
        plan = werk.sessie.get(Preventieplan, id_) or werk.nieuw(Preventieplan(id=id_, gebied_id=gebied_id, jaar=jaar))
        plan.tekst, plan.verwijderd = tekst.strip() or None, False
        werk.hoofd = id_
    return werk.stap


def _keur_meting(werk: Werk, meting: Meting) -> None:
    keur_meting(meting.waarde, meting.geen_waarde, werk.haal(Indicator, meting.indicator_id).eenheid)
    keur_niveau(meting.niveau, werk.haal(Gebied, meting.gebied_id).soort)
    sleutel = (Meting.indicator_id == meting.indicator_id, Meting.gebied_id == meting.gebied_id, Meting.niveau == meting.niveau,
               Meting.jaar == meting.jaar)  # fmt: skip
    if werk.zoek(sa.select(Meting).where(levend(Meting), *sleutel, Meting.id != meting.id)):
        raise RegelFout(f"Er staat al een cijfer over {meting.jaar}. Pas dat aan.")


def _keur_verhaal(werk: Werk, verhaal: Verhaal) -> None:
    keur_in_plan(verhaal.in_plan, verhaal.tekst)
    sleutel = (Verhaal.indicator_id == verhaal.indicator_id, Verhaal.gebied_id == verhaal.gebied_id, Verhaal.jaar == verhaal.jaar)
    if werk.zoek(sa.select(Verhaal).where(levend(Verhaal), *sleutel, Verhaal.id != verhaal.id)):
        raise RegelFout(f"Er staat al een verhaal bij {verhaal.jaar}. Schrijf daarin verder.")


def _keur_trendbreuk(_werk: Werk, breuk: Trendbreuk) -> None:
    """Without a source it says "vermoedelijk" (domein.md, Wijkscan)."""
    breuk.vermoedelijk = not (breuk.bron or "").strip()


def _keur_vraagtelling(werk: Werk, telling: Vraagtelling) -> None:
    keur_vraagtelling(telling.aantal, telling.collectief)
    sleutel = (Vraagtelling.gebied_id == telling.gebied_id, Vraagtelling.jaar == telling.jaar, Vraagtelling.maand == telling.maand,
               Vraagtelling.thema_id == telling.thema_id)  # fmt: skip
    if werk.zoek(sa.select(Vraagtelling).where(levend(Vraagtelling), *sleutel, Vraagtelling.id != telling.id)):
        raise RegelFout("Deze maand is al geteld voor dit thema. Pas die telling aan.")


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {
    "meting": _keur_meting,
    "verhaal": _keur_verhaal,
    "trendbreuk": _keur_trendbreuk,
    "vraagtelling": _keur_vraagtelling,
}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
