"""A workbook as it lies in a file: sheets of rows, heads that stay in view, real numbers and dates, ready to print.

Text is always text, whatever it begins with; only a `Formule`, which the program itself writes, is calculated, and it carries
what it comes to for who opens the file without calculating. Sheets are written row by row, so a ledger of 100,000 lines needs
no more memory than a small one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from io import BytesIO
from math import ceil
from tempfile import TemporaryDirectory
from typing import Literal

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.tekens import zichtbaar
from wijkagenda.charts.palet import LICHT
from wijkagenda.reports.blocks import Cel, Celsoort, platte_tekst

_LANGSTE = 32_000
_AFGEKORT = " … (de rest past niet in een cel)"
_VERBODEN = str.maketrans({**dict.fromkeys("[]:*?/\\'", " "), "(": " ("})
_MEESTE_RIJEN = 1_048_576
_EERSTE_JAAR = 1901
"""A sheet counts its days from 1900, and has one too many in that year."""
_A4 = 9
_VET = 1.15
"""Bold words are so much wider than the figures that widths are counted in."""
_LETTERS: dict[str, dict[str, object]] = {
    "gewoon": {},
    "vet": {"bold": True},
    "nadruk": {"bold": True, "bg_color": LICHT.petrol_licht},
    "kop": {"bold": True, "font_color": "#FFFFFF", "bg_color": LICHT.petrol},
    "titel": {"bold": True, "font_size": 15, "font_color": LICHT.petrol},
    "klein": {"font_size": 9, "font_color": LICHT.grijs},
}

EURO = '"€" #,##0.00;[Red]"€" \u2212#,##0.00'
"""How amounts look."""
EURO_OF_STREEP = f'{EURO};"–"'
"""The same where most are nothing."""


@dataclass(frozen=True, slots=True)
class Formule:
    """A formula, written by the program and never by a user; it begins with ``=`` and knows no function newer than 2007.

    `waarde` is what it comes to: cents in a column of amounts, as in every cell. An amount of nothing may show as a dash.
    """

    tekst: str
    waarde: int | str
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
    """The bytes of the file; the same sheets and date give the same bytes. Raises `RegelFout` for more rows than a sheet takes."""
    uit = BytesIO()
    with TemporaryDirectory(prefix="wijkagenda-", ignore_cleanup_errors=True) as plek:
        boek = Workbook(uit, {"constant_memory": True, "tmpdir": plek})
        gemaakt = dt.datetime.combine(datum, dt.time(12))
        boek.set_properties({"title": zichtbaar(titel)[:200], "author": "Wijkagenda", "created": gemaakt})
        boek.calc_on_load = werkboek.rekent
        for naam, bereik in werkboek.namen.items():
            boek.define_name(naam, f"={bereik}")
        for naam, blad in zip(bladnamen([b.naam for b in werkboek.bladen]), werkboek.bladen, strict=True):
            _Vel(boek, naam, blad).schrijf()
        if not werkboek.bladen:
            boek.add_worksheet("Leeg")
        boek.close()
    return uit.getvalue()


def bladnamen(namen: Sequence[str]) -> list[str]:
    """Names that a workbook takes: at most 31 characters, none of ``[]:*?/\\'``, each only once, and none reads as a function.

    >>> bladnamen(["Wijk: geld", "wijk  geld", "", "Wijk(oud)"])
    ['Wijk geld', 'wijk geld (2)', 'Blad', 'Wijk (oud)']
    """
    uit: list[str] = []
    gebruikt: set[str] = set()
    for naam in namen:
        basis = _begin(" ".join(zichtbaar(naam).translate(_VERBODEN).split()), 31).strip() or "Blad"
        nieuw, nr = basis, 2
        while nieuw.casefold() in gebruikt:
            nieuw, nr = f"{_begin(basis, 31 - len(f' ({nr})'))} ({nr})", nr + 1
        gebruikt.add(nieuw.casefold())
        uit.append(nieuw)
    return uit


@cache
def kolomletter(nr: int) -> str:
    """What a column is called in a formula.

    >>> kolomletter(1), kolomletter(27)
    ('A', 'AA')
    """
    return xl_col_to_name(nr - 1)


class _Werkblad(Worksheet):
    """A sheet that takes formulas as they are. The library would look in each for some thirty functions that came after 2007."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")


class _Vel:
    """One sheet on its way into the file: a row is there for good as soon as the next one begins."""

    def __init__(self, boek: Workbook, naam: str, blad: Blad) -> None:
        self._boek, self._blad, self._kolommen = boek, blad, blad.kolommen
        self._vel = boek.add_worksheet(naam, _Werkblad)
        self._vormen: dict[tuple[int, Look, str, bool], Format] = {}

    def schrijf(self) -> None:
        """How it looks and prints, and all of its rows."""
        vel, blad = self._vel, self._blad
        vel.freeze_panes(blad.koprijen, blad.kopkolommen)
        vel.set_landscape()
        vel.set_paper(_A4)
        vel.fit_to_pages(1, 0)
        vel.repeat_rows(0, blad.koprijen - 1)
        vel.set_footer("&L&A&R&P / &N")
        for nr, kolom in enumerate(self._kolommen):
            vel.set_column(nr, nr, kolom.breedte)
        aantal = 0
        for rij in blad.rijen:
            if aantal == _MEESTE_RIJEN:
                raise RegelFout("Dit zijn meer regels dan er in een werkblad passen. Kies minder jaren of gebieden, of maak een CSV.")
            if rij.look in ("kop", "titel"):
                vel.set_row(aantal, _hoogte(rij, self._kolommen))
            for nr, waarde in enumerate(rij.cellen):
                self._zet(aantal, nr, waarde, rij.look)
            aantal += 1
        if blad.filter and aantal > blad.koprijen:
            vel.autofilter(blad.koprijen - 1, 0, aantal - 1, len(self._kolommen) - 1)

    def _zet(self, rij: int, nr: int, waarde: Inhoud, look: Look) -> None:
        kolom = self._kolommen[nr]
        if isinstance(waarde, dt.date) and waarde.year < _EERSTE_JAAR:
            waarde = toon_datum(waarde)
        if isinstance(waarde, (str, tuple)):
            tekst = _leesbaar(platte_tekst(waarde))
            terugloop = look in ("gewoon", "vet", "nadruk") and len(tekst) * _VET > kolom.breedte
            self._zet_tekst(rij, nr, tekst, self._vorm(nr, look, "General", terugloop=terugloop))
        elif isinstance(waarde, Formule):
            bedragvorm = EURO_OF_STREEP if waarde.nul_als_streep else EURO
            uitkomst = Decimal(waarde.waarde).scaleb(-2) if kolom.soort == "bedrag" else waarde.waarde
            self._vel.write_formula(rij, nr, waarde.tekst, self._vorm(nr, look, bedragvorm if kolom.soort == "bedrag" else "General"), uitkomst)
        else:
            soort: Celsoort = "jaar" if look == "klein" else kolom.soort
            vorm = self._vorm(nr, look, _getalvorm(waarde, soort))
            if waarde is None:
                self._vel.write_blank(rij, nr, None, vorm)
            elif isinstance(waarde, dt.date):
                self._vel.write_datetime(rij, nr, dt.datetime.combine(waarde, dt.time()), vorm)
            else:
                self._vel.write_number(rij, nr, float(Decimal(waarde).scaleb(-2) if soort in ("bedrag", "procent") else waarde), vorm)

    def _zet_tekst(self, rij: int, nr: int, tekst: str, vorm: Format) -> None:
        """The library takes a text of this kind for markup of its own, unless it comes in pieces."""
        if tekst.startswith("<r>") and tekst.endswith("</r>"):
            self._vel.write_rich_string(rij, nr, tekst[:1], vorm, tekst[1:], vorm)
        else:
            self._vel.write_string(rij, nr, tekst, vorm)

    def _vorm(self, nr: int, look: Look, getalvorm: str, *, terugloop: bool = False) -> Format:
        """How a cell looks; cells that look the same share it."""
        sleutel = (nr, look, getalvorm, terugloop)
        if sleutel not in self._vormen:
            self._vormen[sleutel] = self._boek.add_format(self._opmaak(nr, look, getalvorm, terugloop=terugloop))
        return self._vormen[sleutel]

    def _opmaak(self, nr: int, look: Look, getalvorm: str, *, terugloop: bool) -> dict[str, object]:
        kolom = self._kolommen[nr]
        wit = not kolom.rechts and nr > 0 and self._kolommen[nr - 1].rechts
        links = wit or kolom.soort in ("jaar", "datum") or look == "kop"
        opmaak = {"num_format": getalvorm, "valign": "bottom" if look in ("kop", "titel") else "top", "text_wrap": terugloop or look == "kop"}
        if kolom.rechts or links:
            opmaak["align"] = "right" if kolom.rechts else "left"
        return {**opmaak, "indent": int(wit), **_LETTERS[look]}


def _hoogte(rij: Bladrij, kolommen: Sequence[Bladkolom]) -> float:
    """In points: a head is as high as its longest words ask, for not every program sees to that by itself."""
    if rij.look == "titel":
        return 24.0
    teksten = zip((platte_tekst(cel) if isinstance(cel, (str, tuple)) else "" for cel in rij.cellen), kolommen, strict=False)
    return 16.0 * min(max((ceil(len(tekst) * _VET / kolom.breedte) for tekst, kolom in teksten), default=1), 5)


def _getalvorm(waarde: Cel, soort: Celsoort) -> str:
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
    begin = _begin(schoon, _LANGSTE)
    return begin if begin == schoon else begin + _AFGEKORT


def _begin(tekst: str, lengte: int) -> str:
    """As much of a text as fits; spreadsheets count in units of UTF-16."""
    return tekst if len(tekst) * 2 <= lengte else tekst.encode("utf-16-le")[: lengte * 2].decode("utf-16-le", errors="ignore")
