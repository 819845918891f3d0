"""One dossier on screen: fills its layout, offers what can be done next, and says of the rest why it can't."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QCheckBox, QMenu, QVBoxLayout, QWidget

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.stap import Stap
from wijkagenda.queries.boeking import BoekingRij, boekingen_van
from wijkagenda.queries.record import Deel, delen, record
from wijkagenda.queries.subsidiedossier import Dossier, Stapkeuze, Stuk, dossier
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.subsidies.dialogs import BetaalDialoog, DossierDialoog
from wijkagenda.ui.subsidies.form import BLAD_VAN, DossierForm
from wijkagenda.ui.subsidies.invulling import vul_bedragen, vul_versies, vul_waarden
from wijkagenda.ui.subsidies.model import boekingsom, kopregel, statuspil
from wijkagenda.ui.widgets.kaart import maak_leeg
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.usecases import subsidie as stappen

EERSTE_BLAD = {
    "concept": "aanvraag",
    "ontvangen": "volledigheid",
    "volledigheidstoets": "volledigheid",
    "aanvulling": "volledigheid",
    "beoordeling": "beoordeling",
    "advies": "beoordeling",
    "voornemen": "besluit",
    "besloten": "besluit",
    "geweigerd": "besluit",
    "uitvoering": "betaling",
    "verantwoording_gevraagd": "verantwoording",
    "verantwoording_ontvangen": "verantwoording",
    "vastgesteld": "betaling",
    "afgerekend": "betaling",
}
"""The tab on which a dossier opens: where its next step is."""


class DossierVlak(QWidget):
    """Call `toon(id)`; `terug` is emitted when the user wants to leave it."""

    terug = Signal()

    def __init__(self, omgeving: Omgeving, stil: Callable[[], AbstractContextManager[None]]) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._dossier: Dossier | None = None
        self.id: str | None = None
        self.form = f = DossierForm(omgeving, stil, self._betaal_gepland)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(f)
        f.terug.clicked.connect(self.terug)
        f.volgende.clicked.connect(self._doe_volgende)
        f.meer.clicked.connect(self._open_menu)
        f.beoordeel.clicked.connect(lambda: self.doe_stap("beoordeel"))
        f.betaal.clicked.connect(lambda: self.doe_stap("betaal"))
        f.plan.clicked.connect(lambda: self.doe_stap("plan_betaling"))
        f.formulier.formulier.veld_gewijzigd.connect(lambda *_: self.ververs())
        f.boekingen.geopend.connect(self._naar_boeking)

    def toon(self, id_: str, soort: str = "aanvraag") -> None:
        """Shows this dossier, on the tab for records of kind `soort`. Raises `NietGevonden`."""
        ander = id_ != self.id
        self.id = id_
        self.ververs()
        if soort != "aanvraag":
            self._kies_blad(BLAD_VAN.get(soort, "aanvraag"))
        elif ander and self._dossier is not None:
            self._kies_blad(EERSTE_BLAD.get(self._dossier.rij.status, "aanvraag"))

    def _kies_blad(self, code: str) -> None:
        self.form.tabs.setCurrentWidget(self.form.bladen[code])

    def leeg(self) -> None:
        """Nothing is shown any more; what was typed is saved."""
        if self.id is not None:
            self.form.formulier.vastleggen()
        self.id = self._dossier = None

    def ververs(self) -> None:
        """Reads it again; what is being typed stays. Raises `NietGevonden`."""
        if self.id is None:
            return
        db, vandaag = self._omgeving.lees(), self._omgeving.klok.vandaag()
        self._dossier = d = dossier(db, self.id, vandaag)
        f = self.form
        f.kop.zet(d.rij.titel, pil=statuspil(d.rij), naast=kopregel(d.rij))
        self._zet_knoppen(d)
        f.formulier.toon(d.id)
        f.draad.toon("aanvraag", d.id)
        for lijst in (
            f.gebieden,
            f.begroting,
            f.aanvullingen,
            f.wijzigingen,
            f.besluiten,
            f.zienswijzen,
            f.bezwaren,
            f.ingebreke,
            f.betalingen,
            f.vorderingen,
            f.verantwoordingen,
            f.vaststellingen,
            f.contacten,
        ):
            lijst.toon(d.id)
        f.sluit.setText(d.begrotingszin)
        f.sluit.setVisible(bool(d.begrotingszin))
        f.sluit.setProperty("rol", "klein" if d.sluit else "letop")
        f.sluit.style().polish(f.sluit)
        for kaart in (f.telling, f.termijn):
            kaart.toon(d.termijn, vandaag)
        self._zet_stukken(d)
        vul_versies(f.versielijst, self._omgeving, d, self.window())
        vul_waarden(f, d)
        for bedragen in (f.bedragen, f.bedragen_besluit, f.bedragen_betaling):
            vul_bedragen(bedragen, d)
        self._zet_besluit(d)
        self._zet_betaling(d)
        f.stappen.zet(d.logboek)
        f.bijlagen.toon("aanvraag", d.id)
        f.geschiedenis.toon("aanvraag", d.id)
        self._tel(d)

    def _tel(self, d: Dossier) -> None:
        f = self.form
        tellingen = {
            "volledigheid": len(d.feiten.ontbrekend),
            "beoordeling": len(d.oordelen),
            "betaling": f.betalingen.tabel.totaal(),
            "bijlage": f.bijlagen.tabel.totaal(),
        }
        for code, n in tellingen.items():
            f.tabs.tel(f.bladen[code], n)

    def _zet_stukken(self, d: Dossier) -> None:
        maak_leeg(self.form.stuklijst)
        if not d.stukken:
            self.form.stuklijst.addWidget(tekst("De regeling vraagt geen stukken.", "grijs", breek=True))
        for stuk in d.stukken:
            vink = QCheckBox(f"{stuk.naam}, binnen op {toon_datum(stuk.ontvangen_op)}" if stuk.ontvangen_op else stuk.naam)
            vink.setChecked(stuk.ontvangen_op is not None)
            vink.clicked.connect(lambda aan, s=stuk: self._vink(s, aan))
            self.form.stuklijst.addWidget(vink)

    def _vink(self, stuk: Stuk, aan: bool) -> None:
        if self.id is not None:
            dag = self._omgeving.klok.vandaag() if aan else None
            if self._omgeving.doe(stappen.vink_stuk_af, self.id, stuk.id, dag) is None:
                self.ververs()

    def _zet_besluit(self, d: Dossier) -> None:
        gevonden = delen(self._omgeving.lees(), "besluit", "aanvraag_id", d.id, ("-datum",))
        f = self.form
        f.motivering.setText("\n".join(_motivering(b) for b in gevonden))
        f.motivering.setVisible(bool(gevonden))
        vandaag = self._omgeving.klok.vandaag()
        woord = "Bezwaar kan" if d.bezwaar_tot and d.bezwaar_tot >= vandaag else "Bezwaar kon"
        f.bezwaartermijn.setText(f"{woord} tot en met {toon_datum(d.bezwaar_tot)} (Awb 6:7)." if d.bezwaar_tot else "")
        f.bezwaartermijn.setVisible(d.bezwaar_tot is not None)
        advies = record(self._omgeving.lees(), "aanvraag", d.id).waarden["advies"]
        f.advies.setVisible(bool(advies))
        f.adviestekst.setText(f"{toon_bedrag(d.rij.geadviseerd)}: {advies}")

    def _zet_betaling(self, d: Dossier) -> None:
        f, mag = self.form, {s.code for s in d.stappen if not s.waarom_niet}
        f.betaal.setVisible("betaal" in mag)
        f.plan.setVisible("plan_betaling" in mag)
        f.beoordeel.setVisible("beoordeel" in mag)
        te_betalen = d.feiten.te_betalen
        f.betaalstand.setText(f"{'Nog te betalen' if te_betalen > 0 else 'Te veel betaald'}: {toon_bedrag(abs(te_betalen))}.")
        f.betaalstand.setVisible(te_betalen != 0 and d.feiten.bekend_op is not None)
        boekingen = boekingen_van(self._omgeving.lees(), "aanvraag", d.id)
        f.boekingen.zet(boekingen)
        f.boekingen.setVisible(bool(boekingen))
        f.boekingzin.setText(boekingsom(boekingen))

    # steps

    def _zet_knoppen(self, d: Dossier) -> None:
        f = self.form
        f.volgende.setVisible(d.volgende is not None)
        if d.volgende is not None:
            f.volgende.setText(f"{d.volgende.naam}…")
        f.meer.setVisible(bool(self._andere(d)))

    @staticmethod
    def _andere(d: Dossier) -> list[Stapkeuze]:
        return [s for s in d.stappen if d.volgende is None or s.code != d.volgende.code]

    def maak_menu(self) -> QMenu:
        """The other steps: first those that can be done, then those that can't, each with its reason."""
        menu = QMenu(self)
        menu.setAccessibleName("Meer stappen")
        if self._dossier is None:
            return menu
        andere = self._andere(self._dossier)
        for stap in (s for s in andere if not s.waarom_niet):
            menu.addAction(f"{stap.naam}…", lambda code=stap.code: self.doe_stap(code))
        dicht = [s for s in andere if s.waarom_niet]
        if dicht and len(dicht) < len(andere):
            menu.addSeparator()
        for stap in dicht:
            menu.addAction(f"{stap.naam}: {stap.waarom_niet}").setEnabled(False)
        return menu

    def _open_menu(self) -> None:
        knop = self.form.meer
        menu = self.maak_menu()
        menu.exec(knop.mapToGlobal(QPoint(0, knop.height() + 2)))
        menu.deleteLater()

    def _doe_volgende(self) -> None:
        if self._dossier is not None and self._dossier.volgende is not None:
            self.doe_stap(self._dossier.volgende.code)

    def doe_stap(self, code: str) -> Stap | None:
        """Asks what this step needs and does it; afterwards the tab of the next step is shown."""
        if self._dossier is None or not self.form.formulier.vastleggen():
            return None
        status = self._dossier.rij.status
        venster = DossierDialoog(self._omgeving, self._dossier, code, self.window())
        venster.exec()
        if venster.stap is not None and self._dossier is not None and self._dossier.rij.status != status:
            self._kies_blad(EERSTE_BLAD.get(self._dossier.rij.status, "logboek"))
        return venster.stap

    def _betaal_gepland(self, rijen: list[Any]) -> None:
        deel: Deel = rijen[0]
        if self._dossier is None:
            return
        if deel.waarden["betaald_op"] is not None:
            self._omgeving.meld("Deze betaling is al gedaan.")
            return
        BetaalDialoog(self._omgeving, self._dossier, deel.id, int(str(deel.waarden["bedrag"])), self.window()).exec()

    def _naar_boeking(self, rij: BoekingRij) -> None:
        self._omgeving.ga_naar("boeking", rij.id)


def _motivering(besluit: Deel) -> str:
    grond = besluit.woorden["grond"]
    return f"{besluit.woorden['motivering']}{f' Grond: {grond}.' if grond else ''}"
