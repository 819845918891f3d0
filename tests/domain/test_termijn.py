"""Terms: the worked cases, holidays of every year, and what may never happen to an end."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.domain.termijn import DAG, Stilstand, Verlenging, beslistermijn, einde_van, feestdagen, is_werkdag, schuif_op, waarom_het_blijft

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


def test_a_request_on_the_last_day_comes_too_late_to_stand_still() -> None:
    assert beslistermijn(MAART, 8, [Stilstand(dt.date(2026, 4, 28), dt.date(2026, 5, 12))]).einde == dt.date(2026, 4, 28)


def test_an_end_that_stays_says_why() -> None:
    assert waarom_het_blijft(dt.date(2026, 4, 6), 13).endswith("een termijn van meer dan 12 weken doet dat niet (Atw 4).")
    assert waarom_het_blijft(dt.date(2026, 4, 7), 13) == ""


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


# holidays, against a computation of its own


def pasen(jaar: int) -> dt.date:
    """Gauss, for 1900 to 2099."""
    a, b, c = jaar % 19, jaar % 4, jaar % 7
    d = (19 * a + 24) % 30
    e = (2 * b + 4 * c + 6 * d + 5) % 7
    if e == 6 and (d == 29 or (d == 28 and a > 10)):
        d -= 7
    return dt.date(jaar, 3, 22) + (d + e) * DAG


@pytest.mark.parametrize("jaar", range(1995, 2051))
def test_the_holidays_of_a_year_are_right(jaar: int) -> None:
    """Atw 3: Nieuwjaarsdag, Goede Vrijdag, Pasen, Hemelvaart, Pinksteren, Kerst, the day of the king or queen, and 5 May every year."""
    vast = {dt.date(jaar, 1, 1), dt.date(jaar, 5, 5), dt.date(jaar, 12, 25), dt.date(jaar, 12, 26)}
    los = {pasen(jaar) + n * DAG for n in (-2, 0, 1, 39, 49, 50)}
    vorst = dt.date(jaar, 4, 27) if jaar > 2013 else dt.date(jaar, 4, 30)
    los.add(vorst - DAG if vorst.isoweekday() == 7 else vorst)
    assert set(feestdagen(jaar)) == vast | los
    assert not any(is_werkdag(dag) for dag in vast | los)


@pytest.mark.parametrize(
    ("dag", "waarom"),
    [
        (dt.date(1995, 4, 29), "30 April was a Sunday"), (dt.date(2000, 4, 29), "30 April was a Sunday"), (dt.date(2006, 4, 29), "30 April was a Sunday"),
        (dt.date(2013, 4, 30), "the last Koninginnedag"), (dt.date(2014, 4, 26), "27 April was a Sunday"), (dt.date(2025, 4, 26), "27 April was a Sunday"),
        (dt.date(2005, 5, 5), "Hemelvaart on 5 May"), (dt.date(2016, 5, 5), "Hemelvaart on 5 May"), (dt.date(2008, 4, 30), "the day before Hemelvaart"),
        (dt.date(2008, 5, 1), "Hemelvaart the day after Koninginnedag"), (dt.date(2011, 4, 25), "tweede Paasdag, late"), (dt.date(2038, 4, 26), "the latest Pasen"),
        (dt.date(1999, 5, 5), "5 May without a lustrum"), (dt.date(2027, 5, 5), "5 May without a lustrum"), (dt.date(2049, 5, 5), "5 May, far on"),
    ],
)  # fmt: skip
def test_a_day_that_is_easily_missed_is_no_working_day(dag: dt.date, waarom: str) -> None:
    assert dag in feestdagen(dag.year), waarom


@pytest.mark.parametrize("dag", [dt.date(2006, 5, 1), dt.date(2014, 4, 30), dt.date(2025, 4, 28), dt.date(2013, 4, 29), dt.date(2026, 12, 31)])
def test_a_day_that_is_easily_taken_for_a_holiday_is_a_working_day(dag: dt.date) -> None:
    assert is_werkdag(dag)


# what may never happen, for any term

DATUMS = st.dates(dt.date(1995, 1, 1), dt.date(2050, 12, 31))


@st.composite
def _stilstanden(draw: st.DrawFn, start: dt.date) -> list[Stilstand]:
    """Requests that may overlap, come before the start or after the end, and be met on the day of asking or far too late."""
    uit = []
    for _ in range(draw(st.integers(0, 4))):
        gevraagd = start + draw(st.integers(-20, 200)) * DAG
        tot = gevraagd + draw(st.integers(1, 40)) * DAG
        aangevuld = draw(st.none() | st.integers(0, 60).map(lambda n, g=gevraagd: g + n * DAG))
        uit.append(Stilstand(gevraagd, tot, aangevuld))
    return uit


@given(st.data(), DATUMS, st.integers(1, 30), st.booleans())
def test_a_standstill_never_makes_a_term_shorter(data: st.DataObject, start: dt.date, weken: int, rolt: bool) -> None:
    stil = data.draw(_stilstanden(start))
    eindes = [beslistermijn(start, weken, stil[:n], rolt=rolt).einde for n in range(len(stil) + 1)]
    assert eindes == sorted(eindes)


@given(st.data(), DATUMS, st.integers(1, 30), st.booleans())
def test_the_order_of_requests_does_not_matter(data: st.DataObject, start: dt.date, weken: int, rolt: bool) -> None:
    stil = data.draw(_stilstanden(start))
    assert beslistermijn(start, weken, stil, rolt=rolt).einde == beslistermijn(start, weken, stil[::-1], rolt=rolt).einde


@given(st.data(), DATUMS, st.integers(1, 12), st.integers(-30, 90), st.booleans())
def test_a_notice_never_makes_a_term_shorter(data: st.DataObject, start: dt.date, weken: int, na: int, rolt: bool) -> None:
    stil = data.draw(_stilstanden(start))
    zonder = beslistermijn(start, weken, stil, rolt=rolt).einde
    bericht = Verlenging(zonder - data.draw(st.integers(0, 20)) * DAG, zonder + na * DAG, "verdaagd")
    assert beslistermijn(start, weken, stil, [bericht], rolt=rolt).einde >= zonder


@given(st.data(), DATUMS, st.integers(1, 12))
def test_a_term_that_may_roll_ends_on_a_working_day(data: st.DataObject, start: dt.date, weken: int) -> None:
    stil = data.draw(_stilstanden(start))
    verlengd = data.draw(st.lists(st.integers(1, 200).map(lambda n: Verlenging(start + 7 * DAG, start + n * DAG, "verdaagd")), max_size=2))
    assert is_werkdag(beslistermijn(start, weken, stil, verlengd).einde)


@given(DATUMS, st.integers(1, 12))
def test_a_term_rolls_no_further_than_the_first_working_day(start: dt.date, weken: int) -> None:
    einde = start + dt.timedelta(weeks=weken)
    while einde.isoweekday() > 5 or einde in feestdagen(einde.year):
        einde += DAG
    assert beslistermijn(start, weken).einde == einde_van(start, weken) == einde


@given(DATUMS, st.integers(13, 60), st.booleans())
def test_over_twelve_weeks_a_term_never_rolls(start: dt.date, weken: int, rolt: bool) -> None:
    """Atw 4."""
    assert beslistermijn(start, weken, rolt=rolt).einde == einde_van(start, weken, rolt=rolt) == start + dt.timedelta(weeks=weken)


@given(st.data(), DATUMS, st.integers(1, 30))
def test_without_rolling_it_ends_on_the_last_day_that_counts(data: st.DataObject, start: dt.date, weken: int) -> None:
    """Against a plain count of the days on which no request was open."""
    stil = data.draw(_stilstanden(start))
    dag, geteld = start, 0
    while geteld < weken * 7:
        dag += DAG
        klaar = [min(s.hersteltermijn_tot + DAG, s.aangevuld_op or dt.date.max) for s in stil]
        geteld += not any(s.gevraagd_op < dag < k for s, k in zip(stil, klaar, strict=True))
    assert beslistermijn(start, weken, stil, rolt=False).einde == dag


@given(st.data(), DATUMS, st.integers(1, 30), st.booleans())
def test_the_ledger_covers_every_day_once(data: st.DataObject, start: dt.date, weken: int, rolt: bool) -> None:
    termijn = beslistermijn(start, weken, data.draw(_stilstanden(start)), rolt=rolt)
    dagen = [s.van + n * DAG for s in termijn.stroken for n in range(s.dagen)]
    assert dagen == [start + n * DAG for n in range(1, (termijn.einde - start).days + 1)]
    assert [n for s in termijn.stroken if s.dag_van and s.dag_tot for n in range(s.dag_van, s.dag_tot + 1)] == list(range(1, weken * 7 + 1))


@given(st.data(), DATUMS, st.integers(1, 30), st.booleans())
def test_the_ledger_says_why_a_day_does_not_count_and_by_which_article(data: st.DataObject, start: dt.date, weken: int, rolt: bool) -> None:
    stroken = beslistermijn(start, weken, data.draw(_stilstanden(start)), rolt=rolt).stroken
    assert all(s.waarom and s.grond in ("Awb 4:15", "Atw 1") for s in stroken if not s.telt)
    assert all((a.telt, a.waarom) != (b.telt, b.waarom) for a, b in pairwise(stroken))
    eerste_schuif = next((n for n, s in enumerate(stroken) if s.schuift), len(stroken))
    assert not any(s.telt for s in stroken[eerste_schuif:])


@given(DATUMS)
def test_rolling_gives_the_first_working_day(dag: dt.date) -> None:
    einde = schuif_op(dag)
    assert is_werkdag(einde)
    assert not any(is_werkdag(dag + n * DAG) for n in range((einde - dag).days))
