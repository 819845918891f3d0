"""Fields in which one types: a line, several lines, a date; and `maak_veld`, which picks the widget for a kind of field."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.veld import Soort, Veld
from wijkagenda.ui.widgets.keuzevelden import JaNeeveld, Keuzen, Keuzeveld, Verwijsveld
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.veldbasis import Vandaag, VeldWidget


class Regelveld(VeldWidget):
    """One line: text, numbers, years and amounts (those stand at the right)."""

    def __init__(self, veld: Veld, vandaag: Vandaag, ouder: QWidget | None = None) -> None:
        super().__init__(veld, vandaag, ouder)
        self.regel = QLineEdit(self)
        self.regel.setReadOnly(veld.alleen_lezen)
        if veld.soort in (Soort.BEDRAG, Soort.GETAL, Soort.DECIMAAL):
            self.regel.setAlignment(Qt.AlignmentFlag.AlignRight)
        if veld.soort is Soort.BEDRAG:
            self.regel.setPlaceholderText("€ 0,00")
        self.regel.textEdited.connect(self._typte)
        self.regel.editingFinished.connect(self.vastleggen)
        self._bouw(self.regel, *self._ernaast())

    def _ernaast(self) -> tuple[QWidget, ...]:
        return ()

    def _toon_tekst(self, inhoud: str) -> None:
        if self.regel.text() != inhoud:
            self.regel.setText(inhoud)
            self.regel.setCursorPosition(0)

    def _tekst(self) -> str:
        return self.regel.text()


class _Schrijfvlak(QPlainTextEdit):
    """Grows with its text between three and fourteen lines; Tab goes on to the next field."""

    verlaten = Signal()

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        regels = min(14, max(3, int(self.document().size().height())))
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * regels + 26)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        if gebeurtenis.oldSize().width() != gebeurtenis.size().width():
            self.updateGeometry()

    def focusOutEvent(self, gebeurtenis: QFocusEvent) -> None:
        super().focusOutEvent(gebeurtenis)
        if gebeurtenis.reason() is not Qt.FocusReason.PopupFocusReason:
            self.verlaten.emit()


class Tekstveld(VeldWidget):
    """Several lines."""

    def __init__(self, veld: Veld, vandaag: Vandaag, ouder: QWidget | None = None) -> None:
        super().__init__(veld, vandaag, ouder)
        self.vlak = _Schrijfvlak(self)
        self.vlak.setReadOnly(veld.alleen_lezen)
        self._stil = False
        self.vlak.textChanged.connect(self._vlak_veranderd)
        self.vlak.verlaten.connect(self.vastleggen)
        self._bouw(self.vlak)

    def _vlak_veranderd(self) -> None:
        if not self._stil:
            self._typte()

    def _toon_tekst(self, inhoud: str) -> None:
        if self.vlak.toPlainText() != inhoud:
            self._stil = True
            self.vlak.setPlainText(inhoud)
            self._stil = False

    def _tekst(self) -> str:
        return self.vlak.toPlainText()


class Datumveld(Regelveld):
    """A date (or moment) typed in any common way, or picked from a calendar (button, or Alt+Down)."""

    def _ernaast(self) -> tuple[QWidget, ...]:
        self.regel.setPlaceholderText("dd-mm-jjjj" if self.veld.soort is Soort.DATUM else "dd-mm-jjjj uu:mm")
        if self.veld.alleen_lezen:
            return ()
        knop = Knop("", self.open_kalender, icoonnaam="kalender", soort="stil", naam=f"Kies een dag bij {self.veld.label}")
        knop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return (knop,)

    def keyPressEvent(self, toets: QKeyEvent) -> None:
        if toets.key() == Qt.Key.Key_Down and toets.modifiers() & Qt.KeyboardModifier.AltModifier and not self.veld.alleen_lezen:
            self.open_kalender()
        else:
            super().keyPressEvent(toets)

    def open_kalender(self) -> None:
        """Shows the month of the date that stands there, else of today."""
        dag = self._dag() or self._vandaag()
        vlak = QFrame(self, Qt.WindowType.Popup)
        vlak.setProperty("vlak", "popup")
        vlak.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kalender = QCalendarWidget(vlak)
        kalender.setAccessibleName(f"Kies een dag bij {self.veld.label}")
        kalender.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        kalender.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        kalender.setSelectedDate(QDate(dag.year, dag.month, dag.day))
        kalender.activated.connect(lambda keuze: self._kies(keuze, vlak))
        kalender.clicked.connect(lambda keuze: self._kies(keuze, vlak))
        QVBoxLayout(vlak).addWidget(kalender)
        vlak.move(self.regel.mapToGlobal(QPoint(0, self.regel.height() + 2)))
        vlak.show()
        kalender.setFocus()

    def _dag(self) -> dt.date | None:
        try:
            waarde = self.waarde()
        except InvoerFout:
            return None
        return dt.date.fromisoformat(waarde[:10]) if isinstance(waarde, str) else waarde if isinstance(waarde, dt.date) else None

    def _kies(self, keuze: QDate, vlak: QWidget) -> None:
        datum = f"{keuze.day():02d}-{keuze.month():02d}-{keuze.year()}"
        oud = self.regel.text().split()
        tijd = oud[-1] if self.veld.soort is Soort.MOMENT and len(oud) > 1 and ":" in oud[-1] else ""
        vlak.close()
        self.regel.setText(f"{datum} {tijd}".strip())
        self._typte()
        self.vastleggen()
        self.regel.setFocus()


def maak_veld(veld: Veld, vandaag: Vandaag, keuzen: Keuzen, ouder: QWidget | None = None) -> VeldWidget:
    """The widget for this field; `keuzen` is used by references only."""
    match veld.soort:
        case Soort.TEKST:
            return Tekstveld(veld, vandaag, ouder)
        case Soort.DATUM | Soort.MOMENT:
            return Datumveld(veld, vandaag, ouder)
        case Soort.KEUZE:
            return Keuzeveld(veld, vandaag, ouder)
        case Soort.JA_NEE:
            return JaNeeveld(veld, vandaag, ouder)
        case Soort.VERWIJZING:
            return Verwijsveld(veld, vandaag, keuzen, ouder)
        case _:
            return Regelveld(veld, vandaag, ouder)
