"""The place of the gebieden, by what a user sees and does."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import Gezegd, antwoord, knop, maak_omgeving, teksten, toon
from wijkagenda.basis.klok import Klok
from wijkagenda.queries import inbreng as inbrengvragen
from wijkagenda.queries.draad import draad
from wijkagenda.queries.gebied import inwoners
from wijkagenda.queries.record import record
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.gebieden.dialogs import InbrengDialoog
from wijkagenda.ui.gebieden.inbreng import InbrengVlak
from wijkagenda.ui.gebieden.page import GebiedenPagina
from wijkagenda.ui.omgeving import Omgeving

VANDAAG = dt.date(2026, 11, 21)
TEKST = "Ik heb een draaibank en geen plek."


@pytest.fixture
def omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    return maak_omgeving(bestand, klok)


@pytest.fixture
def gebied(bestand: Bestand) -> str:
    """A gebied of two CBS areas with a plan."""
    uit = maak(bestand, "gebied", naam="Proefwijk", volgorde=1, proeftuin_sinds=dt.date(2024, 7, 1))
    for code in ("WK1", "WK2"):
        cbs = maak(bestand, "cbs_gebied", code=code, naam=f"Buurt {code}", niveau="wijk")
        maak(bestand, "inwonertal", cbs_gebied_id=cbs, jaar=2022, aantal=1500)
        maak(bestand, "gebied_deel", gebied_id=uit, cbs_gebied_id=cbs)
    maak(bestand, "wijkplan", gebied_id=uit, titel="Samen in de Proefwijk")
    maak(bestand, "gebied", naam="Elders", volgorde=2)
    return uit


@pytest.fixture
def pagina(qtbot: QtBot, omgeving: Omgeving, gebied: str) -> GebiedenPagina:
    return toon(qtbot, GebiedenPagina, omgeving)


def vlak(pagina: GebiedenPagina) -> InbrengVlak:
    return pagina.detail.vlak.inbreng


def alle(omgeving: Omgeving) -> list[inbrengvragen.InbrengRij]:
    return inbrengvragen.lijst(omgeving.lees(), (), VANDAAG)


def test_the_first_gebied_is_open_with_its_numbers(pagina: GebiedenPagina) -> None:
    gezien = teksten(pagina)
    assert {"Proefwijk", "proeftuin", "3.000", "in 2022"} <= set(gezien)
    assert "2 CBS-gebieden horen er nu bij." in gezien
    assert "2 gebieden, 1 proeftuin" in gezien


def test_the_gebied_that_is_chosen_on_top_is_opened(bestand: Bestand, pagina: GebiedenPagina, omgeving: Omgeving) -> None:
    ander = maak(bestand, "gebied", naam="Dorp")
    omgeving.kies_gebieden((ander,), ("Dorp",))
    assert pagina.detail.id == ander
    pagina.lijst.tabel.selectRow(0)
    assert pagina.detail.id != ander


def test_inbreng_is_written_down_in_one_field_when_the_gebied_is_known(qtbot: QtBot, pagina: GebiedenPagina, omgeving: Omgeving, gebied: str) -> None:
    antwoord(qtbot, pagina.nieuw, {"tekst": TEKST})
    (rij,) = alle(omgeving)
    assert (rij.gebied_id, rij.tekst, rij.datum, rij.uitkomst) == (gebied, TEKST, VANDAAG, "open")
    assert f"“{TEKST}”" in teksten(vlak(pagina))


@pytest.mark.parametrize(
    ("keuze", "zin", "uitkomst"),
    [("opgave", "Een plek om te klussen", "opgave"), ("initiatief", "Mannen van de schuur", "initiatief"),
     ("antwoord gegeven", "De Ruwert heeft een werkplaats.", "antwoord"), ("doorverwezen", "De woningcorporatie", "doorverwijzing")],
)  # fmt: skip
def test_with_one_sentence_more_it_becomes_something_at_once(qtbot: QtBot, pagina: GebiedenPagina, omgeving: Omgeving, keuze: str, zin: str,
                                                             uitkomst: str) -> None:  # fmt: skip
    antwoord(qtbot, pagina.nieuw, {"tekst": TEKST, "wordt": keuze, "zin": zin})
    (rij,) = alle(omgeving)
    assert rij.uitkomst == uitkomst
    gevolg = [s.titel for s in draad(omgeving.lees(), "inbreng", rij.id).naar]
    assert gevolg == ([zin] if uitkomst in ("opgave", "initiatief") else [])


def test_the_sentence_is_asked_only_where_it_is_needed(qtbot: QtBot, pagina: GebiedenPagina, omgeving: Omgeving) -> None:
    dialoog = InbrengDialoog(omgeving, pagina.detail.id, pagina)
    qtbot.addWidget(dialoog)
    assert dialoog.formulier.velden["zin"].isHidden()
    assert dialoog.formulier.velden["wijkplan_id"].isHidden()
    assert antwoord(qtbot, pagina.nieuw, {"tekst": TEKST, "wordt": "initiatief"}) == ["Geef het initiatief een titel."]
    assert alle(omgeving) == []


def test_without_a_plan_it_says_where_to_make_one(qtbot: QtBot, bestand: Bestand, pagina: GebiedenPagina) -> None:
    pagina.open(maak(bestand, "gebied", naam="Zonder plan"))
    fouten = antwoord(qtbot, pagina.nieuw, {"tekst": TEKST, "wordt": "opgave", "zin": "Klussen"})
    assert fouten == ["Kies in welk wijkplan de opgave komt."]


def test_another_gebied_in_the_dialog_brings_its_own_plan(qtbot: QtBot, bestand: Bestand, pagina: GebiedenPagina, omgeving: Omgeving) -> None:
    ander = maak(bestand, "gebied", naam="Dorp")
    plan = maak(bestand, "wijkplan", gebied_id=ander, titel="Ons dorp")
    antwoord(qtbot, pagina.nieuw, {"gebied_id": "Dorp", "tekst": TEKST, "wordt": "opgave", "zin": "Klussen"})
    (rij,) = alle(omgeving)
    (opgave,) = draad(omgeving.lees(), "inbreng", rij.id).naar
    assert record(omgeving.lees(), "opgave", opgave.id).waarden["wijkplan_id"] == plan
    assert pagina.detail.id == ander


STAPPEN: list[tuple[str, dict[str, str], str]] = [
    ("Wordt opgave…", {"titel": "Een plek om te klussen"}, "opgave"),
    ("Wordt initiatief…", {"titel": "Mannen van de schuur"}, "initiatief"),
    ("Hoort bij opgave…", {"opgave_id": "Elkaar kennen"}, "opgave"),
    ("Hoort bij initiatief…", {"initiatief_id": "Repaircafé"}, "initiatief"),
    ("Doorverwijzen…", {"doorverwezen_naar": "De corporatie"}, "doorverwijzing"),
    ("Beantwoorden…", {"antwoord": "Ja, dat kan."}, "antwoord"),
]


@pytest.mark.parametrize(("woorden", "waarden", "uitkomst"), STAPPEN, ids=[s[0] for s in STAPPEN])
def test_an_open_inbreng_becomes_something_by_a_button_and_one_field(
    qtbot: QtBot, bestand: Bestand, pagina: GebiedenPagina, omgeving: Omgeving, gebied: str, woorden: str, waarden: dict[str, str], uitkomst: str
) -> None:
    maak(bestand, "opgave", wijkplan_id=inbrengvragen.plankeuzes(omgeving.lees(), gebied)[0][0], titel="Elkaar kennen")
    maak(bestand, "initiatief", gebied_id=gebied, titel="Repaircafé")
    pagina.toon("inbreng", maak(bestand, "inbreng", gebied_id=gebied, tekst=TEKST))
    pagina.ververs()
    vlak(pagina).kies(alle(omgeving)[0].id)
    assert antwoord(qtbot, knop(vlak(pagina), woorden).click, waarden) == []
    assert alle(omgeving)[0].uitkomst == uitkomst


def test_what_it_became_is_one_click_away(qtbot: QtBot, bestand: Bestand, pagina: GebiedenPagina, omgeving: Omgeving, gebied: str) -> None:
    gezegd = Gezegd(omgeving)
    pagina.toon("inbreng", maak(bestand, "inbreng", gebied_id=gebied))
    antwoord(qtbot, knop(vlak(pagina), "Wordt initiatief…").click, {"titel": "Samen vegen"})
    assert gezegd.aanbod is not None
    gezegd.aanbod()
    ((soort, id_),) = gezegd.gevraagd
    assert (soort, record(omgeving.lees(), soort, id_).titel) == ("initiatief", "Samen vegen")


def test_a_promise_shows_the_days_that_are_left(bestand: Bestand, pagina: GebiedenPagina, gebied: str) -> None:
    pagina.toon("inbreng", maak(bestand, "inbreng", gebied_id=gebied, beloofd_voor=dt.date(2026, 11, 25)))
    assert "over 4 dagen" in teksten(vlak(pagina))


def test_a_mistake_is_set_back_to_open(qtbot: QtBot, bestand: Bestand, pagina: GebiedenPagina, omgeving: Omgeving, gebied: str) -> None:
    pagina.toon("inbreng", maak(bestand, "inbreng", gebied_id=gebied))
    antwoord(qtbot, knop(vlak(pagina), "Doorverwijzen…").click, {"doorverwezen_naar": "De corporatie"})
    knop(vlak(pagina), "Weer openzetten").click()
    assert alle(omgeving)[0].uitkomst == "open"


@pytest.mark.parametrize("plek", ["initiatieven", "wijkbudget"])
def test_numbers_lead_to_where_they_come_from(pagina: GebiedenPagina, omgeving: Omgeving, gebied: str, plek: str) -> None:
    gezegd = Gezegd(omgeving)
    knop(pagina, f"Naar {plek}").click()
    assert gezegd.plekken == [plek]
    assert omgeving.gebied_ids == (gebied,)


def test_the_number_of_the_plan_opens_the_plan(pagina: GebiedenPagina, omgeving: Omgeving) -> None:
    gezegd = Gezegd(omgeving)
    knop(pagina, "Naar wijkplan").click()
    assert [soort for soort, _ in gezegd.gevraagd] == ["wijkplan"]


def test_inhabitants_of_a_cbs_area_are_written_down_here(qtbot: QtBot, pagina: GebiedenPagina, omgeving: Omgeving, gebied: str) -> None:
    for nr in range(2):
        pagina.detail.vlak.delen.selectRow(nr)
        antwoord(qtbot, knop(pagina, "Aantal inwoners…").click, {"jaar": "2025", "aantal": "1.600", "bron": "CBS"})
    assert inwoners(omgeving.lees(), [gebied], VANDAAG)[gebied].aantal == 3200
    assert "3.200" in teksten(pagina)


def test_a_new_gebied_is_opened(qtbot: QtBot, pagina: GebiedenPagina) -> None:
    antwoord(qtbot, pagina.nieuw_gebied, {"naam": "Nieuwdorp", "soort": "dorp"})
    assert "Nieuwdorp" in teksten(pagina.detail)


def test_a_gebied_that_is_in_use_is_not_deleted(qtbot: QtBot, pagina: GebiedenPagina, omgeving: Omgeving) -> None:
    gezegd = Gezegd(omgeving)
    pagina.lijst.verwijderd.emit([pagina.lijst.huidige()])
    assert any("Dit kan niet weg" in zin for zin in gezegd.zinnen)
    assert pagina.lijst.tabel.aantal() == 2


def test_a_field_of_the_gebied_is_saved_when_it_is_left_and_the_list_follows(pagina: GebiedenPagina) -> None:
    veld = pagina.detail.vlak.formulier.formulier.velden["naam"]
    veld.zet_tekst("Proefwijk-Noord")
    assert veld.vastleggen()
    assert pagina.lijst.tabel.model().index(0, 0).data() == "Proefwijk-Noord"
    assert "Proefwijk-Noord" in teksten(pagina.detail)
