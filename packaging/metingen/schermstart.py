"""The window against a bare one: when it can be used, when the first rows of a big file are shown, and its memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator

from meting import Meting
from metingen.groot import MAP, groot_bestand

KEER = 7

KAAL = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
venster = QMainWindow()
venster.resize(1280, 800)
venster.show()
app.processEvents()
print("venster", flush=True)
print("geheugen", next(r.split()[1] for r in open("/proc/self/status") if r.startswith("VmHWM")), flush=True)
"""

EIGEN = """
import gc, sys
gc.disable()  # as cli.py does before it loads the window
from pathlib import Path
from wijkagenda.app import bouw
from wijkagenda.basis.klok import Klok
programma = bouw(Klok())
open_, welkom = programma.open, programma.welkom
programma.open = lambda pad: (print("venster", flush=True), open_(pad))
programma.welkom = lambda: (print("venster", flush=True), welkom())
programma.start(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
from PySide6.QtWidgets import QApplication
app = QApplication.instance()
app.processEvents()
while len(sys.argv) > 1 and programma.bestand is None:
    app.processEvents()
app.processEvents()
programma.venster.grab()
print("rijen", flush=True)
print("geheugen", next(r.split()[1] for r in open("/proc/self/status") if r.startswith("VmHWM")), flush=True)
programma.sluit_bestand()
"""


def _meet(code: str, *argumenten: str) -> dict[str, float]:
    """Milliseconds from the start of the process to each line it prints, and its peak memory in MB.

    Modules are loaded from bytecode, as in an installed program, also where this machine asks Python not to keep any.
    """
    omgeving = os.environ | {"QT_QPA_PLATFORM": "offscreen", "WIJKAGENDA_MAP": str(MAP / f"machine-{bool(argumenten)}")}
    omgeving = omgeving | {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(MAP / "bytecode")}
    begin = time.perf_counter()
    opdracht = [sys.executable, "-c", code, *argumenten]
    proces = subprocess.Popen(opdracht, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=omgeving)
    assert proces.stdout is not None
    uit: dict[str, float] = {}
    for regel in proces.stdout:
        woord, *getal = regel.split()
        uit[woord] = int(getal[0]) / 1024 if getal else (time.perf_counter() - begin) * 1000
    if proces.wait() != 0:
        raise RuntimeError("the window could not be measured")
    return uit


def meet_venster() -> Iterator[Meting]:
    """Whole processes, a bare window and ours in turns."""
    bestand = str(groot_bestand())
    kaal, leeg, vol = [], [], []
    _meet(KAAL)
    _meet(EIGEN, bestand)  # the first of each writes the bytecode
    for _ in range(KEER):
        kaal.append(_meet(KAAL))
        leeg.append(_meet(EIGEN))
        vol.append(_meet(EIGEN, bestand))

    def midden(lijst: list[dict[str, float]], wat: str) -> float:
        return statistics.median(meting[wat] for meting in lijst)

    yield Meting("eerste venster tegen kaal venster", midden(leeg, "venster"), midden(kaal, "venster"), 2)
    yield Meting("eerste rijen, 100.000 records, tegen kaal", midden(vol, "rijen"), midden(kaal, "venster"), 6)
    yield Meting("geheugen van het lege venster tegen kaal", midden(leeg, "geheugen"), midden(kaal, "geheugen"), 2, "MB")
    yield Meting("geheugen met 100.000 records tegen kaal", midden(vol, "geheugen"), midden(kaal, "geheugen"), 4, "MB")
