"""The stemvel: the opgaven of a plan with room to stick dots on, and a list to count in, in the order in which votes are typed in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Literal

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.queries.wijkplan import OpgaveRij, boom, plan
from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Invulvak, Kolom, Kop, Omslag, Paginawissel, Rij, Tabel
from wijkagenda.reports.lopend import beknopt
from wijkagenda.reports.wijkplan_tekst import titelregel

_LANGSTE = 180
_MEESTE_ACTIES = 3
_TE_DOEN = ("gepland", "bezig")
"""An actie that is klaar or gestopt is not what we are going to do."""
_VAKKEN = {1: 12, 2: 7, 4: 3}
"""How many lines of text a box is high where there are so many opgaven, so that all stand on one page; else `_VAK`."""
_VAK = 4
MANIEREN = ("Stickers", "Handen", "Formulier", "Anders")
"""How people chose, as it can be said when the votes are typed in."""


def inhoud(db: sa.Connection, *, wijkplan_id: str, vandaag: dt.date) -> list[Blok]:
    """The sheets of one plan. Raises `NietGevonden`."""
    gevonden, opgaven = plan(db, wijkplan_id), boom(db, wijkplan_id)
    illustratie: Literal["wijk", "dorp"] = "wijk" if gevonden.gebiedsoort in ("wijk", "gemeente") else "dorp"
    omslag = Omslag("Wat vindt u belangrijk?", titelregel(gevonden), ("Plak een stip in het vak.",), "", illustratie, gevonden.gebied,
                    f"Stemvel {titelregel(gevonden)}")  # fmt: skip
    blokken: list[Blok] = [omslag]
    if not opgaven:
        blokken.append(Alinea("In dit plan staan nog geen opgaven om uit te kiezen."))
    for opgave in opgaven:
        blokken += _opgave(opgave, _VAKKEN.get(len(opgaven), _VAK))
    return [*blokken, *_tellen(opgaven), Colofon((f"Stand op {toon_dag(vandaag)}.",))]


def _opgave(opgave: OpgaveRij, hoog: int) -> Iterator[Blok]:
    yield Kop(1, opgave.titel, nummer=str(opgave.nummer))
    if zin := beknopt(opgave.wij_willen or opgave.waarom, _LANGSTE):
        yield Alinea(zin)
    if acties := [actie.titel for actie in opgave.acties if actie.status in _TE_DOEN]:
        rest = len(acties) - _MEESTE_ACTIES
        genoemd = opsomming(acties) if rest <= 0 else f"{', '.join(acties[:_MEESTE_ACTIES])} en nog {rest}"
        yield Alinea(f"Wat we gaan doen: {genoemd}.", soort="klein")
    yield Invulvak(soort="vak", regels=hoog)


def _tellen(opgaven: Sequence[OpgaveRij]) -> Iterator[Blok]:
    if not opgaven:
        return
    kolommen = (Kolom("Nummer", "getal", 12), Kolom("Opgave", breedte=62), Kolom("Hoeveel stippen?", breedte=26))
    yield from (Paginawissel(), Kop(1, "Voor wie telt"))
    yield Alinea("Typ dit later over: kies bij Wijkplannen het tabblad Stemmen. De opgaven staan daar in dezelfde volgorde.")
    yield Invulvak("Datum en plek:")
    yield Invulvak("Hoeveel mensen waren er?")
    yield Invulvak("Hoe kozen zij?", "hokjes", keuzes=MANIEREN)
    yield Tabel(kolommen, tuple(Rij((o.nummer, o.titel, "\n")) for o in opgaven), rijkoppen=False)
