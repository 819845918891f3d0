"""The data files in resources/ keep their word: counts, references and fixed samples of the sources."""

import csv
import tomllib
from pathlib import Path
from typing import Any

import pytest

from wijkagenda.domain.velden.gebied import VOORZIENINGSOORTEN, VOORZIENINGTYPEN

BRON = Path(__file__).parents[1] / "resources"
KADERS = BRON / "beleidskaders"
SJABLONEN = BRON / "sjablonen"
S0 = KADERS / "oss-2025-2029"
ONS = KADERS / "ons-welzijn-2020"
OSS = SJABLONEN / "oss"

KOLOMMEN = {
    "ambities": "code;titel",
    "doelen": "code;ambitie;titel",
    "themas": "code;titel",
    "thema_doelen": "thema;doel",
    "uitgangspunten": "nummer;titel;toetsvraag",
    "waarden": "waarde;nummer;vraag",
    "indicatoren": "code;doel;kwadrant;dienst;soort;naam;eenheid;operator;norm;verhalend;bron;noot",
    "metingen": "indicator;niveau;gebiedscode;jaar;waarde;geen_waarde;voorlopig;bron;noot",
    "trendbreuken": "indicator;jaar;vermoedelijk;bron;toelichting",
    "cbs_gebieden": "code;naam;niveau;ouder;van;tot;naam_2014",
    "inwoners": "code;jaar;aantal;bron",
    "gebieden": "code;naam;andere_naam;soort;nummer;proeftuin_sinds;wijkteam;noot",
    "gebied_delen": "gebied;cbs;van;tot",
    "rubrieken": "code;naam;volgorde;collectief",
    "geldstromen": "code;naam;oormerk_rubrieken;taakveld;bij_over;bij_oormerk;zorgrecht;volgorde;noot",
    "taakvelden": "code;naam;van_jaar;tot_jaar",
    "voorzieningen": "naam;soort;type;gebied",
    "toelatingsvragen": "nummer;vraag",
}

SLEUTEL = {
    "thema_doelen": ("thema", "doel"),
    "uitgangspunten": ("nummer",),
    "waarden": ("waarde", "nummer"),
    "metingen": ("indicator", "gebiedscode", "jaar"),
    "trendbreuken": ("indicator", "jaar"),
    "inwoners": ("code", "jaar"),
    "gebied_delen": ("gebied", "cbs"),
    "voorzieningen": ("naam",),
    "toelatingsvragen": ("nummer",),
} | {naam: ("code",) for naam, kolommen in KOLOMMEN.items() if kolommen.startswith("code;") and naam != "inwoners"}


def lees(map_: Path, naam: str) -> list[dict[str, str]]:
    """Rows of one CSV file; a file that is not there is an empty list."""
    pad = map_ / f"{naam}.csv"
    if not pad.exists():
        return []
    with pad.open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand, delimiter=";", strict=True))


def lees_toml(pad: Path) -> dict[str, Any]:
    return tomllib.loads(pad.read_text(encoding="utf-8"))


def mappen(boven: Path) -> list[Path]:
    return sorted(p for p in boven.iterdir() if p.is_dir())


def alle_csv() -> list[Path]:
    return sorted(KADERS.rglob("*.csv")) + sorted(SJABLONEN.rglob("*.csv"))


def waarde(indicator: str, jaar: str) -> dict[str, str]:
    (rij,) = [m for m in lees(S0, "metingen") if m["indicator"] == indicator and m["jaar"] == jaar]
    return rij


def buurten_van(code: str) -> set[str]:
    """The buurten in a CBS area, itself included when it is one."""
    return {c["code"] for c in lees(OSS, "cbs_gebieden") if c["niveau"] == "buurt" and code in (c["code"], c["ouder"])}


@pytest.mark.parametrize("pad", alle_csv(), ids=lambda p: f"{p.parent.name}/{p.name}")
def test_a_csv_file_has_its_columns_and_full_rows(pad: Path) -> None:
    inhoud = pad.read_bytes()
    assert b"\r" not in inhoud
    assert inhoud.decode("utf-8").splitlines()[0] == KOLOMMEN[pad.stem]
    for rij in lees(pad.parent, pad.stem):
        assert None not in rij
        assert None not in rij.values()
        assert all(cel == cel.strip() for cel in rij.values())


@pytest.mark.parametrize("kader", mappen(KADERS), ids=lambda p: p.name)
def test_a_kader_describes_itself_under_the_name_of_its_folder(kader: Path) -> None:
    gegevens = lees_toml(kader / "kader.toml")
    assert gegevens["code"] == kader.name
    assert set(gegevens) - {"tot"} == {"code", "naam", "versie", "van", "bron", "standaard_aan", "toelichting"}


@pytest.mark.parametrize("kader", mappen(KADERS), ids=lambda p: p.name)
def test_every_reference_inside_a_kader_resolves(kader: Path) -> None:
    ambities = {a["code"] for a in lees(kader, "ambities")} | {""}
    doelen = {d["code"] for d in lees(kader, "doelen")} | {""}
    themas = {t["code"] for t in lees(kader, "themas")}
    indicatoren = {i["code"] for i in lees(kader, "indicatoren")}
    assert {d["ambitie"] for d in lees(kader, "doelen")} <= ambities
    assert {t["thema"] for t in lees(kader, "thema_doelen")} <= themas
    assert {t["doel"] for t in lees(kader, "thema_doelen")} <= doelen - {""}
    assert {i["doel"] for i in lees(kader, "indicatoren")} <= doelen
    assert {m["indicator"] for m in lees(kader, "metingen")} <= indicatoren
    assert {t["indicator"] for t in lees(kader, "trendbreuken")} <= indicatoren


@pytest.mark.parametrize("pad", alle_csv(), ids=lambda p: f"{p.parent.name}/{p.name}")
def test_no_code_is_used_twice(pad: Path) -> None:
    sleutels = [tuple(rij[k] for k in SLEUTEL[pad.stem]) for rij in lees(pad.parent, pad.stem)]
    assert len(sleutels) == len(set(sleutels))


@pytest.mark.parametrize("kader", mappen(KADERS), ids=lambda p: p.name)
def test_indicatoren_and_metingen_use_only_known_words(kader: Path) -> None:
    for i in lees(kader, "indicatoren"):
        assert i["soort"] in {"effect", "norm", "output", "strategisch_doel"}
        assert i["eenheid"] in {"cijfer", "percentage", "aantal", "euro", "huishoudens", "dagen", "verhaal"}
        assert i["operator"] in {"", "min", "max", ">", "binnen"}
        assert i["verhalend"] == ("ja" if i["eenheid"] == "verhaal" else "nee")
    for m in lees(kader, "metingen"):
        assert m["geen_waarde"] in {"", "ontbreekt", "geheim", "nihil", "nvt"}
        assert (m["waarde"] == "") == (m["geen_waarde"] != "")
        if m["waarde"]:
            float(m["waarde"])


@pytest.mark.parametrize(
    ("naam", "aantal"),
    [("ambities", 3), ("doelen", 11), ("themas", 19), ("uitgangspunten", 5), ("indicatoren", 42), ("metingen", 126)],
)
def test_the_oss_kader_is_complete(naam: str, aantal: int) -> None:
    assert len(lees(S0, naam)) == aantal


def test_no_indicator_of_oss_has_a_target() -> None:
    assert not any(i["norm"] or i["operator"] for i in lees(S0, "indicatoren"))


def test_every_value_of_oss_is_of_the_gemeente() -> None:
    assert {(m["niveau"], m["gebiedscode"]) for m in lees(S0, "metingen")} == {("gemeente", "GM0828")}


def test_a_thema_may_have_no_doel() -> None:
    met_doel = {t["thema"] for t in lees(S0, "thema_doelen")}
    assert {t["code"] for t in lees(S0, "themas")} - met_doel == {"2.7"}


def test_the_row_iedereen_kan_meedoen_belongs_with_doel_1() -> None:
    indicatoren = {i["code"]: i for i in lees(S0, "indicatoren")}
    assert indicatoren["S0-09"]["doel"] == "1"
    assert "Iedereen kan meedoen" in indicatoren["S0-09"]["noot"]
    assert [i["code"] for i in indicatoren.values() if i["doel"] == "4"] == ["S0-10", "S0-11", "S0-12"]


@pytest.mark.parametrize(
    ("indicator", "jaar", "verwacht"),
    [
        ("S0-01", "2020", "6.68"),
        ("S0-03", "2022", "7.27"),
        ("S0-04", "2020", "18"),
        ("S0-04", "2022", "5"),
        ("S0-06", "2022", "64"),
        ("S0-18", "2022", "7.5"),
        ("S0-22", "2022", "767"),
        ("S0-37", "2024", "12015204"),
        ("S0-38", "2020", "9485634"),
        ("S0-39", "2020", "1955"),
        ("S0-40", "2022", "5531"),
        ("S0-41", "2022", "105"),
    ],
)
def test_a_value_is_as_printed_in_the_source(indicator: str, jaar: str, verwacht: str) -> None:
    assert waarde(indicator, jaar)["waarde"] == verwacht


@pytest.mark.parametrize(
    ("indicator", "jaar", "reden", "in_noot"),
    [
        ("S0-01", "2024", "ontbreekt", "leeg"),
        ("S0-07", "2020", "ontbreekt", "streepje"),
        ("S0-15", "2022", "ontbreekt", "streepje"),
        ("S0-31", "2020", "ontbreekt", "leeg"),
        ("S0-37", "2020", "ontbreekt", "Voetnoot 15"),
        ("S0-42", "2022", "nvt", ""),
    ],
)
def test_a_missing_value_says_why(indicator: str, jaar: str, reden: str, in_noot: str) -> None:
    rij = waarde(indicator, jaar)
    assert (rij["waarde"], rij["geen_waarde"]) == ("", reden)
    assert in_noot in rij["noot"]


def test_a_source_spelled_in_two_ways_is_one_source_with_a_note() -> None:
    indicatoren = {i["code"]: i for i in lees(S0, "indicatoren")}
    assert indicatoren["S0-07"]["bron"] == indicatoren["S0-08"]["bron"] == "Burgerpeiling wsjg (rapport)"
    assert "Burgerpeiling wsjg rapport" in indicatoren["S0-07"]["noot"]
    assert indicatoren["S0-36"]["bron"].startswith("CEO-ZorgfocuZ")
    assert "CEO_ZorgfocuZ" in indicatoren["S0-36"]["noot"]


def test_the_two_jumps_are_marked_as_presumed() -> None:
    breuken = lees(S0, "trendbreuken")
    assert [(b["indicator"], b["jaar"], b["vermoedelijk"]) for b in breuken] == [("S0-04", "2022", "ja"), ("S0-06", "2022", "ja")]


def test_the_waardendriehoek_has_three_waarden() -> None:
    assert {w["waarde"] for w in lees(S0, "waarden")} == {"betrokkenheid", "legitimiteit", "rendement"}


def test_ons_has_four_kwadranten() -> None:
    assert len(lees(ONS, "ambities")) == 4
    assert len({i["kwadrant"] for i in lees(ONS, "indicatoren")}) == 4


def test_ons_counts_its_goals_norms_and_outputs() -> None:
    soorten = [i["soort"] for i in lees(ONS, "indicatoren")]
    assert {s: soorten.count(s) for s in set(soorten)} == {"strategisch_doel": 15, "norm": 22, "output": 26}


def test_an_ons_norm_without_an_operator_in_the_source_has_none() -> None:
    met = {i["code"]: (i["operator"], i["norm"]) for i in lees(ONS, "indicatoren") if i["operator"]}
    assert met == {
        "ONS-PB-N1": ("max", "20"),
        "ONS-PB-N2": ("max", "50"),
        "ONS-PB-N7": ("min", "85"),
        "ONS-PB-N8": (">", "6.0"),
        "ONS-PB-N9": ("binnen", "14"),
        "ONS-GV-N1": ("min", "75"),
    }


def test_the_proeftuin_has_five_indicatoren_that_are_told_and_not_counted() -> None:
    indicatoren = lees(KADERS / "proeftuin-ruwaard", "indicatoren")
    assert [(i["eenheid"], i["verhalend"]) for i in indicatoren] == [("verhaal", "ja")] * 5


def test_kanteling_has_nine_prestatievelden_and_three_lijnen_and_is_off() -> None:
    kader = KADERS / "oss-kanteling"
    assert (len(lees(kader, "doelen")), len(lees(kader, "themas"))) == (9, 3)
    assert lees_toml(kader / "kader.toml")["standaard_aan"] is False


def test_oosterhout_has_seven_onderdelen_eight_principes_and_three_uitdagingen() -> None:
    kader = KADERS / "oosterhout-2021"
    assert [len(lees(kader, n)) for n in ("doelen", "uitgangspunten", "ambities")] == [7, 8, 3]


@pytest.mark.parametrize("sjabloon", mappen(SJABLONEN), ids=lambda p: p.name)
def test_a_sjabloon_describes_itself_and_its_kaders_exist(sjabloon: Path) -> None:
    gegevens = lees_toml(sjabloon / "sjabloon.toml")
    assert gegevens["code"] == sjabloon.name
    assert {"naam", "omschrijving", "gemeente", "gemeentecode", "kenmerk_voorvoegsel"} <= set(gegevens)
    assert set(gegevens["kaders_aan"]) <= set(gegevens["kaders"])
    assert all((KADERS / code / "kader.toml").exists() for code in gegevens["kaders"])


@pytest.mark.parametrize("sjabloon", mappen(SJABLONEN), ids=lambda p: p.name)
def test_every_reference_inside_a_sjabloon_resolves(sjabloon: Path) -> None:
    cbs = {c["code"] for c in lees(sjabloon, "cbs_gebieden")}
    gebieden = {g["code"] for g in lees(sjabloon, "gebieden")}
    rubrieken = {r["code"] for r in lees(sjabloon, "rubrieken")}
    taakvelden = {t["code"] for t in lees(sjabloon, "taakvelden")}
    assert {c["ouder"] for c in lees(sjabloon, "cbs_gebieden")} <= cbs | {""}
    assert {i["code"] for i in lees(sjabloon, "inwoners")} <= cbs
    assert {d["gebied"] for d in lees(sjabloon, "gebied_delen")} <= gebieden
    assert {d["cbs"] for d in lees(sjabloon, "gebied_delen")} <= cbs
    assert {v["gebied"] for v in lees(sjabloon, "voorzieningen")} <= gebieden
    assert {v["soort"] for v in lees(sjabloon, "voorzieningen")} <= {k.code for k in VOORZIENINGSOORTEN}
    assert {v["type"] for v in lees(sjabloon, "voorzieningen")} <= {k.code for k in VOORZIENINGTYPEN}
    for stroom in lees(sjabloon, "geldstromen"):
        assert set(stroom["oormerk_rubrieken"].split()) <= rubrieken
        assert set(stroom["taakveld"].split()) <= taakvelden


@pytest.mark.parametrize("sjabloon", mappen(SJABLONEN), ids=lambda p: p.name)
def test_a_geldstroom_with_zorgrecht_only_warns(sjabloon: Path) -> None:
    stromen = lees(sjabloon, "geldstromen")
    assert {s["bij_over"] for s in stromen} | {s["bij_oormerk"] for s in stromen} <= {"waarschuw", "weiger"}
    assert {(s["bij_over"], s["bij_oormerk"]) for s in stromen if s["zorgrecht"] == "ja"} == {("waarschuw", "waarschuw")}


def test_oss_has_23_wijken_106_buurten_and_11_werkgebieden() -> None:
    niveaus = [c["niveau"] for c in lees(OSS, "cbs_gebieden")]
    assert (niveaus.count("gemeente"), niveaus.count("wijk"), niveaus.count("buurt")) == (1, 23, 106)
    assert len([g for g in lees(OSS, "gebieden") if g["soort"] != "gemeente"]) == 11


def test_each_buurt_of_oss_lies_in_one_werkgebied_at_most_and_four_wijken_lie_in_none() -> None:
    delen = [buurten_van(d["cbs"]) for d in lees(OSS, "gebied_delen") if d["gebied"] != "heel-oss"]
    ingedeeld = set().union(*delen)
    assert sum(len(d) for d in delen) == len(ingedeeld)
    wijken = {c["code"]: c["naam"] for c in lees(OSS, "cbs_gebieden") if c["niveau"] == "wijk"}
    assert {naam for code, naam in wijken.items() if not buurten_van(code) & ingedeeld} == {
        "Industrieterreinen-Zuid",
        "Industrieterreinen-Noord",
        "Buitengebied-Noord",
        "Buitengebied-Zuid",
    }
    assert all(buurten_van(code) <= ingedeeld or not buurten_van(code) & ingedeeld for code in wijken)


def test_neerlangel_belongs_to_herpen_and_the_rest_of_its_wijk_to_ravenstein() -> None:
    delen = {d["cbs"]: d["gebied"] for d in lees(OSS, "gebied_delen")}
    assert delen["BU08281703"] == "herpen"
    assert {delen[b] for b in buurten_van("WK082817") - {"BU08281703"}} == {"ravenstein"}
    assert "WK082817" not in delen


def test_geffen_is_valid_from_2015() -> None:
    geffen = [c for c in lees(OSS, "cbs_gebieden") if c["code"].startswith(("WK082822", "BU082822"))]
    assert {c["van"] for c in geffen} == {"2015-01-01"}
    assert len(geffen) == 5


def test_ruwaard_and_ussen_are_proeftuin_since_their_dates() -> None:
    gebieden = {g["code"]: g for g in lees(OSS, "gebieden")}
    assert {c: g["proeftuin_sinds"] for c, g in gebieden.items() if g["proeftuin_sinds"]} == {
        "ruwaard": "2018-01-01",
        "ussen": "2024-07-01",
    }
    assert gebieden["ussen"]["andere_naam"] == "Noordwest"


def test_ruwaard_had_13315_inwoners_in_2022() -> None:
    (ruwaard,) = [i for i in lees(OSS, "inwoners") if i["code"] == "WK082806"]
    assert (ruwaard["jaar"], ruwaard["aantal"]) == ("2022", "13315")


def test_begeleiding_has_one_taakveld_in_each_year() -> None:
    taakvelden = {t["code"]: t for t in lees(OSS, "taakvelden")}
    (stroom,) = [s for s in lees(OSS, "geldstromen") if s["code"] == "wmo_begeleiding"]
    for jaar in range(2020, 2030):
        geldig = [
            c
            for c in stroom["taakveld"].split()
            if int(taakvelden[c]["van_jaar"] or 0) <= jaar <= int(taakvelden[c]["tot_jaar"] or 9999)
        ]
        assert len(geldig) == 1


def test_oosterhout_has_toelatingsvragen_and_leeg_has_no_gebieden() -> None:
    assert len(lees(SJABLONEN / "oosterhout", "toelatingsvragen")) == 4
    assert lees(SJABLONEN / "leeg", "gebieden") == []
