"""What looks like data of a person in free text, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.basis.privacy import is_bsn, is_iban, lijkt_op, waarschuwing

BSN, IBAN, TELEFOON, MAIL = "een burgerservicenummer (BSN)", "een rekeningnummer (IBAN)", "een telefoonnummer", "een e-mailadres"


@pytest.mark.parametrize(
    ("tekst", "gezien"),
    [
        ("bsn 111222333", [BSN]),
        ("bsn:1112.22.333.", [BSN]),
        ("1112 22 333", [BSN]),
        ("rekening NL91ABNA0417164300", [IBAN]),
        ("Rekening nl91 abna 0417 1643 00 op naam van de groep", [IBAN]),
        ("bel 0612345678", [TELEFOON]),
        ("bel 06 - nee, 06-12 34 56 78", [TELEFOON]),
        ("bel (0412-123456) na zes uur", [TELEFOON]),
        ("+31 6 12345678", [TELEFOON]),
        ("0031412123456", [TELEFOON]),
        ("+31 (0)6 12345678", [TELEFOON]),
        ("mail fien.fictief@voorbeeld.example graag", [MAIL]),
        ("06-12345678, fien@voorbeeld.example", [TELEFOON, MAIL]),
    ],
)
def test_data_of_a_person_are_seen(tekst: str, gezien: list[str]) -> None:
    assert lijkt_op(tekst) == gezien


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "Op 21-11-2026 om 19:30 waren er 123 bewoners.",
        "Van 01-02-2026 10:30 tot 12:00",
        "€ 111.222.333,00 en € 111222333",
        "KvK 12345678",
        "SSB-2026-031 kreeg 8 van de 10 punten",
        "nummer 111222334",
        "bel 14 0412 of 0800-1234",
        "NL92ABNA0417164300",
        "kijk op @wijkhuis",
        "3111222333444555666",
    ],
)
def test_what_is_no_data_of_a_person_gives_no_warning(tekst: str) -> None:
    assert lijkt_op(tekst) == []
    assert waarschuwing(tekst) == ""


def test_the_warning_is_one_sentence_that_says_where_it_belongs() -> None:
    assert waarschuwing("06-12345678, fien@voorbeeld.example") == (
        "Hier lijkt een telefoonnummer en een e-mailadres te staan. Haal dat weg: gegevens van mensen horen alleen bij Contactpersonen."
    )


@given(st.text(alphabet="0123456789", min_size=8, max_size=8).filter(lambda t: any(c != "0" for c in t)))
def test_one_wrong_digit_is_never_a_bsn(begin: str) -> None:
    laatste = [c for c in "0123456789" if is_bsn(begin + c)]
    assert len(laatste) <= 1


@given(st.text(alphabet="0123456789", min_size=10, max_size=10), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_never_an_iban(rekening: str, plek: int, verschil: int) -> None:
    controle = next(c for c in range(2, 99) if is_iban(f"NL{c:02d}BANK{rekening}"))
    anders = rekening[:plek] + str((int(rekening[plek]) + verschil) % 10) + rekening[plek + 1 :]
    assert not is_iban(f"NL{controle:02d}BANK{anders}")


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(tekst: str) -> None:
    assert isinstance(waarschuwing(tekst), str)


def test_a_very_long_text_is_looked_at_in_one_go() -> None:
    assert lijkt_op("De buurt deed 12 keer mee in 2026. " * 20_000 + "06-12345678") == [TELEFOON]


@pytest.mark.parametrize("woord", ["y", "y.", "NL91", "06-", "a@"])
def test_a_word_that_does_not_end_is_looked_at_in_one_go(woord: str) -> None:
    assert lijkt_op(f"{woord * 100_000} mail fien@voorbeeld.example") == [MAIL]
