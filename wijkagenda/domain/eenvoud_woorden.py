"""The list of official words with a plain one, and how their other forms are found.

Plurals, endings and tenses come from simple rules; what the rules do not make stands with the word in the list. A form that does
not exist does no harm, for nobody writes it.

>>> lijst = Woordenlijst((Woord("implementeren", "invoeren", "werkwoord"), Woord("met betrekking tot", "over")))
>>> lijst.vind(["dat", "is", "geïmplementeerd", "met", "betrekking", "tot", "u"])[0]
(2, 3, Woord(woord='implementeren', liever='invoeren', soort='werkwoord', vormen=()))
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

Woordsoort = Literal["werkwoord", "zelfstandig", "bijvoeglijk", "vast", "onbekend"]
"""``vast`` has only the forms that are listed; ``onbekend`` is a word of a user, whose forms are guessed."""
SOORTEN: tuple[Woordsoort, ...] = get_args(Woordsoort)

_KLINKERS = "aeiou"
_STEMLOOS = "tkfschpx"
_ZONDER_GE = ("be", "ge", "her", "er", "ver", "ont", "onder", "over", "door")
LANG = 22
"""A word of at least so many letters is hard to read, whatever it means."""


@dataclass(frozen=True, slots=True)
class Woord:
    """A word or a few words, and what to write rather: empty where there is only a reason to avoid it.

    A bar shows where a verb comes apart (``op|schalen``). `vormen` are more forms, with a bar for a space (``dient|te``).
    """

    woord: str
    liever: str = ""
    soort: Woordsoort = "vast"
    vormen: tuple[str, ...] = ()

    @property
    def naam(self) -> str:
        """As it is written.

        >>> Woord("op|schalen").naam
        'opschalen'
        """
        return self.woord.replace("|", "")


class Woordenlijst:
    """Finds words of the list, in all their forms, longest first."""

    def __init__(self, woorden: Iterable[Woord]) -> None:
        """Of a form that two words have, the first one counts."""
        self._vormen: dict[str, list[tuple[tuple[str, ...], Woord]]] = {}
        for woord in woorden:
            for vorm in vormen(woord):
                delen = tuple(vorm.split())
                self._vormen.setdefault(delen[0], []).append((delen, woord))
        for lijst in self._vormen.values():
            lijst.sort(key=lambda paar: -len(paar[0]))

    def vind(self, klein: Sequence[str], grenzen: Collection[int] = ()) -> list[tuple[int, int, Woord]]:
        """Which words of the list stand in a sentence of words in lower case: (first, after the last, word).

        Before the words of which the number is in `grenzen` stands a mark: no words are taken together over that.
        """
        gevonden = []
        nr = 0
        while nr < len(klein):
            treffer = self._hier(klein, nr, grenzen)
            if treffer is not None:
                gevonden.append((nr, nr + treffer[0], treffer[1]))
                nr += treffer[0]
            else:
                nr += 1
        return gevonden

    def _hier(self, klein: Sequence[str], nr: int, grenzen: Collection[int]) -> tuple[int, Woord] | None:
        for delen, woord in self._vormen.get(klein[nr], ()):
            tot = nr + len(delen)
            if len(delen) == 1 or (tuple(klein[nr:tot]) == delen and not any(nr < grens < tot for grens in grenzen)):
                return len(delen), woord
        return None


def lees_woorden(regels: Iterable[Sequence[str]]) -> Iterator[Woord]:
    """The words of the shipped list: rows of woord, liever, soort, vormen (with spaces). Raises `ValueError` for another row."""
    for woord, liever, soort, meer in regels:
        gevonden = next((s for s in SOORTEN if s == soort), None)
        if not woord or gevonden is None:
            raise ValueError(f"{woord};{liever};{soort}")
        yield Woord(woord, liever, gevonden, tuple(meer.split()))


def vormen(woord: Woord) -> set[str]:
    """Every form in which a word is looked for, in lower case."""
    uit = {woord.naam.casefold(), *(vorm.replace("|", " ") for vorm in woord.vormen)}
    if woord.soort == "werkwoord":
        uit |= set(_werkwoord(woord.woord.casefold()))
    elif woord.soort == "bijvoeglijk":
        uit |= set(_bijvoeglijk(woord.naam.casefold()))
    elif woord.soort == "zelfstandig":
        uit |= set(_zelfstandig(woord.naam.casefold()))
    elif woord.soort == "onbekend" and len(woord.naam) > 4:
        naam = woord.naam.casefold()
        uit |= {*_bijvoeglijk(naam), *_zelfstandig(naam), *(_werkwoord(naam) if naam.endswith("en") and " " not in naam else ())}
    return uit


def _bijvoeglijk(woord: str) -> Iterator[str]:
    """``adequaat`` → ``adequate``, ``relatief`` → ``relatieve``, ``specifiek`` → ``specifieke``."""
    yield _verleng(woord, "e")
    yield woord + "e"


def _zelfstandig(woord: str) -> Iterator[str]:
    """``procedure`` → ``procedures``, ``orgaan`` → ``organen``, ``mogelijkheid`` → ``mogelijkheden``, ``pilot`` → ``pilots``."""
    yield from (woord + "s", woord + "'s", woord + "n", woord + "en", _verleng(woord, "en"))
    if woord.endswith("heid"):
        yield woord.removesuffix("heid") + "heden"
    if woord.endswith("ie"):
        yield woord.removesuffix("ie") + "ieën"


def _verleng(woord: str, uitgang: str) -> str:
    """The word with an ending, spelled as an open syllable: the double vowel single, f and s voiced, a short vowel's consonant double."""
    kern, laatste = woord[:-1], woord[-1]
    zacht = {"f": "v", "s": "z"}.get(laatste, laatste)
    if len(kern) > 1 and kern[-1] == kern[-2] and kern[-1] in "aeou" and laatste not in _KLINKERS:
        return kern[:-1] + zacht + uitgang
    if laatste in "fs" and kern[-2:] in ("ie", "oe", "ui", "eu", "ou", "ij", "ei"):
        return kern + zacht + uitgang
    if laatste not in _KLINKERS + "wxj" and kern[-1:] in "aeiou" and kern[-2:-1] not in _KLINKERS:
        return woord + laatste + uitgang
    return woord + uitgang


def _werkwoord(woord: str) -> Iterator[str]:
    """The forms of a regular verb; a separable one (``op|schalen``) only where its parts are together."""
    voor, _, kern = woord.rpartition("|")
    if not kern.endswith("en"):
        return
    basis = kern[:-2]
    stam = _stam(basis)
    zwak = "t" if basis and basis[-1] in _STEMLOOS else "d"
    deelwoord = stam if stam[-1:] in ("t", "d") else stam + zwak
    ge = "" if kern.startswith(_ZONDER_GE) else "geë" if kern[0] == "e" else "geï" if kern[0] == "i" else "ge"
    yield voor + stam + ("" if stam.endswith("t") else "t")
    yield from (voor + stam + zwak + "e", voor + stam + zwak + "en", voor + kern + "d", voor + kern + "de")
    af = voor + (ge + deelwoord[1:] if ge in ("geë", "geï") else ge + deelwoord)
    yield from (af, _verleng(af, "e") if af.endswith("t") and af[-2] in _KLINKERS else af + "e")
    if voor:
        yield f"{voor} te {kern}"
    else:
        yield stam


def _stam(basis: str) -> str:
    """The stem of a verb from what stands before -en.

    >>> [_stam(b) for b in ("implementer", "evaluer", "ton", "benutt", "handhav", "bezig", "ontwikkel", "verstrekk", "wend")]
    ['implementeer', 'evalueer', 'toon', 'benut', 'handhaaf', 'bezig', 'ontwikkel', 'verstrek', 'wend']
    """
    if len(basis) < 2:
        return basis
    laatste = {"v": "f", "z": "s"}.get(basis[-1], basis[-1])
    if basis[-1] == basis[-2]:
        return basis[:-1]
    if basis.endswith("er") and basis[-3:] != "ier":
        return basis[:-2] + "eer"
    meer = sum(a in _KLINKERS and b not in _KLINKERS for a, b in itertools.pairwise(basis)) > 1
    onbeklemd = basis.endswith("ig") or (meer and basis[-2:] in ("el", "en", "em") and basis[-3] not in _KLINKERS)
    if basis[-2] in "aeou" and (len(basis) < 3 or basis[-3] not in _KLINKERS) and basis[-1] not in _KLINKERS and not onbeklemd:
        return basis[:-2] + basis[-2] * 2 + laatste
    return basis[:-1] + laatste
