"""What is being typed, kept every two seconds outside the journal; leaving the field makes it a step and clears it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True)
class Klad:
    """A text that was typed and not yet saved: where it belongs, and since when it is kept (UTC, ISO)."""

    soort: str
    id: str
    veld: str
    tekst: str
    moment: str


def bewaar(con: sqlite3.Connection, klad: Klad) -> None:
    """Keeps the newest text of one field."""
    con.execute("insert or replace into klad values(?,?,?,?,?)", (klad.soort, klad.id, klad.veld, klad.tekst, klad.moment))


def wis(con: sqlite3.Connection, soort: str, id_: str, veld: str | None = None) -> None:
    """Forgets the klad of one field, or of a whole record."""
    con.execute("delete from klad where soort = ? and id = ? and (? is null or veld = ?)", (soort, id_, veld, veld))


def lees(con: sqlite3.Connection) -> list[Klad]:
    """Everything that was typed and not saved, oldest first."""
    return [Klad(*rij) for rij in con.execute("select soort, id, veld, tekst, moment from klad order by moment").fetchall()]
