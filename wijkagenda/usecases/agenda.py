"""Agenda: agendapunten and their repetition."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from wijkagenda.basis.stap import Stap
from wijkagenda.domain.agenda import Agendapunt, keur_herhaling, keur_tijden, maak_herhaling
from wijkagenda.domain.basis_model import Rij
from wijkagenda.domain.soorten import klasse_van
from wijkagenda.domain.velden.agenda import HOE_VAAK
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk

__all__ = ["HOE_VAAK", "MAKERS", "REGELS", "VERWIJDERREGELS", "koppel", "verplaats", "zet_herhaling"]


def zet_herhaling(uow: UnitOfWork, id_: str, hoe_vaak: str | None, tot: dt.date | None = None, keren: int | None = None) -> Stap:
    """How often it comes back (a code of HOE_VAAK, None for once), until a day or a number of times. Raises `InvoerFout`."""
    with uow("Herhaling wijzigen") as werk:
        punt = werk.haal(Agendapunt, id_)
        punt.herhaling = maak_herhaling(hoe_vaak, punt.begin, tot, keren)
        _keur_agendapunt(werk, punt)
        werk.hoofd = id_
    return werk.stap


def verplaats(uow: UnitOfWork, id_: str, dagen: int) -> Stap:
    """Moves an agendapunt so many days, at the same time of day; of one that repeats every time moves along."""
    with uow("Agendapunt verplaatsen") as werk:
        punt = werk.haal(Agendapunt, id_)
        punt.begin = _schuif(punt.begin, dagen)
        punt.eind = _schuif(punt.eind, dagen) if punt.eind else None
        werk.hoofd = id_
    return werk.stap


def koppel(uow: UnitOfWork, id_: str, soort: str | None = None, ander_id: str | None = None) -> Stap:
    """What it belongs to: an initiatief, an actie or a wijkplan; without one it stands by itself."""
    with uow("Koppeling van agendapunt wijzigen") as werk:
        punt = werk.haal(Agendapunt, id_)
        if soort and ander_id:
            werk.haal(klasse_van(soort), ander_id)
        punt.bij_soort, punt.bij_id = (soort, ander_id) if soort and ander_id else (None, None)
        werk.hoofd = id_
    return werk.stap


def _schuif(moment: str, dagen: int) -> str:
    return (dt.datetime.fromisoformat(moment) + dt.timedelta(days=dagen)).isoformat(timespec="minutes")


def _keur_agendapunt(_werk: Werk, punt: Agendapunt) -> None:
    """Its times fit; what lasts the whole day has no times; its repetition can be read."""
    if punt.hele_dag:
        punt.begin = f"{punt.begin[:10]}T00:00"
        punt.eind = f"{punt.eind[:10]}T00:00" if punt.eind else None
    keur_tijden(punt.begin, punt.eind)
    punt.herhaling = keur_herhaling(punt.herhaling, punt.begin)


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {"agendapunt": _keur_agendapunt}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
