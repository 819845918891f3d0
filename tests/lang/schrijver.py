"""A program that edits without end and says each edit that was acknowledged; it is killed from outside.

``python schrijver.py FILE RECORD`` prints ``stap N`` after edit N is committed, and ``klad N`` after klad N is kept.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from wijkagenda.basis.klok import Klok
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import velden


def main(pad: Path, id_: str) -> None:
    """Goes on until it is killed."""
    bestand = Bestand.open(pad, Klok())
    rij = bestand.con.execute("select omschrijving from initiatief where id = ?", (id_,)).fetchone()
    nummer = int(rij[0] or 0)
    while True:
        nummer += 1
        bestand.bewaar_klad("initiatief", id_, "titel", f"klad {nummer}")
        os.write(1, f"klad {nummer}\n".encode())
        velden.wijzig(bestand.uow, "initiatief", id_, {"omschrijving": str(nummer)})
        os.write(1, f"stap {nummer}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
