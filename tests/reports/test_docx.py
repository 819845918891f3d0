"""Blocks as Word: real styles and structure, the same bytes every time, and nothing that a text can break."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from io import BytesIO
from typing import Any, Literal, get_args
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Emu, Mm
from PIL import Image

from tests.reports.factory import DATUM, INDICATOR, acties, wijkplan
from wijkagenda.charts.palet import LICHT
from wijkagenda.charts.wijkbudget import Deel, Verdeling
from wijkagenda.reports.blocks import (
    Afbeelding,
    Alinea,
    Blok,
    Colofon,
    Grafiek,
    Inhoudsopgave,
    Invulvak,
    Kolom,
    Kop,
    Lijst,
    Omslag,
    Ondertekening,
    Paginawissel,
    Rij,
    Ruimte,
    Stuk,
    Tabel,
)
from wijkagenda.reports.docx.document import maak_docx
from wijkagenda.reports.docx.passend import past
from wijkagenda.reports.docx.stijl import MATEN, Formaat
from wijkagenda.reports.docx.tekening import teken_straat
from wijkagenda.reports.stijlwaarden import Stijlwaarden

VIJANDIG = "<b>&amp; {x} ]]> \x00\x07\u200b\u202eab \U0001f600 ﷺ العربية \ufffe\ud800 \t" + "w" * 400


def maak(*blokken: Blok, **anders: Any) -> Any:
    """The document as python-docx reads it back."""
    return Document(BytesIO(maak_docx(blokken, titel="Proef", datum=DATUM, **anders)))


def foto() -> bytes:
    uit = BytesIO()
    Image.new("RGB", (400, 300), "#0b5563").save(uit, "PNG")
    return uit.getvalue()


@pytest.fixture(scope="module")
def boekje() -> Any:
    return Document(
        BytesIO(maak_docx(wijkplan(), titel="Samen in de Ruwaard", datum=DATUM, auteur="Gemeente Voorbeeldstad", beelden=lambda _: foto()))
    )


def test_every_kind_of_block_can_be_written() -> None:
    soorten = {type(b) for b in wijkplan()} | {Ondertekening, Afbeelding, Invulvak}
    assert set(get_args(Blok)) <= soorten | {Paginawissel, Ruimte}


def test_the_same_blocks_and_date_give_the_same_bytes() -> None:
    een, twee = (maak_docx(wijkplan(), titel="Plan", datum=DATUM, beelden=lambda _: foto()) for _ in range(2))
    assert een == twee


def test_the_package_has_no_hour_of_making_and_no_picture_of_an_empty_page() -> None:
    with ZipFile(BytesIO(maak_docx([], titel="Leeg", datum=DATUM))) as pakket:
        assert {deel.date_time for deel in pakket.infolist()} == {(DATUM.year, DATUM.month, DATUM.day, 12, 0, 0)}
        assert not [naam for naam in pakket.namelist() if "thumbnail" in naam]


def test_the_file_knows_its_title_author_language_and_date(boekje: Any) -> None:
    kern = boekje.core_properties
    assert (kern.title, kern.author, kern.language, kern.created.date()) == ("Samen in de Ruwaard", "Gemeente Voorbeeldstad", "nl-NL", DATUM)
    assert kern.comments == ""


def test_the_file_says_which_program_made_it() -> None:
    with ZipFile(BytesIO(maak_docx([Alinea("x")], titel="Proef", datum=DATUM))) as pakket:
        eigen = pakket.read("docProps/app.xml").decode()
    assert "<Application>Wijkagenda</Application>" in eigen
    assert "Microsoft" not in eigen


def test_the_language_of_the_text_is_dutch(boekje: Any) -> None:
    assert {taal.get(qn("w:val")) for taal in boekje.styles.element.iter(qn("w:lang"))} == {"nl-NL"}


def test_the_paper_is_a4(boekje: Any) -> None:
    blad = boekje.sections[0]
    assert (round(blad.page_width.mm), round(blad.page_height.mm), round(blad.left_margin.mm)) == (210, 297, 25)


def test_headings_are_headings_in_the_order_of_the_blocks(boekje: Any) -> None:
    koppen = [(int(p.style.name[-1]), p.text) for p in boekje.paragraphs if p.style.name.startswith("Heading")]
    verwacht = [(b.niveau, f"{b.nummer}. {b.tekst}" if b.nummer else b.tekst) for b in wijkplan() if isinstance(b, Kop)]
    assert koppen == verwacht


def test_the_contents_are_a_field_whose_entries_jump_to_a_heading(boekje: Any) -> None:
    regels = [p for p in boekje.paragraphs if p.style.name.startswith("toc")]
    bladwijzers = {b.get(qn("w:name")) for b in boekje.element.iter(qn("w:bookmarkStart"))}
    doelen = {s.get(qn("w:anchor")) for regel in regels for s in regel._p.iter(qn("w:hyperlink"))}
    assert regels
    assert doelen <= bladwijzers
    inhoud, *bladzijden = [i.text.split() for i in boekje.element.body.iter(qn("w:instrText"))]
    assert inhoud == ["TOC", "\\o", '"1-1"', "\\h", "\\z"]
    assert [(soort, doel) for soort, doel, _ in bladzijden] == [
        ("PAGEREF", s.get(qn("w:anchor"))) for r in regels for s in r._p.iter(qn("w:hyperlink"))
    ]
    soorten = [f.get(qn("w:fldCharType")) for f in boekje.element.body.iter(qn("w:fldChar"))]
    assert soorten == ["begin", "separate", *["begin", "separate", "end"] * len(regels), "end"]


def test_every_picture_says_what_is_to_be_seen(boekje: Any) -> None:
    beelden = list(boekje.element.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"))
    sier = [b for b in beelden if b.findall(".//{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative")]
    assert len(beelden) >= 6
    assert len(sier) == 1
    assert all(bool(beeld.get("descr")) != (beeld in sier) for beeld in beelden)


def test_the_words_before_a_chart_stay_with_it() -> None:
    document = maak(Alinea("los"), Alinea("Zo ging het."), Grafiek(INDICATOR))
    assert [bool(p.paragraph_format.keep_with_next) for p in document.paragraphs[:2]] == [False, True]


def test_what_is_asked_stays_with_the_room_to_answer() -> None:
    document = maak(Alinea("los"), Alinea("Vraag"), Alinea("Uitleg", soort="klein"), Invulvak(soort="vak", regels=3))
    assert [bool(p.paragraph_format.keep_with_next) for p in document.paragraphs[:3]] == [False, True, True]


def test_a_slip_to_fill_in_stays_together_with_its_colofon() -> None:
    vakken = (Invulvak("Mijn idee", regels=3), Invulvak("Naam:"), Invulvak("Mag het?", "hokjes", keuzes=("Ja", "Nee")))
    strook = (Kop(1, "Uw idee?"), Alinea("Knip het uit."), *vakken, Alinea("Inleveren?", soort="klein"))

    def los(*blokken: Blok) -> list[str]:
        return [p.text for p in maak(*blokken).paragraphs if not (p.paragraph_format.keep_with_next or p.style.paragraph_format.keep_with_next)]

    assert los(Alinea("Ervoor."), *strook, Kop(1, "Erna"), Alinea("Verder.")) == ["Ervoor.", "Inleveren?", "Verder."]
    assert los(Alinea("Ervoor."), *strook, Colofon(("Stand op vandaag.",))) == ["Ervoor."]


def test_a_picture_is_never_higher_than_the_page() -> None:
    lang = Grafiek(Verdeling("Veel", tuple(Deel(f"Deel {nr}", nr + 1) for nr in range(60))))
    hoog = BytesIO()
    Image.new("RGB", (60, 900)).save(hoog, "PNG")
    document = maak(lang, Afbeelding("0" * 64, alt="toren"), beelden=lambda _: hoog.getvalue())
    assert all(vorm.height < Mm(247) for vorm in document.inline_shapes)
    assert len(document.inline_shapes) == 2


def test_every_picture_has_a_number_of_its_own(boekje: Any) -> None:
    nummers = [b.get("id") for b in boekje.element.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")]
    assert len(set(nummers)) == len(nummers)


def test_the_drawing_of_the_cover_lies_at_the_edge_of_the_page_and_the_cover_has_no_foot(boekje: Any) -> None:
    ankers = list(boekje.paragraphs[0]._p.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor"))
    assert len(ankers) == 1
    assert boekje.paragraphs[0].text == "Samen\nin de Ruwaard"
    assert boekje.sections[0].different_first_page_header_footer


@pytest.mark.parametrize("soort", ["wijk", "dorp"])
def test_every_name_has_a_drawing_of_its_own(soort: Literal["wijk", "dorp"]) -> None:
    """Number 336 has a tower at the edge that is less than a pixel wide."""
    tekeningen = {teken_straat(soort, f"wijk {nr}", LICHT, 0.65).getvalue() for nr in (1, 2, 336)}
    assert len(tekeningen) == 3


def test_everything_is_in_a_style_that_has_a_name(boekje: Any) -> None:
    stijlen = {p.style.name for p in boekje.paragraphs}
    assert {"Title", "Subtitle", "Heading 1", "List Bullet", "List Number", "Quote", "Caption", "Tabeltitel", "Kader doen", "Klein"} <= stijlen
    assert {t.style.name for t in boekje.tables} == {"Wijktabel"}
    assert {p.style.name for t in boekje.tables for p in t.rows[0].cells[0].paragraphs} == {"Tabelkop"}


def test_no_paragraph_is_empty(boekje: Any) -> None:
    assert [p.style.name for p in boekje.paragraphs if not p.text.strip() and not p._p.findall(".//" + qn("w:drawing"))] == []


def test_no_level_of_heading_is_skipped() -> None:
    koppen = [p.style.name for p in maak(Kop(3, "a"), Kop(1, "b"), Kop(4, "c"), Kop(2, "d")).paragraphs]
    assert koppen == ["Heading 1", "Heading 1", "Heading 2", "Heading 2"]


def test_contents_without_headings_are_left_out() -> None:
    assert maak(Inhoudsopgave(), Alinea("x")).paragraphs[0].text == "x"


@pytest.mark.parametrize("formaat", list(MATEN))
def test_a_whole_plan_can_be_written_on_every_kind_of_paper(formaat: Formaat) -> None:
    beeld = foto()
    document = Document(BytesIO(maak_docx(wijkplan(), titel="Plan", datum=DATUM, formaat=formaat, beelden=lambda _: beeld)))
    assert round(document.sections[0].page_width.mm) == MATEN[formaat].breedte


def test_large_print_has_no_small_style() -> None:
    stijlen = maak(Kop(1, "x"), formaat="grootletter").styles
    assert stijlen["Normal"].font.size.pt == 18
    assert min(stijlen[naam].font.size.pt for naam in ("Klein", "Caption", "Bron", "Footer", "Tabelcel", "Tabelkop", "toc 1")) == 16


def test_colours_logo_and_sender_come_from_the_house_style() -> None:
    stijl = Stijlwaarden(replace(LICHT, petrol="#123456"), foto(), "Logo van Voorbeeldstad", "Gemeente Voorbeeldstad")
    document = maak(Omslag("Plan"), Kop(1, "x"), Grafiek(INDICATOR), huisstijl=stijl)
    assert str(document.styles["Heading 1"].font.color.rgb) == "123456"
    beelden = [b.get("descr") for b in document.element.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")]
    assert "Logo van Voorbeeldstad" in beelden
    assert "Gemeente Voorbeeldstad" in [p.text for p in document.paragraphs]


def test_a_logo_that_is_no_picture_is_left_out() -> None:
    document = maak(Omslag("Plan"), Alinea("x"), huisstijl=Stijlwaarden(logo=b"geen plaatje"))
    assert [p.text for p in document.paragraphs] == ["Plan", "x"]
    assert document.paragraphs[1].paragraph_format.space_before is None


def test_a_picture_that_is_gone_leaves_its_description() -> None:
    assert "het wijkhuis" in maak(Afbeelding("0" * 64, alt="het wijkhuis")).paragraphs[0].text


def test_the_head_of_a_table_comes_back_on_each_page() -> None:
    tabel = maak(acties(40)).tables[0]
    koppen = [rij._tr.trPr.find(qn("w:tblHeader")) is not None for rij in tabel.rows]
    assert koppen == [True] + [False] * 40
    assert all(rij._tr.trPr.find(qn("w:cantSplit")) is not None for rij in tabel.rows)


def test_numbers_stand_to_the_right_and_show_as_on_paper() -> None:
    tabel = maak(Tabel((Kolom("Wat"), Kolom("Bedrag", "bedrag")), (Rij(("Soep", -123456), nadruk=True),))).tables[0]
    cel = tabel.rows[1].cells[1].paragraphs[0]
    assert (cel.text, cel.style.name, cel.style.paragraph_format.alignment, cel.runs[0].bold) == ("€\u00a0−1.234,56", "Tabelcel getal", 2, True)
    assert cel.alignment is None


def test_letters_of_a_wide_table_are_made_smaller_by_a_style() -> None:
    breed = Tabel(tuple(Kolom(f"Opbouwwerk {nr}") for nr in range(9)), (Rij(("verantwoordelijk",) * 9),))
    cel = maak(breed, formaat="a4-liggend").tables[0].rows[1].cells[0].paragraphs[0]
    assert cel.style.name.startswith("Tabelcel ")
    assert cel.style.font.size < cel.style.base_style.font.size
    assert cel.runs[0].font.size is None


def test_a_short_table_stays_on_one_page_and_a_long_one_keeps_its_last_rows_together() -> None:
    def blijft(aantal: int, *nadruk: int) -> list[int]:
        rijen = tuple(Rij((str(nr),), nadruk=nr in nadruk) for nr in range(aantal))
        return [
            nr
            for nr, rij in enumerate(maak(Tabel((Kolom("Wat"),), rijen)).tables[0].rows)
            if rij.cells[0].paragraphs[0].paragraph_format.keep_with_next
        ]

    assert blijft(3) == [1, 2]
    assert blijft(30, 12, 29) == [13, 29]
    assert blijft(30, 2, 7, 12, 16) == [3, 4, 5, 6, 8, 9, 10, 11, 13, 14, 15, 17, 29]
    hoog = maak(Tabel((Kolom("Wat"),), (Rij(("woord " * 60,)),) * 4)).tables[0]
    assert [bool(rij.cells[0].paragraphs[0].paragraph_format.keep_with_next) for rij in hoog.rows[1:]] == [False, False, True, False]


def test_a_head_of_a_table_stays_with_its_first_row(boekje: Any) -> None:
    assert boekje.styles["Tabelkop"].paragraph_format.keep_with_next
    assert not boekje.styles["Tabelcel"].paragraph_format.keep_with_next


def test_an_empty_table_says_so() -> None:
    assert "nog niets" in maak(Tabel((Kolom("Wat"), Kolom("Wie")), ())).tables[0].rows[1].cells[0].text


def test_two_tables_do_not_grow_together() -> None:
    assert len(maak(acties(2), acties(3)).tables) == 2


def test_a_register_of_thousands_of_rows_is_written() -> None:
    rijen = tuple(Rij((f"Aanvraag {nr}", nr)) for nr in range(3000))
    assert len(maak(Tabel((Kolom("Wat"), Kolom("Bedrag", "bedrag")), rijen)).element.body.findall(f".//{qn('w:tr')}")) == 3001


BREED = Tabel(tuple(Kolom(f"Geldstroom {nr}", "bedrag", in_euros=True) for nr in range(11)), (Rij((12_345_678,) * 11),), "Breed")


def test_a_table_that_is_too_wide_lies_on_a_turned_page_with_its_heading() -> None:
    document = maak(Alinea("voor"), Kop(1, "Geld"), BREED, Alinea("na"))
    assert [(s.page_width.mm > s.page_height.mm, s.start_type.name) for s in document.sections] == [
        (False, "NEW_PAGE"),
        (True, "NEW_PAGE"),
        (False, "NEW_PAGE"),
    ]
    wel_of_niet = [bool(p._p.findall(".//" + qn("w:sectPr"))) for p in document.paragraphs]
    assert [p.text for p, einde in zip(document.paragraphs, wel_of_niet, strict=True) if einde] == ["voor", ""]


def test_a_document_that_ends_wide_stays_turned_for_its_colofon() -> None:
    document = maak(BREED, Colofon(("Gemaakt met zorg.",)))
    assert [s.page_width.mm > s.page_height.mm for s in document.sections] == [True]


def test_the_foot_of_a_turned_page_is_as_wide_as_its_text() -> None:
    breed = Tabel(tuple(Kolom(f"Verantwoordelijke {nr}") for nr in range(8)), (Rij(("Buurtverenigingen",) * 8),))
    document = maak(Kop(1, "Een"), Alinea("x"), Kop(1, "Twee"), breed, Kop(1, "Drie"), Alinea("x"), Kop(1, "Vier"), breed)
    maten = [(vak.page_width - vak.left_margin - vak.right_margin, vak.footer.paragraphs[0]) for vak in document.sections]
    assert [round(Emu(breedte).mm) for breedte, _ in maten] == [160, 247, 160, 247]
    assert all([tab.position for tab in voet.paragraph_format.tab_stops] == [breedte] for breedte, voet in maten)
    assert {voet.text for _, voet in maten} == {"Proef\t1"}
    assert len({vak.footer.part.partname for vak in document.sections}) == 2


@pytest.mark.parametrize("formaat", ["poster-a4", "poster-a3"])
def test_the_letters_of_a_poster_are_as_large_as_fits(formaat: Formaat) -> None:
    def letter(opgaven: int) -> float:
        blokken = [blok for nr in range(opgaven) for blok in (Kop(2, f"Opgave {nr}"), Alinea("Iedereen kan een keer per week aanschuiven."))]
        document = maak(Omslag("Samen in de wijk", "Wijkplan"), *blokken, formaat=formaat)
        maat = replace(MATEN[formaat], letter=document.styles["Normal"].font.size.pt)
        assert past(document, maat)
        return float(maat.letter)

    assert letter(2) > letter(6) > letter(12)


def test_a_page_with_far_too_much_on_it_is_still_written() -> None:
    assert "slot" in maak(*[Alinea("woord " * 300)] * 40, Alinea("slot"), formaat="kaart").paragraphs[-1].text


def test_each_card_has_a_page_of_its_own_and_the_fullest_decides() -> None:
    kort, lang = [Omslag("Kort"), Alinea("x")], [Omslag("Lang"), *[Alinea("woord " * 90)] * 12]
    assert maak(*kort, Paginawissel(), *kort, formaat="kaart").styles["Normal"].font.size.pt == MATEN["kaart"].letter
    assert maak(*kort, Paginawissel(), *lang, formaat="kaart").styles["Normal"].font.size.pt < MATEN["kaart"].letter


def test_boxes_and_tables_are_as_wide_as_the_text(boekje: Any) -> None:
    modus = [k.get(qn("w:val")) for k in boekje.settings.element.iter(qn("w:compatSetting")) if k.get(qn("w:name")) == "compatibilityMode"]
    assert modus == ["15"]
    for naam in ("Kader doen", "Quote", "Kerncijfer"):
        eigen = boekje.styles[naam].element.pPr
        links = eigen.find(f"{qn('w:pBdr')}/{qn('w:left')}")
        assert int(eigen.find(qn("w:ind")).get(qn("w:left"))) == int(links.get(qn("w:space"))) * 20 + int(links.get(qn("w:sz"))) * 20 // 8


def test_a_heading_after_a_table_is_only_what_its_style_says() -> None:
    tabel = Tabel((Kolom("Wat"),), (Rij(("x",)),))
    kop = maak(tabel, Kop(1, "Verder")).paragraphs[-1]
    assert (kop.text, kop.paragraph_format.space_before) == ("Verder", None)


def test_a_colofon_stays_together_by_its_styles() -> None:
    titel, *regels = maak(Alinea("x"), Colofon(("Een", "Twee"))).paragraphs[-3:]
    assert [titel.style.name, *(r.style.name for r in regels)] == ["Colofontitel", "Colofonregel", "Colofonregel"]
    assert all(p.style.paragraph_format.keep_with_next for p in (titel, *regels))


def test_a_krant_has_its_title_over_all_columns() -> None:
    vakken = maak(Omslag("Krant", "van de wijk"), Alinea("Nieuws"), formaat="krant").sections
    assert [v._sectPr.find(qn("w:cols")).get(qn("w:num")) for v in vakken] == [None, "2"]
    assert vakken[1].start_type.name == "CONTINUOUS"


def test_each_krant_in_a_document_begins_a_page_with_its_title_over_all_columns() -> None:
    een: list[Blok] = [Omslag("Krant"), Alinea("Nieuws"), Paginawissel()]
    document = maak(*een, *een, formaat="krant")
    kolommen = [v._sectPr.find(qn("w:cols")).get(qn("w:num")) for v in document.sections]
    assert kolommen == [None, "2", "1", "2"]
    assert [v.start_type.name for v in document.sections][1:] == ["CONTINUOUS", "NEW_PAGE", "CONTINUOUS"]


def test_each_numbered_list_begins_at_one() -> None:
    document = maak(Lijst(("a", "b"), genummerd=True), Lijst(("c",), genummerd=True), Lijst(("d",)))
    nummers = [p._p.pPr.numPr.numId.val for p in document.paragraphs if p.style.name == "List Number"]
    assert nummers[0] == nummers[1] != nummers[2]
    assert [p.text for p in document.paragraphs if p.style.name == "List Bullet"] == ["d"]


def test_only_safe_links_are_links() -> None:
    document = maak(Alinea((Stuk("site", link="https://voorbeeld.example/?a=1&b=2"), Stuk("kwaad", link="javascript:alert(1)"))))
    extern = [r.target_ref for r in document.part.rels.values() if r.is_external]
    assert extern == ["https://voorbeeld.example/?a=1&b=2"]
    assert document.paragraphs[0].text == "sitekwaad"


def test_a_link_stays_in_its_own_report() -> None:
    een: list[Blok] = [Omslag("Plan"), Kop(1, "Wonen", anker="opgave-1"), Alinea((Stuk("naar wonen", link="#opgave-1"),))]
    sprongen = [s.get(qn("w:anchor")) for s in maak(*een, *een).element.iter(qn("w:hyperlink"))]
    assert sprongen == ["kop0", "kop1"]


def test_lines_stay_lines_and_white_lines_part_paragraphs() -> None:
    assert [p.text for p in maak(Alinea("een\ntwee\n\ndrie")).paragraphs] == ["een\ntwee", "drie"]


def test_white_and_page_breaks_leave_no_empty_paragraphs() -> None:
    document = maak(Alinea("a"), Ruimte(3), Paginawissel(), Alinea("b"))
    assert [p.text for p in document.paragraphs] == ["a", "b"]
    assert document.paragraphs[1].paragraph_format.page_break_before is True
    assert document.paragraphs[1].paragraph_format.space_before.pt == 45


def test_hostile_text_is_only_text() -> None:
    blokken = [Kop(1, VIJANDIG, anker="x"), Alinea(VIJANDIG), Lijst((VIJANDIG,)), Tabel((Kolom(VIJANDIG),), (Rij((VIJANDIG,)),), VIJANDIG),
               Ondertekening((VIJANDIG,), (VIJANDIG,))]  # fmt: skip
    document = Document(BytesIO(maak_docx(blokken, titel=VIJANDIG, datum=dt.date(1990, 1, 1), voettekst=VIJANDIG)))
    assert "<b>&amp; {x} ]]>" in document.paragraphs[0].text
    assert "\u202e" not in document.element.xml


@pytest.mark.parametrize(("tekst", "alinea", "woorden"), [("مرحبا بالعالم", True, True), ("שלום Oss", True, False), ("Oss: שלום", False, False)])
def test_what_is_read_from_right_to_left_is_so_in_word(tekst: str, alinea: bool, woorden: bool) -> None:
    """A paragraph by its first letter; a run only where nothing in it goes the other way."""
    for blok in (Alinea(tekst), Kop(1, tekst), Lijst((tekst,))):
        gezet = next(p for p in maak(blok).paragraphs if p.text == tekst)
        assert (gezet._p.pPr is not None and gezet._p.pPr.find(qn("w:bidi")) is not None) == alinea
        assert bool(gezet.runs[0].font.rtl) == woorden
