"""Blocks are kept as JSON and come back the same, also those of years ago."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

import pytest

from tests.reports import factory
from wijkagenda.basis.fouten import BestandFout, BestandNieuwer
from wijkagenda.reports.blocks import Alinea, Grafiek, Kolom, Kop, Rij, Stuk, Tabel, cijfertabel, platte_tekst
from wijkagenda.reports.blocks_json import naar_json, uit_json

GOUD = Path(__file__).parent / "goud" / "wijkplan-1.json"
NU = GOUD.with_name("wijkplan-1-nu.json")
"""With the fields that blocks got since; those have a default, so that what was written before still reads."""


def test_every_block_comes_back_the_same() -> None:
    assert uit_json(naar_json(factory.wijkplan())) == factory.wijkplan()


def test_a_plan_of_form_1_that_misses_later_fields_still_reads_the_same() -> None:
    assert uit_json(GOUD.read_text("utf-8")) == factory.wijkplan()


def test_the_form_written_today_is_that_of_the_golden_file() -> None:
    assert json.loads(naar_json(factory.wijkplan())) == json.loads(NU.read_text("utf-8"))


def test_dates_and_decimals_keep_their_kind() -> None:
    tabel = Tabel((Kolom("Wat"), Kolom("Wanneer", "datum"), Kolom("Cijfer", "getal")), (Rij(("a", dt.date(2026, 3, 1), Decimal("7.10"))),))
    (terug,) = uit_json(naar_json([tabel]))
    assert isinstance(terug, Tabel)
    assert [type(c) for c in terug.rijen[0].cellen] == [str, dt.date, Decimal]
    assert str(terug.rijen[0].cellen[2]) == "7.10"


def test_hostile_text_survives_the_form() -> None:
    blok = Alinea((Stuk('<b>"\\ \x00\u2028 😀 {"soort":"Kop"}', link="javascript:x"),))
    assert uit_json(naar_json([blok])) == [blok]


def test_a_newer_form_is_refused_in_words() -> None:
    with pytest.raises(BestandNieuwer, match="nieuwere Wijkagenda"):
        uit_json('{"versie": 2, "blokken": []}')


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "{",
        "[]",
        '{"versie": 1}',
        '{"versie": 1, "blokken": [3]}',
        '{"versie": 1, "blokken": [{"soort": "Onbekend", "velden": {}}]}',
        '{"versie": 1, "blokken": [{"soort": "Kop", "velden": {"niveau": 9, "tekst": "x"}}]}',
        '{"versie": 1, "blokken": [{"soort": "Kop", "velden": {"kleur": "rood"}}]}',
        '{"versie": 1, "blokken": [{"soort": "Stuk", "velden": {"tekst": "los"}}]}',
        '{"versie": "een", "blokken": []}',
        '{"versie": 1, "blokken": ' + "[" * 50_000 + "]" * 50_000 + "}",
    ],
)
def test_what_is_no_list_of_blocks_is_refused_in_words(tekst: str) -> None:
    with pytest.raises(BestandFout, match="niet te lezen"):
        uit_json(tekst)


def test_a_row_with_a_cell_too_few_is_refused() -> None:
    with pytest.raises(ValueError, match="one cell per column"):
        Tabel((Kolom("a"), Kolom("b")), (Rij(("x",)),))


def test_a_heading_level_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="1 to 4"):
        Kop(5, "te diep")


def test_only_addresses_that_may_be_opened_are_links() -> None:
    assert [Stuk("x", link=adres).veilige_link() for adres in ("HTTPS://a.example", "mailto:a@b.example", "file:///etc", " https://a")] == [
        "HTTPS://a.example",
        "mailto:a@b.example",
        "",
        "",
    ]


def test_a_picture_reads_aloud_its_own_words_unless_others_are_given() -> None:
    assert Grafiek(factory.VERDELING).alternatief == factory.VERDELING.alt()
    assert Grafiek(factory.VERDELING, alt="eigen woorden").alternatief == "eigen woorden"


def test_every_picture_has_its_numbers_as_a_table() -> None:
    for gegevens in (factory.VERDELING, factory.GELDSTROMEN, factory.AANDEEL, factory.INDICATOR, factory.FASEN):
        tabel = cijfertabel(Grafiek(gegevens))
        assert tabel.rijen
        assert all(kolom.titel for kolom in tabel.kolommen)


def test_plain_text_of_runs_is_their_words() -> None:
    assert platte_tekst((Stuk("a ", vet=True), Stuk("b"))) == "a b"
