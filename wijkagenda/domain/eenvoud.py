"""Reads a text as a resident would and says what could be plainer: long sentences, official words, the passive voice. It never blocks.

Every tip has its place in the text. A sentence that was read before is not read again, so that a text can be checked while
someone types; `Lezer.stappen` reads a sentence at a time, so that a long one freezes nothing.

>>> oordeel = Lezer(Woordenlijst((Woord("tevens", "ook"),))).lees("Wij koken. Tevens wordt er soep gegeten.")
>>> [(t.soort, t.tekst) for t in oordeel.tips]
[('woord', 'Schrijf liever ‘ook’ dan ‘Tevens’.'), ('lijdend', 'Zeg wie iets doet, in plaats van ‘wordt er soep gegeten’.')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from wijkagenda.basis.opmaak import aantal
from wijkagenda.domain.eenvoud_lijdend import WOORD, lijdend
from wijkagenda.domain.eenvoud_maat import MINSTE_WOORDEN, flesch_douma, in_woorden, lettergrepen
from wijkagenda.domain.eenvoud_woorden import LANG, Woord, Woordenlijst
from wijkagenda.domain.eenvoud_zinnen import Zin, zinnen

HOOGSTE_WOORDEN = 15
"""A sentence with more words is long (issue: plain language)."""
_TELWOORD = ("", "één", "twee", "drie", "vier", "vijf", "zes")
_TOON = 60
"""So many characters of a text stand in a tip."""
_ONTHOUDEN = 4_000
"""So many sentences are kept; then all are forgotten."""

_PLEK = re.compile(r"\{[^{}]*\}")
"""A place in the text of a letter, filled later."""

Tipsoort = Literal["zin", "woord", "lang", "lijdend"]


@dataclass(frozen=True, slots=True)
class Tip:
    """What could be plainer, from `begin` to `eind` in the text, and the sentence (from 1) in which it stands."""

    soort: Tipsoort
    begin: int
    eind: int
    zin: int
    tekst: str


@dataclass(frozen=True, slots=True)
class Oordeel:
    """How a text reads: its tips in the order of the text, and what was counted."""

    tips: tuple[Tip, ...] = ()
    woorden: int = 0
    zinnen: int = 0
    score: float | None = None
    """Flesch-Douma; none for a text that is too short to measure."""

    def kort(self) -> str:
        """One line for beside the text; empty for an empty text.

        >>> Oordeel(woorden=4).kort(), Oordeel((Tip("zin", 0, 1, 1, "x"),), 4).kort()
        ('Leest makkelijk', '1 tip om dit makkelijker te maken')
        """
        if not self.woorden:
            return ""
        if self.tips:
            return f"{aantal(len(self.tips), 'tip', 'tips')} om dit makkelijker te maken"
        return "Leest makkelijk" if self.score is None or self.score >= 60 else "Geen tips, wel veel lange woorden"

    def maat(self) -> str:
        """What was counted, in a sentence.

        >>> Oordeel((), 120, 12, 71.2).maat()
        '120 woorden in 12 zinnen. Leesbaarheid 71 van 100: vrij makkelijk.'
        """
        zin = f"{aantal(self.woorden, 'woord', 'woorden')} in {aantal(self.zinnen, 'zin', 'zinnen')}."
        if self.score is None:
            return zin
        return f"{zin} Leesbaarheid {min(100, max(0, round(self.score)))} van 100: {in_woorden(self.score)}."


@dataclass(frozen=True, slots=True)
class _Gelezen:
    """A sentence on its own: tips with places in it, and its counts."""

    tips: tuple[Tip, ...]
    woorden: int
    meetbaar: int
    grepen: int


@dataclass(slots=True)
class _Stand:
    """What has been read of a text so far."""

    tips: list[Tip] = field(default_factory=list)
    woorden: int = 0
    zinnen: int = 0
    meetbaar: int = 0
    grepen: int = 0

    def oordeel(self) -> Oordeel:
        score = flesch_douma(self.meetbaar, self.zinnen, self.grepen) if self.zinnen and self.meetbaar >= MINSTE_WOORDEN else None
        return Oordeel(tuple(self.tips), self.woorden, self.zinnen, score)


class Lezer:
    """Reads with one list of words."""

    def __init__(self, woorden: Woordenlijst) -> None:
        self._lijst = woorden
        self._gelezen: dict[tuple[str, bool], _Gelezen] = {}

    def lees(self, tekst: str) -> Oordeel:
        """The whole text at once."""
        oordeel = Oordeel()
        for oordeel_ in self.stappen(tekst):
            oordeel = oordeel_ or oordeel
        return oordeel

    def stappen(self, tekst: str) -> Iterator[Oordeel | None]:
        """Reads one sentence at each step and gives None, until the last step gives all there is to say."""
        stand = _Stand()
        for nummer, zin in enumerate(zinnen(tekst), 1):
            gelezen = self._lees_zin(zin)
            stand.tips += [_op_plek(tip, zin.begin, nummer) for tip in gelezen.tips]
            stand.woorden += gelezen.woorden
            if not zin.los and gelezen.meetbaar:
                stand.zinnen += 1
                stand.meetbaar += gelezen.meetbaar
                stand.grepen += gelezen.grepen
            yield None
        yield stand.oordeel()

    def _lees_zin(self, zin: Zin) -> _Gelezen:
        sleutel = (zin.tekst, zin.los)
        gelezen = self._gelezen.get(sleutel)
        if gelezen is None:
            if len(self._gelezen) >= _ONTHOUDEN:
                self._gelezen.clear()
            gelezen = self._gelezen[sleutel] = self._lees_los(zin)
        return gelezen

    def _lees_los(self, zin: Zin) -> _Gelezen:
        delen = [deel for deel in zin.tekst.split() if any(teken.isalnum() for teken in deel)]
        plekken = [plek.span() for plek in _PLEK.finditer(zin.tekst)]
        woorden = [w for w in WOORD.finditer(zin.tekst) if not any(b < w.start() < e for b, e in plekken)]
        klein = [w[0].casefold().replace("’", "'") for w in woorden]
        tips = [] if zin.los else _lange_zin(zin.tekst, len(delen))
        tips += self._officieel(zin.tekst, woorden, klein)
        tips += [Tip("lijdend", b, e, 0, f"Zeg wie iets doet, in plaats van ‘{_kort(zin.tekst[b:e])}’.") for b, e in lijdend(zin.tekst, woorden)]
        tips.sort(key=lambda tip: (tip.soort != "zin", tip.begin))
        meetbaar = [w[0] for w in woorden if not _is_adres(zin.tekst, w.start(), w.end())]
        return _Gelezen(tuple(tips), len(delen), len(meetbaar), sum(map(lettergrepen, meetbaar)))

    def _officieel(self, tekst: str, woorden: Sequence[re.Match[str]], klein: Sequence[str]) -> list[Tip]:
        """Words of the list, and words that are too long for anyone."""
        tips = []
        gehad: set[int] = set()
        grenzen = [nr for nr in range(1, len(woorden)) if tekst[woorden[nr - 1].end() : woorden[nr].start()].strip()]
        for van, tot, woord in self._lijst.vind(klein, grenzen):
            begin, eind = woorden[van].start(), woorden[tot - 1].end()
            tips.append(Tip("woord", begin, eind, 0, _liever(woord, tekst[begin:eind])))
            gehad.update(range(van, tot))
        for nr, deel in enumerate(woorden):
            if len(deel[0]) >= LANG and "-" not in deel[0] and "." not in deel[0] and nr not in gehad:
                tips.append(Tip("lang", deel.start(), deel.end(), 0, f"‘{_kort(deel[0])}’ is een lang woord. Kan het met kortere woorden?"))
        return tips


def _lange_zin(tekst: str, woorden: int) -> list[Tip]:
    if woorden <= HOOGSTE_WOORDEN:
        return []
    meer = -(-woorden // HOOGSTE_WOORDEN)
    advies = f"Maak er {_TELWOORD[meer]} van." if meer < len(_TELWOORD) else "Knip de zin in stukken."
    return [Tip("zin", 0, len(tekst), 0, f"heeft {woorden} woorden. {advies}")]


def _liever(woord: Woord, zoals: str) -> str:
    zoals = _kort(zoals)
    if not woord.liever:
        return f"‘{zoals}’ is een moeilijk woord. Kan het makkelijker?"
    keuzes = [keus.strip() for keus in woord.liever.split(",")]
    return f"Schrijf liever {' of '.join(f'‘{keus}’' for keus in keuzes)} dan ‘{zoals}’."


def _op_plek(tip: Tip, begin: int, zin: int) -> Tip:
    tekst = f"Zin {zin} {tip.tekst}" if tip.soort == "zin" else tip.tekst
    return replace(tip, begin=tip.begin + begin, eind=tip.eind + begin, zin=zin, tekst=tekst)


def _is_adres(tekst: str, begin: int, eind: int) -> bool:
    """Whether this word is a part of an address on the web or of mail: those have no syllables to speak of."""
    van, tot = tekst.rfind(" ", 0, begin) + 1, tekst.find(" ", eind)
    geheel = tekst[van : tot if tot >= 0 else len(tekst)]
    return "@" in geheel or "://" in geheel or geheel.casefold().startswith("www.")


def _kort(tekst: str) -> str:
    een_regel = " ".join(tekst.split())
    return een_regel if len(een_regel) <= _TOON else f"{een_regel[: _TOON - 1].rstrip()}…"
