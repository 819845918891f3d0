"""The first choice in a new file: which beleidskaders are in use."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Beleidskader
from wijkagenda.domain.bestand import GEKOZEN, instelling
from wijkagenda.storage.unit_of_work import UnitOfWork


def kies_kaders(uow: UnitOfWork, in_gebruik: Collection[str]) -> Stap:
    """Puts these beleidskaders in use and all others out, and remembers that the choice was made."""
    with uow("Beleidskaders kiezen") as werk:
        for kader in werk.zoek(sa.select(Beleidskader).where(levend(Beleidskader))):
            kader.actief = kader.id in in_gebruik
        werk.sessie.merge(instelling(GEKOZEN, "ja"))
    return werk.stap
