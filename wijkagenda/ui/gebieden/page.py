"""The place of the gebieden: the list, and the chosen gebied beside it with its inbreng."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.gebied import GebiedRij, gebied_van, lijst
from wijkagenda.ui.gebieden.detail import GebiedDetail
from wijkagenda.ui.gebieden.dialogs import InbrengDialoog
from wijkagenda.ui.gebieden.form import SOORT
from wijkagenda.ui.gebieden.model import GEBIEDKOLOMMEN
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import LijstDetail
from wijkagenda.ui.record import NieuwDialoog
from wijkagenda.ui.widgets.kaart import LegeStaat
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.usecases import velden

_LEEG = "Een gebied is een wijk, een dorp of een groep dorpen waar u voor plant. Begin met één."


class GebiedenPagina(LijstDetail):
    """Shows every gebied; the one that is chosen on top is opened."""

    titel = "Gebieden"
    nieuw_label = "Nieuwe inbreng"
    soorten = frozenset({
        "gebied", "gebied_deel", "cbs_gebied", "inwonertal", "voorziening", "inbreng", "verband", "initiatief", "initiatief_gebied", "wijkplan",
        "opgave", "actie", "boeking", "bijlage",
    })  # fmt: skip
    verhouding = (1, 1)

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self._gevolgd: tuple[str, ...] = ()
        self.kop.knop(Knop("Gebied toevoegen", self.nieuw_gebied, icoonnaam="plus"))
        self.lijst = Lijst("Gebieden", GEBIEDKOLOMMEN, leeg=(_LEEG, "Gebied toevoegen", self.nieuw_gebied), instellingen=omgeving.instellingen,
                           mag_verwijderen=True)  # fmt: skip
        self.links.addWidget(self.lijst)
        self.detail = GebiedDetail(omgeving, self.nieuw, self.eigen)
        self.vlak = QStackedWidget()
        self._niets = LegeStaat("Kies een gebied in de lijst.")
        self.vlak.addWidget(self._niets)
        self.vlak.addWidget(self.detail)
        self.zet_vast(self.vlak)
        self.lijst.gekozen.connect(self._gekozen)
        self.lijst.geopend.connect(lambda _: self.detail.vlak.tabs.tabBar().setFocus())
        self.lijst.verwijderd.connect(self._verwijder)
        self.detail.gewijzigd.connect(self._ververs_lijst)

    def ververs(self) -> None:
        rijen = self._ververs_lijst()
        gekozen = self.omgeving.gebied_ids
        if gekozen != self._gevolgd and len(gekozen) == 1:
            self.open(gekozen[0])
        elif self.detail.id is not None:
            self._ververs_detail()
        elif rijen:
            self.open(rijen[0].id)
        self._gevolgd = gekozen

    def _ververs_lijst(self) -> list[GebiedRij]:
        o = self.omgeving
        rijen = lijst(o.lees(), o.klok.vandaag(), o.jaar)
        self.lijst.zet(rijen)
        proeftuinen = sum(r.proeftuin_sinds is not None for r in rijen)
        delen = [aantal(len(rijen), "gebied", "gebieden"), *([aantal(proeftuinen, "proeftuin", "proeftuinen")] if proeftuinen else [])]
        self.kop.zet(self.titel, naast=", ".join(delen))
        return rijen

    def _ververs_detail(self) -> None:
        try:
            self.detail.ververs()
        except NietGevonden:
            self.detail.id = None
            self.vlak.setCurrentWidget(self._niets)

    def open(self, id_: str) -> None:
        """Shows this gebied."""
        try:
            self.detail.toon(id_)
        except NietGevonden as fout:
            self.omgeving.meld_fout(str(fout))
            return
        self.vlak.setCurrentWidget(self.detail)
        self.lijst.kies(id_)

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        gebied = gebied_van(self.omgeving.lees(), soort, id)
        if gebied is None:
            self.omgeving.meld_fout("Dit is er niet meer. Misschien is het verwijderd.")
            return
        self.open(gebied)
        self.detail.vlak.kies_blad(soort)
        if soort == "inbreng":
            self.detail.vlak.inbreng.kies(id)

    def nieuw(self) -> None:
        gekozen = self.omgeving.gebied_ids
        dialoog = InbrengDialoog(self.omgeving, self.detail.id or (gekozen[0] if len(gekozen) == 1 else None), self.window())
        dialoog.exec()
        if dialoog.stap is not None and dialoog.stap.hoofd is not None:
            self.toon("inbreng", dialoog.stap.hoofd)

    def nieuw_gebied(self) -> None:
        """Asks name and kind of a new gebied."""
        if id_ := NieuwDialoog(self.omgeving, SOORT, ("naam", "soort"), titel="Nieuw gebied", ouder=self.window()).nieuw_id():
            self.toon(SOORT, id_)

    def _gekozen(self, rij: GebiedRij | None) -> None:
        if rij is not None and rij.id != self.detail.id:
            self.open(rij.id)

    def _verwijder(self, rijen: list[GebiedRij]) -> None:
        naam = rijen[0].naam if len(rijen) == 1 else f"{len(rijen)} gebieden"
        self.omgeving.verwijder(naam, velden.verwijder, SOORT, [r.id for r in rijen])
