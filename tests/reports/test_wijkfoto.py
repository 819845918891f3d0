"""The wijkfoto: figures beside the gemeente with their story, and nothing small enough to point someone out."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from tests.factory import maak
from wijkagenda.queries import wijkfoto as lezen
from wijkagenda.reports.blocks import Alinea, Blok, Citaat, Colofon, Grafiek, Kerncijfers, Kop, Lijst, Omslag, Paginawissel, Tabel, platte_tekst
from wijkagenda.reports.blocks_json import naar_json
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.reports.wijkfoto import inhoud, rijen
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import bestand as instellingen
from wijkagenda.usecases import inbreng as stappen
from wijkagenda.usecases import initiatief as initiatieven

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture
def wijk(bestand: Bestand) -> str:
    instellingen.zet_instelling(bestand.uow, "gemeente", "Voorbeeldstad")
    return maak(bestand, "gebied", naam="Oost", volgorde=1)


def maak_indicator(bestand: Bestand, **waarden: Any) -> str:
    return maak(bestand, "indicator", **{"naam": "Band met de buurt"} | waarden)


def meet(bestand: Bestand, indicator: str, gebied: str, jaar: int, waarde: str | None, **waarden: Any) -> str:
    getal = None if waarde is None else Decimal(waarde)
    return maak(bestand, "meting", indicator_id=indicator, gebied_id=gebied, jaar=jaar, waarde=getal, **{"niveau": "wijk"} | waarden)


def gemeente(bestand: Bestand) -> str:
    return maak(bestand, "gebied", naam="Heel Voorbeeldstad", soort="gemeente")


def foto(bestand: Bestand, *gebieden: str, jaar: int = 2026) -> list[Blok]:
    return inhoud(bestand.lees(), gebied_ids=gebieden, jaren=(jaar,), vandaag=VANDAAG)


def tekst(blokken: list[Blok]) -> str:
    return naar_json(blokken)


def koppen(blokken: list[Blok], niveau: int) -> list[str]:
    return [b.tekst for b in blokken if isinstance(b, Kop) and b.niveau == niveau]


def zinnen(blokken: list[Blok]) -> list[str]:
    return [platte_tekst(b.tekst) for b in blokken if isinstance(b, Alinea)]


def test_a_gebied_of_which_nothing_is_known_is_still_a_document(bestand: Bestand, wijk: str) -> None:
    blokken = foto(bestand, wijk)
    assert koppen(blokken, 1) == ["Oost in het kort", "Cijfers en verhalen"]
    assert zinnen(blokken) == ["Over Oost zijn nog geen cijfers of verhalen opgeschreven."]
    assert maak_pdf(blokken, titel="Leeg", datum=VANDAAG).startswith(b"%PDF")


def test_a_figure_stands_beside_that_of_the_gemeente_which_is_never_named_as_the_wijks(bestand: Bestand, wijk: str) -> None:
    band = maak_indicator(bestand)
    for jaar, waarde in ((2024, "7.0"), (2025, "7.1")):
        meet(bestand, band, wijk, jaar, waarde, n=212)
    meet(bestand, band, gemeente(bestand), 2025, "7.3", niveau="gemeente")
    (zin,) = [z for z in zinnen(foto(bestand, wijk)) if z.startswith("Oost:")]
    assert zin == (
        "Oost: 7,0 in 2024 en 7,1 in 2025 (212 mensen gevraagd). Dat is hoger dan in 2024. Heel Voorbeeldstad: 7,3 in 2025. "
        "In 2025 is het hier lager dan in heel Voorbeeldstad."
    )


def test_figures_of_other_years_come_with_a_warning(bestand: Bestand, wijk: str) -> None:
    band = maak_indicator(bestand)
    meet(bestand, band, wijk, 2025, "7.1")
    meet(bestand, band, gemeente(bestand), 2022, "7.3", niveau="gemeente")
    assert any(z.endswith("Vergelijk ze voorzichtig: ze zijn niet uit hetzelfde jaar.") for z in zinnen(foto(bestand, wijk)))


def test_across_a_break_nothing_rises_or_falls(bestand: Bestand, wijk: str) -> None:
    band = maak_indicator(bestand, eenheid="percentage")
    for jaar, waarde in ((2020, "18"), (2022, "5")):
        meet(bestand, band, wijk, jaar, waarde)
    maak(bestand, "trendbreuk", indicator_id=band, jaar=2022, toelichting="Andere vragenlijst", vermoedelijk=True)
    blokken = foto(bestand, wijk)
    assert "Oost: 18 % in 2020 en 5 % in 2022. Die jaren kunt u vermoedelijk niet met elkaar vergelijken." in zinnen(blokken)
    (grafiek,) = [b for b in blokken if isinstance(b, Grafiek)]
    assert grafiek.gegevens.breuken[0].jaar == 2022  # type: ignore[union-attr]


def test_what_has_no_value_says_why(bestand: Bestand, wijk: str) -> None:
    meet(bestand, maak_indicator(bestand), wijk, 2025, None, geen_waarde="geheim", noot="Te weinig antwoorden.")
    assert "Oost: geen cijfer over 2025 (geheim). Te weinig antwoorden." in zinnen(foto(bestand, wijk))


def test_a_picture_is_drawn_only_where_there_are_years_to_compare(bestand: Bestand, wijk: str) -> None:
    band = maak_indicator(bestand)
    meet(bestand, band, wijk, 2025, "7.1")
    assert not any(isinstance(b, Grafiek) for b in foto(bestand, wijk))
    meet(bestand, band, wijk, 2026, "7.2")
    assert any(isinstance(b, Grafiek) for b in foto(bestand, wijk))


def test_what_was_measured_after_the_year_is_left_out(bestand: Bestand, wijk: str) -> None:
    band = maak_indicator(bestand)
    meet(bestand, band, wijk, 2024, "6.5")
    meet(bestand, band, wijk, 2026, "9.9")
    assert "9,9" not in tekst(foto(bestand, wijk, jaar=2025))


def test_a_small_count_of_a_gebied_is_not_printed_nor_exported(bestand: Bestand, wijk: str) -> None:
    meet(bestand, maak_indicator(bestand, naam="Geldzorgen", eenheid="huishoudens"), wijk, 2025, "3")
    assert "Oost: minder dan 5 in 2025." in zinnen(foto(bestand, wijk))
    ((_, tabel),) = rijen(bestand.lees(), gebied_ids=(wijk,), jaren=(2026,))
    assert (tabel.rijen[0].cellen[7], tabel.rijen[0].cellen[9]) == (None, "minder dan 5")


def test_a_figure_for_which_four_people_were_asked_is_not_printed(bestand: Bestand, wijk: str) -> None:
    meet(bestand, maak_indicator(bestand), wijk, 2025, "3.3", n=4)
    blokken = foto(bestand, wijk)
    assert "3,3" not in tekst(blokken)
    assert "Oost: ingevuld door minder dan 5 mensen in 2025." in zinnen(blokken)


@pytest.mark.parametrize(("toestemming", "citaat", "bron"), [("met_naam", 1, "huiskamergroep"), ("zonder_naam", 1, ""), (None, 0, ""), ("nee", 0, "")])
def test_words_of_residents_come_as_far_as_they_agreed(bestand: Bestand, wijk: str, toestemming: str | None, citaat: int, bron: str) -> None:
    maak(bestand, "verhaal", indicator_id=maak_indicator(bestand), gebied_id=wijk, jaar=2025, tekst="Men groet elkaar.", citaat="Hoi!",
         wie="huiskamergroep", toestemming=toestemming)  # fmt: skip
    blokken = foto(bestand, wijk)
    citaten = [b for b in blokken if isinstance(b, Citaat)]
    assert "Men groet elkaar." in zinnen(blokken)
    assert len(citaten) == citaat
    assert all(c.bron == bron for c in citaten)
    assert ("huiskamergroep" in tekst(blokken)) == bool(bron)


def test_questions_under_five_are_not_told_and_can_not_be_worked_out(bestand: Bestand, wijk: str) -> None:
    for titel, n in (("Wonen", 12), ("Zorg", 3)):
        maak(bestand, "vraagtelling", gebied_id=wijk, jaar=2026, maand=3, thema_id=maak(bestand, "thema", titel=titel, code=titel[0]), aantal=n)
    tabel = next(b for b in foto(bestand, wijk) if isinstance(b, Tabel) and b.bijschrift.startswith("Vragen"))
    assert [r.cellen for r in tabel.rijen] == [("Wonen", "12", "–"), ("Zorg", "minder dan 5", "–"), ("Samen", "meer dan 12", "–")]


def test_inbreng_stands_with_the_thema_of_what_it_became(bestand: Bestand, wijk: str) -> None:
    thema = maak(bestand, "thema", titel="Wonen", code="1")
    opgave = maak(bestand, "opgave", thema_id=thema)
    inbreng = maak(bestand, "inbreng", gebied_id=wijk, tekst="De stoep ligt los.", datum=dt.date(2026, 3, 1), aantal=12)
    stappen.hoort_bij_opgave(bestand.uow, inbreng, opgave)
    maak(bestand, "inbreng", gebied_id=wijk, tekst="Er komt geen bus.", datum=dt.date(2026, 4, 1), aantal=8)
    assert [t.thema for t in lezen.inbreng_per_thema(bestand.lees(), wijk, (2026,))] == ["Wonen", lezen.ANDERS]
    lijsten = [platte_tekst(i) for b in foto(bestand, wijk) if isinstance(b, Lijst) for i in b.items]
    assert lijsten == ["“De stoep ligt los.” (gesprek, 12 mensen, maart 2026)", "“Er komt geen bus.” (gesprek, 8 mensen, april 2026)"]


@pytest.mark.parametrize(("woorden", "mensen"), [("Ik durf niet meer.", 1), ("Ik durf niet meer.", None), ("Mijn buurman is dement.", 20),
                                                 ("Bel mij op 06-12345678.", 20)])  # fmt: skip
def test_words_in_which_someone_may_be_recognised_are_counted_but_not_printed(bestand: Bestand, wijk: str, woorden: str, mensen: int | None) -> None:
    maak(bestand, "inbreng", gebied_id=wijk, tekst=woorden, datum=dt.date(2026, 3, 1), aantal=mensen)
    blokken = foto(bestand, wijk)
    assert woorden not in tekst(blokken)
    assert "Hierover zeiden bewoners iets: Iets anders (1 keer)." in zinnen(blokken)


def test_the_name_of_a_street_may_be_printed(bestand: Bestand, wijk: str) -> None:
    maak(bestand, "inbreng", gebied_id=wijk, tekst="De Fictiestraat is donker.", datum=dt.date(2026, 3, 1), aantal=20)
    assert "De Fictiestraat is donker." in tekst(foto(bestand, wijk))


def test_several_gebieden_stand_side_by_side_and_then_each_alone(bestand: Bestand, wijk: str) -> None:
    west = maak(bestand, "gebied", naam="West", volgorde=2)
    band = maak_indicator(bestand)
    meet(bestand, band, wijk, 2025, "7.1", n=90)
    meet(bestand, band, west, 2026, "6.9", n=40)
    blokken = foto(bestand, wijk, west)
    assert koppen(blokken, 1) == ["Naast elkaar", "Oost", "West"]
    tabel = next(b for b in blokken if isinstance(b, Tabel) and b.kolommen[1].titel == "Cijfer")
    assert [r.cellen for r in tabel.rijen] == [("Oost", "7,1", 2025, 90), ("West", "6,9", 2026, 40)]


def test_a_gebied_of_which_nothing_is_told_needs_no_page_of_its_own(bestand: Bestand, wijk: str) -> None:
    for nr, naam in enumerate(("Stil", "West", "Ook stil"), 2):
        gebied = maak(bestand, "gebied", naam=naam, volgorde=nr)
        if naam == "West":
            maak(bestand, "inbreng", gebied_id=gebied, tekst="Er komt geen bus.", datum=dt.date(2026, 4, 1), aantal=8)
    meet(bestand, maak_indicator(bestand), wijk, 2025, "7.1")
    blokken = foto(bestand)
    nieuwe_pagina = {b.tekst: isinstance(voor, Paginawissel) for voor, b in pairwise(blokken) if isinstance(b, Kop) and b.niveau == 1}
    assert nieuwe_pagina == {"Naast elkaar": True, "Oost": True, "Stil": False, "West": True, "Ook stil": False}


def kaarten(blokken: list[Blok]) -> list[tuple[str, str]]:
    return [(k.waarde, k.uitleg) for b in blokken if isinstance(b, Kerncijfers) for k in b.cijfers]


WOORDEN = {
    1: ["initiatief van bewoners loopt", "keer zei iemand iets in 2026", "opgave in het wijkplan", "actie in het wijkplan", "plek om naartoe te gaan",
        "cijfer van hier zelf"],
    2: ["initiatieven van bewoners lopen", "keer zeiden bewoners iets in 2026", "opgaven in het wijkplan", "acties in het wijkplan",
        "plekken om naartoe te gaan", "cijfers van hier zelf"],
}  # fmt: skip


@pytest.mark.parametrize("n", [0, 1, 2])
def test_the_cards_count_what_is_there(bestand: Bestand, wijk: str, n: int) -> None:
    elders, plan = maak(bestand, "gebied", naam="West"), maak(bestand, "wijkplan", gebied_id=wijk)
    for nr in range(n + 1):
        gebied = wijk if nr < n else elders
        maak(bestand, "initiatief", gebied_id=gebied)
        maak(bestand, "inbreng", gebied_id=gebied, datum=dt.date(2026, 4, 1))
        maak(bestand, "inbreng", gebied_id=gebied, datum=dt.date(2025, 4, 1))
        maak(bestand, "voorziening", gebied_id=gebied, naam="Wijkhuis")
        meet(bestand, maak_indicator(bestand, naam=f"Cijfer {nr}"), gebied, 2025, "7.1")
    opgaven = [maak(bestand, "opgave", wijkplan_id=plan) for _ in range(n)]
    for opgave in opgaven:
        maak(bestand, "actie", opgave_id=opgave)
    verwacht = [(str(n), woord) for woord in WOORDEN.get(n, [])]
    assert kaarten(foto(bestand, wijk)) == verwacht


@pytest.mark.parametrize(("lopend", "klaar", "zin"), [
    (1, 0, "Bewoners zijn bezig met 1 initiatief."),
    (2, 1, "Bewoners zijn bezig met 2 initiatieven. 1 ander is klaar of gestopt."),
    (1, 2, "Bewoners zijn bezig met 1 initiatief. 2 andere zijn klaar of gestopt."),
    (0, 1, "Er loopt nu geen initiatief. 1 is klaar of gestopt."),
    (0, 2, "Er loopt nu geen initiatief. 2 zijn klaar of gestopt."),
])  # fmt: skip
def test_what_residents_do_is_told_right_for_none_one_and_more(bestand: Bestand, wijk: str, lopend: int, klaar: int, zin: str) -> None:
    for nr in range(lopend + klaar):
        id_ = maak(bestand, "initiatief", gebied_id=wijk, begonnen_op=dt.date(2026, 2, 1))
        if nr < klaar:
            initiatieven.wijzig_fase(bestand.uow, id_, "afgerond", datum=dt.date(2026, 6, 1))
    assert zin in zinnen(foto(bestand, wijk))


@pytest.mark.parametrize("jaar", [2025, 2026])
def test_the_card_tells_of_as_many_initiatieven_as_the_words_and_the_table(bestand: Bestand, wijk: str, jaar: int) -> None:
    west = maak(bestand, "gebied", naam="West", volgorde=2)
    for begonnen in (2025, 2025, 2026):
        maak(bestand, "initiatief", gebied_id=wijk, begonnen_op=dt.date(begonnen, 2, 1))
    n = {2025: 2, 2026: 3}[jaar]
    blokken = foto(bestand, wijk, west, jaar=jaar)
    assert (str(n), "initiatieven van bewoners lopen") in kaarten(blokken)
    assert f"Bewoners zijn bezig met {n} initiatieven." in zinnen(blokken)
    assert [r.cellen[:3:2] for r in next(b for b in blokken if isinstance(b, Tabel)).rijen] == [("Oost", n), ("West", 0)]


def test_without_gebieden_all_of_them_are_in_it(bestand: Bestand, wijk: str) -> None:
    maak(bestand, "gebied", naam="West", volgorde=2)
    omslag = foto(bestand)[0]
    assert isinstance(omslag, Omslag)
    assert omslag.titel == "Wijkfoto\nalle wijken en dorpen"


def test_of_the_gemeente_itself_only_its_own_figures_are_told(bestand: Bestand, wijk: str) -> None:
    heel = gemeente(bestand)
    meet(bestand, maak_indicator(bestand), heel, 2022, "7.3", niveau="gemeente")
    blokken = foto(bestand, heel)
    assert koppen(blokken, 1) == ["Wat weten we van heel Voorbeeldstad?"]
    assert isinstance(blokken[0], Omslag)
    assert blokken[0].titel == "Wijkfoto\nheel Voorbeeldstad"


def test_an_empty_file_has_a_wijkfoto_that_says_so(bestand: Bestand) -> None:
    assert koppen(foto(bestand), 1) == ["Nog geen cijfers"]


@pytest.mark.parametrize(("soort", "tekening"), [("wijk", "wijk"), ("dorp", "dorp"), ("groep_dorpen", "dorp")])
def test_the_cover_of_a_dorp_shows_a_dorp(bestand: Bestand, soort: str, tekening: str) -> None:
    omslag = foto(bestand, maak(bestand, "gebied", soort=soort))[0]
    assert isinstance(omslag, Omslag)
    assert omslag.illustratie == tekening


def test_figures_of_the_gemeente_alone_stand_in_a_chapter_of_their_own(bestand: Bestand, wijk: str) -> None:
    band = maak_indicator(bestand)
    heel = gemeente(bestand)
    for jaar, waarde in ((2020, "7.4"), (2022, "7.3")):
        meet(bestand, band, heel, jaar, waarde, niveau="gemeente")
    blokken = foto(bestand, wijk)
    assert koppen(blokken, 1)[-1] == "Wat weten we van heel Voorbeeldstad?"
    assert next(b for b in blokken if isinstance(b, Tabel)).rijen[0].cellen == ("Band met de buurt", "7,4 (2020)", "7,3 (2022)", "ja")


def test_the_colofon_names_day_period_and_sources(bestand: Bestand, wijk: str) -> None:
    meet(bestand, maak_indicator(bestand), wijk, 2025, "7.1", bron="Eigen enquête (vraag 3).")
    regels = [platte_tekst(r) for b in foto(bestand, wijk) if isinstance(b, Colofon) for r in b.regels]
    assert regels[0].startswith("Stand op 21 november 2026. De tellingen gaan over 2026, tot en met 21 november.")
    assert regels[1] == "Bronnen: Eigen enquête."


def test_the_table_has_a_row_per_meting(bestand: Bestand, wijk: str) -> None:
    band = maak_indicator(bestand, code="S1")
    meet(bestand, band, wijk, 2025, "7.1", n=90, voorlopig=True)
    ((naam, tabel),) = rijen(bestand.lees(), gebied_ids=(), jaren=(2026,))
    assert naam == "Metingen"
    assert tabel.rijen[0].cellen[2:12] == ("S1", "Band met de buurt", "Oost", "wijk", 2025, Decimal("7.1"), "cijfer", "", 90, "ja")
