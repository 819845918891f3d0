"""Files and disks that are no good: every command says so in one sentence, and nothing changes."""

from __future__ import annotations

import os
import resource
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import WORTEL, Draai, Uitkomst
from tests.factory import maak
from wijkagenda.basis.klok import Klok
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import sjabloon

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def oss(pad: Path, klok: Klok) -> Path:
    bestand = Bestand.open(pad, klok)
    sjabloon.vul(bestand.uow, sjabloon.kies("oss"))
    maak(bestand, "initiatief")
    bestand.sluit()
    return pad


def opdrachten(pad: Path) -> list[list[object]]:
    """Every command that takes a file."""
    bron = pad.with_name("lijst.csv")
    bron.write_text("naam\nZon\n", "utf-8")
    return [["controleer", pad], ["reservekopie", pad, pad.with_name("kopie.wijkagenda")], ["export", "initiatieven", pad, "--naar", pad.with_name("uit.csv")],
            ["import", "organisaties", pad, bron], ["import", "organisaties", pad, bron, "--proef"]]  # fmt: skip


def _nieuwer(pad: Path) -> None:
    inhoud = bytearray(pad.read_bytes())
    inhoud[60:64] = struct.pack(">I", 9999)
    pad.write_bytes(inhoud)


def _vreemd(pad: Path) -> None:
    inhoud = bytearray(pad.read_bytes())
    inhoud[68:72] = b"ANDR"
    pad.write_bytes(inhoud)


SLECHT: dict[str, tuple[Callable[[Path], object], str]] = {
    "cut short": (lambda p: p.write_bytes(p.read_bytes()[:-8192]), "is niet heel"),
    "cut in the first page": (lambda p: p.write_bytes(p.read_bytes()[:60]), "is niet heel"),
    "emptied": (lambda p: p.write_bytes(b""), "is leeg"),
    "only zeros": (lambda p: p.write_bytes(bytes(9000)), "is niet heel"),
    "overwritten with text": (lambda p: p.write_text("Beste buren, " * 500, "utf-8"), "is geen bestand van Wijkagenda"),
    "newer": (_nieuwer, "is gemaakt met een nieuwere Wijkagenda"),
    "of another program": (_vreemd, "is van een ander programma"),
    "gone": (lambda p: p.unlink(), "is er niet"),
    "a folder": (lambda p: (p.unlink(), p.mkdir()), "is een map"),
}


@pytest.mark.parametrize("geval", SLECHT)
def test_a_bad_file_is_refused_by_every_command_and_left_as_it_is(draai: Draai, oss: Path, geval: str) -> None:
    breek, woord = SLECHT[geval]
    breek(oss)
    voor = oss.read_bytes() if oss.is_file() else None
    for opdracht in opdrachten(oss):
        uitkomst = draai(*opdracht)
        assert uitkomst.code == 1, opdracht
        assert woord in uitkomst.fout
        assert uitkomst.fout.count("\n") == 1
        assert (oss.read_bytes() if oss.is_file() else None) == voor
    assert sorted(p.name for p in oss.parent.iterdir() if p != oss) == ["lijst.csv"]


def test_a_locked_file_can_be_read_but_not_written(draai: Draai, oss: Path, klok: Klok) -> None:
    open_ = Bestand.open(oss, klok)
    codes = {" ".join(map(str, o[:1])) + (" --proef" if "--proef" in o else ""): draai(*o).code for o in opdrachten(oss)}
    open_.sluit()
    assert codes == {"controleer": 0, "reservekopie": 0, "export": 0, "import": 1, "import --proef": 0}


def test_a_file_that_was_half_written_when_the_power_went_says_what_to_do(draai: Draai, oss: Path) -> None:
    oss.with_name(f"{oss.name}-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(1000))
    uitkomst = draai("controleer", oss)
    assert uitkomst.code in (0, 1)
    assert uitkomst.fout.count("\n") <= 1


@pytest.mark.skipif(IS_ROOT, reason="root may write anywhere")
def test_a_read_only_file_can_be_read_but_not_written(draai: Draai, oss: Path) -> None:
    oss.chmod(0o444)
    uitkomst = draai("import", "organisaties", oss, opdrachten(oss)[3][3])
    assert (uitkomst.code, uitkomst.fout.count("\n")) == (1, 1)
    assert "alleen-lezen" in uitkomst.fout


@pytest.fixture
def schijf(tmp_path: Path) -> Iterator[Path]:
    """A disk of 6 MB."""
    map_ = tmp_path / "schijf"
    map_.mkdir()
    if not IS_ROOT or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", map_], capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    yield map_
    subprocess.run(["umount", "-l", map_], check=True)


def _maak_vol(map_: Path) -> None:
    """Leaves less than one page."""
    greep = os.open(map_ / "vulling", os.O_WRONLY | os.O_CREAT)
    try:
        while os.write(greep, bytes(4096)):
            pass
    except OSError:
        return
    finally:
        os.close(greep)


def test_on_a_disk_that_is_only_for_reading_one_reads_and_is_told_so(draai: Draai, oss: Path, schijf: Path, tmp_path: Path) -> None:
    pad = schijf / "wijk.wijkagenda"
    shutil.copy(oss, pad)
    bron = tmp_path / "lijst.csv"
    bron.write_text("naam\nZon\n", "utf-8")
    subprocess.run(["mount", "-o", "remount,ro", schijf], check=True)
    for opdracht in (["controleer", pad], ["export", "initiatieven", pad, "--naar", tmp_path / "uit.csv"], ["import", "organisaties", pad, bron, "--proef"],
                     ["reservekopie", pad, tmp_path / "kopie.wijkagenda"]):  # fmt: skip
        assert draai(*opdracht).code == 0, opdracht
    for opdracht in (["import", "organisaties", pad, bron], ["nieuw", schijf / "nieuw.wijkagenda"],
                     ["export", "initiatieven", pad, "--naar", schijf / "uit.csv"], ["reservekopie", pad, schijf / "kopie.wijkagenda"]):  # fmt: skip
        uitkomst = draai(*opdracht)
        assert (uitkomst.code, uitkomst.fout.count("\n")) == (1, 1), opdracht


def test_where_the_own_folders_can_not_be_made_a_command_says_so(draai: Draai, oss: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bron = tmp_path / "lijst.csv"
    bron.write_text("naam\nZon\n", "utf-8")
    (tmp_path / "bestand").write_text("", "utf-8")
    monkeypatch.setenv("WIJKAGENDA_MAP", str(tmp_path / "bestand" / "hierin"))
    for opdracht in (["import", "organisaties", oss, bron], ["nieuw", tmp_path / "nieuw.wijkagenda"]):
        uitkomst = draai(*opdracht)
        assert (uitkomst.code, uitkomst.fout.count("\n")) == (1, 1), opdracht
        assert "kan niet gemaakt worden. Mag u daar schrijven?" in uitkomst.fout
    assert not (tmp_path / "nieuw.wijkagenda").exists()
    uit = tmp_path / "uit.csv"
    for opdracht in (["controleer", oss], ["export", "initiatieven", oss, "--naar", uit], ["import", "organisaties", oss, bron, "--proef"]):
        assert draai(*opdracht).code == 0, opdracht


def test_where_no_backup_can_be_made_nothing_is_imported(draai: Draai, oss: Path, eigen_machine: Path) -> None:
    bron = oss.with_name("lijst.csv")
    bron.write_text("naam\nZon\n", "utf-8")
    map_ = eigen_machine / "reservekopieen"
    map_.mkdir(exist_ok=True)
    bestand = Bestand.open(oss, Klok())
    (map_ / bestand.stamboom).write_text("", "utf-8")
    bestand.sluit()
    uitkomst = draai("import", "organisaties", oss, bron)
    assert (uitkomst.code, uitkomst.uit, uitkomst.fout.count("\n")) == (1, "", 1)
    assert "De reservekopie kon niet gemaakt worden" in uitkomst.fout


def test_an_unforeseen_error_is_one_sentence_also_without_a_log(draai: Draai, oss: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breek(_pad: Path) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("wijkagenda.storage.controle.controleer", breek)
    monkeypatch.setenv("WIJKAGENDA_MAP", str(oss / "hierin"))
    uitkomst = draai("controleer", oss)
    assert (uitkomst.code, uitkomst.fout) == (1, "Er ging iets mis dat niet had mogen gebeuren. Er is niets veranderd.\n")


def test_in_a_folder_that_is_only_for_reading_nieuw_asks_for_another(draai: Draai, schijf: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", schijf], check=True)
    zin = "‘nieuw.wijkagenda’ kan hier niet gemaakt worden. Kies een map waar u mag schrijven.\n"
    assert draai("nieuw", schijf / "nieuw.wijkagenda").fout == zin


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="no folder where even root may not write")
def test_where_no_file_can_be_made_nieuw_asks_for_another_folder(draai: Draai) -> None:
    uitkomst = draai("nieuw", "/proc/nieuw.wijkagenda")
    assert (uitkomst.code, uitkomst.fout) == (1, "‘nieuw.wijkagenda’ kan hier niet gemaakt worden. Kies een map waar u mag schrijven.\n")


def test_on_a_full_disk_nothing_is_lost(draai: Draai, oss: Path, schijf: Path) -> None:
    pad = schijf / "wijk.wijkagenda"
    shutil.copy(oss, pad)
    bron = schijf / "lijst.csv"
    bron.write_text("naam;notitie\n" + "".join(f"Groep {n};{'lang ' * 60}\n" for n in range(3000)), "utf-8")
    voor = pad.read_bytes()
    _maak_vol(schijf)
    gevuld = sorted(p.name for p in schijf.iterdir())
    for opdracht in (["import", "organisaties", pad, bron], ["export", "initiatieven", pad, "--naar", schijf / "uit.csv"],
                     ["reservekopie", pad, schijf / "kopie.wijkagenda"], ["nieuw", schijf / "nieuw.wijkagenda"]):  # fmt: skip
        uitkomst = draai(*opdracht)
        assert (uitkomst.code, uitkomst.fout.count("\n")) == (1, 1), opdracht
    (schijf / "vulling").unlink()
    assert draai("controleer", pad).code == 0
    assert len(pad.read_bytes()) >= len(voor)
    assert [n for n in sorted(p.name for p in schijf.iterdir()) if n not in gevuld] == []


def test_a_file_that_may_not_grow_gives_one_sentence(oss: Path, eigen_machine: Path) -> None:
    """The same as a full disk where no disk can be mounted: the system refuses to write past a size."""
    bron = oss.with_name("lijst.csv")
    bron.write_text("naam;notitie\n" + "".join(f"Groep {n};{'lang ' * 60}\n" for n in range(3000)), "utf-8")
    grens = oss.stat().st_size + 4096
    af = subprocess.run([sys.executable, "-m", "wijkagenda", "import", "organisaties", str(oss), str(bron)], capture_output=True, encoding="utf-8",
                        check=False, env=os.environ | {"PYTHONPATH": str(WORTEL), "WIJKAGENDA_MAP": str(eigen_machine), "PYTHONUTF8": "1"},
                        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (grens, grens)))  # fmt: skip
    uitkomst = Uitkomst(af.returncode, af.stdout, af.stderr)
    assert (uitkomst.code, uitkomst.fout.count("\n")) == (1, 1)
    assert "Traceback" not in uitkomst.fout
    bestand = Bestand.open(oss, Klok())
    assert bestand.con.execute("select count(*) from organisatie").fetchall() == [(0,)]
    bestand.sluit()


def test_a_text_of_twenty_thousand_words_is_imported_whole(draai: Draai, oss: Path) -> None:
    bron = oss.with_name("lijst.csv")
    tekst = "woord " * 20_000
    bron.write_text(f"naam;notitie\nGroep;{tekst}\n", "utf-8")
    assert draai("import", "organisaties", oss, bron).code == 0
    bestand = Bestand.open(oss, Klok())
    assert bestand.con.execute("select length(notitie) from organisatie").fetchone()[0] >= len(tekst.strip())
    bestand.sluit()


@pytest.mark.parametrize(("getypt", "cents"), [("1234,5", 123450), ("€1.234,50", 123450), ("1.234", 123400), ("€ 12", 1200), ("250,-", 25000)])
def test_amounts_are_read_as_people_type_them(draai: Draai, oss: Path, getypt: str, cents: int) -> None:
    bron = oss.with_name("lijst.csv")
    kop = "datum;soort;bedrag;jaar;gebied;rubriek;geldstroom;kant;omschrijving\n"
    bron.write_text(f"{kop}3 mrt 2026;begroot;{getypt};2026;Ruwaard;Beheer;Subsidie welzijn;besteding;Iets\n", "utf-8")
    assert draai("import", "boekingen", oss, bron).code == 0
    bestand = Bestand.open(oss, Klok())
    assert bestand.con.execute("select bedrag, datum from boeking").fetchall() == [(cents, "2026-03-03")]
    bestand.sluit()
