"""Dates and times as people type them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.basis.datum import lees_datum, lees_tijd, plus_maanden, toon_dag, toon_datum
from wijkagenda.basis.fouten import InvoerFout

VANDAAG = dt.date(2026, 11, 21)


@pytest.mark.parametrize(("tekst", "datum"), [
    ("21-11-2026", "2026-11-21"), ("21/11/2026", "2026-11-21"), ("21.11.2026", "2026-11-21"), ("21 11 2026", "2026-11-21"), ("1-2-26", "2026-02-01"),
    ("2026-03-02", "2026-03-02"), ("21112026", "2026-11-21"), ("20261121", "2026-11-21"), ("3 mrt", "2027-03-03"), ("3 maart 2026", "2026-03-03"), ("3 mrt. 2026", "2026-03-03"),
    ("21 nov", "2026-11-21"), ("21november2026", "2026-11-21"), ("za 21 november", "2026-11-21"), ("zaterdag 21 november 2026", "2026-11-21"),
    ("vandaag", "2026-11-21"), ("Morgen", "2026-11-22"), ("gisteren", "2026-11-20"), ("1-1", "2027-01-01"), ("1-10", "2026-10-01"), (" 5-5-2026 ", "2026-05-05"),
])  # fmt: skip
def test_a_date_is_read_as_people_type_it(tekst: str, datum: str) -> None:
    assert lees_datum(tekst, VANDAAG).isoformat() == datum


@pytest.mark.parametrize("tekst", ["", "31-2-2026", "30 februari", "32-1-2026", "1-13-2026", "abc", "2026", "m 3", "1 j 2026", "0-0-0", "1-1-1850"])
def test_what_is_no_date_gets_a_sentence(tekst: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        lees_datum(tekst, VANDAAG)
    assert str(fout.value).endswith(".")


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_a_date_that_is_shown_reads_back_the_same(datum: dt.date) -> None:
    assert lees_datum(toon_datum(datum), VANDAAG) == datum
    assert lees_datum(toon_dag(datum, dagnaam=True), VANDAAG) == datum


@given(st.text(max_size=25))
def test_whatever_is_typed_is_a_date_or_a_sentence(tekst: str) -> None:
    try:
        assert isinstance(lees_datum(tekst, VANDAAG), dt.date)
    except InvoerFout as fout:
        assert str(fout)


@pytest.mark.parametrize(("tekst", "tijd"), [("19:30", "19:30"), ("19.30", "19:30"), ("1930", "19:30"), ("9 uur", "09:00"), ("9", "09:00"), ("7u15", "07:15")])
def test_a_time_is_read_as_people_type_it(tekst: str, tijd: str) -> None:
    assert f"{lees_tijd(tekst):%H:%M}" == tijd


@pytest.mark.parametrize("tekst", ["", "25:00", "12:60", "avond"])
def test_what_is_no_time_gets_a_sentence(tekst: str) -> None:
    with pytest.raises(InvoerFout):
        lees_tijd(tekst)


def test_a_month_on_from_the_last_day_is_the_last_day() -> None:
    assert plus_maanden(dt.date(2026, 1, 31), 1) == dt.date(2026, 2, 28)
    assert plus_maanden(dt.date(2026, 12, 31), 2) == dt.date(2027, 2, 28)
    assert plus_maanden(dt.date(2025, 11, 20), 12) == dt.date(2026, 11, 20)
