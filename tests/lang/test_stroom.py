"""The power goes at any moment: every change that was confirmed is there, and of the one under way all or nothing."""

from __future__ import annotations

import hashlib
import random
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw
import pytest

from tests.factory import maak
from tests.lang.stroom import Bevestigd, Gebeurtenis, beeld, vfs
from tests.storage.test_journal import willekeurige_stap
from wijkagenda.basis.klok import Klok
from wijkagenda.basis.opmaak import vouw
from wijkagenda.domain.basis_model import nieuw_id
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.engine import PRAGMAS, verbind
from wijkagenda.usecases import history
from wijkagenda.usecases.bijlage import voeg_inhoud_toe

Opdracht = tuple[str, Any, bool]
"""A statement, its values, and whether these are for many runs of it."""

KLEINE_CACHE = "cache_size=-64"
"""So small that a step reaches the file before it is committed."""


class _Cursor(sqlite3.Cursor):
    """Notes the statements that write."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        self.connection.noteer((sql, parameters, False))
        return super().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> sqlite3.Cursor:
        rijen = list(parameters)
        self.connection.noteer((sql, rijen, True))
        return super().executemany(sql, rijen)


class _Verbinding(sqlite3.Connection):
    opdrachten: list[Opdracht]

    def noteer(self, opdracht: Opdracht) -> None:
        if not opdracht[0].lstrip().lower().startswith(("select", "pragma")):
            self.opdrachten.append(opdracht)

    def cursor(self, *_: Any) -> sqlite3.Cursor:
        return super().cursor(_Cursor)

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> sqlite3.Cursor:
        return self.cursor().executemany(sql, parameters)


def neem_op(pad: Path, klok: Klok, monkeypatch: pytest.MonkeyPatch, stappen: int) -> list[Opdracht]:
    """What the program writes: a day of typing, an attachment, an import, undo and redo."""
    opdrachten: list[Opdracht] = []
    echt = sqlite3.connect

    def opnemend(*args: Any, **opties: Any) -> sqlite3.Connection:
        con = echt(*args, **opties, factory=_Verbinding)
        con.opdrachten = opdrachten
        return con

    with monkeypatch.context() as m:
        m.setattr("wijkagenda.storage.engine.sqlite3.connect", opnemend)
        bestand = Bestand.open(pad, klok)
    r = random.Random(stappen)
    gebied = maak(bestand, "gebied")
    initiatief = maak(bestand, "initiatief", gebied_id=gebied)
    voeg_inhoud_toe(bestand.uow, "initiatief", initiatief, "foto.png", r.randbytes(60_000))
    with bestand.uow("Inlezen", soort="import") as werk:
        werk.massa(Initiatief, [{"id": nieuw_id(), "titel": f"Ingelezen {i}", "gebied_id": gebied, "fase": "idee"} for i in range(150)])
    for i in range(stappen):
        bestand.bewaar_klad("gebied", gebied, "noot", f"klad {i}")
        willekeurige_stap(bestand, gebied, r)
        if i % 4 == 3:
            history.ongedaan(bestand.uow, bestand.con)
            if r.random() < 0.5:
                history.opnieuw(bestand.uow, bestand.con)
    bestand.sluit()
    return opdrachten


@dataclass(frozen=True)
class Opname:
    """What was asked of the disk, the files before it, and the mark of the whole content after each confirmed change."""

    begin: dict[str, bytes]
    logboek: list[Gebeurtenis]
    merken: list[str]


def speel(pad: Path, opdrachten: Sequence[Opdracht], *pragmas: str) -> Opname:
    """Writes the same on a copy of the file through the VFS that notes everything."""
    begin = {pad.name: pad.read_bytes()}
    logboek: list[Gebeurtenis] = []
    with vfs(logboek) as naam, closing(apsw.Connection(str(pad), vfs=naam)) as con:
        con.create_scalar_function("vouw", lambda t: vouw(t) if isinstance(t, str) else "", 1, deterministic=True)
        for pragma in pragmas:
            con.execute(f"pragma {pragma}").fetchall()
        merken = [merk(lambda zin: con.execute(zin).fetchall())]
        for sql, waarden, vaak in opdrachten:
            (con.executemany if vaak else con.execute)(sql, waarden).fetchall()
            if not con.in_transaction:
                logboek.append(Bevestigd(len(merken)))
                merken.append(merk(lambda zin: con.execute(zin).fetchall()))
    return Opname(begin, logboek, merken)


def merk(lees: Callable[[str], list[Any]]) -> str:
    """The mark of everything that stands in a file, search index included."""
    som = hashlib.sha256()
    for (tabel,) in sorted(lees("select name from sqlite_master where type = 'table' and sql not like 'create virtual%'")):
        som.update(repr((tabel, sorted(map(repr, lees(f'select * from "{tabel}"'))))).encode())
    return som.hexdigest()


def beproef(opname: Opname, keer: int, map_: Path) -> list[str]:
    """Cuts the power so many times; gives a line for each time that something was wrong afterwards."""
    map_.mkdir()
    r = random.Random(keer)
    (naam,) = opname.begin
    fouten = []
    for _ in range(keer):
        knip = r.randint(1, len(opname.logboek))
        bevestigd = beeld(opname.begin, opname.logboek, knip, r, map_)
        try:
            with closing(verbind(map_ / naam)) as con:
                fouten += [f"cut {knip}: {fout}" for fout in _fouten(con, opname.merken, bevestigd)]
        except sqlite3.Error as fout:
            fouten.append(f"cut {knip}: {fout}")
    return fouten


def _fouten(con: sqlite3.Connection, merken: list[str], bevestigd: int) -> Iterable[str]:
    if con.execute("pragma integrity_check").fetchall() != [("ok",)]:
        yield "not whole"
    if con.execute("pragma foreign_key_check").fetchall():
        yield "points at what is not there"
    con.execute("insert into zoek(zoek, rank) values('integrity-check', 1)")
    if con.execute("select 1 from stap s where not exists (select 1 from wijziging w where w.apparaat = s.apparaat and w.nummer = s.nummer)").fetchall():
        yield "a step without its changes"
    if merk(lambda zin: con.execute(zin).fetchall()) not in merken[bevestigd : bevestigd + 2]:
        yield f"lost or half: not as after change {bevestigd} or the next"


@pytest.fixture
def opdrachten(pad: Path, tmp_path: Path, klok: Klok, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], list[Opdracht]]:
    """Records a day with so many steps, on a copy of the file."""

    def opnemen(stappen: int) -> list[Opdracht]:
        kopie = tmp_path / "opname.wijkagenda"
        kopie.write_bytes(pad.read_bytes())
        return neem_op(kopie, klok, monkeypatch, stappen)

    return opnemen


def test_a_power_cut_loses_nothing(pad: Path, tmp_path: Path, opdrachten: Callable[[int], list[Opdracht]]) -> None:
    assert beproef(speel(pad, opdrachten(4), *PRAGMAS), 15, tmp_path / "beeld") == []


@pytest.mark.lang
@pytest.mark.timeout(240)
@pytest.mark.parametrize("extra", [(), (KLEINE_CACHE,)], ids=["our pragmas", "a small cache"])
def test_five_hundred_power_cuts_lose_nothing(pad: Path, tmp_path: Path, opdrachten: Callable[[int], list[Opdracht]], extra: tuple[str, ...]) -> None:
    opname = speel(pad, opdrachten(40), *PRAGMAS, *extra)
    assert len(opname.merken) > 100
    assert beproef(opname, 500, tmp_path / "beeld") == []


def test_the_program_goes_on_after_a_power_cut(pad: Path, tmp_path: Path, klok: Klok, opdrachten: Callable[[int], list[Opdracht]]) -> None:
    opname = speel(pad, opdrachten(4), *PRAGMAS)
    (map_ := tmp_path / "beeld").mkdir()
    beeld(opname.begin, opname.logboek, len(opname.logboek) - 20, random.Random(1), map_)
    bestand = Bestand.open(map_ / pad.name, klok)
    voor = bestand.con.execute("select count(*) from stapel where kant = 'terug'").fetchone()[0]
    history.ongedaan(bestand.uow, bestand.con)
    assert bestand.con.execute("select count(*) from stapel where kant = 'terug'").fetchone()[0] == voor - 1
    bestand.sluit()


@pytest.mark.parametrize("synchronous", ["OFF", "FULL"])
def test_the_images_tell_when_the_disk_is_waited_for_too_little(
    pad: Path, tmp_path: Path, opdrachten: Callable[[int], list[Opdracht]], synchronous: str
) -> None:
    opname = speel(pad, opdrachten(4), *PRAGMAS, f"synchronous={synchronous}")
    assert beproef(opname, 20, tmp_path / "beeld") != []
