"""How the value of a cell is shown to people, the same on paper and on screen."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.geld import toon_bedrag, toon_euro
from wijkagenda.basis.opmaak import toon_getal
from wijkagenda.reports.blocks import Cel, Kolom, Tekst


def toon_cel(cel: Cel, kolom: Kolom) -> Tekst:
    """The text of a cell.

    >>> toon_cel(123456, Kolom("Bedrag", "bedrag")), toon_cel(66, Kolom("Deel", "procent")), toon_cel(None, Kolom("x"))
    ('€ 1.234,56', '66 %', '–')
    >>> toon_cel(2026, Kolom("Jaar", "jaar"))
    '2026'
    """
    if cel is None:
        return "–"
    if isinstance(cel, (str, tuple)):
        return cel
    if isinstance(cel, dt.date):
        return toon_datum(cel)
    if kolom.soort == "bedrag":
        return toon_euro(int(cel)) if kolom.in_euros else toon_bedrag(int(cel))
    getal = str(cel) if kolom.soort in ("tekst", "jaar") else toon_getal(cel)
    return f"{getal} %" if kolom.soort == "procent" else getal


def is_negatief(cel: Cel) -> bool:
    """A number below zero: it has its minus, and paper colours it too."""
    return isinstance(cel, (int, Decimal)) and cel < 0
