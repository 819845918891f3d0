"""The choosers of the top bar: "Gebied Ruwaard ▾" opens a list to pick one or more from, with a filter when it is long."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import vouw
from wijkagenda.ui.iconen import teken
from wijkagenda.ui.palet import palet
from wijkagenda.ui.widgets.label import Knop, tekst

_CODE = Qt.ItemDataRole.UserRole
_FILTER_VANAF = 9
_TUSSEN, _LAAGST, _RAND = 4, 70, 4
"""Between button and list, the lowest that a list may be, and how far beside a box a click is still for that box."""


class KeuzeKnop(QPushButton):
    """Shows a small label and the choice in bold; a click, Space or Down opens the list."""

    gekozen = Signal(tuple)
    """The chosen codes; empty means all (only with `alles`)."""

    def __init__(self, label: str, *, meer: bool = False, alles: str = "", ouder: QWidget | None = None) -> None:
        """`meer` lets several be ticked; `alles` are the words for no choice ("Alle gebieden")."""
        super().__init__(ouder)
        self._label, self._meer, self._alles = label, meer, alles
        self._keuzes: tuple[tuple[str, str], ...] = ()
        self._gekozen: tuple[str, ...] = ()
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(32)
        self.clicked.connect(self.open)
        self._noem()

    def zet_label(self, label: str, alles: str = "") -> None:
        """It is about something else now; `alles` are the words for no choice."""
        self._label, self._alles = label, alles
        self._noem()

    def zet_keuzes(self, keuzes: Sequence[tuple[str, str]]) -> None:
        """(code, words) in the order of the list."""
        self._keuzes = tuple(keuzes)
        self._noem()

    def kies(self, codes: Sequence[str]) -> None:
        """Shows this choice without a signal."""
        self._gekozen = tuple(codes)
        self._noem()

    def keuze(self) -> tuple[str, ...]:
        """The chosen codes."""
        return self._gekozen

    def woorden(self) -> str:
        """The choice in words: "Ruwaard", "Ruwaard + Ussen", "4 gekozen"."""
        namen = [naam for code, naam in self._keuzes if code in self._gekozen]
        if not namen:
            return self._alles or "–"
        return " + ".join(namen) if len(namen) < 3 else f"{len(namen)} gekozen"

    def open(self) -> QWidget:
        """Opens the list below the button."""
        vlak = _Keuzelijst(self, self._label, self._keuzes, self._gekozen, self._meer, self._alles)
        vlak.klaar.connect(self._neem)
        for doe in (vlak.show, vlak.begin):  # placed before it is seen, and again where the system gave it another size
            vlak.zet_bij(QRect(self.mapToGlobal(QPoint(0, 0)), self.size()), self.screen().availableGeometry())
            doe()
        return vlak

    def _neem(self, codes: tuple[str, ...]) -> None:
        if codes != self._gekozen:
            self.kies(codes)
            self.gekozen.emit(codes)

    def _noem(self) -> None:
        self.setAccessibleName(f"{self._label}: {self.woorden()}")
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, toets: QKeyEvent) -> None:
        if toets.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open()
        else:
            super().keyPressEvent(toets)

    def _letters(self) -> tuple[QFont, QFont]:
        klein, vet = QFont(self.font()), QFont(self.font())
        klein.setPixelSize(max(11, self.font().pixelSize() - 3))
        klein.setWeight(QFont.Weight.Normal)
        vet.setWeight(QFont.Weight.DemiBold)
        return klein, vet

    def sizeHint(self) -> QSize:
        klein, vet = self._letters()
        breedte = QFontMetrics(klein).horizontalAdvance(self._label) + QFontMetrics(vet).horizontalAdvance(self.woorden())
        return QSize(min(breedte + 56, 420), max(34, QFontMetrics(vet).height() + 14))

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        super().paintEvent(gebeurtenis)
        klein, vet = self._letters()
        kleuren = palet()
        schilder = QPainter(self)
        links = 12
        schilder.setFont(klein)
        schilder.setPen(QColor(kleuren.grijs))
        breedte = QFontMetrics(klein).horizontalAdvance(self._label)
        midden = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        schilder.drawText(QRect(links, 1, breedte + 2, self.height()), midden, self._label)
        links += breedte + 8
        schilder.setFont(vet)
        schilder.setPen(QColor(kleuren.inkt))
        ruimte = self.width() - links - 30
        woorden = QFontMetrics(vet).elidedText(self.woorden(), Qt.TextElideMode.ElideRight, ruimte)
        schilder.drawText(QRect(links, 0, ruimte + 4, self.height()), midden, woorden)
        teken(schilder, "omlaag", QRect(self.width() - 26, (self.height() - 14) // 2, 14, 14), kleuren.grijs)


class _Keuzelijst(QFrame):
    """The popup: filter, list, and for several a button that clears."""

    klaar = Signal(tuple)

    def __init__(self, knop: QWidget, label: str, keuzes: Sequence[tuple[str, str]], gekozen: Sequence[str], meer: bool, alles: str) -> None:
        super().__init__(knop, Qt.WindowType.Popup)
        self.setProperty("vlak", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(f"Kies {label.lower()}")
        self._meer, self._gekozen = meer, tuple(gekozen)
        self._zoek = QLineEdit(self)
        self._zoek.setPlaceholderText("Typ om te zoeken")
        self._zoek.setAccessibleName(f"Zoek in {label.lower()}")
        self._zoek.textChanged.connect(self._filter)
        self._zoek.setVisible(len(keuzes) >= _FILTER_VANAF)
        self._lijst = QListWidget(self)
        self._lijst.setAccessibleName(label)
        if alles and not meer:
            self._voeg_toe("", alles, not gekozen)
        for code, naam in keuzes:
            self._voeg_toe(code, naam, code in gekozen)
        self._eerst = self._aangevinkt()
        self._op_vakje = False
        self._lijst.itemActivated.connect(self._doe)
        self._lijst.itemClicked.connect(self._klik)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(8, 8, 8, 8)
        indeling.addWidget(self._zoek)
        indeling.addWidget(self._lijst)
        if meer and len(keuzes) > 1:
            indeling.addWidget(tekst("Meer kiezen? Vink de vakjes aan.", "klein"))
        if alles and meer:
            indeling.addWidget(Knop(alles, self._wis, soort="link"))
        for deel in (self, *self.findChildren(QWidget)):
            deel.ensurePolished()  # the letters and margins of the style sheet, before anything is measured
        regels = min(12, self._lijst.count())
        self._lijst.setFixedHeight(max(1, regels) * max(32, self._lijst.sizeHintForRow(0)) + 2)
        self.setMinimumWidth(max(knop.width(), self._lijst.sizeHintForColumn(0) + 60))
        self._zoek.installEventFilter(self)
        self._lijst.installEventFilter(self)
        self._lijst.viewport().installEventFilter(self)

    def begin(self) -> None:
        """The keyboard goes to the filter or the list, that stands at what was chosen; once it has its size, so that it scrolls rightly."""
        rij = next((i for i in range(self._lijst.count()) if self._lijst.item(i).data(_CODE) in self._gekozen), 0)
        self._lijst.setCurrentRow(rij)
        (self._zoek if self._zoek.isVisibleTo(self) else self._lijst).setFocus()

    def _voeg_toe(self, code: str, naam: str, aan: bool) -> None:
        deel = QListWidgetItem(naam, self._lijst)
        deel.setData(_CODE, code)
        if self._meer:
            deel.setFlags(deel.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            deel.setCheckState(Qt.CheckState.Checked if aan else Qt.CheckState.Unchecked)

    def _filter(self, inhoud: str) -> None:
        zoek = vouw(inhoud)
        eerste: QListWidgetItem | None = None
        for i in range(self._lijst.count()):
            deel = self._lijst.item(i)
            deel.setHidden(zoek not in vouw(deel.text()))
            eerste = eerste or (None if deel.isHidden() else deel)
        if eerste is not None:
            self._lijst.setCurrentItem(eerste)

    def zet_bij(self, knop: QRect, scherm: QRect) -> None:
        """Below the button, or above it where there is more room; never off the screen, then the list is lower and scrolls."""
        self.resize(self.sizeHint().expandedTo(self.minimumSizeHint()).expandedTo(self.minimumSize()))
        onder, boven = scherm.bottom() - knop.bottom() - _TUSSEN, knop.top() - scherm.top() - _TUSSEN
        op = self.height() > onder and boven > onder
        te_hoog = self.height() - (boven if op else onder)
        if te_hoog > 0:
            self._lijst.setFixedHeight(max(_LAAGST, self._lijst.height() - te_hoog))
            self.resize(self.width(), self.sizeHint().height())
        x = max(scherm.left(), min(knop.left(), scherm.right() + 1 - self.width()))
        self.move(x, knop.top() - _TUSSEN - self.height() if op else knop.bottom() + _TUSSEN)

    def _klik(self, deel: QListWidgetItem) -> None:
        """A click on its box ticks it, beside what is ticked; on its words takes this one only."""
        if self._op_vakje:
            self._vink(deel)
        else:
            self._neem(deel)

    def _vink(self, deel: QListWidgetItem) -> None:
        aan = deel.checkState() is Qt.CheckState.Checked
        deel.setCheckState(Qt.CheckState.Unchecked if aan else Qt.CheckState.Checked)

    def _doe(self, deel: QListWidgetItem) -> None:
        """Enter takes this one, or what was ticked here before."""
        if self._meer and (self._aangevinkt() != self._eerst or deel.checkState() is Qt.CheckState.Checked):
            self.close()
        else:
            self._neem(deel)

    def _neem(self, deel: QListWidgetItem) -> None:
        if self._meer:
            for i in range(self._lijst.count()):
                self._lijst.item(i).setCheckState(Qt.CheckState.Checked if self._lijst.item(i) is deel else Qt.CheckState.Unchecked)
        else:
            code = deel.data(_CODE)
            self.klaar.emit((code,) if code else ())
        self.close()

    def _raakt_vakje(self, plek: QPoint) -> bool:
        deel = self._lijst.itemAt(plek)
        if deel is None or not self._meer:
            return False
        hoe = QStyleOptionViewItem()
        hoe.initFrom(self._lijst)
        hoe.rect = self._lijst.visualItemRect(deel)
        hoe.features = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        return plek.x() <= self._lijst.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, hoe, self._lijst).right() + _RAND

    def _wis(self) -> None:
        for i in range(self._lijst.count()):
            self._lijst.item(i).setCheckState(Qt.CheckState.Unchecked)
        self.close()

    def _aangevinkt(self) -> tuple[str, ...]:
        delen = (self._lijst.item(i) for i in range(self._lijst.count()))
        return tuple(d.data(_CODE) for d in delen if d.checkState() is Qt.CheckState.Checked)

    def eventFilter(self, bron: QObject, gebeurtenis: QEvent) -> bool:
        """From the filter, Up and Down walk the list and Enter takes; in the list Space ticks."""
        if isinstance(gebeurtenis, QMouseEvent) and gebeurtenis.type() == QEvent.Type.MouseButtonPress:
            self._op_vakje = self._raakt_vakje(gebeurtenis.position().toPoint())
        if isinstance(gebeurtenis, QKeyEvent) and gebeurtenis.type() == QEvent.Type.KeyPress:
            toets, deel = gebeurtenis.key(), self._lijst.currentItem()
            if bron is self._zoek and toets in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._lijst.setFocus()
                return True
            if bron is self._zoek and toets in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and deel is not None:
                self._doe(deel)
                return True
            if bron is self._lijst and toets == Qt.Key.Key_Space and deel is not None:
                self._vink(deel) if self._meer else self._neem(deel)
                return True
        return super().eventFilter(bron, gebeurtenis)

    def hideEvent(self, gebeurtenis: QHideEvent) -> None:
        super().hideEvent(gebeurtenis)
        if self._meer:
            self.klaar.emit(self._aangevinkt())
