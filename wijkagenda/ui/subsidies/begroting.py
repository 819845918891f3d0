"""The begroting of an application, typed in the page: costs at the left, how they are covered at the right, and whether it balances.

Leaving a field saves it; the empty line below each part makes a new line once it has words and an amount.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.basis.fouten import Fout, InvoerFout
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.veld import Waarde
from wijkagenda.queries.record import Deel, delen
from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.bladen import NaastOfOnder
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.label import Knop, lijn, tekst
from wijkagenda.ui.widgets.veldbasis import VeldWidget
from wijkagenda.ui.widgets.velden import maak_veld
from wijkagenda.usecases import velden

SOORT = "begrotingsregel"
KOPPEN = {"kosten": "Kosten", "dekking": "Eigen geld en bijdragen", "subsidie": "Andere subsidies"}
WOORDEN = {"kosten": "kosten", "dekking": "dekking", "subsidie": "andere subsidie"}
NAMEN = ("omschrijving", "bedrag")
_BEDRAGBREEDTE, _WEGBREEDTE = 132, 38
_TUSSEN, _IN_VELD = 8, 12
"""Between two fields, and between the edge of a field and its words."""


class _Regel:
    """One line: its words, its amount and, once it is kept, its id."""

    def __init__(self, deel: Deel | None, velden_: tuple[VeldWidget, VeldWidget], weg: Knop) -> None:
        self.id = deel.id if deel is not None else None
        self.velden = dict(zip(NAMEN, velden_, strict=True))
        self.weg = weg


class Begrotingsdeel(QWidget):
    """The lines of one kind (kosten, dekking or subsidie) of one application."""

    gewijzigd = Signal()

    def __init__(self, omgeving: Omgeving, soort: str, stil: Callable[[], AbstractContextManager[None]]) -> None:
        super().__init__()
        self._omgeving, self._soort, self._stil = omgeving, soort, stil
        self._id = ""
        self._open = True
        self._regels: list[_Regel] = []
        self._klad: dict[str, str] = {}
        self._kladklok = QTimer(self, singleShot=True, interval=2000)
        self._kladklok.timeout.connect(self._bewaar_klad)
        self._rooster = QGridLayout()
        self._rooster.setContentsMargins(0, 0, 0, 0)
        self._rooster.setHorizontalSpacing(_TUSSEN)
        self._rooster.setVerticalSpacing(6)
        self._rooster.setColumnStretch(0, 1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(6)
        indeling.addWidget(tekst(KOPPEN[soort], "kop"))
        indeling.addLayout(self._rooster)

    def toon(self, id_: str, regels: list[Deel], *, open_: bool) -> None:
        """The lines of this application; what is being typed stays. `open_`: whether they may be changed."""
        zelfde = (self._id, self._open, [r.id for r in self._regels if r.id]) == (id_, open_, [d.id for d in regels])
        if id_ != self._id:
            self._klad.clear()
        self._id, self._open = id_, open_
        if not zelfde:
            self._bouw(regels)
        for regel, deel in zip(self._regels, regels, strict=False):
            for naam, veld in regel.velden.items():
                if not veld.veranderd():
                    veld.zet(deel.waarden[naam])
        self._zet_klad_terug()

    def _bouw(self, regels: list[Deel]) -> None:
        maak_leeg(self._rooster)
        self._regels = []
        for deel in regels:
            self._leg(deel)
        if self._open:
            self._leg(None)

    def _leg(self, deel: Deel | None) -> None:
        """A line at the end; without `deel` the empty one."""
        nummer = len(self._regels)
        woord = WOORDEN[self._soort]
        wie = f"{woord}, regel {nummer + 1}"
        vandaag = self._omgeving.klok.vandaag
        omschrijving, bedrag = (
            maak_veld(replace(velden.veld_van(SOORT, naam), label=f"{label} ({wie})", verplicht=deel is not None, alleen_lezen=not self._open),
                      vandaag, list)
            for naam, label in zip(NAMEN, ("Omschrijving", "Bedrag"), strict=True)
        )  # fmt: skip
        weg = Knop("", icoonnaam="prullenbak", soort="stil", naam=f"Haal weg: {wie}")
        regel = _Regel(deel, (omschrijving, bedrag), weg)
        for veld in (omschrijving, bedrag):
            veld.label.hide()
            veld.verlaten.connect(lambda naam, waarde, r=regel: self._verlaten(r, naam, waarde))
            veld.getypt.connect(lambda naam, inhoud, r=regel: self._getypt(r, naam, inhoud))
        if deel is None:
            omschrijving.invoer.setProperty("placeholderText", "Nieuwe regel")
        bedrag.setFixedWidth(_BEDRAGBREEDTE)
        weg.setFixedWidth(_WEGBREEDTE)
        plek = weg.sizePolicy()
        plek.setRetainSizeWhenHidden(True)  # so that amounts stand in line, with or without it
        weg.setSizePolicy(plek)
        weg.clicked.connect(lambda _=False, r=regel: self._haal_weg(r))
        weg.setVisible(self._open and deel is not None)
        for kolom, widget in enumerate((omschrijving, bedrag, weg)):
            self._rooster.addWidget(widget, nummer, kolom, Qt.AlignmentFlag.AlignTop)
        self._regels.append(regel)

    # saving

    def _verlaten(self, regel: _Regel, naam: str, waarde: Waarde) -> None:
        """Saves a field of a line that is there; the empty line becomes one once both are filled."""
        bestand = self._omgeving.bestand
        if bestand is None:
            return
        try:
            if regel.id is not None:
                waarden: dict[str, Waarde] = {naam: waarde}
                with self._stil():
                    stap = velden.wijzig(bestand.uow, SOORT, regel.id, waarden)
                    self._omgeving.gewijzigd.emit(stap)
            else:
                waarden = {n: v.waarde() for n, v in regel.velden.items()}
                if any(w in (None, "") for w in waarden.values()):
                    return
                with self._stil():
                    stap = velden.maak(bestand.uow, SOORT, {"aanvraag_id": self._id, "soort": self._soort, **waarden})
                    self._omgeving.gewijzigd.emit(stap)
                self._word_regel(regel, str(stap.hoofd))
        except InvoerFout as fout:
            regel.velden[fout.veld if fout.veld in regel.velden else naam].toon_fout(str(fout))
            return
        except Fout as fout:
            regel.velden[naam].toon_fout(str(fout))
            self._omgeving.meld_fout(str(fout))
            return
        self._wis_klad(regel)
        self.gewijzigd.emit()

    def _word_regel(self, regel: _Regel, id_: str) -> None:
        """What was the empty line is kept; a new empty one comes below it."""
        self._wis_klad(regel)
        regel.id = id_
        regel.weg.show()
        self._leg(None)
        if QGuiApplication.mouseButtons() is Qt.MouseButton.NoButton:  # who clicked elsewhere goes on there
            self._regels[-1].velden["omschrijving"].invoer.setFocus(Qt.FocusReason.TabFocusReason)

    def _haal_weg(self, regel: _Regel) -> None:
        if regel.id is not None:
            naam = regel.velden["omschrijving"].tekst() or "regel van de begroting"
            self._omgeving.verwijder(naam, velden.verwijder, SOORT, [regel.id])

    # klad: kept with the application, under the line (or the part that gets a new one) and the field

    def _plek(self, regel: _Regel, naam: str) -> str:
        return f"{SOORT}:{regel.id or self._soort}:{naam}"

    def _getypt(self, regel: _Regel, naam: str, inhoud: str) -> None:
        self._klad[self._plek(regel, naam)] = inhoud
        if not self._kladklok.isActive():
            self._kladklok.start()

    def _bewaar_klad(self) -> None:
        klad, self._klad = self._klad, {}
        for plek, inhoud in klad.items():
            if self._omgeving.bestand is not None:
                self._omgeving.probeer(self._omgeving.bestand.bewaar_klad, "aanvraag", self._id, plek, inhoud)

    def _wis_klad(self, regel: _Regel) -> None:
        for naam in NAMEN:
            self._klad.pop(self._plek(regel, naam), None)
            if self._omgeving.bestand is not None:
                self._omgeving.bestand.wis_klad("aanvraag", self._id, self._plek(regel, naam))

    def _zet_klad_terug(self) -> None:
        if self._omgeving.bestand is None or not self._open:
            return
        plekken = {self._plek(r, naam): veld for r in self._regels for naam, veld in r.velden.items()}
        for klad in self._omgeving.bestand.kladden():
            if (klad.soort, klad.id) == ("aanvraag", self._id) and klad.veld in plekken and not plekken[klad.veld].veranderd():
                plekken[klad.veld].zet_tekst(klad.tekst)


class Begrotingskaart(Kaart):
    """Costs | cover, with what is asked among the cover. `gewijzigd` after each change; call `toon(dossier)`."""

    gewijzigd = Signal()

    def __init__(self, omgeving: Omgeving, stil: Callable[[], AbstractContextManager[None]]) -> None:
        super().__init__("Begroting en dekking")
        self._omgeving = omgeving
        self.delen = {soort: Begrotingsdeel(omgeving, soort, stil) for soort in KOPPEN}
        for deel in self.delen.values():
            deel.gewijzigd.connect(self.gewijzigd)
        self._gevraagd, self._kosten, self._dekking = tekst("", "vet"), tekst("", "vet"), tekst("", "vet")
        links, rechts = QWidget(), QWidget()
        self._kolom(links, self.delen["kosten"], _tel("Kosten samen", self._kosten))
        gevraagd = _tel("Gevraagd van de gemeente", self._gevraagd)
        self._kolom(rechts, self.delen["dekking"], self.delen["subsidie"], gevraagd, _tel("Dekking samen", self._dekking))
        self.zin = tekst("", "klein", breek=True)
        self.voeg_toe(NaastOfOnder(links, rechts, verhouding=(1, 1), vanaf=760), self.zin)

    @staticmethod
    def _kolom(vlak: QWidget, *delen: QWidget) -> None:
        indeling = QVBoxLayout(vlak)
        indeling.setContentsMargins(0, 0, 8, 0)
        indeling.setSpacing(12)
        for nr, deel in enumerate(delen):
            if nr == len(delen) - 1:
                indeling.addStretch(1)
                indeling.addWidget(lijn())
            indeling.addWidget(deel)

    def toon(self, dossier: Dossier, *, open_: bool) -> None:
        """The lines of this dossier; `open_`: whether they may be changed."""
        regels = delen(self._omgeving.lees(), SOORT, "aanvraag_id", dossier.id)
        for soort, deel in self.delen.items():
            deel.toon(dossier.id, [r for r in regels if r.waarden["soort"] == soort], open_=open_)
        self._gevraagd.setText(toon_bedrag(dossier.rij.aangevraagd))
        self._kosten.setText(toon_bedrag(dossier.kosten))
        self._dekking.setText(toon_bedrag(dossier.dekking + dossier.rij.aangevraagd))
        zin = dossier.begrotingszin or "Vul de kosten in, en hoe zij betaald worden. Beide kanten zijn samen even hoog."
        self.zin.setText(zin if dossier.sluit else f"▲ {zin}")
        self.zin.setAccessibleName(zin)
        self.zin.setProperty("rol", "klein" if dossier.sluit else "letop")
        self.zin.style().polish(self.zin)


def _tel(woorden: str, bedrag: QWidget) -> QWidget:
    """A line with a sum at the right, in line with the amounts above."""
    regel = QWidget()
    indeling = QHBoxLayout(regel)
    indeling.setContentsMargins(0, 0, _WEGBREEDTE + _TUSSEN + _IN_VELD, 0)
    indeling.addWidget(tekst(woorden))
    indeling.addStretch(1)
    indeling.addWidget(bedrag)
    return regel
