"""The rules of the agenda: times, repetition in local wall time, and its words."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.domain.agenda import eerstvolgende, herhaling_in_woorden, keur_herhaling, keur_tijden, maak_herhaling, voorkomens

BEGIN = "2026-11-25T19:30"


def dagen(herhaling: str | None, van: dt.date, tot: dt.date, begin: str = BEGIN) -> list[str]:
    """The days on which it comes, as ``25-11``."""
    return [f"{m:%d-%m}" for m in voorkomens(begin, herhaling, dt.datetime.combine(van, dt.time()), dt.datetime.combine(tot, dt.time()))]


def test_an_agendapunt_does_not_end_before_it_begins() -> None:
    with pytest.raises(InvoerFout, match="eindigt vóór"):
        keur_tijden(BEGIN, "2026-11-25T19:00")


def test_an_agendapunt_lasts_at_most_a_year() -> None:
    keur_tijden(BEGIN, "2027-11-25T19:30")
    with pytest.raises(InvoerFout, match="langer dan een jaar"):
        keur_tijden(BEGIN, "2027-12-25T19:30")


def test_an_agendapunt_needs_no_end() -> None:
    keur_tijden(BEGIN, None)


@pytest.mark.parametrize(
    ("getypt", "bewaard"),
    [
        ("", None),
        ("  ", None),
        ("elke week", "FREQ=WEEKLY"),
        ("Om de week", "FREQ=WEEKLY;INTERVAL=2"),
        ("RRULE:FREQ=WEEKLY;BYDAY=WE", "FREQ=WEEKLY;BYDAY=WE"),
        ("freq=weekly; until=20261231", "FREQ=WEEKLY;UNTIL=20261231"),
        ("FREQ=WEEKLY;UNTIL=20261231T120000", "FREQ=WEEKLY;UNTIL=20261231T120000"),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
    ],
)
def test_a_repetition_is_kept_in_one_way(getypt: str, bewaard: str | None) -> None:
    assert keur_herhaling(getypt, BEGIN) == bewaard


@pytest.mark.parametrize(
    "getypt",
    ["wekelijks misschien", "FREQ=HOURLY", "FREQ=WEEKLY;COUNT=0", "FREQ=WEEKLY;COUNT=99999", "FREQ=WEEKLY;COUNT=3;UNTIL=20261231",
     "FREQ=WEEKLY;FREQ=DAILY", "BYDAY=MO", "FREQ=WEEKLY;BYHOUR=9", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;UNTIL=20260101", "FREQ=WEEKLY;UNTIL=morgen",
     "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTHDAY=30;BYMONTH=2", "FREQ=WEEKLY;BYMONTH=13", "FREQ", "=", ";", "FREQ=WEEKLY;UNTIL=20261399"],
)  # fmt: skip
def test_a_repetition_that_cannot_be_read_is_refused_at_its_field(getypt: str) -> None:
    with pytest.raises(InvoerFout, match="niet te lezen") as fout:
        keur_herhaling(getypt, BEGIN)
    assert fout.value.veld == "herhaling"


def test_the_last_day_of_a_repetition_counts_until_its_evening() -> None:
    assert dagen("FREQ=WEEKLY;UNTIL=20261209", dt.date(2026, 11, 1), dt.date(2027, 1, 1)) == ["25-11", "02-12", "09-12"]


def test_an_end_in_utc_is_taken_as_local_time() -> None:
    assert keur_herhaling("FREQ=WEEKLY;UNTIL=20261209T183000Z", BEGIN) == "FREQ=WEEKLY;UNTIL=20261209T193000"


def test_a_meeting_keeps_its_hour_when_the_clock_changes() -> None:
    momenten = voorkomens("2026-10-21T19:30", "FREQ=WEEKLY", dt.datetime(2026, 10, 20), dt.datetime(2026, 11, 6))
    assert [f"{m:%d-%m %H:%M}" for m in momenten] == ["21-10 19:30", "28-10 19:30", "04-11 19:30"]


def test_a_number_of_times_counts_from_the_first() -> None:
    assert dagen("FREQ=WEEKLY;COUNT=3", dt.date(2026, 12, 1), dt.date(2027, 3, 1)) == ["02-12", "09-12"]


def test_the_end_of_a_period_is_not_in_it() -> None:
    assert dagen(None, dt.date(2026, 11, 25), dt.date(2026, 11, 26)) == ["25-11"]
    assert dagen(None, dt.date(2026, 11, 24), dt.date(2026, 11, 25)) == []


def test_a_rule_that_cannot_be_read_counts_as_no_repetition() -> None:
    assert dagen("onzin", dt.date(2026, 11, 1), dt.date(2027, 1, 1)) == ["25-11"]


def test_the_31st_comes_only_in_months_that_have_it() -> None:
    assert dagen("FREQ=MONTHLY", dt.date(2026, 10, 1), dt.date(2027, 2, 1), "2026-10-31T10:00") == ["31-10", "31-12", "31-01"]


def test_the_next_time_of_a_repetition() -> None:
    assert eerstvolgende(BEGIN, "FREQ=WEEKLY", dt.datetime(2026, 12, 1)) == dt.datetime(2026, 12, 2, 19, 30)
    assert eerstvolgende(BEGIN, None, dt.datetime(2026, 12, 1)) is None
    assert eerstvolgende(BEGIN, None, dt.datetime(2026, 11, 1)) == dt.datetime(2026, 11, 25, 19, 30)


@pytest.mark.parametrize(
    ("hoe_vaak", "begin", "regel"),
    [
        (None, BEGIN, None),
        ("dag", BEGIN, "FREQ=DAILY"),
        ("twee_weken", BEGIN, "FREQ=WEEKLY;INTERVAL=2"),
        ("maand_weekdag", "2026-11-18T19:30", "FREQ=MONTHLY;BYDAY=3WE"),
        ("maand_weekdag", BEGIN, "FREQ=MONTHLY;BYDAY=-1WE"),
        ("jaar", BEGIN, "FREQ=YEARLY"),
    ],
)
def test_a_choice_becomes_a_rule(hoe_vaak: str | None, begin: str, regel: str | None) -> None:
    assert maak_herhaling(hoe_vaak, begin) == regel


def test_a_repetition_has_a_last_day_or_a_number_of_times() -> None:
    with pytest.raises(InvoerFout, match="niet allebei"):
        maak_herhaling("week", BEGIN, dt.date(2026, 12, 31), 3)


def test_a_repetition_does_not_end_before_it_begins() -> None:
    with pytest.raises(InvoerFout, match="vóór de eerste keer"):
        maak_herhaling("week", BEGIN, dt.date(2026, 11, 1))


@pytest.mark.parametrize(
    ("regel", "woorden"),
    [
        (None, ""),
        ("onzin", ""),
        ("FREQ=DAILY", "elke dag"),
        ("FREQ=WEEKLY", "elke week op woensdag"),
        ("FREQ=WEEKLY;INTERVAL=2", "om de week op woensdag"),
        ("FREQ=WEEKLY;INTERVAL=3", "elke 3 weken op woensdag"),
        ("FREQ=MONTHLY", "elke maand op de 25e"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "elke maand op de 1e en 15e"),
        ("FREQ=MONTHLY;BYDAY=-1WE", "elke maand op de laatste woensdag"),
        ("FREQ=YEARLY", "elk jaar op 25 november"),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", "elke maand, volgens een eigen regel"),
        ("FREQ=WEEKLY;COUNT=1", "elke week op woensdag, 1 keer"),
    ],
)
def test_a_repetition_in_words(regel: str | None, woorden: str) -> None:
    assert herhaling_in_woorden(regel, BEGIN) == woorden


@given(st.text(max_size=60) | st.text(alphabet="FREQ=WEKLYDAIMONTH;BYUNTIL0123456789,-", max_size=60))
def test_whatever_stands_in_a_file_an_agendapunt_still_shows(regel: str) -> None:
    momenten = voorkomens(BEGIN, regel, dt.datetime(2026, 11, 25), dt.datetime(2026, 11, 26))
    assert len(momenten) <= 1
    herhaling_in_woorden(regel, BEGIN)


@given(
    st.sampled_from(["FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH,SU",
                     "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261105", "FREQ=MONTHLY;BYDAY=2TU"]),
    st.dates(dt.date(2024, 1, 1), dt.date(2026, 10, 31)),
    st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
)  # fmt: skip
def test_a_period_holds_the_same_times_whether_or_not_one_looks_from_the_beginning(regel: str, begin: dt.date, van: dt.date) -> None:
    eerste = f"{begin.isoformat()}T10:00"
    vanaf, tot = dt.datetime.combine(van, dt.time()), dt.datetime.combine(van + dt.timedelta(days=40), dt.time())
    alles = voorkomens(eerste, regel, dt.datetime.combine(begin, dt.time()), tot)
    assert voorkomens(eerste, regel, vanaf, tot) == [m for m in alles if m >= vanaf]


@given(st.sampled_from(["dag", "week", "twee_weken", "maand", "maand_weekdag", "jaar"]), st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31)))
def test_what_is_chosen_begins_on_its_first_day(hoe_vaak: str, dag: dt.date) -> None:
    begin = f"{dag.isoformat()}T10:00"
    regel = keur_herhaling(maak_herhaling(hoe_vaak, begin), begin)
    assert voorkomens(begin, regel, dt.datetime.combine(dag, dt.time()), dt.datetime.combine(dag, dt.time.max))
