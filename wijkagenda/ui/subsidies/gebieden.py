"""For which gebieden an application is, with shares that add up to 100 %: kept as one whole, and not before they do."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from wijkagenda.basis.fouten import Fout, InvoerFout
from wijkagenda.basis.opmaak import toon_getal
from wijkagenda.basis.veld import Soort, Veld
from wijkagenda.queries.record import keuzes, titels
from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.veldbasis import VeldWidget
from wijkagenda.ui.widgets.velden import maak_veld
from wijkagenda.usecases import subsidie as stappen
from wijkagenda.usecases import velden

SOORT = "aanvraag_gebied"
_TOEVOEGEN = Veld("gebied_id", "Nog een gebied", Soort.VERWIJZING, verwijst="gebied")


class Gebiedskaart(Kaart):
    """Call `toon(dossier)`; `gewijzigd` after the shares were kept."""

    gewijzigd = Signal()

    def __init__(self, omgeving: Omgeving, stil: Callable[[], AbstractContextManager[None]]) -> None:
        super().__init__("Voor welk gebied")
        self._omgeving, self._stil = omgeving, stil
        self._id = ""
        self._open = True
        self._bewaard: dict[str, Decimal] = {}
        self.velden: dict[str, VeldWidget] = {}
        self._rooster = QGridLayout()
        self._rooster.setColumnStretch(0, 1)
        self._rooster.setHorizontalSpacing(8)
        self._rooster.setVerticalSpacing(6)
        self.zin = tekst("", "klein", breek=True)
        self.erbij = maak_veld(_TOEVOEGEN, omgeving.klok.vandaag, self._andere)
        self.erbij.verlaten.connect(lambda _naam, gebied: self.voeg_gebied_toe(str(gebied)) if gebied else None)
        self.voeg_toe(self._rooster, self.zin, self.erbij)

    def toon(self, dossier: Dossier, *, open_: bool) -> None:
        """The shares of this dossier; shares that were typed and don't add up yet stay. `open_`: whether they may be changed."""
        bewaard = {gebied: Decimal(deel) / 10_000 for gebied, _, deel in dossier.delen}
        if (dossier.id, open_, bewaard) != (self._id, self._open, self._bewaard) or not self.velden:
            self._id, self._open, self._bewaard = dossier.id, open_, bewaard
            self._bouw(dict(bewaard))
            self._zet_klad_terug()
        self.erbij.setVisible(open_)
        self._zeg()

    def _bouw(self, delen: dict[str, Decimal]) -> None:
        maak_leeg(self._rooster)
        self.velden = {}
        namen = titels(self._omgeving.lees(), "gebied", delen)
        for rij, (gebied, deel) in enumerate(delen.items()):
            naam = namen.get(gebied, "")
            aard = replace(velden.veld_van(SOORT, "deel"), label=f"Deel van {naam} in procent", alleen_lezen=not self._open)
            veld = maak_veld(aard, self._omgeving.klok.vandaag, list)
            veld.label.hide()
            veld.setFixedWidth(92)
            veld.zet(deel)
            veld.verlaten.connect(lambda *_: self._bewaar())
            veld.getypt.connect(lambda _naam, inhoud, g=gebied: self._bewaar_klad(g, inhoud))
            rest = Knop("De rest", lambda g=gebied: self.vul_rest(g), soort="link", naam=f"De rest voor {naam}")
            weg = Knop("", lambda g=gebied: self.haal_weg(g), icoonnaam="prullenbak", soort="stil", naam=f"Haal weg: {naam}")
            for kolom, widget in enumerate((tekst(naam, breek=True), veld, tekst("%"), rest, weg)):
                self._rooster.addWidget(widget, rij, kolom, Qt.AlignmentFlag.AlignVCenter)
            rest.setVisible(self._open and len(delen) > 1)
            weg.setVisible(self._open and len(delen) > 1)
            self.velden[gebied] = veld

    # what a user does

    def voeg_gebied_toe(self, gebied: str) -> None:
        """One more gebied, with what is left."""
        delen = self._gelezen() or {}
        self.erbij.zet(None)
        if gebied in delen:
            return
        rest = Decimal(100) - sum(delen.values())
        self._bouw(delen | {gebied: max(rest, Decimal(0))})
        self.velden[gebied].invoer.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bewaar()

    def vul_rest(self, gebied: str) -> None:
        """This gebied gets what the others leave."""
        ander = sum(deel for g, deel in (self._gelezen() or {}).items() if g != gebied)
        if 0 <= ander <= 100:
            self.velden[gebied].zet_tekst(toon_getal(Decimal(100) - ander))
        self._bewaar()

    def haal_weg(self, gebied: str) -> None:
        """Without this gebied; when one is left that gets all."""
        delen = {g: deel for g, deel in (self._gelezen() or {}).items() if g != gebied}
        if len(delen) == 1:
            delen = dict.fromkeys(delen, Decimal(100))
        self._bouw(delen)
        self._bewaar()

    def _bewaar(self) -> None:
        """Keeps all shares in one step when they add up; else says what is wrong and leaves what was typed."""
        bestand, delen = self._omgeving.bestand, self._gelezen()
        if delen is None or bestand is None or delen == self._bewaard:
            self._zeg()
            return
        try:
            with self._stil():
                stap = stappen.kies_gebieden(bestand.uow, self._id, delen)
                self._omgeving.gewijzigd.emit(stap)
        except InvoerFout as fout:
            self._zeg(str(fout))
            return
        except Fout as fout:
            self._omgeving.meld_fout(str(fout))
            return
        for gebied in self.velden:
            bestand.wis_klad("aanvraag", self._id, f"{SOORT}:{gebied}")
        self._bewaard = delen
        self._zeg()
        self.gewijzigd.emit()

    def _gelezen(self) -> dict[str, Decimal] | None:
        """The shares as typed; None where one can't be read: that says so below it."""
        delen: dict[str, Decimal] = {}
        for gebied, veld in self.velden.items():
            try:
                delen[gebied] = Decimal(str(veld.waarde() or 0))
            except InvoerFout as fout:
                veld.toon_fout(str(fout))
                return None
            veld.toon_fout("")
        return delen

    def _zeg(self, fout: str = "") -> None:
        klein = "Kies het gebied waarvoor deze aanvraag is." if not self.velden else ""
        self.zin.setText(f"▲ {fout} Dit is nog niet bewaard." if fout else klein)
        self.zin.setVisible(bool(self.zin.text()))
        self.zin.setProperty("rol", "letop" if fout else "klein")
        self.zin.style().polish(self.zin)

    def _andere(self) -> list[tuple[str, str]]:
        return [(id_, naam) for id_, naam in keuzes(self._omgeving.lees(), "gebied") if id_ not in self.velden]

    # klad: kept with the application

    def _bewaar_klad(self, gebied: str, inhoud: str) -> None:
        if self._omgeving.bestand is not None:
            self._omgeving.probeer(self._omgeving.bestand.bewaar_klad, "aanvraag", self._id, f"{SOORT}:{gebied}", inhoud)

    def _zet_klad_terug(self) -> None:
        if self._omgeving.bestand is None or not self._open:
            return
        plekken = {f"{SOORT}:{gebied}": veld for gebied, veld in self.velden.items()}
        for klad in self._omgeving.bestand.kladden():
            if (klad.soort, klad.id) == ("aanvraag", self._id) and klad.veld in plekken:
                plekken[klad.veld].zet_tekst(klad.tekst)
