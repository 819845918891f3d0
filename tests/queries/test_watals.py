"""What may be tried, and what would remain: the same rules as booking, and nothing is booked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factory import maak
from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.klok import Klok
from wijkagenda.domain.subsidie import Aanvraag
from wijkagenda.domain.wijkbudget import Boeking, Plek
from wijkagenda.queries.watals import Kandidaat, kandidaten
from wijkagenda.queries.watalsuitkomst import Uitkomst, reken, tel_op
from wijkagenda.queries.wijkbudget import standen
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import boeking, jaarafsluiting


@dataclass
class Wijk:
    """Two gebieden, streams and rubrieken, a regeling, and short ways to fill them."""

    bestand: Bestand
    ids: dict[str, str] = field(default_factory=dict)

    def id(self, soort: str, naam: str, **velden: Any) -> str:
        if naam not in self.ids:
            self.ids[naam] = maak(self.bestand, soort, naam=naam, **velden)
        return self.ids[naam]

    def plek(self, gebied: str = "Ruwaard", stroom: str = "Basis", rubriek: str = "Ontmoeting") -> Plek:
        return Plek(self.id("gebied", gebied), self.id("geldstroom", stroom), self.id("rubriek", rubriek))

    def boek(self, soort: str, euro: int, jaar: int = 2026, bron: str | None = None, **plek: str) -> None:
        waar = self.plek(**plek)
        with self.bestand.uow("Boeken") as werk:
            boeking.boek(werk, soort=soort, bedrag=euro * 100, jaar=jaar, kant="besteding", datum=dt.date(jaar, 3, 1), omschrijving="Proef",
                         bron_soort="actie" if bron else None, bron_id=bron, **waar._asdict())  # fmt: skip

    def regeling(self, plafond: int = 10_000) -> str:
        plek = self.plek()
        return self.id("regeling", "SSB", plafond=plafond * 100, geldstroom_id=plek.geldstroom_id, rubriek_id=plek.rubriek_id)

    def aanvraag(self, euro: int, status: str = "beoordeling", delen: dict[str, int] | None = None, **velden: Any) -> str:
        id_ = maak(self.bestand, "aanvraag", aangevraagd=euro * 100, regeling_id=self.regeling(), **velden)
        for gebied, deel in ({"Ruwaard": 100} if delen is None else delen).items():
            maak(self.bestand, "aanvraag_gebied", aanvraag_id=id_, gebied_id=self.id("gebied", gebied), deel=Decimal(deel))
        with self.bestand.uow("Status zetten") as werk:
            werk.haal(Aanvraag, id_).status = status
        return id_

    def actie(self, euro: int, **velden: Any) -> str:
        plek = self.plek()
        return maak(self.bestand, "actie", **{"kosten": euro * 100, "gebied_id": plek.gebied_id, "rubriek_id": plek.rubriek_id} | velden)

    def lijst(self, *gebieden: str) -> list[Kandidaat]:
        return kandidaten(self.bestand.lees(), [self.id("gebied", g) for g in gebieden], 2026)

    def reken(self, *gebieden: str, stroom: str | None = None) -> Uitkomst:
        ids = [self.id("gebied", g) for g in gebieden]
        return reken(self.bestand.lees(), ids, 2026, [k.met(self.ids.get(stroom or ""), None) for k in self.lijst(*gebieden)])


@pytest.fixture
def wijk(bestand: Bestand) -> Wijk:
    return Wijk(bestand)


# what may be tried


def test_an_open_application_takes_what_was_advised_else_asked(wijk: Wijk) -> None:
    wijk.aanvraag(500)
    id_ = wijk.aanvraag(300, titel="Zaaigoed")
    with wijk.bestand.uow("Adviseren") as werk:
        werk.haal(Aanvraag, id_).geadviseerd = 200_00
    assert sorted((k.bedrag, k.toelichting.split(" · ")[-1]) for k in wijk.lijst()) == [(200_00, "geadviseerd"), (500_00, "aangevraagd")]


@pytest.mark.parametrize("status", ["concept", "geweigerd", "afgerekend", "ingetrokken", "uitvoering"])
def test_what_is_not_open_is_not_offered(wijk: Wijk, status: str) -> None:
    wijk.aanvraag(500, status)
    assert wijk.lijst() == []


def test_an_application_is_split_over_its_gebieden_to_the_cent(wijk: Wijk) -> None:
    wijk.plek(gebied="Ussen")
    wijk.aanvraag(1, delen={"Ruwaard": 33, "Ussen": 67})
    (k,) = wijk.lijst()
    assert sum(cents for _, cents in k.delen) == 100
    assert dict(k.delen) == {wijk.ids["Ruwaard"]: 33, wijk.ids["Ussen"]: 67}


def test_an_actie_takes_what_of_its_kosten_is_not_booked_yet(wijk: Wijk) -> None:
    id_ = wijk.actie(100)
    wijk.boek("verplicht", 40, bron=id_)
    wijk.boek("vrijval", 10, bron=id_)
    assert [k.bedrag for k in wijk.lijst()] == [70_00]


@pytest.mark.parametrize("velden", [{"status": "klaar"}, {"kosten": None}, {"start": dt.date(2027, 1, 1)}, {"eind": dt.date(2025, 12, 31)}])
def test_an_actie_that_is_done_free_or_of_another_year_is_not_offered(wijk: Wijk, velden: dict[str, Any]) -> None:
    wijk.actie(100, **velden)
    assert wijk.lijst() == []


def test_the_gebied_of_an_actie_may_come_from_its_wijkplan(wijk: Wijk) -> None:
    plan = maak(wijk.bestand, "wijkplan", gebied_id=wijk.plek().gebied_id)
    wijk.actie(100, gebied_id=None, opgave_id=maak(wijk.bestand, "opgave", wijkplan_id=plan))
    assert [k.delen for k in wijk.lijst("Ruwaard")] == [((wijk.ids["Ruwaard"], 100_00),)]


def test_only_those_of_the_chosen_gebieden_are_offered(wijk: Wijk) -> None:
    wijk.actie(100)
    assert wijk.lijst("Ussen") == []


# what would remain


def test_nothing_chosen_leaves_everything_as_it_is(wijk: Wijk) -> None:
    wijk.boek("begroot", 100)
    uit = reken(wijk.bestand.lees(), [], 2026, [])
    assert [(r.naam, r.nu, r.straks) for r in uit.stromen] == [("Basis", 100_00, 100_00)]
    assert (uit.samen.nu, uit.samen.verschil) == (100_00, 0)


def test_per_stream_rubriek_and_gebied_the_same_amount_goes_off(wijk: Wijk) -> None:
    wijk.boek("begroot", 1000)
    wijk.boek("begroot", 50, rubriek="Leren")
    wijk.aanvraag(300)
    uit = wijk.reken()
    assert [(r.naam, r.verschil) for r in uit.stromen + uit.gebieden] == [("Basis", -300_00), ("Ruwaard", -300_00)]
    assert {r.naam: (r.nu, r.straks) for r in uit.rubrieken} == {"Ontmoeting": (1000_00, 700_00), "Leren": (50_00, 50_00)}


def test_what_falls_elsewhere_is_told_apart(wijk: Wijk) -> None:
    wijk.boek("begroot", 100)
    wijk.boek("begroot", 100, gebied="Ussen")
    wijk.aanvraag(100, delen={"Ruwaard": 60, "Ussen": 40})
    uit = wijk.reken("Ruwaard")
    assert (uit.samen.verschil, uit.elders) == (-60_00, 40_00)


def test_what_has_no_place_yet_does_not_count(wijk: Wijk) -> None:
    wijk.boek("begroot", 100)
    wijk.actie(40)
    assert wijk.reken().samen.verschil == 0
    assert wijk.reken(stroom="Basis").samen.verschil == -40_00


def test_plafondruimte_has_its_own_name_and_figures(wijk: Wijk) -> None:
    wijk.regeling(plafond=1000)
    wijk.boek("begroot", 5000)
    wijk.aanvraag(700)
    uit = wijk.reken()
    assert [(r.naam, r.nu, r.straks) for r in uit.plafonds] == [("SSB", 1000_00, 300_00)]
    assert uit.punten == ()


def test_above_the_plafond_is_told(wijk: Wijk) -> None:
    wijk.regeling(plafond=1000)
    wijk.boek("begroot", 5000)
    wijk.aanvraag(700)
    wijk.aanvraag(400)
    assert [(p.soort, p.zin) for p in wijk.reken().punten] == [
        ("weiger", "SSB: samen € 100,00 boven het plafond. Verleen minder, of weiger voor dat deel.")]  # fmt: skip


def test_a_stream_that_refuses_says_what_booking_would_say(wijk: Wijk) -> None:
    wijk.id("geldstroom", "Basis", bij_over="weiger")
    wijk.boek("begroot", 100)
    wijk.actie(60, titel="Een")
    wijk.actie(60, titel="Twee")
    (punt,) = wijk.reken(stroom="Basis").punten
    assert punt.soort == "weiger"
    assert punt.zin == "Twee: ‘Basis’ heeft in Ruwaard in 2026 nog € 40,00 vrij. Dat is te weinig voor € 60,00. Boek minder, of hevel eerst geld over."


def test_care_that_people_have_a_right_to_only_warns(wijk: Wijk) -> None:
    wijk.id("geldstroom", "Basis", bij_over="weiger", zorgrecht=True)
    wijk.boek("begroot", 10)
    wijk.actie(60)
    assert [p.soort for p in wijk.reken(stroom="Basis").punten] == ["waarschuw"]


@pytest.mark.parametrize(("keuze", "soort"), [("weiger", "weiger"), ("waarschuw", "waarschuw")])
def test_a_broken_oormerk_is_told(wijk: Wijk, keuze: str, soort: str) -> None:
    wijk.id("geldstroom", "Basis", bij_oormerk=keuze)
    maak(wijk.bestand, "oormerk", geldstroom_id=wijk.ids["Basis"], rubriek_id=wijk.id("rubriek", "Leren"))
    wijk.actie(60)
    (punt,) = wijk.reken(stroom="Basis").punten
    assert (punt.soort, "mag alleen naar Leren" in punt.zin) == (soort, True)


def test_a_closed_year_takes_nothing_more(wijk: Wijk) -> None:
    wijk.boek("begroot", 100)
    jaarafsluiting.sluit_jaar_af(wijk.bestand.uow, gebied_id=wijk.plek().gebied_id, jaar=2026, omschrijving="Besluit")
    wijk.actie(60)
    assert any("2026 is voor Ruwaard afgesloten" in p.zin for p in wijk.reken(stroom="Basis").punten)


def test_trying_books_nothing(wijk: Wijk) -> None:
    wijk.boek("begroot", 100)
    wijk.actie(60)
    wijk.reken(stroom="Basis")
    assert wijk.bestand.lees().scalar(sa.select(sa.func.count()).select_from(Boeking)) == 1


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_every_view_adds_up_to_the_same(data: st.DataObject) -> None:
    """Streams, rubrieken and gebieden are three sums of the same money, today and then."""
    plekken = st.tuples(*(st.sampled_from([f"{soort}{n}" for n in range(3)]) for soort in "gsr"))
    cellen = data.draw(st.dictionaries(plekken, st.integers(-(10**6), 10**6), max_size=8))
    gekozen = data.draw(st.lists(st.tuples(plekken, st.integers(1, 10**6)), max_size=6))
    hier = {plek: (cellen.get(plek, 0), sum(c for p, c in gekozen if p == plek)) for plek in (*cellen, *(p for p, _ in gekozen))}
    sommen = set()
    for deel, soort in enumerate("gsr"):
        rijen = tel_op(hier, deel, {f"{soort}{n}": f"{soort}{n}" for n in range(3)})
        sommen.add((sum(r.nu for r in rijen), sum(r.straks for r in rijen)))
    assert len(sommen) == 1


def test_today_is_what_the_matrix_says(wijk: Wijk) -> None:
    wijk.boek("begroot", 100)
    wijk.boek("verplicht", 30)
    db = wijk.bestand.lees()
    assert reken(db, [], 2026, []).samen.nu == sum(s.vrij for s in standen(db, ("rubriek_id",), jaren=[2026], kant="besteding").values())


@given(st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_refuses_what_booking_refuses(tmp_path_factory: pytest.TempPathFactory, klok: Klok, data: st.DataObject) -> None:
    """The same acties, tried and then booked one after another: the first refusal is of the same actie, in the same words."""
    bestand = Bestand.nieuw(tmp_path_factory.mktemp("watals") / "proef.wijkagenda", klok)
    wijk = Wijk(bestand)
    keuze = st.sampled_from(["weiger", "waarschuw"])
    wijk.id("geldstroom", "Basis", bij_over=data.draw(keuze), bij_oormerk=data.draw(keuze))
    if data.draw(st.booleans()):
        maak(bestand, "oormerk", geldstroom_id=wijk.ids["Basis"], rubriek_id=wijk.id("rubriek", "Leren"))
    if budget := data.draw(st.integers(0, 100)):
        wijk.boek("begroot", budget, rubriek="Leren")
    for nummer, euro in enumerate(data.draw(st.lists(st.integers(1, 60), min_size=1, max_size=4))):
        wijk.actie(euro, titel=f"Actie {nummer}", rubriek_id=wijk.id("rubriek", data.draw(st.sampled_from(["Leren", "Ontmoeting"]))))
    geweigerd = [p.zin for p in wijk.reken(stroom="Basis").punten if p.soort == "weiger"]
    for k in wijk.lijst():
        plek = Plek(k.delen[0][0], wijk.ids["Basis"], str(k.rubriek_id))
        try:
            with bestand.uow("Boeken") as werk:
                boeking.boek(werk, soort="verplicht", bedrag=k.bedrag, jaar=2026, kant="besteding", datum=werk.vandaag, omschrijving="Proef",
                             **plek._asdict())  # fmt: skip
        except RegelFout as fout:
            assert geweigerd[0] == f"{k.titel}: {fout}"
            break
    else:
        assert geweigerd == []
    bestand.sluit()
