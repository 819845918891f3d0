"""Whatever people type or paste, it gets on paper, and nothing of it is run or read as markup."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import get_args

import pikepdf
import pytest
from PIL import Image

from tests.reports import factory
from tests.reports.lezer import bladwijzers, fonts, plek, woorden
from tests.reports.pdf.structuur import afgekeurd
from tests.reports.pdf.structuur import lees as lees_boom
from wijkagenda.basis.fouten import RegelFout
from wijkagenda.charts.wijkbudget import Deel, Verdeling
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
    Rij,
    Stuk,
    Tabel,
)
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.reports.pdf.ontbreekt import melding, ontbrekende_tekens
from wijkagenda.reports.pdf.stijl import Formaat
from wijkagenda.reports.stijlwaarden import Stijlwaarden

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
    assert all(fonts(pdf).values())
    assert afgekeurd(pdf) == []
    assert lees_boom(pdf).los == []


def test_markup_is_printed_as_it_was_typed() -> None:
    assert "<b>&amp; 5 < 6 & 7 > 3</b>" in lees(Alinea("<b>&amp; 5 < 6 & 7 > 3</b>"))


def test_hidden_characters_do_not_get_on_paper() -> None:
    assert "wijkplan" in lees(Alinea("wi\u200bjk\x00pl\u202ean"))


def test_letters_that_the_house_font_lacks_come_from_another() -> None:
    tekst = lees(Alinea("vrolijk 😀 en مرحبا"))
    assert "😀" in tekst
    assert "م" in tekst


def test_emoji_are_drawn_whatever_their_colour_and_heard_as_themselves() -> None:
    """Noto Emoji has nearly all; a colour of skin and a key around a digit do not show on paper."""
    pdf = maak_pdf([Kop(1, "Feest 🎉"), Alinea("Onze 🌳tuin 👍🏽 van 👩‍👧, nummer 2️⃣ ❤️")], titel="Feest 🎉", datum=factory.DATUM)
    assert " ".join(woorden(pdf)).startswith("Feest 🎉 Onze 🌳tuin 👍 van 👩👧, nummer 2 ❤")
    assert any("NotoEmoji" in naam for naam in fonts(pdf))
    assert afgekeurd(pdf) == []


def test_characters_that_no_font_has_are_told_in_order_and_few_by_name() -> None:
    blokken = overal("Kaart van مرحبا עברית, e\u0301\u0327 en 🎉")
    assert ontbrekende_tekens(blokken) == ()
    assert ontbrekende_tekens([*blokken, Alinea((Stuk("文中", vet=True),))]) == ("中", "文")
    zin = melding(ontbrekende_tekens([Alinea("เราอยู่ด้วยกัน")]))
    assert zin.startswith("Op papier staan ")
    assert " en nog " in zin


@pytest.mark.parametrize(("tekst", "rechts"), [("مرحبا بالعالم", True), ("שלום, Oss", True), ("Oss: שלום", False), ("Oss", False)])
def test_what_is_read_from_right_to_left_stands_to_the_right(tekst: str, rechts: bool) -> None:
    for blok in (Kop(1, tekst), Alinea(tekst), Citaat(tekst), Tabel((Kolom("a"),), (Rij((tekst,)),))):
        van_links, van_rechts = plek(maak_pdf([blok], titel="x", datum=factory.DATUM), tekst[:3])
        assert (van_rechts < van_links) == rechts, blok


@pytest.mark.parametrize(("genummerd", "teken"), [(False, "•"), (True, "1.")])
def test_a_bullet_stands_on_the_side_where_reading_begins(genummerd: bool, teken: str) -> None:
    for tekst, rechts in (("soep", False), ("مرحبا بالعالم", True), ("مرحبا بالعالم " * 40, True)):
        pdf = maak_pdf([Lijst((tekst,), genummerd=genummerd)], titel="x", datum=factory.DATUM)
        van_links, van_rechts = plek(pdf, teken)
        assert (van_rechts < van_links) == rechts
        assert min(van_links, van_rechts) < plek(pdf, tekst[:3])[int(rechts)]
        (lijst,) = lees_boom(pdf).boom.kinderen
        assert lijst.schets() == ("L", ("LI", "Lbl", ("LBody", "P")))
        assert afgekeurd(pdf) == []


def test_what_no_font_has_becomes_a_replacement_character() -> None:
    assert "\ufffd" in lees(Alinea("teken: 中"))


def test_a_story_of_20000_words_is_heard_whole_and_in_order() -> None:
    verhaal = [f"woord{nr}." for nr in range(20_000)]
    pdf = maak_pdf([Kop(1, "Verhaal"), Alinea(" ".join(verhaal)), Kop(1, "Na")], titel="Proef", datum=factory.DATUM)
    assert lees_boom(pdf).boom.tekst.split() == ["Verhaal", *verhaal, "Na"]
    assert afgekeurd(pdf) == []


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
    assert afgekeurd(pdf) == []
    assert pdf.count(b"/S/TOCI/") == 300


def test_a_table_of_24_amounts_fits_on_the_page() -> None:
    kolommen = tuple(Kolom(f"Geldstroom {nr}", "bedrag", in_euros=True) for nr in range(24))
    assert "€" in lees(Tabel(kolommen, (Rij(tuple(12_345_678 for _ in kolommen)),)))


@pytest.mark.parametrize("formaat", get_args(Formaat))
@pytest.mark.parametrize(("kop", "aantal"), [("W" * 120, 8), ("een lange naam van een geldstroom " * 4, 8), ("Geldstroom", 60)])
@pytest.mark.parametrize("rijen", [0, 2])
def test_a_table_that_nobody_could_read_becomes_lists(formaat: Formaat, kop: str, aantal: int, rijen: int) -> None:
    tabel = Tabel(tuple(Kolom(f"{kop} {nr}", "bedrag") for nr in range(aantal)), tuple(Rij((7_654_300,) * aantal) for _ in range(rijen)), "Geld")
    pdf = maak_pdf([tabel], titel="Proef", datum=factory.DATUM, formaat=formaat)
    assert afgekeurd(pdf) == []
    assert ("76.543" if rijen else tabel.leeg) in " ".join(woorden(pdf))


def test_emoji_and_rare_characters_are_heard_as_they_were_typed() -> None:
    tekst = "vrolijk 😀 ☺ \U0001d538 ĳ ½ ☎ مرحبا"
    pdf = maak_pdf([Alinea(tekst)], titel="Proef", datum=factory.DATUM)
    assert lees_boom(pdf).boom.tekst.split() == tekst.split()
    assert afgekeurd(pdf) == []


def test_an_empty_plan_is_a_page_that_passes_the_check() -> None:
    for blokken in (
        [],
        [Omslag("")],
        [Inhoudsopgave()],
        [Kop(1, "")],
        [Lijst(())],
        [Kerncijfers(())],
        [Kader(())],
        [Colofon(())],
        [Tabel((Kolom(""),), ())],
    ):
        assert afgekeurd(maak_pdf(blokken, titel="", datum=factory.DATUM)) == []


def test_a_photo_of_40_megabytes_becomes_one_that_fits_the_page() -> None:
    ruis = Image.frombytes("RGB", (5600, 3600), random.Random(1).randbytes(5600 * 3600 * 3))
    bron = BytesIO()
    ruis.save(bron, "JPEG", quality=100, subsampling=0)
    assert len(bron.getvalue()) > 35_000_000
    pdf = maak_pdf([Afbeelding("a" * 64, "ruis")], titel="Proef", datum=factory.DATUM, beelden=lambda _: bron.getvalue())
    assert len(pdf) < 2_000_000
    assert [f.alt for f in lees_boom(pdf).boom.alle("Figure")] == ["ruis"]


@pytest.mark.parametrize("inhoud", [b"", b"geen foto", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"GIF89a"])
def test_a_broken_logo_is_left_out(inhoud: bytes) -> None:
    pdf = maak_pdf([Omslag("Plan"), Alinea("x")], titel="Proef", datum=factory.DATUM, huisstijl=Stijlwaarden(logo=inhoud, logo_alt="Logo"))
    assert lees_boom(pdf).boom.alle("Figure") == []
    assert afgekeurd(pdf) == []


def test_a_logo_that_can_be_seen_through_stands_on_white() -> None:
    logo, bron = Image.new("RGBA", (80, 40), (0, 0, 0, 0)), BytesIO()
    logo.putpixel((40, 20), (200, 0, 0, 255))
    logo.save(bron, "PNG")
    stijl = Stijlwaarden(logo=bron.getvalue(), logo_alt="Logo van Voorbeeld")
    pdf = maak_pdf([Omslag("Plan", illustratie="geen"), Alinea("x")], titel="Proef", datum=factory.DATUM, huisstijl=stijl)
    with pikepdf.open(BytesIO(pdf)) as document:
        (beeld,) = document.pages[0].get_images().values()
        kleuren = pikepdf.PdfImage(beeld).as_pil_image().convert("RGB")
    assert kleuren.getpixel((0, 0)) == (255, 255, 255)
    assert afgekeurd(pdf) == []


def test_a_chart_with_too_many_bars_for_a_page_is_drawn_smaller() -> None:
    veel = Verdeling("Veel", tuple(Deel(f"deel {nr}", nr + 1) for nr in range(120)))
    for formaat in ("a4", "krant", "grootletter"):
        assert afgekeurd(maak_pdf([Omslag("x"), Grafiek(veel)], titel="Proef", datum=factory.DATUM, formaat=formaat)) == []


def test_reports_that_are_made_at_the_same_time_are_each_as_they_are_alone() -> None:
    plan = factory.wijkplan()

    def zet(formaat: Formaat) -> bytes:
        return maak_pdf(plan, titel="Proef", datum=factory.DATUM, formaat=formaat)

    formaten: tuple[Formaat, ...] = ("a4", "grootletter", "krant") * 2
    alleen = {formaat: zet(formaat) for formaat in set(formaten)}
    with ThreadPoolExecutor(len(formaten)) as draden:
        assert list(draden.map(zet, formaten)) == [alleen[formaat] for formaat in formaten]


def test_a_text_that_does_not_fit_on_a_poster_is_refused_in_one_sentence() -> None:
    with pytest.raises(RegelFout, match="De tekst past niet op 1 pagina"):
        maak_pdf([Alinea(LANG)], titel="Proef", datum=factory.DATUM, formaat="poster-a4", hoogstens=1)


def test_letters_are_as_large_as_they_can_be_for_the_pages_that_there_are() -> None:
    def grootte(woorden_: int) -> float:
        pdf = maak_pdf([Omslag("Plan"), Alinea("woord " * woorden_)], titel="Proef", datum=factory.DATUM, formaat="poster-a4", hoogstens=1)
        with pikepdf.open(BytesIO(pdf)) as document:
            assert len(document.pages) == 1
            zetten = [float(operanden[1]) for operanden, operator in pikepdf.parse_content_stream(document.pages[0]) if str(operator) == "Tf"]
        return min(zetten)

    assert grootte(20) > grootte(300) > grootte(800)


@pytest.mark.parametrize("formaat", get_args(Formaat))
def test_any_page_takes_texts_of_any_length_in_every_place(formaat: Formaat) -> None:
    for tekst in (LANG[:6000], "regel\n" * 40):
        stijl = Stijlwaarden(afzender=tekst)
        assert afgekeurd(maak_pdf(overal(tekst), titel=tekst, datum=factory.DATUM, formaat=formaat, huisstijl=stijl)) == []
