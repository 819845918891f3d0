"""A new file from a sjabloon: filled in one step, with ids that every file of that sjabloon shares."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.klok import Klok
from wijkagenda.basis.paden import bronmap
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, sjabloon
from wijkagenda.usecases.sjabloonkader import kader_id


@pytest.fixture
def eigen() -> Path:
    """A copy of the sjabloon Oosterhout in the user's own folder."""
    return Path(shutil.copytree(bronmap() / "sjablonen" / "oosterhout", sjabloon.sjabloonmap() / "mijnstad"))


def een(bestand: Bestand, zin: str, *waarden: object) -> object:
    return bestand.con.execute(zin, waarden).fetchone()[0]


@pytest.mark.parametrize("code", ["oss", "oosterhout", "leeg"])
def test_every_shipped_sjabloon_fills_a_file_that_keeps_its_references(bestand: Bestand, code: str) -> None:
    sjabloon.vul(bestand.uow, sjabloon.kies(code))
    assert bestand.con.execute("pragma foreign_key_check").fetchall() == []
    assert een(bestand, "select count(*) from rubriek") == 6
    assert een(bestand, "select waarde from instelling where naam = 'sjabloon'") == code


def test_oss_has_eleven_werkgebieden_and_itself(bestand: Bestand) -> None:
    sjabloon.vul(bestand.uow, sjabloon.kies("oss"))
    assert een(bestand, "select count(*) from gebied") == 12
    assert een(bestand, "select proeftuin_sinds from gebied where naam = 'Ussen'") == "2024-07-01"
    assert een(bestand, "select count(*) from indicator where beleidskader_id = ?", sjabloon.sleutel_id("beleidskader", "oss-2025-2029")) == 42


def test_figures_of_the_gemeente_stand_with_the_gebied_of_the_whole_gemeente(bestand: Bestand) -> None:
    sjabloon.vul(bestand.uow, sjabloon.kies("oss"))
    namen = bestand.con.execute("select distinct g.naam, m.niveau from meting m join gebied g on g.id = m.gebied_id").fetchall()
    assert namen == [("Heel Oss", "gemeente")]
    waarde = een(bestand, "select waarde from meting where jaar = 2020 and indicator_id = ?", kader_id("indicator", "oss-2025-2029", "S0-01"))
    assert waarde == 66800


def test_kaders_that_are_off_are_there_but_not_in_use(bestand: Bestand) -> None:
    sjabloon.vul(bestand.uow, sjabloon.kies("oss"))
    actief = dict(bestand.con.execute("select code, actief from beleidskader").fetchall())
    assert actief == {"oss-2025-2029": 1, "ons-welzijn-2020": 1, "proeftuin-ruwaard": 1, "oss-kanteling": 0}


def test_two_files_of_one_sjabloon_share_their_ids(bestand: Bestand, klok: Klok, tmp_path: Path) -> None:
    ander = Bestand.nieuw(tmp_path / "ander.wijkagenda", klok)
    for b in (bestand, ander):
        sjabloon.vul(b.uow, sjabloon.kies("oss"))
    zin = "select tabel, rij, delta from wijziging order by lid"
    assert bestand.con.execute(zin).fetchall() == ander.con.execute(zin).fetchall()
    ander.sluit()


def test_filling_can_not_be_undone(bestand: Bestand) -> None:
    sjabloon.vul(bestand.uow, sjabloon.kies("oss"))
    assert history.volgende(bestand.con) is None
    assert bestand.con.execute("select soort, label from stap").fetchall() == [("import", "Sjabloon Oss laden")]


def test_admission_questions_are_kept_as_a_setting(bestand: Bestand) -> None:
    sjabloon.vul(bestand.uow, sjabloon.kies("oosterhout"))
    vragen = str(een(bestand, "select waarde from instelling where naam = 'toelatingsvragen'")).split("\n")
    assert len(vragen) == 4
    assert vragen[0].startswith("Staat de activiteit")


def test_a_sjabloon_of_the_user_can_be_chosen_first(bestand: Bestand, eigen: Path) -> None:
    (eigen / "sjabloon.toml").write_text('code = "mijnstad"\nnaam = "Mijn stad"\ngemeente = "Mijn stad"\nkaders = []\n', "utf-8")
    assert [s.code for s in sjabloon.sjablonen()] == ["mijnstad", "oss", "oosterhout", "leeg"]
    sjabloon.vul(bestand.uow, sjabloon.kies("mijnstad"))
    assert een(bestand, "select waarde from instelling where naam = 'gemeente'") == "Mijn stad"


def test_a_beleidskader_of_the_user_lies_beside_his_sjablonen(bestand: Bestand, eigen: Path) -> None:
    kader = Path(shutil.copytree(bronmap() / "beleidskaders" / "oosterhout-2021", eigen.parent.parent / "beleidskaders" / "eigen-kader"))
    (kader / "kader.toml").write_text('naam = "Eigen kader"\n', "utf-8")
    (eigen / "sjabloon.toml").write_text('naam = "Mijn stad"\nkaders = ["eigen-kader"]\n', "utf-8")
    sjabloon.vul(bestand.uow, sjabloon.kies("mijnstad"))
    assert bestand.con.execute("select code, naam, actief from beleidskader").fetchall() == [("eigen-kader", "Eigen kader", 0)]


def test_figures_of_another_gemeente_are_left_out(bestand: Bestand, eigen: Path) -> None:
    (eigen / "sjabloon.toml").write_text('naam = "X"\ngemeentecode = "GM0826"\nkaders = ["oss-2025-2029"]\n', "utf-8")
    sjabloon.vul(bestand.uow, sjabloon.kies("mijnstad"))
    assert een(bestand, "select count(*) from meting") == 0


FOUTEN = {
    "unknown code": ("gebied_delen.csv", "gebied;cbs;van;tot\nbestaatniet;GM0826;;\n", "regel 2, kolom ‘gebied’: de code ‘bestaatniet’"),
    "missing column": ("rubrieken.csv", "code;naam\na;A\n", "ontbreekt de kolom ‘collectief’"),
    "wrong choice": ("rubrieken.csv", "code;naam;volgorde;collectief\na;A;1;misschien\n", "‘misschien’ kan niet. Kies uit: ja, nee, deels."),
    "wrong date": ("gebieden.csv", "code;naam;soort;proeftuin_sinds\na;A;wijk;1-2-2020\n", "kolom ‘proeftuin_sinds’: ‘1-2-2020’ is geen datum"),
    "wrong number": ("rubrieken.csv", "code;naam;volgorde;collectief\na;A;een;ja\n", "‘een’ is geen heel getal"),
    "code twice": ("rubrieken.csv", "code;naam;volgorde;collectief\na;A;1;ja\na;B;2;ja\n", "de code ‘a’ staat er twee keer in"),
    "line twice": ("inwoners.csv", "code;jaar;aantal\nGM0826;2022;5\nGM0826;2022;6\n", "twee keer hetzelfde: aantal inwoners (2022, 5)"),
    "empty cell": ("rubrieken.csv", "code;naam;volgorde;collectief\na;;1;ja\n", "kolom ‘naam’: dit vak is leeg"),
    "too many cells": ("rubrieken.csv", "code;naam;volgorde;collectief\na;A;1;ja;x\n", "regel 2: er staan meer vakken dan kolommen"),
    "open quote": ("rubrieken.csv", 'code;naam;volgorde;collectief\na;"A;1;ja\n', "de aanhalingstekens kloppen niet"),
    "broken toml": ("sjabloon.toml", "naam = \n", "‘sjabloon.toml’ in ‘mijnstad’ kan niet gelezen worden"),
    "unknown kader": ("sjabloon.toml", 'naam = "X"\nkaders = ["zomaar"]\n', "Het beleidskader ‘zomaar’"),
}


@pytest.mark.parametrize("geval", FOUTEN)
def test_what_is_wrong_in_an_own_sjabloon_is_named_and_nothing_is_filled(bestand: Bestand, eigen: Path, geval: str) -> None:
    naam, inhoud, zin = FOUTEN[geval]
    (eigen / naam).write_text(inhoud, "utf-8")
    with pytest.raises(InvoerFout) as fout:
        sjabloon.vul(bestand.uow, sjabloon.kies("mijnstad"))
    assert zin in str(fout.value)
    assert een(bestand, "select count(*) from gebied") == 0
    assert een(bestand, "select count(*) from stap") == 0


def test_a_file_that_is_not_utf8_is_refused_in_words(bestand: Bestand, eigen: Path) -> None:
    (eigen / "rubrieken.csv").write_bytes("code;naam;collectief\na;Café;ja\n".encode("cp1252"))
    with pytest.raises(InvoerFout, match="niet in UTF-8"):
        sjabloon.vul(bestand.uow, sjabloon.kies("mijnstad"))


def test_an_unknown_sjabloon_is_refused_with_the_possible_ones() -> None:
    with pytest.raises(InvoerFout, match="Kies uit: oss, oosterhout, leeg"):
        sjabloon.kies("parijs")
