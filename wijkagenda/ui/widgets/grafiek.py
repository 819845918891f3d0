"""A picture of numbers on screen, drawn for the width it gets; a screen reader is told what it shows.

matplotlib is loaded in the background when the first picture is wanted, and drawn without a screen (Agg).
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QImage, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wijkagenda.charts.gegevens import Grafiekgegevens
from wijkagenda.ui.palet import LICHT, palet
from wijkagenda.ui.tasks import Taken

_TEKENEN = "wijkagenda.charts.tekenen"
_SMALST = 200
_LEEG = 160


class Grafiek(QLabel):
    """``zet(gegevens)`` shows rows of `charts`; without any it takes no room."""

    def __init__(self, taken: Taken, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._taken = taken
        self._gegevens: Grafiekgegevens | None = None
        self._getekend: tuple[object, ...] | None = None
        self._geladen = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_LEEG)
        self._later = QTimer(self, singleShot=True, interval=40)
        self._later.timeout.connect(self._teken)

    def zet(self, gegevens: Grafiekgegevens | None) -> None:
        """Other rows."""
        self._gegevens = gegevens
        self.setAccessibleName(gegevens.alt() if gegevens is not None else "")
        self.setVisible(gegevens is not None)
        if gegevens is None:
            self.clear()
            self._getekend = None
        else:
            self._vraag()

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self._vraag()

    def showEvent(self, gebeurtenis: QShowEvent) -> None:
        super().showEvent(gebeurtenis)
        self._vraag()

    def changeEvent(self, gebeurtenis: QEvent) -> None:
        super().changeEvent(gebeurtenis)
        if gebeurtenis.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._vraag()

    def minimumSizeHint(self) -> QSize:
        return QSize(_SMALST, 0)

    def _vraag(self) -> None:
        """Draws a moment later, once, and after matplotlib was loaded."""
        if self._gegevens is None or not self.isVisible():
            return
        if self._geladen:
            self._later.start()
        else:
            self._taken.start("Grafiek tekenen", lambda _: import_module(_TEKENEN).__name__, self._laad)

    def _laad(self, _module: str) -> None:
        self._geladen = True
        self._vraag()

    def _teken(self) -> None:
        gegevens, kleuren = self._gegevens, palet()
        wat = (gegevens, self.width(), self.devicePixelRatioF(), kleuren, self.fontInfo().pixelSize())
        if gegevens is None or wat == self._getekend:
            return
        self._getekend = wat
        beeld = _als_beeld(gegevens, max(self.width(), _SMALST), self.fontInfo().pixelSize() - 1, self.devicePixelRatioF(), kleuren is not LICHT)
        self.setFixedHeight(round(beeld.height() / beeld.devicePixelRatio()))
        self.setPixmap(QPixmap.fromImage(beeld))


def _als_beeld(gegevens: Grafiekgegevens, breedte: int, letter: int, schaal: float, donker: bool) -> QImage:
    """Drawn one point to a pixel; imported here so that a page opens before matplotlib is there."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from wijkagenda.charts.palet import DONKER as CHARTS_DONKER
    from wijkagenda.charts.palet import LICHT as CHARTS_LICHT
    from wijkagenda.charts.tekenen import teken

    figuur = teken(gegevens, breedte, letter=letter, palet=CHARTS_DONKER if donker else CHARTS_LICHT)
    figuur.set_dpi(72 * schaal)
    doek: Any = FigureCanvasAgg(figuur)
    doek.draw()
    breed, hoog = doek.get_width_height()
    beeld = QImage(doek.buffer_rgba(), breed, hoog, breed * 4, QImage.Format.Format_RGBA8888).copy()
    beeld.setDevicePixelRatio(schaal)
    return beeld
