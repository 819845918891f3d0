"""What a report can't put on paper: characters of scripts that no font of ours has. Who makes it is told, for paper shows a mark instead."""

from __future__ import annotations

from collections.abc import Sequence

from wijkagenda.basis.opmaak import opsomming
from wijkagenda.basis.tekens import VERVANGER
from wijkagenda.reports.blocks import Blok, alle_teksten
from wijkagenda.reports.pdf.lettertypen import Letters

_GENOEMD = 5
"""So many are named; of a whole text in another script that says enough."""


def ontbrekende_tekens(blokken: Sequence[Blok]) -> tuple[str, ...]:
    """Each character that no font has, in order of their codes."""
    letters = Letters()
    return tuple(sorted(set().union(*map(letters.ontbreekt, alle_teksten(tuple(blokken))))))


def melding(tekens: Sequence[str]) -> str:
    """The sentence for who makes the report; empty where all can be printed.

    >>> melding(["中", "文"])
    'Op papier staan 2 tekens niet: 中 en 文. Daar staat dan �. In Word en op een webpagina staan ze wel.'
    """
    if not tekens:
        return ""
    if len(tekens) == 1:
        return f"Op papier staat één teken niet: {tekens[0]}. Daar staat dan {VERVANGER}. In Word en op een webpagina staat het wel."
    meer = len(tekens) - _GENOEMD
    genoemd = f"{', '.join(tekens[:_GENOEMD])} en nog {meer}" if meer > 0 else opsomming(tekens)
    return f"Op papier staan {len(tekens)} tekens niet: {genoemd}. Daar staat dan {VERVANGER}. In Word en op een webpagina staan ze wel."
