"""One field on a form: label above, help and error sentence below, and when its value counts as left.

What can't be used is never thrown away: the text stays as it was typed, with the sentence under it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.veld import Veld, Waarde
from wijkagenda.ui.stijl import geef_rol
from wijkagenda.ui.widgets.label import tekst

Vandaag = Callable[[], dt.date]


class VeldWidget(QWidget):
    """Base of the fields; a subclass says how its text is shown (``_toon``) and read (``_tekst``)."""

    verlaten = Signal(str, object)
    """(naam, waarde): the field was left with another, valid value."""
    getypt = Signal(str, str)
    """(naam, tekst): every change by the user, valid or not."""

    label_boven = True

    def __init__(self, veld: Veld, vandaag: Vandaag, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.veld = veld
        self._vandaag = vandaag
        self._waarde: Waarde = None
        self._bewaard_tekst = ""
        self._indeling = QVBoxLayout(self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setSpacing(3)
        self.label = tekst(veld.label, "kop", ouder=self)
        self.label.setVisible(self.label_boven)
        self._fout = tekst("", "fout", breek=True, ouder=self)
        self._fout.hide()
        self._letop = tekst("", "letop", breek=True, ouder=self)
        self._letop.hide()

    def _bouw(self, invoer: QWidget, *ernaast: QWidget) -> None:
        """Called once by the subclass with the widget that takes the focus."""
        self.invoer = invoer
        self.setFocusProxy(invoer)
        self.label.setBuddy(invoer)
        naam = self.veld.label + (" (verplicht)" if self.veld.verplicht else "")
        invoer.setAccessibleName(naam)
        invoer.setAccessibleDescription(self.veld.hulp)
        self._indeling.addWidget(self.label)
        regel = QHBoxLayout()
        regel.setSpacing(4)
        regel.addWidget(invoer, 1)
        for deel in ernaast:
            regel.addWidget(deel)
        self._indeling.addLayout(regel)
        if self.veld.hulp:
            self._indeling.addWidget(self._hulplabel())
        self._indeling.addWidget(self._fout)
        self._indeling.addWidget(self._letop)
        self._indeling.addStretch(1)

    def zet_onder(self, widget: QWidget) -> None:
        """Something more below the field, after its sentences."""
        self._indeling.insertWidget(self._indeling.count() - 1, widget)

    def _hulplabel(self) -> QLabel:
        return tekst(self.veld.hulp, "klein", breek=True)

    # the value

    def zet(self, waarde: Waarde) -> None:
        """Shows a kept value; whatever was typed before is replaced."""
        self._waarde = waarde
        self._toon(waarde)
        self._bewaard_tekst = self._tekst()
        self.toon_fout("")

    def zet_tekst(self, inhoud: str) -> None:
        """Puts back text that was typed but not kept (a klad); it counts as typed."""
        self._toon_tekst(inhoud)

    def waarde(self) -> Waarde:
        """What stands in the field. Raises `InvoerFout`."""
        return self.veld.lees(self._tekst(), self._vandaag())

    def tekst(self) -> str:
        """What stands in the field, as typed."""
        return self._tekst()

    def veranderd(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._tekst() != self._bewaard_tekst

    # leaving

    def vastleggen(self) -> bool:
        """Leaves the field: reads, shows the sentence or emits `verlaten`. False when it can't be used."""
        if not self.veranderd():
            return not self._fout.text()
        return self.controleer()

    def controleer(self) -> bool:
        """As `vastleggen`, also when nothing was typed: so that an empty required field says so."""
        try:
            waarde = self.waarde()
        except InvoerFout as fout:
            self.toon_fout(str(fout))
            return False
        self.toon_fout("")
        anders = waarde != self._waarde
        self._waarde = waarde
        self._toon(waarde)
        self._bewaard_tekst = self._tekst()
        if anders:
            self.verlaten.emit(self.veld.naam, waarde)
        return not self._fout.text()

    def toon_fout(self, zin: str) -> None:
        """A sentence under the field, read out by a screen reader; empty takes it away."""
        if zin == self._fout.text():
            return
        self._fout.setText(zin)
        self._fout.setVisible(bool(zin))
        geef_rol(self.invoer, mis=bool(zin))
        self.invoer.setAccessibleDescription(zin or self.veld.hulp)
        if zin:
            QAccessible.updateAccessibility(QAccessibleEvent(self.invoer, QAccessible.Event.Alert))

    def fout(self) -> str:
        """The sentence under the field, or empty."""
        return self._fout.text()

    def toon_letop(self, zin: str) -> None:
        """A warning under the field: the value is kept all the same. Empty takes it away."""
        self._letop.setText(zin)
        self._letop.setVisible(bool(zin))

    def letop(self) -> str:
        """The warning under the field, or empty."""
        return self._letop.text()

    def weiger(self, zin: str, oud: Waarde) -> None:
        """The value was not taken: what was typed stays, with the sentence, and still counts as not kept."""
        self._waarde = oud
        self._bewaard_tekst = self.veld.toon(oud)
        self.toon_fout(zin)

    # what a subclass writes

    def _toon(self, waarde: Waarde) -> None:
        self._toon_tekst(self.veld.toon(waarde))

    def _toon_tekst(self, inhoud: str) -> None:
        raise NotImplementedError

    def _tekst(self) -> str:
        raise NotImplementedError

    def _typte(self) -> None:
        """For the subclass to call when the user changed something."""
        self.getypt.emit(self.veld.naam, self._tekst())
