"""Place Wijkplannen by what a user sees and does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QTextBrowser, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from tests.factory import maak
from wijkagenda.basis.instellingen import Instellingen
from wijkagenda.queries import wijkplan as wijkplannen
from wijkagenda.queries.evaluatie import van_plan
from wijkagenda.reports import wijkplan as boekje
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.changes import Wijzigingen
from wijkagenda.ui.geschiedenis import Bestandsgeschiedenis
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.rapporten.papierknop import Papierknop
from wijkagenda.ui.record import StapDialoog
from wijkagenda.ui.wijkplannen.page import WijkplannenPagina
from wijkagenda.usecases import velden
from wijkagenda.usecases import wijkplan as stappen

VANDAAG = dt.date(2026, 11, 21)


@dataclass
class Venster:
    """The page on a file with one plan, and what it told or asked."""

    pagina: WijkplannenPagina
    omgeving: Omgeving
    bestand: Bestand
    qtbot: QtBot
    gebied: str
    plan: str
    gemeld: list[str] = field(default_factory=list)
    gevraagd: list[tuple[str, str]] = field(default_factory=list)

    def tab(self, woorden: str) -> None:
        tabs = self.pagina.detail.tabs
        tabs.setCurrentIndex(next(i for i in range(tabs.count()) if tabs.tabText(i) == woorden))

    def knop(self, naam: str) -> QPushButton:
        QApplication.processEvents()
        return next(k for k in self.pagina.findChildren(QPushButton) if naam in (k.text(), k.accessibleName()) and k.isVisible())

    def klik(self, naam: str) -> None:
        self.qtbot.mouseClick(self.knop(naam), Qt.MouseButton.LeftButton)

    def regels(self) -> list[str]:
        boom = self.pagina.detail.plan.boom
        uit = []
        for lijn in (boom.topLevelItem(i) for i in range(boom.topLevelItemCount())):
            assert lijn is not None
            uit += [lijn.text(0), *(f"  {lijn.child(i).text(0)}" for i in range(lijn.childCount()))]
        return uit

    def lijn(self, woorden: str) -> QTreeWidgetItem:
        boom = self.pagina.detail.plan.boom
        return boom.findItems(woorden, Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)[0]

    def kies(self, woorden: str) -> None:
        self.pagina.detail.plan.boom.setCurrentItem(self.lijn(woorden))

    def zichtbaar(self, woorden: str) -> bool:
        QApplication.processEvents()
        return any(woorden in label.text() and label.isVisible() for label in self.pagina.findChildren(QLabel))

    def in_dialoog(self, doe: Callable[[QDialog], None]) -> None:
        """What to do with the next dialog that opens."""

        def nu() -> None:
            dialoog = QApplication.activeModalWidget()
            if not isinstance(dialoog, QDialog):
                QTimer.singleShot(20, nu)
                return
            try:
                doe(dialoog)
            finally:
                if dialoog.isVisible():
                    dialoog.reject()

        QTimer.singleShot(0, nu)

    def vul_in(self, **waarden: str) -> None:
        """Fills the next dialog and presses its button."""

        def doe(dialoog: QDialog) -> None:
            assert isinstance(dialoog, StapDialoog)
            for naam, tekst in waarden.items():
                dialoog.formulier.velden[naam].zet_tekst(tekst)
            dialoog.knop.click()

        self.in_dialoog(doe)


@pytest.fixture
def venster(bestand: Bestand, qtbot: QtBot) -> Iterator[Venster]:
    """A plan in Ruwaard with two opgaven, of which the first has two acties."""
    gebied = maak(bestand, "gebied", naam="Ruwaard")
    plan = maak(bestand, "wijkplan", gebied_id=gebied, titel="Samen in de Ruwaard")
    eten = maak(bestand, "opgave", wijkplan_id=plan, titel="Samen eten", waarom="Veel mensen eten alleen.")
    maak(bestand, "actie", opgave_id=eten, titel="Soep koken", trekker="kookploeg")
    maak(bestand, "actie", opgave_id=eten, titel="Eetpunt openen")
    maak(bestand, "opgave", wijkplan_id=plan, titel="Nieuwe buren")
    omgeving = Omgeving(bestand.klok, Instellingen())
    omgeving.zet_bestand(bestand, Bestandsgeschiedenis(bestand))
    pagina = WijkplannenPagina(omgeving)
    qtbot.addWidget(pagina)
    wijzigingen = Wijzigingen(omgeving)
    wijzigingen.voeg_toe(pagina)
    uit = Venster(pagina, omgeving, bestand, qtbot, gebied, plan)
    omgeving.gemeld.connect(lambda zin, _: uit.gemeld.append(zin))
    omgeving.gevraagd.connect(lambda soort, id_: uit.gevraagd.append((soort, id_)))
    pagina.resize(1240, 860)
    pagina.show()
    qtbot.waitExposed(pagina)
    yield uit
    wijzigingen.vergeet()
    omgeving.zet_bestand(None)


def test_the_running_plan_is_shown_at_once_as_a_tree(venster: Venster) -> None:
    assert venster.pagina.detail.kop.titel.text() == "Samen in de Ruwaard"
    assert venster.regels() == ["Over dit plan", "1. Samen eten", "  Soep koken", "  Eetpunt openen", "2. Nieuwe buren"]


def test_the_list_follows_the_gebied_on_top(venster: Venster) -> None:
    venster.omgeving.kies_gebieden((maak(venster.bestand, "gebied", naam="Elders"),), ("Elders",))
    assert venster.pagina.lijst.tabel.aantal() == 0
    assert venster.zichtbaar("Hier komen de wijkplannen")


def test_a_new_plan_asks_gebied_title_and_years_and_opens(venster: Venster) -> None:
    venster.omgeving.kies_gebieden((venster.gebied,), ("Ruwaard",))
    venster.vul_in(titel="Samen verder", van="2030", tot="2033")
    venster.pagina.nieuw()
    assert venster.pagina.detail.kop.titel.text() == "Samen verder"
    assert venster.regels() == ["Over dit plan"]


def test_a_plan_that_ends_before_it_begins_is_told_in_the_dialog(venster: Venster) -> None:
    gezien: list[str] = []

    def doe(dialoog: QDialog) -> None:
        assert isinstance(dialoog, StapDialoog)
        for naam, tekst in (("titel", "X"), ("van", "2030"), ("tot", "2029")):
            dialoog.formulier.velden[naam].zet_tekst(tekst)
        dialoog.knop.click()
        gezien.append(dialoog.formulier.velden["tot"].fout())

    venster.omgeving.kies_gebieden((venster.gebied,), ("Ruwaard",))
    venster.in_dialoog(doe)
    venster.pagina.nieuw()
    assert gezien == ["Het plan eindigt vóór het begint. Pas een van de jaren aan."]


def test_an_opgave_is_added_and_chosen(venster: Venster) -> None:
    venster.vul_in(titel="Groene straten")
    venster.klik("Opgave toevoegen")
    assert venster.regels()[-1] == "3. Groene straten"
    huidig = venster.pagina.detail.plan.boom.currentItem()
    assert huidig is not None
    assert huidig.text(0) == "3. Groene straten"


def test_an_actie_goes_under_the_opgave_that_is_chosen(venster: Venster) -> None:
    venster.kies("Nieuwe buren")
    venster.vul_in(titel="Welkomsttas", trekker="buren")
    venster.klik("Actie toevoegen")
    assert venster.regels()[-2:] == ["2. Nieuwe buren", "  Welkomsttas"]


def test_without_an_opgave_an_actie_is_not_asked_for(venster: Venster) -> None:
    venster.pagina.toon("wijkplan", maak(venster.bestand, "wijkplan", gebied_id=venster.gebied, van=2040, tot=2041))
    venster.klik("Actie toevoegen")
    assert venster.gemeld == ["Maak eerst een opgave. Een actie hoort bij een opgave."]


def test_a_field_of_the_form_beside_the_tree_is_saved_when_left(venster: Venster) -> None:
    venster.kies("Nieuwe buren")
    veld = venster.pagina.detail.plan._panelen["opgave"].formulier.formulier.velden["titel"]
    veld.zet_tekst("Nieuwe buren horen erbij")
    veld.vastleggen()
    assert "2. Nieuwe buren horen erbij" in venster.regels()


def test_alt_down_moves_an_opgave_and_undo_moves_it_back(venster: Venster) -> None:
    venster.kies("Samen eten")
    venster.qtbot.keyClick(venster.pagina.detail.plan.boom, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert venster.regels()[1:3] == ["1. Nieuwe buren", "2. Samen eten"]
    venster.omgeving.ongedaan()
    assert venster.regels()[1] == "1. Samen eten"


def test_delete_takes_an_actie_away_and_offers_to_take_it_back(venster: Venster) -> None:
    venster.kies("Soep koken")
    venster.qtbot.keyClick(venster.pagina.detail.plan.boom, Qt.Key.Key_Delete)
    assert venster.regels()[1:3] == ["1. Samen eten", "  Eetpunt openen"]
    assert venster.gemeld == ["Verwijderd: Soep koken"]
    venster.omgeving.ongedaan()
    assert "  Soep koken" in venster.regels()


def test_the_line_of_the_plan_itself_is_not_deleted(venster: Venster) -> None:
    venster.kies("Over dit plan")
    venster.qtbot.keyClick(venster.pagina.detail.plan.boom, Qt.Key.Key_Delete)
    assert venster.pagina.lijst.tabel.aantal() == 1


def test_an_actie_dropped_on_an_opgave_goes_under_it(venster: Venster) -> None:
    boom = venster.pagina.detail.plan.boom
    doel = boom.doel(venster.lijn("Soep koken"), venster.lijn("Nieuwe buren"), onder_lijn=False)
    assert doel is not None
    boom.neergezet.emit("actie", venster.lijn("Soep koken").data(0, Qt.ItemDataRole.UserRole)[1], *doel)
    assert venster.regels()[1:] == ["1. Samen eten", "  Eetpunt openen", "2. Nieuwe buren", "  Soep koken"]


def test_an_opgave_dropped_below_another_takes_its_place(venster: Venster) -> None:
    boom = venster.pagina.detail.plan.boom
    doel = boom.doel(venster.lijn("Samen eten"), venster.lijn("Nieuwe buren"), onder_lijn=True)
    assert doel is not None
    boom.neergezet.emit("opgave", venster.lijn("Samen eten").data(0, Qt.ItemDataRole.UserRole)[1], *doel)
    assert venster.regels()[1] == "1. Nieuwe buren"


def test_nothing_is_dropped_where_it_does_not_belong(venster: Venster) -> None:
    boom = venster.pagina.detail.plan.boom
    assert boom.doel(venster.lijn("Soep koken"), venster.lijn("Over dit plan"), onder_lijn=True) is None
    assert boom.doel(venster.lijn("Over dit plan"), venster.lijn("Samen eten"), onder_lijn=True) is None


def test_one_press_says_how_far_an_actie_is(venster: Venster) -> None:
    venster.kies("Soep koken")
    venster.klik("klaar")
    assert wijkplannen.boom(venster.bestand.lees(), venster.plan)[0].acties[0].status == "klaar"


def test_stopping_an_actie_asks_why(venster: Venster) -> None:
    venster.kies("Soep koken")
    venster.vul_in(reden="Geen kok gevonden.")
    venster.klik("gestopt")
    actie = wijkplannen.boom(venster.bestand.lees(), venster.plan)[0].acties[0]
    assert (actie.status, actie.reden) == ("gestopt", "Geen kok gevonden.")


def test_stopping_without_a_reason_leaves_the_actie_as_it_was(venster: Venster) -> None:
    venster.kies("Soep koken")
    venster.vul_in()
    venster.klik("gestopt")
    assert wijkplannen.boom(venster.bestand.lees(), venster.plan)[0].acties[0].status == "gepland"
    assert venster.knop("gepland").isChecked()


def test_a_chapter_that_is_written_counts_its_words(venster: Venster) -> None:
    venster.tab("Tekst")
    tab = venster.pagina.detail.tekst
    veld = tab._formulier.formulier.velden["tekst"]
    veld.zet_tekst("Hier wonen wij graag.")
    veld.vastleggen()
    eerste = tab.tabel.huidige()
    assert eerste is not None
    assert tab.tabel.kolommen[1].toon(eerste) == "4 woorden"


def test_a_plan_goes_in_gesprek_and_is_vastgesteld_from_the_button_on_top(venster: Venster) -> None:
    venster.vul_in(datum="20-11-2026")
    venster.klik("Ga in gesprek…")
    assert wijkplannen.plan(venster.bestand.lees(), venster.plan).status == "in_gesprek"
    venster.vul_in(door="de wijkraad", datum="21-11-2026")
    venster.klik("Vaststellen…")
    plan = wijkplannen.plan(venster.bestand.lees(), venster.plan)
    assert (plan.status, plan.versie, plan.vastgesteld_door) == ("vastgesteld", 1, "de wijkraad")


def test_vaststellen_shows_what_is_still_empty(venster: Venster) -> None:
    stappen.wijzig_status(venster.bestand.uow, venster.plan, "in_gesprek")
    venster.pagina.verouder()
    gezien: list[str] = []
    venster.in_dialoog(lambda dialoog: gezien.extend(label.text() for label in dialoog.findChildren(QLabel)))
    venster.klik("Vaststellen…")
    assert "• Opgave 2 ‘Nieuwe buren’ heeft nog geen acties." in gezien


def stel_vast(venster: Venster) -> None:
    if wijkplannen.plan(venster.bestand.lees(), venster.plan).status == "concept":
        stappen.wijzig_status(venster.bestand.uow, venster.plan, "in_gesprek")
    tekst = boekje.bevries(venster.bestand.lees(), plan_id=venster.plan, datum=VANDAAG)
    stappen.stel_vast(venster.bestand.uow, venster.plan, door="de wijkraad", datum=VANDAAG, blokken_json=tekst)
    venster.pagina.verouder()


def test_a_change_after_vaststellen_is_shown_and_asks_for_a_new_version(venster: Venster) -> None:
    stel_vast(venster)
    maak(venster.bestand, "opgave", wijkplan_id=venster.plan, titel="Groene straten")
    venster.pagina.verouder()
    assert venster.zichtbaar("gewijzigd sinds versie 1")
    assert venster.knop("Opnieuw vaststellen…").isVisible()
    venster.tab("Versies en status")
    assert venster.zichtbaar("Opgave erbij: Groene straten")


def test_an_older_version_can_be_read_again(venster: Venster) -> None:
    stel_vast(venster)
    maak(venster.bestand, "opgave", wijkplan_id=venster.plan, titel="Groene straten")
    stel_vast(venster)
    venster.tab("Versies en status")
    gelezen: list[str] = []
    venster.in_dialoog(lambda dialoog: gelezen.extend(b.toPlainText() for b in dialoog.findChildren(QTextBrowser)))
    versies = venster.pagina.detail.versies
    versies.lees(wijkplannen.versies(venster.bestand.lees(), venster.plan)[1])
    assert "Samen eten" in gelezen[0]
    assert "Groene straten" not in gelezen[0]


def test_a_step_back_asks_for_a_reason(venster: Venster) -> None:
    stappen.wijzig_status(venster.bestand.uow, venster.plan, "in_gesprek")
    venster.pagina.verouder()
    venster.tab("Versies en status")
    venster.vul_in(reden="Eerst de enquête.")
    venster.klik("Zet het plan een stap terug")
    assert wijkplannen.plan(venster.bestand.lees(), venster.plan).status == "concept"
    assert wijkplannen.statussen(venster.bestand.lees(), venster.plan)[0].toelichting == "Eerst de enquête."


def test_a_wens_becomes_an_opgave_of_the_plan(venster: Venster) -> None:
    agenda = maak(venster.bestand, "bewonersagenda", gebied_id=venster.gebied, titel="Wat wij willen")
    wens = maak(venster.bestand, "wens", bewonersagenda_id=agenda, tekst="Een bankje bij de vijver")
    venster.tab("Bewonersagenda")
    venster.pagina.detail.agenda._lijsten[agenda].tabel.kies(wens)
    venster.vul_in()
    venster.klik("Maak opgave van een wens uit Wat wij willen")
    assert [o.titel for o in wijkplannen.boom(venster.bestand.lees(), venster.plan)][-1] == "Een bankje bij de vijver"


def test_votes_are_added_for_an_opgave_and_stand_under_their_inbreng(venster: Venster) -> None:
    maak(venster.bestand, "inbreng", gebied_id=venster.gebied, soort="bewonersavond", tekst="Avond in het wijkhuis")
    venster.tab("Stemmen")
    venster.vul_in(opgave_id="1. Samen eten", inbreng_id="01-11-2026 bewonersavond: Avond in het wijkhuis", methode="stickers", aantal="64", aanwezig="71")
    venster.klik("Stemmen toevoegen")
    groep = venster.pagina.detail.stemmen.boom.topLevelItem(0)
    assert groep is not None
    assert (groep.text(0), groep.text(2)) == ("Bewonersavond van 01-11-2026, stickers", "71")
    assert (groep.child(0).text(0), groep.child(0).text(1)) == ("1. Samen eten", "64")


def test_an_evaluatie_is_written_and_vastgesteld(venster: Venster) -> None:
    venster.tab("Evaluatie")
    venster.vul_in()
    venster.klik("Nieuwe evaluatie")
    id_ = van_plan(venster.bestand.lees(), venster.plan)[0].id
    velden.wijzig(venster.bestand.uow, "evaluatie", id_, dict.fromkeys(("wilden", "gelukt", "deden", "anders"), "Ja."))
    venster.pagina.verouder()
    venster.vul_in()
    venster.klik("Evaluatie vaststellen…")
    assert van_plan(venster.bestand.lees(), venster.plan)[0].status == "vastgesteld"
    assert venster.zichtbaar("vastgesteld op 21 november 2026")


def test_steps_of_an_evaluatie_go_on_in_a_next_line_where_there_is_no_room(venster: Venster) -> None:
    venster.tab("Evaluatie")
    venster.vul_in()
    venster.klik("Nieuwe evaluatie")
    kop = venster.knop("Evaluatie vaststellen…").parentWidget()
    assert kop is not None
    assert kop.minimumSizeHint().width() <= venster.knop("Evaluatie vaststellen…").sizeHint().width()
    assert kop.heightForWidth(400) > kop.heightForWidth(2000)


def test_a_plan_comes_to_paper_in_each_of_its_editions(venster: Venster) -> None:
    knop = venster.pagina.detail.findChild(Papierknop)
    assert knop is not None
    menu = knop.maak_menu()
    namen = [actie.text() for actie in menu.actions()]
    assert {"Boekje", "Poster A4", "Stemvel"} <= set(namen)
    menu.actions()[namen.index("Poster A4")].trigger()
    assert venster.gevraagd == [("rapport", f"wijkplan/poster:{venster.plan}")]


def test_a_part_of_a_plan_is_opened_on_its_own_tab(venster: Venster) -> None:
    hoofdstuk = wijkplannen.hoofdstukken(venster.bestand.lees(), venster.plan)[5]
    venster.pagina.toon("hoofdstuk", hoofdstuk.id)
    tekst = venster.pagina.detail.tekst
    assert venster.pagina.detail.tabs.currentWidget() is tekst
    huidig = tekst.tabel.huidige()
    assert huidig is not None
    assert huidig.id == hoofdstuk.id


def test_an_actie_elsewhere_is_opened_although_another_gebied_was_chosen(venster: Venster) -> None:
    venster.omgeving.kies_gebieden((maak(venster.bestand, "gebied", naam="Elders"),), ("Elders",))
    actie = wijkplannen.boom(venster.bestand.lees(), venster.plan)[0].acties[1].id
    venster.pagina.toon("actie", actie)
    assert venster.omgeving.gebied_ids == ()
    huidig = venster.pagina.detail.plan.boom.currentItem()
    assert huidig is not None
    assert huidig.text(0) == "Eetpunt openen"


def test_an_actie_without_an_opgave_is_shown_apart(venster: Venster) -> None:
    los = maak(venster.bestand, "actie", titel="Vraag de corporatie", gebied_id=venster.gebied)
    venster.pagina.toon("actie", los)
    assert venster.knop("Losse acties").isChecked()
    assert venster.pagina.los._paneel.id == los


@pytest.mark.parametrize("tab", ["Plan", "Tekst", "Bewonersagenda", "Stemmen", "Versies en status", "Evaluatie"])
def test_every_control_has_a_name(venster: Venster, tab: str) -> None:
    venster.tab(tab)
    naamloos = [w for w in venster.pagina.findChildren(QPushButton) if w.isVisible() and not (w.text() or w.accessibleName())]
    naamloos += [w for w in venster.pagina.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
                 and not isinstance(w, QPushButton) and not w.accessibleName() and w.focusProxy() is None and not w.objectName().startswith("qt_")]  # fmt: skip
    assert [type(w).__name__ for w in naamloos] == []
