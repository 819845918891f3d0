"""Finds the passive voice in a sentence: a form of *worden* with its voltooid deelwoord, or *is/zijn* with one and a doer.

It would rather miss one than blame a good sentence. ``Het plan is gegroeid`` is perfect tense and ``Zij wordt gelukkig`` has no
deelwoord, so neither is passive; and a deelwoord only counts in the same part of the sentence.

>>> def vind(zin): return [zin[b:e] for b, e in lijdend(zin, list(WOORD.finditer(zin)))]
>>> vind("De aanvraag wordt door ons beoordeeld."), vind("Het plan is gegroeid."), vind("Dat moet worden gedaan.")
(['wordt door ons beoordeeld'], [], ['worden gedaan'])
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wijkagenda.domain.eenvoud_deelwoord import MET_ZIJN, is_deelwoord
from wijkagenda.domain.eenvoud_zinnen import woordenset

WOORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
"""A word of letters; an apostrophe, hyphen or dot inside belongs to it (zo'n, e-mail, d.w.z)."""

_WORDEN = woordenset("word wordt worden werd werden")
_ZIJN = woordenset("is zijn was waren")
_HULP = woordenset("kan kunnen kon konden zal zullen zou zouden moet moeten moest moesten mag mogen mocht mochten hoeft hoeven te")
"""May stand between a deelwoord and *worden*: "gemaakt kan worden", "om gemaakt te worden"."""
_GRENS = re.compile(r"[,;:()\[\]–—\n]|\s-\s")
_NIEUW_DEEL = woordenset("""
    als dat die dan wat wie waar wanneer omdat doordat zodat terwijl want maar of hoewel tenzij voordat nadat totdat toen zoals
""")
"""With these another part of the sentence begins."""
_BEPALER = woordenset("de het een dit dat deze die elk ieder geen hun ons uw zijn haar mijn")
_VERST = 14
"""So many words a deelwoord may stand behind its form of worden."""


def lijdend(zin: str, woorden: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Where the passive stands in the sentence, from the first to the last of its words. `woorden` are its matches of `WOORD`."""
    klein = [w[0].casefold() for w in woorden]
    klaar = -1
    for nr, woord in enumerate(klein):
        if nr <= klaar:
            continue
        if woord in _WORDEN:
            ander = _erna(zin, woorden, klein, nr) or _ervoor(zin, woorden, klein, nr)
        elif woord in _ZIJN:
            ander = _gedaan_door(zin, woorden, klein, nr)
        else:
            continue
        if ander is not None:
            eerste, klaar = min(nr, ander), max(nr, ander)
            yield woorden[eerste].start(), woorden[klaar].end()


def _erna(zin: str, woorden: Sequence[re.Match[str]], klein: Sequence[str], nr: int) -> int | None:
    """The deelwoord behind a form of worden: "wordt … gemaakt"; never across the border of a part of the sentence."""
    for ander in range(nr + 1, min(nr + 1 + _VERST, len(klein))):
        if _los(zin, woorden, ander) or klein[ander] in _NIEUW_DEEL:
            return None
        if is_deelwoord(klein[ander]) and not _hoort_bij_wat_volgt(zin, woorden, klein, ander):
            return ander
    return None


def _ervoor(zin: str, woorden: Sequence[re.Match[str]], klein: Sequence[str], nr: int) -> int | None:
    """The deelwoord right before it: "dat gemaakt wordt", "gemaakt kan worden"."""
    for ander in range(nr - 1, max(nr - 4, -1), -1):
        if _los(zin, woorden, ander + 1):
            return None
        if is_deelwoord(klein[ander]):
            return ander
        if klein[ander] not in _HULP:
            return None
    return None


def _gedaan_door(zin: str, woorden: Sequence[re.Match[str]], klein: Sequence[str], nr: int) -> int | None:
    """With is or zijn only where it is said who did it: "is door bewoners gemaakt"."""
    door = False
    for ander in range(nr + 1, min(nr + 1 + _VERST, len(klein))):
        if _los(zin, woorden, ander) or klein[ander] in _NIEUW_DEEL:
            return None
        if is_deelwoord(klein[ander]) and not _hoort_bij_wat_volgt(zin, woorden, klein, ander):
            volgt = ander + 1 < len(klein) and klein[ander + 1] == "door" and not _los(zin, woorden, ander + 1)
            return ander if (door or volgt) and klein[ander] not in MET_ZIJN else None
        door = door or klein[ander] == "door"
    return None


def _hoort_bij_wat_volgt(zin: str, woorden: Sequence[re.Match[str]], klein: Sequence[str], nr: int) -> bool:
    """A deelwoord after de, het, een or a pronoun, with a word behind it, says something of that word: "een versterkt team"."""
    if nr + 1 >= len(klein) or _los(zin, woorden, nr + 1):
        return False
    return nr > 0 and klein[nr - 1] in _BEPALER


def _los(zin: str, woorden: Sequence[re.Match[str]], nr: int) -> bool:
    """Whether a border of a part of the sentence stands before this word."""
    return nr > 0 and _GRENS.search(zin, woorden[nr - 1].end(), woorden[nr].start()) is not None
