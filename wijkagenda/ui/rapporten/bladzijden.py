"""The pages of a PDF below each other, and on them the words that were looked for: all marked, one with a frame that is always in sight."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtPdf import QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QScrollBar, QWidget

BREED, HEEL = QPdfView.ZoomMode.FitToWidth, QPdfView.ZoomMode.FitInView
GEVONDEN, GEKOZEN, KADER = QColor("#ffe0a3"), QColor("#ffc04d"), QColor("#7d4704")
"""Paper is white in light and dark, so its marks are the same in both. The letters stay as dark as they were."""
_OP = 0.4
"""What is looked for comes at this part of the height: there Qt also looks which page is the current one."""


class Blad(NamedTuple):
    """Where a page is among all of them, in pixels, and how many of those go in a point."""

    vlak: QRect
    schaal: float


class Bladzijden(QPdfView):
    """Qt shows the pages; it keeps to itself where they are, so `bladen` does the same sum again."""

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self._vondsten: QPdfSearchModel | None = None
        self._gekozen = -1
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(HEEL)
        self.setPageSpacing(14)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else it comes and goes without end where a page just fits
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def zet_vondsten(self, vondsten: QPdfSearchModel) -> None:
        """Marks what this search finds, from now on."""
        self._vondsten = vondsten
        vondsten.countChanged.connect(self.viewport().update)

    def kies(self, nummer: int) -> None:
        """Puts the frame round this one, counted from 0, and brings it in sight; -1 is none."""
        self._gekozen = nummer
        self.viewport().update()
        vak = self._vak(nummer)
        if vak is not None:
            self._breng_in_zicht(self._vondsten.resultAtIndex(nummer).page() if self._vondsten else 0, vak)

    def vak(self) -> QRect | None:
        """Where the chosen one is now, as seen from the corner of what is in sight."""
        vak = self._vak(self._gekozen)
        return None if vak is None else vak.translated(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def schaal(self) -> float:
        """The zoom that is seen, also when the page fits: 1.0 is as large as on paper."""
        bladen, nu = self.bladen(), self.pageNavigator().currentPage()
        return bladen[nu].schaal / self._per_punt() if 0 <= nu < len(bladen) else self.zoomFactor()

    def bladen(self) -> list[Blad]:
        """Every page; the first one's top is at the upper margin."""
        document, marges, zicht = self.document(), self.documentMargins(), self.viewport().size()
        maten = []
        for nr in range(document.pageCount() if document else 0):
            vol = QSizeF(document.pagePointSize(nr) * self._per_punt()).toSize()
            if self.zoomMode() is BREED:
                maat = vol * ((zicht.width() - marges.left() - marges.right()) / max(vol.width(), 1))
            elif self.zoomMode() is HEEL:
                ruimte = zicht.shrunkBy(marges)
                ruimte.setHeight(zicht.height() - self.pageSpacing())
                maat = vol.scaled(ruimte, Qt.AspectRatioMode.KeepAspectRatio)
            else:
                maat = QSizeF(document.pagePointSize(nr) * self._per_punt() * self.zoomFactor()).toSize()
            maten.append((maat, maat.width() / max(document.pagePointSize(nr).width(), 1)))
        breed = max([zicht.width(), *(maat.width() + marges.left() + marges.right() for maat, _ in maten)])
        uit, y = [], marges.top()
        for maat, schaal in maten:
            uit.append(Blad(QRect((breed - maat.width()) // 2, y, maat.width(), maat.height()), schaal))
            y += maat.height() + self.pageSpacing()
        return uit

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        super().paintEvent(gebeurtenis)
        if self._vondsten is None or not self._vondsten.searchString():
            return
        schilder = QPainter(self.viewport())
        schilder.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        schilder.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        gekozen = self._vak(self._gekozen)
        for vak in self._zichtbaar():
            if vak != gekozen:
                schilder.fillRect(vak, GEVONDEN)
        if gekozen is not None:
            schilder.fillRect(gekozen, GEKOZEN)
            schilder.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            for pen in (QPen(GEVONDEN, 4), QPen(KADER, 2)):  # light and dark, so that it is seen on a dark cover too
                schilder.setPen(pen)
                schilder.drawRect(gekozen.adjusted(-1, -1, 1, 1))
        schilder.end()

    def _zichtbaar(self) -> Iterator[QRect]:
        zicht = self.viewport().rect().translated(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for nr, blad in enumerate(self.bladen()):
            if self._vondsten is not None and blad.vlak.intersects(zicht):
                for vondst in self._vondsten.resultsOnPage(nr):
                    yield from (_op_blad(blad, punten) for punten in vondst.rectangles())

    def _vak(self, nummer: int) -> QRect | None:
        """The first rectangle of a find, among all pages."""
        if self._vondsten is None or nummer < 0:
            return None
        vondst = self._vondsten.resultAtIndex(nummer)
        bladen, vakken = self.bladen(), vondst.rectangles() if vondst.isValid() else []
        return _op_blad(bladen[vondst.page()], vakken[0]) if vakken and vondst.page() < len(bladen) else None

    def _breng_in_zicht(self, bladzijde: int, vak: QRect) -> None:
        """A page that fits is shown whole; of a larger one the place itself."""
        blad, hoog, ligt = self.bladen()[bladzijde].vlak, self.verticalScrollBar(), self.horizontalScrollBar()
        if blad.height() <= self.viewport().height():
            hoog.setValue(blad.top() - self.documentMargins().top())
        elif not _ziet(hoog, vak.top(), vak.bottom()) or self.pageNavigator().currentPage() != bladzijde:
            hoog.setValue(round(vak.center().y() - _OP * hoog.pageStep()))
        if not _ziet(ligt, vak.left(), vak.right()):
            ligt.setValue(round(vak.center().x() - _OP * ligt.pageStep()))

    def _per_punt(self) -> float:
        return self.screen().logicalDotsPerInch() / 72


def _op_blad(blad: Blad, punten: QRectF) -> QRect:
    x, y, breed, hoog = (round(maat * blad.schaal) for maat in punten.getRect())  # type: ignore[attr-defined]
    return QRect(blad.vlak.left() + x, blad.vlak.top() + y, breed, hoog).adjusted(-1, -1, 1, 1)


def _ziet(balk: QScrollBar, begin: int, eind: int) -> bool:
    return balk.value() <= begin and eind <= balk.value() + balk.pageStep()
