"""Pictures of numbers on a web page: what matplotlib draws, written as small SVG in which words are words."""

from __future__ import annotations

from typing import Any

from matplotlib.backend_bases import FigureCanvasBase, GraphicsContextBase, RendererBase
from matplotlib.colors import to_hex
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform

from wijkagenda.charts.gegevens import Grafiekgegevens
from wijkagenda.charts.lettertype import Lettertype
from wijkagenda.charts.palet import Palet
from wijkagenda.charts.tekenen import teken
from wijkagenda.reports.html.tags import Html, tag

_TEGEL = 72


def svg(gegevens: Grafiekgegevens, breedte: float, letter: float, palet: Palet, *, sleutel: str, titel: str, alt: str, klasse: str) -> Html:
    """The picture made for `breedte` pixels. `titel` names it, `alt` says what is to be seen; `sleutel` keeps its ids apart."""
    figuur = teken(gegevens, breedte, letter=letter, palet=palet)
    breedte, hoogte = float(figuur.get_figwidth()) * 72, float(figuur.get_figheight()) * 72
    tekenaar = _Tekenaar(breedte, hoogte, sleutel)
    _Doek(figuur, tekenaar)
    figuur.draw(tekenaar)
    woorden = (tag("title", titel, id=f"{sleutel}-t"), tag("desc", alt, id=f"{sleutel}-d"))
    return tag("svg", *woorden, *tekenaar.vormen, viewBox=f"0 0 {_kort(breedte)} {_kort(hoogte)}", role="img", class_=klasse,
               aria_labelledby=f"{sleutel}-t {sleutel}-d")  # fmt: skip


class _Doek(FigureCanvasBase):
    """Gives matplotlib our renderer when it measures."""

    def __init__(self, figuur: Any, tekenaar: _Tekenaar) -> None:
        super().__init__(figuur)
        self._tekenaar = tekenaar

    def get_renderer(self) -> _Tekenaar:
        """The renderer of this picture."""
        return self._tekenaar


class _Tekenaar(RendererBase):
    """What matplotlib asks for, as SVG elements in `vormen`. One point is one pixel; SVG counts from above."""

    def __init__(self, breedte: float, hoogte: float, sleutel: str) -> None:
        super().__init__()
        self.vormen: list[Html] = []
        self._breedte, self._hoogte, self._sleutel = breedte, hoogte, sleutel
        self._lettertype = Lettertype()
        self._arceringen: dict[str, str] = {}

    def get_canvas_width_height(self) -> tuple[float, float]:
        return self._breedte, self._hoogte

    def points_to_pixels(self, points: float) -> float:  # type: ignore[override]
        return points

    def flipy(self) -> bool:
        return False

    def new_gc(self) -> GraphicsContextBase:
        return GraphicsContextBase()

    def get_text_width_height_descent(self, s: str, prop: FontProperties, ismath: Any) -> tuple[float, float, float]:
        grootte = float(prop.get_size_in_points())
        return self._lettertype.breedte(s, grootte, vet=_is_vet(prop)), grootte, grootte * 0.25

    def draw_text(self, gc: GraphicsContextBase, x: float, y: float, s: str, prop: FontProperties, angle: float, ismath: Any = False,
                  mtext: Any = None) -> None:  # fmt: skip
        """The width is told, so that words stay in their place in whatever letter the reader has."""
        grootte, vet = float(prop.get_size_in_points()), _is_vet(prop)
        links, boven = _kort(x), _kort(self._hoogte - y)
        self.vormen.append(tag(
            "text", s, x=links, y=boven, fill=_kleur(gc.get_rgb()), font_size=_kort(grootte), font_weight="700" if vet else None,
            textLength=_kort(self._lettertype.breedte(s, grootte, vet=vet)), lengthAdjust="spacingAndGlyphs",
            transform=f"rotate({_kort(-angle)} {links} {boven})" if angle else None))  # fmt: skip

    def draw_path(self, gc: GraphicsContextBase, path: Path, transform: Transform, rgbFace: Any = None) -> None:  # noqa: N803
        arcering = gc.get_hatch_path()
        vult = rgbFace is not None and (len(rgbFace) < 4 or rgbFace[3] > 0)
        rgb: Any = gc.get_rgb()
        trekt = gc.get_linewidth() > 0 and (len(rgb) < 4 or rgb[3] > 0)
        baan = _baan(path, transform + Affine2D().scale(1, -1).translate(0, self._hoogte))
        if vult or trekt:
            self.vormen.append(tag("path", d=baan, fill=_kleur(rgbFace) if vult else "none", **(self._pen(gc) if trekt else {})))
        if arcering is not None:
            self.vormen.append(tag("path", d=baan, fill=f"url(#{self._arcering(gc, arcering)})"))

    @staticmethod
    def _pen(gc: Any) -> dict[str, str | None]:
        _, strepen = gc.get_dashes()
        kap, hoek = str(gc.get_capstyle()), str(gc.get_joinstyle())
        return {"stroke": _kleur(gc.get_rgb()), "stroke_width": _kort(gc.get_linewidth()), "stroke_linecap": "round" if kap == "round" else None,
                "stroke_linejoin": "round" if hoek == "round" else None,
                "stroke_dasharray": " ".join(map(_kort, strepen)) if strepen is not None else None}  # fmt: skip

    def _arcering(self, gc: Any, vorm: Path) -> str:
        """The id of a pattern of this hatch; made once for each colour."""
        baan = _baan(vorm, Affine2D().scale(_TEGEL, -_TEGEL).translate(0, _TEGEL))
        lijn = tag("path", d=baan, fill="none", stroke=_kleur(gc.get_hatch_color()), stroke_width=_kort(gc.get_hatch_linewidth()))
        if lijn not in self._arceringen:
            self._arceringen[lijn] = f"{self._sleutel}-a{len(self._arceringen)}"
            self.vormen.append(tag("pattern", lijn, id=self._arceringen[lijn], width=_TEGEL, height=_TEGEL, patternUnits="userSpaceOnUse"))
        return self._arceringen[lijn]


def _baan(path: Path, transform: Transform) -> str:
    """A path in the words of SVG, to a tenth of a pixel."""
    letters = {Path.MOVETO: "M", Path.LINETO: "L", Path.CURVE3: "Q", Path.CURVE4: "C", Path.CLOSEPOLY: "Z"}
    return "".join(
        letters[soort] + ("" if soort == Path.CLOSEPOLY else " ".join(_kort(v) for v in punten))
        for punten, soort in path.iter_segments(transform, curves=True, simplify=False)
    )


def _kort(getal: Any) -> str:
    """
    >>> _kort(12.04), _kort(-0.01)
    ('12', '0')
    """
    return f"{round(float(getal), 1) + 0.0:g}"


def _kleur(rgb: Any) -> str:
    return to_hex(rgb[:3])


def _is_vet(prop: FontProperties) -> bool:
    dikte = prop.get_weight()
    return dikte in ("bold", "semibold", "heavy", "black") or (isinstance(dikte, int | float) and dikte >= 600)
