"""Lists, board and tree by mouse and keyboard."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wijkagenda.ui.stijl import TEKST
from wijkagenda.ui.widgets.boom import Boom, Knoop
from wijkagenda.ui.widgets.bord import Bord, BordKolom
from wijkagenda.ui.widgets.bordkolom import BordKaart, Kaartenlijst
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.ui.widgets.tabel import RijActie, Tabel


@dataclass(frozen=True)
class Rij:
    """A row."""

    id: str
    titel: str
    bedrag: int | None
    dag: dt.date | None
    stand: Status


RIJEN = [
    Rij("a", "Écharpe breien", 123456, dt.date(2026, 3, 1), Status("loopt", "goed")),
    Rij("b", "Zangkoor", -500, None, Status("klaar")),
    Rij("c", "dansles", None, dt.date(2025, 3, 1), Status("bezig", "vraag")),
]
KOLOMMEN = (
    Kolom("titel", "Titel"),
    Kolom("bedrag", "Bedrag", soort="bedrag", breedte=120),
    Kolom("dag", "Dag", soort="datum", breedte=120),
    Kolom("stand", "Stand", soort="pil", breedte=120),
)


@pytest.fixture
def tabel(qtbot: QtBot) -> Tabel:
    """Three rows on screen."""
    uit = Tabel("Initiatieven", KOLOMMEN, mag_verwijderen=True, acties=[RijActie("Fase wijzigen", lambda _: None)])
    qtbot.addWidget(uit)
    uit.resize(700, 400)
    uit.zet(RIJEN)
    uit.show()
    return uit


def kolom(tabel: Tabel, plek: int) -> list[str]:
    """The words in one column, from top to bottom."""
    return [tabel.model().index(i, plek).data() for i in range(tabel.model().rowCount())]


def test_cells_show_money_and_dates_the_dutch_way(tabel: Tabel) -> None:
    assert kolom(tabel, 1) == ["€ 1.234,56", "€ −5,00", ""]
    assert kolom(tabel, 2) == ["01-03-2026", "", "01-03-2025"]


def test_a_head_sorts_without_case_and_accents_and_empty_goes_last(qtbot: QtBot, tabel: Tabel) -> None:
    tabel.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    assert kolom(tabel, 0) == ["dansles", "Écharpe breien", "Zangkoor"]
    tabel.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    assert kolom(tabel, 1) == ["€ 1.234,56", "€ −5,00", ""]


def test_sorting_keeps_the_chosen_row_chosen(tabel: Tabel) -> None:
    assert tabel.kies("b")
    tabel.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    assert tabel.huidige() == RIJEN[1]


def test_new_rows_keep_the_choice_and_give_the_new_row(tabel: Tabel) -> None:
    tabel.kies("b")
    tabel.zet([*RIJEN[:1], replace(RIJEN[1], titel="Groot zangkoor")])
    assert tabel.huidige().titel == "Groot zangkoor"


def test_a_row_that_is_gone_is_told(qtbot: QtBot, tabel: Tabel) -> None:
    tabel.kies("b")
    with qtbot.waitSignal(tabel.gekozen) as gegeven:
        tabel.zet(RIJEN[:1])
    assert gegeven.args == [None]


def test_copy_gives_heads_and_bare_numbers_for_a_spreadsheet(qtbot: QtBot, tabel: Tabel) -> None:
    tabel.selectAll()
    qtbot.keyClick(tabel, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    regels = QGuiApplication.clipboard().text().split("\n")
    assert regels[:3] == ["Titel\tBedrag\tDag\tStand", "Écharpe breien\t1234,56\t01-03-2026\tloopt", "Zangkoor\t-5,00\t\tklaar"]


def test_typing_jumps_to_the_row_that_begins_so(qtbot: QtBot, tabel: Tabel) -> None:
    tabel.kies("a")
    qtbot.keyClicks(tabel, "dan")
    assert tabel.huidige() == RIJEN[2]


def test_enter_opens_and_delete_asks_for_the_selected_rows(qtbot: QtBot, tabel: Tabel) -> None:
    tabel.kies("a")
    with qtbot.waitSignal(tabel.geopend) as gegeven:
        qtbot.keyClick(tabel, Qt.Key.Key_Return)
    assert gegeven.args == [RIJEN[0]]
    with qtbot.waitSignal(tabel.verwijderd) as gegeven:
        qtbot.keyClick(tabel, Qt.Key.Key_Delete)
    assert gegeven.args == [[RIJEN[0]]]


def test_the_right_click_menu_offers_the_actions(tabel: Tabel) -> None:
    tabel.kies("a")
    woorden = [actie.text() for actie in tabel.maak_menu().actions()]
    assert [w for w in woorden if w] == ["Fase wijzigen", "Kopieer\tCtrl+C", "Verwijder\tDelete", "Kolommen"]


def test_hidden_columns_and_order_are_kept_per_user(qtbot: QtBot) -> None:
    bewaard: dict[str, Any] = {}
    for keer in range(2):
        tabel = Tabel("Plannen", KOLOMMEN, instellingen=bewaard)
        qtbot.addWidget(tabel)
        if keer == 0:
            tabel.keuze.toon_kolom(1, False)
            tabel.horizontalHeader().setSortIndicator(2, Qt.SortOrder.DescendingOrder)
            tabel.keuze.toon_kolom(3, False)
    assert tabel.isColumnHidden(1)
    assert tabel.isColumnHidden(3)
    assert tabel.horizontalHeader().sortIndicatorSection() == 2


WIJKEND = (*KOLOMMEN[:2], replace(KOLOMMEN[2], wijkt=True), KOLOMMEN[3])


def smal(qtbot: QtBot, instellingen: dict[str, Any] | None = None) -> Tabel:
    """A list in which not all columns have room."""
    uit = Tabel("Smal", WIJKEND, instellingen=instellingen)
    qtbot.addWidget(uit)
    uit.resize(520, 300)
    uit.zet(RIJEN)
    uit.show()
    return uit


def test_in_a_narrow_list_a_column_steps_aside_and_comes_back_when_there_is_room(qtbot: QtBot) -> None:
    tabel = smal(qtbot)
    assert tabel.isColumnHidden(2)
    tabel.resize(900, 300)
    assert not tabel.isColumnHidden(2)


def test_a_column_that_the_user_asked_for_does_not_step_aside(qtbot: QtBot) -> None:
    tabel = smal(qtbot)
    tabel.keuze.toon_kolom(2, True)
    tabel.resize(510, 300)
    assert not tabel.isColumnHidden(2)


def test_a_column_that_stepped_aside_is_still_ticked(qtbot: QtBot) -> None:
    tabel = smal(qtbot)
    assert [a.text() for a in tabel.keuze.menu(tabel).actions() if a.isChecked()] == ["Titel", "Bedrag", "Dag", "Stand"]


def test_the_filter_wants_every_word_and_says_how_many_are_left(qtbot: QtBot) -> None:
    lijst = Lijst("Initiatieven", KOLOMMEN)
    qtbot.addWidget(lijst)
    lijst.zet(RIJEN)
    lijst.show()
    qtbot.keyClicks(lijst.zoek, "echarpe loopt")
    qtbot.waitUntil(lambda: lijst.telling.text() == "1 van 3")
    qtbot.keyClick(lijst.zoek, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: lijst.tabel.aantal() == 3)


def test_choosing_a_record_lifts_a_filter_that_hides_it(qtbot: QtBot) -> None:
    lijst = Lijst("Initiatieven", KOLOMMEN)
    qtbot.addWidget(lijst)
    lijst.zet(RIJEN)
    lijst.zoek.setText("zang")
    qtbot.waitUntil(lambda: lijst.tabel.aantal() == 1)
    assert lijst.kies("c")
    assert lijst.huidige() == RIJEN[2]


def test_an_empty_list_says_what_goes_there_and_offers_the_button(qtbot: QtBot) -> None:
    gedaan: list[bool] = []
    lijst = Lijst("Initiatieven", KOLOMMEN, leeg=("Hier komen initiatieven.", "Nieuw initiatief", lambda: gedaan.append(True)))
    qtbot.addWidget(lijst)
    lijst.show()
    assert lijst._leeg.zin.isVisible()
    qtbot.mouseClick(lijst._leeg.knop, Qt.MouseButton.LeftButton)
    assert gedaan == [True]


class TelBron:
    """A hundred thousand rows that remembers what was read."""

    def __init__(self) -> None:
        self.gelezen: list[int] = []

    def aantal(self) -> int:
        return 100_000

    def blok(self, begin: int, n: int) -> Sequence[Rij]:
        self.gelezen.append(begin)
        return [Rij(str(i), f"Rij {i}", i, None, Status("loopt")) for i in range(begin, min(begin + n, 100_000))]


def test_a_source_is_read_only_where_one_looks(qtbot: QtBot, tabel: Tabel) -> None:
    bron = TelBron()
    tabel.zet_bron(bron)
    tabel.grab()
    tabel.scrollToBottom()
    tabel.grab()
    assert tabel.aantal() == 100_000
    assert tabel.model().index(99_999, 0).data() == "Rij 99999"
    assert len(set(bron.gelezen)) <= 4


@pytest.fixture
def bord(qtbot: QtBot) -> Bord:
    """Two columns, three cards."""
    uit = Bord("Per fase", [BordKolom("idee", "Idee"), BordKolom("opstart", "Opstart")])
    qtbot.addWidget(uit)
    uit.resize(600, 400)
    uit.zet({"idee": [BordKaart("1", "Soep"), BordKaart("2", "Repair")], "opstart": [BordKaart("3", "Koor", "12 zangers", Status("staat stil"))]})
    uit.show()
    qtbot.waitExposed(uit)
    return uit


def test_ctrl_right_asks_to_move_the_card_to_the_next_column(qtbot: QtBot, bord: Bord) -> None:
    bord.kies("1", focus=True)
    links = bord.findChildren(Kaartenlijst)[0]
    with qtbot.waitSignal(bord.verplaatst) as gegeven:
        qtbot.keyClick(links, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert gegeven.args == ["1", "opstart"]


def test_a_moved_card_stays_chosen_in_its_new_column(bord: Bord) -> None:
    bord.kies("1")
    bord.zet({"idee": [BordKaart("2", "Repair")], "opstart": [BordKaart("3", "Koor"), BordKaart("1", "Soep")]})
    assert bord.huidige() == "1"


def test_right_walks_to_the_next_column_and_enter_opens(qtbot: QtBot, bord: Bord) -> None:
    bord.kies("1", focus=True)
    links, rechts = bord.findChildren(Kaartenlijst)
    with qtbot.waitSignal(bord.gekozen) as gegeven:
        qtbot.keyClick(links, Qt.Key.Key_Right)
    assert gegeven.args == ["3"]
    assert bord.huidige() == "3"
    with qtbot.waitSignal(bord.geopend) as gegeven:
        qtbot.keyClick(rechts, Qt.Key.Key_Return)
    assert gegeven.args == ["3"]


def test_a_card_says_all_it_shows(bord: Bord) -> None:
    rechts = bord.findChildren(Kaartenlijst)[1]
    assert rechts.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Koor, 12 zangers, staat stil"
    assert rechts.accessibleName() == "Opstart: 1 kaart"


def test_the_board_is_no_higher_than_its_fullest_column(qtbot: QtBot, bord: Bord) -> None:
    bord.resize(900, 1200)
    bord.show()
    lijst = bord.findChildren(Kaartenlijst)[0]
    assert lijst.height() < 600


def test_a_tree_filled_anew_keeps_what_was_closed_and_chosen(qtbot: QtBot) -> None:
    boom = Boom("Plan", ("Wat", "Stand"))
    qtbot.addWidget(boom)
    knopen = [Knoop("opgave", "o1", ("Elkaar kennen", Status("loopt", "goed")), [Knoop("actie", "a1", ("Koffie", ""))])]
    boom.zet(knopen)
    assert boom.topLevelItem(0).isExpanded()
    boom.collapseAll()
    boom.kies("opgave", "o1")
    boom.zet(knopen)
    assert not boom.topLevelItem(0).isExpanded()
    assert boom.huidige() == ("opgave", "o1")


def test_alt_down_asks_to_move_a_line_down(qtbot: QtBot) -> None:
    boom = Boom("Plan", ("Wat",))
    qtbot.addWidget(boom)
    boom.zet([Knoop("opgave", "o1", ("Een",)), Knoop("opgave", "o2", ("Twee",))])
    boom.kies("opgave", "o1")
    with qtbot.waitSignal(boom.verplaatst) as gegeven:
        qtbot.keyClick(boom, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert gegeven.args == ["opgave", "o1", 1]


def test_in_a_narrow_tree_a_column_steps_aside(qtbot: QtBot) -> None:
    boom = Boom("Plan", ("Wat", "Wie", "Stand"), (150, 92), wijkt=(1,))
    qtbot.addWidget(boom)
    boom.resize(360, 200)
    boom.show()
    assert boom.isColumnHidden(1)
    boom.resize(700, 200)
    assert not boom.isColumnHidden(1)


def test_a_width_that_was_kept_grows_with_larger_letters(qtbot: QtBot) -> None:
    bewaard: dict[str, Any] = {"tabel.Mensen": {"breedtes": {"dag": 120}}}
    kolommen = (Kolom("naam", "Naam"), Kolom("dag", "Dag", None, "datum", 100))
    ouder = QWidget()
    qtbot.addWidget(ouder)
    letter = QFont(ouder.font())
    letter.setPixelSize(2 * TEKST)
    ouder.setFont(letter)
    ouder.resize(900, 300)
    tabel = Tabel("Mensen", kolommen, instellingen=bewaard, ouder=ouder)
    tabel.resize(900, 300)
    ouder.show()
    qtbot.waitUntil(lambda: tabel.columnWidth(1) == 240)
