"""Lists in every writing that people and programs give them, and those that are refused."""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.imports import bron as bronnen
from wijkagenda.imports.bron import lees_bron

TEKST = "titel;gebied\nCafé Reünie;Ruwaard\n"
GEWOON = [(2, ["Café Reünie", "Ruwaard"])]


def lijst(map_: Path, inhoud: bytes, naam: str = "lijst.csv") -> Path:
    pad = map_ / naam
    pad.write_bytes(inhoud)
    return pad


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_csv_is_read_in_any_common_encoding(tmp_path: Path, codering: str) -> None:
    blad = lees_bron(lijst(tmp_path, TEKST.encode(codering)))
    assert (blad.kop, blad.rijen) == (("titel", "gebied"), GEWOON)


@pytest.mark.parametrize("teken", [";", ",", "\t"])
def test_csv_is_read_with_any_common_separator(tmp_path: Path, teken: str) -> None:
    assert lees_bron(lijst(tmp_path, TEKST.replace(";", teken).encode())).rijen == GEWOON


def test_the_line_that_tells_excel_the_separator_is_understood(tmp_path: Path) -> None:
    assert lees_bron(lijst(tmp_path, f"sep=,\r\n{TEKST.replace(';', ',')}".encode())).rijen == [(3, ["Café Reünie", "Ruwaard"])]


def test_a_separator_and_line_end_inside_quotes_belong_to_the_text(tmp_path: Path) -> None:
    assert lees_bron(lijst(tmp_path, b'titel;gebied\r\n"a;b\r\nc ""d""";Ruwaard\r\n')).rijen == [(2, ['a;b\r\nc "d"', "Ruwaard"])]


def test_nul_characters_are_left_out(tmp_path: Path) -> None:
    assert lees_bron(lijst(tmp_path, b"titel;gebied\nTu\0in;Ruwaard\n")).rijen == [(2, ["Tuin", "Ruwaard"])]


def test_empty_rows_are_left_out_and_rows_keep_their_number(tmp_path: Path) -> None:
    assert lees_bron(lijst(tmp_path, b"\ntitel;gebied\n;\na;b\n\nc;d\n")).rijen == [(4, ["a", "b"]), (6, ["c", "d"])]


def test_a_very_long_text_is_read(tmp_path: Path) -> None:
    woorden = "woord " * 40_000
    assert lees_bron(lijst(tmp_path, f"titel;tekst\na;{woorden}\n".encode())).rijen[0][1][1] == woorden


def test_the_mark_against_formulas_is_taken_off_again(tmp_path: Path) -> None:
    assert lees_bron(lijst(tmp_path, b"titel\n'=1+1\n'hallo\n")).rijen == [(2, ["=1+1"]), (3, ["'hallo"])]


def werkmap(*rijen: list[object]) -> bytes:
    boek = Workbook()
    for rij in rijen:
        boek.active.append(rij)
    uit = io.BytesIO()
    boek.save(uit)
    boek.close()
    return uit.getvalue()


def test_cells_of_a_workbook_become_what_someone_would_type(tmp_path: Path) -> None:
    rij = [1234.5, 2026, dt.date(2026, 11, 21), dt.datetime(2026, 11, 25, 19, 30), True, "tekst", None, 0.1 + 0.2, dt.time(19, 30)]
    blad = lees_bron(lijst(tmp_path, werkmap(list("abcdefghi"), rij), "l.xlsx"))
    assert blad.rijen == [(2, ["1234,5", "2026", "2026-11-21", "2026-11-25T19:30", "ja", "tekst", "", "0,3", "19:30"])]


def test_rows_of_a_workbook_keep_their_number(tmp_path: Path) -> None:
    assert lees_bron(lijst(tmp_path, werkmap([], [], ["titel"], [], ["a"]), "l.xlsx")).rijen == [(5, ["a"])]


def test_the_first_sheet_with_something_in_it_is_read(tmp_path: Path) -> None:
    boek = Workbook()
    boek.create_sheet("lijst").append(["titel"])
    boek["lijst"].append(["a"])
    boek.save(tmp_path / "l.xlsx")
    assert lees_bron(tmp_path / "l.xlsx").rijen == [(2, ["a"])]


def zip_met(blad: bytes, **kenmerken: int) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pak:
        pak.writestr("xl/worksheets/sheet1.xml", blad)
    inhoud = bytearray(uit.getvalue())
    if "geclaimd" in kenmerken:
        plek = inhoud.rindex(b"PK\x01\x02") + 24
        inhoud[plek : plek + 4] = struct.pack("<I", kenmerken["geclaimd"])
    return bytes(inhoud)


def test_a_workbook_that_unfolds_too_far_is_refused_before_it_is_unfolded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bronnen, "GROOTSTE", 10_000_000)
    with pytest.raises(InvoerFout, match="te groot"):
        lees_bron(lijst(tmp_path, zip_met(b"0" * 11_000_000), "l.xlsx"))


def test_a_workbook_that_lies_about_its_size_is_refused_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bronnen, "GROOTSTE", 10_000_000)
    with pytest.raises(InvoerFout, match="te groot"):
        lees_bron(lijst(tmp_path, zip_met(b"0" * 11_000_000, geclaimd=100), "l.xlsx"))


def test_a_workbook_with_a_cell_at_the_far_end_is_refused(tmp_path: Path) -> None:
    ver = b'<worksheet><sheetData><row r="1"><c r="A1"/><c r="XFD1048576"/></row></sheetData></worksheet>'
    with pytest.raises(InvoerFout, match=r"meer dan 200\.000 regels"):
        lees_bron(lijst(tmp_path, zip_met(ver), "l.xlsx"))
    breed = b'<worksheet><sheetData><row r="1"><c r="XFD1"/></row><row r="9999"><c r="A9999"/></row></sheetData></worksheet>'
    with pytest.raises(InvoerFout, match="te groot"):
        lees_bron(lijst(tmp_path, zip_met(breed), "l.xlsx"))


def test_a_list_with_too_many_rows_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bronnen, "RIJEN", 3)
    with pytest.raises(InvoerFout, match="meer dan"):
        lees_bron(lijst(tmp_path, b"a\n1\n2\n3\n"))


KAPOT = {
    "empty": (b"", "leeg"),
    "only white": (b" \r\n \n", "leeg"),
    "cut short": (werkmap(["titel"], ["a"])[:800], "niet heel"),
    "no workbook": (zip_met(b"<niets/>"), "kan niet gelezen worden"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 100, "geen CSV of XLSX"),
    "a pdf": (b"%PDF-1.7 ...", "geen CSV of XLSX"),
    "our own file": (b"SQLite format 3\0" + b"0" * 100, "geen CSV of XLSX"),
}


@pytest.mark.parametrize("geval", KAPOT)
def test_what_is_no_list_is_refused_in_one_sentence(tmp_path: Path, geval: str) -> None:
    inhoud, woord = KAPOT[geval]
    with pytest.raises(InvoerFout, match=woord):
        lees_bron(lijst(tmp_path, inhoud, "lijst.xlsx"))


def test_a_list_that_is_not_there_or_is_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvoerFout, match="is er niet"):
        lees_bron(tmp_path / "weg.csv")
    with pytest.raises(InvoerFout, match="is een map"):
        lees_bron(tmp_path)
