"""Set up the environment: one `.venv` in the checkout, exactly as the lock file says, on a machine with only Python.

Promise: after `zet_klaar` the Python it returns runs Wijkagenda. A second call does nothing but look. Only the standard
library is used here, and nothing of the project, because neither exists yet when this runs.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

import debian

CHECKOUT = Path(__file__).resolve().parent.parent
OMGEVING = CHECKOUT / ".venv"
GEBRUIK = "requirements.txt"
ONTWIKKELING = "requirements-dev.txt"
METEN = "requirements-bench.txt"
DEKKING = {GEBRUIK: (GEBRUIK, ONTWIKKELING), ONTWIKKELING: (ONTWIKKELING,), METEN: (METEN,)}
"""Which sets hold all of a set: what tests need includes what use needs."""
MINIMUM = (3, 11)


class OpzetFout(Exception):
    """The machine can't be set up; the text says in Dutch what is wrong and what to do."""


def zet_klaar(slot: str, omgeving: Path = OMGEVING) -> Path:
    """Make sure the environment holds what the lock file `slot` names, and return its Python."""
    controleer_python(sys.version_info[:2])
    zorg_voor_pakketten()
    python = python_van(omgeving)
    if not is_van_deze_python(omgeving):
        print("Ik zet Wijkagenda klaar. Dat is één keer nodig en duurt een paar minuten.", flush=True)
        venv.create(omgeving, clear=omgeving.exists(), with_pip=True, symlinks=os.name != "nt")
    if not any(is_bij(omgeving, dekkend) for dekkend in DEKKING[slot]):
        installeer(python, slot)
        stempel_van(omgeving, slot).write_text(bereken_stempel(slot), encoding="utf-8")
    return python


def controleer_python(versie: tuple[int, int]) -> None:
    """Refuse a Python that is too old for Wijkagenda."""
    if versie < MINIMUM:
        nodig, deze = (".".join(map(str, v)) for v in (MINIMUM, versie))
        raise OpzetFout(f"Wijkagenda heeft Python {nodig} of nieuwer nodig. Dit is Python {deze}: installeer een nieuwere.")


def zorg_voor_pakketten() -> None:
    """On Debian and its family: install missing system packages as root, else name them in one line to copy."""
    if not debian.is_debian():
        return
    namen = debian.zoek_ontbrekende()
    if not namen:
        return
    if not debian.is_root():
        regel = " ".join(debian.opdracht(debian.kies_namen(namen)))
        raise OpzetFout(f"Op deze computer ontbreken onderdelen. Voer deze regel uit en probeer het opnieuw:\nsudo {regel}")
    print(f"Ik installeer wat op deze computer ontbreekt: {' '.join(namen)}", flush=True)
    try:
        debian.installeer(namen)
    except subprocess.CalledProcessError as fout:
        raise OpzetFout(f"Het installeren van onderdelen is niet gelukt:\n{(fout.stderr or '').strip()}") from fout


def python_van(omgeving: Path) -> Path:
    """Where the environment keeps its Python on this system."""
    return omgeving / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def is_van_deze_python(omgeving: Path) -> bool:
    """Whether the environment is there and was made with the minor version of Python that runs now."""
    python = python_van(omgeving)
    if not python.exists():
        return False
    vraag = [str(python), "-c", "import sys, pip; print(*sys.version_info[:2])"]
    antwoord = subprocess.run(vraag, capture_output=True, text=True, check=False)
    return antwoord.stdout.split() == [str(deel) for deel in sys.version_info[:2]]


def stempel_van(omgeving: Path, slot: str) -> Path:
    """Where the environment remembers what was installed last for a lock file."""
    return omgeving / f"{slot}.stempel"


def is_bij(omgeving: Path, slot: str) -> bool:
    """Whether the environment holds what the lock file names now."""
    stempel = stempel_van(omgeving, slot)
    return stempel.is_file() and stempel.read_text(encoding="utf-8") == bereken_stempel(slot)


def bereken_stempel(slot: str, checkout: Path = CHECKOUT) -> str:
    """Stands for everything that decides what the environment holds: lock file, project file, Python and place."""
    som = hashlib.sha256()
    for bestand in (checkout / "packaging" / slot, checkout / "pyproject.toml"):
        som.update(bestand.read_bytes())
    som.update(f"{sys.version}|{checkout}".encode())
    return som.hexdigest()


def installeer(python: Path, slot: str) -> None:
    """Install the locked packages, each checked by its hash, and then the checkout itself (so edits count at once)."""
    pip = [str(python), "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    print("Ik installeer de pakketten die Wijkagenda nodig heeft.", flush=True)
    for wat in (
        ["--require-hashes", "--only-binary", ":all:", "-r", str(CHECKOUT / "packaging" / slot)],
        ["--no-deps", "--no-build-isolation", "--editable", str(CHECKOUT)],
    ):
        if subprocess.run([*pip, *wat], check=False).returncode:
            raise OpzetFout("Het installeren van de pakketten is niet gelukt. Hierboven staat waarom. Is er internet?")


def draai(python: Path, *argumenten: str | Path, **omgeving: str) -> int:
    """Run the environment's Python in the checkout, with extra environment variables; return its exit code."""
    opdracht = [str(python), *map(str, argumenten)]
    return subprocess.run(opdracht, cwd=CHECKOUT, env={**os.environ, **omgeving}, check=False).returncode
