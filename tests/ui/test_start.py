"""Start by what a user sees and does."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog
from pytestqt.qtbot import QtBot

from tests.conftest import VANDAAG
from tests.factory import maak
from tests.ui import plek
from tests.ui.plek import Gezegd, knop, maak_omgeving
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.begin import begin
from wijkagenda.queries.record import record
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.start.page import EVEN, StartPagina
from wijkagenda.ui.start.stappen import BeginDialoog
from wijkagenda.ui.widgets.aandacht import AandachtRij
from wijkagenda.ui.widgets.balken import BudgetBalk
from wijkagenda.usecases import velden
from wijkagenda.usecases.boeking import boek


def toon(qtbot: QtBot, klasse: type[StartPagina], omgeving: Omgeving) -> StartPagina:
    """The page with everything on it: the week and the pictures come a moment after the urgent rows."""
    pagina = plek.toon(qtbot, klasse, omgeving)
    qtbot.wait(3 * EVEN)
    return pagina


@pytest.fixture
def omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    return maak_omgeving(bestand, klok)


@pytest.fixture
def in_gebruik(bestand: Bestand) -> str:
    """A file that is no longer new: one initiatief in Ruwaard."""
    gebied = maak(bestand, "gebied", naam="Ruwaard")
    maak(bestand, "initiatief", gebied_id=gebied)
    return gebied


def over(dagen: int) -> dt.date:
    return VANDAAG + dt.timedelta(days=dagen)


def teksten(pagina: StartPagina) -> list[str]:
    """What is on screen once new rows have been laid out."""
    QApplication.processEvents()
    return plek.teksten(pagina)


def rijen(pagina: StartPagina) -> list[AandachtRij]:
    QApplication.processEvents()
    return [r for r in pagina.findChildren(AandachtRij) if r.isVisible()]


def test_it_greets_with_the_date_and_the_gebied(qtbot: QtBot, omgeving: Omgeving, in_gebruik: str) -> None:
    pagina = toon(qtbot, StartPagina, omgeving)
    assert pagina.kop.titel.text().endswith(", dit vraagt aandacht")
    assert pagina.kop.onder.text() == "zaterdag 21 november 2026 · alle gebieden"
    omgeving.kies_gebieden((in_gebruik,), ("Ruwaard",))
    assert pagina.kop.onder.text() == "zaterdag 21 november 2026 · Ruwaard"


def test_a_row_leads_to_where_it_is_done(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, in_gebruik: str) -> None:
    inbreng = maak(bestand, "inbreng", gebied_id=in_gebruik, tekst="De stoep ligt los", beloofd_voor=over(4))
    pagina, gezegd = toon(qtbot, StartPagina, omgeving), Gezegd(omgeving)
    assert "nog 4 dagen" in teksten(pagina)
    knop(pagina, "Naar inbreng ›").click()
    assert gezegd.gevraagd == [("inbreng", inbreng)]


def test_a_row_goes_by_itself_when_it_is_done(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, in_gebruik: str) -> None:
    inbreng = maak(bestand, "inbreng", gebied_id=in_gebruik, beloofd_voor=over(4))
    pagina = toon(qtbot, StartPagina, omgeving)
    assert len(rijen(pagina)) == 1
    omgeving.doe(velden.wijzig, "inbreng", inbreng, {"antwoord": "Gedaan.", "antwoord_op": VANDAAG})
    assert rijen(pagina) == []
    assert any(zin.startswith("Niets vraagt nu om aandacht") for zin in teksten(pagina))


def test_many_rows_are_shown_when_asked_for(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, in_gebruik: str) -> None:
    for n in range(12):
        maak(bestand, "inbreng", gebied_id=in_gebruik, beloofd_voor=over(n))
    pagina = toon(qtbot, StartPagina, omgeving)
    assert len(rijen(pagina)) == 7
    knop(pagina, "Toon ook de andere 5").click()
    assert len(rijen(pagina)) == 12


def test_very_many_rows_come_in_parts(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, in_gebruik: str) -> None:
    for n in range(50):
        maak(bestand, "inbreng", gebied_id=in_gebruik, beloofd_voor=over(n % 20))
    pagina = toon(qtbot, StartPagina, omgeving)
    QApplication.processEvents()
    knop(pagina, "Toon er nog 30 van de andere 43").click()
    assert len(rijen(pagina)) == 37


def test_terms_elsewhere_are_said_in_one_row_that_shows_all_gebieden(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, in_gebruik: str) -> None:
    daar = maak(bestand, "gebied", naam="Ussen")
    initiatief = maak(bestand, "initiatief", gebied_id=daar)
    maak(bestand, "aanvraag", initiatief_id=initiatief, ontvangen_op=over(-45))
    with bestand.uow("Status zetten") as werk:
        werk.con.execute("update aanvraag set status = 'beoordeling'")
    omgeving.kies_gebieden((in_gebruik,), ("Ruwaard",))
    pagina = toon(qtbot, StartPagina, omgeving)
    assert "En 1 termijn in een ander gebied" in teksten(pagina)
    knop(pagina, "Toon alle gebieden ›").click()
    assert omgeving.gebied_ids == ()
    assert "En 1 termijn in een ander gebied" not in teksten(pagina)


def test_this_week_shows_what_is_on_and_leads_there(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, in_gebruik: str) -> None:
    punt = maak(bestand, "agendapunt", titel="Bewonersavond", begin="2026-11-25T19:30", plek="De Haard", gebied_id=in_gebruik)
    maak(bestand, "agendapunt", titel="Later", begin="2026-12-25T19:30", gebied_id=in_gebruik)
    pagina, gezegd = toon(qtbot, StartPagina, omgeving), Gezegd(omgeving)
    assert {"wo 19:30", "Bewonersavond", "De Haard"} <= set(teksten(pagina))
    assert "Later" not in teksten(pagina)
    next(k for k in pagina.week.findChildren(type(knop(pagina, "Agenda"))) if k.accessibleName() == "Naar Bewonersavond").click()
    assert gezegd.gevraagd == [("agendapunt", punt)]


def test_the_budget_has_a_bar_per_stream_with_its_numbers_in_words(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, in_gebruik: str) -> None:
    stroom, rubriek = maak(bestand, "geldstroom", naam="Sport"), maak(bestand, "rubriek")
    with bestand.uow("Boeken") as werk:
        for soort, bedrag in (("begroot", 100_00), ("gerealiseerd", 40_00)):
            boek(werk, soort=soort, bedrag=bedrag, jaar=2026, gebied_id=in_gebruik, geldstroom_id=stroom, rubriek_id=rubriek, kant="besteding",
                 datum=VANDAAG, omschrijving="proef")  # fmt: skip
    pagina = toon(qtbot, StartPagina, omgeving)
    QApplication.processEvents()
    (balk,) = [b for b in pagina.findChildren(BudgetBalk) if b.isVisible()]
    assert balk.accessibleName() == "Sport: nog € 60,00"
    omgeving.kies_jaar(2025)
    qtbot.wait(3 * EVEN)
    assert "Voor 2025 is nog niets geboekt." in teksten(pagina)


def test_the_phases_are_told_in_words(qtbot: QtBot, omgeving: Omgeving, in_gebruik: str) -> None:
    pagina = toon(qtbot, StartPagina, omgeving)
    assert any(w.accessibleName().startswith("Initiatieven per fase: Idee 1, Verkenning 0") for w in pagina.fasen.children() if hasattr(w, "accessibleName"))


def test_the_button_on_top_makes_an_initiatief(qtbot: QtBot, omgeving: Omgeving, in_gebruik: str) -> None:
    pagina, gezegd = toon(qtbot, StartPagina, omgeving), Gezegd(omgeving)
    assert pagina.nieuw_label == "Nieuw initiatief"
    pagina.nieuw()
    assert gezegd.plekken == ["initiatieven"]


# -- a new file


def test_a_new_file_shows_three_first_steps_instead_of_empty_tables(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    maak(bestand, "gebied", naam="Ruwaard")
    pagina, gezegd = toon(qtbot, StartPagina, omgeving), Gezegd(omgeving)
    zichtbaar = teksten(pagina)
    assert {"Zo begint u", "stap 1", "stap 2", "stap 3"} <= set(zichtbaar)
    assert "Initiatieven per fase" not in zichtbaar
    assert pagina.nieuw_label == ""
    knop(pagina, "Schrijf op…").click()
    knop(pagina, "Maak een wijkplan…").click()
    assert gezegd.plekken == ["gebieden", "wijkplannen"]


def test_a_step_that_was_done_says_so_and_all_three_end_the_steps(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    gebied = maak(bestand, "gebied")
    pagina = toon(qtbot, StartPagina, omgeving)
    omgeving.doe(velden.maak, "inbreng", {"gebied_id": gebied, "tekst": "Een bankje", "datum": VANDAAG, "soort": "gesprek"})
    assert "klaar" in teksten(pagina)
    omgeving.doe(velden.maak, "wijkplan", {"gebied_id": gebied, "titel": "Samen", "van": 2026, "tot": 2029})
    assert "Zo begint u" not in teksten(pagina)


def test_the_first_choice_sets_gebieden_and_kaders_in_one_step(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    ruwaard, _ = maak(bestand, "gebied", naam="Ruwaard"), maak(bestand, "gebied", naam="Ussen")
    aan, uit = maak(bestand, "beleidskader", naam="Aan", actief=True), maak(bestand, "beleidskader", naam="Uit", actief=False)
    dialoog = BeginDialoog(omgeving)
    qtbot.addWidget(dialoog)
    vinken = {v.text(): v for v in dialoog.findChildren(QCheckBox)}
    for naam in ("Ruwaard", "Aan", "Uit"):
        vinken[naam].click()
    dialoog.accept()
    assert dialoog.result() == QDialog.DialogCode.Accepted
    assert omgeving.gebied_ids == (ruwaard,)
    assert [record(bestand.lees(), "beleidskader", k).waarden["actief"] for k in (aan, uit)] == [False, True]
    gezet = begin(bestand.lees())
    assert gezet is not None
    assert gezet.gekozen


def test_without_gebieden_the_first_step_is_to_make_one(qtbot: QtBot, omgeving: Omgeving) -> None:
    assert "Maak een gebied…" in teksten(toon(qtbot, StartPagina, omgeving))


def test_a_file_in_use_has_no_first_steps(bestand: Bestand, in_gebruik: str) -> None:
    assert begin(bestand.lees()) is None
