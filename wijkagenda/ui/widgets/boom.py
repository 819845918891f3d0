"""A tree with columns: opgaven with their acties, chapters, areas. What was open stays open when it is filled anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from wijkagenda.ui.palet import palet
from wijkagenda.ui.widgets.kolombreedte import inschikken, meegroeiend, verdeel
from wijkagenda.ui.widgets.pil import Status, meet_pil, teken_pil

_SLEUTEL = Qt.ItemDataRole.UserRole
_STATUS = Qt.ItemDataRole.UserRole + 1
_KOLOM_MINSTENS, _EERSTE_MINSTENS = 104, 230
"""Pixels that a column keeps, and the first one, which is set in for every level."""


@dataclass(frozen=True)
class Knoop:
    """One line: what it stands for, its cells (words or a `Status`), and what hangs below it."""

    soort: str
    id: str
    cellen: tuple[str | Status, ...]
    kinderen: Sequence[Knoop] = field(default=())
    vet: bool = False


class _Tekenaar(QStyledItemDelegate):
    def paint(self, schilder: QPainter, optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        status = index.data(_STATUS)
        super().paint(schilder, optie, index)
        boom: object = optie.widget
        if not isinstance(boom, Boom):
            return
        if status is not None:
            gekozen = boom.selectionModel().isRowSelected(index.row(), index.parent())
            teken_pil(schilder, QRectF(optie.rect).adjusted(8, 0, -4, 0), Status(*status), palet(), optie.font, gekozen=gekozen)
        if boom.hasFocus() and boom.currentIndex().siblingAtColumn(0) == index.sibling(index.row(), 0):
            schilder.setPen(QPen(QColor(palet().focus), 2))
            schilder.drawLine(optie.rect.topLeft(), optie.rect.topRight())
            schilder.drawLine(optie.rect.bottomLeft(), optie.rect.bottomRight())

    def sizeHint(self, optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        maat = super().sizeHint(optie, index)
        status = index.data(_STATUS)
        breedte = meet_pil(optie.font, status[0]).width() + 16 if status is not None else maat.width()
        return QSize(breedte, max(38, maat.height()))


class Boom(QTreeWidget):
    """Keys: Enter opens, Delete deletes, Alt+Up and Alt+Down move a line among its own."""

    gekozen = Signal(str, str)
    """(soort, id) of the current line."""
    geopend = Signal(str, str)
    verwijderd = Signal(str, str)
    verplaatst = Signal(str, str, int)
    """(soort, id, -1 or 1): asked to go up or down."""

    def __init__(
        self, naam: str, koppen: Sequence[str], breedtes: Sequence[int] = (), ouder: QWidget | None = None, *, wijkt: Sequence[int] = ()
    ) -> None:
        """The first column takes the room that is left; `breedtes` are those of the others. Columns in `wijkt` step aside in a narrow tree."""
        super().__init__(ouder)
        self._stil = False
        self._wijkt = frozenset(wijkt)
        self.setAccessibleName(naam)
        self.setHeaderLabels(list(koppen))
        self.setItemDelegate(_Tekenaar(self))
        self.setUniformRowHeights(True)
        self.setIndentation(24)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAllColumnsShowFocus(True)
        kop = self.header()
        kop.setAccessibleName(f"Kolomkoppen van {naam}")
        kop.setStretchLastSection(False)
        kop.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for i in range(1, len(koppen)):
            kop.setSectionResizeMode(i, QHeaderView.ResizeMode.Interactive)
        self._wensen = [breedtes[i - 1] if i <= len(breedtes) else 140 for i in range(1, len(koppen))]
        self.currentItemChanged.connect(lambda nu, _: self._meld(nu))
        self.itemActivated.connect(lambda lijn, _: self.geopend.emit(*lijn.data(0, _SLEUTEL)))

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        ruimte, kolommen = self.viewport().width(), range(1, len(self._wensen) + 1)
        wensen = [meegroeiend(w, self.font()) for w in self._wensen]
        minima = [min(w, meegroeiend(_KOLOM_MINSTENS, self.font())) for w in wensen]
        weg = {plek + 1 for plek in inschikken(ruimte, minima, [i in self._wijkt for i in kolommen], _EERSTE_MINSTENS)}
        zien = [i for i in kolommen if i not in weg]
        breedtes = verdeel(ruimte, [wensen[i - 1] for i in zien], [minima[i - 1] for i in zien], _EERSTE_MINSTENS)
        for i in kolommen:
            self.setColumnHidden(i, i in weg)
        for i, breedte in zip(zien, breedtes, strict=True):
            self.setColumnWidth(i, breedte)

    def zet(self, knopen: Iterable[Knoop]) -> None:
        """Fills it anew; first time everything is open, later as the user left it."""
        dicht = {lijn.data(0, _SLEUTEL) for lijn in self._lijnen() if lijn.childCount() and not lijn.isExpanded()}
        nu = self.currentItem()
        sleutel = nu.data(0, _SLEUTEL) if nu is not None else None
        plek = self.verticalScrollBar().value()
        self._stil = True
        self.clear()
        for knoop in knopen:
            self.addTopLevelItem(self._maak(knoop))
        for lijn in self._lijnen():
            lijn.setExpanded(lijn.data(0, _SLEUTEL) not in dicht)
        if sleutel is not None:
            self.kies(*sleutel)
        self.verticalScrollBar().setValue(plek)
        self._stil = False

    def kies(self, soort: str, id: str) -> bool:  # noqa: A002 - the word of the whole project
        """Makes this line current; False when it isn't there."""
        lijn = next((deel for deel in self._lijnen() if deel.data(0, _SLEUTEL) == (soort, id)), None)
        if lijn is None:
            return False
        self.setCurrentItem(lijn)
        return True

    def huidige(self) -> tuple[str, str] | None:
        """(soort, id) of the current line."""
        lijn = self.currentItem()
        return lijn.data(0, _SLEUTEL) if lijn is not None else None

    def _maak(self, knoop: Knoop) -> QTreeWidgetItem:
        lijn = QTreeWidgetItem([cel if isinstance(cel, str) else "" for cel in knoop.cellen])
        lijn.setData(0, _SLEUTEL, (knoop.soort, knoop.id))
        for i, cel in enumerate(knoop.cellen):
            if isinstance(cel, Status):
                lijn.setData(i, _STATUS, tuple(cel))
                lijn.setData(i, Qt.ItemDataRole.AccessibleTextRole, cel.tekst)
            else:
                lijn.setToolTip(i, cel)
                if not cel:
                    lijn.setData(i, Qt.ItemDataRole.AccessibleTextRole, "leeg")
        if knoop.vet:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            lijn.setFont(0, font)
        lijn.addChildren([self._maak(kind) for kind in knoop.kinderen])
        return lijn

    def _lijnen(self) -> Iterable[QTreeWidgetItem]:
        rest = [self.topLevelItem(i) for i in range(self.topLevelItemCount())]
        while rest:
            lijn = rest.pop()
            if lijn is not None:
                yield lijn
                rest.extend(lijn.child(i) for i in range(lijn.childCount()))

    def _meld(self, lijn: QTreeWidgetItem | None) -> None:
        if lijn is not None and not self._stil:
            self.gekozen.emit(*lijn.data(0, _SLEUTEL))

    def keyPressEvent(self, toets: QKeyEvent) -> None:
        huidig = self.huidige()
        stap = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(toets.key()))
        if huidig is not None and stap is not None and toets.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.verplaatst.emit(*huidig, stap)
        elif huidig is not None and toets.key() == Qt.Key.Key_Delete:
            self.verwijderd.emit(*huidig)
        else:
            super().keyPressEvent(toets)
