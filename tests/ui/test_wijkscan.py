"""The place of the wijkscan, by what a user sees and does."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import Gezegd, antwoord, knop, maak_omgeving, teksten, toon
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.preventieplan import preventie
from wijkagenda.queries.vraagtelling import tellingen
from wijkagenda.queries.wijkscan import indicator
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.veldbasis import VeldWidget
from wijkagenda.ui.wijkscan.page import WijkscanPagina


@pytest.fixture
def omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    return maak_omgeving(bestand, klok)


@pytest.fixture
def ids(bestand: Bestand) -> dict[str, str]:
    """A wijk, the gemeente, and an indicator with a break."""
    kader = maak(bestand, "beleidskader", naam="Kader")
    doel = maak(bestand, "doel", beleidskader_id=kader, code="1", titel="Meedoen")
    uit = {
        "wijk": maak(bestand, "gebied", naam="Proefwijk", volgorde=1),
        "ander": maak(bestand, "gebied", naam="Verderop", volgorde=2),
        "heel": maak(bestand, "gebied", naam="Heel Proefstad", soort="gemeente"),
        "doel": doel,
        "indicator": maak(bestand, "indicator", naam="Eenzaam", eenheid="percentage", beleidskader_id=kader, doel_id=doel),
    }
    for jaar, waarde in ((2020, 18), (2022, 5)):
        maak(bestand, "meting", indicator_id=uit["indicator"], gebied_id=uit["heel"], niveau="gemeente", jaar=jaar, waarde=Decimal(waarde))
    maak(bestand, "trendbreuk", indicator_id=uit["indicator"], jaar=2022, toelichting="andere vragenlijst")
    return uit


@pytest.fixture
def pagina(qtbot: QtBot, omgeving: Omgeving, ids: dict[str, str]) -> WijkscanPagina:
    uit = toon(qtbot, WijkscanPagina, omgeving)
    uit.boom.kies("indicator", ids["indicator"])
    return uit


def test_indicatoren_stand_below_their_doel_with_their_last_values(pagina: WijkscanPagina) -> None:
    kop = pagina.boom.topLevelItem(0)
    assert kop is not None
    assert kop.text(0) == "1 Meedoen"
    assert [kop.child(0).text(i) for i in range(4)] == ["Eenzaam", "", "5 % (2022)", "18 % | 5 %"]


def test_a_figure_of_the_gemeente_is_said_to_be_of_the_gemeente(pagina: WijkscanPagina) -> None:
    assert "Deze cijfers gaan over de hele gemeente. Van dit gebied zelf zijn er geen." in teksten(pagina)


def test_a_screen_reader_is_told_what_the_picture_shows(qtbot: QtBot, pagina: WijkscanPagina) -> None:
    plaatje = pagina.detail.grafiek
    assert plaatje.accessibleName() == (
        "Lijndiagram: eenzaam. De hele gemeente: 18 % in 2020 en 5 % in 2022. "
        "Vergelijk de cijfers vanaf 2022 niet met die ervoor: vermoedelijk: andere vragenlijst."
    )
    qtbot.waitUntil(lambda: not plaatje.pixmap().isNull(), timeout=20_000)
    assert plaatje.height() > 100


def test_a_new_figure_of_the_wijk_is_kept_under_the_wijk(qtbot: QtBot, pagina: WijkscanPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    antwoord(qtbot, pagina.nieuw, {"jaar": "2025", "waarde": "9", "n": "212"})
    detail = indicator(omgeving.lees(), ids["indicator"], ids["wijk"])
    assert detail is not None
    assert detail.rij.eigen is not None
    assert (detail.rij.eigen.gebied_id, detail.rij.eigen.niveau, detail.rij.eigen.kort()) == (ids["wijk"], "wijk", "9 % (2025)")


def test_a_new_figure_of_the_gemeente_is_kept_under_the_gemeente(qtbot: QtBot, pagina: WijkscanPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    antwoord(qtbot, pagina.nieuw, {"van": "de hele gemeente", "jaar": "2024", "geen_waarde": "ontbreekt"})
    detail = indicator(omgeving.lees(), ids["indicator"], ids["wijk"])
    assert detail is not None
    assert (detail.metingen[0].gebied_id, detail.metingen[0].toon()) == (ids["heel"], "ontbreekt")


def test_a_value_and_why_there_is_none_do_not_go_together(qtbot: QtBot, pagina: WijkscanPagina) -> None:
    fouten = antwoord(qtbot, pagina.nieuw, {"jaar": "2025", "waarde": "9", "geen_waarde": "geheim"})
    assert fouten == ["Vul een waarde in, of kies waarom er geen waarde is. Niet allebei."]


def test_without_a_story_a_figure_does_not_go_in_the_plan(pagina: WijkscanPagina, omgeving: Omgeving) -> None:
    gezegd = Gezegd(omgeving)
    knop(pagina, "Zet in het wijkplan").click()
    assert gezegd.zinnen == ["Schrijf eerst het verhaal bij dit cijfer. Een cijfer zonder verhaal komt niet in het wijkplan."]


def test_with_its_story_a_figure_goes_in_the_plan_and_out_of_it(qtbot: QtBot, pagina: WijkscanPagina) -> None:
    antwoord(qtbot, knop(pagina, "Schrijf het verhaal").click, {"tekst": "Wie eenzaam is, vult geen enquête in."})
    knop(pagina, "Zet in het wijkplan").click()
    assert "in het wijkplan" in teksten(pagina)
    knop(pagina, "Haal uit het wijkplan").click()
    assert "in het wijkplan" not in teksten(pagina)


def test_an_earlier_story_stays_readable(qtbot: QtBot, bestand: Bestand, pagina: WijkscanPagina, ids: dict[str, str]) -> None:
    maak(bestand, "verhaal", indicator_id=ids["indicator"], gebied_id=ids["wijk"], jaar=2024, tekst="Toen klopte het.")
    pagina.ververs()
    antwoord(qtbot, knop(pagina, "Nieuw verhaal").click, {"tekst": "Nu niet meer.", "jaar": "2026"})
    assert "Toen klopte het." in teksten(pagina)
    veld = next(v for v in pagina.detail.formulier.findChildren(VeldWidget) if v.veld.naam == "tekst")
    assert veld.tekst() == "Nu niet meer."


def test_a_quote_without_consent_says_that_it_is_not_printed(bestand: Bestand, pagina: WijkscanPagina, ids: dict[str, str]) -> None:
    maak(bestand, "verhaal", indicator_id=ids["indicator"], gebied_id=ids["wijk"], jaar=2026, tekst="Het klopt.", citaat="Zo is het.")
    pagina.ververs()
    toestemming = pagina.detail.formulier.formulier.velden["toestemming"]
    assert toestemming.letop().startswith("Het citaat komt nu in geen rapport.")
    toestemming.zet_tekst("nee")
    assert toestemming.vastleggen()
    assert toestemming.letop() == ""


def test_the_filter_leaves_only_what_fits(bestand: Bestand, pagina: WijkscanPagina, ids: dict[str, str]) -> None:
    pagina.filter.setText("éénzaam")
    assert pagina.boom.topLevelItemCount() == 1
    pagina.filter.setText("iets anders")
    assert pagina.boom.topLevelItemCount() == 0


def test_the_gebied_is_chosen_here_where_the_top_leaves_it_open(pagina: WijkscanPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    assert "Wijkfoto Proefwijk" in teksten(pagina)
    pagina.keuze.kies([ids["ander"]])
    pagina.ververs()
    assert "Wijkfoto Verderop" in teksten(pagina)
    omgeving.kies_gebieden((ids["wijk"],), ("Proefwijk",))
    assert "Wijkfoto Proefwijk" in teksten(pagina)


def test_a_record_that_is_asked_for_is_shown_in_its_gebied(bestand: Bestand, pagina: WijkscanPagina, ids: dict[str, str]) -> None:
    verhaal = maak(bestand, "verhaal", indicator_id=ids["indicator"], gebied_id=ids["ander"], jaar=2025, tekst="Hier niet.")
    pagina.toon("verhaal", verhaal)
    assert "Wijkfoto Verderop" in teksten(pagina)
    assert "Eenzaam" in teksten(pagina)


def test_small_counts_are_held_back_on_screen_but_not_while_entering(qtbot: QtBot, pagina: WijkscanPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    pagina.toon("vraagtelling", "")
    assert pagina.nieuw_label == "Nieuwe telling"
    antwoord(qtbot, pagina.nieuw, {"maand": "3", "aantal": "4", "collectief": "1"})
    model = pagina.tellingen.maanden.model()
    assert [model.index(0, i).data() for i in range(3)] == ["maart", "minder dan 5", "minder dan 5"]
    assert [t.aantal for t in tellingen(omgeving.lees(), [ids["wijk"]], 2026)] == [4]


def test_a_preventieplan_is_begun_and_written(pagina: WijkscanPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    pagina.tabs.setCurrentIndex(2)
    knop(pagina, "Schrijf het preventieplan").click()
    veld = next(v for v in pagina.preventie.findChildren(VeldWidget) if v.veld.naam == "tekst")
    veld.zet_tekst("Eerst rust.")
    veld.vastleggen()
    assert preventie(omgeving.lees(), ids["wijk"], 2026).tekst == "Eerst rust."


def test_preventive_acties_lead_to_their_actie(bestand: Bestand, pagina: WijkscanPagina, omgeving: Omgeving, ids: dict[str, str]) -> None:
    plan = maak(bestand, "wijkplan", gebied_id=ids["wijk"])
    opgave = maak(bestand, "opgave", wijkplan_id=plan, titel="Elkaar kennen", doel_id=ids["doel"])
    actie = maak(bestand, "actie", opgave_id=opgave, titel="Soep", preventief=True, start=dt.date(2026, 1, 1))
    pagina.tabs.setCurrentIndex(2)
    pagina.ververs()
    QApplication.processEvents()
    gezegd = Gezegd(omgeving)
    assert "Eenzaam: de hele gemeente 5 % (2022)" in teksten(pagina)
    knop(pagina, "Naar actie ›").click()
    assert gezegd.gevraagd == [("actie", actie)]


def test_what_the_file_counts_says_how_it_was_counted(pagina: WijkscanPagina) -> None:
    pagina.tabs.setCurrentIndex(3)
    op_scherm = teksten(pagina)
    assert op_scherm.count("nog niets te tellen") == 4
    assert op_scherm.count("Zo geteld") == 4


def test_without_a_gebied_it_says_what_to_do(qtbot: QtBot, omgeving: Omgeving) -> None:
    leeg = toon(qtbot, WijkscanPagina, omgeving)
    assert "Maak eerst een gebied, bij Gebieden. Dan komt hier de wijkfoto." in teksten(leeg)


def test_every_control_has_a_name(pagina: WijkscanPagina) -> None:
    for nr in range(4):
        pagina.tabs.setCurrentIndex(nr)
        QApplication.processEvents()
        assert [k for k in pagina.findChildren(QAbstractButton) if k.isVisible() and not (k.text() or k.accessibleName())] == []
