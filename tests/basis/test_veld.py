"""A declared field reads what is typed, keeps its rules, and shows it again."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.veld import Soort, Veld, keuzes

VANDAAG = dt.date(2026, 11, 21)
KEUZE = Veld("fase", "Fase", Soort.KEUZE, keuzes=keuzes([("idee", "Idee"), ("met_steun", "Draait met steun")]))


@pytest.mark.parametrize(("soort", "tekst", "waarde"), [
    (Soort.REGEL, "  Buurttuin ", "Buurttuin"), (Soort.TEKST, "twee\r\nregels", "twee\nregels"), (Soort.GETAL, "1.250", 1250), (Soort.GETAL, "-3", -3),
    (Soort.JAAR, "2026", 2026), (Soort.DECIMAAL, "7,1", Decimal("7.1")), (Soort.DECIMAAL, "18%", Decimal(18)), (Soort.DECIMAAL, "10.558.454", Decimal(10558454)),
    (Soort.JA_NEE, "Ja", True), (Soort.JA_NEE, "", False), (Soort.DATUM, "21 nov", VANDAAG), (Soort.MOMENT, "25-11-2026 19:30", "2026-11-25T19:30"),
    (Soort.MOMENT, "morgen 9 uur", "2026-11-22T09:00"), (Soort.BEDRAG, "€ 12,50", 1250), (Soort.REGEL, "", None), (Soort.REGEL, "a\x00b", "ab"),
])  # fmt: skip
def test_a_field_reads_what_is_typed(soort: Soort, tekst: str, waarde: object) -> None:
    assert Veld("x", "X", soort).lees(tekst, VANDAAG) == waarde


@pytest.mark.parametrize(("soort", "tekst"), [
    (Soort.GETAL, "tien"), (Soort.GETAL, "1,5"), (Soort.JAAR, "26"), (Soort.JAAR, "1850"), (Soort.DECIMAAL, "7,12345"), (Soort.DECIMAAL, "nan"),
    (Soort.DECIMAAL, "1e999"), (Soort.JA_NEE, "misschien"), (Soort.MOMENT, "straks"),
])  # fmt: skip
def test_what_a_field_cannot_use_gets_a_sentence_with_its_name(soort: Soort, tekst: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        Veld("x", "X", soort).lees(tekst, VANDAAG)
    assert fout.value.veld == "x"


def test_a_choice_is_read_by_code_or_words_and_shown_by_words() -> None:
    assert KEUZE.lees("draait met STEUN", VANDAAG) == KEUZE.lees("met_steun", VANDAAG) == "met_steun"
    assert KEUZE.toon("met_steun") == "Draait met steun"
    with pytest.raises(InvoerFout, match="Kies uit: Idee, Draait met steun"):
        KEUZE.lees("af", VANDAAG)


def test_a_required_field_says_so() -> None:
    with pytest.raises(InvoerFout, match="Vul ‘Titel’ in"):
        Veld("titel", "Titel", verplicht=True).lees("  ", VANDAAG)


def test_a_number_keeps_its_limits() -> None:
    veld = Veld("n", "Aantal", Soort.GETAL, minimum=1, maximum=10)
    assert veld.lees("10", VANDAAG) == 10
    with pytest.raises(InvoerFout, match="minstens 1"):
        veld.lees("0", VANDAAG)
    with pytest.raises(InvoerFout, match="hoogstens 10"):
        veld.lees("11", VANDAAG)


def test_a_line_is_at_most_five_hundred_characters_and_a_text_is_not() -> None:
    with pytest.raises(InvoerFout, match="te lang"):
        Veld("titel", "Titel").lees("x" * 501, VANDAAG)
    lang = "woord " * 20_000
    assert Veld("tekst", "Tekst", Soort.TEKST).lees(lang, VANDAAG) == lang


@given(st.sampled_from([s for s in Soort if s not in (Soort.KEUZE, Soort.VERWIJZING)]), st.text(max_size=40))
def test_what_was_read_reads_back_the_same_from_how_it_is_shown(soort: Soort, tekst: str) -> None:
    veld = Veld("x", "X", soort)
    try:
        waarde = veld.lees(tekst, VANDAAG)
    except InvoerFout:
        return
    assert veld.lees(veld.toon(waarde), VANDAAG) == waarde
