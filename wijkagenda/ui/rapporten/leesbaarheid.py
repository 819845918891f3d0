"""A quiet line under the report: how plainly it reads, and tips that lead to their place in it. It never blocks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import aantal
from wijkagenda.reports.eenvoud import Rapportoordeel, Rapporttip
from wijkagenda.ui.widgets.label import Knop, tekst

HOOGSTE_TIPS = 100
"""More are counted but not listed: whoever mends these has new ones."""
_HOOG = 190
_ICOON = 40
"""Pixels of the line that are not for its words."""


class Leesbaarheid(QWidget):
    """Call `zet`; with tips the line opens their list. Clicking one, or Enter, gives it as `gekozen`: a `Rapporttip`."""

    gekozen = Signal(object)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.goed = tekst("", "klein", breek=True)
        self.knop = Knop("", icoonnaam="rechts", soort="link")
        self.knop.setProperty("rol", "leesregel")
        self.knop.setCheckable(True)
        self.knop.toggled.connect(self._open)
        self.lijst = QListWidget()
        self.lijst.setProperty("rol", "tips")
        self.lijst.setAccessibleName("Tips voor eenvoudige taal, per hoofdstuk")
        self.lijst.setWordWrap(True)
        self.lijst.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.lijst.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lijst.setFixedHeight(_HOOG)
        self.lijst.itemClicked.connect(self._kies)
        self.lijst.itemActivated.connect(self._kies)
        self._tips: tuple[Rapporttip, ...] = ()
        self._kort = ""
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(4)
        indeling.addWidget(self.goed)
        indeling.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)
        self.knop.setMinimumWidth(1)
        indeling.addWidget(self.lijst)
        self.zet(None)

    def zet(self, oordeel: Rapportoordeel | None) -> None:
        """What was found in the report that is shown; None takes the line away."""
        self._tips = tips = oordeel.tips if oordeel is not None else ()
        kort = oordeel.kort() if oordeel is not None else ""
        self._kort = kort
        self.goed.setText(kort)
        self.knop.setAccessibleName(kort)
        self.knop.setToolTip(kort)
        self._pas_knop()
        self.goed.setVisible(bool(kort) and not tips)
        self.knop.setVisible(bool(tips))
        self._vul([f"{t.hoofdstuk}: {t.tekst}\n{t.waar}" if t.hoofdstuk else f"{t.tekst}\n{t.waar}" for t in tips])
        self.lijst.setVisible(bool(tips) and self.knop.isChecked())

    def _vul(self, regels: list[str]) -> None:
        plek = self.lijst.currentRow()
        self.lijst.clear()
        for regel in regels[:HOOGSTE_TIPS]:
            QListWidgetItem(regel, self.lijst)
        if len(regels) > HOOGSTE_TIPS:
            QListWidgetItem(f"En nog {aantal(len(regels) - HOOGSTE_TIPS, 'tip', 'tips')}. Begin met deze.", self.lijst)
        self.lijst.setCurrentRow(min(plek, self.lijst.count() - 1))

    def _kies(self, deel: QListWidgetItem) -> None:
        rij = self.lijst.row(deel)
        if rij < min(len(self._tips), HOOGSTE_TIPS):
            self.gekozen.emit(self._tips[rij])

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self._pas_knop()

    def _pas_knop(self) -> None:
        """As many of its words as there is room for."""
        self.knop.setText(self.knop.fontMetrics().elidedText(self._kort, Qt.TextElideMode.ElideRight, max(self.width() - _ICOON, 0)))

    def _open(self, open_: bool) -> None:
        self.knop.zet_icoonnaam("omlaag" if open_ else "rechts")
        self.lijst.setVisible(open_ and self.lijst.count() > 0)
