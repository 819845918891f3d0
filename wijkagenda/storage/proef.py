"""A unit of work on a copy in memory: everything happens as it would, and nothing of it is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wijkagenda.basis.klok import Klok
from wijkagenda.domain.modellen import tabellen
from wijkagenda.storage import journal, search, snapshot
from wijkagenda.storage.engine import maak_engine, registreer_functies
from wijkagenda.storage.lock import gebruiker
from wijkagenda.storage.peildatum import klok_voor
from wijkagenda.storage.unit_of_work import UnitOfWork


@contextmanager
def proefuow(pad: Path, vandaag: dt.date | None = None) -> Iterator[tuple[UnitOfWork, Klok]]:
    """Steps on a snapshot of the file at `pad`, which may be open elsewhere, and its clock. Raises `BestandFout` where it can't be read."""
    con = snapshot.momentopname(pad)
    try:
        registreer_functies(con)
        con.execute("pragma foreign_keys = on")
        if not con.execute("select 1 from sqlite_master where name = 'zoekregel'").fetchone():
            search.installeer(con, tabellen())
            journal.zet_triggers(con, tabellen())
        engine = maak_engine(con)
        klok = klok_voor(con, vandaag)
        yield UnitOfWork(engine, con, klok, gebruiker(), lambda: "proef", lambda: None), klok
        engine.dispose()
    finally:
        con.close()
