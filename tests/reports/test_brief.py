"""Each letter on paper and in Word, for a dossier in which it can be sent."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from tests.conftest import VANDAAG
from tests.reports.briefdossiers import DOSSIERS, brief_klaar
from tests.reports.lezer import bladwijzers, woorden
from tests.reports.pdf.structuur import afgekeurd, lees
from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.klok import Klok
from wijkagenda.domain.brieftekst import BESLUITEN, MET_BEZWAAR
from wijkagenda.domain.subsidie_stappen import STAPPEN
from wijkagenda.domain.velden.brief import BRIEFSOORTEN
from wijkagenda.queries.brief import Brief, brief
from wijkagenda.queries.huisstijl import Huisstijl
from wijkagenda.reports.brief import maak_brief
from wijkagenda.storage.bestand import Bestand

GEEN_STIJL = Huisstijl()
Maakt = Callable[[str], Brief]


@pytest.fixture(scope="module")
def brief_van(leeg_bestand: Path, tmp_path_factory: pytest.TempPathFactory) -> Maakt:
    """The letter of a kind, made once for all tests here."""

    @cache
    def maak(soort: str) -> Brief:
        bestand = Bestand.open(Path(shutil.copy(leeg_bestand, tmp_path_factory.mktemp("brief") / "proef.wijkagenda")), Klok(VANDAAG))
        id_, keuze = brief_klaar(bestand, soort)
        gevuld = brief(bestand.lees(), id_, keuze, VANDAAG)
        bestand.sluit()
        return gevuld

    return maak


def platte(inhoud: bytes) -> str:
    return "\n".join(p.text for p in Document(BytesIO(inhoud)).paragraphs).replace("\u00a0", " ")


def test_every_letter_of_the_table_of_steps_has_a_dossier_here() -> None:
    """A new step with a letter needs a text, and a dossier that shows it."""
    soorten = {k.code for k in BRIEFSOORTEN} - {"bezwaarclausule"}
    assert soorten == set(DOSSIERS)
    for stap in STAPPEN:
        assert stap.brief is None or any(s == stap.brief or s.startswith(f"{stap.brief}-") for s in soorten), stap.code


@pytest.mark.parametrize("soort", DOSSIERS)
def test_a_letter_on_paper_can_be_read_by_everyone(brief_van: Maakt, soort: str) -> None:
    pdf = maak_brief(brief_van(soort), "pdf", GEEN_STIJL)
    assert afgekeurd(pdf) == []
    assert lees(pdf).los == []


@pytest.mark.parametrize("soort", DOSSIERS)
def test_a_letter_is_whole_in_word_and_in_pdf(brief_van: Maakt, soort: str) -> None:
    gevuld = brief_van(soort)
    word, pdf = platte(maak_brief(gevuld, "docx", GEEN_STIJL)), " ".join(woorden(maak_brief(gevuld, "pdf", GEEN_STIJL)))
    for tekst in (word, pdf):
        plat = " ".join(tekst.split())
        assert "{" not in plat
        assert "}" not in plat
        assert "NL00BANK" not in plat
        assert "concept" not in plat.casefold()
        for stuk in ("Gemeente Voorbeeldstad", "Stichting Voorbeeld", "t.a.v. Fien Fictief", "Wijkplein 0", "1234 AB Voorbeeldstad", "SSB-2026-001",
                     "Geachte Fien Fictief,", "Soep in de Haard", "Met vriendelijke groet,"):  # fmt: skip
            assert stuk in plat, stuk
    assert gevuld.onderwerp in word


@pytest.mark.parametrize("soort", [s for s in DOSSIERS if s.startswith(MET_BEZWAAR)])
def test_a_decision_says_to_whom_how_and_until_when_to_object(brief_van: Maakt, soort: str) -> None:
    """Awb 3:45, 6:5, 6:7: six weeks, from the day after it was sent."""
    gevuld = brief_van(soort)
    tekst = platte(maak_brief(gevuld, "docx", GEEN_STIJL))
    einde = gevuld.datum + dt.timedelta(weeks=6)
    einde += dt.timedelta(days={5: 2, 6: 1}.get(einde.weekday(), 0))
    for stuk in ("binnen zes weken na de dag waarop deze brief is verstuurd", f"uiterlijk op {toon_dag(einde)}",
                 "college van burgemeester en wethouders van Voorbeeldstad", "uw naam en adres", "de datum", "tegen welk besluit",
                 "waarom u het er niet mee eens bent"):  # fmt: skip
        assert stuk in tekst, stuk


@pytest.mark.parametrize("soort", [s for s in DOSSIERS if not s.startswith(BESLUITEN)])
def test_what_is_no_decision_has_no_bezwaarclausule(brief_van: Maakt, soort: str) -> None:
    assert "zes weken na de dag" not in platte(maak_brief(brief_van(soort), "docx", GEEN_STIJL))


@pytest.mark.parametrize("soort", [s for s in DOSSIERS if s.startswith("herzien-")])
def test_against_a_decision_on_a_bezwaar_one_goes_to_court(brief_van: Maakt, soort: str) -> None:
    """Awb 7:1, 8:1."""
    tekst = platte(maak_brief(brief_van(soort), "docx", GEEN_STIJL))
    assert "in beroep gaan bij de rechtbank" in tekst
    assert "uiterlijk op 28 december 2026" in tekst
    assert "U kunt ook bezwaar maken" not in tekst


@pytest.mark.parametrize(
    ("soort", "stukken"),
    [
        ("aanvulling", ["een begroting", "uiterlijk op 20 oktober 2026", "artikel 4:15"]),
        ("verdaging-awb", ["uiterlijk op 1 december 2026", "artikel 4:14", "het advies van de wijkraad"]),
        ("voornemen-lager", ["€ 1.000,00", "voor de helft gedaan", "tot en met 20 november 2026"]),
        ("voornemen-intrekking", ["voor de helft gedaan", "tot en met 3 november 2026"]),
        ("besluit-verleend", ["U krijgt € 1.000,00", "1 januari 2027 tot en met 31 december 2027", "€ 400,00 op 20 oktober 2026", "13 weken na het einde",
                              "een kort verslag van de activiteiten", "Wies Mandaat"]),
        ("besluit-gedeeltelijk", ["vroeg u € 1.000,00", "U krijgt € 600,00", "De rest van uw aanvraag weigeren wij"]),
        ("besluit-geweigerd", ["past niet in de regeling", "Wij hebben het plan aangepast & korter gemaakt."]),
        ("besluit-te_laat", ["tot en met 1 september 2026", "De regeling was al dicht."]),
        ("besluit-buiten_behandeling", ["artikel 4:5", "de statuten", "De begroting kwam niet."]),
        ("besluit-gewijzigd", ["De subsidie is nu € 900,00", "Eerst was de subsidie € 1.000,00", "want: U vroeg er zelf om."]),
        ("besluit-ingetrokken", ["een subsidie van € 1.000,00", "Wij betaalden u al € 800,00", "want: U liet dit zelf weten."]),
        ("herinnering", ["een kort verslag van de activiteiten"]),
        ("vaststelling-conform", ["vast op € 1.000,00", "Wij betaalden u al € 800,00", "U krijgt nog € 200,00"]),
        ("vaststelling-lager", ["vast op € 500,00", "U hebt € 300,00 te veel gekregen", "4:46", "want: De cijfers komen uit uw eigen verslag."]),
        ("vaststelling-nihil", ["vast op € 0,00", "U hebt € 800,00 te veel gekregen"]),
        ("vaststelling-ambtshalve", ["uiterlijk op 30 oktober 2026", "artikel 4:47", "vast op € 500,00"]),
        ("terugvordering", ["U moet € 300,00 terugbetalen", "uiterlijk op 24 december 2026", "artikel 4:57"]),
        ("bezwaar", ["Op 2 november 2026", "het plan past wél", "uiterlijk op 29 december 2026"]),
    ],
)  # fmt: skip
def test_a_letter_tells_what_the_dossier_knows(brief_van: Maakt, soort: str, stukken: list[str]) -> None:
    tekst = platte(maak_brief(brief_van(soort), "docx", GEEN_STIJL))
    assert [stuk for stuk in stukken if stuk not in tekst] == []


def test_the_same_letter_gives_the_same_bytes(brief_van: Maakt) -> None:
    gevuld = brief_van("besluit-verleend")
    for formaat in ("docx", "pdf"):
        assert maak_brief(gevuld, formaat, GEEN_STIJL) == maak_brief(gevuld, formaat, GEEN_STIJL)  # type: ignore[arg-type]


def test_a_concept_says_so_on_the_page_at_the_foot_and_in_the_title(brief_van: Maakt) -> None:
    concept = replace(brief_van("besluit-verleend"), concept=True)
    document = Document(BytesIO(maak_brief(concept, "docx", GEEN_STIJL)))
    assert document.paragraphs[0].text.startswith("Concept. Deze brief is nog niet om te versturen.")
    assert "concept" in document.sections[0].footer.paragraphs[0].text
    assert document.core_properties.title.startswith("Concept: ")
    assert all("concept" in bladzij for bladzij in woorden(maak_brief(concept, "pdf", GEEN_STIJL)))


def test_the_subject_is_the_one_heading_of_the_first_level(brief_van: Maakt) -> None:
    gevuld = brief_van("besluit-verleend")
    koppen = bladwijzers(maak_brief(gevuld, "pdf", GEEN_STIJL))
    assert [titel for diepte, titel in koppen if diepte == 0] == [gevuld.onderwerp]
    alineas = Document(BytesIO(maak_brief(gevuld, "docx", GEEN_STIJL))).paragraphs
    assert [p.text for p in alineas if p.style and p.style.name == "Heading 1"] == [gevuld.onderwerp]


def test_the_signature_is_never_alone_on_a_page(brief_van: Maakt) -> None:
    """Whatever the length of the text, what is above it comes along."""
    gevuld = brief_van("besluit-geweigerd")
    for nr in range(0, 40, 3):
        langer = replace(gevuld, delen=(*(replace(gevuld.delen[0], regels=("Nog een alinea.",)) for _ in range(nr)), *gevuld.delen))
        laatste = woorden(maak_brief(langer, "pdf", GEEN_STIJL))[-1]
        assert "Hieraan zijn kosten verbonden. Met vriendelijke groet, Namens het college" in laatste
        assert "Wies Mandaat" in laatste


def logo(breed: int, hoog: int) -> bytes:
    uit = BytesIO()
    Image.new("RGBA", (breed, hoog), (200, 30, 30, 128)).save(uit, "PNG")
    return uit.getvalue()


@pytest.mark.parametrize(("breed", "hoog"), [(600, 100), (100, 600), (1, 1)])
def test_a_letter_bears_the_logo_and_colour_of_the_house(brief_van: Maakt, breed: int, hoog: int) -> None:
    gevuld, stijl = brief_van("besluit-verleend"), Huisstijl("Wijkteam Verzonnen", kleur="#8c2f4b", logo=logo(breed, hoog))
    pdf = maak_brief(gevuld, "pdf", stijl)
    assert afgekeurd(pdf) == []
    assert [figuur.alt for figuur in lees(pdf).boom.alle("Figure")] == ["Logo van Wijkteam Verzonnen"]
    assert "Wijkteam Verzonnen" not in " ".join(woorden(pdf))
    (vorm,) = Document(BytesIO(maak_brief(gevuld, "docx", stijl))).inline_shapes
    assert (vorm.width.pt <= 155, vorm.height.pt <= 140) == (True, True)


def test_what_is_no_logo_leaves_a_letter_as_it_was(brief_van: Maakt) -> None:
    gevuld = brief_van("besluit-verleend")
    assert maak_brief(gevuld, "pdf", Huisstijl(logo=b"geen beeld")) == maak_brief(gevuld, "pdf", GEEN_STIJL)
