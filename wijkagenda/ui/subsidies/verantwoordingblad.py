"""Tab Verantwoording: which way of accounting goes with this amount, what came in, and the vaststelling."""

from __future__ import annotations

from wijkagenda.queries.subsidiebesluit import verantwoordwijze
from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.subsidies.blad import Blad, DoeStap
from wijkagenda.ui.widgets.label import tekst


class VerantwoordingBlad(Blad):
    """From asking for the accounting to the final amount."""

    def __init__(self, omgeving: Omgeving, doe_stap: DoeStap) -> None:
        super().__init__(omgeving, doe_stap)
        verantwoordingen = self.lijst(
            "verantwoording",
            "Verantwoording",
            ("gevraagd_op", "uiterlijk", "ontvangen_op", "werkelijk", "bevinding"),
            "De verantwoording is nog niet gevraagd.",
        )
        verantwoordingen.knop(
            self.stapknop("vraag_verantwoording", "Verantwoording vragen", "brief"),
            self.stapknop("ontvang_verantwoording", "Verantwoording is binnen", "vink"),
        )
        self.wijze = tekst("", "grijs", breek=True)
        verantwoordingen.voeg_toe(self.wijze)
        vaststellingen = self.lijst(
            "vaststelling",
            "Vaststelling",
            ("soort", "datum", "bedrag", "grond", "motivering", "zonder_zienswijze"),
            "De subsidie is nog niet vastgesteld.",
        )
        vaststellingen.knop(self.stapknop("stel_vast", "Subsidie vaststellen", "stempel"))
        self.leg(verantwoordingen, vaststellingen)

    def vul(self, dossier: Dossier) -> None:
        bedrag = dossier.rij.verleend if dossier.rij.verleend is not None else dossier.rij.aangevraagd
        zin = verantwoordwijze(self.omgeving.lees(), dossier.regeling_id, bedrag) if bedrag else ""
        self.wijze.setText(zin)
        self.wijze.setVisible(bool(zin))
