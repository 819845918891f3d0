"""Importing from the command line: a trial, the real thing, and what is told of wrong rows."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Draai
from wijkagenda.basis.klok import Klok
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import sjabloon


@pytest.fixture
def oss(pad: Path, klok: Klok) -> Path:
    bestand = Bestand.open(pad, klok)
    sjabloon.vul(bestand.uow, sjabloon.kies("oss"))
    bestand.sluit()
    return pad


def lijst(pad: Path, tekst: str) -> Path:
    bron = pad.with_name("lijst.csv")
    bron.write_text(tekst, "utf-8")
    return bron


def test_a_trial_tells_row_by_row_and_leaves_every_byte(draai: Draai, oss: Path) -> None:
    voor = oss.read_bytes()
    uitkomst = draai("import", "initiatieven", oss, lijst(oss, "titel;gebied;organisatie\nTuin;Ruwaard;Groep\nKoor;Ussen;\n"), "--proef")
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert uitkomst.uit.splitlines() == [
        "regel 2: nieuw initiatief ‘Tuin’ in Ruwaard",
        "regel 3: nieuw initiatief ‘Koor’ in Ussen",
        "Proef: er is niets veranderd. De echte import doet dit: 2 initiatieven ingelezen en 1 organisatie erbij gemaakt.",
    ]
    assert oss.read_bytes() == voor


def test_an_import_first_makes_a_backup_of_what_was(draai: Draai, oss: Path, eigen_machine: Path) -> None:
    assert draai("import", "organisaties", oss, lijst(oss, "naam\nZon\n")).code == 0
    (kopie,) = eigen_machine.rglob("*-openen.wijkagenda")
    con = sqlite3.connect(kopie)
    assert con.execute("select count(*) from organisatie").fetchone() == (0,)
    con.close()


def test_into_a_damaged_file_nothing_is_imported(draai: Draai, oss: Path) -> None:
    with oss.open("rb+") as bestand:
        bestand.seek(oss.stat().st_size // 2 // 4096 * 4096)
        bestand.write(bytes(8192))
    uitkomst = draai("import", "organisaties", oss, lijst(oss, "naam\nZon\n"))
    assert (uitkomst.code, uitkomst.uit) == (1, "")
    assert uitkomst.fout.count("\n") == 1
    con = sqlite3.connect(oss)
    assert con.execute("select count(*) from organisatie").fetchone() == (0,)
    con.close()


def test_an_import_says_how_many_and_what_was_skipped(draai: Draai, oss: Path) -> None:
    uitkomst = draai("import", "organisaties", oss, lijst(oss, "naam\nZon\nMaan\nzon\n"))
    assert (uitkomst.code, uitkomst.uit) == (0, "regel 4: ‘zon’ is er al; overgeslagen\n2 organisaties ingelezen en 1 regel overgeslagen.\n")
    assert draai("controleer", oss).code == 0


def test_wrong_rows_are_all_listed_and_told_in_one_sentence(draai: Draai, oss: Path) -> None:
    voor = oss.read_bytes()
    uitkomst = draai("import", "initiatieven", oss, lijst(oss, "titel;gebied\n;Ruwaard\nKoor;Parijs\n"), "--proef")
    assert uitkomst.code == 1
    assert [regel[:32] for regel in uitkomst.uit.splitlines()] == ["regel 2, kolom titel: Vul ‘Titel", "regel 3, kolom gebied: ‘Parijs’ "]
    assert uitkomst.fout == "Er is niets ingelezen, want 2 regels kloppen niet; de eerste is regel 2, kolom titel: Vul ‘Titel’ in.\n"
    assert oss.read_bytes() == voor


def test_a_trial_works_while_someone_has_the_file_open_and_the_real_thing_does_not(draai: Draai, oss: Path, klok: Klok) -> None:
    open_ = Bestand.open(oss, klok)
    bron = lijst(oss, "naam\nZon\n")
    assert draai("import", "organisaties", oss, bron, "--proef").code == 0
    uitkomst = draai("import", "organisaties", oss, bron)
    assert uitkomst.code == 1
    assert "is al open bij" in uitkomst.fout
    open_.sluit()


def test_a_template_from_kolommen_can_be_imported(draai: Draai, oss: Path) -> None:
    kop = draai("kolommen", "initiatieven").uit
    rij = "Tuin;Ruwaard" + ";" * (kop.count(";") - 1)
    assert draai("import", "initiatieven", oss, lijst(oss, f"{kop}{rij}\n")).code == 0


def test_today_decides_what_a_list_means(draai: Draai, oss: Path) -> None:
    draai("import", "initiatieven", oss, lijst(oss, "titel;gebied\nTuin;Ruwaard\n"), "--vandaag", "1-2-2020")
    bestand = Bestand.open(oss, Klok())
    assert bestand.con.execute("select nummer, begonnen_op from initiatief").fetchall() == [("I-2020-001", "2020-02-01")]
    bestand.sluit()
