"""The attachments of a record on a card: add by choosing or dropping a file, open, save elsewhere, delete."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.opmaak import toon_getal
from wijkagenda.basis.schrijven import schrijf_veilig
from wijkagenda.queries.bijlage import BijlageRij, bijlagen, inhoud
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.tabel import RijActie, Tabel
from wijkagenda.usecases import velden
from wijkagenda.usecases.bijlage import voeg_toe

KOLOMMEN = (
    Kolom("naam", "Naam", vet=True),
    Kolom("omschrijving", "Omschrijving"),
    Kolom("toegevoegd_op", "Toegevoegd", None, "datum", 120),
    Kolom("grootte", "Grootte", lambda b: grootte_in_woorden(b.grootte), "tekst", 100),
)


def grootte_in_woorden(bytes_: int) -> str:
    """``12 kB`` or ``3,4 MB``."""
    return f"{toon_getal(max(1, bytes_ // 1000))} kB" if bytes_ < 1_000_000 else f"{bytes_ / 1e6:.1f} MB".replace(".", ",")


class BijlagenPaneel(Kaart):
    """Call `toon(soort, id)`."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__("Bijlagen", ouder=ouder)
        self._omgeving = omgeving
        self._soort = self._id = ""
        self.setAcceptDrops(True)
        acties = (RijActie("Openen", lambda rijen: self.open(rijen[0]), "extern", een=True),
                  RijActie("Bewaren als…", lambda rijen: self.bewaar(rijen[0]), "download", een=True))  # fmt: skip
        self.tabel = Tabel("Bijlagen", KOLOMMEN, acties=acties, mag_verwijderen=True)
        self.tabel.geopend.connect(self.open)
        self.tabel.verwijderd.connect(self._verwijder)
        self._leeg = tekst("Nog geen bijlagen. Sleep een bestand hierheen of kies er een. Hoogstens 25 MB.", "grijs", breek=True)
        self.knop(Knop("Bijlage kiezen", self.kies, icoonnaam="paperclip", soort="link"))
        self.voeg_toe(self._leeg, self.tabel)

    def toon(self, soort: str, id_: str) -> None:
        """The attachments of this record."""
        self._soort, self._id = soort, id_
        rijen = bijlagen(self._omgeving.lees(), soort, id_)
        self.tabel.zet(rijen)
        self.tabel.setVisible(bool(rijen))
        self._leeg.setVisible(not rijen)

    def kies(self) -> None:
        """Asks for files and adds them."""
        paden, _ = QFileDialog.getOpenFileNames(self.window(), "Bijlage kiezen")
        self._voeg_toe([Path(p) for p in paden])

    def open(self, rij: BijlageRij) -> None:
        """Opens a copy in the program that this machine has for it."""
        open_bijlage(self._omgeving, rij)

    def bewaar(self, rij: BijlageRij) -> None:
        """Saves it elsewhere."""
        bewaar_bijlage(self._omgeving, rij, self.window())

    def _voeg_toe(self, paden: list[Path]) -> None:
        for pad in paden:
            self._omgeving.doe(voeg_toe, self._soort, self._id, pad)
        if paden:
            self.toon(self._soort, self._id)

    def _verwijder(self, rijen: list[BijlageRij]) -> None:
        self._omgeving.verwijder(rijen[0].naam if len(rijen) == 1 else f"{len(rijen)} bijlagen", velden.verwijder, "bijlage", [r.id for r in rijen])
        self.toon(self._soort, self._id)

    def dragEnterEvent(self, gebeurtenis: QDragEnterEvent) -> None:
        if gebeurtenis.mimeData().hasUrls():
            gebeurtenis.acceptProposedAction()

    def dropEvent(self, gebeurtenis: QDropEvent) -> None:
        self._voeg_toe([Path(u.toLocalFile()) for u in gebeurtenis.mimeData().urls() if u.isLocalFile()])


def open_bijlage(omgeving: Omgeving, rij: BijlageRij) -> None:
    """Opens a copy of an attachment in the program that this machine has for it."""
    try:
        doel = Path(tempfile.mkdtemp(prefix="wijkagenda-")) / Path(rij.naam).name
        schrijf_veilig(doel, inhoud(omgeving.lees(), rij.sha256))
    except Fout as fout:
        omgeving.meld_fout(str(fout))
        return
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(doel))):
        omgeving.meld_fout(f"Deze computer heeft geen programma voor ‘{rij.naam}’. Bewaar de bijlage en open die zelf.")


def bewaar_bijlage(omgeving: Omgeving, rij: BijlageRij, venster: QWidget) -> None:
    """Saves an attachment elsewhere."""
    pad, _ = QFileDialog.getSaveFileName(venster, "Bijlage bewaren", rij.naam)
    if not pad:
        return
    try:
        schrijf_veilig(Path(pad), inhoud(omgeving.lees(), rij.sha256))
    except Fout as fout:
        omgeving.meld_fout(str(fout))
        return
    omgeving.meld(f"Bewaard: {Path(pad).name}")
