"""Rows that ask for something: a status word, what it is about, and the one click to where it is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from wijkagenda.ui.widgets.kaart import maak_leeg
from wijkagenda.ui.widgets.label import Knop, lijn, tekst
from wijkagenda.ui.widgets.pil import Pil, Status


class AandachtRij(QWidget):
    """One row; a click anywhere on it does the same as its link."""

    def __init__(
        self, status: Status, titel: str, toelichting: str, link: str, actie: Callable[[], object], ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self._actie = actie
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        pil = Pil(*status)
        kop = tekst(titel, "vet", breek=True)
        onder = tekst(toelichting, "grijs", breek=True)
        onder.setVisible(bool(toelichting))
        knop = Knop(f"{link} ›", actie, soort="link")
        knop.setAccessibleName(f"{link}: {titel}")
        knop.setAccessibleDescription(f"{status.tekst}. {toelichting}")
        knop.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        woorden = QVBoxLayout()
        woorden.setSpacing(1)
        woorden.addWidget(kop)
        woorden.addWidget(onder)
        indeling = QGridLayout(self)
        indeling.setContentsMargins(8, 9, 4, 9)
        indeling.setHorizontalSpacing(12)
        indeling.setColumnMinimumWidth(0, 108)
        indeling.setColumnStretch(1, 1)
        indeling.addWidget(pil, 0, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        indeling.addLayout(woorden, 0, 1)
        indeling.addWidget(knop, 0, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def mouseReleaseEvent(self, muis: QMouseEvent) -> None:
        if muis.button() is Qt.MouseButton.LeftButton and self.rect().contains(muis.position().toPoint()):
            self._actie()
        super().mouseReleaseEvent(muis)


class AandachtLijst(QWidget):
    """Rows below each other with lines between."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._indeling = QVBoxLayout(self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setSpacing(0)

    def zet(self, rijen: list[AandachtRij]) -> None:
        """Other rows."""
        maak_leeg(self._indeling)
        for i, rij in enumerate(rijen):
            if i:
                self._indeling.addWidget(lijn())
            self._indeling.addWidget(rij)
