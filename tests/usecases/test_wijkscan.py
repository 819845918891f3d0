"""Wijkscan: the rules of figures, stories, breaks and counts, and what the queries make of them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.bestand import instelling
from wijkagenda.queries.preventieplan import preventie, zelf_geteld
from wijkagenda.queries.vraagtelling import per_maand, tellingen
from wijkagenda.queries.wijkscan import IndicatorDetail, gebieden, gemeentegebied, indicator, indicatoren
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import initiatief, velden, wijkscan

VANDAAG = dt.date(2026, 11, 21)


class Wijk:
    """A gebied, the gemeente, and an indicator."""

    def __init__(self, bestand: Bestand) -> None:
        with bestand.uow("Instelling") as werk:
            werk.nieuw(instelling("gemeente", "Oss"))
        self.bestand = bestand
        self.gebied = maak(bestand, "gebied", naam="Ruwaard")
        self.heel = maak(bestand, "gebied", naam="Heel Oss", soort="gemeente")
        self.indicator = maak(bestand, "indicator", naam="Band met de buurt", eenheid="cijfer")

    def meet(self, jaar: int, waarde: int | Decimal | None, *, gemeente: bool = False, **meer: Any) -> str:
        """A figure of a year."""
        van = {"gebied_id": self.heel, "niveau": "gemeente"} if gemeente else {"gebied_id": self.gebied, "niveau": "wijk"}
        return maak(self.bestand, "meting", indicator_id=self.indicator, jaar=jaar, waarde=waarde, **van, **meer)

    def detail(self) -> IndicatorDetail:
        """The indicator for the gebied."""
        gevonden = indicator(self.bestand.lees(), self.indicator, self.gebied)
        assert gevonden is not None
        return gevonden


@pytest.fixture
def wijk(bestand: Bestand) -> Wijk:
    """With the gemeente Oss."""
    return Wijk(bestand)


# -- figures


def test_a_figure_has_a_value_or_says_why_not(wijk: Wijk) -> None:
    """Source: domein.md, Wijkscan."""
    with pytest.raises(InvoerFout, match="Niet allebei"):
        wijk.meet(2024, 7, geen_waarde="geheim")
    with pytest.raises(InvoerFout, match="waarom er geen waarde is"):
        wijk.meet(2024, None)
    wijk.meet(2024, None, geen_waarde="geheim")
    assert [m.toon() for m in wijk.detail().metingen] == ["geheim"]


@pytest.mark.parametrize(("eenheid", "waarde", "mag"), [("percentage", 101, False), ("percentage", 0, True), ("cijfer", -1, False), ("aantal", -3, False),
                                                       ("aantal", 5000, True), ("euro", -5, True), ("verhaal", 3, False)])  # fmt: skip
def test_a_value_fits_its_unit(bestand: Bestand, eenheid: str, waarde: int, mag: bool) -> None:
    maten = {"indicator_id": maak(bestand, "indicator", eenheid=eenheid), "niveau": "wijk", "jaar": 2025, "waarde": Decimal(waarde)}
    if mag:
        maak(bestand, "meting", **maten)
    else:
        with pytest.raises(InvoerFout):
            maak(bestand, "meting", **maten)


def test_a_value_of_the_gemeente_is_never_kept_as_that_of_a_wijk(wijk: Wijk) -> None:
    """Source: domein.md, Wijkscan."""
    with pytest.raises(InvoerFout) as fout:
        maak(wijk.bestand, "meting", indicator_id=wijk.indicator, gebied_id=wijk.heel, niveau="wijk", jaar=2025, waarde=7)
    assert fout.value.veld == "niveau"


def test_a_value_of_the_gemeente_prints_as_of_the_whole_gemeente(wijk: Wijk) -> None:
    """Source: domein.md, Wijkscan."""
    wijk.meet(2022, Decimal("7.27"), gemeente=True)
    wijk.meet(2025, Decimal("7.1"), voorlopig=True)
    rij = wijk.detail().rij
    assert rij.eigen is not None
    assert rij.gemeente is not None
    assert (rij.eigen.van, rij.eigen.kort()) == ("Ruwaard", "7,1 (2025, voorlopig)")
    assert (rij.gemeente.van, rij.gemeente.kort()) == ("heel Oss", "7,3 (2022)")


def test_figures_of_another_gebied_are_not_shown(wijk: Wijk) -> None:
    maak(wijk.bestand, "meting", indicator_id=wijk.indicator, niveau="wijk", jaar=2025, waarde=3)
    assert wijk.detail().metingen == ()


def test_without_a_gebied_only_the_gemeente_is_shown(wijk: Wijk) -> None:
    wijk.meet(2022, 7, gemeente=True)
    wijk.meet(2025, 8)
    (rij,) = indicatoren(wijk.bestand.lees(), None)
    assert (rij.eigen, rij.metingen) == (None, 1)


def test_the_last_figure_is_the_newest_with_a_value(wijk: Wijk) -> None:
    wijk.meet(2023, 7)
    wijk.meet(2025, None, geen_waarde="ontbreekt")
    rij = wijk.detail().rij
    assert rij.eigen is not None
    assert rij.eigen.jaar == 2023


def test_series_run_from_old_to_new_with_the_gebied_first(wijk: Wijk) -> None:
    wijk.meet(2020, 7, gemeente=True)
    wijk.meet(2025, 8)
    wijk.meet(2024, 6)
    assert [(van, [m.jaar for m in reeks]) for van, reeks in wijk.detail().reeksen()] == [("Ruwaard", [2024, 2025]), ("heel Oss", [2020])]


def test_only_indicatoren_of_kaders_in_use_are_listed(bestand: Bestand) -> None:
    uit = maak(bestand, "beleidskader", actief=False)
    maak(bestand, "indicator", beleidskader_id=uit, naam="Oud")
    maak(bestand, "indicator", naam="Nieuw")
    assert [r.naam for r in indicatoren(bestand.lees(), None)] == ["Nieuw"]


def test_a_norm_without_an_operator_has_none(bestand: Bestand) -> None:
    """Source: feiten, ons_kwadranten: "=" is not in the source."""
    maak(bestand, "indicator", code="A", operator="min", norm="75")
    maak(bestand, "indicator", code="B", norm="80")
    assert sorted(r.norm for r in indicatoren(bestand.lees(), None)) == ["80", "minstens 75"]


def test_the_same_year_is_not_measured_twice_by_changing_one(wijk: Wijk) -> None:
    wijk.meet(2024, 7)
    ander = wijk.meet(2025, 8)
    with pytest.raises(RegelFout, match="al een cijfer over 2024"):
        velden.wijzig(wijk.bestand.uow, "meting", ander, {"jaar": 2024})


def test_a_break_without_a_source_is_presumed(wijk: Wijk) -> None:
    """Source: domein.md, Wijkscan."""
    breuk = maak(wijk.bestand, "trendbreuk", indicator_id=wijk.indicator, jaar=2022, toelichting="andere vragenlijst")
    assert [b.toon() for b in wijk.detail().breuken] == ["2022: vermoedelijk: andere vragenlijst"]
    velden.wijzig(wijk.bestand.uow, "trendbreuk", breuk, {"bron": "VNG, juli 2022"})
    assert [b.toon() for b in wijk.detail().breuken] == ["2022: andere vragenlijst"]


# -- the story


def test_a_figure_goes_into_a_plan_only_with_its_story(wijk: Wijk) -> None:
    """Source: domein.md, Wijkscan."""
    wijk.meet(2025, 7)
    with pytest.raises(RegelFout, match="eerst het verhaal"):
        wijkscan.zet_in_plan(wijk.bestand.uow, wijk.indicator, wijk.gebied, True)
    maak(wijk.bestand, "verhaal", indicator_id=wijk.indicator, gebied_id=wijk.gebied, jaar=2025, tekst="Het klopt.")
    wijkscan.zet_in_plan(wijk.bestand.uow, wijk.indicator, wijk.gebied, True)
    assert wijk.detail().rij.in_plan


def test_the_newest_story_goes_in_the_plan(wijk: Wijk) -> None:
    for jaar in (2024, 2026):
        maak(wijk.bestand, "verhaal", indicator_id=wijk.indicator, gebied_id=wijk.gebied, jaar=jaar, tekst="Het klopt.", in_plan=jaar == 2024)
    wijkscan.zet_in_plan(wijk.bestand.uow, wijk.indicator, wijk.gebied, True)
    assert [(v.jaar, v.in_plan) for v in wijk.detail().verhalen] == [(2026, True), (2024, False)]
    wijkscan.zet_in_plan(wijk.bestand.uow, wijk.indicator, wijk.gebied, False)
    assert not wijk.detail().rij.in_plan


def test_a_story_of_blanks_does_not_go_in_the_plan(wijk: Wijk) -> None:
    with pytest.raises(RegelFout):
        maak(wijk.bestand, "verhaal", indicator_id=wijk.indicator, gebied_id=wijk.gebied, jaar=2025, tekst="  ", in_plan=True)


def test_a_year_has_one_story(wijk: Wijk) -> None:
    maak(wijk.bestand, "verhaal", indicator_id=wijk.indicator, gebied_id=wijk.gebied, jaar=2024, tekst="Toen.")
    nu = maak(wijk.bestand, "verhaal", indicator_id=wijk.indicator, gebied_id=wijk.gebied, jaar=2025, tekst="Nu.")
    with pytest.raises(RegelFout, match="al een verhaal bij 2024"):
        velden.wijzig(wijk.bestand.uow, "verhaal", nu, {"jaar": 2024})


# -- counts of questions


def test_a_count_under_five_is_held_back(wijk: Wijk) -> None:
    """Source: domein.md, Vraagtelling."""
    maak(wijk.bestand, "vraagtelling", gebied_id=wijk.gebied, jaar=2026, maand=3, aantal=7, collectief=2)
    (rij,) = tellingen(wijk.bestand.lees(), [wijk.gebied], 2026)
    assert (rij.toon_aantal(), rij.toon_collectief()) == ("7", "minder dan 5")


def test_a_total_does_not_give_away_the_one_that_was_held_back(wijk: Wijk) -> None:
    kader = maak(wijk.bestand, "beleidskader")
    for code, aantal in (("1", 12), ("2", 3)):
        thema = maak(wijk.bestand, "thema", beleidskader_id=kader, code=code, titel=f"Thema {code}")
        maak(wijk.bestand, "vraagtelling", gebied_id=wijk.gebied, jaar=2026, maand=3, thema_id=thema, aantal=aantal)
    assert [(m.maand, m.aantal, m.collectief) for m in per_maand(tellingen(wijk.bestand.lees(), [], 2026))] == [(3, "meer dan 12", "–")]


def test_no_more_questions_go_to_a_collective_offer_than_came(wijk: Wijk) -> None:
    with pytest.raises(InvoerFout) as fout:
        maak(wijk.bestand, "vraagtelling", gebied_id=wijk.gebied, jaar=2026, maand=3, aantal=2, collectief=3)
    assert fout.value.veld == "collectief"


def test_a_month_is_counted_once_per_thema(wijk: Wijk) -> None:
    maak(wijk.bestand, "vraagtelling", gebied_id=wijk.gebied, jaar=2026, maand=3, aantal=7)
    april = maak(wijk.bestand, "vraagtelling", gebied_id=wijk.gebied, jaar=2026, maand=4, aantal=9)
    with pytest.raises(RegelFout, match="al geteld"):
        velden.wijzig(wijk.bestand.uow, "vraagtelling", april, {"maand": 3})


# -- preventieplan and what the file counts


def test_the_preventieplan_shows_preventive_acties_with_what_the_wijkfoto_says(wijk: Wijk) -> None:
    """Source: domein.md, Preventieplan."""
    b = wijk.bestand
    kader = maak(b, "beleidskader")
    doel = maak(b, "doel", beleidskader_id=kader, code="1", titel="Meedoen")
    velden.wijzig(b.uow, "indicator", wijk.indicator, {"doel_id": doel, "beleidskader_id": kader})
    wijk.meet(2025, Decimal("7.1"))
    wijk.meet(2022, Decimal("7.3"), gemeente=True)
    plan = maak(b, "wijkplan", gebied_id=wijk.gebied)
    opgave = maak(b, "opgave", wijkplan_id=plan, titel="Elkaar kennen", doel_id=doel)
    maak(b, "actie", opgave_id=opgave, titel="Soep", preventief=True, start=dt.date(2026, 1, 1))
    maak(b, "actie", opgave_id=opgave, titel="Bankje")
    maak(b, "actie", opgave_id=opgave, titel="Voorbij", preventief=True, eind=dt.date(2025, 12, 31))
    (actie,) = preventie(b.lees(), wijk.gebied, 2026).acties
    assert (actie.titel, actie.opgave, actie.doel) == ("Soep", "Elkaar kennen", "1 Meedoen")
    assert actie.wijkfoto == ("Band met de buurt: Ruwaard 7,1 (2025), heel Oss 7,3 (2022)",)


def test_a_preventieplan_is_written_and_rewritten(wijk: Wijk) -> None:
    wijkscan.schrijf_preventieplan(wijk.bestand.uow, wijk.gebied, 2026, "Eerst rust.")
    wijkscan.schrijf_preventieplan(wijk.bestand.uow, wijk.gebied, 2026, "Eerst rust, dan meer.")
    assert preventie(wijk.bestand.lees(), wijk.gebied, 2026).tekst == "Eerst rust, dan meer."
    assert preventie(wijk.bestand.lees(), wijk.gebied, 2027).tekst == ""


def test_what_still_runs_a_year_after_support_is_counted_over_those_only(wijk: Wijk) -> None:
    """Source: S2, norm 80 %, counted over those that went on alone a year or more ago."""
    b = wijk.bestand
    for actief in (True, True, False):
        id_ = maak(b, "initiatief", gebied_id=wijk.gebied, begonnen_op=dt.date(2024, 1, 1), zelfstandig_op=dt.date(2025, 6, 1))
        initiatief.beantwoord_jaarvraag(b.uow, id_, actief)
    maak(b, "initiatief", gebied_id=wijk.gebied, begonnen_op=dt.date(2024, 1, 1), zelfstandig_op=dt.date(2025, 7, 1))
    maak(b, "initiatief", gebied_id=wijk.gebied, begonnen_op=dt.date(2024, 1, 1), zelfstandig_op=dt.date(2026, 7, 1))
    telling = zelf_geteld(b.lees(), [wijk.gebied], 2026, VANDAAG)[0]
    assert telling.uitkomst == "2 van de 3"
    assert "Van 1 is het nog niet gevraagd" in telling.uitleg


def test_promises_kept_in_time_are_counted_once_their_day_is_past(wijk: Wijk) -> None:
    for voor, op in (((2026, 3, 1), (2026, 2, 20)), ((2026, 3, 1), (2026, 3, 5)), ((2026, 12, 20), None)):
        antwoord = {"antwoord": "Ja.", "antwoord_op": dt.date(*op)} if op else {}
        maak(wijk.bestand, "inbreng", gebied_id=wijk.gebied, datum=dt.date(2026, 2, 1), beloofd_voor=dt.date(*voor), **antwoord)
    assert zelf_geteld(wijk.bestand.lees(), [wijk.gebied], 2026, VANDAAG)[1].uitkomst == "1 van de 2"


def test_an_empty_file_counts_nothing(bestand: Bestand) -> None:
    assert {t.uitkomst for t in zelf_geteld(bestand.lees(), [], 2026, VANDAAG)} == {"nog niets te tellen"}


def test_the_gemeente_has_no_wijkfoto_of_its_own(wijk: Wijk) -> None:
    assert gebieden(wijk.bestand.lees()) == [(wijk.gebied, "Ruwaard")]
    assert gemeentegebied(wijk.bestand.lees()) == wijk.heel
