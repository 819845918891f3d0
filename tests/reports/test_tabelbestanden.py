"""Tables as CSV and XLSX: real values for who counts on, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import datetime as dt
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from tests.reports import factory
from wijkagenda.reports.blocks import Kolom, Rij, Stuk, Tabel
from wijkagenda.reports.csv import maak_csv
from wijkagenda.reports.werkboek import bladnamen
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
