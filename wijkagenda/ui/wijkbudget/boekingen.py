"""The boekingen of a cell, a source or the whole selection, with what can be done with one: to its source, pay, let go, reverse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.queries.boeking import BoekingenBron, Boekingkeuze, BoekingRij
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.tabel import RijActie
from wijkagenda.ui.wijkbudget import dialogs
from wijkagenda.usecases import wijkbudget as wb


@dataclass(frozen=True)
class Toon:
    """What the panel shows: which boekingen, under which heading."""

    keuze: Boekingkeuze
    titel: str = ""


def _stand(rij: BoekingRij) -> str:
    if rij.tegen_id:
        return "tegenboeking"
    return "teruggeboekt" if rij.teruggeboekt else ""


KOLOMMEN = (
    Kolom("datum", "Datum", None, "datum", 104),
    Kolom("soort", "Soort", lambda r: r.soort_tekst, "tekst", 146, onder=_stand),
    Kolom("omschrijving", "Waarvoor", onder=lambda r: r.bron, vet=True),
    Kolom("rubriek", "Rubriek en geldstroom", None, "tekst", 230, onder=lambda r: r.geldstroom),
    Kolom("gebied", "Gebied", None, "tekst", 178, wijkt=True),
    Kolom("partner", "Partner", None, "tekst", 150, verborgen=True),
    Kolom("jaar", "Jaar", lambda r: str(r.jaar), "tekst", 60, verborgen=True),
    Kolom("bedrag", "Bedrag", None, "bedrag", 130, tekort=False),
)


class BoekingenPaneel(QWidget):
    """Call `toon`; the buttons act on the chosen row. With `sluit` it can be closed."""

    def __init__(
        self,
        omgeving: Omgeving,
        naam: str,
        *,
        hoogte: int = 0,
        sluit: Callable[[], object] | None = None,
        met_jaar: bool = False,
        ouder: QWidget | None = None,
    ) -> None:
        """`met_jaar` shows of which year each boeking is from the start."""
        super().__init__(ouder)
        self._omgeving = omgeving
        self.titel = tekst("", "kaarttitel")
        self._bron = Knop("Naar de bron", lambda: self._ga(), icoonnaam="rechts")
        self._betaal = Knop("Betaling boeken", lambda: self._betaling())
        self._vrij = Knop("Laat vrijvallen", lambda: self._laat_vrijvallen())
        self._tegen = Knop("Tegenboeking", lambda: self._tegenboeking())
        self._knoppen = (self._bron, self._betaal, self._vrij, self._tegen)
        acties = (RijActie("Naar de bron", lambda _: self._ga(), "rechts", een=True),
                  RijActie("Tegenboeking maken", lambda _: self._tegenboeking(), "ongedaan", een=True))  # fmt: skip
        kolommen = [replace(k, verborgen=k.verborgen and not (met_jaar and k.naam == "jaar")) for k in KOLOMMEN]
        self.lijst = Lijst(naam, kolommen, instellingen=omgeving.instellingen, acties=acties,
                           leeg=("Hier is nog niets geboekt. Maak een boeking met ‘Nieuwe boeking’, of voer de begroting in.", "", None))  # fmt: skip
        self.lijst.gekozen.connect(self._gekozen)
        self.lijst.geopend.connect(lambda _: self._ga())
        for knop in self._knoppen:
            self.lijst.boven.addWidget(knop)
        boven = QHBoxLayout()
        boven.addWidget(self.titel, 1)
        if sluit is not None:
            boven.addWidget(Knop("", sluit, icoonnaam="kruis", soort="stil", naam="Sluit deze boekingen"))
        if hoogte:
            self.lijst.setMinimumHeight(hoogte)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(10)
        indeling.addLayout(boven)
        indeling.addWidget(self.lijst, 1)
        self._gekozen(None)

    def toon(self, wat: Toon) -> None:
        """Reads these boekingen; the filter that was typed stays."""
        bron = BoekingenBron(self._omgeving.lees(), wat.keuze)
        bron.filter(self.lijst.zoek.text())
        self.lijst.zet_bron(bron)
        self.titel.setText(wat.titel)
        self.titel.setVisible(bool(wat.titel))
        self._gekozen(None)

    def kies(self, id_: str) -> None:
        """Makes this boeking current, where it is among the first that were read."""
        self.lijst.tabel.model().index(0, 0).data()
        self.lijst.kies(id_)
        self._gekozen(self.lijst.huidige())

    def _gekozen(self, rij: BoekingRij | None) -> None:
        hand = rij is not None and rij.soort == "verplicht" and rij.met_de_hand and rij.bedrag > 0 and not rij.teruggeboekt
        self._bron.setVisible(rij is not None and rij.bron_is_elders)
        self._betaal.setVisible(hand)
        self._vrij.setVisible(hand)
        self._tegen.setVisible(rij is not None and not rij.teruggeboekt)

    def _ga(self) -> None:
        rij = self.lijst.huidige()
        if rij is not None and rij.bron_is_elders:
            self._omgeving.ga_naar(rij.bron_soort, rij.bron_id)

    def _betaling(self) -> None:
        if (rij := self.lijst.huidige()) is not None:
            dialogs.boek_betaling(self._omgeving, rij, self.window())

    def _laat_vrijvallen(self) -> None:
        if (rij := self.lijst.huidige()) is not None:
            dialogs.laat_vrijvallen(self._omgeving, rij, self.window())

    def _tegenboeking(self) -> None:
        rij = self.lijst.huidige()
        if rij is not None and self._omgeving.doe(wb.tegenboeking, rij.id) is not None:
            self._omgeving.meld(f"Teruggeboekt: {rij.omschrijving}", "Maak ongedaan", self._omgeving.ongedaan)
