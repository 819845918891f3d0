"""A PDF on screen: all pages below each other, to leaf through, zoom and search. Loaded when the first report is shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import aantal
from wijkagenda.ui.palet import palet
from wijkagenda.ui.rapporten.bladzijden import BREED, HEEL, Bladzijden
from wijkagenda.ui.rapporten.zoeken import Zoekbalk
from wijkagenda.ui.widgets.label import Knop, tekst

KLEINST, GROOTST, STAP = 0.25, 4.0, 1.25
WOORDEN = {BREED: "breed", HEEL: "heel"}
_VOORLEZEN = 3000
"""Letters of the page on screen that a screen reader gets with it."""


class Voorbeeld(QWidget):
    """``zet(naam, bytes)``; Ctrl+plus, Ctrl+minus, Ctrl+H and Ctrl+B zoom, Page Up and Page Down leaf, Ctrl+F searches."""

    def __init__(self, ouder: QWidget | None = None, *, balk: bool = True, toetsen: QWidget | None = None) -> None:
        """Without `balk` there are no buttons above the pages, for a narrow place; the keys do the same, anywhere in `toetsen` or else here."""
        super().__init__(ouder)
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._naam = ""
        self.beeld = Bladzijden(self)
        self.beeld.setDocument(self.document)
        self._kleur_grond()
        self.zoeken = Zoekbalk(self.document, self.beeld)
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
            Knop("", self.zoeken.open, icoonnaam="zoek", soort="stil", naam="Zoek in dit rapport (Ctrl+F)"),
        ):
            knoppen.addWidget(deel)
        self.passend = _AlsErPlaatsIs(
            Knop("Hele bladzijde", lambda: self.pas(HEEL), soort="link", naam="Hele bladzijde (Ctrl+H)"),
            Knop("Breedte", lambda: self.pas(BREED), soort="link", naam="Breedte: zo breed als past (Ctrl+B)"),
        )
        knoppen.addWidget(self.passend)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addWidget(boven)
        boven.setVisible(balk)
        indeling.addWidget(self.zoeken)
        indeling.addWidget(self.beeld, 1)
        for toets, doe in (("Ctrl++", lambda: self.zoom(STAP)), ("Ctrl+=", lambda: self.zoom(STAP)), ("Ctrl+-", lambda: self.zoom(1 / STAP)),
                           ("Ctrl+H", lambda: self.pas(HEEL)), ("Ctrl+B", lambda: self.pas(BREED)),
                           ("Ctrl+F", self.zoeken.open), ("F3", lambda: self.zoeken.stap(1)),
                           ("Shift+F3", lambda: self.zoeken.stap(-1))):  # fmt: skip
            QShortcut(QKeySequence(toets), toetsen or self, doe, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def zet(self, naam: str, inhoud: bytes) -> None:
        """Another PDF. Of the same report the page and the place on it that were looked at stay; another one begins at its first page."""
        nu, balk = self.beeld.pageNavigator().currentPage(), self.beeld.verticalScrollBar()
        hoog, zelfde = balk.value(), naam == self._naam
        self._naam = naam
        self._buffer.close()
        self._buffer.setData(QByteArray(inhoud))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        n = self.document.pageCount()
        self.totaal.setText(f"van {n}")
        self.beeld.setAccessibleName(f"{naam}, {aantal(n, 'bladzijde', 'bladzijden')}")
        if not zelfde:
            self._spring(1)
            balk.setValue(0)
        elif hoog <= balk.maximum():
            balk.setValue(hoog)
        else:
            self._spring(min(nu + 1, n) or 1)
        self._volg(self.beeld.pageNavigator().currentPage())
        self._toon_schaal()
        self.zoeken.opnieuw()

    def wijs(self, woorden: str, waar: str) -> None:
        """Goes to the page with the text `waar` (its ends may be cut with an ellipsis), and marks `woorden` on it."""
        tekst_ = " ".join(waar.strip("…").split())
        for nummer in range(self.document.pageCount()):
            if tekst_ in " ".join(self.document.getAllText(nummer).text().split()):
                self._spring(nummer + 1)
                break
        self.zoeken.toon(woorden)

    def changeEvent(self, gebeurtenis: QEvent) -> None:
        super().changeEvent(gebeurtenis)
        if gebeurtenis.type() == QEvent.Type.PaletteChange and hasattr(self, "beeld"):
            self._kleur_grond()

    def _kleur_grond(self) -> None:
        """What is round the pages, light or dark."""
        kleuren = self.beeld.palette()
        if kleuren.color(QPalette.ColorRole.Dark) != (grond := QColor(palet().kolom)):
            kleuren.setColor(QPalette.ColorRole.Dark, grond)
            self.beeld.setPalette(kleuren)

    def blader(self, stap: int) -> None:
        """So many pages on."""
        self._spring(self.beeld.pageNavigator().currentPage() + 1 + stap)

    def zoom(self, keer: float) -> None:
        """Larger or smaller by a factor."""
        nu = self.beeld.schaal()
        with self._zelfde_plek():
            self.beeld.setZoomMode(QPdfView.ZoomMode.Custom)
            self.beeld.setZoomFactor(min(GROOTST, max(KLEINST, nu * keer)))
        self._toon_schaal()

    def pas(self, hoe: QPdfView.ZoomMode) -> None:
        """The whole page in sight, or as wide as there is room."""
        with self._zelfde_plek():
            self.beeld.setZoomMode(hoe)
        self._toon_schaal()

    @contextmanager
    def _zelfde_plek(self) -> Iterator[None]:
        """What stands in the middle stays there while the pages become larger or smaller."""
        balk = self.beeld.verticalScrollBar()
        deel = (balk.value() + balk.pageStep() / 2) / max(balk.maximum() + balk.pageStep(), 1)
        yield
        balk.setValue(round(deel * (balk.maximum() + balk.pageStep()) - balk.pageStep() / 2))

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
        if 0 <= nummer < self.document.pageCount():
            woorden = " ".join(self.document.getAllText(nummer).text()[:_VOORLEZEN].split())
            self.beeld.setAccessibleDescription(f"Bladzijde {nummer + 1}: {woorden}")


class _AlsErPlaatsIs(QWidget):
    """Buttons that give way where the bar is narrow; their keys stay."""

    def __init__(self, *knoppen: Knop) -> None:
        super().__init__()
        self._knoppen = knoppen
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for knop in knoppen:
            indeling.addWidget(knop)

    def sizeHint(self) -> QSize:
        breed = sum(knop.sizeHint().width() for knop in self._knoppen) + self._tussen() * (len(self._knoppen) - 1)
        return QSize(breed, max(knop.sizeHint().height() for knop in self._knoppen))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        for knop in self._knoppen:
            knop.setVisible(self.width() >= self.sizeHint().width())

    def _tussen(self) -> int:
        indeling = self.layout()
        return indeling.spacing() if indeling is not None else 0
