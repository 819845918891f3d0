"""Blocks as a web page: one file with a sound structure, the same bytes every time, and nothing that a text can break."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise
from typing import Any, get_args

import pytest
from PIL import Image

from tests.reports.factory import DATUM, INDICATOR, acties, budget, opgave, wijkplan
from tests.reports.test_pdf_vijandig import overal
from wijkagenda.charts.palet import LICHT
from wijkagenda.reports.blocks import (
    Afbeelding,
    Alinea,
    Blok,
    Citaat,
    Colofon,
    Grafiek,
    Inhoudsopgave,
    Invulvak,
    Kader,
    Kerncijfers,
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
from wijkagenda.reports.html.document import maak_html
from wijkagenda.reports.stijlwaarden import Stijlwaarden

LEEG = frozenset(("br", "img", "meta", "col"))


class Lezer(HTMLParser):
    """Reads a page as strictly as a page can be: every element is closed where it should be, every id is there once."""

    def __init__(self, bron: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elementen: list[tuple[str, dict[str, str | None]]] = []
        self.teksten: list[tuple[str, str]] = []
        self.feed(bron.decode("utf-8"))
        self.close()
        assert self.open == []
        ids = [k["id"] for _, k in self.elementen if "id" in k]
        assert len(ids) == len(set(ids))
        self.ids = set(ids)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({k for k, _ in attrs}) == len(attrs)
        self.elementen.append((tag, dict(attrs)))
        if tag not in LEEG:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.teksten.append((self.open[-1] if self.open else "", data))

    def van(self, *namen: str) -> list[dict[str, str | None]]:
        return [k for naam, k in self.elementen if naam in namen]

    @property
    def koppen(self) -> list[int]:
        return [int(naam[1]) for naam, _ in self.elementen if re.fullmatch(r"h[1-6]", naam)]

    @property
    def woorden(self) -> str:
        return " ".join("".join(deel for waar, deel in self.teksten if waar != "style").split())


def lees(*blokken: Blok, **anders: Any) -> Lezer:
    return Lezer(maak_html(blokken, **{"titel": "Proef", "datum": DATUM, **anders}))


def foto(soort: str = "PNG", modus: str = "RGB") -> bytes:
    uit = BytesIO()
    beeld = Image.effect_noise((400, 300), 80).convert(modus)
    beeld.save(uit, soort)
    return uit.getvalue()


@pytest.fixture(scope="module")
def boekje() -> Lezer:
    return Lezer(maak_html(wijkplan(), titel="Samen in de Ruwaard", datum=DATUM, auteur="Gemeente Voorbeeldstad", beelden=lambda _: foto()))


def test_every_kind_of_block_can_be_written() -> None:
    alle = {type(b) for b in wijkplan()} | {Ondertekening, Invulvak}
    assert set(get_args(Blok)) == alle
    assert "Met groet" in lees(Ondertekening(("Met groet",), ("Bewoner Voorbeeld",))).woorden


def test_the_same_blocks_and_date_give_the_same_bytes() -> None:
    beeld = foto()
    een, twee = (maak_html(wijkplan(), titel="Plan", datum=DATUM, beelden=lambda _: beeld) for _ in range(2))
    assert een == twee


def test_the_page_is_dutch_and_has_a_title(boekje: Lezer) -> None:
    assert boekje.van("html")[0]["lang"] == "nl"
    assert ("title", "Samen in de Ruwaard") in boekje.teksten


def test_the_page_has_its_landmarks_once(boekje: Lezer) -> None:
    assert [len(boekje.van(naam)) for naam in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]


def test_the_first_link_skips_to_the_text(boekje: Lezer) -> None:
    eerste = boekje.van("a")[0]
    assert eerste["href"] == f"#{boekje.van('main')[0]['id']}"


def test_there_is_one_title_and_no_level_of_heading_is_skipped(boekje: Lezer) -> None:
    assert boekje.koppen.count(1) == 1
    assert boekje.koppen[0] == 1
    assert all(b <= a + 1 for a, b in pairwise(boekje.koppen))


def test_a_report_that_skips_levels_still_gives_headings_in_order() -> None:
    koppen = lees(Kop(3, "a"), Kop(1, "b"), Kop(4, "c"), Kop(4, "d"), Kop(2, "e")).koppen
    assert koppen == [1, 2, 2, 3, 3, 3]


def test_the_contents_lead_to_the_headings(boekje: Lezer) -> None:
    doelen = {str(a["href"]) for a in boekje.van("a") if str(a["href"]).startswith("#") and a["href"] != "#"}
    assert {d[1:] for d in doelen} <= boekje.ids
    assert "opgave-2" in boekje.ids


def test_nothing_is_fetched_and_nothing_is_run(boekje: Lezer) -> None:
    assert not {"script", "link", "iframe", "object", "form"} & {naam for naam, _ in boekje.elementen}
    assert all(str(i["src"]).startswith("data:image/") for i in boekje.van("img"))
    assert not [k for _, kenmerken in boekje.elementen for k in kenmerken if k.startswith("on")]
    stijl = "".join(deel for waar, deel in boekje.teksten if waar == "style")
    assert "url(" not in stijl
    assert "@import" not in stijl


def test_a_table_has_a_caption_heads_with_scope_and_a_box_to_move_through() -> None:
    pagina = lees(Kop(1, "Geld"), budget())
    assert [k["scope"] for k in pagina.van("th")] == ["colgroup"] * 2 + ["col"] * 7 + ["row"] * 4
    vak = next(k for k in pagina.van("div") if "tabel" in str(k.get("class")))
    assert vak["tabindex"] == "0"
    assert vak["aria-labelledby"] in pagina.ids
    assert ("span", "Geld per geldstroom in 2026") in pagina.teksten


def test_a_table_without_a_title_is_named_after_the_heading_above_it() -> None:
    assert ("span", "Tabel bij: Wat gaan we doen?") in lees(Kop(1, "Wat gaan we doen?"), acties()).teksten


def test_a_table_whose_words_do_not_fit_beside_each_other_can_be_moved_through() -> None:
    def kenmerken(woord: str) -> dict[str, str | None]:
        tabel = Tabel((Kolom("Afspraak"), Kolom("Wie")), (Rij((f"Met {woord}", "gebiedsteam Ussen")),))
        return next(k for k in lees(tabel).van("div") if "tabel" in str(k.get("class")))

    assert ["tabindex" in kenmerken(woord) for woord in ("wijkverpleging", "wijkverplegingsoverleg", "a" * 300)] == [False, True, False]


def test_a_word_of_hundreds_of_letters_may_be_broken_and_its_neighbours_may_not() -> None:
    pagina = lees(Tabel((Kolom("U zei"), Kolom("Wij doen")), (Rij((f"Kom {'a' * 300} kijken", "Wij kijken.")),)))
    assert ("span", "a" * 300) in pagina.teksten
    assert [k["class"] for k in pagina.van("span") if k.get("class")] == ["lang"]


def test_an_empty_table_says_so() -> None:
    assert "nog niets" in lees(Tabel((Kolom("Wat"), Kolom("Wie")), ())).woorden


def test_a_number_shows_as_on_paper_and_stands_to_the_right() -> None:
    pagina = lees(Tabel((Kolom("Wat"), Kolom("Bedrag", "bedrag")), (Rij(("Soep", -123456), nadruk=True),)))
    assert ("td", "€\u00a0−1.234,56") in pagina.teksten
    assert pagina.van("td")[0]["class"] == "getal min"


def test_a_picture_of_numbers_says_what_is_to_be_seen_and_has_its_numbers() -> None:
    pagina = lees(Grafiek(INDICATOR, "Band met de buurt"))
    beelden = [k for k in pagina.van("svg") if k.get("role") == "img"]
    assert len(beelden) == 2
    assert all(set(str(b["aria-labelledby"]).split()) <= pagina.ids for b in beelden)
    assert [tekst for waar, tekst in pagina.teksten if waar == "desc"] == [INDICATOR.alt()] * 2
    assert len(pagina.van("details")) == 1
    assert ("td", "7,4") in pagina.teksten


def test_without_a_style_sheet_a_picture_shows_once() -> None:
    """Readers that take only the text of a page, and mail, leave the style out."""
    smal = [k for k in lees(Grafiek(INDICATOR)).van("div") if k.get("class") == "smal"]
    assert len(smal) == 1
    assert "hidden" in smal[0]


@pytest.mark.parametrize(("formaat", "verwacht"), [("a4", "omslag beeld"), ("krant", "omslag beeld band"), ("poster-a3", "omslag beeld band")])
def test_what_has_no_cover_on_paper_has_a_low_one(formaat: str, verwacht: str) -> None:
    pagina = lees(Omslag("Samen"), Alinea("x"), formaat=formaat)
    assert [k["class"] for k in pagina.van("div") if str(k.get("class")).startswith("omslag")] == [verwacht]
    assert pagina.van("html")[0].get("class") == ("vel" if formaat == "poster-a3" else None)


def test_a_short_table_is_printed_on_one_page() -> None:
    def klasse(rijen: int) -> str:
        tabel = Tabel((Kolom("Wat"), Kolom("Wie")), (Rij(("a", "b")),) * rijen)
        return str(next(k["class"] for k in lees(tabel).van("div") if "tabel" in str(k.get("class"))))

    assert (klasse(8), klasse(9)) == ("tabel kort", "tabel")


def test_numbers_that_stand_beside_a_picture_are_not_told_twice() -> None:
    assert lees(Grafiek(INDICATOR, in_tekst=True)).van("details") == []


def test_words_in_a_picture_are_words() -> None:
    assert ("text", "heel Oss") in lees(Grafiek(INDICATOR)).teksten


def test_the_drawing_of_the_cover_is_decoration(boekje: Lezer) -> None:
    assert boekje.van("svg")[0]["aria-hidden"] == "true"


def test_a_photo_is_made_smaller_and_keeps_its_description() -> None:
    groot = BytesIO()
    Image.effect_noise((4000, 3000), 80).save(groot, "JPEG")
    pagina = lees(Afbeelding("0" * 64, alt="het wijkhuis", bijschrift="Zomer"), beelden=lambda _: groot.getvalue())
    beeld = pagina.van("img")[0]
    assert (beeld["alt"], int(str(beeld["width"])) <= 1472) == ("het wijkhuis", True)


@pytest.mark.parametrize("inhoud", [None, b"", b"geen plaatje", foto()[:200]], ids=["weg", "leeg", "onzin", "afgekapt"])
def test_a_picture_that_is_broken_leaves_its_description(inhoud: bytes | None) -> None:
    pagina = lees(Afbeelding("0" * 64, alt="het wijkhuis"), beelden=lambda _: inhoud)
    assert "Hier hoort een afbeelding: het wijkhuis" in pagina.woorden
    assert pagina.van("img") == []


def test_a_logo_with_alpha_and_a_sender_stand_above_the_cover() -> None:
    logo = BytesIO()
    Image.new("RGBA", (300, 100), (11, 85, 99, 0)).save(logo, "PNG")
    stijl = Stijlwaarden(logo=logo.getvalue(), logo_alt="Logo van Voorbeeldstad", afzender="Gemeente Voorbeeldstad")
    pagina = lees(Kop(1, "Plan"), huisstijl=stijl)
    assert pagina.van("img")[0]["alt"] == "Logo van Voorbeeldstad"
    assert ("p", "Gemeente Voorbeeldstad") in pagina.teksten


def test_the_colours_come_from_the_house_style() -> None:
    stijl = Stijlwaarden(palet=replace(LICHT, petrol="#123456"))
    bron = maak_html([Kop(1, "x"), Grafiek(INDICATOR)], titel="x", datum=DATUM, huisstijl=stijl).decode()
    assert "--petrol: #123456;" in bron
    assert 'stroke="#123456"' in bron


def test_only_safe_links_are_links() -> None:
    pagina = lees(
        Alinea((Stuk("site", link="https://voorbeeld.example/?a=1&b='\"<"), Stuk("kwaad", link="javascript:alert(1)"), Stuk("weg", link="#weg")))
    )
    links = [a["href"] for a in pagina.van("a")]
    assert links == ["#wa-tekst", "https://voorbeeld.example/?a=1&b='\"<", "#"]


def test_lines_stay_lines_and_white_lines_part_paragraphs() -> None:
    bron = maak_html([Alinea("een\ntwee\n\ndrie")], titel="x", datum=DATUM).decode()
    assert "<p>een<br>twee</p><p>drie</p>" in bron


def test_a_page_of_several_reports_has_one_title_and_a_heading_for_each() -> None:
    pagina = lees(*(blok for nr in (1, 2) for blok in (Omslag(f"Plan {nr}"), Inhoudsopgave(), Kop(1, "Begin"), Kop(2, "Meer"))))
    assert pagina.koppen == [1, 2, 2, 3, 3, 4, 2, 3, 3, 4]
    assert [n["aria-label"] for n in pagina.van("nav")] == ["Op deze pagina", "Inhoud van Plan 1", "Inhoud van Plan 2"]


def test_a_link_stays_in_its_own_report() -> None:
    een: list[Blok] = [Omslag("Plan"), Kop(1, "Wonen", anker="opgave-1"), Alinea((Stuk("naar wonen", link="#opgave-1"),))]
    links = [a["href"] for a in lees(*een, *een).van("a")]
    assert links[-3:-1] == ["#opgave-1", "#kop-2"]


def test_reports_of_one_name_are_told_apart_by_their_subtitle() -> None:
    pagina = lees(Omslag("Stemvel", "Ruwaard"), Omslag("Stemvel", "Ussen"))
    assert [tekst for waar, tekst in pagina.teksten if waar == "a"][1:3] == ["Stemvel Ruwaard", "Stemvel Ussen"]


def test_a_report_with_one_chapter_has_that_as_its_title() -> None:
    pagina = lees(Kop(1, "Portret", nummer="3"), Kop(2, "Wie"))
    assert pagina.koppen == [1, 2]
    assert ("h1", "Portret") in pagina.teksten


def test_large_print_is_larger_also_in_pictures() -> None:
    pagina = lees(Grafiek(INDICATOR), formaat="grootletter")
    assert pagina.van("html")[0]["class"] == "grootletter"
    assert min(float(str(k["font-size"])) for k in pagina.van("text")) > max(float(str(k["font-size"])) for k in lees(Grafiek(INDICATOR)).van("text"))


def test_white_and_page_breaks_are_no_text() -> None:
    assert lees(Ruimte(3), Paginawissel(), Ruimte(9999)).koppen == [1]


@pytest.mark.parametrize(
    "tekst",
    ["", " \n\n\t ", "<b>&amp; </p> <script>x</script> \"' %s {0} \\ ]]> -->", "\x00\x01\x1b[31m\u200b\u202e\ufeff\u2028\ufffe\ud800 los", "👩‍👩‍👧 🇳🇱 😀 \U0010ffff",
     "مرحبا بالعالم עברית 中文 ไทย", "x" * 20_000, "De buren van de galerij praten samen over hun straat. " * 600],
    ids=["leeg", "wit", "opmaak", "onzichtbaar", "emoji", "schriften", "een-woord", "lang"],
)  # fmt: skip
def test_any_text_can_stand_in_every_place(tekst: str) -> None:
    pagina = Lezer(maak_html(overal(tekst), titel=tekst, auteur=tekst, voettekst=tekst, datum=DATUM, huisstijl=Stijlwaarden(afzender=tekst)))
    assert not {"script", "b"} & {naam for naam, _ in pagina.elementen}
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\u202a-\u202e\ufdd0]", pagina.woorden)
    assert all(b <= a + 1 for a, b in pairwise(pagina.koppen))


def test_markup_shows_as_it_was_typed() -> None:
    assert "<b>&amp; 5 < 6 & 7 > 3</b>" in lees(Alinea("<b>&amp; 5 < 6 & 7 > 3</b>")).woorden


def test_arabic_runs_from_right_to_left_and_dutch_says_nothing_about_it() -> None:
    pagina = lees(Alinea("مرحبا بالعالم"), Alinea("Welkom"), Alinea("مرحبا", aanhef="Welkom:"), Kop(1, "שלום"), Lijst(("أهلا",)))
    assert [k.get("dir") for k in pagina.van("p")][:3] == ["auto", None, None]
    assert pagina.van("bdi") == [{}]
    assert [k.get("dir") for k in pagina.van("h2", "li")] == ["auto", "auto"]


def test_an_empty_report_is_a_page_with_its_title() -> None:
    assert lees(titel="Leeg plan").teksten.count(("h1", "Leeg plan")) == 1


def test_empty_texts_leave_nothing_empty_behind() -> None:
    pagina = lees(Alinea(""), Kop(2, ""), Citaat(""), Kader(()), Lijst(()), Kerncijfers(()), Colofon(()), Lijst(("", "x")))
    assert len(pagina.van("li")) == 1
    assert pagina.koppen == [1, 2]
    assert pagina.van("blockquote") == []


def test_300_opgaven_are_all_in_the_contents() -> None:
    blokken = [blok for nr in range(300) for blok in opgave(nr + 1, f"Opgave {nr}")]
    pagina = lees(Inhoudsopgave(niveaus=1), *blokken)
    assert len([a for a in pagina.van("a") if str(a["href"]).startswith("#opgave-")]) == 300


def test_a_story_of_20000_words_is_whole() -> None:
    tekst = " ".join(f"woord{nr}." for nr in range(20_000))
    assert tekst in lees(Alinea(tekst)).woorden


def test_the_page_of_a_whole_plan_is_light() -> None:
    assert len(maak_html(wijkplan(), titel="Plan", datum=DATUM)) < 100_000
