"""Rules of initiatief: phases, letting go (S2 4.3), the question after a year (S2 norm 80 %), silence (domein.md)."""

from __future__ import annotations

import datetime as dt

import pytest

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain import initiatief as regels
from wijkagenda.domain.initiatief import Initiatief

VANDAAG = dt.date(2026, 11, 21)


def test_stopping_needs_an_oorzaak() -> None:
    with pytest.raises(InvoerFout) as fout:
        regels.keur_fase(Initiatief(fase="opstart"), "gestopt", VANDAAG, None, None, None)
    assert fout.value.veld == "oorzaak"


def test_what_had_ended_needs_a_reason_to_begin_again() -> None:
    with pytest.raises(InvoerFout) as fout:
        regels.keur_fase(Initiatief(fase="afgerond"), "opstart", VANDAAG, None, " ", None)
    assert fout.value.veld == "reden"


def test_a_change_is_not_dated_before_the_last_one_or_in_the_future() -> None:
    with pytest.raises(InvoerFout, match="vóór de vorige stap"):
        regels.keur_fase(Initiatief(fase="idee"), "opstart", dt.date(2026, 1, 1), dt.date(2026, 2, 1), None, None, VANDAAG)
    with pytest.raises(InvoerFout, match="nog niet geweest"):
        regels.keur_fase(Initiatief(fase="idee"), "opstart", dt.date(2026, 12, 1), None, None, None, VANDAAG)


def test_the_same_phase_is_no_change() -> None:
    with pytest.raises(RegelFout):
        regels.keur_fase(Initiatief(fase="idee"), "idee", VANDAAG, None, None, None)


@pytest.mark.parametrize(
    ("was", "van", "naar", "wordt"),
    [
        (None, "met_steun", "zelfstandig", VANDAAG),
        (dt.date(2026, 6, 1), "met_steun", "zelfstandig", dt.date(2026, 6, 1)),
        (dt.date(2026, 6, 1), "zelfstandig", "met_steun", None),
        (dt.date(2026, 6, 1), "zelfstandig", "gestopt", dt.date(2026, 6, 1)),
        (dt.date(2027, 6, 1), "opstart", "met_steun", dt.date(2027, 6, 1)),
    ],
)
def test_the_end_of_support_follows_the_phase(was: dt.date | None, van: str, naar: str, wordt: dt.date | None) -> None:
    assert regels.zelfstandig_op_na(was, van, naar, VANDAAG) == wordt


def test_letting_go_is_for_what_did_not_take_off() -> None:
    with pytest.raises(RegelFout, match="niet van de grond"):
        regels.keur_loslaten("zelfstandig", "afspraak", "bericht")


@pytest.mark.parametrize(("afspraak", "bericht", "veld"), [("", "b", "losgelaten_afspraak"), ("a", " ", "losgelaten_bericht")])
def test_letting_go_needs_the_agreement_and_the_message(afspraak: str, bericht: str, veld: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        regels.keur_loslaten("idee", afspraak, bericht)
    assert fout.value.veld == veld


def test_the_question_comes_a_year_after_support_ended() -> None:
    op = dt.date(2025, 11, 21)
    assert regels.jaarvraag_open("zelfstandig", op, None, VANDAAG)
    assert not regels.jaarvraag_open("zelfstandig", op + dt.timedelta(days=1), None, VANDAAG)


def test_an_answer_before_the_year_was_over_does_not_count() -> None:
    op = dt.date(2025, 11, 1)
    assert regels.jaarvraag_open("zelfstandig", op, dt.date(2026, 5, 1), VANDAAG)
    assert not regels.jaarvraag_open("zelfstandig", op, dt.date(2026, 11, 1), VANDAAG)


def test_what_stopped_is_not_asked_whether_it_runs() -> None:
    assert not regels.jaarvraag_open("gestopt", dt.date(2025, 1, 1), None, VANDAAG)


@pytest.mark.parametrize("vandaag", [VANDAAG, dt.date(2025, 2, 28), dt.date(2024, 2, 29), dt.date(2025, 3, 1)])
def test_the_border_of_a_year_agrees_with_the_question(vandaag: dt.date) -> None:
    grens = regels.jaargrens(vandaag)
    assert regels.jaarvraag_op(grens) <= vandaag < regels.jaarvraag_op(grens + dt.timedelta(days=1))


@pytest.mark.parametrize(
    ("fase", "steun", "dagen", "stil"),
    [("met_steun", True, 63, 63), ("met_steun", True, 60, 60), ("met_steun", True, 59, None), ("met_steun", False, 63, None),
     ("idee", True, 63, None), ("zelfstandig", True, 63, None)],
)  # fmt: skip
def test_sixty_days_of_silence_count_only_with_agreed_support(fase: str, steun: bool, dagen: int, stil: int | None) -> None:
    assert regels.dagen_stil(fase, steun, VANDAAG - dt.timedelta(days=dagen), VANDAAG) == stil


def test_support_does_not_end_before_the_beginning() -> None:
    with pytest.raises(InvoerFout):
        regels.keur_datums(dt.date(2026, 2, 1), dt.date(2026, 1, 1))


def test_a_count_counts_something() -> None:
    regels.keur_telling(0, None, None)
    with pytest.raises(InvoerFout):
        regels.keur_telling(None, None, None)


def test_a_knelpunt_is_not_solved_before_it_was_asked() -> None:
    with pytest.raises(InvoerFout):
        regels.keur_knelpunt(dt.date(2026, 2, 1), dt.date(2026, 1, 1))
