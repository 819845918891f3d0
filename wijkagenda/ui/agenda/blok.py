"""One thing on the agenda as a button: a card in the week, a line in the month. Ctrl+Left and Ctrl+Right move it a day."""

from __future__ import annotations

import re
from functools import cache

import pyphen
from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wijkagenda.basis.datum import toon_dag
from wijkagenda.queries.agenda import AgendaRij
from wijkagenda.ui.palet import Palet, palet

_RAND = 10
_STREEP = 3
_AFBREKEN = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class Agendablok(QAbstractButton):
    """Says aloud what it is, when and where; `verschuif` asks to move it so many days."""

    verschuif = Signal(int)

    def __init__(self, rij: AgendaRij, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.gekozen = False
        self.zet(rij, voorbij=False, gekozen=False)

    def zet(self, rij: AgendaRij, *, voorbij: bool, gekozen: bool) -> None:
        """Shows this; a block that is being clicked stays the same block when the agenda is read again."""
        self.rij, self._voorbij, self.gekozen = rij, voorbij, gekozen
        self.updateGeometry()
        self.update()
        delen = (rij.tijd(), rij.titel, rij.plek, rij.gebied, rij.woord, "openbaar" if rij.openbaar else "", rij.herhaalt)
        self.setAccessibleName(f"{toon_dag(rij.dag, dagnaam=True)}, " + ", ".join(d for d in delen if d))
        self.setToolTip("\n".join(d for d in (f"{rij.tijd()}  {rij.titel}", " · ".join(w for w in (rij.woord, rij.plek, rij.gebied) if w)) if d))

    def keyPressEvent(self, toets: QKeyEvent) -> None:
        if toets.modifiers() & Qt.KeyboardModifier.ControlModifier and toets.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.verschuif.emit(1 if toets.key() == Qt.Key.Key_Right else -1)
        elif toets.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(toets)

    def _letters(self) -> tuple[QFont, QFont]:
        vet, klein = QFont(self.font()), QFont(self.font())
        vet.setWeight(QFont.Weight.DemiBold)
        klein.setPixelSize(max(11, self.font().pixelSize() - 2))
        return vet, klein

    def _kleuren(self, kleuren: Palet) -> tuple[QColor, QColor]:
        """Stripe and words."""
        streep = {"termijn": kleuren.oker, "mijlpaal": kleuren.groen, "mijlpaal gehaald": kleuren.groen}.get(self.rij.woord, kleuren.petrol)
        if self.rij.soort == "leersessie":
            streep = kleuren.focus
        return QColor(kleuren.rand if self._voorbij else streep), QColor(kleuren.grijs if self._voorbij else kleuren.inkt)

    def _onder_muis(self) -> bool:
        """Whether the pointer is on it now: a block that moved away under a pointer at rest is not told."""
        return self.underMouse() and self.rect().contains(self.mapFromGlobal(QCursor.pos()))

    def _vlak(self, schilder: QPainter, kleuren: Palet, straal: float) -> QColor:
        """The ground with its stripe and ring; gives the colour of the words."""
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        streep, woorden = self._kleuren(kleuren)
        rand = kleuren.focus if self.hasFocus() else kleuren.petrol if self.gekozen else kleuren.lijn
        dik = 2.0 if self.hasFocus() or self.gekozen else 1.0
        vlak = QRectF(self.rect()).adjusted(dik / 2, dik / 2, -dik / 2, -dik / 2)
        schilder.setPen(QPen(QColor(rand), dik))
        schilder.setBrush(QColor(kleuren.petrol_licht if self._onder_muis() or self.gekozen else kleuren.kaart))
        schilder.drawRoundedRect(vlak, straal, straal)
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(streep)
        schilder.drawRoundedRect(QRectF(dik + 2, dik + 4, _STREEP, self.height() - 2 * dik - 8), 1.5, 1.5)
        return woorden


class Weekkaart(Agendablok):
    """Time above, the title in bold over as many lines as it needs, then the place; what was not planned here says its kind."""

    def __init__(self, rij: AgendaRij, ouder: QWidget | None = None) -> None:
        super().__init__(rij, ouder)
        beleid = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    def _regels(self) -> list[tuple[str, bool]]:
        """The lines and whether they are bold."""
        boven = self.rij.tijd() if self.rij.eigen or not self.rij.hele_dag else self.rij.woord
        onder = self.rij.plek or (self.rij.gebied if not self.rij.eigen else "")
        return [(w, vet) for w, vet in ((boven, False), (self.rij.titel, True), (onder, False)) if w]

    def _hoogtes(self, breedte: int) -> list[int]:
        vet, klein = self._letters()
        ruim = QRect(0, 0, max(40, breedte - 2 * _RAND - _STREEP), 10_000)
        maten = {True: QFontMetrics(vet), False: QFontMetrics(klein)}
        return [maten[is_vet].boundingRect(ruim, _AFBREKEN, _past(maten[is_vet], w, ruim.width())).height() for w, is_vet in self._regels()]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        return sum(self._hoogtes(breedte)) + 2 * _RAND - 4

    def sizeHint(self) -> QSize:
        return QSize(90, self.heightForWidth(max(self.width(), 90)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.heightForWidth(max(self.width(), 60)))

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        kleuren, schilder = palet(), QPainter(self)
        woorden = self._vlak(schilder, kleuren, 8)
        vet, klein = self._letters()
        boven = _RAND - 2
        for (w, is_vet), hoogte in zip(self._regels(), self._hoogtes(self.width()), strict=True):
            schilder.setFont(vet if is_vet else klein)
            schilder.setPen(woorden if is_vet else QColor(kleuren.grijs))
            vlak = QRect(_RAND + _STREEP, boven, self.width() - 2 * _RAND - _STREEP, hoogte + 2)
            schilder.drawText(vlak, _AFBREKEN, _past(schilder.fontMetrics(), w, vlak.width()))
            boven += hoogte


class Maandregel(Agendablok):
    """One line: time and title."""

    def __init__(self, rij: AgendaRij, ouder: QWidget | None = None) -> None:
        super().__init__(rij, ouder)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(60, regelhoogte(self.font()))

    def minimumSizeHint(self) -> QSize:
        return QSize(20, regelhoogte(self.font()))

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        kleuren, schilder = palet(), QPainter(self)
        woorden = self._vlak(schilder, kleuren, 5)
        vet, klein = self._letters()
        vet.setPixelSize(klein.pixelSize())
        links = 10
        midden = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if not self.rij.hele_dag:
            tijd = f"{self.rij.begin:%H:%M}"
            schilder.setFont(klein)
            schilder.setPen(QColor(kleuren.grijs))
            schilder.drawText(QRect(links, 0, self.width(), self.height()), midden, tijd)
            links += QFontMetrics(klein).horizontalAdvance(tijd) + 5
        ruimte = self.width() - links - 5
        schilder.setFont(vet)
        schilder.setPen(woorden)
        titel = QFontMetrics(vet).elidedText(self.rij.titel, Qt.TextElideMode.ElideRight, ruimte)
        schilder.drawText(QRect(links, 0, ruimte + 2, self.height()), midden, titel)


@cache
def _lettergrepen() -> pyphen.Pyphen:
    """Where Dutch words may be cut."""
    return pyphen.Pyphen(lang="nl_NL")


def _past(maten: QFontMetrics, tekst: str, breedte: int) -> str:
    """The same words, those that are wider than the card (and have no hyphen in the right place) cut with a hyphen."""
    delen: list[str] = []
    for woord in tekst.split():
        rest = woord
        if all(maten.horizontalAdvance(stuk) <= breedte for stuk in re.split("(?<=-)", woord)):
            delen.append(woord)
            continue
        while len(rest) > 1 and maten.horizontalAdvance(rest) > breedte:
            ruim = [k for k in range(len(rest) - 2, 1, -1) if maten.horizontalAdvance(rest[:k] + "-") <= breedte] or [2]
            plekken = set(_lettergrepen().positions(rest))
            knip = next((k for k in ruim if k in plekken), ruim[0])
            delen.append(f"{rest[:knip]}-")
            rest = rest[knip:]
        delen.append(rest)
    return " ".join(delen)


def regelhoogte(font: QFont) -> int:
    """How high a line in the month is."""
    return QFontMetrics(font).height() + 4
