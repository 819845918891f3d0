"""Lock every dependency: versions and hashes for all platforms, read from pyproject.toml and nowhere else.

Run with the environment's Python (`uv` comes with the development set):

    .venv/bin/python packaging/vergrendel.py            keep the versions that are locked, add what is new
    .venv/bin/python packaging/vergrendel.py --upgrade  take the newest of everything

The files hold no address: pip takes the index that the machine is set up with.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

HIER = Path(__file__).resolve().parent
GEBRUIK = "requirements.txt"
GROEPEN = {"requirements-dev.txt": "dev", "requirements-bench.txt": "bench", "requirements-verspreiden.txt": "verspreiden"}
NAAST = {"requirements-bench.txt": "requirements-dev.txt"}
"""What is installed beside another set takes its versions too."""


def lees_eisen(pyproject: dict[str, Any], groep: str | None = None) -> list[str]:
    """What must be installed to run the program and to build it, with the packages of one dependency group added."""
    eisen = [*pyproject["project"]["dependencies"], *pyproject["build-system"]["requires"]]
    return eisen + (pyproject["dependency-groups"][groep] if groep else [])


def ondergrens(pyproject: dict[str, Any]) -> str:
    """The oldest Python the lock must fit, such as `3.11`."""
    gevonden = re.fullmatch(r">=\s*(\d+\.\d+)", pyproject["project"]["requires-python"])
    if gevonden is None:
        raise ValueError("requires-python must be a lower bound only")
    return gevonden[1]


def vergrendel(bestand: str, eisen: list[str], python: str, opties: list[str]) -> None:
    """Write one lock file with `uv pip compile`; refuse it when an address slipped in."""
    opdracht = [sys.executable, "-m", "uv", "pip", "compile", "-", "--universal", "--python-version", python]
    opdracht += ["--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", "--quiet", "-o", bestand, *opties]
    subprocess.run(opdracht, cwd=HIER, input="\n".join(eisen), text=True, check=True, stdout=subprocess.DEVNULL)
    if "://" in (HIER / bestand).read_text(encoding="utf-8"):
        raise SystemExit(f"{bestand} holds an address; lock files name packages only")
    print(f"packaging/{bestand}")


def main() -> None:
    lezer = argparse.ArgumentParser(description="Legt de versies van alle pakketten vast.")
    lezer.add_argument("--upgrade", action="store_true", help="neem van alles de nieuwste versie")
    vernieuw = ["--upgrade"] if lezer.parse_args().upgrade else []
    pyproject = tomllib.loads((HIER.parent / "pyproject.toml").read_text(encoding="utf-8"))
    python = ondergrens(pyproject)
    vergrendel(GEBRUIK, lees_eisen(pyproject), python, vernieuw)
    for bestand, groep in GROEPEN.items():
        naast = ["-c", NAAST[bestand]] if bestand in NAAST else []
        vergrendel(bestand, lees_eisen(pyproject, groep), python, [*vernieuw, "-c", GEBRUIK, *naast])


if __name__ == "__main__":
    main()
