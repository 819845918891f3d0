"""Handing over work, and forgetting a person for good."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.conftest import VANDAAG
from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout, NietGevonden, RegelFout
from wijkagenda.queries.geschiedenis import geschiedenis
from wijkagenda.queries.record import record
from wijkagenda.queries.relatie import bekende_medewerker, contactpersonen, initiatieven_van, medewerkers, organisaties, werk_van
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.controle import controleer
from wijkagenda.usecases import history, initiatief, velden
from wijkagenda.usecases.relatie import draag_over, vergeet


def over(dagen: int) -> dt.date:
    return VANDAAG + dt.timedelta(days=dagen)


# -- overdragen


def test_all_open_work_goes_to_the_other_in_one_step(bestand: Bestand) -> None:
    oud, nieuw = maak(bestand, "medewerker"), maak(bestand, "medewerker")
    tuin = maak(bestand, "initiatief", ondersteuner_id=oud)
    plan = maak(bestand, "wijkplan", medewerker_id=oud)
    maak(bestand, "aanvraag", behandelaar_id=oud)
    maak(bestand, "agendapunt", medewerker_id=oud)
    assert werk_van(bestand.lees(), oud, VANDAAG) == ["1 initiatief", "1 aanvraag", "1 wijkplan", "1 agendapunt"]
    draag_over(bestand.uow, oud, nieuw)
    assert werk_van(bestand.lees(), oud, VANDAAG) == []
    assert record(bestand.lees(), "initiatief", tuin).waarden["ondersteuner_id"] == nieuw
    history.ongedaan(bestand.uow, bestand.con)
    assert record(bestand.lees(), "wijkplan", plan).waarden["medewerker_id"] == oud


def test_what_is_finished_or_was_done_by_someone_stays_theirs(bestand: Bestand) -> None:
    oud, nieuw = maak(bestand, "medewerker"), maak(bestand, "medewerker")
    maak(bestand, "initiatief", ondersteuner_id=oud)
    klaar = maak(bestand, "initiatief", ondersteuner_id=oud, begonnen_op=over(-30))
    initiatief.wijzig_fase(bestand.uow, klaar, "afgerond")
    contact = maak(bestand, "contactmoment", initiatief_id=klaar, datum=over(-20), soort="gesprek", tekst="Koffie", medewerker_id=oud)
    draag_over(bestand.uow, oud, nieuw)
    assert record(bestand.lees(), "initiatief", klaar).waarden["ondersteuner_id"] == oud
    assert record(bestand.lees(), "contactmoment", contact).waarden["medewerker_id"] == oud


def test_handing_over_can_end_the_work_of_the_first(bestand: Bestand) -> None:
    oud, nieuw = maak(bestand, "medewerker"), maak(bestand, "medewerker")
    draag_over(bestand.uow, oud, nieuw, over(-1))
    assert {r.id: r.werkt for r in medewerkers(bestand.lees(), VANDAAG)} == {nieuw: True, oud: False}


def test_work_is_not_handed_over_to_oneself(bestand: Bestand) -> None:
    ik = maak(bestand, "medewerker")
    with pytest.raises(InvoerFout, match="iemand anders"):
        draag_over(bestand.uow, ik, ik)


def test_without_work_there_is_nothing_to_hand_over(bestand: Bestand) -> None:
    with pytest.raises(RegelFout, match="geen open werk"):
        draag_over(bestand.uow, maak(bestand, "medewerker"), maak(bestand, "medewerker"))


def test_a_machine_knows_whose_work_is_mine_in_this_file_only(bestand: Bestand) -> None:
    ik = maak(bestand, "medewerker")
    assert bekende_medewerker(bestand.lees(), ["iemand anders", ik]) == ik
    assert bekende_medewerker(bestand.lees(), ["iemand anders"]) is None


# -- vergeten

NAAM, NUMMER, POST = "Zuiderwijkia Verzonnen", "06-00000042", "zuiderwijkia@voorbeeld.example"


@pytest.fixture
def persoon(bestand: Bestand) -> str:
    """Someone with a history: typed wrongly first, an initiatiefnemer, and half of a change still being typed."""
    id_ = maak(bestand, "contactpersoon", naam=f"{NAAM}t", telefoon=NUMMER, email=POST, doel=f"contact met {NAAM}", toestemming=f"{NAAM} vindt het goed")
    velden.wijzig(bestand.uow, "contactpersoon", id_, {"naam": NAAM})
    tuin = maak(bestand, "initiatief")
    maak(bestand, "initiatiefnemer", initiatief_id=tuin, contactpersoon_id=id_)
    maak(bestand, "organisatie", vertegenwoordiger_id=id_)
    bestand.bewaar_klad("contactpersoon", id_, "email", POST)
    bestand.bewaar_klad("dialoog: Nieuw: contactpersoon", "", "naam", NAAM)
    return id_


def test_a_forgotten_person_is_in_no_list_search_history_or_klad(bestand: Bestand, persoon: str) -> None:
    assert bestand.zoek("Zuiderwijkia")
    vergeet(bestand.uow, persoon)
    assert contactpersonen(bestand.lees(), VANDAAG) == []
    assert bestand.zoek("Zuiderwijkia") == bestand.zoek("derwijk") == []
    assert bestand.kladden() == []
    woorden = " ".join(f"{v.voor} {v.na}" for r in geschiedenis(bestand.lees(), "contactpersoon", persoon) for v in r.veranderingen)
    assert "Zuiderwijkia" not in woorden
    assert NUMMER not in woorden


def test_no_byte_of_a_forgotten_person_is_left_in_the_file(bestand: Bestand, persoon: str) -> None:
    assert NAAM.encode() in bestand.pad.read_bytes()
    vergeet(bestand.uow, persoon)
    bytes_ = bestand.pad.read_bytes().lower()
    for sporen in (NAAM, NUMMER, POST, "zuiderwijkia"):
        assert sporen.lower().encode() not in bytes_


def test_a_forgotten_person_is_no_initiatiefnemer_or_vertegenwoordiger_any_more(bestand: Bestand, persoon: str) -> None:
    assert len(initiatieven_van(bestand.lees(), persoon)) == 1
    vergeet(bestand.uow, persoon)
    assert initiatieven_van(bestand.lees(), persoon) == []
    (organisatie,) = organisaties(bestand.lees())
    assert record(bestand.lees(), "organisatie", organisatie.id).waarden["vertegenwoordiger_id"] is None


def test_forgetting_is_not_undone(bestand: Bestand, persoon: str) -> None:
    vergeet(bestand.uow, persoon)
    with pytest.raises(RegelFout, match="komt niet terug"):
        history.ongedaan(bestand.uow, bestand.con)


def test_forgetting_leaves_the_file_in_order_and_others_alone(bestand: Bestand, persoon: str) -> None:
    ander = maak(bestand, "contactpersoon", naam="Fien Fictief")
    vergeet(bestand.uow, persoon)
    assert [r.id for r in contactpersonen(bestand.lees(), VANDAAG)] == [ander]
    assert [t.id for t in bestand.zoek("Fictief")] == [ander]
    assert controleer(bestand.pad) == []


def test_someone_who_was_forgotten_can_not_be_forgotten_again(bestand: Bestand, persoon: str) -> None:
    vergeet(bestand.uow, persoon)
    with pytest.raises(NietGevonden):
        vergeet(bestand.uow, persoon)


# -- rules of the fields


@pytest.mark.parametrize("kvk", ["1234567", "123456789", "1234567a"])
def test_a_kvk_number_has_eight_digits(bestand: Bestand, kvk: str) -> None:
    with pytest.raises(InvoerFout, match="acht cijfers") as fout:
        maak(bestand, "organisatie", kvk=kvk)
    assert fout.value.veld == "kvk"


def test_an_organisatie_is_not_its_own_penvoerder(bestand: Bestand) -> None:
    id_ = maak(bestand, "organisatie")
    with pytest.raises(InvoerFout, match="eigen penvoerder"):
        velden.wijzig(bestand.uow, "organisatie", id_, {"penvoerder_id": id_})


def test_nobody_stops_before_starting(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="laatste dag"):
        maak(bestand, "medewerker", van=over(0), tot=over(-1))


def test_the_clean_up_list_has_who_is_kept_too_long_longest_first(bestand: Bestand) -> None:
    for dagen in (-1, 5, -90):
        maak(bestand, "contactpersoon", naam=f"Fien {dagen}", bewaren_tot=over(dagen))
    assert [r.naam for r in contactpersonen(bestand.lees(), VANDAAG, alleen_verlopen=True)] == ["Fien -90", "Fien -1"]
