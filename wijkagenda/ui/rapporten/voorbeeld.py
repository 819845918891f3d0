"""A PDF on screen: all pages below each other, to leaf through and zoom. Loaded when the first report is shown."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import aantal
from wijkagenda.ui.palet import palet
from wijkagenda.ui.widgets.label import Knop, tekst

KLEINST, GROOTST, STAP = 0.25, 4.0, 1.25
BREED, HEEL = QPdfView.ZoomMode.FitToWidth, QPdfView.ZoomMode.FitInView
WOORDEN = {BREED: "breed", HEEL: "heel"}


class Voorbeeld(QWidget):
    """``zet(naam, bytes)``; Ctrl+plus, Ctrl+minus and Ctrl+0 zoom, Page Up and Page Down leaf."""

    def __init__(self, ouder: QWidget | None = None, *, balk: bool = True) -> None:
        """Without `balk` there are no buttons above the pages, for a narrow place; the keys do the same."""
        super().__init__(ouder)
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.beeld = QPdfView(self)
        self.beeld.setPageMode(QPdfView.PageMode.MultiPage)
        self.beeld.setZoomMode(HEEL)
        self.beeld.setPageSpacing(14)
        self.beeld.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else it comes and goes without end where a page just fits
        self.beeld.setFrameShape(QFrame.Shape.NoFrame)
        self.beeld.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        kleuren = self.beeld.palette()
        kleuren.setColor(QPalette.ColorRole.Dark, palet().kolom)
        self.beeld.setPalette(kleuren)
        self.beeld.setDocument(self.document)
        self.pagina = QLineEdit("1")
        self.pagina.setAccessibleName("Bladzijde")
        self.pagina.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.pagina.setFixedWidth(56)
        self.pagina.editingFinished.connect(self._naar_getypte)
        self.totaal = tekst("", "grijs")
        self.schaal = tekst("", "grijs")
        self.beeld.pageNavigator().currentPageChanged.connect(self._volg)
        boven = QWidget(self)
        knoppen = QHBoxLayout(boven)
        knoppen.setContentsMargins(0, 0, 0, 0)
        knoppen.setSpacing(6)
        for deel in (
            Knop("", lambda: self.blader(-1), icoonnaam="links", soort="stil", naam="Vorige bladzijde"),
            self.pagina,
            self.totaal,
            Knop("", lambda: self.blader(1), icoonnaam="rechts", soort="stil", naam="Volgende bladzijde"),
        ):
            knoppen.addWidget(deel)
        knoppen.addStretch(1)
        for deel in (
            Knop("", lambda: self.zoom(1 / STAP), icoonnaam="verklein", soort="stil", naam="Kleiner (Ctrl+min)"),
            self.schaal,
            Knop("", lambda: self.zoom(STAP), icoonnaam="vergroot", soort="stil", naam="Groter (Ctrl+plus)"),
            Knop("Hele bladzijde", lambda: self.pas(HEEL), soort="link"),
            Knop("Breedte", lambda: self.pas(BREED), soort="link", naam="Zo breed als past"),
        ):
            knoppen.addWidget(deel)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addWidget(boven)
        boven.setVisible(balk)
        indeling.addWidget(self.beeld, 1)
        for toets, doe in (("Ctrl++", lambda: self.zoom(STAP)), ("Ctrl+=", lambda: self.zoom(STAP)), ("Ctrl+-", lambda: self.zoom(1 / STAP)),
                           ("Ctrl+0", lambda: self.pas(HEEL))):  # fmt: skip
            QShortcut(QKeySequence(toets), self, doe, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def zet(self, naam: str, inhoud: bytes) -> None:
        """Another PDF; the page and zoom that were looked at stay."""
        nu = self.beeld.pageNavigator().currentPage()
        self._buffer.close()
        self._buffer.setData(QByteArray(inhoud))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        n = self.document.pageCount()
        self.totaal.setText(f"van {n}")
        self.beeld.setAccessibleName(f"{naam}, {aantal(n, 'bladzijde', 'bladzijden')}")
        self._spring(min(nu + 1, n) or 1)
        self._toon_schaal()

    def blader(self, stap: int) -> None:
        """So many pages on."""
        self._spring(self.beeld.pageNavigator().currentPage() + 1 + stap)

    def zoom(self, keer: float) -> None:
        """Larger or smaller by a factor."""
        nu = self._factor()
        self.beeld.setZoomMode(QPdfView.ZoomMode.Custom)
        self.beeld.setZoomFactor(min(GROOTST, max(KLEINST, nu * keer)))
        self._toon_schaal()

    def pas(self, hoe: QPdfView.ZoomMode) -> None:
        """The whole page in sight, or as wide as there is room."""
        self.beeld.setZoomMode(hoe)
        self._toon_schaal()

    def _factor(self) -> float:
        """The zoom that is seen, also when the page fits."""
        hoe = self.beeld.zoomMode()
        if hoe not in WOORDEN or not self.document.pageCount():
            return self.beeld.zoomFactor()
        maat, marges, vlak = self.document.pagePointSize(0), self.beeld.documentMargins(), self.beeld.viewport().size()
        breed = (vlak.width() - marges.left() - marges.right()) / max(maat.width() * self.logicalDpiX() / 72, 1)
        hoog = (vlak.height() - marges.top() - marges.bottom()) / max(maat.height() * self.logicalDpiY() / 72, 1)
        return breed if hoe is BREED else min(breed, hoog)

    def _toon_schaal(self) -> None:
        self.schaal.setText(WOORDEN.get(self.beeld.zoomMode()) or f"{round(self.beeld.zoomFactor() * 100)} %")

    def _naar_getypte(self) -> None:
        if self.pagina.text().strip().isdecimal():
            self._spring(int(self.pagina.text()))
        self._volg(self.beeld.pageNavigator().currentPage())

    def _spring(self, nummer: int) -> None:
        doel = min(max(nummer, 1), max(self.document.pageCount(), 1)) - 1
        if self.beeld.pageNavigator().currentPage() != doel:
            self.beeld.pageNavigator().jump(doel, QPointF(), 0)

    def _volg(self, nummer: int) -> None:
        self.pagina.setText(str(nummer + 1))
