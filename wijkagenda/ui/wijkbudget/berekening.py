"""How the expectation to year-end was reckoned: every step with its amount and why, then the same per geldstroom."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.queries.prognose import Prognose
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart, schuifvlak
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop, lijn, tekst
from wijkagenda.ui.wijkbudget.kleintabel import KleineTabel

KOLOMMEN = (
    Kolom("naam", "Geldstroom", vet=True),
    Kolom("beschikbaar", "Begroot", None, "bedrag", 124),
    Kolom("gerealiseerd", "Betaald", None, "bedrag", 124),
    Kolom("open", "Nog verplicht", None, "bedrag", 124),
    Kolom("nieuw", "Komt erbij", None, "bedrag", 124),
    Kolom("over", "Blijft over", None, "bedrag", 124),
)


class BerekeningVenster(QDialog):
    """``BerekeningVenster(prognose, self.window()).exec()``"""

    def __init__(self, prognose: Prognose, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        wat = f"Wat van {prognose.jaar} over was" if prognose.voorbij else f"Verwachting eind {prognose.jaar}"
        titel = f"{wat}: zo is dit berekend"
        self.setWindowTitle(titel)
        self.setAccessibleName(titel)
        self.finished.connect(self.deleteLater)
        tabel = KleineTabel("Verwachting per geldstroom", KOLOMMEN, sleutel=lambda r: str(r.naam))
        tabel.zet(prognose.stromen)
        binnen = QWidget()
        inhoud = QVBoxLayout(binnen)
        inhoud.setContentsMargins(0, 0, 8, 0)
        inhoud.setSpacing(TUSSEN)
        inhoud.addWidget(_stappen(prognose))
        inhoud.addWidget(Kaart("Per geldstroom").voeg_toe(tabel))
        inhoud.addStretch(1)
        sluit = Knop("Sluiten", self.accept, soort="vol")
        sluit.setDefault(True)
        knoppen = QHBoxLayout()
        knoppen.addStretch(1)
        knoppen.addWidget(sluit)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 20)
        indeling.setSpacing(12)
        indeling.addWidget(tekst(titel, "titel", breek=True))
        indeling.addWidget(tekst(prognose.zin, "grijs", breek=True))
        indeling.addWidget(schuifvlak(binnen, titel), 1)
        indeling.addLayout(knoppen)
        self.resize(920, min(binnen.sizeHint().height() + 210, 780))
        sluit.setFocus()


def _stappen(prognose: Prognose) -> Kaart:
    """What was taken off what, down to what is left."""
    rooster = QGridLayout()
    rooster.setHorizontalSpacing(24)
    rooster.setVerticalSpacing(8)
    rooster.setColumnStretch(2, 1)
    for nummer, stap in enumerate(prognose.stappen):
        laatste = nummer == len(prognose.stappen) - 1
        if laatste:
            rooster.addWidget(lijn(), 2 * nummer, 0, 1, 3)
        bedrag = tekst(toon_bedrag(stap.bedrag), "vet" if laatste else "tekst")
        wat = tekst(stap.wat, "vet" if laatste else "tekst")
        wat.setAccessibleName(f"{stap.wat}: {toon_bedrag(stap.bedrag)}")
        rooster.addWidget(wat, 2 * nummer + 1, 0, Qt.AlignmentFlag.AlignTop)
        rooster.addWidget(bedrag, 2 * nummer + 1, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        rooster.addWidget(tekst(stap.uitleg, "grijs", breek=True), 2 * nummer + 1, 2)
    return Kaart("Stap voor stap").voeg_toe(rooster)
