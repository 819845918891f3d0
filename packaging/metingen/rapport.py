"""A ten-page plan with three pictures as tagged PDF, from its stored blocks: whole processes in one run, ours and others in turns.

The others get the same blocks, page, letters and pictures; that what they make is as long as ours is looked at before it counts.
Pictures come from the same shapes: ours draws them itself, the others get them as SVG from matplotlib, in the measured process.
That loading of matplotlib is most of the difference with typst, so typst is also shown with SVG that our own code writes.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from meting import Meting, NietGemeten
from metingen.groot import MAP
from PySide6.QtPdf import QPdfDocument

KEER, TAG_KEER, DIK_KEER = 7, 15, 5
PACKAGING = Path(__file__).resolve().parent.parent
BLADZIJDEN = range(9, 13)
OVEREEN = (0.9, 1.1)
"""How many words another engine's document may have, as a part of ours."""


def _start(motor: str, *argumenten: str | Path) -> subprocess.Popen[str]:
    """One process, its modules from bytecode as in an installed program."""
    omgeving = os.environ | {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(MAP / "bytecode")}
    opdracht = [sys.executable, "-m", f"motoren.{motor}", *map(str, argumenten)]
    return subprocess.Popen(opdracht, cwd=PACKAGING, env=omgeving, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _draai(motor: str, *argumenten: str | Path) -> str:
    """Such a process to its end; what it printed."""
    proces = _start(motor, *argumenten)
    uit, fouten = proces.communicate()
    if proces.returncode:
        raise RuntimeError(f"{motor}: {fouten.strip().splitlines()[-1:]}")
    return uit


@cache
def _plan(delen: int) -> Path:
    """The stored blocks of a plan of so many parts."""
    pad = MAP / f"plan-{delen}.json"
    _draai("plan", str(delen), pad)
    return pad


def _lees(pdf: Path) -> tuple[int, int]:
    """Pages, and words in all."""
    document = QPdfDocument()
    document.load(str(pdf))
    bladzijden = document.pageCount()
    woorden = sum(len(document.getAllText(nr).text().split()) for nr in range(bladzijden))
    document.close()
    return bladzijden, woorden


def _controleer(motor: str, pdf: Path, ons: Path) -> None:
    """Stops when the documents are not comparable."""
    (bladzijden, woorden), (_, eigen) = _lees(pdf), _lees(ons)
    if bladzijden not in BLADZIJDEN or not OVEREEN[0] <= woorden / eigen <= OVEREEN[1]:
        raise RuntimeError(f"{motor} made {bladzijden} pages with {woorden} words, ours has {eigen} words")


class _Motor:
    """One way to make the document: in a folder of its own, timed as a whole process."""

    def __init__(self, naam: str, module: str, *extra: str | Path) -> None:
        self.naam, self.module, self.extra = naam, module, extra
        self.map = MAP / f"motor-{naam}"
        self.pdf = self.map / "plan.pdf"
        self.tijden: list[float] = []

    def maak(self) -> float:
        """Milliseconds, from nothing to the file."""
        shutil.rmtree(self.map, ignore_errors=True)
        self.map.mkdir()
        begin = time.perf_counter()
        _draai(self.module, _plan(1), self.pdf, *self.extra)
        return (time.perf_counter() - begin) * 1000

    @property
    def mediaan(self) -> float:
        return statistics.median(self.tijden)


def _meet_om_en_om(motoren: Sequence[_Motor], keer: int) -> None:
    """All in turns, so that a slow moment of the machine hits each; the first is ours."""
    for motor in motoren:  # the first time writes bytecode and settings; it does not count
        motor.maak()
        _controleer(motor.naam, motor.pdf, motoren[0].pdf)
    for _ in range(keer):
        for motor in motoren:
            motor.tijden.append(motor.maak())


def _ontbreekt(motor: str) -> str:
    """Why an engine can't be measured here; empty when it can."""
    if motor == "LibreOffice":
        return "" if shutil.which("soffice") else "LibreOffice (soffice) staat niet op deze computer"
    if find_spec(motor.casefold()) is None:
        return f"{motor} is niet geïnstalleerd"
    kan = subprocess.run([sys.executable, "-c", f"import {motor.casefold()}"], capture_output=True, check=False).returncode == 0
    return "" if kan else f"{motor} start niet: er ontbreekt een onderdeel van het systeem, zoals Pango"


def meet_rapport() -> Iterator[Meting | NietGemeten]:
    """Ours against typst, WeasyPrint and LibreOffice (from our Word file)."""
    ons, profiel = _Motor("ons", "ons"), MAP / "libreoffice"
    anderen = [(_Motor("typst", "met_typst"), 1.0), (_Motor("WeasyPrint", "met_weasyprint"), 0.4),
               (_Motor("LibreOffice", "met_libreoffice", profiel), 0.6)]  # fmt: skip
    redenen = {motor.naam: _ontbreekt(motor.naam) for motor, _ in anderen}
    _meet_om_en_om([ons, *(motor for motor, _ in anderen if not redenen[motor.naam])], KEER)
    for motor, grens in anderen:
        naam = f"plan van 10 bladzijden als PDF tegen {motor.naam}"
        yield NietGemeten(naam, redenen[motor.naam]) if redenen[motor.naam] else Meting(naam, ons.mediaan, motor.mediaan, grens)
    if not redenen["typst"]:
        snel = _Motor("typst-vormen", "met_typst", "--vormen")
        _meet_om_en_om([ons, snel], KEER)
        yield Meting("hetzelfde, typst zonder matplotlib", ons.mediaan, snel.mediaan, None)


def meet_rapport_tags() -> Iterator[Meting]:
    """Ours against the same without tags; short and close together, so more often."""
    ons, kaal = _Motor("ons", "ons"), _Motor("ongetagd", "ons", "--ongetagd")
    _meet_om_en_om([ons, kaal], TAG_KEER)
    yield Meting("rapport als getagde PDF tegen ongetagd", ons.mediaan, kaal.mediaan, 1.15)


def _twee() -> tuple[float, float]:
    """Milliseconds from the start of a process to its first document, and those of the same document once more in that process."""
    begin = time.perf_counter()
    proces = _start("ons", _plan(1), os.devnull, "--tweede")
    assert proces.stdout is not None
    regels = iter(proces.stdout.readline, "")
    if next(regels, "").strip() != "eerste":
        raise RuntimeError("the first document was not made")
    eerste = (time.perf_counter() - begin) * 1000
    tweede = float(next(regels))
    proces.communicate()
    return eerste, tweede


def meet_tweede_rapport() -> Iterator[Meting]:
    """A program that runs has loaded what it needs: its second export against the whole of the first."""
    _twee()
    eerste, tweede = (statistics.median(kolom) for kolom in zip(*(_twee() for _ in range(KEER)), strict=True))
    yield Meting("tweede PDF in hetzelfde programma tegen de eerste", tweede, eerste, 0.4)


def _lengte(delen: int) -> int:
    """How many pages so many parts are."""
    pdf = MAP / f"dik-{delen}.pdf"
    _draai("ons", _plan(delen), pdf)
    return _lees(pdf)[0]


def _per_bladzijde(delen: int, bladzijden: int) -> list[float]:
    """Milliseconds of work and kB that each page of a plan costs in a program that made a cover before."""
    return [float(getal) / bladzijden for getal in _draai("ons", _plan(delen), os.devnull, "--warm", _plan(0)).split()]


def meet_dik_rapport() -> Iterator[Meting | NietGemeten]:
    """300 pages against 30: time and memory grow in line."""
    if not Path("/proc/self/status").exists():
        yield NietGemeten("PDF van 300 bladzijden tegen 30", "deze computer vertelt niet hoeveel geheugen een programma gebruikt")
        return
    dun, dik = _lengte(3), _lengte(30)
    paren = [(*_per_bladzijde(3, dun), *_per_bladzijde(30, dik)) for _ in range(DIK_KEER)]
    tijd, geheugen, dikke_tijd, dik_geheugen = (statistics.median(kolom) for kolom in zip(*paren, strict=True))
    yield Meting("PDF per bladzijde: tijd, 300 tegen 30", dikke_tijd, tijd, 1.2)
    yield Meting("PDF per bladzijde: geheugen, 300 tegen 30", dik_geheugen, geheugen, 1.2, "kB")
