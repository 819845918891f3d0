"""A new file from a sjabloon, with or without the example, and a copy of a file; whole, or not there at all."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from wijkagenda.basis.fouten import BestandFout
from wijkagenda.basis.instellingen import Instellingen
from wijkagenda.basis.klok import Klok
from wijkagenda.storage import backup, header, journal
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.engine import als_fout
from wijkagenda.usecases.sjabloon import kies, vul
from wijkagenda.usecases.voorbeeld import vul_voorbeeld


def maak_bestand(pad: Path, sjabloon: str, *, voorbeeld: bool, klok: Klok, instellingen: Instellingen | None = None) -> None:
    """Makes the file beside its place, closes it and moves it there. Raises `BestandFout` where it can't be written or is
    there already, `InvoerFout` where there is no such sjabloon; then nothing is left behind.
    """
    gekozen = kies(sjabloon)
    if pad.exists():
        raise BestandFout(f"‘{pad.name}’ bestaat al. Kies een andere naam.")
    tijdelijk = pad.with_name(f".{pad.name}.maken")
    try:
        tijdelijk.unlink(missing_ok=True)
        bestand = Bestand.nieuw(tijdelijk, klok, instellingen)
        try:
            vul(bestand.uow, gekozen)
            if voorbeeld:
                vul_voorbeeld(bestand)
        finally:
            bestand.sluit()
        tijdelijk.replace(pad)
    except OSError as fout:
        raise BestandFout(f"‘{pad.name}’ kan hier niet gemaakt worden. Kies een map waar u mag schrijven.") from fout
    except BestandFout as fout:
        raise BestandFout(str(fout).replace(tijdelijk.name, pad.name)) from fout
    finally:
        _ruim_op(tijdelijk)


def _ruim_op(pad: Path) -> None:
    for rest in (pad, pad.with_name(f"{pad.name}-journal")):
        try:
            rest.unlink(missing_ok=True)
        except OSError:
            return


def maak_reservekopie(pad: Path, doel: Path) -> Path:
    """A whole, checked copy, also of a file that is open elsewhere; gives where it is. Raises `BestandFout`."""
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
