"""The five amounts of a dossier on a card, one under the other, and below them what is left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.queries.subsidieruimte import Ruimteregel
from wijkagenda.ui.subsidies.model import BEDRAGEN
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.label import lijn, tekst


class Ruimtevak(QFrame):
    """The tinted box with plafondruimte and vrij; what is below nought is red and has its minus."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("vlak", "vraag")
        self._regels = QVBoxLayout(self)
        self._regels.setContentsMargins(12, 10, 12, 10)
        self._regels.setSpacing(4)

    def zet(self, regels: tuple[Ruimteregel, ...]) -> None:
        """Other lines."""
        maak_leeg(self._regels)
        for regel in regels:
            bedrag = toon_bedrag(regel.bedrag).replace(" ", "\u00a0")
            self._regels.addWidget(tekst(f"{regel.wat}: {bedrag}", "fout" if regel.bedrag < 0 else "tekst", breek=True))
        self.setVisible(bool(regels))


class Bedragenkaart(Kaart):
    """Call `toon(dossier)`."""

    def __init__(self) -> None:
        super().__init__("Bedragen")
        self._regels = QVBoxLayout()
        self._regels.setSpacing(0)
        self._ruimte = Ruimtevak()
        self.voeg_toe(self._regels, self._ruimte)
        self.inhoud.addStretch(1)

    def toon(self, dossier: Dossier) -> None:
        """The amounts and the room of this dossier."""
        maak_leeg(self._regels)
        for i, naam in enumerate(BEDRAGEN):
            if i:
                self._regels.addWidget(lijn())
            self._regels.addWidget(_regel(naam.capitalize(), toon_bedrag(getattr(dossier.rij, naam))))
        self._ruimte.zet(dossier.ruimte)


def _regel(woord: str, bedrag: str) -> QWidget:
    regel = QWidget()
    regel.setAccessibleName(f"{woord}: {bedrag}")
    indeling = QHBoxLayout(regel)
    indeling.setContentsMargins(8, 7, 8, 7)
    indeling.addWidget(tekst(woord))
    indeling.addWidget(tekst(bedrag), 1, Qt.AlignmentFlag.AlignRight)
    return regel
