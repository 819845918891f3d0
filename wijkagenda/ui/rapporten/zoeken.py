"""Finding words in the PDF on screen: a bar with a field, how many there are, and the next and the one before."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from wijkagenda.basis.opmaak import aantal
from wijkagenda.ui.rapporten.bladzijden import Bladzijden
from wijkagenda.ui.widgets.label import Knop, tekst


class Zoekbalk(QFrame):
    """Enter goes to the next, Shift+Enter to the one before, Escape closes."""

    gesloten = Signal()

    def __init__(self, document: QPdfDocument, beeld: Bladzijden, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._beeld = beeld
        self._nu = -1
        self._wacht_op_eerste = False
        self._model = QPdfSearchModel(self)
        self._model.setDocument(document)
        beeld.zet_vondsten(self._model)
        self.veld = QLineEdit()
        self.veld.setPlaceholderText("Zoek in dit rapport")
        self.veld.setAccessibleName("Zoek in dit rapport")
        self.veld.textChanged.connect(self._zoek)
        self.veld.installEventFilter(self)
        self.telling = tekst("", "grijs")
        self.telling.setMinimumWidth(90)
        self._vorige = Knop("", lambda: self.stap(-1), icoonnaam="omhoog", soort="stil", naam="Vorige vindplaats (Shift+Enter)")
        self._volgende = Knop("", lambda: self.stap(1), icoonnaam="omlaag", soort="stil", naam="Volgende vindplaats (Enter)")
        sluit = Knop("", self.sluit, icoonnaam="kruis", soort="stil", naam="Zoeken sluiten (Escape)")
        regel = QHBoxLayout(self)
        regel.setContentsMargins(0, 0, 0, 0)
        regel.setSpacing(6)
        regel.addWidget(self.veld, 1)
        for deel in (self.telling, self._vorige, self._volgende, sluit):
            regel.addWidget(deel)
        self._model.countChanged.connect(self._tel)
        self._model.statusChanged.connect(self._tel)
        self._tel()
        self.hide()

    def open(self) -> None:
        """Shows the bar with the keyboard in it; what was looked for is chosen, ready to be typed over."""
        self.show()
        self.veld.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.veld.selectAll()
        self._zoek(self.veld.text())

    def toon(self, woorden: str) -> None:
        """Looks for these words from the page on screen, and leaves the keyboard where it is."""
        self.show()
        if self.veld.text() == woorden:
            self._zoek(woorden)
        else:
            self.veld.setText(woorden)

    def sluit(self) -> None:
        """Takes bar and marks away."""
        self.hide()
        self._model.setSearchString("")
        self._beeld.setFocus(Qt.FocusReason.OtherFocusReason)
        self.gesloten.emit()

    def opnieuw(self) -> None:
        """There is another document: looks for the same words, and stays at the page that is looked at."""
        if self.isVisible() and self.veld.text():
            self._model.setSearchString("")
            self._zoek(self.veld.text(), spring=False)

    def stap(self, richting: int) -> None:
        """To the next one or the one before; after the last comes the first."""
        n = self.aantal()
        if n:
            self._ga_naar((self._nu + richting) % n if self._nu >= 0 else 0 if richting > 0 else n - 1)

    def aantal(self) -> int:
        """How many were found."""
        return int(self._model.property("count"))

    def _zoek(self, inhoud: str, *, spring: bool = True) -> None:
        self._nu = -1
        self._beeld.kies(-1)
        self._wacht_op_eerste = spring
        self._model.setSearchString(inhoud.strip())
        self._tel()

    def _ga_naar(self, nummer: int) -> None:
        self._nu = nummer
        self._beeld.kies(nummer)
        self._zeg()

    def _tel(self) -> None:
        n = self.aantal()
        self._vorige.setEnabled(n > 0)
        self._volgende.setEnabled(n > 0)
        eerste = self._eerste_vanaf_hier() if self._wacht_op_eerste else None
        if eerste is not None:
            self._wacht_op_eerste = False
            self._ga_naar(eerste)
        else:
            self._zeg()

    def _eerste_vanaf_hier(self) -> int | None:
        """The first one on the page that is looked at or after it; once all pages were searched else the first of all."""
        nu, n = self._beeld.pageNavigator().currentPage(), self.aantal()
        return next((nr for nr in range(n) if self._model.resultAtIndex(nr).page() >= nu), 0 if n and self._is_klaar() else None)

    def _is_klaar(self) -> bool:
        """Whether all pages were searched; of hundreds that takes a while."""
        return self._model.status() == QPdfSearchModel.Status.Finished

    def _zeg(self) -> None:
        n = self.aantal()
        woorden = "" if not self.veld.text().strip() else f"{self._nu + 1} van {n}" if self._nu >= 0 and n else f"{n} gevonden"
        is_klaar = self._is_klaar()
        if woorden and not is_klaar:
            woorden += ", zoekt nog…"
        if woorden != self.telling.text():
            self.telling.setText(woorden)
            if woorden and is_klaar and self.isVisible():
                plek = f", bladzijde {self._model.resultAtIndex(self._nu).page() + 1}" if self._nu >= 0 and n else ""
                gezegd = f"{aantal(n, 'vindplaats', 'vindplaatsen')}, nummer {self._nu + 1}{plek}" if plek else woorden
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.veld, gezegd))

    def eventFilter(self, bron: QObject, gebeurtenis: QEvent) -> bool:
        if isinstance(gebeurtenis, QKeyEvent) and gebeurtenis.type() == QEvent.Type.KeyPress:
            terug = bool(gebeurtenis.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            match gebeurtenis.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.stap(-1 if terug else 1)
                    return True
                case Qt.Key.Key_Escape:
                    self.sluit()
                    return True
        return super().eventFilter(bron, gebeurtenis)
