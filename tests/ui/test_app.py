"""The program as a whole: opening, looking along, a broken file, the day of the example, undo by the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.conftest import VANDAAG
from tests.factory import maak
from wijkagenda.app import Programma, bouw
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.record import bestaat
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import velden
from wijkagenda.usecases.bestand import zet_instelling


@pytest.fixture
def programma(qtbot: QtBot) -> Iterator[Programma]:
    gebouwd = bouw(Klok())
    qtbot.addWidget(gebouwd.venster)
    gebouwd.venster.resize(1200, 800)
    gebouwd.venster.show()
    yield gebouwd
    gebouwd.sluit_bestand()


def gezegd(programma: Programma) -> str:
    """What stands in the bar below."""
    return " ".join(label.text() for label in programma.venster.meldbalk.findChildren(QLabel))


def test_a_file_opens_in_the_window_and_is_remembered(programma: Programma, pad: Path) -> None:
    assert programma.open(pad)
    assert pad.name in programma.venster.windowTitle()
    assert programma.recent() == [pad]


def test_a_file_that_someone_has_is_shown_to_look_at(programma: Programma, pad: Path, klok: Klok) -> None:
    ander = Bestand.open(pad, klok)
    gebied = maak(ander, "gebied", naam="Ruwaard")
    assert programma.open(pad)
    assert "U kunt het bekijken, maar niet wijzigen" in gezegd(programma)
    assert bestaat(programma.omgeving.lees(), "gebied", gebied)
    assert programma.omgeving.doe(velden.wijzig, "gebied", gebied, {"naam": "Anders"}) is None
    assert "momentopname" in gezegd(programma)
    programma.sluit_bestand()
    ander.sluit()


def test_a_broken_file_is_told_and_its_backups_are_offered(programma: Programma, pad: Path) -> None:
    programma.open(pad)
    assert isinstance(programma.bestand, Bestand)
    gebied = maak(programma.bestand, "gebied", naam="Ruwaard")
    programma.bestand.maak_reservekopie("hand")
    programma.sluit_bestand()
    pad.write_bytes(b"")
    assert not programma.open(pad)
    assert "is leeg" in gezegd(programma)
    (kopie, *_) = programma.reservekopieen(pad)
    programma.zet_terug(kopie, pad)
    assert bestaat(programma.omgeving.lees(), "gebied", gebied)


def test_the_example_has_a_day_of_its_own_until_it_is_switched_off(programma: Programma, pad: Path, klok: Klok) -> None:
    eerst = Bestand.open(pad, klok)
    zet_instelling(eerst.uow, "peildatum", "2026-11-21")
    eerst.sluit()
    programma.open(pad)
    assert programma.omgeving.klok.vandaag() == VANDAAG
    programma.omgeving.doe(zet_instelling, "peildatum", None)
    assert programma.omgeving.klok.vandaag() == Klok().vandaag()


def test_undo_and_redo_go_by_the_window_with_their_names(programma: Programma, pad: Path) -> None:
    programma.open(pad)
    stap = programma.omgeving.doe(velden.maak, "gebied", {"naam": "Ruwaard", "soort": "wijk"})
    assert stap is not None
    id_ = stap.hoofd or ""
    programma.omgeving.ongedaan()
    assert not bestaat(programma.omgeving.lees(), "gebied", id_)
    assert "Ongedaan gemaakt" in gezegd(programma)
    programma.omgeving.opnieuw()
    assert bestaat(programma.omgeving.lees(), "gebied", id_)


def test_upkeep_makes_a_backup_on_opening(programma: Programma, pad: Path, qtbot: QtBot) -> None:
    programma.open(pad)
    qtbot.waitUntil(lambda: [k.reden for k in programma.reservekopieen()] == ["openen"], timeout=5000)


def test_a_klad_that_was_left_is_offered(programma: Programma, pad: Path, klok: Klok, qtbot: QtBot) -> None:
    eerst = Bestand.open(pad, klok)
    initiatief = maak(eerst, "initiatief", titel="Buurttuin")
    eerst.bewaar_klad("initiatief", initiatief, "omschrijving", "Half af")
    eerst.sluit()
    programma.open(pad)
    qtbot.waitUntil(lambda: "typte maar niet bewaarde" in gezegd(programma), timeout=5000)
