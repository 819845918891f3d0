"""How a record with tabs is laid out: contents that scroll, two columns that fold, big figures in a row."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart, schuifvlak
from wijkagenda.ui.widgets.label import Knop, tekst

_NAAST = 860
"""Pixels from which two parts stand beside each other."""


class NaastOfOnder(QWidget):
    """Widgets beside each other where there is room, else below each other."""

    def __init__(self, *delen: QWidget, verhouding: tuple[int, ...] = (3, 2), vanaf: int = _NAAST) -> None:
        super().__init__()
        self._vanaf, self._delen = vanaf, delen
        self._indeling = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setSpacing(TUSSEN)
        for deel, rek in zip(delen, verhouding, strict=True):
            self._indeling.addWidget(deel, rek, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        breed = gebeurtenis.size().width() >= max(self._vanaf, sum(self._minima()) + TUSSEN * (len(self._delen) - 1))
        self._indeling.setDirection(QBoxLayout.Direction.LeftToRight if breed else QBoxLayout.Direction.TopToBottom)

    def minimumSizeHint(self) -> QSize:
        """No wider than the widest part: below each other they fit."""
        return QSize(max(self._minima(), default=0), super().minimumSizeHint().height())

    def _minima(self) -> list[int]:
        return [deel.minimumSizeHint().width() for deel in self._delen if not deel.isHidden()]


class Raster(QWidget):
    """Cards of the same width: as many in a row as there is room for."""

    def __init__(self, *delen: QWidget, breedte: int = 190) -> None:
        super().__init__()
        self._delen, self._breedte, self._naast = delen, breedte, 0
        self._indeling = QGridLayout(self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setSpacing(TUSSEN)
        self._leg(1)

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self._leg(max(1, min(len(self._delen), (gebeurtenis.size().width() + TUSSEN) // (self._breedte + TUSSEN))))

    def _leg(self, naast: int) -> None:
        if naast == self._naast:
            return
        self._naast = naast
        for nummer, deel in enumerate(self._delen):
            self._indeling.addWidget(deel, nummer // naast, nummer % naast)
        for kolom in range(len(self._delen)):
            self._indeling.setColumnStretch(kolom, 1 if kolom < naast else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._breedte, super().minimumSizeHint().height())


class Cijferkaart(Kaart):
    """One big figure with its words, and the way to where it comes from."""

    def __init__(self, titel: str, link: Knop | None = None) -> None:
        super().__init__(titel)
        self._getal = tekst("", "getal")
        self._woorden = tekst("", "grijs", breek=True)
        self.voeg_toe(self._getal, self._woorden)
        self.inhoud.addStretch(1)
        if link is not None:
            self.inhoud.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def zet(self, getal: str, woorden: str) -> None:
        """Another figure."""
        self._getal.setText(getal)
        self._woorden.setText(woorden)
        self.setAccessibleDescription(f"{getal} {woorden}")


def tabvlak(naam: str, *delen: QWidget) -> QWidget:
    """The contents of a tab: cards below each other that scroll together."""
    binnen = QWidget()
    binnen.setProperty("vlak", "grond")
    indeling = QVBoxLayout(binnen)
    indeling.setContentsMargins(0, TUSSEN, 6, 0)
    indeling.setSpacing(TUSSEN)
    for deel in delen:
        indeling.addWidget(deel)
    indeling.addStretch(1)
    return schuifvlak(binnen, naam)
