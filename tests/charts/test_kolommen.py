"""Columns and their layers are as high as their numbers, and each says what it is."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.charts.beeld import Rechthoek, beeld, rechthoeken, woorden
from tests.reports import factory
from wijkagenda.basis.opmaak import toon_getal
from wijkagenda.charts.doek import Doek
from wijkagenda.charts.initiatief import Fasestand, Fasestapel
from wijkagenda.charts.palet import LICHT
from wijkagenda.charts.vormen import Lijnen, Woorden
from wijkagenda.charts.wijkbudget import Aandeel, Aandeelkolommen

FASEN = ("Idee", "Verkenning", "Opstart", "Draait met steun", "Draait zelfstandig")
TINTEN = LICHT.tinten(len(FASEN))
STANDEN = st.lists(st.tuples(*[st.integers(0, 9)] * len(FASEN)), min_size=1, max_size=5).filter(lambda standen: any(map(any, standen)))


@given(st.lists(st.one_of(st.none(), st.integers(1, 100)), min_size=1, max_size=5).filter(any))
@example([20, 24, None, 37, 42])
def test_a_column_is_as_high_as_its_percentage_which_stands_on_it(procenten: list[int | None]) -> None:
    gegevens = Aandeelkolommen("deel", tuple(Aandeel(str(2020 + nr), p) for nr, p in enumerate(procenten)))
    doek = beeld(gegevens)
    kolommen, bekend = rechthoeken(doek, LICHT.petrol), [(nr, p) for nr, p in enumerate(procenten) if p is not None]
    schaal = max(k.hoog for k in kolommen) / max(p for _, p in bekend)
    assert [k.hoog for k in kolommen] == pytest.approx([p * schaal for _, p in bekend])
    for kolom, (nr, procent) in zip(kolommen, bekend, strict=True):
        midden = kolom.links + kolom.breed / 2
        boven = min((w for w in woorden(doek) if w.x == pytest.approx(midden) and w.y > kolom.boven), key=lambda w: w.y)
        onder = next(w for w in woorden(doek) if w.x == pytest.approx(midden) and w.y < kolom.onder)
        assert (boven.tekst, onder.tekst) == (f"{procent} %", str(2020 + nr))


def test_a_part_of_a_percent_is_kept() -> None:
    assert "42,5 %" in [w.tekst for w in woorden(beeld(Aandeelkolommen("deel", (Aandeel("2026", Decimal("42.5")),))))]


def stapels(doek: Doek) -> list[list[Rechthoek]]:
    """The layers of each column, from the foot up; the small blocks of the key stand apart from them."""
    per: dict[float, list[Rechthoek]] = {}
    for laag in rechthoeken(doek, *TINTEN):
        per.setdefault(laag.links, []).append(laag)
    grens = max(w.x for w in woorden(doek) if w.kant == "midden") + doek.letter
    return [lagen for links, lagen in sorted(per.items()) if links < grens]


@given(STANDEN)
@example([(4, 2, 1, 0, 0), (4, 4, 3, 3, 1), (5, 2, 3, 7, 4)])
def test_a_layer_is_as_high_as_its_number_which_stands_in_it(standen: list[tuple[int, ...]]) -> None:
    doek = beeld(Fasestapel(FASEN, tuple(Fasestand(str(2020 + nr), s) for nr, s in enumerate(standen))))
    gevuld = [[(tint, n) for tint, n in zip(TINTEN, stand, strict=True) if n] for stand in standen if any(stand)]
    getekend = stapels(doek)
    eenheid = getekend[0][0].hoog / gevuld[0][0][1]
    for lagen, stand in zip(getekend, gevuld, strict=True):
        assert [laag.vulling for laag in lagen] == [tint for tint, _ in stand]
        assert [laag.hoog for laag in lagen] == pytest.approx([n * eenheid for _, n in stand])
        for laag, (_, n) in zip(lagen, stand, strict=True):
            erin = [w.tekst for w in woorden(doek) if laag.bevat(w.x, w.y)]
            assert erin == ([str(n)] if laag.hoog >= doek.letter * 1.15 else [])
        top = [w for w in woorden(doek) if w.vet and w.x == pytest.approx(lagen[0].links + lagen[0].breed / 2)]
        assert [w.tekst for w in top] == [toon_getal(sum(n for _, n in stand))]
        assert top[0].y > lagen[-1].boven


def namen(doek: Doek) -> dict[str, Woorden]:
    return {w.tekst: w for w in woorden(doek) if w.tekst in FASEN}


@given(STANDEN)
@example([(1, 2, 2, 2, 1), (1, 0, 2, 2, 2)])
@example([(2, 4, 4, 7, 4), (0, 1, 7, 5, 8)])
def test_each_layer_that_is_drawn_is_named_beside_a_block_in_its_shade(standen: list[tuple[int, ...]]) -> None:
    doek = beeld(Fasestapel(FASEN, tuple(Fasestand(str(2020 + nr), s) for nr, s in enumerate(standen))))
    getekend = {nr for stand in standen for nr, n in enumerate(stand) if n}
    assert set(namen(doek)) == {FASEN[nr] for nr in getekend}
    kolommen = {laag for lagen in stapels(doek) for laag in lagen}
    blokken = [r for r in rechthoeken(doek, *TINTEN) if r not in kolommen]
    for nr in getekend:
        naam = namen(doek)[FASEN[nr]]
        ernaast = [b for b in blokken if b.rechts <= naam.x and naam.x - b.rechts < doek.letter and b.onder <= naam.y + doek.letter * 0.3 <= b.boven]
        assert [b.vulling for b in ernaast] == [TINTEN[nr]]


@given(STANDEN)
@example([(1, 2, 2, 2, 1), (1, 0, 2, 2, 2)])
def test_a_line_leads_from_each_layer_of_the_last_column_to_its_name(standen: list[tuple[int, ...]]) -> None:
    doek = beeld(Fasestapel(FASEN, tuple(Fasestand(str(2020 + nr), s) for nr, s in enumerate(standen))))
    lijnen = [vorm.banen[0] for vorm in doek.vormen if isinstance(vorm, Lijnen) and vorm.kleur == LICHT.grijs]
    lagen = {laag.vulling: laag for laag in stapels(doek)[-1]} if any(standen[-1]) else {}
    geleid = {}
    for (_, van), (_, naar) in lijnen:
        naam = min(namen(doek).values(), key=lambda w: abs(w.y + doek.letter * 0.33 - naar))
        geleid[naam.tekst] = next(laag.vulling for laag in lagen.values() if laag.onder <= van <= laag.boven)
    assert geleid == {FASEN[TINTEN.index(tint)]: tint for tint in lagen}


def test_the_names_stand_in_the_order_of_the_layers() -> None:
    doek = beeld(Fasestapel(FASEN, (Fasestand("2025", (1, 2, 2, 2, 1)), Fasestand("2026", (1, 0, 2, 2, 2)))))
    assert sorted(namen(doek), key=lambda naam: namen(doek)[naam].y) == list(FASEN)


def test_a_fase_that_is_nowhere_is_not_named() -> None:
    doek = beeld(factory.FASEN)
    leeg = beeld(Fasestapel(factory.FASEN.fasen, (Fasestand("nu", (1, 0, 0, 0, 2)),)))
    assert set(factory.FASEN.fasen) <= {w.tekst for w in woorden(doek)}
    assert {"verkenning", "opstart", "draait met steun"} & {w.tekst for w in woorden(leeg)} == set()
