"""The agenda of a period: what is on it, in which order, and for whom."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.queries.agenda import Agendakeuze, AgendaRij, agendapunt, dag_van, komende, periode
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import agenda as doen
from wijkagenda.usecases import velden

VANDAAG = dt.date(2026, 11, 21)
MAANDAG, ZONDAG = dt.date(2026, 11, 23), dt.date(2026, 11, 29)


def week(bestand: Bestand, **keuze: Any) -> list[AgendaRij]:
    """What is on in the week of 23 November 2026."""
    return periode(bestand.lees(), MAANDAG, ZONDAG, Agendakeuze(**keuze), VANDAAG)


def titels(rijen: list[AgendaRij]) -> list[str]:
    """Day and title."""
    return [f"{r.begin:%d} {r.titel}" for r in rijen]


def test_a_week_holds_what_begins_in_it(bestand: Bestand) -> None:
    for dag in ("22", "23", "29", "30"):
        maak(bestand, "agendapunt", titel=f"Op de {dag}e", begin=f"2026-11-{dag}T19:30")
    assert titels(week(bestand)) == ["23 Op de 23e", "29 Op de 29e"]


def test_a_repetition_shows_each_time(bestand: Bestand) -> None:
    maak(bestand, "agendapunt", titel="Inloop", begin="2025-05-06T10:00", herhaling="FREQ=WEEKLY;BYDAY=TU,FR")
    rijen = week(bestand)
    assert titels(rijen) == ["24 Inloop", "27 Inloop"]
    assert rijen[0].herhaalt == "elke week op dinsdag en vrijdag"


def test_each_time_lasts_as_long_as_the_first(bestand: Bestand) -> None:
    maak(bestand, "agendapunt", begin="2025-05-06T10:00", eind="2025-05-06T12:00", herhaling="FREQ=WEEKLY")
    assert [r.tijd() for r in week(bestand)] == ["10:00 – 12:00"]


def test_what_lasts_the_whole_day_comes_first(bestand: Bestand) -> None:
    maak(bestand, "agendapunt", titel="Vroeg", begin="2026-11-25T08:00")
    maak(bestand, "agendapunt", titel="Burendag", begin="2026-11-25T15:00", hele_dag=True)
    assert titels(week(bestand)) == ["25 Burendag", "25 Vroeg"]


def test_what_lasts_several_days_is_on_all_of_them(bestand: Bestand) -> None:
    maak(bestand, "agendapunt", titel="Tentoonstelling", begin="2026-11-20T00:00", eind="2026-11-24T00:00", hele_dag=True)
    (rij,) = week(bestand)
    assert [rij.op(MAANDAG + dt.timedelta(days=n)) for n in range(3)] == [True, True, False]


def test_what_ends_at_midnight_is_not_on_the_next_day(bestand: Bestand) -> None:
    maak(bestand, "agendapunt", begin="2026-11-22T20:00", eind="2026-11-23T00:00")
    assert week(bestand) == []


def test_what_was_deleted_is_gone(bestand: Bestand) -> None:
    velden.verwijder(bestand.uow, "agendapunt", [maak(bestand, "agendapunt")])
    assert week(bestand) == []


def test_only_the_chosen_gebieden_show_and_what_belongs_to_none(bestand: Bestand) -> None:
    hier, daar = maak(bestand, "gebied"), maak(bestand, "gebied")
    for titel, gebied in (("Hier", hier), ("Daar", daar), ("Overal", None)):
        maak(bestand, "agendapunt", titel=titel, gebied_id=gebied)
    assert titels(week(bestand, gebied_ids=(hier,))) == ["25 Hier", "25 Overal"]


def test_leersessies_show_by_themselves_in_all_their_gebieden(bestand: Bestand) -> None:
    ander = maak(bestand, "gebied")
    sessie = maak(bestand, "leersessie", titel="Wie zien we niet?", begin="2026-11-26T13:00", plek="De Haard")
    maak(bestand, "leersessie_gebied", leersessie_id=sessie, gebied_id=ander)
    maak(bestand, "programmapunt", leersessie_id=sessie, titel="Praten", minuten=90)
    (rij,) = week(bestand, gebied_ids=(ander,))
    assert (rij.soort, rij.id, rij.titel, rij.tijd(), rij.eigen) == ("leersessie", sessie, "Leersessie: wie zien we niet?", "13:00 – 14:30", False)


def test_mijlpalen_show_by_themselves_and_lead_to_their_actie(bestand: Bestand) -> None:
    actie = maak(bestand, "actie", titel="Bankjes plaatsen")
    maak(bestand, "mijlpaal", actie_id=actie, titel="Offerte binnen", datum=dt.date(2026, 11, 27))
    (rij,) = week(bestand)
    assert (rij.soort, rij.id, rij.titel, rij.woord, rij.tijd()) == ("actie", actie, "Offerte binnen", "mijlpaal", "hele dag")


def test_the_public_agenda_holds_only_what_is_public(bestand: Bestand) -> None:
    maak(bestand, "agendapunt", titel="Open avond", openbaar=True)
    maak(bestand, "agendapunt", titel="Overleg")
    maak(bestand, "leersessie", begin="2026-11-26T13:00")
    assert titels(week(bestand, alleen_openbaar=True)) == ["25 Open avond"]


def test_own_work_is_what_one_goes_to(bestand: Bestand) -> None:
    ria = maak(bestand, "medewerker")
    maak(bestand, "agendapunt", titel="Van mij", medewerker_id=ria)
    maak(bestand, "agendapunt", titel="Van een ander")
    assert titels(week(bestand, medewerker_id=ria)) == ["25 Van mij"]


def test_the_coming_week_begins_today(bestand: Bestand) -> None:
    maak(bestand, "agendapunt", titel="Vandaag", begin="2026-11-21T10:00")
    maak(bestand, "agendapunt", titel="Over een week", begin="2026-11-28T10:00")
    assert [r.wanneer() for r in komende(bestand.lees(), VANDAAG, Agendakeuze())] == ["za 10:00"]


def test_an_agendapunt_is_found_on_its_next_day(bestand: Bestand) -> None:
    elke_week = maak(bestand, "agendapunt", begin="2025-05-06T10:00", herhaling="FREQ=WEEKLY")
    voorbij = maak(bestand, "agendapunt", begin="2025-05-06T10:00")
    db = bestand.lees()
    assert dag_van(db, "agendapunt", elke_week, VANDAAG) == dt.date(2026, 11, 24)
    assert dag_van(db, "agendapunt", voorbij, VANDAAG) == dt.date(2025, 5, 6)
    assert dag_van(db, "agendapunt", "weg", VANDAAG) is None


def test_whole_days_carry_no_times(bestand: Bestand) -> None:
    punt = maak(bestand, "agendapunt", begin="2026-11-25T19:30", eind="2026-11-26T21:00", hele_dag=True)
    rij = agendapunt(bestand.lees(), punt)
    assert rij is not None
    assert (rij.begin, rij.eind) == (dt.datetime(2026, 11, 25), dt.datetime(2026, 11, 26))


def test_moving_keeps_the_time_of_day_and_the_length(bestand: Bestand) -> None:
    punt = maak(bestand, "agendapunt", begin="2026-11-25T19:30", eind="2026-11-25T21:00")
    doen.verplaats(bestand.uow, punt, -2)
    rij = agendapunt(bestand.lees(), punt)
    assert rij is not None
    assert (rij.dag, rij.tijd()) == (dt.date(2026, 11, 23), "19:30 – 21:00")


def test_a_repetition_is_chosen_in_words_and_taken_away_again(bestand: Bestand) -> None:
    punt = maak(bestand, "agendapunt")
    doen.zet_herhaling(bestand.uow, punt, "twee_weken", keren=3)
    assert len(periode(bestand.lees(), VANDAAG, dt.date(2027, 3, 1), Agendakeuze(), VANDAAG)) == 3
    doen.zet_herhaling(bestand.uow, punt, None)
    assert len(periode(bestand.lees(), VANDAAG, dt.date(2027, 3, 1), Agendakeuze(), VANDAAG)) == 1


def test_an_end_before_the_begin_is_refused_at_its_field(bestand: Bestand) -> None:
    punt = maak(bestand, "agendapunt")
    with pytest.raises(InvoerFout) as fout:
        velden.wijzig(bestand.uow, "agendapunt", punt, {"eind": "2026-11-25T19:00"})
    assert fout.value.veld == "eind"
