"""Settings of the file itself."""

from __future__ import annotations

from wijkagenda.basis.stap import Stap
from wijkagenda.domain.bestand import instelling
from wijkagenda.storage.unit_of_work import UnitOfWork


def zet_instelling(uow: UnitOfWork, naam: str, waarde: str | None) -> Stap:
    """Keeps a setting by its name."""
    with uow("Instelling wijzigen") as werk:
        werk.sessie.merge(instelling(naam, waarde))
        werk.sessie.flush()
    return werk.stap
