"""Ctrl+K over the whole program, and a picture of every place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import Gezegd, maak_omgeving
from wijkagenda.app import Programma, bouw
from wijkagenda.basis.instellingen import Instellingen
from wijkagenda.basis.klok import Klok
from wijkagenda.basis.paden import bronmap
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.navigation import PLEKKEN
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.opdrachten import NIEUW, aanbieders


@pytest.fixture
def programma(qtbot: QtBot, klok: Klok, tmp_path: Path) -> Iterator[Programma]:
    """The program on screen, without a file yet."""
    uit = bouw(klok, Instellingen(tmp_path / "instellingen.json"), vast_vandaag=True)
    qtbot.addWidget(uit.venster)
    uit.venster.show()
    yield uit
    uit.venster.close()
    uit.sluit_bestand()


def gevonden(omgeving: Omgeving, vraag: str) -> list[tuple[str, str, str]]:
    return [(t.groep, t.titel, t.uitleg) for aanbod in aanbieders(omgeving) for t in aanbod(vraag)]


def test_a_record_is_found_in_the_group_of_its_place_with_its_kind(bestand: Bestand, klok: Klok) -> None:
    maak(bestand, "initiatief", titel="Soep in de Haard", omschrijving="Samen eten op woensdag")
    omgeving = maak_omgeving(bestand, klok)
    assert [t[:2] for t in gevonden(omgeving, "soep")] == [("Initiatieven", "Soep in de Haard")]
    ((_, _, uitleg),) = gevonden(omgeving, "woensdag")
    assert uitleg.startswith("initiatief · ")
    assert "woensdag" in uitleg


def test_choosing_a_record_goes_there(bestand: Bestand, klok: Klok) -> None:
    id_ = maak(bestand, "initiatief", titel="Soep in de Haard")
    omgeving = maak_omgeving(bestand, klok)
    gezegd = Gezegd(omgeving)
    next(t for aanbod in aanbieders(omgeving) for t in aanbod("soep")).doe()
    assert gezegd.gevraagd == [("initiatief", id_)]


def test_one_letter_looks_for_no_records(bestand: Bestand, klok: Klok) -> None:
    maak(bestand, "initiatief", titel="Soep")
    assert [t for t in gevonden(maak_omgeving(bestand, klok), "s") if t[0] == "Initiatieven"] == []


def test_something_new_can_be_made_from_anywhere(bestand: Bestand, klok: Klok) -> None:
    omgeving = maak_omgeving(bestand, klok)
    gezegd = Gezegd(omgeving)
    (treffer,) = [t for aanbod in aanbieders(omgeving) for t in aanbod("nieuw inbr")]
    assert treffer.titel == "Nieuwe inbreng"
    treffer.doe()
    assert gezegd.plekken == ["gebieden"]


def test_what_is_new_has_the_words_of_the_button_of_its_place() -> None:
    knoppen = {p.sleutel: p.laad().nieuw_label for p in PLEKKEN}
    assert {plek: titel for plek, titel in NIEUW if knoppen[plek] != titel} == {}


def test_without_a_file_there_is_nothing_to_find(klok: Klok) -> None:
    assert gevonden(Omgeving(klok, {}), "nieuw") == []


def test_the_menu_is_offered_too(programma: Programma, pad: Path) -> None:
    programma.open(pad)
    programma.venster.boven.zoek.setText("reservekopie maken")
    programma.venster.boven.zoek._zoek()
    assert [t.titel for t in programma.venster.boven.zoek.treffers()] == ["Reservekopie maken"]


# -- the whole program


@pytest.mark.parametrize("plek", [p.sleutel for p in PLEKKEN])
def test_every_place_has_a_page_of_help_of_a_hundred_words_or_so(plek: str) -> None:
    tekst = (bronmap() / "handleiding" / f"{plek}.md").read_text("utf-8")
    assert tekst.startswith("# ")
    assert "## Toetsen" in tekst
    assert 80 <= len(tekst.split()) <= 200


def test_the_program_knows_again_who_works_here(programma: Programma, pad: Path, qtbot: QtBot) -> None:
    programma.open(pad)
    assert isinstance(programma.bestand, Bestand)
    ik = maak(programma.bestand, "medewerker", naam="Mo Medewerker")
    programma.omgeving.kies_medewerker(ik)
    programma.sluit_bestand()
    programma.open(pad)
    assert programma.omgeving.medewerker_id == ik
    assert programma.venster.boven.mijn.isVisible()


def test_a_backup_made_by_hand_is_told(programma: Programma, pad: Path) -> None:
    programma.open(pad)
    gezegd = Gezegd(programma.omgeving)
    programma.omgeving.acties["reservekopie_maken"].trigger()
    assert gezegd.zinnen == ["Reservekopie gemaakt."]
    assert next(k.reden for k in programma.reservekopieen()) == "hand"


def test_a_step_for_another_place_makes_something_new_there(programma: Programma, pad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programma.open(pad)
    gemaakt: list[str] = []
    pagina = programma.venster.ga_naar_plek("gebieden")
    assert pagina is not None
    monkeypatch.setattr(pagina, "nieuw", lambda: gemaakt.append("inbreng"))
    programma.venster.ga_naar_plek("start")
    programma.omgeving.ga_naar_plek("gebieden", nieuw=True)
    assert gemaakt == ["inbreng"]


def test_every_place_is_pictured(qapp: QApplication, pad: Path, tmp_path: Path) -> None:
    from wijkagenda.ui.schermfoto import maak_fotos

    paden = maak_fotos(pad, tmp_path)
    assert [p.name for p in paden] == [f"{plek.sleutel}.png" for plek in PLEKKEN]
    assert all(p.stat().st_size > 5000 for p in paden)


def test_a_file_that_can_not_be_opened_is_not_pictured(qapp: QApplication, tmp_path: Path) -> None:
    from wijkagenda.ui.schermfoto import maak_fotos

    (tmp_path / "kapot.wijkagenda").write_text("geen bestand")
    assert maak_fotos(tmp_path / "kapot.wijkagenda", tmp_path) == []
