"""A rounded status word. The colour says how much it asks, the word says what."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wijkagenda.ui.palet import Palet, Toon
from wijkagenda.ui.stijl import geef_rol


class Status(NamedTuple):
    """A word and how much it asks; what lists, rows and headers take for a pill."""

    tekst: str
    toon: Toon = "weten"


class Pil(QLabel):
    """The widget; empty text hides it."""

    def __init__(self, inhoud: str = "", toon: Toon = "weten", ouder: QWidget | None = None) -> None:
        super().__init__(inhoud, ouder)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("rol", "pil")
        self.setProperty("toon", toon)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setVisible(bool(inhoud))

    def zet(self, status: Status | None) -> None:
        """Shows another word, or none."""
        self.setText(status.tekst if status else "")
        geef_rol(self, toon=status.toon if status else "weten")
        self.setVisible(bool(status and status.tekst))


def pilfont(font: QFont) -> QFont:
    """The letter of a pill beside text in `font`."""
    klein = QFont(font)
    klein.setPixelSize(max(11, font.pixelSize() - 2))
    klein.setWeight(QFont.Weight.DemiBold)
    return klein


def meet_pil(font: QFont, inhoud: str) -> QSize:
    """The size in which `teken_pil` draws it."""
    maten = QFontMetricsF(pilfont(font))
    return QSize(round(maten.horizontalAdvance(inhoud)) + 18, round(maten.height()) + 4)


def teken_pil(schilder: QPainter, plek: QRectF, status: Status, kleuren: Palet, font: QFont, *, gekozen: bool = False) -> None:
    """Paints a pill at the left of `plek`, in its middle; for delegates. On a chosen line (`gekozen`) it stands out by the card's colour."""
    maat = meet_pil(font, status.tekst)
    vlak = QRectF(plek.left(), plek.center().y() - maat.height() / 2, min(maat.width(), plek.width()), maat.height())
    voor, achter = kleuren.toon(status.toon)
    schilder.save()
    schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
    schilder.setPen(Qt.PenStyle.NoPen)
    schilder.setBrush(QColor(kleuren.kaart if gekozen else achter))
    schilder.drawRoundedRect(vlak, vlak.height() / 2, vlak.height() / 2)
    schilder.setPen(QColor(voor))
    schilder.setFont(pilfont(font))
    in_pil = vlak.adjusted(9, 0, -9, 0)
    woord = QFontMetricsF(pilfont(font)).elidedText(status.tekst, Qt.TextElideMode.ElideRight, in_pil.width() + 1)
    schilder.drawText(in_pil, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, woord)
    schilder.restore()
