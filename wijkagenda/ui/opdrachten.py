"""What Ctrl+K offers besides the places and the menu: every record of the file, making something new anywhere, and counting a term."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QApplication

from wijkagenda.basis.opmaak import vouw
from wijkagenda.ui.navigation import PLEKKEN, SOORTEN
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.zoekveld import Aanbod, Treffer

HOOGSTENS = 24
KORTST = 2
"""Letters from which records are looked for."""
NIEUW = (
    ("initiatieven", "Nieuw initiatief"),
    ("gebieden", "Nieuwe inbreng"),
    ("wijkplannen", "Nieuw wijkplan"),
    ("subsidies", "Nieuwe aanvraag"),
    ("wijkbudget", "Nieuwe boeking"),
    ("agenda", "Nieuw agendapunt"),
    ("leersessies", "Nieuwe leersessie"),
)
"""What the button on top of a place makes, under the words that people look for."""
REKENHULP = "Termijn berekenen"
"""A term counted without a dossier."""
_ICONEN = {plek.sleutel: plek.icoon for plek in PLEKKEN}
_TITELS = {plek.sleutel: plek.titel for plek in PLEKKEN}


def aanbieders(omgeving: Omgeving) -> Sequence[Aanbod]:
    """The providers for the search field."""

    def nieuw(vraag: str) -> list[Treffer]:
        if omgeving.bestand is None:
            return []
        woorden = vouw(vraag).split()
        return [
            Treffer("Maak", titel, "", lambda p=plek: omgeving.ga_naar_plek(p, nieuw=True), "plus")
            for plek, titel in NIEUW
            if all(woord in vouw(titel) for woord in woorden)
        ]

    def records(vraag: str) -> list[Treffer]:
        if omgeving.bestand is None or len(vraag) < KORTST:
            return []
        gevonden = omgeving.probeer(omgeving.bestand.zoek, vraag, HOOGSTENS) or []
        return [_treffer(omgeving, t) for t in gevonden if t.soort in SOORTEN]

    def hulp(vraag: str) -> list[Treffer]:
        woorden = vouw(vraag).split()
        if not woorden or not all(woord in vouw(REKENHULP) for woord in woorden):
            return []
        return [Treffer("Hulp", REKENHULP, "zonder dossier", lambda: _open_rekenhulp(omgeving), "kalender")]

    return (records, nieuw, hulp)


def _open_rekenhulp(omgeving: Omgeving) -> None:
    from wijkagenda.ui.subsidies.rekenhulp import Rekenhulp  # here: hardly ever needed

    Rekenhulp(omgeving.klok.vandaag, QApplication.activeWindow()).exec()


def _treffer(omgeving: Omgeving, gevonden: Any) -> Treffer:
    """A record, in the group of its place: what kind it is, and the piece of text with the word."""
    from wijkagenda.usecases.velden import naam_van  # here: the window is there before SQLAlchemy is

    plek = SOORTEN[gevonden.soort]
    uitleg = " · ".join(deel for deel in (naam_van(gevonden.soort), gevonden.fragment) if deel)
    titel = gevonden.titel or naam_van(gevonden.soort)
    return Treffer(_TITELS[plek], titel, uitleg, lambda: omgeving.ga_naar(gevonden.soort, gevonden.id), _ICONEN[plek])
