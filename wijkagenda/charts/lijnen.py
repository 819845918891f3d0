"""Lines over the years: an indicator, with its breaks, values at the points and names at the end of the line.

Series are told apart by their marks and by gaps in their lines; colour only helps.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from wijkagenda.charts.doek import Doek, spreid
from wijkagenda.charts.letters import Letters, breek, past
from wijkagenda.charts.palet import Palet
from wijkagenda.charts.vormen import Punt, Streep
from wijkagenda.charts.wijkscan import Indicatorreeks, Meetpunt, Meetreeks

STREPEN: tuple[Streep, ...] = ((), (7, 3.5), (7, 3, 1, 3), (3.5, 2.5))
_OVER_BREUK = (1.0, 3.0)
_MERK, _ALLEEN = 0.31, 0.42
"""Size of a mark on a line, and of one that stands alone, in times the letter."""
_REGEL, _LUCHT = 1.2, 2.3
_NAAMDELEN = (0.4, 0.5, 0.6)
"""Parts of the picture for the names at the right: the first in which all are whole."""
_DRUK = 3
"""From so many series on values stand at the ends only: at the left those of the begin, behind the names those of the end."""


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


def teken_indicator(gegevens: Indicatorreeks, breedte: float, letter: float, palet: Palet, letters: Letters) -> Doek:
    """The series; between figures on both sides of a break the line is dotted, for they may not be compared."""
    reeksen = [r for r in gegevens.reeksen if r.bekend()]
    breukregels = len(gegevens.breuken)
    is_druk, is_voorlopig = len(reeksen) >= _DRUK, any(p.voorlopig for r in reeksen for p, _ in r.bekend())
    namen = [(_naam(r), f": {_waarde(gegevens, *r.bekend()[-1])}" if is_druk else "") for r in reeksen]
    naambreedte, regels = _naamkolom(namen, breedte, letter, letters)
    hoogte = max((14 if len(gegevens.jaren()) > 1 else 7) + 2 * max(len(reeksen) - 2, 0), 4 + sum(map(_hoog, regels)))
    doek = Doek(breedte, letter * (hoogte + 1.3 * breukregels), letter, palet, letters)
    if not reeksen:
        doek.tekst(0, doek.hoogte / 2, "Er zijn nog geen cijfers.", kleur=palet.grijs)
        return doek
    naambreedte = max(naambreedte, doek.maat(_VOORLOPIG, grootte=letter * 0.9) + letter * 2) if is_voorlopig else naambreedte
    links = max((doek.maat(_waarde(gegevens, *r.bekend()[0])) for r in reeksen), default=0.0) + letter * 1.2 if is_druk else letter * 2
    veld = _Veld(gegevens, links, breedte - naambreedte, letter * 2.2, doek.hoogte - letter * (1.6 + 1.3 * breukregels))
    doek.lijn([(0, veld.onder), (veld.rechts + letter, veld.onder)], palet.grijs, dikte=0.8)
    _teken_jaren(doek, veld)
    _teken_breuken(doek, veld, gegevens)
    for nr, reeks in enumerate(reeksen):
        _teken_reeks(doek, veld, reeks, nr, gegevens)
    (_teken_beginwaarden if is_druk else _teken_waarden)(doek, veld, reeksen, gegevens)
    if is_voorlopig:
        doek.tekst(breedte, veld.onder - letter * 1.4, _VOORLOPIG, grootte=letter * 0.9, kleur=palet.grijs, kant="rechts")
    _teken_namen(doek, veld, reeksen, [naam + achter for naam, achter in namen], regels)
    return doek


_VOORLOPIG = "* voorlopig"


def _kleur(palet: Palet, nr: int) -> str:
    return palet.lijnen()[nr % len(palet.lijnen())]


def _waarde(gegevens: Indicatorreeks, punt: Meetpunt, waarde: Decimal) -> str:
    return gegevens.toon(waarde) + ("*" if punt.voorlopig else "")


def _naam(reeks: Meetreeks) -> str:
    """A single figure says its year itself, for no line leads to it."""
    bekend = reeks.bekend()
    return f"{reeks.naam}, {bekend[0][0].jaar}" if len(bekend) == 1 else reeks.naam


def _naamkolom(namen: Sequence[tuple[str, str]], breedte: float, letter: float, letters: Letters) -> tuple[float, list[list[str]]]:
    """How wide the names stand, and each of them in lines; what stands behind a name is never cut."""
    achter = [letters.breedte(letters.toonbaar(woorden), letter) + letter * 2.2 for _, woorden in namen]
    vol = max((letters.breedte(letters.toonbaar(naam), letter) + ruimte for (naam, _), ruimte in zip(namen, achter, strict=True)), default=0.0)
    breed = 0.0
    for deel in _NAAMDELEN:
        breed = min(vol + letter * 0.4, breedte * deel)
        if all(past(letters, naam, breed - ruimte, letter) for (naam, _), ruimte in zip(namen, achter, strict=True)):
            break
    regels = [breek(letters, naam, breed - ruimte, letter) or [""] for (naam, _), ruimte in zip(namen, achter, strict=True)]
    return breed, [[*lijst[:-1], f"{lijst[-1]}{woorden}"] for lijst, (_, woorden) in zip(regels, namen, strict=True)]


def _hoog(regels: Sequence[str]) -> float:
    """Of a name in lines, in letters."""
    return len(regels) * _REGEL + 0.1


def _teken_jaren(doek: Doek, veld: _Veld) -> None:
    """The first and the last always, of those in between what there is room for."""
    eerste, *tussen, laatste = veld.jaren if len(veld.jaren) > 1 else (veld.jaren[0], veld.jaren[0])
    getoond, ruimte = [eerste], doek.letter * 3
    for jaar in tussen:
        if veld.x(jaar) - veld.x(getoond[-1]) >= ruimte and veld.x(laatste) - veld.x(jaar) >= ruimte:
            getoond.append(jaar)
    for jaar in sorted({*getoond, laatste}):
        doek.tekst(veld.x(jaar), veld.onder - doek.letter * 1.4, str(jaar), kleur=doek.palet.grijs, kant="midden")


def _teken_breuken(doek: Doek, veld: _Veld, gegevens: Indicatorreeks) -> None:
    """Why stands at the top right of the line, or left of it; what is too wide for both stands over it."""
    letter = doek.letter * 0.9
    for nr, breuk in enumerate(gegevens.breuken):
        x = veld.breuklijn(breuk.jaar)
        if x is None:
            continue
        boven, ernaast = doek.hoogte - doek.letter * (0.2 + 1.3 * nr), doek.letter * 0.5
        woorden = "".join(breek(doek.letters, breuk.uitleg, doek.breedte, letter, regels=1))
        breed = doek.maat(woorden, grootte=letter)
        rechts, links = x + ernaast + breed <= doek.breedte, x - ernaast - breed >= 0
        top = boven if rechts or links else boven - letter * 1.2
        doek.lijn([(x, veld.onder), (x, top)], doek.palet.grijs, dikte=0.9, streep=(1.5, 2.5))
        plek = x + ernaast if rechts else x - ernaast - breed if links else min(x, doek.breedte - breed)
        doek.tekst(plek, boven - letter * 0.8, woorden, grootte=letter, kleur=doek.palet.grijs)


def _teken_reeks(doek: Doek, veld: _Veld, reeks: Meetreeks, nr: int, gegevens: Indicatorreeks) -> None:
    bekend, kleur, streep, letter = reeks.bekend(), _kleur(doek.palet, nr), STREPEN[nr % len(STREPEN)], doek.letter
    for (a, wa), (b, wb) in pairwise(bekend):
        over_breuk = any(a.jaar < breuk.jaar <= b.jaar for breuk in gegevens.breuken)
        punten = [(veld.x(a.jaar), veld.y(wa)), (veld.x(b.jaar), veld.y(wb))]
        doek.lijn(punten, kleur, dikte=letter * (0.12 if over_breuk else 0.21), streep=_OVER_BREUK if over_breuk else streep)
    straal = letter * (_MERK if len(bekend) > 1 else _ALLEEN)
    for punt, waarde in bekend:
        doek.merk(veld.x(punt.jaar), veld.y(waarde), straal, kleur, nr, is_open=punt.voorlopig)


def _teken_waarden(doek: Doek, veld: _Veld, reeksen: Sequence[Meetreeks], gegevens: Indicatorreeks) -> None:
    """The highest of a year above its point, the other below; crowded years keep only the ends."""
    krap = len(veld.jaren) > 1 and (veld.rechts - veld.links) / (len(veld.jaren) - 1) < doek.letter * 2.6
    letter = doek.letter * 0.95
    for jaar in veld.jaren:
        if krap and jaar not in (veld.jaren[0], veld.jaren[-1]):
            continue
        for rang, (punt, waarde) in enumerate(_van_jaar(reeksen, jaar)):
            y = veld.y(waarde) + (letter * 0.75 if rang == 0 else -letter * 1.45)
            doek.tekst(veld.x(jaar), y, _waarde(gegevens, punt, waarde), grootte=letter, kant="midden")


def _van_jaar(reeksen: Sequence[Meetreeks], jaar: int) -> list[tuple[Meetpunt, Decimal]]:
    punten = [(p, w) for r in reeksen for p, w in r.bekend() if p.jaar == jaar]
    return sorted(punten, key=lambda pw: pw[1], reverse=True)


def _teken_beginwaarden(doek: Doek, veld: _Veld, reeksen: Sequence[Meetreeks], gegevens: Indicatorreeks) -> None:
    """Before the first points, moved apart."""
    lijnen = [r.bekend() for r in reeksen if len(r.bekend()) > 1]
    vooraan = [punten[0] for punten in lijnen if punten[0][0].jaar == veld.jaren[0]]
    regel = doek.letter * 1.15
    plekken = spreid([veld.y(w) for _, w in vooraan], [regel] * len(vooraan), veld.onder - regel / 2, doek.hoogte - doek.letter + regel / 2)
    for (punt, waarde), plek in zip(vooraan, plekken, strict=True):
        woorden = _waarde(gegevens, punt, waarde)
        doek.tekst(veld.links - doek.letter * 0.7, plek - doek.letter * 0.33, woorden, grootte=doek.letter * 0.95, kant="rechts")


def _teken_namen(doek: Doek, veld: _Veld, reeksen: Sequence[Meetreeks], namen: Sequence[str], regels: Sequence[Sequence[str]]) -> None:
    """At the end of its line where there is room, else in lines at the right edge, of many lines and of one that ends early with its mark.

    A single point that stands right before its name is its mark.
    """
    letter, aan_de_rand = doek.letter, []
    for nr, (reeks, naam) in enumerate(zip(reeksen, namen, strict=True)):
        punt, waarde = reeks.bekend()[-1]
        if _naam_past_aan_lijn(doek, veld, reeks, naam, reeksen):
            doek.tekst(veld.x(punt.jaar) + letter * 0.8, veld.y(waarde) - letter * 0.33, naam)
        else:
            aan_de_rand.append((nr, punt, veld.y(waarde)))
    met_merk = len(reeksen) >= _DRUK or any(veld.x(punt.jaar) < veld.rechts - letter for _, punt, _ in aan_de_rand)
    hoogten = [_hoog(regels[nr]) * letter for nr, *_ in aan_de_rand]
    plekken = spreid([y for *_, y in aan_de_rand], hoogten, veld.onder - letter * 0.65, doek.hoogte - letter * 0.35)
    for (nr, punt, y), plek in zip(aan_de_rand, plekken, strict=True):
        alleen = len(reeksen[nr].bekend()) == 1
        ernaast = alleen and veld.x(punt.jaar) > veld.rechts - letter and abs(plek - y) < letter * 0.3
        if met_merk and not ernaast:
            doek.merk(veld.rechts + letter * 1.5, plek, letter * _MERK, _kleur(doek.palet, nr), nr, is_open=punt.voorlopig)
        doek.regels(veld.rechts + letter * (2.2 if met_merk else 1.2), plek, regels[nr])


def _naam_past_aan_lijn(doek: Doek, veld: _Veld, reeks: Meetreeks, naam: str, reeksen: Sequence[Meetreeks]) -> bool:
    """Whether the line ends early enough for its name, and no line that goes on comes near it."""
    einde, waarde = reeks.bekend()[-1]
    x, y = veld.x(einde.jaar), veld.y(waarde)
    tot = x + doek.letter * 1.6 + doek.maat(naam)
    verder = [[(veld.x(p.jaar), veld.y(w)) for p, w in r.bekend()] for r in reeksen if r is not reeks and r.bekend()[-1][0].jaar > einde.jaar]
    return tot <= veld.rechts and all(_is_ver(punten, tot, y, doek.letter * _LUCHT) for punten in verder)


def _is_ver(punten: Sequence[Punt], tot: float, y: float, lucht: float) -> bool:
    """Whether a line, until there, lies above a height or below it, and so far away that its figures do too."""
    hoogten = [hoogte for x, hoogte in punten if x <= tot]
    hoogten += [ya + (yb - ya) * (tot - xa) / (xb - xa) for (xa, ya), (xb, yb) in pairwise(punten) if xa <= tot < xb]
    return all(hoogte > y + lucht for hoogte in hoogten) or all(hoogte < y - lucht for hoogte in hoogten)
