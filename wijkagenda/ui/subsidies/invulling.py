"""Fills the parts of a dossier that have no list of their own: amounts with room, the values per assessor, the versions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.queries.subsidiedossier import WAARDEN, Dossier, versie
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.subsidies.form import Bedragenkaart, DossierForm
from wijkagenda.ui.subsidies.model import BEDRAGEN, HOOGSTE_SCORE, sterren
from wijkagenda.ui.widgets.kaart import maak_leeg
from wijkagenda.ui.widgets.label import Knop, lijn, tekst

_RECHTS = Qt.AlignmentFlag.AlignRight
_VETTER = 10
"""Pixels that a word in bold may be wider than the same word in the letter that it is measured in."""


def vul_bedragen(kaart: Bedragenkaart, dossier: Dossier) -> None:
    """The five amounts, a line between two, and what is left in the tinted box."""
    maak_leeg(kaart.regels)
    for i, naam in enumerate(BEDRAGEN):
        if i:
            kaart.regels.addWidget(lijn())
        kaart.regels.addWidget(_regel(naam.capitalize(), toon_bedrag(getattr(dossier.rij, naam))))
    maak_leeg(kaart.ruimteregels)
    for ruimte in dossier.ruimte:
        bedrag = toon_bedrag(ruimte.bedrag).replace(" ", "\u00a0")
        regel = tekst(f"{ruimte.wat}: {bedrag}", "fout" if ruimte.bedrag < 0 else "tekst", breek=True)
        kaart.ruimteregels.addWidget(regel)


def _regel(woord: str, bedrag: str) -> QWidget:
    regel = QWidget()
    regel.setAccessibleName(f"{woord}: {bedrag}")
    indeling = QHBoxLayout(regel)
    indeling.setContentsMargins(8, 7, 8, 7)
    indeling.addWidget(tekst(woord))
    indeling.addWidget(tekst(bedrag), 1, _RECHTS)
    return regel


def vul_waarden(form: DossierForm, dossier: Dossier) -> None:
    """The values in rows, the assessors in columns: score and sentence, kept apart."""
    maak_leeg(form.waardentabel)
    if not dossier.oordelen:
        vragen = [vraag for waarde, _ in WAARDEN for vraag in dossier.vragen.get(waarde, ())]
        uitleg = "Nog niemand heeft deze aanvraag beoordeeld." + (f"\n\n{chr(10).join(vragen)}" if vragen else "")
        form.waardentabel.addWidget(tekst(uitleg, "grijs", breek=True), 0, 0)
    else:
        form.waardentabel.addWidget(tekst("Waarde", "kop"), 0, 0)
        for kolom, oordeel in enumerate(dossier.oordelen, 1):
            form.waardentabel.addWidget(tekst(f"{oordeel.medewerker} (versie\u00a0{oordeel.versie})", "kop", breek=True), 0, kolom)
            form.waardentabel.setColumnStretch(kolom, 3)
        form.waardentabel.setColumnStretch(0, 2)
        for rij, (_, woord) in enumerate(WAARDEN):
            plek = 1 + 2 * rij
            form.waardentabel.addWidget(lijn(), plek, 0, 1, len(dossier.oordelen) + 1)
            kop = tekst(woord, "vet", breek=True)
            kop.setMinimumWidth(max(kop.fontMetrics().horizontalAdvance(deel) for deel in woord.split()) + _VETTER)
            form.waardentabel.addWidget(kop, plek + 1, 0, Qt.AlignmentFlag.AlignVCenter)
            for kolom, oordeel in enumerate(dossier.oordelen, 1):
                form.waardentabel.addWidget(_cel(oordeel.scores[rij], oordeel.zinnen[rij]), plek + 1, kolom)
    form.driehoek.zet(dossier.oordelen)
    form.beeld.setVisible(any(all(s is not None for s in o.scores) for o in dossier.oordelen))
    for label, zin in ((form.uiteen, dossier.uiteen), (form.verouderd, dossier.verouderd)):
        label.setText(f"▲ {zin}" if zin else "")
        label.setAccessibleName(zin)
        label.setVisible(bool(zin))


def _cel(score: int | None, zin: str) -> QWidget:
    cel = QWidget()
    indeling = QVBoxLayout(cel)
    indeling.setContentsMargins(0, 0, 0, 0)
    indeling.setSpacing(2)
    if score is not None:
        punten = tekst(sterren(score))
        punten.setAccessibleName(f"Score {score} van {HOOGSTE_SCORE}")
        indeling.addWidget(punten)
    indeling.addWidget(tekst(zin or ("" if score is not None else "–"), "grijs", breek=True))
    indeling.addStretch(1)
    return cel


def vul_versies(indeling: QVBoxLayout, omgeving: Omgeving, dossier: Dossier, venster: QWidget) -> None:
    """A button per frozen version."""
    maak_leeg(indeling)
    if not dossier.versies:
        indeling.addWidget(tekst("Bij ontvangst wordt de aanvraag bewaard zoals zij binnenkwam.", "grijs", breek=True))
    for nummer in range(1, dossier.versies + 1):
        knop = Knop(f"Versie {nummer} bekijken", icoonnaam="oog", soort="link")
        knop.clicked.connect(lambda _=False, n=nummer: VersieVenster(omgeving, dossier.id, n, venster).exec())
        indeling.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)


class VersieVenster(QDialog):
    """What the applicant sent, as it was frozen."""

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
        indeling.addWidget(Knop("Sluiten", self.accept, soort="vol"), 0, _RECHTS)
        self.resize(560, 420)
