"""Words in a picture: what a picture asks of the letters it is set in, and breaking words over lines."""

from __future__ import annotations

from typing import Protocol


class Letters(Protocol):
    """Measures and cleans text; the Figure and paper each have their own, of the same fonts."""

    def toonbaar(self, tekst: str, *, vet: bool = False) -> str:
        """The text on one line, with only characters that can be drawn."""

    def breedte(self, tekst: str, grootte: float, *, vet: bool = False) -> float:
        """Width in points of a text that is `toonbaar`."""


def breek(letters: Letters, tekst: str, breedte: float, grootte: float, *, regels: int = 2) -> list[str]:
    """The text over at most so many lines; what does not fit ends in an ellipsis."""
    uit: list[str] = []
    woorden = letters.toonbaar(tekst).split()
    while woorden and len(uit) < regels:
        regel = woorden.pop(0)
        while woorden and letters.breedte(f"{regel} {woorden[0]}", grootte) <= breedte:
            regel = f"{regel} {woorden.pop(0)}"
        uit.append(regel)
    if uit and woorden:
        uit[-1] = f"{uit[-1]}…"
    return [kort_in(letters, regel, breedte, grootte) for regel in uit]


def kort_in(letters: Letters, regel: str, breedte: float, grootte: float) -> str:
    """One line, cut anywhere and with an ellipsis when it is too wide."""
    if letters.breedte(regel, grootte) <= breedte:
        return regel
    laag, hoog = 0, len(regel)
    while laag < hoog:
        midden = (laag + hoog + 1) // 2
        past = letters.breedte(f"{regel[:midden]}…", grootte) <= breedte
        laag, hoog = (midden, hoog) if past else (laag, midden - 1)
    return f"{regel[:laag].rstrip()}…"
