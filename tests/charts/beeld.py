"""What stands where in a picture: its rectangles, its hatching and its words, as they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkagenda.charts.doek import Doek
from wijkagenda.charts.gegevens import Grafiekgegevens
from wijkagenda.charts.lettertype import Lettertype
from wijkagenda.charts.schetsen import schets
from wijkagenda.charts.vormen import Lijnen, Vlak, Woorden

LETTERS = Lettertype()


@dataclass(frozen=True, slots=True)
class Rechthoek:
    """A rectangle with its fill."""

    links: float
    onder: float
    breed: float
    hoog: float
    vulling: str = ""

    @property
    def rechts(self) -> float:
        """Its right side."""
        return self.links + self.breed

    @property
    def boven(self) -> float:
        """Its upper side."""
        return self.onder + self.hoog

    def bevat(self, x: float, y: float) -> bool:
        """Whether a point lies within it, or on its edge."""
        return self.links - 0.01 <= x <= self.rechts + 0.01 and self.onder - 0.01 <= y <= self.boven + 0.01


def beeld(gegevens: Grafiekgegevens, breedte: float = 442, letter: float = 10) -> Doek:
    """The picture, as on paper of A4 unless told otherwise."""
    return schets(gegevens, breedte, LETTERS, letter=letter)


def rechthoeken(doek: Doek, *vullingen: str) -> list[Rechthoek]:
    """The filled surfaces in one of the colours, in the order they were drawn."""
    uit = []
    for vorm in doek.vormen:
        if isinstance(vorm, Vlak) and vorm.vulling in vullingen:
            xs, ys = zip(*vorm.punten, strict=True)
            uit.append(Rechthoek(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys), vorm.vulling))
    return uit


def arceringen(doek: Doek) -> list[Rechthoek]:
    """Where there is hatching: the rectangle around the lines."""
    uit = []
    for vorm in doek.vormen:
        if isinstance(vorm, Lijnen) and len(vorm.banen) > 1:
            xs, ys = zip(*(punt for baan in vorm.banen for punt in baan), strict=True)
            uit.append(Rechthoek(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)))
    return uit


def woorden(doek: Doek) -> list[Woorden]:
    """All words."""
    return [vorm for vorm in doek.vormen if isinstance(vorm, Woorden)]


def achter(doek: Doek, balk: Rechthoek) -> str:
    """The words right behind a bar, at its height."""
    ernaast = [w for w in woorden(doek) if w.x >= balk.rechts and balk.onder <= w.y <= balk.boven]
    return min(ernaast, key=lambda w: w.x).tekst


def aaneen(regels: Sequence[Woorden]) -> str:
    """Lines from top to bottom as one text; a line that ends in a hyphen runs on."""
    return " ".join(w.tekst for w in sorted(regels, key=lambda w: -w.y)).replace("- ", "-")


def namen_per_rij(doek: Doek, aantal: int, kop: float = 0) -> list[str]:
    """What stands at the left edge of each of so many equal rows under the head."""
    rij = (doek.hoogte - kop) / aantal
    links = [w for w in woorden(doek) if w.x == 0]
    return [aaneen([w for w in links if doek.hoogte - kop - rij * (nr + 1) < w.y < doek.hoogte - kop - rij * nr]) for nr in range(aantal)]
