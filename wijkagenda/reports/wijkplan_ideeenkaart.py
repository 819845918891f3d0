"""The ideeënkaart: two cards on a sheet, to cut and to fill in at a bijeenkomst or at the coffee table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from wijkagenda.basis.tekens import inkorten
from wijkagenda.queries.wijkplan import OpgaveRij, boom, plan
from wijkagenda.queries.wijkplan_inhoud import contactadres
from wijkagenda.reports.blocks import Alinea, Blok, Invulvak, Kop

_MEESTE = 8
"""So many opgaven can be ticked on a card; an idea that belongs to another is "iets anders"."""
_LANGSTE = 46


def inhoud(db: sa.Connection, *, wijkplan_id: str, vandaag: dt.date) -> list[Blok]:
    """The sheet of one plan. Raises `NietGevonden`."""
    gevonden, opgaven = plan(db, wijkplan_id), boom(db, wijkplan_id)
    kaart = list(_kaart(gevonden.gebied, opgaven, contactadres(db, gevonden.gebied_id) or ""))
    return [*kaart, Invulvak(soort="knip"), *kaart]


def _kaart(gebied: str, opgaven: Sequence[OpgaveRij], adres: str) -> Iterator[Blok]:
    yield Kop(1, f"Mijn idee voor {gebied}")
    yield Invulvak("Wat is uw idee?", regels=4)
    if opgaven:
        titels = tuple(f"{o.nummer}. {inkorten(' '.join(o.titel.split()), _LANGSTE)}" for o in opgaven[:_MEESTE])
        yield Invulvak("Waar past het bij?", "hokjes", keuzes=(*titels, "Iets anders"))
    yield from wie(adres)


def wie(adres: str) -> Iterator[Blok]:
    """Who has the idea, whether the name may be told, and where it goes."""
    yield Invulvak("Naam en telefoon of e-mail (hoeft niet):")
    yield Invulvak("Mag uw naam erbij als we over uw idee vertellen?", "hokjes", keuzes=("Ja", "Nee"))
    inleveren = f"Inleveren of vragen? {adres.strip().rstrip('.')}. " if adres.strip() else ""
    yield Alinea(f"{inleveren}Uw gegevens gebruiken we alleen voor dit idee.", soort="klein")
