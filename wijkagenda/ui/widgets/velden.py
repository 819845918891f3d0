"""One widget per kind of field, and `maak_veld` that picks it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QCompleter,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.opmaak import vouw
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.veldbasis import Vandaag, VeldWidget

Keuzen = Callable[[], Sequence[tuple[str, str]]]
"""Gives (id, words) when the list is needed."""

_GEEN = "–"


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
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * regels + 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

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


class _Lijstvak(QComboBox):
    """A combo box that a passing mouse wheel doesn't change."""

    gefocust = Signal()

    def wheelEvent(self, wiel: QWheelEvent) -> None:
        wiel.ignore()

    def focusInEvent(self, gebeurtenis: QFocusEvent) -> None:
        self.gefocust.emit()
        super().focusInEvent(gebeurtenis)

    def showPopup(self) -> None:
        self.gefocust.emit()
        super().showPopup()


class Keuzeveld(VeldWidget):
    """One of a few words; counts as left when it is picked."""

    def __init__(self, veld: Veld, vandaag: Vandaag, ouder: QWidget | None = None) -> None:
        super().__init__(veld, vandaag, ouder)
        self.lijst = _Lijstvak(self)
        self.lijst.setEnabled(not veld.alleen_lezen)
        self.lijst.addItem("Kies…" if veld.verplicht else _GEEN, None)
        for keuze in veld.keuzes:
            self.lijst.addItem(keuze.tekst, keuze.code)
        self.lijst.activated.connect(self._gekozen)
        self._bouw(self.lijst)

    def _gekozen(self) -> None:
        self._typte()
        self.vastleggen()

    def _toon_tekst(self, inhoud: str) -> None:
        plek = self.lijst.findText(inhoud) if inhoud else 0
        if plek < 0:
            self.lijst.addItem(inhoud, inhoud)
            plek = self.lijst.count() - 1
        self.lijst.setCurrentIndex(plek)

    def _tekst(self) -> str:
        return self.lijst.currentText() if self.lijst.currentIndex() > 0 else ""


class JaNeeveld(VeldWidget):
    """A tick; its label stands beside it."""

    label_boven = False

    def __init__(self, veld: Veld, vandaag: Vandaag, ouder: QWidget | None = None) -> None:
        super().__init__(veld, vandaag, ouder)
        self.vink = QCheckBox(veld.label, self)
        self.vink.setEnabled(not veld.alleen_lezen)
        self.vink.clicked.connect(self._gekozen)
        self._bouw(self.vink)

    def _gekozen(self) -> None:
        self._typte()
        self.vastleggen()

    def _toon_tekst(self, inhoud: str) -> None:
        self.vink.setChecked(inhoud == "ja")

    def _tekst(self) -> str:
        return "ja" if self.vink.isChecked() else "nee"


class Verwijsveld(VeldWidget):
    """Another record, found by any part of its name. The list is asked for when it is needed."""

    def __init__(self, veld: Veld, vandaag: Vandaag, keuzen: Keuzen, ouder: QWidget | None = None) -> None:
        super().__init__(veld, vandaag, ouder)
        self._keuzen = keuzen
        self._ids: list[str] = []
        self.lijst = _Lijstvak(self)
        self.regel = QLineEdit(self.lijst)
        self.lijst.setEditable(True)
        self.lijst.setLineEdit(self.regel)
        self.lijst.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.lijst.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.lijst.setMinimumContentsLength(12)
        self.lijst.setEnabled(not veld.alleen_lezen)
        self.regel.setPlaceholderText("Typ een deel van de naam")
        aanvuller = QCompleter(self.lijst.model(), self)
        aanvuller.setFilterMode(Qt.MatchFlag.MatchContains)
        aanvuller.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        aanvuller.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        if (voorstellen := aanvuller.popup()) is not None:
            voorstellen.setAccessibleName(f"Voorstellen bij {veld.label}")
        self.lijst.setCompleter(aanvuller)
        self.lijst.gefocust.connect(self._vul)
        self.lijst.activated.connect(self._gekozen)
        self.regel.textEdited.connect(self._typte)
        self.regel.editingFinished.connect(self.vastleggen)
        self._bouw(self.lijst)
        self.regel.setAccessibleName(veld.label)

    def herlaad(self) -> None:
        """The list may have changed: ask for it again when it is needed."""
        self._ids.clear()

    def waarde(self) -> Waarde:
        """The id of the record that is named. Raises `InvoerFout` where no, or more than one, record fits."""
        inhoud = self._tekst().strip()
        if not inhoud:
            return self.veld.keur(None)
        self._vul()
        namen = [self.lijst.itemText(i) for i in range(self.lijst.count())]
        gekozen = self.lijst.currentIndex()
        if 0 <= gekozen < len(namen) and namen[gekozen] == inhoud:
            return self._ids[gekozen]
        zoek = vouw(inhoud)
        treffers = [i for i, naam in enumerate(namen) if zoek in vouw(naam)]
        treffers = [i for i in treffers if vouw(namen[i]) == zoek] or treffers
        if len(treffers) == 1:
            return self._ids[treffers[0]]
        if not treffers:
            raise InvoerFout(f"‘{inhoud[:40]}’ staat niet in de lijst. Kies een naam die er staat.", self.veld.naam)
        raise InvoerFout(f"‘{inhoud[:40]}’ past op {len(treffers)} namen. Kies er een uit de lijst.", self.veld.naam)

    def _gekozen(self) -> None:
        self._typte()
        self.vastleggen()

    def _vul(self) -> None:
        if self._ids:
            return
        inhoud = self.lijst.currentText()
        paren = self._keuzen()
        self._ids = [code for code, _ in paren]
        self.lijst.blockSignals(True)
        self.lijst.clear()
        self.lijst.addItems([naam for _, naam in paren])
        self.lijst.setCurrentIndex(-1)
        self.lijst.setEditText(inhoud)
        self.lijst.blockSignals(False)

    def _toon(self, waarde: Waarde) -> None:
        if waarde is None:
            self.lijst.setCurrentIndex(-1)
            self.lijst.setEditText("")
            return
        self._vul()
        if waarde not in self._ids:
            self.herlaad()
            self._vul()
        if waarde in self._ids:
            self.lijst.setCurrentIndex(self._ids.index(str(waarde)))
        else:
            self.lijst.setEditText("(niet meer te vinden)")
        self.regel.setCursorPosition(0)

    def _toon_tekst(self, inhoud: str) -> None:
        self.lijst.setEditText(inhoud)

    def _tekst(self) -> str:
        return self.lijst.currentText()

    def weiger(self, zin: str, oud: Waarde) -> None:
        super().weiger(zin, oud)
        self._bewaard_tekst = self.lijst.itemText(self._ids.index(str(oud))) if oud in self._ids else ""


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
