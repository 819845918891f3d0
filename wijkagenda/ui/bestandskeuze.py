"""Everything about files that a user chooses: new, open, the example, backups, a copy, help. The program does, this asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.paden import bronmap
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.tabel import Tabel

FILTER = "Wijkagenda-bestanden (*.wijkagenda)"
REDENEN = {"openen": "bij openen", "halfuur": "na een half uur", "migratie": "vóór bijwerken", "herstel": "vóór terugzetten", "hand": "met de hand"}


class Programma(Protocol):
    """What is asked of the program."""

    omgeving: Omgeving

    def open(self, pad: Path) -> bool:
        """Opens a file."""
        ...

    def maak_nieuw(self, pad: Path, sjabloon: str, voorbeeld: bool) -> None:
        """Makes a file and opens it. Raises `Fout`."""
        ...

    def sjablonen(self) -> Sequence[tuple[str, str]]:
        """(code, words) of what a new file can start from."""
        ...

    def reservekopieen(self, pad: Path | None = None) -> Sequence[Any]:
        """The backups of a file, newest first: pad, moment, reden."""
        ...

    def zet_terug(self, kopie: Any, pad: Path | None = None) -> None:
        """Puts a backup in the place of the file. Raises `Fout`."""
        ...

    def bewaar_kopie(self, doel: Path) -> None:
        """A whole copy elsewhere. Raises `Fout`."""
        ...

    def maak_foutmelding(self, doel: Path) -> None:
        """A zip with log and versions. Raises `Fout`."""
        ...


class Bestandskeuze:
    """The dialogs; `ouder` is the window they stand over."""

    def __init__(self, programma: Programma) -> None:
        self._programma = programma
        self.ouder: QWidget | None = None

    def nieuw(self) -> None:
        """Asks what the file starts from and where it goes."""
        dialoog = _NieuwBestand(self._programma.sjablonen(), self.ouder)
        if dialoog.exec() != QDialog.DialogCode.Accepted:
            return
        pad, _ = QFileDialog.getSaveFileName(self.ouder, "Waar bewaart u het bestand?", str(documenten() / "Wijkagenda.wijkagenda"), FILTER)
        if pad:
            self._doe(lambda: self._programma.maak_nieuw(met_achtervoegsel(pad), dialoog.sjabloon(), False))

    def openen(self) -> None:
        """Asks which file."""
        pad, _ = QFileDialog.getOpenFileName(self.ouder, "Bestand openen", str(documenten()), FILTER)
        if pad:
            self._programma.open(Path(pad))

    def voorbeeld(self) -> None:
        """Opens the example; it is made on first use."""
        pad = documenten() / "Voorbeeld.wijkagenda"
        if pad.exists():
            self._programma.open(pad)
        else:
            self._doe(lambda: self._programma.maak_nieuw(pad, "oss", True))

    def reservekopieen(self, pad: Path | None = None) -> None:
        """Lists the backups and puts one back."""
        kopieen = self._programma.reservekopieen(pad)
        if not kopieen:
            self._programma.omgeving.meld("Er zijn nog geen reservekopieën van dit bestand.")
            return
        dialoog = _Reservekopieen(kopieen, self.ouder)
        if dialoog.exec() == QDialog.DialogCode.Accepted and (gekozen := dialoog.gekozen()) is not None:
            self._doe(lambda: self._programma.zet_terug(gekozen, pad))

    def kopie_bewaren(self) -> None:
        """A whole copy under another name."""
        pad, _ = QFileDialog.getSaveFileName(self.ouder, "Kopie bewaren als", str(documenten() / "Kopie.wijkagenda"), FILTER)
        if pad:
            self._doe(lambda: self._programma.bewaar_kopie(met_achtervoegsel(pad)), f"Kopie bewaard: {Path(pad).name}")

    def foutmelding(self) -> None:
        """A zip to mail to who helps; it can be looked into first."""
        pad, _ = QFileDialog.getSaveFileName(self.ouder, "Foutmelding bewaren", str(documenten() / "foutmelding-wijkagenda.zip"), "Zip (*.zip)")
        if pad:
            gelukt = f"Foutmelding bewaard: {Path(pad).name}. Er staan geen gegevens uit uw bestand in."
            self._doe(lambda: self._programma.maak_foutmelding(Path(pad)), gelukt)

    def hulp(self, plek: str) -> None:
        """The page of the handleiding about this place."""
        _Hulp(plek, self.ouder).exec()

    def toon_fout(self, zin: str, pad: Path) -> None:
        """Why a file could not be opened; where there are backups of it, they are offered."""
        if self._programma.reservekopieen(pad):
            self._programma.omgeving.meld(zin, "Reservekopieën", lambda: self.reservekopieen(pad))
        else:
            self._programma.omgeving.meld_fout(zin)

    def _doe(self, wat: Any, gelukt: str = "") -> None:
        try:
            wat()
        except Fout as fout:
            self._programma.omgeving.meld_fout(str(fout))
            return
        if gelukt:
            self._programma.omgeving.meld(gelukt)


def documenten() -> Path:
    """The user's own folder for documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())


def met_achtervoegsel(pad: str) -> Path:
    """The path that was typed, ending as our files end."""
    return Path(pad) if pad.endswith(".wijkagenda") else Path(f"{pad}.wijkagenda")


class _NieuwBestand(QDialog):
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


class _Reservekopieen(QDialog):
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


class _Hulp(QDialog):
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
