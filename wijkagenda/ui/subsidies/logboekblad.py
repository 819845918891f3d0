"""Tab Logboek: the dated steps of the dossier, the contacts with the applicant, and who changed what."""

from __future__ import annotations

from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import BijlagenPaneel, GeschiedenisPaneel
from wijkagenda.ui.subsidies.blad import Blad, DoeStap
from wijkagenda.ui.subsidies.model import LOGKOLOMMEN
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.tabel import Tabel

_CONTACT = ("datum", "soort", "tekst", "medewerker_id")


class LogboekBlad(Blad):
    """What happened, newest first."""

    def __init__(self, omgeving: Omgeving, doe_stap: DoeStap) -> None:
        super().__init__(omgeving, doe_stap)
        self.stappen = Tabel("Stappen van het dossier", LOGKOLOMMEN)
        self.stappen.setMinimumHeight(240)
        contacten = self.lijst("contactmoment", "Contacten", _CONTACT, "Nog geen contact opgeschreven.", lezen=False, vragen=_CONTACT)
        self.geschiedenis = GeschiedenisPaneel(omgeving)
        self.leg(Kaart("Stappen").voeg_toe(self.stappen), contacten, self.geschiedenis)

    def vul(self, dossier: Dossier) -> None:
        self.stappen.zet(dossier.logboek)
        self.geschiedenis.toon("aanvraag", dossier.id)


class BijlagenBlad(Blad):
    """The attachments of the dossier."""

    def __init__(self, omgeving: Omgeving, doe_stap: DoeStap) -> None:
        super().__init__(omgeving, doe_stap)
        self.bijlagen = BijlagenPaneel(omgeving)
        self.leg(self.bijlagen)

    def vul(self, dossier: Dossier) -> None:
        self.bijlagen.toon("aanvraag", dossier.id)
