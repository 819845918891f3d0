"""Words in a picture: what a picture asks of the letters it is set in, and breaking words over lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Protocol


class Letters(Protocol):
    """Measures and cleans text; the Figure and paper each have their own, of the same fonts."""

    def toonbaar(self, tekst: str, *, vet: bool = False) -> str:
        """The text on one line, with only characters that can be drawn."""

    def breedte(self, tekst: str, grootte: float, *, vet: bool = False) -> float:
        """Width in points of a text that is `toonbaar`."""


def breek(letters: Letters, tekst: str, breedte: float, grootte: float, *, regels: int = 3, vet: bool = False) -> list[str]:
    """The text over at most so many lines; what does not fit ends in an ellipsis."""
    uit = list(islice(_in_regels(letters, tekst, breedte, grootte, vet), regels + 1))
    if len(uit) > regels:
        uit = [*uit[: regels - 1], f"{uit[regels - 1]}…"]
    return [_kort_in(letters, regel, breedte, grootte, vet) for regel in uit]


def past(letters: Letters, tekst: str, breedte: float, grootte: float, *, regels: int = 3) -> bool:
    """Whether `breek` leaves the text whole."""
    uit = list(islice(_in_regels(letters, tekst, breedte, grootte, vet=False), regels + 1))
    return len(uit) <= regels and all(letters.breedte(regel, grootte) <= breedte for regel in uit)


def _in_regels(letters: Letters, tekst: str, breedte: float, grootte: float, vet: bool) -> Iterator[str]:
    """As many lines as it takes; a word that is too wide for a line goes on after its hyphen."""
    regel = ""
    for woord in letters.toonbaar(tekst, vet=vet).split():
        stukken = [woord] if letters.breedte(woord, grootte, vet=vet) <= breedte else re.split(r"(?<=-)(?=\w)", woord)
        for nr, stuk in enumerate(stukken):
            langer = f"{regel}{' ' if regel and nr == 0 else ''}{stuk}"
            if regel and letters.breedte(langer, grootte, vet=vet) > breedte:
                yield regel
                langer = stuk
            regel = langer
    if regel:
        yield regel


def _kort_in(letters: Letters, regel: str, breedte: float, grootte: float, vet: bool) -> str:
    """One line, cut anywhere and with an ellipsis when it is too wide."""
    if letters.breedte(regel, grootte, vet=vet) <= breedte:
        return regel
    laag, hoog = 0, len(regel)
    while laag < hoog:
        midden = (laag + hoog + 1) // 2
        is_smal = letters.breedte(f"{regel[:midden]}…", grootte, vet=vet) <= breedte
        laag, hoog = (midden, hoog) if is_smal else (laag, midden - 1)
    return f"{regel[:laag].rstrip()}…"
