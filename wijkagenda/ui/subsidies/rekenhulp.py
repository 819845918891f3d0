"""Termijn berekenen: a term without a dossier, counted again each time that a field is left. Nothing is kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.queries.termijnsom import LANGSTE, Verzoek, reken_termijn
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.formulier import Formulier
from wijkagenda.ui.widgets.kaart import schuifvlak
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.veldbasis import Vandaag

TITEL = "Termijn berekenen"
TERMIJN = (
    Veld("start", "Ontvangen op", Soort.DATUM, hulp="Dag 1 is de dag erna."),
    Veld("weken", "Aantal weken", Soort.GETAL, minimum=1, maximum=LANGSTE),
    Veld("verdaagd_tot", "Verdaagd tot en met", Soort.DATUM, hulp="Alleen als er een nieuw einde is."),
    Veld("verschuift", "Schuif op bij een weekend of feestdag", Soort.JA_NEE, hulp="Niet als de termijn langer is dan 12 weken."),
)
AANVULLING = (
    Veld("gevraagd_op", "Aanvulling gevraagd op", Soort.DATUM),
    Veld("tot", "Hersteltermijn tot en met", Soort.DATUM),
    Veld("aangevuld_op", "Aangevuld op", Soort.DATUM),
)
MEESTE = 6
"""So many supplements has no application."""


class Rekenhulp(QDialog):
    """``Rekenhulp(klok.vandaag).exec()``. The ledger is there as soon as there is a start."""

    def __init__(self, vandaag: Vandaag, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._vandaag = vandaag
        self.setWindowTitle(TITEL)
        self.setAccessibleName(TITEL)
        self.setModal(True)
        self.termijn = self._formulier(TERMIJN)
        self.termijn.zet({"weken": 8, "verschuift": True})
        self.aanvullingen: list[Formulier] = []
        self._rijen = QVBoxLayout()
        self._rijen.setSpacing(12)
        self.meer = Knop("Nog een aanvulling", self.voeg_toe, icoonnaam="plus", soort="link")
        self.einde = tekst("", "kaarttitel", breek=True)
        self.telling = tekst("", breek=True)
        self.telling.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.fout = tekst("", "fout", breek=True)
        self.kopieer = Knop("Kopieer de telling", self._kopieer)
        knoppen = QHBoxLayout()
        knoppen.addWidget(self.kopieer)
        knoppen.addStretch(1)
        knoppen.addWidget(Knop("Sluit", self.accept, soort="vol"))
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 20)
        indeling.setSpacing(12)
        indeling.addWidget(tekst(TITEL, "titel"))
        indeling.addWidget(tekst("Reken een termijn uit zonder dossier. Er wordt niets bewaard.", "grijs", breek=True))
        indeling.addWidget(schuifvlak(self._binnen(), TITEL), 1)
        indeling.addLayout(knoppen)
        self.finished.connect(self.deleteLater)
        self.voeg_toe()
        self.resize(680, 640)
        self.termijn.velden["start"].invoer.setFocus()

    def _binnen(self) -> QWidget:
        binnen = QWidget()
        indeling = QVBoxLayout(binnen)
        indeling.setContentsMargins(0, 0, 8, 0)
        indeling.setSpacing(TUSSEN)
        indeling.addWidget(self.termijn)
        indeling.addLayout(self._rijen)
        indeling.addWidget(self.meer, 0, Qt.AlignmentFlag.AlignLeft)
        uitkomst = QFrame()
        uitkomst.setProperty("vlak", "vraag")
        uitkomst.setAccessibleName("Uitkomst")
        vlak = QVBoxLayout(uitkomst)
        vlak.setContentsMargins(16, 12, 16, 12)
        vlak.setSpacing(6)
        for label in (self.einde, self.telling, self.fout):
            vlak.addWidget(label)
        indeling.addWidget(uitkomst)
        indeling.addStretch(1)
        return binnen

    def _formulier(self, velden: tuple[Veld, ...], kolommen: int = 2) -> Formulier:
        formulier = Formulier(velden, lambda _: (), self._vandaag, kolommen=kolommen)
        formulier.veld_gewijzigd.connect(lambda *_: self.reken())
        return formulier

    def voeg_toe(self) -> None:
        """Room for one more supplement."""
        nummer = len(self.aanvullingen) + 1
        velden = AANVULLING if nummer == 1 else tuple(replace(veld, label=f"{veld.label} ({nummer}e)") for veld in AANVULLING)
        boven = _met_toetsen((self.aanvullingen or [self.termijn])[-1])
        self.aanvullingen.append(self._formulier(velden, 3))
        self._rijen.addWidget(self.aanvullingen[-1])
        for eerste, tweede in pairwise([boven[-1], *_met_toetsen(self.aanvullingen[-1])]):
            QWidget.setTabOrder(eerste, tweede)
        self.meer.setVisible(len(self.aanvullingen) < MEESTE)
        self.reken()

    def reken(self) -> None:
        """Counts again with what is filled in."""
        try:
            regels, einde = self._uitkomst()
            self._zet("\n".join(regels), f"Einde: {toon_dag(einde, dagnaam=True)}" if einde else "")
        except InvoerFout as fout:
            self._zet("", "", str(fout))

    def _uitkomst(self) -> tuple[tuple[str, ...], dt.date | None]:
        """The ledger and the end; raises `InvoerFout`."""
        w = self.termijn.lees()
        if w is None:
            raise InvoerFout("Kijk bij het veld dat rood is.")
        if w["start"] is None or w["weken"] is None:
            return ("Vul in wanneer de aanvraag is ontvangen, en hoeveel weken de termijn is.",), None
        verzoeken = [v for f in self.aanvullingen if (v := _verzoek(f.lees())) is not None]
        som = reken_termijn(cast(dt.date, w["start"]), cast(int, w["weken"]), verzoeken, cast("dt.date | None", w["verdaagd_tot"]),
                            rolt=bool(w["verschuift"]))  # fmt: skip
        return som.regels, som.einde

    def _zet(self, telling: str, einde: str, fout: str = "") -> None:
        for label, woorden in ((self.telling, telling), (self.einde, einde), (self.fout, fout)):
            label.setText(woorden)
            label.setVisible(bool(woorden))
        self.kopieer.setEnabled(bool(einde))

    def _kopieer(self) -> None:
        QApplication.clipboard().setText(f"{self.telling.text()}\n{self.einde.text()}")


def _met_toetsen(formulier: Formulier) -> list[QWidget]:
    """What Tab stops at in a form, in order."""
    return [w for w in formulier.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and not w.isHidden()]


def _verzoek(waarden: dict[str, Waarde] | None) -> Verzoek | None:
    """The supplement in one row; None for an empty row. Raises `InvoerFout` where half of it is missing."""
    if waarden is None:
        raise InvoerFout("Kijk bij het veld dat rood is.")
    gevraagd, tot, aangevuld = (cast("dt.date | None", waarden[veld.naam]) for veld in AANVULLING)
    if gevraagd is None and tot is None and aangevuld is None:
        return None
    if gevraagd is None or tot is None:
        raise InvoerFout("Vul bij de aanvulling in wanneer zij is gevraagd en tot en met wanneer de hersteltermijn loopt.")
    return Verzoek(gevraagd, tot, aangevuld)
