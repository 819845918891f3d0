"""Start: a greeting, what asks for attention one click from where it is done, this week, and three small pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.basis.datum import toon_dag
from wijkagenda.queries.aandacht import aandacht
from wijkagenda.queries.begin import Begin, begin
from wijkagenda.queries.initiatief import Selectie
from wijkagenda.queries.initiatiefstand import fasewoorden, overzicht_per_gebied
from wijkagenda.queries.prognose import prognose
from wijkagenda.queries.wijkbudget import collectief_aandeel, kanten, namen_in_zin, per_geldstroom
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.start.kaarten import AandachtKaart, BudgetKaart, FasenKaart, WeekKaart
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.bladen import NaastOfOnder
from wijkagenda.ui.wijkbudget.kaarten import AandeelKaart

if TYPE_CHECKING:
    from wijkagenda.ui.start.stappen import StappenKaart

EVEN = 40
"""Milliseconds in which the urgent rows get on screen before the rest is read."""
JAREN_TERUG = 3
"""Years before the chosen one that the share is shown of."""

NIEUW = "Nieuw initiatief"


class StartPagina(Pagina):
    """The first place."""

    titel = "Start"
    nieuw_label = NIEUW
    soorten = frozenset({
        "inbreng", "initiatief", "initiatief_gebied", "contactmoment", "faseovergang", "nog_actief", "wijkplan", "opgave", "actie", "mijlpaal",
        "bewonersagenda", "wens", "leersessie", "afspraak", "contactpersoon", "agendapunt", "boeking", "geldstroom", "rubriek", "oormerk", "regeling",
        "regeling_plafond", "aanvraag", "aanvraag_gebied", "aanvulling", "termijnwijziging", "besluit", "betaling", "verantwoording", "vaststelling",
        "zienswijze", "bezwaar", "statusstap", "gebied", "beleidskader", "instelling",
    })  # fmt: skip

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        self.aandacht = AandachtKaart(omgeving)
        self._stappen: StappenKaart | None = None
        self._nieuw_bestand = False
        self._straks = QTimer(self, singleShot=True, interval=EVEN)
        self._straks.timeout.connect(self._daarna)
        self.week = WeekKaart(omgeving)
        self.budget = BudgetKaart(omgeving)
        self.fasen = FasenKaart(omgeving)
        self.aandeel = AandeelKaart()
        self.beelden = QWidget()
        beelden = QHBoxLayout(self.beelden)
        beelden.setContentsMargins(0, 0, 0, 0)
        beelden.setSpacing(TUSSEN)
        beelden.addWidget(self.fasen, 1)
        beelden.addWidget(self.aandeel, 1)
        links, rechts = QWidget(), QWidget()
        self._links = QVBoxLayout(links)
        for kolom, kaarten in ((self._links, (self.aandacht, self.beelden)), (QVBoxLayout(rechts), (self.week, self.budget))):
            kolom.setContentsMargins(0, 0, 0, 0)
            kolom.setSpacing(TUSSEN)
            for kaart in kaarten:
                kolom.addWidget(kaart)
            kolom.addStretch(1)
        self.inhoud.addWidget(NaastOfOnder(links, rechts, verhouding=(61, 40)), 1)

    def ververs(self) -> None:
        eerst = begin(self.omgeving.lees())
        self._groet(eerst)
        self._zet_nieuw("" if eerst is not None else NIEUW)
        self._nieuw_bestand = eerst is not None
        self.beelden.setVisible(eerst is None)
        self.budget.setVisible(eerst is None)
        self._eerste_stappen(eerst)
        self._aandacht(eerst)
        self._straks.start()

    def _daarna(self) -> None:
        """The week and the pictures: a moment later, so that what is urgent is on screen first."""
        if self.omgeving.bestand is None or not self.isVisible():
            return
        from wijkagenda.queries.agenda import Agendakeuze, komende  # here, for a fast start

        keuze = Agendakeuze(self.omgeving.gebied_ids, self._mijn())
        self.week.zet(komende(self.omgeving.lees(), self.omgeving.klok.vandaag(), keuze))
        if not self._nieuw_bestand:
            self._beelden()

    def _eerste_stappen(self, eerst: Begin | None) -> None:
        if eerst is not None and self._stappen is None:
            from wijkagenda.ui.start.stappen import StappenKaart  # here, for a fast start: only a new file has them

            self._stappen = StappenKaart(self.omgeving)
            self._links.insertWidget(0, self._stappen)
        if self._stappen is not None:
            self._stappen.setVisible(eerst is not None)
            if eerst is not None:
                self._stappen.zet(eerst)

    def nieuw(self) -> None:
        self.omgeving.ga_naar_plek("initiatieven", nieuw=True)

    def _zet_nieuw(self, label: str) -> None:
        """In a new file the first steps have the filled button."""
        if label != self.nieuw_label:
            self.nieuw_label = label
            self.nieuw_gewijzigd.emit()

    def _mijn(self) -> str | None:
        return self.omgeving.medewerker_id if self.omgeving.alleen_mijn_werk else None

    def _groet(self, eerst: Begin | None) -> None:
        uur = self.omgeving.klok.nu().astimezone().hour
        groet = "Goedenacht" if uur < 6 else "Goedemorgen" if uur < 12 else "Goedemiddag" if uur < 18 else "Goedenavond"
        waar = namen_in_zin(self.omgeving.gebied_namen) if self.omgeving.gebied_namen else "alle gebieden"
        wie = " · alleen mijn werk" if self._mijn() else ""
        titel = f"{groet}, welkom" if eerst is not None else f"{groet}, dit vraagt aandacht"
        self.kop.zet(titel, onder=f"{toon_dag(self.omgeving.klok.vandaag(), dagnaam=True)} · {waar}{wie}")

    def _aandacht(self, eerst: Begin | None) -> None:
        gevonden = aandacht(self.omgeving.lees(), self.omgeving.klok.vandaag(), self.omgeving.gebied_ids, self._mijn())
        self.aandacht.zet(gevonden, met_gebied=len(self.omgeving.gebied_ids) != 1)
        self.aandacht.setVisible(eerst is None or bool(gevonden.rijen))

    def _beelden(self) -> None:
        db, gebieden, jaar = self.omgeving.lees(), self.omgeving.gebied_ids, self.omgeving.jaar
        gekozen = str(self.omgeving.instellingen.get("wijkbudget.kant", "besteding"))
        aanwezig = kanten(db, gebieden, [jaar])
        kant = gekozen if gekozen in aanwezig or not aanwezig else aanwezig[0]
        verwacht = prognose(db, gebieden, jaar, kant, self.omgeving.klok.vandaag())
        self.budget.zet(jaar, per_geldstroom(db, gebieden, [jaar], kant), verwacht.zin if verwacht else "")
        aandelen = collectief_aandeel(db, gebieden, range(jaar - JAREN_TERUG, jaar + 1), kant)
        self.aandeel.zet([a for a in aandelen if a.procent is not None])
        self.aandeel.setVisible(any(a.procent is not None for a in aandelen))
        per = overzicht_per_gebied(db, Selectie(gebieden, self._mijn()))
        self.fasen.zet({woord: sum(g.aantallen[i] for g in per) for i, woord in enumerate(fasewoorden())})
