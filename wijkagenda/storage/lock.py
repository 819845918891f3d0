"""One writer per file: an operating system lock, and beside it who has it. A crash lets go by itself."""

from __future__ import annotations

import datetime as dt
import getpass
import json
import platform
from pathlib import Path

from filelock import FileLock, Timeout

from wijkagenda.basis.fouten import BestandFout, BestandInGebruik


class Slot:
    """Holds the lock of one file from `neem` until `laat_los`."""

    def __init__(self, pad: Path) -> None:
        self._naam = pad.name
        self._wie = pad.with_name(f".{pad.name}.wie")
        self._slot = FileLock(str(pad.with_name(f".{pad.name}.slot")), timeout=0)

    def neem(self, nu: dt.datetime) -> None:
        """Takes the lock. Raises `BestandInGebruik` with user and machine, `BestandFout` where the folder is read-only."""
        try:
            self._slot.acquire()
        except Timeout:
            door = self._door()
            raise BestandInGebruik(f"‘{self._naam}’ is al open bij {door}. U kunt het bekijken, maar niet wijzigen.", door) from None
        except OSError:
            raise BestandFout(f"‘{self._naam}’ staat op een plek waar u niet mag schrijven. Maak een kopie in uw eigen map en open die.") from None
        try:
            self._wie.write_text(json.dumps({"gebruiker": gebruiker(), "machine": platform.node(), "sinds": nu.isoformat()}), "utf-8")
        except OSError:
            self.laat_los()
            raise BestandFout(f"Er kan niet geschreven worden naast ‘{self._naam}’. Is de schijf vol of alleen-lezen?") from None

    def _door(self) -> str:
        try:
            wie = json.loads(self._wie.read_text("utf-8"))
            return f"{wie['gebruiker']} op {wie['machine']}"
        except (OSError, ValueError, KeyError, TypeError):
            return "iemand anders"

    def laat_los(self) -> None:
        """Lets go and removes the notes beside the file."""
        self._wie.unlink(missing_ok=True)
        self._slot.release()
        try:
            Path(self._slot.lock_file).unlink(missing_ok=True)
        except OSError:
            return


def gebruiker() -> str:
    """The user's name on this machine; `onbekend` where there is none (a bare container)."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "onbekend"
