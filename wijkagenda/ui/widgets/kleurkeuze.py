"""Choosing a colour: a row of readable ones, or a code of one's own, judged while it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.kleur import LEESBAAR, WIT, contrast, donker_genoeg, lees_kleur
from wijkagenda.ui.iconen import teken
from wijkagenda.ui.palet import palet
from wijkagenda.ui.widgets.label import Knop, tekst

_MAAT = 34


class Kleurvlak(QAbstractButton):
    """A round patch of one colour; a tick says that it is the one."""

    def __init__(self, kleur: str, naam: str) -> None:
        super().__init__()
        self.kleur = kleur
        self.setCheckable(True)
        self.setAccessibleName(f"{naam}, {kleur}")
        self.setToolTip(f"{naam} ({kleur})")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(_MAAT, _MAAT)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        vlak = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        if self.hasFocus():
            schilder.setPen(QPen(QColor(palet().focus), 2))
            schilder.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        schilder.setPen(QColor(palet().rand))
        schilder.setBrush(QColor(self.kleur))
        schilder.drawEllipse(vlak.adjusted(1, 1, -1, -1))
        if self.isChecked():
            teken(schilder, "vink", vlak.adjusted(6, 6, -6, -6).toRect(), WIT)


class Kleurkeuze(QWidget):
    """`gekozen` gives a colour that can be read; what can't be is told under the field, with a darker one to take instead."""

    gekozen = Signal(str)

    def __init__(self, kleuren: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._nu = ""
        self._groep = QButtonGroup(self)
        self.vlakken = [Kleurvlak(kleur, naam) for kleur, naam in kleuren]
        rij = QHBoxLayout()
        rij.setSpacing(8)
        for vlak in self.vlakken:
            self._groep.addButton(vlak)
            vlak.clicked.connect(lambda _=False, kleur=vlak.kleur: self._neem(kleur))
            rij.addWidget(vlak)
        rij.addStretch(1)
        self.code = QLineEdit()
        self.code.setMaximumWidth(140)
        self.code.setPlaceholderText("#0b5563")
        label = tekst("Eigen kleur", "kop")
        label.setBuddy(self.code)
        self.code.setAccessibleName("Eigen kleur")
        self.oordeel = tekst("", "klein", breek=True)
        self.donkerder = Knop("", self._neem_donkerder, soort="link")
        self.code.textChanged.connect(lambda _: self._oordeel())
        self.code.editingFinished.connect(self._neem_getypte)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(6)
        indeling.addLayout(rij)
        indeling.addWidget(label)
        indeling.addWidget(self.code)
        indeling.addWidget(self.oordeel)
        indeling.addWidget(self.donkerder, 0, Qt.AlignmentFlag.AlignLeft)

    def zet(self, kleur: str) -> None:
        """Shows the colour that is kept."""
        self._nu = kleur
        self._groep.setExclusive(False)
        for vlak in self.vlakken:
            vlak.setChecked(vlak.kleur == kleur)
        self._groep.setExclusive(True)
        self.code.setText(kleur)
        self._oordeel()

    def _getypt(self) -> str:
        """The colour in the field; empty when it is none (yet)."""
        try:
            return lees_kleur(self.code.text())
        except InvoerFout:
            return ""

    def _oordeel(self) -> None:
        kleur = self._getypt()
        if not kleur:
            self._zeg("Een kleurcode is # met zes cijfers of letters van a tot f." if self.code.text().strip() else "")
            self.donkerder.hide()
            return
        getal = contrast(kleur, WIT)
        goed = getal >= LEESBAAR
        cijfer = f"{int(getal * 10) / 10:.1f}".replace(".", ",")
        woorden = "Goed te lezen." if goed else "Te licht: witte letters zijn er niet goed op te lezen. Nodig is 4,5."
        self._zeg(f"Contrast met wit: {cijfer} op 1. {woorden}")
        self.donkerder.setText(f"Neem {donker_genoeg(kleur)}, net donker genoeg")
        self.donkerder.setVisible(not goed)

    def _zeg(self, zin: str) -> None:
        """To see and to hear."""
        self.oordeel.setText(zin)
        self.code.setAccessibleDescription(zin)

    def _neem_getypte(self) -> None:
        kleur = self._getypt()
        if kleur and kleur != self._nu and contrast(kleur, WIT) >= LEESBAAR:
            self._neem(kleur)

    def _neem_donkerder(self) -> None:
        self._neem(donker_genoeg(self._getypt()))

    def _neem(self, kleur: str) -> None:
        self.zet(kleur)
        self.gekozen.emit(kleur)
