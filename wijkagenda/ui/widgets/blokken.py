"""Texts that people wrote, each whole and readable with its own small buttons, on a card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.label import Knop, lijn, tekst
from wijkagenda.ui.widgets.pil import Pil, Status


class Doen(NamedTuple):
    """A small button."""

    woorden: str
    doe: Callable[[], object]
    icoon: str = ""


class Blok(QWidget):
    """One text: a heading and a pill if wanted, the text, a grey line, a warning, and what can be done with it."""

    def __init__(
        self, inhoud: str, doen: Sequence[Doen] = (), *, kop: str = "", pil: Status | None = None, onder: str = "", letop: str = ""
    ) -> None:
        super().__init__()
        waarover = kop or " ".join(inhoud.split())[:60]
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 6, 0, 6)
        indeling.setSpacing(3)
        boven = QHBoxLayout()
        boven.setSpacing(10)
        if kop:
            boven.addWidget(tekst(kop, "vet"))
        elif inhoud:
            boven.addWidget(tekst(inhoud, breek=True), 1)
        if pil is not None:
            boven.addWidget(Pil(*pil), 0, Qt.AlignmentFlag.AlignTop)
        if kop:
            boven.addStretch(1)
        indeling.addLayout(boven)
        if kop and inhoud:
            indeling.addWidget(tekst(inhoud, breek=True))
        if onder:
            indeling.addWidget(tekst(onder, "grijs", breek=True))
        if letop:
            indeling.addWidget(tekst(letop, "letop", breek=True))
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        for d in doen:
            knop = Knop(d.woorden, d.doe, icoonnaam=d.icoon or None, soort="link")
            knop.setAccessibleName(f"{d.woorden.rstrip('… ›')}: {waarover}")
            knoppen.addWidget(knop)
        knoppen.addStretch(1)
        if doen:
            indeling.addLayout(knoppen)


class Bloklijst(Kaart):
    """Blocks below each other with lines between; says what goes there when there are none."""

    def __init__(self, titel: str, leeg: str = "", *, nieuw: Doen | None = None, uitleg: str = "") -> None:
        super().__init__(titel)
        self._toevoegen = Knop(nieuw.woorden, nieuw.doe, icoonnaam="plus", soort="link", naam=f"{nieuw.woorden}: {titel.lower()}") if nieuw else None
        if self._toevoegen is not None:
            self.knop(self._toevoegen)
        if uitleg:
            self.voeg_toe(tekst(uitleg, "grijs", breek=True))
        self._leeg = tekst(leeg, "grijs", breek=True)
        self._blokken = QVBoxLayout()
        self._blokken.setSpacing(2)
        self.voeg_toe(self._leeg, self._blokken)

    def zet(self, blokken: Sequence[Blok]) -> None:
        """Other blocks; the keyboard stays where it was when that button is there again."""
        had = self.focusWidget() if self.isAncestorOf(self.window().focusWidget() or self.window()) else None
        naam = had.accessibleName() if had is not None else ""
        maak_leeg(self._blokken)
        for nr, blok in enumerate(blokken):
            if nr:
                self._blokken.addWidget(lijn())
            self._blokken.addWidget(blok)
        self._leeg.setVisible(not blokken and bool(self._leeg.text()))
        if naam:
            weer = next((k for k in self.findChildren(QPushButton) if k.accessibleName() == naam), self._toevoegen)
            if weer is not None:
                weer.setFocus(Qt.FocusReason.OtherFocusReason)
