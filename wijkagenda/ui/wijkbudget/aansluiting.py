"""Tab Aansluiting: the position of each stream in the accounts of the gemeente beside ours, with the difference explained."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.datum import toon_datum
from wijkagenda.queries.aansluiting import AansluitingRij, aansluitingen
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.ui.wijkbudget.stampaneel import StamPaneel

KOLOMMEN = (
    Kolom("geldstroom", "Geldstroom", vet=True, onder=lambda r: f"stand op {toon_datum(r.datum)}"),
    Kolom("stand", "In de boeken van de gemeente", None, "bedrag", 220),
    Kolom("hier", "In Wijkagenda", None, "bedrag", 140),
    Kolom("verschil", "Verschil", None, "bedrag", 140, tekort=False),
    Kolom("verklaard", "", lambda r: _stand(r), "pil", 140),
)


class AansluitingPaneel(StamPaneel):
    """The positions noted for the chosen year."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(
            omgeving, "aansluiting", "Aansluiting", KOLOMMEN, lambda: aansluitingen(omgeving.lees(), omgeving.jaar),
            vragen=("geldstroom_id", "datum", "stand", "verklaring"), begin=lambda: {"jaar": omgeving.jaar}, nieuw="Nieuwe stand",
            naam_van=lambda r: f"{r.geldstroom} {r.jaar}", leeg="Hier komt wat er in de boeken van de gemeente staat.",
            uitleg="Wijkagenda is niet de boekhouding van de gemeente. Schrijf op wat daar per geldstroom is uitgegeven op een dag. "
            "Ernaast staat wat hier is gerealiseerd bij de verstrekkingen; verklaar het verschil.",
            ook=frozenset({"boeking"}), onder=True, ouder=ouder,
        )  # fmt: skip


def _stand(rij: AansluitingRij) -> Status:
    if rij.verschil == 0:
        return Status("sluit aan", "goed")
    return Status("verklaard", "weten") if rij.verklaard else Status("niet verklaard", "straks")
