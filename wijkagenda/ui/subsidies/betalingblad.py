"""Tab Betalingen: the schedule with a button at each payment, what was claimed back, and what it all booked in the wijkbudget."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.queries.boeking import BoekingRij, boekingen_van
from wijkagenda.queries.subsidiebesluit import BetalingRij, betalingen
from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.subsidies.bedragenkaart import Bedragenkaart
from wijkagenda.ui.subsidies.blad import Blad, DoeStap, naast_elkaar, onder_elkaar
from wijkagenda.ui.subsidies.model import BOEKINGKOLOMMEN, boekingsom
from wijkagenda.ui.subsidies.slotdialogen import BetaalDialoog, TerugdraaiDialoog
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.label import Knop, lijn, tekst
from wijkagenda.ui.widgets.pil import Pil, Status
from wijkagenda.ui.widgets.tabel import Tabel
from wijkagenda.usecases import subsidie as stappen
from wijkagenda.usecases import velden

_KOLOMMEN = ("Betaling", "Bedrag", "Gepland op", "Stand", "")


class BetalingBlad(Blad):
    """A planned payment is paid with one click: today, for its amount; another day or amount by the button beside it."""

    def __init__(self, omgeving: Omgeving, doe_stap: DoeStap) -> None:
        super().__init__(omgeving, doe_stap)
        self._dossier: Dossier | None = None
        self._houd: str | None = None
        """The payment whose line keeps the keyboard when its buttons are made anew."""
        self.betalingen = Kaart("Betalingen")
        self.betalingen.knop(
            self.stapknop("plan_voorschotten", "Voorschotten", "kalender"),
            self.stapknop("plan_betaling", "Betaling plannen", "kalender"),
            self.stapknop("betaal", "Betaling vastleggen"),
        )
        self._rooster = QGridLayout()
        self._rooster.setHorizontalSpacing(16)
        self._rooster.setVerticalSpacing(6)
        self.stand = tekst("", "grijs", breek=True)
        self.betalingen.voeg_toe(self._rooster, self.stand)
        vorderingen = self.lijst("terugvordering", "Terugvordering", ("datum", "bedrag", "ontvangen_op"), "Er is niets teruggevorderd.")
        vorderingen.knop(
            self.stapknop("vorder_terug", "Terugvorderen", "brief"),
            self.stapknop("terug_ontvangen", "Geld is terug", "vink"),
        )
        self.boekingen = Tabel("Boekingen van deze aanvraag", BOEKINGKOLOMMEN)
        self.boekingen.setMinimumHeight(220)
        self.boekingen.geopend.connect(self._naar_boeking)
        self.boekingzin = tekst("", "grijs", breek=True)
        self.bedragen = Bedragenkaart()
        in_budget = Kaart("In het wijkbudget").voeg_toe(self.boekingzin, self.boekingen)
        self.leg(naast_elkaar((onder_elkaar(self.betalingen, vorderingen, in_budget), 3), (onder_elkaar(self.bedragen), 2)))

    def vul(self, dossier: Dossier) -> None:
        self._dossier = dossier
        db = self.omgeving.lees()
        self._zet_betalingen(betalingen(db, dossier.id))
        te_betalen = dossier.feiten.te_betalen
        self.stand.setText(f"{'Nog te betalen' if te_betalen > 0 else 'Te veel betaald'}: {toon_bedrag(abs(te_betalen))}.")
        self.stand.setVisible(te_betalen != 0 and dossier.feiten.bekend_op is not None)
        boekingen = boekingen_van(db, "aanvraag", dossier.id)
        self.boekingen.zet(boekingen)
        self.boekingen.setVisible(bool(boekingen))
        self.boekingzin.setText(boekingsom(boekingen))
        self.bedragen.toon(dossier)

    # the payments

    def _zet_betalingen(self, rijen: list[BetalingRij]) -> None:
        maak_leeg(self._rooster)
        if not rijen:
            self._rooster.addWidget(tekst("Er is nog niets gepland of betaald.", "grijs", breek=True), 0, 0)
            return
        for kolom, woord in enumerate(_KOLOMMEN):
            self._rooster.addWidget(tekst(woord, "kop"), 0, kolom, Qt.AlignmentFlag.AlignRight if woord == "Bedrag" else Qt.AlignmentFlag.AlignLeft)
        self._rooster.setColumnStretch(len(_KOLOMMEN) - 1, 1)
        for nr, rij in enumerate(rijen):
            plek = 1 + 2 * nr
            self._rooster.addWidget(lijn(), plek, 0, 1, len(_KOLOMMEN))
            bedrag = tekst(toon_bedrag(-rij.bedrag if rij.soort == "terugbetaling" else rij.bedrag))
            delen: tuple[QWidget, ...] = (tekst(rij.naam.capitalize(), "vet"), bedrag, tekst(toon_datum(rij.gepland_op)), Pil(*self._stand(rij)))
            for kolom, deel in enumerate(delen):
                kant = Qt.AlignmentFlag.AlignRight if deel is bedrag else Qt.AlignmentFlag.AlignLeft
                self._rooster.addWidget(deel, plek + 1, kolom, kant | Qt.AlignmentFlag.AlignVCenter)
            knoppen = self._knoppen(rij)
            self._rooster.addLayout(knoppen, plek + 1, len(delen))
            eerste = knoppen.itemAt(1)
            if rij.id == self._houd and eerste is not None and (knop := eerste.widget()) is not None:
                self._houd = None
                QTimer.singleShot(0, knop, knop.setFocus)

    def _stand(self, rij: BetalingRij) -> Status:
        if rij.betaald_op is not None:
            woord = "terug" if rij.soort == "terugbetaling" else "betaald"
            return Status(f"{woord} op {toon_datum(rij.betaald_op)}", "goed")
        vandaag: dt.date = self.omgeving.klok.vandaag()
        return Status("over tijd", "nu") if rij.gepland_op < vandaag else Status("gepland", "vraag")

    def _knoppen(self, rij: BetalingRij) -> QHBoxLayout:
        naam = f"{rij.naam}, {toon_bedrag(rij.bedrag)}"
        knoppen = QHBoxLayout()
        knoppen.setSpacing(2)
        knoppen.addStretch(1)
        mag = {s.code for s in self._dossier.stappen if not s.waarom_niet} if self._dossier else set()
        if rij.betaald_op is None:
            if "betaal" in mag:
                knoppen.addWidget(_knop("Betaald", lambda: self.betaal(rij), "vink", f"Vandaag betaald: {naam}"))
                knoppen.addWidget(_knop("Anders…", lambda: self._anders(rij), "", f"Betaald op een andere dag of voor een ander bedrag: {naam}"))
            weg = Knop("", lambda: self._haal_weg(rij), icoonnaam="prullenbak", soort="stil", naam=f"Haal weg: {naam}")
            knoppen.addWidget(weg)
        elif rij.soort != "terugbetaling" and "draai_betaling_terug" in mag:
            knoppen.addWidget(_knop("Terugdraaien…", lambda: self._draai_terug(rij), "ongedaan", f"Draai terug: {naam}"))
        return knoppen

    def betaal(self, rij: BetalingRij) -> None:
        """It was paid today, as planned."""
        if self._dossier is None:
            return
        vandaag = self.omgeving.klok.vandaag()
        self._houd = rij.id
        if self.omgeving.doe(stappen.betaal, self._dossier.id, rij.bedrag, vandaag, betaling_id=rij.id) is not None:
            self.omgeving.meld(f"Betaald: {rij.naam}, {toon_bedrag(rij.bedrag)}", "Maak ongedaan", self.omgeving.ongedaan)
        else:
            self._houd = None

    def _anders(self, rij: BetalingRij) -> None:
        if self._dossier is not None:
            BetaalDialoog(self.omgeving, self._dossier, rij, self.window()).exec()

    def _draai_terug(self, rij: BetalingRij) -> None:
        if self._dossier is not None:
            TerugdraaiDialoog(self.omgeving, self._dossier, self.window(), rij).exec()

    def _haal_weg(self, rij: BetalingRij) -> None:
        self.omgeving.verwijder(rij.naam, velden.verwijder, "betaling", [rij.id])

    def _naar_boeking(self, rij: BoekingRij) -> None:
        self.omgeving.ga_naar("boeking", rij.id)


def _knop(woorden: str, doe: Callable[[], object], icoonnaam: str, naam: str) -> Knop:
    knop = Knop(woorden, doe, icoonnaam=icoonnaam or None, soort="link")
    knop.setAccessibleName(naam)
    return knop
