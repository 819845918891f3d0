"""The register in the window: filters and totals by what a user sees, from a total to its applications, exporting what is seen."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import Gezegd, antwoord, knop, maak_omgeving, teksten, toon
from tests.usecases.subsidiedossier import breng_tot, maak_regeling
from wijkagenda.basis.klok import Klok
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.subsidies.page import SubsidiesPagina
from wijkagenda.ui.subsidies.register import RegisterPaneel
from wijkagenda.ui.subsidies.registerexport import bewaar
from wijkagenda.usecases import subsidie, velden


@pytest.fixture
def gebieden(bestand: Bestand) -> dict[str, str]:
    """Three applications: two of this year, one of the year before."""
    ids = {naam: maak(bestand, "gebied", naam=naam) for naam in ("Ruwaard", "Ussen")}
    regeling = maak_regeling(bestand, naam="Regeling 2026")
    breng_tot(bestand, "uitvoering", titel="Soep", regeling_id=regeling, gebied_id=ids["Ruwaard"])
    tuin = breng_tot(bestand, "ontvangen", titel="Tuin", regeling_id=regeling, gebied_id=ids["Ruwaard"])
    subsidie.kies_gebieden(bestand.uow, tuin, {ids["Ruwaard"]: Decimal(50), ids["Ussen"]: Decimal(50)})
    breng_tot(bestand, "ontvangen", titel="Oud", regeling_id=maak_regeling(bestand, naam="Regeling 2025", jaar=2025), gebied_id=ids["Ussen"])
    return ids


@pytest.fixture
def omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    return maak_omgeving(bestand, klok)


@pytest.fixture
def pagina(qtbot: QtBot, omgeving: Omgeving, gebieden: dict[str, str]) -> Iterator[SubsidiesPagina]:
    pagina = toon(qtbot, SubsidiesPagina, omgeving, 1180, 800)
    kies_tab(pagina, "Register")
    yield pagina
    pagina.hide()


@pytest.fixture
def paneel(pagina: SubsidiesPagina) -> RegisterPaneel:
    return pagina.register


def kies_tab(pagina: SubsidiesPagina, woorden: str) -> None:
    pagina.tabs.setCurrentIndex(next(i for i in range(pagina.tabs.count()) if pagina.tabs.tabText(i) == woorden))


def kolom(paneel: RegisterPaneel, as_: str, nummer: int) -> list[str]:
    model = paneel.tabellen[as_].model()
    return [str(model.index(i, nummer).data()) for i in range(model.rowCount())]


def test_the_register_begins_with_the_year_on_top(paneel: RegisterPaneel, omgeving: Omgeving) -> None:
    assert {r.titel for r in paneel.rijen()} == {"Soep", "Tuin"}
    omgeving.kies_jaar(2025)
    assert {r.titel for r in paneel.rijen()} == {"Oud"}


def test_what_is_seen_is_added_up(paneel: RegisterPaneel) -> None:
    assert paneel.sommen.aantal.text() == "2 aanvragen"
    assert paneel.sommen.bedragen["aangevraagd"].text() == "€ 2.000,00"
    paneel.filter.kies("statussen", ("groep:loopt",))
    assert paneel.sommen.accessibleName().startswith("Samen: 1 aanvraag, aangevraagd € 1.000,00")


def test_words_narrow_the_register(paneel: RegisterPaneel, qtbot: QtBot) -> None:
    paneel.filter.zoek.setText("tuin")
    qtbot.waitUntil(lambda: [r.titel for r in paneel.rijen()] == ["Tuin"])


def test_less_used_questions_lie_under_more_until_they_are_answered(paneel: RegisterPaneel) -> None:
    doel = paneel.filter.vragen["doelen"]
    assert not doel.isVisible()
    knop(paneel, "Meer filters").click()
    assert doel.isVisible()
    paneel.filter.kies("doelen", ("",))
    knop(paneel, "Minder filters").click()
    assert doel.isVisible()


def test_filters_are_wiped_to_the_year_on_top(paneel: RegisterPaneel) -> None:
    paneel.filter.kies("jaren", ())
    assert len(paneel.rijen()) == 3
    paneel.filter.kies("statussen", ("geweigerd",))
    assert "Geen aanvraag past bij deze filters." in teksten(paneel)
    knop(paneel, "Wis filters").click()
    assert {r.titel for r in paneel.rijen()} == {"Soep", "Tuin"}


def test_amounts_are_typed_as_people_do_and_a_wrong_one_says_why(paneel: RegisterPaneel, qtbot: QtBot) -> None:
    knop_ = paneel.filter.bedrag
    assert antwoord(qtbot, knop_.open, {"vanaf": "1.000,005"}) == ["Een bedrag heeft hoogstens twee cijfers achter de komma."]
    assert antwoord(qtbot, knop_.open, {"vanaf": "€ 2.000", "tot": "1000"}) == ["‘Tot en met’ is lager dan ‘Vanaf’ (€ 2.000,00). Kies een hoger bedrag."]
    assert antwoord(qtbot, knop_.open, {"vanaf": "€1.500,-"}) == []
    assert knop_.woorden() == "vanaf € 1.500,00"
    assert paneel.rijen() == []


def test_filters_stay_when_one_comes_back(pagina: SubsidiesPagina, paneel: RegisterPaneel) -> None:
    paneel.filter.kies("statussen", ("uitvoering",))
    paneel.lijst.geopend.emit(paneel.rijen()[0])
    assert pagina.dossier.isVisible()
    knop(pagina.dossier, "Terug naar het register").click()
    assert paneel.isVisible()
    pagina.hide()
    pagina.verouder()
    pagina.show()
    assert [r.titel for r in paneel.rijen()] == ["Soep"]


def test_from_a_total_one_comes_to_its_applications(paneel: RegisterPaneel) -> None:
    knop(paneel, "Per gebied").click()
    assert kolom(paneel, "gebied", 0) == ["Ruwaard", "Ussen"]
    assert kolom(paneel, "gebied", 2) == ["€ 1.500,00", "€ 500,00"]
    tabel = paneel.tabellen["gebied"]
    tabel.selectRow(1)
    tabel.geopend.emit(tabel.huidige())
    assert {r.titel for r in paneel.rijen()} == {"Tuin"}
    assert paneel.filter.vragen["gebieden"].woorden() == "Ussen"
    assert "ook waar een deel in een ander gebied ligt" in " ".join(teksten(paneel))


def test_the_register_follows_the_gebied_on_top(paneel: RegisterPaneel, omgeving: Omgeving, gebieden: dict[str, str]) -> None:
    omgeving.kies_gebieden((gebieden["Ussen"],), ("Ussen",))
    assert {r.titel for r in paneel.rijen()} == {"Tuin"}


@pytest.mark.parametrize("met_personen", [False, True])
def test_what_is_seen_is_exported(
    paneel: RegisterPaneel, omgeving: Omgeving, qtbot: QtBot, tmp_path: Path, met_personen: bool
) -> None:
    gezegd = Gezegd(omgeving)
    paneel.filter.kies("statussen", ("uitvoering",))
    bewaar(omgeving, paneel.rijen(), tmp_path / "register", "xlsx", met_personen=met_personen)
    qtbot.waitUntil(lambda: bool(gezegd.zinnen))
    assert gezegd.zinnen == ["Bewaard: register.xlsx"]
    blad = load_workbook(tmp_path / "register.xlsx")["Subsidies"]
    assert [rij[1] for rij in blad.iter_rows(min_row=2, values_only=True)] == ["Soep"]
    assert ("Contactpersoon" in [cel.value for cel in blad[1]]) is met_personen


def test_exporting_asks_the_format_and_leaves_persons_out_unless_ticked(
    paneel: RegisterPaneel, omgeving: Omgeving, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gezegd = Gezegd(omgeving)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "uit.csv"), ""))
    for vul, verwacht in (({"formaat": "CSV-tabel"}, False), ({"formaat": "CSV-tabel", "met_personen": "ja"}, True)):
        gezegd.zinnen.clear()
        antwoord(qtbot, paneel.exporteer, vul)
        qtbot.waitUntil(lambda: gezegd.zinnen == ["Bewaard: uit.csv"])
        kop = (tmp_path / "uit.csv").read_text("utf-8").splitlines()[0]
        assert ("Contactpersoon" in kop) is verwacht


def test_every_control_of_the_register_has_a_name(paneel: RegisterPaneel) -> None:
    knop(paneel, "Meer filters").click()
    delen = [*paneel.findChildren(QAbstractButton), *paneel.findChildren(QLineEdit)]
    naamloos = [type(k).__name__ for k in delen if k.isVisible() and not (k.accessibleName() or getattr(k, "text", str)())]
    assert [naam for naam in naamloos if naam in ("Knop", "KeuzeKnop", "Bedragknop", "QLineEdit")] == []


def test_what_was_changed_in_a_dossier_is_seen_in_the_register(pagina: SubsidiesPagina, paneel: RegisterPaneel, bestand: Bestand) -> None:
    rij = next(r for r in paneel.rijen() if r.titel == "Tuin")
    pagina.open(rij.id)
    velden.wijzig(bestand.uow, "aanvraag", rij.id, {"titel": "Moestuin"})
    pagina.sluit()
    assert {r.titel for r in paneel.rijen()} == {"Soep", "Moestuin"}


def test_filters_go_on_in_a_next_line_where_it_is_narrow(pagina: SubsidiesPagina, qtbot: QtBot) -> None:
    breed = pagina.register.filter.height()
    pagina.resize(620, 800)
    qtbot.waitUntil(lambda: pagina.register.filter.height() >= 2 * breed)


def test_the_window_does_not_grow_for_filters(pagina: SubsidiesPagina) -> None:
    knop(pagina.register, "Meer filters").click()
    assert pagina.minimumSizeHint().height() < 640


def test_on_the_tab_of_regelingen_one_makes_a_regeling(pagina: SubsidiesPagina, qtbot: QtBot) -> None:
    kies_tab(pagina, "Regelingen")
    assert pagina.nieuw_label == "Nieuwe regeling"
    antwoord(qtbot, pagina.nieuw, {"naam": "Regeling 2027", "jaar": "2027", "plafond": "10.000", "open_van": "1-1-2027", "open_tot": "31-12-2027"})
    assert pagina.regelingen is not None
    assert "Regeling 2027" in [r.naam for r in pagina.regelingen.rijen()]


def test_totals_of_one_gebied_say_that_they_are_of_whole_applications(paneel: RegisterPaneel, gebieden: dict[str, str]) -> None:
    paneel.filter.kies("gebieden", (gebieden["Ruwaard"],))
    knop(paneel, "Per doel").click()
    assert "De bedragen zijn van de hele aanvraag" in paneel.uitleg.text()
    knop(paneel, "Per gebied").click()
    assert "van de hele aanvraag" not in paneel.uitleg.text()
