"""Tab Wat als: tick applications and acties, and see beside today what would remain; nothing is booked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.watals import Kandidaat, kandidaten
from wijkagenda.queries.watalsuitkomst import reken
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart, schuifvlak
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.luipaneel import LuiPaneel
from wijkagenda.ui.wijkbudget.watalslijst import GROEP, WatAlsLijst
from wijkagenda.ui.wijkbudget.watalsuitkomst import UitkomstPaneel

_SOORTEN = frozenset({"boeking", "rubriek", "geldstroom", "oormerk", "gebied", "organisatie", "aanvraag", "aanvraag_gebied", "besluit", "regeling",
                      "regeling_plafond", "actie", "opgave", "wijkplan", "initiatief", "budgetdocument"})  # fmt: skip


class WatAlsTab(LuiPaneel):
    """What is ticked and chosen is remembered as long as the window lives; it is about the bestedingen of the year on top."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(_SOORTEN, ouder)
        self._omgeving = omgeving
        self._kandidaten: dict[str, Kandidaat] = {}
        self._aan: set[str] = set()
        self._gekozen: dict[str, tuple[str | None, str | None]] = {}
        self._nu = ""
        self.lijst = WatAlsLijst()
        self.lijst.keuze_gewijzigd.connect(self._reken)
        self.lijst.gekozen.connect(self._toon_keuze)
        self._leeg = tekst("Er zijn nu geen open aanvragen en geen geplande acties met kosten.", "grijs", breek=True)
        self._samen = tekst("", "vet", breek=True)
        self._wis = Knop("Wis keuze", self.lijst.wis, soort="link")
        self.stroom, self.rubriek = QComboBox(), QComboBox()
        self._naar = Knop("", self._ga, soort="link", icoonnaam="rechts")
        self._uitleg = tekst("", "grijs", breek=True)
        self._keuze = QWidget()
        self.uitkomst = UitkomstPaneel()
        self._leg()
        for vak in (self.stroom, self.rubriek):
            vak.activated.connect(lambda _: self._kies())
        omgeving.gewijzigd.connect(self.na_stap)
        omgeving.keuze_gewijzigd.connect(self.verouder)
        omgeving.bestand_gewisseld.connect(self._ander_bestand)
        self._toon_keuze("")

    def _leg(self) -> None:
        regel = QHBoxLayout(self._keuze)
        regel.setContentsMargins(0, 0, 0, 0)
        for woord, vak in (("Geldstroom", self.stroom), ("Rubriek", self.rubriek)):
            label = QLabel(woord)
            label.setProperty("rol", "kop")
            label.setBuddy(vak)
            vak.setAccessibleName(woord)
            vak.setMinimumContentsLength(12)
            vak.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            kolom = QVBoxLayout()
            kolom.setSpacing(4)
            kolom.addWidget(label)
            kolom.addWidget(vak)
            regel.addLayout(kolom, 1)
        som = QHBoxLayout()
        som.addWidget(self._samen, 1)
        som.addWidget(self._wis)
        onder = QHBoxLayout()
        onder.addWidget(self._uitleg, 1)
        onder.addWidget(self._naar, 0, Qt.AlignmentFlag.AlignTop)
        wat = tekst("Vink aan wat u wilt proberen. Er wordt niets geboekt.", "grijs", breek=True)
        links = Kaart("Stel dat dit doorgaat").voeg_toe(wat, self._leeg)
        links.voeg_toe(self.lijst, rek=1)
        links.voeg_toe(som, onder, self._keuze)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(TUSSEN)
        splitter.setAccessibleName("Wat als: keuze en uitkomst")
        splitter.addWidget(links)
        splitter.addWidget(schuifvlak(self.uitkomst, "Wat blijft er dan over"))
        splitter.setSizes([560, 600])
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 12, 0, 0)
        indeling.addWidget(splitter, 1)

    # reading

    def ververs(self) -> None:
        """Reads the applications and acties again; what is gone is no longer ticked."""
        if self._omgeving.bestand is None:
            return
        super().ververs()
        db = self._omgeving.lees()
        gevonden = [k.met(*self._gekozen.get(k.sleutel, (None, None))) for k in kandidaten(db, self._omgeving.gebied_ids, self._omgeving.jaar)]
        self._kandidaten = {k.sleutel: k for k in gevonden}
        self._vul_keuzes()
        self.lijst.zet(gevonden, self._aan, {k.sleutel: self._uit(k) for k in gevonden})
        self._leeg.setVisible(not gevonden)
        self._toon_keuze(self._nu)
        self._reken()

    def _ander_bestand(self) -> None:
        self._aan, self._gekozen, self._nu = set(), {}, ""
        self.verouder()

    def _reken(self) -> None:
        aan = self.lijst.aan()
        self._aan = {s for s in self._aan if s not in self._kandidaten} | set(aan)
        gekozen = [self._kandidaten[s] for s in aan]
        self._wis.setVisible(bool(gekozen))
        som = toon_bedrag(sum(k.bedrag for k in gekozen))
        self._samen.setText(f"{len(gekozen)} gekozen: {som}" if gekozen else "Nog niets gekozen.")
        uitkomst = reken(self._omgeving.lees(), self._omgeving.gebied_ids, self._omgeving.jaar, gekozen)
        self.uitkomst.zet(uitkomst, [k for k in gekozen if not k.compleet])

    # choosing where money comes from

    def _vul_keuzes(self) -> None:
        db = self._omgeving.lees()
        for vak, regels, leeg in ((self.stroom, q.geldstromen(db), "Kies een geldstroom"), (self.rubriek, q.rubrieken(db), "Kies een rubriek")):
            vak.clear()
            vak.addItem(leeg, None)
            for regel in regels:
                vak.addItem(regel.naam, regel.id)

    def _uit(self, k: Kandidaat) -> str:
        naam = self.stroom.itemText(max(0, self.stroom.findData(k.geldstroom_id))) if k.geldstroom_id else ""
        return naam if k.compleet else "nog te kiezen" if k.delen else "geen gebied"

    def _toon_keuze(self, sleutel: str) -> None:
        """What is still to be chosen for the current line."""
        self._nu = sleutel
        k = self._kandidaten.get(sleutel)
        eigen = self._gekozen.get(sleutel, (None, None))
        open_ = self._zonder_plek()
        self._keuze.setVisible(k is not None or bool(open_))
        self._naar.setVisible(k is not None)
        self._uitleg.setVisible(k is not None or bool(open_))
        if k is None:
            for vak in (self.stroom, self.rubriek):
                vak.setCurrentIndex(0)
                vak.setEnabled(True)
            self._uitleg.setText("Kies hier in één keer voor alle regels waarbij dat nog niet bekend is:")
            return
        self._naar.setText(f"Naar de {k.soort}")
        for vak, waarde, zelf in ((self.stroom, k.geldstroom_id, eigen[0]), (self.rubriek, k.rubriek_id, eigen[1])):
            vak.setCurrentIndex(max(0, vak.findData(waarde)))
            vak.setEnabled(waarde is None or zelf is not None)
        zin = f"{k.titel}: {k.toelichting}."
        self._uitleg.setText(zin if k.delen else f"{zin} Er is nog geen gebied ingevuld; daarom telt dit niet mee.")

    def _kies(self) -> None:
        """Keeps the choice for what the record does not say itself; for a group for all that say nothing yet."""
        stroom, rubriek = (vak.currentData() if vak.isEnabled() else None for vak in (self.stroom, self.rubriek))
        if self._nu in self._kandidaten:
            self._gekozen[self._nu] = (stroom, rubriek)
        for k in self._zonder_plek():
            eerder = self._gekozen.get(k.sleutel, (None, None))
            self._gekozen[k.sleutel] = (eerder[0] or stroom, eerder[1] or rubriek)
        self.ververs()

    def _zonder_plek(self) -> list[Kandidaat]:
        """Of the group that is current, those of which it is not known where the money would come from or what for."""
        if not self._nu.startswith(GROEP):
            return []
        soort = self._nu.removeprefix(GROEP)
        return [k for k in self._kandidaten.values() if k.soort == soort and not (k.geldstroom_id and k.rubriek_id)]

    def _ga(self) -> None:
        if (k := self._kandidaten.get(self._nu)) is not None:
            self._omgeving.ga_naar(k.soort, k.id)
