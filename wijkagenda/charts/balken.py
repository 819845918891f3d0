"""Lying bars: the budget per geldstroom, and how a whole is shared."""

from __future__ import annotations

from collections.abc import Sequence

from wijkagenda.basis.geld import toon_euro
from wijkagenda.charts.doek import Doek
from wijkagenda.charts.letters import Letters, breek, past
from wijkagenda.charts.palet import Palet
from wijkagenda.charts.wijkbudget import Geldstroombalk, Geldstroombalken, Verdeling, Vergelijking, Vergelijkrij

_NAAMDEEL = 0.36
_WIEDELEN = (0.22, 0.36, 0.5)
"""Parts of the picture for the names at thin bars, where the subject stands beside them, above them, and above them with long names."""
_REGEL, _SMALLE_BALK, _HOGE_BALK = 1.2, 1.35, 1.5
_RUIM = 36
"""So many letters wide has room for names on two sides of a bar."""


class _Namen:
    """What bars are called: in a column before them, or, where a name would be cut there, above them."""

    def __init__(self, namen: Sequence[str], letters: Letters, breedte: float, letter: float, *, balk: float, ruim: float) -> None:
        kolom = _kolom(namen, letters, breedte * _NAAMDEEL, letter)
        self._erboven, self._balk = not _passen(namen, letters, kolom, letter, regels=2), balk
        self.links = 0.0 if self._erboven else kolom + letter
        self._regels = [breek(letters, naam, breedte if self._erboven else kolom, letter) for naam in namen]
        self.rij = max(map(len, self._regels), default=1) * letter * _REGEL + balk + letter if self._erboven else ruim

    def zet(self, doek: Doek, nr: int, boven: float) -> float:
        """A name, in its row under `boven`; gives the middle of its bar."""
        if not self._erboven:
            midden = boven - self.rij / 2
            doek.regels(0, midden, self._regels[nr])
            return midden
        top = boven - self.rij + doek.letter * 0.5 + self._balk
        doek.regels(0, top + doek.letter * (0.4 + len(self._regels[nr]) * _REGEL / 2), self._regels[nr])
        return top - self._balk / 2


def _kolom(namen: Sequence[str], letters: Letters, hoogstens: float, letter: float) -> float:
    """As wide as the widest name, up to so wide."""
    breedste = max((letters.breedte(letters.toonbaar(n), letter) for n in namen), default=0.0)
    return min(breedste, hoogstens) + letter * 0.4


def _passen(namen: Sequence[str], letters: Letters, breedte: float, letter: float, *, regels: int) -> bool:
    return all(past(letters, naam, breedte, letter, regels=regels) for naam in namen)


def teken_verdeling(gegevens: Verdeling, breedte: float, letter: float, palet: Palet, letters: Letters) -> Doek:
    """One bar per part, its share behind it."""
    balk = letter * 1.35
    namen = _Namen([d.naam for d in gegevens.delen], letters, breedte, letter, balk=balk, ruim=letter * 2.7)
    doek = Doek(breedte, namen.rij * max(len(gegevens.delen), 1), letter, palet, letters)
    procenten = gegevens.procenten()
    schaal = (breedte - namen.links - doek.maat("100 %") - letter) / max(*procenten, 1) if procenten else 0.0
    for nr, procent in enumerate(procenten):
        midden = namen.zet(doek, nr, doek.hoogte - namen.rij * nr)
        doek.vlak(namen.links, midden - balk / 2, max(procent * schaal, 1.0), balk, palet.petrol)
        doek.tekst(namen.links + procent * schaal + letter * 0.6, midden - letter * 0.33, f"{procent} %")
    return doek


def teken_geldstromen(gegevens: Geldstroombalken, breedte: float, letter: float, palet: Palet, letters: Letters) -> Doek:
    """One bar per geldstroom: solid is gerealiseerd, hatched is verplicht, light is vrij; what is left stands behind it."""
    sleutel = letter * 2.4
    namen = _Namen([b.naam for b in gegevens.balken], letters, breedte, letter, balk=letter * _HOGE_BALK, ruim=letter * 3.4)
    doek = Doek(breedte, sleutel + namen.rij * max(len(gegevens.balken), 1), letter, palet, letters)
    rechts = max((doek.maat(_rest(b), vet=b.vrij < 0) for b in gegevens.balken), default=0.0) + letter * 1.2
    langste = max((max(b.begroot, b.verplicht + b.gerealiseerd) for b in gegevens.balken), default=0)
    schaal = (breedte - namen.links - rechts) / langste if langste > 0 else 0.0
    _teken_sleutel(doek, namen.links)
    for nr, balk in enumerate(gegevens.balken):
        _teken_balk(doek, balk, namen.links, namen.zet(doek, nr, doek.hoogte - sleutel - namen.rij * nr), schaal)
    return doek


def teken_vergelijking(gegevens: Vergelijking, breedte: float, letter: float, palet: Palet, letters: Letters) -> Doek:
    """Per subject a group of thin bars, one for each that is compared: who it is stands before it, the amount behind it.

    The subject stands to the left of its group; above it where that leaves little room for bars, or would cut a name.
    """
    onderwerpen = [r.naam for r in gegevens.rijen]
    kolom, (smal, ruim, ruimst) = _kolom(onderwerpen, letters, breedte * _NAAMDEEL, letter), (breedte * deel for deel in _WIEDELEN)
    erboven = breedte < letter * _RUIM or not (
        _passen(onderwerpen, letters, kolom, letter, regels=2) and _passen(gegevens.wie, letters, smal, letter, regels=1)
    )
    links = 0.0 if erboven else kolom + letter
    koppen = [breek(letters, naam, breedte if erboven else kolom, letter, vet=erboven) for naam in onderwerpen]
    hoogstens = smal if not erboven else ruim if _passen(gegevens.wie, letters, ruim, letter, regels=1) else ruimst
    wie = _kolom(gegevens.wie, letters, hoogstens, letter)
    namen = [breek(letters, naam, wie, letter) for naam in gegevens.wie]
    balk = letter * max(_SMALLE_BALK, max(map(len, namen), default=1) * _REGEL + 0.15)
    hoog, balken = max(map(len, koppen), default=1) * letter * _REGEL, balk * max(len(gegevens.wie), 1)
    groep = letter * 1.3 + (hoog + letter * 0.4 + balken if erboven else max(hoog, balken))
    doek = Doek(breedte, groep * max(len(gegevens.rijen), 1), letter, palet, letters)
    hoogste = max((b for rij in gegevens.rijen for b in rij.bedragen), default=0)
    rechts = max((doek.maat(toon_euro(b)) for rij in gegevens.rijen for b in rij.bedragen), default=0.0) + letter
    schaal = (breedte - links - wie - letter - rechts) / hoogste if hoogste > 0 else 0.0
    for nr, (rij, kop) in enumerate(zip(gegevens.rijen, koppen, strict=True)):
        onder = doek.hoogte - groep * (nr + 1) + letter * 0.65
        midden = onder + (balken if erboven else groep - letter * 1.3) / 2
        doek.regels(0, midden + balken / 2 + letter * (0.4 + len(kop) * _REGEL / 2) if erboven else midden, kop, vet=erboven)
        _teken_groep(doek, namen, rij, (links, links + wie + letter), midden + balken / 2, balk, schaal)
    return doek


def _teken_groep(
    doek: Doek, namen: Sequence[Sequence[str]], rij: Vergelijkrij, kolommen: tuple[float, float], boven: float, balk: float, schaal: float
) -> None:
    """Solid and hatched in turn, so that bars are told apart without colour."""
    palet, letter, (links, begin) = doek.palet, doek.letter, kolommen
    for nr, (naam, bedrag) in enumerate(zip(namen, rij.bedragen, strict=True)):
        midden = boven - balk * (nr + 0.5)
        lengte = max(bedrag * schaal, 0.0)
        doek.regels(links, midden, naam, kleur=palet.grijs)
        if nr % 2:
            doek.vlak(begin, midden - letter * 0.55, max(lengte, 1.0), letter * 1.1, palet.vlak, arcering=palet.oker, rand=palet.oker)
        else:
            doek.vlak(begin, midden - letter * 0.55, max(lengte, 1.0), letter * 1.1, palet.petrol)
        doek.tekst(begin + lengte + letter * 0.5, midden - letter * 0.33, toon_euro(bedrag), kleur=palet.rood if bedrag < 0 else "")


def _rest(balk: Geldstroombalk) -> str:
    return f"{toon_euro(balk.vrij)} vrij" if balk.vrij >= 0 else f"{toon_euro(-balk.vrij)} te veel"


def _teken_balk(doek: Doek, balk: Geldstroombalk, links: float, midden: float, schaal: float) -> None:
    palet, letter = doek.palet, doek.letter
    hoogte = letter * _HOGE_BALK
    onder = midden - hoogte / 2
    begroot = max(balk.begroot, 0) * schaal
    gerealiseerd = max(balk.gerealiseerd, 0) * schaal
    verplicht = max(balk.verplicht, 0) * schaal
    doek.vlak(links, onder, begroot, hoogte, palet.petrol_licht)
    doek.vlak(links, onder, gerealiseerd, hoogte, palet.petrol)
    doek.vlak(links + gerealiseerd, onder, verplicht, hoogte, palet.vlak, arcering=palet.petrol)
    doek.vlak(links, onder, max(begroot, gerealiseerd + verplicht), hoogte, "", rand=palet.petrol)
    tekort = balk.vrij < 0
    if tekort:
        doek.lijn([(links + begroot, onder - letter * 0.35), (links + begroot, onder + hoogte + letter * 0.35)], palet.rood, dikte=2)
    einde = links + max(begroot, gerealiseerd + verplicht) + letter * 0.6
    kleur = palet.rood if tekort else palet.inkt
    doek.tekst(einde, midden - letter * 0.33, _rest(balk), kleur=kleur, vet=tekort)


def _teken_sleutel(doek: Doek, links: float) -> None:
    """What the three surfaces mean, once, above the bars; to the left of them where the picture is too narrow."""
    palet, letter = doek.palet, doek.letter
    y, blok = doek.hoogte - letter * 1.3, letter * 1.5
    sleutel = (("gerealiseerd", palet.petrol, ""), ("verplicht", palet.vlak, palet.petrol), ("vrij", palet.petrol_licht, ""))
    breed = sum(blok + letter * 2 + doek.maat(woord) for woord, _, _ in sleutel) - letter * 1.4
    x = max(min(links, doek.breedte - breed), 0.0)
    for woord, kleur, arcering in sleutel:
        doek.vlak(x, y, blok, letter, kleur, arcering=arcering, rand=palet.petrol)
        doek.tekst(x + blok + letter * 0.5, y + letter * 0.15, woord, kleur=palet.grijs)
        x += blok + letter * 2 + doek.maat(woord)
