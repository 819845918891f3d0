"""Tables as a workbook: one sheet each, with real numbers and dates, bold heads that stay in view, and sums in bold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from wijkagenda.basis.tekens import zichtbaar
from wijkagenda.charts.palet import LICHT
from wijkagenda.reports.blocks import Cel, Kolom, Rij, Tabel, platte_tekst
from wijkagenda.reports.csv import kolomnamen
from wijkagenda.reports.waarden import toon_cel

_LANGSTE = 32_000
_AFGEKORT = " … (de rest past niet in een cel)"
_VERBODEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def maak_xlsx(tabellen: Sequence[tuple[str, Tabel]], *, titel: str, datum: dt.date) -> bytes:
    """A workbook with a sheet for each name and table. `titel` and `datum` are those in the file's properties."""
    boek = Workbook(write_only=True)
    boek.properties.title = zichtbaar(titel)[:200]
    boek.properties.creator = "Wijkagenda"
    boek.properties.created = boek.properties.modified = dt.datetime.combine(datum, dt.time(12))
    namen = bladnamen([naam for naam, _ in tabellen] or ["Leeg"])
    for naam, (_, tabel) in zip(namen, tabellen, strict=False):
        _schrijf_blad(boek.create_sheet(naam), tabel)
    if not tabellen:
        boek.create_sheet(namen[0])
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def bladnamen(namen: Sequence[str]) -> list[str]:
    """Names that a workbook takes: at most 31 characters, none of ``[]:*?/\\'``, each only once.

    >>> bladnamen(["Wijk: geld", "wijk  geld", ""])
    ['Wijk geld', 'wijk geld (2)', 'Blad']
    """
    uit: list[str] = []
    for naam in namen:
        basis = " ".join(zichtbaar(naam).translate(_VERBODEN).split())[:31].strip() or "Blad"
        nieuw, nr = basis, 2
        while nieuw.casefold() in {u.casefold() for u in uit}:
            nieuw, nr = f"{basis[: 31 - len(f' ({nr})')]} ({nr})", nr + 1
        uit.append(nieuw)
    return uit


def _schrijf_blad(blad: Any, tabel: Tabel) -> None:
    koppen = kolomnamen(tabel)
    blad.freeze_panes = "B2" if tabel.rijkoppen and len(koppen) > 1 else "A2"
    for nr, kolom in enumerate(tabel.kolommen):
        blad.column_dimensions[get_column_letter(nr + 1)].width = _breedte(koppen[nr], kolom, [r.cellen[nr] for r in tabel.rijen])
    vet, vulling = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor=LICHT.petrol.removeprefix("#"))
    kopcellen = [_tekstcel(blad, kop) for kop in koppen]
    for cel, kolom in zip(kopcellen, tabel.kolommen, strict=True):
        cel.font, cel.fill = vet, vulling
        cel.alignment = Alignment(horizontal="right" if kolom.rechts else "left", vertical="bottom", wrap_text=True)
    blad.append(kopcellen)
    for rij in tabel.rijen:
        blad.append(list(_cellen(blad, tabel, rij)))


def _breedte(kop: str, kolom: Kolom, cellen: Sequence[Cel]) -> float:
    """In characters: the longest value, between 8 and 60; a head may wrap."""
    langste = max((len(platte_tekst(toon_cel(cel, kolom))) for cel in cellen), default=0)
    return float(min(max(langste + 2, min(len(kop) + 2, 18), 8), 60))


def _cellen(blad: Any, tabel: Tabel, rij: Rij) -> Iterator[Any]:
    for waarde, kolom in zip(rij.cellen, tabel.kolommen, strict=True):
        cel = _cel(blad, waarde, kolom)
        cel.alignment = Alignment(vertical="top", wrap_text=kolom.soort == "tekst", horizontal="right" if kolom.rechts else None)
        if rij.nadruk:
            cel.font = Font(bold=True)
        yield cel


def _cel(blad: Any, waarde: Cel, kolom: Kolom) -> Any:
    if isinstance(waarde, (str, tuple)):
        return _tekstcel(blad, platte_tekst(waarde))
    inhoud: Any = waarde
    vorm = "General"
    if isinstance(waarde, dt.date):
        vorm = "dd-mm-yyyy"
    elif waarde is not None:
        inhoud = Decimal(waarde).scaleb(-2) if kolom.soort in ("bedrag", "procent") else waarde
        vorm = _getalvorm(waarde, kolom)
    cel = WriteOnlyCell(blad, value=inhoud)
    cel.number_format = vorm
    return cel


def _getalvorm(waarde: int | Decimal, kolom: Kolom) -> str:
    """With the decimals that the value has."""
    if kolom.soort == "bedrag":
        return '"€" #,##0.00;[Red]"€" \u2212#,##0.00'
    exponent = Decimal(waarde).normalize().as_tuple().exponent
    decimalen = max(0, -exponent) if isinstance(exponent, int) else 0
    staart = f".{'0' * decimalen}" if decimalen else ""
    return {"procent": f"0{staart}%", "getal": f"#,##0{staart}"}.get(kolom.soort, "General")


def _tekstcel(blad: Any, tekst: str) -> Any:
    """Always text: what begins with ``=`` is no formula."""
    schoon = zichtbaar(tekst)
    cel = WriteOnlyCell(blad, value="")
    cel.value = schoon if len(schoon) <= _LANGSTE else schoon[:_LANGSTE] + _AFGEKORT
    cel.data_type = "s"
    return cel
