"""A canvas measured in points, on a matplotlib Figure: surfaces, lines, dots and words, each where it is told to be.

The origin is below left. No axes and no layout engine: a picture is the same on screen and on paper, in every width.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from wijkagenda.charts.lettertype import Lettertype
from wijkagenda.charts.palet import Palet

Kant = Literal["links", "midden", "rechts"]
_UITLIJNING: dict[Kant, Literal["left", "center", "right"]] = {"links": "left", "midden": "center", "rechts": "right"}


class Doek:
    """What pictures are drawn on. `letter` is the size of ordinary words."""

    def __init__(self, breedte: float, hoogte: float, letter: float, palet: Palet, lettertype: Lettertype) -> None:
        self.breedte, self.hoogte, self.letter = breedte, hoogte, letter
        self.palet = palet
        self.lettertype = lettertype
        self.figuur = Figure(figsize=(breedte / 72, hoogte / 72), dpi=72, facecolor=palet.vlak, layout=None)
        self._punten = Affine2D().scale(1 / 72) + self.figuur.dpi_scale_trans

    def vlak(self, x: float, y: float, breedte: float, hoogte: float, kleur: str, *, arcering: str = "") -> None:
        """A rectangle in one colour; with `arcering` (a colour) that colour in slanted lines over it."""
        if breedte <= 0 or hoogte <= 0:
            return
        self._zet(Rectangle((x, y), breedte, hoogte, facecolor=kleur, edgecolor="none", linewidth=0))
        if arcering:
            self._zet(
                Rectangle(
                    (x, y), breedte, hoogte, facecolor="none", edgecolor=arcering, hatch="////", hatch_linewidth=1.1, linewidth=0
                )
            )

    def rand(self, x: float, y: float, breedte: float, hoogte: float, kleur: str) -> None:
        """Only the outline of a rectangle."""
        self._zet(Rectangle((x, y), breedte, hoogte, facecolor="none", edgecolor=kleur, linewidth=0.8))

    def lijn(
        self, punten: Sequence[tuple[float, float]], kleur: str, *, dikte: float = 1.0, streep: tuple[float, ...] = ()
    ) -> None:
        """A line through the points; `streep` is dash and gap in points."""
        stijl = (0.0, streep) if streep else None
        x, y = zip(*punten, strict=True)
        self._zet(
            Line2D(x, y, color=kleur, linewidth=dikte, linestyle=stijl or "-", solid_capstyle="round", solid_joinstyle="round")
        )

    def stip(self, x: float, y: float, straal: float, kleur: str, *, open_: bool = False) -> None:
        """A dot; an open one for what is provisional."""
        self._zet(Circle((x, y), straal, facecolor=self.palet.vlak if open_ else kleur, edgecolor=kleur, linewidth=1.4))

    def tekst(
        self, x: float, y: float, tekst: str, *, grootte: float = 0.0, kleur: str = "", vet: bool = False, kant: Kant = "links"
    ) -> None:
        """One line of words with its baseline at `y`."""
        grootte = grootte or self.letter
        self._zet(
            Text(
                x,
                y,
                self.lettertype.toonbaar(tekst, vet=vet),
                color=kleur or self.palet.inkt,
                fontproperties=self.lettertype.eigenschappen(grootte, vet=vet),
                horizontalalignment=_UITLIJNING[kant],
                verticalalignment="baseline",
                parse_math=False,
            )
        )

    def maat(self, tekst: str, *, grootte: float = 0.0, vet: bool = False) -> float:
        """Width of a word or line as `tekst` draws it."""
        return self.lettertype.breedte(self.lettertype.toonbaar(tekst, vet=vet), grootte or self.letter, vet=vet)

    def regels(self, x: float, y_midden: float, regels: Sequence[str], *, kant: Kant = "links", kleur: str = "") -> None:
        """Lines of words around a height."""
        afstand = self.letter * 1.2
        eerste = y_midden + (len(regels) - 1) * afstand / 2 - self.letter * 0.33
        for nr, regel in enumerate(regels):
            self.tekst(x, eerste - nr * afstand, regel, kant=kant, kleur=kleur)

    def _zet(self, vorm: Any) -> None:
        """What is drawn later lies on top."""
        vorm.set_zorder(len(self.figuur.get_children()))
        vorm.set_transform(self._punten)
        vorm.set_figure(self.figuur)
        self.figuur.add_artist(vorm)


def spreid(hoogten: Sequence[float], afstand: float, onder: float, boven: float) -> list[float]:
    """Moves labels apart to `afstand`, as little as possible, in their own order, between `onder` and `boven`.

    >>> spreid([10, 11, 40], 10, 0, 50)
    [10, 20, 40]
    """
    volgorde = sorted(range(len(hoogten)), key=lambda i: hoogten[i])
    plek = list(hoogten)
    vloer = onder
    for i in volgorde:
        plek[i] = max(plek[i], vloer)
        vloer = plek[i] + afstand
    plafond = boven
    for i in reversed(volgorde):
        plek[i] = min(plek[i], plafond)
        plafond = plek[i] - afstand
    return plek
