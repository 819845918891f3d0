"""Makes the report that was asked for last, in the background: several changes at once are one, and an older report never comes after a newer."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from wijkagenda.reports.eenvoud import Rapportoordeel
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.rapporten.werkplaats import Opdracht, Uitkomst, Werkplaats
from wijkagenda.ui.tasks import Taak

RUST_MS = 30
"""A change waits so long for others that come with it: a choice is one, arrow keys that are held down are many."""


class Maker(QObject):
    """``maker.vraag(opdracht)``, then `klaar` with its `Uitkomst`."""

    begonnen = Signal()
    klaar = Signal(object)
    mislukt = Signal(str)
    gelezen = Signal(object)
    """How plainly the report reads that was made last: a `Rapportoordeel`, a moment after `klaar`."""

    def __init__(self, omgeving: Omgeving, ouder: QObject) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._werkplaats = Werkplaats(omgeving.bestand)
        self._wens: Opdracht | None = None
        self._taak: Taak | None = None
        self._vergeten = False
        self._te_lezen: Uitkomst | None = None
        self._wekker = QTimer(self, singleShot=True, interval=RUST_MS)
        self._wekker.timeout.connect(self._begin)

    def vraag(self, opdracht: Opdracht) -> None:
        """Makes this one, in the place of whatever was asked before."""
        self._wens, self._vergeten = opdracht, False
        if self._taak is not None:
            self._taak.annuleer()
        else:
            self._wekker.start()

    def vergeet(self) -> None:
        """Nobody waits any more: what runs stops as soon as it can, and the snapshot goes."""
        self._wens, self._vergeten = None, True
        self._wekker.stop()
        if self._taak is not None:
            self._taak.annuleer()
        else:
            self._werkplaats.sluit()

    def bezig(self) -> bool:
        """Whether a report is being made, or about to be."""
        return self._taak is not None or self._wekker.isActive()

    def _begin(self) -> None:
        opdracht, self._wens = self._wens, None
        if opdracht is None or self._omgeving.bestand is None:
            return
        taak = self._omgeving.taken.start("Rapport maken", lambda voortgang: self._werkplaats.maak(opdracht, voortgang))
        taak.gelukt.connect(self._gemaakt, Qt.ConnectionType.DirectConnection)
        taak.mislukt.connect(self.mislukt)
        taak.klaar.connect(self._af)
        self._taak = taak
        self.begonnen.emit()

    def _gemaakt(self, uitkomst: Uitkomst) -> None:
        if self._wens is None:
            self._te_lezen = uitkomst if uitkomst.pdf else None
            self.klaar.emit(uitkomst)

    def _lees(self, uitkomst: Uitkomst) -> None:
        taak = self._omgeving.taken.start("Leesbaarheid", lambda voortgang: self._werkplaats.lees_taal(uitkomst, voortgang))
        taak.gelukt.connect(self._is_gelezen, Qt.ConnectionType.DirectConnection)
        taak.klaar.connect(self._af)
        self._taak = taak

    def _is_gelezen(self, oordeel: Rapportoordeel) -> None:
        if self._wens is None:
            self.gelezen.emit(oordeel)

    def _af(self) -> None:
        self._taak = None
        te_lezen, self._te_lezen = self._te_lezen, None
        if self._wens is not None:
            self._begin()
        elif te_lezen is not None and not self._vergeten:
            self._lees(te_lezen)
        elif self._vergeten:
            self._werkplaats.sluit()
