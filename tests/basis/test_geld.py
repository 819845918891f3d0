"""Money: what people type is read, what can't be money is named, and nothing gets lost in splitting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.geld import GROOTSTE, lees_bedrag, toon_bedrag, toon_euro, verdeel


@pytest.mark.parametrize(("tekst", "cents"), [
    ("1234,5", 123450), ("€1.234,50", 123450), ("1.234", 123400), ("€ 1.234,56", 123456), ("12.50", 1250), ("250", 25000), ("0", 0), ("-12,30", -1230),
    ("− 12,30", -1230), ("€ −5", -500), ("EUR 10", 1000), ("10 euro", 1000), ("250,-", 25000), ("1 234,50", 123450), ("1,234.50", 123450), (",50", 50),
    ("1.234.567,89", 123456789), ("  7  ", 700), ("+3", 300), ("1'234,50", 123450), ("€\u00a01.000,00", 100000),
])  # fmt: skip
def test_an_amount_is_read_as_people_type_it(tekst: str, cents: int) -> None:
    assert lees_bedrag(tekst) == cents


@pytest.mark.parametrize("tekst", ["", "   ", "abc", "12,345", "1.23.4", "1,2,3", "12..5", "--5", "€", "1e5", "٣", "½", "12,5,0", "1.2345", "1,234,567", "12-5"])
def test_what_is_no_amount_gets_a_sentence(tekst: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        lees_bedrag(tekst)
    assert str(fout.value)[-1] in ".0"


def test_an_amount_that_is_too_large_is_refused() -> None:
    with pytest.raises(InvoerFout, match="te groot"):
        lees_bedrag("1" + "0" * 14)


@given(st.integers(-GROOTSTE, GROOTSTE))
def test_an_amount_that_is_shown_reads_back_the_same(cents: int) -> None:
    assert lees_bedrag(toon_bedrag(cents)) == cents
    assert lees_bedrag(toon_bedrag(cents, teken=False)) == cents


@given(st.text(max_size=30))
def test_whatever_is_typed_is_an_amount_or_a_sentence(tekst: str) -> None:
    try:
        assert isinstance(lees_bedrag(tekst), int)
    except InvoerFout as fout:
        assert str(fout)


@given(st.integers(-10**12, 10**12), st.lists(st.integers(0, 10_000), min_size=1, max_size=12).filter(any))
def test_parts_always_add_up(cents: int, delen: list[int]) -> None:
    stukken = verdeel(cents, delen)
    assert sum(stukken) == cents
    assert all(s == 0 for s, d in zip(stukken, delen, strict=True) if d == 0)


def test_weights_that_are_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="weights"):
        verdeel(100, [0, 0])


def test_whole_euros_round_half_away_from_zero() -> None:
    assert [toon_euro(c) for c in (50, -50, 49, 123456)] == ["€ 1", "€ −1", "€ 0", "€ 1.235"]
