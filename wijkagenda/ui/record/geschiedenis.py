"""Who changed what when, for one record."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QWidget

from wijkagenda.basis.datum import toon_datum
from wijkagenda.queries.geschiedenis import Regel, geschiedenis
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.ui.widgets.tabel import Tabel

KOLOMMEN = (
    Kolom("moment", "Wanneer", lambda r: f"{toon_datum(r.moment.astimezone().date())} {r.moment.astimezone():%H:%M}", "tekst", 150),
    Kolom("wie", "Wie", None, "tekst", 120),
    Kolom("label", "Wat", vet=True),
)


class GeschiedenisPaneel(Kaart):
    """Call `toon(soort, id)`; a chosen step shows its fields before and after."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__("Geschiedenis", ouder=ouder)
        self._omgeving = omgeving
        self.tabel = Tabel("Geschiedenis", KOLOMMEN)
        self.tabel.setMinimumHeight(180)
        self.tabel.gekozen.connect(self._toon_stap)
        self._details = QTextBrowser()
        self._details.setAccessibleName("Wat er in deze stap veranderde")
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details.setMaximumHeight(160)
        self.voeg_toe(tekst("Kies een stap om te zien wat er veranderde.", "klein"), self.tabel, self._details)

    def toon(self, soort: str, id_: str) -> None:
        """The steps that touched this record, newest first."""
        self.tabel.zet(geschiedenis(self._omgeving.lees(), soort, id_))
        self._toon_stap(self.tabel.huidige())

    def _toon_stap(self, regel: Regel | None) -> None:
        regels = [f"{v.veld}: {v.voor or '(leeg)'} → {v.na or '(leeg)'}" for v in regel.veranderingen] if regel else []
        self._details.setPlainText("\n".join(regels))
        self._details.setVisible(bool(regels))
