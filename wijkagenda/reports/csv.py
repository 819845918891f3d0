"""Tables as CSV the way Dutch spreadsheets and the import of Wijkagenda read it.

Semicolons between, UTF-8 without a mark, lines end in CR LF. Amounts are euros with two decimals and a decimal comma
(``1234,56``), without a sign or points for thousands; percentages are the bare number; dates are ``21-11-2026``; nothing is an
empty cell. A text that a spreadsheet would run as a formula gets an apostrophe before it.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from io import StringIO

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.tekens import zichtbaar
from wijkagenda.reports.blocks import Cel, Kolom, Tabel, platte_tekst

_FORMULE = ("=", "+", "-", "@", "\t", "−", "＝", "＋", "－", "＠")


def maak_csv(tabellen: Sequence[Tabel]) -> bytes:
    """The tables one under the other, an empty line between two; each begins with the heads of its columns.

    >>> from wijkagenda.reports.blocks import Rij
    >>> maak_csv([Tabel((Kolom("Wat"), Kolom("Geld", "bedrag")), (Rij(("=1+1", 123456)),))]).decode()
    "Wat;Geld\\r\\n'=1+1;1234,56\\r\\n"
    """
    uit = StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    for nr, tabel in enumerate(tabellen):
        if nr:
            schrijver.writerow(())
        schrijver.writerow([_tekst(kop) for kop in kolomnamen(tabel)])
        for rij in tabel.rijen:
            schrijver.writerow([toon_waarde(cel, kolom) for cel, kolom in zip(rij.cellen, tabel.kolommen, strict=True)])
    return uit.getvalue().encode("utf-8", "replace")


def kolomnamen(tabel: Tabel) -> list[str]:
    """One name per column; the head over a group of columns comes before it, so that names differ."""
    groepen = [groep.titel for groep in tabel.kopgroepen for _ in range(groep.kolommen)] or [""] * len(tabel.kolommen)
    return [f"{groep} – {kolom.titel}" if groep else kolom.titel for groep, kolom in zip(groepen, tabel.kolommen, strict=True)]


def toon_waarde(cel: Cel, kolom: Kolom) -> str:
    """The value as it stands in the file."""
    if cel is None:
        return ""
    if isinstance(cel, dt.date):
        return toon_datum(cel)
    if isinstance(cel, (int, Decimal)):
        getal = Decimal(cel).scaleb(-2).quantize(Decimal("0.01")) if kolom.soort == "bedrag" else Decimal(cel)
        return f"{getal:f}".replace(".", ",")
    return _tekst(platte_tekst(cel))


def _tekst(tekst: str) -> str:
    schoon = zichtbaar(tekst)
    return f"'{schoon}" if schoon.lstrip(" \n\u00a0").startswith(_FORMULE) or schoon.startswith("\t") else schoon
