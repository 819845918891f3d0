"""A whole, checked copy of a file that need not be open here, also while someone else works in it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from wijkagenda.basis.fouten import BestandFout
from wijkagenda.storage import backup, header, journal
from wijkagenda.storage.engine import als_fout


def maak_reservekopie(pad: Path, doel: Path) -> Path:
    """Copies the file at `pad` to `doel` (a file or a folder) and gives where the copy is.

    An older copy of the same file is replaced; anything else at that place is left alone. Raises `BestandFout`.
    """
    header.lees_kop(pad)
    doel = doel / pad.name if doel.is_dir() else doel
    if doel.exists() and doel.samefile(pad):
        raise BestandFout("Dit is het bestand zelf. Kies een andere naam voor de kopie.")
    bron = _lezer(pad)
    try:
        if doel.exists() and _stamboom(doel) != journal.lees_meta(bron, "stamboom"):
            raise BestandFout(f"‘{doel.name}’ bestaat al en is geen kopie van dit bestand. Kies een andere naam.")
        backup.kopieer_naar(bron, doel)
    except sqlite3.Error as fout:
        raise als_fout(fout) or BestandFout(f"‘{pad.name}’ kan niet gelezen worden.") from fout
    finally:
        bron.close()
    return doel


def _lezer(pad: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{pad.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=5)


def _stamboom(pad: Path) -> str | None:
    """Of which lineage a file is; None where it is no file of ours."""
    try:
        header.lees_kop(pad)
        con = _lezer(pad)
        try:
            return str(journal.lees_meta(con, "stamboom"))
        finally:
            con.close()
    except (BestandFout, sqlite3.Error):
        return None
