"""The log says what went wrong and never what stands in a record."""

from __future__ import annotations

import enum
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from wijkagenda.basis import log
from wijkagenda.basis.fouten import BestandFout


@pytest.fixture(autouse=True)
def gesloten() -> Iterator[None]:
    """Each test has a log of its own."""
    log.stop_log()
    yield
    log.stop_log()


def maak_fout() -> None:
    try:
        {}["Fien Fictief"]
    except KeyError as fout:
        raise ValueError("titel: Buurttuin") from fout


def test_an_error_is_noted_by_kind_and_place_without_its_words(eigen_machine: Path) -> None:
    try:
        maak_fout()
    except ValueError as fout:
        log.noteer_fout(type(fout), fout, fout.__traceback__)
    tekst = (eigen_machine / "log" / "wijkagenda.log").read_text("utf-8")
    assert "ValueError" in tekst
    assert "test_log.py" in tekst
    assert "door KeyError" in tekst
    assert "Buurttuin" not in tekst
    assert "Fictief" not in tekst


def test_errors_that_nobody_caught_are_noted_and_told(monkeypatch: pytest.MonkeyPatch, eigen_machine: Path) -> None:
    gemeld: list[int] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    log.vang_fouten(lambda: gemeld.append(1))
    draad = threading.Thread(target=maak_fout)
    draad.start()
    draad.join()
    sys.excepthook(ValueError, ValueError("geheim"), None)
    assert len(gemeld) == 2
    assert (eigen_machine / "log" / "wijkagenda.log").read_text("utf-8").count("ValueError") == 2


def test_messages_of_qt_go_to_the_log(eigen_machine: Path) -> None:
    class Soort(enum.Enum):
        QtWarningMsg = 1

    ontvangers: list[object] = []
    log.vang_qt(ontvangers.append)
    ontvangers[0](Soort.QtWarningMsg, None, "QPainter: niet actief")  # type: ignore[operator]
    assert "WARNING Qt : QPainter: niet actief" in (eigen_machine / "log" / "wijkagenda.log").read_text("utf-8")


def test_the_log_keeps_to_its_size(eigen_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "GROOTSTE", 2000)
    logboek = log.start_log()
    for nr in range(500):
        logboek.info("regel %d", nr)
    assert len(list((eigen_machine / "log").iterdir())) == 1 + log.OUDE
    assert all(p.stat().st_size <= 2000 for p in (eigen_machine / "log").iterdir())


def test_an_error_report_holds_log_and_versions_and_says_what_is_in_it(tmp_path: Path) -> None:
    log.start_log().info("begonnen")
    log.maak_foutmelding(tmp_path / "fout.zip")
    with zipfile.ZipFile(tmp_path / "fout.zip") as pak:
        assert sorted(pak.namelist()) == ["LEESMIJ.txt", "versies.txt", "wijkagenda.log"]
        assert pak.read("versies.txt").decode().startswith("Wijkagenda ")
        assert "begonnen" in pak.read("wijkagenda.log").decode()


def test_an_error_report_that_can_not_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(BestandFout):
        log.maak_foutmelding(tmp_path / "weg" / "fout.zip")
