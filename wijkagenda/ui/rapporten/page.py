"""Rapporten: choose at the left, look at the right, then save, open or print. A report is made in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from wijkagenda.queries.bestand import bestandsversie
from wijkagenda.reports.eenvoud import Rapporttip
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.rapporten.bewaren import PROGRAMMAS, bewaar_als, formaten, open_in_programma, vraag_waar
from wijkagenda.ui.rapporten.keuze import RapportKeuze
from wijkagenda.ui.rapporten.leesbaarheid import Leesbaarheid
from wijkagenda.ui.rapporten.maker import Maker
from wijkagenda.ui.rapporten.werkplaats import Opdracht, Uitkomst
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import LegeStaat, schuifvlak
from wijkagenda.ui.widgets.label import Knop, tekst

if TYPE_CHECKING:
    from wijkagenda.ui.rapporten.voorbeeld import Voorbeeld

LINKS = 344
BEZIG = "Het rapport wordt gemaakt…"


class RapportenPagina(Pagina):
    """Every report in one place."""

    titel = "Rapporten"
    schuift = False

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        self.keuze = RapportKeuze(omgeving)
        self.keuze.setProperty("vlak", "grond")
        self.keuze.veranderd.connect(self._vraag)
        self.bewaren = Knop("Bewaren als…", self.bewaar, icoonnaam="download", soort="vol")
        self.openen = Knop("Openen met", self.open, icoonnaam="extern")
        self.afdrukken = Knop("Afdrukken…", self.druk_af, icoonnaam="printer")
        self.kop.knop(self.openen, self.afdrukken, self.bewaren)
        self._gemaakt: Uitkomst | None = None
        self._voorbeeld: Voorbeeld | None = None
        self._leeg = LegeStaat(BEZIG)
        self.stapel = QStackedWidget()
        self.stapel.addWidget(self._leeg)
        self.let_op = tekst("", "letop", breek=True)
        self.let_op.hide()
        self.leesbaarheid = Leesbaarheid()
        links = schuifvlak(self.keuze, "Keuzes voor het rapport")
        links.setFixedWidth(LINKS)
        naast = QHBoxLayout()
        naast.setSpacing(TUSSEN - 6)
        naast.addWidget(links)
        rechts = QVBoxLayout()
        rechts.setSpacing(6)
        rechts.addWidget(self.stapel, 1)
        rechts.addWidget(self.let_op)
        rechts.addWidget(self.leesbaarheid)
        naast.addLayout(rechts, 1)
        self.inhoud.addLayout(naast, 1)
        self._bovenaan: tuple[Any, ...] | None = None
        self.maker = Maker(omgeving, self)
        self.maker.klaar.connect(self._toon)
        self.maker.mislukt.connect(self._toon_zin)
        self.maker.gelezen.connect(self.leesbaarheid.zet)
        self.leesbaarheid.gekozen.connect(self._wijs)
        self._klaar(False)

    # a page

    def toont(self, soorten: frozenset[str]) -> bool:
        return True

    def ververs(self) -> None:
        bovenaan = (self.omgeving.gebied_ids, self.omgeving.jaar)
        if self._bovenaan not in (None, bovenaan):
            self.keuze.volg()
        else:
            self.keuze.ververs()
        self._bovenaan = bovenaan
        self._vraag()

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        """The text of `rapportplek`: ``wijkbudget``, ``subsidies/dossier:<id of the aanvraag>``."""
        self.keuze.kies_rapport(id)
        self._vraag()

    def hideEvent(self, gebeurtenis: QHideEvent) -> None:
        """What lies in memory for the next change is let go; what is on screen stays, and what was being made is asked again later."""
        super().hideEvent(gebeurtenis)
        self._oud = self._oud or self.maker.bezig()
        self.maker.vergeet()

    # making

    def opdracht(self) -> Opdracht:
        """What is asked for now."""
        return Opdracht(self.keuze.rapport(), self.keuze.keuze(), self.keuze.naam(), bestandsversie(self.omgeving.lees()))

    def _vraag(self) -> None:
        if self.omgeving.bestand is None:
            return
        if not self.isVisible():
            self._oud = True
            return
        if self._gemaakt is None:
            self._leeg.zin.setText(BEZIG)
        self.maker.vraag(self.opdracht())

    def _toon(self, uitkomst: Uitkomst) -> None:
        if uitkomst.zin:
            self._toon_zin(uitkomst.zin)
            return
        self._gemaakt = uitkomst
        self.keuze.zet_hoofdstukken(uitkomst.hoofdstukken)
        voorbeeld = self._zorg_voor_voorbeeld()
        voorbeeld.zet(uitkomst.opdracht.naam, uitkomst.pdf)
        self.let_op.setText(uitkomst.let_op)
        self.let_op.setVisible(bool(uitkomst.let_op))
        self.stapel.setCurrentWidget(voorbeeld)
        self._klaar(True)

    def _zorg_voor_voorbeeld(self) -> Voorbeeld:
        if self._voorbeeld is None:
            from wijkagenda.ui.rapporten.voorbeeld import Voorbeeld  # here: Qt's PDF is loaded when there is one to show

            self._voorbeeld = Voorbeeld(toetsen=self)
            self.stapel.addWidget(self._voorbeeld)
        return self._voorbeeld

    def _wijs(self, tip: Rapporttip) -> None:
        if self._voorbeeld is not None:
            self._voorbeeld.wijs(tip.woorden, tip.waar)

    def _toon_zin(self, zin: str) -> None:
        self._gemaakt = None
        self._leeg.zin.setText(zin)
        self.stapel.setCurrentWidget(self._leeg)
        self.keuze.zet_hoofdstukken(())
        self.let_op.hide()
        self.leesbaarheid.zet(None)
        self._klaar(False)

    def _klaar(self, ja: bool) -> None:
        for knop in (self.bewaren, self.openen, self.afdrukken):
            knop.setEnabled(ja)

    # what is done with it

    def bewaar(self) -> None:
        """Asks where, and in which format by the ending of the name."""
        gekozen = vraag_waar(self.omgeving, self.opdracht(), self.window())
        if gekozen is not None:
            self.bewaar_als(*gekozen)

    def bewaar_als(self, doel: Path, anders: str = "pdf") -> None:
        """Writes what is chosen now; a name without an ending gets that of `anders`."""
        bewaar_als(self.omgeving, self.opdracht(), doel, anders, self.window())

    def open(self) -> QMenu:
        """Offers the kinds of program that can open it."""
        opdracht = self.opdracht()
        menu = QMenu("Openen met", self)
        menu.setAccessibleName("Openen met")
        for formaat in formaten(opdracht):
            menu.addAction(PROGRAMMAS[formaat], lambda f=formaat: open_in_programma(self.omgeving, opdracht, f))
        menu.popup(self.openen.mapToGlobal(QPoint(0, self.openen.height() + 4)))
        return menu

    def druk_af(self) -> None:
        """Asks for a printer."""
        from wijkagenda.ui.rapporten.afdrukken import druk_af  # here: loaded when someone prints

        if self._gemaakt is not None and self.omgeving.probeer(druk_af, self._gemaakt.pdf, self._gemaakt.opdracht.naam, self.window()):
            self.omgeving.meld("Het rapport is naar de printer gestuurd.")
