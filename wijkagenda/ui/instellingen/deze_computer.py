"""The tab Deze computer: how it looks here, who sits here, where backups and log are. Nothing of this is in the file."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QWidget

from wijkagenda.basis.paden import reservekopiemap
from wijkagenda.queries.record import titels
from wijkagenda.ui.instellingen.deel import als_deel
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import Knop, tekst

BREEDTE = 720


class DezeComputer(Pagina):
    """Settings of this machine."""

    titel = "Deze computer"
    soorten = frozenset({"medewerker"})
    volgt_jaar = False

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        als_deel(self)
        self.wie = tekst("", breek=True)
        links = Qt.AlignmentFlag.AlignLeft
        ik = Kaart("Wie werkt hier?").voeg_toe(self.wie)
        ik.inhoud.addWidget(Knop("Naar medewerkers", lambda: omgeving.ga_naar("medewerker", omgeving.medewerker_id or ""), soort="link"), 0, links)
        beeld = Kaart("Beeld").voeg_toe(*(self._vink(naam, woorden) for naam, woorden in
                                          (("donker", "Donkere kleuren"), ("grote_letters", "Grotere letters"))))  # fmt: skip
        kopieen = Kaart("Reservekopieën").voeg_toe(tekst(
            f"Wijkagenda bewaart bij openen en elk half uur een kopie op deze computer, in de map:\n{reservekopiemap()}", breek=True,
        ))  # fmt: skip
        kopieen.inhoud.addWidget(Knop("Open deze map", self.open_map, icoonnaam="map-open", soort="link"), 0, links)
        fout = Kaart("Gaat er iets mis?").voeg_toe(tekst(
            "Een foutmelding is een bestand dat u kunt mailen aan wie u helpt. Er staan geen gegevens uit uw bestand in.", breek=True,
        ))  # fmt: skip
        if "foutmelding" in omgeving.acties:
            fout.inhoud.addWidget(Knop("Foutmelding maken…", omgeving.acties["foutmelding"].trigger, icoonnaam="let-op", soort="link"), 0, links)
        for kaart in (ik, beeld, kopieen, fout):
            kaart.setMaximumWidth(BREEDTE)
            self.inhoud.addWidget(kaart)
        self.inhoud.addStretch(1)

    def _vink(self, naam: str, woorden: str) -> QCheckBox:
        """A tick that is the same switch as the one in the menu."""
        vink = QCheckBox(woorden)
        actie = self.omgeving.acties.get(naam)
        if actie is not None:
            vink.setChecked(actie.isChecked())
            vink.toggled.connect(actie.setChecked)
            actie.toggled.connect(vink.setChecked)
        return vink

    def ververs(self) -> None:
        ik = self.omgeving.medewerker_id
        naam = titels(self.omgeving.lees(), "medewerker", [ik]).get(ik) if ik else None
        self.wie.setText(f"Op deze computer werkt {naam}." if naam else "Wijkagenda weet nog niet wie u bent. Kies bij Medewerkers ‘Dit ben ik’.")

    def open_map(self) -> None:
        """Shows the folder in the file manager of this machine."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(reservekopiemap()))):
            self.omgeving.meld(f"Deze computer kan de map niet openen. Ze staat hier: {reservekopiemap()}")
