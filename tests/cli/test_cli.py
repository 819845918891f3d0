"""The command line keeps its word: exit codes, one sentence, help in Dutch, and nothing loaded that a command does not need."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Draai, Uitkomst
from tests.factory import maak
from wijkagenda import cli
from wijkagenda.argumenten import vertaal
from wijkagenda.basis.klok import Klok
from wijkagenda.imports.kolommen import SOORTEN, kolommen
from wijkagenda.storage.bestand import Bestand

ENGELS = re.compile(r"\b(usage|options|optional|positional|arguments|show|error|required|invalid|choose)\b", re.IGNORECASE)


@pytest.mark.parametrize("argumenten", [["--help"], *([naam, "--help"] for naam in cli.OPDRACHTEN)], ids=" ".join)
def test_help_is_dutch_and_has_examples(draai: Draai, argumenten: list[str]) -> None:
    uitkomst = draai(*argumenten)
    assert uitkomst.code == 0
    assert uitkomst.uit.startswith("Gebruik: wijkagenda")
    assert "Voorbeelden:\n  wijkagenda" in uitkomst.uit
    assert not ENGELS.search(uitkomst.uit)


GEEN = "import sys; sys.argv = ['wijkagenda', *sys.argv[1:]]\ntry:\n import runpy; runpy.run_module('wijkagenda', run_name='__main__')\n"
GEEN += "finally:\n print('geladen:', *sorted({m.partition('.')[0] for m in sys.modules}), file=sys.stderr)\n"


@pytest.mark.parametrize("argumenten", [["--help"], ["kolommen", "initiatieven"], ["export", "--help"], ["nieuw"]], ids=" ".join)
def test_help_and_kolommen_load_neither_sqlalchemy_nor_qt(proces: Callable[..., Uitkomst], argumenten: list[str]) -> None:
    geladen = proces("-c", GEEN, *argumenten).fout.split("geladen:")[1].split()
    assert not {"sqlalchemy", "PySide6", "reportlab", "matplotlib", "xlsxwriter"} & set(geladen)


def test_a_command_loads_no_qt(proces: Callable[..., Uitkomst], tmp_path: Path) -> None:
    geladen = proces("-c", GEEN, "nieuw", tmp_path / "a.wijkagenda").fout.split("geladen:")[1].split()
    assert "sqlalchemy" in geladen
    assert "PySide6" not in geladen


FOUT_GEBRUIK = [
    (["export"], "Dit ontbreekt nog: RAPPORT, BESTAND, --naar (zie wijkagenda export --help)."),
    (["export", "iets", "a.wijkagenda", "--naar", "a.pdf"], "‘iets’ kan niet bij RAPPORT. Kies uit: wijkplan,"),
    (["export", "wijkplan", "a.wijkagenda", "--naar", "a.doc"], "Laat de naam eindigen op .pdf, .docx, .html, .csv of .xlsx."),
    (["export", "wijkplan", "a.wijkagenda", "--naar", "a.pdf", "--jaar", "26"], "‘26’ is geen jaar."),
    (["nieuw", "a.wijkagenda", "--sjabloon", "parijs"], "Kies uit: oss, oosterhout, leeg."),
    (["nieuw", "a.wijkagenda", "--sjabloon", "leeg", "--voorbeeld"], "Het voorbeeld hoort bij sjabloon oss."),
    (["nieuw", "a.wijkagenda", "--kleur", "rood"], "Dit ken ik niet: --kleur rood"),
    (["nieuw", "a.wijkagenda", "--vandaag"], "Achter --vandaag hoort nog iets"),
    (["--vandaag", "31-2-2026", "kolommen", "metingen"], "De datum ‘31-2-2026’ bestaat niet."),
    (["kolommen", "wensen"], "‘wensen’ kan niet bij SOORT. Kies uit: organisaties,"),
    (["exprot"], "‘exprot’ is geen opdracht en ook geen bestand"),
    (["exprot", "wijkplan"], "Dit ken ik niet: wijkplan"),
]


@pytest.mark.parametrize(("argumenten", "zin"), FOUT_GEBRUIK, ids=[" ".join(a) for a, _ in FOUT_GEBRUIK])
def test_wrong_usage_ends_with_two_and_one_line(draai: Draai, argumenten: list[str], zin: str) -> None:
    uitkomst = draai(*argumenten)
    assert (uitkomst.code, uitkomst.uit) == (2, "")
    assert zin in uitkomst.fout
    assert uitkomst.fout.count("\n") == 1


def test_an_unknown_message_of_argparse_still_becomes_dutch() -> None:
    assert vertaal("something entirely new") == "Deze opdracht klopt niet."


def test_nieuw_makes_a_file_from_the_sjabloon_oss(draai: Draai, tmp_path: Path) -> None:
    pad = tmp_path / "wijk.wijkagenda"
    assert draai("nieuw", pad).code == 0
    uitkomst = draai("controleer", pad)
    assert uitkomst.code == 0
    assert re.fullmatch(r"in orde: \d+ records, 1 stap\n", uitkomst.uit)
    assert [p.name for p in tmp_path.iterdir()] == ["wijk.wijkagenda"]


def test_nieuw_leaves_a_file_that_is_there_alone(draai: Draai, tmp_path: Path) -> None:
    pad = tmp_path / "wijk.wijkagenda"
    pad.write_text("van mij", "utf-8")
    uitkomst = draai("nieuw", pad)
    assert (uitkomst.code, uitkomst.fout) == (1, "‘wijk.wijkagenda’ bestaat al. Kies een andere naam.\n")
    assert pad.read_text("utf-8") == "van mij"


def test_nieuw_in_a_folder_that_is_not_there_says_so(draai: Draai, tmp_path: Path) -> None:
    uitkomst = draai("nieuw", tmp_path / "weg" / "wijk.wijkagenda")
    assert (uitkomst.code, uitkomst.fout) == (1, "De map ‘weg’ is er niet. Maak die eerst, of kies een andere map.\n")


def test_a_sjabloon_that_is_wrong_leaves_no_file(draai: Draai, tmp_path: Path, eigen_machine: Path) -> None:
    map_ = eigen_machine / "instellingen" / "sjablonen" / "stuk"
    map_.mkdir(parents=True)
    (map_ / "sjabloon.toml").write_text('naam = "Stuk"\nkaders = ["zomaar"]\n', "utf-8")
    uitkomst = draai("nieuw", tmp_path / "wijk.wijkagenda", "--sjabloon", "stuk")
    assert (uitkomst.code, uitkomst.fout.count("\n")) == (1, 1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("lijst", SOORTEN)
def test_kolommen_prints_one_line_of_the_names_of_the_fields(draai: Draai, lijst: str) -> None:
    uitkomst = draai("kolommen", lijst)
    assert uitkomst.uit == ";".join(k.naam for k in kolommen(lijst)) + "\n"
    assert "_id" not in uitkomst.uit


def test_an_initiatief_in_a_list_needs_only_titel_and_gebied() -> None:
    assert [k.naam for k in kolommen("initiatieven") if k.veld.verplicht] == ["titel", "gebied"]


def test_no_list_asks_for_persons() -> None:
    assert not [k.naam for lijst in SOORTEN for k in kolommen(lijst) if k.veld.persoonlijk]


def test_a_backup_is_a_whole_copy_also_while_the_file_is_open(draai: Draai, bestand: Bestand, tmp_path: Path) -> None:
    doel = tmp_path / "kopie.wijkagenda"
    assert draai("reservekopie", bestand.pad, doel).code == 0
    assert draai("controleer", doel).code == 0


def test_a_backup_into_a_folder_keeps_the_name(draai: Draai, pad: Path, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    assert draai("reservekopie", pad, tmp_path / "usb").code == 0
    assert (tmp_path / "usb" / pad.name).is_file()


def test_a_backup_replaces_an_older_one(draai: Draai, pad: Path, tmp_path: Path) -> None:
    doel = tmp_path / "kopie.wijkagenda"
    assert [draai("reservekopie", pad, doel).code for _ in range(2)] == [0, 0]


def test_a_backup_never_replaces_something_else(draai: Draai, pad: Path, tmp_path: Path) -> None:
    doel = tmp_path / "brief.odt"
    doel.write_text("Beste buren", "utf-8")
    uitkomst = draai("reservekopie", pad, doel)
    assert (uitkomst.code, uitkomst.fout) == (1, "‘brief.odt’ bestaat al en is geen kopie van dit bestand. Kies een andere naam.\n")
    assert doel.read_text("utf-8") == "Beste buren"


def test_a_backup_never_replaces_what_holds_more_than_the_file_itself(draai: Draai, pad: Path, klok: Klok, tmp_path: Path) -> None:
    oud = tmp_path / "oud.wijkagenda"
    assert draai("reservekopie", pad, oud).code == 0
    bestand = Bestand.open(pad, klok)
    maak(bestand, "initiatief")
    bestand.sluit()
    voor = pad.read_bytes()
    uitkomst = draai("reservekopie", oud, pad)
    assert (uitkomst.code, uitkomst.uit) == (1, "")
    assert uitkomst.fout == f"In ‘{pad.name}’ staat werk dat niet in ‘oud.wijkagenda’ staat. Kies een andere naam voor de kopie.\n"
    assert pad.read_bytes() == voor


def test_a_backup_never_replaces_a_file_that_someone_works_in(draai: Draai, bestand: Bestand, tmp_path: Path) -> None:
    kopie = tmp_path / "kopie.wijkagenda"
    assert draai("reservekopie", bestand.pad, kopie).code == 0
    voor = bestand.pad.read_bytes()
    uitkomst = draai("reservekopie", kopie, bestand.pad)
    assert uitkomst.code == 1
    assert "is al open bij" in uitkomst.fout
    assert bestand.pad.read_bytes() == voor


def test_a_backup_over_the_file_itself_is_refused(draai: Draai, pad: Path) -> None:
    assert draai("reservekopie", pad, pad).code == 1


def test_an_unforeseen_error_is_one_sentence_and_stands_in_the_log_without_its_words(
    draai: Draai, pad: Path, eigen_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breek(_pad: Path) -> None:
        raise ZeroDivisionError("mevrouw Verzonnen")

    monkeypatch.setattr("wijkagenda.storage.controle.controleer", breek)
    uitkomst = draai("controleer", pad)
    assert uitkomst.code == 1
    assert uitkomst.fout.count("\n") == 1
    geschreven = (eigen_machine / "log" / "wijkagenda.log").read_text("utf-8")
    assert "ZeroDivisionError" in geschreven
    assert "Verzonnen" not in geschreven + uitkomst.fout


def test_being_interrupted_is_said_in_words(draai: Draai, pad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breek(_pad: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("wijkagenda.storage.controle.controleer", breek)
    assert draai("controleer", pad).fout == "Afgebroken. Er is niets veranderd.\n"
