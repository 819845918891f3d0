"""Proefverdeling on the place Subsidies: try variants side by side over what can be decided on, and only then make decisions."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.verdeling import Puntenlijst, Puntenrij, Variantkolom, Vergelijking, puntenlijst, regelingkeuzes, vergelijking
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.subsidies import verdelingdialogen as vragen
from wijkagenda.ui.subsidies.verdelingexport import exporteer
from wijkagenda.ui.subsidies.verdelingkaart import Doen, Uitleg, Varianten
from wijkagenda.ui.subsidies.verdelingmodel import kopzin, naam_voor, ruimtezin, wachtzin
from wijkagenda.ui.subsidies.verdelingtabellen import Verdeeltabellen
from wijkagenda.ui.widgets.kaart import Kaart, LegeStaat, schuifvlak
from wijkagenda.ui.widgets.keuzeknop import KeuzeKnop
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.wissels import Segment
from wijkagenda.usecases import subsidie as stappen
from wijkagenda.usecases import velden

_WEERGAVEN = (("aanvragen", "Aanvragen"), ("gebieden", "Per gebied"), ("wacht", "Nog niet klaar"))
_PUNTEN = ("punten", "Punten")
_GEEN = "Er wacht geen aanvraag op een besluit. Zodra een aanvraag is beoordeeld, kunt u hier een verdeling proberen."
_EERSTE = "Maak een variant. U ziet dan meteen wie wat krijgt en wat er overblijft; er is nog niets besloten."
_BEWAARD = "verdeling.regeling"


class VerdelingPaneel(QWidget):
    """One regeling at a time; `geopend` asks for the dossier of an application."""

    soorten = frozenset({"verdeling", "verdeling_buiten", "criteriumoordeel"})
    """What only this panel shows, beside the records of dossiers and regelingen."""
    geopend = Signal(str)

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._regeling: str | None = None
        self._beeld: Vergelijking | None = None
        self._punten: Puntenlijst | None = None
        self.regeling = KeuzeKnop("Regeling")
        self.regeling.gekozen.connect(lambda codes: self.kies(codes[0]) if codes else None)
        self._nieuw = Knop("Nieuwe variant", self.nieuw, icoonnaam="plus")
        self.zin = tekst("", breek=True)
        self.ruimte = tekst("", "grijs", breek=True)
        self.letop = tekst("", "letop", breek=True)
        self.varianten = Varianten(Doen(self._wijzig, self._kopieer, self._verwijder, self._besluit))
        self._eerste = Kaart().voeg_toe(LegeStaat(_EERSTE, "Eerste variant maken", self.nieuw))
        self._weergaven = {zonder: Segment("Wat u van de verdeling ziet", delen) for zonder, delen in
                           ((True, _WEERGAVEN), (False, (*_WEERGAVEN, _PUNTEN)))}  # fmt: skip
        self.tabellen = Verdeeltabellen()
        self.tabellen.geopend.connect(self.geopend)
        self.tabellen.gekozen.connect(self._kies_aanvraag)
        self.tabellen.punten_gevraagd.connect(self._geef_punten)
        self._geef = Knop("Punten geven…", self._geef_volgende, icoonnaam="potlood", soort="link")
        self._exporteer = Knop("Exporteren…", self._bewaar, icoonnaam="download", soort="link")
        self.uitleg = Uitleg(self._open_gekozen, self._laat_buiten, self._neem_mee)
        self._geen = Kaart().voeg_toe(LegeStaat(_GEEN))
        self._bouw()

    def _bouw(self) -> None:
        boven, midden = QHBoxLayout(), QHBoxLayout()
        boven.setSpacing(16)
        boven.addWidget(self.regeling)
        boven.addWidget(self.zin, 1)
        boven.addWidget(self._nieuw)
        for segment in self._weergaven.values():
            segment.gekozen.connect(lambda _: self._toon_weergave())
            midden.addWidget(segment)
        midden.addStretch(1)
        midden.addWidget(self._geef)
        midden.addWidget(self._exporteer)
        self._inhoud = QWidget()
        delen = QVBoxLayout(self._inhoud)
        delen.setContentsMargins(0, 4, 0, 0)
        delen.setSpacing(TUSSEN)
        delen.addWidget(self.varianten)
        delen.addWidget(self._eerste)
        delen.addLayout(midden)
        delen.addWidget(self.tabellen, 1)
        delen.addWidget(self.uitleg)
        binnen = QWidget()
        binnen.setProperty("vlak", "grond")
        indeling = QVBoxLayout(binnen)
        indeling.setContentsMargins(0, TUSSEN, 8, 0)
        indeling.setSpacing(6)
        indeling.addLayout(boven)
        for regel in (self.ruimte, self.letop):
            indeling.addWidget(regel)
        indeling.addWidget(self._inhoud, 1)
        indeling.addWidget(self._geen, 1)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        self._binnen, self._schuif = binnen, schuifvlak(binnen, "Proefverdeling")
        buiten.addWidget(self._schuif)

    # what is shown

    def begin(self) -> None:
        """The keyboard goes to the table that is shown."""
        self.tabellen.begin()

    def kies(self, regeling_id: str) -> None:
        """Shows the variants of this regeling."""
        self._regeling = regeling_id
        self._omgeving.instellingen[_BEWAARD] = regeling_id
        self.ververs()
        if self._regeling != regeling_id:
            self._omgeving.meld("Onder deze regeling wacht geen aanvraag op een besluit.")

    def ververs(self) -> None:
        """Reads everything again; what was chosen stays chosen."""
        db = self._omgeving.lees()
        keuzes = [(k.code, k.tekst) for k in regelingkeuzes(db)]
        codes = [code for code, _ in keuzes]
        gewenst = self._regeling or str(self._omgeving.instellingen.get(_BEWAARD, ""))
        self._regeling = gewenst if gewenst in codes else codes[0] if codes else None
        self.regeling.zet_keuzes(keuzes)
        self.regeling.kies((self._regeling,) if self._regeling else ())
        v = self._beeld = vergelijking(db, self._regeling, self._omgeving.klok.vandaag()) if self._regeling else None
        self._punten = puntenlijst(db, v.regeling_id) if v is not None and v.wijze == "criteria" else None
        for deel in (self.regeling, self._nieuw, self.zin, self.ruimte, self.letop, self._inhoud):
            deel.setVisible(v is not None)
        self._geen.setVisible(v is None)
        if v is not None:
            self._toon(v)

    def _toon(self, v: Vergelijking) -> None:
        self.zin.setText(kopzin(v))
        self.ruimte.setText(ruimtezin(v, gebied_gekozen=bool(self._omgeving.gebied_ids)))
        self.letop.setText(wachtzin(v))
        self.letop.setVisible(bool(self.letop.text()))
        self.varianten.zet(v.varianten, v.gebruikt, geloot=v.geloot)
        self.varianten.setVisible(bool(v.varianten or v.gebruikt))
        self._eerste.setVisible(not v.varianten)
        self.tabellen.zet(v, self._punten)
        for zonder, segment in self._weergaven.items():
            segment.setVisible(zonder == (self._punten is None))
        self._toon_weergave()
        self._orden()

    def _orden(self) -> None:
        """Tab walks from top to bottom; Qt would come last at the cards, which are made anew."""
        vlakken = (self.varianten, *self._weergaven.values())
        knoppen = [knop for vlak in vlakken for knop in vlak.findChildren(Knop)]
        onder = [*self.tabellen.tabellen.values(), *self.uitleg.findChildren(Knop)]
        for een, ander in pairwise((self.regeling, self._nieuw, *knoppen, self._geef, self._exporteer, *onder)):
            self.setTabOrder(een, ander)

    @property
    def weergave(self) -> Segment:
        """The buttons that choose a table: with points where the regeling compares on criteria."""
        return self._weergaven[self._punten is None]

    def toon_weergave(self, code: str) -> None:
        """Shows this table: aanvragen, gebieden, wacht or punten."""
        self.weergave.kies(code)
        self._toon_weergave()

    def _toon_weergave(self) -> None:
        code = self.weergave.keuze()
        self.tabellen.kies(code)
        self._geef.setVisible(code == _PUNTEN[0] and self._punten is not None and bool(self._punten.rijen))
        self.uitleg.setVisible(code == "aanvragen" and self._beeld is not None and bool(self._beeld.varianten))
        self._toon_uitleg()

    def _kies_aanvraag(self) -> None:
        """Another application: what is said of it comes into sight, below the table that it is chosen in."""
        self._toon_uitleg()
        for vlak in (self.uitleg, self._inhoud, self._binnen):
            if (indeling := vlak.layout()) is not None:
                indeling.activate()
        QTimer.singleShot(0, self.uitleg, lambda: self._schuif.ensureWidgetVisible(self.uitleg, 0, 8))

    def _toon_uitleg(self) -> None:
        if self._beeld is not None:
            self.uitleg.zet(self._beeld, self.tabellen.huidige())

    # doing

    def nieuw(self) -> None:
        """Asks the choices of a new variant."""
        if self._beeld is not None:
            vragen.nieuwe_variant(self._omgeving, self._beeld, self.window())

    def _variant(self, id_: str) -> tuple[Vergelijking, int, Variantkolom] | None:
        v = self._beeld
        return next(((v, nr, k) for nr, k in enumerate(v.varianten) if k.id == id_), None) if v is not None else None

    def _wijzig(self, id_: str) -> None:
        if (gevonden := self._variant(id_)) is not None:
            vragen.wijzig_variant(self._omgeving, gevonden[2], self.window())

    def _kopieer(self, id_: str) -> None:
        if self._beeld is not None:
            self._omgeving.doe(stappen.kopieer_verdeling, id_, naam_voor(self._beeld))

    def _verwijder(self, id_: str) -> None:
        if (gevonden := self._variant(id_)) is not None:
            self._omgeving.verwijder(gevonden[2].naam, velden.verwijder, "verdeling", [id_])

    def _besluit(self, id_: str) -> None:
        """Asks day and mandate, and makes the decisions; the way back is offered."""
        if (gevonden := self._variant(id_)) is None:
            return
        v, nr, kolom = gevonden
        if vragen.maak_besluiten(self._omgeving, v, nr, self.window()) is not None:
            gemaakt = aantal(kolom.samen.aanvragen, "conceptbesluit gemaakt", "conceptbesluiten gemaakt")
            self._omgeving.meld(f"{gemaakt} uit {kolom.naam}.", "Maak ongedaan", self._omgeving.ongedaan)

    def _bewaar(self) -> None:
        if self._beeld is not None:
            exporteer(self._omgeving, self._beeld, self.window())

    def _laat_buiten(self) -> None:
        if self._beeld is not None and (rij := self.tabellen.huidige()) is not None:
            vragen.laat_buiten(self._omgeving, self._beeld, rij, self.window())

    def _neem_mee(self, verdeling_id: str) -> None:
        if (rij := self.tabellen.huidige()) is not None:
            self._omgeving.doe(stappen.neem_weer_mee, verdeling_id, rij.id)

    def _geef_volgende(self) -> None:
        """Points for the chosen application, else for the first that has none on every criterium."""
        rijen = self._punten.rijen if self._punten is not None else ()
        rij = self.tabellen.tabellen[_PUNTEN[0]].huidige() or next((r for r in rijen if not r.klaar), rijen[0])
        self._geef_punten(rij)

    def _geef_punten(self, rij: Puntenrij) -> None:
        if self._punten is not None:
            vragen.geef_punten(self._omgeving, self._punten, rij, self.window())

    def _open_gekozen(self) -> None:
        if (rij := self.tabellen.huidige()) is not None:
            self.geopend.emit(rij.id)
