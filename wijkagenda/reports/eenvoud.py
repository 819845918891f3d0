"""How plainly a whole report reads: one measure, and its tips by chapter. Quotes are the words of residents and stay out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.eenvoud import Lezer, Oordeel, Tip
from wijkagenda.reports.blocks import Alinea, Blok, Kader, Kop, Lijst, Tekst, platte_tekst

_OMHEEN = 32
"""So many characters at each side of a tip tell where it is."""
_HOOGSTENS = 90
_TE_VINDEN = 2
_LEESTEKENS = "#.,:;!?…‘’“”()- "


@dataclass(frozen=True, slots=True)
class Rapporttip:
    """A tip with the chapter in which it stands and the words around it. `woorden` are few enough to be found on one line."""

    hoofdstuk: str
    tekst: str
    waar: str
    woorden: str


@dataclass(frozen=True, slots=True)
class Rapportoordeel:
    """How a report reads. `score` is Flesch-Douma, none for a text that is too short; `maat` says it in a sentence."""

    score: float | None
    woorden: int
    maat: str
    tips: tuple[Rapporttip, ...]

    def kort(self) -> str:
        """``Leesbaarheid 84 van 100: makkelijk. 11 tips.``, or what there is of it."""
        tips = aantal(len(self.tips), "tip", "tips") if self.tips else "Geen tips"
        return f"{self.maat} {tips}." if self.woorden else "Er is nog geen tekst."


def lees_blokken(blokken: Iterable[Blok], lezer: Lezer) -> Rapportoordeel:
    """Reads headings, paragraphs, lists and boxes; not tables, quotes, cover and colofon."""
    delen: list[str] = []
    plekken: list[tuple[int, str]] = []
    lengte, hoofdstuk = 0, ""
    for blok in blokken:
        if isinstance(blok, Kop) and blok.niveau <= 2:
            hoofdstuk = blok.tekst
        for tekst in _teksten(blok):
            plekken.append((lengte, hoofdstuk))
            delen.append(tekst)
            lengte += len(tekst) + 2
    geheel = "\n\n".join(delen)
    oordeel = lezer.lees(geheel)
    return Rapportoordeel(oordeel.score, oordeel.woorden, _maat(oordeel), tuple(_met_hoofdstuk(oordeel.tips, plekken, geheel)))


def _teksten(blok: Blok) -> Iterator[str]:
    match blok:
        case Kop():
            yield f"## {' '.join(blok.tekst.split())}"
        case Alinea():
            yield platte_tekst(blok.tekst)
        case Lijst():
            yield from _alle(blok.items)
        case Kader():
            yield from _alle(blok.alineas)


def _alle(teksten: Iterable[Tekst]) -> Iterator[str]:
    for tekst in teksten:
        yield platte_tekst(tekst)


def _maat(oordeel: Oordeel) -> str:
    return oordeel.maat() if oordeel.woorden else ""


def _met_hoofdstuk(tips: Iterable[Tip], plekken: list[tuple[int, str]], geheel: str) -> Iterator[Rapporttip]:
    nr = 0
    for tip in tips:
        while nr + 1 < len(plekken) and plekken[nr + 1][0] <= tip.begin:
            nr += 1
        zin = f"Zin {tip.zin} "
        tekst = f"Deze zin {tip.tekst.removeprefix(zin)}" if tip.tekst.startswith(zin) else tip.tekst
        woorden = " ".join(geheel[tip.begin : tip.eind].split()[:_TE_VINDEN]).strip(_LEESTEKENS)
        yield Rapporttip(plekken[nr][1], tekst, _waar(geheel, tip), woorden)


def _waar(geheel: str, tip: Tip) -> str:
    """The words at the tip; of a single word also what stands around it, in whole words of its own paragraph."""
    if tip.soort == "zin":
        woorden = " ".join(geheel[tip.begin : tip.eind].split())
        return woorden if len(woorden) <= _HOOGSTENS else f"{woorden[: _HOOGSTENS - 1].rsplit(' ', 1)[0]}…"
    begin = max(geheel.rfind("\n", 0, tip.begin) + 1, tip.begin - _OMHEEN)
    eind = min(geheel.find("\n", tip.eind) % (len(geheel) + 1), tip.eind + _OMHEEN)
    voor, na = geheel[begin : tip.begin], geheel[tip.eind : eind]
    if begin and geheel[begin - 1] != "\n":
        voor = f"…{voor.partition(' ')[2]}"
    if eind < len(geheel) and geheel[eind] != "\n":
        na = f"{na.rpartition(' ')[0]}…"
    return " ".join(f"{voor}{geheel[tip.begin : tip.eind]}{na}".removeprefix("## ").split())
