"""The matrix on its card: a figure in each cell with what belongs to it below, over in red with a minus; a cell opens its boekingen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from wijkagenda.queries.wijkbudget import Matrix
from wijkagenda.ui.palet import palet
from wijkagenda.ui.wijkbudget.model import CIJFERS, ETIKETTEN, ONDER, ROOD, STAND, TOTAAL, Cijfer, MatrixModel

_RUIMTE = 10
_LUCHT = 0.9
"""Height around the lines of a cell, in lines."""
_KLEIN = 0.86
"""Height of a small line, in lines."""
_SMALSTE_NAAM = 190


class _Celtekenaar(QStyledItemDelegate):
    def paint(self, schilder: QPainter, optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        tabel = optie.widget
        if not isinstance(tabel, QTableView):
            return
        kleuren = palet()
        vlak: QRect = optie.rect
        stand, rood, onder, etiketten = index.data(STAND), bool(index.data(ROOD)), index.data(ONDER), index.data(ETIKETTEN)
        gekozen = bool(optie.state & QStyle.StateFlag.State_Selected)
        schilder.save()
        schilder.fillRect(vlak, QColor(kleuren.petrol_licht if gekozen else kleuren.rood_licht if rood and not index.data(TOTAAL) else kleuren.kaart))
        schilder.setPen(QColor(kleuren.lijn))
        if index.row() < index.model().rowCount() - 1:
            schilder.drawLine(vlak.bottomLeft(), vlak.bottomRight())
        binnen = vlak.adjusted(_RUIMTE, 0, -_RUIMTE, 0)
        letter = QFont(optie.font)
        if index.column() == 0 or index.data(TOTAAL) or rood:
            letter.setWeight(QFont.Weight.DemiBold)
        hoogte = QFontMetrics(letter).height()
        kant = Qt.AlignmentFlag.AlignLeft if index.column() == 0 else Qt.AlignmentFlag.AlignRight
        boven = binnen
        if etiketten:
            self._etiketten(schilder, binnen, optie.font, etiketten)
            binnen = binnen.adjusted(0, 0, -_breedte_etiketten(optie.font, etiketten), 0)
        if onder:
            klein = _kleiner(optie.font)
            regel = QFontMetrics(klein).height()
            boven = QRect(binnen.left(), binnen.center().y() - (hoogte + regel * len(onder)) // 2, binnen.width(), hoogte)
            schilder.setFont(klein)
            schilder.setPen(QColor(kleuren.grijs))
            for nummer, woorden in enumerate(onder):
                plek = QRect(binnen.left(), boven.bottom() + 1 + regel * nummer, binnen.width(), regel)
                schilder.drawText(plek, int(Qt.AlignmentFlag.AlignVCenter | kant), woorden)
        schilder.setFont(letter)
        schilder.setPen(QColor(kleuren.rood if rood else kleuren.grijs if stand is None and index.column() else kleuren.inkt))
        if index.column() == 0:
            schilder.drawText(binnen, int(Qt.AlignmentFlag.AlignVCenter | kant) | int(Qt.TextFlag.TextWordWrap), str(index.data()))
        else:
            past = QFontMetrics(letter).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, boven.width())
            schilder.drawText(boven, int(Qt.AlignmentFlag.AlignVCenter | kant), past)
        if tabel.hasFocus() and tabel.currentIndex() == index:
            schilder.setPen(QPen(QColor(kleuren.focus), 2))
            schilder.drawRect(vlak.adjusted(1, 1, -2, -2))
        schilder.restore()

    @staticmethod
    def _etiketten(schilder: QPainter, binnen: QRect, letter: QFont, woorden: Sequence[str]) -> None:
        """What each line of this row is, beside the figures on the same lines."""
        klein = _kleiner(letter)
        hoogte, regel = QFontMetrics(letter).height(), QFontMetrics(klein).height()
        eerste = binnen.center().y() - (hoogte + regel * (len(woorden) - 1)) // 2
        schilder.setFont(klein)
        schilder.setPen(QColor(palet().grijs))
        for nummer, woord in enumerate(woorden):
            plek = QRect(binnen.left(), eerste + hoogte + 1 + regel * (nummer - 1), binnen.width(), regel)
            if nummer == 0:
                plek = QRect(binnen.left(), eerste, binnen.width(), hoogte)
            schilder.drawText(plek, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), woord)

    def sizeHint(self, optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        letter, klein = QFont(optie.font), QFontMetrics(_kleiner(optie.font))
        letter.setWeight(QFont.Weight.DemiBold)
        breedtes = [QFontMetrics(letter).horizontalAdvance(str(index.data())), *(klein.horizontalAdvance(w) for w in index.data(ONDER))]
        return QSize(max(breedtes) + 2 * _RUIMTE + 4 + _breedte_etiketten(optie.font, index.data(ETIKETTEN)), 40)


def _breedte_etiketten(letter: QFont, woorden: Sequence[str]) -> int:
    """What the words beside the figures take, with room before them; nothing when there are none."""
    maten = QFontMetrics(_kleiner(letter))
    return max(maten.horizontalAdvance(w) for w in woorden) + _RUIMTE if woorden else 0


def _kleiner(letter: QFont) -> QFont:
    klein = QFont(letter)
    klein.setPixelSize(max(11, klein.pixelSize() - 2))
    return klein


class MatrixTabel(QTableView):
    """As high as its rows; arrow keys walk the cells, Enter or a click opens one."""

    geopend = Signal(object, object)
    """(rubriek id, geldstroom id) of the cell; None stands for all of them."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.tabelmodel = MatrixModel()
        self._letterklok = QTimer(self, singleShot=True, interval=0)
        self._letterklok.timeout.connect(self._leg)
        self.setModel(self.tabelmodel)
        self.setItemDelegate(_Celtekenaar(self))
        self.setAccessibleDescription("Pijltoetsen lopen door de cellen, Enter toont de boekingen.")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        kop = self.horizontalHeader()
        kop.setHighlightSections(False)
        kop.setSectionsClickable(False)
        kop.setAccessibleName("Geldstromen")
        self.clicked.connect(self._open)

    def zet(self, matrix: Matrix, cijfer: Cijfer = "vrij") -> None:
        """Other figures; the cell that was current stays so where it is still there."""
        self.setAccessibleName(f"{dict(CIJFERS)[cijfer]} per rubriek en geldstroom")
        plek = self.tabelmodel.plek(self.currentIndex()) if self.currentIndex().isValid() else None
        self.tabelmodel.zet(matrix, cijfer)
        if plek is not None:
            self.setCurrentIndex(self.tabelmodel.index_van(*plek))
        self._leg()

    def kies(self, rubriek_id: str | None, geldstroom_id: str | None) -> None:
        """Makes a cell current."""
        self.setCurrentIndex(self.tabelmodel.index_van(rubriek_id, geldstroom_id))

    def keyPressEvent(self, toets: QKeyEvent) -> None:
        if toets.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(toets)

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self._leg()

    def changeEvent(self, gebeurtenis: QEvent) -> None:
        """Larger letters need wider columns; the head gets its own a moment later."""
        super().changeEvent(gebeurtenis)
        if gebeurtenis.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._letterklok.start()

    def _open(self, index: QModelIndex) -> None:
        self.geopend.emit(*self.tabelmodel.plek(index))

    def _leg(self) -> None:
        """Streams as wide as their words, the first column gets the rest; rows two lines high, the sum lower."""
        kop, n = self.horizontalHeader(), self.tabelmodel.columnCount()
        if not n:
            return
        kop.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        kop.setMinimumSectionSize(40)
        breed = self.viewport().width()
        smalst = self._smalste_naam()
        naam = max(smalst, self.sizeHintForColumn(0))
        smal = [max(self.sizeHintForColumn(i), self._langste_kopwoord(i)) for i in range(1, n)]
        ruim = [max(s, kop.sectionSizeHint(i)) for i, s in enumerate(smal, 1)]
        kolommen = ruim if sum(ruim) + naam <= breed else smal
        extra = max(0, breed - sum(kolommen) - naam) // n
        for i, kolom in enumerate(kolommen, 1):
            kop.resizeSection(i, kolom + extra)
        kop.resizeSection(0, max(smalst, breed - sum(kolommen) - extra * len(kolommen)))
        regels = 1 if kolommen is ruim else 2
        kop.setFixedHeight(round(kop.fontMetrics().height() * regels + 18))
        regel = self.fontMetrics().height()
        rijen = self.tabelmodel.rowCount()
        for i in range(rijen):
            onder = self.tabelmodel.regels() if i < rijen - 1 or self.tabelmodel.cijfer == "alles" else 0
            self.setRowHeight(i, max(round(regel * (1 + _LUCHT + _KLEIN * onder)), self._hoogte_naam(i)))
        balk = self.horizontalScrollBar().sizeHint().height() if kop.length() > self.viewport().width() else 0
        self.setFixedHeight(kop.height() + sum(self.rowHeight(i) for i in range(rijen)) + balk + 2)

    def _hoogte_naam(self, rij: int) -> int:
        """What the name of a row needs in the width that it has."""
        index = self.tabelmodel.index(rij, 0)
        letter = QFont(self.font())
        letter.setWeight(QFont.Weight.DemiBold)
        breed = self.columnWidth(0) - 2 * _RUIMTE - _breedte_etiketten(self.font(), index.data(ETIKETTEN))
        vlak = QFontMetrics(letter).boundingRect(QRect(0, 0, breed, 0), int(Qt.TextFlag.TextWordWrap), str(index.data()))
        return vlak.height() + _RUIMTE

    def _smalste_naam(self) -> int:
        """What the first column needs for the longest word in it, beside what the lines are."""
        namen = [self.tabelmodel.index(rij, 0).data() for rij in range(self.tabelmodel.rowCount())]
        etiketten = self.tabelmodel.index(0, 0).data(ETIKETTEN) or ()
        return max(_SMALSTE_NAAM, _langste_woord(self.font(), " ".join(namen)) + _breedte_etiketten(self.font(), etiketten))

    def _langste_kopwoord(self, kolom: int) -> int:
        """For when heads are broken over two lines."""
        return _langste_woord(self.horizontalHeader().font(), str(self.tabelmodel.headerData(kolom, Qt.Orientation.Horizontal)))


def _langste_woord(letter: QFont, woorden: str) -> int:
    """Width of a column that can hold the longest word, in semibold."""
    vet = QFont(letter)
    vet.setWeight(QFont.Weight.DemiBold)
    return max((QFontMetrics(vet).horizontalAdvance(w) for w in woorden.split()), default=0) + 2 * _RUIMTE
