"""Tab Boekingen: all boekingen of the choice on top, or those of one source with the way back."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.queries.boeking import Boekingkeuze
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.wijkbudget.boekingen import BoekingenPaneel, Toon


class BoekingenTab(QWidget):
    """Call `ververs` with the kant; `apart` shows the boekingen of one source or document."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._kant = "besteding"
        self._apart: Toon | None = None
        self.paneel = BoekingenPaneel(omgeving, "Boekingen")
        self._terug = Knop("Toon alle boekingen", self.toon_alles, soort="link")
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 12, 0, 0)
        indeling.addWidget(self._terug)
        indeling.addWidget(self.paneel, 1)

    def ververs(self, kant: str) -> None:
        """Reads them again."""
        self._kant = kant
        self._terug.setVisible(self._apart is not None)
        self.paneel.toon(self._apart or Toon(Boekingkeuze(self._omgeving.gebied_ids, (self._omgeving.jaar,), kant)))

    def apart(self, wat: Toon | None) -> None:
        """Only these; with None all again."""
        self._apart = wat
        self.ververs(self._kant)

    def toon_alles(self) -> None:
        """Back to all boekingen of the choice on top."""
        self.apart(None)
