"""The tab Huisstijl: who sends reports, in which colour, with which logo; beside it what a report looks like then."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.veld import Waarde
from wijkagenda.queries.bestand import instelling
from wijkagenda.queries.huisstijl import Huisstijl, huisstijl
from wijkagenda.reports.huisstijl import palet_van
from wijkagenda.ui.instellingen.deel import als_deel
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.rapporten.voorbeeld import Voorbeeld
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.tasks import Taak
from wijkagenda.ui.widgets.formulier import Formulier
from wijkagenda.ui.widgets.kaart import Kaart, schuifvlak
from wijkagenda.ui.widgets.kleurkeuze import Kleurkeuze
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.usecases.huisstijl import HUISSTIJL, KLEUREN, zet_huisstijlveld, zet_kleur, zet_logo, zonder_logo

LINKS = 430
_LOGO = (260, 90)
"""Pixels in which the logo is shown."""
_UITLEG = "Dit geldt voor alle rapporten uit dit bestand en gaat mee in elke kopie. Brieven krijgen de kleur en het logo."
_LOGO_UITLEG = "Een PNG of JPG van hoogstens 5 MB. Sleep het hierheen of kies het. Op gekleurd papier staat het op wit."


class HuisstijlDeel(Pagina):
    """Each part is kept when it is left or chosen, and can be undone."""

    titel = "Huisstijl"
    soorten = frozenset({"instelling", "bijlage"})
    schuift = False
    volgt_gebied = False
    volgt_jaar = False

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        als_deel(self)
        self.setAcceptDrops(True)
        self._taak: Taak | None = None
        self.formulier = Formulier(HUISSTIJL, lambda _: (), omgeving.klok.vandaag, self._bewaar, kolommen=1)
        self.kleur = Kleurkeuze(KLEUREN)
        self.kleur.gekozen.connect(lambda kleur: omgeving.doe(zet_kleur, kleur))
        self.gewoon = Knop("Kleur van Wijkagenda", lambda: omgeving.doe(zet_kleur, None), icoonnaam="ongedaan", soort="link")
        self.beeld = QLabel()
        self.beeld.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.kies_logo = Knop("Logo kiezen…", self.vraag_logo, icoonnaam="beeld")
        self.weg = Knop("Weghalen", lambda: omgeving.doe(zonder_logo), icoonnaam="prullenbak", soort="link", naam="Logo weghalen")
        self.voorbeeld = Voorbeeld(balk=False)
        self._bouw()

    def _bouw(self) -> None:
        logo = Kaart("Logo").voeg_toe(self.beeld, tekst(_LOGO_UITLEG, "klein", breek=True))
        knoppen = QHBoxLayout()
        for deel in (self.kies_logo, self.weg):
            knoppen.addWidget(deel)
        knoppen.addStretch(1)
        logo.voeg_toe(knoppen)
        afzender = Kaart("Afzender").voeg_toe(tekst(_UITLEG, "grijs", breek=True), self.formulier)
        kleur = Kaart("Kleur").knop(self.gewoon).voeg_toe(self.kleur)
        links = QWidget()
        links.setProperty("vlak", "grond")
        rij = QVBoxLayout(links)
        rij.setContentsMargins(0, 0, 6, 0)
        rij.setSpacing(TUSSEN)
        for kaart in (afzender, kleur, logo):
            rij.addWidget(kaart)
        rij.addStretch(1)
        schuift = schuifvlak(links, "Huisstijl")
        schuift.setFixedWidth(LINKS)
        zien = Kaart("Zo ziet een rapport eruit").voeg_toe(tekst("Met een verzonnen wijk.", "grijs", breek=True))
        zien.voeg_toe(self.voorbeeld, rek=1)
        naast = QHBoxLayout()
        naast.setSpacing(TUSSEN - 6)
        naast.addWidget(schuift)
        naast.addWidget(zien, 1)
        self.inhoud.addLayout(naast, 1)

    # a page

    def ververs(self) -> None:
        db = self.omgeving.lees()
        self.formulier.zet({veld.naam: instelling(db, veld.naam) or None for veld in HUISSTIJL}, "huisstijl")
        nu = huisstijl(db)
        self.kleur.zet(nu.kleur or palet_van("").petrol)
        self.gewoon.setVisible(bool(nu.kleur))
        self._toon_logo(nu)
        self._toon_voorbeeld(nu)

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        self.verouder()

    def _toon_logo(self, nu: Huisstijl) -> None:
        plaat = QPixmap()
        if nu.logo is not None and plaat.loadFromData(nu.logo):
            schaal = self.devicePixelRatioF()
            maat = [round(deel * schaal) for deel in _LOGO]
            past = plaat.scaled(maat[0], maat[1], Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
            wit = QPixmap(past.size())
            wit.fill(Qt.GlobalColor.white)
            _leg_op(wit, past)
            wit.setDevicePixelRatio(schaal)
            self.beeld.setPixmap(wit)
        else:
            self.beeld.setText("Er is nog geen logo.")
        self.beeld.setAccessibleName(f"Logo van {nu.afzender}" if nu.logo and nu.afzender else "Het logo" if nu.logo else "Geen logo")
        self.weg.setVisible(nu.logo is not None)

    def _toon_voorbeeld(self, nu: Huisstijl) -> None:
        vandaag = self.omgeving.klok.vandaag()

        def werk(_voortgang: object) -> bytes:
            from wijkagenda.reports.huisstijlvoorbeeld import voorbeeld  # here: loaded away from the window

            return voorbeeld(nu, vandaag)

        taak = self.omgeving.taken.start("Voorbeeld maken", werk)
        taak.gelukt.connect(self._toon_pdf)
        self._taak = taak

    def _toon_pdf(self, pdf: bytes) -> None:
        if self.sender() is self._taak:
            self.voorbeeld.zet("Voorbeeld van de huisstijl", pdf)

    # keeping

    def _bewaar(self, naam: str, waarde: Waarde) -> bool:
        bestand = self.omgeving.bestand
        if bestand is None:
            return False
        try:
            with self.eigen():
                stap = zet_huisstijlveld(bestand.uow, naam, waarde)
                if stap.geraakt:
                    self.omgeving.gewijzigd.emit(stap)
        except Fout as fout:
            self.omgeving.meld_fout(str(fout))
            return False
        self._toon_voorbeeld(huisstijl(self.omgeving.lees()))
        return True

    def vraag_logo(self) -> None:
        """Asks for a picture."""
        pad, _ = QFileDialog.getOpenFileName(self.window(), "Logo kiezen", "", "Afbeeldingen (*.png *.jpg *.jpeg)")
        if pad:
            self.neem_logo(Path(pad))

    def neem_logo(self, pad: Path) -> None:
        """Keeps it; says why not where it can't be."""
        if self.omgeving.doe(zet_logo, pad) is not None:
            self.omgeving.meld("Het logo is bewaard.")

    def dragEnterEvent(self, gebeurtenis: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in gebeurtenis.mimeData().urls()):
            gebeurtenis.acceptProposedAction()

    def dropEvent(self, gebeurtenis: QDropEvent) -> None:
        self.neem_logo(Path(next(url.toLocalFile() for url in gebeurtenis.mimeData().urls() if url.isLocalFile())))


def _leg_op(grond: QPixmap, plaat: QPixmap) -> None:
    """On white, as on paper."""
    schilder = QPainter(grond)
    schilder.drawPixmap(0, 0, plaat)
    schilder.end()
