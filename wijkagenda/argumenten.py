"""argparse in Dutch: its words, its mistakes in one sentence, and help in one order. Standard library only, for a fast start."""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from wijkagenda.basis.datum import lees_datum
from wijkagenda.basis.fouten import InvoerFout

NIET_GOED = 2
"""The exit code of a wrong usage."""

_FOUTEN = (
    (r"the following arguments are required: (.+)", "Dit ontbreekt nog: {0}."),
    (r"unrecognized arguments: (.+)", "Dit ken ik niet: {0}."),
    (r"argument (\S+?)(?:/\S+)?: expected (?:one|at least one) argument", "Achter {0} hoort nog iets."),
    (r"argument (\S+?)(?:/\S+)?: invalid choice: (.+?) \(choose from (.+)\)", "{1} kan niet bij {0}. Kies uit: {2}."),
    (r"argument (\S+?)(?:/\S+)?: ignored explicit argument (.+)", "Achter {0} hoort niets."),
    (r"ambiguous option: (\S+) could match (.+)", "{0} is niet duidelijk. Bedoelt u {1}?"),
    (r"argument \S+: ([A-Z‘].+)", "{0}"),
)


class Hulpvorm(argparse.RawDescriptionHelpFormatter):
    """Help text with Dutch headings; descriptions and examples keep their line ends."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=100)

    def add_usage(self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None) -> None:
        """Begins with ``Gebruik:``."""
        super().add_usage(usage, actions, groups, "Gebruik: " if prefix is None else prefix)


class Lezer(argparse.ArgumentParser):
    """A parser that explains itself in Dutch and ends with code 2 and one sentence when it is used wrongly."""

    def __init__(self, prog: str, wat: str, *, voorbeelden: str = "", gebruik: str | None = None) -> None:
        einde = f"Voorbeelden:\n{voorbeelden}" if voorbeelden else None
        super().__init__(prog=prog, usage=gebruik, description=wat, epilog=einde, formatter_class=Hulpvorm, add_help=False, allow_abbrev=False)
        self._positionals.title = "Wat u opgeeft"
        self._optionals.title = "Opties"
        self.add_argument("-h", "--help", "--hulp", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Tells what is wrong and where to find help. Exits with code 2."""
        schrijf_fout(f"{vertaal(message).removesuffix('.')} (zie {self.prog} --help).")
        raise SystemExit(NIET_GOED)


def vertaal(fout: str) -> str:
    """What argparse says, in Dutch.

    >>> vertaal("the following arguments are required: BESTAND, --naar")
    'Dit ontbreekt nog: BESTAND, --naar.'
    >>> vertaal("argument --sjabloon: invalid choice: 'x' (choose from 'oss', 'leeg')")
    '‘x’ kan niet bij --sjabloon. Kies uit: oss, leeg.'
    """
    for patroon, zin in _FOUTEN:
        if m := re.fullmatch(patroon, fout, re.DOTALL):
            delen = list(m.groups())
            if "choose" in patroon:
                delen[1], delen[2] = f"‘{delen[1].strip(chr(39))}’", delen[2].replace("'", "")
            return zin.format(*delen)
    return "Deze opdracht klopt niet."


def schrijf_fout(zin: str) -> None:
    """One sentence on standard error, where there is one (a window on Windows has none)."""
    if sys.stderr is not None:
        sys.stderr.write(f"{zin}\n")


def datum(tekst: str) -> dt.date:
    """A date of ``--vandaag``, typed in any common way."""
    try:
        return lees_datum(tekst, dt.datetime.now().astimezone().date())
    except InvoerFout as fout:
        raise argparse.ArgumentTypeError(str(fout)) from None


def jaar(tekst: str) -> int:
    """A year of ``--jaar``."""
    if re.fullmatch(r"(19|20|21)\d\d", tekst):
        return int(tekst)
    raise argparse.ArgumentTypeError(f"‘{tekst[:20]}’ is geen jaar. Schrijf het met vier cijfers, bijvoorbeeld 2026.")


def weken(tekst: str) -> int:
    """A number of weeks of ``--weken``."""
    from wijkagenda.queries.termijnsom import lees_weken  # here: the other commands don't need it

    try:
        return lees_weken(tekst)
    except InvoerFout as fout:
        raise argparse.ArgumentTypeError(str(fout)) from None
