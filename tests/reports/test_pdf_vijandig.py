"""Whatever people type or paste, it gets on paper, and nothing of it is run or read as markup."""

from __future__ import annotations

import pytest

from tests.reports import factory
from tests.reports.lezer import bladwijzers, fonts, woorden
from wijkagenda.charts.wijkbudget import Deel, Verdeling
from wijkagenda.reports.blocks import (
    Alinea,
    Blok,
    Citaat,
    Colofon,
    Grafiek,
    Inhoudsopgave,
    Kader,
    Kerncijfer,
    Kerncijfers,
    Kolom,
    Kop,
    Kopgroep,
    Lijst,
    Omslag,
    Rij,
    Stuk,
    Tabel,
)
from wijkagenda.reports.pdf.document import maak_pdf

pytestmark = pytest.mark.usefixtures("qapp")

LANG = "De buren van de galerij praten samen over hun straat. " * 600
EEN_WOORD = "x" * 20_000


def overal(tekst: str) -> list[Blok]:
    """The text in every place where text can stand."""
    return [
        Omslag(tekst, tekst, (tekst, tekst), tekst),
        Inhoudsopgave(tekst),
        Kop(1, tekst, nummer=tekst),
        Alinea(tekst, aanhef=tekst),
        Lijst((tekst, tekst)),
        Tabel((Kolom(tekst), Kolom(tekst, "bedrag")), (Rij((tekst, tekst)), Rij((tekst, 5), nadruk=True)), tekst, (Kopgroep(tekst, 2),)),
        Grafiek(Verdeling(tekst, (Deel(tekst, 1), Deel(tekst, 2))), tekst),
        Kerncijfers((Kerncijfer(tekst, tekst),)),
        Citaat(tekst, tekst),
        Kader((tekst,), tekst),
        Colofon((tekst,), tekst),
    ]


def lees(*blokken: Blok) -> str:
    return " ".join(woorden(maak_pdf(blokken, titel="Proef", datum=factory.DATUM)))


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        " \n\n\t ",
        "<b>&amp; </para> <a href='x'>%s {0} \\",
        "\x00\x01\x1b[31m\u200b\u202e\ufeff\u2028",
        "👩‍👩‍👧 🇳🇱 😀 \U0010ffff",
        "مرحبا بالعالم עברית 中文 ไทย",
        "\ud800 los",
        "e\u0301\u0327 ĳ Ĳ ﬁ",
        EEN_WOORD,
        LANG,
    ],
    ids=["leeg", "wit", "opmaak", "onzichtbaar", "emoji", "schriften", "los-surrogaat", "accenten", "een-woord", "lang"],
)
def test_any_text_can_be_printed_in_every_place(tekst: str) -> None:
    pdf = maak_pdf(overal(tekst), titel=tekst, auteur=tekst, voettekst=tekst, datum=factory.DATUM)
    assert pdf.startswith(b"%PDF-")
    assert all(fonts(pdf).values())


def test_markup_is_printed_as_it_was_typed() -> None:
    assert "<b>&amp; 5 < 6 & 7 > 3</b>" in lees(Alinea("<b>&amp; 5 < 6 & 7 > 3</b>"))


def test_hidden_characters_do_not_get_on_paper() -> None:
    assert "wijkplan" in lees(Alinea("wi\u200bjk\x00pl\u202ean"))


def test_letters_that_the_house_font_lacks_come_from_another() -> None:
    tekst = lees(Alinea("vrolijk 😀 en مرحبا"))
    assert "😀" in tekst
    assert "م" in tekst


def test_what_no_font_has_becomes_a_replacement_character() -> None:
    assert "\ufffd" in lees(Alinea("teken: 中"))


def test_a_text_of_20000_words_is_printed_whole() -> None:
    tekst = " ".join(f"woord{nr}." for nr in range(20_000))
    gelezen = lees(Alinea(tekst))
    assert all(f"woord{nr}." in gelezen for nr in (0, 9_999, 19_999))


def test_a_cell_of_thousands_of_words_runs_on_over_pages() -> None:
    tekst = " ".join(f"woord{nr}." for nr in range(4_000))
    gelezen = lees(Tabel((Kolom("a"), Kolom("b")), (Rij((tekst, "kort")),)))
    assert all(f"woord{nr}." in gelezen for nr in (0, 1_999, 3_999))


def test_a_quote_of_thousands_of_words_runs_on_over_pages() -> None:
    gelezen = lees(Citaat(" ".join(f"woord{nr}." for nr in range(4_000))))
    assert all(f"woord{nr}." in gelezen for nr in (0, 1_999, 3_999))


def test_a_heading_that_is_far_too_long_is_cut_and_printed_whole_below() -> None:
    tekst = " ".join(f"woord{nr}" for nr in range(200))
    assert lees(Kop(1, tekst)).count("woord0 ") == 2
    assert "woord199" in lees(Kop(1, tekst))


def test_a_link_to_nowhere_is_only_text() -> None:
    pdf = maak_pdf([Alinea((Stuk("a", link="#weg"), Stuk("b", link="javascript:x")))], titel="x", datum=factory.DATUM)
    assert b"javascript" not in pdf
    assert b"/Annot" not in pdf


def test_300_opgaven_are_all_in_the_outline() -> None:
    blokken = [blok for nr in range(300) for blok in factory.opgave(nr + 1, f"Opgave {nr}")]
    pdf = maak_pdf([Inhoudsopgave(niveaus=1), *blokken], titel="Groot plan", datum=factory.DATUM)
    assert len([titel for diepte, titel in bladwijzers(pdf) if diepte == 0]) == 300


def test_a_table_of_24_amounts_fits_on_the_page() -> None:
    kolommen = tuple(Kolom(f"Geldstroom {nr}", "bedrag", in_euros=True) for nr in range(24))
    assert "€" in lees(Tabel(kolommen, (Rij(tuple(12_345_678 for _ in kolommen)),)))
