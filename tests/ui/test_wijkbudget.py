"""Place Wijkbudget by what a user sees and does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.factory import maak
from wijkagenda.basis.instellingen import Instellingen
from wijkagenda.domain.wijkbudget import Boeking
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.changes import Wijzigingen
from wijkagenda.ui.geschiedenis import Bestandsgeschiedenis
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record.dialoog import StapDialoog
from wijkagenda.ui.wijkbudget.begroting import BegrotingDialoog
from wijkagenda.ui.wijkbudget.page import WijkbudgetPagina
from wijkagenda.ui.wijkbudget.stromen import GeldstromenPaneel, RubriekenPaneel
from wijkagenda.usecases import boeking
from wijkagenda.usecases import wijkbudget as wb

TEKST = Qt.ItemDataRole.DisplayRole
WOORDEN = Qt.ItemDataRole.AccessibleTextRole


@dataclass
class Venster:
    """The page on a file with one budget, and what it told or asked."""

    pagina: WijkbudgetPagina
    omgeving: Omgeving
    bestand: Bestand
    plek: wb.Plek
    gemeld: list[str] = field(default_factory=list)
    gevraagd: list[tuple[str, str]] = field(default_factory=list)

    def boek(self, soort: str, euro: int, kant: str = "besteding", gebied_id: str = "") -> str:
        waar = self.plek._replace(gebied_id=gebied_id or self.plek.gebied_id)
        id_ = maak(self.bestand, "boeking", soort=soort, bedrag=euro * 100, omschrijving=f"{soort} {euro}", kant=kant, jaar=2026, **waar._asdict())
        self.pagina.verouder()
        return id_

    def cel(self, rij: int, kolom: int, rol: int = TEKST) -> str:
        model = self.pagina.overzicht.matrix.model()
        return str(model.index(rij, kolom).data(rol))

    def aantal(self) -> int:
        return int(self.bestand.lees().scalar(sa.select(sa.func.count()).select_from(Boeking)) or 0)


@pytest.fixture
def venster(bestand: Bestand, qtbot: QtBot) -> Iterator[Venster]:
    plek = wb.Plek(maak(bestand, "gebied", naam="Ruwaard", proeftuin_sinds=dt.date(2020, 1, 1)), maak(bestand, "geldstroom", naam="Welzijn"),
                   maak(bestand, "rubriek", naam="Ontmoeting", collectief="ja"))  # fmt: skip
    omgeving = Omgeving(bestand.klok, Instellingen())
    omgeving.zet_bestand(bestand, Bestandsgeschiedenis(bestand))
    pagina = WijkbudgetPagina(omgeving)
    qtbot.addWidget(pagina)
    wijzigingen = Wijzigingen(omgeving)
    wijzigingen.voeg_toe(pagina)
    uit = Venster(pagina, omgeving, bestand, plek)
    omgeving.gemeld.connect(lambda zin, _: uit.gemeld.append(zin))
    omgeving.gevraagd.connect(lambda soort, id_: uit.gevraagd.append((soort, id_)))
    pagina.resize(1200, 900)
    pagina.show()
    yield uit
    pagina.hide()


def knop(ouder: QWidget, woorden: str) -> QPushButton:
    """The visible button with these words."""
    QApplication.processEvents()
    return next(k for k in ouder.findChildren(QPushButton) if woorden in (k.text(), k.accessibleName()) and k.isVisible())


def teksten(ouder: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in ouder.findChildren(QLabel) if label.isVisible())


def in_dialoog(vul: dict[str, str]) -> None:
    """Fills the dialog that opens next and presses its button."""

    def doe() -> None:
        dialoog = QApplication.activeModalWidget()
        if not isinstance(dialoog, StapDialoog):
            QTimer.singleShot(5, doe)
            return
        for naam, woorden in vul.items():
            dialoog.formulier.velden[naam].zet_tekst(woorden)
        dialoog.uitvoeren()
        if dialoog.isVisible():
            dialoog.reject()

    QTimer.singleShot(0, doe)


def test_an_empty_budget_says_how_to_begin(venster: Venster) -> None:
    assert "Begin met de begroting" in teksten(venster.pagina)
    assert knop(venster.pagina, "Begroting invoeren")


def test_the_title_names_gebied_and_year_and_proeftuin(venster: Venster) -> None:
    venster.omgeving.kies_gebieden((venster.plek.gebied_id,), ("Ruwaard",))
    assert "Wijkbudget Ruwaard 2026" in teksten(venster.pagina)
    assert "proeftuin" in teksten(venster.pagina)


def test_a_cell_shows_what_is_left_and_says_all_in_words(venster: Venster) -> None:
    venster.boek("begroot", 1000)
    venster.boek("verplicht", 300)
    assert (venster.cel(0, 0), venster.cel(0, 1), venster.cel(0, 2)) == ("Ontmoeting", "700,00", "700,00")
    assert venster.cel(0, 1, WOORDEN).startswith("Ontmoeting, Welzijn: € 700,00 vrij. Begroot € 1.000,00, verplicht € 300,00")
    assert venster.cel(1, 0) == "Samen"


def test_what_is_over_has_a_minus_and_a_warning(venster: Venster) -> None:
    venster.boek("begroot", 100)
    venster.boek("verplicht", 150)
    assert venster.cel(0, 1) == "−50,00"
    assert "Welzijn is € 50,00 te ver verplicht voor ontmoeting in Ruwaard." in teksten(venster.pagina.overzicht.letop)
    assert "over" in teksten(venster.pagina.overzicht.letop)


def test_the_other_kant_has_figures_of_its_own(venster: Venster) -> None:
    venster.boek("begroot", 100)
    venster.boek("begroot", 7, kant="verstrekking")
    knop(venster.pagina, "Verstrekking").click()
    assert venster.cel(0, 1) == "7,00"
    assert "Wat de gemeente aan partners geeft" in teksten(venster.pagina)


def test_enter_on_a_cell_shows_its_boekingen(venster: Venster, qtbot: QtBot) -> None:
    venster.boek("begroot", 100)
    matrix = venster.pagina.overzicht.matrix
    matrix.setFocus()
    matrix.setCurrentIndex(matrix.model().index(0, 1))
    qtbot.keyClick(matrix, Qt.Key.Key_Return)
    paneel = venster.pagina.overzicht.celboekingen
    assert paneel.isVisible()
    assert paneel.titel.text() == "Boekingen voor ontmoeting uit Welzijn"
    assert paneel.lijst.tabel.aantal() == 1
    knop(paneel, "Sluit deze boekingen").click()
    assert not paneel.isVisible()


def test_a_warning_leads_to_its_boekingen(venster: Venster) -> None:
    venster.boek("verplicht", 150)
    knop(venster.pagina.overzicht.letop, "Toon boekingen").click()
    assert venster.pagina.overzicht.celboekingen.titel.text() == "Boekingen voor ontmoeting uit Welzijn in Ruwaard"


def test_a_counter_entry_is_offered_and_can_be_taken_back(venster: Venster) -> None:
    id_ = venster.boek("begroot", 100)
    venster.pagina.toon("boeking", id_)
    lijst = venster.pagina.boekingen.paneel.lijst
    knop(venster.pagina.boekingen.paneel, "Tegenboeking").click()
    assert venster.gemeld[-1] == "Teruggeboekt: begroot 100"
    assert lijst.tabel.aantal() == 2
    venster.omgeving.ongedaan()
    assert venster.cel(0, 1) == "100,00"


def test_a_boeking_is_shown_among_those_of_its_source_whatever_is_chosen(venster: Venster) -> None:
    id_ = venster.boek("verplicht", 100)
    wb.realiseer_van(venster.bestand.uow, id_, 40_00)
    venster.boek("begroot", 999)
    venster.omgeving.kies_jaar(2024)
    venster.pagina.toon("boeking", id_)
    assert venster.pagina.boekingen.paneel.lijst.tabel.aantal() == 3
    knop(venster.pagina, "Toon alle boekingen").click()
    assert venster.pagina.boekingen.paneel.lijst.tabel.aantal() == 0


def test_the_source_is_one_click_away(venster: Venster) -> None:
    initiatief = maak(venster.bestand, "initiatief", titel="Buurttuin")
    with venster.bestand.uow("Boeken") as werk:
        id_ = boeking.boek(werk, soort="verplicht", bedrag=1_00, jaar=2026, kant="besteding", datum=werk.vandaag, omschrijving="x", bron_soort="initiatief",
                      bron_id=initiatief, **venster.plek._asdict()).id  # fmt: skip
    venster.pagina.toon("boeking", id_)
    knop(venster.pagina.boekingen.paneel, "Naar de bron").click()
    assert venster.gevraagd == [("initiatief", initiatief)]


def test_a_new_boeking_asks_few_fields_and_shows_at_once(venster: Venster) -> None:
    venster.boek("begroot", 1000)
    venster.pagina.overzicht.open_cel(venster.plek.rubriek_id, venster.plek.geldstroom_id)
    in_dialoog({"bedrag": "250", "gebied_id": "Ruwaard", "omschrijving": "Stoelen"})
    venster.pagina.nieuw()
    assert venster.cel(0, 1) == "750,00"


def test_a_refused_boeking_keeps_the_dialog_and_books_nothing(venster: Venster) -> None:
    in_dialoog({"bedrag": "0", "rubriek_id": "Ontmoeting", "geldstroom_id": "Welzijn", "gebied_id": "Ruwaard", "omschrijving": "Niets"})
    venster.pagina.nieuw()
    assert venster.aantal() == 0


def test_a_commitment_by_hand_can_be_paid(venster: Venster) -> None:
    venster.boek("begroot", 1000)
    id_ = venster.boek("verplicht", 300)
    venster.pagina.toon("boeking", id_)
    in_dialoog({"bedrag": "100"})
    knop(venster.pagina.boekingen.paneel, "Betaling boeken").click()
    assert "verplicht € 200,00, gerealiseerd € 100,00" in venster.cel(0, 1, WOORDEN)


def test_a_transfer_moves_budget(venster: Venster) -> None:
    maak(venster.bestand, "rubriek", naam="Leren")
    venster.boek("begroot", 1000)
    venster.pagina.overzicht.open_cel(venster.plek.rubriek_id, venster.plek.geldstroom_id)
    in_dialoog({"naar_rubriek_id": "Leren", "van_gebied_id": "Ruwaard", "naar_gebied_id": "Ruwaard", "bedrag": "300", "omschrijving": "Meer leren"})
    venster.pagina.overhevelen()
    assert [venster.cel(r, 1) for r in range(3)] == ["300,00", "700,00", "1.000,00"]


def test_a_begroting_is_typed_in_one_table(venster: Venster, qtbot: QtBot) -> None:
    dialoog = BegrotingDialoog(venster.omgeving, "besteding", venster.pagina)
    dialoog.tabel.item(0, 0).setText("12.500,50")
    assert "Samen € 12.500,50" in "\n".join(label.text() for label in dialoog.findChildren(QLabel))
    dialoog.uitvoeren()
    assert dialoog.result() == QDialog.DialogCode.Accepted
    assert venster.cel(0, 1) == "12.500,50"


def test_amounts_typed_for_one_gebied_stay_when_another_is_chosen(venster: Venster) -> None:
    maak(venster.bestand, "gebied", naam="Ussen")
    dialoog = BegrotingDialoog(venster.omgeving, "besteding", venster.pagina)
    dialoog.gebied.setCurrentText("Ruwaard")
    dialoog.gebied.activated.emit(dialoog.gebied.currentIndex())
    dialoog.tabel.item(0, 0).setText("100")
    dialoog.gebied.setCurrentText("Ussen")
    dialoog.gebied.activated.emit(dialoog.gebied.currentIndex())
    assert dialoog.tabel.item(0, 0).text() == ""
    dialoog.tabel.item(0, 0).setText("50")
    na_een_crash = BegrotingDialoog(venster.omgeving, "besteding", venster.pagina)
    na_een_crash.gebied.setCurrentText("Ruwaard")
    na_een_crash.gebied.activated.emit(na_een_crash.gebied.currentIndex())
    assert na_een_crash.tabel.item(0, 0).text() == "100"
    na_een_crash.uitvoeren()
    assert venster.bestand.con.execute("select sum(bedrag), count(*) from boeking").fetchone() == (150_00, 2)
    assert venster.bestand.kladden() == []


def test_a_cell_of_the_begroting_that_is_no_amount_is_named(venster: Venster) -> None:
    dialoog = BegrotingDialoog(venster.omgeving, "besteding", venster.pagina)
    dialoog.tabel.item(0, 0).setText("veel")
    dialoog.uitvoeren()
    assert any(label.text().startswith("Ontmoeting, Welzijn: ‘veel’ is geen bedrag") for label in dialoog.findChildren(QLabel))
    assert venster.aantal() == 0


def test_the_report_is_one_click_away(venster: Venster) -> None:
    knop(venster.pagina, "Overzicht maken").click()
    assert venster.gevraagd == [("rapport", "wijkbudget")]


def test_a_partner_shows_with_what_it_brings_in(venster: Venster) -> None:
    id_ = maak(venster.bestand, "deelname", gebied_id=venster.plek.gebied_id, van=dt.date(2026, 1, 1), vorm="financieel")
    maak(venster.bestand, "deelnamebedrag", deelname_id=id_, jaar=2026, bedrag=500_00)
    venster.pagina.toon("deelname", id_)
    rij = venster.pagina.deelname.lijst.huidige()
    assert rij is not None
    assert rij.inbreng == 500_00
    assert venster.pagina.deelname.formulier.isVisible()


def test_streams_and_rubrieken_are_changed_in_instellingen(venster: Venster, qtbot: QtBot) -> None:
    stromen, rubrieken = GeldstromenPaneel(venster.omgeving), RubriekenPaneel(venster.omgeving)
    for paneel in (stromen, rubrieken):
        qtbot.addWidget(paneel)
        paneel.show()
    stromen.kies(venster.plek.geldstroom_id)
    veld = stromen.formulier.formulier.velden["naam"]
    veld.zet_tekst("Subsidie welzijn")
    veld.vastleggen()
    assert stromen.lijst.huidige().naam == "Subsidie welzijn"
    assert [r.naam for r in [rubrieken.lijst.tabel.model().index(0, 0).data(Qt.ItemDataRole.UserRole)]] == ["Ontmoeting"]


def test_a_begroting_begins_where_there_is_one(venster: Venster, qtbot: QtBot) -> None:
    maak(venster.bestand, "gebied", naam="Aldorp")
    venster.boek("begroot", 1000)
    dialoog = BegrotingDialoog(venster.omgeving, "besteding")
    qtbot.addWidget(dialoog)
    assert dialoog.gebied.currentText() == "Ruwaard"
