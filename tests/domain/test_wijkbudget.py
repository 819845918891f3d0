"""The rules of the wijkbudget (domein.md, Wijkbudget; S0)."""

from __future__ import annotations

import pytest

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.wijkbudget import Stand, effect_op_vrij, keur_bedrag, keur_oormerk, keur_open, keur_ruimte, stand_van, vrij, weigert


def test_vrij_is_budget_less_commitments_less_actuals() -> None:
    assert vrij(100, 20, 30, 40) == 50


def test_vrijval_takes_from_the_open_commitments() -> None:
    assert stand_van([("verplicht", 500), ("vrijval", 200)]).verplicht == 300


def test_an_actual_and_its_commitment_leave_vrij_as_it_was() -> None:
    assert effect_op_vrij("verplicht", -700) + effect_op_vrij("gerealiseerd", 700) == 0


def test_counter_entries_of_every_soort_give_nothing() -> None:
    soorten = ("begroot", "wijziging", "overheveling", "verplicht", "vrijval", "gerealiseerd")
    assert stand_van([(s, n) for s in soorten for n in (137, -137)]) == Stand()


def test_changes_and_transfers_are_shown_apart_from_begroot() -> None:
    stand = stand_van([("begroot", 1000), ("wijziging", 50), ("overheveling", -20)])
    assert (stand.begroot, stand.wijzigingen, stand.beschikbaar) == (1000, 30, 1030)


def test_nothing_is_not_an_amount() -> None:
    with pytest.raises(InvoerFout, match="niet nul"):
        keur_bedrag("begroot", 0)


def test_by_hand_a_commitment_is_not_below_zero() -> None:
    with pytest.raises(InvoerFout, match="tegenboeking"):
        keur_bedrag("verplicht", -1, met_de_hand=True)


def test_by_hand_a_change_may_be_below_zero() -> None:
    keur_bedrag("wijziging", -1, met_de_hand=True)


def test_an_amount_of_too_many_digits_is_refused() -> None:
    with pytest.raises(InvoerFout, match="te groot"):
        keur_bedrag("begroot", 10**15)


def test_care_to_which_people_have_a_right_never_refuses() -> None:
    assert weigert("weiger", False)
    assert not weigert("weiger", True)
    assert not weigert("waarschuw", False)


def test_an_oormerk_names_where_the_money_may_go() -> None:
    with pytest.raises(RegelFout, match="mag alleen naar Ondersteuning en Leren"):
        keur_oormerk("Bijdrage zorgverzekeraar", "r9", [("r1", "Ondersteuning"), ("r2", "Leren")])


def test_without_oormerken_money_may_go_anywhere() -> None:
    keur_oormerk("Fonds", "r9", [])


def test_spending_above_vrij_is_refused_with_what_is_left() -> None:
    with pytest.raises(RegelFout, match="nog € 50,00 vrij"):
        keur_ruimte("Sociale basis", "Ruwaard", 2026, 50_00, -60_00)


def test_spending_all_that_is_left_is_allowed() -> None:
    keur_ruimte("Sociale basis", "Ruwaard", 2026, 50_00, -50_00)


def test_what_adds_to_an_overspent_stream_is_never_refused() -> None:
    keur_ruimte("Sociale basis", "Ruwaard", 2026, -500_00, 10_00)


def test_no_more_is_paid_than_is_open() -> None:
    with pytest.raises(InvoerFout, match="nog € 1,00 open"):
        keur_open(1_00, 2_00)
