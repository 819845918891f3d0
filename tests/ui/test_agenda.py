"""The place of the agenda, by what a user sees and does."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import Gezegd, antwoord, knop, maak_omgeving, teksten, toon
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.agenda import agendapunt, hoort_bij
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.agenda.beeld import Beeld
from wijkagenda.ui.agenda.blok import Agendablok
from wijkagenda.ui.agenda.page import AgendaPagina
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.veldbasis import VeldWidget


@pytest.fixture
def omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    return maak_omgeving(bestand, klok)


@pytest.fixture
def avond(bestand: Bestand) -> str:
    """A meeting on Friday 20 November 2026."""
    return maak(bestand, "agendapunt", titel="Bewonersavond", begin="2026-11-20T19:30", eind="2026-11-20T21:30", plek="De Haard", openbaar=True)


@pytest.fixture
def pagina(qtbot: QtBot, omgeving: Omgeving, avond: str) -> AgendaPagina:
    return toon(qtbot, AgendaPagina, omgeving)


def op_scherm(beeld: Beeld) -> list[str]:
    """What is on, as a screen reader says it."""
    return [b.accessibleName() for d in beeld.dagen for b in d.blokken if b.isVisible()]


def blok(beeld: Beeld, titel: str) -> Agendablok:
    return next(b for d in beeld.dagen for b in d.blokken if b.rij.titel == titel)


def test_the_week_of_today_is_shown_first(pagina: AgendaPagina) -> None:
    assert "16 – 22 november 2026" in teksten(pagina)
    assert op_scherm(pagina.week) == ["vrijdag 20 november 2026, 19:30 – 21:30, Bewonersavond, De Haard, overleg, openbaar"]


def test_the_keys_turn_the_period_and_come_back_to_today(qtbot: QtBot, pagina: AgendaPagina) -> None:
    pagina.activateWindow()
    pagina.week.dagen[5].knop.setFocus()
    for toets, kop in ((Qt.Key.Key_Right, "23 – 29 november 2026"), (Qt.Key.Key_Left, "16 – 22 november 2026"), (Qt.Key.Key_Left, "9 – 15 november 2026"),
                       (Qt.Key.Key_Home, "16 – 22 november 2026")):  # fmt: skip
        QApplication.processEvents()
        qtbot.keyClick(QApplication.focusWidget() or pagina, toets, Qt.KeyboardModifier.AltModifier)
        assert kop in teksten(pagina)


def test_arrows_walk_the_days_and_over_the_edge_the_period_turns(qtbot: QtBot, pagina: AgendaPagina) -> None:
    zondag = pagina.week.dagen[6].knop
    zondag.setFocus()
    qtbot.keyClick(zondag, Qt.Key.Key_Right)
    assert "23 – 29 november 2026" in teksten(pagina)
    assert pagina.week.dagen[0].knop.dag == dt.date(2026, 11, 23)
    assert pagina.week.dagen[0].knop.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_a_click_on_a_day_plans_something_there(qtbot: QtBot, pagina: AgendaPagina) -> None:
    donderdag = pagina.week.dagen[3]
    antwoord(qtbot, lambda: qtbot.mouseClick(donderdag, Qt.MouseButton.LeftButton, pos=QPoint(10, 4)), {"titel": "Spreekuur"})
    assert any("donderdag 19 november 2026, 10:00, Spreekuur" in naam for naam in op_scherm(pagina.week))
    assert pagina.detail.isVisible()


def test_a_click_on_what_is_there_opens_it_beside(pagina: AgendaPagina) -> None:
    blok(pagina.week, "Bewonersavond").click()
    assert pagina.detail.isVisible()
    assert "Dit punt komt één keer." in teksten(pagina)
    next(k for k in pagina.detail.findChildren(QPushButton) if k.accessibleName() == "Sluit het agendapunt").click()
    assert not pagina.detail.isVisible()


def test_a_changed_title_is_seen_in_the_calendar_at_once(pagina: AgendaPagina) -> None:
    blok(pagina.week, "Bewonersavond").click()
    titel = next(v for v in pagina.detail.findChildren(VeldWidget) if v.veld.naam == "titel")
    titel.zet_tekst("Bewonersavond Geffen")
    titel.vastleggen()
    assert blok(pagina.week, "Bewonersavond Geffen").isVisible()


def test_ctrl_right_moves_a_block_a_day_and_can_be_taken_back(qtbot: QtBot, pagina: AgendaPagina, omgeving: Omgeving, avond: str) -> None:
    qtbot.keyClick(blok(pagina.week, "Bewonersavond"), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    rij = agendapunt(omgeving.lees(), avond)
    assert rij is not None
    assert rij.begin == dt.datetime(2026, 11, 21, 19, 30)
    omgeving.ongedaan()
    assert "vrijdag 20" in blok(pagina.week, "Bewonersavond").accessibleName()


def test_what_shows_by_itself_is_not_moved_here(qtbot: QtBot, bestand: Bestand, pagina: AgendaPagina, omgeving: Omgeving) -> None:
    maak(bestand, "leersessie", titel="Wie zien we niet?", begin="2026-11-18T13:00")
    pagina.ververs()
    gezegd = Gezegd(omgeving)
    qtbot.keyClick(blok(pagina.week, "Leersessie: wie zien we niet?"), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert gezegd.zinnen == ["Dit staat hier vanzelf. Wijzig de datum waar het bewaard wordt."]


def test_what_shows_by_itself_leads_to_where_it_is_kept(bestand: Bestand, pagina: AgendaPagina, omgeving: Omgeving) -> None:
    sessie = maak(bestand, "leersessie", titel="Wie zien we niet?", begin="2026-11-18T13:00")
    pagina.ververs()
    gezegd = Gezegd(omgeving)
    blok(pagina.week, "Leersessie: wie zien we niet?").click()
    knop(pagina, "Naar leersessie ›").click()
    assert gezegd.gevraagd == [("leersessie", sessie)]


def test_a_repetition_is_chosen_in_words(qtbot: QtBot, pagina: AgendaPagina) -> None:
    blok(pagina.week, "Bewonersavond").click()
    antwoord(qtbot, knop(pagina, "Herhaling…").click, {"hoe_vaak": "elke week", "keren": "3"})
    assert "Elke week op vrijdag, 3 keer. Een wijziging geldt voor alle keren." in teksten(pagina)
    pagina.blader(1)
    assert len(op_scherm(pagina.week)) == 1


def test_a_repetition_that_cannot_be_says_so_at_its_field(qtbot: QtBot, pagina: AgendaPagina) -> None:
    blok(pagina.week, "Bewonersavond").click()
    fouten = antwoord(qtbot, knop(pagina, "Herhaling…").click, {"hoe_vaak": "elke week", "tot": "1-1-2026"})
    assert fouten == ["Deze dag ligt vóór de eerste keer. Kies een latere dag."]


def test_an_agendapunt_belongs_to_an_initiatief_and_leads_there(qtbot: QtBot, bestand: Bestand, pagina: AgendaPagina, omgeving: Omgeving, avond: str) -> None:
    initiatief = maak(bestand, "initiatief", titel="Soep")
    gezegd = Gezegd(omgeving)
    blok(pagina.week, "Bewonersavond").click()
    antwoord(qtbot, knop(pagina, "Koppelen…").click, {"initiatief": "Soep"})
    knop(pagina, "Soep").click()
    assert gezegd.gevraagd == [("initiatief", initiatief)]
    antwoord(qtbot, knop(pagina, "Koppelen…").click, {})
    assert hoort_bij(omgeving.lees(), avond) is None


def test_the_month_shows_as_many_as_fit_and_the_way_to_the_rest(bestand: Bestand, pagina: AgendaPagina) -> None:
    for uur in range(10, 16):
        maak(bestand, "agendapunt", titel=f"Om {uur} uur", begin=f"2026-11-20T{uur}:00")
    pagina.toon_weergave("maand")
    QApplication.processEvents()
    dag = next(d for d in pagina.maand.dagen if d.knop.dag == dt.date(2026, 11, 20))
    zien = [b for b in dag.blokken if b.isVisible()]
    assert 0 < len(zien) < 7
    knop(pagina, f"en {7 - len(zien)} meer").click()
    assert pagina.segment.keuze() == "week"


def test_the_list_holds_the_year_with_every_time(bestand: Bestand, pagina: AgendaPagina) -> None:
    maak(bestand, "agendapunt", titel="Inloop", begin="2026-12-01T10:00", herhaling="FREQ=WEEKLY")
    pagina.toon_weergave("lijst")
    assert pagina.lijst.tabel.totaal() == 6
    assert "Agenda 2026" in teksten(pagina)


def test_deleting_in_the_list_offers_to_take_it_back(bestand: Bestand, pagina: AgendaPagina, omgeving: Omgeving) -> None:
    gezegd = Gezegd(omgeving)
    pagina.toon_weergave("lijst")
    pagina.lijst.tabel.selectRow(0)
    pagina.lijst.verwijderd.emit(pagina.lijst.tabel.selectie())
    assert pagina.lijst.tabel.totaal() == 0
    assert gezegd.zinnen == ["Verwijderd: Bewonersavond"]
    assert gezegd.aanbod is not None
    gezegd.aanbod()
    assert pagina.lijst.tabel.totaal() == 1


def test_what_is_deleted_is_no_longer_shown_beside(pagina: AgendaPagina) -> None:
    blok(pagina.week, "Bewonersavond").click()
    knop(pagina, "Verwijder").click()
    assert not pagina.detail.isVisible()


def test_a_record_that_is_asked_for_is_shown_on_its_day(bestand: Bestand, pagina: AgendaPagina) -> None:
    pagina.toon("agendapunt", maak(bestand, "agendapunt", titel="Burendag", begin="2027-09-25T10:00"))
    assert "20 – 26 september 2027" in teksten(pagina)
    assert pagina.detail.isVisible()


def test_another_year_on_top_turns_the_agenda_to_that_year(pagina: AgendaPagina, omgeving: Omgeving) -> None:
    omgeving.kies_jaar(2025)
    assert "17 – 23 november 2025" in teksten(pagina)


def test_every_control_has_a_name(pagina: AgendaPagina) -> None:
    blok(pagina.week, "Bewonersavond").click()
    for weergave in ("week", "maand", "lijst"):
        pagina.toon_weergave(weergave)
        QApplication.processEvents()
        assert [k for k in pagina.findChildren(QAbstractButton) if k.isVisible() and not (k.text() or k.accessibleName())] == []
