"""Search: accents folded, the last word open, titles also by the middle of a word, nothing typed is a syntax error."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, subsidie, velden


@pytest.mark.parametrize("vraag", ["café", "cafe", "CAFE", "caf", "hondenuit", "uitlaat", "plaats", "café hond"])
def test_a_title_is_found(bestand: Bestand, vraag: str) -> None:
    id_ = maak(bestand, "initiatief", titel="Café bij de hondenuitlaatplaats")
    assert [t.id for t in bestand.zoek(vraag)] == [id_]


def test_text_is_found_with_the_piece_around_it(bestand: Bestand) -> None:
    id_ = maak(bestand, "inbreng", tekst="Op de galerij groet iedereen elkaar. Maar wie nieuw is, weet niet waar de koffie staat.")
    (treffer,) = bestand.zoek("koffie")
    assert (treffer.soort, treffer.id) == ("inbreng", id_)
    assert "koffie" in treffer.fragment


def test_titles_come_before_text(bestand: Bestand) -> None:
    titel = maak(bestand, "initiatief", titel="Buurttuin")
    maak(bestand, "inbreng", tekst="Wanneer komt die buurttuin er nu?", gebied_id=bestand.con.execute("select id from gebied").fetchone()[0])
    assert bestand.zoek("buurttuin")[0].id == titel


def test_what_changed_is_found_by_its_new_words_only(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief", titel="Repaircafé")
    velden.wijzig(bestand.uow, "initiatief", id_, {"titel": "Moestuin"})
    assert bestand.zoek("repair") == []
    assert [t.id for t in bestand.zoek("moes")] == [id_]


def test_what_was_deleted_is_not_found_until_it_is_brought_back(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief", titel="Repaircafé")
    velden.verwijder(bestand.uow, "initiatief", [id_])
    assert bestand.zoek("repair") == []
    history.ongedaan(bestand.uow, bestand.con)
    assert [t.id for t in bestand.zoek("repair")] == [id_]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_nothing_that_can_be_typed_is_an_error(bestand: Bestand, vraag: str) -> None:
    bestand.zoek(vraag)


@pytest.mark.parametrize("vraag", ['"', "foo AND", "a-b", "titel:x", "*", "NEAR(", "(((", "   "])
def test_words_of_the_query_language_are_just_words(bestand: Bestand, vraag: str) -> None:
    assert bestand.zoek(vraag) == []


def test_the_index_agrees_with_the_rows(bestand: Bestand) -> None:
    for nummer in range(5):
        maak(bestand, "initiatief", titel=f"Initiatief {nummer}")
    bestand.con.execute("insert into zoek(zoek, rank) values('integrity-check', 1)")


def test_an_application_is_found_by_its_kenmerk_before_its_boekingen(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "uitvoering", titel="Wintertafel")
    for _ in range(3):
        subsidie.betaal(bestand.uow, id_, 1_00)
    (kenmerk,) = bestand.con.execute("select kenmerk from aanvraag").fetchone()
    gevonden = bestand.zoek(kenmerk)
    assert (gevonden[0].soort, gevonden[0].titel) == ("aanvraag", f"{kenmerk} Wintertafel")
    assert {t.soort for t in gevonden} == {"aanvraag", "boeking"}
