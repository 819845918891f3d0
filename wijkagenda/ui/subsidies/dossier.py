"""One dossier on screen: fills its layout, offers what can be done next, and says of the rest why it can't."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from wijkagenda.basis.stap import Stap
from wijkagenda.queries.subsidiedossier import Dossier, Stapkeuze, dossier
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.subsidies.brieven import bied_brief_aan
from wijkagenda.ui.subsidies.dialogs import open_stap
from wijkagenda.ui.subsidies.form import BLAD_VAN, DossierForm
from wijkagenda.ui.subsidies.model import kopregel, statuspil

EERSTE_BLAD = {
    "concept": "aanvraag",
    "ontvangen": "volledigheid",
    "volledigheidstoets": "volledigheid",
    "aanvulling": "volledigheid",
    "beoordeling": "beoordeling",
    "advies": "beoordeling",
    "voornemen": "besluit",
    "besloten": "besluit",
    "geweigerd": "besluit",
    "uitvoering": "betaling",
    "verantwoording_gevraagd": "verantwoording",
    "verantwoording_ontvangen": "verantwoording",
    "vastgesteld": "betaling",
    "afgerekend": "betaling",
}
"""The tab on which a dossier opens: where its next step is."""


class DossierVlak(QWidget):
    """Call `toon(id)`; `terug` is emitted when the user wants to leave it. Only the tab in front is filled, others when they come there."""

    terug = Signal()

    def __init__(self, omgeving: Omgeving, stil: Callable[[], AbstractContextManager[None]]) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._dossier: Dossier | None = None
        self._oud: set[str] = set()
        self.id: str | None = None
        self.form = f = DossierForm(omgeving, stil, self.doe_stap)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(f)
        f.terug.clicked.connect(self.terug)
        f.volgende.clicked.connect(self._doe_volgende)
        f.meer.clicked.connect(self._open_menu)
        f.aanvraag.gewijzigd.connect(self.ververs)
        f.tabs.currentChanged.connect(lambda _: self._vul())

    def toon(self, id_: str, soort: str = "aanvraag") -> None:
        """Shows this dossier, on the tab for records of kind `soort`. Raises `NietGevonden`."""
        ander = id_ != self.id
        self.id = self.form.id = id_
        self.ververs()
        if soort != "aanvraag":
            self._kies_blad(BLAD_VAN.get(soort, "aanvraag"))
        elif ander and self._dossier is not None:
            self._kies_blad(EERSTE_BLAD.get(self._dossier.rij.status, "aanvraag"))

    def _kies_blad(self, code: str) -> None:
        self.form.tabs.setCurrentWidget(self.form.bladen[code])

    def leeg(self) -> None:
        """Nothing is shown any more; what was typed is saved."""
        if self.id is not None:
            self.form.aanvraag.vastleggen()
        self.id = self._dossier = None

    def ververs(self) -> None:
        """Reads it again; what is being typed stays. Raises `NietGevonden`."""
        if self.id is None:
            return
        self._dossier = d = dossier(self._omgeving.lees(), self.id, self._omgeving.klok.vandaag())
        f = self.form
        f.kop.zet(d.rij.titel, pil=statuspil(d.rij), naast=kopregel(d.rij))
        self._zet_knoppen(d)
        for code, aantal in d.aantallen.items():
            f.tabs.tel(f.bladen[code], aantal)
        self._oud = set(f.delen)
        self._vul()

    def _vul(self) -> None:
        """Fills the tab in front, when what it shows may be old."""
        code = self.form.getoond()
        if self._dossier is not None and code in self._oud:
            self._oud.discard(code)
            self.form.delen[code].toon(self._dossier)

    # steps

    def _zet_knoppen(self, d: Dossier) -> None:
        f = self.form
        f.volgende.setVisible(d.volgende is not None)
        if d.volgende is not None:
            f.volgende.setText(f"{d.volgende.naam}…")
        f.meer.setVisible(bool(self._andere(d)))
        f.waarom_niet.zet(d.stappen)

    @staticmethod
    def _andere(d: Dossier) -> list[Stapkeuze]:
        return [s for s in d.stappen if not s.waarom_niet and (d.volgende is None or s.code != d.volgende.code)]

    def maak_menu(self) -> QMenu:
        """The other steps that can be done now."""
        menu = QMenu(self)
        menu.setAccessibleName("Meer stappen")
        for stap in self._andere(self._dossier) if self._dossier is not None else ():
            menu.addAction(f"{stap.naam}…", lambda code=stap.code: self.doe_stap(code))
        return menu

    def _open_menu(self) -> None:
        knop = self.form.meer
        menu = self.maak_menu()
        menu.exec(knop.mapToGlobal(QPoint(0, knop.height() + 2)))
        menu.deleteLater()

    def _doe_volgende(self) -> None:
        if self._dossier is not None and self._dossier.volgende is not None:
            self.doe_stap(self._dossier.volgende.code)

    def doe_stap(self, code: str) -> Stap | None:
        """Asks what this step needs and does it; afterwards the tab of the next step is shown."""
        if self._dossier is None or not self.form.aanvraag.vastleggen():
            return None
        keuze = next((s for s in self._dossier.stappen if s.code == code and not s.waarom_niet), None)
        if keuze is None:
            return None
        status = self._dossier.rij.status
        venster = open_stap(self._omgeving, self._dossier, code, self.window())
        venster.exec()
        if venster.stap is not None and self._dossier is not None and self._dossier.rij.status != status:
            self._kies_blad(EERSTE_BLAD.get(self._dossier.rij.status, "logboek"))
        if venster.stap is not None and self.id is not None and keuze.heeft_brief:
            bied_brief_aan(self._omgeving, self.id, venster.stap)
        return venster.stap
