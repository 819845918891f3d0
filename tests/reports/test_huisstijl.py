"""The colours of a report follow from one colour, and can be read."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.basis.kleur import LEESBAAR, contrast
from wijkagenda.charts.palet import LICHT, Palet
from wijkagenda.queries.huisstijl import Huisstijl
from wijkagenda.reports.huisstijl import LEESBARE_PAREN, afzenderregels, palet_van, stijl_van


def slecht(palet: Palet) -> list[tuple[str, str]]:
    """Which texts can't be read."""
    return [(op, onder) for op, onder in LEESBARE_PAREN if contrast(getattr(palet, op), getattr(palet, onder)) < LEESBAAR]


@given(st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}"))
def test_whichever_colour_every_text_can_be_read(kleur: str) -> None:
    assert slecht(palet_van(kleur)) == []


@given(st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}"))
def test_the_second_colour_differs_from_the_first(kleur: str) -> None:
    palet = palet_van(kleur)
    assert palet.oker != palet.petrol


@given(st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}"))
def test_whichever_colour_the_layers_of_a_stack_differ_in_grey(kleur: str) -> None:
    assert min(contrast(a, b) for a, b in pairwise(palet_van(kleur).tinten(5))) > 1.3


def test_a_readable_colour_is_used_as_it_is() -> None:
    assert palet_van("#8C2F4B").petrol == "#8c2f4b"


def test_without_a_colour_and_with_a_broken_one_it_is_ours() -> None:
    assert palet_van("") == palet_van("zomaar iets") == palet_van(LICHT.petrol) == LICHT


def test_the_logo_is_named_after_the_sender() -> None:
    stijl = stijl_van(Huisstijl("Gemeente Voorbeeld", logo=b"png"))
    assert (stijl.logo_alt, stijl.afzender) == ("Logo van Gemeente Voorbeeld", "Gemeente Voorbeeld")
    assert stijl_van(Huisstijl("Gemeente Voorbeeld")).logo_alt == ""


def test_the_colofon_says_who_sends_it() -> None:
    regels = afzenderregels(Huisstijl("Gemeente Voorbeeld", ("Straat 1", "1234 AB Voorbeeldstad"), "voorbeeld.example"))
    assert regels == ("Gemeente Voorbeeld", "Straat 1", "1234 AB Voorbeeldstad", "voorbeeld.example")
    assert afzenderregels(Huisstijl()) == ()
