"""The expectation to year-end from the ledger: what it takes in, and how it says so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factory import maak
from wijkagenda.domain.subsidie import Betaling
from wijkagenda.domain.wijkbudget import Boeking
from wijkagenda.queries.prognose import Prognose, prognose
from wijkagenda.storage.bestand import Bestand

VANDAAG = dt.date(2026, 10, 1)


@dataclass
class Potje:
    """One gebied with streams, and a short way to put a line in its ledger."""

    bestand: Bestand
    stromen: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.gebied, self.rubriek = maak(self.bestand, "gebied", naam="Ruwaard"), maak(self.bestand, "rubriek", naam="Ontmoeting")

    def boek(self, soort: str, euro: int, datum: str = "2026-03-02", stroom: str = "Welzijn", bron: str | None = None, jaar: int = 0) -> None:
        if stroom not in self.stromen:
            self.stromen[stroom] = maak(self.bestand, "geldstroom", naam=stroom, bij_over="waarschuw", bij_oormerk="waarschuw", zorgrecht=stroom == "Wmo")
        dag = dt.date.fromisoformat(datum)
        with self.bestand.uow("Boeken") as werk:
            werk.nieuw(Boeking(soort=soort, bedrag=euro * 100, jaar=jaar or dag.year, kant="besteding", datum=dag, omschrijving="Proef",
                               gebied_id=self.gebied, geldstroom_id=self.stromen[stroom], rubriek_id=self.rubriek,
                               bron_soort="aanvraag" if bron else "hand", bron_id=bron))  # fmt: skip

    def plan(self, aanvraag_id: str, euro: int, datum: str) -> None:
        with self.bestand.uow("Plannen") as werk:
            werk.nieuw(Betaling(aanvraag_id=aanvraag_id, soort="voorschot", bedrag=euro * 100, gepland_op=dt.date.fromisoformat(datum)))

    def verwacht(self, jaar: int = 2026, vandaag: dt.date = VANDAAG) -> Prognose:
        p = prognose(self.bestand.lees(), [self.gebied], jaar, "besteding", vandaag)
        assert p is not None
        return p


@pytest.fixture
def potje(bestand: Bestand) -> Potje:
    return Potje(bestand)


def test_it_is_rounded_and_says_on_what_it_rests(potje: Potje) -> None:
    potje.boek("begroot", 70_000)
    potje.boek("verplicht", 6_400)
    p = potje.verwacht()
    assert (p.over, p.zin) == (64_000_00, "Waarschijnlijk blijft ongeveer € 64.000 over.")
    assert p.basis == "Gerekend met wat is betaald en wat nog is verplicht, zonder nieuwe verplichtingen. Afgerond op duizend euro."


def test_with_more_streams_it_says_where_most_is_left(potje: Potje) -> None:
    potje.boek("begroot", 70_000)
    potje.boek("begroot", 5_000, stroom="Wmo")
    assert potje.verwacht().zin == "Waarschijnlijk blijft ongeveer € 75.000 over, vooral bij Welzijn."


def test_earlier_years_tell_what_still_comes(potje: Potje) -> None:
    for jaar in (2024, 2025):
        potje.boek("gerealiseerd", 75_000, f"{jaar}-06-01")
        potje.boek("gerealiseerd", 25_000, f"{jaar}-11-01")
    potje.boek("begroot", 150_000)
    potje.boek("gerealiseerd", 90_000)
    p = potje.verwacht()
    assert [(s.wat, s.bedrag) for s in p.stappen] == [
        ("Begroot, met wijzigingen", 150_000_00), ("Betaald", -90_000_00), ("Nog verplicht", 0), ("Komt er nog bij", -30_000_00),
        ("Blijft over", 30_000_00)]  # fmt: skip
    assert "hoe het ging in 2024 en 2025" in p.basis
    assert "wat 2024 en 2025 na 1 oktober gemiddeld nog uitgaven" in p.stappen[3].uitleg


def test_the_steps_add_up_to_what_is_left(potje: Potje) -> None:
    potje.boek("gerealiseerd", 333, "2025-02-01")
    potje.boek("gerealiseerd", 101, "2025-12-01")
    potje.boek("begroot", 1_234)
    potje.boek("gerealiseerd", 567)
    p = potje.verwacht()
    assert sum(s.bedrag for s in p.stappen[:-1]) == p.stappen[-1].bedrag
    assert p.stappen[-1].bedrag == sum(s.over for s in p.stromen)


def test_what_came_after_the_year_itself_counts_as_late(potje: Potje) -> None:
    potje.boek("gerealiseerd", 60_000, "2025-06-01")
    potje.boek("gerealiseerd", 40_000, "2026-01-15", jaar=2025)
    potje.boek("begroot", 200_000)
    potje.boek("gerealiseerd", 60_000)
    assert potje.verwacht().over == 100_000_00


def test_the_range_is_that_of_the_cheapest_and_dearest_year(potje: Potje) -> None:
    for jaar, daarna in ((2023, 0), (2024, 25_000), (2025, 50_000)):
        potje.boek("gerealiseerd", 75_000, f"{jaar}-06-01")
        if daarna:
            potje.boek("gerealiseerd", daarna, f"{jaar}-11-01")
    potje.boek("begroot", 200_000)
    potje.boek("gerealiseerd", 75_000)
    p = potje.verwacht()
    assert (p.minst_over, p.over, p.meest_over) == (75_000_00, 100_000_00, 125_000_00)


def test_only_three_earlier_years_count(potje: Potje) -> None:
    potje.boek("gerealiseerd", 50, "2022-06-01")
    potje.boek("gerealiseerd", 50, "2022-11-01")
    potje.boek("begroot", 10_000)
    potje.boek("gerealiseerd", 5_000)
    assert "zonder nieuwe verplichtingen" in potje.verwacht().basis


def test_the_payment_schedule_is_told_apart_and_what_comes_after_the_year_too(potje: Potje) -> None:
    aanvraag = maak(potje.bestand, "aanvraag")
    potje.boek("begroot", 10_000)
    potje.boek("verplicht", 3_000, bron=aanvraag)
    potje.plan(aanvraag, 2_000, "2026-12-01")
    potje.plan(aanvraag, 900, "2027-02-01")
    p = potje.verwacht()
    assert "€ 2.000,00 staat dit jaar op een betaalschema en € 900,00 wordt pas na 2026 betaald" in p.stappen[2].uitleg
    assert "de geplande betalingen" in p.basis
    assert p.over == 7_000_00


def test_a_payment_first_goes_to_what_is_open_of_an_earlier_year(potje: Potje) -> None:
    aanvraag = maak(potje.bestand, "aanvraag")
    potje.boek("verplicht", 1_500, "2025-05-01", bron=aanvraag)
    potje.boek("verplicht", 3_000, bron=aanvraag)
    potje.plan(aanvraag, 2_000, "2026-12-01")
    assert "€ 500,00 staat dit jaar op een betaalschema" in potje.verwacht().stappen[2].uitleg


def test_without_a_begroting_it_says_what_goes_out(potje: Potje) -> None:
    potje.boek("verplicht", 1_700)
    assert potje.verwacht().zin == "Waarschijnlijk gaat er in 2026 ongeveer € 2.000 uit. Er is niets begroot."


def test_a_shortage_is_told_in_words(potje: Potje) -> None:
    potje.boek("begroot", 300)
    potje.boek("verplicht", 2_000)
    assert potje.verwacht().zin == "Waarschijnlijk is er ongeveer € 2.000 te weinig."


def test_a_year_that_is_over_tells_what_was_left(potje: Potje) -> None:
    potje.boek("begroot", 9_000, "2025-01-01")
    assert potje.verwacht(2025).zin == "Van 2025 bleef ongeveer € 9.000 over."
    potje.boek("verplicht", 1_000, "2025-05-01")
    assert potje.verwacht(2025).zin == "Van 2025 bleef ongeveer € 8.000 over, als alles wat nog is verplicht wordt betaald."


def test_without_boekingen_nothing_is_expected(bestand: Bestand) -> None:
    assert prognose(bestand.lees(), [], 2026, "verstrekking", VANDAAG) is None


REGELS = st.lists(
    st.tuples(
        st.sampled_from(("begroot", "wijziging", "verplicht", "vrijval", "gerealiseerd")),
        st.integers(1, 9_000_000),
        st.dates(dt.date(2023, 1, 1), dt.date(2026, 11, 30)),
        st.integers(0, 2),
        st.integers(0, 1),
        st.integers(0, 2),
    ),
    min_size=1,
    max_size=40,
)
BETALINGEN = st.lists(st.tuples(st.integers(0, 2), st.integers(1, 3_000_000), st.dates(dt.date(2026, 11, 1), dt.date(2027, 6, 30))), max_size=4)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(regels=REGELS, betalingen=BETALINGEN)
def test_the_whole_is_the_sum_of_its_gebieden(
    bestand_fabriek: Callable[[], Bestand], regels: list[tuple[str, int, dt.date, int, int, int]], betalingen: list[tuple[int, int, dt.date]]
) -> None:
    bestand = bestand_fabriek()
    gebieden = [maak(bestand, "gebied", volgorde=n) for n in range(3)]
    stromen = [maak(bestand, "geldstroom", volgorde=n, zorgrecht=bool(n)) for n in range(2)]
    rubriek, bronnen = maak(bestand, "rubriek"), [maak(bestand, "aanvraag") for _ in range(2)]
    with bestand.uow("Boeken") as werk:
        for soort, cents, dag, gebied, stroom, bron in regels:
            werk.nieuw(Boeking(soort=soort, bedrag=cents, jaar=dag.year, kant="besteding", datum=dag, omschrijving="x", gebied_id=gebieden[gebied],
                               geldstroom_id=stromen[stroom], rubriek_id=rubriek, bron_soort="aanvraag" if bron else "hand",
                               bron_id=bronnen[bron - 1] if bron else None))  # fmt: skip
        for bron, cents, dag in betalingen:
            werk.nieuw(Betaling(aanvraag_id=bronnen[bron % 2], soort="voorschot", bedrag=cents, gepland_op=dag))
    db = bestand.lees()
    for jaar in (2026, 2025):
        delen = [p for g in gebieden if (p := prognose(db, [g], jaar, "besteding", VANDAAG)) is not None]
        for ids in ([], gebieden):
            heel = prognose(db, ids, jaar, "besteding", VANDAAG)
            if heel is None:
                assert not delen
                continue
            for nr, stap in enumerate(heel.stappen):
                assert stap.bedrag == sum(d.stappen[nr].bedrag for d in delen)
            for stroom in heel.stromen:
                van_delen = [s for d in delen for s in d.stromen if s.naam == stroom.naam]
                assert (stroom.nieuw, stroom.over) == (sum(s.nieuw for s in van_delen), sum(s.over for s in van_delen))
            assert abs(heel.minst_over - sum(d.minst_over for d in delen)) <= 200_000
            assert abs(heel.meest_over - sum(d.meest_over for d in delen)) <= 200_000


def test_what_one_gebied_has_over_does_not_pay_for_what_another_is_expected_to_spend(potje: Potje) -> None:
    potje.boek("gerealiseerd", 50_000, "2025-03-01")
    potje.boek("gerealiseerd", 50_000, "2025-11-01")
    potje.boek("begroot", 60_000)
    potje.boek("gerealiseerd", 50_000)
    eerste, potje.gebied = potje.gebied, maak(potje.bestand, "gebied", naam="Ussen")
    potje.boek("begroot", 100_000)
    samen = prognose(potje.bestand.lees(), [eerste, potje.gebied], 2026, "besteding", VANDAAG)
    assert samen is not None
    assert (samen.over, samen.stappen[3].bedrag) == (100_000_00, -10_000_00)
    assert samen.stappen[3].uitleg.startswith("Per gebied en geldstroom: ")


def test_a_schedule_is_split_over_gebieden_to_the_cent(potje: Potje) -> None:
    aanvraag, eerste = maak(potje.bestand, "aanvraag"), potje.gebied
    for naam in ("Ussen", "Geffen", ""):
        potje.boek("verplicht", 1_000, bron=aanvraag)
        potje.gebied = maak(potje.bestand, "gebied", naam=naam) if naam else eerste
    potje.plan(aanvraag, 1_000, "2026-12-01")
    heel = prognose(potje.bestand.lees(), [], 2026, "besteding", VANDAAG)
    assert heel is not None
    assert "€ 1.000,00 staat dit jaar op een betaalschema" in heel.stappen[2].uitleg
