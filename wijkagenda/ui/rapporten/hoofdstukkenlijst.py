"""The chapters of the report that was made: ticked is in it. Space ticks; several may be left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_HOOGSTE = 9
"""Lines in sight; more scroll."""


class Hoofdstukkenlijst(QListWidget):
    """Call `zet`; `gekozen` gives the titles that are left out."""

    gekozen = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Hoofdstukken in het rapport")
        self.setAccessibleDescription("Spatie zet een hoofdstuk in of uit het rapport.")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._titels: tuple[str, ...] = ()
        self._zonder: tuple[str, ...] = ()

    def zet(self, titels: Sequence[str], zonder: Collection[str]) -> None:
        """The chapters there are, and which are left out; titles of `zonder` that are not there are kept for when they are."""
        if (tuple(titels), tuple(zonder)) == (self._titels, self._zonder):
            return
        plek = self.currentRow()
        self._titels, self._zonder = tuple(titels), tuple(zonder)
        self.clear()
        for titel in self._titels:
            deel = QListWidgetItem(titel, self)
            deel.setToolTip(titel)
            deel.setFlags(deel.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            deel.setCheckState(Qt.CheckState.Unchecked if titel in zonder else Qt.CheckState.Checked)
        self.setCurrentRow(min(plek, self.count() - 1))
        self.setFixedHeight(self.sizeHint().height())

    def zonder(self) -> tuple[str, ...]:
        """The titles that are left out, also those of chapters that are not there now."""
        return self._zonder

    def wissel(self, deel: QListWidgetItem) -> None:
        """In or out; the last chapter stays in."""
        weg = deel.checkState() is Qt.CheckState.Checked
        if weg and sum(titel not in self._zonder for titel in self._titels) <= 1:
            return
        deel.setCheckState(Qt.CheckState.Unchecked if weg else Qt.CheckState.Checked)
        self._zonder = (*self._zonder, deel.text()) if weg else tuple(t for t in self._zonder if t != deel.text())
        self.gekozen.emit(self._zonder)

    def keyPressEvent(self, toets: QKeyEvent) -> None:
        deel = self.currentItem()
        if deel is not None and toets.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wissel(deel)
        else:
            super().keyPressEvent(toets)

    def mouseReleaseEvent(self, muis: QMouseEvent) -> None:
        super().mouseReleaseEvent(muis)
        deel = self.itemAt(muis.position().toPoint())
        if deel is not None and deel is self.currentItem() and muis.button() is Qt.MouseButton.LeftButton:
            self.wissel(deel)

    def sizeHint(self) -> QSize:
        hoog = max(self.sizeHintForRow(0), 28)
        return QSize(super().sizeHint().width(), max(1, min(_HOOGSTE, self.count())) * hoog + 6)
