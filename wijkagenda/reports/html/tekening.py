"""The drawing of a cover as SVG. It is decoration: nothing of it is read aloud."""

from __future__ import annotations

from typing import Literal

from wijkagenda.charts.palet import Palet
from wijkagenda.reports.html.tags import Html, tag
from wijkagenda.reports.straatbeeld import Cirkel, Rechthoek, Vorm, straatbeeld

_HOOGTE = 68


def straat(soort: Literal["wijk", "dorp"], zaad: str, palet: Palet) -> Html:
    """As wide as its place; what is too high for it is cut off above."""
    lucht, *vormen = straatbeeld(soort, zaad, _HOOGTE, palet)
    groep = tag("g", *map(_vorm, vormen), transform=f"matrix(1 0 0 -1 0 {_HOOGTE})")
    return tag("svg", groep, viewBox=f"0 0 100 {_HOOGTE}", preserveAspectRatio="xMidYMax slice", aria_hidden="true", focusable="false",
               style=f"background:{lucht.kleur}")  # fmt: skip


def _vorm(vorm: Vorm) -> Html:
    if isinstance(vorm, Rechthoek):
        straal = min(vorm.straal, vorm.breed / 2, vorm.hoog / 2)
        return tag("rect", x=_kort(vorm.x), y=_kort(vorm.y), width=_kort(vorm.breed), height=_kort(vorm.hoog), rx=_kort(straal) if straal else None,
                   fill=vorm.kleur)  # fmt: skip
    if isinstance(vorm, Cirkel):
        verf = {"fill": "none", "stroke": vorm.kleur, "stroke_width": _kort(vorm.dikte)} if vorm.dikte else {"fill": vorm.kleur}
        return tag("circle", cx=_kort(vorm.x), cy=_kort(vorm.y), r=_kort(vorm.straal), **verf)
    return tag("polygon", points=" ".join(f"{_kort(x)},{_kort(y)}" for x, y in vorm.hoeken), fill=vorm.kleur)


def _kort(getal: float) -> str:
    return f"{round(getal, 2) + 0.0:g}"
