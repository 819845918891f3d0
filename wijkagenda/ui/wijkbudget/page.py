"""Place Wijkbudget: what is left, for what and from which stream; the boekingen behind it; partners; the accounts of the gemeente."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.boeking import Boekingkeuze, boeking
from wijkagenda.queries.budgetsignaal import Waarschuwing, waarschuwingen
from wijkagenda.queries.prognose import prognose
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart, LegeStaat, schuifvlak
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.ui.widgets.wissels import Segment, Tabbladen
from wijkagenda.ui.wijkbudget import dialogs
from wijkagenda.ui.wijkbudget.aansluiting import AansluitingPaneel
from wijkagenda.ui.wijkbudget.begroting import BegrotingDialoog
from wijkagenda.ui.wijkbudget.boekingen import BoekingenPaneel, Toon
from wijkagenda.ui.wijkbudget.deelname import DeelnamePaneel
from wijkagenda.ui.wijkbudget.kaarten import AandeelKaart, LetOpKaart, VerwachtingKaart
from wijkagenda.ui.wijkbudget.matrix import MatrixTabel

_JAREN = 5
_BEWAARD = "wijkbudget.kant"
_UITLEG = {"besteding": "Waar partners het geld aan besteden", "verstrekking": "Wat de gemeente aan partners geeft"}
_CELHOOGTE = 320


class WijkbudgetPagina(Pagina):
    """Follows the gebieden and the year on top; verstrekking or besteding is chosen here and remembered."""

    titel = "Wijkbudget"
    nieuw_label = "Nieuwe boeking"
    soorten = frozenset({"boeking", "rubriek", "geldstroom", "oormerk", "gebied", "organisatie", "aanvraag", "actie", "initiatief"})
    schuift = False

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        self.kop.knop(
            Knop("Begroting invoeren", self.begroten),
            Knop("Overhevelen", self.overhevelen, icoonnaam="overhevelen"),
            Knop("Overzicht maken", lambda: omgeving.ga_naar("rapport", "wijkbudget"), soort="vol"),
        )
        self._kant = str(omgeving.instellingen.get(_BEWAARD, "besteding"))
        self._cel: dialogs.Cel | None = None
        self._gebied: str | None = None
        self._apart: Toon | None = None
        self.segment = Segment("Kant van het budget", (("besteding", "Besteding"), ("verstrekking", "Verstrekking")))
        self.segment.kies(self._kant)
        self.segment.gekozen.connect(self.kies_kant)
        self.tabs = Tabbladen("Wijkbudget")
        self.tabs.setCornerWidget(self.segment)
        self.overzicht = self._bouw_overzicht()
        self.alle = BoekingenPaneel(omgeving, "Boekingen")
        self._terug = Knop("Toon alle boekingen", self._toon_alles, soort="link")
        boekingen = QWidget()
        onder = QVBoxLayout(boekingen)
        onder.setContentsMargins(0, 12, 0, 0)
        onder.addWidget(self._terug)
        onder.addWidget(self.alle, 1)
        self.boekingen = boekingen
        self.deelname = DeelnamePaneel(omgeving)
        self.aansluiting = AansluitingPaneel(omgeving)
        bladen = {"Overzicht": self.overzicht, "Boekingen": boekingen, "Partners": self.deelname, "Aansluiting": self.aansluiting}
        for woorden, blad in bladen.items():
            self.tabs.voeg_toe(blad, woorden)
        self.tabs.currentChanged.connect(lambda plek: self.segment.setVisible(plek < 2))
        self.inhoud.addWidget(self.tabs, 1)

    def _bouw_overzicht(self) -> QWidget:
        self.matrix = MatrixTabel()
        self.matrix.geopend.connect(self.open_cel)
        self._matrixkaart = Kaart(krap=True).voeg_toe(self.matrix)
        self._leegte = LegeStaat("", "Begroting invoeren", self.begroten)
        self._leeg = Kaart().voeg_toe(self._leegte)
        self.letop = LetOpKaart(self._open_waarschuwing)
        self.aandeel = AandeelKaart()
        self.verwachting = VerwachtingKaart()
        self._kaarten = QWidget()
        rij = QHBoxLayout(self._kaarten)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(TUSSEN)
        for kaart, rek in ((self.letop, 5), (self.aandeel, 4), (self.verwachting, 4)):
            rij.addWidget(kaart, rek)
        self.celboekingen = BoekingenPaneel(self.omgeving, "Boekingen van deze cel", hoogte=_CELHOOGTE, sluit=self.sluit_cel)
        self.celboekingen.hide()
        binnen = QWidget()
        binnen.setProperty("vlak", "grond")
        indeling = self._indeling = QVBoxLayout(binnen)
        indeling.setContentsMargins(0, 12, 0, 0)
        indeling.setSpacing(TUSSEN)
        for deel in (self._matrixkaart, self._leeg, self._kaarten, self.celboekingen):
            indeling.addWidget(deel)
        indeling.addStretch(1)
        self._schuif = schuifvlak(binnen, "Overzicht van het wijkbudget")
        return self._schuif

    # reading

    def ververs(self) -> None:
        db, ids, jaar = self.omgeving.lees(), self.omgeving.gebied_ids, self.omgeving.jaar
        self._zet_kop()
        matrix = q.matrix(db, ids, [jaar], self._kant)
        self.matrix.zet(matrix)
        gevuld = bool(matrix.rubrieken)
        self._matrixkaart.setVisible(gevuld)
        self._kaarten.setVisible(gevuld)
        self._leeg.setVisible(not gevuld)
        self._zet_leegzin()
        self.letop.zet(waarschuwingen(db, ids, jaar, self._kant))
        self.aandeel.zet(q.collectief_aandeel(db, ids, range(jaar - _JAREN + 1, jaar + 1), self._kant))
        self.verwachting.zet(jaar, prognose(db, ids, jaar, self._kant, self.omgeving.klok.vandaag()))
        self._ververs_boekingen()

    def _zet_kop(self) -> None:
        gebieden = q.gebieden(self.omgeving.lees(), self.omgeving.gebied_ids, self.omgeving.klok.vandaag())
        alles = not self.omgeving.gebied_ids
        proeftuin = not alles and bool(gebieden) and all(g.proeftuin for g in gebieden)
        namen = "" if alles else f" {q.namen_in_zin([g.naam for g in gebieden])}"
        onder = f"{_UITLEG[self._kant]} · wat is er nog vrij, waarvoor en uit welke geldstroom · bedragen in euro's"
        self.kop.zet(f"Wijkbudget{namen} {self.omgeving.jaar}", pil=Status("proeftuin", "vraag") if proeftuin else None,
                     naast="alle gebieden" if alles else "", onder=onder)  # fmt: skip

    def _zet_leegzin(self) -> None:
        elders = [k for k in q.kanten(self.omgeving.lees(), self.omgeving.gebied_ids, [self.omgeving.jaar]) if k != self._kant]
        bij = "bestedingen" if self._kant == "besteding" else "verstrekkingen"
        zin = f"Bij de {bij} van {self.omgeving.jaar} is hier nog niets geboekt. Begin met de begroting: wat is er, waarvoor en uit welke geldstroom?"
        if elders:
            zin += f" Onder ‘{elders[0].capitalize()}’ staat al wel iets."
        self._leegte.zin.setText(zin)

    def _ververs_boekingen(self) -> None:
        self._terug.setVisible(self._apart is not None)
        self.alle.toon(self._apart or Toon(Boekingkeuze(self.omgeving.gebied_ids, (self.omgeving.jaar,), self._kant)))
        self.celboekingen.setVisible(self._cel is not None)
        if self._cel is not None:
            rubriek, stroom = self._cel
            gebieden = (self._gebied,) if self._gebied else self.omgeving.gebied_ids
            gekozen = Boekingkeuze(gebieden, (self.omgeving.jaar,), self._kant, rubriek, stroom)
            self.celboekingen.toon(Toon(gekozen, self._celnaam(rubriek, stroom)))

    def _celnaam(self, rubriek_id: str | None, geldstroom_id: str | None) -> str:
        db = self.omgeving.lees()
        rubriek = next((r.naam for r in q.rubrieken(db) if r.id == rubriek_id), "alle rubrieken")
        stroom = next((g.naam for g in q.geldstromen(db) if g.id == geldstroom_id), "alle geldstromen")
        waar = next((f" in {g.naam}" for g in q.gebieden(db, (), self.omgeving.klok.vandaag()) if g.id == self._gebied), "")
        return f"Boekingen voor {rubriek[:1].lower()}{rubriek[1:]} uit {stroom}{waar}"

    # going

    def kies_kant(self, kant: str) -> None:
        """Besteding or verstrekking."""
        self._kant, self._cel, self._gebied, self._apart = kant, None, None, None
        self.segment.kies(kant)
        self.omgeving.instellingen[_BEWAARD] = kant
        self.ververs()

    def open_cel(self, rubriek_id: str | None, geldstroom_id: str | None, gebied_id: str | None = None) -> None:
        """Shows the boekingen of a cell below the matrix."""
        self._cel, self._gebied = (rubriek_id, geldstroom_id), gebied_id
        self._ververs_boekingen()
        self.matrix.kies(rubriek_id, geldstroom_id)
        self._indeling.activate()
        self._schuif.ensureWidgetVisible(self.celboekingen)

    def sluit_cel(self) -> None:
        """Takes the boekingen of the cell away."""
        self._cel = self._gebied = None
        self.celboekingen.hide()
        self.matrix.setFocus()

    def _open_waarschuwing(self, rij: Waarschuwing) -> None:
        self.open_cel(rij.rubriek_id, rij.geldstroom_id, rij.gebied_id)

    def _toon_alles(self) -> None:
        self._apart = None
        self._ververs_boekingen()

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        if soort == "boeking":
            self._toon_boeking(id)
        elif soort == "budgetdocument":
            self._toon_bron(id, "Boekingen van dit document")
        elif soort == "wijkbudget" and ":" in id:
            gebied, _, stroom = id.partition(":")
            self.tabs.setCurrentWidget(self.overzicht)
            self.open_cel(None, stroom, gebied)
        elif soort in ("deelname", "deelnamebedrag"):
            self.tabs.setCurrentWidget(self.deelname)
            self.deelname.kies(id)
        elif soort == "aansluiting":
            self.tabs.setCurrentWidget(self.aansluiting)
            self.aansluiting.kies(id)

    def _toon_boeking(self, id_: str) -> None:
        """A boeking among all that its source booked, whatever is chosen on top."""
        rij = boeking(self.omgeving.lees(), id_)
        if rij is not None:
            self._toon_bron(rij.bron_id, f"Boekingen van {rij.bron}") if rij.bron_id else self.open_cel(rij.rubriek_id, rij.geldstroom_id)
            self.alle.kies(id_)

    def _toon_bron(self, bron_id: str, titel: str) -> None:
        self._apart = Toon(Boekingkeuze(bron_id=bron_id), titel)
        self.tabs.setCurrentWidget(self.boekingen)
        self._ververs_boekingen()

    # doing

    def nieuw(self) -> None:
        dialogs.nieuwe_boeking(self.omgeving, self._kant, self._cel or (None, None), self.window())

    def overhevelen(self) -> None:
        """Asks for a transfer, from the chosen cell if there is one."""
        dialogs.overhevelen(self.omgeving, self._kant, self._cel or (None, None), self.window())

    def begroten(self) -> None:
        """Asks for a begroting."""
        BegrotingDialoog(self.omgeving, self._kant, self.window()).exec()
