"""What each block is to somebody who hears the document, and that nothing of it is lost or heard twice."""

from __future__ import annotations

import functools
import re
from io import BytesIO
from typing import Any, get_args

import pikepdf
import pytest
from PIL import Image

from tests.reports import factory
from tests.reports.pdf.structuur import Document, Knoop, afgekeurd, lees
from wijkagenda.reports.blocks import (
    Afbeelding,
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
    Ondertekening,
    Paginawissel,
    Rij,
    Stuk,
    Tabel,
    Tekst,
    platte_tekst,
)
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.reports.pdf.lettertypen import Letters
from wijkagenda.reports.pdf.stijl import Formaat
from wijkagenda.reports.stijlwaarden import Stijlwaarden


def maak(*blokken: Blok, **anders: Any) -> bytes:
    return maak_pdf(blokken, **{"titel": "Proef", "datum": factory.DATUM, **anders})


def boom(*blokken: Blok, **anders: Any) -> Knoop:
    return lees(maak(*blokken, **anders)).boom


@functools.cache
def plan() -> bytes:
    return maak(*factory.wijkplan(), titel="Wijkplan Ruwaard")


@functools.cache
def gelezen() -> Document:
    return lees(plan())


def foto() -> bytes:
    bron = BytesIO()
    Image.new("RGB", (60, 40), "orange").save(bron, "JPEG")
    return bron.getvalue()


def koppen(knoop: Knoop) -> list[str]:
    return [k.rol for k in knoop.alle("H1", "H2", "H3", "H4", "H5", "H6")]


def test_nothing_is_drawn_outside_the_tree_but_decoration() -> None:
    assert gelezen().los == []


def test_the_foot_of_a_page_is_not_read_aloud() -> None:
    assert "Wijkplan Ruwaard" in gelezen().versiering
    assert "Wijkplan Ruwaard" not in gelezen().boom.tekst


def test_all_kinds_of_parts_are_there() -> None:
    rollen = {k.rol for k in gelezen().boom.alle()}
    assert rollen >= {"H1", "H2", "H3", "P", "TOC", "TOCI", "Link", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD",
                      "Figure", "Caption", "BlockQuote", "Div"}  # fmt: skip


def test_the_title_on_the_cover_is_the_one_heading_above_all_others() -> None:
    assert [k.tekst.split() for k in gelezen().boom.alle("H1")] == [["Samen", "in", "de", "Ruwaard"]]


def test_words_on_a_cover_are_read_from_the_top_to_the_foot() -> None:
    delen = boom(Omslag("Plan", "2026", ("Van ons allen",), "Vastgesteld")).kinderen
    assert [(d.rol, d.tekst.strip()) for d in delen] == [("H1", "Plan"), ("P", "2026"), ("P", "Van ons allen"), ("P", "Vastgesteld")]


def test_without_a_cover_a_chapter_is_the_highest_heading() -> None:
    assert koppen(boom(Kop(1, "a"), Kop(2, "b"))) == ["H1", "H2"]


@pytest.mark.parametrize(
    ("niveaus", "gelezen_als"),
    [((4, 1, 3, 2), ["H1", "H1", "H2", "H2"]), ((2, 4, 4), ["H1", "H2", "H2"]), ((1, 2, 3, 4, 1), ["H1", "H2", "H3", "H4", "H1"])],
)
def test_headings_never_skip_a_level(niveaus: tuple[int, ...], gelezen_als: list[str]) -> None:
    pdf = maak(*(Kop(n, f"Kop {n}") for n in niveaus))
    assert koppen(lees(pdf).boom) == gelezen_als
    assert afgekeurd(pdf) == []


def test_a_heading_without_words_is_no_heading_to_who_listens() -> None:
    assert koppen(boom(Omslag(""), Kop(1, ""), Kop(2, "echt"))) == ["H1"]


def test_the_number_of_a_heading_is_a_word_of_its_own() -> None:
    assert boom(Kop(1, "Een plek", nummer="1")).alle("H1")[0].tekst.split() == ["1", "Een", "plek"]


def test_a_list_has_items_with_a_label_and_a_body() -> None:
    (lijst,) = boom(Lijst(("een", "twee"), genummerd=True)).kinderen
    assert lijst.schets() == ("L", ("LI", "Lbl", ("LBody", "P")), ("LI", "Lbl", ("LBody", "P")))
    assert lijst.attributen["ListNumbering"] == "/Decimal"
    assert lijst.tekst.split() == ["1.", "een", "2.", "twee"]


def test_an_item_of_several_paragraphs_stays_one_item() -> None:
    (lijst,) = boom(Lijst(("een\n\nmeer",))).kinderen
    assert lijst.schets() == ("L", ("LI", "Lbl", ("LBody", "P", "P")))


def test_a_list_over_pages_is_one_list() -> None:
    (lijst,) = boom(Lijst(tuple(f"item {nr}" for nr in range(120)))).kinderen
    assert len(lijst.kinderen) == 120


def test_heads_of_a_table_say_what_they_are_the_head_of() -> None:
    (tabel,) = boom(Tabel((Kolom("Wat"), Kolom("Geld", "bedrag")), (Rij(("soep", 100)),))).kinderen
    assert tabel.schets() == ("Table", ("THead", ("TR", ("TH", "P"), ("TH", "P"))), ("TBody", ("TR", ("TH", "P"), ("TD", "P"))))
    assert [h.attributen["Scope"] for h in tabel.alle("TH")] == ["/Column", "/Column", "/Row"]


def test_a_head_over_several_columns_says_over_how_many() -> None:
    tabel = Tabel((Kolom("Wat"), Kolom("a"), Kolom("b")), (Rij(("x", "y", "z")),), kopgroepen=(Kopgroep("", 1), Kopgroep("Samen", 2)))
    eerste, *_ = boom(tabel).alle("TR")
    assert [h.attributen.get("ColSpan", "1") for h in eerste.kinderen] == ["1", "2"]


def test_every_row_has_a_cell_for_every_column_also_where_it_is_empty() -> None:
    tabel = Tabel((Kolom("a"), Kolom("b"), Kolom("")), (Rij(("x", "", "")), Rij(("", "y", "z"))), rijkoppen=False)
    assert [len(r.kinderen) for r in boom(tabel).alle("TR")] == [3, 3, 3]


def test_an_empty_table_has_one_cell_over_all_columns() -> None:
    (cel,) = boom(Tabel((Kolom("a"), Kolom("b")), ())).alle("TD")
    assert cel.attributen["ColSpan"] == "2"


def test_the_caption_of_a_table_belongs_to_it() -> None:
    (tabel,) = boom(Tabel((Kolom("a"),), (Rij(("x",)),), "Wat er is")).kinderen
    assert tabel.kinderen[0].rol == "Caption"
    assert tabel.kinderen[0].tekst.strip() == "Wat er is"


def test_a_table_over_pages_is_one_table_whose_head_is_heard_once() -> None:
    document = lees(maak(factory.acties(120)))
    (tabel,) = document.boom.alle("Table")
    assert len(tabel.alle("THead")) == 1
    assert len(tabel.alle("TR")) == 121
    assert tabel.tekst.count("Wie trekt") == 1
    assert sum("Wie trekt" in tekst for tekst in document.versiering) >= 3


def test_a_row_that_goes_on_over_pages_is_one_row() -> None:
    lang = " ".join(f"woord{nr}." for nr in range(3000))
    (tabel,) = boom(Tabel((Kolom("a"), Kolom("b")), (Rij(("kort", "eerst")), Rij((lang, "kort")), Rij(("na", "x"))))).alle("Table")
    assert [len(r.kinderen) for r in tabel.alle("TR")] == [2, 2, 2, 2]
    assert tabel.alle("TR")[2].kinderen[0].tekst.split() == lang.split()


LANG = tuple(Stuk(f"{'Vet' if nr % 2 else 'Gewoon'} nummer {nr}. ", vet=bool(nr % 2)) for nr in range(1200))


@pytest.mark.parametrize("blok", [Alinea(LANG, "Waarom?"), Lijst((LANG,)), Citaat(LANG), Kader((LANG,)), Colofon((LANG,)),
                                  Tabel((Kolom("a"),), (Rij((LANG,)),))], ids=lambda blok: type(blok).__name__)  # fmt: skip
def test_a_text_of_several_looks_that_goes_on_for_pages_is_set_in_parts(blok: Blok, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits ever longer for it; each word is heard once, in order, as it looked."""
    lengten: list[int] = []
    echt = Letters.alinea

    def alinea(self: Letters, tekst: Tekst, *args: Any, **anders: Any) -> Any:
        lengten.append(len(platte_tekst(tekst)))
        return echt(self, tekst, *args, **anders)

    monkeypatch.setattr(Letters, "alinea", alinea)
    assert platte_tekst(LANG).strip() in " ".join(boom(blok).tekst.split())
    assert max(lengten) <= 3100


def test_a_link_in_a_long_text_stays_a_link() -> None:
    gevonden = boom(Lijst(((*LANG, Stuk("onze site", link="https://voorbeeld.example/"), *LANG),))).alle("Link")
    assert [link.tekst.strip() for link in gevonden] == ["onze site"]


def test_a_table_too_wide_for_large_letters_or_columns_is_heard_row_by_row() -> None:
    tabel = Tabel(tuple(Kolom(f"Kolom{nr}") for nr in range(9)), (Rij(("naam", *(f"waarde{nr}" for nr in range(8)))),), "Breed")
    assert [k.rol for k in boom(tabel).kinderen] == ["Table"]
    for formaat in ("grootletter", "krant"):
        delen = boom(tabel, formaat=formaat).kinderen
        assert [d.rol for d in delen] == ["P", "P", "L"]
        assert delen[2].alle("LI")[7].tekst.split() == ["•", "Kolom8:", "waarde7"]


def test_no_letter_in_the_large_print_is_smaller_than_16_points() -> None:
    pdf = maak(*factory.wijkplan(), formaat="grootletter")
    with pikepdf.open(BytesIO(pdf)) as document:
        grootten = [float(o[1]) for p in document.pages for o, operator in pikepdf.parse_content_stream(p) if str(operator) == "Tf"]
    assert min(grootten) >= 16


def test_a_chart_is_a_figure_with_words_and_a_place() -> None:
    (geheel,) = boom(Grafiek(factory.VERDELING, "Waar het geld heen gaat.")).kinderen
    figuur, bijschrift = geheel.kinderen
    assert figuur.alt == factory.VERDELING.alt()
    links, onder, rechts, boven = map(float, re.findall(r"-?\d[\d.]*", figuur.attributen["BBox"]))
    assert (0 < links < rechts < 596, 0 < onder < boven < 842) == (True, True)
    assert (bijschrift.rol, bijschrift.tekst.strip()) == ("Caption", "Waar het geld heen gaat.")


def test_a_photo_with_words_is_a_figure_and_one_without_is_decoration() -> None:
    def figuren(alt: str) -> list[str]:
        return [f.alt for f in boom(Alinea("x"), Afbeelding("a" * 64, alt), beelden=lambda _: foto()).alle("Figure")]

    assert figuren("het wijkhuis") == ["het wijkhuis"]
    assert figuren("") == []


def test_the_drawing_on_a_cover_is_decoration_and_the_logo_is_a_figure() -> None:
    stijl = Stijlwaarden(logo=foto(), logo_alt="Logo van Voorbeeld", afzender="Voorbeeld")
    for formaat in ("a4", "krant"):
        figuren = boom(Omslag("Plan"), Alinea("x"), huisstijl=stijl, formaat=formaat).alle("Figure")
        assert [f.alt for f in figuren] == ["Logo van Voorbeeld"]


def test_a_quote_is_a_quote_with_who_said_it() -> None:
    (citaat,) = boom(Citaat("Fijn hier.", "bewoner")).kinderen
    assert citaat.schets() == ("BlockQuote", "P", "P")


def test_a_box_over_pages_is_one_box() -> None:
    (kader,) = boom(Kader(tuple(f"Regel {nr}." for nr in range(120)), "Doe mee!")).kinderen
    assert (kader.rol, len(kader.kinderen)) == ("Div", 120)


def test_cards_are_a_list_in_which_each_number_goes_with_its_words() -> None:
    (lijst,) = boom(Kerncijfers(tuple(Kerncijfer(str(nr), f"dingen van {nr}") for nr in range(5)))).kinderen
    assert [item.tekst.split()[0] for item in lijst.alle("LI")] == list("01234")
    assert lijst.alle("LI")[4].tekst.split() == ["4", "dingen", "van", "4"]


def test_a_signature_and_a_colofon_are_ordinary_words() -> None:
    tekst = boom(Ondertekening(("Met groet,",), ("Wies", "teamleider")), Colofon(("Gemaakt door ons.",)))
    assert {k.rol for k in tekst.alle()} == {"P"}
    assert tekst.tekst.split() == ["Met", "groet,", "Wies", "teamleider", "Colofon", "Gemaakt", "door", "ons."]


def test_a_link_says_where_it_goes_in_its_own_words() -> None:
    alinea = Alinea((Stuk("Kijk op "), Stuk("onze site", link="https://voorbeeld.example/"), Stuk(" en lees.")))
    (link,) = boom(alinea).alle("Link")
    assert (link.tekst.strip(), link.annotaties) == ("onze site", ["onze site"])


def test_a_link_over_two_lines_is_one_link_with_two_places() -> None:
    woorden = " ".join(f"woord{nr}" for nr in range(20))
    (link,) = boom(Alinea((Stuk("Begin "), Stuk(woorden, link="https://voorbeeld.example/"), Stuk(" einde.")))).alle("Link")
    assert link.tekst.split() == woorden.split()
    assert link.annotaties == [woorden] * len(link.annotaties)
    assert len(link.annotaties) > 1


def test_a_paragraph_that_is_one_link_is_heard_as_one() -> None:
    (link,) = boom(Alinea((Stuk("alles is link", link="https://voorbeeld.example/"),))).alle("Link")
    assert (link.tekst.strip(), link.annotaties) == ("alles is link", ["alles is link"])


def test_each_line_of_the_contents_is_a_link_that_names_the_page() -> None:
    inhoud = boom(Inhoudsopgave(), Paginawissel(), Kop(1, "Een"), Paginawissel(), Kop(1, "Twee")).alle("TOC")[0]
    assert inhoud.schets() == ("TOC", *([("TOCI", ("Reference", "Link"))] * 2))
    assert [li.tekst.split() for li in inhoud.alle("Link")] == [["Een", "2"], ["Twee", "3"]]
    assert [li.annotaties for li in inhoud.alle("Link")] == [["Een, pagina 2"], ["Twee, pagina 3"]]


def test_words_stay_whole_and_apart_at_the_end_of_every_line() -> None:
    tekst = " ".join(f"voor- en nadeel{nr} van sociaal-cultureel werk." for nr in range(200))
    stukken = tuple(Stuk(f"{w} ", vet=nr % 3 == 0) for nr, w in enumerate(tekst.split()))
    assert boom(Alinea(tekst)).tekst.split() == tekst.split()
    assert boom(Alinea(stukken)).tekst.split() == tekst.split()
    assert boom(Alinea("straat 1\n1234 AB dorp\nland")).tekst.split() == ["straat", "1", "1234", "AB", "dorp", "land"]


def test_a_word_that_is_longer_than_a_line_stays_one_word() -> None:
    woord = "https://voorbeeld.example/" + "x" * 110
    assert boom(Alinea(f"Kijk op {woord} of bel.")).tekst.split() == ["Kijk", "op", woord, "of", "bel."]
    assert boom(Alinea((Stuk("Kijk "), Stuk(woord, vet=True)))).tekst.split() == ["Kijk", woord]


@pytest.mark.parametrize("woord", ["x" * 300, "https://voorbeeld.example/" + "pad/onderdeel?c=d&e=" * 18], ids=["letters", "adres"])
def test_a_word_of_many_lines_comes_out_whole(woord: str) -> None:
    """Also in cells, where lines are short, and where it is a link."""
    tabel = Tabel((Kolom("Wat"), Kolom("Waar")), (Rij((f"Kijk op {woord} vandaag", (Stuk("Of "), Stuk(woord, vet=True)))),))
    delen = (Alinea(woord), Lijst(((Stuk("Kijk op ", vet=True), Stuk(woord, link=woord)),)), Kader((woord,), "Let op"), tabel)
    for formaat in ("a4", "krant"):
        assert boom(*delen, formaat=formaat).tekst.split().count(woord) == 5


@pytest.mark.parametrize("tekst", ["x" * 2900, (Stuk("Kijk: ", vet=True), Stuk("x" * 2900))], ids=["een-uiterlijk", "twee"])
def test_a_word_that_goes_on_over_a_page_comes_out_whole(tekst: Tekst) -> None:
    for regels in range(12, 16):
        assert "x" * 2900 in boom(*[Alinea("Een regel.")] * regels, Alinea(tekst)).tekst.split()


def test_the_order_of_reading_is_that_of_the_blocks() -> None:
    blokken: list[Blok] = []
    for nr in range(60):
        blokken += [Kop(2, f"kop{nr}"), Alinea(f"alinea{nr}"), Kader((f"kader{nr}",)), Lijst((f"item{nr}",)), Citaat(f"citaat{nr}")]
    for formaat in ("a4", "krant"):
        woorden = [w for w in boom(*blokken, formaat=formaat).tekst.split() if w[-1].isdigit()]
        assert woorden == [f"{soort}{nr}" for nr in range(60) for soort in ("kop", "alinea", "kader", "item", "citaat")]


@pytest.mark.parametrize("formaat", get_args(Formaat))
def test_every_kind_of_page_passes_the_check(formaat: Formaat) -> None:
    pdf = maak(*factory.wijkplan(), Ondertekening(("Groet,",), ("Wij",)), formaat=formaat)
    assert afgekeurd(pdf) == []
    assert lees(pdf).los == []


def test_the_file_says_that_it_is_accessible_and_in_which_language() -> None:
    with pikepdf.open(BytesIO(plan())) as pdf:
        xmp = pdf.Root.Metadata.read_bytes().decode()
        assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
        assert "Wijkplan Ruwaard</rdf:li>" in xmp
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "nl-NL"


def test_without_tags_the_pages_look_the_same() -> None:
    los = maak(*factory.wijkplan(), titel="Wijkplan Ruwaard", getagd=False)
    with pikepdf.open(BytesIO(los)) as kaal, pikepdf.open(BytesIO(plan())) as getagd:
        assert "/StructTreeRoot" not in kaal.Root
        assert len(kaal.pages) == len(getagd.pages)


def test_a_link_in_one_of_several_reports_goes_to_the_heading_of_that_report() -> None:
    verwijzing = Alinea((Stuk("zie wonen", link="#wonen"),))
    delen = [[Omslag(f"Plan {nr}"), Kop(1, f"Wonen {nr}", anker="wonen"), Paginawissel(), verwijzing] for nr in (1, 2)]
    with pikepdf.open(BytesIO(maak_pdf([b for deel in delen for b in deel], titel="Plannen", datum=factory.DATUM))) as pdf:
        doelen = [str(a.Dest if "/Dest" in a else a.A.D) for p in pdf.pages for a in p.get("/Annots", [])]
    assert len(set(doelen)) == 2
