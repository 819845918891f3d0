"""Ctrl+K: search any record or do any action, from one field in the top bar.

Each provider gets what was typed and gives `Treffer` rows; they are shown in groups below the field.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import aantal
from wijkagenda.ui.iconen import icoon
from wijkagenda.ui.palet import palet
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.ui.widgets.pil import pilfont


@dataclass(frozen=True)
class Treffer:
    """One result: its group ("Initiatieven", "Doen"), words, grey words behind them, and what choosing it does."""

    groep: str
    titel: str
    uitleg: str
    doe: Callable[[], object]
    icoon: str = "rechts"


Aanbod = Callable[[str], Sequence[Treffer]]

_PLEK = Qt.ItemDataRole.UserRole
_PER_GROEP = 8


class Zoekveld(QLineEdit):
    """The field with its results; Down, Up and Enter work from the field, Escape closes."""

    def __init__(self, aanbod: Sequence[Aanbod] = (), ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._aanbod = list(aanbod)
        self._treffers: list[Treffer] = []
        self.setPlaceholderText("Zoek of doe iets…")
        self.setAccessibleName("Zoek of doe iets")
        self.setAccessibleDescription("Ctrl+K. Pijl omlaag gaat door de uitkomsten, Enter kiest.")
        self._hint = QLabel("Ctrl+K", self)
        self._hint.setProperty("rol", "toets")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextMargins(0, 0, 64, 0)
        self.setMinimumWidth(180)
        self._vlak: _Uitkomsten | None = None
        self._wacht = QTimer(self, singleShot=True, interval=120)
        self._wacht.timeout.connect(self._zoek)
        self.textEdited.connect(lambda _: self._wacht.start())

    def voeg_toe(self, aanbod: Aanbod) -> None:
        """One more provider."""
        self._aanbod.append(aanbod)

    def begin(self) -> None:
        """Ctrl+K: the focus goes here and all actions are shown."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._zoek()

    def treffers(self) -> Sequence[Treffer]:
        """What is shown now."""
        return tuple(self._treffers)

    def sizeHint(self) -> QSize:
        return QSize(320, max(34, super().sizeHint().height()))

    def _zoek(self) -> None:
        vraag = self.text().strip()
        gevonden: dict[str, list[Treffer]] = {}
        for aanbod in self._aanbod:
            for treffer in aanbod(vraag):
                gevonden.setdefault(treffer.groep, []).append(treffer)
        self._treffers = [t for groep in gevonden.values() for t in groep[:_PER_GROEP]]
        vlak = self._zorg_voor_vlak()
        vlak.toon(self._treffers, vraag)
        hoogte = min(vlak.gewenst(), self.window().height() - 120)
        plek = self.mapTo(self.window(), QPoint(0, self.height() + 6))
        vlak.setGeometry(QRect(plek, QSize(max(self.width(), 460), hoogte)))
        vlak.move(min(plek.x(), self.window().width() - vlak.width() - 12), plek.y())
        vlak.show()
        vlak.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, aantal(len(self._treffers), "uitkomst", "uitkomsten")))

    def _zorg_voor_vlak(self) -> _Uitkomsten:
        if self._vlak is None:
            self._vlak = _Uitkomsten(self.window())
            self._vlak.lijst.itemClicked.connect(self._kies)
        return self._vlak

    def _kies(self, deel: QListWidgetItem | None) -> None:
        plek = deel.data(_PLEK) if deel is not None else None
        if plek is None:
            return
        treffer = self._treffers[plek]
        self._sluit()
        self.clear()
        treffer.doe()

    def _sluit(self) -> None:
        self._wacht.stop()
        if self._vlak is not None:
            self._vlak.hide()

    def keyPressEvent(self, toets: QKeyEvent) -> None:
        open_ = self._vlak is not None and self._vlak.isVisible()
        if toets.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if self._vlak is None or not open_:
                self._zoek()
            else:
                self._vlak.stap(1 if toets.key() == Qt.Key.Key_Down else -1)
        elif toets.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._wacht.isActive() or not open_:
                self._wacht.stop()
                self._zoek()
            self._kies(self._vlak.lijst.currentItem() if self._vlak is not None else None)
        elif toets.key() == Qt.Key.Key_Escape:
            if open_:
                self._sluit()
            elif self.text():
                self.clear()
            else:
                self.window().setFocus()
                super().keyPressEvent(toets)
        else:
            super().keyPressEvent(toets)

    def focusOutEvent(self, gebeurtenis: QFocusEvent) -> None:
        super().focusOutEvent(gebeurtenis)
        if gebeurtenis.reason() is not Qt.FocusReason.PopupFocusReason:
            self._sluit()

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        maat = self._hint.sizeHint()
        self._hint.resize(maat)
        self._hint.move(self.width() - maat.width() - 10, (self.height() - maat.height()) // 2)


class _Uitkomsten(QFrame):
    """The panel below the field; never takes the focus, so that typing goes on."""

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster)
        self.setProperty("vlak", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Uitkomsten")
        self.lijst = QListWidget(self)
        self.lijst.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lijst.setAccessibleName("Uitkomsten van zoeken")
        self.lijst.setIconSize(QSize(18, 18))
        self.lijst.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lijst.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._niets = tekst("", "grijs", breek=True)
        self._niets.setContentsMargins(8, 4, 8, 4)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(8, 8, 8, 8)
        indeling.addWidget(self.lijst)
        indeling.addWidget(self._niets)
        venster.installEventFilter(self)
        self.hide()

    def toon(self, treffers: Sequence[Treffer], vraag: str) -> None:
        """Fills the list; the first result is chosen."""
        self.lijst.clear()
        kleur = palet().grijs
        groep = ""
        for plek, treffer in enumerate(treffers):
            if treffer.groep != groep:
                groep = treffer.groep
                kop = QListWidgetItem(groep, self.lijst)
                kop.setFlags(Qt.ItemFlag.NoItemFlags)
                kop.setFont(pilfont(self.font()))
            woorden = f"{treffer.titel}  ·  {treffer.uitleg}" if treffer.uitleg else treffer.titel
            deel = QListWidgetItem(icoon(treffer.icoon, kleur), woorden, self.lijst)
            deel.setData(_PLEK, plek)
            deel.setToolTip(woorden)
        self.lijst.setVisible(bool(treffers))
        niets = f"Niets gevonden voor ‘{vraag}’. Probeer een ander woord."
        self._niets.setText(niets if vraag else "Typ een woord uit een titel of naam.")
        self._niets.setVisible(not treffers)
        self.lijst.setCurrentRow(-1)
        self.stap(1)

    def gewenst(self) -> int:
        """The height that shows everything."""
        return 24 + (sum(self.lijst.sizeHintForRow(i) for i in range(self.lijst.count())) + 8 if self.lijst.count() else 44)

    def stap(self, richting: int) -> None:
        """To the next or previous result, over the group heads."""
        n, plek = self.lijst.count(), self.lijst.currentRow()
        for _ in range(n):
            plek = (plek + richting) % n
            if self.lijst.item(plek).data(_PLEK) is not None:
                self.lijst.setCurrentRow(plek)
                return

    def eventFilter(self, bron: QObject, gebeurtenis: QEvent) -> bool:
        if gebeurtenis.type() == QEvent.Type.Resize:
            self.hide()
        return super().eventFilter(bron, gebeurtenis)
