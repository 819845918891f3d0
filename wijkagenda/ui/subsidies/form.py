"""The layout of a dossier: its head and tabs. Builds widgets and takes no decisions."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import PaginaKop
from wijkagenda.ui.rapporten.papierknop import Papierknop
from wijkagenda.ui.subsidies.aanvraagblad import AanvraagBlad
from wijkagenda.ui.subsidies.beoordelingblad import BeoordelingBlad
from wijkagenda.ui.subsidies.besluitblad import BesluitBlad
from wijkagenda.ui.subsidies.betalingblad import BetalingBlad
from wijkagenda.ui.subsidies.blad import Blad, DoeStap
from wijkagenda.ui.subsidies.brieven import BrievenBlad
from wijkagenda.ui.subsidies.logboekblad import BijlagenBlad, LogboekBlad
from wijkagenda.ui.subsidies.termijnen import TermijnenBlad
from wijkagenda.ui.subsidies.verantwoordingblad import VerantwoordingBlad
from wijkagenda.ui.subsidies.volledigheidblad import VolledigheidBlad
from wijkagenda.ui.subsidies.waaromniet import WaaromNiet
from wijkagenda.ui.widgets.kaart import schuifvlak
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.wissels import Tabbladen

BLADEN = (
    ("aanvraag", "Aanvraag"),
    ("volledigheid", "Volledigheid"),
    ("beoordeling", "Beoordeling"),
    ("besluit", "Besluit"),
    ("betaling", "Betalingen"),
    ("verantwoording", "Verantwoording"),
    ("termijnen", "Termijnen"),
    ("logboek", "Logboek"),
    ("brieven", "Brieven"),
    ("bijlage", "Bijlagen"),
)
BLAD_VAN = {
    "aanvraag": "aanvraag",
    "begrotingsregel": "aanvraag",
    "aanvraag_gebied": "aanvraag",
    "aanvulling": "volledigheid",
    "aanvraag_stuk": "volledigheid",
    "aanvraagversie": "volledigheid",
    "termijnwijziging": "volledigheid",
    "beoordeling": "beoordeling",
    "besluit": "besluit",
    "zienswijze": "besluit",
    "bezwaar": "besluit",
    "ingebrekestelling": "besluit",
    "betaling": "betaling",
    "terugvordering": "betaling",
    "verantwoording": "verantwoording",
    "vaststelling": "verantwoording",
    "contactmoment": "logboek",
    "brief": "brieven",
}
"""On which tab a record of this kind is shown."""


class DossierForm(QWidget):
    """All widgets of one dossier; `delen` are the tabs by code, `bladen` the same with what scrolls them."""

    def __init__(self, omgeving: Omgeving, stil: Callable[[], AbstractContextManager[None]], doe_stap: DoeStap) -> None:
        super().__init__()
        self.id: str | None = None
        self.terug = Knop("Alle aanvragen", icoonnaam="links", soort="link")
        self.kop = PaginaKop()
        self.meer = Knop("Meer stappen", icoonnaam="omlaag")
        self.volgende = Knop("Volgende stap", soort="vol")
        self.papier = Papierknop(omgeving, "subsidies", "aanvraag", lambda: self.id)
        self.kop.knop(self.papier, self.meer, self.volgende)
        self.waarom_niet = WaaromNiet()
        self.aanvraag = AanvraagBlad(omgeving, doe_stap, stil)
        self.volledigheid = VolledigheidBlad(omgeving, doe_stap)
        self.beoordeling = BeoordelingBlad(omgeving, doe_stap)
        self.besluit = BesluitBlad(omgeving, doe_stap)
        self.betaling = BetalingBlad(omgeving, doe_stap)
        self.verantwoording = VerantwoordingBlad(omgeving, doe_stap)
        self.termijnen = TermijnenBlad(omgeving, doe_stap)
        self.logboek = LogboekBlad(omgeving, doe_stap)
        self.brieven = BrievenBlad(omgeving, doe_stap)
        self.bijlagen = BijlagenBlad(omgeving, doe_stap)
        self.delen: dict[str, Blad] = {
            "aanvraag": self.aanvraag,
            "volledigheid": self.volledigheid,
            "beoordeling": self.beoordeling,
            "besluit": self.besluit,
            "betaling": self.betaling,
            "verantwoording": self.verantwoording,
            "termijnen": self.termijnen,
            "logboek": self.logboek,
            "brieven": self.brieven,
            "bijlage": self.bijlagen,
        }
        self.tabs = Tabbladen("Onderdelen van het dossier")
        self.bladen: dict[str, QWidget] = {}
        for code, woord in BLADEN:
            self.delen[code].setProperty("vlak", "grond")
            self.bladen[code] = schuifvlak(self.delen[code], woord)
            self.tabs.voeg_toe(self.bladen[code], woord)
        boven = QHBoxLayout()
        boven.addWidget(self.terug)
        boven.addStretch(1)
        boven.addWidget(self.waarom_niet.knop)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addLayout(boven)
        indeling.addWidget(self.kop)
        indeling.addWidget(self.waarom_niet)
        indeling.addWidget(self.tabs, 1)

    def getoond(self) -> str:
        """The code of the tab that is in front."""
        return next(code for code, blad in self.bladen.items() if blad is self.tabs.currentWidget())
