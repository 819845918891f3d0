"""Reports about one record by its number, from the command line: a dossier, a portrait, and all of a gebied and year."""

from __future__ import annotations

import datetime as dt
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Draai
from tests.reports.lezer import woorden
from wijkagenda.basis.klok import Klok
from wijkagenda.nieuw import maak_bestand


@pytest.fixture(scope="module")
def voorbeeld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example year, made once; tests only read it."""
    with pytest.MonkeyPatch.context() as plek:
        plek.setenv("WIJKAGENDA_MAP", str(tmp_path_factory.mktemp("machine")))
        pad = tmp_path_factory.mktemp("voorbeeld") / "oefenen.wijkagenda"
        maak_bestand(pad, "oss", voorbeeld=True, klok=Klok(dt.date(2026, 11, 21)))
    return pad


def lees(pad: Path, zin: str) -> list[str]:
    with sqlite3.connect(f"file:{pad}?mode=ro&immutable=1", uri=True) as con:
        return [waarde for (waarde,) in con.execute(zin)]


def tekst(pad: Path) -> str:
    return " ".join(woorden(pad.read_bytes()))


def test_a_number_gives_the_dossier_without_naming_the_edition(draai: Draai, voorbeeld: Path, tmp_path: Path) -> None:
    uit = tmp_path / "x.pdf"
    uitkomst = draai("export", "subsidies", voorbeeld, "--nummer", "SSB-2026-001", "--naar", uit)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert "Subsidieaanvraag SSB-2026-001" in tekst(uit)
    assert "Subsidieaanvraag SSB-2026-002" not in tekst(uit)


def test_a_number_may_be_typed_in_small_letters(draai: Draai, voorbeeld: Path, tmp_path: Path) -> None:
    assert draai("export", "subsidies", voorbeeld, "--nummer", " ssb-2026-001", "--naar", tmp_path / "x.html").code == 0


def test_an_unknown_number_is_refused_in_one_sentence(draai: Draai, voorbeeld: Path, tmp_path: Path) -> None:
    uitkomst = draai("export", "subsidies", voorbeeld, "--nummer", "SSB-1999-001", "--naar", tmp_path / "x.pdf")
    assert (uitkomst.code, uitkomst.fout.count("\n")) == (1, 1)
    assert "Er is geen subsidieaanvraag met nummer ‘SSB-1999-001’." in uitkomst.fout
    assert not (tmp_path / "x.pdf").exists()


def test_without_a_number_every_dossier_of_the_gebied_and_year_is_there(draai: Draai, voorbeeld: Path, tmp_path: Path) -> None:
    uit = tmp_path / "x.html"
    assert draai("export", "subsidies", voorbeeld, "--uitgave", "dossier", "--gebied", "Geffen", "--jaar", "2026", "--naar", uit).code == 0
    van = "select a.kenmerk from aanvraag a join regeling r on r.id = a.regeling_id and r.jaar = 2026"
    hier = "(select g.aanvraag_id from aanvraag_gebied g join gebied w on w.id = g.gebied_id where w.naam = 'Geffen')"
    inhoud = uit.read_text("utf-8")
    alle, eigen = lees(voorbeeld, van), lees(voorbeeld, f"{van} where a.id in {hier}")
    assert 0 < len(eigen) < len(alle)
    assert [k for k in alle if f"Subsidieaanvraag {k}" in inhoud] == eigen


def test_no_person_of_the_example_is_in_any_dossier_unless_asked(draai: Draai, voorbeeld: Path, tmp_path: Path) -> None:
    def gemaakt(*erbij: str) -> str:
        uit = tmp_path / "x.html"
        assert draai("export", "subsidies", voorbeeld, "--uitgave", "dossier", "--gebied", "Ussen", "--naar", uit, *erbij).code == 0
        return uit.read_text("utf-8")

    namen = lees(voorbeeld, "select naam from contactpersoon union select naam from medewerker")
    zonder, met = gemaakt(), gemaakt("--met-personen")
    assert [naam for naam in namen if naam in zonder] == []
    assert [naam for naam in namen if naam in met] != []


def test_the_number_of_an_initiatief_gives_its_portrait_on_one_page(draai: Draai, voorbeeld: Path, tmp_path: Path) -> None:
    uit = tmp_path / "x.pdf"
    (titel,) = lees(voorbeeld, "select titel from initiatief where nummer = 'I-2025-024'")
    assert draai("export", "initiatieven", voorbeeld, "--nummer", "I-2025-024", "--naar", uit).code == 0
    (pagina,) = woorden(uit.read_bytes())
    assert f"{titel} Bewonersinitiatief in" in pagina


def test_each_portrait_of_a_gebied_has_a_page_of_its_own(draai: Draai, voorbeeld: Path, tmp_path: Path) -> None:
    uit = tmp_path / "x.pdf"
    assert draai("export", "initiatieven", voorbeeld, "--uitgave", "portret", "--gebied", "Geffen", "--naar", uit).code == 0
    paginas = woorden(uit.read_bytes())
    assert len(paginas) > 5
    assert all("Bewonersinitiatief in" in pagina for pagina in paginas)


def test_a_dossier_is_no_table(draai: Draai, voorbeeld: Path, tmp_path: Path) -> None:
    uitkomst = draai("export", "subsidies", voorbeeld, "--nummer", "SSB-2026-001", "--naar", tmp_path / "x.csv")
    assert uitkomst.code != 0
    assert "Laat de naam eindigen op .pdf, .docx of .html." in uitkomst.fout
