"""The form of a record: saved when a field is left, klad while typing, what can't be used stays."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import maak_omgeving
from wijkagenda.basis.klok import Klok
from wijkagenda.basis.veld import Soort, Veld
from wijkagenda.queries.record import record
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import NieuwDialoog, RecordFormulier, StapDialoog
from wijkagenda.usecases import history


@pytest.fixture
def omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    return maak_omgeving(bestand, klok)


def toon(qtbot: QtBot, omgeving: Omgeving, id_: str) -> RecordFormulier:
    formulier = RecordFormulier(omgeving, "initiatief")
    qtbot.addWidget(formulier)
    formulier.toon(id_)
    formulier.show()
    return formulier


def regel(formulier: RecordFormulier, naam: str) -> QLineEdit:
    invoer = formulier.formulier.velden[naam].invoer
    assert isinstance(invoer, QLineEdit)
    return invoer


def test_leaving_a_field_saves_it_as_one_named_step(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    id_ = maak(bestand, "initiatief", titel="Oud")
    formulier = toon(qtbot, omgeving, id_)
    invoer = regel(formulier, "titel")
    invoer.setFocus()
    invoer.selectAll()
    qtbot.keyClicks(invoer, "Buurttuin")
    assert formulier.vastleggen()
    assert record(bestand.lees(), "initiatief", id_).titel == "Buurttuin"
    boven = history.volgende(bestand.con)
    assert boven is not None
    assert boven.label == "Titel wijzigen"


def test_what_is_being_typed_is_kept_and_comes_back_after_a_crash(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    id_ = maak(bestand, "initiatief", titel="Oud")
    formulier = toon(qtbot, omgeving, id_)
    qtbot.keyClicks(regel(formulier, "plek"), "Bij de sch")
    qtbot.waitUntil(lambda: bestand.kladden() != [], timeout=4000)
    assert [(k.veld, k.tekst) for k in bestand.kladden()] == [("plek", "Bij de sch")]
    na_de_crash = toon(qtbot, omgeving, id_)
    assert regel(na_de_crash, "plek").text() == "Bij de sch"
    assert na_de_crash.vastleggen()
    assert record(bestand.lees(), "initiatief", id_).waarden["plek"] == "Bij de sch"
    assert bestand.kladden() == []


def test_text_that_is_typed_back_to_what_it_was_leaves_no_klad(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    id_ = maak(bestand, "initiatief", plek="Bij de school")
    bestand.bewaar_klad("initiatief", id_, "plek", "Bij de schoo")
    formulier = toon(qtbot, omgeving, id_)
    qtbot.keyClicks(regel(formulier, "plek"), "l")
    regel(formulier, "plek").setText("Bij de school")
    formulier.formulier.getypt.emit("plek", "Bij de school")
    assert bestand.kladden() == []


def test_a_refused_value_stays_in_its_field_with_the_reason(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    id_ = maak(bestand, "initiatief", titel="Buurttuin")
    formulier = toon(qtbot, omgeving, id_)
    invoer = regel(formulier, "titel")
    invoer.clear()
    formulier.vastleggen()
    assert formulier.formulier.velden["titel"].fout() == "Vul ‘Titel’ in."
    assert record(bestand.lees(), "initiatief", id_).titel == "Buurttuin"


def test_what_was_typed_in_a_dialog_comes_back_after_a_crash(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    id_ = maak(bestand, "initiatief")

    def dialoog() -> NieuwDialoog:
        nieuw = NieuwDialoog(omgeving, "knelpunt", ["regel", "instantie"], vast={"initiatief_id": id_})
        qtbot.addWidget(nieuw)
        nieuw.show()
        return nieuw

    eerste = dialoog()
    qtbot.keyClicks(eerste.formulier.velden["regel"].invoer, "De vergunning voor de tuin")
    qtbot.waitUntil(lambda: bestand.kladden() != [], timeout=4000)
    tweede = dialoog()
    assert tweede.formulier.velden["regel"].tekst() == "De vergunning voor de tuin"
    tweede.uitvoeren()
    assert tweede.stap is not None
    assert bestand.kladden() == []


def test_a_dialog_grows_with_what_is_unfolded_in_it(qtbot: QtBot, omgeving: Omgeving) -> None:
    boven, onder = Veld("boven", "Boven"), [Veld(f"onder{i}", f"Onder {i}", meer=True) for i in range(6)]
    dialoog = StapDialoog(omgeving, "Iets doen", [boven, *onder], "", "Doe het", lambda _: None)
    qtbot.addWidget(dialoog)
    dialoog.show()
    eerst = dialoog.height()
    dialoog.formulier.vouw_uit()
    balk = dialoog.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: dialoog.height() > eerst and balk.maximum() == 0)


def test_a_dialog_with_errors_keeps_its_fields_beside_each_other(qtbot: QtBot, omgeving: Omgeving) -> None:
    dialoog = StapDialoog(omgeving, "Iets doen", [Veld(f"v{i}", f"Vraag {i}", verplicht=True) for i in range(8)], "", "Doe het", lambda _: None)
    qtbot.addWidget(dialoog)
    dialoog.show()
    dialoog.uitvoeren()
    balk = dialoog.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: balk.maximum() == 0)
    links, rechts = (dialoog.formulier.velden[naam] for naam in ("v0", "v1"))
    assert links.fout()
    assert links.y() == rechts.y()


def test_a_dialog_is_no_higher_than_the_screen(qtbot: QtBot, omgeving: Omgeving) -> None:
    dialoog = StapDialoog(omgeving, "Iets doen", [Veld(f"v{i}", f"Vraag {i}", meer=i > 1) for i in range(60)], "", "Doe het", lambda _: None)
    qtbot.addWidget(dialoog)
    dialoog.show()
    dialoog.formulier.vouw_uit()
    hoogste = dialoog.screen().availableGeometry().height()
    qtbot.waitUntil(lambda: dialoog.height() > hoogste - 100)
    assert dialoog.frameGeometry().height() <= hoogste


def test_a_dialog_shows_the_field_that_can_not_be_used(qtbot: QtBot, omgeving: Omgeving) -> None:
    velden = [Veld("eerst", "Eerst", verplicht=True), *(Veld(f"v{i}", f"Vraag {i}", Soort.TEKST) for i in range(40))]
    dialoog = StapDialoog(omgeving, "Iets doen", velden, "", "Doe het", lambda _: None)
    qtbot.addWidget(dialoog)
    dialoog.show()
    balk = dialoog.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: balk.maximum() > 0)
    balk.setValue(balk.maximum())
    dialoog.uitvoeren()
    assert balk.value() == 0
    assert not dialoog.formulier.velden["eerst"].visibleRegion().isEmpty()
