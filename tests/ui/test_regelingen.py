"""A regeling in the window: every rule of it, the room as bars, and what no longer changes once it is in use."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import Gezegd, antwoord, knop, maak_omgeving, teksten, toon
from tests.usecases.subsidiedossier import breng_tot, maak_regeling
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.record import record
from wijkagenda.queries.regeling import regelingen
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.subsidies.plafondbalk import PlafondBalk
from wijkagenda.ui.subsidies.regelingdetail import RegelingDetail
from wijkagenda.ui.subsidies.regelingen import RegelingenPaneel
from wijkagenda.ui.widgets.veldbasis import VeldWidget
from wijkagenda.usecases.velden import velden_van


@pytest.fixture
def omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    return maak_omgeving(bestand, klok)


@pytest.fixture
def paneel(qtbot: QtBot, omgeving: Omgeving) -> Iterator[RegelingenPaneel]:
    paneel = toon(qtbot, RegelingenPaneel, omgeving)
    yield paneel
    paneel.hide()


def open_(paneel: RegelingenPaneel, id_: str) -> RegelingDetail:
    paneel.toon("regeling", id_)
    assert isinstance(paneel.detail, RegelingDetail)
    return paneel.detail


def velden(detail: RegelingDetail) -> dict[str, VeldWidget]:
    return {naam: widget for f in detail.formulieren for naam, widget in f.formulier.velden.items()}


def typ(detail: RegelingDetail, naam: str, woorden: str) -> VeldWidget:
    veld = velden(detail)[naam]
    veld.zet_tekst(woorden)
    veld.vastleggen()
    return veld


def test_every_rule_of_a_regeling_can_be_edited(paneel: RegelingenPaneel, bestand: Bestand) -> None:
    id_ = maak_regeling(bestand)
    detail = open_(paneel, id_)
    assert set(velden(detail)) == {v.naam for v in velden_van("regeling")}
    for naam, woorden in {"maximum": "2.500", "termijn_weken": "13", "verdaging_weken": "4", "doelgroep": "Groepen", "direct_tot": "€ 5000"}.items():
        typ(detail, naam, woorden)
    waarden = record(bestand.lees(), "regeling", id_).waarden
    assert (waarden["maximum"], waarden["termijn_weken"], waarden["verdaging_weken"]) == (2_500_00, 13, 4)
    assert (waarden["doelgroep"], waarden["direct_tot"]) == ("Groepen", 5_000_00)


def test_a_regeling_in_use_says_so_and_keeps_its_rules(paneel: RegelingenPaneel, bestand: Bestand) -> None:
    id_ = maak_regeling(bestand)
    breng_tot(bestand, "ontvangen", regeling_id=id_)
    detail = open_(paneel, id_)
    assert "De regels staan vast" in " ".join(teksten(detail))
    dicht = {naam for naam, widget in velden(detail).items() if widget.veld.alleen_lezen}
    assert dicht == {v.naam for v in velden_van("regeling")} - {"naam", "toelichting"}
    assert not [t for t in teksten(detail) if t == "Toevoegen"]


def test_the_first_application_closes_the_rules_while_one_looks(paneel: RegelingenPaneel, bestand: Bestand) -> None:
    id_ = maak_regeling(bestand)
    assert not open_(paneel, id_).vast
    breng_tot(bestand, "ontvangen", regeling_id=id_)
    paneel.verouder()
    assert isinstance(paneel.detail, RegelingDetail)
    assert "plafond" in paneel.detail.vast


def test_a_copy_for_next_year_can_be_changed(paneel: RegelingenPaneel, bestand: Bestand) -> None:
    id_ = maak_regeling(bestand, naam="Regeling 2026")
    maak(bestand, "regeling_criterium", regeling_id=id_, naam="Bereik", gewicht=2)
    breng_tot(bestand, "ontvangen", regeling_id=id_)
    knop(open_(paneel, id_), "Kopiëren voor volgend jaar").click()
    nieuw, _ = regelingen(bestand.lees())
    assert (nieuw.naam, nieuw.jaar, nieuw.open_van, paneel.getoond_id) == ("Regeling 2027", 2027, dt.date(2027, 1, 1), nieuw.id)
    assert isinstance(paneel.detail, RegelingDetail)
    assert not paneel.detail.vast
    assert "Bereik" in str(paneel.detail.delen[1].tabel.model().index(0, 0).data())


def test_a_second_copy_has_a_name_of_its_own(paneel: RegelingenPaneel, bestand: Bestand) -> None:
    id_ = maak_regeling(bestand, naam="Regeling 2026")
    for _ in range(3):
        paneel.kopieer(id_)
    assert [r.naam for r in regelingen(bestand.lees())] == ["Regeling 2027", "Regeling 2027 (2)", "Regeling 2027 (3)", "Regeling 2026"]


def test_the_room_is_drawn_in_all_and_per_gebied_and_told_in_words(paneel: RegelingenPaneel, bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied", naam="Ruwaard")
    id_ = maak_regeling(bestand, plafond=5_000_00)
    maak(bestand, "regeling_plafond", regeling_id=id_, gebied_id=gebied, bedrag=3_000_00)
    breng_tot(bestand, "uitvoering", regeling_id=id_, gebied_id=gebied, bedrag=900_00)
    detail = open_(paneel, id_)
    balken = [(b.accessibleName(), b.accessibleDescription()) for b in detail.findChildren(PlafondBalk)]
    assert balken == [
        ("Alle gebieden samen, van € 5.000,00: nog € 4.100,00", "Plafond € 5.000,00, verleend € 900,00, plafondruimte € 4.100,00."),
        ("Ruwaard, van € 3.000,00: nog € 2.100,00", "Plafond € 3.000,00, verleend € 900,00, plafondruimte € 2.100,00."),
    ]


def test_a_regeling_that_compares_without_criteria_says_so(paneel: RegelingenPaneel, bestand: Bestand) -> None:
    detail = open_(paneel, maak_regeling(bestand, verdeelwijze="criteria"))
    assert "nog geen criteria" in " ".join(teksten(detail))


@pytest.mark.parametrize(
    ("naam", "getypt", "zin"),
    [
        ("plafond", "-5", "‘Subsidieplafond’ is minstens € 0,00."),
        ("plafond", "veel", "‘veel’ is geen bedrag."),
        ("plafond", "10,005", "Een bedrag heeft hoogstens twee cijfers achter de komma."),
        ("plafond", "99999999999999999", "Dit bedrag is te groot."),
        ("plafond", "", "Vul ‘Subsidieplafond’ in."),
        ("open_tot", "31-2-2026", "De datum ‘31-2-2026’ bestaat niet."),
        ("termijn_weken", "0", "‘Beslistermijn in weken’ is minstens 1."),
    ],
)
def test_a_value_that_can_not_be_stays_as_typed_with_one_sentence(paneel: RegelingenPaneel, bestand: Bestand, naam: str, getypt: str, zin: str) -> None:
    id_ = maak_regeling(bestand, termijn_weken=8)
    voor = record(bestand.lees(), "regeling", id_).waarden
    veld = typ(open_(paneel, id_), naam, getypt)
    assert veld.fout().startswith(zin)
    assert record(bestand.lees(), "regeling", id_).waarden == voor


def test_a_regeling_that_closes_before_it_opens_is_refused_and_stays_as_typed(paneel: RegelingenPaneel, omgeving: Omgeving, bestand: Bestand) -> None:
    gezegd = Gezegd(omgeving)
    id_ = maak_regeling(bestand)
    veld = typ(open_(paneel, id_), "open_tot", "31-12-2025")
    assert gezegd.zinnen == ["De regeling sluit voordat zij opengaat. Kies een latere dag bij ‘Open tot en met’."]
    assert veld.veranderd()
    assert record(bestand.lees(), "regeling", id_).waarden["open_tot"] == dt.date(2026, 12, 31)


def test_a_new_regeling_that_closes_before_it_opens_keeps_the_dialog_open(paneel: RegelingenPaneel, qtbot: QtBot, bestand: Bestand) -> None:
    vul = {"naam": "Fout", "jaar": "2027", "plafond": "1.000", "open_van": "1-6-2027", "open_tot": "1-5-2027"}
    assert antwoord(qtbot, paneel.nieuw, vul) == ["De regeling sluit voordat zij opengaat. Kies een latere dag bij ‘Open tot en met’."]
    assert regelingen(bestand.lees()) == []


def test_plafonds_per_gebied_that_go_over_the_plafond_are_refused(paneel: RegelingenPaneel, qtbot: QtBot, bestand: Bestand) -> None:
    maak(bestand, "gebied", naam="Ruwaard")
    detail = open_(paneel, maak_regeling(bestand, plafond=1_000_00))
    antwoord(qtbot, detail.delen[0].nieuw, {"gebied_id": "Ruwaard", "bedrag": "1.000,01"})
    assert detail.delen[0].tabel.aantal() == 0


def test_another_year_moves_the_days_of_a_new_regeling_along(paneel: RegelingenPaneel, qtbot: QtBot, bestand: Bestand) -> None:
    antwoord(qtbot, paneel.nieuw, {"naam": "Nieuw", "jaar": "2028", "plafond": "1.000"})
    (rij,) = regelingen(bestand.lees())
    assert (rij.open_van, rij.open_tot) == (dt.date(2028, 1, 1), dt.date(2028, 12, 31))


def test_days_that_were_chosen_stay_when_the_year_changes(paneel: RegelingenPaneel, qtbot: QtBot, bestand: Bestand) -> None:
    antwoord(qtbot, paneel.nieuw, {"naam": "Nieuw", "plafond": "1.000", "open_van": "1-10-2026", "jaar": "2027"})
    (rij,) = regelingen(bestand.lees())
    assert (rij.open_van, rij.open_tot) == (dt.date(2026, 10, 1), dt.date(2027, 12, 31))


def test_a_new_document_comes_after_those_that_are_there(paneel: RegelingenPaneel, qtbot: QtBot, bestand: Bestand) -> None:
    id_ = maak_regeling(bestand)
    detail = open_(paneel, id_)
    lijst = next(d for d in detail.delen if d.soort == "regeling_stuk")
    al = lijst.tabel.aantal()
    for naam in ("Statuten", "Jaarverslag"):
        antwoord(qtbot, lijst.nieuw, {"naam": naam})
    lijst.ververs()
    namen = [str(lijst.tabel.model().index(i, 0).data()) for i in range(lijst.tabel.aantal())]
    assert namen[al:] == ["Statuten", "Jaarverslag"]


def test_a_part_is_changed_from_the_menu_too(paneel: RegelingenPaneel, qtbot: QtBot, bestand: Bestand) -> None:
    detail = open_(paneel, maak_regeling(bestand))
    lijst = next(d for d in detail.delen if d.soort == "regeling_stuk")
    antwoord(qtbot, lijst.nieuw, {"naam": "Statuten"})
    lijst.ververs()
    lijst.tabel.selectRow(lijst.tabel.aantal() - 1)
    wijzig = next(a for a in lijst.tabel.maak_menu().actions() if a.text().startswith("Wijzig"))
    antwoord(qtbot, wijzig.trigger, {"naam": "Statuten van de vereniging"})
    lijst.ververs()
    assert lijst.tabel.model().index(lijst.tabel.aantal() - 1, 0).data() == "Statuten van de vereniging"
