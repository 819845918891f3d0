"""The colours of a report follow from one colour, and can be read."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.factory import maak
from wijkagenda.basis.kleur import LEESBAAR, contrast
from wijkagenda.charts.palet import LICHT, Palet
from wijkagenda.queries.huisstijl import Huisstijl
from wijkagenda.reports.huisstijl import LEESBARE_PAREN, afzenderregels, palet_van, stijl_van
from wijkagenda.reports.huisstijlvoorbeeld import voorbeeld
from wijkagenda.reports.keuze import Keuze
from wijkagenda.reports.maken import blokken
from wijkagenda.reports.maken import maak as maak_rapport
from wijkagenda.reports.register import RAPPORTEN
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases.huisstijl import zet_huisstijlveld, zet_kleur, zet_logo

VANDAAG = dt.date(2026, 11, 21)


def slecht(palet: Palet) -> list[tuple[str, str]]:
    """Which texts can't be read."""
    return [(op, onder) for op, onder in LEESBARE_PAREN if contrast(getattr(palet, op), getattr(palet, onder)) < LEESBAAR]


@given(st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}"))
def test_whichever_colour_every_text_can_be_read(kleur: str) -> None:
    assert slecht(palet_van(kleur)) == []


@given(st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}"))
def test_the_second_colour_differs_from_the_first(kleur: str) -> None:
    palet = palet_van(kleur)
    assert palet.oker != palet.petrol


@given(st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}"))
def test_whichever_colour_the_layers_of_a_stack_differ_in_grey(kleur: str) -> None:
    assert min(contrast(a, b) for a, b in pairwise(palet_van(kleur).tinten(5))) > 1.3


def test_a_readable_colour_is_used_as_it_is() -> None:
    assert palet_van("#8C2F4B").petrol == "#8c2f4b"


def test_without_a_colour_and_with_a_broken_one_it_is_ours() -> None:
    assert palet_van("") == palet_van("zomaar iets") == palet_van(LICHT.petrol) == LICHT


def test_the_logo_is_named_after_the_sender() -> None:
    stijl = stijl_van(Huisstijl("Gemeente Voorbeeld", logo=b"png"))
    assert (stijl.logo_alt, stijl.afzender) == ("Logo van Gemeente Voorbeeld", "Gemeente Voorbeeld")
    assert stijl_van(Huisstijl("Gemeente Voorbeeld")).logo_alt == ""


def test_the_colofon_says_who_sends_it() -> None:
    regels = afzenderregels(Huisstijl("Gemeente Voorbeeld", ("Straat 1", "1234 AB Voorbeeldstad"), "voorbeeld.example"))
    assert regels == ("Gemeente Voorbeeld", "Straat 1", "1234 AB Voorbeeldstad", "voorbeeld.example")
    assert afzenderregels(Huisstijl()) == ()


# -- in the reports


@pytest.fixture
def keuze(bestand: Bestand, tmp_path: Path) -> Keuze:
    """A plan in a file with a house style."""
    Image.new("RGBA", (60, 30), (0, 90, 60, 120)).save(tmp_path / "logo.png")
    zet_logo(bestand.uow, tmp_path / "logo.png")
    zet_kleur(bestand.uow, "#8c2f4b")
    zet_huisstijlveld(bestand.uow, "huisstijl_afzender", "Gemeente Verzonnen")
    zet_huisstijlveld(bestand.uow, "huisstijl_adres", "Nergensstraat 1\n0000 AA Voorbeeldstad")
    plan = maak(bestand, "wijkplan", gebied_id=maak(bestand, "gebied", naam="Proefwijk"), titel="Samen")
    return Keuze(VANDAAG, ids=(plan,))


def test_the_colofon_of_a_report_says_who_sends_it(bestand: Bestand, keuze: Keuze) -> None:
    assert "Gemeente Verzonnen · Nergensstraat 1 · 0000 AA Voorbeeldstad" in str(blokken(bestand.lees(), RAPPORTEN["wijkplan"], keuze)[-1])


def test_a_report_can_do_without_the_house_style(bestand: Bestand, keuze: Keuze) -> None:
    kaal = Keuze(VANDAAG, ids=keuze.ids, huisstijl=False)
    assert "Verzonnen" not in str(blokken(bestand.lees(), RAPPORTEN["wijkplan"], kaal))
    assert b"#8c2f4b" not in maak_rapport(bestand.lees(), RAPPORTEN["wijkplan"], "html", kaal)


def test_a_web_page_has_its_colour_logo_and_sender(bestand: Bestand, keuze: Keuze) -> None:
    html = maak_rapport(bestand.lees(), RAPPORTEN["wijkplan"], "html", keuze).decode()
    assert "#8c2f4b" in html
    assert 'alt="Logo van Gemeente Verzonnen"' in html


def test_a_word_document_has_its_colour_logo_and_sender(bestand: Bestand, keuze: Keuze) -> None:
    document = Document(BytesIO(maak_rapport(bestand.lees(), RAPPORTEN["wijkplan"], "docx", keuze)))
    assert "Gemeente Verzonnen" in [alinea.text for alinea in document.paragraphs]
    assert "Logo van Gemeente Verzonnen" in document.element.xml
    assert str(document.styles["Heading 1"].font.color.rgb) == "8C2F4B"


def test_a_pdf_has_its_logo_with_a_text_for_who_listens(bestand: Bestand, keuze: Keuze) -> None:
    inhoud = maak_rapport(bestand.lees(), RAPPORTEN["wijkplan"], "pdf", keuze)
    with pikepdf.open(BytesIO(inhoud)) as pdf:
        alts = [str(deel.get("/Alt", "")) for deel in pdf.objects if isinstance(deel, pikepdf.Dictionary)]
        assert pdf.docinfo["/Author"] == "Gemeente Verzonnen"
    assert "Logo van Gemeente Verzonnen" in alts


def test_the_example_shows_any_house_style() -> None:
    for stijl in (Huisstijl(), Huisstijl("A" * 400, ("x",) * 40, "y", "#ffcc00", b"geen beeld")):
        assert voorbeeld(stijl, VANDAAG).startswith(b"%PDF-")
