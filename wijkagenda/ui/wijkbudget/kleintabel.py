"""A short table inside a card: as high as its rows, read and copied as any list, not sorted or filtered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.tabel import Tabel


class KleineTabel(Tabel):
    """``KleineTabel("Deel in de pot", KOLOMMEN, sleutel=lambda r: r.naam)``; `zet` gives it the height of its rows."""

    def __init__(self, naam: str, kolommen: Sequence[Kolom], *, sleutel: Callable[[Any], str], ouder: QWidget | None = None) -> None:
        super().__init__(naam, kolommen, sleutel=sleutel, ouder=ouder)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSortIndicatorShown(False)

    def zet(self, rijen: Sequence[Any]) -> None:
        super().zet(rijen)
        self.keuze.pas_in()
        self._meet()

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self._meet()

    def changeEvent(self, gebeurtenis: QEvent) -> None:
        super().changeEvent(gebeurtenis)
        if gebeurtenis.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._meet()

    def _meet(self) -> None:
        balk = self.horizontalScrollBar()
        extra = balk.sizeHint().height() if balk.maximum() > 0 else 0
        self.setFixedHeight(self.verticalHeader().defaultSectionSize() * self.aantal() + self.horizontalHeader().sizeHint().height() + extra + 4)
