"""Lying bars: the budget per geldstroom, and how a whole is shared."""

from __future__ import annotations

from wijkagenda.basis.geld import toon_euro
from wijkagenda.charts.doek import Doek
from wijkagenda.charts.letters import Letters, breek
from wijkagenda.charts.palet import Palet
from wijkagenda.charts.wijkbudget import Geldstroombalk, Geldstroombalken, Verdeling, Vergelijking, Vergelijkrij

_NAAMDEEL = 0.36
_SMALLE_BALK = 1.35
_RUIM = 36
"""So many letters wide has room for names on two sides of a bar."""


def _naambreedte(namen: list[str], letters: Letters, breedte: float, letter: float) -> float:
    """As wide as the widest name, up to a part of the picture."""
    breedste = max((letters.breedte(letters.toonbaar(n), letter) for n in namen), default=0.0)
    return min(breedste, breedte * _NAAMDEEL) + letter * 1.4


def teken_verdeling(gegevens: Verdeling, breedte: float, letter: float, palet: Palet, letters: Letters) -> Doek:
    """One bar per part, its share behind it."""
    rij, balk = letter * 2.7, letter * 1.35
    doek = Doek(breedte, max(rij * len(gegevens.delen), rij), letter, palet, letters)
    links = _naambreedte([d.naam for d in gegevens.delen], letters, breedte, letter)
    procenten = gegevens.procenten()
    ruimte = breedte - links - doek.maat("100 %") - letter
    schaal = ruimte / max(*procenten, 1) if procenten else 0.0
    for nr, (deel, procent) in enumerate(zip(gegevens.delen, procenten, strict=True)):
        midden = doek.hoogte - rij * (nr + 0.5)
        doek.regels(0, midden, breek(letters, deel.naam, links - letter, letter))
        doek.vlak(links, midden - balk / 2, max(procent * schaal, 1.0), balk, palet.petrol)
        doek.tekst(links + procent * schaal + letter * 0.6, midden - letter * 0.33, f"{procent} %")
    return doek


def teken_geldstromen(gegevens: Geldstroombalken, breedte: float, letter: float, palet: Palet, letters: Letters) -> Doek:
    """One bar per geldstroom: solid is gerealiseerd, hatched is verplicht, light is vrij; what is left stands behind it."""
    rij, sleutel = letter * 3.4, letter * 2.4
    doek = Doek(breedte, sleutel + max(rij * len(gegevens.balken), rij), letter, palet, letters)
    links = _naambreedte([b.naam for b in gegevens.balken], letters, breedte, letter)
    rechts = max((doek.maat(_rest(b), vet=b.vrij < 0) for b in gegevens.balken), default=0.0) + letter * 1.2
    langste = max((max(b.begroot, b.verplicht + b.gerealiseerd) for b in gegevens.balken), default=0)
    schaal = (breedte - links - rechts) / langste if langste > 0 else 0.0
    _teken_sleutel(doek, links)
    for nr, balk in enumerate(gegevens.balken):
        midden = doek.hoogte - sleutel - rij * (nr + 0.5)
        namen = breek(letters, balk.naam, links - letter, letter)
        doek.regels(0, midden, namen)
        _teken_balk(doek, balk, links, midden, schaal)
    return doek


def teken_vergelijking(gegevens: Vergelijking, breedte: float, letter: float, palet: Palet, letters: Letters) -> Doek:
    """Per subject a group of thin bars, one for each that is compared: who it is stands before it, the amount behind it.

    The subject stands to the left of its group; where that leaves little room for bars, above it.
    """
    erboven = breedte < letter * _RUIM
    balk, tussen, kop = letter * _SMALLE_BALK, letter * 1.3, letter * 1.6 if erboven else 0.0
    groep = balk * max(len(gegevens.wie), 1) + tussen + kop
    doek = Doek(breedte, max(groep * len(gegevens.rijen), groep), letter, palet, letters)
    links = 0.0 if erboven else _naambreedte([r.naam for r in gegevens.rijen], letters, breedte, letter)
    wie = _naambreedte(list(gegevens.wie), letters, breedte * (1.0 if erboven else 0.6), letter)
    hoogste = max((b for rij in gegevens.rijen for b in rij.bedragen), default=0)
    rechts = max((doek.maat(toon_euro(b)) for rij in gegevens.rijen for b in rij.bedragen), default=0.0) + letter
    schaal = (breedte - links - wie - rechts) / hoogste if hoogste > 0 else 0.0
    for nr, rij in enumerate(gegevens.rijen):
        boven = doek.hoogte - groep * nr - tussen / 2 - kop
        if erboven:
            doek.tekst(0, boven + letter * 0.5, "".join(breek(letters, rij.naam, breedte * 0.9, letter, regels=1)), vet=True)
        else:
            doek.regels(0, boven - balk * len(gegevens.wie) / 2, breek(letters, rij.naam, links - letter, letter))
        _teken_groep(doek, gegevens.wie, rij, (links, links + wie), boven, schaal)
    return doek


def _teken_groep(doek: Doek, wie: tuple[str, ...], rij: Vergelijkrij, kolommen: tuple[float, float], boven: float, schaal: float) -> None:
    """Solid and hatched in turn, so that bars are told apart without colour."""
    palet, letter, balk, (links, begin) = doek.palet, doek.letter, doek.letter * _SMALLE_BALK, kolommen
    for nr, (naam, bedrag) in enumerate(zip(wie, rij.bedragen, strict=True)):
        y = boven - balk * (nr + 1)
        lengte = max(bedrag * schaal, 0.0)
        doek.tekst(links, y + letter * 0.3, "".join(breek(doek.letters, naam, begin - links - letter * 0.4, letter, regels=1)), kleur=palet.grijs)
        if nr % 2:
            doek.vlak(begin, y + letter * 0.1, max(lengte, 1.0), letter * 1.1, palet.vlak, arcering=palet.oker, rand=palet.oker)
        else:
            doek.vlak(begin, y + letter * 0.1, max(lengte, 1.0), letter * 1.1, palet.petrol)
        doek.tekst(begin + lengte + letter * 0.5, y + letter * 0.3, toon_euro(bedrag), kleur=palet.rood if bedrag < 0 else "")


def _rest(balk: Geldstroombalk) -> str:
    return f"{toon_euro(balk.vrij)} vrij" if balk.vrij >= 0 else f"{toon_euro(-balk.vrij)} te veel"


def _teken_balk(doek: Doek, balk: Geldstroombalk, links: float, midden: float, schaal: float) -> None:
    palet, letter = doek.palet, doek.letter
    hoogte = letter * 1.5
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
