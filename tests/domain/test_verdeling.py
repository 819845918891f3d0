"""The proefverdeling as a rule over plain values: its order, its lots, its limits, its sums."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkagenda.domain.verdeelsleutel import per_gebied
from wijkagenda.domain.verdeling import Kandidaat, Proefverdeling, Punt, Verdeelregel, lot, rangschik, verdeel
from wijkagenda.domain.verdeling_woorden import motivering, plekzin, waarom

GEBIEDEN = {"ruwaard": "Ruwaard", "ussen": "Ussen"}
HEEL = 1_000_000


def dag(n: int) -> dt.date:
    return dt.date(2026, 3, n)


def aanvraag(nr: int, gevraagd: int, *, op: int = 1, geadviseerd: int | None = None, delen: tuple[tuple[str, int], ...] = (("ruwaard", HEEL),),
             punten: tuple[Punt, ...] = ()) -> Kandidaat:
    return Kandidaat(f"id{nr}", f"SSB-2026-{nr:03d}", f"Aanvraag {nr}", dag(op), gevraagd, geadviseerd, delen, punten)


def gekregen(uit: Proefverdeling) -> list[tuple[str, int]]:
    return [(u.kandidaat.id, u.toegekend) for u in uit.uitkomsten]


REGEL = Verdeelregel(gedeeltelijk=True, doorgaan=True, loting="tuinkers")

# -- order


def test_the_order_is_the_day_of_receipt_and_not_the_number() -> None:
    laat, vroeg = aanvraag(1, 80_00, op=9), aanvraag(2, 80_00, op=2)
    assert gekregen(verdeel(REGEL, [laat, vroeg], 100_00, {})) == [("id2", 80_00), ("id1", 20_00)]


def test_points_on_criteria_weigh_and_the_highest_comes_first() -> None:
    een = aanvraag(1, 50_00, punten=(Punt("Bereik", 2, 5, "-"), Punt("Samen", 1, 9, "-")))
    twee = aanvraag(2, 50_00, punten=(Punt("Bereik", 2, 8, "-"), Punt("Samen", 1, 4, "-")))
    uit = rangschik(replace(REGEL, wijze="criteria"), [een, twee])
    assert [(k.id, k.score, k.hoogste_score, geloot) for k, geloot in uit] == [("id2", 20, 30, False), ("id1", 19, 30, False)]


def test_a_lot_decides_only_among_equals() -> None:
    gelijk = [aanvraag(n, 10_00, op=5) for n in range(1, 9)]
    uit = rangschik(REGEL, [aanvraag(20, 10_00, op=6), *gelijk, aanvraag(30, 10_00, op=4)])
    assert [k.id for k, _ in (uit[0], uit[-1])] == ["id30", "id20"]
    assert [geloot for _, geloot in uit] == [False, *[True] * 8, False]


def test_a_lot_is_the_same_on_every_machine() -> None:
    assert lot("tuinkers", "SSB-2026-001") == "4d16c74df7da8a841475fc7860af8c9efb061f0c993a59539163d5e08c4f58a2"


def test_a_lotingswoord_is_the_same_word_in_capitals_and_with_more_spaces() -> None:
    assert lot("  Café  Zuid ", "SSB-1") == lot("cafe zuid", "SSB-1") != lot("cafe noord", "SSB-1")


def test_another_word_gives_another_order() -> None:
    gelijk = [aanvraag(n, 10_00) for n in range(1, 9)]
    volgordes = {tuple(k.id for k, _ in rangschik(replace(REGEL, loting=woord), gelijk)) for woord in ("tuinkers", "radijs", "bieslook")}
    assert len(volgordes) == 3


# -- who gets what


def test_an_application_that_fits_partly_gets_that_part_only_when_the_variant_says_so() -> None:
    twee = [aanvraag(1, 80_00, op=1), aanvraag(2, 50_00, op=2)]
    assert gekregen(verdeel(replace(REGEL, gedeeltelijk=False), twee, 100_00, {})) == [("id1", 80_00), ("id2", 0)]


def test_going_on_gives_a_later_smaller_one_its_turn_and_stopping_does_not() -> None:
    drie = [aanvraag(1, 80_00, op=1), aanvraag(2, 50_00, op=2), aanvraag(3, 20_00, op=3)]
    heel = replace(REGEL, gedeeltelijk=False)
    assert gekregen(verdeel(heel, drie, 100_00, {})) == [("id1", 80_00), ("id2", 0), ("id3", 20_00)]
    gestopt = verdeel(replace(heel, doorgaan=False), drie, 100_00, {})
    assert gekregen(gestopt) == [("id1", 80_00), ("id2", 0), ("id3", 0)]
    assert [(u.oorzaak, u.grond) for u in gestopt.uitkomsten] == [("past", None), ("plafond", "4:25"), ("gestopt", "regeling")]
    assert gestopt.samen.over == 20_00


def test_a_plafond_of_a_gebied_stops_only_who_asks_for_that_gebied() -> None:
    samen = (("ruwaard", HEEL // 2), ("ussen", HEEL // 2))
    vier = [aanvraag(1, 60_00, op=1), aanvraag(2, 60_00, op=2), aanvraag(3, 60_00, op=3, delen=(("ussen", HEEL),)), aanvraag(4, 60_00, op=4, delen=samen)]
    uit = verdeel(REGEL, vier, 1_000_00, {"ruwaard": 100_00})
    assert gekregen(uit) == [("id1", 60_00), ("id2", 40_00), ("id3", 60_00), ("id4", 0)]
    assert [u.grens for u in uit.uitkomsten] == [None, "ruwaard", None, "ruwaard"]


def test_an_advice_of_nothing_is_a_refusal_in_every_variant() -> None:
    for basis in ("geadviseerd", "aangevraagd"):
        (u,) = verdeel(replace(REGEL, basis=basis), [aanvraag(1, 50_00, geadviseerd=0)], 100_00, {}).uitkomsten
        assert (u.aard, u.besluit, u.oorzaak, u.grond) == ("niet", "geweigerd", "advies", None)


def test_the_basis_is_the_advice_or_what_was_asked() -> None:
    een = [aanvraag(1, 50_00, geadviseerd=30_00)]
    assert gekregen(verdeel(REGEL, een, 100_00, {})) == [("id1", 30_00)]
    assert gekregen(verdeel(replace(REGEL, basis="aangevraagd"), een, 100_00, {})) == [("id1", 50_00)]


def test_no_application_gets_more_than_the_highest_amount_of_the_regeling() -> None:
    (u,) = verdeel(replace(REGEL, maximum=25_00), [aanvraag(1, 50_00)], 100_00, {}).uitkomsten
    assert (u.toegekend, u.aard, u.besluit, u.niet_toegekend) == (25_00, "heel", "gedeeltelijk", 25_00)


def test_a_plafond_that_was_passed_already_gives_nothing() -> None:
    uit = verdeel(REGEL, [aanvraag(1, 50_00)], -10_00, {"ruwaard": -5_00})
    assert (gekregen(uit), uit.samen.over) == ([("id1", 0)], -10_00)


def test_a_gebied_with_a_plafond_and_no_application_is_counted_too() -> None:
    uit = verdeel(REGEL, [aanvraag(1, 50_00)], 100_00, {"ussen": 70_00})
    assert {g: (t.aanvragen, t.over) for g, t in uit.gebieden.items()} == {"ussen": (0, 70_00), "ruwaard": (1, None)}


# -- words


def test_a_motivering_says_place_rule_and_what_fits() -> None:
    twee = [aanvraag(1, 80_00, op=1), aanvraag(2, 50_00, op=2)]
    u = verdeel(REGEL, twee, 100_00, {}).uitkomsten[1]
    assert motivering(u, REGEL, "Sociale basis", GEBIEDEN, 2) == (
        "De regeling ‘Sociale basis’ verdeelt het geld op volgorde van ontvangst. Deze aanvraag kwam binnen op 02-03-2026. "
        "Daarmee staat zij op plaats 2 van 2. Gevraagd is € 50,00. Het subsidieplafond laat niet meer toe dan een deel. "
        "Verleend wordt wat past: € 20,00 (Awb 4:25)."
    )


def test_a_motivering_after_a_lot_says_the_word() -> None:
    u = verdeel(REGEL, [aanvraag(1, 50_00), aanvraag(2, 50_00)], 100_00, {}).uitkomsten[0]
    assert "Hun volgorde is bepaald door loting. Het lotingswoord was ‘tuinkers’." in motivering(u, REGEL, "Sociale basis", GEBIEDEN, 2)


def test_a_motivering_on_criteria_gives_the_points_and_the_reasons() -> None:
    regel = replace(REGEL, wijze="criteria")
    punten = (Punt("Bereik", 2, 8, "Veel straten doen mee"), Punt("Samen", 1, 4, "Met één partner."))
    u = verdeel(regel, [aanvraag(1, 50_00, geadviseerd=40_00, punten=punten)], 100_00, {}).uitkomsten[0]
    tekst = motivering(u, regel, "Sociale basis", GEBIEDEN, 1)
    assert "20 van 30 punten. Bereik: 8 van 10, telt 2 keer. Veel straten doen mee. Samen: 4 van 10. Met één partner." in tekst
    assert tekst.endswith("Het advies is € 40,00. Dit past in het subsidieplafond. Verleend wordt € 40,00.")
    assert plekzin(regel, u.kandidaat) == "20 van 30 punten"


def test_a_refusal_names_the_plafond_that_was_reached() -> None:
    uit = verdeel(REGEL, [aanvraag(1, 50_00, op=1), aanvraag(2, 50_00, op=2)], 500_00, {"ruwaard": 50_00})
    assert waarom(uit.uitkomsten[1], REGEL, GEBIEDEN) == "Het plafond voor Ruwaard heeft te weinig over."
    assert "weigerd (Awb 4:25)" in motivering(uit.uitkomsten[1], REGEL, "Sociale basis", GEBIEDEN, 2)


# -- properties

BEDRAG = st.integers(1, 5_000_00)
DELEN = st.sampled_from([
    (("a", HEEL),), (("b", HEEL),), (("c", HEEL),), (("a", 600_000), ("b", 400_000)), (("a", 333_333), ("b", 333_333), ("c", 333_334)),
    (("b", 990_000), ("c", 10_000)),
])  # fmt: skip
PUNTEN = st.lists(st.tuples(st.integers(1, 3), st.integers(0, 10)), min_size=2, max_size=2)


@st.composite
def kandidaten(draw: st.DrawFn, delen: st.SearchStrategy[tuple[tuple[str, int], ...]] = DELEN) -> list[Kandidaat]:
    uit = []
    for nr in range(draw(st.integers(0, 12))):
        gevraagd = draw(BEDRAG)
        advies = draw(st.none() | st.integers(0, gevraagd))
        punten = tuple(Punt(f"C{i}", g, p, "-") for i, (g, p) in enumerate(draw(PUNTEN)))
        uit.append(aanvraag(nr, gevraagd, op=draw(st.integers(1, 4)), geadviseerd=advies, delen=draw(delen), punten=punten))
    return uit


REGELS = st.builds(Verdeelregel, wijze=st.sampled_from(["ontvangst", "compleet", "criteria"]), basis=st.sampled_from(["geadviseerd", "aangevraagd"]),
                   gedeeltelijk=st.booleans(), doorgaan=st.booleans(), loting=st.sampled_from(["tuinkers", "radijs"]),
                   maximum=st.none() | BEDRAG)  # fmt: skip
RUIMTEN = st.dictionaries(st.sampled_from("abc"), st.integers(-100, 8_000_00))


@given(REGELS, kandidaten(), st.integers(-100, 15_000_00), RUIMTEN)
def test_nothing_goes_above_any_ceiling(regel: Verdeelregel, lijst: list[Kandidaat], ruimte: int, ruimten: dict[str, int]) -> None:
    uit = verdeel(regel, lijst, ruimte, ruimten)
    assert uit.samen.toegekend <= max(0, ruimte)
    for gebied, eigen in ruimten.items():
        assert uit.gebieden[gebied].toegekend <= max(0, eigen)
    for u in uit.uitkomsten:
        hoogste = [u.kandidaat.gevraagd, *([regel.maximum] if regel.maximum is not None else [])]
        assert 0 <= u.toegekend <= u.wens <= min(hoogste)


@given(REGELS, kandidaten(), st.integers(0, 15_000_00), RUIMTEN, st.randoms())
def test_the_same_applications_in_another_order_give_the_same(regel: Verdeelregel, lijst: list[Kandidaat], ruimte: int, ruimten: dict[str, int],
                                                              toeval: object) -> None:
    anders = list(lijst)
    toeval.shuffle(anders)  # type: ignore[attr-defined]
    assert verdeel(regel, lijst, ruimte, ruimten) == verdeel(regel, anders, ruimte, ruimten)


@given(REGELS, kandidaten(), st.integers(0, 15_000_00), RUIMTEN)
def test_granted_and_unfunded_are_what_was_asked_everywhere(regel: Verdeelregel, lijst: list[Kandidaat], ruimte: int, ruimten: dict[str, int]) -> None:
    uit = verdeel(regel, lijst, ruimte, ruimten)
    assert uit.samen.toegekend + uit.samen.niet == uit.samen.gevraagd == sum(k.gevraagd for k in lijst)
    assert uit.samen.over == ruimte - uit.samen.toegekend
    for veld in ("gevraagd", "toegekend", "niet"):
        assert sum(getattr(t, veld) for t in uit.gebieden.values()) == getattr(uit.samen, veld)
    for gebied, t in uit.gebieden.items():
        assert t.toegekend == sum(per_gebied(u.toegekend, u.kandidaat.delen).get(gebied, 0) for u in uit.uitkomsten)
        assert 0 <= t.toegekend <= t.gevraagd
        assert t.over == (ruimten[gebied] - t.toegekend if gebied in ruimten else None)


@given(kandidaten(), st.integers(0, 15_000_00), RUIMTEN)
def test_the_waardendriehoek_is_no_part_of_it(lijst: list[Kandidaat], ruimte: int, ruimten: dict[str, int]) -> None:
    """Points on criteria don't matter where the regeling goes by receipt."""
    zonder = [k._replace(punten=()) for k in lijst]
    assert gekregen(verdeel(REGEL, lijst, ruimte, ruimten)) == gekregen(verdeel(REGEL, zonder, ruimte, ruimten))


@given(kandidaten(DELEN.filter(lambda delen: len(delen) == 1)), st.integers(0, 15_000_00), RUIMTEN)
def test_a_cent_more_room_never_gives_less_in_all_where_parts_are_granted(lijst: list[Kandidaat], ruimte: int, ruimten: dict[str, int]) -> None:
    """True where every application is for one gebied and the division goes on; with shares over gebieden it need not be."""
    eerst = verdeel(REGEL, lijst, ruimte, ruimten).samen.toegekend
    assert verdeel(REGEL, lijst, ruimte + 1, ruimten).samen.toegekend >= eerst
    assert all(verdeel(REGEL, lijst, ruimte, ruimten | {g: r + 1}).samen.toegekend >= eerst for g, r in ruimten.items())


@given(REGELS.filter(lambda r: r.gedeeltelijk), kandidaten(), st.integers(0, 15_000_00), RUIMTEN)
def test_a_part_is_the_largest_that_fits(regel: Verdeelregel, lijst: list[Kandidaat], ruimte: int, ruimten: dict[str, int]) -> None:
    over, eigen = ruimte, dict(ruimten)
    for u in verdeel(regel, lijst, ruimte, ruimten).uitkomsten:
        if u.aard == "deel":
            meer = per_gebied(u.toegekend + 1, u.kandidaat.delen)
            assert u.toegekend + 1 > over or any(cents > eigen[g] for g, cents in meer.items() if g in eigen)
        over -= u.toegekend
        for gebied, cents in per_gebied(u.toegekend, u.kandidaat.delen).items():
            eigen[gebied] = eigen.get(gebied, 10**9) - cents
        assert u.over == over


@pytest.mark.parametrize("wijze", ["ontvangst", "compleet", "criteria"])
def test_nothing_to_divide_gives_nothing(wijze: str) -> None:
    assert verdeel(replace(REGEL, wijze=wijze), [], 100_00, {}).samen.over == 100_00
