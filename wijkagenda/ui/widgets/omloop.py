"""Widgets beside each other that go on in a next line where there is no more room, like words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Omloop(QLayout):
    """``Omloop(ouder)``; add with ``addWidget``. Its height follows from the width that it gets; hidden widgets take no place."""

    def __init__(self, ouder: QWidget | None = None, tussen: int = 8) -> None:
        super().__init__(ouder)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(tussen)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, plek: int) -> QLayoutItem | None:
        return self._items[plek] if 0 <= plek < len(self._items) else None

    def takeAt(self, plek: int) -> QLayoutItem | None:
        return self._items.pop(plek) if 0 <= plek < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        return self._leg(QRect(0, 0, breedte, 0), echt=False)

    def setGeometry(self, vlak: QRect) -> None:
        super().setGeometry(vlak)
        self._leg(vlak, echt=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        maat = QSize()
        for item in self._items:
            if not item.isEmpty():
                maat = maat.expandedTo(item.minimumSize())
        return maat

    def _leg(self, vlak: QRect, *, echt: bool) -> int:
        """Places them when `echt`, in the middle of their line; gives the height of all lines."""
        y = vlak.y()
        for regel in self._regels(vlak.width()):
            hoog = max(maat.height() for _, maat in regel)
            x = vlak.x()
            for item, maat in regel:
                if echt:
                    item.setGeometry(QRect(QPoint(x, y + (hoog - maat.height()) // 2), QSize(min(maat.width(), vlak.width()), maat.height())))
                x += maat.width() + self.spacing()
            y += hoog + self.spacing()
        return max(0, y - self.spacing() - vlak.y())

    def _regels(self, breedte: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Which stand together in a line."""
        regels: list[list[tuple[QLayoutItem, QSize]]] = []
        vol = breedte + 1
        for item in (i for i in self._items if not i.isEmpty()):
            maat = item.sizeHint()
            if not regels or vol + self.spacing() + maat.width() > breedte:
                regels.append([])
                vol = -self.spacing()
            regels[-1].append((item, maat))
            vol += self.spacing() + maat.width()
        return regels
