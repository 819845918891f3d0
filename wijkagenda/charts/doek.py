"""A canvas measured in points: surfaces, lines, dots and words, each where it is told to be. The origin is below left.

No axes and no layout engine: a picture is the same on screen and on paper, in every width.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from wijkagenda.charts.letters import Letters
from wijkagenda.charts.palet import Palet
from wijkagenda.charts.vormen import Kant, Lijnen, Punt, Rondje, Streep, Vlak, Vorm, Woorden, arceer, rechthoek

_HOEKEN = ((4, 45.0), (4, 0.0), (3, 90.0), (3, 270.0))
"""Corners and turn of the marks after the round one: square, diamond, triangle, triangle on its point."""
MERKEN = len(_HOEKEN) + 1


class Doek:
    """Collects `vormen`. `letter` is the size of ordinary words."""

    def __init__(self, breedte: float, hoogte: float, letter: float, palet: Palet, letters: Letters) -> None:
        self.breedte, self.hoogte, self.letter = breedte, hoogte, letter
        self.palet, self.letters = palet, letters
        self.vormen: list[Vorm] = []

    def vlak(self, x: float, y: float, breedte: float, hoogte: float, kleur: str, *, arcering: str = "", rand: str = "") -> None:
        """A rectangle in one colour; with `arcering` (a colour) slanted lines over it, with `rand` an outline."""
        if breedte <= 0 or hoogte <= 0:
            return
        hoeken = rechthoek(x, y, breedte, hoogte)
        self.vormen.append(Vlak(hoeken, kleur))
        if arcering and (strepen := tuple(arceer(x, y, breedte, hoogte, self.letter * 0.55))):
            self.vormen.append(Lijnen(strepen, arcering, dikte=self.letter * 0.11))
        if rand:
            self.vormen.append(Vlak(hoeken, rand=rand))

    def lijn(self, punten: Sequence[Punt], kleur: str, *, dikte: float = 1.0, streep: Streep = ()) -> None:
        """A line through the points."""
        self.vormen.append(Lijnen((tuple(punten),), kleur, dikte, streep))

    def merk(self, x: float, y: float, straal: float, kleur: str, soort: int = 0, *, is_open: bool = False) -> None:
        """A mark on a point: round, square, diamond or triangle by its number; an open one for what is provisional."""
        vulling, nr = self.palet.vlak if is_open else kleur, soort % MERKEN
        if nr == 0:
            self.vormen.append(Rondje(x, y, straal, vulling, kleur, dikte=straal * 0.46))
            return
        aantal, draai = _HOEKEN[nr - 1]
        hoeken = ((draai + 360 * n / aantal) * pi / 180 for n in range(aantal))
        punten = tuple((x + straal * 1.3 * cos(hoek), y + straal * 1.3 * sin(hoek)) for hoek in hoeken)
        self.vormen.append(Vlak(punten, vulling, kleur, dikte=straal * 0.46))

    def tekst(self, x: float, y: float, tekst: str, *, grootte: float = 0.0, kleur: str = "", vet: bool = False, kant: Kant = "links") -> None:
        """One line of words with its baseline at `y`."""
        if woorden := self.letters.toonbaar(tekst, vet=vet):
            self.vormen.append(Woorden(x, y, woorden, grootte or self.letter, kleur or self.palet.inkt, vet, kant))

    def maat(self, tekst: str, *, grootte: float = 0.0, vet: bool = False) -> float:
        """Width of a word or line as `tekst` draws it."""
        return self.letters.breedte(self.letters.toonbaar(tekst, vet=vet), grootte or self.letter, vet=vet)

    def regels(self, x: float, y_midden: float, regels: Sequence[str], *, kleur: str = "", vet: bool = False) -> None:
        """Lines of words around a height."""
        afstand = self.letter * 1.2
        eerste = y_midden + (len(regels) - 1) * afstand / 2 - self.letter * 0.33
        for nr, regel in enumerate(regels):
            self.tekst(x, eerste - nr * afstand, regel, kleur=kleur, vet=vet)


def spreid(middens: Sequence[float], hoogten: Sequence[float], onder: float, boven: float) -> list[float]:
    """Moves labels of those heights apart, as little as possible, in their own order, between `onder` and `boven`.

    >>> spreid([10, 11, 40], [10, 10, 10], 0, 50)
    [10, 20.0, 40]
    """
    volgorde = sorted(range(len(middens)), key=lambda i: middens[i])
    plek = list(middens)
    vloer = onder
    for i in volgorde:
        plek[i] = max(plek[i], vloer + hoogten[i] / 2)
        vloer = plek[i] + hoogten[i] / 2
    plafond = boven
    for i in reversed(volgorde):
        plek[i] = min(plek[i], plafond - hoogten[i] / 2)
        plafond = plek[i] - hoogten[i] / 2
    return plek
