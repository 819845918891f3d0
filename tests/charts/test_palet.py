"""The colours of pictures: told apart by everyone, also in grey; and what colour says is said in another way too."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from tests.charts.kleurblind import ZICHT, afstand
from wijkagenda.basis.kleur import contrast
from wijkagenda.charts.doek import MERKEN
from wijkagenda.charts.lijnen import STREPEN
from wijkagenda.charts.palet import DONKER, LICHT, Palet

LAGEN = range(2, 7)
BEIDE = pytest.mark.parametrize("palet", [LICHT, DONKER], ids=["licht", "donker"])


def test_the_measure_of_colours_knows_red_from_green_and_who_can_not() -> None:
    rood, groen = "#c05000", "#707800"
    assert afstand(rood, groen, "alle kleuren") > 40 > 15 > afstand(rood, groen, "geen groen")


@BEIDE
@pytest.mark.parametrize("zicht", ZICHT)
def test_bars_beside_each_other_are_told_apart_by_everyone(palet: Palet, zicht: str) -> None:
    assert min(afstand(a, b, zicht) for a, b in ((palet.petrol, palet.oker), (palet.petrol, palet.petrol_licht), (palet.petrol, palet.vlak))) > 25


@BEIDE
@pytest.mark.parametrize("zicht", ZICHT)
def test_lines_are_told_apart_by_everyone(palet: Palet, zicht: str) -> None:
    assert min(afstand(a, b, zicht) for a, b in combinations(palet.lijnen(), 2)) > 7


@BEIDE
@pytest.mark.parametrize("zicht", ZICHT)
def test_layers_of_a_stack_are_told_apart_by_everyone(palet: Palet, zicht: str) -> None:
    assert all(afstand(a, b, zicht) > 7 for n in LAGEN for a, b in pairwise(palet.tinten(n)))


@BEIDE
def test_layers_of_a_stack_differ_in_grey(palet: Palet) -> None:
    assert all(contrast(a, b) > 1.25 for n in LAGEN for a, b in pairwise(palet.tinten(n)))


@BEIDE
def test_bars_beside_each_other_differ_in_grey(palet: Palet) -> None:
    assert contrast(palet.petrol, palet.petrol_licht) > 3
    assert contrast(palet.petrol, palet.vlak) > 3


@BEIDE
def test_every_line_stands_out_from_the_page(palet: Palet) -> None:
    assert min(contrast(kleur, palet.vlak) for kleur in palet.lijnen()) > 3


@BEIDE
def test_words_in_a_layer_can_be_read(palet: Palet) -> None:
    assert min(contrast(palet.op(tint), tint) for n in LAGEN for tint in palet.tinten(n)) > 3


def test_lines_of_one_colour_have_another_mark() -> None:
    aantal = len(LICHT.lijnen())
    assert len({(nr % aantal, nr % len(STREPEN), nr % MERKEN) for nr in range(aantal * MERKEN)}) == aantal * MERKEN


def test_lines_differ_without_colour() -> None:
    assert len(set(STREPEN)) == len(STREPEN) == len(LICHT.lijnen())
