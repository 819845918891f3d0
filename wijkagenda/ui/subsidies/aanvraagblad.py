"""Tab Aanvraag: what the applicant sent, for which gebieden, with its begroting; what stands says why."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton

from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import DraadPaneel, RecordFormulier
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.subsidies.begroting import Begrotingskaart
from wijkagenda.ui.subsidies.blad import Blad, DoeStap, naast_elkaar, onder_elkaar
from wijkagenda.ui.subsidies.eerder import EerderKaart
from wijkagenda.ui.subsidies.gebieden import Gebiedskaart
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.ui.widgets.veldbasis import VeldWidget
from wijkagenda.usecases.subsidie.regels import GESTUURD
from wijkagenda.usecases.subsidie.slot import DELEN_OPEN, INHOUD_OPEN

VELDEN = (
    "titel",
    "aangevraagd",
    "organisatie_id",
    "initiatief_id",
    "regeling_id",
    "ontvangen_op",
    "van",
    "tot",
    "activiteiten",
    "doel_id",
    "kwadrant",
    "behandelaar_id",
    "reden_te_laat",
)
_ONDER_MEER = ("doel_id", "kwadrant", "behandelaar_id", "reden_te_laat")
VAST = "Wat de aanvrager stuurde staat vast: de aanvraag wordt beoordeeld. Moet er iets anders, zet haar dan terug naar de volledigheidstoets."
VAST_BESLOTEN = "Wat de aanvrager stuurde staat vast: er is een besluit."


class AanvraagBlad(Blad):
    """`gewijzigd` after something was changed here."""

    gewijzigd = Signal()

    def __init__(self, omgeving: Omgeving, doe_stap: DoeStap, stil: Callable[[], AbstractContextManager[None]]) -> None:
        super().__init__(omgeving, doe_stap)
        velden = [replace(v, meer=v.naam in _ONDER_MEER) for v in velden_voor("aanvraag", VELDEN)]
        self.formulier = RecordFormulier(omgeving, "aanvraag", velden, stil=stil)
        self.formulier.formulier.veld_gewijzigd.connect(lambda *_: self.gewijzigd.emit())
        self.vast = tekst("", "grijs", breek=True)
        self.gebieden = Gebiedskaart(omgeving, stil)
        self.begroting = Begrotingskaart(omgeving, stil)
        for kaart in (self.gebieden, self.begroting):
            kaart.gewijzigd.connect(self.gewijzigd)
        self.eerder = EerderKaart(omgeving)
        self.draad = DraadPaneel(omgeving)
        links = onder_elkaar(Kaart("Aanvraag").voeg_toe(self.vast, self.formulier), self.begroting)
        rechts = onder_elkaar(self.gebieden, self.eerder, self.draad)
        self.leg(naast_elkaar((links, 3), (rechts, 2)))

    def vul(self, dossier: Dossier) -> None:
        status = dossier.rij.status
        self.vast.setText(VAST if status in DELEN_OPEN else VAST_BESLOTEN)
        self.vast.setVisible(status not in INHOUD_OPEN)
        self.formulier.toon(dossier.id)
        for naam in GESTUURD & set(self.formulier.formulier.velden):
            _zet_vast(self.formulier.formulier.velden[naam], status not in INHOUD_OPEN)
        self.gebieden.toon(dossier, open_=status in DELEN_OPEN)
        self.begroting.toon(dossier, open_=status in INHOUD_OPEN)
        self.eerder.toon(dossier.id)
        self.draad.toon("aanvraag", dossier.id)

    def vastleggen(self) -> bool:
        """Leaves the field that is being typed in; False where it can't be used."""
        return self.formulier.vastleggen()


def _zet_vast(veld: VeldWidget, vast: bool) -> None:
    """A field that stands can be read and copied, not changed."""
    if isinstance(veld.invoer, QLineEdit | QPlainTextEdit):
        veld.invoer.setReadOnly(vast)
    elif isinstance(veld.invoer, QComboBox):
        veld.invoer.setEnabled(not vast)
    for knop in veld.findChildren(QPushButton):
        knop.setVisible(not vast)
