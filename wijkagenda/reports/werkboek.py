"""A workbook as it lies in a file: sheets of rows, heads that stay in view, real numbers and dates, ready to print.

Text is always text, whatever it begins with; only a `Formule`, which the program itself writes, is calculated. Sheets are
written row by row, so a ledger of 100,000 lines needs no more memory than a small one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import Any, Literal

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from wijkagenda.basis.tekens import zichtbaar
from wijkagenda.charts.palet import LICHT
from wijkagenda.reports.blocks import Cel, Celsoort, platte_tekst

_LANGSTE = 32_000
_AFGEKORT = " … (de rest past niet in een cel)"
_VERBODEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_A4 = 9

EURO = '"€" #,##0.00;[Red]"€" \u2212#,##0.00'
"""How amounts look."""


@dataclass(frozen=True, slots=True)
class Formule:
    """A formula, written by the program and never by a user; it begins with ``=``."""

    tekst: str

    def __post_init__(self) -> None:
        if not self.tekst.startswith("="):
            raise ValueError("a formula begins with =")


Inhoud = Cel | Formule
Look = Literal["gewoon", "nadruk", "kop", "titel", "klein"]


@dataclass(frozen=True, slots=True)
class Bladrij:
    """One row of a sheet, and how it looks: a head, a sum (``nadruk``), a title, or small print."""

    cellen: Sequence[Inhoud]
    look: Look = "gewoon"


@dataclass(frozen=True, slots=True)
class Bladkolom:
    """What a column holds, and its width in characters."""

    soort: Celsoort = "tekst"
    breedte: float = 12.0

    @property
    def rechts(self) -> bool:
        """Numbers stand to the right, one under the other."""
        return self.soort in ("bedrag", "getal", "procent")


@dataclass(frozen=True)
class Blad:
    """A sheet. The first `koprijen` rows and `kopkolommen` columns stay in view, and the rows stand on each printed page.

    With `filter` the last of the head rows gets buttons to choose rows by.
    """

    naam: str
    kolommen: Sequence[Bladkolom]
    rijen: Iterable[Bladrij]
    koprijen: int = 1
    kopkolommen: int = 0
    filter: bool = False


def maak_werkboek(bladen: Sequence[Blad], *, titel: str, datum: dt.date, rekent: bool = False) -> bytes:
    """The bytes of the file. `rekent` when there are formulas: whoever opens it calculates them first."""
    boek = Workbook(write_only=True)
    boek.properties.title = zichtbaar(titel)[:200]
    boek.properties.creator = "Wijkagenda"
    boek.properties.created = boek.properties.modified = dt.datetime.combine(datum, dt.time(12))
    boek.calculation.fullCalcOnLoad = rekent
    for naam, blad in zip(bladnamen([b.naam for b in bladen]), bladen, strict=True):
        _schrijf(boek.create_sheet(naam), blad)
    if not bladen:
        boek.create_sheet("Leeg")
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def bladnamen(namen: Sequence[str]) -> list[str]:
    """Names that a workbook takes: at most 31 characters, none of ``[]:*?/\\'``, each only once.

    >>> bladnamen(["Wijk: geld", "wijk  geld", ""])
    ['Wijk geld', 'wijk geld (2)', 'Blad']
    """
    uit: list[str] = []
    gebruikt: set[str] = set()
    for naam in namen:
        basis = " ".join(zichtbaar(naam).translate(_VERBODEN).split())[:31].strip() or "Blad"
        nieuw, nr = basis, 2
        while nieuw.casefold() in gebruikt:
            nieuw, nr = f"{basis[: 31 - len(f' ({nr})')]} ({nr})", nr + 1
        gebruikt.add(nieuw.casefold())
        uit.append(nieuw)
    return uit


def _schrijf(vel: Any, blad: Blad) -> None:
    laatste = get_column_letter(len(blad.kolommen))
    vel.freeze_panes = f"{get_column_letter(blad.kopkolommen + 1)}{blad.koprijen + 1}"
    vel.page_setup.orientation, vel.page_setup.paperSize, vel.page_setup.fitToHeight = "landscape", _A4, 0
    vel.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    vel.print_title_rows = f"1:{blad.koprijen}"
    vel.oddFooter.left.text, vel.oddFooter.right.text = "&A", "&P / &N"
    for nr, kolom in enumerate(blad.kolommen, 1):
        vel.column_dimensions[get_column_letter(nr)].width = kolom.breedte
    cellen = _Cellen(vel, blad.kolommen)
    aantal = 0
    for rij in blad.rijen:
        vel.append(cellen.rij(rij))
        aantal += 1
    if blad.filter and aantal > blad.koprijen:
        vel.auto_filter.ref = f"A{blad.koprijen}:{laatste}{aantal}"


class _Cellen:
    """The cells of a sheet. A row is in the file as soon as it is appended, so the cells of a look are used again and again."""

    def __init__(self, vel: Any, kolommen: Sequence[Bladkolom]) -> None:
        self._vel, self._kolommen = vel, kolommen
        self._klaar: dict[tuple[int, Look, str], Any] = {}

    def rij(self, rij: Bladrij) -> list[Any]:
        """The row, filled in."""
        return [self._cel(nr, waarde, rij.look) for nr, waarde in enumerate(rij.cellen)]

    def _cel(self, nr: int, waarde: Inhoud, look: Look) -> Any:
        kolom = self._kolommen[nr]
        if isinstance(waarde, (str, tuple)):
            cel = self._gemaakt(nr, look, "General")
            cel.value = _leesbaar(platte_tekst(waarde))
            cel.data_type = "s"
            return cel
        if isinstance(waarde, Formule):
            cel = self._gemaakt(nr, look, EURO if kolom.soort == "bedrag" else "General")
            cel.value = waarde.tekst
            return cel
        cel = self._gemaakt(nr, look, _vorm(waarde, kolom.soort))
        deelbaar = waarde is not None and not isinstance(waarde, dt.date) and kolom.soort in ("bedrag", "procent")
        cel.value = Decimal(waarde).scaleb(-2) if deelbaar else waarde  # type: ignore[arg-type]
        return cel

    def _gemaakt(self, nr: int, look: Look, vorm: str) -> Any:
        if (nr, look, vorm) not in self._klaar:
            self._klaar[nr, look, vorm] = self._maak(self._kolommen[nr], look, vorm)
        return self._klaar[nr, look, vorm]

    def _maak(self, kolom: Bladkolom, look: Look, vorm: str) -> Any:
        cel = WriteOnlyCell(self._vel)
        cel.number_format = vorm
        kant = "right" if kolom.rechts else "left" if kolom.soort == "jaar" else None
        cel.alignment = Alignment(vertical="top", wrap_text=kolom.soort == "tekst" and look in ("gewoon", "nadruk"), horizontal=kant)
        if look == "kop":
            cel.font, cel.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor=LICHT.petrol.removeprefix("#"))
            cel.alignment = Alignment(horizontal="right" if kolom.rechts else "left", vertical="bottom", wrap_text=True)
        elif look == "nadruk":
            cel.font, cel.fill = Font(bold=True), PatternFill("solid", fgColor=LICHT.petrol_licht.removeprefix("#"))
        elif look == "titel":
            cel.font = Font(bold=True, size=14, color=LICHT.petrol.removeprefix("#"))
        elif look == "klein":
            cel.font = Font(size=9, color=LICHT.grijs.removeprefix("#"))
        return cel


def _vorm(waarde: Cel, soort: Celsoort) -> str:
    """With the decimals that the value has."""
    if waarde is None:
        return "General"
    if isinstance(waarde, dt.date):
        return "dd-mm-yyyy"
    if soort == "bedrag":
        return EURO
    if soort == "jaar":
        return "0"
    exponent = Decimal(waarde).normalize().as_tuple().exponent  # type: ignore[arg-type]
    decimalen = max(0, -exponent) if isinstance(exponent, int) else 0
    staart = f".{'0' * decimalen}" if decimalen else ""
    return {"procent": f"0{staart}%", "getal": f"#,##0{staart}"}.get(soort, "General")


def _leesbaar(tekst: str) -> str:
    schoon = zichtbaar(tekst)
    return schoon if len(schoon) <= _LANGSTE else schoon[:_LANGSTE] + _AFGEKORT
