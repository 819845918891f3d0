"""One mechanism for undo, audit and (later) merge: triggers write a JSON delta ``{column: [old, new]}`` per changed row.

Everything here runs on a DB-API connection inside the caller's transaction. The triggers are generated from the mapped
tables; what they write is bound to the step that `begin` announced. The latest sequence and clock of every device stand
in a small table, so that a step costs the same after 100,000 others.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.stap import Aard, Raak
from wijkagenda.storage.header import SCHEMA

LOKALE_TABELLEN = """
create table meta(naam text primary key, waarde) without rowid;
create table apparaat(apparaat text primary key, laatste integer not null, klok integer not null) without rowid;
create table stap(apparaat text not null, nummer integer not null, uid text not null, klok integer not null, moment text not null,
  wie text not null, label text not null, soort text not null, kent text not null, keert_om text, schema integer not null,
  primary key(apparaat, nummer)) without rowid;
create table wijziging(lid integer primary key, apparaat text not null, nummer integer not null, tabel text not null, rij text not null,
  delta text not null);
create index ix_wijziging_rij on wijziging(rij);
create index ix_wijziging_stap on wijziging(apparaat, nummer);
create table journaal_nu(een integer primary key check(een = 1), aan integer not null, apparaat text, nummer integer);
insert into journaal_nu values(1, 0, null, null);
create table stapel(volg integer primary key, kant text not null, apparaat text not null, nummer integer not null, label text not null,
  vast text);
create table klad(soort text not null, id text not null, veld text not null, tekst text not null, moment text not null,
  primary key(soort, id, veld)) without rowid;
create table blob(sha256 text primary key, inhoud blob not null);
"""
"""Tables that stay in this file: never journaled, never merged."""

SOORTEN = ("gebruiker", "samenvoegen", "import", "onderhoud", "ongedaan", "opnieuw")
"""The kinds of step."""

STAPELDIEPTE = 1000


def q(naam: str) -> str:
    """An identifier, quoted."""
    return '"' + naam.replace('"', '""') + '"'


def kolommen(tabel: sa.Table) -> list[str]:
    """The journaled columns: all but the id."""
    return [k.name for k in tabel.columns if k.name != "id"]


def triggers(tabel: sa.Table) -> list[str]:
    """The statements that make one table journaled; hard deletion is refused."""
    namen, t = kolommen(tabel), tabel.name
    aan = "(select aan from journaal_nu) = 1"
    wie = "(select apparaat from journaal_nu), (select nummer from journaal_nu)"
    anders = " or ".join(f"old.{q(n)} is not new.{q(n)}" for n in namen)
    return [
        f"create trigger {q('j_' + t + '_i')} after insert on {q(t)} when {aan} begin "
        f"insert into wijziging(apparaat, nummer, tabel, rij, delta) values({wie}, '{t}', new.id, {delta_van_nieuw(namen, 'new.')}); end",
        f"create trigger {q('j_' + t + '_u')} after update on {q(t)} when {aan} and ({anders}) begin "
        f"insert into wijziging(apparaat, nummer, tabel, rij, delta) values({wie}, '{t}', new.id, "
        f"(select json_group_object(k, json_array(o, n)) from ({_gewijzigd(namen)}))); end",
        f"create trigger {q('j_' + t + '_d')} before delete on {q(t)} when (select aan from journaal_nu) <> 2 begin "
        f"select raise(abort, 'hard deletion is not allowed'); end",
    ]  # fmt: skip


def _gewijzigd(namen: list[str]) -> str:
    return " union all ".join(f"select '{n}' k, old.{q(n)} o, new.{q(n)} n where old.{q(n)} is not new.{q(n)}" for n in namen)


def delta_van_nieuw(namen: Iterable[str], voor: str = "") -> str:
    """The SQL expression of a new row's delta: each of these columns that holds something, from nothing to its value.

    Put together as text in one go: three times as fast as json_object() and json_patch() for many rows.
    """
    paren = " || ".join(
        f"case when {voor}{q(n)} is null then '' else ',\"{n}\":[null,' || json_quote({voor}{q(n)}) || ']' end" for n in namen
    )
    return f"'{{' || substr({paren}, 2) || '}}'"


def installeer(con: sqlite3.Connection, tabellen: Iterable[sa.Table]) -> None:
    """Makes the local tables of a new file, and its triggers."""
    for zin in LOKALE_TABELLEN.strip().split(";\n"):
        con.execute(zin)
    zet_triggers(con, tabellen)


def zet_triggers(con: sqlite3.Connection, tabellen: Iterable[sa.Table]) -> None:
    """Makes the triggers anew from the tables as they are now (after a migration)."""
    for (naam,) in con.execute("select name from sqlite_master where type = 'trigger' and name glob 'j_*'").fetchall():
        con.execute(f"drop trigger {q(naam)}")
    for tabel in tabellen:
        for zin in triggers(tabel):
            con.execute(zin)


def lees_meta(con: sqlite3.Connection, naam: str) -> Any:
    """A value the file keeps about itself, or None."""
    rij = con.execute("select waarde from meta where naam = ?", (naam,)).fetchone()
    return rij[0] if rij else None


def zet_meta(con: sqlite3.Connection, naam: str, waarde: Any) -> None:
    """Keeps a value about the file itself."""
    con.execute("insert or replace into meta values(?, ?)", (naam, waarde))


@dataclass(frozen=True)
class StapSleutel:
    """Which step: the device that made it and its number there."""

    apparaat: str
    nummer: int


def begin(con: sqlite3.Connection, apparaat: str, moment: str, klok: int, *, wie: str, label: str, soort: str,
          keert_om: str | None = None) -> StapSleutel:  # fmt: skip
    """Announces a step: what is written from now on in this transaction belongs to it. `klok` is in microseconds."""
    laatste, hoogste = con.execute("select coalesce(max(case when apparaat = ? then laatste end), 0), coalesce(max(klok), 0) from apparaat",
                                   (apparaat,)).fetchone()  # fmt: skip
    kent = json.dumps(dict(con.execute("select apparaat, laatste from apparaat order by apparaat").fetchall()), separators=(",", ":"))
    nummer, klok = laatste + 1, max(klok, hoogste + 1)
    con.execute("insert into stap values(?,?,?,?,?,?,?,?,?,?,?)",
                (apparaat, nummer, uuid.uuid4().hex, klok, moment, wie, label, soort, kent, keert_om, SCHEMA))  # fmt: skip
    con.execute("insert into apparaat values(?,?,?) on conflict(apparaat) do update set laatste = excluded.laatste, klok = excluded.klok",
                (apparaat, nummer, klok))  # fmt: skip
    con.execute("update journaal_nu set aan = 1, apparaat = ?, nummer = ?", (apparaat, nummer))
    return StapSleutel(apparaat, nummer)


def rust(con: sqlite3.Connection) -> None:
    """Ends the announcement: writes after this are not journaled."""
    con.execute("update journaal_nu set aan = 0, apparaat = null, nummer = null")


def schrijf_massa(con: sqlite3.Connection, sleutel: StapSleutel, tabel: sa.Table, namen: Iterable[str], na_rowid: int) -> None:
    """Journals all rows of `tabel` after a rowid at once (inserted with the triggers at rest); `namen` are the columns that were filled."""
    con.execute(f"insert into wijziging(apparaat, nummer, tabel, rij, delta) select ?, ?, '{tabel.name}', id, {delta_van_nieuw(namen)} "
                f"from {q(tabel.name)} where rowid > ? order by rowid", (sleutel.apparaat, sleutel.nummer, na_rowid))  # fmt: skip


def vergeet(con: sqlite3.Connection, tabel: str, rij: str, namen: Iterable[str]) -> None:
    """Empties what every step kept of these text columns of one row, as privacy asks; that the row changed, and when, stays.

    Nothing of it can be undone afterwards: the step that calls this must say so, or be upkeep.
    """
    weg = set(namen)
    for lid, tekst in con.execute("select lid, delta from wijziging where rij = ? and tabel = ?", (rij, tabel)).fetchall():
        delta = json.loads(tekst)
        if weg & delta.keys():
            leeg = {k: [w if w is None else "" for w in paar] if k in weg else paar for k, paar in delta.items()}
            con.execute("update wijziging set delta = ? where lid = ?", (json.dumps(leeg, ensure_ascii=False, separators=(",", ":")), lid))


@dataclass
class Verschil:
    """What one step did to one row, taken together: column → (before, after); `nieuw` when the step made the row."""

    tabel: str
    rij: str
    kolommen: dict[str, tuple[Any, Any]]
    nieuw: bool


def verschillen(con: sqlite3.Connection, sleutel: StapSleutel, vertaal: Mapping[int, Any] | None = None) -> list[Verschil]:
    """Per row what the step changed, in the order in which rows were first touched; older deltas are translated.

    `vertaal` maps a schema number to the function that lifts a delta of that schema to the next:
    ``(table, delta) -> (table, delta)``.
    """
    per_rij: dict[tuple[str, str], Verschil] = {}
    rij_stap = con.execute("select schema from stap where apparaat = ? and nummer = ?", (sleutel.apparaat, sleutel.nummer)).fetchone()
    for tabel, rij, tekst in con.execute("select tabel, rij, delta from wijziging where apparaat = ? and nummer = ? order by lid",
                                         (sleutel.apparaat, sleutel.nummer)).fetchall():  # fmt: skip
        delta = json.loads(tekst)
        nieuw = "verwijderd" in delta and delta["verwijderd"][0] is None
        for schema in range(rij_stap[0], SCHEMA):
            if vertaal and schema in vertaal:
                tabel, delta = vertaal[schema](tabel, delta)
        bekend = per_rij.setdefault((tabel, rij), Verschil(tabel, rij, {}, nieuw))
        for kolom, (voor, na) in delta.items():
            bekend.kolommen[kolom] = (bekend.kolommen[kolom][0] if kolom in bekend.kolommen else voor, na)
    return list(per_rij.values())


def raken(con: sqlite3.Connection, sleutel: StapSleutel) -> tuple[Raak, ...]:
    """The records of a step as screens want to know them, in the order in which they were first touched.

    Looks only at what each delta says of `verwijderd` (a quote inside a text is always escaped, so the words can't be there).
    """
    per_rij: dict[tuple[str, str], tuple[str, str]] = {}
    for tabel, rij, stand in con.execute(
        "select tabel, rij, case when instr(delta, '\"verwijderd\":[null,') then 'nieuw' when instr(delta, '\"verwijderd\":[0,1]') then 'weg' "
        "when instr(delta, '\"verwijderd\":[1,0]') then 'terug' else '' end from wijziging where apparaat = ? and nummer = ? order by lid",
        (sleutel.apparaat, sleutel.nummer),
    ).fetchall():
        eerste, laatste = per_rij.get((tabel, rij), ("", ""))
        per_rij[tabel, rij] = (eerste or stand, stand or laatste)
    return tuple(Raak(tabel, rij, _aard(*standen)) for (tabel, rij), standen in per_rij.items())


def _aard(eerste: str, laatste: str) -> Aard:
    if eerste == "nieuw" or (eerste == "terug" and laatste != "weg"):
        return Aard.NIEUW
    return Aard.WEG if laatste == "weg" and eerste != "terug" else Aard.GEWIJZIGD


def duw(con: sqlite3.Connection, kant: str, sleutel: StapSleutel, label: str, vast: str | None = None) -> None:
    """Puts a step on the undo (`terug`) or redo (`vooruit`) pile; the pile keeps its newest thousand."""
    con.execute("insert into stapel(kant, apparaat, nummer, label, vast) values(?,?,?,?,?)",
                (kant, sleutel.apparaat, sleutel.nummer, label, vast))  # fmt: skip
    con.execute("delete from stapel where volg <= (select max(volg) from stapel) - ?", (STAPELDIEPTE,))


def leeg_stapels(con: sqlite3.Connection) -> None:
    """Nothing that was done up to now can be undone any more."""
    con.execute("delete from stapel")


@dataclass(frozen=True)
class Bovenste:
    """The step on top of a pile. `vast` is the sentence that says why it can't be undone and what to do instead."""

    volg: int
    sleutel: StapSleutel
    label: str
    vast: str | None


def bovenste(con: sqlite3.Connection, kant: str) -> Bovenste | None:
    """The step that undo (`terug`) or redo (`vooruit`) would take, or None."""
    rij = con.execute("select volg, apparaat, nummer, label, vast from stapel where kant = ? order by volg desc limit 1", (kant,)).fetchone()
    return Bovenste(rij[0], StapSleutel(rij[1], rij[2]), rij[3], rij[4]) if rij else None
