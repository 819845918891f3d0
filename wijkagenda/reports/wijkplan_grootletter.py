"""The booklet in large print: the same words, with each actie as a point, for narrow columns of large letters break words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import sqlalchemy as sa

from wijkagenda.reports import wijkplan
from wijkagenda.reports.blocks import Blok, Lijst, Rij, Stuk, Tabel, Tekst, platte_tekst
from wijkagenda.reports.waarden import toon_cel
from wijkagenda.reports.wijkplan_tekst import ACTIEKOLOM


def inhoud(db: sa.Connection, *, wijkplan_id: str, vandaag: dt.date) -> list[Blok]:
    """The booklet with lists for its tables of acties. Raises `NietGevonden`."""
    blokken = wijkplan.inhoud(db, wijkplan_id=wijkplan_id, vandaag=vandaag)
    return [_als_lijst(blok) if isinstance(blok, Tabel) and blok.kolommen[0].titel == ACTIEKOLOM else blok for blok in blokken]


def _als_lijst(tabel: Tabel) -> Lijst:
    return Lijst(tuple(tuple(_punt(tabel, rij)) for rij in tabel.rijen))


def _punt(tabel: Tabel, rij: Rij) -> Iterator[Stuk]:
    """The actie, and each of its columns on a line of its own."""
    for nr, (cel, kolom) in enumerate(zip(rij.cellen, tabel.kolommen, strict=True)):
        woorden = _op_een_regel(toon_cel(cel, kolom))
        yield Stuk(woorden, vet=True) if nr == 0 else Stuk(f"\n{kolom.titel}: {woorden}")


def _op_een_regel(tekst: Tekst) -> str:
    return ", ".join(platte_tekst(tekst).splitlines())
