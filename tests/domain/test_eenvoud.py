"""The plain-language check: each rule by its name, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.domain.eenvoud import HOOGSTE_WOORDEN, Lezer, Oordeel
from wijkagenda.domain.eenvoud_lijdend import WOORD, lijdend
from wijkagenda.domain.eenvoud_maat import flesch_douma, in_woorden, lettergrepen
from wijkagenda.domain.eenvoud_woorden import Woord, Woordenlijst, lees_woorden, vormen
from wijkagenda.domain.eenvoud_zinnen import zinnen

WOORDEN = Woordenlijst((
    Woord("tevens", "ook"), Woord("implementeren", "invoeren", "werkwoord"), Woord("met betrekking tot", "over"), Woord("betrekking", "baan"),
    Woord("adequaat", "goed, passend", "bijvoeglijk"), Woord("op|schalen", "groter maken", "werkwoord"), Woord("traject", "", "zelfstandig"),
    Woord("dienen te", "moeten", "vast", ("dient|te",)),
))  # fmt: skip


@pytest.fixture(scope="module")
def lezer() -> Lezer:
    return Lezer(WOORDEN)


def geknipt(tekst: str) -> list[str]:
    return [z.tekst for z in zinnen(tekst)]


def tips(lezer: Lezer, tekst: str) -> list[tuple[str, str]]:
    """(kind, its place in the text) of each tip."""
    return [(t.soort, tekst[t.begin : t.eind]) for t in lezer.lees(tekst).tips]


# -- sentences


@pytest.mark.parametrize("tekst", [
    "Neem iets mee, bijv. soep of brood.", "Dat is d.w.z. niet nodig.", "Zie art. 4:13 en nr. 5 van blz. 3.", "Het kost € 1.234,56 per jaar.",
    "Kom op 3.12.2026 om 19.30 uur.", "Kijk op www.voorbeeld.example/a.b?c=d.e voor meer.", "Mail info@voorbeeld.example voor hulp.",
    "Vraag dhr. J.P. de Vries of mevr. Proef.", "Het is ca. 2.000 m² groot.", "Op 3. december is het zover.", "“Kom je ook?” vroeg zij.",
    "Misschien… of toch niet.", "Dit geldt t/m jl. donderdag.", "De heer A. Aanvrager komt.",
])  # fmt: skip
def test_a_full_stop_inside_a_sentence_ends_nothing(tekst: str) -> None:
    assert geknipt(tekst) == [tekst]


@pytest.mark.parametrize(("tekst", "delen"), [
    ("Kom ook! Het is leuk. Echt waar?", ["Kom ook!", "Het is leuk.", "Echt waar?"]),
    ("Wij hebben soep, brood enz. Daarna is er koffie.", ["Wij hebben soep, brood enz.", "Daarna is er koffie."]),
    ("Dat was in 2026. Nu niet.", ["Dat was in 2026.", "Nu niet."]),
    ("Zij zei: “Kom maar.” Dat deed ik.", ["Zij zei: “Kom maar.”", "Dat deed ik."]),
    ("dit is klein. dat ook.", ["dit is klein.", "dat ook."]),
    ("Dat is zo. Wij komen.", ["Dat is zo.", "Wij komen."]),
])  # fmt: skip
def test_a_sentence_ends_at_its_mark(tekst: str, delen: list[str]) -> None:
    assert geknipt(tekst) == delen


def test_points_headings_and_places_of_a_letter_stand_on_their_own() -> None:
    tekst = "## Wat gaan we doen\n- koken\n2. eten\na) afwassen\n\n{bezwaarclausule}\n\nDat is alles."
    assert geknipt(tekst) == ["Wat gaan we doen", "koken", "eten", "afwassen", "Dat is alles."]
    assert [z.los for z in zinnen(tekst)] == [True, True, True, True, False]


def test_a_line_cut_off_by_a_mail_program_goes_on() -> None:
    tekst = "Deze regel is afgebroken omdat hij voor de mail\nte lang was. Klaar."
    assert geknipt(tekst) == ["Deze regel is afgebroken omdat hij voor de mail\nte lang was.", "Klaar."]
    assert geknipt("koffie\nthee") == ["koffie", "thee"]


def test_a_sentence_of_fifteen_words_is_fine_and_one_of_sixteen_is_long(lezer: Lezer) -> None:
    vijftien = " ".join(["woord"] * HOOGSTE_WOORDEN)
    assert tips(lezer, f"{vijftien}.") == []
    (tip,) = lezer.lees(f"Kort. {vijftien} extra.").tips
    assert (tip.soort, tip.zin, tip.tekst) == ("zin", 2, "Zin 2 heeft 16 woorden. Maak er twee van.")


def test_amounts_dates_and_dashes_count_as_people_count_words(lezer: Lezer) -> None:
    assert lezer.lees("Op 3 december 2026 kost dit – samen – € 1.234,56 en/of niets.").woorden == 10


def test_a_very_long_sentence_is_cut_in_more_pieces(lezer: Lezer) -> None:
    gezegd = [lezer.lees(" ".join(["woord"] * n) + ".").tips[0].tekst for n in (40, 200)]
    assert gezegd == ["Zin 1 heeft 40 woorden. Maak er drie van.", "Zin 1 heeft 200 woorden. Knip de zin in stukken."]


# -- words


@pytest.mark.parametrize(("tekst", "gevonden"), [
    ("Tevens komt er soep.", "Tevens"),
    ("Wij hebben dit geïmplementeerd.", "geïmplementeerd"),
    ("Dit is over het implementerende team.", "implementerende"),
    ("De adequate hulp is er.", "adequate"),
    ("Wij hebben dit opgeschaald.", "opgeschaald"),
    ("U dient te komen.", "dient te"),
    ("Alles wat wij hier samen gaan doen met betrekking\ntot de tuin.", "met betrekking\ntot"),
    ("Vraag de vorm van de trajecten.", "trajecten"),
])  # fmt: skip
def test_an_official_word_is_found_in_its_forms(lezer: Lezer, tekst: str, gevonden: str) -> None:
    assert tips(lezer, tekst) == [("woord", gevonden)]


def test_the_tip_names_the_plain_words_or_asks_for_one(lezer: Lezer) -> None:
    gezegd = [t.tekst for t in lezer.lees("Een adequaat traject.").tips]
    assert gezegd == ["Schrijf liever ‘goed’ of ‘passend’ dan ‘adequaat’.", "‘traject’ is een moeilijk woord. Kan het makkelijker?"]


def test_words_are_only_found_as_whole_words_together(lezer: Lezer) -> None:
    assert tips(lezer, "Zij tevensjes, met betrekking, tot morgen. Het {tevens} ook.") == [("woord", "betrekking")]


def test_a_very_long_word_is_told_unless_it_is_an_address(lezer: Lezer) -> None:
    assert tips(lezer, "De samenwerkingsovereenkomsten zijn er.") == [("lang", "samenwerkingsovereenkomsten")]
    assert tips(lezer, "Kijk op www.eenheellangadresvandezewijkagenda.example vandaag.") == []


def test_every_shipped_word_has_a_plain_one_and_its_forms_are_its_own() -> None:
    pad = Path(__file__).parents[2] / "resources" / "taal" / "woorden.csv"
    kop, *regels = pad.read_text("utf-8").splitlines()
    assert kop == "woord;liever;soort;vormen"
    woorden = list(lees_woorden([regel.split(";") for regel in regels]))
    assert len(woorden) >= 350
    assert [w.woord for w in woorden if not w.liever] == []
    assert len({w.naam for w in woorden}) == len(woorden)
    gewoon = {"als", "bezig", "deel", "groep", "hulp", "mag", "meedoen", "over", "plan", "samen", "wijk", "zorg", "mensen", "buurt", "toon"}
    vorm_van = {vorm: w.naam for w in woorden for vorm in vormen(w)}
    assert gewoon & vorm_van.keys() == set()


def test_a_row_that_is_no_word_is_refused() -> None:
    with pytest.raises(ValueError, match="tevens"):
        list(lees_woorden([["tevens", "ook", "bijwoord", ""]]))


# -- the passive voice


def lijdende_delen(zin: str) -> list[str]:
    return [zin[b:e] for b, e in lijdend(zin, list(WOORD.finditer(zin)))]


@pytest.mark.parametrize("zin", [
    "De aanvraag wordt door ons beoordeeld.", "Er worden nieuwe bomen geplant.", "De subsidie moet worden aangevraagd.", "De stukken dienen te worden ingediend.",
    "Wij vinden dat er meer gedaan kan worden.", "In het wijkhuis werd elke dinsdag gekookt.", "De brief is door de gemeente verstuurd.",
    "Het besluit is genomen door de raad.", "Het bedrag wordt teruggevorderd.", "Op groen wordt ingezet.", "De kosten worden vergoed.",
])  # fmt: skip
def test_the_passive_voice_is_found(zin: str) -> None:
    assert len(lijdende_delen(zin)) == 1


@pytest.mark.parametrize("zin", [
    "Het plan is gegroeid.", "De wijk is veranderd door de nieuwe huizen.", "Hij is door de straat gelopen.", "Zij wordt gelukkig in deze wijk.",
    "Het gebied wordt groter.", "Het wordt een gezond gebied.", "De straat is gesloten.", "Wij zijn begonnen.", "Het is gezellig geworden.",
    "Het budget wordt kleiner, omdat wij veel hebben gedaan.", "Wie vrijwilliger wordt, krijgt koffie.", "Het wordt een versterkt team.",
    "De overheid wordt kleiner.", "Dit wordt de groep die de tuin heeft gemaakt.", "Uw bericht wordt duidelijker.", "Het geluid wordt harder.",
    "De deur is geopend.", "Zij zijn bereid om te helpen.", "Het wordt verrassend leuk.",
])  # fmt: skip
def test_perfect_tense_and_becoming_are_no_passive_voice(zin: str) -> None:
    assert lijdende_delen(zin) == []


# -- the measure


def test_flesch_douma_is_the_published_formula() -> None:
    assert flesch_douma(100, 10, 150) == pytest.approx(206.84 - 0.77 * 150 - 0.93 * 10)


def test_the_words_for_a_score_follow_the_table_of_douma() -> None:
    assert [in_woorden(s) for s in (95, 80, 79.9, 60, 45, 30, 29.9, -20)] == [
        "makkelijk", "makkelijk", "vrij makkelijk", "gewoon", "vrij moeilijk", "moeilijk", "heel moeilijk", "heel moeilijk",
    ]  # fmt: skip


def test_syllables_are_right_for_all_but_a_few_loan_words() -> None:
    gesplitst = (Path(__file__).parent / "lettergrepen.txt").read_text("utf-8").split()
    fout = {w.replace("-", "") for w in gesplitst if lettergrepen(w.replace("-", "")) != w.count("-") + 1}
    assert fout == {"wijkteam", "teams", "museum", "website", "online", "naijver"}


def test_a_text_of_a_few_words_has_no_score(lezer: Lezer) -> None:
    assert lezer.lees("Kom ook eten.").score is None
    assert lezer.lees("Kom ook eten. " * 10).score is not None


def test_headings_points_and_addresses_do_not_change_the_score(lezer: Lezer) -> None:
    kaal = lezer.lees("Wij eten samen soep. " * 6).score
    met = lezer.lees("## Ontmoetingsgelegenheden\n\n" + "Wij eten samen soep. " * 6 + "\n\n- onvoorstelbaarheden\n").score
    assert met == kaal


@pytest.mark.parametrize(("oordeel", "zin"), [
    (Oordeel(), ""), (Oordeel(woorden=5), "Leest makkelijk"), (Oordeel(woorden=90, score=85.0), "Leest makkelijk"),
    (Oordeel(woorden=90, score=40.0), "Geen tips, wel veel lange woorden"),
])  # fmt: skip
def test_one_line_says_how_a_text_reads(oordeel: Oordeel, zin: str) -> None:
    assert oordeel.kort() == zin


# -- any text


@given(st.text(max_size=400) | st.lists(st.sampled_from(["tevens", "wordt", "gemaakt", ".", "!", "\n", "- ", "## ", "bijv.", "€ 1.234,56", "🌷", "{x}", "  ", "A."])).map(" ".join))
def test_any_text_can_be_read_and_every_tip_lies_in_it(tekst: str) -> None:
    lezer = Lezer(WOORDEN)
    oordeel = lezer.lees(tekst)
    assert all(0 <= t.begin < t.eind <= len(tekst) and t.zin >= 1 and t.tekst for t in oordeel.tips)
    assert oordeel == lezer.lees(tekst)
    assert [t.begin for t in oordeel.tips if t.soort == "zin"] == sorted(t.begin for t in oordeel.tips if t.soort == "zin")


@given(st.text(max_size=300))
def test_sentences_lie_in_the_text_one_after_the_other(tekst: str) -> None:
    eind = 0
    for zin in zinnen(tekst):
        assert zin.begin >= eind
        assert tekst[zin.begin : zin.begin + len(zin.tekst)] == zin.tekst
        eind = zin.begin + len(zin.tekst)


@given(st.from_regex(r"[a-zë]{2,14}(en|heid|ie|iek|ig)?", fullmatch=True), st.sampled_from(["werkwoord", "zelfstandig", "bijvoeglijk", "vast", "onbekend"]))
def test_a_word_is_always_among_its_own_forms(woord: str, soort: str) -> None:
    assert woord in vormen(Woord(woord, "", soort))  # type: ignore[arg-type]
