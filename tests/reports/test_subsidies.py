"""The overview of subsidies: totals that add up, words for what is empty, and no persons."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot, dag, maak_concept, maak_regeling
from wijkagenda.queries.regeling import regelingen, stand_per_gebied
from wijkagenda.reports import subsidies
from wijkagenda.reports.blocks import Alinea, Blok, Kerncijfers, Kop, Tabel, platte_tekst
from wijkagenda.reports.blocks_json import naar_json, uit_json
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import subsidie

VANDAAG = dt.date(2026, 11, 21)


def vul(bestand: Bestand) -> str:
    regeling = maak_regeling(bestand, naam="Regeling sociale basis 2026", plafond=5_000_00)
    gebied = maak(bestand, "gebied", naam="Ruwaard")
    maak(bestand, "regeling_plafond", regeling_id=regeling, gebied_id=gebied, bedrag=3_000_00)
    betaald = breng_tot(bestand, "uitvoering", regeling_id=regeling, gebied_id=gebied, bedrag=900_00)
    subsidie.betaal(bestand.uow, betaald, 400_00, dag(10, 20))
    breng_tot(bestand, "advies", regeling_id=regeling, gebied_id=gebied)
    breng_tot(bestand, "uitvoering", regeling_id=regeling, gebied_id=maak(bestand, "gebied", naam="Ussen"))
    maak_concept(bestand, regeling_id=regeling)
    return regeling


def inleiding(blokken: list[Blok]) -> str:
    return next(platte_tekst(b.tekst) for b in blokken if isinstance(b, Alinea))


def test_each_regeling_has_its_tables_with_totals(bestand: Bestand) -> None:
    vul(bestand)
    blokken = subsidies.inhoud(bestand.lees(), gebied_ids=(), jaren=(2026,), vandaag=VANDAAG)
    gebied, doel, aanvragen = [b for b in blokken if isinstance(b, Tabel)]
    assert gebied.rijen[0].cellen == ("Ruwaard", 2, 2_000_00, 900_00, 3_000_00, 2_100_00)
    assert gebied.rijen[-1].cellen == ("Samen", 3, 3_000_00, 1_900_00, None, None)
    assert doel.rijen[0].cellen == ("zonder doel", 3, 3_000_00, 1_900_00, 0, 400_00)
    assert aanvragen.rijen[-1].cellen == ("Samen", "", "", 3_000_00, 1_900_00, 400_00)


def test_the_introduction_says_what_is_left(bestand: Bestand) -> None:
    vul(bestand)
    blokken = subsidies.inhoud(bestand.lees(), gebied_ids=(), jaren=(2026,), vandaag=VANDAAG)
    zin = inleiding(blokken)
    assert "nog € 3.100,00 te verlenen" in zin
    assert zin.endswith(" Er wacht nog 1 aanvraag op een besluit.")


def kaarten(blokken: list[Blok]) -> list[tuple[str, str]]:
    return [(k.waarde, k.uitleg) for b in blokken if isinstance(b, Kerncijfers) for k in b.cijfers]


def test_the_cards_tell_what_was_asked_for_granted_and_paid(bestand: Bestand) -> None:
    vul(bestand)
    blokken = subsidies.inhoud(bestand.lees(), gebied_ids=(), jaren=(2026,), vandaag=VANDAAG)
    assert kaarten(blokken) == [("3", "aanvragen ontvangen"), ("€ 1.900", "verleend"), ("€ 400", "betaald")]


WACHT_NIET = ("besloten", "uitvoering", "vastgesteld")


@pytest.mark.parametrize(("wachten", "zin"), [
    ((), "Er wacht geen aanvraag op een besluit."),
    (("advies",), "Er wacht nog 1 aanvraag op een besluit."),
    (("ontvangen", "advies"), "Er wachten nog 2 aanvragen op een besluit."),
])  # fmt: skip
def test_only_what_has_no_besluit_yet_waits_for_one(bestand: Bestand, wachten: tuple[str, ...], zin: str) -> None:
    regeling, gebied = maak_regeling(bestand, plafond=90_000_00), maak(bestand, "gebied", naam="Ruwaard")
    for status in (*WACHT_NIET, *wachten):
        breng_tot(bestand, status, regeling_id=regeling, gebied_id=gebied)
    breng_tot(bestand, "besloten", regeling_id=regeling, gebied_id=gebied, soort="geweigerd", bedrag=0)
    maak_concept(bestand, regeling_id=regeling, gebied_id=gebied)
    elders = breng_tot(bestand, "advies", regeling_id=maak_regeling(bestand, naam="Andere regeling", jaar=2025))
    assert elders
    blokken = subsidies.inhoud(bestand.lees(), gebied_ids=(), jaren=(2026,), vandaag=VANDAAG)
    assert inleiding(blokken).endswith(f" {zin}")
    assert kaarten(blokken)[0] == (str(4 + len(wachten)), "aanvragen ontvangen")


@pytest.mark.parametrize(("hier", "elders", "zin"), [
    (0, 2, "In Geffen wacht geen aanvraag op een besluit."),
    (1, 1, "In Geffen wacht nog 1 aanvraag op een besluit."),
    (2, 0, "In Geffen wachten nog 2 aanvragen op een besluit."),
])  # fmt: skip
def test_of_a_chosen_gebied_only_its_own_applications_wait(bestand: Bestand, hier: int, elders: int, zin: str) -> None:
    regeling = maak_regeling(bestand, plafond=90_000_00)
    geffen, ussen = (maak(bestand, "gebied", naam=naam) for naam in ("Geffen", "Ussen"))
    for gebied in (*(geffen,) * hier, *(ussen,) * elders):
        breng_tot(bestand, "advies", regeling_id=regeling, gebied_id=gebied)
    breng_tot(bestand, "besloten", regeling_id=regeling, gebied_id=geffen)
    blokken = subsidies.inhoud(bestand.lees(), gebied_ids=(geffen,), jaren=(2026,), vandaag=VANDAAG)
    assert inleiding(blokken).endswith(f" {zin}")
    statussen = [r.cellen[2] for b in blokken if isinstance(b, Tabel) and b.kolommen[0].titel == "Aanvraag" for r in b.rijen[:-1]]
    assert len(statussen) == hier + 1


def test_where_nothing_was_received_nothing_is_said_of_waiting(bestand: Bestand) -> None:
    maak_concept(bestand, regeling_id=maak_regeling(bestand))
    blokken = subsidies.inhoud(bestand.lees(), gebied_ids=(), jaren=(2026,), vandaag=VANDAAG)
    assert "wacht" not in inleiding(blokken)
    assert kaarten(blokken) == [("0", "aanvragen ontvangen"), ("€ 0", "verleend"), ("€ 0", "betaald")]


def test_of_one_application_the_card_speaks_of_one(bestand: Bestand) -> None:
    breng_tot(bestand, "uitvoering", regeling_id=maak_regeling(bestand))
    blokken = subsidies.inhoud(bestand.lees(), gebied_ids=(), jaren=(2026,), vandaag=VANDAAG)
    assert kaarten(blokken) == [("1", "aanvraag ontvangen"), ("€ 1.000", "verleend"), ("€ 0", "betaald")]


def test_a_year_without_regeling_is_told_in_words(bestand: Bestand) -> None:
    blokken = subsidies.inhoud(bestand.lees(), gebied_ids=(), jaren=(2020,), vandaag=VANDAAG)
    assert any(isinstance(b, Kop) and b.tekst == "Er is nog geen regeling" for b in blokken)


def test_the_table_for_a_spreadsheet_has_a_row_per_application(bestand: Bestand) -> None:
    vul(bestand)
    (naam, tabel), _ = subsidies.rijen(bestand.lees(), gebied_ids=(), jaren=(2026,), vandaag=VANDAAG)
    assert naam == "Subsidies"
    assert [r.cellen[0] for r in tabel.rijen] == ["SSB-2026-001", "SSB-2026-002", "SSB-2026-003", "SSB-2026-004"]
    assert tabel.rijen[0].cellen[7:12] == (1_000_00, 900_00, 900_00, None, 400_00)


def test_a_chosen_gebied_narrows_the_report(bestand: Bestand) -> None:
    regeling = vul(bestand)
    ussen = next(s.gebied_id for s in stand_per_gebied(bestand.lees(), regeling) if s.gebied == "Ussen")
    (_, tabel), _ = subsidies.rijen(bestand.lees(), gebied_ids=(ussen,), jaren=(2026,), vandaag=VANDAAG)
    assert len(tabel.rijen) == 1


def test_it_gets_on_paper(bestand: Bestand) -> None:
    vul(bestand)
    blokken = subsidies.inhoud(bestand.lees(), gebied_ids=(), jaren=(2026,), vandaag=VANDAAG)
    assert uit_json(naar_json(blokken)) == blokken
    assert maak_pdf(blokken, titel="Subsidies", datum=VANDAAG).startswith(b"%PDF")


def test_a_regeling_tells_its_room_and_whether_it_is_in_use(bestand: Bestand) -> None:
    vul(bestand)
    maak_regeling(bestand, naam="Nieuw", jaar=2027)
    nieuw, oud = regelingen(bestand.lees())
    assert (oud.ruimte, oud.aanvragen, oud.open, oud.verleend, oud.in_gebruik) == (3_100_00, 3, 1, 1_900_00, True)
    assert (nieuw.naam, nieuw.in_gebruik, oud.stand(VANDAAG)) == ("Nieuw", False, "open")
