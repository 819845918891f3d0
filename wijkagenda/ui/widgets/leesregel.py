"""A quiet line under a text that residents read: whether it reads easily, and tips with their place in the text. It never blocks.

It follows the typing a moment later and reads a few sentences at a time, so that the longest text does not hold up a key.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QResizeEvent, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import aantal
from wijkagenda.ui.palet import palet
from wijkagenda.ui.widgets.label import Knop, tekst

if TYPE_CHECKING:
    from wijkagenda.queries.eenvoud import Lezer, Oordeel, Tip

LezerVoor = Callable[[], "Lezer | None"]
"""Gives who reads, with the words of the open file; None without a file."""

_WACHT_MS = 350
"""After the last key."""
_BEURT = 0.008
"""So many seconds of reading at a time; in between keys go first."""
HOOGSTE_TIPS = 40
"""More are counted but not listed: whoever mends these has new ones."""
_RIJEN = 6


class Leesregel(QWidget):
    """Under `vlak`, the text field with this label."""

    def __init__(self, label: str, vlak: QPlainTextEdit, lezer_voor: LezerVoor, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._label = label
        self._vlak = vlak
        self._lezer_voor = lezer_voor
        self._stappen: Iterator[Oordeel | None] | None = None
        self._tips: tuple[Tip, ...] = ()
        self._wekker = QTimer(self, singleShot=True, interval=_WACHT_MS)
        self._wekker.timeout.connect(self._begin)
        self._beurt = QTimer(self, singleShot=True, interval=0)
        self._beurt.timeout.connect(self._lees_verder)
        self.knop = Knop("", icoonnaam="rechts", soort="link", ouder=self)
        self.knop.setProperty("rol", "leesregel")
        self.knop.setAccessibleName(f"Tips bij {label}")
        self.knop.setCheckable(True)
        self.knop.toggled.connect(self._open)
        self.goed = tekst("", "klein", breek=True, ouder=self)
        self.maat = tekst("", "klein", breek=True, ouder=self)
        self.lijst = _Tiplijst(self)
        self.lijst.setAccessibleName(f"Tips bij {label}")
        self.lijst.itemClicked.connect(self._ga_naar)
        self.lijst.itemActivated.connect(self._ga_naar)
        self.lijst.currentRowChanged.connect(lambda _: self._streep_aan())
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(4)
        indeling.addWidget(self.goed)
        indeling.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)
        indeling.addWidget(self.maat)
        indeling.addWidget(self.lijst)
        self._leeg()
        vlak.textChanged.connect(self._veranderd)
        vlak.installEventFilter(self)

    # reading

    def lees_opnieuw(self) -> None:
        """The words that count have changed."""
        self._veranderd()

    def _veranderd(self) -> None:
        self._beurt.stop()
        self._stappen = None
        if not self._vlak.toPlainText().strip():
            self._wekker.stop()
            self._leeg()
        elif self._vlak.isVisible():
            self._wekker.start()

    def eventFilter(self, van: QObject, gebeurtenis: QEvent) -> bool:
        """What comes in sight is read (again), for the words of the file may have changed since; what goes out of sight is not."""
        if gebeurtenis.type() == QEvent.Type.Show:
            self._veranderd()
        elif gebeurtenis.type() == QEvent.Type.Hide:
            self._wekker.stop()
            self._beurt.stop()
        return super().eventFilter(van, gebeurtenis)

    def _begin(self) -> None:
        lezer = self._lezer_voor()
        if lezer is not None:
            self._stappen = lezer.stappen(self._vlak.toPlainText())
            self._lees_verder()

    def _lees_verder(self) -> None:
        if self._stappen is None:
            return
        tot = time.perf_counter() + _BEURT
        for oordeel in self._stappen:
            if oordeel is not None:
                self._stappen = None
                self._toon(oordeel)
                return
            if time.perf_counter() > tot:
                self._beurt.start()
                return

    # showing

    def _leeg(self) -> None:
        self._tips = ()
        self.hide()
        self._streep_aan()

    def _toon(self, oordeel: Oordeel) -> None:
        self._tips = oordeel.tips[:HOOGSTE_TIPS]
        kort = oordeel.kort()
        self.goed.setText(kort)
        self.goed.setVisible(not self._tips)
        self.knop.setText(kort)
        self.knop.setAccessibleName(f"{kort}: {self._label}")
        self.knop.setToolTip(oordeel.maat())
        self.goed.setToolTip(oordeel.maat())
        self.maat.setText(oordeel.maat())
        self.knop.setVisible(bool(self._tips))
        self.lijst.zet([tip.tekst for tip in self._tips], len(oordeel.tips) - len(self._tips))
        self._toon_lijst()
        self.setVisible(bool(kort))

    def _open(self, open_: bool) -> None:
        self.knop.zet_icoonnaam("omlaag" if open_ else "rechts")
        self._toon_lijst()

    def _toon_lijst(self) -> None:
        open_ = self.knop.isChecked() and bool(self._tips)
        self.maat.setVisible(open_)
        self.lijst.setVisible(open_)
        self._streep_aan()

    def _streep_aan(self) -> None:
        """While the tips are open, their places are underlined in the text; the chosen one has a ground too."""
        strepen = []
        if self._tips and self.knop.isChecked():
            plekken = _in_qt(self._vlak.toPlainText())
            for nr, tip in enumerate(self._tips):
                streep = QTextEdit.ExtraSelection()
                streep.cursor = self._cursor(plekken(tip.begin), plekken(tip.eind))
                streep.format = _opmaak(gekozen=nr == self.lijst.currentRow())
                strepen.append(streep)
        self._vlak.setExtraSelections(strepen)

    def _ga_naar(self, rij: QListWidgetItem) -> None:
        """To the place of the tip in the text, which is selected there."""
        nr = self.lijst.row(rij)
        if nr < len(self._tips):
            plekken = _in_qt(self._vlak.toPlainText())
            self._vlak.setTextCursor(self._cursor(plekken(self._tips[nr].begin), plekken(self._tips[nr].eind)))
            self._vlak.ensureCursorVisible()
            self._vlak.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cursor(self, begin: int, eind: int) -> QTextCursor:
        cursor = QTextCursor(self._vlak.document())
        laatste = max(self._vlak.document().characterCount() - 1, 0)
        cursor.setPosition(min(begin, laatste))
        cursor.setPosition(min(eind, laatste), QTextCursor.MoveMode.KeepAnchor)
        return cursor


class _Tiplijst(QListWidget):
    """As high as its rows, up to six of them; Enter or a click goes to the place in the text."""

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.setProperty("rol", "tips")
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def zet(self, tips: list[str], meer: int) -> None:
        """Other tips; the chosen one stays chosen where its words are the same."""
        gekozen = self.currentItem()
        was = gekozen.text() if gekozen is not None else ""
        if meer:
            tips = [*tips, f"En nog {aantal(meer, 'tip', 'tips')}. Begin met deze."]
        if [self.item(nr).text() for nr in range(self.count())] != tips:
            self.clear()
            self.addItems(tips)
            if was in tips:
                self.setCurrentRow(tips.index(was))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hoogte = sum(self.visualItemRect(self.item(nr)).height() for nr in range(min(self.count(), _RIJEN)))
        return QSize(super().sizeHint().width(), hoogte + 2 * self.frameWidth() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        if gebeurtenis.oldSize().width() != gebeurtenis.size().width():
            self.updateGeometry()

    def showEvent(self, gebeurtenis: QShowEvent) -> None:
        super().showEvent(gebeurtenis)
        self.updateGeometry()


def _opmaak(*, gekozen: bool) -> QTextCharFormat:
    opmaak = QTextCharFormat()
    opmaak.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    opmaak.setUnderlineColor(QColor(palet().oker))
    if gekozen:
        opmaak.setBackground(QColor(palet().oker_licht))
    return opmaak


def _in_qt(inhoud: str) -> Callable[[int], int]:
    """From a place in the text to one in Qt, which counts an emoji as two."""
    if inhoud.isascii() or max(inhoud) <= "\uffff":
        return lambda plek: plek
    return lambda plek: len(inhoud[:plek].encode("utf-16-le")) // 2
