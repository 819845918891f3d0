"""The tab Eenvoudige taal of Instellingen: words are added, changed, left alone and brought back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import antwoord, maak_omgeving
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.eenvoud import woord_rij, woorden
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.changes import Wijzigingen
from wijkagenda.ui.instellingen.taal import Taal
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.usecases.taalwoord import woord_id


@pytest.fixture
def omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    return maak_omgeving(bestand, klok)


@pytest.fixture
def taal(qtbot: QtBot, omgeving: Omgeving) -> Taal:
    pagina = Taal(omgeving)
    qtbot.addWidget(pagina)
    wijzigingen = Wijzigingen(omgeving, pagina)
    wijzigingen.voeg_toe(pagina)
    pagina.resize(1100, 800)
    pagina.show()
    qtbot.waitExposed(pagina)
    return pagina


def uit_en_liever(bestand: Bestand, woord: str) -> tuple[str, bool] | None:
    rij = woord_rij(bestand.lees(), woord)
    return (rij.liever, rij.uit) if rij is not None else None


def kies(taal: Taal, woord: str) -> None:
    """As with the arrow keys."""
    tabel = taal.lijst.tabel
    rij = next(nr for nr in range(tabel.aantal()) if str(tabel.model().index(nr, 0).data()).startswith(woord))
    tabel.setCurrentIndex(tabel.model().index(rij, 0))


def test_all_words_are_listed_and_no_form_stands_open(taal: Taal, bestand: Bestand) -> None:
    assert taal.lijst.tabel.aantal() == len(woorden(bestand.lees()))
    assert not taal.kaart.isVisible()


def test_a_new_word_is_asked_with_its_plain_one_and_shown(qtbot: QtBot, taal: Taal, bestand: Bestand) -> None:
    antwoord(qtbot, taal.nieuw, {"woord": "Cliëntreis", "liever": "wat u meemaakt"})
    assert uit_en_liever(bestand, "cliëntreis") == ("wat u meemaakt", False)
    assert taal.formulier.velden["liever"].tekst() == "wat u meemaakt"


def test_another_alternative_is_saved_when_its_field_is_left_and_can_go_back(taal: Taal, bestand: Bestand) -> None:
    kies(taal, "tevens")
    assert taal.kaart.isVisible()
    assert not taal.terug.isVisible()
    taal.formulier.velden["liever"].zet_tekst("en ook")
    assert taal.formulier.vastleggen()
    assert uit_en_liever(bestand, "tevens") == ("en ook", False)
    taal.terug.click()
    assert uit_en_liever(bestand, "tevens") == ("ook", False)
    assert taal.formulier.velden["liever"].tekst() == "ook"


def test_a_word_may_stay_by_its_tick_and_undo_takes_that_back(taal: Taal, bestand: Bestand, omgeving: Omgeving) -> None:
    kies(taal, "tevens")
    taal.formulier.velden["uit"].invoer.click()  # type: ignore[attr-defined]
    assert uit_en_liever(bestand, "tevens") == ("ook", True)
    omgeving.ongedaan()
    assert uit_en_liever(bestand, "tevens") == ("ook", False)


def test_delete_takes_an_own_word_away_and_leaves_a_shipped_word_alone(qtbot: QtBot, taal: Taal, bestand: Bestand) -> None:
    taal.toon("taalwoord", maak(bestand, "taalwoord", woord="cliëntreis"))
    qtbot.keyClick(taal.lijst.tabel, Qt.Key.Key_Delete)
    assert uit_en_liever(bestand, "cliëntreis") is None
    assert taal.woord is None or taal.woord.id != "cliëntreis"
    kies(taal, "tevens")
    qtbot.keyClick(taal.lijst.tabel, Qt.Key.Key_Delete)
    assert uit_en_liever(bestand, "tevens") == ("ook", True)


def test_a_word_from_elsewhere_opens_here(taal: Taal, bestand: Bestand) -> None:
    maak(bestand, "taalwoord", woord="cliëntreis", liever="weg")
    taal.toon("taalwoord", woord_id("cliëntreis"))
    assert taal.formulier.velden["liever"].tekst() == "weg"


def test_the_place_to_try_follows_the_words(qtbot: QtBot, taal: Taal, bestand: Bestand) -> None:
    taal.proef.setPlainText("Wij koken tevens soep.")
    qtbot.waitUntil(lambda: taal.regel.knop.text() == "1 tip om dit makkelijker te maken", timeout=3000)
    kies(taal, "tevens")
    taal.formulier.velden["uit"].invoer.click()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: taal.regel.goed.text() == "Leest makkelijk", timeout=3000)
