"""Rapporten: choose at the left, look at the right, then save, open or print. A report is made in the background."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.schrijven import schrijf_veilig
from wijkagenda.reports.keuze import Keuze
from wijkagenda.reports.maken import maak
from wijkagenda.reports.register import Rapport, formaat_van
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.rapporten.keuze import RapportKeuze
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.tasks import Taak, Voortgang
from wijkagenda.ui.widgets.kaart import LegeStaat
from wijkagenda.ui.widgets.label import Knop

if TYPE_CHECKING:
    from wijkagenda.ui.rapporten.voorbeeld import Voorbeeld

WACHT_MS = 250
"""Rest after a change before the report is made anew."""
FILTERS = {
    "pdf": "PDF (*.pdf)",
    "docx": "Word-document (*.docx)",
    "html": "Webpagina (*.html)",
    "csv": "CSV-tabel (*.csv)",
    "xlsx": "Excel-werkmap (*.xlsx)",
}
LINKS = 330


class RapportenPagina(Pagina):
    """Every report in one place."""

    titel = "Rapporten"
    schuift = False

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        self.keuze = RapportKeuze(omgeving)
        self.keuze.setFixedWidth(LINKS)
        self.keuze.veranderd.connect(self._vraag)
        self.bewaren = Knop("Bewaren als…", self.bewaar, icoonnaam="download", soort="vol")
        self.openen = Knop("Openen", self.open, icoonnaam="extern")
        self.afdrukken = Knop("Afdrukken…", self.druk_af, icoonnaam="printer")
        self.kop.knop(self.openen, self.afdrukken, self.bewaren)
        self._pdf = b""
        self._naam = ""
        self._taak: Taak | None = None
        self._voorbeeld: Voorbeeld | None = None
        self._leeg = LegeStaat("Het rapport wordt gemaakt…")
        self.stapel = QStackedWidget()
        self.stapel.addWidget(self._leeg)
        links = QVBoxLayout()
        links.addWidget(self.keuze)
        naast = QHBoxLayout()
        naast.setSpacing(TUSSEN)
        naast.addLayout(links)
        naast.addWidget(self.stapel, 1)
        self.inhoud.addLayout(naast, 1)
        self._gekozen: tuple[Any, ...] = ()
        self._wekker = QTimer(self, singleShot=True, interval=WACHT_MS)
        self._wekker.timeout.connect(self._maak)
        self._klaar(False)

    # a page

    def toont(self, soorten: frozenset[str]) -> bool:
        return True

    def ververs(self) -> None:
        bovenaan = (self.omgeving.gebied_ids, self.omgeving.jaar)
        if bovenaan != self._gekozen:
            self._gekozen = bovenaan
            self.keuze.volg()
        self.keuze.ververs()
        self._vraag()

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        """``wijkbudget``, or ``wijkplan:<id of the plan>``."""
        code, _, plan_id = id.partition(":")
        self.keuze.kies_rapport(code, plan_id)
        self._vraag()

    # making

    def _vraag(self) -> None:
        """Makes it anew when nothing else changes for a moment."""
        self._wekker.start()

    def _maak(self) -> None:
        if self.omgeving.bestand is None or not self.isVisible():
            self._oud = True
            return
        if self._taak is not None:
            self._taak.annuleer()
        rapport, keuze, naam = self.keuze.rapport(), self.keuze.keuze(), self.keuze.naam()
        if rapport.uitgaven[0].over and not keuze.ids:
            self._toon_zin("Er is nog geen wijkplan om een boekje van te maken. Maak eerst een wijkplan.")
            return
        if not self._pdf:
            self._toon_zin("Het rapport wordt gemaakt…")
        bestand = self.omgeving.bestand
        taak = self.omgeving.taken.start("PDF maken", lambda v: _bytes(bestand, v, rapport, "pdf", keuze))
        taak.gelukt.connect(lambda pdf: self._toon_pdf(taak, naam, pdf), Qt.ConnectionType.QueuedConnection)
        taak.mislukt.connect(lambda zin: self._toon_zin(zin) if taak is self._taak else None)
        self._taak = taak

    def _toon_pdf(self, taak: Taak, naam: str, pdf: bytes) -> None:
        if taak is not self._taak:
            return
        self._taak = None
        self._pdf, self._naam = pdf, naam
        if self._voorbeeld is None:
            from wijkagenda.ui.rapporten.voorbeeld import Voorbeeld  # here: Qt's PDF is loaded when there is one to show

            self._voorbeeld = Voorbeeld()
            self.stapel.addWidget(self._voorbeeld)
        self._voorbeeld.zet(naam, pdf)
        self.stapel.setCurrentWidget(self._voorbeeld)
        self._klaar(True)

    def _toon_zin(self, zin: str) -> None:
        self._taak = None
        self._pdf = b""
        self._leeg.zin.setText(zin)
        self.stapel.setCurrentWidget(self._leeg)
        self._klaar(False)

    def _klaar(self, ja: bool) -> None:
        for knop in (self.bewaren, self.openen, self.afdrukken):
            knop.setEnabled(ja)

    # what is done with it

    def bewaar(self) -> None:
        """Asks where, and in which format by the ending of the name."""
        rapport = self.keuze.rapport()
        filters = ";;".join(FILTERS[f] for f in rapport.formaten)
        map_ = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())
        voorstel = map_ / f"{_bestandsnaam(self._naam)}.pdf"
        pad, filter_ = QFileDialog.getSaveFileName(self.window(), "Rapport bewaren", str(voorstel), filters)
        if pad:
            self.bewaar_als(Path(pad), next((f for f, woorden in FILTERS.items() if woorden == filter_), "pdf"))

    def bewaar_als(self, doel: Path, anders: str = "pdf") -> None:
        """Writes it in the background; a name without an ending gets that of `anders`."""
        rapport, keuze = self.keuze.rapport(), self.keuze.keuze()
        if not doel.suffix:
            doel = doel.with_name(f"{doel.name}.{anders}")
        try:
            formaat = formaat_van(rapport, doel)
        except Fout as fout:
            self.omgeving.meld_fout(str(fout))
            return

        bestand = self.omgeving.bestand

        def werk(voortgang: Voortgang) -> Path:
            schrijf_veilig(doel, _bytes(bestand, voortgang, rapport, formaat, keuze))
            return doel

        self.omgeving.taken.start("Rapport bewaren", werk, lambda pad: self.omgeving.meld(f"Bewaard: {pad.name}", "Openen", lambda: self._open(pad)))

    def open(self) -> None:
        """Opens a copy in the program that this machine has for PDFs."""
        doel = Path(tempfile.mkdtemp(prefix="wijkagenda-")) / f"{_bestandsnaam(self._naam)}.pdf"
        try:
            schrijf_veilig(doel, self._pdf)
        except Fout as fout:
            self.omgeving.meld_fout(str(fout))
            return
        self._open(doel)

    def _open(self, pad: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(pad))):
            self.omgeving.meld_fout(f"Deze computer heeft geen programma voor ‘{pad.name}’. Bewaar het rapport en open het zelf.")

    def druk_af(self) -> None:
        """Asks for a printer."""
        from wijkagenda.ui.rapporten.afdrukken import druk_af  # here: loaded when someone prints

        if self.omgeving.probeer(druk_af, self._pdf, self._naam, self.window()):
            self.omgeving.meld("Het rapport is naar de printer gestuurd.")


def _bytes(bestand: Any, voortgang: Voortgang, rapport: Rapport, formaat: str, keuze: Keuze) -> bytes:
    """In the background, from a snapshot: the file itself is not kept from whoever writes."""
    voortgang.stap(tekst="gegevens lezen")
    db = bestand.momentopname()
    try:
        voortgang.stap(tekst=rapport.naam)
        return maak(db, rapport, formaat, keuze)
    finally:
        db.close()


def _bestandsnaam(naam: str) -> str:
    """A name that every system takes."""
    return "".join(c if c.isalnum() or c in " -+()" else " " for c in naam).strip()[:100] or "Rapport"
