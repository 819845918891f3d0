"""Pictures of numbers as vectors: matplotlib draws on the reportlab canvas itself, in the letters of the document."""

from __future__ import annotations

from typing import Any

from matplotlib.backend_bases import FigureCanvasBase, GraphicsContextBase, RendererBase
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable

from wijkagenda.charts.gegevens import Grafiekgegevens
from wijkagenda.charts.palet import Palet
from wijkagenda.charts.tekenen import teken
from wijkagenda.reports.pdf.lettertypen import Letters

_KAPPEN = {"butt": 0, "round": 1, "projecting": 2}
_HOEKEN = {"miter": 0, "round": 1, "bevel": 2}
_TEGEL = 72.0


class Grafiekvlak(Flowable):  # type: ignore[misc]
    """A picture as wide as the line of text; one that is higher than `hoogste` is drawn smaller."""

    def __init__(self, gegevens: Grafiekgegevens, letter: float, letters: Letters, palet: Palet, hoogste: float) -> None:
        super().__init__()
        self._hoogste, self._schaal = hoogste, 1.0
        self.width = self.height = 0.0
        self._gegevens, self._letter, self._letters, self._palet = gegevens, letter, letters, palet
        self._figuur: Figure | None = None

    def wrap(self, breedte: float, hoogte: float) -> tuple[float, float]:
        """Draws the figure once; it knows its height."""
        if self._figuur is None or self.width != breedte:
            self._figuur = teken(self._gegevens, breedte, letter=self._letter, palet=self._palet)
            hoogte = float(self._figuur.get_figheight()) * 72
            self._schaal = min(1.0, self._hoogste / hoogte)
            self.width, self.height = breedte, hoogte * self._schaal
        return self.width, self.height

    def draw(self) -> None:
        """Onto the page."""
        doek = _Papier(self._figuur, _Tekenaar(self.canv, self.width, self.height / self._schaal, self._letters))
        self.canv.saveState()
        self.canv.scale(self._schaal, self._schaal)
        doek.figure.draw(doek.get_renderer())
        self.canv.restoreState()


class _Papier(FigureCanvasBase):
    """Gives matplotlib our renderer when it measures or draws."""

    def __init__(self, figuur: Figure | None, tekenaar: _Tekenaar) -> None:
        super().__init__(figuur)
        self._tekenaar = tekenaar

    def get_renderer(self) -> _Tekenaar:
        """The renderer of this page."""
        return self._tekenaar


class _Tekenaar(RendererBase):
    """What matplotlib asks for, in reportlab's words. One point is one pixel; the origin is below left."""

    def __init__(self, canvas: Any, breedte: float, hoogte: float, letters: Letters) -> None:
        super().__init__()
        self._canvas, self._maat, self._letters = canvas, (breedte, hoogte), letters

    def get_canvas_width_height(self) -> tuple[float, float]:
        return self._maat

    def points_to_pixels(self, points: float) -> float:  # type: ignore[override]
        return points

    def flipy(self) -> bool:
        return False

    def new_gc(self) -> GraphicsContextBase:
        return GraphicsContextBase()

    def get_text_width_height_descent(self, s: str, prop: FontProperties, ismath: Any) -> tuple[float, float, float]:
        grootte = float(prop.get_size_in_points())
        stijgt, daalt = pdfmetrics.getAscentDescent(self._letters.font(vet=_is_vet(prop)), grootte)
        return self._letters.breedte(s, grootte, vet=_is_vet(prop)), stijgt - daalt, -daalt

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: Any = False,
        mtext: Any = None,
    ) -> None:
        canvas, grootte = self._canvas, float(prop.get_size_in_points())
        canvas.saveState()
        canvas.setFillColorRGB(*_rgb(gc.get_rgb()))
        canvas.translate(float(x), float(y))
        if angle:
            canvas.rotate(angle)
        plek = 0.0
        for font, deel in self._letters.lopen(s, vet=_is_vet(prop)):
            canvas.setFont(font, grootte)
            canvas.drawString(plek, 0, deel)
            plek += pdfmetrics.stringWidth(deel, font, grootte)
        canvas.restoreState()

    def draw_path(self, gc: GraphicsContextBase, path: Path, transform: Transform, rgbFace: Any = None) -> None:  # noqa: N803
        vult = rgbFace is not None and (len(rgbFace) < 4 or rgbFace[3] > 0)
        arcering = gc.get_hatch_path()
        rgb: Any = gc.get_rgb()
        trekt = gc.get_linewidth() > 0 and (len(rgb) < 4 or rgb[3] > 0)
        if vult or trekt:
            self._canvas.saveState()
            if vult:
                self._canvas.setFillColorRGB(*_rgb(rgbFace))
            if trekt:
                self._zet_pen(gc)
            self._canvas.drawPath(self._baan(path, transform), stroke=int(trekt), fill=int(vult), fillMode=1)
            self._canvas.restoreState()
        if arcering is not None:
            self._arceer(gc, path, transform, arcering)

    def _zet_pen(self, gc: GraphicsContextBase) -> None:
        canvas = self._canvas
        canvas.setLineWidth(float(gc.get_linewidth()))
        canvas.setStrokeColorRGB(*_rgb(gc.get_rgb()))
        canvas.setLineCap(_KAPPEN[str(gc.get_capstyle())])
        canvas.setLineJoin(_HOEKEN[str(gc.get_joinstyle())])
        begin, strepen = self._strepen(gc)
        if strepen:
            canvas.setDash(strepen, begin)

    @staticmethod
    def _strepen(gc: Any) -> tuple[float, list[float]]:
        begin, strepen = gc.get_dashes()
        return float(begin or 0), [] if strepen is None else [float(s) for s in strepen]

    def _arceer(self, gc: GraphicsContextBase, path: Path, transform: Transform, arcering: Path) -> None:
        """The hatch in tiles of one inch over the shape, cut off at its edge."""
        canvas, rand = self._canvas, path.get_extents(transform)
        canvas.saveState()
        canvas.clipPath(self._baan(path, transform), stroke=0, fill=0)
        canvas.setStrokeColorRGB(*_rgb(gc.get_hatch_color()))
        canvas.setLineWidth(float(gc.get_hatch_linewidth()))
        for kolom in range(int(rand.x0 // _TEGEL), int(rand.x1 // _TEGEL) + 1):
            for rij in range(int(rand.y0 // _TEGEL), int(rand.y1 // _TEGEL) + 1):
                tegel = Affine2D().scale(_TEGEL).translate(kolom * _TEGEL, rij * _TEGEL)
                canvas.drawPath(self._baan(arcering, tegel), stroke=1, fill=0)
        canvas.restoreState()

    def _baan(self, path: Path, transform: Transform) -> Any:
        """A path in page points; a quadratic curve becomes the cubic one that is the same."""
        baan = self._canvas.beginPath()
        vorig = (0.0, 0.0)
        for ruw, soort in path.iter_segments(transform, curves=True, simplify=False):
            p = [float(v) for v in ruw]
            if soort == Path.MOVETO:
                baan.moveTo(*p)
            elif soort == Path.LINETO:
                baan.lineTo(*p)
            elif soort == Path.CURVE3:
                (x0, y0), (x1, y1, x2, y2) = vorig, p
                baan.curveTo(x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0), x2 + 2 / 3 * (x1 - x2), y2 + 2 / 3 * (y1 - y2), x2, y2)
            elif soort == Path.CURVE4:
                baan.curveTo(*p)
            elif soort == Path.CLOSEPOLY:
                baan.close()
                continue
            vorig = (p[-2], p[-1])
        return baan


def _rgb(kleur: Any) -> tuple[float, float, float]:
    return float(kleur[0]), float(kleur[1]), float(kleur[2])


def _is_vet(prop: FontProperties) -> bool:
    dikte = prop.get_weight()
    return dikte in ("bold", "semibold", "heavy", "black") or (isinstance(dikte, int | float) and dikte >= 600)
