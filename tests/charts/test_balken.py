"""Bars are as long as their numbers, with the right words beside them; what they are called is read whole."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.charts.beeld import aaneen, achter, arceringen, beeld, namen_per_rij, rechthoeken, woorden
from tests.charts.test_tekenen import NAAST
from tests.reports import factory
from wijkagenda.basis.geld import toon_euro
from wijkagenda.charts.palet import LICHT
from wijkagenda.charts.wijkbudget import Deel, Geldstroombalk, Geldstroombalken, Verdeling, Vergelijking, Vergelijkrij

SLEUTEL = 24
"""So high is the key above the bars of geldstromen, in letters of 10 points."""
BEDRAG = st.integers(0, 10**9)
MATEN = st.sampled_from(((241.0, 8.9), (442.0, 10.0), (482.0, 17.8), (900.0, 13.0)))
WOORD = st.sampled_from(("Ontmoetingsplekken", "Bewonersinitiatieven", "Ondersteuning", "wijkhuis", "volgens", "en", "Megen-Haren-Macharen", "Wmo"))
NAAM = st.lists(WOORD, min_size=1, max_size=6).map(" ".join).filter(lambda n: len(n) <= 45)
LANG = "Ondersteuning volgens de Samenwerkwijze 2026"


def gelijk(lengten: list[float], getallen: list[float], minst: float = 0.0) -> None:
    """Lengths are to each other as the numbers; a bar may be drawn at least so long."""
    schaal = max(lengten) / max(getallen)
    assert lengten == pytest.approx([max(getal * schaal, minst) for getal in getallen], abs=0.01)


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=8).filter(any), MATEN)
@example([66, 15, 6, 12, 1], (442.0, 10.0))
def test_a_share_is_as_long_as_its_percentage_and_says_it(waarden: list[int], maat: tuple[float, float]) -> None:
    verdeling = Verdeling("Geld", tuple(Deel(f"deel {nr}", w) for nr, w in enumerate(waarden)))
    doek = beeld(verdeling, *maat)
    balken = rechthoeken(doek, LICHT.petrol)
    gelijk([b.breed for b in balken], list(verdeling.procenten()), 1.0)
    assert [achter(doek, b) for b in balken] == [f"{p} %" for p in verdeling.procenten()]
    assert namen_per_rij(doek, len(waarden)) == [d.naam for d in verdeling.delen]


@given(st.lists(st.tuples(BEDRAG, BEDRAG, BEDRAG), min_size=1, max_size=6).filter(lambda rijen: any(map(any, rijen))))
@example([(48_200_000, 12_000_000, 20_060_000), (1_875_000, 1_500_000, 500_000)])
def test_the_parts_of_a_geldstroom_are_as_long_as_their_amounts(rijen: list[tuple[int, int, int]]) -> None:
    gegevens = Geldstroombalken(tuple(Geldstroombalk(f"stroom {nr}", *r) for nr, r in enumerate(rijen)))
    doek = beeld(gegevens)
    rij = (doek.hoogte - SLEUTEL) / len(rijen)
    stukken = [r for r in rechthoeken(doek, LICHT.petrol_licht, LICHT.petrol, LICHT.vlak) if r.onder < doek.hoogte - SLEUTEL]
    links = min(r.links for r in stukken)
    schaal = (max(r.rechts for r in stukken) - links) / max(max(b.begroot, b.verplicht + b.gerealiseerd) for b in gegevens.balken)
    for nr, balk in enumerate(gegevens.balken):
        begin = balk.gerealiseerd * schaal
        verwacht = [(LICHT.petrol_licht, links, balk.begroot), (LICHT.petrol, links, balk.gerealiseerd), (LICHT.vlak, links + begin, balk.verplicht)]
        eigen = [r for r in stukken if doek.hoogte - SLEUTEL - rij * (nr + 1) < r.onder < doek.hoogte - SLEUTEL - rij * nr]
        assert [r.vulling for r in eigen] == [kleur for kleur, _, bedrag in verwacht if bedrag]
        assert [r.links for r in eigen] == pytest.approx([x for _, x, bedrag in verwacht if bedrag], abs=0.01)
        assert [r.breed for r in eigen] == pytest.approx([bedrag * schaal for *_, bedrag in verwacht if bedrag], abs=0.01)


def test_only_what_is_verplicht_is_hatched_and_all_of_it() -> None:
    doek = beeld(factory.GELDSTROMEN)
    in_balk = [a for a in arceringen(doek) if a.onder < doek.hoogte - SLEUTEL]
    verplicht = [r for r in rechthoeken(doek, LICHT.vlak) if r.onder < doek.hoogte - SLEUTEL]
    assert len(in_balk) == len(verplicht) == 4
    for arcering, vlak in zip(in_balk, verplicht, strict=True):
        assert vlak.bevat(arcering.links, arcering.onder)
        assert vlak.bevat(arcering.rechts, arcering.boven)
        assert arcering.breed > vlak.breed * 0.8


@given(st.lists(st.tuples(st.integers(1, 10**9), BEDRAG, BEDRAG), min_size=1, max_size=6))
@example([(48_200_000, 12_000_000, 20_060_000), (1_875_000, 1_500_000, 500_000)])
def test_behind_a_geldstroom_stands_what_is_left_and_before_it_its_name(rijen: list[tuple[int, int, int]]) -> None:
    gegevens = Geldstroombalken(tuple(Geldstroombalk(f"stroom {nr}", *r) for nr, r in enumerate(rijen)))
    doek = beeld(gegevens)
    balken = [r for r in rechthoeken(doek, LICHT.petrol_licht) if r.onder < doek.hoogte - SLEUTEL]
    rest = [toon_euro(b - v - g) + " vrij" if b >= v + g else toon_euro(v + g - b) + " te veel" for b, v, g in rijen]
    assert [achter(doek, b) for b in balken] == rest
    assert namen_per_rij(doek, len(rijen), SLEUTEL) == [b.naam for b in gegevens.balken]


def test_the_key_says_which_surface_is_what() -> None:
    doek = beeld(factory.GELDSTROMEN)
    blokken = [r for r in rechthoeken(doek, LICHT.petrol_licht, LICHT.petrol, LICHT.vlak) if r.onder > doek.hoogte - SLEUTEL]
    assert {achter(doek, b): b.vulling for b in blokken} == {"gerealiseerd": LICHT.petrol, "verplicht": LICHT.vlak, "vrij": LICHT.petrol_licht}
    (gearceerd,) = [a for a in arceringen(doek) if a.onder > doek.hoogte - SLEUTEL]
    assert blokken[1].bevat(gearceerd.links, gearceerd.onder)


@given(st.lists(st.tuples(BEDRAG, BEDRAG, BEDRAG), min_size=1, max_size=5).filter(lambda rijen: any(map(any, rijen))), MATEN)
@example([(81_000_00, 59_000_00, 0), (6_000_00, 0, 12_000_00)], (442.0, 10.0))
def test_bars_that_are_compared_are_as_long_as_their_amounts_and_say_them(rijen: list[tuple[int, int, int]], maat: tuple[float, float]) -> None:
    wie = ("Ruwaard", "Ussen", "Geffen")
    doek = beeld(Vergelijking("Begroot", wie, tuple(Vergelijkrij(f"rij {nr}", r) for nr, r in enumerate(rijen))), *maat)
    balken = sorted(rechthoeken(doek, LICHT.petrol, LICHT.vlak), key=lambda r: -r.onder)
    bedragen = [b for rij in rijen for b in rij]
    gelijk([b.breed for b in balken], list(bedragen), 1.0)
    assert [achter(doek, b) for b in balken] == [toon_euro(b) for b in bedragen]
    ervoor = [[w.tekst for w in woorden(doek) if w.tekst in wie and b.onder <= w.y <= b.boven] for b in balken]
    assert ervoor == [[w] for w in wie] * len(rijen)
    koppen = sorted((w for w in woorden(doek) if w.tekst.startswith("rij")), key=lambda w: -w.y)
    assert [w.tekst for w in koppen] == [f"rij {nr}" for nr in range(len(rijen))]
    voeten = [b.onder for b in balken[2::3]]
    assert all(vorige > kop.y > voet for vorige, kop, voet in zip([doek.hoogte, *voeten], koppen, voeten, strict=False))


def test_of_those_that_are_compared_every_second_is_hatched() -> None:
    doek = beeld(NAAST)
    balken = sorted(rechthoeken(doek, LICHT.petrol, LICHT.vlak), key=lambda r: -r.onder)
    assert [any(b.bevat(a.links, a.onder) for a in arceringen(doek)) for b in balken] == [False, True, False, True]


@given(st.lists(NAAM, min_size=1, max_size=5), MATEN)
@example(["Ondersteuning volgens de Samenwerkwijze", "Ontmoetingsplekken en wijkhuis", "Bewonersinitiatieven"], (241.0, 8.9))
@example(["Meerjarenonderhoudsvoorzieningenbudget"], (241.0, 8.9))
def test_a_name_of_ordinary_length_is_whole(namen: list[str], maat: tuple[float, float]) -> None:
    sleutel = maat[1] * 2.4
    assert namen_per_rij(beeld(Verdeling("Geld", tuple(Deel(n, 5) for n in namen)), *maat), len(namen)) == namen
    stromen = Geldstroombalken(tuple(Geldstroombalk(n, 500, 100, 100) for n in namen))
    assert [naam.removesuffix(" gerealiseerd") for naam in namen_per_rij(beeld(stromen, *maat), len(namen), sleutel)] == namen


@given(st.lists(NAAM, min_size=1, max_size=4), st.lists(NAAM, min_size=1, max_size=4), MATEN)
@example([LANG], ["Megen-Haren-Macharen", "Schadewijk en het Centrum van de stad Oss"], (241.0, 8.9))
def test_who_is_compared_and_in_what_is_whole(onderwerpen: list[str], wie: list[str], maat: tuple[float, float]) -> None:
    doek = beeld(Vergelijking("Geld", tuple(wie), tuple(Vergelijkrij(n, (500,) * len(wie)) for n in onderwerpen)), *maat)
    gelezen = aaneen([w for w in woorden(doek) if w.vet or (w.kleur != LICHT.grijs and not w.tekst.startswith("€"))])
    assert gelezen == " ".join(onderwerpen)
    assert aaneen([w for w in woorden(doek) if w.kleur == LICHT.grijs]) == " ".join(wie * len(onderwerpen))


@pytest.mark.parametrize(("breedte", "letter"), [(241, 8.9), (442, 10), (482, 17.8)])
def test_bars_keep_room_whatever_the_names(breedte: float, letter: float) -> None:
    doek = beeld(Verdeling("Geld", (Deel(LANG, 60), Deel("Meerjarenonderhoudsvoorzieningenbudget", 40))), breedte, letter)
    assert max(b.breed for b in rechthoeken(doek, LICHT.petrol)) > breedte * 0.35


def test_an_endless_name_ends_in_an_ellipsis_within_the_picture() -> None:
    doek = beeld(Verdeling("Geld", (Deel("w" * 500, 60), Deel("wijk " * 100, 40))))
    regels = [w for w in woorden(doek) if w.x == 0]
    assert sum(w.tekst.endswith("…") for w in regels) == 2
    assert max(doek.maat(w.tekst) for w in regels) <= doek.breedte
