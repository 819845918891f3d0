"""What residents said, and what it became."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import sqlalchemy as sa

from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.inbreng import Inbreng
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.wijkplan import Opgave
from wijkagenda.queries.draad import draad
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, inbreng, velden

TEKST = "Ik heb een draaibank en geen plek."


def lees(bestand: Bestand, klasse: Any, id_: str | None) -> Any:
    return bestand.lees().execute(sa.select(klasse.__table__).where(klasse.id == id_)).one()


def test_two_fields_make_an_open_inbreng_of_today(bestand: Bestand) -> None:
    stap = inbreng.noteer(bestand.uow, {"gebied_id": maak(bestand, "gebied"), "tekst": TEKST, "aantal": None})
    rij = lees(bestand, Inbreng, stap.hoofd)
    assert (rij.uitkomst, rij.datum, rij.soort) == ("open", dt.date(2026, 11, 21), "gesprek")


@pytest.mark.parametrize("naam", ["gebied_id", "tekst"])
def test_those_two_are_needed(bestand: Bestand, naam: str) -> None:
    waarden = {"gebied_id": maak(bestand, "gebied"), "tekst": TEKST} | {naam: ""}
    with pytest.raises(InvoerFout) as fout:
        inbreng.noteer(bestand.uow, waarden)
    assert fout.value.veld == naam


def test_with_a_sentence_it_becomes_an_opgave_in_the_same_step(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    plan = maak(bestand, "wijkplan", gebied_id=gebied)
    stap = inbreng.noteer(bestand.uow, {"gebied_id": gebied, "tekst": TEKST}, "opgave", "Een plek om te klussen", plan)
    opgave = bestand.lees().execute(sa.select(Opgave.__table__)).one()
    assert (opgave.titel, opgave.waarom, opgave.wijkplan_id) == ("Een plek om te klussen", TEKST, plan)
    assert [(s.soort, s.id) for s in draad(bestand.lees(), "inbreng", str(stap.hoofd)).naar] == [("opgave", opgave.id)]
    history.ongedaan(bestand.uow, bestand.con)
    for tabel in ("opgave", "inbreng"):
        assert bestand.con.execute(f"select count(*) from {tabel} where not verwijderd").fetchone()[0] == 0


def test_with_a_sentence_it_becomes_an_initiatief_in_its_gebied(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    inbreng.noteer(bestand.uow, {"gebied_id": gebied, "tekst": TEKST}, "initiatief", "Mannen van de schuur")
    rij = bestand.lees().execute(sa.select(Initiatief.__table__)).one()
    assert (rij.titel, rij.omschrijving, rij.gebied_id, rij.fase) == ("Mannen van de schuur", TEKST, gebied, "idee")


def test_with_a_sentence_it_is_answered(bestand: Bestand) -> None:
    stap = inbreng.noteer(bestand.uow, {"gebied_id": maak(bestand, "gebied"), "tekst": TEKST}, "antwoord", "De Ruwert heeft een werkplaats.")
    rij = lees(bestand, Inbreng, stap.hoofd)
    assert (rij.uitkomst, rij.antwoord, rij.antwoord_op) == ("antwoord", "De Ruwert heeft een werkplaats.", dt.date(2026, 11, 21))


def test_with_a_sentence_it_goes_to_someone_else(bestand: Bestand) -> None:
    stap = inbreng.noteer(bestand.uow, {"gebied_id": maak(bestand, "gebied"), "tekst": TEKST}, "doorverwijzing", "Woningcorporatie Voorbeeld")
    assert lees(bestand, Inbreng, stap.hoofd).doorverwezen_naar == "Woningcorporatie Voorbeeld"


@pytest.mark.parametrize("wordt", ["opgave", "initiatief", "antwoord", "doorverwijzing"])
def test_without_the_sentence_nothing_is_kept(bestand: Bestand, wordt: str) -> None:
    gebied = maak(bestand, "gebied")
    with pytest.raises(InvoerFout) as fout:
        inbreng.noteer(bestand.uow, {"gebied_id": gebied, "tekst": TEKST}, wordt, " ")
    assert fout.value.veld == "zin"
    assert bestand.con.execute("select count(*) from inbreng").fetchone()[0] == 0


def test_an_opgave_needs_a_plan(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout) as fout:
        inbreng.noteer(bestand.uow, {"gebied_id": maak(bestand, "gebied"), "tekst": TEKST}, "opgave", "Klussen")
    assert fout.value.veld == "wijkplan_id"


def test_it_can_belong_to_an_opgave_or_initiatief_that_is_there(bestand: Bestand) -> None:
    id_, opgave, ander = maak(bestand, "inbreng"), maak(bestand, "opgave"), maak(bestand, "initiatief")
    inbreng.hoort_bij_opgave(bestand.uow, id_, opgave)
    inbreng.hoort_bij_initiatief(bestand.uow, id_, ander)
    assert {s.id for s in draad(bestand.lees(), "inbreng", id_).naar} == {opgave, ander}
    assert lees(bestand, Inbreng, id_).uitkomst == "initiatief"


def test_an_answer_keeps_what_it_became(bestand: Bestand) -> None:
    id_ = maak(bestand, "inbreng", beloofd_voor=dt.date(2026, 12, 1))
    inbreng.wordt_initiatief(bestand.uow, id_, "Samen stoepen vegen")
    inbreng.beantwoord(bestand.uow, id_, "Het is een initiatief geworden.", dt.date(2026, 11, 20))
    rij = lees(bestand, Inbreng, id_)
    assert (rij.uitkomst, rij.antwoord_op) == ("initiatief", dt.date(2026, 11, 20))


def test_an_answer_typed_at_once_makes_it_answered(bestand: Bestand) -> None:
    id_ = maak(bestand, "inbreng", antwoord="Doen we", antwoord_op=dt.date(2026, 11, 2))
    assert lees(bestand, Inbreng, id_).uitkomst == "antwoord"


def test_a_mistake_is_set_back_to_open(bestand: Bestand) -> None:
    id_ = maak(bestand, "inbreng")
    inbreng.verwijs_door(bestand.uow, id_, "De corporatie")
    inbreng.heropen(bestand.uow, id_)
    assert lees(bestand, Inbreng, id_).uitkomst == "open"
    with pytest.raises(RegelFout):
        inbreng.heropen(bestand.uow, id_)


def test_a_promise_before_it_was_said_is_refused(bestand: Bestand) -> None:
    id_ = maak(bestand, "inbreng")
    with pytest.raises(InvoerFout) as fout:
        velden.wijzig(bestand.uow, "inbreng", id_, {"beloofd_voor": dt.date(2026, 10, 1)})
    assert fout.value.veld == "beloofd_voor"


def test_a_wens_becomes_an_opgave_once(bestand: Bestand) -> None:
    wens, plan = maak(bestand, "wens"), maak(bestand, "wijkplan")
    inbreng.wens_wordt_opgave(bestand.uow, wens, plan, "Bankjes")
    with pytest.raises(RegelFout):
        inbreng.wens_wordt_opgave(bestand.uow, wens, plan, "Bankjes")


def test_a_wens_is_not_refused_without_a_reason(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout):
        velden.wijzig(bestand.uow, "wens", maak(bestand, "wens"), {"uitkomst": "nee"})
