"""A panel that reads again only when it is in sight: what happens meanwhile makes it old."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from wijkagenda.basis.stap import Stap


class LuiPaneel(QWidget):
    """A subclass reads in `ververs`, and gives the kinds of record that it shows as `soorten`. Connect `na_stap` to the steps of the file."""

    def __init__(self, soorten: frozenset[str], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._soorten = soorten
        self._oud = True

    def ververs(self) -> None:
        """Reads everything again; a subclass does so after this."""
        self._oud = False

    def verouder(self) -> None:
        """What it shows may be old: read again now, or when it is shown."""
        self._oud = True
        if self.isVisible():
            self.ververs()

    def na_stap(self, stap: Stap) -> None:
        """A step was made: only one that touched what it shows makes it old."""
        if stap.soorten() & self._soorten:
            self.verouder()

    def showEvent(self, gebeurtenis: QShowEvent) -> None:
        super().showEvent(gebeurtenis)
        if self._oud:
            self.ververs()
