"""The window and its bars, through what a user sees and presses."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import galerij
from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.paden import bronmap
from wijkagenda.ui import stijl, vertaling
from wijkagenda.ui.iconen import icoon
from wijkagenda.ui.main_window import MainWindow
from wijkagenda.ui.navigation import PLEKKEN, SOORTEN
from wijkagenda.ui.palet import DONKER, LICHT, Palet
from wijkagenda.ui.tasks import Voortgang
from wijkagenda.ui.widgets.balken import BudgetBalk
from wijkagenda.ui.widgets.keuzeknop import KeuzeKnop
from wijkagenda.ui.widgets.venster import Venster
from wijkagenda.ui.widgets.wissels import Segment, Tabbladen
from wijkagenda.ui.widgets.zoekveld import Treffer


@pytest.fixture
def venster(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """The gallery's window with a file open; nothing may still run afterwards."""
    stijl.pas_toe(qapp)
    uit = galerij.maak_venster()
    qtbot.addWidget(uit)
    uit.show()
    galerij.open_bestand(uit)
    yield uit
    assert uit.omgeving.taken.stop()
    qtbot.waitUntil(lambda: not uit.omgeving.taken.lopend())


def druk(qtbot: QtBot, uit: MainWindow, toets: Qt.Key) -> None:
    """Ctrl and a key; shortcuts only work in the active window, and the one of the test before may just be going."""
    QApplication.processEvents()
    uit.activateWindow()
    qtbot.waitUntil(uit.isActiveWindow)
    qtbot.keyClick(uit, toets, Qt.KeyboardModifier.ControlModifier)


def zinnen(widget: QWidget) -> list[str]:
    """Every text that is on screen."""
    delen = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
    return [deel.text() for deel in delen if deel.isVisible() and deel.text()]


def test_the_window_is_usable_before_a_file_is_open(qtbot: QtBot) -> None:
    uit = galerij.maak_venster()
    qtbot.addWidget(uit)
    uit.show()
    druk(qtbot, uit, Qt.Key.Key_5)
    assert uit.pagina() is None
    galerij.open_bestand(uit)
    assert isinstance(uit.pagina(), galerij.Initiatieven)


def test_importing_the_window_loads_nothing_heavy() -> None:
    zwaar = "{'sqlalchemy', 'matplotlib', 'reportlab', 'PySide6.QtPdf', 'xlsxwriter'}"
    code = f"import sys, wijkagenda.ui.main_window; print(sorted({zwaar} & set(sys.modules)))"
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "[]"


def test_without_a_file_the_first_steps_are_offered(qtbot: QtBot, venster: MainWindow) -> None:
    venster.omgeving.zet_bestand(None)
    assert {"Nieuw bestand", "Bestand openen", "Bekijk het voorbeeld"} <= set(zinnen(venster))


@pytest.mark.parametrize("cijfer", ["1", "3", "5", "6"])
def test_ctrl_and_a_digit_go_to_a_place(qtbot: QtBot, venster: MainWindow, cijfer: str) -> None:
    druk(qtbot, venster, Qt.Key[f"Key_{cijfer}"])
    plek = next(p for p in PLEKKEN if p.sneltoets == f"Ctrl+{cijfer}")
    assert type(venster.pagina()).__name__ == galerij.KLASSEN[plek.sleutel]


def test_the_button_on_top_names_what_the_page_makes(venster: MainWindow) -> None:
    venster.ga_naar_plek("subsidies")
    assert venster.boven.knop.text() == "Nieuwe aanvraag"


def test_a_step_reloads_the_page_on_screen_and_marks_hidden_ones(venster: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    gelezen: list[str] = []
    for klasse in (galerij.Initiatieven, galerij.Dossier):
        monkeypatch.setattr(klasse, "ververs", lambda self: gelezen.append(type(self).__name__))
    for sleutel in ("initiatieven", "subsidies"):
        venster.ga_naar_plek(sleutel)
    gelezen.clear()
    venster.omgeving.doe(galerij.stap_voor("initiatief", "Fase wijzigen", "1"))
    assert gelezen == []
    venster.omgeving.doe(galerij.stap_voor("aanvraag", "Bedrag wijzigen", "1"))
    assert gelezen == ["Dossier"]
    venster.ga_naar_plek("initiatieven")
    assert gelezen == ["Dossier", "Initiatieven"]


def test_a_page_does_not_reload_for_its_own_field(venster: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    gelezen: list[int] = []
    pagina = venster.ga_naar_plek("subsidies")
    assert pagina is not None
    monkeypatch.setattr(pagina, "ververs", lambda: gelezen.append(1))
    pagina.doe_stil(galerij.stap_voor("aanvraag", "Titel wijzigen", "1"))
    assert gelezen == []


def test_another_gebied_reloads_the_page(venster: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    gelezen: list[tuple[str, ...]] = []
    pagina = venster.ga_naar_plek("start")
    assert pagina is not None
    monkeypatch.setattr(pagina, "ververs", lambda: gelezen.append(venster.omgeving.gebied_namen))
    venster.boven.gebied.gekozen.emit(("ussen", "geffen"))
    assert gelezen == [("Ussen", "Geffen")]
    assert venster.boven.gebied.woorden() == "Ussen + Geffen"


def test_a_new_day_reloads_every_page(venster: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    gelezen: list[int] = []
    pagina = venster.ga_naar_plek("start")
    assert pagina is not None
    monkeypatch.setattr(pagina, "ververs", lambda: gelezen.append(1))
    venster.omgeving.klok.gezet = dt.date(2026, 11, 22)
    venster._wijzigingen.kijk_op_klok()
    venster._wijzigingen.kijk_op_klok()
    assert gelezen == [1]


def test_a_refused_step_shows_its_sentence_until_closed(qtbot: QtBot, venster: MainWindow) -> None:
    def weiger(_uow: Any) -> Any:
        raise RegelFout("Dit besluit is al bekendgemaakt. Trek het in.")

    assert venster.omgeving.doe(weiger) is None
    assert "Dit besluit is al bekendgemaakt. Trek het in." in zinnen(venster.meldbalk)
    qtbot.keyClick(venster, Qt.Key.Key_Escape)
    assert not venster.meldbalk.isVisible()


def test_after_deleting_one_press_takes_it_back(qtbot: QtBot, venster: MainWindow) -> None:
    venster.omgeving.verwijder("Soep in de Haard", galerij.stap_voor("initiatief", "Initiatief verwijderen", "1"))
    knop = next(k for k in venster.meldbalk.findChildren(QPushButton) if k.text() == "Maak ongedaan")
    with qtbot.waitSignal(venster.omgeving.gewijzigd) as gegeven:
        qtbot.mouseClick(knop, Qt.MouseButton.LeftButton)
    assert gegeven.args[0].label == "Ongedaan gemaakt: fase wijzigen"


def test_another_step_withdraws_the_offer_to_take_back(venster: MainWindow) -> None:
    venster.omgeving.verwijder("Soep", galerij.stap_voor("initiatief", "Initiatief verwijderen", "1"))
    venster.omgeving.doe(galerij.stap_voor("initiatief", "Titel wijzigen", "2"))
    assert not venster.meldbalk.isVisible()


def test_undo_is_named_in_the_status_bar_and_works_by_key(qtbot: QtBot, venster: MainWindow) -> None:
    assert "Ongedaan maken: fase wijzigen (Ctrl+Z)" in zinnen(venster.status)
    venster.nav.setFocus()
    with qtbot.waitSignal(venster.omgeving.gewijzigd):
        druk(qtbot, venster, Qt.Key.Key_Z)


def test_ctrl_k_finds_a_place_and_enter_goes_there(qtbot: QtBot, venster: MainWindow) -> None:
    druk(qtbot, venster, Qt.Key.Key_K)
    assert venster.boven.zoek.hasFocus()
    qtbot.keyClicks(venster.boven.zoek, "subsid")
    qtbot.keyClick(venster.boven.zoek, Qt.Key.Key_Return)
    assert isinstance(venster.pagina(), galerij.Dossier)


def test_ctrl_k_shows_what_providers_find_in_groups(qtbot: QtBot, venster: MainWindow) -> None:
    gedaan: list[str] = []
    venster.boven.zoek.voeg_toe(lambda vraag: [Treffer("Initiatieven", f"Soep {vraag}", "Ruwaard", lambda: gedaan.append(vraag))])
    venster.boven.zoek.setText("xyz")
    venster.boven.zoek.begin()
    assert [t.titel for t in venster.boven.zoek.treffers()] == ["Soep xyz"]
    qtbot.keyClick(venster.boven.zoek, Qt.Key.Key_Return)
    assert gedaan == ["xyz"]


def test_every_kind_is_shown_on_a_place_that_exists() -> None:
    assert set(SOORTEN.values()) <= {p.sleutel for p in PLEKKEN}


def test_background_work_gives_its_result_here_and_an_error_as_a_sentence(qtbot: QtBot, venster: MainWindow) -> None:
    uitkomsten: list[int] = []
    venster.omgeving.taken.start("Tellen", lambda voortgang: 42, uitkomsten.append)
    qtbot.waitUntil(lambda: uitkomsten == [42])
    with qtbot.waitSignal(venster.omgeving.gemeld) as gegeven:
        venster.omgeving.taken.start("PDF maken", lambda voortgang: 1 // 0)
    assert gegeven.args[0].startswith("‘PDF maken’ is niet gelukt. Er is niets veranderd.")


def test_work_can_be_stopped_and_then_gives_nothing(qtbot: QtBot, venster: MainWindow) -> None:
    uitkomsten: list[int] = []

    def werk(voortgang: Voortgang) -> int:
        while True:
            voortgang.stap(1, 10, "bladzijde 1")

    taak = venster.omgeving.taken.start("PDF maken", werk, uitkomsten.append)
    with qtbot.waitSignal(taak.klaar):
        qtbot.mouseClick(next(k for k in venster.status.findChildren(QPushButton) if k.text() == "Stop"), Qt.MouseButton.LeftButton)
    assert uitkomsten == []


def test_several_gebieden_are_ticked_and_given_when_the_list_closes(qtbot: QtBot) -> None:
    knop = KeuzeKnop("Gebied", meer=True, alles="Alle gebieden")
    qtbot.addWidget(knop)
    knop.zet_keuzes([("r", "Ruwaard"), ("u", "Ussen"), ("g", "Geffen")])
    knop.show()
    vlak = knop.open()
    lijst = vlak.findChild(QListWidget)
    lijst.setCurrentRow(0)
    qtbot.keyClick(lijst, Qt.Key.Key_Space)
    lijst.setCurrentRow(2)
    qtbot.keyClick(lijst, Qt.Key.Key_Space)
    with qtbot.waitSignal(knop.gekozen) as gegeven:
        vlak.close()
    assert gegeven.args == [("r", "g")]
    assert knop.accessibleName() == "Gebied: Ruwaard + Geffen"


def test_the_list_of_a_chooser_at_the_edge_stays_on_the_screen(qtbot: QtBot) -> None:
    knop = KeuzeKnop("Bijzonder", meer=True, alles="Alles")
    qtbot.addWidget(knop)
    knop.zet_keuzes([("laat", "een heel lange keuze die breder is dan de knop waar zij bij hoort")])
    knop.show()
    scherm = knop.screen().availableGeometry()
    knop.move(scherm.right() - 60, scherm.top() + 20)
    vlak = knop.open()
    assert vlak.frameGeometry().right() <= scherm.right()
    assert vlak.frameGeometry().left() >= scherm.left()
    vlak.close()


def open_gebieden(qtbot: QtBot) -> tuple[KeuzeKnop, QListWidget]:
    knop = KeuzeKnop("Gebied", meer=True, alles="Alle gebieden")
    qtbot.addWidget(knop)
    knop.zet_keuzes([(naam[0].lower(), naam) for naam in ("Ruwaard", "Ussen", "Geffen")])
    knop.kies(("r",))
    knop.show()
    lijst = knop.open().findChild(QListWidget)
    qtbot.waitExposed(lijst.window())
    return knop, lijst


def klik(qtbot: QtBot, lijst: QListWidget, rij: int, links: int) -> None:
    vak = lijst.visualItemRect(lijst.item(rij))
    qtbot.mouseClick(lijst.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(vak.left() + links, vak.center().y()))


def test_a_click_on_a_word_takes_that_one_only(qtbot: QtBot) -> None:
    knop, lijst = open_gebieden(qtbot)
    with qtbot.waitSignal(knop.gekozen) as gegeven:
        klik(qtbot, lijst, 1, 60)
    assert gegeven.args == [("u",)]


def test_a_click_on_a_box_takes_it_as_well(qtbot: QtBot) -> None:
    knop, lijst = open_gebieden(qtbot)
    klik(qtbot, lijst, 1, 10)
    with qtbot.waitSignal(knop.gekozen) as gegeven:
        lijst.window().close()
    assert gegeven.args == [("r", "u")]


def test_enter_takes_the_one_that_is_stood_on_or_what_was_ticked(qtbot: QtBot) -> None:
    knop, lijst = open_gebieden(qtbot)
    lijst.setCurrentRow(2)
    with qtbot.waitSignal(knop.gekozen) as gegeven:
        qtbot.keyClick(lijst, Qt.Key.Key_Return)
    assert gegeven.args == [("g",)]
    lijst = knop.open().findChild(QListWidget)
    lijst.setCurrentRow(0)
    qtbot.keyClick(lijst, Qt.Key.Key_Space)
    lijst.setCurrentRow(1)
    with qtbot.waitSignal(knop.gekozen) as gegeven:
        qtbot.keyClick(lijst, Qt.Key.Key_Return)
    assert gegeven.args == [("r", "g")]


@pytest.mark.parametrize("van_onder", [40, 300])
def test_a_long_list_stays_on_the_screen(qtbot: QtBot, van_onder: int) -> None:
    knop = KeuzeKnop("Welke", meer=True)
    qtbot.addWidget(knop)
    knop.zet_keuzes([(str(nr), f"Aanvraag {nr}") for nr in range(40)])
    knop.show()
    scherm = knop.screen().availableGeometry()
    knop.move(scherm.left() + 20, scherm.bottom() - van_onder)
    vlak = knop.open()
    assert scherm.contains(vlak.frameGeometry())
    vlak.close()


def test_one_year_is_taken_with_enter(qtbot: QtBot) -> None:
    knop = KeuzeKnop("Jaar")
    qtbot.addWidget(knop)
    knop.zet_keuzes([("2026", "2026"), ("2025", "2025")])
    knop.kies(("2026",))
    knop.show()
    lijst = knop.open().findChild(QListWidget)
    lijst.setCurrentRow(1)
    with qtbot.waitSignal(knop.gekozen) as gegeven:
        lijst.itemActivated.emit(lijst.currentItem())
    assert gegeven.args == [("2025",)]


def test_segment_and_tabs_tell_what_was_chosen(qtbot: QtBot) -> None:
    segment = Segment("Weergave", (("bord", "Bord"), ("lijst", "Lijst")))
    qtbot.addWidget(segment)
    with qtbot.waitSignal(segment.gekozen) as gegeven:
        segment.findChildren(QPushButton)[1].click()
    assert gegeven.args == ["lijst"]
    assert segment.keuze() == "lijst"
    tabs = Tabbladen("Dossier")
    qtbot.addWidget(tabs)
    blad = QWidget()
    tabs.voeg_toe(blad, "Bijlagen")
    tabs.tel(blad, 4)
    assert tabs.tabText(0) == "Bijlagen 4"


def test_a_budget_bar_says_its_figures_in_words(qtbot: QtBot) -> None:
    balk = BudgetBalk().zet("Sociale basis", begroot=100000, verplicht=20000, gerealiseerd=90000)
    qtbot.addWidget(balk)
    assert balk.accessibleName() == "Sociale basis: € 100,00 te veel"
    assert "verplicht € 200,00" in balk.accessibleDescription()


def test_a_dialog_stays_open_with_the_reason_while_refused(qtbot: QtBot, venster: MainWindow) -> None:
    gegeven: list[dict[str, Any]] = []

    def doe(waarden: dict[str, Any]) -> object:
        gegeven.append(waarden)
        if len(gegeven) == 1:
            venster.omgeving.meld_fout("Boven het plafond kan niet.")
            return None
        return True

    dialoog = Venster(venster.omgeving, "Besluit nemen", galerij.VELDEN[:1], "Verleen", doe, waarden={"titel": "Soep"})
    qtbot.addWidget(dialoog)
    dialoog.show()
    dialoog.doe()
    assert dialoog.isVisible()
    assert "Boven het plafond kan niet." in zinnen(dialoog)
    dialoog.doe()
    assert not dialoog.isVisible()
    assert gegeven[1] == {"titel": "Soep"}


def contrast(een: str, twee: str) -> float:
    """The contrast ratio of WCAG 2."""

    def licht(kleur: str) -> float:
        delen = [getattr(QColor(kleur), k)() for k in ("redF", "greenF", "blueF")]
        lineair = [d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen]
        return 0.2126 * lineair[0] + 0.7152 * lineair[1] + 0.0722 * lineair[2]

    hoog, laag = sorted((licht(een), licht(twee)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


@pytest.mark.parametrize("kleuren", [LICHT, DONKER], ids=["licht", "donker"])
def test_every_text_has_contrast_aa_on_what_it_stands_on(kleuren: Palet) -> None:
    paren = [*product((kleuren.inkt, kleuren.grijs, kleuren.petrol), (kleuren.grond, kleuren.kaart, kleuren.kolom, kleuren.petrol_licht))]
    paren += [kleuren.toon(t) for t in ("nu", "straks", "vraag", "weten", "goed")]
    paren += [(kleuren.op_vul, kleuren.vul), (kleuren.op_vul, kleuren.vul_over)]
    paren += [(kleuren.nav_tekst, kleuren.nav), (kleuren.nav_tekst, kleuren.nav_over)]
    paren += [(kleuren.nav_gekozen_tekst, kleuren.nav_gekozen), (kleuren.kaart, kleuren.inkt), (kleuren.rood, kleuren.kaart)]
    assert [p for p in paren if contrast(*p) < 4.5] == []
    assert contrast(kleuren.focus, kleuren.kaart) >= 3


def test_every_icon_is_drawn_in_its_colour_and_sharp_at_any_size(qapp: QApplication) -> None:
    for pad in sorted((bronmap() / "icons").glob("*.svg")):
        beeld = icoon(pad.stem, "#a8281f").pixmap(48, 48).toImage()
        vol = [beeld.pixelColor(x, y) for x in range(48) for y in range(48) if beeld.pixelColor(x, y).alpha() == 255]
        assert vol, pad.stem
        assert all(abs(k.red() - 0xA8) + abs(k.green() - 0x28) + abs(k.blue() - 0x1F) <= 4 for k in vol), pad.stem


def test_qts_own_buttons_are_dutch(qapp: QApplication) -> None:
    assert vertaling.laad_vertaling(qapp)
    assert qapp.translate("QPlatformTheme", "Cancel") == "Annuleren"
    assert qapp.translate("QFileDialog", "Look &in:") == "Zoeken in:"
    assert qapp.translate("QFileDialog", "Words that nobody translated") == "Words that nobody translated"
