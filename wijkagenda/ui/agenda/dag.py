"""One day: a button with its number (arrows walk the days, Enter plans something), and below it what is on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from wijkagenda.basis.datum import DAGEN, toon_dag
from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.agenda import AgendaRij
from wijkagenda.ui.agenda.blok import Agendablok, Maandregel, Weekkaart, regelhoogte
from wijkagenda.ui.palet import palet
from wijkagenda.ui.widgets.kaart import schuifvlak
from wijkagenda.ui.widgets.label import Knop

_PIJLEN = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class Dagknop(QAbstractButton):
    """The number of a day; today in a filled circle."""

    pijl = Signal(int, int)
    """(days, weeks) to walk."""

    def __init__(self, ouder: QWidget, *, dagnaam: bool) -> None:
        super().__init__(ouder)
        self.dag = dt.date.min
        self._dagnaam = dagnaam
        self._vandaag = self._elders = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def zet(self, dag: dt.date, vandaag: dt.date, hoeveel: int, *, elders: bool = False, ook: str = "") -> None:
        """Another day; `elders` greys it (another month), `ook` is a word in front of the number (the month, on its first day)."""
        self.dag, self._vandaag, self._elders = dag, dag == vandaag, elders
        self.setText(f"{DAGEN[dag.weekday()][:2]} {dag.day}" if self._dagnaam else f"{dag.day} {ook}".strip())
        wat = aantal(hoeveel, "punt", "punten") if hoeveel else "niets"
        self.setAccessibleName(f"{toon_dag(dag, dagnaam=True)}{', vandaag' if self._vandaag else ''}: {wat} op de agenda")
        self.setAccessibleDescription("Enter maakt een agendapunt op deze dag; de pijlen gaan naar een andere dag.")
        self.setToolTip("Nieuw agendapunt op deze dag")
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, toets: QKeyEvent) -> None:
        if toets.key() in _PIJLEN and not toets.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.pijl.emit(*_PIJLEN[Qt.Key(toets.key())])
        elif toets.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(toets)

    def _letter(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self._vandaag or self._dagnaam else QFont.Weight.Normal)
        return font

    def sizeHint(self) -> QSize:
        maten = QFontMetrics(self._letter())
        return QSize(max(30, maten.horizontalAdvance(self.text()) + 18), maten.height() + 8)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        kleuren, schilder = palet(), QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        vlak = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        schilder.setPen(QPen(QColor(kleuren.focus), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        schilder.setBrush(QColor(kleuren.vul) if self._vandaag else QColor(kleuren.petrol_licht) if self.underMouse() else Qt.BrushStyle.NoBrush)
        if self._vandaag or self.underMouse() or self.hasFocus():
            schilder.drawRoundedRect(vlak, vlak.height() / 2, vlak.height() / 2)
        schilder.setFont(self._letter())
        schilder.setPen(QColor(kleuren.op_vul if self._vandaag else kleuren.grijs if self._elders else kleuren.inkt))
        schilder.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())


class Dagvlak(QFrame):
    """The base of a day in the week or the month; a click beside its blocks plans something on that day."""

    nieuw = Signal(object)
    gekozen = Signal(object)
    verschuif = Signal(object, int)

    def __init__(self, *, dagnaam: bool) -> None:
        super().__init__()
        self.knop = Dagknop(self, dagnaam=dagnaam)
        self.knop.clicked.connect(lambda: self.nieuw.emit(self.knop.dag))
        self.blokken: list[Agendablok] = []

    def _zet_blokken(self, rijen: Sequence[AgendaRij], vandaag: dt.date, gekozen: str | None) -> None:
        """As many blocks as rows; those that are there are used again."""
        while len(self.blokken) > len(rijen):
            weg = self.blokken.pop()
            weg.hide()
            weg.deleteLater()
        for nr, rij in enumerate(rijen):
            if nr == len(self.blokken):
                self.blokken.append(self._nieuw_blok(rij))
            self.blokken[nr].zet(rij, voorbij=rij.laatste_dag < vandaag, gekozen=rij.id == gekozen)

    def _nieuw_blok(self, rij: AgendaRij) -> Agendablok:
        blok = self._maak_blok(rij)
        blok.clicked.connect(lambda: self.gekozen.emit(blok.rij))
        blok.verschuif.connect(lambda dagen: self.verschuif.emit(blok.rij, dagen))
        return blok

    def _maak_blok(self, rij: AgendaRij) -> Agendablok:
        raise NotImplementedError

    def mouseReleaseEvent(self, muis: QMouseEvent) -> None:
        if muis.button() is Qt.MouseButton.LeftButton and self.rect().contains(muis.position().toPoint()):
            self.nieuw.emit(self.knop.dag)
        super().mouseReleaseEvent(muis)


class Weekdag(Dagvlak):
    """A column of the week: its cards below each other, scrolling when there are many."""

    def __init__(self) -> None:
        super().__init__(dagnaam=True)
        self.setProperty("vlak", "kolom")
        self.setMinimumWidth(86)
        self._binnen = QWidget()
        self._kaarten = QVBoxLayout(self._binnen)
        self._kaarten.setContentsMargins(6, 0, 6, 8)
        self._kaarten.setSpacing(8)
        self._kaarten.addStretch(1)
        vlak = schuifvlak(self._binnen)
        vlak.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for deel in (vlak, vlak.viewport(), self._binnen):
            deel.setAutoFillBackground(False)
            deel.setProperty("vlak", "door")
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 8, 0, 4)
        indeling.setSpacing(6)
        indeling.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignHCenter)
        indeling.addWidget(vlak, 1)

    def zet(self, dag: dt.date, vandaag: dt.date, rijen: Sequence[AgendaRij], gekozen: str | None) -> None:
        """Shows this day."""
        self.knop.zet(dag, vandaag, len(rijen))
        self._zet_blokken(rijen, vandaag, gekozen)

    def _maak_blok(self, rij: AgendaRij) -> Agendablok:
        kaart = Weekkaart(rij)
        self._kaarten.insertWidget(self._kaarten.count() - 1, kaart)
        return kaart


class Maanddag(Dagvlak):
    """A cell of the month: as many lines as fit, and the way to the rest."""

    meer = Signal(object)

    def __init__(self) -> None:
        super().__init__(dagnaam=False)
        self._elders = False
        self._rest = Knop("", lambda: self.meer.emit(self.knop.dag), soort="link", ouder=self)
        self._rest.setProperty("klein", True)
        self._rest.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(70)

    def zet(self, dag: dt.date, vandaag: dt.date, rijen: Sequence[AgendaRij], gekozen: str | None, *, elders: bool) -> None:
        """Shows this day."""
        ook = toon_dag(dag, jaar=False).split()[1][:3] if dag.day == 1 else ""
        self.knop.zet(dag, vandaag, len(rijen), elders=elders, ook=ook)
        self.knop.resize(self.knop.sizeHint())
        self._elders = elders
        self._zet_blokken(rijen, vandaag, gekozen)
        self._leg()
        self.update()

    def _maak_blok(self, rij: AgendaRij) -> Agendablok:
        return Maandregel(rij, self)

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self._leg()

    def _leg(self) -> None:
        """Places the lines; the last place is for the way to what does not fit."""
        self.knop.move(QPoint(4, 4))
        hoog, boven = regelhoogte(self.font()), self.knop.sizeHint().height() + 6
        passen = max(0, (self.height() - boven - 2) // (hoog + 2))
        zien = len(self.blokken) if len(self.blokken) <= passen else max(0, passen - 1)
        for nr, blok in enumerate(self.blokken):
            blok.setGeometry(QRect(4, boven + nr * (hoog + 2), self.width() - 8, hoog))
            blok.setVisible(nr < zien)
        rest = len(self.blokken) - zien
        self._rest.setVisible(rest > 0)
        if rest:
            self._rest.setText(f"en {rest} meer" if zien else aantal(rest, "punt", "punten"))
            self._rest.setAccessibleName(f"{toon_dag(self.knop.dag, jaar=False)}: toon alle {len(self.blokken)} in de week")
            self._rest.setGeometry(QRect(4, boven + zien * (hoog + 2), self.width() - 8, hoog))

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        kleuren, schilder = palet(), QPainter(self)
        schilder.fillRect(self.rect(), QColor(kleuren.grond if self._elders else kleuren.kaart))
        schilder.setPen(QColor(kleuren.lijn))
        schilder.drawLine(self.rect().topLeft(), self.rect().topRight())
        schilder.drawLine(self.rect().topLeft(), self.rect().bottomLeft())
