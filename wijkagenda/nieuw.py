"""A new file from a sjabloon, with or without the example; whole, or not there at all. Wires use cases to the reports they need."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import sqlalchemy as sa

from wijkagenda.basis.fouten import BestandFout
from wijkagenda.basis.instellingen import Instellingen
from wijkagenda.basis.klok import Klok
from wijkagenda.reports import evaluatie, wijkplan
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.engine import zonder_wachten
from wijkagenda.usecases.sjabloon import kies, vul
from wijkagenda.usecases.voorbeeld import vul_voorbeeld

LANGSTE_NAAM = 230
"""Bytes: what most systems allow for a name, less what is added for the files that stand beside it."""


class _Drukker:
    """The reports whose text a vastgesteld plan and evaluatie keep."""

    def wijkplan(self, db: sa.Connection, plan_id: str, datum: dt.date) -> str:
        """The blocks of a plan as JSON."""
        return wijkplan.bevries(db, plan_id=plan_id, datum=datum)

    def evaluatie(self, db: sa.Connection, evaluatie_id: str, datum: dt.date) -> str:
        """The blocks of an evaluatie as JSON."""
        return evaluatie.bevries(db, evaluatie_id=evaluatie_id, datum=datum)


def maak_bestand(pad: Path, sjabloon: str, *, voorbeeld: bool, klok: Klok, instellingen: Instellingen | None = None) -> None:
    """Makes the file beside its place, closes it and moves it there. Raises `BestandFout` where it can't be written or is
    there already, `InvoerFout` where there is no such sjabloon; then nothing is left behind.
    """
    gekozen = kies(sjabloon)
    if not pad.name:
        raise BestandFout("Geef het nieuwe bestand een naam, bijvoorbeeld onze-wijk.wijkagenda.")
    if len(os.fsencode(pad.name)) > LANGSTE_NAAM:
        raise BestandFout("De naam van het nieuwe bestand is te lang. Kies een kortere naam.")
    if pad.exists():
        raise BestandFout(f"‘{pad.name}’ bestaat al. Kies een andere naam.")
    tijdelijk = pad.with_name(f".{pad.name}.maken")
    try:
        tijdelijk.unlink(missing_ok=True)
        bestand = Bestand.nieuw(tijdelijk, klok, instellingen)
        try:
            with zonder_wachten(bestand.con):
                vul(bestand.uow, gekozen)
                if voorbeeld:
                    vul_voorbeeld(bestand, _Drukker())
        finally:
            bestand.sluit()
        with tijdelijk.open("rb+") as heel:
            os.fsync(heel.fileno())
        tijdelijk.replace(pad)
    except OSError as fout:
        raise BestandFout(f"‘{pad.name}’ kan hier niet gemaakt worden. Kies een map waar u mag schrijven.") from fout
    except BestandFout as fout:
        raise BestandFout(str(fout).replace(tijdelijk.name, pad.name)) from fout
    finally:
        _ruim_op(tijdelijk)


def _ruim_op(pad: Path) -> None:
    for rest in (pad, pad.with_name(f"{pad.name}-journal")):
        try:
            rest.unlink(missing_ok=True)
        except OSError:
            return
