"""The keyboard alone: where Tab goes, what Enter presses, and that the focus never gets lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui import galerij
from tests.ui.plek import maak_omgeving
from wijkagenda.basis.klok import Klok
from wijkagenda.basis.veld import Soort, Veld
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.gebieden.dialogs import InbrengDialoog
from wijkagenda.ui.main_window import MainWindow
from wijkagenda.ui.pagina import PaginaKop
from wijkagenda.ui.widgets.formulier import Formulier
from wijkagenda.ui.widgets.keuzevelden import Keuzeveld
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.ongedaantoets import Ongedaantoets
from wijkagenda.ui.widgets.tabel import Tabel
from wijkagenda.ui.widgets.wissels import Segment

VELDEN = (
    Veld("naam", "Naam"),
    Veld("sinds", "Sinds", Soort.DATUM, meer=True),
    Veld("gebied_id", "Gebied", Soort.VERWIJZING, verwijst="gebied"),
    Veld("organisatie_id", "Organisatie", Soort.VERWIJZING, verwijst="organisatie"),
    Veld("bedrag", "Bedrag", Soort.BEDRAG),
    Veld("mandaat", "Mandaat", Soort.JA_NEE, meer=True),
)


@dataclass(frozen=True)
class Rij:
    """A row."""

    id: str


def toon(qtbot: QtBot, widget: QWidget) -> None:
    """On screen and with the keyboard."""
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def met_tab(begin: QWidget, stappen: int) -> list[str]:
    """The names of what Tab meets from here on."""
    begin.setFocus()
    uit = []
    for _ in range(stappen):
        nu = QApplication.focusWidget()
        assert nu is not None
        QTest.keyClick(nu, Qt.Key.Key_Tab)
        nu = QApplication.focusWidget()
        assert nu is not None
        uit.append(nu.accessibleName() or getattr(nu, "text", str)())
    return uit


def test_tab_meets_the_fields_under_meer_after_the_button_that_unfolds_them(qtbot: QtBot) -> None:
    formulier = Formulier(VELDEN, lambda _: [("1", "Ruwaard")], lambda: dt.date(2026, 11, 21))
    toon(qtbot, formulier)
    formulier.vouw_uit()
    assert met_tab(formulier.velden["naam"].invoer, 7) == [
        "Gebied: kies of typ", "Organisatie: kies of typ", "Bedrag", "Meer", "Sinds", "Kies een dag bij Sinds", "Mandaat",
    ]  # fmt: skip


def test_tab_meets_the_buttons_in_the_head_of_a_page_before_what_stands_below(qtbot: QtBot) -> None:
    pagina, onder = QWidget(), QLineEdit()
    onder.setAccessibleName("eronder")
    kop = PaginaKop("Initiatieven")
    indeling = QVBoxLayout(pagina)
    indeling.addWidget(kop)
    indeling.addWidget(onder)
    kop.knop(Segment("Hoe", [("bord", "Bord"), ("lijst", "Lijst")]), Knop("Overzicht maken"))
    toon(qtbot, pagina)
    assert met_tab(onder, 3) == ["Bord", "Overzicht maken", "eronder"]


def test_enter_on_annuleren_cancels(qtbot: QtBot) -> None:
    dialoog = QDialog()
    indeling = QVBoxLayout(dialoog)
    weg, goed = Knop("Annuleren", dialoog.reject), Knop("Verleen", dialoog.accept, soort="vol")
    goed.setDefault(True)
    indeling.addWidget(weg)
    indeling.addWidget(goed)
    toon(qtbot, dialoog)
    weg.setFocus()
    with qtbot.waitSignal(dialoog.rejected):
        QTest.keyClick(weg, Qt.Key.Key_Return)


@pytest.fixture
def tabel(qtbot: QtBot) -> Tabel:
    """Two names."""
    uit = Tabel("Namen", (Kolom("naam", "Naam", str),), sleutel=str)
    uit.zet(["Ruwaard", "Ussen"])
    toon(qtbot, uit)
    return uit


def test_a_row_chosen_while_ctrl_is_down_is_selected(qtbot: QtBot, tabel: Tabel) -> None:
    tabel.kies("Ruwaard")
    QTest.keyPress(tabel.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier)
    tabel.kies("Ussen")
    QTest.keyRelease(tabel.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert tabel.selectie() == ["Ussen"]


def test_a_table_that_gets_the_keyboard_has_its_first_row_selected(tabel: Tabel) -> None:
    tabel.clearFocus()
    tabel.setFocus()
    assert tabel.selectie() == ["Ruwaard"]


def test_enter_in_the_filter_goes_to_the_list(qtbot: QtBot) -> None:
    lijst = Lijst("Namen", (Kolom("id", "Naam"),))
    lijst.zet([Rij("Ruwaard"), Rij("Ussen")])
    toon(qtbot, lijst)
    lijst.zoek.setFocus()
    QTest.keyClick(lijst.zoek, Qt.Key.Key_Return)
    assert lijst.tabel.hasFocus()


def test_ctrl_z_in_a_field_without_typing_undoes_the_last_step(qtbot: QtBot) -> None:
    venster, gedaan = QWidget(), []
    veld = QLineEdit(venster)
    QShortcut(QKeySequence("Ctrl+Z"), venster, lambda: gedaan.append("ongedaan"))
    wacht = Ongedaantoets(venster)
    toon(qtbot, venster)
    veld.setFocus()
    qtbot.keyClick(veld, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert gedaan == ["ongedaan"]
    qtbot.keyClicks(veld, "ab")
    qtbot.keyClick(veld, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (veld.text(), gedaan) == ("", ["ongedaan"])
    assert wacht.parent() is venster


@pytest.fixture
def venster(qtbot: QtBot) -> Iterator[MainWindow]:
    """The gallery's window with a file open; nothing may still run afterwards."""
    uit = galerij.maak_venster()
    toon(qtbot, uit)
    galerij.open_bestand(uit)
    yield uit
    assert uit.omgeving.taken.stop()
    qtbot.waitUntil(lambda: not uit.omgeving.taken.lopend())


def test_a_key_for_a_place_brings_the_keyboard_along(qtbot: QtBot, venster: MainWindow) -> None:
    venster.nav.menuknop.setFocus()
    venster.activateWindow()
    qtbot.waitUntil(venster.isActiveWindow)
    qtbot.keyClick(venster, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    pagina, nu = venster.pagina(), venster.focusWidget()
    assert pagina is not None
    assert nu is not None
    assert nu is pagina or pagina.isAncestorOf(nu)


def test_choosing_what_an_inbreng_becomes_keeps_the_keyboard_on_that_choice(qtbot: QtBot, bestand: Bestand, klok: Klok) -> None:
    gebied = maak(bestand, "gebied", naam="Ruwaard", soort="wijk")
    dialoog = InbrengDialoog(maak_omgeving(bestand, klok), gebied, None)  # type: ignore[arg-type]
    toon(qtbot, dialoog)
    wordt = dialoog.formulier.velden["wordt"]
    assert isinstance(wordt, Keuzeveld)
    wordt.lijst.setFocus()
    qtbot.keyClick(wordt.lijst, Qt.Key.Key_Down)
    assert dialoog.formulier.velden["zin"].isVisible()
    assert QApplication.focusWidget() is wordt.lijst
