"""What can't be done with a dossier yet, and why: sentences that unfold below its head, each reachable with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wijkagenda.queries.subsidiedossier import Stapkeuze
from wijkagenda.ui.widgets.kaart import maak_leeg
from wijkagenda.ui.widgets.label import Knop, tekst

KOP = "Wat kan nog niet, en waarom"


class WaaromNiet(QFrame):
    """`knop` unfolds it; put that where it is seen. Call `zet(stappen)`."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setProperty("vlak", "kaart")
        self.setAccessibleName(KOP)
        self.knop = Knop(KOP, icoonnaam="rechts", soort="link")
        self.knop.setProperty("rol", "uitklap")
        self.knop.setCheckable(True)
        self.knop.toggled.connect(self._vouw)
        self._regels = QVBoxLayout(self)
        self._regels.setContentsMargins(16, 12, 16, 12)
        self._regels.setSpacing(6)
        self.hide()

    def zet(self, stappen: tuple[Stapkeuze, ...]) -> None:
        """The steps of which some can't be done now."""
        dicht = [s for s in stappen if s.waarom_niet]
        maak_leeg(self._regels)
        for stap in dicht:
            zin = tekst(f"{stap.naam}: {stap.waarom_niet}", breek=True)
            zin.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
            zin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._regels.addWidget(zin)
        self.knop.setText(f"{KOP} ({len(dicht)})")
        self.knop.setVisible(bool(dicht))
        self._vouw(self.knop.isChecked() and bool(dicht))

    def _vouw(self, open_: bool) -> None:
        self.setVisible(open_)
        self.knop.zet_icoonnaam("omlaag" if open_ else "rechts")
