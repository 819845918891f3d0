"""Rules of the wijkplan and the evaluatie, each with its source."""

from __future__ import annotations

import datetime as dt

import pytest

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain import evaluatie, planversie
from wijkagenda.domain.inbreng import keur_stem
from wijkagenda.domain.wijkplan import PLANVOLGORDE, keur_actie, keur_periode, keur_planstatus, keur_vaststellen, kwadrant_van_actie

VANDAAG = dt.date(2026, 11, 21)


def keur(nu: str, naar: str, *, datum: dt.date = VANDAAG, vorige: dt.date | None = None, reden: str | None = None) -> None:
    keur_planstatus(nu, naar, datum, vorige=vorige, vandaag=VANDAAG, reden=reden)


def test_the_statuses_of_a_plan_are_in_the_order_of_domein_md() -> None:
    assert PLANVOLGORDE == ("concept", "in_gesprek", "vastgesteld", "in_uitvoering", "geevalueerd")


@pytest.mark.parametrize(("nu", "naar"), [("concept", "in_gesprek"), ("vastgesteld", "in_uitvoering"), ("in_uitvoering", "geevalueerd")])
def test_a_plan_goes_one_status_on(nu: str, naar: str) -> None:
    keur(nu, naar)


def test_a_plan_does_not_skip_a_status_and_hears_which_comes_first() -> None:
    with pytest.raises(RegelFout, match="eerst op ‘in gesprek’"):
        keur("concept", "vastgesteld")


def test_only_vaststellen_makes_a_plan_vastgesteld() -> None:
    with pytest.raises(RegelFout, match="Vaststellen"):
        keur("in_gesprek", "vastgesteld")


def test_a_step_back_needs_a_reason() -> None:
    with pytest.raises(InvoerFout) as fout:
        keur("in_uitvoering", "vastgesteld")
    assert fout.value.veld == "reden"
    keur("in_uitvoering", "vastgesteld", reden="De eerste actie begint pas in januari.")


def test_a_plan_does_not_go_two_steps_back() -> None:
    with pytest.raises(RegelFout, match="één stap terug"):
        keur("in_uitvoering", "in_gesprek", reden="opnieuw praten")


def test_a_status_is_not_dated_in_the_future() -> None:
    with pytest.raises(InvoerFout, match="nog niet geweest"):
        keur("concept", "in_gesprek", datum=dt.date(2026, 11, 22))


def test_a_status_is_not_dated_before_the_one_before() -> None:
    with pytest.raises(InvoerFout, match="vóór de vorige stap"):
        keur("concept", "in_gesprek", datum=dt.date(2026, 10, 1), vorige=dt.date(2026, 10, 2))


def test_a_concept_is_not_vastgesteld_before_it_was_talked_about() -> None:
    with pytest.raises(RegelFout, match="in gesprek"):
        keur_vaststellen("concept", "wijkraad")


def test_vaststellen_says_by_whom() -> None:
    with pytest.raises(InvoerFout) as fout:
        keur_vaststellen("in_gesprek", "  ")
    assert fout.value.veld == "door"


def test_a_plan_does_not_end_before_it_begins() -> None:
    keur_periode(2026, 2026)
    with pytest.raises(InvoerFout) as fout:
        keur_periode(2026, 2025)
    assert fout.value.veld == "tot"


def test_an_actie_that_stops_needs_a_reason() -> None:
    with pytest.raises(InvoerFout) as fout:
        keur_actie("gestopt", " ", None, None)
    assert fout.value.veld == "reden"
    keur_actie("gestopt", "De grond is nodig voor water.", None, None)


def test_an_actie_does_not_end_before_it_starts() -> None:
    with pytest.raises(InvoerFout) as fout:
        keur_actie("bezig", None, dt.date(2026, 5, 1), dt.date(2026, 4, 30))
    assert fout.value.veld == "eind"


def test_the_kwadrant_of_an_actie_is_preset_by_its_kind() -> None:
    assert (kwadrant_van_actie(None), kwadrant_van_actie("x")) == ("formeel-collectief", "informeel-collectief")


def test_there_are_no_more_hands_than_people() -> None:
    with pytest.raises(InvoerFout):
        keur_stem("handen", 41, 40)
    keur_stem("stickers", 120, 40)


def test_an_evaluatie_is_vastgesteld_with_all_four_answers() -> None:
    antwoorden: dict[str, str | None] = dict.fromkeys(evaluatie.VRAGEN, "tekst")
    evaluatie.keur_vaststellen(antwoorden, VANDAAG, VANDAAG, VANDAAG)
    with pytest.raises(InvoerFout) as fout:
        evaluatie.keur_vaststellen(antwoorden | {"anders": " "}, VANDAAG, VANDAAG, VANDAAG)
    assert fout.value.veld == "anders"


def test_an_evaluatie_is_not_vastgesteld_before_its_peildatum() -> None:
    antwoorden: dict[str, str | None] = dict.fromkeys(evaluatie.VRAGEN, "tekst")
    with pytest.raises(InvoerFout, match="na de peildatum"):
        evaluatie.keur_vaststellen(antwoorden, dt.date(2026, 10, 1), dt.date(2026, 11, 1), VANDAAG)


def afspraken() -> planversie.Afspraken:
    acties = [{"id": "a1", "titel": "Soep koken"}]
    opgaven = [{"id": "o1", "titel": "Samen eten", "acties": acties}, {"id": "o2", "titel": "Spelen", "acties": []}]
    return {"plan": {"titel": "Samen"}, "teksten": [{"id": "t1", "titel": "Geld", "tekst": "Er is geld."}], "opgaven": opgaven}


def test_the_same_agreements_have_no_differences() -> None:
    assert planversie.verschillen(afspraken(), planversie.uit_tekst(planversie.naar_tekst(afspraken()))) == []


def test_each_change_of_what_was_agreed_is_named() -> None:
    nieuw = afspraken()
    nieuw["plan"]["titel"] = "Samen verder"
    nieuw["teksten"][0]["tekst"] = "Er is meer geld."
    nieuw["opgaven"][0]["acties"] = [{"id": "a2", "titel": "Brood bakken"}]
    assert planversie.verschillen(afspraken(), nieuw) == [
        "Titel, jaren of makers aangepast", "Tekst aangepast: Geld", "Actie erbij: Brood bakken", "Actie weg: Soep koken",
    ]  # fmt: skip


def test_another_order_of_opgaven_is_a_change() -> None:
    nieuw = afspraken()
    nieuw["opgaven"].reverse()
    assert planversie.verschillen(afspraken(), nieuw) == ["Volgorde van de opgaven aangepast"]
