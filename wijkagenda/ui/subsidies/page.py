"""The place of the subsidies: the list of applications, and one dossier that takes the whole page."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.queries.subsidie import STATUSGROEPEN, Aanvraagkeuze, AanvraagRij, AanvragenBron
from wijkagenda.queries.subsidiedossier import aanvraag_van, dossier, open_regeling
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.record import NieuwDialoog
from wijkagenda.ui.subsidies.dossier import DossierVlak
from wijkagenda.ui.subsidies.form import BLAD_VAN
from wijkagenda.ui.subsidies.model import KOLOMMEN
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.wissels import Segment
from wijkagenda.usecases import subsidie as stappen
from wijkagenda.usecases import velden

VRAGEN = ("titel", "regeling_id", "organisatie_id", "aangevraagd", "ontvangen_op")
_LEEG = "Hier komen de aanvragen. Een titel, een regeling, een aanvrager en een bedrag zijn genoeg om te beginnen."
_GROEP = "subsidies.groep"


class SubsidiesPagina(Pagina):
    """A click or Enter opens a dossier; Escape, or the link above it, goes back to the list."""

    titel = "Subsidies"
    nieuw_label = "Nieuwe aanvraag"
    schuift = False
    soorten = frozenset(
        {
            *BLAD_VAN,
            "regeling",
            "regeling_stuk",
            "regeling_plafond",
            "organisatie",
            "initiatief",
            "medewerker",
            "gebied",
            "boeking",
            "bijlage",
            "statusstap",
            "verband",
        }
    )

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self.groep = Segment("Welke aanvragen", [(k.code, k.tekst) for k in STATUSGROEPEN])
        self.kop.knop(self.groep)
        self.groep.gekozen.connect(self._kies_groep)
        self.lijst = Lijst(
            "Aanvragen", KOLOMMEN, leeg=(_LEEG, self.nieuw_label, self.nieuw), instellingen=omgeving.instellingen, mag_verwijderen=True
        )
        self.lijst.geopend.connect(lambda rij: self.open(rij.id))
        self.lijst.tabel.clicked.connect(self._geklikt)
        self.lijst.verwijderd.connect(self._verwijder)
        self.dossier = DossierVlak(omgeving, self.eigen)
        self.dossier.terug.connect(self.sluit)
        self.stapel = QStackedWidget()
        self.stapel.addWidget(self.lijst)
        self.stapel.addWidget(self.dossier)
        self.inhoud.addWidget(self.stapel, 1)
        QShortcut(QKeySequence("Escape"), self.dossier, self.sluit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.groep.kies(str(omgeving.instellingen.get(_GROEP, "")))

    # what is shown

    def ververs(self) -> None:
        self._ververs_lijst()
        if self.dossier.id is not None:
            try:
                self.dossier.ververs()
            except NietGevonden:
                self.sluit()

    def _ververs_lijst(self) -> None:
        o = self.omgeving
        keuze = Aanvraagkeuze(o.gebied_ids, (o.jaar,), self.groep.keuze(), behandelaar_id=o.medewerker_id if o.alleen_mijn_werk else None)
        bron = AanvragenBron(o.lees(), keuze, o.klok.vandaag())
        waar = f" in {opsomming(o.gebied_namen)}" if 0 < len(o.gebied_namen) < 3 else ""
        self.kop.zet(f"Subsidies{waar}", naast=aantal(bron.aantal(), "aanvraag", "aanvragen"))
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
        self.stapel.setCurrentWidget(self.dossier)
        self.dossier.form.tabs.tabBar().setFocus()

    def sluit(self) -> None:
        """Back to the list, on the application that was open."""
        id_ = self.dossier.id
        self.dossier.leeg()
        self.kop.show()
        self.stapel.setCurrentWidget(self.lijst)
        self.lijst.kies(id_)
        self.lijst.tabel.setFocus()

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        aanvraag_id = aanvraag_van(self.omgeving.lees(), soort, id)
        if aanvraag_id is None:
            self.omgeving.meld_fout("Dit is er niet meer. Misschien is het verwijderd.")
            return
        self.open(aanvraag_id, soort)

    # steps

    def nieuw(self) -> None:
        db, vandaag = self.omgeving.lees(), self.omgeving.klok.vandaag()
        id_ = NieuwDialoog(
            self.omgeving,
            "aanvraag",
            VRAGEN,
            titel=self.nieuw_label,
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
