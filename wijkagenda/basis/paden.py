"""Where things are: the shipped resources and migrations, and this machine's folders for settings, log and backups."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from wijkagenda.basis.fouten import BestandFout

_PAKKET = Path(__file__).resolve().parent.parent


def _meegeleverd(naam: str) -> Path:
    """Inside the wheel it lies in the package; in a checkout beside it."""
    binnen = _PAKKET / naam
    return binnen if binnen.is_dir() else _PAKKET.parent / naam


def bronmap() -> Path:
    """The folder `resources/`."""
    return _meegeleverd("resources")


def migratiemap() -> Path:
    """The folder `db/` with the Alembic environment."""
    return _meegeleverd("db")


def instellingenmap() -> Path:
    """This user's settings on this machine (``WIJKAGENDA_MAP`` moves all of these, for tests and portable use)."""
    return _eigen(platformdirs.user_config_path("wijkagenda", appauthor=False), "instellingen")


def logmap() -> Path:
    """The log of this machine."""
    return _eigen(platformdirs.user_log_path("wijkagenda", appauthor=False), "log")


def reservekopiemap() -> Path:
    """The rotating backups of this machine."""
    return _eigen(platformdirs.user_data_path("wijkagenda", appauthor=False) / "reservekopieen", "reservekopieen")


def _eigen(gewoon: Path, naam: str) -> Path:
    """Makes the folder where it is not there yet. Raises `BestandFout` where that can't be."""
    verplaatst = os.environ.get("WIJKAGENDA_MAP")
    map_ = Path(verplaatst) / naam if verplaatst else gewoon
    try:
        map_.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise BestandFout(f"De map ‘{map_}’ van Wijkagenda kan niet gemaakt worden. Mag u daar schrijven?") from fout
    return map_


def is_er(pad: Path) -> bool:
    """Whether there is something at `pad`; what can't be asked, as with a name that is too long, is not there."""
    try:
        return pad.exists()
    except OSError:
        return False
