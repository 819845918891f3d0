"""The tab Taakvelden."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wijkagenda.queries.taakveld import taakvelden
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.wijkbudget.stampaneel import StamPaneel

KOLOMMEN = (
    Kolom("code", "Code", None, "tekst", 80),
    Kolom("naam", "Taakveld", vet=True),
    Kolom("jaren", "Geldig", None, "tekst", 150),
)


class TaakveldenPaneel(StamPaneel):
    """The codes of the gemeente's accounts and the years in which they are valid."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(
            omgeving, "taakveld", "Taakvelden", KOLOMMEN, lambda: taakvelden(omgeving.lees()), vragen=("code", "naam", "van", "tot"),
            nieuw="Nieuw taakveld", leeg="Hier komen de taakvelden van de gemeentebegroting.",
            uitleg="De codes van de gemeentebegroting, met de jaren waarin ze gelden. Een geldstroom kan er een noemen.",
            naam_van=lambda rij: f"{rij.code} {rij.naam}", ouder=ouder,
        )  # fmt: skip
