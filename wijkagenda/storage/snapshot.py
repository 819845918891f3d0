"""A snapshot in memory: every reader other than the writer takes one and lets go of the file at once.

Where attachments are large their contents stay in the file, and are read from there one by one when they are asked for.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import sqlalchemy as sa

from wijkagenda.basis.fouten import BestandFout
from wijkagenda.storage.engine import als_fout, maak_engine
from wijkagenda.storage.header import lees_kop
from wijkagenda.storage.journal import q

BLOBGRENS = 8 * 1024 * 1024
"""Bytes of attachments above which the tables are copied without them."""


def momentopname(pad: Path) -> sqlite3.Connection:
    """The file as it is now, in memory; large attachment contents are read from the file when they are asked for.

    For another process or thread than the one that has the file open in this process: reads the header first.
    """
    lees_kop(pad)
    return kopieer(pad)


def kopieer(pad: Path) -> sqlite3.Connection:
    """The copy itself, without looking at the header (this process may have the file open)."""
    try:
        return _kopieer(pad)
    except sqlite3.Error as fout:
        raise als_fout(fout) or BestandFout(f"‘{pad.name}’ kan niet gelezen worden.") from fout


def _kopieer(pad: Path) -> sqlite3.Connection:
    geheugen = sqlite3.connect("file::memory:", uri=True, isolation_level=None, timeout=5, check_same_thread=False, factory=_Geheugen)
    bron = sqlite3.connect(f"{pad.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=5)
    try:
        groot = bron.execute("select coalesce(sum(length(inhoud)), 0) from blob").fetchone()[0] > BLOBGRENS
        if not groot:
            bron.backup(geheugen)
            return geheugen
    finally:
        bron.close()
    geheugen.execute("attach ? as bron", (f"{pad.absolute().as_uri()}?mode=ro",))
    geheugen.execute("begin")
    for naam, zin in geheugen.execute("select name, sql from bron.sqlite_master where type = 'table' and sql not like 'create virtual%' "
                                      "and name not like 'zoek%' and name not like 'sqlite_%'").fetchall():  # fmt: skip
        geheugen.execute(zin)
        if naam != "blob":
            geheugen.execute(f"insert into main.{q(naam)} select * from bron.{q(naam)}")
    for (zin,) in geheugen.execute("select sql from bron.sqlite_master where type = 'index' and sql is not null").fetchall():
        geheugen.execute(zin)
    geheugen.execute("commit")
    geheugen.execute("detach bron")
    geheugen.pad = pad
    return geheugen


class _Geheugen(sqlite3.Connection):
    """`pad` is the file in which the contents of attachments stayed behind; None where they came along."""

    pad: Path | None = None


def lezer(con: sqlite3.Connection) -> sa.Connection:
    """A SQLAlchemy connection for the queries over a snapshot; ``info["lees_blob"]`` gives contents that stayed in the file."""
    uit = maak_engine(con).connect()
    pad = getattr(con, "pad", None)
    if pad is not None:
        uit.info["lees_blob"] = partial(_lees_blob, pad)
    return uit


def _lees_blob(pad: Path, sha256: str) -> bytes | None:
    """None where the file does not hold it, or can't be read now."""
    try:
        with closing(sqlite3.connect(f"{pad.absolute().as_uri()}?mode=ro", uri=True, timeout=5)) as bron:
            rij = bron.execute("select inhoud from blob where sha256 = ?", (sha256,)).fetchone()
    except sqlite3.Error:
        return None
    return bytes(rij[0]) if rij else None
