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
        """Places them when `echt`; gives the height of all lines."""
        x, y, hoog = vlak.x(), vlak.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            maat = item.sizeHint()
            if x > vlak.x() and x + maat.width() > vlak.x() + vlak.width():
                x, y, hoog = vlak.x(), y + hoog + self.spacing(), 0
            if echt:
                item.setGeometry(QRect(QPoint(x, y), QSize(min(maat.width(), vlak.width()), maat.height())))
            x, hoog = x + maat.width() + self.spacing(), max(hoog, maat.height())
        return y + hoog - vlak.y()
