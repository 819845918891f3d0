"""A file that is written is whole or not there: written beside its target, flushed to disk, then moved into place."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from wijkagenda.basis.fouten import BestandFout
from wijkagenda.basis.tekens import inkorten

_LANGSTE_NAAM = 80

_REDENEN = {
    errno.ENOSPC: "de schijf is vol. Maak ruimte vrij of kies een andere plek.",
    errno.EDQUOT: "uw ruimte op deze schijf is op. Maak ruimte vrij of kies een andere plek.",
    errno.EACCES: "u mag op deze plek niet schrijven. Kies een andere map.",
    errno.EPERM: "u mag op deze plek niet schrijven. Kies een andere map.",
    errno.EROFS: "deze schijf is alleen om te lezen. Kies een andere plek.",
    errno.ENOENT: "de map bestaat niet (meer). Kies een andere map.",
    errno.ENOTDIR: "de map bestaat niet (meer). Kies een andere map.",
    errno.EISDIR: "er bestaat al een map met deze naam. Kies een andere naam.",
    errno.ENAMETOOLONG: "de naam is te lang. Kies een kortere naam.",
}


def schrijf_veilig(doel: Path, inhoud: bytes | Callable[[Path], None]) -> None:
    """Makes `doel` hold `inhoud`: bytes, or what a function writes to the path that it is given.

    Until the last moment an existing `doel` stays as it was. Raises `BestandFout` when it can't be written; nothing is left
    behind then. Errors of the function itself that are not about the disk pass through unchanged.
    """
    try:
        with contextlib.suppress(OSError):
            doel.lstat()  # a name that no system takes is a ValueError here, where `is_dir` says nothing of it
        if doel.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(doel))
        tijdelijk = _naast(doel)
    except OSError as fout:
        raise _uitleg(doel, fout) from fout
    except ValueError as fout:
        raise BestandFout(f"‘{_naam(doel)}’ is niet geschreven: deze naam kan niet. Kies een andere naam.") from fout
    try:
        if isinstance(inhoud, bytes):
            tijdelijk.write_bytes(inhoud)
        else:
            inhoud(tijdelijk)
        _naar_schijf(tijdelijk)
        with contextlib.suppress(OSError):  # a stick or share may know no rights
            tijdelijk.chmod(_rechten(doel))
        _zet_op_zijn_plek(tijdelijk, doel)
        _map_naar_schijf(doel.parent)
    except OSError as fout:
        raise _uitleg(doel, fout) from fout
    finally:
        tijdelijk.unlink(missing_ok=True)


def eis_ander_bestand(doel: Path, bron: Path) -> None:
    """Raises `BestandFout` where `doel` is `bron` itself, by whatever name: what is made of a file never takes its place."""
    try:
        zelfde = doel.samefile(bron)
    except (OSError, ValueError):
        zelfde = False
    if zelfde:
        raise BestandFout(f"‘{_naam(doel)}’ is uw bestand van Wijkagenda zelf. Kies een andere naam; er is niets veranderd.")


def _naast(doel: Path) -> Path:
    """An empty file of our own in the folder of `doel`, with the same ending (some writers look at it)."""
    greep, naam = tempfile.mkstemp(prefix=".wijkagenda-", suffix=doel.suffix, dir=doel.parent)
    os.close(greep)
    return Path(naam)


def _zet_op_zijn_plek(tijdelijk: Path, doel: Path) -> None:
    """Where we may write in the folder but not replace a file that is there, another program holds that file (as on Windows)."""
    try:
        tijdelijk.replace(doel)
    except PermissionError as fout:
        if not doel.exists():
            raise
        raise BestandFout(
            f"‘{_naam(doel)}’ is niet geschreven: het is nu open in een ander programma. Sluit het daar, of kies een andere naam."
        ) from fout


def _naar_schijf(pad: Path) -> None:
    with pad.open("rb+") as bestand:
        os.fsync(bestand.fileno())


def _map_naar_schijf(map_: Path) -> None:
    """The new name is on the disk too; Windows has no such call and does it by itself, and so do some sticks and shares."""
    if os.name != "nt":
        with contextlib.suppress(OSError):
            greep = os.open(map_, os.O_RDONLY)
            try:
                os.fsync(greep)
            finally:
                os.close(greep)


def _rechten(doel: Path) -> int:
    """Those of the file that is replaced; a new file can be read by who may read the folder."""
    try:
        return doel.stat().st_mode & 0o777
    except FileNotFoundError:
        return 0o644 & (doel.parent.stat().st_mode | 0o600)


def _uitleg(doel: Path, fout: OSError) -> BestandFout:
    reden = _REDENEN.get(fout.errno or 0, "de schijf gaf een fout. Probeer het opnieuw of kies een andere plek.")
    return BestandFout(f"‘{_naam(doel)}’ is niet geschreven: {reden}")


def _naam(doel: Path) -> str:
    """Its name in a sentence: not endless, nothing that can't be shown."""
    return inkorten(doel.name, _LANGSTE_NAAM)
