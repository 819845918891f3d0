"""Evaluatie: one a year, frozen when vastgesteld, mended by reopening."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlalchemy as sa

from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.evaluatie import VRAGEN, Evaluatie
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import evaluatie, velden

VANDAAG = dt.date(2026, 11, 21)
ANTWOORDEN = {naam: f"Antwoord op {naam}" for naam in VRAGEN}


@pytest.fixture
def plan(bestand: Bestand) -> str:
    return maak(bestand, "wijkplan")


@pytest.fixture
def vast(bestand: Bestand, plan: str) -> str:
    """An evaluatie that is vastgesteld."""
    id_ = maak(bestand, "evaluatie", wijkplan_id=plan, jaar=2026, **ANTWOORDEN)
    evaluatie.stel_vast(bestand.uow, id_, datum=VANDAAG, blokken_json="{}")
    return id_


def test_vaststellen_keeps_the_text_and_the_date(bestand: Bestand, vast: str) -> None:
    rij = bestand.lees().execute(sa.select(Evaluatie.status, Evaluatie.vastgesteld_op, Evaluatie.blokken).where(Evaluatie.id == vast)).one()
    assert rij == ("vastgesteld", VANDAAG, "{}")


def test_an_open_question_is_named_when_vaststellen_is_refused(bestand: Bestand, plan: str) -> None:
    id_ = maak(bestand, "evaluatie", wijkplan_id=plan, **ANTWOORDEN | {"deden": None})
    with pytest.raises(InvoerFout, match="Wat deden we"):
        evaluatie.stel_vast(bestand.uow, id_, datum=VANDAAG, blokken_json="{}")


def test_what_was_vastgesteld_does_not_change(bestand: Bestand, vast: str) -> None:
    with pytest.raises(RegelFout, match="verandert niet meer"):
        velden.wijzig(bestand.uow, "evaluatie", vast, {"gelukt": "Alles"})
    with pytest.raises(RegelFout, match="verandert niet meer"):
        maak(bestand, "bijstelling", evaluatie_id=vast, wat="Meer soep")
    with pytest.raises(RegelFout, match="verandert niet meer"):
        velden.verwijder(bestand.uow, "evaluatie", [vast])


def test_reopened_it_can_be_mended(bestand: Bestand, vast: str) -> None:
    evaluatie.heropen(bestand.uow, vast)
    velden.wijzig(bestand.uow, "evaluatie", vast, {"gelukt": "Bijna alles"})
    with pytest.raises(RegelFout):
        evaluatie.heropen(bestand.uow, vast)


def test_there_is_one_evaluatie_per_plan_and_year(bestand: Bestand, plan: str, vast: str) -> None:
    with pytest.raises(RegelFout, match="al een evaluatie over 2026"):
        maak(bestand, "evaluatie", wijkplan_id=plan, jaar=2026)
    maak(bestand, "evaluatie", wijkplan_id=plan, jaar=2027)


def test_the_gemeente_has_one_evaluatie_a_year_beside_those_of_plans(bestand: Bestand, vast: str) -> None:
    maak(bestand, "evaluatie", jaar=2026)
    with pytest.raises(RegelFout, match="al een evaluatie"):
        maak(bestand, "evaluatie", jaar=2026)
