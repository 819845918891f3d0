"""How easy a text reads as one number: Flesch-Douma, with syllables counted by their vowels.

The formula is that of W.H. Douma, De leesbaarheid van landbouwbladen (Wageningen 1960), who fitted Flesch's Reading Ease to
Dutch: 206,84 - 0,77 x syllables per 100 words - 0,93 x words per sentence; it is given, with his table of difficulty, in the
journal Taal 1977 (dbnl.org, _taa014197701_01_0089). It measures length only: a text can score well and still be unclear.
"""

from __future__ import annotations

import re
from functools import lru_cache

MINSTE_WOORDEN = 20
"""Below this the number jumps with every word, and none is given."""

SCHAAL = ((80, "makkelijk"), (70, "vrij makkelijk"), (60, "gewoon"), (45, "vrij moeilijk"), (30, "moeilijk"))
"""Douma's table in our words, with 80-100 taken together; below 30 is "heel moeilijk"."""

_KLANK = re.compile(
    r"eau|aai|ooi|oei|eeu|ieu(?=w)|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ai|au|ou|oi|ëi|ëe|[aeiouàáâäèéêëìíîïòóôöùúûü]|y(?![aeiou])"
)
"""One match is one syllable: the longest group of vowels that is said as one sound. A dieresis begins a new one."""


@lru_cache(maxsize=20_000)
def lettergrepen(woord: str) -> int:
    """The syllables of a word, at least one.

    An approximation. On the 244 words of tests/domain/lettergrepen.txt, split by hand, this is wrong for 6 (loan words as
    team and online). The hyphenation of pyphen (nl_NL) is wrong for 20, always too low: it never parts a single letter
    (o-pen, i-dee, ra-di-o).

    >>> [lettergrepen(w) for w in ("wijk", "initiatief", "coördinator", "beëindigen", "quiz")]
    [1, 5, 5, 4, 1]
    """
    return max(1, len(_KLANK.findall(woord.casefold().replace("qu", "kw"))))


def flesch_douma(woorden: int, zinnen: int, grepen: int) -> float:
    """The reading ease: higher is easier, mostly between 0 and 100.

    >>> round(flesch_douma(100, 10, 140), 2)
    89.74
    """
    return 206.84 - 0.93 * woorden / zinnen - 77 * grepen / woorden


def in_woorden(score: float) -> str:
    """What a score means.

    >>> in_woorden(85), in_woorden(61.5), in_woorden(12)
    ('makkelijk', 'gewoon', 'heel moeilijk')
    """
    return next((woord for grens, woord in SCHAAL if score >= grens), "heel moeilijk")
