"""A written file is whole, or what was there before is still there."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from wijkagenda.basis.fouten import BestandFout
from wijkagenda.basis.schrijven import schrijf_veilig


def test_bytes_are_written(tmp_path: Path) -> None:
    schrijf_veilig(tmp_path / "a.txt", b"dag")
    assert (tmp_path / "a.txt").read_bytes() == b"dag"


def test_a_function_writes_to_the_path_it_gets(tmp_path: Path) -> None:
    schrijf_veilig(tmp_path / "a.txt", lambda pad: pad.write_text("dag") and None)
    assert (tmp_path / "a.txt").read_text() == "dag"


def test_a_failing_writer_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    doel = tmp_path / "a.txt"
    doel.write_text("oud")

    def vol(pad: Path) -> None:
        pad.write_text("half")
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(BestandFout, match="de schijf is vol"):
        schrijf_veilig(doel, vol)
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
    assert doel.read_text() == "oud"


def test_an_error_of_the_writer_itself_passes_and_leaves_nothing(tmp_path: Path) -> None:
    def stuk(_pad: Path) -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        schrijf_veilig(tmp_path / "a.txt", stuk)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(BestandFout, match=r"‘a\.pdf’ is niet geschreven: de map bestaat niet"):
        schrijf_veilig(tmp_path / "weg" / "a.pdf", b"")


def test_a_folder_in_the_way_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(BestandFout, match="al een map met deze naam"):
        schrijf_veilig(tmp_path / "a.pdf", b"")


def test_the_rights_of_a_replaced_file_stay(tmp_path: Path) -> None:
    doel = tmp_path / "a.txt"
    doel.write_text("oud")
    doel.chmod(0o640)
    schrijf_veilig(doel, b"nieuw")
    assert doel.stat().st_mode & 0o777 == 0o640


def test_a_file_that_is_open_elsewhere_stays_and_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    doel = tmp_path / "rapport.pdf"
    doel.write_bytes(b"oud")

    def weigert(_van: Path, _naar: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", weigert)
    with pytest.raises(BestandFout, match="open in een ander programma"):
        schrijf_veilig(doel, b"nieuw")
    assert [p.name for p in tmp_path.iterdir()] == ["rapport.pdf"]
    assert doel.read_bytes() == b"oud"


def test_a_disk_that_knows_no_rights_takes_it_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a USB stick under Linux, where rights can't be set, or a share that can't flush a folder."""

    def weigert(_pad: Path, _rechten: int) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", weigert)
    schrijf_veilig(tmp_path / "a.pdf", b"nieuw")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.pdf", b"nieuw")]


def test_a_folder_that_can_not_be_flushed_takes_it_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    echt = os.fsync

    def weigert(greep: int) -> None:
        if stat.S_ISDIR(os.fstat(greep).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        echt(greep)

    monkeypatch.setattr(os, "fsync", weigert)
    schrijf_veilig(tmp_path / "a.pdf", b"nieuw")
    assert (tmp_path / "a.pdf").read_bytes() == b"nieuw"


@pytest.mark.parametrize("naam", ["a\0.pdf", "a\ud800.pdf", "n" * 5000 + ".pdf"])
def test_a_name_that_no_disk_takes_is_said_in_one_short_sentence(tmp_path: Path, naam: str) -> None:
    with pytest.raises(BestandFout, match=r"naam") as gezegd:
        schrijf_veilig(tmp_path / naam, b"")
    assert len(str(gezegd.value)) < 200
    assert str(gezegd.value).isprintable()
    assert list(tmp_path.iterdir()) == []
