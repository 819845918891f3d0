"""U zei, wij doen: every inbreng with what came of it, honest counts, and nobody's words who could be recognised."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from wijkagenda.reports import wijkplan_uzei
from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Kerncijfers, Kop, Omslag, Paginawissel, Tabel, platte_tekst
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import inbreng as stappen
from wijkagenda.usecases import initiatief, velden

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture
def gebied(bestand: Bestand) -> str:
    return maak(bestand, "gebied", naam="Fictiewijk")


def zeg(bestand: Bestand, gebied: str, tekst: str = "Het is hier donker.", **waarden: object) -> str:
    return maak(bestand, "inbreng", **{"gebied_id": gebied, "tekst": tekst, "soort": "bewonersavond", "aantal": 30} | waarden)


def maak_blokken(bestand: Bestand, *gebieden: str, jaar: int = 2026, met_personen: bool = False) -> list[Blok]:
    return wijkplan_uzei.inhoud(bestand.lees(), gebied_ids=gebieden, jaren=(jaar,), vandaag=VANDAAG, met_personen=met_personen)


def groepen(blokken: list[Blok]) -> dict[str, list[tuple[str, ...]]]:
    """Heading of a group → its rows as plain text."""
    uit: dict[str, list[tuple[str, ...]]] = {}
    kop = ""
    for blok in blokken:
        kop = blok.tekst if isinstance(blok, Kop) else kop
        if isinstance(blok, Tabel):
            uit[kop] = [tuple(platte_tekst(c) for c in rij.cellen if isinstance(c, str | tuple)) for rij in blok.rijen]
    return uit


def getallen(blokken: list[Blok]) -> list[str]:
    return [c.waarde for b in blokken if isinstance(b, Kerncijfers) for c in b.cijfers]


def test_what_became_an_opgave_says_what_is_done_there(bestand: Bestand, gebied: str) -> None:
    plan = maak(bestand, "wijkplan", titel="Samen", gebied_id=gebied)
    maak(bestand, "opgave", wijkplan_id=plan, titel="Eerst dit")
    opgave = maak(bestand, "opgave", wijkplan_id=plan, titel="Meer licht")
    maak(bestand, "actie", opgave_id=opgave, titel="Lampen ophangen", status="klaar")
    maak(bestand, "actie", opgave_id=opgave, titel="Samen lopen", status="bezig")
    id_ = zeg(bestand, gebied)
    stappen.hoort_bij_opgave(bestand.uow, id_, opgave)
    stappen.beantwoord(bestand.uow, id_, "Dat gaan we doen.")
    assert groepen(maak_blokken(bestand, gebied)) == {"Dit pakken we samen aan": [(
        "“Het is hier donker.”\nBewonersavond, 30 mensen, november 2026",
        "Dat gaan we doen.\nOpgave 2 uit ‘Samen’: Meer licht.\nKlaar: Lampen ophangen.\nBezig: Samen lopen.")]}  # fmt: skip


def test_an_opgave_that_was_reached_or_dropped_says_so(bestand: Bestand, gebied: str) -> None:
    plan = maak(bestand, "wijkplan", titel="Samen", gebied_id=gebied)
    for status in ("bereikt", "vervallen"):
        opgave = maak(bestand, "opgave", wijkplan_id=plan, titel="Licht", status=status)
        maak(bestand, "actie", opgave_id=opgave, titel="Lamp", status="bezig")
        stappen.hoort_bij_opgave(bestand.uow, zeg(bestand, gebied), opgave)
    antwoorden = {rij[1] for rij in groepen(maak_blokken(bestand, gebied))["Dit pakken we samen aan"]}
    assert antwoorden == {"Opgave 1 uit ‘Samen’: Licht. Dat is gelukt.\nBezig: Lamp.", "Opgave 2 uit ‘Samen’: Licht. Die gaat niet door."}


def test_what_became_an_initiatief_says_how_it_stands(bestand: Bestand, gebied: str) -> None:
    buurttuin = maak(bestand, "initiatief", titel="Buurttuin", gebied_id=gebied)
    stappen.hoort_bij_initiatief(bestand.uow, zeg(bestand, gebied), buurttuin)
    initiatief.wijzig_fase(bestand.uow, buurttuin, "opstart")
    assert groepen(maak_blokken(bestand, gebied))["Dit doen bewoners zelf"][0][1] == "Buurttuin begint binnenkort."


def test_what_went_to_someone_else_says_to_whom(bestand: Bestand, gebied: str) -> None:
    stappen.verwijs_door(bestand.uow, zeg(bestand, gebied), "Woonstichting Fictie")
    assert groepen(maak_blokken(bestand, gebied))["Hiermee helpt een ander"][0][1] == "Wij gaven het door aan Woonstichting Fictie."


def test_who_waits_reads_when_the_answer_comes_and_that_it_is_late(bestand: Bestand, gebied: str) -> None:
    zeg(bestand, gebied, "Later.", beloofd_voor=dt.date(2026, 12, 8))
    zeg(bestand, gebied, "Te laat.", beloofd_voor=dt.date(2026, 11, 20))
    zeg(bestand, gebied, "Niets.")
    antwoorden = {rij[1] for rij in groepen(maak_blokken(bestand, gebied))["Hierop wacht u nog"]}
    assert antwoorden == {"U krijgt antwoord vóór 8 december 2026.", "Wij gaven nog geen antwoord.",
                          "Wij beloofden antwoord vóór 20 november 2026. Dat lukte niet. U krijgt het nog."}  # fmt: skip


def test_the_counts_add_up_and_hide_nothing(bestand: Bestand, gebied: str) -> None:
    zeg(bestand, gebied, beloofd_voor=dt.date(2026, 11, 20))
    zeg(bestand, gebied)
    stappen.beantwoord(bestand.uow, zeg(bestand, gebied), "Ja.")
    stappen.hoort_bij_initiatief(bestand.uow, zeg(bestand, gebied), maak(bestand, "initiatief", gebied_id=gebied))
    blokken = maak_blokken(bestand, gebied)
    assert getallen(blokken) == ["4", "1", "2"]
    assert Alinea("U zei 4 keer iets tegen ons. U kreeg 1 keer antwoord. 1 keer gebeurt er iets mee, maar dat vertelden we nog niet. "
                  "2 keer wacht u nog. Daarvan zijn we 1 keer te laat. Dat moet beter.", soort="inleiding") in blokken  # fmt: skip


def test_an_opgave_that_was_deleted_is_no_answer(bestand: Bestand, gebied: str) -> None:
    opgave = maak(bestand, "opgave", wijkplan_id=maak(bestand, "wijkplan", gebied_id=gebied))
    stappen.hoort_bij_opgave(bestand.uow, zeg(bestand, gebied), opgave)
    velden.verwijder(bestand.uow, "opgave", [opgave])
    assert list(groepen(maak_blokken(bestand, gebied))) == ["Hierop wacht u nog"]


@pytest.mark.parametrize(("soort", "aantal", "gedrukt"), [
    ("gesprek", 1, False), ("gesprek", None, False), ("melding", 1, False), ("gesprek", 4, True), ("wijkschouw", 1, True), ("bewonersavond", None, True)])  # fmt: skip
def test_the_words_of_one_person_are_not_printed(bestand: Bestand, gebied: str, soort: str, aantal: int | None, gedrukt: bool) -> None:
    zeg(bestand, gebied, "Mijn man is ziek.", soort=soort, aantal=aantal)
    assert ("Mijn man" in str(maak_blokken(bestand, gebied))) is gedrukt
    assert "Mijn man" in str(maak_blokken(bestand, gebied, met_personen=True))


def test_the_answer_to_one_person_is_not_printed_but_counted(bestand: Bestand, gebied: str) -> None:
    stappen.beantwoord(bestand.uow, zeg(bestand, gebied, soort="melding", aantal=1), "Uw lift is gemaakt.")
    blokken = maak_blokken(bestand, gebied)
    assert "lift" not in str(blokken)
    assert getallen(blokken) == ["1", "1", "0"]
    assert Alinea("Hier vroeg 1 keer één bewoner iets. Daarop gaven we antwoord.", soort="klein") in blokken


def test_what_looks_like_data_of_a_person_is_never_printed(bestand: Bestand, gebied: str) -> None:
    zeg(bestand, gebied, "Bel mij op 06-12345678.")
    assert "06-12345678" not in str(maak_blokken(bestand, gebied, met_personen=True))


def test_a_wens_of_the_bewonersagenda_gets_its_yes_later_or_no(bestand: Bestand, gebied: str) -> None:
    agenda = maak(bestand, "bewonersagenda", gebied_id=gebied, datum=dt.date(2026, 3, 1))
    maak(bestand, "wens", bewonersagenda_id=agenda, tekst="Een zwembad.", uitkomst="nee", antwoord="Daar is geen geld voor.")
    maak(bestand, "wens", bewonersagenda_id=agenda, tekst="Een tuin.", uitkomst="zelf")
    maak(bestand, "wens", bewonersagenda_id=agenda, tekst="Een pad.", uitkomst="later")
    maak(bestand, "wens", bewonersagenda_id=agenda, tekst="Een winkel.", uitkomst="open")
    rijen = {kop: rijen[0][1] for kop, rijen in groepen(maak_blokken(bestand, gebied)).items()}
    assert rijen == {"Dit doen bewoners zelf": "Bewoners pakken dit zelf op.", "Dit komt later": "Dit komt later aan de beurt.",
                     "Dit doen we niet": "Daar is geen geld voor.", "Hierop wacht u nog": "Wij gaven nog geen antwoord."}  # fmt: skip


def test_what_was_said_before_counts_while_it_waits_or_stands_in_the_plan_of_now(bestand: Bestand, gebied: str) -> None:
    opgave = maak(bestand, "opgave", wijkplan_id=maak(bestand, "wijkplan", gebied_id=gebied, van=2026, tot=2029))
    stappen.hoort_bij_opgave(bestand.uow, zeg(bestand, gebied, "Leidde tot het plan.", datum=dt.date(2025, 5, 1)), opgave)
    zeg(bestand, gebied, "Wacht nog.", datum=dt.date(2025, 5, 1))
    zeg(bestand, gebied, "Was klaar.", datum=dt.date(2025, 5, 1), antwoord="Ja.", antwoord_op=dt.date(2025, 6, 1))
    tekst = str(maak_blokken(bestand, gebied))
    assert ("Leidde tot het plan." in tekst, "Wacht nog." in tekst, "Was klaar." in tekst) == (True, True, False)


def test_each_gebied_has_a_chapter_of_its_own(bestand: Bestand, gebied: str) -> None:
    ander = maak(bestand, "gebied", naam="Verzonnendam")
    zeg(bestand, gebied)
    zeg(bestand, ander)
    blokken = maak_blokken(bestand)
    assert {b.tekst for b in blokken if isinstance(b, Kop) and b.niveau == 1} == {"Fictiewijk", "Verzonnendam"}
    assert Paginawissel() in blokken
    assert "Verzonnendam" not in str(maak_blokken(bestand, gebied))


def test_cover_and_colofon_say_of_when_it_is(bestand: Bestand, gebied: str) -> None:
    blokken = maak_blokken(bestand, gebied)
    assert isinstance(blokken[0], Omslag)
    assert (blokken[0].ondertitel, blokken[0].onderregel) == ("Fictiewijk, 2026", "Stand op 21 november 2026")
    assert isinstance(blokken[-1], Colofon)


def test_without_inbreng_it_says_so(bestand: Bestand, gebied: str) -> None:
    assert Alinea("Er is in deze tijd nog niets opgeschreven van wat bewoners zeiden.") in maak_blokken(bestand, gebied)


def test_hostile_and_endless_text_makes_a_document(bestand: Bestand, gebied: str) -> None:
    woorden = "<para>&lt;** “\u202e🙂 مرحبا\u200b\x01 " + "heel lang " * 20_000
    stappen.beantwoord(bestand.uow, zeg(bestand, gebied, woorden), woorden)
    zeg(bestand, gebied, "- \n**x**")
    assert maak_pdf(maak_blokken(bestand, gebied), titel="Gek", datum=VANDAAG).startswith(b"%PDF-")
