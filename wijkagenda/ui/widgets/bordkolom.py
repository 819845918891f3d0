"""One column of a board: a list view whose cards are painted, so that thousands cost no more than ten."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wijkagenda.ui.palet import palet
from wijkagenda.ui.widgets.pil import Status, meet_pil, teken_pil

_GETAL_EN_WOORD = re.compile(r"(?<=\d) (?=\w)")
_MIME = "application/x-wijkagenda-kaart"
_KAART = Qt.ItemDataRole.UserRole
_RAND, _TUSSEN = 11, 9
_AFBREKEN = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class BordKaart:
    """What a card shows."""

    id: str
    titel: str
    onder: str = ""
    status: Status | None = None


def _heel(woorden: str) -> str:
    """A number and its word stay on one line.

    >>> _heel("9 vrijwilligers").split(" ")
    ['9\\xa0vrijwilligers']
    """
    return _GETAL_EN_WOORD.sub("\u00a0", woorden)


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.kaarten: Sequence[BordKaart] = ()

    def zet(self, kaarten: Sequence[BordKaart]) -> None:
        self.beginResetModel()
        self.kaarten = tuple(kaarten)
        self.endResetModel()

    def rowCount(self, ouder: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if ouder.isValid() else len(self.kaarten)

    def data(self, index: Index, rol: int = Qt.ItemDataRole.DisplayRole) -> Any:
        kaart = self.kaarten[index.row()]
        if rol == _KAART:
            return kaart
        if rol == Qt.ItemDataRole.DisplayRole:
            return kaart.titel
        if rol == Qt.ItemDataRole.AccessibleTextRole:
            delen = (kaart.titel, kaart.onder, kaart.status.tekst if kaart.status else "")
            return ", ".join(d for d in delen if d)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexen: Sequence[QModelIndex]) -> QMimeData:
        pakje = QMimeData()
        pakje.setData(_MIME, self.kaarten[indexen[0].row()].id.encode())
        return pakje


class _Tekenaar(QStyledItemDelegate):
    @staticmethod
    def _letters(font: QFont) -> tuple[QFont, QFont]:
        vet, klein = QFont(font), QFont(font)
        vet.setWeight(QFont.Weight.DemiBold)
        klein.setPixelSize(max(11, font.pixelSize() - 1))
        return vet, klein

    def _hoogtes(self, font: QFont, kaart: BordKaart, breedte: int) -> tuple[int, int, int]:
        """Of title, grey words and pill, within a card of this width."""
        vet, klein = self._letters(font)
        ruim = QRect(0, 0, max(60, breedte - 2 - 2 * _RAND), 10_000)
        titel = QFontMetrics(vet).boundingRect(ruim, _AFBREKEN, kaart.titel).height()
        onder = QFontMetrics(klein).boundingRect(ruim, _AFBREKEN, _heel(kaart.onder)).height() if kaart.onder else 0
        return titel, onder, meet_pil(font, kaart.status.tekst).height() + 4 if kaart.status else 0

    def sizeHint(self, optie: QStyleOptionViewItem, index: Index) -> QSize:
        lijst: Any = optie.widget
        breedte = lijst.viewport().width()
        return QSize(60, sum(self._hoogtes(lijst.font(), index.data(_KAART), breedte)) + 2 * _RAND + _TUSSEN)

    def paint(self, schilder: QPainter, optie: QStyleOptionViewItem, index: Index) -> None:
        lijst: Any = optie.widget
        kleuren, kaart, font = palet(), index.data(_KAART), lijst.font()
        vlak = QRect(optie.rect).adjusted(1, 1, -1, -_TUSSEN)
        gekozen = bool(optie.state & QStyle.StateFlag.State_Selected)
        schilder.save()
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(kleuren.lijn), 1)
        if gekozen:
            pen = QPen(QColor(kleuren.focus if lijst.hasFocus() else kleuren.petrol), 2)
        schilder.setPen(pen)
        schilder.setBrush(QColor(kleuren.kaart))
        schilder.drawRoundedRect(QRectF(vlak).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        vet, klein = self._letters(font)
        titel, onder, _ = self._hoogtes(font, kaart, optie.rect.width())
        binnen = vlak.adjusted(_RAND, _RAND - 1, -_RAND, 0)
        schilder.setFont(vet)
        schilder.setPen(QColor(kleuren.inkt))
        schilder.drawText(binnen, _AFBREKEN, kaart.titel)
        schilder.setFont(klein)
        schilder.setPen(QColor(kleuren.grijs))
        schilder.drawText(binnen.adjusted(0, titel, 0, 0), _AFBREKEN, _heel(kaart.onder))
        if kaart.status:
            hoog = meet_pil(font, kaart.status.tekst).height()
            plek = QRectF(binnen.left(), binnen.top() + titel + onder + 4, binnen.width(), hoog)
            teken_pil(schilder, plek, kaart.status, kleuren, font)
        schilder.restore()


class Kaartenlijst(QListView):
    """The cards of one column."""

    gekozen = Signal(str)
    geopend = Signal(str)
    gevallen = Signal(str)
    opzij = Signal(int)
    schuif = Signal(str, int)

    def __init__(self, naam: str) -> None:
        super().__init__()
        self._model = _Model()
        self._stil = False
        self.setModel(self._model)
        self.setItemDelegate(_Tekenaar(self))
        self.setAccessibleName(naam)
        self.setProperty("rol", "kaarten")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.selectionModel().currentChanged.connect(self._veranderd)
        self.doubleClicked.connect(lambda _: self._open())

    def zet(self, kaarten: Sequence[BordKaart]) -> None:
        """Other cards; nothing is chosen."""
        self._stil = True
        self._model.zet(kaarten)
        self._stil = False

    def inhoudshoogte(self, hoogstens: int) -> int:
        """Pixels that the cards take below each other; counted no further than `hoogstens`."""
        hoogte = 0
        for plek in range(self.aantal()):
            if (hoogte := hoogte + self.sizeHintForRow(plek)) >= hoogstens:
                return hoogstens
        return hoogte

    def aantal(self) -> int:
        """How many cards."""
        return len(self._model.kaarten)

    def heeft(self, id: str) -> bool:  # noqa: A002 - the word of the whole project
        """Whether this card is here."""
        return any(k.id == id for k in self._model.kaarten)

    def huidige(self) -> str | None:
        """The id of the chosen card."""
        index = self.currentIndex()
        return self._model.kaarten[index.row()].id if index.isValid() else None

    def kies(self, id: str | None) -> bool:  # noqa: A002 - the word of the whole project
        """Makes this card current, or none; no signal follows."""
        plek = next((n for n, k in enumerate(self._model.kaarten) if k.id == id), None)
        self._stil = True
        self.setCurrentIndex(self._model.index(plek, 0) if plek is not None else QModelIndex())
        if plek is None:
            self.clearSelection()
        self._stil = False
        return plek is not None

    def neem_focus(self) -> None:
        """The keyboard comes here, to the chosen card or else the first."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0, 0))

    def _veranderd(self) -> None:
        if not self._stil and (kaart := self.huidige()) is not None:
            self.gekozen.emit(kaart)

    def _open(self) -> None:
        if (kaart := self.huidige()) is not None:
            self.geopend.emit(kaart)

    def keyPressEvent(self, toets: QKeyEvent) -> None:
        stap = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(toets.key()))
        kaart = self.huidige()
        if stap is not None and toets.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if kaart is not None:
                self.schuif.emit(kaart, stap)
        elif stap is not None:
            self.opzij.emit(stap)
        elif toets.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(toets)

    def focusInEvent(self, gebeurtenis: QFocusEvent) -> None:
        super().focusInEvent(gebeurtenis)
        if gebeurtenis.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason) and self.aantal():
            self.neem_focus() if not self.currentIndex().isValid() else None

    def dragEnterEvent(self, sleep: QDragEnterEvent) -> None:
        if sleep.mimeData().hasFormat(_MIME):
            sleep.acceptProposedAction()

    def dragMoveEvent(self, sleep: QDragMoveEvent) -> None:
        if sleep.mimeData().hasFormat(_MIME):
            sleep.acceptProposedAction()

    def dropEvent(self, sleep: QDropEvent) -> None:
        kaart = bytes(sleep.mimeData().data(_MIME).data()).decode()
        sleep.setDropAction(Qt.DropAction.CopyAction)
        sleep.accept()
        self.gevallen.emit(kaart)

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        if gebeurtenis.oldSize().width() != gebeurtenis.size().width():
            self.scheduleDelayedItemsLayout()
