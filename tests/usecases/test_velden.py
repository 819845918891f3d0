"""Making, changing and deleting by fields: rules kept, parts go along, what is in use stays."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout, NietGevonden, RegelFout
from wijkagenda.queries.record import delen, keuzes, record, titels
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, velden


def test_a_record_is_made_with_what_nobody_was_asked(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    stap = velden.maak(bestand.uow, "inbreng", {"gebied_id": gebied, "tekst": "De stoep ligt los"})
    waarden = record(bestand.lees(), "inbreng", stap.hoofd or "").waarden
    assert (waarden["datum"], waarden["soort"], waarden["uitkomst"]) == (dt.date(2026, 11, 21), "gesprek", "open")


def test_a_required_field_that_is_missing_is_named(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="Vul ‘Titel’ in") as fout:
        velden.maak(bestand.uow, "initiatief", {"gebied_id": maak(bestand, "gebied")})
    assert fout.value.veld == "titel"


def test_a_reference_to_nothing_is_refused(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="er niet meer is"):
        velden.maak(bestand.uow, "initiatief", {"titel": "Tuin", "gebied_id": "bestaat-niet"})


def test_a_field_that_a_step_decides_is_not_filled_in(bestand: Bestand) -> None:
    with pytest.raises(RegelFout, match="door een stap"):
        velden.wijzig(bestand.uow, "initiatief", maak(bestand, "initiatief"), {"fase": "zelfstandig"})


def test_a_step_is_named_after_its_field(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    assert velden.wijzig(bestand.uow, "initiatief", id_, {"plek": "Bij de school"}).label == "Buurt of plek wijzigen"


def test_saving_a_field_clears_its_klad_only(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    bestand.bewaar_klad("initiatief", id_, "plek", "Bij de")
    bestand.bewaar_klad("initiatief", id_, "omschrijving", "Half af")
    velden.wijzig(bestand.uow, "initiatief", id_, {"plek": "Bij de school"})
    assert [(k.veld, k.tekst) for k in bestand.kladden()] == [("omschrijving", "Half af")]


def test_klad_is_no_step(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    stappen = bestand.con.execute("select count(*) from stap").fetchone()
    bestand.bewaar_klad("initiatief", id_, "plek", "x" * 200_000)
    assert bestand.con.execute("select count(*) from stap").fetchone() == stappen


def test_deleting_takes_the_parts_along_and_undo_brings_all_back(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    for _ in range(3):
        maak(bestand, "telling", initiatief_id=id_, trekkers=3)
    velden.verwijder(bestand.uow, "initiatief", [id_])
    assert delen(bestand.lees(), "telling", "initiatief_id", id_) == []
    with pytest.raises(NietGevonden):
        record(bestand.lees(), "initiatief", id_)
    history.ongedaan(bestand.uow, bestand.con)
    assert len(delen(bestand.lees(), "telling", "initiatief_id", id_)) == 3


def test_what_others_need_is_not_deleted_from_under_them(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    maak(bestand, "initiatief", gebied_id=gebied)
    with pytest.raises(RegelFout, match="hangt nog 1 × initiatief aan"):
        velden.verwijder(bestand.uow, "gebied", [gebied])


def test_deleting_several_is_one_step(bestand: Bestand) -> None:
    ids = [maak(bestand, "organisatie") for _ in range(3)]
    assert velden.verwijder(bestand.uow, "organisatie", ids).label == "3 × organisatie verwijderen"
    history.ongedaan(bestand.uow, bestand.con)
    assert len(titels(bestand.lees(), "organisatie", ids)) == 3


def test_deleting_several_is_all_or_nothing(bestand: Bestand) -> None:
    vrij, gebied = maak(bestand, "gebied"), maak(bestand, "gebied")
    maak(bestand, "initiatief", gebied_id=gebied)
    with pytest.raises(RegelFout):
        velden.verwijder(bestand.uow, "gebied", [vrij, gebied])
    assert set(titels(bestand.lees(), "gebied", [vrij, gebied])) == {vrij, gebied}


def test_a_record_with_a_natural_key_is_not_made_twice(bestand: Bestand) -> None:
    indicator, gebied = maak(bestand, "indicator"), maak(bestand, "gebied")
    verhaal = {"indicator_id": indicator, "gebied_id": gebied, "jaar": 2026, "tekst": "Het klopt"}
    eerste = velden.maak(bestand.uow, "verhaal", verhaal)
    with pytest.raises(RegelFout, match="is er al"):
        velden.maak(bestand.uow, "verhaal", verhaal)
    velden.verwijder(bestand.uow, "verhaal", [eerste.hoofd or ""])
    weer = velden.maak(bestand.uow, "verhaal", verhaal | {"tekst": "Toch anders"})
    assert weer.hoofd == eerste.hoofd
    assert record(bestand.lees(), "verhaal", weer.hoofd or "").waarden["tekst"] == "Toch anders"


def test_a_long_text_is_kept_whole(bestand: Bestand) -> None:
    lang = "woord " * 20_000
    id_ = maak(bestand, "initiatief", omschrijving=lang)
    assert record(bestand.lees(), "initiatief", id_).waarden["omschrijving"] == lang


def test_only_living_records_can_be_chosen(bestand: Bestand) -> None:
    blijft, weg = maak(bestand, "organisatie", naam="Blijft"), maak(bestand, "organisatie", naam="Gaat weg")
    velden.verwijder(bestand.uow, "organisatie", [weg])
    assert keuzes(bestand.lees(), "organisatie") == [(blijft, "Blijft")]


def test_goals_of_a_framework_that_is_off_cannot_be_chosen(bestand: Bestand) -> None:
    aan, uit = maak(bestand, "beleidskader", actief=True), maak(bestand, "beleidskader", actief=False)
    doel = maak(bestand, "doel", beleidskader_id=aan, code="1", titel="Meedoen")
    maak(bestand, "doel", beleidskader_id=uit, code="2", titel="Oud doel")
    assert keuzes(bestand.lees(), "doel") == [(doel, "1 Meedoen")]
