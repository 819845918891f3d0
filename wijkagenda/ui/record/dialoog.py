"""Dialogs for steps that decide something, and for a new record: a few fields, one sentence of explanation, one filled button."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.basis.fouten import Fout, InvoerFout
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.queries.record import keuzes
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.record.taal import lezer_voor
from wijkagenda.ui.widgets.formulier import Formulier, KeuzesVoor
from wijkagenda.ui.widgets.kaart import schuifvlak
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.usecases import velden

Doe = Callable[[Mapping[str, Waarde]], Stap | None]
"""What the button does with the values; raises `Fout`, which is shown in the dialog while what was typed stays."""

_BREED = 660
"""Wide enough for two fields beside each other, with a scroll bar next to them."""
_ONDER_SCHERM = 48
"""Room for the frame of a window that is as high as the screen."""
_BIJ_VELD = 60
"""The label above a field and the sentence below it."""
KLAD = "dialoog: "
"""Before the title of a dialog, as the kind of what was typed in it."""


class _Inhoud(QWidget):
    """What scrolls in a dialog."""

    anders = Signal()
    """What it holds is laid out anew, and may need another height."""

    def event(self, gebeurtenis: QEvent) -> bool:
        gedaan = super().event(gebeurtenis)
        if gebeurtenis.type() == QEvent.Type.LayoutRequest:
            self.anders.emit()
        return gedaan


class StapDialoog(QDialog):
    """``StapDialoog(omgeving, "Vaststellen", velden, "…", "Stel vast", doe).exec()``; `stap` holds what was done.

    It grows with what is unfolded or said in it, up to the height of the screen, so that nothing has to be scrolled to.

    `doe` gets the values by field name. An `InvoerFout` that names a field stands under that field.
    """

    def __init__(
        self,
        omgeving: Omgeving,
        titel: str,
        velden_: Sequence[Veld],
        uitleg: str,
        knop: str,
        doe: Doe,
        *,
        begin: Mapping[str, Waarde] | None = None,
        extra: QWidget | None = None,
        bij: str = "",
        keuzes_voor: KeuzesVoor | None = None,
        ouder: QWidget | None = None,
    ) -> None:
        """`bij` is the id of the record that the step is about: what was typed in this dialog before a crash comes back with it.

        `keuzes_voor` narrows what references may point to.
        """
        super().__init__(ouder)
        self._omgeving = omgeving
        self._doe = doe
        self._kladsleutel = (f"{KLAD}{titel}", bij)
        self.stap: Stap | None = None
        self.setWindowTitle(titel)
        self.setAccessibleName(titel)
        self.setModal(True)
        self.setMinimumWidth(560)
        kies = keuzes_voor or (lambda veld: keuzes(omgeving.lees(), veld.verwijst or ""))
        self.formulier = Formulier(velden_, kies, omgeving.klok.vandaag, lezer_voor=lezer_voor(omgeving))
        self.formulier.zet(begin or {})
        self.formulier.zet_klad(self._klad())
        self.formulier.getypt.connect(self._bewaar_klad)
        self.finished.connect(self._wis_klad)
        self.finished.connect(self.deleteLater)
        self._fout = tekst("", "fout", breek=True)
        self._fout.hide()
        self.knop = Knop(knop, self.uitvoeren, soort="vol")
        self.knop.setDefault(True)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.uitvoeren)
        knoppen = QHBoxLayout()
        knoppen.addStretch(1)
        knoppen.addWidget(Knop("Annuleren", self.reject))
        knoppen.addWidget(self.knop)
        self._binnen = binnen = _Inhoud()
        inhoud = QVBoxLayout(binnen)
        inhoud.setContentsMargins(0, 0, 8, 0)
        inhoud.setSpacing(12)
        inhoud.addWidget(self.formulier)
        if extra is not None:
            inhoud.addWidget(extra)
        inhoud.addStretch(1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 20)
        indeling.setSpacing(12)
        indeling.addWidget(tekst(titel, "titel", breek=True))
        hoogte_uitleg = 0
        if uitleg:
            woorden = tekst(uitleg, "grijs", breek=True)
            indeling.addWidget(woorden)
            hoogte_uitleg = woorden.heightForWidth(_BREED - 48)
        self._schuif = schuifvlak(binnen, titel)
        binnen.anders.connect(self._groei)
        indeling.addWidget(self._schuif, 1)
        indeling.addWidget(self._fout)
        indeling.addLayout(knoppen)
        self.resize(_BREED, min(binnen.sizeHint().height() + 180 + hoogte_uitleg, 760))
        eerste = next(iter(self.formulier.velden.values()), None)
        if eerste is not None:
            eerste.invoer.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, gebeurtenis: QShowEvent) -> None:
        super().showEvent(gebeurtenis)
        self._groei()

    def _groei(self) -> None:
        """As much higher as what is in it needs, as far as the screen goes; never lower than it was made."""
        if not self.isVisible():
            return
        vlak = self._schuif.viewport()
        tekort = max(self._binnen.heightForWidth(vlak.width()), self._binnen.sizeHint().height()) - vlak.height()
        scherm = self.screen().availableGeometry()
        hoogte = min(self.height() + tekort, scherm.height() - _ONDER_SCHERM)
        if hoogte > self.height():
            self.resize(self.width(), hoogte)
            onder = self.frameGeometry().bottom() - scherm.bottom()
            if onder > 0:
                self.move(self.x(), max(scherm.top(), self.y() - onder))

    def uitvoeren(self) -> None:
        """Reads the fields and does the step; closes only when it was done."""
        waarden = self.formulier.lees()
        if waarden is None:
            self._schuif_naar_fout()
            return
        try:
            self.stap = self._doe(waarden)
        except InvoerFout as fout:
            if fout.veld in self.formulier.velden:
                self.formulier.toon_fout(fout.veld or "", str(fout))
                self.formulier.velden[fout.veld or ""].invoer.setFocus()
                self._schuif_naar_fout()
            else:
                self._toon_fout(str(fout))
            return
        except Fout as fout:
            self._toon_fout(str(fout))
            return
        self.accept()
        if self.stap is not None and self.stap.geraakt:
            self._omgeving.gewijzigd.emit(self.stap)

    def _schuif_naar_fout(self) -> None:
        """The field that can't be used has the focus; it and its sentence come into view."""
        invoer = self.focusWidget()
        if invoer is not None and self._binnen.isAncestorOf(invoer):
            self._schuif.ensureWidgetVisible(invoer, 0, _BIJ_VELD)

    def _toon_fout(self, zin: str) -> None:
        self._fout.setText(zin)
        self._fout.setVisible(bool(zin))

    def _klad(self) -> dict[str, str]:
        """What was typed here and lost its window."""
        bestand = self._omgeving.bestand
        return {k.veld: k.tekst for k in bestand.kladden() if (k.soort, k.id) == self._kladsleutel} if bestand else {}

    def _bewaar_klad(self, naam: str, tekst_: str) -> None:
        if self._omgeving.bestand is None:
            return
        try:
            self._omgeving.bestand.bewaar_klad(*self._kladsleutel, naam, tekst_)
        except Fout as fout:
            self._toon_fout(str(fout))

    def _wis_klad(self) -> None:
        if self._omgeving.bestand is not None:
            self._omgeving.bestand.wis_klad(*self._kladsleutel)


class NieuwDialoog(StapDialoog):
    """A new record of `soort`: asks the fields named in `namen` (the rest later or never); `vast` are values not asked."""

    def __init__(
        self,
        omgeving: Omgeving,
        soort: str,
        namen: Sequence[str],
        *,
        titel: str = "",
        uitleg: str = "",
        begin: Mapping[str, Waarde] | None = None,
        vast: Mapping[str, Waarde] | None = None,
        ouder: QWidget | None = None,
    ) -> None:
        bestand = omgeving.bestand
        if bestand is None:
            raise RuntimeError("no file is open")

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            gevuld = {n: w for n, w in waarden.items() if w not in (None, "")}
            return velden.maak(bestand.uow, soort, {**gevuld, **(vast or {})})

        naam = titel or f"Nieuw: {velden.naam_van(soort)}"
        gevraagd = velden_voor(soort, namen)
        begint = {v.naam: _begin(omgeving, v) for v in gevraagd} | dict(begin or {})
        bij = next((str(w) for w in (vast or {}).values()), "")
        super().__init__(omgeving, naam, gevraagd, uitleg, "Toevoegen", doe, begin=begint, bij=bij, ouder=ouder)

    def nieuw_id(self) -> str | None:
        """Shows the dialog; the id of the record that was made, or None where it was cancelled."""
        return self.stap.hoofd if self.exec() == QDialog.DialogCode.Accepted and self.stap is not None else None


def _begin(omgeving: Omgeving, veld: Veld) -> Waarde:
    """What a field of a new record starts with: today, the year or gebied that was chosen on top, the first choice."""
    if veld.verwijst == "gebied" and len(omgeving.gebied_ids) == 1:
        return omgeving.gebied_ids[0]
    if not veld.verplicht:
        return None
    if veld.soort is Soort.DATUM:
        return omgeving.klok.vandaag()
    if veld.soort is Soort.JAAR:
        return omgeving.jaar
    return veld.keuzes[0].code if veld.soort is Soort.KEUZE else None
