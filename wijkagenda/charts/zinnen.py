"""Words for pictures: names, and how something went. Plain Dutch, one fact per sentence.

A reader who can't see the picture gets what others see at a glance; the table has every number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from wijkagenda.basis.opmaak import opsomming

GEEN = "Er zijn nog geen cijfers."
_WETTEN = frozenset(("Wmo", "Wlz", "Zvw", "Wpg", "Woo", "Wsw", "Avg", "Jeugdwet", "Participatiewet", "Omgevingswet", "Zorgverzekeringswet"))
_VOORAF = ("nu", "vandaag", "in", "op", "bij", "begin", "eind", "sinds", "voor", "na")
"""A moment that begins with one of these is said as it is."""
_NOEM = 3
"""So many names are read out; of more only how many there are."""

Getal = int | Decimal
Toon = Callable[[Getal], str]


def hoofdletter(zin: str) -> str:
    """With a capital to begin."""
    return f"{zin[:1].upper()}{zin[1:]}"


def kleine_letter(woorden: str) -> str:
    """For use within a sentence; a name in capitals and that of a law stay.

    >>> kleine_letter("Band met de buurt"), kleine_letter("WOZ-waarde"), kleine_letter("Wmo-cliënt")
    ('band met de buurt', 'WOZ-waarde', 'Wmo-cliënt')
    """
    eerste = re.split(r"[\s-]", woorden, maxsplit=1)[0]
    is_naam = eerste in _WETTEN or (len(eerste) > 1 and not eerste[1:].islower())
    return woorden if is_naam else f"{woorden[:1].lower()}{woorden[1:]}"


def namen(wie: Sequence[str], meervoud: str) -> str:
    """The names, or how many there are when that is too much to listen to.

    >>> namen(["Ruwaard", "Ussen"], "gebieden"), namen(list("abcd"), "gebieden")
    ('Ruwaard en Ussen', '4 gebieden')
    """
    return opsomming(wie) if len(wie) <= _NOEM else f"{len(wie)} {meervoud}"


def zijn(wie: Sequence[str], meervoud: str) -> str:
    """The names after their verb.

    >>> zijn(["Ruwaard"], "gebieden"), zijn(["Ruwaard", "Ussen"], "gebieden")
    ('is Ruwaard', 'zijn Ruwaard en Ussen')
    """
    return f"{'is' if len(wie) == 1 else 'zijn'} {namen(wie, meervoud)}"


def verloop(onderwerp: str, punten: Sequence[tuple[str, Getal]], toon: Toon) -> list[str]:
    """How a value went from the first to the last moment, and its highest and lowest point where those lie in between.

    >>> verloop("Het deel", [("2022", 20), ("2024", 50), ("2026", 42)], str)
    ['Het deel stijgt van 20 in 2022 naar 42 in 2026.', 'Het hoogst was het in 2024: 50.']
    >>> verloop("Het deel", [("2022", 20), ("2026", 20)], str), verloop("Het deel", [("2026", 20)], str)
    (['Het deel is in 2022 en in 2026 gelijk: 20.'], ['Het deel in 2026: 20.'])
    """
    if len(punten) < 2:
        return [f"{onderwerp} {wanneer(kop)}: {toon(waarde)}." for kop, waarde in punten]
    (begin, eerst), (einde, laatst) = punten[0], punten[-1]
    hoogst, laagst = max(w for _, w in punten), min(w for _, w in punten)
    if hoogst == laagst and len(punten) > 2:
        return [f"{onderwerp} blijft van {moment(begin)} tot {moment(einde)} gelijk: {toon(eerst)}."]
    if eerst == laatst:
        zinnen = [f"{onderwerp} is {wanneer(begin)} en {wanneer(einde)} gelijk: {toon(eerst)}."]
    else:
        woord = "stijgt" if laatst > eerst else "daalt"
        zinnen = [f"{onderwerp} {woord} van {toon(eerst)} {wanneer(begin)} naar {toon(laatst)} {wanneer(einde)}."]
    for woord, uiterste in (("hoogst", hoogst), ("laagst", laagst)):
        if uiterste not in (eerst, laatst):
            zinnen.append(f"Het {woord} was het {namen([wanneer(m) for m, w in punten if w == uiterste], 'keer')}: {toon(uiterste)}.")
    return zinnen


def moment(kop: str) -> str:
    """A moment as a name, for behind ``van`` or ``tot``.

    >>> moment("2026"), moment("peildatum"), moment("eerste meting")
    ('2026', 'de peildatum', '‘eerste meting’')
    """
    if kop == "peildatum":
        return f"de {kop}"
    return kop if kop[-4:].isdigit() or kop.partition(" ")[0] in _VOORAF else f"‘{kop}’"


def wanneer(kop: str) -> str:
    """When it was: ``in`` a year, ``on`` a day; a word for today stays as it is.

    >>> wanneer("2026"), wanneer("1 mei 2026"), wanneer("nu"), wanneer("peildatum")
    ('in 2026', 'op 1 mei 2026', 'nu', 'op de peildatum')
    """
    eerste, _, rest = kop.partition(" ")
    if eerste in _VOORAF:
        return kop
    woord = "op" if kop == "peildatum" or (rest and eerste.isdigit()) else "in" if kop[-4:].isdigit() else "bij"
    return f"{woord} {moment(kop)}"
