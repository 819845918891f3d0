"""The booklet: what a resident reads, and what a program can find in it."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from PIL import Image

from tests.reports import factory
from tests.reports.lezer import bladwijzers, fonts, woorden
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
    Paginawissel,
    Rij,
    Tabel,
)
from wijkagenda.reports.cijferbijlage import met_tabel
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.reports.pdf.stijl import Formaat
from wijkagenda.reports.pdf.tabel import verdeel_breedte

pytestmark = pytest.mark.usefixtures("qapp")


def maak(*blokken: Blok, **anders: Any) -> bytes:
    return maak_pdf(blokken, **{"titel": "Proef", "datum": factory.DATUM, **anders})


@pytest.fixture(scope="module")
def plan() -> bytes:
    return maak(*factory.wijkplan(), titel="Wijkplan Ruwaard 2026–2029", auteur="Bewoners van de Ruwaard")


def test_the_same_blocks_give_the_same_bytes(plan: bytes) -> None:
    assert maak(*factory.wijkplan(), titel="Wijkplan Ruwaard 2026–2029", auteur="Bewoners van de Ruwaard") == plan


def test_the_date_in_the_file_is_the_one_given(plan: bytes) -> None:
    with pikepdf.open(BytesIO(plan)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20260312120000")


def test_language_title_and_author_are_in_the_file(plan: bytes) -> None:
    with pikepdf.open(BytesIO(plan)) as pdf:
        assert str(pdf.Root.Lang) == "nl-NL"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo["/Title"]) == "Wijkplan Ruwaard 2026–2029"
        assert str(pdf.docinfo["/Author"]) == "Bewoners van de Ruwaard"


def test_every_font_is_embedded(plan: bytes) -> None:
    assert fonts(plan)
    assert all(fonts(plan).values())
    assert all("SourceSans" in naam for naam in fonts(plan))


def test_the_outline_follows_the_headings(plan: bytes) -> None:
    assert bladwijzers(plan)[:6] == [
        (0, "Onze wijk in het kort"),
        (1, "Cijfers én verhalen"),
        (1, "Wat gaat goed, wat kan beter"),
        (0, "1. Een plek voor jongeren"),
        (1, "Wat gaan we doen?"),
        (1, "Wat doet de gemeente?"),
    ]


def test_the_contents_name_the_page_of_each_chapter(plan: bytes) -> None:
    paginas = woorden(plan)
    nummer = next(nr for nr, tekst in enumerate(paginas, 1) if tekst.startswith("Geld voor onze wijk") or "Geld voor onze wijk in 2026 Voor" in tekst)
    assert f"Geld voor onze wijk in 2026 {nummer}" in paginas[1]


def test_all_words_of_the_plan_are_on_paper(plan: bytes) -> None:
    tekst = " ".join(woorden(plan))
    for zin in (
        "Samen in de Ruwaard",
        "Vastgesteld op 12 maart 2026 · versie 1",
        "Waarom? Elk jaar komen er 900 mensen bij.",
        "27-04-2027",
        "€ 1.250 te veel",
        "€ −1.250",
        "66 %",
        "vermoedelijk andere vragenlijst",
        "Doe mee! Elke dinsdag",
        "Hier hoort een afbeelding: het wijkhuis op een zomerdag",
        "Colofon",
    ):
        assert zin in tekst, zin


def test_pages_have_a_foot_but_the_cover_has_none(plan: bytes) -> None:
    paginas = woorden(plan)
    assert "Wijkplan Ruwaard 2026–2029" not in paginas[0]
    assert all("Wijkplan Ruwaard 2026–2029" in pagina for pagina in paginas[1:])


def test_links_go_to_the_web_and_to_a_heading(plan: bytes) -> None:
    with pikepdf.open(BytesIO(plan)) as pdf:
        annotaties = [a for pagina in pdf.pages for a in pagina.get("/Annots", [])]
        webadressen = [str(a.A.URI) for a in annotaties if "/A" in a and "/URI" in a.A]
    assert webadressen == ["https://wijkplan.example/"]
    assert len(annotaties) > len(webadressen)


@pytest.mark.parametrize(("formaat", "breedte", "hoogte"), [("a4", 595, 842), ("a5", 420, 595), ("a4-liggend", 842, 595)])
def test_paper_has_the_size_asked_for(formaat: Formaat, breedte: int, hoogte: int) -> None:
    pdf = maak(Omslag("Plan"), Kop(1, "Kop"), formaat=formaat)
    with pikepdf.open(BytesIO(pdf)) as document:
        maten = {tuple(round(float(v)) for v in pagina.MediaBox[2:]) for pagina in document.pages}
    assert maten == {(breedte, hoogte)}


def test_a_long_table_repeats_its_head_on_each_page() -> None:
    paginas = woorden(maak(Kop(1, "Acties"), factory.acties(120)))
    assert len(paginas) > 3
    assert all("Actie Wie trekt Wanneer Hoe ver" in pagina for pagina in paginas)


def test_a_heading_is_never_alone_at_the_foot_of_a_page() -> None:
    for regels in range(20, 45):
        paginas = woorden(maak(*[Alinea("Regel.")] * regels, Kop(2, "Ons plan"), Alinea("Dit hoort eronder.")))
        (pagina,) = [p for p in paginas if "Ons plan" in p]
        assert "Dit hoort eronder." in pagina


def test_a_heading_does_not_drag_a_long_table_to_the_next_page() -> None:
    paginas = woorden(maak(Kop(1, "Begin"), Alinea("Tekst."), Kop(2, "Acties"), factory.acties(60)))
    assert "Welkomsttas van buren" in paginas[0]


def test_a_page_break_at_the_top_of_a_page_gives_no_empty_page() -> None:
    assert len(woorden(maak(Omslag("Plan"), Paginawissel(), Paginawissel(), Kop(1, "Kop")))) == 2


def test_several_plans_each_get_a_cover_of_a_whole_page() -> None:
    pdf = maak(Omslag("Een"), Omslag("Twee"), Kop(1, "Kop"), Paginawissel(), Omslag("Drie"), Alinea("Slot"), Omslag("Vier"))
    paginas = woorden(pdf)
    assert paginas == ["Een", "Twee", "Kop Proef 3", "Drie", "Slot Proef 5", "Vier"]


def test_a_heading_that_skips_levels_still_has_a_bookmark() -> None:
    pdf = maak(Kop(4, "diep"), Kop(1, "hoog"), Kop(3, "half"), Kop(2, "kwart"))
    assert bladwijzers(pdf) == [(0, "diep"), (0, "hoog"), (1, "half"), (1, "kwart")]


def test_no_blocks_give_one_empty_page() -> None:
    assert len(woorden(maak())) == 1


def test_an_empty_table_says_so() -> None:
    assert "Er is nog niets om te laten zien." in woorden(maak(Tabel((Kolom("a"), Kolom("b")), ())))[0]


def test_names_give_different_covers_and_the_same_name_the_same() -> None:
    een, zelfde, ander = (maak(Omslag("Plan", zaad=zaad)) for zaad in ("Ruwaard", "Ruwaard", "Ussen"))
    assert een == zelfde
    assert een != ander


def test_a_village_is_drawn_otherwise_than_a_wijk() -> None:
    assert maak(Omslag("Plan", illustratie="dorp")) != maak(Omslag("Plan", illustratie="wijk"))


def test_a_photo_is_printed_upright_and_no_larger_than_print_needs() -> None:
    bron = BytesIO()
    Image.new("RGB", (3000, 1500), "orange").save(bron, "JPEG")
    pdf = maak(Afbeelding("a" * 64, "een foto", breedte=50), beelden=lambda _sha: bron.getvalue())
    with pikepdf.open(BytesIO(pdf)) as document:
        (beeld,) = document.pages[0].get_images().values()
        assert int(beeld.Width) < 1000
        assert int(beeld.Width) == pytest.approx(2 * int(beeld.Height), abs=2)


@pytest.mark.parametrize("inhoud", [b"", b"geen foto", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"GIF89a"])
def test_what_is_no_picture_is_replaced_by_its_description(inhoud: bytes) -> None:
    assert "Hier hoort een afbeelding: een foto" in woorden(maak(Afbeelding("a" * 64, "een foto"), beelden=lambda _sha: inhoud))[0]


def test_the_contents_can_be_longer_than_a_page() -> None:
    koppen = [Kop(1, f"Hoofdstuk {nr}") for nr in range(80)]
    paginas = woorden(maak(Inhoudsopgave(), Paginawissel(), *koppen))
    assert any(f"Hoofdstuk 79 {len(paginas)}" in pagina for pagina in paginas[1:4])


def test_amounts_stand_to_the_right_under_each_other() -> None:
    pdf = maak(Tabel((Kolom("Wat"), Kolom("Bedrag", "bedrag")), (Rij(("a", 100)), Rij(("b", 123_456_789)))))
    assert "€ 1.234.567,89" in woorden(pdf)[0]


def test_columns_together_are_as_wide_as_the_line() -> None:
    for vraag in ([(10.0, 20.0)] * 3, [(50.0, 400.0), (20.0, 30.0), (10.0, 500.0)], [(300.0, 900.0)] * 4):
        assert sum(verdeel_breedte(vraag, [0] * len(vraag), 440)) == pytest.approx(440)


def test_another_date_gives_another_file() -> None:
    assert maak(Kop(1, "x")) != maak(Kop(1, "x"), datum=dt.date(2027, 1, 1))


def test_each_report_in_a_document_has_its_own_contents() -> None:
    def deel(naam: str) -> list[Blok]:
        return [Omslag(naam), Inhoudsopgave(), Kop(1, f"Begin van {naam}"), Alinea("Tekst."), Paginawissel(), Kop(1, f"Einde van {naam}")]

    inhoud = [tekst for tekst in woorden(maak(*deel("een"), *deel("twee"))) if "Inhoud" in tekst]
    assert ["Einde van een" in tekst for tekst in inhoud] == [True, False]
    assert ["Einde van twee" in tekst for tekst in inhoud] == [False, True]


def bladzijden_van(pdf: bytes) -> list[str]:
    return [" ".join(bladzijde.split()) for bladzijde in woorden(pdf)]


@pytest.mark.parametrize("ervoor", range(24, 36))
def test_the_head_of_a_group_of_rows_is_never_the_last_row_of_a_page(ervoor: int) -> None:
    rijen = [Rij((f"rij {nr}", nr)) for nr in range(ervoor)]
    groep = [Rij(("Groep", None), nadruk=True), *(Rij((f"deel {nr}", nr)) for nr in range(20))]
    bladen = bladzijden_van(maak(Tabel((Kolom("Wat"), Kolom("Getal", "getal")), (*rijen, *groep))))
    assert all("deel 0" in blad for blad in bladen if "Groep" in blad)
    assert sum("Groep" in blad for blad in bladen) == 1
    assert all(blad.count("Wat Getal") == 1 for blad in bladen)


@pytest.mark.parametrize("formaat", ["a4", "a4-liggend"])
def test_rows_that_belong_together_stay_on_one_page(formaat: Formaat) -> None:
    """Each group has a name in its first row; the last is that of the sums."""
    rijen = [rij for nr in range(20) for rij in _groep(f"groep{nr}.", nadruk=False)]
    bladen = bladzijden_van(maak(Tabel((Kolom("Wat"), Kolom("Geld", "bedrag")), (*rijen, *_groep("groep20.", nadruk=True))), formaat=formaat))
    assert len(bladen) >= 3
    assert all(f"Vrij groep{nr}." in blad for nr in range(21) for blad in bladen if f"Begroot groep{nr}." in blad or f" groep{nr}. " in blad)


def _groep(naam: str, *, nadruk: bool) -> list[Rij]:
    return [Rij((naam, ""), nadruk=True), *(Rij((f"{wat} {naam}", 1), nadruk=nadruk) for wat in ("Begroot", "Verplicht", "Gerealiseerd", "Vrij"))]


def test_a_group_that_is_longer_than_a_page_is_broken() -> None:
    rijen = [Rij(("Groep", ""), nadruk=True), *(Rij((f"rij {nr}.", nr)) for nr in range(90))]
    bladen = bladzijden_van(maak(Kop(1, "Kop"), Tabel((Kolom("Wat"), Kolom("Getal", "getal")), tuple(rijen))))
    assert "rij 0." in bladen[0]
    assert [nr for nr in range(90) if not any(f"rij {nr}." in blad for blad in bladen)] == []


@pytest.mark.parametrize("aantal", range(24, 34))
def test_a_sum_stays_with_the_row_above_it(aantal: int) -> None:
    rijen = [*(Rij((f"rij {nr}.", nr)) for nr in range(aantal)), Rij(("Samen", 0), nadruk=True)]
    bladen = bladzijden_van(maak(Tabel((Kolom("Wat"), Kolom("Getal", "getal")), tuple(rijen))))
    assert all(f"rij {aantal - 1}." in blad for blad in bladen if "Samen" in blad)


def test_words_beside_one_of_hundreds_of_letters_stay_whole() -> None:
    """In a table that has no room for that word: it is broken, the others are not."""
    kolommen = tuple(Kolom(titel) for titel in ("Actie", "Wie", "Wanneer", "Stand"))
    rijen = (Rij(("a" * 300, "b" * 300, "december 2026", "gepland")), Rij(("kort", "c" * 300, "donderdagmiddag", "bewonersbijeenkomst")))
    (blad, *_) = bladzijden_van(maak(Tabel(kolommen, rijen)))
    assert all(woord in blad.split() for woord in ("december", "gepland", "donderdagmiddag", "bewonersbijeenkomst"))


def test_a_weight_does_not_break_a_word_that_fits() -> None:
    kolommen = (Kolom("Aanvraag", breedte=9), Kolom("Gevraagd bedrag", "bedrag", breedte=1))
    (blad,) = bladzijden_van(maak(Tabel(kolommen, (Rij(("soep", 5_897_950)),))))
    assert "Gevraagd bedrag" in blad
    assert "€ 58.979,50" in blad.replace("\xa0", " ")


def test_a_colofon_is_never_alone_on_a_page() -> None:
    for regels in range(20, 60):
        bladen = bladzijden_van(maak(*[Alinea("Een regel tekst.")] * regels, Colofon(("Stand op 21 november 2026.",))))
        assert all("regel tekst" in blad for blad in bladen if "Colofon" in blad)


def test_a_page_without_a_cover_has_its_colofon_in_one_paragraph() -> None:
    (blad,) = bladzijden_van(maak(Alinea("Tekst."), Colofon(("Stand op 21 november", "Vraag het ons.")), formaat="blad"))
    assert "Colofon. Stand op 21 november. Vraag het ons." in blad


def test_a_narrow_column_with_short_numbers_is_still_a_table() -> None:
    koppen = (Kolom("Gebied"), *(Kolom(titel, "getal") for titel in ("Idee", "Vrij", "Nu")))
    (blad,) = bladzijden_van(maak(Tabel(koppen, (Rij(("Een gebied met een lange naam, dat de hele regel nodig heeft, en meer " * 2, 1, 2, 3)),))))
    assert "Gebied Idee Vrij Nu" in blad


def test_each_report_in_a_document_has_its_own_name_at_the_foot() -> None:
    plannen = [(Omslag(naam, kort=f"Wijkplan {naam}"), Kop(1, "Begin"), Paginawissel(), Kop(1, "Slot")) for naam in ("Ruwaard", "Ussen")]
    bladen = bladzijden_van(maak(*plannen[0], *plannen[1]))
    assert [blad.split(" ", 1)[1] for blad in bladen if "Begin" in blad or "Slot" in blad] == [
        "Wijkplan Ruwaard 2", "Wijkplan Ruwaard 3", "Wijkplan Ussen 5", "Wijkplan Ussen 6",
    ]  # fmt: skip


def test_a_question_in_small_print_stays_with_its_answers() -> None:
    for regels in range(20, 40):
        vraag = (Kop(2, "Legitimiteit"), Alinea("Volgens de regels?", soort="klein"), Lijst(("Ja.", "Nee.")))
        bladen = bladzijden_van(maak(*[Alinea("Een regel tekst.")] * regels, *vraag))
        assert all("Ja." in blad for blad in bladen if "Volgens de regels" in blad)


def test_a_sentence_below_a_heading_stays_with_its_short_table() -> None:
    tabel = Tabel((Kolom("Wat"), Kolom("Wie")), (Rij(("soep", "buren")), Rij(("koffie", "wijkteam"))))
    for regels in range(18, 36):
        bladen = bladzijden_van(maak(*[Alinea("Een regel tekst.")] * regels, Kop(2, "Afspraken"), Alinea("Zo staat het."), tabel))
        assert all("koffie" in blad for blad in bladen if "Afspraken" in blad)


def test_a_picture_stays_with_the_table_of_its_numbers() -> None:
    beeld = met_tabel(Grafiek(factory.VERDELING, "Bron: begroting."))
    for regels in range(8, 30):
        bladen = bladzijden_van(maak(*[Alinea("Een regel tekst.")] * regels, *beeld))
        assert all(factory.VERDELING.delen[0].naam in blad for blad in bladen if "Bron: begroting." in blad)
        assert sum("Deel" in blad for blad in bladen if "Bron: begroting." in blad) == 1


def test_a_picture_below_a_short_table_is_on_the_page_of_their_heading() -> None:
    delen = (Kop(2, "Voelt zich veilig"), Tabel((Kolom("Gebied"), Kolom("Cijfer")), (Rij(("Ruwaard", "7")), Rij(("Ussen", "8")))))
    for regels in range(4, 30):
        bladen = bladzijden_van(maak(*[Alinea("Een regel tekst.")] * regels, *delen, Grafiek(factory.VERDELING, "Bron: enquête.")))
        assert all("Ruwaard" in blad and "Bron: enquête." in blad for blad in bladen if "Voelt zich veilig" in blad)


def test_a_slip_to_fill_in_is_never_torn() -> None:
    wie = (Invulvak("Naam:"), Invulvak("Mag het?", "hokjes", keuzes=("Ja", "Nee")), Alinea("Inleveren of vragen?", soort="klein"))
    for regels in range(4, 30):
        strook = (Kop(1, "Uw idee?"), Alinea("Knip het uit."), Invulvak("Mijn idee", regels=5), *wie)
        bladen = bladzijden_van(maak(*[Alinea("Een regel tekst.")] * regels, *strook))
        assert all("Knip het uit. Mijn idee Naam:" in blad and "Inleveren of vragen?" in blad for blad in bladen if "Uw idee?" in blad)
