"""The bar at the left: places with icon and count; Up and Down walk them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import aantal
from wijkagenda.ui.iconen import icoon, teken
from wijkagenda.ui.navigation import Plek
from wijkagenda.ui.palet import LICHT, palet
from wijkagenda.ui.widgets.label import tekst

BREED = 208


class NavKnop(QPushButton):
    """One place; the chosen one stands white."""

    def __init__(self, plek: Plek, ouder: QWidget) -> None:
        super().__init__(plek.titel, ouder)
        self.plek = plek
        self._teller = 0
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(f"{plek.titel} ({plek.sneltoets})")
        self.tel(0)

    def tel(self, teller: int) -> None:
        """Shows how many things ask for attention there."""
        self._teller = teller
        self.setAccessibleName(self.plek.titel)
        self.setAccessibleDescription(f"{self.plek.sneltoets}. {aantal(teller, 'vraagt', 'vragen')} aandacht" if teller else self.plek.sneltoets)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(BREED - 20, max(37, self.fontMetrics().height() + 16))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, max(26, self.fontMetrics().height() + 6))

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        kleuren = palet()
        gekozen = self.isChecked()
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        vlak = QRectF(self.rect())
        kleur = kleuren.nav_gekozen_tekst if gekozen else kleuren.nav_tekst
        schilder.setPen(Qt.PenStyle.NoPen)
        if gekozen or self.underMouse():
            schilder.setBrush(QColor(kleuren.nav_gekozen if gekozen else kleuren.nav_over))
            schilder.drawRoundedRect(vlak, 7, 7)
        teken(schilder, self.plek.icoon, QRectF(12, (self.height() - 18) / 2, 18, 18), kleur)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if gekozen else QFont.Weight.Normal)
        schilder.setFont(font)
        schilder.setPen(QColor(kleur))
        schilder.drawText(QRect(40, 0, self.width() - 76, self.height()), Qt.AlignmentFlag.AlignVCenter, self.plek.titel)
        if self._teller:
            self._teken_teller(schilder, kleur, kleuren.petrol_licht if gekozen else kleuren.nav_over, gekozen)
        if self.hasFocus():
            schilder.setBrush(Qt.BrushStyle.NoBrush)
            schilder.setPen(QPen(QColor(kleuren.focus if gekozen else "#f0bd7c"), 2))
            schilder.drawRoundedRect(vlak.adjusted(1, 1, -1, -1), 6, 6)

    def _teken_teller(self, schilder: QPainter, kleur: str, grond: str, gekozen: bool) -> None:
        font = QFont(self.font())
        font.setPixelSize(max(11, font.pixelSize() - 3))
        font.setWeight(QFont.Weight.DemiBold)
        schilder.setFont(font)
        woord = str(self._teller) if self._teller < 1000 else "999+"
        breed = max(21, schilder.fontMetrics().horizontalAdvance(woord) + 12)
        vlak = QRectF(self.width() - breed - 11, (self.height() - 18) / 2, breed, 18)
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(QColor(grond if gekozen else "#2b5c66"))
        if gekozen:
            schilder.setBrush(QColor(LICHT.petrol_licht))
        schilder.drawRoundedRect(vlak, 9, 9)
        schilder.setPen(QColor(kleur))
        schilder.drawText(vlak, Qt.AlignmentFlag.AlignCenter, woord)


class Navigatiebalk(QFrame):
    """Emits the key of the place that was chosen; `kies` shows one without emitting."""

    gekozen = Signal(str)

    def __init__(self, plekken: Sequence[Plek], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setProperty("vlak", "nav")
        self.setAccessibleName("Plekken")
        self.setMinimumWidth(BREED)
        self.setMaximumWidth(BREED + 60)
        self._groep = QButtonGroup(self)
        self._knoppen: dict[str, NavKnop] = {}
        self.menuknop = QPushButton(self)
        self.menuknop.setProperty("soort", "nav")
        self.menuknop.setIcon(icoon("menu", LICHT.nav_tekst))
        self.menuknop.setIconSize(QSize(20, 20))
        self.menuknop.setAccessibleName("Menu")
        self.menuknop.setToolTip("Menu (F10)")
        self.menuknop.setAutoDefault(False)
        boven = QHBoxLayout()
        boven.setContentsMargins(10, 0, 2, 0)
        boven.addWidget(tekst("Wijkagenda", "merk"))
        boven.addStretch(1)
        boven.addWidget(self.menuknop)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(10, 10, 10, 10)
        indeling.setSpacing(1)
        indeling.addLayout(boven)
        indeling.addSpacing(16)
        onder = False
        for plek in plekken:
            if plek.beheer and not onder:
                onder = True
                indeling.addSpacing(10)
                streep = QFrame()
                streep.setProperty("vlak", "navlijn")
                streep.setFixedHeight(1)
                indeling.addWidget(streep)
                indeling.addSpacing(10)
            knop = NavKnop(plek, self)
            knop.clicked.connect(lambda _=False, sleutel=plek.sleutel: self.gekozen.emit(sleutel))
            self._groep.addButton(knop)
            self._knoppen[plek.sleutel] = knop
            indeling.addWidget(knop)
        indeling.addStretch(1)

    def kies(self, sleutel: str) -> None:
        """Shows which place is on screen."""
        self._knoppen[sleutel].setChecked(True)

    def tel(self, sleutel: str, teller: int) -> None:
        """A count behind a place; 0 takes it away."""
        self._knoppen[sleutel].tel(teller)

    def keyPressEvent(self, toets: QKeyEvent) -> None:
        stap = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(toets.key()))
        knoppen = list(self._knoppen.values())
        nu = next((i for i, knop in enumerate(knoppen) if knop.hasFocus()), None)
        if stap is not None and nu is not None:
            knop = knoppen[(nu + stap) % len(knoppen)]
            knop.setFocus(Qt.FocusReason.TabFocusReason)
            knop.click()
        elif toets.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not toets.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            next((knop for knop in (self.menuknop, *knoppen) if knop.hasFocus()), self.menuknop).click()
        else:
            super().keyPressEvent(toets)
