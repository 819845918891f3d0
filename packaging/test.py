"""Check the whole project from a checkout: `python3 packaging/test.py [--lang] [--bench] [what pytest takes]`.

Sets up what is missing, then runs ruff, mypy and the suite. The exit code is 0 only when all three are content. The
suite comes last, so that its count is the last line. `--lang` adds the slow tier; `--bench` measures instead of tests.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from opzetten import METEN, ONTWIKKELING, OpzetFout, draai, zet_klaar

CONTROLES = {"ruff": ["ruff", "check", "."], "mypy": ["mypy"]}


def stel_pytest_samen(lang: bool, rest: list[str]) -> list[str]:
    """The suite on all cores, in random order (pytest-randomly), with the slow tier when asked.

    >>> stel_pytest_samen(lang=True, rest=["tests/domain"])
    ['pytest', '-q', '-n', 'auto', '-m', 'lang or not lang', 'tests/domain']
    """
    return ["pytest", "-q", "-n", "auto", *(["-m", "lang or not lang"] if lang else []), *rest]


def controleer(python: Path) -> int:
    """Run the checks that look at the source; return the first exit code that is not 0."""
    codes = []
    for naam, opdracht in CONTROLES.items():
        print(f"{naam}:", flush=True)
        codes.append(draai(python, "-m", *opdracht))
    return next(filter(None, codes), 0)


def test(lang: bool, bench: bool, rest: list[str]) -> int:
    """Do what the module promises and return the exit code."""
    python = zet_klaar(ONTWIKKELING)
    if bench:
        zet_klaar(METEN)
        return draai(python, Path("packaging", "bench.py"), *rest, QT_QPA_PLATFORM="offscreen")
    gecontroleerd = controleer(python)
    getest = draai(python, "-m", *stel_pytest_samen(lang, rest), QT_QPA_PLATFORM="offscreen")
    return getest or gecontroleerd


def main() -> int:
    lezer = argparse.ArgumentParser(description="Controleer Wijkagenda: ruff, mypy en alle tests.")
    lezer.add_argument("--lang", action="store_true", help="ook de trage tests")
    lezer.add_argument("--bench", action="store_true", help="meet in plaats van te testen")
    gekozen, rest = lezer.parse_known_args()
    try:
        return test(gekozen.lang, gekozen.bench, rest)
    except OpzetFout as fout:
        print(fout, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
