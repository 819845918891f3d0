"""Exporting a comparison of proefverdelingen: asks where, and writes a workbook or CSV table by the ending of the name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from wijkagenda.basis.schrijven import schrijf_veilig
from wijkagenda.queries.verdeling import Vergelijking
from wijkagenda.reports.verdeling import als_bestand
from wijkagenda.ui.omgeving import Omgeving

_FILTERS = {"xlsx": "Excel-werkmap (*.xlsx)", "csv": "CSV-tabel (*.csv)"}


def exporteer(omgeving: Omgeving, v: Vergelijking, ouder: QWidget) -> None:
    """Asks the place and the format."""
    map_ = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())
    pad, filter_ = QFileDialog.getSaveFileName(ouder, "Proefverdeling bewaren", str(map_ / "Proefverdeling.xlsx"), ";;".join(_FILTERS.values()))
    if pad:
        bewaar(omgeving, v, Path(pad), "csv" if filter_ == _FILTERS["csv"] else "xlsx")


def bewaar(omgeving: Omgeving, v: Vergelijking, doel: Path, anders: str = "xlsx") -> None:
    """Writes it in the background; a name that ends in neither format gets the ending `anders`."""
    formaat = doel.suffix.casefold().removeprefix(".")
    if formaat not in _FILTERS:
        doel, formaat = doel.with_name(f"{doel.name}.{anders}"), anders
    vandaag = omgeving.klok.vandaag()

    def werk(_voortgang: object) -> Path:
        schrijf_veilig(doel, als_bestand(v, formaat, vandaag))
        return doel

    def open_(pad: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(pad))):
            omgeving.meld_fout(f"Deze computer heeft geen programma voor ‘{pad.name}’. Open het bestand zelf.")

    omgeving.taken.start("Proefverdeling bewaren", werk, lambda pad: omgeving.meld(f"Bewaard: {pad.name}", "Openen", lambda: open_(pad)))
