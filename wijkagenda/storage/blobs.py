"""Attachments: immutable, found by their sha256, each kept once. They never pass through the journal."""

from __future__ import annotations

import hashlib
import sqlite3

from wijkagenda.basis.fouten import InvoerFout, NietGevonden

GROOTSTE = 25 * 1024 * 1024
"""Bytes that one attachment may have."""


def bewaar(con: sqlite3.Connection, inhoud: bytes) -> str:
    """Keeps `inhoud` and gives its sha256. Raises `InvoerFout` where it is empty or over 25 MB."""
    if not inhoud:
        raise InvoerFout("Dit bestand is leeg. Kies een ander bestand.")
    if len(inhoud) > GROOTSTE:
        raise InvoerFout(f"Dit bestand is te groot: {len(inhoud) / 1e6:.0f} MB. Een bijlage is hoogstens 25 MB.")
    sha = hashlib.sha256(inhoud).hexdigest()
    con.execute("insert or ignore into blob values(?, ?)", (sha, inhoud))
    return sha


def lees(con: sqlite3.Connection, sha256: str) -> bytes:
    """The content. Raises `NietGevonden` where this copy does not hold it."""
    rij = con.execute("select inhoud from blob where sha256 = ?", (sha256,)).fetchone()
    if rij is None:
        raise NietGevonden("De inhoud van deze bijlage zit niet in deze kopie van het bestand.")
    return bytes(rij[0])
