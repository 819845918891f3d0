"""Tabs Documenten, Partners, Wat als and the choice of figures, by what a user sees and does."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import Gezegd, antwoord, knop, maak_omgeving, teksten, toon
from wijkagenda.basis.klok import Klok
from wijkagenda.domain.wijkbudget import Boeking, Plek
from wijkagenda.queries.boeking import boekingen_van
from wijkagenda.queries.jaarafsluiting import documenten
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui import stijl
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record.dialoog import StapDialoog
from wijkagenda.ui.wijkbudget.afsluiting import Afsluitdialoog
from wijkagenda.ui.wijkbudget.bronkaart import Bronkaart
from wijkagenda.ui.wijkbudget.dialogs import nieuwe_boeking
from wijkagenda.ui.wijkbudget.model import ETIKETTEN, ONDER
from wijkagenda.ui.wijkbudget.page import WijkbudgetPagina
from wijkagenda.usecases import jaarafsluiting, velden
from wijkagenda.usecases import wijkbudget as wb

WOORDEN = Qt.ItemDataRole.AccessibleTextRole


@dataclass
class Scherm:
    """The page on a file with one gebied, stream and rubriek."""

    bestand: Bestand
    omgeving: Omgeving
    pagina: WijkbudgetPagina
    plek: Plek
    gezegd: Gezegd

    def boek(self, soort: str, euro: int, jaar: int = 2026, **velden: object) -> str:
        return maak(self.bestand, "boeking", **{"soort": soort, "bedrag": euro * 100, "omschrijving": f"{soort} {euro}", "kant": "besteding",
                                                "jaar": jaar, "datum": dt.date(jaar, 3, 1), **self.plek._asdict()} | velden)  # fmt: skip

    def sluit(self, jaar: int, *mee: str) -> str:
        stap = jaarafsluiting.sluit_jaar_af(self.bestand.uow, gebied_id=self.plek.gebied_id, jaar=jaar, omschrijving="Besluit", saldo_mee=mee)
        assert stap.hoofd is not None
        return stap.hoofd

    def ververs(self) -> None:
        self.pagina.verouder()
        QApplication.processEvents()

    def cel(self, rij: int, kolom: int) -> str:
        return str(self.pagina.overzicht.matrix.model().index(rij, kolom).data())

    def tekst(self) -> str:
        QApplication.processEvents()
        return "\n".join(teksten(self.pagina))


@pytest.fixture
def scherm(bestand: Bestand, klok: Klok, qtbot: QtBot) -> Scherm:
    plek = Plek(maak(bestand, "gebied", naam="Ruwaard"), maak(bestand, "geldstroom", naam="Welzijn"), maak(bestand, "rubriek", naam="Ontmoeting"))
    omgeving = maak_omgeving(bestand, klok)
    return Scherm(bestand, omgeving, toon(qtbot, WijkbudgetPagina, omgeving, hoog=900), plek, Gezegd(omgeving))


# the matrix


@pytest.mark.parametrize(("cijfer", "bedrag"), [("vrij", "750,00"), ("begroot", "1.000,00"), ("wijzigingen", "50,00"), ("verplicht", "200,00"),
                                                ("gerealiseerd", "100,00"), ("alles", "750,00")])  # fmt: skip
def test_a_cell_shows_the_figure_of_ones_choice(scherm: Scherm, cijfer: str, bedrag: str) -> None:
    for soort, euro in (("begroot", 1000), ("wijziging", 50), ("verplicht", 200), ("gerealiseerd", 100)):
        scherm.boek(soort, euro)
    scherm.ververs()
    scherm.pagina.overzicht.cijfer.gekozen.emit((cijfer,))
    assert scherm.cel(0, 1) == bedrag


def test_all_five_stand_in_the_cell_and_are_remembered(scherm: Scherm, qtbot: QtBot) -> None:
    scherm.boek("begroot", 1000)
    scherm.ververs()
    scherm.pagina.overzicht.cijfer.gekozen.emit(("alles",))
    model = scherm.pagina.overzicht.matrix.model()
    assert model.index(0, 0).data(ETIKETTEN) == ("vrij", "begroot", "wijzigingen", "verplicht", "gerealiseerd")
    assert model.index(0, 1).data(ONDER) == ("1.000", "0", "0", "0")
    assert toon(qtbot, WijkbudgetPagina, scherm.omgeving).overzicht.cijfer.keuze() == ("alles",)


def test_years_are_added_up_and_named_on_top(scherm: Scherm) -> None:
    scherm.boek("begroot", 100, 2025)
    scherm.boek("begroot", 30, 2026)
    scherm.ververs()
    scherm.pagina.overzicht.jaren.gekozen.emit(("2026", "2025"))
    assert scherm.cel(0, 1) == "130,00"
    assert "Wijkbudget 2025 en 2026" in scherm.tekst()


def test_another_year_on_top_forgets_the_chosen_years(scherm: Scherm) -> None:
    scherm.boek("begroot", 100, 2025)
    scherm.boek("begroot", 30, 2026)
    scherm.ververs()
    scherm.pagina.overzicht.jaren.gekozen.emit(("2026", "2025"))
    scherm.omgeving.kies_jaar(2025)
    assert scherm.cel(0, 1) == "100,00"


def test_the_expectation_shows_how_it_was_reckoned(scherm: Scherm, qtbot: QtBot) -> None:
    scherm.boek("begroot", 20_000)
    scherm.ververs()
    gezien: list[str] = []

    def kijk() -> None:
        dialoog = QApplication.activeModalWidget()
        if isinstance(dialoog, QDialog):
            gezien.extend(teksten(dialoog))
            dialoog.accept()

    QTimer.singleShot(50, kijk)
    knop(scherm.pagina, "Zo is dit berekend").click()
    assert "Begroot, met wijzigingen" in gezien
    assert "€ 20.000,00" in gezien


# documents and closing a year


def test_a_document_shows_its_legs(scherm: Scherm) -> None:
    naar = scherm.plek._replace(rubriek_id=maak(scherm.bestand, "rubriek", naam="Leren"))
    scherm.boek("begroot", 100)
    stap = wb.overhevel(scherm.bestand.uow, bedrag=40_00, jaar=2026, kant="besteding", van=scherm.plek, naar=naar, omschrijving="Meer leren")
    assert stap.hoofd is not None
    scherm.ververs()
    scherm.pagina.toon("budgetdocument", stap.hoofd)
    assert scherm.pagina.documenten.benen.lijst.tabel.aantal() == 2
    assert "Overheveling: Meer leren" in scherm.tekst()


def test_a_document_of_another_year_shows_its_boekingen(scherm: Scherm) -> None:
    stap = wb.begroot(scherm.bestand.uow, jaar=2023, kant="besteding", regels=[wb.Budgetregel(scherm.plek, 100_00)], omschrijving="Begroting 2023")
    assert stap.hoofd is not None
    scherm.ververs()
    scherm.pagina.toon("budgetdocument", stap.hoofd)
    assert scherm.pagina.boekingen.paneel.lijst.tabel.aantal() == 1


def test_closing_a_year_shows_what_goes_along_before_anything_is_booked(scherm: Scherm, qtbot: QtBot) -> None:
    scherm.boek("begroot", 1000, 2025)
    scherm.boek("verplicht", 300, 2025)
    scherm.omgeving.kies_gebieden((scherm.plek.gebied_id,), ("Ruwaard",))
    dialoog = Afsluitdialoog(scherm.omgeving)
    qtbot.addWidget(dialoog)
    dialoog.show()
    gezien = "\n".join(teksten(dialoog))
    assert "€ 300,00 is beloofd en nog niet betaald. Dat gaat met zijn budget naar 2026." in gezien
    (vink,) = [v for v in dialoog.findChildren(QCheckBox) if v.isVisible()]
    assert vink.text() == "Welzijn: € 700,00 over"
    vink.setChecked(True)
    dialoog.formulier.velden["omschrijving"].zet_tekst("Besluit stuurgroep")
    dialoog.uitvoeren()
    som = sa.select(sa.func.sum(Boeking.bedrag)).where(Boeking.jaar == 2026, Boeking.soort != "verplicht")
    assert scherm.bestand.lees().scalar(som) == 1000_00


def test_a_refused_closing_keeps_what_was_typed(scherm: Scherm, qtbot: QtBot) -> None:
    scherm.boek("begroot", 1, 2024)
    scherm.omgeving.kies_gebieden((scherm.plek.gebied_id,), ("Ruwaard",))
    dialoog = Afsluitdialoog(scherm.omgeving)
    qtbot.addWidget(dialoog)
    dialoog.show()
    dialoog.formulier.velden["omschrijving"].zet_tekst("Besluit")
    dialoog.uitvoeren()
    assert dialoog.isVisible()
    assert any("Sluit eerst 2024 af voor Ruwaard" in t for t in teksten(dialoog))
    assert dialoog.formulier.velden["omschrijving"].waarde() == "Besluit"


def test_a_closed_year_is_marked_above_the_matrix(scherm: Scherm) -> None:
    scherm.boek("begroot", 100, 2025)
    scherm.sluit(2025)
    scherm.omgeving.kies_jaar(2025)
    scherm.ververs()
    assert "afgesloten" in scherm.tekst()
    assert "2025 voor Ruwaard" in scherm.tekst()


def test_booking_in_a_closed_year_is_refused_in_the_dialog(scherm: Scherm, qtbot: QtBot) -> None:
    scherm.boek("begroot", 100, 2025)
    scherm.sluit(2025)
    scherm.omgeving.kies_jaar(2025)
    voor = scherm.bestand.lees().scalar(sa.select(sa.func.count()).select_from(Boeking))
    antwoord(qtbot, scherm.pagina.nieuw, {"bedrag": "10", "rubriek_id": "Ontmoeting", "geldstroom_id": "Welzijn", "gebied_id": "Ruwaard",
                                          "omschrijving": "Te laat"})  # fmt: skip
    assert scherm.bestand.lees().scalar(sa.select(sa.func.count()).select_from(Boeking)) == voor


def test_a_closed_year_is_opened_again_with_a_reason(scherm: Scherm, qtbot: QtBot) -> None:
    scherm.boek("begroot", 100, 2025)
    id_ = scherm.sluit(2025, scherm.plek.geldstroom_id)
    scherm.ververs()
    scherm.pagina.toon("budgetdocument", id_)
    antwoord(qtbot, lambda: knop(scherm.pagina, "Jaar weer openen…").click(), {"reden": "Een factuur was vergeten"})
    knoppen = teksten(scherm.pagina)
    assert "Jaar weer openen…" not in knoppen
    assert [r.soort_tekst for r in documenten(scherm.bestand.lees())] == ["jaar weer geopend", "jaarafsluiting"]


# what a boeking is for


def test_a_boeking_for_an_actie_stands_on_its_card(scherm: Scherm, qtbot: QtBot) -> None:
    actie = maak(scherm.bestand, "actie", titel="Samen eten", gebied_id=scherm.plek.gebied_id, rubriek_id=scherm.plek.rubriek_id)
    kaart = Bronkaart(scherm.omgeving, "actie")
    qtbot.addWidget(kaart)
    kaart.show()
    kaart.toon(actie)
    assert "Er is nog niets geboekt voor deze actie." in teksten(kaart)
    antwoord(qtbot, lambda: knop(kaart, "Nieuwe boeking").click(), {"bedrag": "25", "geldstroom_id": "Welzijn"})
    assert "Nog verplicht € 25,00, betaald € 0,00." in teksten(kaart)
    kaart.tabel.geopend.emit(boekingen_van(scherm.bestand.lees(), "actie", actie)[0])
    assert scherm.gezegd.gevraagd[0][0] == "boeking"


def test_a_boeking_is_for_one_thing(scherm: Scherm, qtbot: QtBot) -> None:
    actie = maak(scherm.bestand, "actie", titel="Samen eten", gebied_id=scherm.plek.gebied_id, rubriek_id=scherm.plek.rubriek_id)
    vul = {"bedrag": "25", "geldstroom_id": "Welzijn", "stuk": "Factuur 12"}
    fouten = antwoord(qtbot, lambda: nieuwe_boeking(scherm.omgeving, "besteding", bron=("actie", actie)), vul)
    assert fouten == ["Een boeking hoort bij één ding. Kies een actie, een initiatief of een stuk."]


def test_an_overspent_stream_refuses_and_keeps_what_was_typed(scherm: Scherm, qtbot: QtBot) -> None:
    velden.wijzig(scherm.bestand.uow, "geldstroom", scherm.plek.geldstroom_id, {"bij_over": "weiger"})
    scherm.boek("begroot", 10)
    gezien: list[str] = []
    nu = {"bedrag": "25", "rubriek_id": "Ontmoeting", "geldstroom_id": "Welzijn", "gebied_id": "Ruwaard", "omschrijving": "Stoelen"}

    def kijk() -> None:
        dialoog = QApplication.activeModalWidget()
        if not isinstance(dialoog, StapDialoog):
            QTimer.singleShot(5, kijk)
            return
        for naam, woorden in nu.items():
            dialoog.formulier.velden[naam].zet_tekst(woorden)
        dialoog.uitvoeren()
        gezien.extend([*teksten(dialoog), str(dialoog.formulier.velden["omschrijving"].waarde())])
        dialoog.reject()

    QTimer.singleShot(0, kijk)
    scherm.pagina.nieuw()
    zin = "‘Welzijn’ heeft in Ruwaard in 2026 nog € 10,00 vrij. Dat is te weinig voor € 25,00. Boek minder, of hevel eerst geld over."
    assert zin in gezien
    assert gezien[-1] == "Stoelen"


# partners


def test_partners_tell_their_share_and_what_is_left_to_account_for(scherm: Scherm) -> None:
    wie = maak(scherm.bestand, "organisatie", naam="Stichting Verzonnen")
    id_ = maak(scherm.bestand, "deelname", gebied_id=scherm.plek.gebied_id, organisatie_id=wie, van=dt.date(2026, 7, 1), vorm="financieel")
    maak(scherm.bestand, "deelnamebedrag", deelname_id=id_, geldstroom_id=scherm.plek.geldstroom_id, jaar=2026, bedrag=500_00)
    scherm.boek("gerealiseerd", 400, kant="verstrekking", organisatie_id=wie)
    scherm.boek("gerealiseerd", 150, organisatie_id=wie)
    scherm.ververs()
    scherm.pagina.toon("deelname", id_)
    rij = scherm.pagina.deelname.lijst.tabel.model().index(0, 0)
    assert "vanaf juli" in str(rij.data(WOORDEN))
    assert "Samen: € 500,00 ingebracht, € 400,00 gekregen, € 150,00 besteed, € 150,00 verantwoord, € 250,00 nog te verantwoorden." in scherm.tekst()
    assert "Deel in de pot van 2026" in scherm.tekst()


# wat als


def _vink(scherm: Scherm, groep: int, nummer: int) -> None:
    lijn = scherm.pagina.watals.lijst.topLevelItem(groep)
    assert lijn is not None
    lijn.child(nummer).setCheckState(0, Qt.CheckState.Checked)


def _wat_als(scherm: Scherm, qtbot: QtBot) -> None:
    scherm.ververs()
    knop(scherm.pagina, "Wat als…").click()
    qtbot.wait(5)


def _rij(scherm: Scherm, nummer: int) -> list[str]:
    model = scherm.pagina.watals.uitkomst.tabel.model()
    return [str(model.index(nummer, kolom).data()) for kolom in range(4)]


def test_an_actie_is_tried_after_choosing_where_its_money_comes_from(scherm: Scherm, qtbot: QtBot) -> None:
    scherm.boek("begroot", 100)
    maak(scherm.bestand, "actie", titel="Samen eten", kosten=30_00, gebied_id=scherm.plek.gebied_id, rubriek_id=scherm.plek.rubriek_id)
    _wat_als(scherm, qtbot)
    tab = scherm.pagina.watals
    _vink(scherm, 0, 0)
    qtbot.wait(5)
    assert "Samen eten: kies een geldstroom." in scherm.tekst()
    assert _rij(scherm, 0) == ["Welzijn", "€ 100,00", "€ 100,00", "€ 0,00"]
    tab.lijst.setCurrentItem(tab.lijst.topLevelItem(0))
    tab.stroom.setCurrentIndex(tab.stroom.findText("Welzijn"))
    tab.stroom.activated.emit(tab.stroom.currentIndex())
    qtbot.wait(5)
    assert _rij(scherm, 0) == ["Welzijn", "€ 100,00", "€ 70,00", "€ −30,00"]
    assert scherm.bestand.lees().scalar(sa.select(sa.func.count()).select_from(Boeking)) == 1


def test_what_was_ticked_stays_when_another_tab_was_shown(scherm: Scherm, qtbot: QtBot) -> None:
    scherm.boek("begroot", 100)
    maak(scherm.bestand, "actie", kosten=30_00, gebied_id=scherm.plek.gebied_id, rubriek_id=scherm.plek.rubriek_id)
    _wat_als(scherm, qtbot)
    _vink(scherm, 0, 0)
    qtbot.wait(5)
    scherm.pagina.tabs.setCurrentWidget(scherm.pagina.overzicht)
    scherm.boek("begroot", 5)
    _wat_als(scherm, qtbot)
    assert "1 gekozen: € 30,00" in scherm.tekst()


def test_without_anything_to_try_it_says_so(scherm: Scherm, qtbot: QtBot) -> None:
    _wat_als(scherm, qtbot)
    assert "Er zijn nu geen open aanvragen en geen geplande acties met kosten." in scherm.tekst()


def test_there_is_one_filled_button(scherm: Scherm) -> None:
    scherm.boek("begroot", 1000)
    scherm.ververs()
    bladen = scherm.pagina.tabs
    for nummer in range(bladen.count()):
        bladen.setCurrentIndex(nummer)
        QApplication.processEvents()
        assert [k.text() for k in scherm.pagina.findChildren(QPushButton) if k.property("soort") == "vol" and k.isVisible()] == []


def test_amounts_of_wat_als_are_whole_in_a_narrow_window(scherm: Scherm, qtbot: QtBot) -> None:
    scherm.boek("begroot", 1_234_567)
    _wat_als(scherm, qtbot)
    scherm.pagina.resize(900, 800)
    QApplication.processEvents()
    tabel = scherm.pagina.watals.uitkomst.tabel
    letter = QFont(tabel.font())
    letter.setWeight(QFont.Weight.DemiBold)
    assert tabel.columnWidth(1) >= QFontMetrics(letter).horizontalAdvance("€ 1.234.567,00") + 20


def test_tab_goes_from_the_matrix_by_the_warnings_to_the_expectation(scherm: Scherm, qtbot: QtBot) -> None:
    scherm.boek("begroot", 100)
    scherm.boek("verplicht", 200)
    scherm.ververs()
    QApplication.processEvents()
    scherm.pagina.overzicht.matrix.setFocus()
    woorden = []
    for _ in range(2):
        qtbot.keyClick(scherm.pagina.focusWidget(), Qt.Key.Key_Tab)
        nu = scherm.pagina.focusWidget()
        assert isinstance(nu, QPushButton)
        woorden.append(nu.text())
    assert woorden == ["Toon boekingen", "Zo is dit berekend"]


def test_larger_letters_widen_the_columns_that_are_there(scherm: Scherm, qtbot: QtBot, qapp: QApplication) -> None:
    scherm.boek("begroot", 123_456)
    scherm.ververs()
    stijl.pas_toe(qapp)
    matrix, lijst, tabs = scherm.pagina.overzicht.matrix, scherm.pagina.boekingen.paneel.lijst.tabel, scherm.pagina.tabs
    tabs.setCurrentIndex(1)
    qtbot.wait(5)
    tabs.setCurrentIndex(0)
    qtbot.wait(5)
    smal_in_matrix, smal_in_lijst = matrix.columnWidth(1), lijst.columnWidth(0)
    try:
        stijl.pas_toe(qapp, schaal=2.0)
        qtbot.waitUntil(lambda: matrix.columnWidth(1) > smal_in_matrix)
        tabs.setCurrentIndex(1)
        qtbot.waitUntil(lambda: lijst.columnWidth(0) > smal_in_lijst)
    finally:
        stijl.pas_toe(qapp)


def test_tab_comes_to_the_balances_before_the_button_that_closes_the_year(scherm: Scherm, qtbot: QtBot) -> None:
    scherm.boek("begroot", 100, 2025)
    scherm.ververs()
    dialoog = Afsluitdialoog(scherm.omgeving)
    qtbot.addWidget(dialoog)
    dialoog.formulier.velden["gebied_id"].zet(scherm.plek.gebied_id)
    dialoog.formulier.veld_gewijzigd.emit("gebied_id", scherm.plek.gebied_id)
    dialoog.show()
    dialoog.formulier.velden["omschrijving"].invoer.setFocus()
    woorden = []
    for _ in range(3):
        qtbot.keyClick(dialoog.focusWidget(), Qt.Key.Key_Tab)
        nu = dialoog.focusWidget()
        assert isinstance(nu, QCheckBox | QPushButton)
        woorden.append(nu.text())
    assert woorden == ["Welzijn: € 100,00 over", "Annuleren", "Jaar afsluiten"]
