"""The package for tagged PDF by itself, as another user of reportlab would use it."""

from __future__ import annotations

import ast
import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable, PageBreak, SimpleDocTemplate

from tests.reports.lezer import fonts, woorden
from tests.reports.pdf.structuur import Document, afgekeurd, lees
from wijkagenda.basis.paden import bronmap
from wijkagenda.reports.pdf import tagged
from wijkagenda.reports.pdf.tagged import (
    Contents,
    ContentsLine,
    Figure,
    LateCanvas,
    ReadableFont,
    Tag,
    TaggedCanvas,
    TaggedParagraph,
    Untagged,
    item_tags,
    list_tag,
    shape,
    tagged_list,
    tagged_table,
)

DAG = dt.date(2026, 3, 12)
LETTER = "Proefletter"


@pytest.fixture(scope="module", autouse=True)
def _letter() -> None:
    for naam, bestand in ((LETTER, "SourceSans3-Regular.ttf"), (f"{LETTER}-Vet", "SourceSans3-Bold.ttf")):
        pdfmetrics.registerFont(ReadableFont(naam, str(bronmap() / "fonts" / bestand)))
    pdfmetrics.registerFontFamily(LETTER, LETTER, f"{LETTER}-Vet", LETTER, f"{LETTER}-Vet")


def stijl(**anders: Any) -> ParagraphStyle:
    return ParagraphStyle("x", fontName=LETTER, bulletFontName=LETTER, leading=14, **anders)


def alinea(tekst: str, rol: str = "P", **anders: Any) -> TaggedParagraph:
    return TaggedParagraph(tekst, stijl(**anders), tag=Tag(rol))


def zet(verhaal: Sequence[Flowable], canvas: type[LateCanvas] = TaggedCanvas, **anders: Any) -> bytes:
    uit = BytesIO()
    document = SimpleDocTemplate(uit, **{"title": "Proef", "author": "Wij", "lang": "nl-NL", "initialFontName": LETTER, **anders})
    document.build(list(verhaal), canvasmaker=partial(canvas, date=DAG))
    return uit.getvalue()


def gelezen(*verhaal: Flowable) -> Document:
    return lees(zet(verhaal))


class Vierkant(Flowable):  # type: ignore[misc]
    """A picture with a word in it."""

    def wrap(self, breedte: float, hoogte: float) -> tuple[float, float]:
        self.width = self.height = 40
        return 40, 40

    def draw(self) -> None:
        self.canv.rect(0, 0, 40, 40, fill=1)
        self.canv.setFont(LETTER, 9)
        self.canv.drawString(4, 16, "groen")


class Kaal(Flowable):  # type: ignore[misc]
    """Draws text without saying what it is."""

    def draw(self) -> None:
        self.canv.setFont(LETTER, 9)
        self.canv.drawString(0, 0, "zomaar")


def invoer(bestand: Path) -> Iterator[str]:
    for knoop in ast.walk(ast.parse(bestand.read_text("utf-8"))):
        if isinstance(knoop, ast.Import):
            yield from (naam.name for naam in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            yield knoop.module or ""


def test_it_knows_only_reportlab_and_the_standard_library() -> None:
    eigen = tagged.__name__
    vreemd = {
        naam
        for bestand in Path(tagged.__file__ or "").parent.glob("*.py")
        for naam in invoer(bestand)
        if not naam.startswith(eigen) and naam.split(".")[0] not in {*sys.stdlib_module_names, "reportlab"}
    }
    assert vreemd == set()


def test_text_that_belongs_to_nothing_is_refused() -> None:
    with pytest.raises(Untagged):
        zet([Kaal()])


def test_a_link_that_belongs_to_nothing_is_refused() -> None:
    class Los(Flowable):  # type: ignore[misc]
        def draw(self) -> None:
            self.canv.linkURL("https://voorbeeld.example/", (0, 0, 9, 9))

    with pytest.raises(Untagged):
        zet([Los()])


def test_a_role_that_pdf_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="Heading"):
        Tag("Heading")


def test_a_document_without_a_title_is_refused() -> None:
    with pytest.raises(ValueError, match="title"):
        zet([alinea("x")], title="  ")


def test_lines_and_surfaces_are_decoration_by_themselves() -> None:
    class Lijn(Flowable):  # type: ignore[misc]
        def draw(self) -> None:
            self.canv.line(0, 0, 9, 9)
            self.canv.circle(0, 0, 4)

    pdf = zet([Lijn(), alinea("x")])
    assert lees(pdf).los == []
    assert afgekeurd(pdf) == []


def test_everything_together_passes_the_check() -> None:
    inhoud, items = Tag("TOC"), list_tag("Disc")
    label, binnen = item_tags(items)
    genest = TaggedParagraph("een", stijl(leftIndent=12), "-", tag=Tag("P", binnen), label=label)
    binnenlijst = list_tag("Decimal", binnen)
    sublabel, subtekst = item_tags(binnenlijst)
    pdf = zet([
        alinea("Titel", "H1"), alinea("Vier", "H4"), alinea("Drie", "H3"),
        Contents([ContentsLine(alinea("Verder"), "verder", inhoud)]),
        genest, TaggedParagraph("diep", stijl(leftIndent=24), "1.", tag=Tag("P", subtekst), label=sublabel),
        *tagged_list(["a", "b"], stijl(leftIndent=12), numbered=True),
        tagged_table([["x", "", "y"], ["a", "b", Figure(Vierkant(), "in een cel")], ["", "d", [alinea("e"), alinea("f")]]],
                     header_columns=1, cell_style=stijl(), style=[("SPAN", (0, 0), (1, 0)), ("SPAN", (0, 1), (0, 2)), ("FONT", (0, 0), (-1, -1), LETTER, 9)]),
        Figure(Vierkant(), "een groen vierkant"), Figure(Vierkant(), ""),
        PageBreak(), Bladwijzer("verder"), alinea("x<super>2</super> <u>onder</u> <strike>door</strike>", backColor="#eeeeee", borderWidth=1, borderColor="#000000"),
    ])  # fmt: skip
    document = lees(pdf)
    assert afgekeurd(pdf) == []
    assert document.los == []
    assert [k.tekst.strip() for k in document.boom.alle("H1", "H2", "H3", "H4")] == ["Titel", "Vier", "Drie"]
    assert document.boom.alle("L")[0].schets() == ("L", ("LI", "Lbl", ("LBody", "P", ("L", ("LI", "Lbl", ("LBody", "P"))))))
    assert {h.attributen.get("RowSpan") for h in document.boom.alle("TH")} == {None, "2"}
    assert [f.alt for f in document.boom.alle("Figure")] == ["in een cel", "een groen vierkant"]
    assert all(fonts(pdf).values())


class Bladwijzer(Flowable):  # type: ignore[misc]
    """A place to jump to."""

    def __init__(self, sleutel: str) -> None:
        super().__init__()
        self._sleutel = sleutel

    def draw(self) -> None:
        self.canv.bookmarkHorizontal(self._sleutel, 0, 0)


def test_the_contents_know_the_page_of_what_comes_later_in_one_pass() -> None:
    inhoud = Tag("TOC")
    regels = [ContentsLine(alinea(naam), naam, inhoud) for naam in ("een", "twee")]
    pdf = zet([Contents(regels), PageBreak(), Bladwijzer("een"), alinea("x"), PageBreak(), Bladwijzer("twee"), alinea("y")])
    assert [k.tekst.split() for k in lees(pdf).boom.alle("Link")] == [["een", "2"], ["twee", "3"]]
    assert [k.annotaties for k in lees(pdf).boom.alle("Link")] == [["een, page 2"], ["twee, page 3"]]


@pytest.mark.parametrize("uitlijning", [0, 1, 2, 4], ids=["links", "midden", "rechts", "uitgevuld"])
@pytest.mark.parametrize("opmaak", ["{}", "<b>vet</b> {}", '<a href="https://x.example/">{}</a>'], ids=["gewoon", "gemengd", "link"])
def test_words_stay_whole_however_lines_are_set(uitlijning: int, opmaak: str) -> None:
    woorden = [f"woord{nr}{'-' if nr % 7 == 0 else ''}" for nr in range(300)]
    document = gelezen(alinea(opmaak.format(" ".join(woorden)), alignment=uitlijning))
    assert [w for w in document.boom.tekst.split() if w != "vet"] == woorden


@pytest.mark.parametrize("opmaak", ["{}", "<b>vet</b> {}"], ids=["gewoon", "gemengd"])
def test_a_word_broken_at_a_soft_hyphen_has_that_and_no_hyphen_of_its_own(opmaak: str) -> None:
    tekst = " ".join(["subsi\u00addie\u00adre\u00adge\u00adling"] * 60)
    gelezen_tekst = gelezen(alinea(opmaak.format(tekst), rightIndent=230)).boom.tekst.removeprefix("vet ")
    assert "\u00ad" in gelezen_tekst
    assert "-" not in gelezen_tekst
    assert gelezen_tekst.replace("\u00ad", "").split() == ["subsidieregeling"] * 60


@pytest.mark.parametrize("opmaak", ["{}", "<b>vet</b> {}"], ids=["gewoon", "gemengd"])
def test_hyphenation_leaves_soft_hyphens_too_also_where_a_page_ends(opmaak: str) -> None:
    woorden = ["verantwoordelijkheidsgevoel", "bewonersinitiatieven"] * 150
    gelezen_tekst = gelezen(alinea(opmaak.format(" ".join(woorden)), rightIndent=250, hyphenationLang="nl_NL")).boom.tekst.removeprefix("vet ")
    assert gelezen_tekst.count("\u00ad") > 20
    assert gelezen_tekst.replace("\u00ad", "").split() == woorden


@pytest.mark.parametrize("opmaak", ["{}", "<b>vet</b> {}"], ids=["gewoon", "gemengd"])
def test_where_a_page_ends_at_a_line_end_the_next_does_not_begin_with_a_white_line(opmaak: str) -> None:
    tekst = alinea(opmaak.format("een<br/>twee<br/>drie<br/>vier"), allowWidows=1, allowOrphans=1)
    tekst.wrap(300, 300)
    assert [deel.wrap(300, 300)[1] for deel in tekst.split(300, 30)] == [28, 28]


def test_a_real_hyphen_stays_one() -> None:
    tekst = "voor- en nadelen van sociaal-cultureel werk " * 30
    assert gelezen(alinea(tekst)).boom.tekst.split() == tekst.split()


def test_a_link_over_pages_is_one_link() -> None:
    woorden = " ".join(f"woord{nr}" for nr in range(900))
    (link,) = gelezen(alinea(f'Lees <a href="https://x.example/">{woorden}</a> hier.')).boom.alle("Link")
    assert link.tekst.split() == woorden.split()
    assert len(link.paginas) > 1


def test_several_links_on_a_line_each_keep_their_own_words() -> None:
    tekst = 'Van <a href="https://a.example/">links</a> naar <a href="https://b.example/">rechts</a> en <a href="https://a.example/">terug</a>.'
    assert [(k.tekst.strip(), k.annotaties) for k in gelezen(alinea(tekst)).boom.alle("Link")] == [
        ("links", ["links"]), ("rechts", ["rechts"]), ("terug", ["terug"]),
    ]  # fmt: skip


def test_links_in_decoration_are_left_out() -> None:
    class Kop(Flowable):  # type: ignore[misc]
        def draw(self) -> None:
            with self.canv.artifact("Header"):
                self.canv.setFont(LETTER, 9)
                self.canv.drawString(0, 0, "site")
                self.canv.linkURL("https://voorbeeld.example/", (0, 0, 9, 9))

    pdf = zet([Kop(), alinea("x")])
    assert afgekeurd(pdf) == []
    assert b"/Annot" not in pdf


@pytest.mark.parametrize(
    ("tekst", "gelezen_als"), [("ﬁets en ﬀ", "fiets en ff"), ("ĳs", "ĳs"), ("€ 5 – ‘ja’", "€ 5 – ‘ja’"), ("café ½ ²", "café ½ ²")]
)
def test_every_character_is_read_as_what_it_is(tekst: str, gelezen_als: str) -> None:
    assert gelezen(alinea(tekst)).boom.tekst.strip() == gelezen_als


def test_more_characters_than_fit_in_one_font_of_a_pdf_are_read_right() -> None:
    letter = pdfmetrics.getFont(LETTER)
    tekens = [chr(c) for c in sorted(letter.face.charToGlyph) if 0xC0 <= c < 0x500][:600]
    assert gelezen(alinea(" ".join(tekens))).boom.tekst.split() == tekens


def test_a_font_tells_which_characters_it_lacks() -> None:
    assert pdfmetrics.getFont(LETTER).missing("abc\u4e2d\u00ad\u00a0 \U0001f600") == {"\u4e2d", "\U0001f600"}


def test_the_same_story_gives_the_same_bytes_and_another_date_others() -> None:
    assert zet([alinea("x")]) == zet([alinea("x")])
    with pikepdf.open(BytesIO(zet([alinea("x")]))) as pdf:
        assert "2026-03-12T12:00:00" in pdf.Root.Metadata.read_bytes().decode()


def test_on_a_canvas_without_tags_the_same_flowables_just_draw() -> None:
    pdf = zet([alinea("x"), Figure(Vierkant(), "groen"), tagged_table([["a"], ["b"]], cell_style=stijl())], LateCanvas)
    assert b"/StructTreeRoot" not in pdf
    assert b"BDC" not in pdf


def test_words_from_right_to_left_are_written_so_and_heard_in_their_own_order() -> None:
    map_ = Path(str(find_spec("matplotlib").submodule_search_locations[0])) / "mpl-data" / "fonts" / "ttf"
    pdfmetrics.registerFont(ReadableFont("Reserveproef", str(map_ / "DejaVuSans.ttf")))
    tekst = "שלום עולם 12:30 is hallo wereld (שלום) en klaar"
    for uitlijning in (0, 4):
        pdf = zet([TaggedParagraph(" ".join([tekst] * 8), ParagraphStyle("x", fontName="Reserveproef", alignment=uitlijning))])
        assert lees(pdf).boom.tekst.split() == tekst.split() * 8
        assert afgekeurd(pdf) == []
        (pagina,) = woorden(pdf)
        assert pagina.count("עולם") == 8


def test_arabic_letters_are_joined() -> None:
    vormen = "".join(map(chr, range(0xFE80, 0xFEFD)))
    assert shape("مرحبا", vormen) == "\ufee3\ufeae\ufea3\ufe92\ufe8e"
    assert shape("سلام", vormen) == "\ufeb3\ufefc\ufee1"
    assert shape("مرحبا", "") == "مرحبا"
    assert shape("abc שלום", vormen) == "abc שלום"
