"""Settings of the file itself."""

from __future__ import annotations

import datetime as dt

from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Waarde
from wijkagenda.domain.bestand import instelling
from wijkagenda.domain.velden.instelling import INSTELLINGEN
from wijkagenda.storage.unit_of_work import UnitOfWork

__all__ = ["INSTELLINGEN", "zet_bestandsveld", "zet_instelling"]


def zet_instelling(uow: UnitOfWork, naam: str, waarde: str | None) -> Stap:
    """Keeps a setting by its name."""
    with uow("Instelling wijzigen") as werk:
        werk.sessie.merge(instelling(naam, waarde))
        werk.sessie.flush()
    return werk.stap


def zet_bestandsveld(uow: UnitOfWork, naam: str, waarde: Waarde) -> Stap:
    """Keeps one of the declared settings by its value; None is as if it was never set. Raises `InvoerFout`."""
    veld = next(v for v in INSTELLINGEN if v.naam == naam)
    goed = veld.keur(waarde)
    return zet_instelling(uow, naam, None if goed is None else goed.isoformat() if isinstance(goed, dt.date) else str(goed))
