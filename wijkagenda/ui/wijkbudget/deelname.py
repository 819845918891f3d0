"""Who takes part with how much, and the position of each stream in the accounts of the gemeente."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.datum import toon_datum
from wijkagenda.queries.deelname import AansluitingRij, aansluitingen, deelnames
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record.deellijst import Deellijst
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.ui.wijkbudget.stampaneel import StamPaneel


class DeelnamePaneel(StamPaneel):
    """Partners of the chosen gebieden in the chosen year, with what they bring in."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        kolommen = (
            Kolom("partner", "Partner", vet=True, onder=lambda r: f"{r.gebied} · {r.vorm_tekst}"),
            Kolom("van", "Vanaf", None, "datum", 104),
            Kolom("tot", "Tot", None, "datum", 104, verborgen=True),
            Kolom("inbreng", "Inbreng dit jaar", None, "bedrag", 140),
        )
        bedragen = Deellijst(omgeving, "deelnamebedrag", "deelname_id", "Inbreng per jaar", ["geldstroom_id", "jaar", "bedrag"],
                             leeg="Nog geen inbreng. Voeg per geldstroom en jaar toe wat deze partner inbrengt.",
                             begin=lambda: {"jaar": omgeving.jaar})  # fmt: skip
        super().__init__(
            omgeving, "deelname", "Partners", kolommen, lambda: deelnames(omgeving.lees(), omgeving.gebied_ids, omgeving.jaar),
            vragen=("organisatie_id", "gebied_id", "vorm", "van"), nieuw="Nieuwe partner", naam_van=lambda r: str(r.partner),
            leeg="Hier komen de partners die meedoen met het wijkbudget.",
            uitleg="Welke partners doen mee, sinds wanneer, en wat brengen zij in?",
            delen=(bedragen,), ook=frozenset({"organisatie"}), ouder=ouder,
        )  # fmt: skip


class AansluitingPaneel(StamPaneel):
    """The positions noted for the chosen year, beside our own figures."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        kolommen = (
            Kolom("geldstroom", "Geldstroom", vet=True, onder=lambda r: f"stand op {toon_datum(r.datum)}"),
            Kolom("stand", "Gemeente", None, "bedrag", 124),
            Kolom("hier", "Wijkagenda", None, "bedrag", 124),
            Kolom("verklaard", "Verschil", _stand, "pil", 136),
        )
        super().__init__(
            omgeving, "aansluiting", "Aansluiting", kolommen, lambda: aansluitingen(omgeving.lees(), omgeving.jaar),
            vragen=("geldstroom_id", "datum", "stand", "verklaring"), begin=lambda: {"jaar": omgeving.jaar}, nieuw="Nieuwe stand",
            naam_van=lambda r: f"{r.geldstroom} {r.jaar}", leeg="Hier komt wat er in de boeken van de gemeente staat.",
            uitleg="Wijkagenda is niet de boekhouding van de gemeente. Schrijf op wat daar per geldstroom is uitgegeven op een dag. "
            "Ernaast staat wat hier is gerealiseerd bij de verstrekkingen; verklaar het verschil.",
            ook=frozenset({"boeking"}), ouder=ouder,
        )  # fmt: skip


def _stand(rij: AansluitingRij) -> Status:
    if rij.verschil == 0:
        return Status("sluit aan", "goed")
    return Status("verklaard", "weten") if rij.verklaard else Status("niet verklaard", "straks")
