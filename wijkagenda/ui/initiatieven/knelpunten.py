"""Knelpunten bundled over wijken: the rules that stand in the way, and who is stuck on them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QTextBrowser, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.queries.knelpunt import Bundel, KnelpuntRij, bundels
from wijkagenda.ui.initiatieven.model import BUNDELKOLOMMEN, KNELPUNTKOLOMMEN, knelpunt_in_woorden
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.tabel import Tabel


class KnelpuntenVlak(QWidget):
    """A list of rules; the chosen one shows its initiatieven."""

    geopend = Signal(str)
    """The id of the initiatief that the user wants to see."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        zin = "Hier komt wat initiatieven tegenhoudt. Knelpunten schrijft u op bij een initiatief, onder Knelpunten."
        self.lijst = Lijst("Knelpunten", BUNDELKOLOMMEN, leeg=(zin, "", None), instellingen=omgeving.instellingen)
        self.lijst.gekozen.connect(self._toon)
        self.kaart = Kaart("Wie loopt hierop vast?")
        self.uitleg = tekst("", "grijs", breek=True)
        self.tabel = Tabel("Initiatieven met dit knelpunt", KNELPUNTKOLOMMEN)
        self.tabel.geopend.connect(lambda rij: self.geopend.emit(rij.initiatief_id))
        self.tabel.gekozen.connect(self._toon_een)
        self.woorden = QTextBrowser()
        self.woorden.setAccessibleName("Wat er is gevraagd en geantwoord")
        self.woorden.setMaximumHeight(130)
        naar = Knop("Naar dit initiatief", self._open, icoonnaam="pijl-rechts", soort="link")
        self.kaart.voeg_toe(self.uitleg)
        self.kaart.voeg_toe(self.tabel, rek=1)
        self.kaart.voeg_toe(self.woorden)
        self.kaart.inhoud.addWidget(naar, 0, Qt.AlignmentFlag.AlignLeft)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(TUSSEN)
        splitter.setChildrenCollapsible(False)
        splitter.setAccessibleName("Knelpunten: regels en initiatieven")
        splitter.addWidget(self.lijst)
        splitter.addWidget(self.kaart)
        splitter.setSizes([500, 600])
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(splitter)

    def ververs(self) -> None:
        """Reads them again; without a choice the heaviest is shown."""
        gevonden = bundels(self._omgeving.lees(), self._omgeving.gebied_ids)
        self.lijst.zet(gevonden)
        if gevonden and self.lijst.huidige() is None:
            self.lijst.kies(gevonden[0].id)
        self._toon(self.lijst.huidige())

    def _toon(self, bundel: Bundel | None) -> None:
        self.kaart.setVisible(bundel is not None)
        if bundel is None:
            return
        self.kaart.zet_titel(bundel.regel)
        groepen = aantal(len({r.initiatief_id for r in bundel.rijen}), "initiatief loopt", "initiatieven lopen")
        self.uitleg.setText(f"{groepen} hierop vast in {opsomming(bundel.gebieden)}.")
        self.tabel.zet(bundel.rijen)
        if self.tabel.huidige() is None:
            self.tabel.kies(bundel.rijen[0].id)
        self._toon_een(self.tabel.huidige())

    def _toon_een(self, rij: KnelpuntRij | None) -> None:
        self.woorden.setPlainText(knelpunt_in_woorden(rij) if rij else "")

    def _open(self) -> None:
        if (rij := self.tabel.huidige()) is not None:
            self.geopend.emit(rij.initiatief_id)
