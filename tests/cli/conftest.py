"""Commands as a user gives them: in this process for speed, or as a process of their own where that is what is tested."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from wijkagenda import cli
from wijkagenda.basis import log

WORTEL = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Uitkomst:
    """What a command left: its exit code, what it printed and what it complained."""

    code: int
    uit: str
    fout: str


Draai = Callable[..., Uitkomst]


@pytest.fixture
def draai(capsys: pytest.CaptureFixture[str]) -> Iterator[Draai]:
    """Runs a command in this process."""

    def doe(*argumenten: object) -> Uitkomst:
        capsys.readouterr()
        code = cli.main([str(a) for a in argumenten])
        return Uitkomst(code, *capsys.readouterr())

    yield doe
    log.stop_log()


@pytest.fixture
def proces(eigen_machine: Path) -> Callable[..., Uitkomst]:
    """Runs Python with these arguments in a process of its own, with this checkout on the path."""

    def doe(*argumenten: object) -> Uitkomst:
        omgeving = os.environ | {"PYTHONPATH": str(WORTEL), "WIJKAGENDA_MAP": str(eigen_machine), "PYTHONUTF8": "1"}
        af = subprocess.run([sys.executable, *map(str, argumenten)], capture_output=True, encoding="utf-8", env=omgeving, check=False)
        return Uitkomst(af.returncode, af.stdout, af.stderr)

    return doe
