"""How wide the columns of a table are, on paper and in Word alike."""

from __future__ import annotations

from collections.abc import Sequence


def verdeel_breedte(vraag: Sequence[tuple[float, float]], gewichten: Sequence[int], breedte: float) -> list[float]:
    """Shares `breedte` over columns that each want from (longest word) to (longest line).

    Where there is room each gets its line and a part of what is left; where there is not, each gets its longest word and a
    part of the rest; where even the words do not fit all shrink alike. Weights, when all are given, decide alone.

    >>> verdeel_breedte([(10, 20), (10, 60)], [0, 0], 160)
    [40.0, 120.0]
    >>> verdeel_breedte([(10, 20), (10, 60)], [0, 0], 50)
    [15.0, 35.0]
    """
    if all(gewichten):
        return [breedte * g / sum(gewichten) for g in gewichten]
    smal, breed = sum(v for v, _ in vraag), sum(v for _, v in vraag)
    if breed <= breedte:
        return [v * breedte / breed for _, v in vraag]
    if smal <= breedte:
        deel = (breedte - smal) / (breed - smal)
        return [v + (b - v) * deel for v, b in vraag]
    return [v * breedte / smal for v, _ in vraag]
