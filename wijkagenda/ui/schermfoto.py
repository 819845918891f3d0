"""A picture of every place, without a screen: ``python -m wijkagenda.ui.schermfoto BESTAND UITMAP`` prints where each went.

The file is looked at as it is; with ``--donker`` in dark colours. Exit code 1 when it can't be opened.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkagenda.ui.main_window import MainWindow

BREED, HOOG = 1440, 900
RUST = 150
"""Milliseconds without new work after which a place counts as loaded."""


def main(argv: Sequence[str]) -> int:
    """Opens the window on a file, shows every place and saves it. Gives the exit code."""
    lezer = argparse.ArgumentParser(prog="python -m wijkagenda.ui.schermfoto", description="Maak van elke plek een schermafbeelding.")
    lezer.add_argument("bestand", type=Path)
    lezer.add_argument("uitmap", type=Path)
    lezer.add_argument("--donker", action="store_true")
    keuze = lezer.parse_args(argv)
    if not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    keuze.uitmap.mkdir(parents=True, exist_ok=True)
    paden = maak_fotos(keuze.bestand, keuze.uitmap, donker=keuze.donker)
    sys.stdout.writelines(f"{pad}\n" for pad in paden)
    return 0 if paden else 1


def maak_fotos(bestand: Path, uitmap: Path, *, donker: bool = False) -> list[Path]:
    """The pictures, one per place, named after its key; none when the file can't be opened."""
    from wijkagenda.app import bouw  # here and not above: Qt reads its platform when it is loaded
    from wijkagenda.basis.instellingen import Instellingen
    from wijkagenda.basis.klok import Klok
    from wijkagenda.ui.navigation import PLEKKEN

    with tempfile.TemporaryDirectory() as eigen:
        instellingen = Instellingen(Path(eigen) / "instellingen.json")
        instellingen["donker"] = donker
        programma = bouw(Klok(), instellingen)
        venster = programma.venster
        venster.resize(BREED, HOOG)
        venster.show()
        paden = []
        if programma.open(bestand):
            _wacht(venster)
            for plek in PLEKKEN:
                venster.ga_naar_plek(plek.sleutel)
                _wacht(venster)
                pad = uitmap / f"{plek.sleutel}.png"
                venster.grab().save(str(pad))
                paden.append(pad)
        venster.close()
        programma.sluit_bestand()
    return paden


def _wacht(venster: MainWindow) -> None:
    """Until nothing runs in the background and what is on screen had its time to settle."""
    from PySide6.QtCore import QEventLoop, QTimer  # here: as in `maak_fotos`
    from PySide6.QtWidgets import QApplication

    for _ in range(3):
        lus = QEventLoop()
        QTimer.singleShot(RUST, lus.quit)
        lus.exec()
        while venster.omgeving.taken.lopend():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
