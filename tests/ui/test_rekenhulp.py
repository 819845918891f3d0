"""Termijn berekenen: a term without a dossier, by what a user types and sees."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.plek import knop, maak_omgeving
from wijkagenda.basis.klok import Klok
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.opdrachten import aanbieders
from wijkagenda.ui.subsidies.rekenhulp import MEESTE, Rekenhulp
from wijkagenda.ui.widgets.formulier import Formulier


@pytest.fixture
def hulp(qtbot: QtBot) -> Iterator[Rekenhulp]:
    dialoog = Rekenhulp(lambda: dt.date(2026, 11, 21))
    dialoog.show()
    yield dialoog
    dialoog.close()


def typ(formulier: Formulier, **teksten: str) -> None:
    for naam, inhoud in teksten.items():
        formulier.velden[naam].zet_tekst(inhoud)
        formulier.velden[naam].vastleggen()


def test_without_a_start_it_asks_for_one(hulp: Rekenhulp) -> None:
    assert hulp.telling.text() == "Vul in wanneer de aanvraag is ontvangen, en hoeveel weken de termijn is."
    assert not hulp.kopieer.isEnabled()


def test_a_start_is_enough_for_eight_weeks(hulp: Rekenhulp) -> None:
    typ(hulp.termijn, start="2-3-2026")
    assert hulp.einde.text() == "Einde: dinsdag 28 april 2026"


def test_a_supplement_is_in_the_ledger_and_can_be_copied(hulp: Rekenhulp) -> None:
    typ(hulp.termijn, start="2-3-2026")
    typ(hulp.aanvullingen[0], gevraagd_op="10-3-2026", tot="24-3-2026", aangevuld_op="20-3-2026")
    assert hulp.einde.text() == "Einde: woensdag 6 mei 2026"
    hulp.kopieer.click()
    assert "11-03-2026 t/m 19-03-2026: telt niet, 9 dagen" in QApplication.clipboard().text()


def test_more_supplements_each_have_fields_with_a_name_of_their_own(hulp: Rekenhulp) -> None:
    for _ in range(MEESTE):
        if not hulp.meer.isHidden():
            hulp.meer.click()
    namen = [veld.veld.label for formulier in hulp.aanvullingen for veld in formulier.velden.values()]
    assert len(namen) == len(set(namen)) == 3 * MEESTE


def test_tab_goes_from_the_dates_to_the_button_and_then_out(hulp: Rekenhulp) -> None:
    hulp.meer.click()
    volgorde: list[QWidget] = []
    widget = hulp.termijn.velden["start"].invoer
    for _ in range(60):
        volgorde.append(widget)
        widget = widget.nextInFocusChain()
    stops = [*(veld.invoer for formulier in (hulp.termijn, *hulp.aanvullingen) for veld in formulier.velden.values()), hulp.meer, hulp.kopieer]
    plekken = [volgorde.index(stop) for stop in stops]
    assert plekken == sorted(plekken)


def test_dates_that_contradict_each_other_are_told_and_give_no_end(hulp: Rekenhulp) -> None:
    typ(hulp.termijn, start="2-3-2026")
    typ(hulp.aanvullingen[0], gevraagd_op="10-3-2026")
    assert hulp.fout.text().startswith("Vul bij de aanvulling in wanneer")
    typ(hulp.aanvullingen[0], tot="9-3-2026")
    assert "eindigt niet na het verzoek" in hulp.fout.text()
    assert hulp.einde.text() == ""
    typ(hulp.aanvullingen[0], tot="24-3-2026")
    assert hulp.fout.isHidden()


def test_an_end_that_may_not_move_stays(hulp: Rekenhulp) -> None:
    typ(hulp.termijn, start="2-3-2026", verschuift="nee")
    assert hulp.einde.text() == "Einde: maandag 27 april 2026"


def test_ctrl_k_opens_it(bestand: Bestand, klok: Klok, qtbot: QtBot) -> None:
    treffers = [t for aanbod in aanbieders(maak_omgeving(bestand, klok)) for t in aanbod("termijn bereken")]
    gezien: list[str] = []

    def sluit() -> None:
        dialoog = QApplication.activeModalWidget()
        assert isinstance(dialoog, Rekenhulp)
        gezien.append(dialoog.windowTitle())
        knop(dialoog, "Sluit").click()

    QTimer.singleShot(50, sluit)
    next(t for t in treffers if t.titel == "Termijn berekenen").doe()
    assert gezien == ["Termijn berekenen"]
