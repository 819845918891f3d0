"""The thread on a card: what led to this record and what came of it, each one click away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wijkagenda.queries.draad import Schakel, draad
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.label import Knop, tekst


class DraadPaneel(Kaart):
    """Call `toon(soort, id)`; it hides itself where the record stands alone."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__("Rode draad", ouder=ouder)
        self._omgeving = omgeving

    def toon(self, soort: str, id_: str) -> None:
        """The thread of this record."""
        gevonden = draad(self._omgeving.lees(), soort, id_)
        maak_leeg(self.inhoud)
        for kop, schakels in (("Komt uit", gevonden.van), ("Leidde tot", gevonden.naar)):
            if schakels:
                self.inhoud.addWidget(tekst(kop, "kop"))
                for schakel in schakels:
                    self.inhoud.addWidget(self._knop(schakel), 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(gevonden.van or gevonden.naar))

    def _knop(self, schakel: Schakel) -> Knop:
        kort = schakel.titel if len(schakel.titel) <= 48 else f"{schakel.titel[:47].rstrip()}…"
        woorden = f"{schakel.woord.capitalize()}: {kort}"
        knop = Knop(woorden, lambda: self._omgeving.ga_naar(schakel.soort, schakel.id), icoonnaam="rechts", soort="link")
        knop.setToolTip(schakel.titel)
        knop.setMinimumWidth(120)  # a long title never makes the column wider than it is
        return knop
