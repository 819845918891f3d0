"""The content of the example file is whole: enough of everything, every reference resolves, every sum balances."""

import datetime as dt
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrulestr

from wijkagenda.domain.subsidie_stappen import STAPPEN
from wijkagenda.domain.velden import veld_van
from wijkagenda.domain.velden.initiatief import FASEN
from wijkagenda.domain.velden.leersessie import LENZEN
from wijkagenda.domain.velden.subsidie import BESLUITSOORTEN, STATUSSEN, VASTSTELLINGSOORTEN
from wijkagenda.domain.velden.wijkplan import PLANSTATUSSEN

BRON = Path(__file__).parents[1] / "resources"
VOORBEELD = BRON / "voorbeeld"
PEILDATUM = dt.date(2026, 11, 21)
GEBIEDEN = ("ruwaard", "ussen", "geffen", "megen-haren-macharen")

Record = dict[str, Any]

KINDEREN = (
    ("mijlpaal", "mijlpalen", "actie"),
    ("stem", "stemmen", "opgave"),
    ("telling", "tellingen", "initiatief"),
    ("contactmoment", "contacten", "initiatief"),
    ("knelpunt", "knelpunten", "initiatief"),
    ("begrotingsregel", "dekking", "aanvraag"),
    ("beoordeling", "beoordelingen", "aanvraag"),
    ("besluit", "besluiten", "aanvraag"),
    ("betaling", "betalingen", "aanvraag"),
    ("vaststelling", "vaststellingen", "aanvraag"),
    ("termijnwijziging", "termijnwijzigingen", "aanvraag"),
    ("bezwaar", "bezwaren", "aanvraag"),
    ("programmapunt", "programma", "leersessie"),
    ("lens", "lenzen", "leersessie"),
    ("afspraak", "afspraken", "leersessie"),
)


def lees(naam: str) -> dict[str, list[Record]]:
    return tomllib.loads((VOORBEELD / f"{naam}.toml").read_text(encoding="utf-8"), parse_float=Decimal)


@pytest.fixture(scope="module")
def alles() -> dict[str, list[Record]]:
    """All records of all files by kind; opgaven and acties are lifted out of their plans."""
    soorten: dict[str, list[Record]] = {}
    for pad in sorted(VOORBEELD.glob("*.toml")):
        for soort, records in lees(pad.stem).items():
            if soort != "peildatum":
                soorten.setdefault(soort, []).extend(records)
    soorten["opgave"] = [o for p in soorten["wijkplan"] for o in p["opgave"]]
    soorten["actie"] = [a for o in soorten["opgave"] for a in o["actie"]]
    soorten["hoofdstuk"] = [h for p in soorten["wijkplan"] for h in p["hoofdstuk"]]
    soorten["wens"] = [x for b in soorten["bewonersagenda"] for x in b["wens"]]
    for soort, lijst, ouder in KINDEREN:
        soorten[soort] = [x for o in soorten[ouder] for x in o.get(lijst, [])]
    return soorten


def slugs(records: list[Record]) -> set[str]:
    return {r["slug"] for r in records}


def in_sjabloon(bestand: str) -> set[str]:
    regels = (BRON / "sjablonen" / "oss" / f"{bestand}.csv").read_text(encoding="utf-8").splitlines()[1:]
    return {r.split(";")[0] for r in regels}


def in_kader(bestand: str, kader: str = "oss-2025-2029") -> set[str]:
    regels = (BRON / "beleidskaders" / kader / f"{bestand}.csv").read_text(encoding="utf-8").splitlines()[1:]
    return {r.split(";")[0] for r in regels}


def paren(waarde: Any) -> Iterator[tuple[str, Any]]:
    """Every (key, value) at any depth."""
    if isinstance(waarde, dict):
        for sleutel, inhoud in waarde.items():
            yield sleutel, inhoud
            yield from paren(inhoud)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from paren(deel)


@pytest.mark.parametrize(
    ("soort", "minstens"),
    [
        ("organisatie", 25),
        ("medewerker", 8),
        ("wijkplan", 4),
        ("initiatief", 64),
        ("inbreng", 40),
        ("bewonersagenda", 2),
        ("aanvraag", 44),
        ("regeling", 3),
        ("leersessie", 12),
        ("agendapunt", 40),
        ("evaluatie", 1),
        ("vraagtelling", 100),
        ("deelname", 10),
    ],
)
def test_the_example_is_rich_enough(alles: dict[str, list[Record]], soort: str, minstens: int) -> None:
    assert len(alles[soort]) >= minstens


def test_a_slug_is_used_once_per_kind(alles: dict[str, list[Record]]) -> None:
    for soort, records in alles.items():
        namen = [r["slug"] for r in records if "slug" in r]
        assert len(namen) == len(set(namen)), soort


def test_every_reference_resolves(alles: dict[str, list[Record]]) -> None:
    verwijzingen = {
        "gebied": in_sjabloon("gebieden"),
        "rubriek": in_sjabloon("rubrieken"),
        "geldstroom": in_sjabloon("geldstromen"),
        "doel": in_kader("doelen"),
        "indicator": {code for kader in ("oss-2025-2029", "ons-welzijn-2020", "proeftuin-ruwaard") for code in in_kader("indicatoren", kader)},
        "thema": in_kader("themas"),
        "organisatie": slugs(alles["organisatie"]),
        "trekker_organisatie": slugs(alles["organisatie"]),
        "penvoerder": slugs(alles["organisatie"]),
        "vertegenwoordiger": slugs(alles["contactpersoon"]),
        "initiatiefnemers": slugs(alles["contactpersoon"]),
        "medewerker": slugs(alles["medewerker"]),
        "ondersteuner": slugs(alles["medewerker"]),
        "behandelaar": slugs(alles["medewerker"]),
        "mandaat": slugs(alles["medewerker"]) | {"True"},  # on a medewerker it says who may decide
        "initiatief": slugs(alles["initiatief"]),
        "initiatieven": slugs(alles["initiatief"]),
        "inbreng": slugs(alles["inbreng"]),
        "opgave": slugs(alles["opgave"]),
        "opgaven": slugs(alles["opgave"]),
        "actie": slugs(alles["actie"]),
        "wijkplan": slugs(alles["wijkplan"]),
        "bewonersagenda": slugs(alles["bewonersagenda"]),
        "regeling": slugs(alles["regeling"]),
        "verplichting": slugs(alles["verplichting"]),
        "vorige": slugs(alles["leersessie"]),
        "ook_in": in_sjabloon("gebieden"),
    }
    for soort, records in alles.items():
        for record in records:
            for sleutel, waarde in paren(record):
                bekend = verwijzingen.get(sleutel)
                genest = isinstance(waarde, dict) or (isinstance(waarde, list) and waarde and isinstance(waarde[0], dict))
                if bekend is None or genest or (soort, sleutel) == ("contactpersoon", "doel"):
                    continue
                for code in waarde if isinstance(waarde, list) else [waarde]:
                    assert str(code) in bekend, (soort, record.get("slug"), sleutel, code)


def test_what_agenda_and_casus_point_to_exists(alles: dict[str, list[Record]]) -> None:
    for punt in alles["agendapunt"]:
        if "bij" in punt:
            assert punt["bij"] in slugs(alles[punt["bij_soort"]])
    for sessie in alles["leersessie"]:
        for casus in sessie.get("casus", []):
            assert casus["bron"] in slugs(alles[casus["bron_soort"]])


def test_every_choice_is_one_the_fields_know(alles: dict[str, list[Record]]) -> None:
    keuzevelden = {
        "organisatie": ("soort",),
        "voorziening": ("soort", "type"),
        "inbreng": ("soort", "uitkomst"),
        "stem": ("methode",),
        "wens": ("uitkomst",),
        "hoofdstuk": ("soort",),
        "opgave": ("status", "kwadrant"),
        "actie": ("status",),
        "agendapunt": ("soort",),
        "initiatief": ("fase", "steun_vorm", "oorzaak"),
        "contactmoment": ("soort",),
        "regeling": ("verdeelwijze", "termijn_start"),
        "aanvraag": ("status",),
        "begrotingsregel": ("soort",),
        "besluit": ("soort", "grond"),
        "betaling": ("soort",),
        "vaststelling": ("soort", "grond"),
        "termijnwijziging": ("soort",),
        "bezwaar": ("uitkomst",),
        "meting": ("niveau", "geen_waarde"),
        "deelname": ("vorm",),
        "leersessie": ("status",),
        "lens": ("onderdeel",),
        "afspraak": ("uitkomst",),
        "evaluatie": ("status",),
        "boeking": ("soort", "kant"),
    }
    for soort, velden in keuzevelden.items():
        for naam in velden:
            codes = {k.code for k in veld_van(soort, naam).keuzes}
            gebruikt = {r[naam] for r in alles[soort] if naam in r}
            assert gebruikt <= codes, (soort, naam, gebruikt - codes)


def test_required_fields_are_filled(alles: dict[str, list[Record]]) -> None:
    for soort, namen in {
        "opgave": ("titel", "status", "waarom", "wij_willen", "wij_kunnen", "wij_nodig"),
        "actie": ("titel", "status", "start", "eind"),
        "agendapunt": ("titel", "begin", "soort"),
        "initiatief": ("titel", "gebied", "omschrijving", "fase", "fasen"),
        "inbreng": ("gebied", "tekst", "datum", "soort"),
        "aanvraag": ("titel", "regeling", "organisatie", "aangevraagd", "kosten", "stappen"),
        "besluit": ("soort", "datum", "motivering", "mandaat"),
        "contactpersoon": ("naam", "doel", "bewaren_tot"),
        "leersessie": ("titel", "gebied", "begin", "leervraag", "programma"),
    }.items():
        for record in alles[soort]:
            assert all(record.get(naam) for naam in namen), (soort, record.get("slug") or record.get("titel"))


def test_people_and_mail_are_recognisably_invented(alles: dict[str, list[Record]]) -> None:
    for persoon in alles["contactpersoon"]:
        assert persoon["telefoon"].startswith("06-000000")
        assert persoon["email"].endswith("voorbeeld.example")
    assert all(o["email"].endswith("voorbeeld.example") for o in alles["organisatie"])


def test_initiatieven_are_in_all_eight_fasen(alles: dict[str, list[Record]]) -> None:
    assert {i["fase"] for i in alles["initiatief"]} == {f.code for f in FASEN}


def test_a_fase_history_runs_forward_and_ends_in_the_fase_of_today(alles: dict[str, list[Record]]) -> None:
    for initiatief in alles["initiatief"]:
        stappen = initiatief["fasen"]
        assert [s["datum"] for s in stappen] == sorted(s["datum"] for s in stappen)
        assert [s["naar"] for s in stappen[:-1]] == [s["van"] for s in stappen[1:]]
        assert stappen[-1]["naar"] == initiatief["fase"]
        assert all(s["reden"] and s["datum"] <= PEILDATUM for s in stappen)


def test_what_stopped_says_why_and_what_was_learned(alles: dict[str, list[Record]]) -> None:
    gestopt = [i for i in alles["initiatief"] if i["fase"] == "gestopt"]
    assert all(i.get("oorzaak") and i.get("les") for i in gestopt)
    assert {i["oorzaak"] for i in gestopt} == {"regels", "mensen", "geld", "klaar", "anders"}


def test_four_initiatieven_in_four_gebieden_are_stuck_on_one_rule(alles: dict[str, list[Record]]) -> None:
    per_regel: dict[str, set[str]] = {}
    for initiatief in alles["initiatief"]:
        for knelpunt in initiatief.get("knelpunten", []):
            per_regel.setdefault(knelpunt["regel"], set()).add(initiatief["gebied"])
    assert set(GEBIEDEN) in per_regel.values()


def test_plans_are_in_different_statuses_and_end_in_the_latest(alles: dict[str, list[Record]]) -> None:
    laatste = {p["statussen"][-1]["status"] for p in alles["wijkplan"]}
    assert {"concept", "vastgesteld", "in_uitvoering", "geevalueerd"} <= laatste
    assert laatste <= {s.code for s in PLANSTATUSSEN}
    for plan in alles["wijkplan"]:
        gehad = {s["status"] for s in plan["statussen"]}
        assert ("vastgesteld_op" in plan) == ("vastgesteld" in gehad)


def test_plan_sentences_are_short(alles: dict[str, list[Record]]) -> None:
    """Plain Dutch: hardly a sentence of more than 20 words."""
    zinnen = [z for h in alles["hoofdstuk"] for z in h["tekst"].replace("\n", " ").replace("?", ".").split(".") if z.strip()]
    assert sum(len(z.split()) > 20 for z in zinnen) <= len(zinnen) // 50


def test_aanvragen_are_in_every_status(alles: dict[str, list[Record]]) -> None:
    assert {a["status"] for a in alles["aanvraag"]} == {s.code for s in STATUSSEN}
    assert {b["soort"] for b in alles["besluit"]} == {s.code for s in BESLUITSOORTEN} - {"gewijzigd"}
    assert {v["soort"] for v in alles["vaststelling"]} == {s.code for s in VASTSTELLINGSOORTEN}


def test_the_begroting_of_an_aanvraag_balances(alles: dict[str, list[Record]]) -> None:
    for aanvraag in alles["aanvraag"]:
        kosten = sum(k["bedrag"] for k in aanvraag["kosten"])
        dekking = sum(d["bedrag"] for d in aanvraag.get("dekking", []))
        assert kosten == aanvraag["aangevraagd"] + dekking, aanvraag["slug"]
        assert sum(g["deel"] for g in aanvraag["gebieden"]) == 100


def test_the_steps_of_an_aanvraag_run_forward_and_lie_in_the_past(alles: dict[str, list[Record]]) -> None:
    for aanvraag in alles["aanvraag"]:
        datums = [s["datum"] for s in aanvraag["stappen"]]
        assert datums == sorted(datums)
        assert datums[-1] <= PEILDATUM
        assert aanvraag["stappen"][-1]["naar"] == aanvraag["status"]


def test_every_step_of_an_aanvraag_may_follow_the_one_before(alles: dict[str, list[Record]]) -> None:
    toegestaan = {(van, naar) for stap in STAPPEN for van in stap.van for naar in stap.naar}
    for aanvraag in alles["aanvraag"]:
        staten = [s["naar"] for s in aanvraag["stappen"]]
        assert set(pairwise(staten)) <= toegestaan, aanvraag["slug"]


def test_the_stukken_of_an_aanvraag_are_those_of_its_regeling(alles: dict[str, list[Record]]) -> None:
    gevraagd = {r["slug"]: set(r["stukken"]) for r in alles["regeling"]}
    for aanvraag in alles["aanvraag"]:
        binnen = {s["naam"] for s in aanvraag.get("stukken", [])}
        assert binnen <= gevraagd[aanvraag["regeling"]]
        if aanvraag.get("beoordelingen"):
            assert binnen == gevraagd[aanvraag["regeling"]]


def test_who_supports_an_initiatief_does_not_assess_its_aanvraag(alles: dict[str, list[Record]]) -> None:
    steun = {i["slug"]: i.get("ondersteuner") for i in alles["initiatief"]}
    for aanvraag in alles["aanvraag"]:
        for beoordeling in aanvraag.get("beoordelingen", []):
            assert beoordeling["medewerker"] != steun.get(aanvraag.get("initiatief"))


def test_a_refusal_and_a_lower_vaststelling_name_their_ground(alles: dict[str, list[Record]]) -> None:
    assert all(b.get("grond") for b in alles["besluit"] if b["soort"] == "geweigerd")
    assert all(v.get("grond") for v in alles["vaststelling"] if v["soort"] in {"lager", "nihil"})


def verleend(alles: dict[str, list[Record]], regeling: str, gebied: str) -> Decimal:
    """What was granted and made known under a regeling in a gebied."""
    totaal = Decimal(0)
    for aanvraag in alles["aanvraag"]:
        deel = sum(g["deel"] for g in aanvraag["gebieden"] if g["gebied"] == gebied)
        for besluit in aanvraag.get("besluiten", []):
            if aanvraag["regeling"] == regeling and "bekendgemaakt_op" in besluit:
                totaal += Decimal(besluit.get("bedrag", 0)) * deel / 100
    return totaal


def test_no_plafond_is_exceeded(alles: dict[str, list[Record]]) -> None:
    for regeling in alles["regeling"]:
        delen = [(p, verleend(alles, regeling["slug"], p["gebied"])) for p in regeling["plafonds"]]
        assert all(bedrag <= p["bedrag"] for p, bedrag in delen)
        assert sum(p["bedrag"] for p in regeling["plafonds"]) <= regeling["plafond"]


def begroot(alles: dict[str, list[Record]], jaar: int, gebied: str, geldstroom: str | None = None, rubriek: str | None = None) -> Decimal:
    """The budget with changes, transfers and carry-over."""
    regels = alles["begroting"] + [r for d in alles["document"] for r in d["regels"]]
    return Decimal(
        sum(
            r["bedrag"]
            for r in regels
            if (r["jaar"], r["gebied"]) == (jaar, gebied) and geldstroom in (None, r["geldstroom"]) and rubriek in (None, r["rubriek"])
        )
    )


def test_ruwaard_has_the_budget_its_plan_names(alles: dict[str, list[Record]]) -> None:
    assert begroot(alles, 2026, "ruwaard") == 540_000
    assert begroot(alles, 2026, "ussen") == 423_750
    assert begroot(alles, 2026, "geffen", rubriek="initiatieven") == 17_000


@pytest.mark.parametrize("jaar", [2025, 2026])
@pytest.mark.parametrize("gebied", GEBIEDEN)
def test_grants_fit_in_the_geldstroom(alles: dict[str, list[Record]], jaar: int, gebied: str) -> None:
    assert verleend(alles, f"ssb-{jaar}", gebied) <= begroot(alles, jaar, gebied, "sociale_basis", "initiatieven")


def test_a_transfer_and_a_carry_over_add_up_to_nothing(alles: dict[str, list[Record]]) -> None:
    for document in alles["document"]:
        if document["soort"] in {"overheveling", "jaarafsluiting"}:
            assert sum(r["bedrag"] for r in document["regels"]) == 0


def test_realisation_never_exceeds_its_commitment_nor_the_day(alles: dict[str, list[Record]]) -> None:
    verplicht = {v["slug"]: v for v in alles["verplichting"]}
    for realisatie in alles["realisatie"]:
        verplichting = verplicht[realisatie["verplichting"]]
        assert len(realisatie["maanden"]) == 12
        assert sum(realisatie["maanden"]) <= verplichting["bedrag"]
        if verplichting["jaar"] == 2026:
            assert realisatie["maanden"][10:] == [0, 0]


def test_only_the_verzekeraar_in_ruwaard_is_over_its_budget(alles: dict[str, list[Record]]) -> None:
    over = {
        (v["jaar"], v["gebied"], v["geldstroom"])
        for v in alles["verplichting"]
        if v["bedrag"] > begroot(alles, v["jaar"], v["gebied"], v["geldstroom"], v["rubriek"])
    }
    assert over == {(2026, "ruwaard", "zorgverzekeraar")}


def test_an_own_figure_has_a_value_or_a_reason_and_a_source(alles: dict[str, list[Record]]) -> None:
    for meting in alles["meting"]:
        assert ("waarde" in meting) != ("geen_waarde" in meting)
        assert meting["bron"]


def test_a_count_of_questions_never_ties_more_than_were_asked(alles: dict[str, list[Record]]) -> None:
    assert all(v["collectief"] <= v["aantal"] for v in alles["vraagtelling"])


def test_a_leersessie_has_a_programme_in_minutes(alles: dict[str, list[Record]]) -> None:
    assert all(90 <= sum(p["minuten"] for p in s["programma"]) <= 150 for s in alles["leersessie"])
    assert {x["onderdeel"] for x in alles["lens"]} <= {x.code for x in LENZEN}


def test_weekly_agendapunten_have_a_rule_that_can_be_read(alles: dict[str, list[Record]]) -> None:
    herhaald = [p for p in alles["agendapunt"] if "herhaling" in p]
    assert len([p for p in herhaald if "WEEKLY" in p["herhaling"]]) >= 10
    for punt in herhaald:
        assert rrulestr(punt["herhaling"], dtstart=punt["begin"]).after(punt["begin"], inc=True)
