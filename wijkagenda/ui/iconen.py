"""Line icons from ``resources/icons``, drawn in a text colour and sharp at every size and scaling.

Names are Dutch and are the file names: ``icoon("huis", "#0b5563")``.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from wijkagenda.basis.paden import bronmap


@lru_cache(maxsize=256)
def _svg(naam: str, kleur: str) -> QByteArray:
    tekst = (bronmap() / "icons" / f"{naam}.svg").read_text("utf-8")
    return QByteArray(tekst.replace("currentColor", kleur).encode())


def teken(schilder: QPainter, naam: str, vlak: QRectF | QRect, kleur: str | QColor) -> None:
    """Paints the icon in `vlak`."""
    tint = kleur.name() if isinstance(kleur, QColor) else kleur
    QSvgRenderer(_svg(naam, tint)).render(schilder, QRectF(vlak))


class _Lijnicoon(QIconEngine):
    """Renders at the size asked for, so that nothing is ever scaled up; disabled is half there."""

    def __init__(self, naam: str, kleur: str, gekozen: str) -> None:
        super().__init__()
        self._naam, self._kleur, self._gekozen = naam, kleur, gekozen

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(0.5)
        teken(painter, self._naam, rect, self._gekozen if state is QIcon.State.On else self._kleur)
        painter.restore()

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        beeld = QPixmap(size)
        beeld.fill(Qt.GlobalColor.transparent)
        schilder = QPainter(beeld)
        self.paint(schilder, QRect(0, 0, size.width(), size.height()), mode, state)
        schilder.end()
        return beeld

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def clone(self) -> QIconEngine:
        return _Lijnicoon(self._naam, self._kleur, self._gekozen)


def icoon(naam: str, kleur: str, gekozen: str | None = None) -> QIcon:
    """The icon in `kleur`; in `gekozen` while its button is checked. Raises `FileNotFoundError` for an unknown name."""
    _svg(naam, kleur)
    return QIcon(_Lijnicoon(naam, kleur, gekozen or kleur))
