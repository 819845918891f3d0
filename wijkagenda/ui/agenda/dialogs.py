"""What the agenda asks: a new agendapunt, how often it comes back, and what it belongs to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import NieuwDialoog, StapDialoog
from wijkagenda.usecases import agenda

SOORT = "agendapunt"


def nieuw_punt(omgeving: Omgeving, dag: dt.date, ouder: QWidget) -> str | None:
    """Asks a new agendapunt on this day; gives its id, or None."""
    begin = {"begin": f"{dag.isoformat()}T10:00"}
    return NieuwDialoog(omgeving, SOORT, ["titel", "begin", "soort", "plek"], titel="Nieuw agendapunt", begin=begin, ouder=ouder).nieuw_id()


class HerhalingDialoog(StapDialoog):
    """How often, and until when."""

    def __init__(self, omgeving: Omgeving, id_: str, titel: str, ouder: QWidget) -> None:
        velden = (
            Veld("hoe_vaak", "Hoe vaak", Soort.KEUZE, keuzes=agenda.HOE_VAAK, hulp="Leeg: dit punt komt één keer."),
            Veld("tot", "Tot en met", Soort.DATUM, hulp="Leeg: zonder einde."),
            Veld("keren", "Of: aantal keren", Soort.GETAL, minimum=1, maximum=999),
        )
        bestand: Any = omgeving.bestand

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            return agenda.zet_herhaling(bestand.uow, id_, **waarden)  # type: ignore[arg-type]

        super().__init__(omgeving, "Herhaling", velden, f"{titel}: dit geldt voor alle keren.", "Zet herhaling", doe, ouder=ouder)


class KoppelDialoog(StapDialoog):
    """Which initiatief, actie or wijkplan it belongs to."""

    def __init__(self, omgeving: Omgeving, id_: str, ouder: QWidget) -> None:
        velden = (
            Veld("initiatief", "Initiatief", Soort.VERWIJZING, verwijst="initiatief"),
            Veld("actie", "Of: actie", Soort.VERWIJZING, verwijst="actie"),
            Veld("wijkplan", "Of: wijkplan", Soort.VERWIJZING, verwijst="wijkplan"),
        )
        bestand: Any = omgeving.bestand

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            gekozen = [(soort, str(ander)) for soort, ander in waarden.items() if ander]
            if len(gekozen) > 1:
                raise InvoerFout("Kies er één: een initiatief, een actie of een wijkplan.", gekozen[1][0])
            return agenda.koppel(bestand.uow, id_, *(gekozen[0] if gekozen else ()))

        super().__init__(omgeving, "Hoort bij", velden, "Laat alles leeg om het agendapunt los te maken.", "Koppel", doe, ouder=ouder)
