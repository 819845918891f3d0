"""A workbook as it lies in a file: sheets of rows, heads that stay in view, real numbers and dates, ready to print.

Text is always text, whatever it begins with; only a `Formule`, which the program itself writes, is calculated. Sheets are
written row by row, so a ledger of 100,000 lines needs no more memory than a small one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO
from math import ceil
from typing import Any, Literal

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.properties import PageSetupProperties

from wijkagenda.basis.tekens import zichtbaar
from wijkagenda.charts.palet import LICHT
from wijkagenda.reports.blocks import Cel, Celsoort, platte_tekst

_LANGSTE = 32_000
_AFGEKORT = " … (de rest past niet in een cel)"
_VERBODEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_A4 = 9
_VET = 1.15
"""Bold words are so much wider than the figures that widths are counted in."""
_LETTERS: dict[str, Font] = {
    "gewoon": Font(name="Calibri", size=11),
    "vet": Font(name="Calibri", size=11, bold=True),
    "nadruk": Font(name="Calibri", size=11, bold=True),
    "kop": Font(name="Calibri", size=11, bold=True, color="FFFFFF"),
    "titel": Font(name="Calibri", size=15, bold=True, color=LICHT.petrol.removeprefix("#")),
    "klein": Font(name="Calibri", size=9, color=LICHT.grijs.removeprefix("#")),
}
_VLAKKEN: dict[str, PatternFill] = {
    "kop": PatternFill("solid", fgColor=LICHT.petrol.removeprefix("#")),
    "nadruk": PatternFill("solid", fgColor=LICHT.petrol_licht.removeprefix("#")),
}

EURO = '"€" #,##0.00;[Red]"€" \u2212#,##0.00'
"""How amounts look."""
EURO_OF_STREEP = f'{EURO};"–"'
"""The same where most are nothing."""


@dataclass(frozen=True, slots=True)
class Formule:
    """A formula, written by the program and never by a user; it begins with ``=``. An amount of nothing may show as a dash."""

    tekst: str
    nul_als_streep: bool = False

    def __post_init__(self) -> None:
        if not self.tekst.startswith("="):
            raise ValueError("a formula begins with =")


Inhoud = Cel | Formule
Look = Literal["gewoon", "vet", "nadruk", "kop", "titel", "klein"]


@dataclass(frozen=True, slots=True)
class Bladrij:
    """One row of a sheet, and how it looks: bold, a sum (``nadruk``), a head, a title, or small print, whose numbers are bare."""

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


@dataclass(frozen=True)
class Werkboek:
    """The sheets in order. `namen` are words for ranges that formulas use; `rekent` has whoever opens it calculate first."""

    bladen: Sequence[Blad]
    namen: Mapping[str, str] = field(default_factory=dict)
    rekent: bool = False


def schrijf_werkboek(werkboek: Werkboek, *, titel: str, datum: dt.date) -> bytes:
    """The bytes of the file; the same sheets and date give the same workbook."""
    boek = Workbook(write_only=True)
    boek.properties.title = zichtbaar(titel)[:200]
    boek.properties.creator = "Wijkagenda"
    boek.properties.created = boek.properties.modified = dt.datetime.combine(datum, dt.time(12))
    boek.calculation.fullCalcOnLoad = werkboek.rekent
    for naam, bereik in werkboek.namen.items():
        boek.defined_names[naam] = DefinedName(naam, attr_text=bereik)
    for naam, blad in zip(bladnamen([b.naam for b in werkboek.bladen]), werkboek.bladen, strict=True):
        _schrijf(boek.create_sheet(naam), blad)
    if not werkboek.bladen:
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
        aantal += 1
        if rij.look in ("kop", "titel"):
            vel.row_dimensions[aantal].height = _hoogte(rij, blad.kolommen)
        vel.append(cellen.rij(rij))
    if blad.filter and aantal > blad.koprijen:
        vel.auto_filter.ref = f"A{blad.koprijen}:{laatste}{aantal}"


def _hoogte(rij: Bladrij, kolommen: Sequence[Bladkolom]) -> float:
    """In points: a head is as high as its longest words ask, for not every program sees to that by itself."""
    if rij.look == "titel":
        return 24.0
    teksten = zip((platte_tekst(cel) if isinstance(cel, (str, tuple)) else "" for cel in rij.cellen), kolommen, strict=False)
    return 16.0 * min(max((ceil(len(tekst) * _VET / kolom.breedte) for tekst, kolom in teksten), default=1), 5)


class _Cellen:
    """The cells of a sheet. A row is in the file as soon as it is appended, so the cells of a look are used again and again."""

    def __init__(self, vel: Any, kolommen: Sequence[Bladkolom]) -> None:
        self._vel, self._kolommen = vel, kolommen
        self._klaar: dict[tuple[int, Look, str, bool], Any] = {}

    def rij(self, rij: Bladrij) -> list[Any]:
        """The row, filled in."""
        return [self._cel(nr, waarde, rij.look) for nr, waarde in enumerate(rij.cellen)]

    def _cel(self, nr: int, waarde: Inhoud, look: Look) -> Any:
        kolom = self._kolommen[nr]
        if isinstance(waarde, (str, tuple)):
            tekst = _leesbaar(platte_tekst(waarde))
            cel = self._gemaakt(nr, look, "General", terugloop=look in ("gewoon", "vet", "nadruk") and len(tekst) * _VET > kolom.breedte)
            cel.value = tekst
            cel.data_type = "s"
            return cel
        if isinstance(waarde, Formule):
            bedragvorm = EURO_OF_STREEP if waarde.nul_als_streep else EURO
            cel = self._gemaakt(nr, look, bedragvorm if kolom.soort == "bedrag" else "General")
            cel.value = waarde.tekst
            return cel
        soort: Celsoort = "jaar" if look == "klein" else kolom.soort
        cel = self._gemaakt(nr, look, _vorm(waarde, soort))
        deelbaar = waarde is not None and not isinstance(waarde, dt.date) and soort in ("bedrag", "procent")
        cel.value = Decimal(waarde).scaleb(-2) if deelbaar else waarde  # type: ignore[arg-type]
        return cel

    def _gemaakt(self, nr: int, look: Look, vorm: str, *, terugloop: bool = False) -> Any:
        sleutel = (nr, look, vorm, terugloop)
        if sleutel not in self._klaar:
            self._klaar[sleutel] = self._maak(nr, look, vorm, terugloop=terugloop)
        return self._klaar[sleutel]

    def _maak(self, nr: int, look: Look, vorm: str, *, terugloop: bool) -> Any:
        kolom = self._kolommen[nr]
        cel = WriteOnlyCell(self._vel)
        cel.number_format = vorm
        wit = not kolom.rechts and nr > 0 and self._kolommen[nr - 1].rechts
        kant = "right" if kolom.rechts else "left" if wit or kolom.soort in ("jaar", "datum") or look == "kop" else None
        onder = look in ("kop", "titel")
        cel.alignment = Alignment(vertical="bottom" if onder else "top", wrap_text=terugloop or look == "kop", horizontal=kant, indent=int(wit))
        cel.font = _LETTERS[look]
        if look in _VLAKKEN:
            cel.fill = _VLAKKEN[look]
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
