"""The waardendriehoek drawn: one outline per assessor, so that the difference shows. No total, no verdict."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkagenda.queries.subsidieoordeel import Oordeel
from wijkagenda.ui.palet import Palet, palet
from wijkagenda.ui.subsidies.model import HOOGSTE_SCORE, beeld_in_woorden

_HOEKEN = ("Betrokkenheid", "Legitimiteit", "Rendement")
_GRADEN = (-90.0, 30.0, 150.0)
_STREPEN = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)


class Driehoek(QWidget):
    """Corners are the three values, rings the scores 1 to 5; who gave no three scores has no outline."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._oordelen: tuple[Oordeel, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.zet(())

    def zet(self, oordelen: tuple[Oordeel, ...]) -> None:
        """The views to draw."""
        self._oordelen = oordelen
        self.setAccessibleName(f"Beeld van de beoordelaars. {beeld_in_woorden(oordelen)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 220)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        kleuren = palet()
        regel = QFontMetricsF(self._font()).height()
        legenda = regel * (len(self._namen()) + 0.5) if self._namen() else 0
        straal = min((self.height() - 2 * regel - 14 - legenda) / 1.5, self.width() / 2 - 12) * 0.98
        midden = QPointF(self.width() / 2, regel + 8 + straal)
        self._teken_net(schilder, midden, straal, kleuren)
        for i, oordeel in enumerate(self._met_scores()):
            self._teken_oordeel(schilder, midden, straal, oordeel, self._kleur(i, kleuren), _STREPEN[i % len(_STREPEN)])
        self._teken_hoeken(schilder, midden, straal, regel, kleuren)
        self._teken_legenda(schilder, self.height() - legenda, regel, kleuren)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(11, font.pixelSize() - 2))
        return font

    def _met_scores(self) -> list[Oordeel]:
        return [o for o in self._oordelen if all(s is not None for s in o.scores)]

    def _namen(self) -> list[str]:
        return [o.medewerker for o in self._met_scores()]

    @staticmethod
    def _kleur(nummer: int, kleuren: Palet) -> QColor:
        return QColor((kleuren.petrol, kleuren.focus, kleuren.groen, kleuren.grijs)[nummer % 4])

    @staticmethod
    def _punt(midden: QPointF, straal: float, hoek: int) -> QPointF:
        graden = math.radians(_GRADEN[hoek])
        return midden + QPointF(math.cos(graden) * straal, math.sin(graden) * straal)

    def _veelhoek(self, midden: QPointF, stralen: tuple[float, float, float]) -> QPolygonF:
        return QPolygonF([self._punt(midden, straal, hoek) for hoek, straal in enumerate(stralen)])

    def _teken_net(self, schilder: QPainter, midden: QPointF, straal: float, kleuren: Palet) -> None:
        schilder.setBrush(Qt.BrushStyle.NoBrush)
        schilder.setPen(QPen(QColor(kleuren.rand), 1))
        for ring in range(1, HOOGSTE_SCORE + 1):
            deel = straal * ring / HOOGSTE_SCORE
            schilder.drawPolygon(self._veelhoek(midden, (deel, deel, deel)))

    def _teken_oordeel(self, schilder: QPainter, midden: QPointF, straal: float, oordeel: Oordeel, kleur: QColor, streep: Qt.PenStyle) -> None:
        a, b, c = (straal * (score or 0) / HOOGSTE_SCORE for score in oordeel.scores)
        vlak = QColor(kleur)
        vlak.setAlpha(34)
        schilder.setPen(QPen(kleur, 2, streep))
        schilder.setBrush(vlak)
        schilder.drawPolygon(self._veelhoek(midden, (a, b, c)))

    def _teken_hoeken(self, schilder: QPainter, midden: QPointF, straal: float, regel: float, kleuren: Palet) -> None:
        schilder.setFont(self._font())
        schilder.setPen(QColor(kleuren.inkt))
        onder = midden.y() + straal / 2 + 4
        schilder.drawText(QRectF(0, 2, self.width(), regel), Qt.AlignmentFlag.AlignHCenter, _HOEKEN[0])
        schilder.drawText(QRectF(0, onder, self.width() - 2, regel), Qt.AlignmentFlag.AlignRight, _HOEKEN[1])
        schilder.drawText(QRectF(2, onder, self.width(), regel), Qt.AlignmentFlag.AlignLeft, _HOEKEN[2])

    def _teken_legenda(self, schilder: QPainter, boven: float, regel: float, kleuren: Palet) -> None:
        for i, naam in enumerate(self._namen()):
            y = boven + i * regel
            schilder.setPen(QPen(self._kleur(i, kleuren), 2, _STREPEN[i % len(_STREPEN)]))
            schilder.drawLine(QPointF(4, y + regel / 2), QPointF(30, y + regel / 2))
            schilder.setPen(QColor(kleuren.inkt))
            schilder.drawText(QRectF(38, y, self.width() - 40, regel), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, naam)
