"""Blocks to JSON and back, the same. What was vastgesteld years ago must still print: the form has a version.

>>> from wijkagenda.reports.blocks import Kop
>>> uit_json(naar_json([Kop(1, "Geld & zo")]))
[Kop(niveau=1, tekst='Geld & zo', nummer='', anker='')]
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, get_args

from wijkagenda.basis.fouten import BestandFout, BestandNieuwer
from wijkagenda.charts import initiatief, wijkbudget, wijkscan
from wijkagenda.reports import blocks

VERSIE = 1
"""Goes up when a reader of the form before it could not understand the new one."""

_DELEN: tuple[type, ...] = (
    blocks.Stuk,
    blocks.Kolom,
    blocks.Kopgroep,
    blocks.Rij,
    blocks.Kerncijfer,
    wijkbudget.Geldstroombalk,
    wijkbudget.Deel,
    wijkbudget.Vergelijkrij,
    wijkbudget.Aandeel,
    wijkscan.Meetpunt,
    wijkscan.Meetreeks,
    wijkscan.Trendbreuk,
    initiatief.Fasestand,
)
_BLOKKEN: dict[str, type] = {soort.__name__: soort for soort in get_args(blocks.Blok)}
_SOORTEN: dict[str, type] = {soort.__name__: soort for soort in (*_DELEN, *get_args(blocks.Gegevens))} | _BLOKKEN


def naar_json(blokken: Sequence[blocks.Blok]) -> str:
    """One canonical text: the same blocks always give the same characters. Every field is written, for a default may change."""
    inhoud = {"versie": VERSIE, "blokken": [_naar(b) for b in blokken]}
    return json.dumps(inhoud, ensure_ascii=False, separators=(",", ":"))


def uit_json(tekst: str) -> list[blocks.Blok]:
    """The blocks of `naar_json`. Raises `BestandNieuwer` or `BestandFout` when it is not understood."""
    try:
        inhoud = json.loads(tekst)
        if inhoud["versie"] > VERSIE:
            raise BestandNieuwer("Deze vastgestelde tekst is gemaakt met een nieuwere Wijkagenda. Werk Wijkagenda eerst bij.")
        blokken = [_uit(b) for b in inhoud["blokken"]]
    except (ValueError, TypeError, KeyError, InvalidOperation, RecursionError) as fout:
        raise _onleesbaar() from fout
    if any(type(b).__name__ not in _BLOKKEN for b in blokken):
        raise _onleesbaar()
    return blokken


def _onleesbaar() -> BestandFout:
    return BestandFout("De vastgestelde tekst is niet te lezen. De rest van het bestand is heel; zet een reservekopie terug.")


def _naar(waarde: Any) -> Any:
    if isinstance(waarde, tuple):
        return [_naar(w) for w in waarde]
    if isinstance(waarde, Decimal):
        return {"soort": "decimaal", "waarde": str(waarde)}
    if isinstance(waarde, dt.date):
        return {"soort": "datum", "waarde": waarde.isoformat()}
    if dataclasses.is_dataclass(waarde):
        velden = {veld.name: _naar(getattr(waarde, veld.name)) for veld in dataclasses.fields(waarde)}
        return {"soort": type(waarde).__name__, "velden": velden}
    return waarde


def _uit(waarde: Any) -> Any:
    if isinstance(waarde, list):
        return tuple(_uit(w) for w in waarde)
    if not isinstance(waarde, dict):
        return waarde
    match waarde["soort"]:
        case "decimaal":
            return Decimal(waarde["waarde"])
        case "datum":
            return dt.date.fromisoformat(waarde["waarde"])
        case soort:
            return _SOORTEN[soort](**{naam: _uit(w) for naam, w in waarde["velden"].items()})
