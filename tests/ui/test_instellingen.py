"""Instellingen by what a user sees and does."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from tests.conftest import VANDAAG
from tests.factory import maak
from tests.ui.plek import Gezegd, antwoord, knop, maak_omgeving, teksten, toon
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.bestand import bestandswaarden
from wijkagenda.queries.record import record
from wijkagenda.queries.relatie import contactpersonen
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.instellingen.page import TABS, InstellingenPagina
from wijkagenda.ui.navigation import SOORTEN
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.usecases.brief import bewaar_brief


@pytest.fixture
def omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    return maak_omgeving(bestand, klok)


@pytest.fixture
def pagina(qtbot: QtBot, omgeving: Omgeving) -> InstellingenPagina:
    return toon(qtbot, InstellingenPagina, omgeving)


def over(dagen: int) -> dt.date:
    return VANDAAG + dt.timedelta(days=dagen)


def ga(pagina: InstellingenPagina, woorden: str) -> Any:
    """The tab with these words."""
    pagina.tabs.setCurrentIndex([tab.woorden for tab in TABS].index(woorden))
    QApplication.processEvents()
    return pagina.deel()


def toon_record(pagina: InstellingenPagina, soort: str, id_: str) -> Any:
    """The tab on which a record is opened."""
    pagina.toon(soort, id_)
    QApplication.processEvents()
    return pagina.deel()


def namen(lijst: Any) -> list[str]:
    """The first column of a list."""
    model = lijst.tabel.model()
    return [str(model.index(i, 0).data()) for i in range(model.rowCount())]


@pytest.mark.parametrize("tab", TABS, ids=[t.woorden for t in TABS])
def test_every_tab_opens(pagina: InstellingenPagina, tab: Any) -> None:
    assert ga(pagina, tab.woorden).isVisible()


def test_every_kind_of_instellingen_has_a_tab() -> None:
    hier = {soort for soort, plek in SOORTEN.items() if plek == "instellingen"}
    assert hier <= {soort for tab in TABS for soort in tab.soorten}


def test_the_button_on_top_follows_the_tab(qtbot: QtBot, pagina: InstellingenPagina) -> None:
    assert pagina.nieuw_label == "Nieuwe organisatie"
    with qtbot.waitSignal(pagina.nieuw_gewijzigd):
        ga(pagina, "Medewerkers")
    assert pagina.nieuw_label == "Nieuwe medewerker"
    ga(pagina, "Deze computer")
    assert pagina.nieuw_label == ""


def test_a_record_from_elsewhere_opens_on_its_tab(bestand: Bestand, pagina: InstellingenPagina) -> None:
    persoon = maak(bestand, "contactpersoon", naam="Fien Fictief")
    toon_record(pagina, "contactpersoon", persoon)
    assert pagina.tabs.tabText(pagina.tabs.currentIndex()) == "Contactpersonen"
    assert pagina.deel().detail.formulier.formulier.velden["naam"].tekst() == "Fien Fictief"


# -- organisaties


def test_a_new_organisatie_asks_its_name_and_is_shown(qtbot: QtBot, pagina: InstellingenPagina) -> None:
    antwoord(qtbot, pagina.nieuw, {"naam": "Stichting Voorbeeld"})
    deel = pagina.deel()
    assert namen(deel.lijst) == ["Stichting Voorbeeld"]
    assert deel.detail.formulier.formulier.velden["naam"].tekst() == "Stichting Voorbeeld"


def test_leaving_a_field_saves_it_and_the_list_follows(bestand: Bestand, pagina: InstellingenPagina) -> None:
    id_ = maak(bestand, "organisatie", naam="Oud")
    toon_record(pagina, "organisatie", id_)
    veld = pagina.deel().detail.formulier.formulier.velden["naam"]
    veld.zet_tekst("Nieuw")
    veld.vastleggen()
    assert record(bestand.lees(), "organisatie", id_).titel == "Nieuw"
    assert namen(pagina.deel().lijst) == ["Nieuw"]


def test_deleting_asks_nothing_and_offers_to_take_it_back(bestand: Bestand, omgeving: Omgeving, pagina: InstellingenPagina) -> None:
    maak(bestand, "organisatie", naam="Weg")
    pagina.verouder()
    gezegd, deel = Gezegd(omgeving), pagina.deel()
    deel.lijst.tabel.selectRow(0)
    deel.lijst.verwijderd.emit(deel.lijst.selectie())
    assert gezegd.zinnen == ["Verwijderd: Weg"]
    assert namen(deel.lijst) == []
    assert gezegd.aanbod is not None
    gezegd.aanbod()
    assert namen(deel.lijst) == ["Weg"]


# -- contactpersonen


def test_a_new_contactpersoon_is_kept_as_long_as_the_file_says(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, pagina: InstellingenPagina) -> None:
    ga(pagina, "Contactpersonen")
    antwoord(qtbot, pagina.nieuw, {"naam": "Fien Fictief", "doel": "contact over de tuin"})
    assert [r.bewaren_tot for r in contactpersonen(bestand.lees(), VANDAAG)] == [dt.date(2027, 11, 21)]


def test_start_opens_the_clean_up_list(bestand: Bestand, pagina: InstellingenPagina) -> None:
    maak(bestand, "contactpersoon", naam="Fien Fictief", bewaren_tot=over(30))
    maak(bestand, "contactpersoon", naam="Bas Bedacht", bewaren_tot=over(-30))
    toon_record(pagina, "contactpersoon", "")
    assert namen(pagina.deel().lijst) == ["Bas Bedacht"]


def test_a_person_is_forgotten_only_after_a_question(qtbot: QtBot, bestand: Bestand, pagina: InstellingenPagina) -> None:
    persoon = maak(bestand, "contactpersoon", naam="Fien Fictief")
    maak(bestand, "initiatief", titel="Tuin van Fien Fictief")
    deel = toon_record(pagina, "contactpersoon", persoon)
    antwoord(qtbot, knop(deel, "Vergeet deze persoon…").click, {}, annuleer=True)
    assert namen(deel.lijst) == ["Fien Fictief"]
    antwoord(qtbot, knop(deel, "Vergeet deze persoon…").click, {})
    assert namen(deel.lijst) == []
    assert contactpersonen(bestand.lees(), VANDAAG) == []


def test_the_question_names_the_texts_that_hold_the_name_too(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    from wijkagenda.ui.instellingen.dialogs import VergeetDialoog

    persoon = maak(bestand, "contactpersoon", naam="Fien Fictief")
    maak(bestand, "initiatief", titel="Tuin van Fien Fictief")
    dialoog = VergeetDialoog(omgeving, persoon)
    qtbot.addWidget(dialoog)
    assert any("Initiatief: Tuin van Fien Fictief" in label.text() for label in dialoog.findChildren(QLabel))


def test_the_question_names_the_dossiers_with_letters_that_may_hold_the_name(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    from wijkagenda.ui.instellingen.dialogs import VergeetDialoog

    persoon = maak(bestand, "contactpersoon", naam="Fien Fictief")
    organisatie = maak(bestand, "organisatie", vertegenwoordiger_id=persoon)
    aanvraag = maak(bestand, "aanvraag", organisatie_id=organisatie)
    bewaar_brief(bestand.uow, aanvraag, soort="aanvulling", omschrijving="Brief", datum=VANDAAG, naam="Brief", bestanden=[("docx", b"a"), ("pdf", b"b")])
    dialoog = VergeetDialoog(omgeving, persoon)
    qtbot.addWidget(dialoog)
    assert any("bij SSB-2026-001 (1 brief)" in label.text() for label in dialoog.findChildren(QLabel))


# -- medewerkers


def test_this_is_me_is_remembered_on_this_machine_and_can_be_taken_back(bestand: Bestand, omgeving: Omgeving, pagina: InstellingenPagina) -> None:
    ik = maak(bestand, "medewerker", naam="Mo Medewerker")
    toon_record(pagina, "medewerker", ik)
    knop(pagina, "Dit ben ik").click()
    assert omgeving.medewerker_id == ik
    assert omgeving.instellingen.get("medewerkers") == [ik]
    knop(pagina, "Dit ben ik niet").click()
    assert omgeving.medewerker_id is None
    assert omgeving.instellingen.get("medewerkers") == []


def test_handing_over_says_what_goes_along_and_does_it(qtbot: QtBot, bestand: Bestand, pagina: InstellingenPagina) -> None:
    oud, _ = maak(bestand, "medewerker", naam="Oud"), maak(bestand, "medewerker", naam="Nieuw")
    maak(bestand, "initiatief", ondersteuner_id=oud)
    toon_record(pagina, "medewerker", oud)
    assert "Heeft nog open: 1 initiatief." in teksten(pagina)
    antwoord(qtbot, knop(pagina, "Overdragen…").click, {"naar_id": "Nieuw"})
    assert "Heeft geen open werk." in teksten(pagina)


def test_a_refused_hand_over_is_told_under_its_field(qtbot: QtBot, bestand: Bestand, pagina: InstellingenPagina) -> None:
    ik = maak(bestand, "medewerker", naam="Ik")
    toon_record(pagina, "medewerker", ik)
    fouten = antwoord(qtbot, knop(pagina, "Overdragen…").click, {"naar_id": "Ik"})
    assert fouten == ["Kies iemand anders om het werk aan over te dragen."]


# -- beleidskader


def test_a_kader_is_put_out_of_use_with_its_tick(bestand: Bestand, pagina: InstellingenPagina) -> None:
    kader = maak(bestand, "beleidskader", naam="Kader", actief=True)
    toon_record(pagina, "beleidskader", kader)
    vink = next(v for v in pagina.findChildren(QCheckBox) if v.text() == "In gebruik" and v.isVisible())
    vink.click()
    assert record(bestand.lees(), "beleidskader", kader).waarden["actief"] is False


def test_a_doel_is_added_under_the_chosen_ambitie(qtbot: QtBot, bestand: Bestand, pagina: InstellingenPagina) -> None:
    kader = maak(bestand, "beleidskader", naam="Kader")
    ambitie = maak(bestand, "ambitie", beleidskader_id=kader, code="A", titel="Samen")
    deel = toon_record(pagina, "ambitie", ambitie)
    antwoord(qtbot, lambda: deel.voeg_toe("doel"), {"code": "1", "titel": "Meedoen"})
    soort, id_ = deel.boom.huidige()
    assert soort == "doel"
    assert record(bestand.lees(), "doel", id_).waarden["ambitie_id"] == ambitie


# -- dit bestand, deze computer


def test_a_setting_of_the_file_is_one_undoable_step(bestand: Bestand, omgeving: Omgeving, pagina: InstellingenPagina) -> None:
    deel = ga(pagina, "Dit bestand")
    veld = deel.algemeen.velden["afspraak_dagen"]
    assert veld.tekst() == "42"
    veld.zet_tekst("28")
    veld.vastleggen()
    assert bestandswaarden(bestand.lees())["afspraak_dagen"] == 28
    omgeving.ongedaan()
    assert veld.tekst() == "42"


def test_a_number_that_can_not_be_is_refused_in_words(pagina: InstellingenPagina) -> None:
    veld = ga(pagina, "Dit bestand").bewaren.velden["bewaarjaren_verleend"]
    veld.zet_tekst("zeven")
    veld.vastleggen()
    assert "is geen heel getal" in veld.fout()
    assert veld.tekst() == "zeven"


def test_the_peildatum_can_be_switched_off(bestand: Bestand, pagina: InstellingenPagina) -> None:
    veld = ga(pagina, "Dit bestand").algemeen.velden["peildatum"]
    veld.zet_tekst("21-11-2026")
    veld.vastleggen()
    assert bestandswaarden(bestand.lees())["peildatum"] == VANDAAG
    veld.zet_tekst("")
    veld.vastleggen()
    assert bestandswaarden(bestand.lees())["peildatum"] is None


def test_the_backups_of_the_file_are_listed(bestand: Bestand, pagina: InstellingenPagina) -> None:
    bestand.maak_reservekopie("hand")
    deel = ga(pagina, "Dit bestand")
    assert deel.kopieen.aantal() == 1
    assert "Er staat 1 reservekopie op deze computer." in deel.groot.text()


def test_the_ticks_of_this_machine_are_the_switches_of_the_menu(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    actie = QAction("Donkere kleuren")
    actie.setCheckable(True)
    omgeving.acties["donker"] = actie
    pagina = toon(qtbot, InstellingenPagina, omgeving)
    deel = ga(pagina, "Deze computer")
    vink = next(v for v in deel.findChildren(QCheckBox) if v.text() == "Donkere kleuren")
    vink.click()
    assert actie.isChecked()
    actie.setChecked(False)
    assert not vink.isChecked()
