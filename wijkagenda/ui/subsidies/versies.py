"""What the applicant sent, as it was frozen: one version in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from wijkagenda.queries.subsidiedossier import versie
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.label import Knop, tekst


class VersieVenster(QDialog):
    """Only to read."""

    def __init__(self, omgeving: Omgeving, aanvraag_id: str, nummer: int, ouder: QWidget) -> None:
        super().__init__(ouder)
        titel = f"Versie {nummer} van de aanvraag"
        self.setWindowTitle(titel)
        self.setAccessibleName(titel)
        regels = versie(omgeving.lees(), aanvraag_id, nummer)
        vlak = QTextBrowser()
        vlak.setAccessibleName(titel)
        vlak.setPlainText("\n".join(f"{label}: {waarde or '(leeg)'}" for label, waarde in regels))
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 20)
        indeling.setSpacing(12)
        indeling.addWidget(tekst(titel, "titel"))
        indeling.addWidget(vlak)
        indeling.addWidget(Knop("Sluiten", self.accept, soort="vol"), 0, Qt.AlignmentFlag.AlignRight)
        self.resize(560, 420)
