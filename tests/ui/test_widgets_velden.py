"""Fields and forms as someone who types and tabs meets them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from wijkagenda.basis.veld import Soort, Veld, Waarde, keuzes
from wijkagenda.ui.widgets.formulier import Formulier
from wijkagenda.ui.widgets.label import tekst

VANDAAG = dt.date(2026, 11, 21)
VELDEN = (
    Veld("titel", "Titel", verplicht=True),
    Veld("gebied_id", "Gebied", Soort.VERWIJZING, verwijst="gebied"),
    Veld("dag", "Ontvangen op", Soort.DATUM),
    Veld("bedrag", "Aangevraagd", Soort.BEDRAG),
    Veld("soort", "Soort", Soort.KEUZE, keuzes=keuzes([("s", "Sport"), ("o", "Ontmoeten")])),
    Veld("openbaar", "Openbaar", Soort.JA_NEE),
    Veld("tekst", "Omschrijving", Soort.TEKST, hulp="In eigen woorden."),
    Veld("cijfer", "Cijfer", Soort.DECIMAAL, meer=True),
    Veld("wanneer", "Wanneer", Soort.MOMENT, meer=True),
)


@pytest.fixture
def maak(qtbot: QtBot) -> Callable[..., Formulier]:
    """Makes a form on screen."""

    def doe(bewaar: Callable[[str, Waarde], object] | None = None) -> Formulier:
        formulier = Formulier(VELDEN, lambda _: [("r", "Ruwaard"), ("u", "Ussen"), ("k", "Krinkelhoek")], lambda: VANDAAG, bewaar)
        qtbot.addWidget(formulier)
        formulier.resize(800, 600)
        formulier.zet({"titel": "Soep in de Haard", "gebied_id": "r"}, "1")
        formulier.show()
        return formulier

    return doe


def typ(qtbot: QtBot, formulier: Formulier, naam: str, woorden: str) -> None:
    """Replaces what stands in a field and goes on to the next."""
    invoer = formulier.velden[naam].invoer
    regel = invoer if isinstance(invoer, QLineEdit) else invoer.lineEdit() if hasattr(invoer, "lineEdit") else invoer
    regel.setFocus()
    regel.selectAll()
    qtbot.keyClicks(regel, woorden)
    formulier.velden[naam].vastleggen()


@pytest.mark.parametrize(
    ("naam", "getypt", "waarde", "getoond"),
    [
        ("dag", "21 nov", VANDAAG, "21-11-2026"),
        ("dag", "morgen", dt.date(2026, 11, 22), "22-11-2026"),
        ("bedrag", "1234,5", 123450, "€ 1.234,50"),
        ("cijfer", "7,1", Decimal("7.1"), "7,1"),
        ("wanneer", "morgen 19.30", "2026-11-22T19:30", "22-11-2026 19:30"),
        ("gebied_id", "uss", "u", "Ussen"),
        ("titel", "Leesclub", "Leesclub", "Leesclub"),
        ("tekst", "Achttien buren", "Achttien buren", "Achttien buren"),
    ],
)
def test_leaving_a_field_gives_its_value_and_shows_it_the_dutch_way(
    qtbot: QtBot, maak: Callable[..., Formulier], naam: str, getypt: str, waarde: Waarde, getoond: str
) -> None:
    formulier = maak()
    with qtbot.waitSignal(formulier.veld_gewijzigd) as gegeven:
        typ(qtbot, formulier, naam, getypt)
    assert gegeven.args == [naam, waarde]
    assert formulier.velden[naam].tekst() == getoond


@pytest.mark.parametrize(
    ("naam", "getypt", "zin"),
    [("dag", "31-2-2026", "bestaat niet"), ("bedrag", "veel", "geen bedrag"), ("gebied_id", "Atlantis", "staat niet in de lijst"),
     ("gebied_id", "e", "past op 2 namen")],
)  # fmt: skip
def test_what_cant_be_used_stays_with_the_sentence_under_it(
    qtbot: QtBot, maak: Callable[..., Formulier], naam: str, getypt: str, zin: str
) -> None:
    formulier = maak()
    with qtbot.assertNotEmitted(formulier.veld_gewijzigd):
        typ(qtbot, formulier, naam, getypt)
    assert formulier.velden[naam].tekst() == getypt
    zinnen = [label.text() for label in formulier.velden[naam].findChildren(QLabel) if label.isVisible()]
    assert any(zin in z for z in zinnen)
    assert zin in formulier.velden[naam].invoer.accessibleDescription()


def test_a_field_left_as_it_was_gives_nothing(qtbot: QtBot, maak: Callable[..., Formulier]) -> None:
    formulier = maak()
    with qtbot.assertNotEmitted(formulier.veld_gewijzigd):
        typ(qtbot, formulier, "titel", "Soep in de Haard")


def test_enter_counts_as_leaving(qtbot: QtBot, maak: Callable[..., Formulier]) -> None:
    formulier = maak()
    regel = formulier.velden["titel"].invoer
    regel.selectAll()
    qtbot.keyClicks(regel, "Soep")
    with qtbot.waitSignal(formulier.veld_gewijzigd) as gegeven:
        qtbot.keyClick(regel, Qt.Key.Key_Return)
    assert gegeven.args == ["titel", "Soep"]


def test_picking_a_choice_and_a_tick_count_as_leaving(qtbot: QtBot, maak: Callable[..., Formulier]) -> None:
    formulier = maak()
    gegeven: list[tuple[str, Waarde]] = []
    formulier.veld_gewijzigd.connect(lambda naam, waarde: gegeven.append((naam, waarde)))
    qtbot.keyClick(formulier.velden["soort"].invoer, Qt.Key.Key_Down)
    qtbot.keyClick(formulier.velden["openbaar"].invoer, Qt.Key.Key_Space)
    assert gegeven == [("soort", "s"), ("openbaar", True)]


def test_a_refused_value_stays_typed_and_is_tried_again(qtbot: QtBot, maak: Callable[..., Formulier]) -> None:
    geprobeerd: list[Waarde] = []
    formulier = maak(lambda naam, waarde: geprobeerd.append(waarde))
    typ(qtbot, formulier, "titel", "Leesclub")
    assert formulier.velden["titel"].tekst() == "Leesclub"
    assert formulier.velden["titel"].fout()
    formulier.velden["titel"].vastleggen()
    assert geprobeerd == ["Leesclub", "Leesclub"]


def test_reloading_the_same_record_keeps_what_is_being_typed(qtbot: QtBot, maak: Callable[..., Formulier]) -> None:
    formulier = maak()
    qtbot.keyClicks(formulier.velden["titel"].invoer, "Grote ")
    formulier.zet({"titel": "Anders", "bedrag": 500}, "1")
    assert formulier.velden["titel"].tekst() == "Grote Soep in de Haard"
    assert formulier.velden["bedrag"].tekst() == "€ 5,00"


def test_another_record_takes_the_place_of_what_stood_there(maak: Callable[..., Formulier]) -> None:
    formulier = maak()
    formulier.velden["titel"].zet_tekst("half")
    formulier.zet({"titel": "Repaircafé"}, "2")
    assert formulier.velden["titel"].tekst() == "Repaircafé"


def test_reading_all_shows_the_first_missing_field(qtbot: QtBot, maak: Callable[..., Formulier]) -> None:
    formulier = maak()
    formulier.zet({}, "3")
    assert formulier.lees() is None
    assert formulier.velden["titel"].fout() == "Vul ‘Titel’ in."


def test_what_is_typed_goes_to_the_klad_by_itself(qtbot: QtBot, maak: Callable[..., Formulier]) -> None:
    formulier = maak()
    with qtbot.waitSignal(formulier.getypt, timeout=5000) as gegeven:
        qtbot.keyClicks(formulier.velden["tekst"].invoer, "Acht")
    assert gegeven.args == ["tekst", "Acht"]


def test_a_klad_counts_as_typed(qtbot: QtBot, maak: Callable[..., Formulier]) -> None:
    formulier = maak()
    formulier.zet_klad({"titel": "Soep voor iedereen"})
    with qtbot.waitSignal(formulier.veld_gewijzigd):
        formulier.vastleggen()


def test_fields_under_meer_are_folded_until_asked_for(maak: Callable[..., Formulier]) -> None:
    formulier = maak()
    assert not formulier.velden["cijfer"].isVisible()
    formulier.vouw_uit()
    assert formulier.velden["cijfer"].isVisible()


def test_every_field_has_an_accessible_name(maak: Callable[..., Formulier]) -> None:
    formulier = maak()
    assert all(w.invoer.accessibleName().startswith(w.veld.label) for w in formulier.velden.values())
    assert all(regel.accessibleName() for regel in formulier.findChildren(QLineEdit))


def test_the_calendar_fills_in_the_day(qtbot: QtBot, maak: Callable[..., Formulier]) -> None:
    formulier = maak()
    qtbot.keyClick(formulier.velden["dag"].invoer, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    kalender = formulier.velden["dag"].findChild(QCalendarWidget)
    assert kalender.selectedDate().toString("yyyy-MM-dd") == "2026-11-21"
    with qtbot.waitSignal(formulier.veld_gewijzigd) as gegeven:
        kalender.activated.emit(kalender.selectedDate())
    assert gegeven.args == ["dag", VANDAAG]


def test_long_texts_take_the_whole_width_and_narrow_forms_one_column(qtbot: QtBot, maak: Callable[..., Formulier]) -> None:
    formulier = maak()
    breed = formulier.velden["titel"].width()
    assert formulier.velden["tekst"].width() > 1.8 * breed
    formulier.resize(400, 900)
    qtbot.waitUntil(lambda: formulier.velden["gebied_id"].y() > formulier.velden["titel"].y())


def test_free_text_that_looks_like_a_phone_number_is_kept_with_a_warning(qtbot: QtBot) -> None:
    formulier = Formulier([Veld("tekst", "Wat is besproken", Soort.TEKST)], lambda _: [], lambda: dt.date(2026, 11, 21))
    qtbot.addWidget(formulier)
    formulier.zet({"tekst": "Bel Fien Fictief op 06-12345678"})
    assert formulier.velden["tekst"].letop() != ""
    formulier.zet({"tekst": "Fien Fictief belt terug"})
    assert formulier.velden["tekst"].letop() == ""


def test_an_amount_is_never_parted_from_its_euro_sign(qtbot: QtBot) -> None:
    label = tekst("Nog € 10.140,00 vrij", breek=True)
    qtbot.addWidget(label)
    assert label.text() == "Nog € 10.140,00 vrij"
    assert QLabel.text(label) == "Nog €\u00a010.140,00 vrij"
