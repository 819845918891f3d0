"""Routes what happened to the pages: a step to those that show its kinds, a new choice and a new day to all.

A page that is on screen reloads at once; a hidden one marks itself stale and reloads when it is shown.
"""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from wijkagenda.basis.stap import Stap
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina

_MINUUT = 60_000


class Wijzigingen(QObject):
    """Knows the pages that have been made, and tells each what concerns it."""

    def __init__(self, omgeving: Omgeving, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._paginas: list[Pagina] = []
        self._dag: dt.date = omgeving.klok.vandaag()
        omgeving.gewijzigd.connect(self._stap)
        omgeving.keuze_gewijzigd.connect(self._keuze)
        self._wekker = QTimer(self, interval=_MINUUT)
        self._wekker.timeout.connect(self.kijk_op_klok)
        self._wekker.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._wakker)

    def voeg_toe(self, pagina: Pagina) -> None:
        """From now on this page is told."""
        self._paginas.append(pagina)

    def vergeet(self) -> None:
        """Another file: the pages of the old one are gone."""
        self._paginas.clear()

    def kijk_op_klok(self) -> None:
        """A new day makes every page stale: terms and "vandaag" have moved."""
        vandaag = self._omgeving.klok.vandaag()
        if vandaag != self._dag:
            self._dag = vandaag
            for pagina in self._paginas:
                pagina.verouder()

    def _stap(self, stap: Stap) -> None:
        geraakt = stap.soorten()
        for pagina in self._paginas:
            if pagina.toont(geraakt) and not pagina.deed_het_zelf():
                pagina.verouder()

    def _keuze(self) -> None:
        for pagina in self._paginas:
            if pagina.volgt_gebied or pagina.volgt_jaar:
                pagina.verouder()

    def _wakker(self, staat: Qt.ApplicationState) -> None:
        if staat is Qt.ApplicationState.ApplicationActive:
            self.kijk_op_klok()
