"""Settings of this user on this machine: small JSON, written beside and moved into place; a broken file is set aside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from wijkagenda.basis.paden import instellingenmap
from wijkagenda.basis.schrijven import schrijf_veilig


class Instellingen:
    """A dictionary that is kept: ``instellingen["thema"] = "donker"`` is on disk when it returns."""

    def __init__(self, pad: Path | None = None) -> None:
        self._pad = pad or instellingenmap() / "instellingen.json"
        self._waarden: dict[str, Any] = {}
        try:
            gelezen = json.loads(self._pad.read_text("utf-8"))
            self._waarden = gelezen if isinstance(gelezen, dict) else {}
        except FileNotFoundError:
            pass
        except (OSError, ValueError):
            self._zet_apart()

    def _zet_apart(self) -> None:
        """Keeps an unreadable file for who wants to look into it; the program goes on with the defaults."""
        try:
            self._pad.replace(self._pad.with_suffix(".kapot.json"))
        except OSError:
            return

    def get(self, naam: str, anders: Any = None) -> Any:
        """The value, or `anders`."""
        return self._waarden.get(naam, anders)

    def __getitem__(self, naam: str) -> Any:
        return self._waarden[naam]

    def __setitem__(self, naam: str, waarde: Any) -> None:
        if self._waarden.get(naam) == waarde and naam in self._waarden:
            return
        self._waarden[naam] = waarde
        schrijf_veilig(self._pad, json.dumps(self._waarden, ensure_ascii=False, indent=1, sort_keys=True).encode())
