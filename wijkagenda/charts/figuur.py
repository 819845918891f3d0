"""A picture as a matplotlib Figure: for the screen, for Word and for everything else that matplotlib can write."""

from __future__ import annotations

from functools import singledispatch
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.patches import Circle, PathPatch, Polygon
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from wijkagenda.charts.doek import Doek
from wijkagenda.charts.lettertype import Lettertype
from wijkagenda.charts.vormen import Kant, Lijnen, Rondje, Vlak, Woorden

_UITLIJNING: dict[Kant, Literal["left", "center", "right"]] = {"links": "left", "midden": "center", "rechts": "right"}


def als_figuur(doek: Doek, lettertype: Lettertype) -> Figure:
    """The Figure, as large as the canvas; each shape is an artist of its own, on top of those before it."""
    figuur = Figure(figsize=(doek.breedte / 72, doek.hoogte / 72), dpi=72, facecolor=doek.palet.vlak, layout=None)
    punten = Affine2D().scale(1 / 72) + figuur.dpi_scale_trans
    for nr, vorm in enumerate(doek.vormen):
        artiest = _artiest(vorm, lettertype)
        artiest.set_zorder(nr + 1)
        artiest.set_transform(punten)
        figuur.add_artist(artiest)
    return figuur


@singledispatch
def _artiest(vorm: object, lettertype: Lettertype) -> Artist:
    raise TypeError(f"no shape: {type(vorm).__name__}")


@_artiest.register
def _(vorm: Vlak, lettertype: Lettertype) -> Artist:
    dikte = vorm.dikte if vorm.rand else 0
    return Polygon(vorm.punten, closed=True, facecolor=vorm.vulling or "none", edgecolor=vorm.rand or "none", linewidth=dikte)


@_artiest.register
def _(vorm: Rondje, lettertype: Lettertype) -> Artist:
    return Circle((vorm.x, vorm.y), vorm.straal, facecolor=vorm.vulling, edgecolor=vorm.rand, linewidth=vorm.dikte)


@_artiest.register
def _(vorm: Lijnen, lettertype: Lettertype) -> Artist:
    punten = [punt for baan in vorm.banen for punt in baan]
    stappen = [stap for baan in vorm.banen for stap in (Path.MOVETO, *[Path.LINETO] * (len(baan) - 1))]
    pen = {"edgecolor": vorm.kleur, "linewidth": vorm.dikte, "linestyle": (0.0, vorm.streep) if vorm.streep else "-"}
    return PathPatch(Path(punten, stappen), facecolor="none", capstyle="round", joinstyle="round", **pen)


@_artiest.register
def _(vorm: Woorden, lettertype: Lettertype) -> Artist:
    return Text(
        vorm.x,
        vorm.y,
        vorm.tekst,
        color=vorm.kleur,
        fontproperties=lettertype.eigenschappen(vorm.grootte, vet=vorm.vet),
        horizontalalignment=_UITLIJNING[vorm.kant],
        verticalalignment="baseline",
        parse_math=False,
    )
