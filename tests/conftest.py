"""Fixtures for every layer: a machine of its own per test, a real file, and a guard on what a test leaves open."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from filelock import FileLock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from wijkagenda.basis.klok import Klok
from wijkagenda.nieuw import maak_bestand
from wijkagenda.storage.bestand import Bestand

hypothesis.settings.register_profile("wijkagenda", deadline=None)
hypothesis.settings.load_profile("wijkagenda")

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture(scope="session")
def leeg_bestand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty file, made once; tests get a copy."""
    map_ = tmp_path_factory.mktemp("leeg")
    os.environ["WIJKAGENDA_MAP"] = str(map_ / "machine")
    pad = map_ / "leeg.wijkagenda"
    Bestand.nieuw(pad, Klok(VANDAAG)).sluit()
    return pad


@pytest.fixture(scope="session")
def voorbeeld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example year, made once for all that run the tests; only to be read."""
    map_ = tmp_path_factory.getbasetemp().parent / f"voorbeeld-{os.environ.get('PYTEST_XDIST_TESTRUNUID', os.getpid())}"
    pad = map_ / "oefenen.wijkagenda"
    map_.mkdir(exist_ok=True)
    with FileLock(map_ / "slot"), pytest.MonkeyPatch.context() as plek:
        if not pad.exists():
            plek.setenv("WIJKAGENDA_MAP", str(map_ / "machine"))
            maak_bestand(pad, "oss", voorbeeld=True, klok=Klok(VANDAAG))
    return pad


@pytest.fixture(autouse=True)
def eigen_machine(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, log and backups of this test only."""
    map_ = tmp_path_factory.mktemp("machine")
    monkeypatch.setenv("WIJKAGENDA_MAP", str(map_))
    return map_


@pytest.fixture
def klok() -> Klok:
    """Saturday 21 November 2026."""
    return Klok(VANDAAG)


@pytest.fixture
def pad(leeg_bestand: Path, tmp_path: Path) -> Path:
    """The path of an empty file of this test."""
    return Path(shutil.copy(leeg_bestand, tmp_path / "proef.wijkagenda"))


@pytest.fixture
def bestand(pad: Path, klok: Klok) -> Iterator[Bestand]:
    """That file, open; a test that leaves a step open fails."""
    open_ = Bestand.open(pad, klok)
    yield open_
    assert not open_.con.in_transaction, "the test left a transaction open"
    assert not open_.uow.bezig, "the test left a step open"
    open_.sluit()


@pytest.fixture
def bestand_fabriek(leeg_bestand: Path, tmp_path: Path, klok: Klok) -> Iterator[Callable[[], Bestand]]:
    """Makes fresh open files, for properties that need one per example."""
    geopend: list[Bestand] = []

    def fabriek() -> Bestand:
        for oud in geopend:
            oud.sluit()
        geopend.append(Bestand.open(Path(shutil.copy(leeg_bestand, tmp_path / f"proef{len(geopend)}.wijkagenda")), klok))
        return geopend[-1]

    yield fabriek
    for bestand in geopend:
        bestand.sluit()
