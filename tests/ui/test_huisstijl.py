"""The house style by what a user sees and does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.plek import Gezegd, maak_omgeving, toon
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.huisstijl import huisstijl
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.instellingen.huisstijl import HuisstijlDeel
from wijkagenda.ui.instellingen.page import InstellingenPagina
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.kleurkeuze import Kleurkeuze


@pytest.fixture
def omgeving(qtbot: QtBot, bestand: Bestand, klok: Klok) -> Any:
    uit = maak_omgeving(bestand, klok)
    yield uit
    assert uit.taken.stop()
    qtbot.waitUntil(lambda: not uit.taken.lopend())


@pytest.fixture
def deel(qtbot: QtBot, omgeving: Omgeving) -> HuisstijlDeel:
    pagina = toon(qtbot, InstellingenPagina, omgeving)
    pagina.toon("huisstijl", "")
    QApplication.processEvents()
    uit = pagina.deel()
    assert isinstance(uit, HuisstijlDeel)
    return uit


def test_from_elsewhere_one_comes_to_its_tab(deel: HuisstijlDeel) -> None:
    assert deel.isVisible()


def test_an_example_report_is_shown(qtbot: QtBot, deel: HuisstijlDeel) -> None:
    qtbot.waitUntil(lambda: deel.voorbeeld.document.pageCount() >= 2, timeout=20_000)


def test_a_sender_is_kept_when_its_field_is_left_and_stands_on_the_example(qtbot: QtBot, bestand: Bestand, deel: HuisstijlDeel) -> None:
    veld = deel.formulier.velden["huisstijl_afzender"]
    veld.zet_tekst("Gemeente Voorbeeld")
    veld.vastleggen()
    assert huisstijl(bestand.lees()).afzender == "Gemeente Voorbeeld"
    qtbot.waitUntil(
        lambda: deel.voorbeeld.document.pageCount() > 0 and "Gemeente Voorbeeld" in deel.voorbeeld.document.getAllText(0).text(), timeout=20_000
    )


def test_a_colour_of_the_row_is_kept_at_once(bestand: Bestand, deel: HuisstijlDeel) -> None:
    deel.kleur.vlakken[2].click()
    assert huisstijl(bestand.lees()).kleur == deel.kleur.vlakken[2].kleur
    assert deel.kleur.vlakken[2].isChecked()


def test_the_colour_can_be_ours_again(bestand: Bestand, deel: HuisstijlDeel) -> None:
    deel.kleur.vlakken[2].click()
    deel.gewoon.click()
    assert huisstijl(bestand.lees()).kleur == ""
    assert not deel.gewoon.isVisible()


def test_a_logo_is_chosen_shown_and_taken_away(bestand: Bestand, deel: HuisstijlDeel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("RGBA", (80, 40), (10, 90, 60, 120)).save(tmp_path / "logo.png")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "logo.png"), ""))
    deel.kies_logo.click()
    assert huisstijl(bestand.lees()).logo is not None
    assert not deel.beeld.pixmap().isNull()
    deel.weg.click()
    assert huisstijl(bestand.lees()).logo is None
    assert deel.beeld.text() == "Er is nog geen logo."


def test_a_file_that_is_no_picture_is_told(omgeving: Omgeving, deel: HuisstijlDeel, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"geen beeld")
    gezegd = Gezegd(omgeving)
    deel.neem_logo(tmp_path / "logo.png")
    assert gezegd.zinnen == ["Dit is geen afbeelding die Wijkagenda kan gebruiken. Kies een PNG of JPG; vraag die aan wie het logo maakte."]
    Image.new("RGB", (80, 40), "#0b5563").save(tmp_path / "goed.png")
    deel.neem_logo(tmp_path / "goed.png")
    assert gezegd.zinnen[1:] == ["Het logo is bewaard."], "the sentence about the wrong one makes way"


# -- choosing a colour


@pytest.fixture
def kleurkeuze(qtbot: QtBot) -> Kleurkeuze:
    uit = Kleurkeuze((("#0b5563", "Petrol"), ("#1f4e8c", "Blauw")))
    qtbot.addWidget(uit)
    uit.show()
    return uit


def test_a_colour_is_judged_while_it_is_typed(kleurkeuze: Kleurkeuze) -> None:
    for code, oordeel in (("#0b5563", "Contrast met wit: 8,4 op 1. Goed te lezen."), ("#0b55", "Een kleurcode is # met zes"), ("", "")):
        kleurkeuze.code.setText(code)
        assert kleurkeuze.oordeel.text().startswith(oordeel)
        assert kleurkeuze.code.accessibleDescription() == kleurkeuze.oordeel.text()


def test_a_colour_that_is_too_light_is_not_taken_but_a_darker_one_is_offered(kleurkeuze: Kleurkeuze) -> None:
    gekozen: list[str] = []
    kleurkeuze.gekozen.connect(gekozen.append)
    kleurkeuze.code.setText("#ffcc00")
    kleurkeuze.code.editingFinished.emit()
    assert gekozen == []
    assert "Te licht" in kleurkeuze.oordeel.text()
    assert kleurkeuze.donkerder.isVisible()
    kleurkeuze.donkerder.click()
    assert len(gekozen) == 1
    assert "Goed te lezen." in kleurkeuze.oordeel.text()
    assert not kleurkeuze.donkerder.isVisible()


def test_a_colour_of_ones_own_is_taken_when_its_field_is_left(kleurkeuze: Kleurkeuze) -> None:
    gekozen: list[str] = []
    kleurkeuze.gekozen.connect(gekozen.append)
    kleurkeuze.code.setText("8C2F4B")
    kleurkeuze.code.editingFinished.emit()
    assert gekozen == ["#8c2f4b"]


def test_each_patch_says_its_name_and_colour(kleurkeuze: Kleurkeuze) -> None:
    assert [vlak.accessibleName() for vlak in kleurkeuze.vlakken] == ["Petrol, #0b5563", "Blauw, #1f4e8c"]
