"""Tables as CSV and XLSX: real values for who counts on, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import datetime as dt
import tempfile
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from tests.reports import factory
from wijkagenda.basis.fouten import RegelFout
from wijkagenda.reports.blocks import Kolom, Rij, Stuk, Tabel
from wijkagenda.reports.csv import maak_csv
from wijkagenda.reports.werkboek import Blad, Bladkolom, Bladrij, Formule, Werkboek, bladnamen, schrijf_werkboek
from wijkagenda.reports.xlsx import maak_xlsx

TABEL = Tabel(
    (Kolom("Wat"), Kolom("Geld", "bedrag"), Kolom("Deel", "procent"), Kolom("Cijfer", "getal"), Kolom("Wanneer", "datum")),
    (
        Rij(("eerste", 123_456, 66, Decimal("7.1"), dt.date(2026, 3, 1))),
        Rij(((Stuk("twee", vet=True), Stuk("de")), -5, None, 1000, "voorjaar")),
        Rij(("Samen", 123_451, 100, None, None), nadruk=True),
    ),
)
FORMULES = ("=1+1", "+31 6", "-x", "@SUM(A1)", "\t=1", "  =1", "=cmd|' /C calc'!A0")


def regels(inhoud: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(inhoud.decode("utf-8"), newline=""), delimiter=";"))


def test_csv_has_dutch_numbers_and_dates() -> None:
    assert regels(maak_csv([TABEL])) == [
        ["Wat", "Geld", "Deel", "Cijfer", "Wanneer"],
        ["eerste", "1234,56", "66", "7,1", "01-03-2026"],
        ["tweede", "-0,05", "", "1000", "voorjaar"],
        ["Samen", "1234,51", "100", "", ""],
    ]


@pytest.mark.parametrize("formule", FORMULES)
def test_csv_never_holds_a_formula(formule: str) -> None:
    tabel = Tabel((Kolom(formule), Kolom("Geld", "bedrag")), (Rij((formule, formule)),))
    assert all(cel.startswith("'") for regel in regels(maak_csv([tabel])) for cel in regel if cel != "Geld")


def test_csv_keeps_separators_quotes_and_line_ends_inside_a_cell() -> None:
    tekst = 'a;b "c"\nd'
    assert regels(maak_csv([Tabel((Kolom("x"),), (Rij((tekst,)),))]))[1] == [tekst]


def test_csv_names_columns_under_a_group_by_both() -> None:
    assert regels(maak_csv([factory.budget()]))[0][1] == "Wmo begeleiding – Begroot"


def test_csv_of_two_tables_has_an_empty_line_between() -> None:
    assert regels(maak_csv([TABEL, TABEL]))[4] == []


def test_csv_has_no_byte_order_mark() -> None:
    assert maak_csv([TABEL]).startswith(b"Wat;")


def test_xlsx_has_real_numbers_and_dates() -> None:
    blad = load_workbook(BytesIO(maak_xlsx([("Budget", TABEL)], titel="Budget", datum=factory.DATUM)))["Budget"]
    assert [cel.value for cel in blad[2]] == ["eerste", 1234.56, 0.66, 7.1, dt.datetime(2026, 3, 1)]
    assert [cel.number_format for cel in blad[2]][2:] == ["0%", "#,##0.0", "dd-mm-yyyy"]


def test_a_year_is_a_number_without_a_point() -> None:
    tabel = Tabel((Kolom("Jaar", "jaar"), Kolom("Geld", "bedrag")), (Rij((2026, 5_00)), Rij(("Samen", 5_00))))
    blad = load_workbook(BytesIO(maak_xlsx([("Blad", tabel)], titel="x", datum=factory.DATUM)))["Blad"]
    assert [(rij[0].value, rij[0].number_format) for rij in blad.iter_rows(min_row=2)] == [(2026, "0"), ("Samen", "General")]
    assert regels(maak_csv([tabel]))[1:] == [["2026", "5,00"], ["Samen", "5,00"]]


def test_xlsx_head_is_bold_and_stays_in_view() -> None:
    blad = load_workbook(BytesIO(maak_xlsx([("Budget", TABEL)], titel="Budget", datum=factory.DATUM)))["Budget"]
    assert blad["A1"].font.bold
    assert blad.freeze_panes == "B2"
    assert blad["A4"].font.bold


@pytest.mark.parametrize("formule", FORMULES)
def test_xlsx_never_holds_a_formula(formule: str) -> None:
    inhoud = maak_xlsx([("Blad", Tabel((Kolom(formule),), (Rij((formule,)),)))], titel="x", datum=factory.DATUM)
    blad = load_workbook(BytesIO(inhoud))["Blad"]
    assert {blad["A1"].data_type, blad["A2"].data_type} == {"s"}


@pytest.mark.parametrize("tekst", ["\x00\x0b\x1f", "\ud800", "😀", "x" * 200_000, ""])
def test_any_text_fits_in_both(tekst: str) -> None:
    tabel = Tabel((Kolom(tekst),), (Rij((tekst,)),))
    assert maak_csv([tabel])
    assert load_workbook(BytesIO(maak_xlsx([(tekst, tabel)], titel=tekst, datum=factory.DATUM)))


def test_a_text_too_long_for_a_cell_says_that_it_was_cut() -> None:
    inhoud = maak_xlsx([("Blad", Tabel((Kolom("a"),), (Rij(("x" * 200_000,)),)))], titel="x", datum=factory.DATUM)
    assert load_workbook(BytesIO(inhoud))["Blad"]["A2"].value.endswith("(de rest past niet in een cel)")


def test_sheets_get_names_that_a_workbook_takes() -> None:
    namen = bladnamen(["a" * 40, "a" * 40, "[]:*?/\\", "Blad"])
    assert len({naam.casefold() for naam in namen}) == 4
    assert all(0 < len(naam) <= 31 for naam in namen)


def test_no_tables_give_an_empty_workbook() -> None:
    assert load_workbook(BytesIO(maak_xlsx([], titel="x", datum=factory.DATUM))).sheetnames == ["Leeg"]


# -- what a spreadsheet could take for something else

MARKERING = (
    "<r>zo</r>",
    "<r><t>x</t></r>",
    "<r></r>",
    "<r></t></is></c><c r=\"B9\"><f>1+1</f></c></r>",
    "_x0041_",
    "_x000D_ en _x005F_",
    "&lt;b&gt; ]]>",
    "  links en rechts  ",
    "a\nb\tc",
)


@pytest.mark.parametrize("tekst", MARKERING)
def test_text_that_looks_like_markup_stays_as_it_is(tekst: str) -> None:
    inhoud = maak_xlsx([("Blad", Tabel((Kolom("a"),), (Rij((tekst,)), Rij(("slot",)))))], titel=tekst, datum=factory.DATUM)
    assert CalamineWorkbook.from_filelike(BytesIO(inhoud)).get_sheet_by_name("Blad").to_python() == [["a"], [tekst], ["slot"]]
    assert {cel.data_type for rij in load_workbook(BytesIO(inhoud))["Blad"].iter_rows() for cel in rij} == {"s"}


@pytest.mark.parametrize("naam", ["SORT(A1)", "=FILTER(1)", "😀" * 40, "<r>x</r>", "A1", "R1C1", "1 mei", "'x'", "&A", "\ud800"])
def test_a_formula_finds_a_sheet_whatever_it_is_called(naam: str) -> None:
    (blad,) = bladnamen([naam])
    formule = f"='{blad}'!A1"
    bladen = [Blad(naam, [Bladkolom()], [Bladrij(("kop",))]), Blad("Uit", [Bladkolom()], [Bladrij((Formule(formule, "kop"),))], koprijen=1)]
    boek = load_workbook(BytesIO(schrijf_werkboek(Werkboek(bladen), titel=naam, datum=factory.DATUM)))
    assert boek.sheetnames == [blad, "Uit"]
    assert boek["Uit"]["A1"].value == formule


def test_a_long_text_of_emoji_fits_too() -> None:
    inhoud = maak_xlsx([("Blad", Tabel((Kolom("a"),), (Rij(("😀" * 20_000,)),)))], titel="x", datum=factory.DATUM)
    assert load_workbook(BytesIO(inhoud))["Blad"]["A2"].value == "😀" * 16_000 + " … (de rest past niet in een cel)"


def test_a_day_that_a_spreadsheet_cannot_count_is_text() -> None:
    tabel = Tabel((Kolom("Wanneer", "datum"),), (Rij((dt.date(1897, 5, 1),)), Rij((dt.date(1901, 1, 1),))))
    blad = load_workbook(BytesIO(maak_xlsx([("Blad", tabel)], titel="x", datum=factory.DATUM)))["Blad"]
    assert [blad["A2"].value, blad["A3"].value] == ["01-05-1897", dt.datetime(1901, 1, 1)]


# -- the file itself


def test_the_same_tables_give_the_same_bytes_with_no_clock_in_them() -> None:
    een, twee = (maak_xlsx([("Budget", TABEL)], titel="Budget", datum=factory.DATUM) for _ in range(2))
    assert een == twee
    with ZipFile(BytesIO(een)) as map_:
        assert {lid.date_time[0] for lid in map_.infolist()} == {1980}
    eigenschappen = load_workbook(BytesIO(een)).properties
    middag = dt.datetime.combine(factory.DATUM, dt.time(12))
    assert (eigenschappen.created, eigenschappen.modified, eigenschappen.title, eigenschappen.creator) == (middag, middag, "Budget", "Wijkagenda")


def test_a_table_without_formulas_asks_nobody_to_calculate() -> None:
    with ZipFile(BytesIO(maak_xlsx([("Budget", TABEL)], titel="Budget", datum=factory.DATUM))) as map_:
        assert b"fullCalcOnLoad" not in map_.read("xl/workbook.xml")


def test_a_sheet_prints_its_heads_on_each_page() -> None:
    blad = load_workbook(BytesIO(maak_xlsx([("Budget", TABEL)], titel="Budget", datum=factory.DATUM)))["Budget"]
    assert (blad.print_title_rows, blad.oddFooter.left.text, blad.oddFooter.right.text) == ("$1:$1", "&A", "&P / &N")


def test_more_rows_than_a_sheet_takes_are_refused_and_leave_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wijkagenda.reports.werkboek._MEESTE_RIJEN", 4)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert maak_xlsx([("Budget", TABEL)], titel="Budget", datum=factory.DATUM)
    groter = Tabel(TABEL.kolommen, (*TABEL.rijen, TABEL.rijen[0]))
    with pytest.raises(RegelFout, match="meer regels dan er in een werkblad passen"):
        maak_xlsx([("Budget", groter)], titel="Budget", datum=factory.DATUM)
    assert list(tmp_path.iterdir()) == []
