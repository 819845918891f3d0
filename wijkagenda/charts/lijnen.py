"""Lines over the years: an indicator, with its breaks, values at the points and names at the end of the line."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from wijkagenda.basis.opmaak import toon_getal
from wijkagenda.charts.doek import Doek, spreid
from wijkagenda.charts.lettertype import Lettertype
from wijkagenda.charts.palet import Palet
from wijkagenda.charts.wijkscan import Indicatorreeks, Meetpunt, Meetreeks

_STREPEN: tuple[tuple[float, ...], ...] = ((), (), (5, 3), (1.5, 2.5))
_OVER_BREUK = (1.5, 3.0)


class _Veld:
    """Where a year and a value lie on the canvas."""

    def __init__(self, gegevens: Indicatorreeks, links: float, rechts: float, onder: float, boven: float) -> None:
        self.links, self.rechts, self.onder, self.boven = links, rechts, onder, boven
        self.jaren = gegevens.jaren()
        waarden = [float(w) for r in gegevens.reeksen for _, w in r.bekend()]
        laagst, hoogst = min(waarden), max(waarden)
        self._marge = max(hoogst - laagst, abs(hoogst) * 0.08, 0.1)
        self._laagst = laagst - self._marge * 0.6
        self._hoog = (hoogst - laagst) + self._marge * 1.1

    def x(self, jaar: float) -> float:
        eerste, laatste = self.jaren[0], self.jaren[-1]
        deel = (jaar - eerste) / (laatste - eerste) if laatste > eerste else 0.5
        return self.links + min(max(deel, 0.0), 1.0) * (self.rechts - self.links)

    def y(self, waarde: Decimal) -> float:
        return self.onder + (float(waarde) - self._laagst) / self._hoog * (self.boven - self.onder)

    def breuklijn(self, jaar: int) -> float | None:
        """Between the last year before and the first year from the break on; None when it lies outside the figures."""
        voor, na = [j for j in self.jaren if j < jaar], [j for j in self.jaren if j >= jaar]
        return self.x((voor[-1] + na[0]) / 2) if voor and na else None


def teken_indicator(gegevens: Indicatorreeks, breedte: float, letter: float, palet: Palet, lettertype: Lettertype) -> Doek:
    """The series; between figures on both sides of a break the line is dotted, for they may not be compared."""
    breukregels = len(gegevens.breuken)
    doek = Doek(breedte, letter * (14 + 1.3 * breukregels), letter, palet, lettertype)
    if not gegevens.jaren():
        doek.tekst(0, doek.hoogte / 2, "Er zijn nog geen cijfers.", kleur=palet.grijs)
        return doek
    reeksen = [r for r in gegevens.reeksen if r.bekend()]
    naambreedte = min(max(doek.maat(_naam(r)) for r in reeksen) + letter * 1.6, breedte * 0.4)
    veld = _Veld(gegevens, letter * 2, breedte - naambreedte, letter * 2.2, doek.hoogte - letter * (1.6 + 1.3 * breukregels))
    doek.lijn([(0, veld.onder), (veld.rechts + letter, veld.onder)], palet.grijs, dikte=0.8)
    _teken_jaren(doek, veld)
    _teken_breuken(doek, veld, gegevens)
    for nr, reeks in enumerate(reeksen):
        _teken_reeks(doek, veld, reeks, _kleur(palet, nr), _STREPEN[nr % len(_STREPEN)], gegevens)
    _teken_waarden(doek, veld, reeksen)
    if any(p.voorlopig for r in reeksen for p, _ in r.bekend()):
        y = veld.onder - letter * 1.4
        doek.tekst(breedte, y, "* voorlopig", grootte=letter * 0.9, kleur=palet.grijs, kant="rechts")
    _teken_namen(doek, veld, reeksen, naambreedte)
    return doek


def _kleur(palet: Palet, nr: int) -> str:
    return (palet.petrol, palet.oker, palet.grijs, palet.groen)[nr % 4]


def _naam(reeks: Meetreeks) -> str:
    """A single figure says its year itself, for no line leads to it."""
    bekend = reeks.bekend()
    return f"{reeks.naam}, {bekend[0][0].jaar}" if len(bekend) == 1 else reeks.naam


def _teken_jaren(doek: Doek, veld: _Veld) -> None:
    vorige = float("-inf")
    for jaar in veld.jaren:
        if veld.x(jaar) - vorige >= doek.letter * 3:
            doek.tekst(veld.x(jaar), veld.onder - doek.letter * 1.4, str(jaar), kleur=doek.palet.grijs, kant="midden")
            vorige = veld.x(jaar)


def _teken_breuken(doek: Doek, veld: _Veld, gegevens: Indicatorreeks) -> None:
    letter = doek.letter * 0.9
    for nr, breuk in enumerate(gegevens.breuken):
        x = veld.breuklijn(breuk.jaar)
        if x is None:
            continue
        boven = doek.hoogte - doek.letter * (0.2 + 1.3 * nr)
        doek.lijn([(x, veld.onder), (x, boven)], doek.palet.grijs, dikte=0.9, streep=(1.5, 2.5))
        links = x + doek.maat(breuk.uitleg, grootte=letter) + letter > doek.breedte and x > doek.breedte / 2
        ruimte = (x if links else doek.breedte - x) - letter
        woorden = "".join(doek.lettertype.breek(breuk.uitleg, ruimte, letter, regels=1))
        plek = x - letter * 0.5 if links else x + letter * 0.5
        doek.tekst(
            plek, boven - letter * 0.8, woorden, grootte=letter, kleur=doek.palet.grijs, kant="rechts" if links else "links"
        )


def _teken_reeks(
    doek: Doek, veld: _Veld, reeks: Meetreeks, kleur: str, streep: tuple[float, ...], gegevens: Indicatorreeks
) -> None:
    bekend = reeks.bekend()
    for (a, wa), (b, wb) in pairwise(bekend):
        over_breuk = any(a.jaar < breuk.jaar <= b.jaar for breuk in gegevens.breuken)
        punten = [(veld.x(a.jaar), veld.y(wa)), (veld.x(b.jaar), veld.y(wb))]
        doek.lijn(punten, kleur, dikte=1.2 if over_breuk else 2.2, streep=_OVER_BREUK if over_breuk else streep)
    straal = 4.0 if len(bekend) == 1 else 2.8
    for punt, waarde in bekend:
        doek.stip(veld.x(punt.jaar), veld.y(waarde), straal, kleur, open_=punt.voorlopig)


def _teken_waarden(doek: Doek, veld: _Veld, reeksen: Sequence[Meetreeks]) -> None:
    """The highest of a year above its point, the others below; crowded years keep only the ends."""
    krap = len(veld.jaren) > 1 and (veld.rechts - veld.links) / (len(veld.jaren) - 1) < doek.letter * 2.6
    letter = doek.letter * 0.95
    for jaar in veld.jaren:
        if krap and jaar not in (veld.jaren[0], veld.jaren[-1]):
            continue
        for rang, (punt, waarde) in enumerate(_van_jaar(reeksen, jaar)):
            y = veld.y(waarde) + (letter * 0.75 if rang == 0 else -letter * 1.45)
            woord = toon_getal(waarde) + ("*" if punt.voorlopig else "")
            doek.tekst(veld.x(jaar), y, woord, grootte=letter, kant="midden")


def _van_jaar(reeksen: Sequence[Meetreeks], jaar: int) -> list[tuple[Meetpunt, Decimal]]:
    punten = [(p, w) for r in reeksen for p, w in r.bekend() if p.jaar == jaar]
    return sorted(punten, key=lambda pw: pw[1], reverse=True)


def _teken_namen(doek: Doek, veld: _Veld, reeksen: Sequence[Meetreeks], naambreedte: float) -> None:
    """At the end of its line where there is room, else at the right edge."""
    aan_de_rand = [r for r in reeksen if not _naam_past_aan_lijn(doek, veld, r, reeksen)]
    for reeks in (r for r in reeksen if r not in aan_de_rand):
        punt, waarde = reeks.bekend()[-1]
        doek.tekst(veld.x(punt.jaar) + doek.letter * 0.8, veld.y(waarde) - doek.letter * 0.33, _naam(reeks))
    hoogten = [veld.y(r.bekend()[-1][1]) for r in aan_de_rand]
    plekken = spreid(hoogten, doek.letter * 1.3, veld.onder, doek.hoogte - doek.letter)
    for reeks, plek in zip(aan_de_rand, plekken, strict=True):
        woorden = "".join(doek.lettertype.breek(_naam(reeks), naambreedte - doek.letter * 1.2, doek.letter, regels=1))
        doek.tekst(veld.rechts + doek.letter * 1.2, plek - doek.letter * 0.33, woorden)


def _naam_past_aan_lijn(doek: Doek, veld: _Veld, reeks: Meetreeks, reeksen: Sequence[Meetreeks]) -> bool:
    """Whether the line ends early enough for its name, and no other line begins before the name is over."""
    einde = reeks.bekend()[-1][0].jaar
    tot = veld.x(einde) + doek.letter * 1.6 + doek.maat(_naam(reeks))
    verder = [r.bekend() for r in reeksen if r is not reeks and r.bekend()[-1][0].jaar > einde]
    return tot <= veld.rechts and all(veld.x(punten[0][0].jaar) > tot for punten in verder)
