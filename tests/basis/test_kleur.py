"""Colours: reading, contrast, and what is made readable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.kleur import LEESBAAR, WIT, ZWART, contrast, donker_genoeg, lees_kleur, licht_genoeg, meng, tint

KLEUREN = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast(ZWART, WIT) == pytest.approx(21)


def test_the_grey_of_the_guideline_is_just_readable() -> None:
    assert contrast("#767676", WIT) >= LEESBAAR > contrast("#777777", WIT)


@pytest.mark.parametrize("tekst", ["", "rood", "#12345", "#1234567", "rgb(1,2,300)", "#ggg000", "12 34"])
def test_what_is_no_colour_is_refused_in_words(tekst: str) -> None:
    with pytest.raises(InvoerFout, match="zes cijfers of letters"):
        lees_kleur(tekst)


@given(KLEUREN)
def test_a_colour_is_read_as_it_was_written(kleur: str) -> None:
    assert lees_kleur(kleur.upper()) == kleur


@given(KLEUREN)
def test_darkened_enough_white_can_be_read_on_it(kleur: str) -> None:
    donker = donker_genoeg(kleur)
    assert contrast(donker, WIT) >= LEESBAAR
    assert donker == kleur or contrast(kleur, WIT) < LEESBAAR


@given(KLEUREN, st.floats(0, 1))
def test_a_tint_leaves_its_text_readable(kleur: str, deel: float) -> None:
    tekst = donker_genoeg(kleur)
    assert contrast(tekst, licht_genoeg(tekst, tekst, deel)) >= LEESBAAR


@given(KLEUREN, KLEUREN)
def test_mixing_goes_from_one_to_the_other(een: str, ander: str) -> None:
    assert (meng(een, ander, 0), meng(een, ander, 1)) == (een, ander)


@given(KLEUREN)
def test_the_place_on_the_circle_is_in_degrees(kleur: str) -> None:
    assert 0 <= tint(kleur) < 360
