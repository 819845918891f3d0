"""What the window asks of the file itself: its settings."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.veld import Waarde
from wijkagenda.domain.basis_model import levend, sleutel_id
from wijkagenda.domain.bestand import Instelling
from wijkagenda.domain.velden.instelling import INSTELLINGEN, STANDAARD

EEN_DAG = dt.date(2000, 1, 1)
"""Settings keep whole dates, so that the day from which one is read makes no difference."""


def instelling(db: sa.Connection, naam: str, anders: str = "") -> str:
    """A setting of the file by its name."""
    zin = sa.select(Instelling.waarde).where(levend(Instelling), Instelling.id == sleutel_id("instelling", naam))
    return db.execute(zin).scalar() or anders


def bestandsversie(db: sa.Connection) -> int:
    """How many steps this file has seen, of all machines together: what tells two prints of it apart."""
    return int(db.execute(sa.text("select coalesce(sum(laatste), 0) from apparaat")).scalar_one())


def bestandswaarden(db: sa.Connection) -> dict[str, Waarde]:
    """The declared settings of the file by name, with what holds when nothing was set."""
    uit: dict[str, Waarde] = {}
    for veld in INSTELLINGEN:
        tekst = instelling(db, veld.naam, STANDAARD.get(veld.naam, ""))
        try:
            uit[veld.naam] = veld.lees(tekst, EEN_DAG)
        except InvoerFout:
            uit[veld.naam] = None
    return uit
