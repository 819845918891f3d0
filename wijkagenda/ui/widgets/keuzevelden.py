"""Fields in which one picks: a word from a few, a tick, or another record found by any part of its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QWidget

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.opmaak import vouw
from wijkagenda.basis.veld import Veld, Waarde
from wijkagenda.ui.widgets.veldbasis import Vandaag, VeldWidget

Keuzen = Callable[[], Sequence[tuple[str, str]]]
"""Gives (id, words) when the list is needed."""

_GEEN = "–"
_MINSTENS = 10
"""Characters that a list shows at least: one long choice does not push the other fields out of sight."""


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
        self.lijst.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.lijst.setMinimumContentsLength(_MINSTENS)
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
        self.lijst.setAccessibleName(f"{veld.label}: kies of typ")
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
