"""A white card with a title, and what an empty list shows instead of nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from wijkagenda.ui.widgets.label import Knop, tekst


class Kaart(QFrame):
    """A card; add to ``kaart.inhoud`` (a vertical layout), or with ``kaart.voeg_toe(...)``."""

    def __init__(self, titel: str = "", *, ouder: QWidget | None = None, krap: bool = False) -> None:
        """`krap` leaves out the inner margins, for a table that fills the card."""
        super().__init__(ouder)
        self.setProperty("vlak", "kaart")
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(*((1, 1, 1, 1) if krap else (16, 14, 16, 16)))
        self._buiten = buiten
        buiten.setSpacing(8 if titel else 0)
        self._kop = QHBoxLayout()
        self._kop.setSpacing(8)
        if krap and titel:
            self._kop.setContentsMargins(15, 12, 15, 0)
        self.titel = tekst(titel, "kaarttitel", ouder=self)
        self.titel.setVisible(bool(titel))
        self._kop.addWidget(self.titel)
        self._kop.addStretch(1)
        buiten.addLayout(self._kop)
        self.inhoud = QVBoxLayout()
        self.inhoud.setSpacing(8)
        buiten.addLayout(self.inhoud, 1)
        if titel:
            self.setAccessibleName(titel)

    def zet_titel(self, titel: str) -> None:
        """Another title; empty hides it."""
        self.titel.setText(titel)
        self.titel.setVisible(bool(titel))
        self._buiten.setSpacing(8 if titel else 0)
        self.setAccessibleName(titel)

    def voeg_toe(self, *delen: QWidget | QLayout, rek: int = 0) -> Kaart:
        """Adds widgets or layouts below each other; gives the card itself."""
        for deel in delen:
            if isinstance(deel, QWidget):
                self.inhoud.addWidget(deel, rek)
            else:
                self.inhoud.addLayout(deel, rek)
        return self

    def knop(self, *knoppen: QWidget) -> Kaart:
        """Adds buttons to the right of the title."""
        for knop in knoppen:
            self._kop.addWidget(knop)
        return self

    def leeg(self) -> None:
        """Takes everything out of the card (not the title)."""
        maak_leeg(self.inhoud)


def maak_leeg(indeling: QLayout) -> None:
    """Removes and deletes all that a layout holds."""
    while (deel := indeling.takeAt(0)) is not None:
        if (widget := deel.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (binnen := deel.layout()) is not None:
            maak_leeg(binnen)


def schuifvlak(inhoud: QWidget, naam: str = "") -> QScrollArea:
    """Lets `inhoud` scroll up and down; as wide as there is room."""
    vlak = QScrollArea()
    vlak.setWidgetResizable(True)
    vlak.setFrameShape(QFrame.Shape.NoFrame)
    vlak.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    vlak.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if naam:
        vlak.setAccessibleName(naam)
    vlak.setWidget(inhoud)
    return vlak


class LegeStaat(QWidget):
    """Says what goes here and offers the button."""

    def __init__(
        self,
        zin: str,
        knop: str = "",
        actie: Callable[[], object] | None = None,
        *,
        titel: str = "",
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 32, 24, 32)
        indeling.setSpacing(12)
        indeling.addStretch(1)
        if titel:
            kop = tekst(titel, "kaarttitel", breek=True)
            kop.setAlignment(Qt.AlignmentFlag.AlignCenter)
            indeling.addWidget(kop)
        self.zin = tekst(zin, "grijs", breek=True)
        self.zin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        indeling.addWidget(self.zin)
        if knop:
            self.knop = Knop(knop, actie, icoonnaam="plus")
            indeling.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignHCenter)
        indeling.addStretch(2)
