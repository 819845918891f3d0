"""Tab Termijnen: every term of a dossier as a card with its ground and its ledger, the most urgent on top, ended ones folded."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.dossiertermijn import dossiertermijnen
from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.queries.termijnrij import Dossiertermijn
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.subsidies.blad import Blad, DoeStap
from wijkagenda.ui.subsidies.model import segmenten
from wijkagenda.ui.subsidies.rekenhulp import Rekenhulp
from wijkagenda.ui.subsidies.termijnbalk import Termijnbalk
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.label import Knop, Rol, lijn, tekst
from wijkagenda.ui.widgets.pil import Pil

GEEN = "Er lopen geen termijnen. Ze beginnen als de aanvraag is ontvangen."
NU_GEEN = "Er loopt nu geen termijn."


class TermijnenPaneel(QWidget):
    """Call `toon(aanvraag_id)`; empty text where nothing runs says why."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self.stand = tekst("", "grijs", breek=True)
        self._lopend = QVBoxLayout()
        self._lopend.setSpacing(TUSSEN)
        self._klaar = QVBoxLayout()
        self._klaar.setSpacing(12)
        self._vouw = Knop("Afgelopen termijnen", soort="link", icoonnaam="rechts")
        self._vouw.setProperty("rol", "uitklap")
        self._vouw.setCheckable(True)
        self._vouw.toggled.connect(self._vouw_open)
        self._afgelopen = Kaart().voeg_toe(self._klaar)
        self._afgelopen.setAccessibleName("Afgelopen termijnen")
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(TUSSEN)
        indeling.addWidget(self.stand)
        indeling.addLayout(self._lopend)
        indeling.addWidget(self._vouw, 0, Qt.AlignmentFlag.AlignLeft)
        indeling.addWidget(self._afgelopen)

    def toon(self, aanvraag_id: str) -> None:
        """The terms of this application as they stand today."""
        vandaag = self._omgeving.klok.vandaag()
        rijen = dossiertermijnen(self._omgeving.lees(), aanvraag_id, vandaag)
        lopend, klaar = [r for r in rijen if r.loopt], [r for r in rijen if not r.loopt]
        self.stand.setText(_stand(lopend, bool(klaar)))
        maak_leeg(self._lopend)
        for rij in lopend:
            self._lopend.addWidget(TermijnKaart(rij, vandaag))
        maak_leeg(self._klaar)
        for i, rij in enumerate(klaar):
            if i:
                self._klaar.addWidget(lijn())
            self._klaar.addLayout(_kort(rij))
        self._vouw.setText(f"Afgelopen termijnen ({len(klaar)})")
        self._vouw.setVisible(bool(klaar))
        self._vouw_open(self._vouw.isChecked() and bool(klaar))

    def _vouw_open(self, open_: bool) -> None:
        self._afgelopen.setVisible(open_)
        self._vouw.zet_icoonnaam("omlaag" if open_ else "rechts")


class TermijnKaart(QFrame):
    """One running term: what it is, its ground beside it, how many days are left, its bar and its ledger."""

    def __init__(self, rij: Dossiertermijn, vandaag: dt.date) -> None:
        super().__init__()
        self.setProperty("vlak", "kaart")
        self.setAccessibleName(f"{rij.naam}: {rij.pil}")
        kop = QHBoxLayout()
        kop.setSpacing(12)
        kop.addWidget(tekst(rij.naam, "kaarttitel"))
        kop.addWidget(tekst(rij.grond, "grijs"))
        kop.addStretch(1)
        kop.addWidget(Pil(rij.pil, rij.toon))
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(16, 14, 16, 16)
        indeling.setSpacing(8)
        indeling.addLayout(kop)
        indeling.addWidget(_zin(rij.zin))
        if rij.stroken:
            balk = Termijnbalk()
            balk.zet(segmenten(rij, vandaag), " ".join(f"{regel}." for regel in rij.telling))
            indeling.addWidget(balk)
        indeling.addWidget(_zin("\n".join(rij.telling), "klein"))
        for opmerking in rij.opmerkingen:
            indeling.addWidget(_zin(opmerking, "letop" if "blijft staan" in opmerking or "controleer" in opmerking else "grijs"))


class TermijnenBlad(Blad):
    """The panel as a tab of the dossier, with the step that moves an end."""

    def __init__(self, omgeving: Omgeving, doe_stap: DoeStap) -> None:
        super().__init__(omgeving, doe_stap)
        self.paneel = TermijnenPaneel(omgeving)
        boven = QHBoxLayout()
        boven.addWidget(self.paneel.stand, 1)
        boven.addWidget(Knop("Termijn berekenen…", self._reken, icoonnaam="klok", soort="link"))
        boven.addWidget(self.stapknop("verleng_termijn", "Termijn verlengen", "kalender"))
        self.leg(boven, self.paneel)

    def vul(self, dossier: Dossier) -> None:
        self.paneel.toon(dossier.id)

    def _reken(self) -> None:
        Rekenhulp(self.omgeving.klok.vandaag, self.window()).exec()


def _stand(lopend: list[Dossiertermijn], klaar: bool) -> str:
    """How much runs, in one sentence."""
    if not lopend:
        return NU_GEEN if klaar else GEEN
    n, laat = len(lopend), sum(r.stand == "te_laat" for r in lopend)
    loopt = f"Er {'loopt' if n == 1 else 'lopen'} {aantal(n, 'termijn', 'termijnen')}"
    if not laat:
        return f"{loopt}."
    return f"{loopt}, waarvan {laat} te laat." if n > 1 else f"{loopt}. Die is te laat."


def _kort(rij: Dossiertermijn) -> QVBoxLayout:
    """An ended term in a few lines: what, by which article, how it ended, and its ledger."""
    kop = QHBoxLayout()
    kop.setSpacing(12)
    kop.addWidget(tekst(rij.naam, "vet"))
    kop.addWidget(tekst(rij.grond, "grijs"))
    kop.addStretch(1)
    kop.addWidget(Pil(rij.pil))
    indeling = QVBoxLayout()
    indeling.setSpacing(2)
    indeling.addLayout(kop)
    indeling.addWidget(_zin(rij.zin))
    for regel in ("\n".join(rij.telling), *rij.opmerkingen):
        if regel:
            indeling.addWidget(_zin(regel, "klein"))
    return indeling


def _zin(inhoud: str, rol: Rol = "tekst") -> QLabel:
    """A text that can be copied."""
    label = tekst(inhoud, rol, breek=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
