"""A whole, checked copy of a file that need not be open here, also while someone else works in it."""

from __future__ import annotations

import datetime as dt
import sqlite3
from pathlib import Path

from wijkagenda.basis.fouten import BestandFout
from wijkagenda.basis.paden import is_er
from wijkagenda.storage import backup, header, journal
from wijkagenda.storage.engine import als_fout
from wijkagenda.storage.lock import Slot


def maak_reservekopie(pad: Path, doel: Path) -> Path:
    """Copies the file at `pad` to `doel` (a file or a folder) and gives where the copy is.

    An older copy of the same file is replaced. Anything else at that place is left alone: another file, a copy that holds steps
    which this file does not have, a copy that someone works in. Raises `BestandFout`.
    """
    header.lees_kop(pad)
    doel = doel / pad.name if is_er(doel) and doel.is_dir() else doel
    bron = _lezer(pad)
    try:
        kopieer_naar(bron, pad, doel)
    except sqlite3.Error as fout:
        raise als_fout(fout) or BestandFout(f"‘{pad.name}’ kan niet gelezen worden.") from fout
    finally:
        bron.close()
    return doel


def kopieer_naar(bron: sqlite3.Connection, pad: Path, doel: Path) -> None:
    """The same from a connection on the file at `pad`, to a file. Raises `BestandFout`."""
    if not is_er(doel):
        backup.kopieer_naar(bron, doel)
    elif doel.samefile(pad):
        raise BestandFout("Dit is het bestand zelf. Kies een andere naam voor de kopie.")
    else:
        _vervang(bron, pad, doel)


def _vervang(bron: sqlite3.Connection, pad: Path, doel: Path) -> None:
    stappen = _stappen_van_kopie(doel, str(journal.lees_meta(bron, "stamboom")))
    if stappen is None:
        raise BestandFout(f"‘{doel.name}’ bestaat al en is geen kopie van dit bestand. Kies een andere naam.")
    slot = Slot(doel)
    slot.neem(dt.datetime.now(dt.UTC))
    try:
        hier = _stappen(bron)
        if any(hier.get(apparaat, 0) < laatste for apparaat, laatste in stappen.items()):
            raise BestandFout(f"In ‘{doel.name}’ staat werk dat niet in ‘{pad.name}’ staat. Kies een andere naam voor de kopie.")
        backup.kopieer_naar(bron, doel)
    finally:
        slot.laat_los()


def _lezer(pad: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{pad.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=5)


def _stappen(con: sqlite3.Connection) -> dict[str, int]:
    """Every device that wrote in a file → its last step."""
    return dict(con.execute("select apparaat, laatste from apparaat").fetchall())


def _stappen_van_kopie(pad: Path, stamboom: str) -> dict[str, int] | None:
    """The steps in a file of this lineage; None where it is something else."""
    try:
        header.lees_kop(pad)
        con = _lezer(pad)
        try:
            return _stappen(con) if str(journal.lees_meta(con, "stamboom")) == stamboom else None
        finally:
            con.close()
    except (BestandFout, sqlite3.Error):
        return None
