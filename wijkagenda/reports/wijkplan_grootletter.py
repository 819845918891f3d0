"""The booklet in large print: the same words, laid out for large letters.

Each actie has a small heading, for narrow columns would break its words; and opgaven follow each other, for pages fill quickly.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import sqlalchemy as sa

from wijkagenda.reports import wijkplan
from wijkagenda.reports.blocks import Alinea, Blok, Kop, Paginawissel, Tabel, Tekst, platte_tekst
from wijkagenda.reports.waarden import toon_cel
from wijkagenda.reports.wijkplan_tekst import ACTIEKOLOM, OPGAVE_ANKER


def inhoud(db: sa.Connection, *, wijkplan_id: str, vandaag: dt.date) -> list[Blok]:
    """The booklet with its tables of acties written out, and no new page for each opgave. Raises `NietGevonden`."""
    blokken = wijkplan.inhoud(db, wijkplan_id=wijkplan_id, vandaag=vandaag)
    doorlopend = [blok for blok, volgende in zip(blokken, [*blokken[1:], None], strict=True) if not _wissel_voor_opgave(blok, volgende)]
    return [deel for blok in doorlopend for deel in _uitgeschreven(blok)]


def _wissel_voor_opgave(blok: Blok, volgende: Blok | None) -> bool:
    return isinstance(blok, Paginawissel) and isinstance(volgende, Kop) and volgende.anker.startswith(OPGAVE_ANKER)


def _uitgeschreven(blok: Blok) -> Iterator[Blok]:
    """Of a table of acties each actie, and its other columns on a line of their own."""
    if not isinstance(blok, Tabel) or blok.kolommen[0].titel != ACTIEKOLOM:
        yield blok
        return
    for rij in blok.rijen:
        actie, *rest = (_op_een_regel(toon_cel(cel, kolom)) for cel, kolom in zip(rij.cellen, blok.kolommen, strict=True))
        regels = [f"{kolom.titel}: {woorden}" for kolom, woorden in zip(blok.kolommen[1:], rest, strict=True)]
        yield from (Kop(3, actie), Alinea("\n".join(regels)))


def _op_een_regel(tekst: Tekst) -> str:
    return ", ".join(platte_tekst(tekst).splitlines())
