"""The place of the initiatieven, by what a user sees and does."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import Gezegd, antwoord, knop, maak_omgeving, teksten, toon
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.initiatief import rij
from wijkagenda.queries.initiatiefstand import fasehistorie
from wijkagenda.queries.record import record
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.initiatieven.page import InitiatievenPagina
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.bordkolom import Kaartenlijst
from wijkagenda.ui.widgets.tabelmodel import BronModel
from wijkagenda.usecases import initiatief as stappen
from wijkagenda.usecases import velden

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture
def omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    return maak_omgeving(bestand, klok)


@pytest.fixture
def ids(bestand: Bestand) -> dict[str, str]:
    """Three initiatieven in one gebied, one of them running with support."""
    gebied = maak(bestand, "gebied", naam="Proefwijk")
    uit = {t: maak(bestand, "initiatief", titel=t, gebied_id=gebied, begonnen_op=dt.date(2026, 1, 1)) for t in ("Buurttuin", "Leesclub", "Soep")}
    stappen.wijzig_fase(bestand.uow, uit["Soep"], "met_steun", datum=dt.date(2026, 2, 1))
    return uit


@pytest.fixture
def pagina(qtbot: QtBot, omgeving: Omgeving, ids: dict[str, str]) -> InitiatievenPagina:
    return toon(qtbot, InitiatievenPagina, omgeving)


def kolommen(pagina: InitiatievenPagina) -> dict[str, list[str]]:
    """What stands on the board, by column."""
    uit = {}
    for lijst in pagina.bord.findChildren(Kaartenlijst):
        model = lijst.model()
        uit[lijst.accessibleName().split(":")[0]] = [str(model.index(i, 0).data()) for i in range(model.rowCount())]
    return uit


def fase(omgeving: Omgeving, id_: str) -> str:
    return rij(omgeving.lees(), id_, VANDAAG).fase


def test_the_board_shows_each_phase_with_its_cards(pagina: InitiatievenPagina) -> None:
    assert kolommen(pagina)["Idee"] == ["Leesclub", "Buurttuin"]
    assert kolommen(pagina)["Draait met steun"] == ["Soep"]
    assert any("3 actief, 3 nieuw dit jaar" in t for t in teksten(pagina))


def test_ctrl_right_moves_a_card_on_at_once_and_can_be_taken_back(qtbot: QtBot, omgeving: Omgeving, pagina: InitiatievenPagina,
                                                                  ids: dict[str, str]) -> None:  # fmt: skip
    gezegd = Gezegd(omgeving)
    lijst = next(k for k in pagina.bord.findChildren(Kaartenlijst) if k.heeft(ids["Buurttuin"]))
    pagina.bord.kies(ids["Buurttuin"])
    qtbot.keyClick(lijst, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert kolommen(pagina)["Verkenning"] == ["Buurttuin"]
    assert gezegd.zinnen == ["Buurttuin: verkenning"]
    assert gezegd.aanbod is not None
    gezegd.aanbod()
    assert fase(omgeving, ids["Buurttuin"]) == "idee"


def test_ending_asks_how_and_stopping_asks_why(qtbot: QtBot, omgeving: Omgeving, pagina: InitiatievenPagina, ids: dict[str, str]) -> None:
    def beeindig() -> None:
        pagina.verplaats(ids["Soep"], "klaar")

    assert antwoord(qtbot, beeindig, {"naar": "Gestopt"}) == ["Kies waarom het initiatief stopt. Daar leren andere wijken van."]
    assert antwoord(qtbot, beeindig, {"naar": "Gestopt", "oorzaak": "geen mensen", "les": "Begin met twee trekkers"}) == []
    assert fase(omgeving, ids["Soep"]) == "gestopt"
    assert record(omgeving.lees(), "initiatief", ids["Soep"]).waarden["les"] == "Begin met twee trekkers"


def test_what_ended_is_shown_on_demand(pagina: InitiatievenPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    omgeving.doe(stappen.wijzig_fase, ids["Leesclub"], "afgerond")
    knop(pagina, "Toon wat klaar of gestopt is (1)").click()
    assert kolommen(pagina)["Klaar of gestopt"] == ["Leesclub"]


def test_beginning_again_asks_for_a_reason(qtbot: QtBot, pagina: InitiatievenPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    omgeving.doe(stappen.wijzig_fase, ids["Leesclub"], "afgerond")

    def opnieuw() -> None:
        pagina.verplaats(ids["Leesclub"], "opstart")

    assert antwoord(qtbot, opnieuw, {}) == ["Dit initiatief was al klaar. Schrijf op waarom het weer begint."]
    antwoord(qtbot, opnieuw, {"reden": "Nieuwe trekkers"})
    assert fase(omgeving, ids["Leesclub"]) == "opstart"


def test_a_card_opens_in_the_page_and_there_is_a_way_back(pagina: InitiatievenPagina, ids: dict[str, str]) -> None:
    pagina.bord.geopend.emit(ids["Soep"])
    assert "Soep" in teksten(pagina.detail)
    assert not pagina.bord.isVisible()
    knop(pagina, "Terug naar het bord").click()
    assert pagina.bord.isVisible()
    assert pagina.bord.huidige() == ids["Soep"]


def test_a_new_initiatief_asks_two_fields_and_opens(qtbot: QtBot, pagina: InitiatievenPagina, omgeving: Omgeving) -> None:
    antwoord(qtbot, pagina.nieuw, {"titel": "Bankjes langs de singel", "gebied_id": "Proefwijk"})
    assert "Bankjes langs de singel" in teksten(pagina.detail)
    assert pagina.detail.id is not None
    assert fase(omgeving, pagina.detail.id) == "idee"


def test_beside_the_list_the_chosen_one_is_shown(pagina: InitiatievenPagina, ids: dict[str, str]) -> None:
    pagina.kies_weergave("lijst")
    assert [pagina.lijst.tabel.model().index(i, 0).data() for i in range(3)] == ["Buurttuin", "Leesclub", "Soep"]
    pagina.lijst.tabel.selectRow(1)
    assert pagina.detail.id == ids["Leesclub"]
    assert pagina.lijst.isVisible()


def test_several_in_the_list_change_phase_in_one_step(qtbot: QtBot, pagina: InitiatievenPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    pagina.kies_weergave("lijst")
    pagina.lijst.tabel.selectAll()
    antwoord(qtbot, lambda: pagina.wijzig_fasen(pagina.lijst.selectie()), {"naar": "Opstart"})
    assert {fase(omgeving, id_) for id_ in ids.values()} == {"opstart"}
    assert omgeving.geschiedenis is not None
    assert omgeving.geschiedenis.naam_ongedaan() == "Fase wijzigen van 3 initiatieven"


def test_delete_in_the_list_asks_nothing_and_can_be_taken_back(qtbot: QtBot, pagina: InitiatievenPagina, omgeving: Omgeving) -> None:
    gezegd = Gezegd(omgeving)
    pagina.kies_weergave("lijst")
    pagina.lijst.tabel.selectRow(0)
    qtbot.keyClick(pagina.lijst.tabel, Qt.Key.Key_Delete)
    assert gezegd.zinnen == ["Verwijderd: Buurttuin"]
    assert pagina.lijst.tabel.aantal() == 2
    assert pagina.detail.id is None
    assert gezegd.aanbod is not None
    gezegd.aanbod()
    assert pagina.lijst.tabel.aantal() == 3


def test_a_long_list_is_read_in_blocks_and_still_finds_its_rows(qtbot: QtBot, pagina: InitiatievenPagina, ids: dict[str, str],
                                                                monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setattr("wijkagenda.ui.widgets.lijst.INEENS", 2)
    pagina.kies_weergave("lijst")
    assert isinstance(pagina.lijst.tabel.model(), BronModel)
    assert pagina.lijst.kies(ids["Soep"])
    pagina.lijst.zoek.setText("leescl")
    qtbot.waitUntil(lambda: pagina.lijst.tabel.aantal() == 1)


def test_a_field_is_saved_when_it_is_left_and_the_list_follows(qtbot: QtBot, pagina: InitiatievenPagina, ids: dict[str, str]) -> None:
    pagina.kies_weergave("lijst")
    pagina.lijst.kies(ids["Buurttuin"])
    pagina.open(ids["Buurttuin"])
    veld = pagina.detail.vlak.formulier.formulier.velden["titel"]
    veld.zet_tekst("Buurttuin Witte Hoef")
    assert veld.vastleggen()
    assert pagina.lijst.tabel.model().index(0, 0).data() == "Buurttuin Witte Hoef"
    assert "Buurttuin Witte Hoef" in teksten(pagina.detail)


def test_the_year_question_is_offered_when_it_is_due(qtbot: QtBot, pagina: InitiatievenPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    velden.wijzig(omgeving.bestand.uow, "initiatief", ids["Soep"], {"begonnen_op": dt.date(2025, 1, 1), "zelfstandig_op": dt.date(2025, 11, 1)})  # type: ignore[union-attr]
    pagina.open(ids["Soep"])
    antwoord(qtbot, knop(pagina, "Draait het nog?…").click, {"actief": "ja, het draait nog", "toelichting": "Elke week"})
    assert not pagina.detail.vlak.jaarvraag.isVisible()
    assert pagina.detail.vlak.na_een_jaar.tabel.totaal() == 1


def test_letting_go_is_done_in_one_dialog(qtbot: QtBot, pagina: InitiatievenPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    pagina.open(ids["Leesclub"])
    antwoord(qtbot, knop(pagina, "Loslaten…").click,
             {"losgelaten_afspraak": "We stoppen", "losgelaten_bericht": "Brief in de bus", "oorzaak": "geen mensen"})  # fmt: skip
    assert fase(omgeving, ids["Leesclub"]) == "gestopt"
    assert not pagina.detail.vlak.loslaten.isVisible()


def test_the_history_of_phases_shows_reason_and_answer(qtbot: QtBot, pagina: InitiatievenPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    pagina.open(ids["Buurttuin"])
    antwoord(qtbot, knop(pagina, "Fase wijzigen…").click, {"reden": "Zes trekkers", "antwoord": "We denken mee"})
    assert next((o.naar, o.reden) for o in fasehistorie(omgeving.lees(), ids["Buurttuin"])) == ("verkenning", "Zes trekkers")
    pagina.detail.vlak.fasen.selectRow(0)
    assert "Antwoord aan bewoners: We denken mee" in pagina.detail.vlak.fasestap.toPlainText()


def test_an_application_starts_from_here(qtbot: QtBot, bestand: Bestand, pagina: InitiatievenPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    maak(bestand, "regeling", naam="Sociale basis")
    maak(bestand, "organisatie", naam="Stichting Proef")
    gezegd = Gezegd(omgeving)
    pagina.open(ids["Soep"])
    antwoord(qtbot, knop(pagina, "Subsidie aanvragen…").click, {"regeling_id": "Sociale basis", "organisatie_id": "Stichting Proef", "aangevraagd": "4.200"})
    ((soort, id_),) = gezegd.gevraagd
    assert soort == "aanvraag"
    assert record(omgeving.lees(), "aanvraag", id_).waarden["initiatief_id"] == ids["Soep"]


def test_knelpunten_are_bundled_and_lead_to_their_initiatief(bestand: Bestand, pagina: InitiatievenPagina, ids: dict[str, str]) -> None:
    for titel in ("Soep", "Leesclub"):
        maak(bestand, "knelpunt", initiatief_id=ids[titel], regel="Geen stroom op het plein")
    pagina.kies_weergave("knelpunten")
    assert "Geen stroom op het plein" in teksten(pagina.knelpunten)
    assert pagina.knelpunten.tabel.totaal() == 2
    knop(pagina.knelpunten, "Naar dit initiatief").click()
    assert pagina.detail.id == ids["Soep"]
    assert pagina.detail.vlak.tabs.currentWidget() is pagina.detail.vlak.bladen["knelpunt"]


def test_a_part_opens_the_tab_where_it_stands(bestand: Bestand, pagina: InitiatievenPagina, ids: dict[str, str]) -> None:
    contact = maak(bestand, "contactmoment", initiatief_id=ids["Soep"], datum=VANDAAG, soort="gesprek", tekst="Ja")
    pagina.toon("contactmoment", contact)
    assert pagina.detail.id == ids["Soep"]
    assert pagina.detail.vlak.tabs.currentWidget() is pagina.detail.vlak.bladen["contactmoment"]


def test_another_gebied_shows_its_own(bestand: Bestand, pagina: InitiatievenPagina, omgeving: Omgeving) -> None:
    ander = maak(bestand, "gebied", naam="Elders")
    omgeving.kies_gebieden((ander,), ("Elders",))
    assert "Bewonersinitiatieven in Elders" in teksten(pagina)
    assert any(t.startswith("Hier komen de initiatieven") for t in teksten(pagina))


def test_nothing_here_is_nameless_for_a_screen_reader(pagina: InitiatievenPagina, ids: dict[str, str]) -> None:
    pagina.open(ids["Soep"])
    QApplication.processEvents()
    naamloos = [w for w in pagina.findChildren(type(pagina.detail.vlak.weg)) if not (w.text() or w.accessibleName())]
    assert naamloos == []
