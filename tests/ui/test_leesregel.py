"""The line under a text that residents read: it follows the typing, shows tips with their place, and takes nothing away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.taal import standaardlezer
from tests.ui.plek import maak_omgeving
from wijkagenda.basis.klok import Klok
from wijkagenda.basis.veld import Soort
from wijkagenda.domain.velden import alle
from wijkagenda.queries.record import record
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.record import RecordFormulier
from wijkagenda.ui.record.taal import lezer_voor
from wijkagenda.ui.widgets.leesregel import HOOGSTE_TIPS, Leesregel
from wijkagenda.usecases.taalwoord import zet_woorden

MOEILIJK, TWEE = "Wij koken. Tevens wordt er soep gegeten.", "2 tips om dit makkelijker te maken"
LANG = "".join(f"Tevens komt nummer {n} thans ook. " for n in range(3500))
"""21,000 words."""


@pytest.fixture
def vlak(qtbot: QtBot) -> Iterator[QPlainTextEdit]:
    """A text field with its line, on screen."""
    venster = QWidget()
    qtbot.addWidget(venster)
    vlak = QPlainTextEdit(venster)
    indeling = QVBoxLayout(venster)
    indeling.addWidget(vlak)
    indeling.addWidget(Leesregel("Waarom?", vlak, standaardlezer, venster))
    venster.show()
    qtbot.waitExposed(venster)
    yield vlak
    venster.close()


def regel_van(vlak: QWidget) -> Leesregel:
    return vlak.window().findChild(Leesregel)  # type: ignore[no-any-return]


def schrijf(qtbot: QtBot, vlak: QPlainTextEdit, inhoud: str, zegt: str) -> Leesregel:
    """Waits until the line says what is expected."""
    regel = regel_van(vlak)
    vlak.setPlainText(inhoud)
    qtbot.waitUntil(lambda: zegt in (regel.goed.text(), regel.knop.text()), timeout=10000)
    return regel


def test_an_empty_text_has_no_line(vlak: QPlainTextEdit) -> None:
    assert not regel_van(vlak).isVisible()


def test_a_plain_text_reads_easily_without_a_button_in_the_way(qtbot: QtBot, vlak: QPlainTextEdit) -> None:
    regel = schrijf(qtbot, vlak, "Wij eten samen soep.", "Leest makkelijk")
    assert regel.goed.text() == "Leest makkelijk"
    assert not regel.knop.isVisible()


def test_tips_are_counted_and_open_at_the_button(qtbot: QtBot, vlak: QPlainTextEdit) -> None:
    regel = schrijf(qtbot, vlak, MOEILIJK, TWEE)
    assert regel.knop.accessibleName() == "2 tips om dit makkelijker te maken: Waarom?"
    assert not regel.lijst.isVisible()
    qtbot.keyClick(regel.knop, Qt.Key.Key_Return)
    assert regel.lijst.isVisible()
    assert regel.lijst.accessibleName() == "Tips bij Waarom?"
    assert regel.lijst.item(0).text() == "Schrijf liever ‘ook’ dan ‘Tevens’."
    assert regel.maat.text() == "7 woorden in 2 zinnen."


@pytest.mark.parametrize("voor", ["", "🌷🌷 "])
def test_a_tip_goes_to_its_place_in_the_text(qtbot: QtBot, vlak: QPlainTextEdit, voor: str) -> None:
    regel = schrijf(qtbot, vlak, voor + MOEILIJK, TWEE)
    regel.knop.click()
    assert [s.cursor.selectedText() for s in vlak.extraSelections()] == ["Tevens", "wordt er soep gegeten"]
    regel.lijst.setCurrentRow(1)
    qtbot.keyClick(regel.lijst, Qt.Key.Key_Return)
    assert vlak.textCursor().selectedText() == "wordt er soep gegeten"
    regel.knop.click()
    assert vlak.extraSelections() == []


def test_the_keyboard_stays_in_the_text_while_the_line_follows(qtbot: QtBot, vlak: QPlainTextEdit) -> None:
    regel = schrijf(qtbot, vlak, MOEILIJK, TWEE)
    regel.knop.click()
    vlak.setFocus()
    qtbot.keyClicks(vlak, "Wij zijn er tevens. ")
    qtbot.waitUntil(lambda: regel.lijst.count() == 3, timeout=3000)
    assert QApplication.focusWidget() is vlak
    vlak.setPlainText("Wij eten soep.")
    qtbot.waitUntil(lambda: not regel.lijst.isVisible(), timeout=3000)
    assert vlak.extraSelections() == []


def test_a_text_without_end_is_read_in_turns_and_lists_a_part_of_its_tips(qtbot: QtBot, vlak: QPlainTextEdit) -> None:
    beurten: list[int] = []
    klok = QTimer(vlak, interval=0)
    klok.timeout.connect(lambda: beurten.append(1))
    regel = regel_van(vlak)
    vlak.setPlainText(LANG)
    qtbot.waitUntil(regel.isHidden)
    klok.start()
    qtbot.waitUntil(lambda: regel.knop.text() == "7.000 tips om dit makkelijker te maken", timeout=20000)
    assert len(beurten) > 1
    assert regel.lijst.count() == HOOGSTE_TIPS + 1
    assert regel.lijst.item(HOOGSTE_TIPS).text() == "En nog 6.960 tips. Begin met deze."


def test_what_is_typed_while_it_reads_is_read_instead(qtbot: QtBot, vlak: QPlainTextEdit) -> None:
    vlak.setPlainText(LANG)
    qtbot.wait(360)
    regel = schrijf(qtbot, vlak, "Wij eten soep.", "Leest makkelijk")
    qtbot.wait(50)
    assert regel.goed.text() == "Leest makkelijk"


def test_only_texts_that_residents_read_have_the_line(qtbot: QtBot, bestand: Bestand, klok: Klok) -> None:
    formulier = RecordFormulier(maak_omgeving(bestand, klok), "initiatief")
    qtbot.addWidget(formulier)
    met = {naam for naam, veld in formulier.formulier.velden.items() if veld.findChild(Leesregel) is not None}
    assert met == {"omschrijving", "losgelaten_bericht"}


def test_only_long_texts_are_declared_for_residents() -> None:
    assert {v.soort for velden in alle().values() for v in velden if v.leest} == {Soort.TEKST}


def test_the_form_reads_with_the_words_of_its_file_and_saves_all_the_same(qtbot: QtBot, bestand: Bestand, klok: Klok) -> None:
    omgeving = maak_omgeving(bestand, klok)
    id_ = maak(bestand, "initiatief", omschrijving="Wij koken tevens.")
    formulier = RecordFormulier(omgeving, "initiatief")
    qtbot.addWidget(formulier)
    formulier.toon(id_)
    formulier.show()
    veld = formulier.formulier.velden["omschrijving"]
    regel = veld.findChild(Leesregel)
    qtbot.waitUntil(lambda: regel.knop.text() == "1 tip om dit makkelijker te maken", timeout=3000)
    zet_woorden(bestand.uow, [("tevens", "ook")], uit=True)
    veld.invoer.setPlainText("Wij koken tevens.")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: regel.goed.text() == "Leest makkelijk", timeout=3000)
    veld.invoer.setPlainText("Wij koken tevens thans.")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: regel.knop.text() == "1 tip om dit makkelijker te maken", timeout=3000)
    assert formulier.vastleggen()
    assert record(bestand.lees(), "initiatief", id_).waarden["omschrijving"] == "Wij koken tevens thans."


def test_without_a_file_nothing_is_read(qtbot: QtBot, bestand: Bestand, klok: Klok) -> None:
    omgeving = maak_omgeving(bestand, klok)
    voor = lezer_voor(omgeving)
    assert voor() is voor()
    omgeving.zet_bestand(None)
    assert voor() is None
