"""A report to a file of the user, or to another program: in the format of its ending, written in the background."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.schrijven import eis_ander_bestand, schrijf_veilig
from wijkagenda.reports.maken import maak
from wijkagenda.reports.register import formaat_van
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.rapporten.werkplaats import Opdracht
from wijkagenda.ui.tasks import Voortgang

FILTERS: Mapping[str, str] = {
    "pdf": "PDF (*.pdf)",
    "docx": "Word-document (*.docx)",
    "html": "Webpagina (*.html)",
    "csv": "CSV-tabel (*.csv)",
    "xlsx": "Excel-werkmap (*.xlsx)",
}
PROGRAMMAS: Mapping[str, str] = {
    "pdf": "PDF-lezer",
    "docx": "Word of LibreOffice",
    "html": "Webbrowser",
    "csv": "Rekenprogramma, als CSV",
    "xlsx": "Excel of LibreOffice, om te rekenen",
}
"""With which kind of program a format is opened."""
_MAP = "rapportmap"
_GEWOON = "pdf"
"""The format that is offered."""


def formaten(opdracht: Opdracht) -> tuple[str, ...]:
    """What this edition comes in."""
    gekozen = opdracht.rapport.uitgave(opdracht.keuze.uitgave)
    return tuple(f for f in opdracht.rapport.formaten if _past(opdracht, gekozen, f))


def _past(opdracht: Opdracht, uitgave: Any, formaat: str) -> bool:
    try:
        return formaat_van(opdracht.rapport, Path(f"x.{formaat}"), uitgave) == formaat
    except Fout:
        return False


def vraag_waar(omgeving: Omgeving, opdracht: Opdracht, ouder: QWidget) -> tuple[Path, str] | None:
    """Asks for a name and format, in the folder that was used last; what is there already is replaced only after asking.

    Who picks another kind of file and leaves the offered ending gets that kind.
    """
    bewaard = omgeving.instellingen.get(_MAP)
    documenten = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    map_ = Path(bewaard) if isinstance(bewaard, str) and Path(bewaard).is_dir() else Path(documenten or Path.home())
    filters = {f: FILTERS[f] for f in formaten(opdracht)}
    pad, gekozen = QFileDialog.getSaveFileName(
        ouder, "Rapport bewaren", str(map_ / f"{bestandsnaam(opdracht.naam)}.{_GEWOON}"), ";;".join(filters.values())
    )
    if not pad:
        return None
    formaat = next((f for f, woorden in filters.items() if woorden == gekozen), _GEWOON)
    doel = Path(pad)
    return (doel.with_suffix("") if doel.suffix == f".{_GEWOON}" and formaat != _GEWOON else doel), formaat


def bewaar_als(omgeving: Omgeving, opdracht: Opdracht, doel: Path, anders: str, ouder: QWidget) -> None:
    """Writes it in the background; a name without an ending gets that of `anders`."""
    if not doel.suffix:
        doel = doel.with_name(f"{doel.name}.{anders}")
        if doel.exists() and not _mag_vervangen(doel, ouder):
            return
    try:
        bestand: Any = omgeving.bestand
        eis_ander_bestand(doel, bestand.pad)
        formaat = formaat_van(opdracht.rapport, doel, opdracht.rapport.uitgave(opdracht.keuze.uitgave))
    except Fout as fout:
        omgeving.meld_fout(str(fout))
        return

    def bewaard() -> None:
        omgeving.instellingen[_MAP] = str(doel.parent)
        omgeving.meld(f"Bewaard: {doel.name}", "Openen", lambda: open_pad(omgeving, doel))

    _schrijf(omgeving, opdracht, formaat, doel, bewaard)


def open_in_programma(omgeving: Omgeving, opdracht: Opdracht, formaat: str) -> None:
    """Makes a copy in this format and opens it in the program that this machine has for it."""
    doel = Path(tempfile.mkdtemp(prefix="wijkagenda-")) / f"{bestandsnaam(opdracht.naam)}.{formaat}"
    _schrijf(omgeving, opdracht, formaat, doel, lambda: open_pad(omgeving, doel))


def open_pad(omgeving: Omgeving, pad: Path) -> None:
    """Opens a file in the program of this machine; says so where there is none."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(pad))):
        omgeving.meld_fout(f"Deze computer heeft geen programma voor ‘{pad.name}’. Bewaar het rapport en open het zelf.")


def bestandsnaam(naam: str) -> str:
    """A name that every system takes.

    >>> bestandsnaam("Wijkplan Samen in de Ruwaard (2026 – 2029)")
    'Wijkplan Samen in de Ruwaard (2026 - 2029)'
    """
    letters = "".join(c if c.isalnum() or c in " -+()" else "-" if c == "–" else " " for c in naam)
    return " ".join(letters.split())[:100].strip() or "Rapport"


def _schrijf(omgeving: Omgeving, opdracht: Opdracht, formaat: str, doel: Path, klaar: Any) -> None:
    bestand: Any = omgeving.bestand

    def werk(voortgang: Voortgang) -> None:
        voortgang.stap(tekst="gegevens lezen")
        db = bestand.momentopname()
        try:
            voortgang.stap(tekst=opdracht.rapport.naam)
            schrijf_veilig(doel, maak(db, opdracht.rapport, formaat, opdracht.keuze))
        finally:
            db.close()

    omgeving.taken.start("Rapport bewaren", werk, lambda _: klaar())


def _mag_vervangen(doel: Path, ouder: QWidget) -> bool:
    vraag = QMessageBox(QMessageBox.Icon.Question, "Rapport bewaren", f"‘{doel.name}’ is er al. Wilt u het vervangen?", parent=ouder)
    vervang = vraag.addButton("Vervangen", QMessageBox.ButtonRole.AcceptRole)
    vraag.addButton("Annuleren", QMessageBox.ButtonRole.RejectRole)
    vraag.exec()
    return vraag.clickedButton() is vervang
