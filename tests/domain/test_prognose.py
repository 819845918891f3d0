"""The expectation to year-end as pure reckoning: it never loses a cent and stays within its stated range."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.domain.prognose import Uitgangspunt, Verwachting, aandeel_daarna, mediaan, op_duizend, samen, verwacht

CENTEN = st.integers(0, 10**11)
AANDELEN = st.lists(st.fractions(0, Fraction(3, 4)), max_size=3)


@st.composite
def uitgangspunten(trek: st.DrawFn) -> Uitgangspunt:
    open_ = trek(CENTEN)
    gepland = trek(st.integers(0, open_))
    return Uitgangspunt(trek(CENTEN), trek(CENTEN), open_, gepland, trek(st.integers(0, open_ - gepland)))


@given(uitgangspunten(), AANDELEN, st.booleans())
def test_no_cent_is_lost(nu: Uitgangspunt, aandelen: list[Fraction], stopt: bool) -> None:
    v = verwacht(nu, aandelen, stopt_als_leeg=stopt)
    assert nu.gerealiseerd + nu.open + v.nieuw + v.over == nu.beschikbaar


@given(uitgangspunten(), AANDELEN, st.booleans())
def test_what_was_realised_or_promised_is_never_taken_back(nu: Uitgangspunt, aandelen: list[Fraction], stopt: bool) -> None:
    v = verwacht(nu, aandelen, stopt_als_leeg=stopt)
    assert nu.gerealiseerd <= nu.gerealiseerd + nu.open <= v.besteed


@given(uitgangspunten(), AANDELEN, st.booleans())
def test_the_expectation_lies_within_its_range(nu: Uitgangspunt, aandelen: list[Fraction], stopt: bool) -> None:
    v = verwacht(nu, aandelen, stopt_als_leeg=stopt)
    assert v.minst_over <= v.over <= v.meest_over <= nu.beschikbaar - nu.gerealiseerd - nu.open


@given(uitgangspunten(), AANDELEN)
def test_a_stream_that_stops_when_empty_is_not_expected_to_go_further_below_zero(nu: Uitgangspunt, aandelen: list[Fraction]) -> None:
    vrij = nu.beschikbaar - nu.gerealiseerd - nu.open
    assert verwacht(nu, aandelen, stopt_als_leeg=True).minst_over >= min(vrij, 0)


@given(uitgangspunten(), st.booleans())
def test_without_earlier_years_what_is_vrij_today_is_expected_to_be_left(nu: Uitgangspunt, stopt: bool) -> None:
    assert verwacht(nu, [], stopt_als_leeg=stopt).over == nu.beschikbaar - nu.gerealiseerd - nu.open


@given(st.lists(st.tuples(uitgangspunten(), AANDELEN), max_size=5))
def test_streams_add_up(delen: list[tuple[Uitgangspunt, list[Fraction]]]) -> None:
    los = [verwacht(nu, aandelen, stopt_als_leeg=True) for nu, aandelen in delen]
    heel = samen(los)
    for naam in ("besteed", "over", "minst_over", "meest_over"):
        assert getattr(heel, naam) == sum(getattr(v, naam) for v in los)


@given(st.integers(-(10**12), 10**12))
def test_rounding_moves_at_most_half_a_thousand(cents: int) -> None:
    rond = op_duizend(cents)
    assert rond % 100_000 == 0
    assert abs(rond - cents) <= 50_000


def test_open_commitments_cover_what_the_pattern_expects_first() -> None:
    nu = Uitgangspunt(beschikbaar=100_000, gerealiseerd=60_000, open=25_000)
    assert verwacht(nu, [Fraction(1, 4)], stopt_als_leeg=True) == Verwachting(nu)


def test_a_commitment_to_be_paid_after_the_year_covers_nothing_of_this_year() -> None:
    nu = Uitgangspunt(beschikbaar=100_000, gerealiseerd=60_000, open=25_000, later=25_000)
    assert verwacht(nu, [Fraction(1, 4)], stopt_als_leeg=False).nieuw == 20_000


def test_care_that_people_have_a_right_to_goes_on_when_the_budget_is_empty() -> None:
    nu = Uitgangspunt(beschikbaar=60_000, gerealiseerd=60_000, open=0)
    assert verwacht(nu, [Fraction(1, 4)], stopt_als_leeg=False).over == -20_000


@pytest.mark.parametrize(("heel", "tot", "aandeel"), [(100, 75, Fraction(1, 4)), (100, 24, None), (100, 120, None), (0, 0, None), (-5, -5, None)])
def test_a_year_with_too_little_before_this_day_says_nothing(heel: int, tot: int, aandeel: Fraction | None) -> None:
    assert aandeel_daarna(heel, tot) == aandeel


def test_the_median_of_two_years_is_their_mean() -> None:
    assert mediaan([Fraction(1, 4), Fraction(1, 2)]) == Fraction(3, 8)
