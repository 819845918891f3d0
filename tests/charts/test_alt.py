"""What is read aloud in place of a picture: what is to be seen, in short plain sentences, whatever the numbers are."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports import factory
from wijkagenda.charts.gegevens import Grafiekgegevens
from wijkagenda.charts.initiatief import Fasestand, Fasestapel
from wijkagenda.charts.wijkbudget import Aandeel, Aandeelkolommen, Deel, Geldstroombalk, Geldstroombalken, Verdeling, Vergelijking, Vergelijkrij
from wijkagenda.charts.wijkscan import Indicatorreeks, Meetpunt, Meetreeks, Trendbreuk

_BEDRAG = st.integers(-(10**9), 10**9)
_NAAM = st.sampled_from(("Ontmoeten", "Leren", "Sport"))


def verdeling(*waarden: int) -> Verdeling:
    return Verdeling("Geld", tuple(Deel(naam, w) for naam, w in zip(("Sport", "Leren", "Zorg", "Spelen"), waarden, strict=False)))


def stromen(*balken: tuple[int, int]) -> Geldstroombalken:
    """Begroot and verplicht in euros."""
    return Geldstroombalken(tuple(Geldstroombalk(f"stroom {nr}", b * 100, v * 100, 0) for nr, (b, v) in enumerate(balken, 1)))


def naast(*rijen: tuple[int, ...]) -> Vergelijking:
    wie = ("Ruwaard", "Ussen")[: len(rijen[0])] if rijen else ()
    return Vergelijking("Begroot", wie, tuple(Vergelijkrij(n, tuple(b * 100 for b in r)) for n, r in zip(("Sport", "Leren"), rijen, strict=False)))


def aandeel(*procenten: int | None) -> Aandeelkolommen:
    return Aandeelkolommen("Deel dat collectief is", tuple(Aandeel(str(2024 + nr), p) for nr, p in enumerate(procenten)))


def reeks(naam: str, *waarden: float) -> Meetreeks:
    return Meetreeks(naam, tuple(Meetpunt(2020 + 2 * nr, Decimal(str(w))) for nr, w in enumerate(waarden)))


def fasen(*standen: tuple[int, ...]) -> Fasestapel:
    momenten = ("2025", "nu")[2 - len(standen) :]
    return Fasestapel(("idee", "draait"), tuple(Fasestand(m, s) for m, s in zip(momenten, standen, strict=True)))


def peildatum(*standen: tuple[int, ...]) -> Fasestapel:
    return Fasestapel(("idee", "draait"), tuple(Fasestand(m, s) for m, s in zip(("jun 2025", "peildatum"), standen, strict=True)))


@pytest.mark.parametrize(
    ("gegevens", "gezegd"),
    [
        (verdeling(), "Er zijn nog geen cijfers."),
        (verdeling(0, 0), "Er zijn nog geen cijfers."),
        (verdeling(5), "Alles is voor Sport."),
        (verdeling(5, 5, 5), "Even groot zijn Sport, Leren en Zorg: elk ongeveer 33 procent."),
        (verdeling(5, 15), "Het grootste deel is Leren: 75 procent. Het kleinste deel is Sport: 25 procent."),
        (verdeling(5, 5, 2), "De grootste delen zijn Sport en Leren: elk ongeveer 42 procent. Het kleinste deel is Zorg: 16 procent."),
        (verdeling(1, 9999), "Het grootste deel is Leren: 100 procent. Het kleinste deel is Sport: minder dan 1 procent."),
        (verdeling(8, 2, 2), "Het grootste deel is Sport: 67 procent. De kleinste delen zijn Leren en Zorg: elk ongeveer 17 procent."),
        (verdeling(8, 4, 4, 1), "Het grootste deel is Sport: 47 procent. Daarna komen Leren en Zorg: elk ongeveer 24 procent. "
                                "Het kleinste deel is Spelen: 6 procent."),
        (verdeling(0, 10), "Het grootste deel is Leren: 100 procent. Het kleinste deel is Sport: 0 procent."),
        (verdeling(5, -5, 1), "Er zijn geen delen te berekenen, want een bedrag is negatief."),
        (stromen(), "Er is nog geen budget."),
        (stromen((0, 0)), "Er is nog geen budget."),
        (stromen((1000, 400)), "Er is één geldstroom. stroom 1: € 1.000 begroot, € 600 vrij."),
        (stromen((10, 0), (10, 5)), "Samen is er € 20 begroot en € 15 vrij. Elke geldstroom is even groot: € 10."),
        (stromen((10, 9), (8, 0)), "Samen is er € 18 begroot en € 9 vrij. De grootste is stroom 1: € 10 begroot, € 1 vrij. "
                                   "Het meest vrij is er bij stroom 2: € 8."),
        (stromen((10, 9), (10, 7), (8, 6)), "Samen is er € 28 begroot en € 6 vrij. De grootste zijn stroom 1 en stroom 2: elk € 10 begroot. "
                                            "Het meest vrij is er bij stroom 2: € 3."),
        (stromen((20, 19), (10, 7), (8, 5)), "Samen is er € 38 begroot en € 7 vrij. De grootste is stroom 1: € 20 begroot, € 1 vrij. "
                                             "Het meest vrij is er bij stroom 2 en stroom 3: elk € 3."),
        (stromen((-10, 0), (50, 5)), "Samen is er € 40 begroot en € 35 vrij. De grootste is stroom 2: € 50 begroot, € 45 vrij. "
                                     "Bij stroom 1 is € 10 te veel beloofd of betaald."),
        (naast(), "Er zijn nog geen cijfers."),
        (naast((0, 0)), "Er zijn nog geen cijfers."),
        (naast((50,)), "Er is één bedrag. Sport in Ruwaard: € 50."),
        (naast((5, 5), (5, 5)), "Alle bedragen zijn gelijk: € 5."),
        (naast((5, 5), (8, 8)), "Het hoogst is Leren: € 8. Het laagst is Sport: € 5. Tussen de gebieden is er geen verschil."),
        (naast((-5, 5)), "Het hoogst is Sport in Ussen: € 5. Het laagst is Sport in Ruwaard: € −5. "
                         "Het grootste verschil is er bij Sport: € 10 tussen Ussen en Ruwaard."),
        (Vergelijking("Begroot", ("Ruwaard", "Ussen", "Geffen"), (Vergelijkrij("Sport", (600, 0, 0)),)),
         "Het hoogst is Sport in Ruwaard: € 6. Het laagst is Sport: € 0. "
         "Het grootste verschil is er bij Sport: € 6. Daar is Ruwaard het hoogst en zijn Ussen en Geffen het laagst."),
        (naast((5, 0), (0, 5)), "Het hoogst is € 5. Het laagst is € 0. Het grootste verschil tussen de gebieden is er bij Sport en Leren: € 5."),
        (aandeel(), "Er zijn nog geen cijfers."),
        (aandeel(None), "Er zijn nog geen cijfers."),
        (aandeel(20), "Het deel in 2024: 20 procent."),
        (aandeel(20, 20, 20), "Het deel blijft van 2024 tot 2026 gelijk: 20 procent."),
        (aandeel(20, None, 35), "Het deel stijgt van 20 procent in 2024 naar 35 procent in 2026. Van 2025 is geen cijfer bekend."),
        (aandeel(-5, -20), "Het deel daalt van −5 procent in 2024 naar −20 procent in 2025."),
        (Indicatorreeks("x", ()), "Er zijn nog geen cijfers."),
        (Indicatorreeks("x", (reeks("heel Oss", 7),)), "Heel Oss in 2020: 7."),
        (Indicatorreeks("x", (reeks("heel Oss", 7, 7, 7),)), "Heel Oss blijft van 2020 tot 2024 gelijk: 7."),
        (Indicatorreeks("x", (reeks("heel Oss", -1, -2.5),), eenheid="%"), "Heel Oss daalt van −1,0 % in 2020 naar −2,5 % in 2022."),
        (Indicatorreeks("x", (reeks("heel Oss", 7, 9, 8),)), "Heel Oss stijgt van 7 in 2020 naar 8 in 2024. Het hoogst was het in 2022: 9."),
        (Indicatorreeks("x", (reeks("heel Oss", 7, 5, 8),)), "Heel Oss stijgt van 7 in 2020 naar 8 in 2024. Het laagst was het in 2022: 5."),
        (Indicatorreeks("x", (reeks("A", 1, 2), reeks("B", 3, 2))), "A stijgt van 1 in 2020 naar 2 in 2022. B daalt van 3 in 2020 naar 2 in 2022. "
                                                                    "In 2022 zijn A en B gelijk: 2."),
        (Indicatorreeks("x", tuple(reeks(f"wijk {n}", 3, n) for n in range(6))),
         "Er zijn 6 lijnen: 2 stijgen, 3 dalen en 1 blijft gelijk. In 2022 is wijk 5 het hoogst (5) en wijk 0 het laagst (0)."),
        (Indicatorreeks("x", (*(reeks(f"punt {n}", n) for n in range(2, 6)), reeks("A", 3, 1))),
         "Er is 1 lijn: die daalt. Er zijn ook 4 losse punten."),
        (Indicatorreeks("x", (*(reeks(f"lijn {n}", n, n + 1) for n in range(4)), Meetreeks("P", (Meetpunt(2022, 9),)))),
         "Er zijn 4 lijnen: ze stijgen alle 4. Er is ook 1 los punt. In 2022 is P het hoogst (9) en lijn 0 het laagst (1)."),
        (Indicatorreeks("x", tuple(reeks(f"punt {n}", n) for n in range(5))),
         "Er zijn 5 losse punten. In 2020 is punt 4 het hoogst (4) en punt 0 het laagst (0)."),
        (Indicatorreeks("x", tuple(reeks(f"lijn {n}", 1, 5) for n in range(5)), (Trendbreuk(2022, "andere vraag"),)),
         "Er zijn 5 lijnen. In 2022 zijn 5 cijfers gelijk: 5. Vergelijk de cijfers vanaf 2022 niet met die ervoor: andere vraag."),
        (Indicatorreeks("x", (reeks("A", 1, 3), reeks("B", 2, 3), reeks("C", 2, 1))),
         "A stijgt van 1 in 2020 naar 3 in 2022. B stijgt van 2 in 2020 naar 3 in 2022. C daalt van 2 in 2020 naar 1 in 2022. "
         "In 2022 zijn A en B het hoogst (3) en is C het laagst (1)."),
        (Indicatorreeks("x", (reeks("heel Oss", 7, 9, 9, 8),)),
         "Heel Oss stijgt van 7 in 2020 naar 8 in 2026. Het hoogst was het in 2022 en in 2024: 9."),
        (Indicatorreeks("x", (reeks("A", 1, 2),), (Trendbreuk(2022, "andere vraag."),)),
         "A: 1 in 2020 en 2 in 2022. Vergelijk de cijfers vanaf 2022 niet met die ervoor: andere vraag."),
        (fasen(), "Er zijn nog geen initiatieven."),
        (fasen((0, 0), (0, 0)), "Er zijn nog geen initiatieven."),
        (fasen((1, 3)), "Het aantal nu: 4. Nu: 3 draait en 1 idee."),
        (fasen((1, 3), (2, 2)), "Het aantal is in 2025 en nu gelijk: 4. Nu: 2 idee en 2 draait."),
        (peildatum((1, 3), (2, 5)), "Het aantal stijgt van 4 in jun 2025 naar 7 op de peildatum. Op de peildatum: 5 draait en 2 idee."),
        (peildatum((1, 3), (2, 2)), "Het aantal is in jun 2025 en op de peildatum gelijk: 4. Op de peildatum: 2 idee en 2 draait."),
        (fasen((1, 3), (0, 0)), "Het aantal daalt van 4 in 2025 naar 0 nu."),
    ],
)  # fmt: skip
def test_the_sentences_say_what_is_to_be_seen(gegevens: Grafiekgegevens, gezegd: str) -> None:
    assert gegevens.alt().partition(". ")[2] == gezegd


@pytest.mark.parametrize(
    "gegevens", [factory.VERDELING, factory.GELDSTROMEN, factory.AANDEEL, factory.INDICATOR, factory.FASEN], ids=lambda g: type(g).__name__
)
def test_sentences_are_short_enough_to_listen_to(gegevens: Grafiekgegevens) -> None:
    zinnen = re.split(r"(?<=\.) (?=[A-Z])", gegevens.alt())
    assert max(len(zin.split()) for zin in zinnen) <= 20
    assert len(zinnen) <= 7


def test_a_provisional_figure_is_said_to_be_provisional() -> None:
    assert factory.INDICATOR.alt().endswith("De cijfers van 2024 zijn voorlopig.")


def test_a_long_list_of_shortages_is_not_read_out() -> None:
    alt = stromen(*((100, 100 + n) for n in range(1, 9))).alt()
    assert alt.endswith("Bij 8 geldstromen is te veel beloofd of betaald, het meest bij stroom 8: € 8.")


@pytest.mark.parametrize(
    ("kop", "gezegd"),
    [
        ("2026", "in 2026"),
        ("mrt 2026", "in mrt 2026"),
        ("nu", "nu"),
        ("vandaag", "vandaag"),
        ("peildatum", "op de peildatum"),
        ("1 november 2026", "op 1 november 2026"),
        ("begin 2026", "begin 2026"),
        ("eind 2026", "eind 2026"),
        ("in het begin", "in het begin"),
        ("op de peildatum", "op de peildatum"),
        ("eerste meting", "bij ‘eerste meting’"),
    ],
)
def test_any_moment_can_be_said_within_a_sentence(kop: str, gezegd: str) -> None:
    assert aandeel_op("2020", kop).alt().endswith(f"naar 5 procent {gezegd}.")


def aandeel_op(*koppen: str) -> Aandeelkolommen:
    return Aandeelkolommen("Deel", tuple(Aandeel(kop, nr * 5) for nr, kop in enumerate(koppen)))


@pytest.mark.parametrize(
    ("onderwerp", "gezegd"),
    [
        ("Wmo-cliënt snel geholpen", "Wmo-cliënt snel geholpen"),
        ("Wmo", "Wmo"),
        ("Jeugdwet en Wmo", "Jeugdwet en Wmo"),
        ("WOZ-waarde", "WOZ-waarde"),
        ("Band met de buurt", "band met de buurt"),
        ("E-mail aan de wijk", "e-mail aan de wijk"),
        ("Wonen", "wonen"),
    ],
)
def test_the_name_of_a_law_keeps_its_capital(onderwerp: str, gezegd: str) -> None:
    assert Indicatorreeks(onderwerp, ()).alt() == f"Lijndiagram: {gezegd}. Er zijn nog geen cijfers."


def test_the_share_of_an_unknown_moment_is_said_of_any_heading() -> None:
    kolommen = (Aandeel("2024", 5), Aandeel("peildatum", None))
    assert Aandeelkolommen("Deel", kolommen).alt().endswith("Van de peildatum is geen cijfer bekend.")


def test_what_stays_equal_until_a_moment_names_it_well() -> None:
    assert "blijft van 2024 tot de peildatum gelijk" in Aandeelkolommen("Deel", tuple(Aandeel(m, 5) for m in ("2024", "2025", "peildatum"))).alt()


@given(st.lists(st.tuples(_NAAM, _BEDRAG), max_size=8), st.lists(st.tuples(_BEDRAG, _BEDRAG, _BEDRAG), max_size=8))
def test_whatever_the_amounts_there_is_something_to_say(delen: list[tuple[str, int]], balken: list[tuple[int, int, int]]) -> None:
    assert Verdeling("Geld", tuple(Deel(*d) for d in delen)).alt().endswith(".")
    assert Geldstroombalken(tuple(Geldstroombalk("x", *b) for b in balken)).alt().endswith(".")
    assert Vergelijking("Geld", ("A", "B", "C"), tuple(Vergelijkrij("x", b) for b in balken)).alt().endswith(".")
