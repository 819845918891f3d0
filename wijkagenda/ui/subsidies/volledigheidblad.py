"""Tab Volledigheid: the term as a ledger, the required pieces ticked, supplements asked and notices about the term."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.subsidiedossier import Dossier, Stuk
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.subsidies.blad import Blad, DoeStap, naast_elkaar
from wijkagenda.ui.subsidies.termijnbalk import Termijnkaart
from wijkagenda.ui.subsidies.versies import VersieVenster
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.usecases import subsidie as stappen
from wijkagenda.usecases.subsidie.slot import INHOUD_OPEN


class VolledigheidBlad(Blad):
    """What is there, what is missing, and what was asked."""

    def __init__(self, omgeving: Omgeving, doe_stap: DoeStap) -> None:
        super().__init__(omgeving, doe_stap)
        self._dossier: Dossier | None = None
        self.telling = Termijnkaart(telling_open=True)
        self.stukken = Kaart("Nodige stukken")
        self.stukstand = tekst("", "grijs", breek=True)
        self._stuklijst = QVBoxLayout()
        self.stukken.voeg_toe(self.stukstand, self._stuklijst)
        self.stukken.knop(self.stapknop("vraag_aanvulling", "Aanvulling vragen", "brief"))
        self.versies = Kaart("Versies van de aanvraag")
        self._versielijst = QVBoxLayout()
        self.versies.voeg_toe(self._versielijst)
        aanvullingen = self.lijst("aanvulling", "Aanvullingen", ("gevraagd_op", "tot", "aangevuld_op", "wat"), "Er is geen aanvulling gevraagd.")
        aanvullingen.knop(self.stapknop("aanvulling_binnen", "Aanvulling is binnen", "vink"))
        wijzigingen = self.lijst(
            "termijnwijziging", "Berichten over de termijn", ("datum", "soort", "nieuw_einde", "reden"), "De termijn is niet verlengd."
        )
        wijzigingen.knop(self.stapknop("verleng_termijn", "Termijn verlengen", "klok"))
        boven = naast_elkaar((self.stukken, 1), (self.versies, 1), boven=True)
        self.leg(self.telling, boven, aanvullingen, wijzigingen)

    def vul(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self.telling.toon(dossier.termijn, self.omgeving.klok.vandaag())
        self._zet_stukken(dossier)
        self._zet_versies(dossier)

    def _zet_stukken(self, dossier: Dossier) -> None:
        maak_leeg(self._stuklijst)
        mist = len(dossier.feiten.ontbrekend)
        if not dossier.stukken:
            stand = "De regeling vraagt geen stukken."
        elif mist:
            stand = f"Nog niet binnen: {aantal(mist, 'stuk', 'stukken')}. Vink af wat er is."
        else:
            stand = "Alle stukken zijn binnen."
        self.stukstand.setText(stand)
        for stuk in dossier.stukken:
            woorden = f"{stuk.naam}, binnen op {toon_datum(stuk.ontvangen_op)}" if stuk.ontvangen_op else stuk.naam
            if dossier.rij.status not in INHOUD_OPEN:
                self._stuklijst.addWidget(tekst(f"✓ {woorden}" if stuk.ontvangen_op else f"– {woorden}, niet binnen", breek=True))
                continue
            vink = QCheckBox(woorden)
            vink.setChecked(stuk.ontvangen_op is not None)
            vink.clicked.connect(lambda aan, s=stuk: self._vink(s, aan))
            self._stuklijst.addWidget(vink)

    def _vink(self, stuk: Stuk, aan: bool) -> None:
        if self._dossier is None:
            return
        dag = self.omgeving.klok.vandaag() if aan else None
        if self.omgeving.doe(stappen.vink_stuk_af, self._dossier.id, stuk.id, dag) is None:
            self._zet_stukken(self._dossier)

    def _zet_versies(self, dossier: Dossier) -> None:
        maak_leeg(self._versielijst)
        if not dossier.versies:
            self._versielijst.addWidget(tekst("Bij ontvangst wordt de aanvraag bewaard zoals zij binnenkwam.", "grijs", breek=True))
        for nummer in range(1, dossier.versies + 1):
            knop = Knop(f"Versie {nummer} bekijken", icoonnaam="oog", soort="link")
            knop.clicked.connect(lambda _=False, n=nummer: VersieVenster(self.omgeving, dossier.id, n, self.window()).exec())
            self._versielijst.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
