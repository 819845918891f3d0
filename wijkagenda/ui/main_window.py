"""The window: navigation, choices, one page at a time, status. It knows places, not what is on them.

It is usable before a file is open: app.py shows it first, then opens the file and calls ``omgeving.zet_bestand``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import vouw
from wijkagenda.basis.stap import Stap
from wijkagenda.ui.changes import Wijzigingen
from wijkagenda.ui.menu import Menu, Menuacties
from wijkagenda.ui.navigation import PLEKKEN, SOORTEN, Plek
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.widgets.bovenbalk import Bovenbalk
from wijkagenda.ui.widgets.kaart import LegeStaat
from wijkagenda.ui.widgets.meldbalk import MeldBalk
from wijkagenda.ui.widgets.navigatiebalk import Navigatiebalk
from wijkagenda.ui.widgets.ongedaantoets import Ongedaantoets
from wijkagenda.ui.widgets.statusbalk import OPGESLAGEN, Statusbalk
from wijkagenda.ui.widgets.welkom import Welkom
from wijkagenda.ui.widgets.zoekveld import Treffer


class MainWindow(QMainWindow):
    """One window on one file."""

    def __init__(self, omgeving: Omgeving, acties: Menuacties, plekken: Sequence[Plek] = PLEKKEN) -> None:
        super().__init__()
        self.omgeving = omgeving
        self._acties = acties
        self._plekken = {p.sleutel: p for p in plekken}
        self._paginas: dict[str, Pagina] = {}
        self._nu = plekken[0].sleutel
        self._wijzigingen = Wijzigingen(omgeving, self)
        self.setWindowTitle("Wijkagenda")
        self.resize(1280, 800)
        self.nav = Navigatiebalk(plekken)
        self.boven = Bovenbalk(omgeving)
        self.stapel = QStackedWidget()
        self.stapel.setProperty("vlak", "grond")
        self.status = Statusbalk(omgeving.taken)
        self._bouw()
        self._wacht = LegeStaat("Het bestand wordt geopend…")
        self._welkom: Welkom | None = None
        self.stapel.addWidget(self._wacht)
        self.meldbalk = MeldBalk(self)
        self._menu = Menu(omgeving, acties, lambda: acties.hulp(self._nu), self)
        self.nav.menuknop.clicked.connect(self.open_menu)
        self._toetsen()
        self._ongedaantoets = Ongedaantoets(self)
        self.nav.gekozen.connect(self.ga_naar_plek)
        self.boven.nieuw.connect(self.nieuw)
        self.boven.zoek.voeg_toe(self._te_doen)
        self.status.ongedaan.connect(omgeving.ongedaan)
        omgeving.gemeld.connect(self.meldbalk.toon)
        omgeving.gevraagd.connect(self.toon_record)
        omgeving.plek_gevraagd.connect(self._ga_en_maak)
        omgeving.gewijzigd.connect(self._na_stap)
        omgeving.bestand_gewisseld.connect(self._ander_bestand)
        self.nav.kies(self._nu)

    def _bouw(self) -> None:
        rechts = QVBoxLayout()
        rechts.setContentsMargins(0, 0, 0, 0)
        rechts.setSpacing(0)
        rechts.addWidget(self.boven)
        rechts.addWidget(self.stapel, 1)
        rechts.addWidget(self.status)
        midden = QWidget()
        alles = QHBoxLayout(midden)
        alles.setContentsMargins(0, 0, 0, 0)
        alles.setSpacing(0)
        alles.addWidget(self.nav)
        alles.addLayout(rechts, 1)
        self.setCentralWidget(midden)

    def _toetsen(self) -> None:
        for p in self._plekken.values():
            QShortcut(QKeySequence(p.sneltoets), self, lambda sleutel=p.sleutel: self._spring(sleutel))
        QShortcut(QKeySequence("Ctrl+K"), self, self.boven.zoek.begin)
        QShortcut(QKeySequence("Ctrl+N"), self, self.nieuw)
        QShortcut(QKeySequence("F10"), self, self.open_menu)

    # what app.py tells

    def zet_gebieden(self, gebieden: Sequence[tuple[str, str]], jaren: Sequence[int] = ()) -> None:
        """(id, name) of the gebieden, and the years that there is something for."""
        self.boven.zet_gebieden(gebieden)
        self.boven.zet_jaren(jaren)

    def zet_tellers(self, tellers: Mapping[str, int]) -> None:
        """How many things ask for attention, per place."""
        for sleutel in self._plekken:
            self.nav.tel(sleutel, tellers.get(sleutel, 0))

    def zet_bestandsnaam(self, naam: str) -> None:
        """Shown in the status bar and the title."""
        self.status.zet_bestand(naam)
        self.setWindowTitle(f"{naam} – Wijkagenda" if naam else "Wijkagenda")

    def toon_welkom(self) -> None:
        """No file: offers to make or open one."""
        if self._welkom is None:
            self._welkom = Welkom(self._acties)
            self.stapel.addWidget(self._welkom)
        self.stapel.setCurrentWidget(self._welkom)
        self.boven.zet_nieuw("")
        self._welkom.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    # places

    def ga_naar_plek(self, sleutel: str) -> Pagina | None:
        """Shows a place; without a file it is remembered and shown when there is one."""
        self._verlaat_veld()
        self._nu = sleutel
        self.nav.kies(sleutel)
        if self.omgeving.bestand is None:
            return None
        pagina = self._pagina(sleutel)
        self.boven.zet_nieuw(pagina.nieuw_label)
        self.stapel.setCurrentWidget(pagina)
        if QApplication.focusWidget() is None:
            _neem_toetsen(pagina)
        return pagina

    def _spring(self, sleutel: str) -> None:
        """A key brings the keyboard along to the place; the navigation keeps it while one walks there."""
        if (pagina := self.ga_naar_plek(sleutel)) is not None:
            _neem_toetsen(pagina)

    def toon_record(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        """Shows a record on the place of its kind."""
        pagina = self.ga_naar_plek(SOORTEN[soort])
        if pagina is not None:
            pagina.toon(soort, id)

    def _ga_en_maak(self, sleutel: str, nieuw: bool) -> None:
        if self.ga_naar_plek(sleutel) is not None and nieuw:
            self.nieuw()

    def pagina(self) -> Pagina | None:
        """The page on screen."""
        nu = self.stapel.currentWidget()
        return nu if isinstance(nu, Pagina) else None

    def nieuw(self) -> None:
        """Ctrl+N: a new record of this page's kind."""
        pagina = self.pagina()
        if pagina is not None and pagina.nieuw_label:
            self._verlaat_veld()
            pagina.nieuw()
            if (nu := QApplication.focusWidget()) is None or not pagina.isAncestorOf(nu):
                _neem_toetsen(pagina)

    def open_menu(self) -> None:
        """F10, or the button at the top left."""
        self._menu.popup(self.nav.menuknop.mapToGlobal(self.nav.menuknop.rect().bottomLeft()))

    def _pagina(self, sleutel: str) -> Pagina:
        if sleutel not in self._paginas:
            pagina = self._plekken[sleutel].laad()(self.omgeving)
            pagina.nieuw_gewijzigd.connect(lambda: self.boven.zet_nieuw(pagina.nieuw_label))
            self._paginas[sleutel] = pagina
            self._wijzigingen.voeg_toe(pagina)
            self.stapel.addWidget(pagina)
        return self._paginas[sleutel]

    def _verlaat_veld(self) -> None:
        """What is being typed counts as left before one goes elsewhere; the navigation keeps the keyboard."""
        veld = QApplication.focusWidget()
        if veld is not None and not self.nav.isAncestorOf(veld):
            veld.clearFocus()

    # what happens

    def _na_stap(self, stap: Stap) -> None:
        self.meldbalk.vervalt()
        self._werk_bij()

    def _ander_bestand(self) -> None:
        self._wijzigingen.vergeet()
        for pagina in self._paginas.values():
            self.stapel.removeWidget(pagina)
            pagina.deleteLater()
        self._paginas.clear()
        self._werk_bij()
        if self.omgeving.bestand is None:
            self.zet_bestandsnaam("")
            self.status.zet_opslag("")
            self.status.zet_reservekopie("")
            self.toon_welkom()
        else:
            self.status.zet_opslag(OPGESLAGEN)
            self.ga_naar_plek(self._nu)

    def _werk_bij(self) -> None:
        geschiedenis = self.omgeving.geschiedenis
        self.status.zet_ongedaan(geschiedenis.naam_ongedaan() if geschiedenis else None)
        self._menu.werk_bij()

    def _te_doen(self, vraag: str) -> list[Treffer]:
        """For Ctrl+K: every place and every action of the menu."""
        naar = [Treffer("Ga naar", p.titel, p.sneltoets, lambda s=p.sleutel: self.ga_naar_plek(s), p.icoon) for p in self._plekken.values()]
        pagina = self.pagina()
        doen = [Treffer("Doe", pagina.nieuw_label, "Ctrl+N", self.nieuw, "plus")] if pagina is not None and pagina.nieuw_label else []
        doen += [_als_treffer(actie) for actie in self._menu.doorzoekbaar()]
        woorden = vouw(vraag).split()
        return [t for t in naar + doen if all(w in vouw(t.titel) for w in woorden)]

    def keyPressEvent(self, toets: QKeyEvent) -> None:
        if toets.key() == Qt.Key.Key_Escape and self.meldbalk.isVisible():
            self.meldbalk.sluit()
        else:
            super().keyPressEvent(toets)

    def closeEvent(self, gebeurtenis: QCloseEvent) -> None:
        self._verlaat_veld()
        self.omgeving.taken.stop()
        super().closeEvent(gebeurtenis)


def _neem_toetsen(pagina: Pagina) -> None:
    """The keyboard goes to where it was on this page."""
    (pagina.focusWidget() or pagina).setFocus(Qt.FocusReason.OtherFocusReason)


def _als_treffer(actie: QAction) -> Treffer:
    woorden = actie.text().replace("&", "")
    return Treffer("Doe", woorden, actie.shortcut().toString(), actie.trigger, "vink" if actie.isCheckable() else "rechts")
