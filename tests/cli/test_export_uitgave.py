"""Editions and numbers from the command line: what may be asked, and what is said when it can't be."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Draai
from tests.factory import maak
from wijkagenda.basis.klok import Klok
from wijkagenda.reports.register import PAPIER, RAPPORTEN
from wijkagenda.storage.bestand import Bestand


@pytest.fixture
def wijk(pad: Path, klok: Klok) -> Iterator[Bestand]:
    """A gebied with a plan and an initiatief that has a number."""
    bestand = Bestand.open(pad, klok)
    gebied = maak(bestand, "gebied", naam="Proefwijk")
    maak(bestand, "wijkplan", gebied_id=gebied, titel="Samen in de Proefwijk")
    maak(bestand, "initiatief", gebied_id=gebied, titel="Soeptuin")
    yield bestand
    bestand.sluit()


def test_all_seven_names_are_taken() -> None:
    assert set(RAPPORTEN) == {"wijkplan", "wijkbudget", "subsidies", "initiatieven", "wijkfoto", "leersessie", "evaluatie"}


@pytest.mark.parametrize("formaat", PAPIER)
def test_a_plan_comes_as_pdf_word_and_web_page(draai: Draai, wijk: Bestand, tmp_path: Path, formaat: str) -> None:
    uit = tmp_path / f"uit.{formaat}"
    uitkomst = draai("export", "wijkplan", wijk.pad, "--naar", uit, "--vandaag", "21-11-2026")
    assert (uitkomst.code, uitkomst.fout, uitkomst.uit) == (0, "", f"Geschreven: {uit}\n")
    assert uit.read_bytes().startswith({"pdf": b"%PDF-1.7", "docx": b"PK", "html": b"<!doctype html>"}[formaat])


def test_what_paper_cannot_show_is_told_and_the_report_is_made(draai: Draai, wijk: Bestand, tmp_path: Path) -> None:
    maak(wijk, "wijkplan", gebied_id=maak(wijk, "gebied", naam="Dorp"), titel="Samen 中文")
    for naam, verwacht in {
        "uit.pdf": "Let op: op papier staan 2 tekens niet: 中 en 文. Daar staat dan \ufffd. In Word en op een webpagina staan ze wel.\n",
        "uit.docx": "",
    }.items():
        uitkomst = draai("export", "wijkplan", wijk.pad, "--naar", tmp_path / naam, "--vandaag", "21-11-2026")
        assert (uitkomst.code, uitkomst.fout, uitkomst.uit) == (0, verwacht, f"Geschreven: {tmp_path / naam}\n")


def test_an_edition_is_asked_by_its_name(draai: Draai, wijk: Bestand, tmp_path: Path) -> None:
    uit = tmp_path / "uit.pdf"
    for rapport in RAPPORTEN.values():
        for uitgave in rapport.uitgaven:
            if uitgave.over in ("", "wijkplan"):
                vraag = ("export", rapport.code, wijk.pad, "--naar", uit, "--uitgave", uitgave.code, "--vandaag", "21-11-2026")
                assert draai(*vraag).fout == "", uitgave.code


def test_an_edition_that_is_not_there_is_refused_with_those_that_are(draai: Draai, wijk: Bestand, tmp_path: Path) -> None:
    uitkomst = draai("export", "wijkplan", wijk.pad, "--naar", tmp_path / "x.pdf", "--uitgave", "affiche")
    assert uitkomst.code == 2
    assert uitkomst.fout.startswith("De uitgave ‘affiche’ van het rapport wijkplan is er niet. Kies boekje, ")


def test_only_the_first_edition_comes_as_a_table(draai: Draai, wijk: Bestand, tmp_path: Path) -> None:
    uitkomst = draai("export", "wijkplan", wijk.pad, "--naar", tmp_path / "x.csv", "--uitgave", "poster")
    assert (uitkomst.code, uitkomst.fout) == (
        2, "‘x.csv’ kan niet: deze uitgave is er niet als tabel. Laat de naam eindigen op .pdf, .docx of .html.\n")  # fmt: skip


def test_a_number_picks_the_edition_about_one_record(draai: Draai, wijk: Bestand, tmp_path: Path) -> None:
    uit = tmp_path / "uit.html"
    assert draai("export", "initiatieven", wijk.pad, "--naar", uit, "--nummer", "i-2026-001", "--vandaag", "21-11-2026").fout == ""
    assert "Soeptuin" in uit.read_text("utf-8")


def test_a_number_that_is_not_there_is_named(draai: Draai, wijk: Bestand, tmp_path: Path) -> None:
    uitkomst = draai("export", "subsidies", wijk.pad, "--naar", tmp_path / "x.pdf", "--nummer", "SSB-1")
    assert (uitkomst.code, uitkomst.fout) == (1, "Er is geen subsidieaanvraag met nummer ‘SSB-1’. Kijk het nummer na; het staat onder de titel.\n")
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("nummer", ["\udce9", "\x00", "%", "' or 1=1 --", "n" * 5000])
def test_a_number_of_anything_is_not_found_in_one_short_sentence(draai: Draai, wijk: Bestand, tmp_path: Path, nummer: str) -> None:
    uitkomst = draai("export", "initiatieven", wijk.pad, "--naar", tmp_path / "x.pdf", "--nummer", nummer)
    assert uitkomst.code == 1
    assert uitkomst.fout.startswith("Er is geen initiatief met nummer ‘")
    assert len(uitkomst.fout) < 150


@pytest.mark.parametrize(
    ("uit", "erbij", "wat"),
    [("x.pdf", (), "de uitgave boekje"), ("x.docx", ("--uitgave", "poster"), "de uitgave poster"), ("x.csv", (), "een tabel")],
)
def test_persons_are_refused_where_this_edition_never_names_them(
    draai: Draai, wijk: Bestand, tmp_path: Path, uit: str, erbij: tuple[str, ...], wat: str
) -> None:
    uitkomst = draai("export", "wijkplan", wijk.pad, "--naar", tmp_path / uit, "--met-personen", *erbij)
    assert (uitkomst.code, uitkomst.fout) == (
        2, f"In {wat} van het rapport wijkplan staan nooit namen van personen. Laat --met-personen weg.\n")  # fmt: skip


@pytest.mark.parametrize("hoe", ["zelf", "link", "harde link"])
def test_a_report_never_takes_the_place_of_the_file_that_it_is_about(draai: Draai, wijk: Bestand, tmp_path: Path, hoe: str) -> None:
    bron = Path(shutil.copy(wijk.pad, tmp_path / "mijn.pdf"))
    doel = bron if hoe == "zelf" else tmp_path / "ander.pdf"
    if hoe == "link":
        doel.symlink_to(bron)
    elif hoe == "harde link":
        doel.hardlink_to(bron)
    voor = bron.read_bytes()
    uitkomst = draai("export", "initiatieven", bron, "--naar", doel)
    assert (uitkomst.code, uitkomst.fout) == (
        1, f"‘{doel.name}’ is uw bestand van Wijkagenda zelf. Kies een andere naam; er is niets veranderd.\n")  # fmt: skip
    assert bron.read_bytes() == voor


def test_a_number_means_nothing_to_an_overview(draai: Draai, wijk: Bestand, tmp_path: Path) -> None:
    uitkomst = draai("export", "wijkbudget", wijk.pad, "--naar", tmp_path / "x.pdf", "--nummer", "1")
    assert (uitkomst.code, uitkomst.fout) == (
        2, "De uitgave overzicht van het rapport wijkbudget kiest u niet met een nummer. Laat --nummer weg.\n")  # fmt: skip


def test_a_record_that_has_no_number_is_not_asked_for_one(draai: Draai, wijk: Bestand, tmp_path: Path) -> None:
    uitkomst = draai("export", "wijkplan", wijk.pad, "--naar", tmp_path / "x.pdf", "--nummer", "3")
    assert (uitkomst.code, uitkomst.fout) == (
        2, "De uitgave boekje van het rapport wijkplan kiest u niet met een nummer. Laat --nummer weg.\n")  # fmt: skip


def test_help_names_every_report_with_its_editions(draai: Draai) -> None:
    uitleg = draai("export", "--help").uit
    assert all(f"  {r.code:<14}{', '.join(u.code for u in r.uitgaven)}\n" in uitleg for r in RAPPORTEN.values())


def test_without_a_record_it_says_where_it_looked(draai: Draai, wijk: Bestand, tmp_path: Path) -> None:
    uitkomst = draai("export", "leersessie", wijk.pad, "--naar", tmp_path / "x.pdf", "--gebied", "Proefwijk", "--jaar", "2031")
    assert (uitkomst.code, uitkomst.fout) == (
        1, "Er is geen leersessie van Proefwijk over 2031. Kies een ander jaar met --jaar, of een ander gebied.\n")  # fmt: skip
