"""Room to write, tick and stick: words that are read aloud, lines that are not, in PDF, Word and on the web."""

from __future__ import annotations

import datetime as dt
from io import BytesIO

import docx
import pikepdf
import pytest

from tests.reports.lezer import woorden
from wijkagenda.reports.blocks import Blok, Invulvak, Kop
from wijkagenda.reports.blocks_json import naar_json, uit_json
from wijkagenda.reports.docx.document import maak_docx
from wijkagenda.reports.docx.invulvak import HOKJE
from wijkagenda.reports.html.document import maak_html
from wijkagenda.reports.pdf.document import maak_pdf

DATUM = dt.date(2026, 11, 21)
VAKKEN: list[Blok] = [
    Kop(1, "Mijn idee"),
    Invulvak("Naam"),
    Invulvak("Wat is uw idee?", regels=4),
    Invulvak("Waar past het bij?", "hokjes", keuzes=("Ontmoeten", "Groen", "Iets anders")),
    Invulvak("Plak hier uw stip", "vak", regels=3),
    Invulvak(soort="knip"),
]
VIJANDIG = "<b>&amp; 😀 سلام \u200b\x07 " + "lang" * 90


def pdf(blokken: list[Blok]) -> bytes:
    return maak_pdf(blokken, titel="Formulier", datum=DATUM)


def operaties(bestand: bytes) -> list[tuple[list[str], str]]:
    """What is drawn on the first page, each with the marks around it."""
    uit: list[tuple[list[str], str]] = []
    merken: list[str] = []
    with pikepdf.open(BytesIO(bestand)) as document:
        for opdracht in pikepdf.parse_content_stream(document.pages[0]):
            match str(opdracht.operator):
                case "BMC" | "BDC":
                    merken.append(str(opdracht.operands[0]))
                case "EMC":
                    merken.pop()
                case anders:
                    uit.append((list(merken), anders))
    return uit


def test_it_is_kept_and_read_back_the_same() -> None:
    assert uit_json(naar_json(VAKKEN)) == VAKKEN


def test_what_is_asked_is_read_in_order_and_the_lines_are_not() -> None:
    bestand = pdf(VAKKEN)
    assert woorden(bestand)[0].startswith("Mijn idee Naam Wat is uw idee? Waar past het bij? Ontmoeten Groen Iets anders Plak hier uw stip")
    strepen = [merken for merken, operator in operaties(bestand) if operator in ("S", "s", "B")]
    assert len(strepen) >= 1 + 4 + 3 + 1 + 1
    assert all("/Artifact" in merken for merken in strepen)


def test_boxes_to_tick_are_a_list() -> None:
    with pikepdf.open(BytesIO(pdf(VAKKEN))) as document:
        soorten = [str(ding.S) for ding in document.objects if isinstance(ding, pikepdf.Dictionary) and ding.get("/Type") == "/StructElem"]
    assert (soorten.count("/L"), soorten.count("/LI")) == (1, 3)


def test_lines_and_boxes_go_on_over_pages() -> None:
    veel: list[Blok] = [Invulvak("Alles", regels=50), Invulvak("Kies", "hokjes", keuzes=tuple(f"Een keuze met veel woorden, nummer {n}" for n in range(120)))]
    paginas = woorden(pdf(veel))
    assert len(paginas) > 2
    assert "nummer 119" in paginas[-1]


def test_the_cut_is_half_way_down_the_page() -> None:
    blokken: list[Blok] = [Kop(1, "Een"), Invulvak(soort="knip"), Kop(1, "Twee")]
    with pikepdf.open(BytesIO(maak_pdf(blokken, titel="x", datum=DATUM, formaat="kaart"))) as document:
        assert len(document.pages) == 1
    assert "d" in [operator for _, operator in operaties(maak_pdf(blokken, titel="x", datum=DATUM, formaat="kaart"))]


def test_word_has_the_words_with_boxes_and_no_empty_paragraph() -> None:
    document = docx.Document(BytesIO(maak_docx(VAKKEN, titel="Formulier", datum=DATUM)))
    teksten = [alinea.text for alinea in document.paragraphs]
    assert all(teksten)
    assert any(tekst.count(HOKJE) == 3 and "Iets\u00a0anders" in tekst for tekst in teksten)
    assert teksten.count("\t") == 4


def test_on_the_web_lines_and_boxes_are_hidden_from_who_listens() -> None:
    pagina = maak_html(VAKKEN, titel="Formulier", datum=DATUM).decode()
    assert all(f">{keuze}<" in pagina for keuze in ("Ontmoeten", "Groen", "Iets anders"))
    assert "<strong>Naam</strong>" in pagina
    assert pagina.count('aria-hidden="true"') >= 1 + 1 + 3 + 1 + 1


@pytest.mark.parametrize("soort", ["lijnen", "hokjes", "vak", "knip"])
def test_any_text_and_any_number_gives_a_document(soort: str) -> None:
    blokken: list[Blok] = [
        Invulvak(VIJANDIG, soort, 10_000, (VIJANDIG,) * 3),  # type: ignore[arg-type]
        Invulvak("", soort, -3, ()),  # type: ignore[arg-type]
    ]
    assert pdf(blokken).startswith(b"%PDF")
    assert maak_docx(blokken, titel="x", datum=DATUM)
    assert b"<b>" not in maak_html(blokken, titel="x", datum=DATUM)
