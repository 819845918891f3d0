"""Rules of inbreng and its answer (domein.md, Inbreng and bewonersagenda)."""

from __future__ import annotations

import datetime as dt

import pytest

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.domain.inbreng import keur_antwoord, keur_inbreng

GEZEGD, VANDAAG = dt.date(2026, 11, 1), dt.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("antwoord", "op", "veld"),
    [(" ", VANDAAG, "antwoord"), ("Ja", GEZEGD - dt.timedelta(days=1), "antwoord_op"), ("Ja", VANDAAG + dt.timedelta(days=1), "antwoord_op")],
)
def test_an_answer_has_words_and_a_day_between_then_and_now(antwoord: str, op: dt.date, veld: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        keur_antwoord(antwoord, op, GEZEGD, VANDAAG)
    assert fout.value.veld == veld


def test_a_promise_lies_after_what_was_said() -> None:
    keur_inbreng(GEZEGD, GEZEGD, None, None)
    with pytest.raises(InvoerFout):
        keur_inbreng(GEZEGD, GEZEGD - dt.timedelta(days=1), None, None)


def test_a_given_answer_has_words() -> None:
    with pytest.raises(InvoerFout):
        keur_inbreng(GEZEGD, None, "", VANDAAG)
