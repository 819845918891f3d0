"""Place Wijkbudget: what is left, for what and from which stream; the boekingen and documents behind it; partners; wat als; the gemeente."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.opmaak import opsomming
from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.boeking import Boekingkeuze, boeking
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.ui.widgets.wissels import Segment, Tabbladen
from wijkagenda.ui.wijkbudget import dialogs
from wijkagenda.ui.wijkbudget.aansluiting import AansluitingPaneel
from wijkagenda.ui.wijkbudget.alleboekingen import BoekingenTab
from wijkagenda.ui.wijkbudget.begroting import BegrotingDialoog
from wijkagenda.ui.wijkbudget.boekingen import Toon
from wijkagenda.ui.wijkbudget.deelname import DeelnamePaneel
from wijkagenda.ui.wijkbudget.documenten import DocumentenTab
from wijkagenda.ui.wijkbudget.overzicht import OverzichtTab
from wijkagenda.ui.wijkbudget.watals import WatAlsTab

_BEWAARD = "wijkbudget.kant"
_UITLEG = {"besteding": "Waar partners het geld aan besteden", "verstrekking": "Wat de gemeente aan partners geeft"}


class WijkbudgetPagina(Pagina):
    """Follows the gebieden and the year on top; verstrekking or besteding is chosen here and remembered."""

    titel = "Wijkbudget"
    nieuw_label = "Nieuwe boeking"
    soorten = frozenset({"boeking", "budgetdocument", "rubriek", "geldstroom", "oormerk", "gebied", "organisatie", "aanvraag", "aanvraag_gebied",
                         "besluit", "betaling", "regeling", "regeling_plafond", "actie", "initiatief"})  # fmt: skip
    schuift = False

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        self.kop.knop(
            Knop("Wat als…", self.toon_wat_als),
            Knop("Overhevelen", self.overhevelen, icoonnaam="overhevelen"),
            Knop("Overzicht maken", lambda: omgeving.ga_naar("rapport", "wijkbudget")),
        )
        self._kant = str(omgeving.instellingen.get(_BEWAARD, "besteding"))
        self.segment = Segment("Kant van het budget", (("besteding", "Besteding"), ("verstrekking", "Verstrekking")))
        self.segment.kies(self._kant)
        self.segment.gekozen.connect(self.kies_kant)
        self.overzicht = OverzichtTab(omgeving, self.begroten)
        self.overzicht.jaren_gewijzigd.connect(self._zet_kop)
        self.boekingen = BoekingenTab(omgeving)
        self.documenten = DocumentenTab(omgeving, self.begroten)
        self.deelname = DeelnamePaneel(omgeving)
        self.watals = WatAlsTab(omgeving)
        self.aansluiting = AansluitingPaneel(omgeving)
        self.tabs = Tabbladen("Wijkbudget")
        self.tabs.setCornerWidget(self.segment)
        for blad, woorden in ((self.overzicht, "Overzicht"), (self.boekingen, "Boekingen"), (self.documenten, "Documenten"),
                              (self.deelname, "Partners"), (self.watals, "Wat als"), (self.aansluiting, "Aansluiting")):  # fmt: skip
            self.tabs.voeg_toe(blad, woorden)
        self.tabs.currentChanged.connect(lambda _: self._ander_blad())
        self.inhoud.addWidget(self.tabs, 1)

    # reading

    def ververs(self) -> None:
        self._zet_kop()
        self.overzicht.ververs(self._kant)
        self.boekingen.ververs(self._kant)
        self.documenten.ververs()

    def _zet_kop(self) -> None:
        gebieden = q.gebieden(self.omgeving.lees(), self.omgeving.gebied_ids, self.omgeving.klok.vandaag())
        alles = not self.omgeving.gebied_ids
        proeftuin = not alles and bool(gebieden) and all(g.proeftuin for g in gebieden)
        namen = "" if alles else f" {q.namen_in_zin([g.naam for g in gebieden])}"
        op_overzicht = self.tabs.currentWidget() is self.overzicht
        jaren = _jaren(self.overzicht.gekozen_jaren() if op_overzicht else (self.omgeving.jaar,))
        self.kop.zet(f"Wijkbudget{namen} {jaren}", pil=Status("proeftuin", "vraag") if proeftuin else None, naast="alle gebieden" if alles else "",
                     onder=self._onder())  # fmt: skip

    def _onder(self) -> str:
        """What the tab in sight is about."""
        woorden = {
            self.overzicht: f"{_UITLEG[self._kant]} · wat is er nog vrij, waarvoor en uit welke geldstroom · bedragen in euro's",
            self.boekingen: f"{_UITLEG[self._kant]} · alles wat is geboekt, het nieuwste bovenaan",
            self.documenten: "Hoe het budget tot stand kwam: begroting, wijzigingen, overhevelingen en het afsluiten van een jaar",
            self.deelname: "Wie er meedoet, en wat ieder inbrengt en verantwoordt",
            self.watals: "Wat er overblijft als u iets toezegt",
            self.aansluiting: "Naast de boeken van de gemeente",
        }
        return next(zin for blad, zin in woorden.items() if blad is self.tabs.currentWidget())

    def _volgt_kant(self) -> bool:
        """Whether the tab in sight shows one kant."""
        return self.tabs.currentWidget() in (self.overzicht, self.boekingen)

    def _ander_blad(self) -> None:
        self.segment.setVisible(self._volgt_kant())
        if self.omgeving.bestand is not None:
            self._zet_kop()

    # going

    def kies_kant(self, kant: str) -> None:
        """Besteding or verstrekking."""
        self._kant = kant
        self.segment.kies(kant)
        self.omgeving.instellingen[_BEWAARD] = kant
        self.overzicht.vergeet_cel()
        self.boekingen.toon_alles()
        self.ververs()

    def toon_wat_als(self) -> None:
        """To the tab where one tries what remains."""
        self.tabs.setCurrentWidget(self.watals)

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        if soort == "boeking":
            self._toon_boeking(id)
        elif soort == "budgetdocument":
            self._toon_document(id)
        elif soort == "wijkbudget" and ":" in id:
            gebied, _, stroom = id.partition(":")
            self.tabs.setCurrentWidget(self.overzicht)
            self.overzicht.open_cel(None, stroom, gebied)
        elif soort in ("deelname", "deelnamebedrag"):
            self.tabs.setCurrentWidget(self.deelname)
            self.deelname.kies(id)
        elif soort == "aansluiting":
            self.tabs.setCurrentWidget(self.aansluiting)
            self.aansluiting.kies(id)

    def _toon_boeking(self, id_: str) -> None:
        """A boeking among all that its source booked, whatever is chosen on top."""
        rij = boeking(self.omgeving.lees(), id_)
        if rij is None:
            return
        if rij.bron_id:
            self._toon_apart(Boekingkeuze(bron_id=rij.bron_id), f"Boekingen van {rij.bron}")
        else:
            self.overzicht.open_cel(rij.rubriek_id, rij.geldstroom_id)
        self.boekingen.paneel.kies(id_)

    def _toon_document(self, id_: str) -> None:
        """A document in its list; one of another year or gebied only by its boekingen."""
        if self.documenten.kies(id_):
            self.tabs.setCurrentWidget(self.documenten)
        else:
            self._toon_apart(Boekingkeuze(budgetdocument_id=id_), "Boekingen van dit document")

    def _toon_apart(self, keuze: Boekingkeuze, titel: str) -> None:
        self.tabs.setCurrentWidget(self.boekingen)
        self.boekingen.apart(Toon(keuze, titel))

    # doing

    def nieuw(self) -> None:
        dialogs.nieuwe_boeking(self.omgeving, self._kant, self.overzicht.cel(), self.window())

    def overhevelen(self) -> None:
        """Asks for a transfer, from the chosen cell if there is one."""
        dialogs.overhevelen(self.omgeving, self._kant, self.overzicht.cel(), self.window())

    def begroten(self) -> None:
        """Asks for a begroting."""
        BegrotingDialoog(self.omgeving, self._kant, self.window()).exec()


def _jaren(jaren: tuple[int, ...]) -> str:
    """``2026``; ``2024 tot en met 2026``; ``2023 en 2026``."""
    if len(jaren) > 2 and jaren[-1] - jaren[0] == len(jaren) - 1:
        return f"{jaren[0]} tot en met {jaren[-1]}"
    return opsomming([str(j) for j in jaren])
