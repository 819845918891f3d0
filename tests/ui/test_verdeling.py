"""The proefverdeling as a user sees it: cards side by side, tables, dialogs, decisions and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import Gezegd, antwoord, knop, maak_omgeving, teksten, toon
from tests.usecases.subsidiedossier import dag, maak_concept, maak_regeling, status_van
from tests.usecases.test_verdeling import klaar, tender, variant
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.verdeling import vergelijking
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.subsidies.page import SubsidiesPagina
from wijkagenda.ui.subsidies.verdeling import VerdelingPaneel
from wijkagenda.ui.subsidies.verdelingexport import bewaar
from wijkagenda.ui.widgets.tabelmodel import RIJ
from wijkagenda.usecases import subsidie


@pytest.fixture
def omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    return maak_omgeving(bestand, klok)


def open_paneel(qtbot: QtBot, omgeving: Omgeving) -> tuple[SubsidiesPagina, VerdelingPaneel]:
    """The place Subsidies on its tab Proefverdeling."""
    pagina = toon(qtbot, SubsidiesPagina, omgeving)
    pagina.tabs.setCurrentIndex([pagina.tabs.tabText(i) for i in range(pagina.tabs.count())].index("Proefverdeling"))
    assert pagina.verdeling is not None
    qtbot.waitUntil(pagina.verdeling.isVisible)
    return pagina, pagina.verdeling


def cellen(paneel: VerdelingPaneel, code: str) -> list[list[str]]:
    """A table as text."""
    tabel = paneel.tabellen.tabellen[code]
    model = tabel.model()
    return [[str(model.index(r, k).data() or "") for k in range(model.columnCount())] for r in range(model.rowCount())]


def druk(qtbot: QtBot, paneel: VerdelingPaneel, naam: str) -> None:
    """The button with this accessible name; what a step made anew is there after a moment."""
    qtbot.wait(1)
    next(k for k in paneel.findChildren(QPushButton) if k.accessibleName() == naam and k.isVisible()).click()
    qtbot.wait(1)


def test_without_an_application_that_waits_it_says_what_comes_here(qtbot: QtBot, omgeving: Omgeving) -> None:
    _, paneel = open_paneel(qtbot, omgeving)
    assert any("Er wacht geen aanvraag" in t for t in teksten(paneel))


def test_the_first_variant_is_offered_and_shows_who_gets_what(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    regeling = maak_regeling(bestand, naam="Sociale basis", plafond=150_00)
    klaar(bestand, regeling, 100_00, op=dag(9, 1))
    klaar(bestand, regeling, 80_00, op=dag(9, 22))
    _, paneel = open_paneel(qtbot, omgeving)
    antwoord(qtbot, knop(paneel, "Eerste variant maken").click, {"loting": "tuinkers"})
    assert {"Variant A", "€ 150,00", "1 heel", "1 deel"} <= set(teksten(paneel))
    rijen = cellen(paneel, "aanvragen")
    assert [(r[0], r[3], r[5], r[6]) for r in rijen] == [("1", "€ 100,00", "€ 100,00", "heel"), ("2", "€ 80,00", "€ 50,00", "deel")]


def test_variants_stand_side_by_side_with_their_sums_per_gebied(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    regeling = maak_regeling(bestand, plafond=150_00)
    ruwaard = maak(bestand, "gebied", naam="Ruwaard")
    klaar(bestand, regeling, 100_00, op=dag(9, 1), gebied=ruwaard)
    klaar(bestand, regeling, 80_00, op=dag(9, 22), gebied=ruwaard)
    variant(bestand, regeling)
    variant(bestand, regeling, naam="Variant B", gedeeltelijk=False)
    _, paneel = open_paneel(qtbot, omgeving)
    paneel.toon_weergave("gebieden")
    rijen = cellen(paneel, "gebieden")
    assert [(r[0], r[-2], r[-1]) for r in rijen] == [("Ruwaard", "€ 150,00", "€ 100,00"), ("Samen", "€ 150,00", "€ 100,00")]
    tabel = paneel.tabellen.tabellen["gebieden"]
    assert tabel.kolommen[-1].onder is not None
    assert tabel.kolommen[-1].onder(tabel.model().index(1, 0).data(RIJ)) == "niet 80,00 · over 50,00"


def test_what_is_said_of_an_application_names_place_reason_and_room(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    regeling = maak_regeling(bestand, plafond=150_00)
    klaar(bestand, regeling, 100_00, op=dag(9, 1))
    tweede = klaar(bestand, regeling, 80_00, op=dag(9, 22))
    variant(bestand, regeling)
    _, paneel = open_paneel(qtbot, omgeving)
    paneel.tabellen.tabellen["aanvragen"].selectRow(1)
    zinnen = [label.text() for label in paneel.uitleg.findChildren(QLabel)]
    assert "Plek 2. Krijgt € 50,00. Het subsidieplafond is bereikt. Alleen dit deel past nog. Daarna is er nog € 0,00." in zinnen
    gevraagd: list[str] = []
    paneel.geopend.connect(gevraagd.append)
    knop(paneel.uitleg, "Open dossier").click()
    assert gevraagd == [tweede]


def test_leaving_out_asks_the_reason_and_can_be_taken_back(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    regeling = maak_regeling(bestand)
    klaar(bestand, regeling, 100_00)
    variant(bestand, regeling)
    _, paneel = open_paneel(qtbot, omgeving)
    paneel.tabellen.tabellen["aanvragen"].selectRow(0)
    antwoord(qtbot, knop(paneel.uitleg, "Buiten de verdeling laten…").click, {"reden": "Wacht op de wijkraad."})
    assert "Doet niet mee: Wacht op de wijkraad." in [label.text() for label in paneel.uitleg.findChildren(QLabel)]
    assert cellen(paneel, "aanvragen")[0][-1] == "buiten"
    druk(qtbot, paneel, "Weer meenemen in Variant A")
    assert cellen(paneel, "aanvragen")[0][-1] == "heel"


def test_who_is_not_ready_is_listed_with_the_reason_and_a_warning(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    regeling = maak_regeling(bestand)
    klaar(bestand, regeling, 100_00, op=dag(9, 22))
    wacht = maak_concept(bestand, regeling_id=regeling, ontvangen_op=dag(9, 1))
    subsidie.ontvang(bestand.uow, wacht)
    _, paneel = open_paneel(qtbot, omgeving)
    paneel.toon_weergave("wacht")
    assert cellen(paneel, "wacht")[0][3:] == ["kwam eerder", "De aanvraag is nog niet in beoordeling."]
    assert "1 aanvraag kwam eerder binnen dan een aanvraag die nu meedoet, maar is nog niet klaar." in teksten(paneel)


def test_points_are_given_with_a_reason_and_move_the_order(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    regeling, *_ = tender(bestand)
    klaar(bestand, regeling, 100_00)
    variant(bestand, regeling)
    _, paneel = open_paneel(qtbot, omgeving)
    paneel.toon_weergave("punten")
    tabel = paneel.tabellen.tabellen["punten"]
    tabel.selectRow(0)
    fouten = antwoord(qtbot, knop(paneel, "Punten geven…").click, {"punten0": "8"})
    assert fouten == ["Vul bij ‘Bereik’ ook in waarom."]
    antwoord(qtbot, tabel._open, {"punten0": "8", "reden0": "De hele wijk.", "punten1": "4", "reden1": "Eén partner."})
    assert cellen(paneel, "punten")[0][2:] == ["8", "4", "20", "compleet"]
    assert len(cellen(paneel, "aanvragen")) == 1


def test_points_are_only_asked_where_the_regeling_compares(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    klaar(bestand, maak_regeling(bestand), 100_00)
    _, paneel = open_paneel(qtbot, omgeving)
    assert "Punten" not in teksten(paneel)


def test_from_a_regeling_one_goes_to_its_proefverdeling(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    regeling, leeg = maak_regeling(bestand), maak_regeling(bestand)
    klaar(bestand, regeling, 100_00)
    pagina, paneel = open_paneel(qtbot, omgeving)
    gezegd = Gezegd(omgeving)
    pagina.tabs.setCurrentIndex(0)
    for id_ in (regeling, leeg):
        pagina.toon("verdeling", id_)
    assert paneel.isVisible()
    assert gezegd.zinnen == ["Onder deze regeling wacht geen aanvraag op een besluit."]


def test_decisions_are_made_from_a_card_and_taken_back_with_one_click(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    regeling = maak_regeling(bestand, plafond=150_00)
    ids = [klaar(bestand, regeling, bedrag, op=dag(9, n)) for n, bedrag in ((1, 100_00), (22, 80_00))]
    variant(bestand, regeling)
    mandaat = maak(bestand, "medewerker", naam="Mia Mandaat", mandaat=True)
    assert mandaat
    gezegd = Gezegd(omgeving)
    _, paneel = open_paneel(qtbot, omgeving)
    antwoord(qtbot, lambda: druk(qtbot, paneel, "Besluiten maken: Variant A"), {"mandaat_id": "Mia Mandaat"})
    assert [status_van(bestand, i) for i in ids] == ["besloten", "besloten"]
    assert gezegd.zinnen == ["2 conceptbesluiten gemaakt uit Variant A."]
    assert "Variant A: besluiten gemaakt op 21-11-2026. Zij staan in de dossiers." in teksten(paneel)
    assert gezegd.aanbod is not None
    gezegd.aanbod()
    qtbot.wait(1)
    assert [status_van(bestand, i) for i in ids] == ["beoordeling", "beoordeling"]
    assert "Variant A" in teksten(paneel)


def test_a_ground_is_asked_only_where_the_advice_is_to_refuse(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    regeling = maak_regeling(bestand)
    klaar(bestand, regeling, 100_00, advies=0)
    variant(bestand, regeling)
    maak(bestand, "medewerker", naam="Mia Mandaat", mandaat=True)
    _, paneel = open_paneel(qtbot, omgeving)
    fouten = antwoord(qtbot, lambda: druk(qtbot, paneel, "Besluiten maken: Variant A"), {"mandaat_id": "Mia Mandaat", "grond": "onjuiste gegevens of faillissement (Awb 4:35)"})
    assert fouten == []
    assert "4:35-2" in [r[0] for r in bestand.con.execute("select grond from besluit").fetchall()]


def test_a_variant_is_changed_copied_and_deleted_from_its_card(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    regeling = maak_regeling(bestand)
    klaar(bestand, regeling, 100_00)
    variant(bestand, regeling)
    gezegd = Gezegd(omgeving)
    _, paneel = open_paneel(qtbot, omgeving)
    druk(qtbot, paneel, "Kopie maken: Variant A")
    antwoord(qtbot, lambda: druk(qtbot, paneel, "Wijzigen: Variant B"), {"naam": "Streng", "doorgaan": "nee"})
    assert {"Variant A", "Streng"} <= set(teksten(paneel))
    assert any("stopt bij de eerste die niet past" in t for t in teksten(paneel))
    druk(qtbot, paneel, "Verwijderen: Streng")
    assert ("Streng" in teksten(paneel), gezegd.zinnen) == (False, ["Verwijderd: Streng"])


def test_another_regeling_is_shown_when_it_is_chosen(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    een, twee = maak_regeling(bestand, naam="Regeling een"), maak_regeling(bestand, naam="Regeling twee")
    klaar(bestand, een, 100_00)
    klaar(bestand, twee, 70_00)
    pagina, paneel = open_paneel(qtbot, omgeving)
    for id_, bedrag in ((een, "€ 100,00"), (twee, "€ 70,00")):
        pagina.toon("verdeling", id_)
        assert cellen(paneel, "aanvragen")[0][3] == bedrag
    pagina.toon("verdeling", variant(bestand, een))
    assert cellen(paneel, "aanvragen")[0][3] == "€ 100,00"


def test_every_button_of_a_card_has_a_name_of_its_own(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving) -> None:
    regeling = maak_regeling(bestand)
    klaar(bestand, regeling, 100_00)
    for naam in ("Variant A", "Variant B"):
        variant(bestand, regeling, naam=naam)
    _, paneel = open_paneel(qtbot, omgeving)
    namen = [k.accessibleName() or k.text() for k in paneel.varianten.findChildren(QPushButton)]
    assert len(namen) == len(set(namen)) == 8


@pytest.mark.parametrize(("naam", "begin"), [("verdeling.csv", b"Variant;Hoe;Lotingswoord;Gevraagd"), ("verdeling", b"PK")])
def test_a_comparison_is_kept_as_a_table(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, tmp_path: Path, naam: str, begin: bytes) -> None:
    regeling = maak_regeling(bestand, plafond=150_00)
    klaar(bestand, regeling, 100_00)
    variant(bestand, regeling)
    gezegd = Gezegd(omgeving)
    bewaar(omgeving, vergelijking(bestand.lees(), regeling, dag(11, 21)), tmp_path / naam)
    qtbot.waitUntil(lambda: bool(gezegd.zinnen))
    (doel,) = tmp_path.glob("verdeling*")
    assert gezegd.zinnen == [f"Bewaard: {doel.name}"]
    assert doel.read_bytes().startswith(begin)
