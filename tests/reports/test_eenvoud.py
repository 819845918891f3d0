"""The plain-language check of a whole report."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.taal import standaardlezer
from wijkagenda.reports.blocks import Alinea, Blok, Citaat, Colofon, Kader, Kolom, Kop, Lijst, Omslag, Rij, Stuk, Tabel
from wijkagenda.reports.eenvoud import lees_blokken

LANGE_ZIN = "Wij koken elke dinsdag samen in het wijkhuis en daarna eten wij met alle buren van de straat."


def test_each_tip_says_its_chapter_what_to_do_and_where() -> None:
    oordeel = lees_blokken([
        Kop(1, "Samen eten"), Alinea(LANGE_ZIN), Kop(2, "Geld"), Kop(3, "Wat het kost"),
        Alinea((Stuk("Wij betalen "), Stuk("tevens", vet=True), Stuk(" de zaal."))),
    ], standaardlezer())  # fmt: skip
    assert [(t.hoofdstuk, t.tekst) for t in oordeel.tips] == [
        ("Samen eten", "Deze zin heeft 18 woorden. Maak er twee van."), ("Geld", "Schrijf liever ‘ook’ dan ‘tevens’."),
    ]  # fmt: skip
    assert oordeel.tips[0].waar == "Wij koken elke dinsdag samen in het wijkhuis en daarna eten wij met alle buren van de…"
    assert oordeel.tips[1].waar == "Wij betalen tevens de zaal."


def test_the_words_around_a_tip_are_whole_and_of_its_own_paragraph() -> None:
    lang = "De buren uit de straat achter het oude wijkhuis koken thans een grote pan soep voor de buren."
    (tip,) = (t for t in lees_blokken([Alinea("Eerst dit."), Alinea(lang), Alinea("Dan dat.")], standaardlezer()).tips if "thans" in t.tekst)
    assert tip.waar == "…achter het oude wijkhuis koken thans een grote pan soep voor de…"


def test_lists_and_boxes_are_read_and_quotes_tables_cover_and_colofon_are_not() -> None:
    fout = "Dit is tevens zo."
    gelezen = lees_blokken([Lijst((fout, fout)), Kader((fout,)), Kop(1, "Tevens")], standaardlezer())
    assert len(gelezen.tips) == 4
    rest: list[Blok] = [Omslag(fout, regels=(fout,)), Citaat(fout, fout), Tabel((Kolom(fout),), (Rij((fout,)),)), Colofon((fout,))]
    assert lees_blokken(rest, standaardlezer()).kort() == "Er is nog geen tekst."


def test_a_report_is_told_in_one_line() -> None:
    oordeel = lees_blokken([Kop(1, "Samen"), *[Alinea("Wij eten samen soep in het huis.")] * 4], standaardlezer())
    assert oordeel.score is not None
    assert oordeel.kort() == f"29 woorden in 4 zinnen. Leesbaarheid {min(100, round(oordeel.score))} van 100: makkelijk. Geen tips."


@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_text_can_be_read(teksten: list[str]) -> None:
    blokken: list[Blok] = [Kop(1, "Tevens" + t) for t in teksten] + [Alinea(t + " tevens") for t in teksten] + [Lijst(tuple(teksten))]
    for tip in lees_blokken(blokken, standaardlezer()).tips:
        assert tip.tekst
