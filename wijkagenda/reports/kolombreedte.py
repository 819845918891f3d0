"""How wide the columns of a table are, on paper and in Word alike."""

from __future__ import annotations

from collections.abc import Sequence


def verdeel_breedte(vraag: Sequence[tuple[float, float]], gewichten: Sequence[int], breedte: float) -> list[float]:
    """Shares `breedte` over columns that each want from (longest word) to (longest line).

    Where there is room each gets its line and a part of what is left; where there is not, each gets its longest word and a
    part of the rest; where even the words do not fit all shrink alike. Weights, when all are given, decide, but break no word
    that fits.

    >>> verdeel_breedte([(10, 20), (10, 60)], [0, 0], 160)
    [40.0, 120.0]
    >>> verdeel_breedte([(10, 20), (10, 60)], [0, 0], 50)
    [15.0, 35.0]
    >>> verdeel_breedte([(10, 20), (10, 60)], [1, 3], 160), verdeel_breedte([(10.0, 20), (10, 60)], [1, 9], 60)
    ([40.0, 120.0], [10.0, 50.0])
    """
    if all(gewichten):
        return _naar_gewicht([smalst for smalst, _ in vraag], gewichten, breedte)
    smal, breed = sum(v for v, _ in vraag), sum(v for _, v in vraag)
    if breed <= breedte:
        return [v * breedte / breed for _, v in vraag]
    if smal <= breedte:
        deel = (breedte - smal) / (breed - smal)
        return [v + (b - v) * deel for v, b in vraag]
    return [v * breedte / smal for v, _ in vraag]


def _naar_gewicht(smalst: Sequence[float], gewichten: Sequence[int], breedte: float) -> list[float]:
    """By weight; a column whose longest word asks for more gets that, and the others share what is left."""
    if sum(smalst) > breedte:
        return [s * breedte / sum(smalst) for s in smalst]
    vast: set[int] = set()
    while True:
        ruimte = breedte - sum(smalst[nr] for nr in vast)
        samen = sum(g for nr, g in enumerate(gewichten) if nr not in vast)
        delen = [smalst[nr] if nr in vast else ruimte * g / samen for nr, g in enumerate(gewichten)]
        erbij = {nr for nr, (deel, s) in enumerate(zip(delen, smalst, strict=True)) if deel < s} - vast
        if not erbij:
            return delen
        vast |= erbij
