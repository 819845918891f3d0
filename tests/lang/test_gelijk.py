"""The same file and day give the same bytes, in every edition and format, whatever the process, its hash seed, time zone and language."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parents[2]

pytestmark = [pytest.mark.lang, pytest.mark.timeout(600)]

SCHRIJF = """
import hashlib, pathlib, sys
from wijkagenda.reports.register import RAPPORTEN
from wijkagenda.uitvoer import exporteer
for rapport in RAPPORTEN.values():
    for uitgave in rapport.uitgaven:
        for formaat in rapport.formaten if uitgave is rapport.uitgaven[0] else ("pdf", "docx", "html"):
            doel = pathlib.Path(sys.argv[2]) / f"uit.{formaat}"
            exporteer(pathlib.Path(sys.argv[1]), rapport, uitgave, formaat, doel, jaren=[2025, 2026])
            print(rapport.code, uitgave.code, formaat, hashlib.sha256(doel.read_bytes()).hexdigest())
"""


def schrijf(voorbeeld: Path, map_: Path, **anders: str) -> list[str]:
    """A line per file, from a process of its own."""
    map_.mkdir()
    af = subprocess.run([sys.executable, "-c", SCHRIJF, voorbeeld, map_], capture_output=True, encoding="utf-8", check=True,
                        env=os.environ | {"PYTHONPATH": str(WORTEL), "WIJKAGENDA_MAP": str(map_ / "machine")} | anders)  # fmt: skip
    return af.stdout.splitlines()


def test_two_processes_write_the_same_bytes(voorbeeld: Path, tmp_path: Path) -> None:
    een = schrijf(voorbeeld, tmp_path / "een", PYTHONHASHSEED="1", TZ="Europe/Amsterdam")
    twee = schrijf(voorbeeld, tmp_path / "twee", PYTHONHASHSEED="77", TZ="America/Lima", LC_ALL="C")
    assert len(een) > 50
    assert een == twee
