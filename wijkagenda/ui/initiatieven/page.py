"""The place of the bewonersinitiatieven: board, list and knelpunten, and one initiatief opened in the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.basis.opmaak import toon_getal
from wijkagenda.queries.initiatief import BEEINDIGD, Initiatiefbron, InitiatiefRij, Selectie, initiatief_van
from wijkagenda.queries.initiatiefstand import bord, kopcijfers
from wijkagenda.ui.initiatieven.detail import InitiatiefDetail
from wijkagenda.ui.initiatieven.dialogs import FaseDialoog, nieuw_initiatief
from wijkagenda.ui.initiatieven.knelpunten import KnelpuntenVlak
from wijkagenda.ui.initiatieven.model import BORDKOLOMMEN, KLAAR, LIJSTKOLOMMEN, fasestatus, kaarten, kopregel, titel_van
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import LijstDetail
from wijkagenda.ui.widgets.bord import Bord
from wijkagenda.ui.widgets.kaart import LegeStaat
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.tabel import RijActie
from wijkagenda.ui.widgets.wissels import Segment
from wijkagenda.usecases import initiatief as stappen
from wijkagenda.usecases import velden

_BREED = 1120
"""Pixels from which the key numbers fit beside the title."""
_LEEG = "Hier komen de initiatieven van bewoners. Een titel en een gebied zijn genoeg om te beginnen."


class InitiatievenPagina(LijstDetail):
    """On the board one opens a card and comes back; beside the list the chosen initiatief stands at the right."""

    titel = "Bewonersinitiatieven"
    nieuw_label = "Nieuw initiatief"
    soorten = frozenset({
        "initiatief", "faseovergang", "telling", "contactmoment", "knelpunt", "nog_actief", "initiatief_gebied", "initiatiefnemer", "gebied",
        "medewerker", "contactpersoon", "aanvraag", "aanvulling", "termijnwijziging", "inbreng", "verband", "bijlage", "boeking",
    })  # fmt: skip
    kies_zin = "Kies een initiatief in de lijst."
    verhouding = (1, 1)

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self._rijen: dict[str, InitiatiefRij] = {}
        self._kopregel = ""
        self.wissel = Segment("Hoe u de initiatieven ziet", (("bord", "Bord"), ("lijst", "Lijst"), ("knelpunten", "Knelpunten")))
        self.kop.knop(self.wissel)
        self.wissel.gekozen.connect(self.kies_weergave)
        self.bord = Bord("Initiatieven per fase", BORDKOLOMMEN)
        self.bord.toon_kolom(KLAAR, False)
        self.klaar = Knop("", icoonnaam="archief", soort="link")
        self.klaar.setCheckable(True)
        self.klaar.toggled.connect(self._toon_klaar)
        self.lijst = Lijst(
            "Initiatieven", LIJSTKOLOMMEN, leeg=(_LEEG, self.nieuw_label, self.nieuw), instellingen=omgeving.instellingen, mag_verwijderen=True,
            acties=(RijActie("Fase wijzigen…", self.wijzig_fasen, "pijl-rechts"),),
        )  # fmt: skip
        self.knelpunten = KnelpuntenVlak(omgeving)
        self.detail = InitiatiefDetail(omgeving, self.eigen)
        self._leg()
        self.bord.geopend.connect(self.open)
        self.bord.verplaatst.connect(self.verplaats)
        self.lijst.gekozen.connect(self._gekozen)
        self.lijst.geopend.connect(lambda _: self.detail.neem_focus())
        self.lijst.verwijderd.connect(self._verwijder)
        self.knelpunten.geopend.connect(lambda id_: self.open(id_, "knelpunt"))
        self.detail.terug.connect(self.sluit)
        self.detail.gewijzigd.connect(self._ververs_weergave)
        QShortcut(QKeySequence("Escape"), self.vlak, self.sluit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.kies_weergave(str(omgeving.instellingen.get("initiatieven.weergave", "bord")))

    def _leg(self) -> None:
        self.bordvlak = QWidget()
        indeling = QVBoxLayout(self.bordvlak)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(self.bord, 1)
        indeling.addWidget(self.klaar, 0, Qt.AlignmentFlag.AlignLeft)
        self._geen = LegeStaat(_LEEG, self.nieuw_label, self.nieuw)
        self.stapel = QStackedWidget()
        for deel in (self.bordvlak, self.lijst, self.knelpunten, self._geen):
            self.stapel.addWidget(deel)
        self.links.addWidget(self.stapel)
        self._linkervlak: QWidget = self.splitter.widget(0)  # type: ignore[assignment]
        self._niets = LegeStaat(self.kies_zin)
        self.vlak = QStackedWidget()
        self.vlak.addWidget(self._niets)
        self.vlak.addWidget(self.detail)
        self.zet_vast(self.vlak)

    # what is shown

    def kies_weergave(self, code: str) -> None:
        """Board, list or knelpunten; the choice is kept for the next time."""
        self.wissel.kies(code)
        self.omgeving.instellingen["initiatieven.weergave"] = code
        if code != "lijst":
            self.detail.leeg()
        self._leg_vlakken()
        if self.omgeving.bestand is not None and self.isVisible():
            self._ververs_weergave()

    def _leg_vlakken(self) -> None:
        """The list has the chosen one beside it; elsewhere an opened initiatief takes the whole page."""
        naast, is_open = self.wissel.keuze() == "lijst", self.detail.id is not None
        self._linkervlak.setVisible(naast or not is_open)
        self.vlak.setVisible(naast or is_open)
        self.kop.setVisible(naast or not is_open)
        self.detail.vlak.terug.setVisible(not naast)
        self.detail.vlak.terug.setText("Terug naar het bord" if self.wissel.keuze() == "bord" else "Terug naar de knelpunten")
        self.vlak.setCurrentWidget(self.detail if is_open else self._niets)

    def ververs(self) -> None:
        self._ververs_weergave()
        if self.detail.id is not None:
            try:
                self.detail.ververs()
            except NietGevonden:
                self.sluit()

    def _ververs_weergave(self) -> None:
        db, vandaag, selectie = self.omgeving.lees(), self.omgeving.klok.vandaag(), self._selectie()
        self._kopregel = kopregel(kopcijfers(db, selectie, vandaag, self.omgeving.jaar), self.omgeving.jaar, vandaag)
        self._zet_kop()
        match self.wissel.keuze():
            case "bord":
                self._ververs_bord(selectie)
            case "lijst":
                self.lijst.zet_bron(Initiatiefbron(db, selectie, vandaag))
                self.stapel.setCurrentWidget(self.lijst)
            case _:
                self.knelpunten.ververs()
                self.stapel.setCurrentWidget(self.knelpunten)

    def _ververs_bord(self, selectie: Selectie) -> None:
        vandaag = self.omgeving.klok.vandaag()
        kolommen = bord(self.omgeving.lees(), selectie, vandaag)
        self._rijen = {rij.id: rij for kolom in kolommen.values() for rij in kolom.rijen}
        kaartjes, tellingen = kaarten(kolommen, vandaag)
        self.bord.zet(kaartjes, tellingen)
        self.klaar.setVisible(bool(tellingen[KLAAR]))
        self._noem_klaar(tellingen[KLAAR])
        self.stapel.setCurrentWidget(self.bordvlak if any(tellingen.values()) else self._geen)

    def _noem_klaar(self, n: int) -> None:
        self.klaar.setProperty("aantal", n)
        self.klaar.setText("Verberg wat klaar of gestopt is" if self.klaar.isChecked() else f"Toon wat klaar of gestopt is ({toon_getal(n)})")

    def _toon_klaar(self, aan: bool) -> None:
        self.bord.toon_kolom(KLAAR, aan)
        self._noem_klaar(int(self.klaar.property("aantal") or 0))

    def _selectie(self) -> Selectie:
        o = self.omgeving
        return Selectie(o.gebied_ids, o.medewerker_id if o.alleen_mijn_werk else None)

    def _zet_kop(self) -> None:
        naast = self.width() >= _BREED and len(self.omgeving.gebied_namen) < 2
        titel = titel_van(self.omgeving.gebied_namen)
        self.kop.zet(titel, naast=self._kopregel if naast else "", onder="" if naast else self._kopregel)

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        if (gebeurtenis.size().width() >= _BREED) != (gebeurtenis.oldSize().width() >= _BREED):
            self._zet_kop()

    # one initiatief

    def open(self, id_: str, blad: str | None = None) -> None:
        """Shows this initiatief."""
        try:
            self.detail.toon(id_, blad)
        except NietGevonden as fout:
            self.omgeving.meld_fout(str(fout))
            self.sluit()
            return
        self._leg_vlakken()
        if self.wissel.keuze() != "lijst":
            self.detail.vlak.terug.setFocus()

    def sluit(self) -> None:
        """Back to where it was opened; beside the list the keyboard goes back to the list."""
        if self.wissel.keuze() == "lijst" and self.detail.id is not None and self.lijst.huidige() is not None:
            self.lijst.tabel.setFocus()
            return
        id_ = self.detail.id
        self.detail.leeg()
        self._leg_vlakken()
        if self.wissel.keuze() == "bord" and id_ is not None:
            self.bord.kies(id_, focus=True)

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        gevonden = initiatief_van(self.omgeving.lees(), soort, id)
        if gevonden is None:
            self.omgeving.meld_fout("Dit is er niet meer. Misschien is het verwijderd.")
            return
        self.open(gevonden, soort)
        if self.wissel.keuze() == "lijst":
            self.lijst.kies(gevonden)

    def nieuw(self) -> None:
        if id_ := nieuw_initiatief(self.omgeving, self.window()):
            self.toon("initiatief", id_)

    def _gekozen(self, rij: InitiatiefRij | None) -> None:
        if rij is not None:
            self.open(rij.id)
        else:
            self.detail.leeg()
            self._leg_vlakken()

    # steps

    def verplaats(self, id_: str, code: str) -> None:
        """A card was moved: straight on where nothing has to be asked, with an offer to take it back."""
        rij = self._rijen.get(id_)
        if rij is None or (code == KLAAR and rij.fase in BEEINDIGD):
            return
        if code == KLAAR:
            FaseDialoog(self.omgeving, [rij], self.window(), naar="afgerond", mogelijk=BEEINDIGD).exec()
        elif rij.fase in BEEINDIGD:
            FaseDialoog(self.omgeving, [rij], self.window(), naar=code).exec()
        elif self.doe(stappen.wijzig_fase, id_, code) is not None:
            self.omgeving.meld(f"{rij.titel}: {fasestatus(code).tekst}", "Maak ongedaan", self.omgeving.ongedaan)

    def wijzig_fasen(self, rijen: Sequence[InitiatiefRij]) -> None:
        """Another phase for the selected rows."""
        FaseDialoog(self.omgeving, rijen, self.window()).exec()

    def _verwijder(self, rijen: list[InitiatiefRij]) -> None:
        naam = rijen[0].titel if len(rijen) == 1 else f"{len(rijen)} initiatieven"
        self.omgeving.verwijder(naam, velden.verwijder, "initiatief", [rij.id for rij in rijen])
