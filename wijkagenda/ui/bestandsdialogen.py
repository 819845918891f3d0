"""The dialogs of files: from which sjabloon, which backup, and the page of help. Loaded when one is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from wijkagenda.basis.paden import bronmap
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.tabel import Tabel

REDENEN = {"openen": "bij openen", "halfuur": "na een half uur", "migratie": "vóór bijwerken", "herstel": "vóór terugzetten", "hand": "met de hand"}


class NieuwBestand(QDialog):
    def __init__(self, sjablonen: Sequence[tuple[str, str]], ouder: QWidget | None) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Nieuw bestand")
        self.setMinimumWidth(440)
        self._lijst = QComboBox()
        for code, woorden in sjablonen:
            self._lijst.addItem(woorden, code)
        label = tekst("&Begin met", "kop")
        label.setTextFormat(Qt.TextFormat.AutoText)
        label.setBuddy(self._lijst)
        self._lijst.setAccessibleName("Begin met")
        verder = Knop("Kies waar", self.accept, soort="vol")
        verder.setDefault(True)
        _leg_uit(self, "Nieuw bestand", "Een sjabloon vult de gebieden, geldstromen en het beleidskader in. U kunt alles later wijzigen.",
                 (label, self._lijst), (Knop("Annuleren", self.reject), verder))  # fmt: skip

    def sjabloon(self) -> str:
        """The code that was chosen."""
        return str(self._lijst.currentData())


class ReservekopieenDialoog(QDialog):
    def __init__(self, kopieen: Sequence[Any], ouder: QWidget | None) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Reservekopie terugzetten")
        self.resize(560, 460)
        kolommen = (Kolom("moment", "Gemaakt op", lambda k: f"{k.moment.astimezone():%d-%m-%Y %H:%M}", "tekst", 180, vet=True),
                    Kolom("reden", "Waarom", lambda k: REDENEN.get(k.reden, k.reden)))  # fmt: skip
        self._tabel = Tabel("Reservekopieën", kolommen, sleutel=lambda k: k.pad.name)
        self._tabel.zet(kopieen)
        self._tabel.geopend.connect(lambda _: self.accept())
        terug = Knop("Zet terug", self.accept, soort="vol")
        terug.setDefault(True)
        _leg_uit(self, "Reservekopie terugzetten", "De kopie komt in de plaats van het bestand. Wat er nu staat wordt eerst zelf bewaard.",
                 (self._tabel,), (Knop("Annuleren", self.reject), terug))  # fmt: skip

    def gekozen(self) -> Any:
        """The backup that is current, or None."""
        return self._tabel.huidige()


class Hulp(QDialog):
    def __init__(self, plek: str, ouder: QWidget | None) -> None:
        super().__init__(ouder)
        self.setWindowTitle("Hulp")
        self.resize(640, 560)
        blad = QTextBrowser()
        blad.setAccessibleName("Hulp bij deze plek")
        blad.setMarkdown((bronmap() / "handleiding" / f"{plek}.md").read_text("utf-8"))
        sluit = Knop("Sluiten", self.accept, soort="vol")
        sluit.setDefault(True)
        _leg_uit(self, "", "", (blad,), (sluit,))


def _leg_uit(dialoog: QDialog, titel: str, uitleg: str, delen: Sequence[QWidget | QLabel], knoppen: Sequence[Knop]) -> None:
    indeling = QVBoxLayout(dialoog)
    indeling.setContentsMargins(24, 20, 24, 20)
    indeling.setSpacing(10)
    if titel:
        indeling.addWidget(tekst(titel, "titel"))
    if uitleg:
        indeling.addWidget(tekst(uitleg, "grijs", breek=True))
    for deel in delen:
        indeling.addWidget(deel)
    rij = QHBoxLayout()
    rij.addStretch(1)
    for knop in knoppen:
        rij.addWidget(knop)
    indeling.addLayout(rij)
