"""The only place that builds and wires things: window first, then the file, then what keeps watch over it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from wijkagenda.basis.fouten import BestandInGebruik, Fout
from wijkagenda.basis.instellingen import Instellingen
from wijkagenda.basis.klok import Klok
from wijkagenda.ui.main_window import MainWindow
from wijkagenda.ui.menu import Menuacties
from wijkagenda.ui.navigation import SOORTEN
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.opdrachten import aanbieders
from wijkagenda.ui.stijl import pas_toe
from wijkagenda.ui.vertaling import laad_vertaling

if TYPE_CHECKING:
    from wijkagenda.basis.stap import Stap
    from wijkagenda.storage.backup import Reservekopie
    from wijkagenda.storage.bestand import Bestand
    from wijkagenda.storage.leesbestand import Leesbestand
    from wijkagenda.ui.bestandskeuze import Bestandskeuze
    from wijkagenda.ui.geschiedenis import Bestandsgeschiedenis

RECENT = 8
MINUUT = 60_000
RUST = 1000
"""Milliseconds after opening before upkeep begins: the first page comes first."""
GROTER = 1.25
RUIM, HOOG = 1500, 900
"""Pixels of screen below which the window fills it."""


class Programma:
    """The program while it runs: one window on at most one file."""

    def __init__(self, app: QApplication, klok: Klok, instellingen: Instellingen, *, vast_vandaag: bool = False) -> None:
        self._app = app
        self._klok = klok
        self._vast_vandaag = vast_vandaag
        self.instellingen = instellingen
        self.bestand: Bestand | Leesbestand | None = None
        self.omgeving = Omgeving(klok, instellingen)
        self.venster = MainWindow(self.omgeving, self._menuacties())
        for aanbod in aanbieders(self.omgeving):
            self.venster.boven.zoek.voeg_toe(aanbod)
        self.omgeving.gewijzigd.connect(self._na_stap)
        self.omgeving.keuze_gewijzigd.connect(self._tel_later)
        self._teller = QTimer(self.venster, singleShot=True, interval=150)
        self._teller.timeout.connect(self._tel)
        self._wacht = QTimer(self.venster, interval=MINUUT)
        self._wacht.timeout.connect(self._elke_minuut)
        app.aboutToQuit.connect(self.sluit_bestand)

    @cached_property
    def keuze(self) -> Bestandskeuze:
        """The dialogs of files; made when one is wanted."""
        from wijkagenda.ui.bestandskeuze import Bestandskeuze

        return Bestandskeuze(self, self.venster)

    def start(self, pad: Path | None) -> None:
        """Shows the window at once; opens `pad` (or what was open last) when it is there.

        Loading makes many objects that all stay; looking through them for rubbish would cost an eighth of the start.
        """
        gc.disable()
        doel = pad or next(iter(self.recent()), None)
        self._eerste = _EersteBeeld(self.venster, lambda: self.open(doel) if doel else self.welkom())
        self._toon_venster()

    def _toon_venster(self) -> None:
        """As large as the pictures of the design where the screen has room; on a small laptop it fills the screen."""
        scherm = self._app.primaryScreen().availableGeometry()
        if scherm.width() < RUIM or scherm.height() < HOOG:
            self.venster.showMaximized()
        else:
            self.venster.resize(min(1440, scherm.width() - 80), min(900, scherm.height() - 80))
            self.venster.show()
        self.venster.setFocus()

    def welkom(self) -> None:
        """No file: offers to make or open one."""
        gc.enable()
        self.venster.toon_welkom()

    # -- the file

    def open(self, pad: Path) -> bool:
        """Opens a file in this window; what was open is closed first. Says in words why it could not be done."""
        from wijkagenda.storage.bestand import Bestand  # after the first show: loading SQLAlchemy takes longer than the window
        from wijkagenda.storage.leesbestand import Leesbestand

        self.sluit_bestand()
        try:
            try:
                self.bestand = Bestand.open(pad, self._klok, self.instellingen)
            except BestandInGebruik as fout:
                self.bestand = Leesbestand(pad)
                self.omgeving.meld_fout(str(fout))
        except Fout as fout:
            self.omgeving.zet_bestand(None)
            self.keuze.toon_fout(str(fout), pad)
            return False
        self._na_openen(pad)
        return True

    def _na_openen(self, pad: Path) -> None:
        bestand = self.bestand
        assert bestand is not None
        if not self._vast_vandaag:
            self.volg_peildatum()
        self.onthoud(pad)
        self.omgeving.zet_bestand(bestand, self._geschiedenis(), self._wie_werkt_hier())
        self.venster.zet_bestandsnaam(pad.name)
        QTimer.singleShot(0, self.venster, self._vul_keuzes)
        self._wacht.start()
        self._tel_later()
        QTimer.singleShot(RUST, self.venster, self._na_eerste_beeld)

    def _na_eerste_beeld(self) -> None:
        """What may wait until the first page is on screen: upkeep, the backup on opening, a klad that was left."""
        from wijkagenda.storage.bestand import Bestand
        from wijkagenda.usecases.onderhoud import bij_openen

        gc.enable()
        gc.freeze()
        bestand = self.bestand
        if isinstance(bestand, Bestand):
            try:
                bij_openen(bestand.uow)
                self._zeg_reservekopie(bestand.maak_reservekopie("openen"))
                if bestand.is_groot():
                    self.omgeving.meld("Dit bestand is groter dan 500 MB. Haal bijlagen weg die u niet meer nodig hebt.")
            except Fout as fout:
                self.omgeving.meld_fout(str(fout))
            self._bied_klad_aan(bestand)

    def _bied_klad_aan(self, bestand: Bestand) -> None:
        kladden = bestand.kladden()
        if kladden:
            eerste = kladden[0]
            if eerste.soort in SOORTEN:
                zin = "Er staat nog tekst die u typte maar niet bewaarde. Verlaat het veld om die te bewaren."
                self.omgeving.meld(zin, "Ga erheen", lambda: self.omgeving.ga_naar(eerste.soort, eerste.id))
            else:
                waar = eerste.soort.partition(": ")[2]
                self.omgeving.meld(f"Uw tekst in het venster ‘{waar}’ is bewaard. Open dat venster opnieuw; dan staat hij er weer.")

    def sluit_bestand(self) -> None:
        """Closes the file; what is being typed has been saved by leaving its field."""
        self._wacht.stop()
        if self.bestand is not None:
            self.omgeving.taken.stop()
            self.bestand.sluit()
            self.bestand = None
            self.omgeving.zet_bestand(None)

    def onthoud(self, pad: Path) -> None:
        """Puts a file on top of those that were open lately."""
        paden = [str(pad.resolve()), *(p for p in self.instellingen.get("recent", []) if p != str(pad.resolve()))]
        self.instellingen["recent"] = paden[:RECENT]

    def recent(self) -> list[Path]:
        """The files that were open lately and are still there."""
        return [Path(p) for p in self.instellingen.get("recent", []) if Path(p).exists()]

    def volg_peildatum(self) -> None:
        """The example has a date of its own that is today, until the user switches it off."""
        from wijkagenda.basis.datum import lees_datum
        from wijkagenda.queries.bestand import instelling

        assert self.bestand is not None
        peildatum = instelling(self.bestand.lees(), "peildatum")
        self._klok.gezet = None
        if peildatum:
            self._klok.gezet = lees_datum(peildatum, self._klok.vandaag())

    def _wie_werkt_hier(self) -> str | None:
        bekend = self.instellingen.get("medewerkers", [])
        if not bekend:
            return None
        from wijkagenda.queries.relatie import bekende_medewerker  # here: only who said "dit ben ik" waits for it

        assert self.bestand is not None
        return bekende_medewerker(self.bestand.lees(), bekend)

    def _geschiedenis(self) -> Bestandsgeschiedenis | None:
        from wijkagenda.storage.bestand import Bestand
        from wijkagenda.ui.geschiedenis import Bestandsgeschiedenis

        return Bestandsgeschiedenis(self.bestand) if isinstance(self.bestand, Bestand) else None

    def maak_nieuw(self, pad: Path, sjabloon: str, voorbeeld: bool) -> None:
        """Makes a file and opens it. Raises `Fout`; then nothing was made."""
        from wijkagenda.nieuw import maak_bestand

        maak_bestand(pad, sjabloon, voorbeeld=voorbeeld, klok=self._klok, instellingen=self.instellingen)
        self.open(pad)

    def sjablonen(self) -> list[tuple[str, str]]:
        """(code, words) of what a new file can start from."""
        from wijkagenda.usecases.sjabloon import sjablonen

        return [(s.code, s.naam) for s in sjablonen()]

    def reservekopieen(self, pad: Path | None = None) -> list[Reservekopie]:
        """The backups of the open file, or of the file at `pad` (also when that can't be read), newest first."""
        from wijkagenda.basis.paden import reservekopiemap
        from wijkagenda.storage.backup import Reservekopieen

        if pad is None and self.bestand is not None:
            pad = self.bestand.pad
        stambomen = {k.partition(":")[0] for k in self.instellingen.get("apparaten", {}) if pad and k.partition(":")[2] == str(pad.resolve())}
        return [kopie for stamboom in stambomen for kopie in Reservekopieen(reservekopiemap(), stamboom).lijst()]

    def zet_terug(self, kopie: Reservekopie, pad: Path | None = None) -> None:
        """Closes the file, puts the backup in its place (what it replaces is kept) and opens it. Raises `Fout`."""
        from wijkagenda.storage.bestand import Bestand, zet_terug

        if pad is None:
            assert self.bestand is not None
            pad = self.bestand.pad
        if isinstance(self.bestand, Bestand):
            self.bestand.maak_reservekopie("herstel")
        self.sluit_bestand()
        zet_terug(pad, kopie, self._klok)
        self.open(pad)

    def bewaar_kopie(self, doel: Path) -> None:
        """A whole copy elsewhere. Raises `Fout`."""
        from wijkagenda.storage.bestand import Bestand

        if isinstance(self.bestand, Bestand):
            self.bestand.kopieer_naar(doel)

    def maak_reservekopie(self) -> None:
        """One in the rotating folder, because the user asks for it."""
        from wijkagenda.storage.bestand import Bestand

        if isinstance(self.bestand, Bestand):
            try:
                self._zeg_reservekopie(self.bestand.maak_reservekopie("hand"))
            except Fout as fout:
                self.omgeving.meld_fout(str(fout))
                return
            self.omgeving.meld("Reservekopie gemaakt.")

    def maak_foutmelding(self, doel: Path) -> None:
        """A zip with log and versions, without any record. Raises `Fout`."""
        from wijkagenda.basis.log import maak_foutmelding

        maak_foutmelding(doel)

    # -- what keeps watch

    def _na_stap(self, stap: Stap) -> None:
        if stap.soorten() & {"gebied", "wijkplan", "regeling", "boeking", "instelling"}:
            if "instelling" in stap.soorten() and not self._vast_vandaag:
                self.volg_peildatum()
            self._vul_keuzes()
        self._tel_later()

    def _tel_later(self) -> None:
        self._teller.start()

    def _tel(self) -> None:
        from wijkagenda.queries.aandacht import tellingen

        if self.bestand is not None:
            self.venster.zet_tellers(tellingen(self.bestand.lees(), self._klok.vandaag(), self.omgeving.gebied_ids))

    def _vul_keuzes(self) -> None:
        from wijkagenda.queries.jaren import jaren
        from wijkagenda.queries.record import keuzes

        if self.bestand is None:
            return
        db = self.bestand.lees()
        self.venster.zet_gebieden(keuzes(db, "gebied"), jaren(db, self._klok.vandaag().year))

    def _elke_minuut(self) -> None:
        from wijkagenda.storage.bestand import Bestand

        if isinstance(self.bestand, Bestand):
            try:
                self._zeg_reservekopie(self.bestand.reservekopie_als_nodig())
            except Fout as fout:
                self.omgeving.meld_fout(str(fout))

    def _zeg_reservekopie(self, kopie: Any) -> None:
        if kopie is not None:
            self.venster.status.zet_reservekopie(f"vandaag {kopie.moment.astimezone():%H:%M}")

    # -- the menu

    def _menuacties(self) -> Menuacties:
        return Menuacties(
            nieuw=lambda: self.keuze.nieuw(), openen=lambda: self.keuze.openen(), voorbeeld=lambda: self.keuze.voorbeeld(),
            recent=lambda: [(p.name, lambda p=p: self.open(p)) for p in self.recent()],
            reservekopie_maken=self.maak_reservekopie, reservekopieen=lambda: self.keuze.reservekopieen(),
            kopie_bewaren=lambda: self.keuze.kopie_bewaren(), foutmelding=lambda: self.keuze.foutmelding(),
            zet_donker=lambda _aan: self.pas_stijl_toe(), zet_groter=lambda _aan: self.pas_stijl_toe(), hulp=lambda plek: self.keuze.hulp(plek),
        )  # fmt: skip

    def pas_stijl_toe(self) -> None:
        """Colours and letter size as the user set them."""
        _pas_stijl_toe(self._app, self.instellingen)


class _EersteBeeld(QObject):
    """Does something once, right after the window was first painted."""

    def __init__(self, venster: QWidget, daarna: Callable[[], object]) -> None:
        super().__init__(venster)
        self._venster, self._daarna = venster, daarna
        venster.installEventFilter(self)

    def eventFilter(self, bron: QObject, gebeurtenis: QEvent) -> bool:
        if gebeurtenis.type() == QEvent.Type.Paint:
            self._venster.removeEventFilter(self)
            QTimer.singleShot(0, self._venster, self._daarna)
        return False


def bouw(klok: Klok, instellingen: Instellingen | None = None, *, vast_vandaag: bool = False) -> Programma:
    """The program without a file yet, its window not yet shown."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Wijkagenda")
    app.setDesktopFileName("wijkagenda")
    bewaard = instellingen or Instellingen()
    laad_vertaling(app)
    _pas_stijl_toe(app, bewaard)
    return Programma(app, klok, bewaard, vast_vandaag=vast_vandaag)


def _pas_stijl_toe(app: QApplication, instellingen: Instellingen) -> None:
    """Before the first widget is made, so that all of them begin with the right letter."""
    pas_toe(app, bool(instellingen.get("donker")), GROTER if instellingen.get("grote_letters") else 1.0)


def main(pad: Path | None, klok: Klok) -> int:
    """Shows the window, opens `pad` (or what was open last), and runs until the window is closed. Gives the exit code."""
    programma = bouw(klok, vast_vandaag=klok.gezet is not None)
    programma.start(pad)
    return QApplication.exec()
