"""The chapters of a plan: a list that says what is still empty, and an editor for the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.queries.wijkplan import HoofdstukRij, Plan, hoofdstukken
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import RecordFormulier
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart, schuifvlak
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.ui.widgets.tabel import Tabel
from wijkagenda.ui.wijkplannen.model import HOOFDSTUKKEN

_HULP = {
    "kort": "Wie wonen hier? Waar is de wijk trots op? Vijf zinnen is genoeg.",
    "cijfers": "Cijfers met een verhaal uit de Wijkscan komen hier vanzelf bij.",
    "goed_beter": "Twee korte lijstjes werken het best.",
    "opgaven": "Een paar zinnen vooraf. De opgaven zelf komen er vanzelf onder.",
    "doen": "Staat bij de opgaven. De acties komen vanzelf in het boekje.",
    "gemeente": "Wat doet de gemeente wel, wat niet, en waarom?",
    "geld": "De bedragen uit het wijkbudget komen er vanzelf bij.",
    "meedoen": "Waar kan een bewoner terecht? De openbare agenda komt er vanzelf bij.",
    "terugblik": "Hoe ging het vorige plan? Een vastgestelde evaluatie komt er vanzelf achter.",
}
_OPMAAK = "Schrijf korte zinnen. Een witregel begint een alinea. Een regel met ‘- ’ ervoor wordt een punt. **Zo** wordt een regel een tussenkop."


class Teksttab(QWidget):
    """Call `toon(plan)`."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self.tabel = Tabel("Hoofdstukken", HOOFDSTUKKEN)
        self.tabel.setSortingEnabled(False)
        self.tabel.gekozen.connect(self._toon_hoofdstuk)
        self.tabel.geopend.connect(lambda _: self._begin())
        self._formulier = RecordFormulier(omgeving, "hoofdstuk", velden_voor("hoofdstuk", ["titel", "tekst"]), kolommen=1)
        self._hulp = tekst("", "grijs", breek=True)
        self._kaart = Kaart("Hoofdstuk")
        self._kaart.voeg_toe(self._hulp, self._formulier, tekst(_OPMAAK, "klein", breek=True))
        rechts = QWidget()
        kolom = QVBoxLayout(rechts)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.addWidget(self._kaart)
        kolom.addStretch(1)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 12, 0, 0)
        indeling.setSpacing(TUSSEN)
        lijst = Kaart(krap=True)
        lijst.voeg_toe(self.tabel, rek=1)
        indeling.addWidget(lijst, 2)
        indeling.addWidget(schuifvlak(rechts, "Het gekozen hoofdstuk"), 3)

    def toon(self, plan: Plan) -> None:
        """The chapters of this plan; the chosen one stays chosen, else the first."""
        rijen = hoofdstukken(self._omgeving.lees(), plan.id)
        self.tabel.zet(rijen)
        if self.tabel.huidige() is None and rijen:
            self.tabel.kies(rijen[0].id)
        self._toon_hoofdstuk(self.tabel.huidige())

    def kies(self, id_: str) -> None:
        """Goes to this chapter."""
        self.tabel.kies(id_)
        self._toon_hoofdstuk(self.tabel.huidige())

    def _toon_hoofdstuk(self, hoofdstuk: HoofdstukRij | None) -> None:
        self._kaart.setVisible(hoofdstuk is not None)
        if hoofdstuk is not None:
            self._kaart.zet_titel(hoofdstuk.titel)
            self._hulp.setText(_HULP.get(hoofdstuk.soort, ""))
            self._formulier.toon(hoofdstuk.id)

    def _begin(self) -> None:
        self._formulier.formulier.velden["tekst"].invoer.setFocus(Qt.FocusReason.OtherFocusReason)
