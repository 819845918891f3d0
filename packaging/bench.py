"""Measure: run every `meet_…` function of `packaging/metingen/` and print one line per ratio.

Each such function takes nothing and gives `Meting`s or `NietGemeten`s. Start it as `python3 packaging/test.py --bench [NAME…]`; with names,
only the functions whose name holds one of them. The exit code is 1 when a ratio is over its limit, and 3 when none is but
something could not be measured on this machine.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType

from meting import Meting, NietGemeten

METINGEN = Path(__file__).resolve().parent / "metingen"
Meet = Callable[[], Iterable[Meting | NietGemeten]]


def laad_modules(map_: Path = METINGEN) -> Iterator[ModuleType]:
    """The modules of the folder, by name; the folder's parent is on the path because this script lies there."""
    for bestand in sorted(map_.glob("*.py")):
        yield importlib.import_module(f"{map_.name}.{bestand.stem}")


def zoek_metingen(modules: Iterable[ModuleType], namen: list[str]) -> dict[str, Meet]:
    """The `meet_…` functions that the modules define, all of them or those whose name holds one of `namen`."""
    gevonden = {naam: getattr(module, naam) for module in modules for naam in vars(module) if naam.startswith("meet_")}
    return {naam: meet for naam, meet in gevonden.items() if not namen or any(deel in naam for deel in namen)}


def meet(functies: Iterable[Meet]) -> tuple[int, int]:
    """Run the functions one after another, print each figure as it comes; return how many are over their limit and how many missing."""
    te_hoog = niet_gemeten = 0
    for functie in functies:
        for meting in functie():
            print(meting, flush=True)
            if isinstance(meting, NietGemeten):
                niet_gemeten += 1
            else:
                te_hoog += not meting.is_goed
    return te_hoog, niet_gemeten


def main(namen: list[str]) -> int:
    functies = zoek_metingen(laad_modules(), namen)
    if not functies:
        print("Er is niets om te meten.", file=sys.stderr)
        return 2
    te_hoog, niet_gemeten = meet(functies.values())
    return 1 if te_hoog else 3 if niet_gemeten else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
