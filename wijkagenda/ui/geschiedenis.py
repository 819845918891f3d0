"""Undo and redo of an open file, as the window asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkagenda.basis.stap import Stap
from wijkagenda.usecases import history

if TYPE_CHECKING:
    from wijkagenda.storage.bestand import Bestand


class Bestandsgeschiedenis:
    """Answers `omgeving.Geschiedenis` for one file."""

    def __init__(self, bestand: Bestand) -> None:
        self._bestand = bestand

    def naam_ongedaan(self) -> str | None:
        """What undo would take back; also when it will refuse and say why."""
        return self._naam("terug")

    def naam_opnieuw(self) -> str | None:
        """What redo would do again."""
        return self._naam("vooruit")

    def ongedaan(self) -> Stap:
        """Takes the newest step back. Raises `RegelFout`."""
        return history.ongedaan(self._bestand.uow, self._bestand.con)

    def opnieuw(self) -> Stap:
        """Does again what was undone last. Raises `RegelFout`."""
        return history.opnieuw(self._bestand.uow, self._bestand.con)

    def _naam(self, kant: str) -> str | None:
        boven = history.volgende(self._bestand.con, kant)
        return boven.label if boven is not None else None
