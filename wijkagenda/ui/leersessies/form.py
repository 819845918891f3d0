"""The layout of one leersessie: head and tabs. Takes no decisions; `detail` fills and wires it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import PaginaKop
from wijkagenda.ui.rapporten.papierknop import Papierknop
from wijkagenda.ui.record import BijlagenPaneel, Deellijst, DraadPaneel, GeschiedenisPaneel, RecordFormulier
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.bladen import NaastOfOnder, tabvlak
from wijkagenda.ui.widgets.blokken import Bloklijst, Doen
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.wissels import Tabbladen

SOORT, OUDER = "leersessie", "leersessie_id"
_VOORBEREIDING = ("titel", "gebied_id", "begin", "plek", "leervraag", "voorbereiders", "status", "genodigden", "medewerker_id")
_VERSLAG = ("aanwezigen", "aantal", "verslag_op", "verslag")
_CASUSREGELS = (
    "Een casus helpt om te leren, niet om iemand te kennen. Dus geen leeftijd, straat of ziekte. Dertig dagen na het verslag verdwijnt een casus "
    "vanzelf. Wat u er samen van leerde blijft, als inzicht. Bij onveiligheid: gebruik de meldcode."
)


class LeersessieVlak(QWidget):
    """All of one leersessie; the buttons of the cards are given in `doen` by name."""

    def __init__(self, omgeving: Omgeving, stil: Callable[[], AbstractContextManager[None]], doen: dict[str, Doen]) -> None:
        super().__init__()
        self.kop = PaginaKop()
        self.kop.titel.setWordWrap(True)
        self.weg = Knop("", icoonnaam="prullenbak", soort="stil", naam="Verwijder deze leersessie")
        self.id: str | None = None
        self.papier = Papierknop(omgeving, "leersessie", SOORT, lambda: self.id)
        self.kop.knop(self.papier, self.weg)
        self.vorige = Bloklijst("Wat spraken we vorige keer af?")
        self.formulier = RecordFormulier(omgeving, SOORT, velden_voor(SOORT, _VOORBEREIDING), stil=stil)
        self.gebieden = Deellijst(omgeving, "leersessie_gebied", OUDER, "Ook voor deze gebieden", ["gebied_id"], leeg="Alleen voor het eigen gebied.")
        self.programma = Deellijst(omgeving, "programmapunt", OUDER, "Programma", ["volgorde", "titel", "minuten", "wie"],
                                   vragen=["titel", "minuten", "wie"], volgorde=["volgorde"],
                                   leeg="Nog geen programma. Begin met wat u vorige keer samen afsprak.")  # fmt: skip
        self.omhoog = Knop("", icoonnaam="pijl-omhoog", soort="stil", naam="Gekozen programmapunt omhoog (Alt+Omhoog)")
        self.omlaag = Knop("", icoonnaam="pijl-omlaag", soort="stil", naam="Gekozen programmapunt omlaag (Alt+Omlaag)")
        self.programma.knop(self.omhoog, self.omlaag)
        self.totaal = tekst("", "grijs")
        self.programma.voeg_toe(self.totaal)
        self.cijfers = Bloklijst("Cijfers op tafel", "Welke cijfers van de wijkfoto horen bij de leervraag?", nieuw=doen["cijfer"])
        self.stappen = Bloklijst("De vijf stappen")
        self.principes = Bloklijst("De principes")
        self.casussen = Bloklijst("Casussen", "Nog geen casus. Vertel er een, of neem er een mee uit een initiatief, opgave of actie.",
                                  nieuw=doen["casus"], uitleg=_CASUSREGELS)  # fmt: skip
        self.verslag = RecordFormulier(omgeving, SOORT, velden_voor(SOORT, _VERSLAG))
        self.inzichten = Bloklijst("Inzichten", "Wat weet u nu wat u eerst niet wist?", nieuw=doen["inzicht"])
        self.afspraken = Bloklijst("Afspraken", "Wie doet wat? Na zes weken komt de vraag: uitvoeren of ander perspectief?", nieuw=doen["afspraak"])
        self.draad = DraadPaneel(omgeving)
        self.bijlagen = BijlagenPaneel(omgeving)
        self.geschiedenis = GeschiedenisPaneel(omgeving)
        self.tabs = Tabbladen("Onderdelen van de leersessie")
        self.bladen = {
            "voorbereiding": self._blad("Voorbereiding", self.vorige, Kaart("Leervraag en wie er komt").voeg_toe(self.formulier), self.programma,
                                        self.cijfers, self.gebieden),
            "lens": self._blad("Lens", NaastOfOnder(self.stappen, self.principes, verhouding=(1, 1), vanaf=620)),
            "casus": self._blad("Casus", self.casussen),
            "verslag": self._blad("Verslag", self.afspraken, self.inzichten, Kaart("Verslag").voeg_toe(self.verslag)),
            "bijlage": self._blad("Bijlagen en draad", self.draad, self.bijlagen, self.geschiedenis),
        }  # fmt: skip
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(TUSSEN)
        indeling.addWidget(self.kop)
        indeling.addWidget(self.tabs, 1)

    def _blad(self, woorden: str, *delen: QWidget) -> QWidget:
        blad = tabvlak(woorden, *delen)
        self.tabs.voeg_toe(blad, woorden)
        return blad

    def kies_blad(self, soort: str) -> None:
        """The tab on which records of this kind stand, or the tab ``verslag``."""
        naam = {"verslag": "verslag", "afspraak": "verslag", "inzicht": "verslag", "casus": "casus", "lens": "lens"}.get(soort, "voorbereiding")
        self.tabs.setCurrentWidget(self.bladen[naam])
