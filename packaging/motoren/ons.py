"""Our own PDF from stored blocks: `python -m motoren.ons BLOKKEN NAAR [--ongetagd] [--tweede] [--warm BLOKKEN]`.

With `--tweede` it is made twice in one process; a line is printed when the first is there, and then the milliseconds of the second.
With `--warm` another plan is made before, and what is printed is the milliseconds of work for this one and the kB it took more.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from motoren.vel import DATUM, TITEL

from wijkagenda.reports.blocks import Blok
from wijkagenda.reports.blocks_json import uit_json


def maak(blokken: Sequence[Blok], getagd: bool = True) -> bytes:
    """What `export` does once the blocks are there."""
    from wijkagenda.reports.pdf.document import maak_pdf  # here, as in the program: reportlab is loaded when a PDF is wanted

    return maak_pdf(blokken, titel=TITEL, datum=DATUM, getagd=getagd)


def _klok(blokken: Sequence[Blok], klok: Callable[[], float] = time.perf_counter) -> float:
    begin = klok()
    maak(blokken)
    return (klok() - begin) * 1000


def _piek() -> float:
    """Peak memory of this process in kB."""
    regel = next(r for r in Path("/proc/self/status").read_text(encoding="ascii").splitlines() if r.startswith("VmHWM"))
    return float(regel.split()[1])


def main() -> None:
    lezer = argparse.ArgumentParser()
    lezer.add_argument("blokken", type=Path)
    lezer.add_argument("naar", type=Path)
    lezer.add_argument("--ongetagd", action="store_true")
    lezer.add_argument("--tweede", action="store_true")
    lezer.add_argument("--warm", type=Path)
    keuze = lezer.parse_args()
    blokken = uit_json(keuze.blokken.read_text(encoding="utf-8"))
    if keuze.tweede:
        maak(blokken)
        print("eerste", flush=True)
        print(_klok(blokken))
    elif keuze.warm:
        maak(uit_json(keuze.warm.read_text(encoding="utf-8")))
        vooraf, tijd = _piek(), _klok(blokken, time.process_time)
        print(tijd, _piek() - vooraf)
    else:
        keuze.naar.write_bytes(maak(blokken, getagd=not keuze.ongetagd))


if __name__ == "__main__":
    main()
