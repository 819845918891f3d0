"""The layout of one initiatief: head, buttons and tabs. Takes no decisions; the page fills and wires it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from wijkagenda.queries.initiatiefstand import OvergangRij
from wijkagenda.ui.initiatieven.model import FASEKOLOMMEN
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import PaginaKop
from wijkagenda.ui.rapporten.papierknop import Papierknop
from wijkagenda.ui.record import BijlagenPaneel, Deellijst, DraadPaneel, GeschiedenisPaneel, RecordFormulier
from wijkagenda.ui.record.deellijst import HOOGSTE_RIJEN
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.bladen import NaastOfOnder, tabvlak
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.tabel import Tabel
from wijkagenda.ui.widgets.wissels import Tabbladen
from wijkagenda.ui.wijkbudget.bronkaart import Bronkaart

SOORT = "initiatief"
OUDER = "initiatief_id"
IN_KOP = ("fase", "nummer")
"""Fields that stand in the head."""


class InitiatiefVlak(QWidget):
    """All of one initiatief."""

    def __init__(self, omgeving: Omgeving, stil: Callable[[], AbstractContextManager[None]]) -> None:
        super().__init__()
        self.terug = Knop("Terug", icoonnaam="pijl-links", soort="link")
        self.kop = PaginaKop()
        self.kop.titel.setWordWrap(True)
        self.fase = Knop("Fase wijzigen…")
        self.jaarvraag = Knop("Draait het nog?…", soort="vol")
        self.loslaten = Knop("Loslaten…")
        self.subsidie = Knop("Subsidie aanvragen…")
        self.id: str | None = None
        self.papier = Papierknop(omgeving, "initiatieven", SOORT, lambda: self.id, kaal=True)
        self.weg = Knop("", icoonnaam="prullenbak", soort="stil", naam="Verwijder dit initiatief")
        self.formulier = RecordFormulier(omgeving, SOORT, velden_voor(SOORT, zonder=IN_KOP), stil=stil)
        self.draad = DraadPaneel(omgeving)
        self.geld = Bronkaart(omgeving, SOORT)
        self.mensen = Deellijst(omgeving, "initiatiefnemer", OUDER, "Initiatiefnemers", ["contactpersoon_id"],
                                leeg="Wie zijn het? Namen staan bij Instellingen, Contactpersonen.")  # fmt: skip
        self.gebieden = Deellijst(omgeving, "initiatief_gebied", OUDER, "Ook in deze gebieden", ["gebied_id"],
                                  leeg="Alleen in het eigen gebied.")  # fmt: skip
        self.logboek = Deellijst(omgeving, "contactmoment", OUDER, "Logboek", ["datum", "soort", "tekst", "medewerker_id"],
                                 vragen=["datum", "soort", "tekst", "medewerker_id"], volgorde=["-datum"],
                                 begin=lambda: {"datum": omgeving.klok.vandaag(), "soort": "gesprek", "medewerker_id": omgeving.medewerker_id},
                                 leeg="Nog geen contact opgeschreven. Eén zin is genoeg.")  # fmt: skip
        self.tellingen = Deellijst(omgeving, "telling", OUDER, "Tellingen", ["datum", "trekkers", "vrijwilligers", "deelnemers"], volgorde=["-datum"],
                                   begin=lambda: {"datum": omgeving.klok.vandaag()},
                                   leeg="Nog niet geteld. Hoeveel mensen trekken, helpen en doen mee?")  # fmt: skip
        self.knelpunten = Deellijst(omgeving, "knelpunt", OUDER, "Knelpunten", ["regel", "instantie", "gevraagd_op", "opgelost_op"],
                                    volgorde=["opgelost_op", "-gevraagd_op"],
                                    leeg="Loopt het vast op een regel of instantie? Schrijf het op: samen met andere wijken telt het.")  # fmt: skip
        self.fasen = Tabel("Fasehistorie", FASEKOLOMMEN)
        self.fasestap = QTextBrowser()
        self.fasestap.setAccessibleName("De gekozen stap")
        self.fasestap.setMaximumHeight(120)
        self.na_een_jaar = Deellijst(omgeving, "nog_actief", OUDER, "Draait het nog, na een jaar?", ["datum", "actief", "toelichting"],
                                     volgorde=["-datum"], begin=lambda: {"datum": omgeving.klok.vandaag()},
                                     leeg="Een jaar na de dag waarop de steun stopt, komt deze vraag vanzelf.")  # fmt: skip
        self.bijlagen = BijlagenPaneel(omgeving)
        self.geschiedenis = GeschiedenisPaneel(omgeving)
        self.tabs = Tabbladen("Onderdelen van het initiatief")
        self.bladen = self._maak_bladen()
        self._leg()

    def _maak_bladen(self) -> dict[str, QWidget]:
        opzij = QWidget()
        rechts = QVBoxLayout(opzij)
        rechts.setContentsMargins(0, 0, 0, 0)
        rechts.setSpacing(TUSSEN)
        for deel in (self.draad, self.geld, self.mensen, self.gebieden):
            rechts.addWidget(deel)
        fasekaart = Kaart("Fasen").voeg_toe(self.fasen, self.fasestap)
        bladen = {
            SOORT: ("Gegevens", (NaastOfOnder(Kaart("Gegevens").voeg_toe(self.formulier), opzij),)),
            "contactmoment": ("Logboek", (self.logboek,)),
            "telling": ("Tellingen", (self.tellingen,)),
            "knelpunt": ("Knelpunten", (self.knelpunten,)),
            "faseovergang": ("Verloop", (fasekaart, self.na_een_jaar, self.geschiedenis)),
            "bijlage": ("Bijlagen", (self.bijlagen,)),
        }
        gemaakt = {}
        for soort, (woorden, delen) in bladen.items():
            gemaakt[soort] = tabvlak(woorden, *delen)
            self.tabs.voeg_toe(gemaakt[soort], woorden)
        return gemaakt

    def _leg(self) -> None:
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        for knop in (self.jaarvraag, self.fase, self.loslaten, self.subsidie):
            knoppen.addWidget(knop)
        knoppen.addStretch(1)
        knoppen.addWidget(self.papier)
        knoppen.addWidget(self.weg)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(10)
        indeling.addWidget(self.terug, 0, Qt.AlignmentFlag.AlignLeft)
        indeling.addWidget(self.kop)
        indeling.addLayout(knoppen)
        indeling.addWidget(self.tabs, 1)

    def zet_fasen(self, overgangen: Sequence[OvergangRij]) -> None:
        """The changes of phase; the table is as high as they need."""
        self.fasen.zet(overgangen)
        regels = min(len(overgangen), HOOGSTE_RIJEN)
        self.fasen.setFixedHeight(self.fasen.verticalHeader().defaultSectionSize() * regels + self.fasen.horizontalHeader().sizeHint().height() + 6)

    def kies_blad(self, soort: str) -> None:
        """The tab on which records of this kind stand."""
        blad = {"nog_actief": "faseovergang", "initiatiefnemer": SOORT, "initiatief_gebied": SOORT}.get(soort, soort)
        self.tabs.setCurrentWidget(self.bladen[blad])
