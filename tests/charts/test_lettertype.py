"""The letters of a Figure: every weight finds its files without a complaint."""

from __future__ import annotations

import logging

import pytest
from matplotlib.font_manager import findfont

from wijkagenda.charts.lettertype import Lettertype


@pytest.mark.parametrize("vet", [False, True])
def test_no_weight_is_missed_by_any_of_the_fonts(vet: bool, caplog: pytest.LogCaptureFixture) -> None:
    """matplotlib would say so on standard error, in English, to whoever exports to Word."""
    eigenschappen = Lettertype().eigenschappen(10, vet=vet)
    with caplog.at_level(logging.WARNING):
        for familie in eigenschappen.get_family():
            losse = eigenschappen.copy()
            losse.set_family(familie)
            findfont(losse, fallback_to_default=False)
    assert caplog.messages == []


@pytest.mark.parametrize("vet", [False, True])
def test_emoji_are_drawn_and_what_no_font_has_is_replaced(vet: bool) -> None:
    letters = Lettertype()
    assert letters.toonbaar("Feest 🎉 中", vet=vet) == "Feest 🎉 \ufffd"
    assert letters.breedte("🎉", 10, vet=vet) > 8
