"""Steps of Instellingen that decide: handing over work, and forgetting a person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.queries.record import record
from wijkagenda.queries.relatie import brieven_met_naam, werk_van
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import StapDialoog
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.usecases import velden
from wijkagenda.usecases.relatie import draag_over, vergeet

_BRIEVEN = 4
"""How many dossiers with letters are named."""
OVERDRAGEN = (
    Veld("naar_id", "Naar wie", Soort.VERWIJZING, True, verwijst="medewerker"),
    Veld("laatste_dag", "Laatste werkdag", Soort.DATUM, hulp="Alleen als deze medewerker hier weggaat."),
)


class OverdraagDialoog(StapDialoog):
    """To whom the open work of a medewerker goes, and whether they leave."""

    def __init__(self, omgeving: Omgeving, medewerker_id: str, ouder: QWidget | None = None) -> None:
        wie = record(omgeving.lees(), "medewerker", medewerker_id)
        werk = werk_van(omgeving.lees(), medewerker_id, omgeving.klok.vandaag())
        wat = f"Dit gaat over: {opsomming(werk)}." if werk else f"{wie.titel} heeft geen open werk."
        bestand = omgeving.bestand
        assert bestand is not None

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            dag = waarden["laatste_dag"]
            return draag_over(bestand.uow, medewerker_id, str(waarden["naar_id"]), dag if isinstance(dag, dt.date) else None)

        super().__init__(omgeving, f"Werk van {wie.titel} overdragen", OVERDRAGEN,
                         f"{wat} Wat klaar is blijft op de oude naam staan. U kunt het in één keer ongedaan maken.", "Draag over", doe,
                         bij=medewerker_id, ouder=ouder)  # fmt: skip


class VergeetDialoog(StapDialoog):
    """Says what goes and what does not, and where the name is also written; then forgets. Enter alone does nothing."""

    def __init__(self, omgeving: Omgeving, persoon_id: str, ouder: QWidget | None = None) -> None:
        wie = record(omgeving.lees(), "contactpersoon", persoon_id)
        bestand = omgeving.bestand
        assert bestand is not None
        ook = [t for t in bestand.zoek(wie.titel, 12) if t.id != persoon_id][:5]
        regels = "\n".join(f"• {velden.naam_van(t.soort).capitalize()}: {t.titel}" for t in ook)
        brieven = brieven_met_naam(omgeving.lees(), persoon_id)
        delen = [f"De naam staat ook in teksten. Die past u zelf aan:\n{regels}"] if ook else []
        if brieven:
            waar = opsomming([f"{kenmerk} ({aantal(n, 'brief', 'brieven')})" for kenmerk, n in brieven[:_BRIEVEN]])
            meer = f" en bij {aantal(len(brieven) - _BRIEVEN, 'ander dossier', 'andere dossiers')}" if len(brieven) > _BRIEVEN else ""
            delen.append(f"De naam kan ook staan in bewaarde brieven, bij {waar}{meer}. Die horen bij het dossier en veranderen niet.")
        extra = tekst("\n".join(delen), "letop", breek=True) if delen else None
        super().__init__(
            omgeving, f"{wie.titel} vergeten?", (),
            "Naam, telefoon, e-mail en de rest verdwijnen uit dit bestand, ook uit de geschiedenis en het zoeken. Dit kan niet ongedaan worden "
            "gemaakt. Oudere reservekopieën en kopieën bij collega’s kennen deze persoon nog.",
            "Vergeet deze persoon", lambda _: vergeet(bestand.uow, persoon_id), extra=extra, bij=persoon_id, ouder=ouder,
        )  # fmt: skip
        self.resize(620, 300 + 28 * ((len(ook) + 2 if ook else 0) + (3 if brieven else 0)))
        terug = next(knop for knop in self.findChildren(Knop) if knop.text() == "Annuleren")
        self.knop.setDefault(False)
        terug.setFocus()
