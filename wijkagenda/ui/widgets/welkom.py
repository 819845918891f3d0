"""What the window shows while no file is open: make one, open one, or look at the example."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.ui.menu import Menuacties
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import Knop, tekst


class Welkom(QWidget):
    """Three first steps, and what was open lately."""

    def __init__(self, acties: Menuacties, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setProperty("vlak", "grond")
        kaart = Kaart("Welkom bij Wijkagenda")
        kaart.setMaximumWidth(560)
        kaart.voeg_toe(tekst("Alles van een wijk staat in één bestand op deze computer. Er gaat niets naar het internet.", "grijs", breek=True))
        knoppen = QHBoxLayout()
        self.begin = Knop("Nieuw bestand", acties.nieuw, icoonnaam="plus", soort="vol")
        knoppen.addWidget(self.begin)
        knoppen.addWidget(Knop("Bestand openen", acties.openen, icoonnaam="map-open"))
        knoppen.addWidget(Knop("Bekijk het voorbeeld", acties.voorbeeld, icoonnaam="oog"))
        knoppen.addStretch(1)
        kaart.voeg_toe(knoppen)
        recent = acties.recent()
        if recent:
            kaart.voeg_toe(tekst("Laatst geopend", "kop"))
        for naam, open_ in recent[:5]:
            kaart.inhoud.addWidget(Knop(naam, open_, icoonnaam="plan", soort="link"), 0, Qt.AlignmentFlag.AlignLeft)
        indeling = QVBoxLayout(self)
        indeling.addStretch(1)
        rij = QHBoxLayout()
        rij.addStretch(1)
        rij.addWidget(kaart)
        rij.addStretch(1)
        indeling.addLayout(rij)
        indeling.addStretch(2)
