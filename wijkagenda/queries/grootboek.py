"""The ledger itself, line by line and as bare sums: what every overview of the wijkbudget must equal to the cent.

These selects share nothing with `queries.wijkbudget.standen` but the conditions of the choice, so that a check against them
says something.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.velden.wijkbudget import BOEKINGSOORTEN, BRONNEN
from wijkagenda.domain.wijkbudget import Boeking
from wijkagenda.queries.wijkbudget import keuze

SOORTWOORDEN = {k.code: k.tekst for k in BOEKINGSOORTEN}
"""The soorten of boeking in words."""
_BRONWOORDEN = {k.code: k.tekst for k in BRONNEN}
POSTEN = {
    "Begroot": {"begroot": 1, "wijziging": 1, "overheveling": 1},
    "Verplicht": {"verplicht": 1, "vrijval": -1},
    "Gerealiseerd": {"gerealiseerd": 1},
}
"""How each soort counts in the figures that people read: begroot with changes and transfers, verplicht as far as it is open."""
_BLOK = 5_000


@dataclass(frozen=True, slots=True)
class Grootboeksom:
    """All boekingen of one kant, gebied and soort: how many, and their sum in cents."""

    kant: str
    gebied_id: str
    soort: str
    aantal: int
    bedrag: int


@dataclass(frozen=True, slots=True)
class Grootboekregel:
    """One line as it was booked; `bedrag` in signed cents."""

    datum: dt.date
    jaar: int
    gebied_id: str
    kant: str
    soort: str
    rubriek_id: str
    geldstroom_id: str
    bedrag: int
    partner: str | None
    omschrijving: str
    bron_soort: str | None

    @property
    def bron(self) -> str:
        """The kind of source in words."""
        return _BRONWOORDEN.get(self.bron_soort or "hand", "")

    @property
    def post(self) -> tuple[str, int]:
        """The figure that it counts in, and the cents that it counts for."""
        return next((post, soorten[self.soort] * self.bedrag) for post, soorten in POSTEN.items() if self.soort in soorten)


def sommen(db: sa.Connection, gebied_ids: Iterable[str], jaren: Iterable[int]) -> list[Grootboeksom]:
    """The bare sums of a choice; no gebied_ids or jaren means all of them."""
    per = (Boeking.kant, Boeking.gebied_id, Boeking.soort)
    zin = sa.select(*per, sa.func.count(), sa.func.sum(Boeking.bedrag)).where(levend(Boeking), *keuze(gebied_ids, jaren, None)).group_by(*per)
    return [Grootboeksom(*rij) for rij in db.execute(zin.order_by(*per)).fetchall()]


def posten(grootboek: Iterable[Grootboeksom]) -> dict[str, int]:
    """The figures that these sums make, ``vrij`` with them.

    >>> posten([Grootboeksom("besteding", "g", "begroot", 1, 900), Grootboeksom("besteding", "g", "verplicht", 2, 300)])
    {'Begroot': 900, 'Verplicht': 300, 'Gerealiseerd': 0, 'Vrij': 600}
    """
    som = dict.fromkeys(POSTEN, 0)
    for regel in grootboek:
        for post, soorten in POSTEN.items():
            som[post] += soorten.get(regel.soort, 0) * regel.bedrag
    return {**som, "Vrij": som["Begroot"] - som["Verplicht"] - som["Gerealiseerd"]}


def regels(db: sa.Connection, gebied_ids: Iterable[str], jaren: Iterable[int]) -> Iterator[Grootboekregel]:
    """Every line of a choice, by gebied, year and day; read in blocks by their ids, so no cursor stays open between two."""
    volgorde = (Boeking.gebied_id, Boeking.jaar, Boeking.datum, Boeking.id)
    ids = list(db.scalars(sa.select(Boeking.id).where(levend(Boeking), *keuze(gebied_ids, jaren, None)).order_by(*volgorde)))
    kolommen = (Boeking.datum, Boeking.jaar, Boeking.gebied_id, Boeking.kant, Boeking.soort, Boeking.rubriek_id, Boeking.geldstroom_id,
                Boeking.bedrag, Organisatie.naam, Boeking.omschrijving, Boeking.bron_soort)  # fmt: skip
    zin = sa.select(*kolommen).outerjoin(Organisatie, Organisatie.id == Boeking.organisatie_id).order_by(*volgorde)
    for begin in range(0, len(ids), _BLOK):
        for rij in db.execute(zin.where(Boeking.id.in_(ids[begin : begin + _BLOK]))).fetchall():
            yield Grootboekregel(*rij)
