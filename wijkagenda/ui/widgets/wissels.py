"""Switching what is shown: `Segment` (Bord | Lijst) and `Tabbladen` with an underlined choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QTabBar, QTabWidget, QWidget

from wijkagenda.ui.palet import palet
from wijkagenda.ui.widgets.label import Knop


class Segment(QWidget):
    """A few buttons of which one is down; arrow keys walk them."""

    gekozen = Signal(str)

    def __init__(self, naam: str, delen: Sequence[tuple[str, str]], ouder: QWidget | None = None) -> None:
        """`delen` are (code, words); the first is down."""
        super().__init__(ouder)
        self.setAccessibleName(naam)
        self._groep = QButtonGroup(self)
        self._knoppen: dict[str, Knop] = {}
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        for i, (code, woorden) in enumerate(delen):
            knop = Knop(woorden)
            knop.setCheckable(True)
            knop.setAccessibleDescription(naam)
            knop.setProperty("deel", "links" if i == 0 else "rechts" if i == len(delen) - 1 else "midden")
            knop.clicked.connect(lambda _=False, code=code: self.gekozen.emit(code))
            self._groep.addButton(knop)
            self._knoppen[code] = knop
            indeling.addWidget(knop)
        self._knoppen[delen[0][0]].setChecked(True)

    def kies(self, code: str) -> None:
        """Puts this one down without a signal."""
        self._knoppen[code].setChecked(True)

    def keuze(self) -> str:
        """The code of the one that is down."""
        return next(code for code, knop in self._knoppen.items() if knop.isChecked())


class _Balk(QTabBar):
    """Draws its tabs itself: the chosen one bold and underlined, a ring round the one with the keyboard."""

    _TUSSEN, _MINSTENS = 24, 12

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _vet(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def tabSizeHint(self, plek: int) -> QSize:
        return QSize(self._woordbreedte(plek) + self._tussen(), QFontMetrics(self._vet()).height() + 18)

    def _woordbreedte(self, plek: int) -> int:
        return QFontMetrics(self._vet()).horizontalAdvance(self.tabText(plek).replace("&", "")) + 4

    def _tussen(self) -> int:
        """Between two tabs: less where not all of them would fit."""
        blad = self.parentWidget()
        over = (blad.width() if blad is not None else 0) - sum(self._woordbreedte(plek) for plek in range(self.count()))
        return max(self._MINSTENS, min(self._TUSSEN, over // max(1, self.count())))

    def minimumTabSizeHint(self, plek: int) -> QSize:
        return self.tabSizeHint(plek)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        kleuren = palet()
        schilder = QPainter(self)
        schilder.fillRect(0, self.height() - 1, self.width(), 1, QColor(kleuren.lijn))
        for plek in range(self.count()):
            vlak = self.tabRect(plek).adjusted(0, 0, -self._tussen(), 0)
            gekozen = plek == self.currentIndex()
            schilder.setFont(self._vet() if gekozen else self.font())
            schilder.setPen(QColor(kleuren.inkt if gekozen else kleuren.grijs))
            midden = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            schilder.drawText(vlak.adjusted(2, 0, 8, -3), midden, self.tabText(plek).replace("&", ""))
            if gekozen:
                kleur = kleuren.focus if self.hasFocus() else kleuren.petrol
                schilder.fillRect(QRect(vlak.left(), vlak.bottom() - 2, vlak.width(), 3), QColor(kleur))
                if self.hasFocus():
                    schilder.setPen(QColor(kleuren.focus))
                    schilder.drawRect(vlak.adjusted(-2, 4, 1, -3))


class Tabbladen(QTabWidget):
    """Tabs over a record; ``voeg_toe(widget, "Bijlagen")`` and ``tel(widget, 4)`` for a count behind the words."""

    def __init__(self, naam: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setTabBar(_Balk(self))
        self.setDocumentMode(True)
        self.setAccessibleName(naam)
        self.tabBar().setAccessibleName(naam)
        self._woorden: dict[QWidget, str] = {}

    def voeg_toe(self, widget: QWidget, woorden: str) -> None:
        """Adds a tab."""
        widget.setProperty("vlak", "grond")
        self._woorden[widget] = woorden
        self.addTab(widget, woorden)

    def tel(self, widget: QWidget, aantal: int) -> None:
        """Shows how many there are on that tab; nothing for none."""
        woorden = self._woorden[widget]
        self.setTabText(self.indexOf(widget), f"{woorden} {aantal}" if aantal else woorden)
