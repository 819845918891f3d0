"""Breaking words over lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.charts.beeld import LETTERS
from wijkagenda.charts.letters import breek, past


@pytest.mark.parametrize(
    ("tekst", "breedte", "regels"),
    [
        ("Megen-Haren-Macharen", 200, ["Megen-Haren-Macharen"]),
        ("Megen-Haren-Macharen", 70, ["Megen-Haren-", "Macharen"]),
        ("bij Wmo-cliënten", 65, ["bij", "Wmo-cliënten"]),
        ("een twee drie vier", 50, ["een twee", "drie vier"]),
        ("een twee drie vier vijf zes zeven acht", 45, ["een twee", "drie vier", "vijf zes…"]),
        ("", 50, []),
    ],
)
def test_words_are_broken_between_words_and_after_a_hyphen_when_they_must(tekst: str, breedte: float, regels: list[str]) -> None:
    assert breek(LETTERS, tekst, breedte, 10) == regels
    assert past(LETTERS, tekst, breedte, 10) is not any("…" in regel for regel in regels)


@given(st.text(st.sampled_from("abc- wW"), max_size=60), st.floats(20, 200), st.booleans())
def test_no_line_is_too_wide_and_what_fits_is_whole(tekst: str, breedte: float, vet: bool) -> None:
    regels = breek(LETTERS, tekst, breedte, 10, vet=vet)
    assert len(regels) <= 3
    assert all(LETTERS.breedte(regel, 10, vet=vet) <= breedte for regel in regels)
    if not any(regel.endswith("…") for regel in regels):
        assert "".join(regels).replace(" ", "") == tekst.replace(" ", "")
