"""The layout of one gebied: head, key numbers and tabs. Takes no decisions."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.queries.gebied import DeelRij
from wijkagenda.ui.gebieden.inbreng import InbrengVlak
from wijkagenda.ui.gebieden.model import DEELKOLOMMEN
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import PaginaKop
from wijkagenda.ui.record import BijlagenPaneel, Deellijst, GeschiedenisPaneel, RecordFormulier
from wijkagenda.ui.widgets.bladen import Cijferkaart, Raster, tabvlak
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.tabel import RijActie, Tabel
from wijkagenda.ui.widgets.wissels import Tabbladen

SOORT = "gebied"
OUDER = "gebied_id"


class GebiedVlak(QWidget):
    """All of one gebied."""

    def __init__(self, omgeving: Omgeving, nieuwe_inbreng: Callable[[], object], inwoners_erbij: Callable[[list[DeelRij]], object],
                 stil: Callable[[], AbstractContextManager[None]]) -> None:  # fmt: skip
        super().__init__()
        self.kop = PaginaKop()
        self.kop.titel.setWordWrap(True)
        self.naar_initiatieven, self.naar_inbreng, self.naar_plan, self.naar_budget = (
            Knop(f"Naar {waar}", icoonnaam="pijl-rechts", soort="link") for waar in ("initiatieven", "inbreng", "wijkplan", "wijkbudget")
        )
        self.inwoners = Cijferkaart("Inwoners")
        self.initiatieven = Cijferkaart("Initiatieven", self.naar_initiatieven)
        self.inbrengcijfer = Cijferkaart("Inbreng", self.naar_inbreng)
        self.plan = Cijferkaart("Wijkplan", self.naar_plan)
        self.budget = Cijferkaart("Wijkbudget", self.naar_budget)
        self.kaarten = Cijferkaart("Sociale kaart")
        self.deelregel = tekst("", "grijs", breek=True)
        self.delen = Tabel("CBS-gebieden", DEELKOLOMMEN, acties=(RijActie("Aantal inwoners opschrijven…", inwoners_erbij, "mensen", een=True),))
        self.inwoners_knop = Knop("Aantal inwoners…", icoonnaam="plus", soort="link")
        self.inbreng = InbrengVlak(omgeving, nieuwe_inbreng, stil)
        self.voorzieningen = Deellijst(omgeving, "voorziening", OUDER, "Sociale kaart", ["naam", "soort", "adres"], volgorde=["naam"],
                                       leeg="Wat is er in dit gebied? Wijkhuis, school, sportclub, huisarts …")  # fmt: skip
        self.formulier = RecordFormulier(omgeving, SOORT, stil=stil)
        self.cbs = Deellijst(omgeving, "gebied_deel", OUDER, "Bestaat uit deze CBS-gebieden", ["cbs_gebied_id", "van", "tot"],
                             leeg="Kies uit welke wijken en buurten van het CBS dit gebied bestaat.")  # fmt: skip
        self.bijlagen = BijlagenPaneel(omgeving)
        self.geschiedenis = GeschiedenisPaneel(omgeving)
        self.tabs = Tabbladen("Onderdelen van het gebied")
        gegevens = tabvlak("Gegevens", Kaart("Gegevens").voeg_toe(self.formulier), self.cbs, self.bijlagen, self.geschiedenis)
        self.bladen = {
            SOORT: tabvlak("Overzicht", self._cijfers(), self._delenkaart()),
            "inbreng": self.inbreng,
            "voorziening": tabvlak("Sociale kaart", self.voorzieningen),
            "gebied_deel": gegevens,
        }
        for blad, woorden in zip(self.bladen.values(), ("Overzicht", "Inbreng", "Sociale kaart", "Gegevens"), strict=True):
            self.tabs.voeg_toe(blad, woorden)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(10)
        indeling.addWidget(self.kop)
        indeling.addWidget(self.tabs, 1)

    def _cijfers(self) -> QWidget:
        return Raster(self.inwoners, self.initiatieven, self.inbrengcijfer, self.plan, self.budget, self.kaarten, breedte=170)

    def _delenkaart(self) -> Kaart:
        kaart = Kaart("Waar dit gebied uit bestaat").knop(self.inwoners_knop)
        return kaart.voeg_toe(self.deelregel, self.delen)

    def kies_blad(self, soort: str) -> None:
        """The tab on which records of this kind stand."""
        blad = {"cbs_gebied": "gebied_deel", "inwonertal": "gebied_deel"}.get(soort, soort)
        self.tabs.setCurrentWidget(self.bladen[blad])
