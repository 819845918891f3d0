"""Paints the cells of tables: one or two lines, pills, amounts; no style-sheet boxes per cell, so it stays quick."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkagenda.ui.palet import Palet, palet
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.pil import Status, teken_pil
from wijkagenda.ui.widgets.tabelmodel import KOLOM, RIJ

RUIMTE = 10


class Celtekenaar(QStyledItemDelegate):
    """For models that answer the roles `RIJ` and `KOLOM`."""

    def paint(self, schilder: QPainter, optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        tabel: Any = optie.widget
        kleuren = palet()
        vlak: QRect = optie.rect
        gekozen = bool(optie.state & QStyle.StateFlag.State_Selected)
        schilder.save()
        schilder.fillRect(vlak, QColor(kleuren.petrol_licht if gekozen else kleuren.kaart))
        schilder.setPen(QColor(kleuren.lijn))
        schilder.drawLine(vlak.bottomLeft(), vlak.bottomRight())
        kolom: Kolom = index.data(KOLOM)
        rij = index.data(RIJ)
        binnen = vlak.adjusted(RUIMTE, 0, -RUIMTE, -1)
        waarde = kolom.waarde(rij)
        if isinstance(waarde, Status):
            teken_pil(schilder, QRectF(binnen), waarde, kleuren, optie.font, gekozen=gekozen)
        else:
            self._teksten(schilder, binnen, kolom, rij, kleuren, optie.font)
        if isinstance(tabel, QAbstractItemView) and tabel.hasFocus() and tabel.currentIndex().row() == index.row():
            self._rand(schilder, vlak, tabel, index, kleuren)
        schilder.restore()

    def _teksten(self, schilder: QPainter, vlak: QRect, kolom: Kolom, rij: Any, kleuren: Palet, font: QFont) -> None:
        onder = kolom.onder(rij) if kolom.onder else ""
        letter = QFont(font)
        if kolom.vet(rij) if callable(kolom.vet) else kolom.vet:
            letter.setWeight(QFont.Weight.DemiBold)
        kant = Qt.AlignmentFlag.AlignRight if kolom.rechts else Qt.AlignmentFlag.AlignLeft
        hoogte = QFontMetrics(letter).height()
        boven = QRect(vlak)
        if onder:
            begin = vlak.center().y() - hoogte + 1
            boven = QRect(vlak.left(), begin, vlak.width(), hoogte)
            self._schrijf(schilder, boven.translated(0, hoogte), kant, onder, kleuren.grijs, _kleiner(font))
        waarde = kolom.waarde(rij)
        rood = kolom.tekort and kolom.soort in ("bedrag", "getal") and isinstance(waarde, int) and waarde < 0
        self._schrijf(schilder, boven, kant, kolom.toon(rij), kleuren.rood if rood else kleuren.inkt, letter)

    @staticmethod
    def _schrijf(schilder: QPainter, vlak: QRect, kant: Qt.AlignmentFlag, inhoud: str, kleur: str, font: QFont) -> None:
        schilder.setFont(font)
        schilder.setPen(QColor(kleur))
        regel = inhoud.split("\n", 1)[0] if "\n" in inhoud else inhoud
        past = QFontMetrics(font).elidedText(regel, Qt.TextElideMode.ElideRight, vlak.width())
        schilder.drawText(vlak, int(Qt.AlignmentFlag.AlignVCenter | kant), past)

    @staticmethod
    def _rand(
        schilder: QPainter, vlak: QRect, tabel: QAbstractItemView, index: QModelIndex | QPersistentModelIndex, kleuren: Palet
    ) -> None:
        """The focus ring goes round the whole row."""
        schilder.setPen(QPen(QColor(kleuren.focus), 2))
        schilder.drawLine(vlak.left(), vlak.top() + 1, vlak.right(), vlak.top() + 1)
        schilder.drawLine(vlak.left(), vlak.bottom() - 1, vlak.right(), vlak.bottom() - 1)
        breed = tabel.viewport().width()
        if vlak.left() <= 0:
            schilder.drawLine(vlak.left() + 1, vlak.top(), vlak.left() + 1, vlak.bottom())
        if vlak.right() >= breed - 2:
            schilder.drawLine(vlak.right(), vlak.top(), vlak.right(), vlak.bottom())

    def sizeHint(self, optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        breedte = QFontMetrics(optie.font).horizontalAdvance(str(index.data() or "")) + 2 * RUIMTE + 8
        return QSize(breedte, 40)


def _kleiner(font: QFont) -> QFont:
    uit = QFont(font)
    uit.setPixelSize(max(11, font.pixelSize() - 2))
    return uit
