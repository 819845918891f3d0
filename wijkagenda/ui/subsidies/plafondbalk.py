"""What is left of a plafond as a bar, in all and per gebied; the same in words for a screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.queries.regeling import GebiedStand
from wijkagenda.ui.widgets.balken import BudgetBalk
from wijkagenda.ui.widgets.kaart import maak_leeg


class PlafondBalk(BudgetBalk):
    """One plafond: solid is what was granted of it, the rest is plafondruimte."""

    def zet_plafond(self, naam: str, plafond: int, ruimte: int) -> PlafondBalk:
        """Other figures, in whole cents; gives the bar itself."""
        self.zet(naam, begroot=plafond, verplicht=0, gerealiseerd=plafond - ruimte)
        zin = f"Plafond {toon_bedrag(plafond)}, verleend {toon_bedrag(plafond - ruimte)}, plafondruimte {toon_bedrag(ruimte)}."
        self.setAccessibleDescription(zin)
        self.setToolTip(zin)
        return self


class PlafondBalken(QWidget):
    """The regeling as a whole, then each gebied with a plafond of its own."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setAccessibleName("Plafondruimte")
        self._balken = QVBoxLayout(self)
        self._balken.setContentsMargins(0, 0, 0, 0)
        self._balken.setSpacing(10)

    def zet(self, plafond: int, ruimte: int, standen: Sequence[GebiedStand]) -> None:
        """Other plafonds."""
        maak_leeg(self._balken)
        eigen = [(s.gebied, s.plafond, s.ruimte) for s in standen if s.plafond is not None and s.ruimte is not None]
        for naam, hoog, over in [("Alle gebieden samen" if eigen else "Subsidieplafond", plafond, ruimte), *eigen]:
            self._balken.addWidget(PlafondBalk().zet_plafond(f"{naam}, van {toon_bedrag(hoog)}", hoog, over))
