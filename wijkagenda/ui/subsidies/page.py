"""The place of the subsidies: applications, register and regelingen as tabs, and one dossier that takes the whole page."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.queries.subsidie import STATUSGROEPEN, Aanvraagkeuze, AanvraagRij, AanvragenBron
from wijkagenda.queries.subsidiedossier import aanvraag_van, dossier, open_regeling
from wijkagenda.queries.verdeling import regeling_van
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.record import NieuwDialoog
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.subsidies.dossier import DossierVlak
from wijkagenda.ui.subsidies.form import BLAD_VAN
from wijkagenda.ui.subsidies.model import KOLOMMEN
from wijkagenda.ui.subsidies.regelingen import RegelingenPaneel
from wijkagenda.ui.subsidies.register import RegisterPaneel
from wijkagenda.ui.subsidies.verdeling import VerdelingPaneel
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.wissels import Segment, Tabbladen
from wijkagenda.usecases import subsidie as stappen
from wijkagenda.usecases import velden

VRAGEN = ("titel", "regeling_id", "organisatie_id", "aangevraagd", "ontvangen_op")
_LEEG = "Hier komen de aanvragen. Een titel, een regeling, een aanvrager en een bedrag zijn genoeg om te beginnen."
_GROEP = "subsidies.groep"
_NIEUW = "Nieuwe aanvraag"
_AANVRAGEN, _REGISTER, _VERDELING, _REGELINGEN = range(4)
_TERUG = {_REGISTER: "Terug naar het register", _VERDELING: "Terug naar de proefverdeling", _REGELINGEN: "Terug naar de regelingen"}


def _plek(*delen: QWidget) -> QWidget:
    """The contents of a tab."""
    plek = QWidget()
    indeling = QVBoxLayout(plek)
    indeling.setContentsMargins(0, TUSSEN if delen else 0, 0, 0)
    for deel in delen:
        indeling.addWidget(deel)
    return plek


class SubsidiesPagina(Pagina):
    """A click or Enter opens a dossier; Escape, or the link above it, goes back to the list."""

    titel = "Subsidies"
    nieuw_label = _NIEUW
    schuift = False
    soorten = frozenset({
        *BLAD_VAN, "regeling", "regeling_stuk", "regeling_plafond", "regeling_criterium", "regeling_verantwoording", "organisatie", "initiatief",
        "medewerker", "gebied", "boeking", "bijlage", "statusstap", "verband", "doel", "geldstroom", "rubriek", *VerdelingPaneel.soorten,
    })  # fmt: skip

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self.groep = Segment("Welke aanvragen", [(k.code, k.tekst) for k in STATUSGROEPEN])
        self.groep.gekozen.connect(self._kies_groep)
        self.lijst = Lijst(
            "Aanvragen", KOLOMMEN, leeg=(_LEEG, _NIEUW, self.nieuw), instellingen=omgeving.instellingen, mag_verwijderen=True
        )
        self.lijst.geopend.connect(lambda rij: self.open(rij.id))
        self.lijst.tabel.clicked.connect(self._geklikt)
        self.lijst.verwijderd.connect(self._verwijder)
        self.register = RegisterPaneel(omgeving)
        self.register.geopend.connect(self.open)
        self.regelingen: RegelingenPaneel | None = None
        self.verdeling: VerdelingPaneel | None = None
        self._verdelingplek, self._regelingenplek = _plek(), _plek()
        lijstplek = _plek(self.lijst)
        self.lijst.boven.insertWidget(0, self.groep)
        self.tabs = Tabbladen("Onderdelen van Subsidies")
        for plek, woorden in ((lijstplek, "Aanvragen"), (self.register, "Register"), (self._verdelingplek, "Proefverdeling"),
                              (self._regelingenplek, "Regelingen")):  # fmt: skip
            self.tabs.voeg_toe(plek, woorden)
        self.tabs.currentChanged.connect(lambda _: self._wissel())
        self.dossier = DossierVlak(omgeving, self.eigen)
        self.dossier.terug.connect(self.sluit)
        self.stapel = QStackedWidget()
        self.stapel.addWidget(self.tabs)
        self.stapel.addWidget(self.dossier)
        self.inhoud.addWidget(self.stapel, 1)
        QShortcut(QKeySequence("Escape"), self.dossier, self.sluit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.groep.kies(str(omgeving.instellingen.get(_GROEP, "")))

    # what is shown

    def ververs(self) -> None:
        if self.dossier.id is None:
            self._ververs_tab()
            return
        try:
            self.dossier.ververs()
        except NietGevonden:
            self.sluit()

    def _ververs_tab(self) -> None:
        """Reads only what is seen; the other tabs when they are chosen."""
        tab = self.tabs.currentIndex()
        if tab == _AANVRAGEN:
            self._ververs_lijst()
            return
        self._zet_kop("")
        if tab == _REGISTER:
            self.register.ververs()
        elif tab == _VERDELING:
            self._zorg_voor_verdeling().ververs()
        else:
            self._zorg_voor_regelingen().verouder()

    def _zorg_voor_regelingen(self) -> RegelingenPaneel:
        if self.regelingen is None:
            self.regelingen = RegelingenPaneel(self.omgeving)
            indeling = self._regelingenplek.layout()
            assert indeling is not None
            indeling.addWidget(self.regelingen)
        return self.regelingen

    def _zorg_voor_verdeling(self) -> VerdelingPaneel:
        if self.verdeling is None:
            self.verdeling = VerdelingPaneel(self.omgeving)
            self.verdeling.geopend.connect(self.open)
            indeling = self._verdelingplek.layout()
            assert indeling is not None
            indeling.addWidget(self.verdeling)
        return self.verdeling

    def _wissel(self) -> None:
        """Another tab: what is made there has another name."""
        if self.omgeving.bestand is not None:
            self._ververs_tab()
        label = RegelingenPaneel.nieuw_label if self.tabs.currentIndex() == _REGELINGEN else _NIEUW
        if label != self.nieuw_label:
            self.nieuw_label = label
            self.nieuw_gewijzigd.emit()

    def deed_het_zelf(self) -> bool:
        return super().deed_het_zelf() or (self.regelingen is not None and self.regelingen.deed_het_zelf())

    def _zet_kop(self, naast: str) -> None:
        namen = self.omgeving.gebied_namen
        self.kop.zet(f"Subsidies{f' in {opsomming(namen)}' if 0 < len(namen) < 3 else ''}", naast=naast)

    def _ververs_lijst(self) -> None:
        o = self.omgeving
        keuze = Aanvraagkeuze(o.gebied_ids, (o.jaar,), self.groep.keuze(), behandelaar_id=o.medewerker_id if o.alleen_mijn_werk else None)
        bron = AanvragenBron(o.lees(), keuze, o.klok.vandaag())
        self._zet_kop(aantal(bron.aantal(), "aanvraag", "aanvragen"))
        self.lijst.zet_bron(bron)

    def _kies_groep(self, code: str) -> None:
        self.omgeving.instellingen[_GROEP] = code
        self._ververs_lijst()

    def open(self, id_: str, soort: str = "aanvraag") -> None:
        """Shows this dossier."""
        try:
            self.dossier.toon(id_, soort)
        except NietGevonden as fout:
            self.omgeving.meld_fout(str(fout))
            self.sluit()
            return
        self.kop.hide()
        self.dossier.form.terug.setText(_TERUG.get(self.tabs.currentIndex(), "Alle aanvragen"))
        self.stapel.setCurrentWidget(self.dossier)
        self.dossier.form.tabs.tabBar().setFocus()

    def sluit(self) -> None:
        """Back to the tab where it was opened, read anew, on the application that was open."""
        id_ = self.dossier.id
        self.dossier.leeg()
        self._ververs_tab()
        self.kop.show()
        self.stapel.setCurrentWidget(self.tabs)
        if self.tabs.currentIndex() == _REGISTER:
            self.register.kies(id_)
        elif self.tabs.currentIndex() == _VERDELING:
            self._zorg_voor_verdeling().begin()
        else:
            self.lijst.kies(id_)
            self.lijst.tabel.setFocus()

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        if soort == "verdeling":
            self._toon_verdeling(id)
            return
        aanvraag_id = aanvraag_van(self.omgeving.lees(), soort, id)
        if aanvraag_id is None:
            self.omgeving.meld_fout("Dit is er niet meer. Misschien is het verwijderd.")
            return
        self.open(aanvraag_id, soort)

    def _toon_verdeling(self, id_: str) -> None:
        """The proefverdelingen of a regeling: by its own id, or by that of one of them."""
        if self.dossier.id is not None:
            self.sluit()
        self.tabs.setCurrentWidget(self._verdelingplek)
        self._zorg_voor_verdeling().kies(regeling_van(self.omgeving.lees(), id_))

    # steps

    def nieuw(self) -> None:
        if self.tabs.currentIndex() == _REGELINGEN and self.stapel.currentWidget() is self.tabs:
            self._zorg_voor_regelingen().nieuw()
            return
        db, vandaag = self.omgeving.lees(), self.omgeving.klok.vandaag()
        id_ = NieuwDialoog(
            self.omgeving,
            "aanvraag",
            VRAGEN,
            titel=_NIEUW,
            uitleg="De rest vult u aan in het dossier.",
            begin={"ontvangen_op": vandaag, "regeling_id": open_regeling(db, vandaag)},
            ouder=self.window(),
        ).nieuw_id()
        if id_ is None:
            return
        if len(self.omgeving.gebied_ids) == 1 and not dossier(self.omgeving.lees(), id_, vandaag).delen:
            self.doe(stappen.kies_gebieden, id_, {self.omgeving.gebied_ids[0]: Decimal(100)})
        self.open(id_)

    def _geklikt(self, index: QModelIndex) -> None:
        """A plain click opens; with Ctrl or Shift it selects."""
        rij = self.lijst.huidige()
        if rij is not None and index.isValid() and QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.open(rij.id)

    def _verwijder(self, rijen: list[AanvraagRij]) -> None:
        naam = rijen[0].titel if len(rijen) == 1 else aantal(len(rijen), "aanvraag", "aanvragen")
        self.omgeving.verwijder(naam, velden.verwijder, "aanvraag", [rij.id for rij in rijen])
