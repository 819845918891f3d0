"""The line at the bottom: saved or not, which file, last backup, running work, and what undo would take back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from wijkagenda.ui.tasks import Taak, Taken
from wijkagenda.ui.widgets.label import Knop, tekst

OPGESLAGEN = "✓ Alles opgeslagen"


class Statusbalk(QFrame):
    """Shows what the window tells it; the task that began last shows its progress here."""

    ongedaan = Signal()

    def __init__(self, taken: Taken, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setProperty("vlak", "onder")
        self.setAccessibleName("Stand")
        self._taak: Taak | None = None
        self._opslag, self._bestand, self._kopie = (tekst("", "klein") for _ in range(3))
        self._werk = tekst("", "klein")
        self._balk = QProgressBar()
        self._balk.setFixedWidth(140)
        self._balk.setTextVisible(False)
        self._balk.setAccessibleName("Voortgang")
        self._stop = Knop("Stop", self._annuleer, soort="link", naam="Stop dit werk")
        self._terug = Knop("", self.ongedaan.emit, soort="link")
        self._terug.setProperty("klein", True)
        self._terug.hide()
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(20, 2, 20, 2)
        indeling.setSpacing(22)
        for deel in (self._opslag, self._bestand, self._kopie):
            indeling.addWidget(deel)
        indeling.addStretch(1)
        for extra in (self._werk, self._balk, self._stop, self._terug):
            indeling.addWidget(extra)
        self.setMinimumHeight(28)
        self._toon_werk(False)
        taken.begonnen.connect(self._begin)
        taken.leeg.connect(lambda: self._toon_werk(False))

    def zet_opslag(self, woorden: str) -> None:
        """"✓ Alles opgeslagen", or what is being waited for."""
        self._opslag.setText(woorden)

    def zet_bestand(self, naam: str) -> None:
        """The name of the open file."""
        self._bestand.setText(naam)

    def zet_reservekopie(self, woorden: str) -> None:
        """"vandaag 14:05"; empty when there is none."""
        self._kopie.setText(f"Laatste reservekopie: {woorden}" if woorden else "")

    def zet_ongedaan(self, label: str | None) -> None:
        """What undo would take back."""
        self._terug.setText(f"Ongedaan maken: {label[:1].lower()}{label[1:]} (Ctrl+Z)" if label else "")
        self._terug.setVisible(bool(label))

    def _begin(self, taak: Taak) -> None:
        self._taak = taak
        self._werk.setText(f"{taak.naam}…")
        self._balk.setRange(0, 0)
        taak.voortgang.veranderd.connect(self._vorder)
        self._toon_werk(True)

    def _vorder(self, deel: int, totaal: int, woorden: str) -> None:
        self._balk.setRange(0, totaal)
        self._balk.setValue(deel)
        if woorden and self._taak is not None:
            self._werk.setText(f"{self._taak.naam}: {woorden}")

    def _annuleer(self) -> None:
        if self._taak is not None:
            self._taak.annuleer()
            self._werk.setText(f"{self._taak.naam}: stopt…")

    def _toon_werk(self, aan: bool) -> None:
        for deel in (self._werk, self._balk, self._stop):
            deel.setVisible(aan)
        if not aan:
            self._taak = None
