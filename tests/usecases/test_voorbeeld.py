"""The example: told through the use cases, it ends where its files say, the same every time."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from wijkagenda.basis.klok import Klok
from wijkagenda.nieuw import maak_bestand
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.controle import controleer
from wijkagenda.storage.peildatum import klok_voor, peildatum
from wijkagenda.usecases import history
from wijkagenda.usecases.bestand import zet_instelling
from wijkagenda.usecases.voorbeeld.draaiboek import lees_toml

LOKAAL = {"meta", "apparaat", "stap", "wijziging", "journaal_nu", "stapel", "klad", "blob", "alembic_version"}


@pytest.fixture(scope="module")
def voorbeeld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, made once for this module; read only."""
    pad = tmp_path_factory.mktemp("voorbeeld") / "voorbeeld.wijkagenda"
    maak_bestand(pad, "oss", voorbeeld=True, klok=Klok(dt.date(2030, 1, 1)))
    return pad


@pytest.fixture
def con(voorbeeld: Path) -> Iterator[sqlite3.Connection]:
    verbinding = sqlite3.connect(f"{voorbeeld.as_uri()}?mode=ro", uri=True)
    yield verbinding
    verbinding.close()


def rijen(pad: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the journaled tables."""
    verbinding = sqlite3.connect(pad)
    tabellen = [r[0] for r in verbinding.execute("select name from sqlite_master where type = 'table' and name not like 'zoek%'").fetchall()]
    inhoud = {t: verbinding.execute(f'select * from "{t}" order by id').fetchall() for t in tabellen if t not in LOKAAL and "sqlite" not in t}
    verbinding.close()
    return inhoud


def test_the_example_is_whole(voorbeeld: Path) -> None:
    assert controleer(voorbeeld) == []


@pytest.mark.lang
def test_the_example_is_the_same_every_time(voorbeeld: Path, tmp_path: Path) -> None:
    maak_bestand(tmp_path / "nog-een.wijkagenda", "oss", voorbeeld=True, klok=Klok())
    assert rijen(tmp_path / "nog-een.wijkagenda") == rijen(voorbeeld)


def test_every_initiatief_is_in_the_fase_that_its_file_says(con: sqlite3.Connection) -> None:
    gemaakt = dict(con.execute("select titel, fase from initiatief").fetchall())
    assert gemaakt == {i["titel"]: i["fase"] for i in lees_toml("initiatieven")["initiatief"]}


def test_every_application_is_in_the_state_that_its_file_says(con: sqlite3.Connection) -> None:
    gemaakt = {(t, j): s for t, j, s in con.execute("select a.titel, r.jaar, a.status from aanvraag a join regeling r on r.id = a.regeling_id")}
    jaar = {r["slug"]: r["jaar"] for r in lees_toml("aanvragen")["regeling"]}
    assert gemaakt == {(a["titel"], jaar[a["regeling"]]): a["status"] for a in lees_toml("aanvragen")["aanvraag"]}


def test_every_step_of_an_application_stands_on_its_day(con: sqlite3.Connection) -> None:
    zin = """select a.titel || r.jaar, s.naar, s.datum from statusstap s join aanvraag a on a.id = s.aanvraag_id
             join regeling r on r.id = a.regeling_id where s.van is not s.naar"""
    gemaakt = sorted(con.execute(zin).fetchall())
    jaar = {r["slug"]: r["jaar"] for r in lees_toml("aanvragen")["regeling"]}
    assert gemaakt == sorted((f"{a['titel']}{jaar[a['regeling']]}", s["naar"], s["datum"].isoformat())
                             for a in lees_toml("aanvragen")["aanvraag"] for s in a["stappen"])  # fmt: skip


def test_money_in_the_ledger_is_the_money_of_the_files(con: sqlite3.Connection) -> None:
    verhaal = lees_toml("budget")
    (begroot,) = con.execute("select sum(bedrag) from boeking where soort = 'begroot' and kant = 'besteding'").fetchone()
    assert begroot == 100 * sum(b["bedrag"] for b in verhaal["begroting"])
    (betaald,) = con.execute("select sum(bedrag) from boeking where soort = 'gerealiseerd' and kant = 'besteding' and bron_soort = 'hand'").fetchone()
    assert betaald == 100 * sum(sum(r["maanden"]) for r in verhaal["realisatie"])


def test_plans_have_the_status_and_versions_of_their_files(con: sqlite3.Connection) -> None:
    plannen = {p["titel"]: (p["statussen"][-1]["status"], sum(s["status"] == "vastgesteld" for s in p["statussen"]))
               for p in lees_toml("wijkplannen")["wijkplan"]}  # fmt: skip
    zin = "select p.titel, p.status, count(v.id) from wijkplan p left join planversie v on v.wijkplan_id = p.id group by p.id"
    assert {t: (s, n) for t, s, n in con.execute(zin)} == plannen


def test_steps_of_the_story_stand_on_their_own_days(con: sqlite3.Connection) -> None:
    eerste, laatste = con.execute("select min(moment), max(moment) from stap where wie = 'voorbeeld'").fetchone()
    assert (eerste[:10], laatste[:10]) == ("2021-06-01", "2026-11-21")


def test_today_is_the_peildatum_until_that_is_switched_off(voorbeeld: Path, tmp_path: Path) -> None:
    pad = tmp_path / "eigen.wijkagenda"
    pad.write_bytes(voorbeeld.read_bytes())
    bestand = Bestand.open(pad, Klok())
    assert peildatum(bestand.con) == dt.date(2026, 11, 21)
    assert klok_voor(bestand.con, dt.date(2027, 1, 1)).vandaag() == dt.date(2027, 1, 1)
    zet_instelling(bestand.uow, "peildatum", None)
    assert klok_voor(bestand.con).gezet is None
    bestand.sluit()


def test_nothing_of_the_example_can_be_undone(voorbeeld: Path, tmp_path: Path) -> None:
    pad = tmp_path / "eigen.wijkagenda"
    pad.write_bytes(voorbeeld.read_bytes())
    bestand = Bestand.open(pad, Klok())
    assert history.volgende(bestand.con) is None
    bestand.sluit()
