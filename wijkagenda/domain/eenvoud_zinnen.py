"""Cuts a Dutch text into sentences, with their places in it.

A full stop in ``bijv.``, ``art. 4``, ``€ 1.234,56``, a date or an address on the web ends no sentence; a heading and a point of
a list are each a sentence of their own; a line that was cut off in the middle (as in mail) goes on.

>>> [z.tekst for z in zinnen("Kom ook, bijv. om 10.30 uur! U kunt (o.a.) koken.")]
['Kom ook, bijv. om 10.30 uur!', 'U kunt (o.a.) koken.']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


def woordenset(tekst: str) -> frozenset[str]:
    """The words of a text, once each."""
    return frozenset(tekst.split())


NOOIT_EIND = woordenset("""
    afb afd art avg bijl bijv blz bv ca cf circa d.m.v d.w.z dhr div dr drs e.v evt excl fig gem hfst i.c i.h.b i.o i.o.v i.p.v i.s.m i.t.t
    i.v.m ing ir incl jhr jr lic m.a.w m.b.t m.b.v m.i m.i.v m.m.v m.n m.u.v mevr mgr mr mw n.a.v nr nrs o.a o.b.v o.g.v o.i.d o.l.v pct
    prof q.q resp secr t.a.v t.b.v t.g.v t.h.v t.o.v u.a vgl vlgs vnl voorz vs wv z.o.z z.s.m zgn z.g.n
""")
"""After these a sentence goes on, whatever follows."""
SOMS_EIND = woordenset("""
    a.s alg d.d e.a e.d enz etc h.o.t.n jl k.k m.v max min n.v.t no o.m p.j p.m p.p p.s p.u p.w par sr st tel v.a jan feb febr mrt apr jun
    jul aug sept okt nov dec ma di wo do vr za zo
""")
"""After these a sentence ends when a capital follows; many are words or names too."""

_PUNT = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_WOORD_ERVOOR = re.compile(r"[\w.’'-]+$")
_VOORLETTERS = re.compile(r"(?:\w\.)*[^\W\d_]")
_LIJSTPUNT = re.compile(r"[ \t]*(?:[-–—*•·▪◦○●‣]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[A-Z]\))[ \t]+")
_KOPJE = re.compile(r"[ \t]*(?:#{1,6}[ \t]+|\*\*(?=.*\*\*[ \t]*$))")
_PLEK = re.compile(r"[ \t]*\{[^{}\n]*\}[ \t]*")
_EINDTEKEN = re.compile(r"[.!?…:;][\"'”’»)\]*_]*$")
_AFGEBROKEN = 45
"""A line of at least so many characters, that ends in the middle and is followed by a small letter, was cut off by a mail program."""
BROKSTUK = 8
"""Fewer words than this without an end mark are no sentence but a heading, a name or a point of a list."""


@dataclass(frozen=True, slots=True)
class Zin:
    """A sentence and where it begins in the text. `los` is a heading or a fragment: it has words, but is no sentence to measure."""

    tekst: str
    begin: int
    los: bool = False


def zinnen(tekst: str) -> Iterator[Zin]:
    """The sentences one after the other, found while they are asked for."""
    for begin, eind, kop in _stukken(tekst):
        yield from _knip(tekst, begin, eind, kop)


def _stukken(tekst: str) -> Iterator[tuple[int, int, bool]]:
    """Where each line begins and ends without its mark, and whether it is a heading; a line that was cut off goes on in the next."""
    open_: tuple[int, int] | None = None
    for begin, eind in _regels(tekst):
        regel = tekst[begin:eind]
        if open_ is not None and regel[:1].islower() and not _LIJSTPUNT.match(regel):
            open_ = (open_[0], eind)
        else:
            if open_ is not None:
                yield *open_, False
            open_ = None
            if not regel.strip() or _PLEK.fullmatch(regel):
                continue
            merk = _KOPJE.match(regel) or _LIJSTPUNT.match(regel)
            begin += merk.end() if merk else len(regel) - len(regel.lstrip())
            if merk is not None and _KOPJE.match(regel):
                yield begin, eind, True
                continue
            open_ = (begin, eind)
        if len(regel) < _AFGEBROKEN or _EINDTEKEN.search(regel.rstrip()):
            yield *open_, False
            open_ = None
    if open_ is not None:
        yield *open_, False


def _regels(tekst: str) -> Iterator[tuple[int, int]]:
    begin = 0
    while begin <= len(tekst):
        eind = tekst.find("\n", begin)
        eind = len(tekst) if eind < 0 else eind
        yield begin, eind
        begin = eind + 1


def _knip(tekst: str, begin: int, eind: int, kop: bool) -> Iterator[Zin]:
    """The sentences of one line."""
    if kop:
        yield from _zin(tekst, begin, eind, kop=True)
        return
    vanaf = begin
    for punt in _PUNT.finditer(tekst, begin, eind):
        if _eindigt(tekst, vanaf, punt, eind):
            yield from _zin(tekst, vanaf, punt.end(), kop=False)
            vanaf = punt.end()
    yield from _zin(tekst, vanaf, eind, kop=False)


def _eindigt(tekst: str, vanaf: int, punt: re.Match[str], eind: int) -> bool:
    """Whether the sentence ends at this mark."""
    na = tekst[punt.end() : min(punt.end() + 40, eind)].lstrip().lstrip("\"'“‘„«([*_")
    if not na:
        return True
    klein, punten = na[0].islower(), punt[0].rstrip("\"'”’»)]")
    if not punten.endswith(".") or punten.endswith(".."):
        return not (klein and (punten.endswith(("…", "..")) or punten != punt[0]))
    ervoor = _WOORD_ERVOOR.search(tekst, max(vanaf, punt.start() - 30), punt.start())
    woord = ervoor[0].casefold() if ervoor else ""
    if woord in NOOIT_EIND or (ervoor is not None and _is_voorletter(tekst, ervoor)):
        return False
    if woord in SOMS_EIND:
        return not klein and not na[0].isdigit()
    return not (klein and woord.isdigit())


def _is_voorletter(tekst: str, woord: re.Match[str]) -> bool:
    """``J.`` or ``J.P.`` before a name; not the last letter of an address."""
    return _VOORLETTERS.fullmatch(woord[0]) is not None and tekst[max(woord.start() - 1, 0) : woord.start()] in " (\t\n\u00a0"


def _zin(tekst: str, begin: int, eind: int, *, kop: bool) -> Iterator[Zin]:
    inhoud = tekst[begin:eind]
    kaal = inhoud.strip()
    if any(teken.isalnum() for teken in kaal):
        los = kop or (not _EINDTEKEN.search(kaal) and len(kaal.split()) < BROKSTUK)
        yield Zin(kaal, begin + len(inhoud) - len(inhoud.lstrip()), los)
