"""The bar at the bottom: what was done, with a button to take it back, for ten seconds; errors until they are closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from wijkagenda.ui.omgeving import Melding
from wijkagenda.ui.stijl import geef_rol
from wijkagenda.ui.widgets.label import Knop, tekst

_TIEN_SECONDEN = 10_000
_ONDER = 44


class MeldBalk(QFrame):
    """Floats above the bottom of its parent; a newer sentence takes the place of the one that is there."""

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self._ouder = ouder
        self.setProperty("vlak", "meldbalk")
        self.setAccessibleName("Melding")
        self._melding = Melding()
        self._zin = tekst("", breek=True, ouder=self)
        self._zin.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._actie = Knop("Maak ongedaan", self._doe, ouder=self)
        self._sluit = Knop("Sluit", self.sluit, ouder=self)
        self._indeling = indeling = QHBoxLayout(self)
        indeling.setContentsMargins(16, 8, 8, 8)
        indeling.setSpacing(12)
        indeling.addWidget(self._zin, 1)
        indeling.addWidget(self._actie)
        indeling.addWidget(self._sluit)
        self._klok = QTimer(self, singleShot=True, interval=_TIEN_SECONDEN)
        self._klok.timeout.connect(self.sluit)
        ouder.installEventFilter(self)
        self.hide()

    def toon(self, zin: str, melding: Melding) -> None:
        """Shows a sentence and has a screen reader say it."""
        self._melding = melding
        self._zin.setText(zin)
        self._actie.setText(melding.knop or "")
        self._actie.setVisible(melding.knop is not None)
        self._sluit.setVisible(True)
        geef_rol(self, fout=melding.fout)
        for deel in (self._zin, self._actie, self._sluit):
            deel.style().unpolish(deel)
            deel.style().polish(deel)
        if melding.fout:
            self._klok.stop()
        else:
            self._klok.start()
        self._plaats()
        self.show()
        self.raise_()
        hoe = QAccessible.AnnouncementPoliteness.Assertive if melding.fout else QAccessible.AnnouncementPoliteness.Polite
        bericht = QAccessibleAnnouncementEvent(self, zin)
        bericht.setPoliteness(hoe)
        QAccessible.updateAccessibility(bericht)

    def vervalt(self) -> None:
        """Something else was done: the offer to take back the step before it is gone."""
        if self.isVisible() and self._melding.knop is not None:
            self.sluit()

    def sluit(self) -> None:
        """Takes it away."""
        self._klok.stop()
        self.hide()

    def _doe(self) -> None:
        actie = self._melding.actie
        self.sluit()
        if actie is not None:
            actie()

    def eventFilter(self, bron: QObject, gebeurtenis: QEvent) -> bool:
        if gebeurtenis.type() == QEvent.Type.Resize and self.isVisible():
            self._plaats()
        return super().eventFilter(bron, gebeurtenis)

    def _plaats(self) -> None:
        breedte = min(680, self._ouder.width() - 48)
        hoogte = max(48, self._indeling.heightForWidth(breedte))
        links = (self._ouder.width() - breedte) // 2
        self.setGeometry(links, self._ouder.height() - hoogte - _ONDER, breedte, hoogte)

    def keyPressEvent(self, toets: QKeyEvent) -> None:
        if toets.key() == Qt.Key.Key_Escape:
            self.sluit()
        else:
            super().keyPressEvent(toets)
