"""Terms: the worked cases, holidays of every year, and what may never happen to an end."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.domain.termijn import DAG, Stilstand, Verlenging, beslistermijn, einde_van, feestdagen, is_werkdag, schuif_op

MAART = dt.date(2026, 3, 2)
GEVRAAGD, HERSTEL = dt.date(2026, 3, 10), dt.date(2026, 3, 24)


def test_eight_weeks_that_end_on_koningsdag_end_the_day_after() -> None:
    assert beslistermijn(MAART, 8).einde == dt.date(2026, 4, 28)


def test_a_supplement_stands_still_from_the_day_after_the_request_until_the_day_it_came() -> None:
    termijn = beslistermijn(MAART, 8, [Stilstand(GEVRAAGD, HERSTEL, dt.date(2026, 3, 20))])
    assert termijn.einde == dt.date(2026, 5, 6)
    stil = next(s for s in termijn.stroken if not s.telt)
    assert (stil.van, stil.tot, stil.dagen) == (dt.date(2026, 3, 11), dt.date(2026, 3, 19), 9)


def test_without_a_supplement_it_stands_still_through_the_hersteltermijn() -> None:
    termijn = beslistermijn(MAART, 8, [Stilstand(GEVRAAGD, HERSTEL)])
    assert termijn.einde == dt.date(2026, 5, 11)
    assert next(s for s in termijn.stroken if not s.telt).dagen == 14


def test_six_weeks_that_end_on_goede_vrijdag_end_after_pasen() -> None:
    assert beslistermijn(dt.date(2026, 2, 20), 6).einde == dt.date(2026, 4, 7)


def test_thirteen_weeks_do_not_roll() -> None:
    assert beslistermijn(dt.date(2026, 1, 5), 13).einde == dt.date(2026, 4, 6)


def test_a_term_that_may_not_roll_ends_on_the_holiday() -> None:
    assert beslistermijn(MAART, 8, rolt=False).einde == dt.date(2026, 4, 27)


def test_the_ledger_numbers_the_days_that_count() -> None:
    termijn = beslistermijn(dt.date(2026, 9, 22), 8, [Stilstand(dt.date(2026, 10, 6), dt.date(2026, 10, 20), dt.date(2026, 10, 15))])
    assert [(s.telt, s.dag_van, s.dag_tot, s.dagen) for s in termijn.stroken] == [(True, 1, 14, 14), (False, None, None, 8), (True, 15, 56, 42)]
    assert termijn.einde == dt.date(2026, 11, 25)
    assert termijn.dagen_over(dt.date(2026, 11, 21)) == 4


def test_the_ledger_reads_as_sentences() -> None:
    stroken = beslistermijn(MAART, 8, [Stilstand(GEVRAAGD, HERSTEL, dt.date(2026, 3, 20))]).stroken
    assert [s.zin() for s in stroken] == [
        "03-03-2026 t/m 10-03-2026: telt, dag 1 t/m 8",
        "11-03-2026 t/m 19-03-2026: telt niet, 9 dagen: aanvulling gevraagd op 10-03-2026 (Awb 4:15)",
        "20-03-2026 t/m 06-05-2026: telt, dag 9 t/m 56",
    ]


def test_the_ledger_says_why_an_end_moves() -> None:
    assert beslistermijn(MAART, 8).stroken[-1].zin() == "28-04-2026: telt niet, 1 dag: schuift op, want 27 april is Koningsdag (Atw 1)"
    assert "is een zaterdag" in beslistermijn(dt.date(2026, 1, 3), 2).stroken[-1].waarom


def test_a_new_end_counts_on_from_the_old_one() -> None:
    termijn = beslistermijn(MAART, 8, verlengingen=[Verlenging(dt.date(2026, 4, 20), dt.date(2026, 6, 8), "verdaagd")])
    assert termijn.einde == dt.date(2026, 6, 8)
    assert [(s.dag_van, s.waarom) for s in termijn.stroken] == [(1, ""), (57, "verdaagd")]


def test_a_standstill_after_a_new_end_moves_that_end() -> None:
    later = Stilstand(dt.date(2026, 5, 4), dt.date(2026, 5, 18), dt.date(2026, 5, 12))
    termijn = beslistermijn(MAART, 8, [later], [Verlenging(dt.date(2026, 4, 20), dt.date(2026, 6, 8), "verdaagd")])
    assert termijn.einde == dt.date(2026, 6, 15)


def test_two_requests_that_overlap_stand_still_once() -> None:
    een = Stilstand(dt.date(2026, 3, 9), dt.date(2026, 3, 19))
    twee = Stilstand(dt.date(2026, 3, 12), dt.date(2026, 3, 16))
    assert beslistermijn(MAART, 8, [een, twee]).einde == beslistermijn(MAART, 8, [een]).einde


def test_bezwaar_runs_six_weeks_from_the_day_after() -> None:
    assert einde_van(dt.date(2026, 11, 16), 6) == dt.date(2026, 12, 28)


@pytest.mark.parametrize(
    ("dag", "naam"),
    [
        (dt.date(2013, 4, 30), "Koninginnedag"), (dt.date(2006, 4, 29), "Koninginnedag"), (dt.date(2014, 4, 26), "Koningsdag"),
        (dt.date(2015, 4, 27), "Koningsdag"), (dt.date(2025, 4, 26), "Koningsdag"), (dt.date(2031, 4, 26), "Koningsdag"),
        (dt.date(2026, 4, 3), "Goede Vrijdag"), (dt.date(2026, 5, 14), "Hemelvaartsdag"), (dt.date(2026, 5, 25), "tweede Pinksterdag"),
        (dt.date(1997, 5, 5), "Bevrijdingsdag"), (dt.date(2026, 12, 26), "tweede Kerstdag"), (dt.date(2026, 1, 1), "Nieuwjaarsdag"),
    ],
)  # fmt: skip
def test_a_holiday_of_atw_3(dag: dt.date, naam: str) -> None:
    assert feestdagen(dag.year)[dag] == naam


@given(st.integers(1995, 2050))
def test_koningsdag_is_never_a_sunday(jaar: int) -> None:
    dag = next(d for d, naam in feestdagen(jaar).items() if naam.startswith("Koning"))
    assert dag.weekday() != 6
    assert (dag.month, dag.day) in ({(4, 27), (4, 26)} if jaar >= 2014 else {(4, 30), (4, 29)})


@given(st.integers(1995, 2050))
def test_five_may_is_a_holiday_every_year(jaar: int) -> None:
    assert not is_werkdag(dt.date(jaar, 5, 5))


DATUMS = st.dates(dt.date(1995, 1, 1), dt.date(2050, 12, 31))


@st.composite
def _stilstanden(draw: st.DrawFn, start: dt.date) -> list[Stilstand]:
    uit = []
    for _ in range(draw(st.integers(0, 4))):
        gevraagd = start + draw(st.integers(0, 120)) * DAG
        tot = gevraagd + draw(st.integers(1, 40)) * DAG
        aangevuld = draw(st.none() | st.integers(0, 60).map(lambda n, g=gevraagd: g + n * DAG))
        uit.append(Stilstand(gevraagd, tot, aangevuld))
    return uit


@given(st.data(), DATUMS, st.integers(1, 20), st.booleans())
def test_a_standstill_never_makes_a_term_shorter(data: st.DataObject, start: dt.date, weken: int, rolt: bool) -> None:
    stil = data.draw(_stilstanden(start))
    eindes = [beslistermijn(start, weken, stil[:n], rolt=rolt).einde for n in range(len(stil) + 1)]
    assert eindes == sorted(eindes)


@given(st.data(), DATUMS, st.integers(1, 12))
def test_a_term_that_may_roll_ends_on_a_working_day(data: st.DataObject, start: dt.date, weken: int) -> None:
    assert is_werkdag(beslistermijn(start, weken, data.draw(_stilstanden(start))).einde)


@given(st.data(), DATUMS, st.integers(1, 20), st.booleans())
def test_the_ledger_covers_every_day_once(data: st.DataObject, start: dt.date, weken: int, rolt: bool) -> None:
    termijn = beslistermijn(start, weken, data.draw(_stilstanden(start)), rolt=rolt)
    dagen = [s.van + n * DAG for s in termijn.stroken for n in range(s.dagen)]
    assert dagen == [start + n * DAG for n in range(1, (termijn.einde - start).days + 1)]
    assert sum(s.dagen for s in termijn.stroken if s.telt) == weken * 7


@given(DATUMS)
def test_rolling_gives_the_first_working_day(dag: dt.date) -> None:
    einde = schuif_op(dag)
    assert is_werkdag(einde)
    assert not any(is_werkdag(dag + n * DAG) for n in range((einde - dag).days))
