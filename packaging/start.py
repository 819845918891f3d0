"""Start Wijkagenda from a checkout: `python3 packaging/start.py [BESTAND]`.

Sets up what is missing, makes the example file on the first run and opens the window on it (or on BESTAND). Without a
display it puts the example on paper and in pictures instead: every report as PDF and every place of the window as PNG,
in `voorbeeld/`. Of another BESTAND only the reports that it has something for.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from opzetten import CHECKOUT, GEBRUIK, OpzetFout, draai, zet_klaar

VOORBEELD = CHECKOUT / "voorbeeld" / "Voorbeeld.wijkagenda"
RAPPORTEN = ("wijkplan", "wijkbudget", "subsidies", "initiatieven", "wijkfoto", "evaluatie", "leersessie")


def heeft_scherm(platform: str, omgeving: Mapping[str, str]) -> bool:
    """Whether a window can be shown: always on Windows and macOS, on Linux when X or Wayland runs.

    >>> heeft_scherm("linux", {}), heeft_scherm("linux", {"WAYLAND_DISPLAY": "wayland-0"}), heeft_scherm("win32", {})
    (False, True, True)
    """
    if omgeving.get("QT_QPA_PLATFORM", "") in {"offscreen", "minimal"}:
        return False
    return platform != "linux" or bool(omgeving.get("DISPLAY") or omgeving.get("WAYLAND_DISPLAY"))


def start(bestand: Path | None) -> int:
    """Do what the module promises; return the exit code of the first step that fails, or that of the window."""
    python = zet_klaar(GEBRUIK)
    if bestand is None:
        bestand = VOORBEELD
        if not bestand.exists() and (code := maak_voorbeeld(python)):
            return code
    if heeft_scherm(sys.platform, os.environ):
        return draai(python, "-m", "wijkagenda", bestand)
    return maak_beeld(python, bestand, VOORBEELD.parent)


def maak_voorbeeld(python: Path) -> int:
    """Make the example file."""
    VOORBEELD.parent.mkdir(exist_ok=True)
    print("Ik maak een voorbeeldbestand met verzonnen gegevens.", flush=True)
    return draai(python, "-m", "wijkagenda", "nieuw", VOORBEELD, "--sjabloon", "oss", "--voorbeeld")


def maak_beeld(python: Path, bestand: Path, uitmap: Path) -> int:
    """Write the reports and a picture of every place to `uitmap`, and say where they are."""
    print("Deze computer heeft geen scherm. Ik maak daarom rapporten en schermafbeeldingen.", flush=True)
    uitmap.mkdir(exist_ok=True)
    for rapport in RAPPORTEN:
        pdf = uitmap / f"{rapport}.pdf"
        code = draai(python, "-m", "wijkagenda", "export", rapport, bestand, "--naar", pdf)
        if code and bestand == VOORBEELD:
            return code
    code = draai(python, "-m", "wijkagenda.ui.schermfoto", bestand, uitmap, QT_QPA_PLATFORM="offscreen", QT_LOGGING_RULES="default.warning=false")
    if not code:
        print(f"Alles staat in {uitmap}", flush=True)
    return code


def main() -> int:
    lezer = argparse.ArgumentParser(description="Zet Wijkagenda klaar en open het venster.")
    lezer.add_argument("bestand", nargs="?", type=Path, metavar="BESTAND", help="zonder BESTAND opent het voorbeeld")
    gekozen = lezer.parse_args().bestand
    try:
        return start(gekozen.resolve() if gekozen else None)
    except OpzetFout as fout:
        print(fout, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
