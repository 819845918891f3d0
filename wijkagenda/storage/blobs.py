"""Attachments: immutable, found by their sha256, each kept once. They never pass through the journal."""

from __future__ import annotations

import hashlib
import sqlite3

from wijkagenda.basis.fouten import InvoerFout

GROOTSTE = 25 * 1024 * 1024
"""Bytes that one attachment may have."""


def bewaar(con: sqlite3.Connection, inhoud: bytes) -> str:
    """Keeps `inhoud` and gives its sha256. Raises `InvoerFout` where it is empty or over 25 MB."""
    if not inhoud:
        raise InvoerFout("Dit bestand is leeg. Kies een ander bestand.")
    if len(inhoud) > GROOTSTE:
        raise InvoerFout("Dit bestand is te groot. Een bijlage is hoogstens 25 MB. Maak een foto of scan kleiner.")
    sha = hashlib.sha256(inhoud).hexdigest()
    con.execute("insert or ignore into blob values(?, ?)", (sha, inhoud))
    return sha
