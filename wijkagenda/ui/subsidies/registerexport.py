"""Exporting what the register shows: asks the format and whether persons may be in it, then where; written in the background."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from wijkagenda.basis.opmaak import aantal
from wijkagenda.basis.schrijven import schrijf_veilig
from wijkagenda.basis.veld import Soort, Veld, Waarde, keuzes
from wijkagenda.queries.register import RegisterRij
from wijkagenda.reports.subsidies import als_bestand
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import StapDialoog

FORMATEN = {"xlsx": "Excel-werkmap (*.xlsx)", "csv": "CSV-tabel (*.csv)"}
_VELDEN = (
    Veld("formaat", "Soort bestand", Soort.KEUZE, True, keuzes([("xlsx", "Excel-werkmap"), ("csv", "CSV-tabel")])),
    Veld("met_personen", "Met namen van personen", Soort.JA_NEE),
)  # fmt: skip

_UITLEG = (
    "Een Excel-werkmap krijgt een tweede blad met totalen. Contactpersonen, behandelaars en particulieren staan er niet in, "
    "tenzij u daarvoor kiest. Deel namen alleen met wie ze nodig heeft."
)


class ExportDialoog(StapDialoog):
    """`gekozen` holds the values once the button was pressed."""

    def __init__(self, omgeving: Omgeving, hoeveel: int, ouder: QWidget | None = None) -> None:
        self.gekozen: Mapping[str, Waarde] | None = None
        uitleg = f"U bewaart {aantal(hoeveel, 'aanvraag', 'aanvragen')}: wat u nu ziet. {_UITLEG}"
        super().__init__(omgeving, "Register exporteren", _VELDEN, uitleg, "Kies waar…", self._neem, begin={"formaat": "xlsx"}, ouder=ouder)

    def _neem(self, waarden: Mapping[str, Waarde]) -> None:
        self.gekozen = waarden


def exporteer(omgeving: Omgeving, rijen: Sequence[RegisterRij], ouder: QWidget) -> None:
    """Asks, and writes these rows."""
    dialoog = ExportDialoog(omgeving, len(rijen), ouder)
    dialoog.exec()
    if dialoog.gekozen is None:
        return
    formaat = str(dialoog.gekozen["formaat"])
    map_ = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())
    pad, _ = QFileDialog.getSaveFileName(ouder, "Register bewaren", str(map_ / f"Subsidieregister.{formaat}"), FORMATEN[formaat])
    if pad:
        bewaar(omgeving, rijen, Path(pad), formaat, met_personen=bool(dialoog.gekozen["met_personen"]))


def bewaar(omgeving: Omgeving, rijen: Sequence[RegisterRij], doel: Path, formaat: str, *, met_personen: bool) -> None:
    """Writes these rows in the background; a name without this ending gets it."""
    if doel.suffix.casefold() != f".{formaat}":
        doel = doel.with_name(f"{doel.name}.{formaat}")
    bestand: Any = omgeving.bestand
    vandaag = omgeving.klok.vandaag()

    def werk(_voortgang: object) -> Path:
        db = bestand.momentopname()
        try:
            schrijf_veilig(doel, als_bestand(db, rijen, formaat, vandaag, met_personen=met_personen))
        finally:
            db.close()
        return doel

    def open_(pad: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(pad))):
            omgeving.meld_fout(f"Deze computer heeft geen programma voor ‘{pad.name}’. Open het bestand zelf.")

    omgeving.taken.start("Register bewaren", werk, lambda pad: omgeving.meld(f"Bewaard: {pad.name}", "Openen", lambda: open_(pad)))
