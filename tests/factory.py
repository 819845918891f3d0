"""Records with defaults for tests: ``maak(bestand, "initiatief", titel="Buurttuin")`` gives its id."""

from __future__ import annotations

import datetime as dt
from typing import Any

from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import velden

_TELLER = iter(range(1, 1_000_000))


def maak(bestand: Bestand, soort: str, /, **waarden: Any) -> str:
    """Makes a record of `soort` by its fields; what a record needs to exist is made with it."""
    alles = {naam: waarde() if callable(waarde) else waarde for naam, waarde in STANDAARD.get(soort, {}).items() if naam not in waarden}
    for veld in velden.velden_van(soort):
        if veld.verplicht and veld.verwijst and veld.naam not in waarden and veld.naam not in alles:
            alles[veld.naam] = maak(bestand, veld.verwijst)
    stap = velden.maak(bestand.uow, soort, alles | waarden)
    assert stap.hoofd is not None
    return stap.hoofd


def _naam(woord: str) -> Any:
    return lambda: f"{woord} {next(_TELLER)}"


STANDAARD: dict[str, dict[str, Any]] = {
    "gebied": {"naam": _naam("Wijk"), "soort": "wijk"},
    "organisatie": {"naam": _naam("Stichting Voorbeeld")},
    "medewerker": {"naam": _naam("Medewerker"), "mandaat": True},
    "contactpersoon": {"naam": _naam("Fien Fictief"), "doel": "contact", "bewaren_tot": dt.date(2027, 1, 1)},
    "initiatief": {"titel": _naam("Initiatief")},
    "inbreng": {"tekst": _naam("De stoep ligt los"), "datum": dt.date(2026, 11, 1), "soort": "gesprek"},
    "bewonersagenda": {"titel": _naam("Onze agenda")},
    "wens": {"tekst": _naam("Een bankje"), "uitkomst": "open"},
    "wijkplan": {"titel": _naam("Samen in de wijk"), "van": 2026, "tot": 2029},
    "opgave": {"titel": _naam("Opgave"), "status": "open"},
    "actie": {"titel": _naam("Actie"), "status": "gepland"},
    "geldstroom": {"naam": _naam("Geldstroom"), "bij_over": "waarschuw", "bij_oormerk": "waarschuw"},
    "rubriek": {"naam": _naam("Rubriek"), "collectief": "ja"},
    "regeling": {"naam": _naam("Regeling"), "jaar": 2026, "plafond": 10_000_00, "open_van": dt.date(2026, 1, 1), "open_tot": dt.date(2026, 12, 31),
                 "verdeelwijze": "ontvangst", "termijn_start": "ontvangst", "rolt": True},
    "aanvraag": {"titel": _naam("Aanvraag"), "aangevraagd": 1_000_00},
    "beleidskader": {"naam": _naam("Kader"), "code": _naam("K"), "actief": True},
    "indicator": {"code": _naam("S"), "naam": _naam("Indicator"), "soort": "effect", "eenheid": "cijfer"},
    "leersessie": {"titel": _naam("Leersessie"), "begin": "2026-11-20T13:00", "status": "voorbereiding"},
    "agendapunt": {"titel": _naam("Overleg"), "begin": "2026-11-25T19:30", "soort": "overleg"},
}  # fmt: skip
