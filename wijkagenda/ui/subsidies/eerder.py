"""What the applicant asked for before, with the warning of Awb 4:51; not there for who asks for the first time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.queries.herhaling import EerdereAanvraag, herhaling
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.label import Knop, tekst

HOOGSTENS = 4
"""Rows; the register has the others."""


class EerderKaart(Kaart):
    """Call `toon(aanvraag_id)`; each row opens its dossier."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__("Eerdere aanvragen", ouder=ouder)
        self._omgeving = omgeving
        self._zin = tekst("", breek=True)
        self._waarschuwing = tekst("", "letop", breek=True)
        self._rijen = QVBoxLayout()
        self._rijen.setSpacing(8)
        self.voeg_toe(self._zin, self._waarschuwing, self._rijen)

    def toon(self, aanvraag_id: str) -> None:
        """What came before this application."""
        gevonden = herhaling(self._omgeving.lees(), aanvraag_id)
        self.setVisible(bool(gevonden.eerder))
        self._zin.setText(gevonden.zin)
        self._waarschuwing.setText(f"▲ {gevonden.waarschuwing}" if gevonden.waarschuwing else "")
        self._waarschuwing.setAccessibleName(gevonden.waarschuwing)
        self._waarschuwing.setVisible(bool(gevonden.waarschuwing))
        maak_leeg(self._rijen)
        for rij in gevonden.eerder[:HOOGSTENS]:
            self._rijen.addLayout(self._rij(rij))
        if len(gevonden.eerder) > HOOGSTENS:
            self._rijen.addWidget(tekst(f"En nog {len(gevonden.eerder) - HOOGSTENS} eerder.", "grijs"))

    def _rij(self, rij: EerdereAanvraag) -> QVBoxLayout:
        naar = Knop(f"{rij.jaar}: {rij.titel}", lambda: self._omgeving.ga_naar("aanvraag", rij.id), soort="link")
        indeling = QVBoxLayout()
        indeling.setSpacing(0)
        indeling.addWidget(naar, 0, Qt.AlignmentFlag.AlignLeft)
        uitleg = tekst(_uitleg(rij), "klein", breek=True)
        uitleg.setContentsMargins(7, 0, 0, 0)
        indeling.addWidget(uitleg)
        return indeling


def _uitleg(rij: EerdereAanvraag) -> str:
    """``Regeling 2025 · afgerekend · verleend € 2.000,00``."""
    delen = [rij.regeling, rij.statuswoord]
    if rij.vastgesteld is not None:
        delen.append(f"vastgesteld {toon_bedrag(rij.vastgesteld)}")
    elif rij.verleend:
        delen.append(f"verleend {toon_bedrag(rij.verleend)}")
    if rij.waarom != "dezelfde aanvrager":
        delen.append(f"{rij.waarom}: {rij.aanvrager}")
    return " · ".join(delen)
