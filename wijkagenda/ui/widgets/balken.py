"""Money as a bar: realised solid, committed hatched, the rest grey; the same is said in words for a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.ui.palet import Palet, palet

_DIK = 9


def arceer(schilder: QPainter, vlak: QRectF, kleuren: Palet) -> None:
    """Hatching in petrol on a lighter ground: what is committed but not spent yet."""
    schilder.save()
    pad = QPainterPath()
    pad.addRect(vlak)
    schilder.setClipPath(pad, Qt.ClipOperation.IntersectClip)
    schilder.fillRect(vlak, QColor(kleuren.petrol_licht))
    schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
    schilder.setPen(QPen(QColor(kleuren.petrol), 3))
    x = vlak.left() - vlak.height()
    while x < vlak.right() + vlak.height():
        schilder.drawLine(int(x), int(vlak.bottom()) + 1, int(x + vlak.height()) + 1, int(vlak.top()) - 1)
        x += 8
    schilder.restore()


class BudgetBalk(QWidget):
    """One geldstroom: its name, what is left, and the bar. Amounts in whole cents."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._naam = ""
        self._begroot = self._verplicht = self._gerealiseerd = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def zet(self, naam: str, *, begroot: int, verplicht: int, gerealiseerd: int) -> BudgetBalk:
        """Other figures; gives the bar itself."""
        self._naam, self._begroot, self._verplicht, self._gerealiseerd = naam, begroot, verplicht, gerealiseerd
        self.setAccessibleName(f"{naam}: {self._vrij_in_woorden()}")
        self.setAccessibleDescription(
            f"Begroot {toon_bedrag(begroot)}, gerealiseerd {toon_bedrag(gerealiseerd)}, verplicht {toon_bedrag(verplicht)}."
        )
        self.setToolTip(self.accessibleDescription())
        self.update()
        return self

    def vrij(self) -> int:
        """Begroot less verplicht less gerealiseerd."""
        return self._begroot - self._verplicht - self._gerealiseerd

    def _vrij_in_woorden(self) -> str:
        vrij = self.vrij()
        return f"nog {toon_bedrag(vrij)}" if vrij >= 0 else f"{toon_bedrag(-vrij)} te veel"

    def _klein(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(11, font.pixelSize() - 2))
        return font

    def sizeHint(self) -> QSize:
        return QSize(260, QFontMetrics(self._klein()).height() + _DIK + 9)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        kleuren = palet()
        schilder = QPainter(self)
        schilder.setFont(self._klein())
        maten = schilder.fontMetrics()
        over = self._vrij_in_woorden()
        regel = QRectF(0, 0, self.width(), maten.height())
        schilder.setPen(QColor(kleuren.rood if self.vrij() < 0 else kleuren.grijs))
        schilder.drawText(regel, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, over)
        schilder.setPen(QColor(kleuren.inkt))
        ruimte = self.width() - maten.horizontalAdvance(over) - 12
        naam = maten.elidedText(self._naam, Qt.TextElideMode.ElideRight, ruimte)
        schilder.drawText(regel, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, naam)
        self._teken_balk(schilder, QRectF(0, maten.height() + 2, self.width(), _DIK), kleuren)

    def _teken_balk(self, schilder: QPainter, vlak: QRectF, kleuren: Palet) -> None:
        pad = QPainterPath()
        pad.addRoundedRect(vlak, 2, 2)
        schilder.setClipPath(pad)
        schilder.fillRect(vlak, QColor(kleuren.spoor))
        geheel = max(self._begroot, self._verplicht + self._gerealiseerd, 1)
        vol = vlak.width() * max(self._gerealiseerd, 0) / geheel
        half = vlak.width() * max(self._verplicht, 0) / geheel
        schilder.fillRect(QRectF(vlak.left(), vlak.top(), vol, vlak.height()), QColor(kleuren.petrol))
        if half > 0:
            arceer(schilder, QRectF(vlak.left() + vol, vlak.top(), half, vlak.height()), kleuren)
        if self.vrij() < 0:
            grens = vlak.left() + vlak.width() * max(self._begroot, 0) / geheel
            schilder.fillRect(QRectF(grens, vlak.top(), vlak.right() - grens, vlak.height()), QColor(kleuren.rood))


class BudgetLegenda(QWidget):
    """What solid, hatched and grey mean."""

    _DELEN = ("gerealiseerd", "verplicht", "vrij")

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setAccessibleName("Legenda: vol is gerealiseerd, gearceerd is verplicht, grijs is vrij")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(260, self.fontMetrics().height() + 4)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        kleuren = palet()
        schilder = QPainter(self)
        font = QFont(self.font())
        font.setPixelSize(max(11, font.pixelSize() - 2))
        schilder.setFont(font)
        x = 0.0
        for woord in self._DELEN:
            vlak = QRectF(x, self.height() / 2 - 5, 10, 10)
            if woord == "verplicht":
                arceer(schilder, vlak, kleuren)
            else:
                schilder.fillRect(vlak, QColor(kleuren.petrol if woord == "gerealiseerd" else kleuren.spoor))
            schilder.setPen(QColor(kleuren.rand))
            schilder.drawRect(vlak)
            schilder.setPen(QColor(kleuren.grijs))
            breedte = schilder.fontMetrics().horizontalAdvance(woord)
            schilder.drawText(QRectF(x + 16, 0, breedte + 4, self.height()), Qt.AlignmentFlag.AlignVCenter, woord)
            x += 16 + breedte + 16
