"""What a user does with a wijkplan: make, order, talk, adopt, carry out."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import sqlalchemy as sa

from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.velden.wijkplan import HOOFDSTUKKEN
from wijkagenda.domain.wijkplan import Actie, Hoofdstuk, Opgave, Planstatus, Planversie, Wijkplan
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, velden, wijkplan

VANDAAG = dt.date(2026, 11, 21)


def titels(bestand: Bestand, klasse: type[Opgave] | type[Actie]) -> list[str]:
    zin = sa.select(klasse.titel).where(levend(klasse)).order_by(klasse.volgorde)
    return list(bestand.lees().execute(zin).scalars())


def waarde(bestand: Bestand, kolom: Any, id_: str) -> object:
    return bestand.lees().execute(sa.select(kolom).where(kolom.class_.id == id_)).scalar_one()


def stel_vast(bestand: Bestand, plan: str) -> None:
    wijkplan.stel_vast(bestand.uow, plan, door="de wijkraad", datum=VANDAAG, blokken_json="{}")


@pytest.fixture
def plan(bestand: Bestand) -> str:
    """A plan in gesprek with one opgave and one actie."""
    id_ = maak(bestand, "wijkplan", titel="Samen in de wijk")
    maak(bestand, "actie", opgave_id=maak(bestand, "opgave", wijkplan_id=id_, titel="Samen eten"), titel="Soep koken")
    wijkplan.wijzig_status(bestand.uow, id_, "in_gesprek")
    return id_


def test_a_new_plan_is_a_dated_concept_with_all_chapters(bestand: Bestand) -> None:
    id_ = maak(bestand, "wijkplan")
    assert waarde(bestand, Wijkplan.status, id_) == "concept"
    assert bestand.lees().execute(sa.select(Planstatus.status, Planstatus.datum)).all() == [("concept", VANDAAG)]
    soorten = bestand.lees().execute(sa.select(Hoofdstuk.soort).order_by(Hoofdstuk.volgorde)).scalars().all()
    assert soorten == [k.code for k in HOOFDSTUKKEN]


def test_a_plan_that_ends_before_it_begins_is_refused(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="eindigt vóór het begint"):
        maak(bestand, "wijkplan", van=2028, tot=2027)


def test_opgaven_come_in_the_order_in_which_they_were_made(bestand: Bestand, plan: str) -> None:
    maak(bestand, "opgave", wijkplan_id=plan, titel="Spelen")
    assert titels(bestand, Opgave) == ["Samen eten", "Spelen"]


def test_an_opgave_goes_up_and_down(bestand: Bestand, plan: str) -> None:
    spelen = maak(bestand, "opgave", wijkplan_id=plan, titel="Spelen")
    wijkplan.verplaats(bestand.uow, "opgave", spelen, -1)
    assert titels(bestand, Opgave) == ["Spelen", "Samen eten"]
    wijkplan.verplaats(bestand.uow, "opgave", spelen, 1)
    assert titels(bestand, Opgave) == ["Samen eten", "Spelen"]


def test_going_up_from_the_first_place_changes_nothing(bestand: Bestand, plan: str) -> None:
    eerste = bestand.lees().execute(sa.select(Opgave.id)).scalar_one()
    assert wijkplan.verplaats(bestand.uow, "opgave", eerste, -1).geraakt == ()


def test_an_opgave_is_put_on_a_place(bestand: Bestand, plan: str) -> None:
    for titel in ("B", "C", "D"):
        laatste = maak(bestand, "opgave", wijkplan_id=plan, titel=titel)
    wijkplan.verplaats_opgave_naar(bestand.uow, laatste, 1)
    assert titels(bestand, Opgave) == ["Samen eten", "D", "B", "C"]


def test_an_actie_is_put_under_another_opgave_of_the_plan(bestand: Bestand, plan: str) -> None:
    spelen = maak(bestand, "opgave", wijkplan_id=plan, titel="Spelen")
    maak(bestand, "actie", opgave_id=spelen, titel="Bal kopen")
    soep = bestand.lees().execute(sa.select(Actie.id).where(Actie.titel == "Soep koken")).scalar_one()
    wijkplan.verplaats_actie_naar(bestand.uow, soep, spelen, 0)
    assert waarde(bestand, Actie.opgave_id, soep) == spelen
    assert titels(bestand, Actie) == ["Soep koken", "Bal kopen"]


def test_an_actie_does_not_move_to_another_plan(bestand: Bestand, plan: str) -> None:
    soep = bestand.lees().execute(sa.select(Actie.id)).scalar_one()
    with pytest.raises(RegelFout, match="ander wijkplan"):
        wijkplan.verplaats_actie_naar(bestand.uow, soep, maak(bestand, "opgave"), 0)


def test_an_actie_gets_the_gebied_of_its_plan(bestand: Bestand, plan: str) -> None:
    soep = bestand.lees().execute(sa.select(Actie.id)).scalar_one()
    assert waarde(bestand, Actie.gebied_id, soep) == waarde(bestand, Wijkplan.gebied_id, plan)


def test_a_step_of_status_is_kept_with_date_and_reason(bestand: Bestand, plan: str) -> None:
    wijkplan.wijzig_status(bestand.uow, plan, "concept", reden="Eerst de enquête.")
    rijen = bestand.lees().execute(sa.select(Planstatus.status, Planstatus.toelichting).order_by(Planstatus.id)).all()
    assert rijen == [("concept", None), ("in_gesprek", None), ("concept", "Eerst de enquête.")]


def test_vaststellen_freezes_version_one_and_its_agreements(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan)
    versie = bestand.lees().execute(sa.select(Planversie.nummer, Planversie.vastgesteld_door, Planversie.blokken, Planversie.afspraken)).one()
    assert versie[:3] == (1, "de wijkraad", "{}")
    assert "Soep koken" in versie.afspraken
    assert (waarde(bestand, Wijkplan.status, plan), waarde(bestand, Wijkplan.vastgesteld_op, plan)) == ("vastgesteld", VANDAAG)


def test_vaststellen_twice_without_a_change_is_refused(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan)
    with pytest.raises(RegelFout, match="niets veranderd sinds versie 1"):
        stel_vast(bestand, plan)


def test_voortgang_of_an_actie_is_no_change_of_the_plan(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan)
    soep = bestand.lees().execute(sa.select(Actie.id)).scalar_one()
    wijkplan.zet_voortgang(bestand.uow, soep, "klaar", resultaat="Zestig eters.")
    with pytest.raises(RegelFout, match="niets veranderd"):
        stel_vast(bestand, plan)


def test_a_changed_plan_in_uitvoering_becomes_version_two_and_stays_in_uitvoering(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan)
    wijkplan.wijzig_status(bestand.uow, plan, "in_uitvoering")
    maak(bestand, "opgave", wijkplan_id=plan, titel="Spelen")
    stel_vast(bestand, plan)
    assert bestand.lees().execute(sa.select(Planversie.nummer).where(levend(Planversie)).order_by(Planversie.nummer)).scalars().all() == [1, 2]
    assert waarde(bestand, Wijkplan.status, plan) == "in_uitvoering"


def test_vaststellen_can_be_undone(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan)
    history.ongedaan(bestand.uow, bestand.con)
    assert waarde(bestand, Wijkplan.status, plan) == "in_gesprek"
    stel_vast(bestand, plan)
    assert bestand.lees().execute(sa.select(Planversie.nummer).where(levend(Planversie))).scalars().all() == [1]


def test_a_plan_that_was_vastgesteld_is_not_deleted(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan)
    with pytest.raises(RegelFout, match="blijft bewaard"):
        velden.verwijder(bestand.uow, "wijkplan", [plan])


def test_deleting_a_concept_takes_its_opgaven_along_and_undo_brings_them_back(bestand: Bestand, plan: str) -> None:
    velden.verwijder(bestand.uow, "wijkplan", [plan])
    assert titels(bestand, Opgave) == titels(bestand, Actie) == []
    history.ongedaan(bestand.uow, bestand.con)
    assert (titels(bestand, Opgave), titels(bestand, Actie)) == (["Samen eten"], ["Soep koken"])


def test_an_actie_is_not_stopped_by_its_field_without_a_reason(bestand: Bestand, plan: str) -> None:
    soep = bestand.lees().execute(sa.select(Actie.id)).scalar_one()
    with pytest.raises(InvoerFout):
        velden.wijzig(bestand.uow, "actie", soep, {"status": "gestopt"})
    assert waarde(bestand, Actie.status, soep) == "gepland"


def test_stopping_an_actie_with_its_reason_is_one_step(bestand: Bestand, plan: str) -> None:
    soep = bestand.lees().execute(sa.select(Actie.id)).scalar_one()
    wijkplan.zet_voortgang(bestand.uow, soep, "gestopt", reden="Geen kok.")
    assert (waarde(bestand, Actie.status, soep), waarde(bestand, Actie.reden, soep)) == ("gestopt", "Geen kok.")
    history.ongedaan(bestand.uow, bestand.con)
    assert (waarde(bestand, Actie.status, soep), waarde(bestand, Actie.reden, soep)) == ("gepland", None)


def test_the_same_votes_are_not_kept_twice(bestand: Bestand, plan: str) -> None:
    opgave = bestand.lees().execute(sa.select(Opgave.id)).scalar_one()
    inbreng = maak(bestand, "inbreng")
    maak(bestand, "stem", opgave_id=opgave, inbreng_id=inbreng, methode="stickers", aantal=12)
    with pytest.raises(InvoerFout, match="telt iemand dubbel"):
        maak(bestand, "stem", opgave_id=opgave, inbreng_id=inbreng, methode="stickers", aantal=9)
    maak(bestand, "stem", opgave_id=opgave, inbreng_id=inbreng, methode="formulier", aantal=9)


def test_an_existing_plan_is_written_down_with_its_own_dates(bestand: Bestand) -> None:
    id_ = maak(bestand, "wijkplan")
    wijkplan.wijzig_status(bestand.uow, id_, "in_gesprek", datum=dt.date(2025, 10, 15))
    wijkplan.stel_vast(bestand.uow, id_, door="de wijkraad", datum=dt.date(2026, 3, 12), blokken_json="{}")
    rijen = bestand.lees().execute(sa.select(Planstatus.status, Planstatus.datum).order_by(Planstatus.id)).all()
    assert rijen == [("concept", dt.date(2025, 10, 15)), ("in_gesprek", dt.date(2025, 10, 15)), ("vastgesteld", dt.date(2026, 3, 12))]


def test_a_step_is_not_dated_before_the_one_before(bestand: Bestand, plan: str) -> None:
    with pytest.raises(InvoerFout, match="vóór de vorige stap"):
        wijkplan.stel_vast(bestand.uow, plan, door="de wijkraad", datum=dt.date(2026, 11, 20), blokken_json="{}")
