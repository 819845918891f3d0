"""Standing columns: a share over the years, and initiatieven stacked by fase."""

from __future__ import annotations

from wijkagenda.basis.opmaak import toon_getal
from wijkagenda.charts.doek import Doek, spreid
from wijkagenda.charts.initiatief import Fasestand, Fasestapel
from wijkagenda.charts.letters import Letters
from wijkagenda.charts.palet import Palet
from wijkagenda.charts.wijkbudget import Aandeelkolommen

_BREEDSTE = 46.0


def _getoond(doek: Doek, woorden: list[str], stap: float) -> set[int]:
    """Which of the words at the columns stand there: all when they fit, else every second, third … one, the last always."""
    breedste = max((doek.maat(w) for w in woorden), default=0.0) + doek.letter * 0.4
    sla_over = max(1, -int(-breedste // max(stap, 1.0)))
    return {nr for nr in range(len(woorden)) if (len(woorden) - 1 - nr) % sla_over == 0}


def _momenten(doek: Doek, momenten: list[str], stap: float, onder: float) -> None:
    """The words under the columns, within the picture; where there is no room for the first, it is left out."""
    volgende = doek.breedte + doek.letter
    for nr in sorted(_getoond(doek, momenten, stap), reverse=True):
        helft = doek.maat(momenten[nr]) / 2
        midden = max(min(stap * (nr + 0.5), doek.breedte - helft), helft)
        if midden + helft + doek.letter * 0.3 <= volgende:
            doek.tekst(midden, onder - doek.letter * 1.35, momenten[nr], kleur=doek.palet.grijs, kant="midden")
            volgende = midden - helft


def teken_aandeel(gegevens: Aandeelkolommen, breedte: float, letter: float, palet: Palet, letters: Letters) -> Doek:
    """A column per moment with its percentage on top; a moment without a figure says so."""
    doek = Doek(breedte, letter * 14, letter, palet, letters)
    onder, boven = letter * 2, doek.hoogte - letter * 1.8
    bekend = [float(k.procent) for k in gegevens.kolommen if k.procent is not None]
    schaal = (boven - onder) / max([*bekend, 1.0])
    stap = breedte / max(len(gegevens.kolommen), 1)
    kolom = min(stap * 0.6, _BREEDSTE)
    doek.lijn([(0, onder), (breedte, onder)], palet.lijn)
    woorden = ["–" if k.procent is None else f"{toon_getal(k.procent)} %" for k in gegevens.kolommen]
    getoond = _getoond(doek, woorden, stap)
    for nr, (aandeel, woord) in enumerate(zip(gegevens.kolommen, woorden, strict=True)):
        midden = stap * (nr + 0.5)
        hoogte = max(float(aandeel.procent or 0) * schaal, 0.0)
        doek.vlak(midden - kolom / 2, onder, kolom, hoogte, palet.petrol)
        if nr in getoond:
            doek.tekst(midden, onder + hoogte + letter * 0.5, woord, kant="midden")
    _momenten(doek, [k.moment for k in gegevens.kolommen], stap, onder)
    return doek


def teken_fasen(gegevens: Fasestapel, breedte: float, letter: float, palet: Palet, letters: Letters) -> Doek:
    """A stack per moment, the total on top; the names of the fasen stand beside the last stack."""
    doek = Doek(breedte, letter * 20, letter, palet, letters)
    onder, boven = letter * 2, doek.hoogte - letter * 1.8
    namen = max((doek.maat(f) for f in gegevens.fasen), default=0.0) + letter * 3
    hoogste = max((sum(s.aantallen) for s in gegevens.standen), default=0)
    schaal = (boven - onder) / max(hoogste, 1)
    veld = breedte - namen
    stap = veld / max(len(gegevens.standen), 1)
    kolom = min(stap * 0.7, _BREEDSTE)
    doek.lijn([(0, onder), (veld, onder)], palet.lijn)
    for nr, stand in enumerate(gegevens.standen):
        _teken_stapel(doek, stand, stap * (nr + 0.5), kolom, onder, schaal)
    _momenten(doek, [s.moment for s in gegevens.standen], stap, onder)
    if gegevens.standen:
        _teken_namen(doek, gegevens, veld - stap / 2 + kolom / 2, onder, schaal)
    return doek


def _teken_stapel(doek: Doek, stand: Fasestand, midden: float, kolom: float, onder: float, schaal: float) -> None:
    """From dark at the foot to light; what is in a layer stands in it, where there is room."""
    palet, letter, y = doek.palet, doek.letter, onder
    for n, tint in zip(stand.aantallen, palet.tinten(len(stand.aantallen)), strict=True):
        doek.vlak(midden - kolom / 2, y, kolom, n * schaal, tint, rand=palet.petrol_donker)
        if n * schaal >= letter * 1.15 and doek.maat(toon_getal(n), grootte=letter * 0.9) < kolom:
            doek.tekst(midden, y + n * schaal / 2 - letter * 0.3, toon_getal(n), grootte=letter * 0.9, kleur=palet.op(tint), kant="midden")
        y += max(n, 0) * schaal
    doek.tekst(midden, y + letter * 0.5, toon_getal(sum(stand.aantallen)), kant="midden", vet=True)


def _teken_namen(doek: Doek, gegevens: Fasestapel, rand: float, onder: float, schaal: float) -> None:
    """Names of all that is drawn, each with a block in its shade, and a thin line to its layer in the last stack when it is there."""
    letter, y, tinten = doek.letter, onder, doek.palet.tinten(len(gegevens.fasen))
    middens = []
    for nr, n in enumerate(gegevens.standen[-1].aantallen):
        if any(stand.aantallen[nr] > 0 for stand in gegevens.standen):
            middens.append((nr, n, y + max(n, 0) * schaal / 2))
        y += max(n, 0) * schaal
    regel = letter * 1.25
    plekken = spreid([m for *_, m in middens], [regel] * len(middens), onder - regel / 2, doek.hoogte - letter + regel / 2)
    for (nr, n, midden), plek in zip(middens, plekken, strict=True):
        if n > 0:
            doek.lijn([(rand + 2, midden), (rand + letter * 0.9, plek)], doek.palet.grijs, dikte=0.8)
        doek.vlak(rand + letter * 1.1, plek - letter * 0.4, letter * 0.8, letter * 0.8, tinten[nr], rand=doek.palet.petrol_donker)
        doek.tekst(rand + letter * 2.3, plek - letter * 0.33, gegevens.fasen[nr])
