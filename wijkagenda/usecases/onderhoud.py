"""Upkeep when a file is opened: what must go by its date goes. Steps of the kind `onderhoud`: in the history, not on the undo pile."""

from __future__ import annotations

from wijkagenda.storage.unit_of_work import UnitOfWork
from wijkagenda.usecases.leersessie import ruim_casussen_op


def bij_openen(uow: UnitOfWork) -> None:
    """All upkeep; writes nothing where nothing is due."""
    ruim_casussen_op(uow)
