"""Everything about files that a user chooses: new, open, the example, backups, a copy, help. The program does, this asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from wijkagenda.basis.fouten import Fout
from wijkagenda.ui.omgeving import Omgeving

FILTER = "Wijkagenda-bestanden (*.wijkagenda)"


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

    def __init__(self, programma: Programma, ouder: QWidget) -> None:
        self._programma = programma
        self.ouder = ouder

    def nieuw(self) -> None:
        """Asks what the file starts from and where it goes."""
        from wijkagenda.ui.bestandsdialogen import NieuwBestand  # here: the window does not wait for it

        dialoog = NieuwBestand(self._programma.sjablonen(), self.ouder)
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
        from wijkagenda.ui.bestandsdialogen import ReservekopieenDialoog  # here: the window does not wait for it

        dialoog = ReservekopieenDialoog(kopieen, self.ouder)
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
        from wijkagenda.ui.bestandsdialogen import Hulp  # here: the window does not wait for it

        Hulp(plek, self.ouder).exec()

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
