"""Words for pictures: names, and how something went. Plain Dutch, one fact per sentence.

A reader who can't see the picture gets what others see at a glance; the table has every number.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from wijkagenda.basis.opmaak import opsomming

GEEN = "Er zijn nog geen cijfers."
_NOEM = 3
"""So many names are read out; of more only how many there are."""

Getal = int | Decimal
Toon = Callable[[Getal], str]


def hoofdletter(zin: str) -> str:
    """With a capital to begin."""
    return f"{zin[:1].upper()}{zin[1:]}"


def kleine_letter(woorden: str) -> str:
    """For use within a sentence; a name in capitals (``Wmo``, ``AVG``) stays.

    >>> kleine_letter("Band met de buurt"), kleine_letter("WOZ-waarde")
    ('band met de buurt', 'WOZ-waarde')
    """
    return f"{woorden[:1].lower()}{woorden[1:]}" if woorden[1:2].islower() or woorden[1:2].isspace() else woorden


def namen(wie: Sequence[str], meervoud: str) -> str:
    """The names, or how many there are when that is too much to listen to.

    >>> namen(["Ruwaard", "Ussen"], "gebieden"), namen(list("abcd"), "gebieden")
    ('Ruwaard en Ussen', '4 gebieden')
    """
    return opsomming(wie) if len(wie) <= _NOEM else f"{len(wie)} {meervoud}"


def verloop(onderwerp: str, punten: Sequence[tuple[str, Getal]], toon: Toon) -> list[str]:
    """How a value went from the first to the last moment, and its highest and lowest point where those lie in between.

    >>> verloop("Het deel", [("2022", 20), ("2024", 50), ("2026", 42)], str)
    ['Het deel stijgt van 20 in 2022 naar 42 in 2026.', 'Het hoogst was het in 2024: 50.']
    >>> verloop("Het deel", [("2022", 20), ("2026", 20)], str), verloop("Het deel", [("2026", 20)], str)
    (['Het deel is in 2022 en 2026 gelijk: 20.'], ['Het deel in 2026: 20.'])
    """
    if len(punten) < 2:
        return [f"{onderwerp} {wanneer(moment)}: {toon(waarde)}." for moment, waarde in punten]
    (begin, eerst), (einde, laatst) = punten[0], punten[-1]
    hoogst, laagst = max(punten, key=lambda p: p[1]), min(punten, key=lambda p: p[1])
    if hoogst[1] == laagst[1] and len(punten) > 2:
        return [f"{onderwerp} blijft van {begin} tot {einde} gelijk: {toon(eerst)}."]
    if eerst == laatst:
        zinnen = [f"{onderwerp} is {wanneer(begin)} en {einde} gelijk: {toon(eerst)}."]
    else:
        woord = "stijgt" if laatst > eerst else "daalt"
        zinnen = [f"{onderwerp} {woord} van {toon(eerst)} {wanneer(begin)} naar {toon(laatst)} {wanneer(einde)}."]
    if hoogst[1] > max(eerst, laatst):
        zinnen.append(f"Het hoogst was het {wanneer(hoogst[0])}: {toon(hoogst[1])}.")
    if laagst[1] < min(eerst, laatst):
        zinnen.append(f"Het laagst was het {wanneer(laagst[0])}: {toon(laagst[1])}.")
    return zinnen


def wanneer(moment: str) -> str:
    """``in 2026``; a word for today stays as it is.

    >>> wanneer("2026"), wanneer("nu")
    ('in 2026', 'nu')
    """
    return moment if moment in ("nu", "vandaag") else f"in {moment}"
