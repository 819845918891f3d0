"""The votes for each opgave, per inbreng and method, never added up."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde, keuzes
from wijkagenda.queries.inbreng import lijst as lees_inbreng
from wijkagenda.queries.wijkplan import Plan, boom, stemmen
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import StapDialoog
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.widgets.boom import Boom
from wijkagenda.ui.widgets.kaart import Kaart, LegeStaat
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.wijkplannen.model import stemboom
from wijkagenda.usecases import velden

_UITLEG = "Per keer en per manier. We tellen ze niet bij elkaar op: dan zou iemand dubbel tellen."
_LEEG = "Hier staat hoeveel mensen voor een opgave kozen, per bijeenkomst of enquête."


class Stemmentab(QWidget):
    """Call `toon(plan)`."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._plan: Plan | None = None
        self.boom = Boom("Stemmen", ("Waar en hoe gekozen", "Stemmen", "Aanwezig"), (100, 100))
        self.boom.verwijderd.connect(self._verwijder)
        self.boom.geopend.connect(self._open)
        self._leeg = LegeStaat(_LEEG, "Stemmen toevoegen", self.nieuw)
        self._knop = Knop("Stemmen", self.nieuw, icoonnaam="plus", soort="link", naam="Stemmen toevoegen")
        kaart = Kaart("Stemmen per opgave").knop(self._knop)
        kaart.voeg_toe(tekst(_UITLEG, "grijs", breek=True))
        kaart.voeg_toe(self.boom, self._leeg, rek=1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 12, 0, 0)
        indeling.addWidget(kaart, 1)

    def toon(self, plan: Plan) -> None:
        """The votes for the opgaven of this plan."""
        self._plan = plan
        knopen = stemboom(stemmen(self._omgeving.lees(), plan.id))
        self.boom.zet(knopen)
        self._lijn_getallen_uit()
        self.boom.setVisible(bool(knopen))
        self._knop.setVisible(bool(knopen))
        self._leeg.setVisible(not knopen)

    def _lijn_getallen_uit(self) -> None:
        """Numbers stand at the right, one under the other."""
        rechts = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for lijn in (self.boom.headerItem(), *self.boom.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive)):
            for kolom in (1, 2):
                lijn.setTextAlignment(kolom, rechts)

    def nieuw(self) -> None:
        """Asks for which opgave, at which inbreng, how and how many."""
        bestand, plan = self._omgeving.bestand, self._plan
        if bestand is None or plan is None:
            return
        opgaven = [(o.id, f"{o.nummer}. {o.titel}") for o in boom(self._omgeving.lees(), plan.id)]
        gehoord = lees_inbreng(self._omgeving.lees(), [plan.gebied_id], self._omgeving.klok.vandaag())
        datum = velden.veld_van("inbreng", "datum")
        keren = [(i.id, f"{datum.toon(i.datum)} {i.soort}: {' '.join(i.tekst.split())[:50]}") for i in gehoord]
        if not opgaven or not keren:
            wat = "een opgave" if not opgaven else "inbreng van bewoners (bij Gebieden)"
            self._omgeving.meld(f"Maak eerst {wat}. Dan kunt u stemmen tellen.")
            return

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            return velden.maak(bestand.uow, "stem", {n: w for n, w in waarden.items() if w is not None})

        vragen = [Veld("opgave_id", "Voor welke opgave", Soort.KEUZE, True, keuzes(opgaven)),
                  Veld("inbreng_id", "Bij welke inbreng", Soort.KEUZE, True, keuzes(keren)),
                  *velden_voor("stem", ["methode", "aantal", "aanwezig"])]  # fmt: skip
        StapDialoog(self._omgeving, "Stemmen toevoegen", vragen, _UITLEG, "Toevoegen", doe, ouder=self.window()).exec()

    def _verwijder(self, soort: str, id_: str) -> None:
        if soort == "stem":
            self._omgeving.verwijder("stemmen", velden.verwijder, "stem", [id_])

    def _open(self, soort: str, id_: str) -> None:
        """Enter on votes changes their number; on an inbreng it goes there."""
        bestand = self._omgeving.bestand
        if soort == "inbreng":
            self._omgeving.ga_naar("inbreng", id_)
        elif bestand is not None and self._plan is not None:
            stem = next(s for s in stemmen(self._omgeving.lees(), self._plan.id) if s.id == id_)
            begin: dict[str, Waarde] = {"methode": stem.methode, "aantal": stem.aantal, "aanwezig": stem.aanwezig}
            StapDialoog(self._omgeving, f"Stemmen voor: {stem.opgave}", velden_voor("stem", ["methode", "aantal", "aanwezig"]), "", "Bewaren",
                        lambda waarden: velden.wijzig(bestand.uow, "stem", id_, waarden), begin=begin, ouder=self.window()).exec()  # fmt: skip
            self.boom.setFocus(Qt.FocusReason.OtherFocusReason)
