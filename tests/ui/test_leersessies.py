"""The place of the leersessies, by what a user sees and does."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import Gezegd, antwoord, knop, maak_omgeving, teksten, toon
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.leersessie import afspraken
from wijkagenda.queries.leersessie_inhoud import casussen, inzichten, lens, programma
from wijkagenda.queries.record import record
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.leersessies.page import LeersessiesPagina
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import StapDialoog
from wijkagenda.ui.widgets.veldbasis import VeldWidget

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture
def omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    return maak_omgeving(bestand, klok)


@pytest.fixture
def ids(bestand: Bestand) -> dict[str, str]:
    """Two sessions in one gebied; the afspraak of the first asks an answer."""
    gebied = maak(bestand, "gebied", naam="Proefwijk")
    eerste = maak(bestand, "leersessie", titel="Koffie als begin", gebied_id=gebied, begin="2026-10-08T13:00", status="verslag")
    afspraak = maak(bestand, "afspraak", leersessie_id=eerste, tekst="Trekker zoeken", wie="opbouwwerker")
    straks = maak(bestand, "leersessie", titel="Eenzaamheid", gebied_id=gebied, begin="2026-11-26T13:00", leervraag="Wie zien we niet?")
    return {"gebied": gebied, "eerste": eerste, "afspraak": afspraak, "straks": straks}


@pytest.fixture
def pagina(qtbot: QtBot, omgeving: Omgeving, ids: dict[str, str]) -> LeersessiesPagina:
    return toon(qtbot, LeersessiesPagina, omgeving)


def bij(pagina: LeersessiesPagina, naam: str) -> QPushButton:
    """The button with this accessible name."""
    return next(k for k in pagina.findChildren(QPushButton) if k.accessibleName() == naam)


def test_the_next_session_is_open_and_begins_with_what_was_agreed(pagina: LeersessiesPagina) -> None:
    op_scherm = teksten(pagina)
    assert "Eenzaamheid" in op_scherm
    assert op_scherm.index("Wat spraken we vorige keer af?") < op_scherm.index("Trekker zoeken")
    assert "uitvoeren of ander perspectief?" in op_scherm


def test_what_asks_an_answer_is_answered_from_the_list(qtbot: QtBot, pagina: LeersessiesPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    assert "1 afspraak vraagt een antwoord: uitvoeren of ander perspectief?" in teksten(pagina)
    antwoord(qtbot, knop(pagina, "Beantwoord de eerste ›").click, {"antwoord": "het is uitgevoerd"})
    assert [a.uitkomst for a in afspraken(omgeving.lees(), ids["eerste"], VANDAAG)] == ["uitgevoerd"]
    assert not pagina.vraag.isVisible()


def test_another_perspective_without_a_sentence_is_asked_for_in_the_dialog(qtbot: QtBot, pagina: LeersessiesPagina) -> None:
    fouten = antwoord(qtbot, bij(pagina, "Beantwoord: Trekker zoeken").click, {"antwoord": "er is een ander perspectief"})
    assert fouten == ["Schrijf op welk ander perspectief er is."]


def test_an_afspraak_becomes_an_actie_and_leads_there(qtbot: QtBot, pagina: LeersessiesPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    gezegd = Gezegd(omgeving)
    pagina.toon("afspraak", ids["afspraak"])
    antwoord(qtbot, bij(pagina, "Wordt actie: Trekker zoeken").click, {})
    bij(pagina, "Naar actie: Trekker zoeken").click()
    assert [soort for soort, _ in gezegd.gevraagd] == ["actie"]
    assert record(omgeving.lees(), *gezegd.gevraagd[0]).titel == "Trekker zoeken"


def test_a_new_session_asks_three_fields(qtbot: QtBot, pagina: LeersessiesPagina) -> None:
    antwoord(qtbot, pagina.nieuw, {"titel": "Samen rekenen", "gebied_id": "Proefwijk", "begin": "3-12-2026 13:00"})
    assert "donderdag 3 december 2026, 13:00 · Proefwijk" in teksten(pagina)


def test_a_programma_shows_its_total_time_and_is_put_in_order_by_keys(
    qtbot: QtBot, bestand: Bestand, pagina: LeersessiesPagina, omgeving: Omgeving, ids: dict[str, str]
) -> None:
    maak(bestand, "programmapunt", leersessie_id=ids["straks"], titel="Verhaal", minuten=30)
    pagina.ververs()
    assert "Samen 45 minuten: van 13:00 tot 13:45" in teksten(pagina)
    tabel = pagina.detail.vlak.programma.tabel
    tabel.selectRow(1)
    tabel.setFocus()
    pagina.activateWindow()
    qtbot.waitUntil(pagina.isActiveWindow)
    qtbot.keyClick(tabel, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [p.titel for p in programma(omgeving.lees(), ids["straks"]).punten] == ["Verhaal", "Wat spraken we vorige keer af?"]


def test_a_note_is_made_at_a_step_of_the_samenwerkwijze(qtbot: QtBot, pagina: LeersessiesPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    pagina.detail.vlak.kies_blad("lens")
    antwoord(qtbot, bij(pagina, "Noteer: Vertrouwen").click, {"tekst": "We vroegen drie handtekeningen."})
    assert [r.tekst for r in lens(omgeving.lees(), ids["straks"]) if r.id] == ["We vroegen drie handtekeningen."]
    assert bij(pagina, "Wijzig: Vertrouwen").isVisible()


def test_a_casus_is_warned_about_while_it_is_typed(qtbot: QtBot, pagina: LeersessiesPagina) -> None:
    gezien: list[str] = []

    def kijk() -> None:
        dialoog = QApplication.activeModalWidget()
        assert isinstance(dialoog, StapDialoog)
        veld = dialoog.formulier.velden["tekst"]
        veld.zet_tekst("Een man van 82 jaar")
        veld.getypt.emit("tekst", veld.tekst())
        gezien.extend(t for t in teksten(dialoog) if t.startswith("Let op"))
        dialoog.reject()

    pagina.detail.vlak.kies_blad("casus")
    QTimer.singleShot(50, kijk)
    knop(pagina, "Vertel een casus").click()
    assert gezien == ["Let op: hier lijkt een leeftijd (‘van 82 jaar’) te staan. Haal dat weg: in een dorp is niemand anoniem."]


def test_a_casus_is_told_and_becomes_an_insight(qtbot: QtBot, bestand: Bestand, pagina: LeersessiesPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    maak(bestand, "initiatief", titel="Soep")
    pagina.detail.vlak.kies_blad("casus")
    antwoord(qtbot, knop(pagina, "Vertel een casus").click, {"tekst": "Een buur durft niets te vragen."})
    assert "Wordt verwijderd 30 dagen na het verslag" in teksten(pagina)
    antwoord(qtbot, knop(pagina, "Wordt inzicht…").click, {"tekst": "Vragen is moeilijker dan geven."})
    assert [i.tekst for i in inzichten(omgeving.lees(), ids["straks"])] == ["Vragen is moeilijker dan geven."]
    assert casussen(omgeving.lees(), ids["straks"]) == []


def test_an_insight_goes_back_on_the_agenda(qtbot: QtBot, bestand: Bestand, pagina: LeersessiesPagina, ids: dict[str, str]) -> None:
    maak(bestand, "wijkplan", titel="Samen")
    inzicht = maak(bestand, "inzicht", leersessie_id=ids["straks"], tekst="Luister")
    pagina.toon("inzicht", inzicht)
    pagina.ververs()
    fouten = antwoord(qtbot, bij(pagina, "Terug op de agenda: Luister").click, {})
    assert fouten == ["Kies een opgave die er al is, of een wijkplan voor een nieuwe opgave."]
    antwoord(qtbot, bij(pagina, "Terug op de agenda: Luister").click, {"wijkplan": "Samen", "titel": "Luisteren"})
    assert "Op de agenda bij: Luisteren" in teksten(pagina)


def test_a_verslag_dates_the_session_and_shows_it_at_once(pagina: LeersessiesPagina, ids: dict[str, str]) -> None:
    pagina.toon("leersessie", ids["eerste"])
    veld = next(v for v in pagina.findChildren(VeldWidget) if v.veld.naam == "verslag")
    veld.zet_tekst("Goed gesprek.")
    veld.vastleggen()
    datum = next(v for v in pagina.findChildren(VeldWidget) if v.veld.naam == "verslag_op")
    assert datum.tekst() == "21-11-2026"


def test_deleting_offers_to_take_it_back(pagina: LeersessiesPagina, omgeving: Omgeving) -> None:
    gezegd = Gezegd(omgeving)
    bij(pagina, "Verwijder deze leersessie").click()
    assert gezegd.zinnen == ["Verwijderd: Eenzaamheid"]
    assert "Kies links een leersessie, of bereid een nieuwe voor." in teksten(pagina) or "Koffie als begin" in teksten(pagina)
    assert gezegd.aanbod is not None
    gezegd.aanbod()
    assert pagina.lijst.tabel.totaal() == 2


def test_an_empty_file_says_what_goes_here(qtbot: QtBot, omgeving: Omgeving) -> None:
    leeg = toon(qtbot, LeersessiesPagina, omgeving)
    assert "Kies links een leersessie, of bereid een nieuwe voor." in teksten(leeg)
    assert any("samen kijken" in zin for zin in teksten(leeg))


def test_every_control_has_a_name(pagina: LeersessiesPagina) -> None:
    for blad in ("voorbereiding", "lens", "casus", "verslag"):
        pagina.detail.vlak.kies_blad(blad)
        QApplication.processEvents()
        assert [k for k in pagina.findChildren(QAbstractButton) if k.isVisible() and not (k.text() or k.accessibleName())] == []
