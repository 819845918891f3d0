"""How wide the columns of a list or tree are when there is little room: the one that takes the rest keeps enough to be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont

from wijkagenda.ui.stijl import TEKST

REK_MINSTENS = 220
"""Pixels that the column which takes the rest keeps where that can be."""


def meegroeiend(breedte: int, letter: QFont) -> int:
    """A width that was meant for ordinary text, for a list in this letter."""
    return max(breedte, round(breedte * letter.pixelSize() / TEKST))


def inschikken(beschikbaar: int, minima: Sequence[int], wijkt: Sequence[bool], rek_minstens: int = REK_MINSTENS) -> set[int]:
    """Which columns step aside: of those that may (`wijkt`), the fewest from the right that give the stretching one its room.

    >>> inschikken(600, [100, 100, 100], [True, False, True])
    set()
    >>> inschikken(430, [100, 100, 100], [True, False, True])
    {2}
    """
    weg: set[int] = set()
    for plek in (i for i in reversed(range(len(wijkt))) if wijkt[i]):
        if sum(m for i, m in enumerate(minima) if i not in weg) + rek_minstens <= beschikbaar:
            break
        weg.add(plek)
    return weg


def verdeel(beschikbaar: int, wensen: Sequence[int], minima: Sequence[int], rek_minstens: int = REK_MINSTENS) -> list[int]:
    """Widths for the columns beside the one that stretches: as wished, or less so that it keeps `rek_minstens`.

    No column becomes narrower than its minimum.

    >>> verdeel(600, [100, 200], [60, 100])
    [100, 200]
    >>> verdeel(430, [100, 200], [60, 100])
    [74, 136]
    """
    tekort = sum(wensen) + rek_minstens - beschikbaar
    ruimte = [max(0, w - m) for w, m in zip(wensen, minima, strict=True)]
    if tekort <= 0 or not sum(ruimte):
        return list(wensen)
    deel = min(1.0, tekort / sum(ruimte))
    return [w - round(r * deel) for w, r in zip(wensen, ruimte, strict=True)]
