"""Forgetting a person: what was written about someone goes from the history, the klad and the search index of this file.

The caller empties the record itself, in the same step. SQLite keeps deleted text in free space until it is overwritten:
`overschrijf` makes it do so at once, `wis_resten` clears what older changes left behind.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from wijkagenda.storage.journal import q


@contextlib.contextmanager
def overschrijf(con: sqlite3.Connection) -> Iterator[None]:
    """What is deleted or replaced inside is overwritten in the file."""
    eerst = con.execute("pragma secure_delete").fetchone()[0]
    con.execute("pragma secure_delete = on")
    try:
        yield
    finally:
        con.execute(f"pragma secure_delete = {int(eerst)}")


def waarden_van(con: sqlite3.Connection, tabel: str, rij: str, kolommen: Collection[str]) -> set[str]:
    """Every text that these columns of one row ever held, now and in the history."""
    namen = list(kolommen)
    nu = con.execute(f"select {','.join(map(q, namen))} from {q(tabel)} where id = ?", (rij,)).fetchone() or ()
    gevonden = {w for w in nu if isinstance(w, str) and w}
    for _, delta in _deltas(con, tabel, rij):
        gevonden |= {w for naam in namen if naam in delta for w in delta[naam] if isinstance(w, str) and w}
    return gevonden


def wis_uit_geschiedenis(con: sqlite3.Connection, tabel: str, rij: str, leeg: Mapping[str, Any]) -> None:
    """In every step that touched this row the texts of these columns become what `leeg` says; that there was a step stays."""
    for lid, delta in _deltas(con, tabel, rij):
        for naam, waarde in leeg.items():
            if naam in delta:
                delta[naam] = [None if w is None else waarde for w in delta[naam]]
        con.execute("update wijziging set delta = ? where lid = ?", (json.dumps(delta, ensure_ascii=False, separators=(",", ":")), lid))


def _deltas(con: sqlite3.Connection, tabel: str, rij: str) -> list[tuple[int, dict[str, list[Any]]]]:
    rijen = con.execute("select lid, delta from wijziging where rij = ? and tabel = ?", (rij, tabel)).fetchall()
    return [(lid, json.loads(delta)) for lid, delta in rijen]


def wis_uit_klad(con: sqlite3.Connection, tabel: str, rij: str, teksten: Collection[str]) -> None:
    """What was being typed about the row, or is one of these texts."""
    con.execute("delete from klad where soort = ? and id = ?", (tabel, rij))
    con.executemany("delete from klad where tekst = ?", [(tekst,) for tekst in teksten])


def wis_uit_zoekindex(con: sqlite3.Connection) -> None:
    """Rewrites the search index, so that words of rows that left it are gone from it."""
    for index in ("zoek", "zoek_midden"):
        con.execute(f"insert into {index}({index}) values('optimize')")


def wis_resten(con: sqlite3.Connection) -> None:
    """Writes the file anew without free space. Where the disk has no room for that the file stays as it is, whole."""
    with contextlib.suppress(sqlite3.OperationalError):
        con.execute("vacuum")
