"""An example file has a date of its own that is today, until the user switches that off."""

from __future__ import annotations

import datetime as dt
import sqlite3

from wijkagenda.basis.klok import Klok
from wijkagenda.domain.basis_model import sleutel_id

NAAM = "peildatum"
"""The setting that holds it, as ``2026-11-21``."""


def klok_voor(con: sqlite3.Connection, vandaag: dt.date | None = None) -> Klok:
    """The clock for work in a file: `vandaag` when given, else its peildatum, else the clock of this machine."""
    return Klok(vandaag or peildatum(con))


def peildatum(con: sqlite3.Connection) -> dt.date | None:
    """The peildatum of a file, where it has one."""
    rij = con.execute("select waarde from instelling where id = ? and verwijderd = 0", (sleutel_id("instelling", NAAM),)).fetchone()
    try:
        return dt.date.fromisoformat(rij[0]) if rij and rij[0] else None
    except ValueError:
        return None
