"""Imports a list into a file that is open, or tries it out on a snapshot of a file so that nothing changes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from wijkagenda.basis.geheugen import zonder_ruimen
from wijkagenda.basis.klok import Klok
from wijkagenda.imports.kolommen import SOORTEN
from wijkagenda.imports.lezen import lees_lijst
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.peildatum import peildatum
from wijkagenda.storage.proef import proefuow
from wijkagenda.storage.unit_of_work import UnitOfWork
from wijkagenda.usecases import inlezen
from wijkagenda.usecases.inlezen.regels import LijstFout, Uitkomst, Verslag

__all__ = ["LijstFout", "Uitkomst", "Verslag", "lees_in", "lees_in_bestand", "probeer"]


def lees_in(uow: UnitOfWork, lijst: str, bron: Path, vandaag: dt.date) -> Verslag:
    """Imports `bron` as a list of this name, in one step. Raises `LijstFout` (wrong rows) or `InvoerFout`; then nothing changed."""
    with zonder_ruimen():
        return inlezen.lees_in(uow, SOORTEN[lijst], lees_lijst(bron, lijst, vandaag))


def probeer(pad: Path, lijst: str, bron: Path, vandaag: dt.date | None = None) -> Verslag:
    """What importing would do, found out by doing it on a copy in memory; `pad` may be open elsewhere. Raises as `lees_in`."""
    with proefuow(pad, vandaag) as (uow, klok):
        return lees_in(uow, lijst, bron, klok.vandaag())


def lees_in_bestand(pad: Path, lijst: str, bron: Path, vandaag: dt.date | None = None) -> Verslag:
    """Opens the file, makes a backup, imports and closes it. Raises as `lees_in`, and `BestandFout` where the file can't be opened or is damaged."""
    klok = Klok(vandaag)
    bestand = Bestand.open(pad, klok)
    try:
        bestand.maak_reservekopie("openen")
        klok.gezet = vandaag or peildatum(bestand.con)
        return lees_in(bestand.uow, lijst, bron, klok.vandaag())
    finally:
        bestand.sluit()
