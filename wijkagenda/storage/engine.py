"""Connections as this program wants them: pragmas set, no implicit transactions, text folding for search at hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool
from sqlalchemy.util import LRUCache

from wijkagenda.basis.fouten import BestandFout
from wijkagenda.basis.opmaak import vouw

PRAGMAS = ("journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON", "cache_size=-65536", "temp_store=MEMORY", "trusted_schema=ON")
WACHT = 0.25
"""Seconds that a busy file is waited for; the caller tries again from its event loop."""


def verbind(pad: Path) -> sqlite3.Connection:
    """A writing connection on `pad`; transactions begin only where the caller says so."""
    con = sqlite3.connect(pad, isolation_level=None, timeout=WACHT)
    registreer_functies(con)
    try:
        for pragma in PRAGMAS:
            con.execute(f"pragma {pragma}")
    except sqlite3.Error:
        con.close()
        raise
    return con


def registreer_functies(con: sqlite3.Connection) -> None:
    """The functions that the triggers of a file use."""
    con.create_function("vouw", 1, lambda t: vouw(t) if isinstance(t, str) else "", deterministic=True)


@contextmanager
def zonder_wachten(con: sqlite3.Connection) -> Iterator[None]:
    """Does not wait for the disk meanwhile: only for a file that nobody knows of yet, and that is flushed before it gets its name."""
    con.execute("pragma synchronous = off")
    try:
        yield
    finally:
        con.execute("pragma synchronous = extra")


def maak_engine(con: sqlite3.Connection) -> sa.Engine:
    """The SQLAlchemy engine over that one connection; transactions are begun and ended by the unit of work, not by it.

    All engines share what was compiled: a new snapshot, or another file, asks the same questions.
    """
    eerste = _eerste_engine()
    pool = StaticPool(lambda: con, dialect=eerste.dialect)  # type: ignore[arg-type]
    return sa.Engine(pool, eerste.dialect, eerste.url, execution_options={"compiled_cache": _GECOMPILEERD})


_GECOMPILEERD: LRUCache[Any, Any] = LRUCache(1000)


@cache
def _eerste_engine() -> sa.Engine:
    """Knows SQLite: its dialect is asked once what this SQLite can do, and then serves every file."""
    engine = sa.create_engine("sqlite://", poolclass=StaticPool)
    engine.connect().close()
    engine.dispose()
    for naam in ("do_commit", "do_rollback"):
        setattr(engine.dialect, naam, lambda _con: None)
    return engine


_ZINNEN = {
    "SQLITE_FULL": "De schijf is vol. Uw laatste wijziging is niet opgeslagen; al het andere wel. Maak ruimte en probeer het opnieuw.",
    "SQLITE_BUSY": "Het bestand is even bezet. Uw wijziging is niet opgeslagen. Probeer het zo nog eens.",
    "SQLITE_LOCKED": "Het bestand is even bezet. Uw wijziging is niet opgeslagen. Probeer het zo nog eens.",
    "SQLITE_READONLY": "Het bestand is alleen-lezen. Uw wijziging is niet opgeslagen. Maak een kopie op een plek waar u mag schrijven.",
    "SQLITE_READONLY_DBMOVED": "Het bestand is verplaatst of vervangen terwijl het open was. Uw laatste wijziging is niet opgeslagen. Open het opnieuw.",
    "SQLITE_CORRUPT": "Het bestand is beschadigd. Zet een reservekopie terug via Bestand, Reservekopieën.",
    "SQLITE_NOTADB": "Dit is geen bestand van Wijkagenda meer. Zet een reservekopie terug via Bestand, Reservekopieën.",
    "SQLITE_CANTOPEN": "Het bestand kan niet geopend worden. Zit de schijf of stick er nog in?",
}


def als_fout(fout: BaseException) -> BestandFout | None:
    """The sentence for what SQLite could not do; None where it is no fault of file or disk."""
    oorzaak = getattr(fout, "orig", None) or fout
    if not isinstance(oorzaak, sqlite3.Error):
        return None
    naam = getattr(oorzaak, "sqlite_errorname", "")
    if naam in _ZINNEN:
        return BestandFout(_ZINNEN[naam])
    if naam.startswith("SQLITE_IOERR"):
        return BestandFout("De schijf of stick doet het niet meer. Uw laatste wijziging is niet opgeslagen. Sluit hem weer aan en open het bestand opnieuw.")
    stam = next((z for n, z in _ZINNEN.items() if naam.startswith(n)), None)
    return BestandFout(stam) if stam else None
