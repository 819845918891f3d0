"""The tables of a proefverdeling: applications with what each variant gives them, the same per gebied, who is not ready, points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkagenda.queries.verdeling import Puntenlijst, Verdeelrij, Vergelijking
from wijkagenda.ui.subsidies.verdelingmodel import WACHTKOLOMMEN, aanvraagkolommen, gebiedkolommen, puntenkolommen
from wijkagenda.ui.widgets.kaart import Kaart, LegeStaat
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.tabel import RijActie, Tabel

_NAMEN = {
    "aanvragen": "Aanvragen in de proefverdeling",
    "gebieden": "De verdeling per gebied",
    "wacht": "Aanvragen die nog niet klaar zijn",
    "punten": "Punten op de criteria",
}
_LEEG = {
    "aanvragen": "Er is nog geen aanvraag waarover een besluit kan worden genomen. Bij ‘Nog niet klaar’ staat wat er nog moet gebeuren.",
    "wacht": "Alle aanvragen die wachten zijn klaar voor een besluit.",
    "punten": "Hier komen de aanvragen die op een besluit wachten.",
}
_HOOGTE = 380


class Verdeeltabellen(QStackedWidget):
    """`kies` shows one of them; a table is made anew only when its columns are others."""

    geopend = Signal(str)
    """The dossier of an application was asked for (its id)."""
    gekozen = Signal()
    """Another application is the current one."""
    punten_gevraagd = Signal(object)
    """Points are to be given to this `Puntenrij`."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setMinimumHeight(_HOOGTE)
        self.tabellen: dict[str, Tabel] = {}
        self._kaarten: dict[str, Kaart] = {}
        self._koppen: dict[str, tuple[str, ...]] = {}
        self._leeg = {code: Kaart().voeg_toe(LegeStaat(zin)) for code, zin in _LEEG.items()}
        for vlak in self._leeg.values():
            self.addWidget(vlak)
        self._beeld: Vergelijking | None = None

    def zet(self, v: Vergelijking, punten: Puntenlijst | None) -> None:
        """Other figures; what was chosen stays chosen."""
        self._beeld = v
        dossier = RijActie("Open dossier", lambda rijen: self.geopend.emit(rijen[0].id), "rechts", een=True)
        self._vul("aanvragen", aanvraagkolommen(self._nu), v.rijen, dossier)
        self._vul("gebieden", gebiedkolommen(v), v.gebieden)
        self._vul("wacht", WACHTKOLOMMEN, v.niet_klaar, dossier)
        if punten is not None:
            geef = RijActie("Punten geven…", lambda rijen: self.punten_gevraagd.emit(rijen[0]), "potlood", een=True)
            self._vul("punten", puntenkolommen(punten), punten.rijen, geef, dossier)

    def kies(self, code: str) -> None:
        """Shows this table, or what goes there when it is empty."""
        tabel = self.tabellen[code]
        leeg = not tabel.totaal() and code in self._leeg
        self.setCurrentWidget(self._leeg[code] if leeg else self._kaarten[code])

    def begin(self) -> None:
        """The keyboard goes to the table in front."""
        for tabel in self.tabellen.values():
            if self.isAncestorOf(tabel) and tabel.isVisible():
                tabel.setFocus()

    def huidige(self) -> Verdeelrij | None:
        """The current application."""
        rij: Verdeelrij | None = self.tabellen["aanvragen"].huidige() if "aanvragen" in self.tabellen else None
        return rij

    def _nu(self) -> Vergelijking:
        assert self._beeld is not None
        return self._beeld

    def _vul(self, code: str, kolommen: Sequence[Kolom], rijen: Sequence[Any], *acties: RijActie) -> None:
        koppen = tuple(k.kop for k in kolommen)
        if self._koppen.get(code) != koppen:
            self._vervang(code, Tabel(_NAMEN[code], kolommen, acties=acties))
            self._koppen[code] = koppen
        self.tabellen[code].zet(rijen)

    def _vervang(self, code: str, nieuw: Tabel) -> None:
        """Another table in its place, with the keyboard where it was."""
        oud, vorige = self.tabellen.get(code), self._kaarten.get(code)
        if code == "aanvragen":
            nieuw.gekozen.connect(lambda _: self.gekozen.emit())
        if code == "punten":
            nieuw.geopend.connect(self.punten_gevraagd)
        elif code != "gebieden":
            nieuw.geopend.connect(lambda rij: self.geopend.emit(rij.id))
        self.tabellen[code] = nieuw
        self._kaarten[code] = kaart = Kaart(krap=True).voeg_toe(nieuw)
        self.addWidget(kaart)
        if oud is None or vorige is None:
            return
        if self.currentWidget() is vorige:
            self.setCurrentWidget(kaart)
        if oud.hasFocus():
            nieuw.setFocus()
        self.removeWidget(vorige)
        vorige.deleteLater()
