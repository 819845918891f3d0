"""The dwangsom of Awb 4:17: when it begins, what each day costs, and when it ends."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.domain.dwangsom import CONTROLEER, TARIEVEN, Dwangsom, dwangsom, tarief_op
from wijkagenda.domain.termijn import DAG

EINDE, BRIEF = dt.date(2025, 3, 3), dt.date(2025, 3, 10)


@pytest.fixture
def som() -> Dwangsom:
    return dwangsom(EINDE, BRIEF)


def test_it_begins_two_weeks_after_the_ingebrekestelling(som: Dwangsom) -> None:
    """Awb 4:17 lid 3."""
    assert (som.beslis_voor, som.eerste_dag) == (dt.date(2025, 3, 24), dt.date(2025, 3, 25))
    assert som.bedrag_op(som.beslis_voor) == 0


def test_it_takes_42_days_in_three_amounts(som: Dwangsom) -> None:
    """Awb 4:17 lid 1 and 2: € 23, € 35, € 45."""
    assert [(s.dag_van, s.dag_tot, s.per_dag) for s in som.stroken] == [(1, 14, 23_00), (15, 28, 35_00), (29, 42, 45_00)]
    assert som.laatste_dag == dt.date(2025, 5, 5)


def test_it_is_1442_euro_at_most(som: Dwangsom) -> None:
    assert (som.hoogstens, som.bedrag_op(dt.date(2030, 1, 1))) == (1_442_00, 1_442_00)


def test_until_2019_it_was_1260_euro_at_most() -> None:
    oud = dwangsom(dt.date(2018, 3, 1), dt.date(2018, 3, 5))
    assert [s.per_dag for s in oud.stroken] == [20_00, 30_00, 40_00]
    assert oud.hoogstens == 1_260_00


def test_each_day_has_the_amount_that_held_on_it() -> None:
    over = dwangsom(dt.date(2018, 12, 1), dt.date(2018, 12, 10))
    assert [(s.van, s.dag_van, s.per_dag) for s in over.stroken][:2] == [(dt.date(2018, 12, 25), 1, 20_00), (dt.date(2019, 1, 1), 8, 23_00)]


def test_it_says_the_amount_so_far_and_of_this_day(som: Dwangsom) -> None:
    dag = dt.date(2025, 4, 9)
    assert (som.bedrag_op(dag), som.per_dag_op(dag)) == (14 * 23_00 + 2 * 35_00, 35_00)
    assert som.per_dag_op(dt.date(2025, 6, 1)) == 0


def test_it_ends_on_the_day_before_the_decision_is_known() -> None:
    som = dwangsom(EINDE, BRIEF, dt.date(2025, 3, 28))
    assert (som.laatste_dag, som.hoogstens) == (dt.date(2025, 3, 27), 3 * 23_00)


@pytest.mark.parametrize("bekend", [dt.date(2025, 3, 12), dt.date(2025, 3, 24), dt.date(2025, 3, 25)])
def test_a_decision_within_the_two_weeks_costs_nothing(bekend: dt.date) -> None:
    som = dwangsom(EINDE, BRIEF, bekend)
    assert (som.hoogstens, som.te_vroeg) == (0, False)


@pytest.mark.parametrize("brief", [EINDE, EINDE - DAG])
def test_an_ingebrekestelling_before_the_term_ended_does_not_count(brief: dt.date) -> None:
    som = dwangsom(EINDE, brief)
    assert som.te_vroeg
    assert som.hoogstens == 0


def test_the_ledger_reads_as_sentences() -> None:
    assert [s.zin() for s in dwangsom(EINDE, BRIEF, dt.date(2025, 4, 9)).stroken] == [
        "25-03-2025 t/m 07-04-2025: dag 1 t/m 14, € 23,00 per dag, samen € 322,00",
        "08-04-2025: dag 15, € 35,00",
    ]


def test_from_2026_it_says_that_the_amounts_must_be_checked() -> None:
    assert dwangsom(dt.date(2025, 10, 1), dt.date(2025, 11, 3), dt.date(2025, 12, 31)).controleer == ""
    assert dwangsom(dt.date(2025, 10, 1), dt.date(2025, 12, 1)).controleer == CONTROLEER


def test_amounts_have_a_source_and_come_in_order() -> None:
    assert [t.van for t in TARIEVEN] == sorted(t.van for t in TARIEVEN)
    assert all(t.bron.startswith("Awb 4:17") for t in TARIEVEN)
    assert tarief_op(dt.date(2018, 12, 31)) == TARIEVEN[0]
    assert tarief_op(dt.date(2019, 1, 1)) == TARIEVEN[1]


DATUMS = st.dates(dt.date(2010, 1, 1), dt.date(2040, 12, 31))


@given(DATUMS, st.integers(-5, 60), st.none() | st.integers(0, 120))
def test_it_never_falls_and_never_passes_its_ceiling(einde: dt.date, na: int, bekend: int | None) -> None:
    brief = einde + na * DAG
    som = dwangsom(einde, brief, None if bekend is None else brief + bekend * DAG)
    bedragen = [som.bedrag_op(brief + n * DAG) for n in range(80)]
    assert bedragen == sorted(bedragen)
    assert bedragen[-1] == som.hoogstens <= 1_442_00
    assert [b - a for a, b in pairwise(bedragen)] == [som.per_dag_op(brief + n * DAG) for n in range(1, 80)]


@given(DATUMS, st.integers(1, 60))
def test_its_ledger_covers_42_days_in_a_row(einde: dt.date, na: int) -> None:
    som = dwangsom(einde, einde + na * DAG)
    dagen = [s.van + n * DAG for s in som.stroken for n in range((s.tot - s.van).days + 1)]
    assert dagen == [som.eerste_dag + n * DAG for n in range(42)]
    assert [n for s in som.stroken for n in range(s.dag_van, s.dag_tot + 1)] == list(range(1, 43))
