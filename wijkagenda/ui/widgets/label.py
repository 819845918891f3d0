"""Texts and buttons as every page uses them, so that nobody sets a font or colour by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from wijkagenda.ui.iconen import icoon
from wijkagenda.ui.palet import palet

Rol = Literal["tekst", "titel", "kaarttitel", "kop", "vet", "grijs", "klein", "fout", "letop", "getal", "merk"]
"""How a text looks: page title 22 px, card title 16 px, small heading, bold, grey, small grey, error, warning, big figure."""
Soort = Literal["vol", "rand", "link", "stil"]
"""How a button looks: filled (one per page), outlined, as a link, without an outline."""


def tekst(inhoud: str, rol: Rol = "tekst", *, breek: bool = False, ouder: QWidget | None = None) -> QLabel:
    """A label; `breek` lets it wrap. Its text is never read as markup."""
    label = _Breeklabel(inhoud, ouder) if breek else QLabel(inhoud, ouder)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("rol", rol)
    return label


class _Breeklabel(QLabel):
    """Wraps, but never between € and its amount; asks for no more height than its words need at the width that it gets."""

    def __init__(self, inhoud: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setWordWrap(True)
        self.setText(inhoud)

    def setText(self, inhoud: str) -> None:
        self._gegeven = inhoud
        super().setText(inhoud.replace("€ ", "€\u00a0"))

    def text(self) -> str:
        """The words as they were given."""
        return self._gegeven

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height())


class Knop(QPushButton):
    """A button with an icon that follows light and dark."""

    def __init__(
        self,
        opschrift: str,
        bij_klik: Callable[[], object] | None = None,
        *,
        icoonnaam: str | None = None,
        soort: Soort = "rand",
        naam: str | None = None,
        ouder: QWidget | None = None,
    ) -> None:
        """`naam` is the accessible name and tooltip of a button that shows only an icon."""
        super().__init__(opschrift, ouder)
        self._icoonnaam = icoonnaam
        self.setProperty("soort", soort)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if naam:
            self.setAccessibleName(naam)
            self.setToolTip(naam)
        if not opschrift:
            self.setProperty("kaal", True)
        if bij_klik is not None:
            self.clicked.connect(lambda: bij_klik())
        self._zet_icoon()

    def keyPressEvent(self, toets: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard: in a dialog not the one that is filled."""
        if toets.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not toets.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.click()
        else:
            super().keyPressEvent(toets)

    def zet_icoonnaam(self, naam: str) -> None:
        """Another icon."""
        self._icoonnaam = naam
        self._zet_icoon()

    def changeEvent(self, gebeurtenis: QEvent) -> None:
        super().changeEvent(gebeurtenis)
        if gebeurtenis.type() == QEvent.Type.PaletteChange:
            self._zet_icoon()

    def _zet_icoon(self) -> None:
        if self._icoonnaam:
            kleuren = palet()
            kleur = {"vol": kleuren.op_vul, "stil": kleuren.grijs}.get(self.property("soort"), kleuren.petrol)
            self.setIcon(icoon(self._icoonnaam, kleur, kleuren.op_vul if self.property("deel") else None))
            self.setIconSize(QSize(18, 18))


def lijn(ouder: QWidget | None = None) -> QFrame:
    """A one-pixel line between things."""
    frame = QFrame(ouder)
    frame.setProperty("vlak", "lijn")
    frame.setFixedHeight(1)
    return frame
