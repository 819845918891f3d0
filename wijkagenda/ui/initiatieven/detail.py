"""One initiatief on screen: fills its layout, and does the steps that its buttons offer."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import opsomming
from wijkagenda.queries.initiatief import BEEINDIGD, InitiatiefRij, Vraag, rij
from wijkagenda.queries.initiatiefstand import OvergangRij, fasehistorie
from wijkagenda.queries.record import delen, record
from wijkagenda.ui.initiatieven.dialogs import FaseDialoog, JaarvraagDialoog, LoslatenDialoog, nieuwe_aanvraag
from wijkagenda.ui.initiatieven.form import SOORT, InitiatiefVlak
from wijkagenda.ui.initiatieven.model import fasestatus, stap_in_woorden, telregel
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.usecases import velden


class InitiatiefDetail(QWidget):
    """Call `toon(id)`; `terug` is emitted when the user wants to leave it."""

    terug = Signal()
    gewijzigd = Signal()
    """A field was saved here: lists show its old value still."""

    def __init__(self, omgeving: Omgeving, stil: Callable[[], AbstractContextManager[None]]) -> None:
        super().__init__()
        self._omgeving = omgeving
        self.id: str | None = None
        self._rij: InitiatiefRij | None = None
        self.vlak = v = InitiatiefVlak(omgeving, stil)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(v)
        v.terug.clicked.connect(self.terug)
        v.fase.clicked.connect(self.wijzig_fase)
        v.jaarvraag.clicked.connect(self.beantwoord_jaarvraag)
        v.loslaten.clicked.connect(self.laat_los)
        v.subsidie.clicked.connect(self.vraag_subsidie_aan)
        v.weg.clicked.connect(self.verwijder)
        v.fasen.gekozen.connect(self._toon_stap)
        v.formulier.formulier.veld_gewijzigd.connect(self._na_veld)

    def toon(self, id_: str, blad: str | None = None) -> None:
        """Shows this initiatief, on the tab for records of kind `blad` where given. Raises `NietGevonden`."""
        if id_ != self.id and blad is None:
            blad = SOORT
        self.id = self.vlak.id = id_
        self.ververs()
        if blad is not None:
            self.vlak.kies_blad(blad)

    def ververs(self) -> None:
        """Reads it again; what is being typed stays. Raises `NietGevonden`."""
        if self.id is None:
            return
        v, id_ = self.vlak, self.id
        self._zet_kop()
        v.formulier.toon(id_)
        v.draad.toon(SOORT, id_)
        v.geld.toon(id_)
        for lijst in (v.mensen, v.gebieden, v.logboek, v.tellingen, v.knelpunten, v.na_een_jaar):
            lijst.toon(id_)
        v.bijlagen.toon(SOORT, id_)
        v.geschiedenis.toon(SOORT, id_)
        v.zet_fasen(fasehistorie(self._omgeving.lees(), id_))
        self._toon_stap(v.fasen.huidige())
        for soort, lijst in (("contactmoment", v.logboek), ("telling", v.tellingen), ("knelpunt", v.knelpunten)):
            v.tabs.tel(v.bladen[soort], lijst.tabel.totaal())
        v.tabs.tel(v.bladen["bijlage"], v.bijlagen.tabel.totaal())

    def leeg(self) -> None:
        """Nothing is shown any more; what was typed is saved."""
        if self.id is not None:
            self.vlak.formulier.vastleggen()
        self.id = self._rij = None

    def neem_focus(self) -> None:
        """The keyboard comes to the first field."""
        next(iter(self.vlak.formulier.formulier.velden.values())).invoer.setFocus()

    def _zet_kop(self) -> None:
        assert self.id is not None
        db = self._omgeving.lees()
        self._rij = r = rij(db, self.id, self._omgeving.klok.vandaag())
        ook = [d.woorden["gebied_id"] for d in delen(db, "initiatief_gebied", "initiatief_id", self.id)]
        waar = r.gebied + (f", ook in {opsomming(ook)}" if ook else "")
        wie = f"ondersteuner {r.ondersteuner}" if r.ondersteuner else "nog geen ondersteuner"
        v = self.vlak
        v.kop.zet(r.titel, pil=fasestatus(r.fase), onder=" · ".join(d for d in (r.nummer, waar, wie, telregel(r)) if d))
        v.jaarvraag.setVisible(any(s.vraag is Vraag.JAARVRAAG for s in r.signalen))
        v.loslaten.setVisible(r.fase not in (*BEEINDIGD, "zelfstandig"))

    def _na_veld(self) -> None:
        self._zet_kop()
        self.gewijzigd.emit()

    def _toon_stap(self, overgang: OvergangRij | None) -> None:
        self.vlak.fasestap.setPlainText(stap_in_woorden(overgang) if overgang else "")
        self.vlak.fasestap.setVisible(bool(overgang and (overgang.reden or overgang.antwoord)))

    # steps

    def wijzig_fase(self) -> None:
        """Asks the new phase."""
        if self._rij is not None:
            FaseDialoog(self._omgeving, [self._rij], self.window()).exec()

    def beantwoord_jaarvraag(self) -> None:
        """Asks whether it still runs."""
        if self._rij is not None:
            JaarvraagDialoog(self._omgeving, self._rij, self.window()).exec()

    def laat_los(self) -> None:
        """Asks the agreement and the message."""
        if self._rij is not None:
            LoslatenDialoog(self._omgeving, self._rij, self.window()).exec()

    def vraag_subsidie_aan(self) -> None:
        """Starts an application and goes there."""
        if self._rij is not None:
            organisatie = record(self._omgeving.lees(), SOORT, self._rij.id).waarden["organisatie_id"]
            if aanvraag := nieuwe_aanvraag(self._omgeving, self._rij, organisatie, self.window()):
                self._omgeving.ga_naar("aanvraag", aanvraag)

    def verwijder(self) -> None:
        """Deletes it; the bar offers to take that back."""
        if self._rij is not None:
            self._omgeving.verwijder(self._rij.titel, velden.verwijder, SOORT, [self._rij.id])
