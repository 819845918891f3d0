"""The place Wijkscan: the wijkfoto of one gebied in four tabs. A value of the gemeente is never shown as the wijk's."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from wijkagenda.queries.preventieplan import gebied_en_jaar, preventie, zelf_geteld
from wijkagenda.queries.vraagtelling import tellingen
from wijkagenda.queries.wijkscan import IndicatorRij, eerste_met_cijfers, gebieden, heel, indicator_van, indicatoren
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.rapporten.plek import rapportplek
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.boom import Boom
from wijkagenda.ui.widgets.kaart import Kaart, LegeStaat, schuifvlak
from wijkagenda.ui.widgets.keuzeknop import KeuzeKnop
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.wissels import Tabbladen
from wijkagenda.ui.wijkscan.detail import IndicatorVlak
from wijkagenda.ui.wijkscan.dialogs import Vragen
from wijkagenda.ui.wijkscan.model import knopen
from wijkagenda.ui.wijkscan.tabs import PreventieTab, VraagtellingTab, ZelfTab

_KIES = "Kies links een indicator om de cijfers en het verhaal te zien."
_TEKENS = "|  voor en na deze streep niet te vergelijken      *  voorlopig cijfer"
_GEEN_GEBIED = "Maak eerst een gebied, bij Gebieden. Dan komt hier de wijkfoto."
_GEEN_KADER = "Zet bij Instellingen een beleidskader aan. Dan staan hier de indicatoren."


class WijkscanPagina(Pagina):
    """See the module."""

    titel, nieuw_label = "Wijkscan", "Nieuw cijfer"
    soorten = frozenset({"indicator", "meting", "trendbreuk", "verhaal", "vraagtelling", "preventieplan", "beleidskader", "doel", "thema", "gebied",
                         "actie", "opgave", "wijkplan", "initiatief", "nog_actief", "inbreng", "afspraak", "leersessie", "instelling"})  # fmt: skip
    schuift = False

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self._rijen: list[IndicatorRij] = []
        self._gebieden: list[tuple[str, str]] = []
        self.vragen = Vragen(omgeving, self.window, self.gebied)
        self.keuze = KeuzeKnop("Wijkfoto van")
        self.keuze.gekozen.connect(lambda _: self.ververs())
        papier = Knop("Op papier", self._op_papier, icoonnaam="printer")
        papier.setAccessibleDescription("Maak de wijkfoto van dit gebied")
        self.kop.knop(self.keuze, papier)
        self.tabs = Tabbladen("Onderdelen van de wijkscan")
        self.tellingen = VraagtellingTab(omgeving, self.vragen)
        self.preventie = PreventieTab(omgeving, self.eigen)
        self.zelf = ZelfTab()
        self._cijfers = self._maak_cijfers()
        self._preventievlak = schuifvlak(self.preventie, "Preventieplan")
        bladen = (self._cijfers, self.tellingen, self._preventievlak, schuifvlak(self.zelf, "Wat het bestand zelf telt"))
        for blad, woorden in zip(bladen, ("Cijfers", "Vraagtelling", "Preventieplan", "Wat het bestand zelf telt"), strict=True):
            self.tabs.voeg_toe(blad, woorden)
        self.tabs.currentChanged.connect(self._ander_blad)
        self._geen = LegeStaat(_GEEN_GEBIED)
        self.inhoud.addWidget(self.tabs, 1)
        self.inhoud.addWidget(self._geen, 1)

    def _maak_cijfers(self) -> QWidget:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter de indicatoren")
        self.filter.setAccessibleName("Filter de indicatoren")
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(280)
        self.filter.textChanged.connect(lambda _: self._zet_boom())
        self.boom = Boom("Indicatoren per doel", ("Indicator", "Dit gebied", "Gemeente", "Verloop"), (104, 104, 116), wijkt=(3,))
        self.boom.setIndentation(16)
        self.boom.gekozen.connect(self._kies)
        links = QWidget()
        lijst = QVBoxLayout(links)
        lijst.setContentsMargins(0, 0, 0, 0)
        lijst.setSpacing(10)
        lijst.addWidget(self.filter)
        lijst.addWidget(Kaart(krap=True).voeg_toe(self.boom), 1)
        lijst.addWidget(tekst(_TEKENS, "klein", breek=True))
        self.detail = IndicatorVlak(self.omgeving, self.vragen, self.gebied, self.eigen)
        self.detail.setProperty("vlak", "grond")
        self._rechts = QStackedWidget()
        self._niets = LegeStaat(_KIES)
        self._rechts.addWidget(self._niets)
        self._rechts.addWidget(schuifvlak(self.detail, "De gekozen indicator"))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(TUSSEN)
        splitter.setChildrenCollapsible(False)
        splitter.setContentsMargins(0, TUSSEN, 0, 0)
        splitter.setAccessibleName("Indicatoren en de gekozen indicator")
        splitter.addWidget(links)
        splitter.addWidget(self._rechts)
        splitter.setSizes([600, 540])
        return splitter

    # which gebied

    def gebied(self) -> tuple[str, str] | None:
        """(id, name) of the gebied of which this is the wijkfoto: the one on top, else the one chosen here."""
        namen = dict(self._gebieden)
        if len(self.omgeving.gebied_ids) == 1 and self.omgeving.gebied_ids[0] in namen:
            return self.omgeving.gebied_ids[0], namen[self.omgeving.gebied_ids[0]]
        gekozen = self.keuze.keuze()
        return (gekozen[0], namen[gekozen[0]]) if gekozen and gekozen[0] in namen else self._gebieden[0] if self._gebieden else None

    def _op_papier(self) -> None:
        gebied = self.gebied()
        self.omgeving.ga_naar("rapport", rapportplek("wijkfoto", id_=gebied[0] if gebied else ""))

    def _zet_keuze(self) -> None:
        """Its own chooser shows only where the one on top leaves it open."""
        self._gebieden = gebieden(self.omgeving.lees())
        boven = [g for g in self._gebieden if g[0] in self.omgeving.gebied_ids]
        open_ = boven or self._gebieden
        self.keuze.zet_keuzes(open_)
        self.keuze.setVisible(len(open_) > 1)
        if not self.keuze.keuze() or self.keuze.keuze()[0] not in dict(open_):
            eerste = eerste_met_cijfers(self.omgeving.lees(), [id_ for id_, _ in open_])
            self.keuze.kies([eerste] if eerste else [])

    # reading

    def ververs(self) -> None:
        self._zet_keuze()
        hier = self.gebied()
        self.tabs.setVisible(hier is not None)
        self._geen.setVisible(hier is None)
        self.kop.zet(f"Wijkfoto {hier[1]}" if hier else self.titel)
        if hier is None:
            return
        o, db = self.omgeving, self.omgeving.lees()
        self._rijen = indicatoren(db, hier[0])
        gemeente = heel(db)
        self.boom.setHeaderLabels(["Indicator", "Dit gebied", gemeente[:1].upper() + gemeente[1:], "Verloop"])
        self._zet_boom()
        self._toon_detail(self.detail.id)
        self.tellingen.zet(tellingen(db, [hier[0]], o.jaar))
        self.preventie.zet(preventie(db, hier[0], o.jaar), hier, o.jaar)
        self.zelf.zet(zelf_geteld(db, [hier[0]], o.jaar, o.klok.vandaag()))

    def _zet_boom(self) -> None:
        self.boom.zet(knopen(self._rijen, self.filter.text()))
        for nr in range(self.boom.topLevelItemCount()):
            self.boom.setFirstColumnSpanned(nr, QModelIndex(), True)
        self._niets.zin.setText(_KIES if self._rijen else _GEEN_KADER)

    def _toon_detail(self, id_: str | None) -> bool:
        gelukt = id_ is not None and self.detail.toon(id_)
        self._rechts.setCurrentIndex(1 if gelukt else 0)
        return gelukt

    def _kies(self, soort: str, id_: str) -> None:
        if soort == "indicator":
            self.detail.formulier.vastleggen()
            self._toon_detail(id_)

    def _ander_blad(self) -> None:
        blad = self.tabs.currentWidget()
        self.nieuw_label = "Nieuw cijfer" if blad is self._cijfers else "Nieuwe telling" if blad is self.tellingen else ""
        self.nieuw_gewijzigd.emit()

    # what is asked

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        if soort == "vraagtelling":
            self.tabs.setCurrentWidget(self.tellingen)
            self.tellingen.tellingen.kies(id)
        elif soort == "preventieplan":
            self._toon_preventieplan(id)
        else:
            self._toon_indicator(soort, id)

    def _toon_preventieplan(self, id_: str) -> None:
        waar = gebied_en_jaar(self.omgeving.lees(), id_)
        if waar is not None:
            self.keuze.kies([waar[0]])
            self.tabs.setCurrentWidget(self._preventievlak)
            self.ververs()

    def _toon_indicator(self, soort: str, id_: str) -> None:
        gevonden = indicator_van(self.omgeving.lees(), soort, id_)
        if gevonden is not None and gevonden[1] is not None:
            self.keuze.kies([gevonden[1]])
            self.ververs()
        self.tabs.setCurrentWidget(self._cijfers)
        if gevonden is None or not self._toon_detail(gevonden[0]):
            self.omgeving.meld_fout("Deze indicator is er niet meer. Misschien is hij verwijderd.")
        else:
            self.boom.kies("indicator", gevonden[0])

    def nieuw(self) -> None:
        if self.tabs.currentWidget() is self.tellingen:
            self.vragen.telling()
        elif self.detail.id is not None:
            self.detail.nieuwe_meting()
        else:
            self.omgeving.meld("Kies eerst links bij welke indicator het cijfer hoort.")
