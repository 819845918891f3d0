"""Pictures of numbers on a web page: their shapes as small SVG, in which words are words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch

from wijkagenda.charts.doek import Doek
from wijkagenda.charts.gegevens import Grafiekgegevens
from wijkagenda.charts.palet import Palet
from wijkagenda.charts.schetsen import schets
from wijkagenda.charts.vormen import Lijnen, Punt, Rondje, Vlak, Woorden
from wijkagenda.reports.html.letters import Webletters, is_eigen
from wijkagenda.reports.html.tags import Html, tag

_ANKER = {"links": None, "midden": "middle", "rechts": "end"}


def svg(
    gegevens: Grafiekgegevens, breedte: float, letter: float, palet: Palet, letters: Webletters, *, sleutel: str, titel: str, alt: str, klasse: str
) -> Html:
    """The picture thought out for `breedte` pixels. `titel` names it, `alt` says what is to be seen; `sleutel` keeps its ids apart."""
    doek = schets(gegevens, breedte, letters, letter=letter, palet=palet)
    woorden = (tag("title", titel, id=f"{sleutel}-t"), tag("desc", alt, id=f"{sleutel}-d"))
    return tag("svg", *woorden, *(_vorm(vorm, doek, letters) for vorm in doek.vormen), viewBox=f"0 0 {_kort(doek.breedte)} {_kort(doek.hoogte)}",
               role="img", class_=klasse, aria_labelledby=f"{sleutel}-t {sleutel}-d")  # fmt: skip


@singledispatch
def _vorm(vorm: object, doek: Doek, letters: Webletters) -> Html:
    raise TypeError(f"no shape: {type(vorm).__name__}")


@_vorm.register
def _(vorm: Vlak, doek: Doek, letters: Webletters) -> Html:
    dikte = _kort(vorm.dikte) if vorm.rand else None
    return tag("path", d=f"{_baan(vorm.punten, doek)}Z", fill=vorm.vulling or "none", stroke=vorm.rand or None, stroke_width=dikte)


@_vorm.register
def _(vorm: Rondje, doek: Doek, letters: Webletters) -> Html:
    return tag("circle", cx=_kort(vorm.x), cy=_kort(doek.hoogte - vorm.y), r=_kort(vorm.straal), fill=vorm.vulling, stroke=vorm.rand,
               stroke_width=_kort(vorm.dikte))  # fmt: skip


@_vorm.register
def _(vorm: Lijnen, doek: Doek, letters: Webletters) -> Html:
    streep = " ".join(_kort(deel * vorm.dikte) for deel in vorm.streep) or None
    return tag("path", d="".join(_baan(baan, doek) for baan in vorm.banen), fill="none", stroke=vorm.kleur, stroke_width=_kort(vorm.dikte),
               stroke_linecap="round", stroke_linejoin="round", stroke_dasharray=streep)  # fmt: skip


@_vorm.register
def _(vorm: Woorden, doek: Doek, letters: Webletters) -> Html:
    """The width is told, so that words stay in their place in whatever letter the reader has."""
    lengte = _kort(letters.breedte(vorm.tekst, vorm.grootte, vet=vorm.vet)) if is_eigen(vorm.tekst) else None
    return tag("text", vorm.tekst, x=_kort(vorm.x), y=_kort(doek.hoogte - vorm.y), fill=vorm.kleur, font_size=_kort(vorm.grootte),
               font_weight="700" if vorm.vet else None, text_anchor=_ANKER[vorm.kant], textLength=lengte,
               lengthAdjust="spacingAndGlyphs" if lengte else None)  # fmt: skip


def _baan(punten: Sequence[Punt], doek: Doek) -> str:
    """SVG counts from above, to a tenth of a pixel."""
    return "M" + "L".join(f"{_kort(x)} {_kort(doek.hoogte - y)}" for x, y in punten)


def _kort(getal: float) -> str:
    """
    >>> _kort(12.04), _kort(-0.01)
    ('12', '0')
    """
    return f"{round(getal, 1) + 0.0:g}"
