"""Reads a file's header before SQLite does, and refuses in words what is no whole Wijkagenda file of this version or older.

Never call this on a file that this process has open: closing the handle would drop SQLite's locks.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from wijkagenda.basis.fouten import BestandFout, BestandNieuwer

APPLICATIE_ID = 0x57494A4B
"""``WIJK`` in ASCII, in the application_id of the header (bytes 68-71)."""

SCHEMA = 3
"""The schema this program writes: the number of the newest migration, in user_version (bytes 60-63)."""

ACHTERVOEGSEL = ".wijkagenda"


@dataclass(frozen=True)
class Kop:
    """What the header says: the schema version and the size that the file should have in bytes."""

    schema: int
    grootte: int


def lees_kop(pad: Path) -> Kop:
    """The header of `pad`. Raises `BestandFout` or `BestandNieuwer` with one sentence that says what is the matter."""
    naam = pad.name or str(pad)
    try:
        with pad.open("rb") as bestand:
            kop = bestand.read(100)
        grootte = pad.stat().st_size
    except FileNotFoundError:
        raise BestandFout(f"‘{naam}’ is er niet. Kijk of het bestand is verplaatst of hernoemd.") from None
    except IsADirectoryError:
        raise BestandFout(f"‘{naam}’ is een map. Kies een bestand dat eindigt op {ACHTERVOEGSEL}.") from None
    except PermissionError:
        raise BestandFout(f"U mag ‘{naam}’ niet lezen. Vraag uw beheerder om toegang.") from None
    except OSError:
        raise BestandFout(f"‘{naam}’ kan niet gelezen worden. Zit de schijf of stick er nog in?") from None
    if not kop:
        raise BestandFout(f"‘{naam}’ is leeg. Zet een reservekopie terug via Bestand, Reservekopieën.")
    if len(kop) < 100 or not kop.startswith(b"SQLite format 3\x00"):
        if kop.startswith(b"SQLite format"[: len(kop)]) or not any(kop):
            raise BestandFout(f"‘{naam}’ is niet heel. Zet een reservekopie terug via Bestand, Reservekopieën.")
        raise BestandFout(f"‘{naam}’ is geen bestand van Wijkagenda. Er is niets aan veranderd.")
    if struct.unpack(">I", kop[68:72])[0] != APPLICATIE_ID:
        raise BestandFout(f"‘{naam}’ is van een ander programma. Er is niets aan veranderd.")
    schema = struct.unpack(">I", kop[60:64])[0]
    if schema > SCHEMA:
        raise BestandNieuwer(f"‘{naam}’ is gemaakt met een nieuwere Wijkagenda. Werk dit programma bij en open het dan opnieuw.")
    bladgrootte = struct.unpack(">H", kop[16:18])[0]
    verwacht = (65536 if bladgrootte == 1 else bladgrootte) * struct.unpack(">I", kop[28:32])[0]
    if grootte < verwacht and not _heeft_herstel(pad):
        raise BestandFout(f"‘{naam}’ is niet heel: het laatste stuk ontbreekt. Zet een reservekopie terug via Bestand, Reservekopieën.")
    return Kop(schema, verwacht)


def _heeft_herstel(pad: Path) -> bool:
    """A journal beside it means that SQLite will first finish or roll back what was cut off."""
    return pad.with_name(pad.name + "-journal").exists()
