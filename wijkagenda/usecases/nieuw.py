"""A new file from a sjabloon, with or without the example; whole, or not there at all."""

from __future__ import annotations

from pathlib import Path

from wijkagenda.basis.instellingen import Instellingen
from wijkagenda.basis.klok import Klok
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases.sjabloon import kies, vul
from wijkagenda.usecases.voorbeeld import vul_voorbeeld


def maak_bestand(pad: Path, sjabloon: str, *, voorbeeld: bool, klok: Klok, instellingen: Instellingen | None = None) -> None:
    """Makes the file at `pad` and closes it. Raises `BestandFout` where it can't be written or is there already,
    `InvoerFout` where there is no such sjabloon.
    """
    gekozen = kies(sjabloon)
    bestand = Bestand.nieuw(pad, klok, instellingen)
    gelukt = False
    try:
        vul(bestand.uow, gekozen)
        if voorbeeld:
            vul_voorbeeld(bestand)
        gelukt = True
    finally:
        bestand.sluit()
        if not gelukt:
            pad.unlink(missing_ok=True)
