"""Which years of the wijkbudget are closed, per gebied, and what goes along to the next: nothing is booked in a closed year any more.

A closed year is a document: a jaarafsluiting, until a heropening of the same year comes after it.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Protocol

import sqlalchemy as sa

from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.wijkbudget import Boeking, Budgetdocument, Stand, stand_van

SLUIT, OPENT = "jaarafsluiting", "heropening"


class Lezer(Protocol):
    """Runs a statement."""

    def execute(self, statement: Any, /) -> Any:
        """The rows."""
        ...


def afgesloten_door(lezer: Lezer) -> dict[tuple[str, int], str]:
    """(gebied id, jaar) of each closed year → the id of the document that closed it."""
    d = Budgetdocument
    zin = sa.select(d.id, d.gebied_id, d.jaar, d.soort).where(levend(d), d.soort.in_((SLUIT, OPENT)), d.gebied_id.is_not(None)).order_by(d.id)
    laatste = {(gebied, jaar): (id_, soort) for id_, gebied, jaar, soort in lezer.execute(zin).all()}
    return {plek: id_ for plek, (id_, soort) in laatste.items() if soort == SLUIT}


def keur_open_jaar(gebied_id: str, gebied: str, jaar: int, afgesloten: Collection[tuple[str, int]]) -> None:
    """Nothing is booked in a closed year. Raises `RegelFout`."""
    if (gebied_id, jaar) in afgesloten:
        raise RegelFout(f"{jaar} is voor {gebied} afgesloten. Boek in een later jaar, of open {jaar} weer bij Wijkbudget, Documenten.")


def keur_afsluiten(gebied_id: str, gebied: str, jaar: int, jaren: Collection[int], afgesloten: Collection[tuple[str, int]],
                   vandaag: dt.date) -> None:  # fmt: skip
    """A year closes once, not before it began, and after the years before it (`jaren` are those with boekingen). Raises `RegelFout`."""
    if (gebied_id, jaar) in afgesloten:
        raise RegelFout(f"{jaar} is voor {gebied} al afgesloten.")
    if jaar > vandaag.year:
        raise RegelFout(f"{jaar} is nog niet begonnen. Sluit een jaar af als het voorbij is.")
    if (gebied_id, jaar + 1) in afgesloten:
        raise RegelFout(f"{jaar + 1} is voor {gebied} al afgesloten. Open dat jaar eerst weer.")
    if eerder := sorted(j for j in jaren if j < jaar and (gebied_id, j) not in afgesloten):
        raise RegelFout(f"Sluit eerst {opsomming([str(j) for j in eerder])} af voor {gebied}; wat daar nog open staat gaat mee naar {jaar}.")


@dataclass(frozen=True, slots=True)
class Meegaand:
    """What goes from a closed year to the next, in whole cents: an open commitment (`verplicht`) or budget (`overheveling`)."""

    soort: str
    kant: str
    gebied_id: str
    geldstroom_id: str
    rubriek_id: str
    bedrag: int
    waarom: str
    organisatie_id: str | None = None
    bron_soort: str | None = None
    bron_id: str | None = None


VERPLICHT_MEE, BUDGET_MEE, SALDO_MEE = "openstaande verplichting", "budget bij de verplichtingen", "saldo"
_Plek = tuple[str, str, str]
"""Kant, geldstroom id, rubriek id."""


def mee_van(lezer: Lezer, gebied_id: str, jaar: int, saldo_mee: Collection[str] = ()) -> list[Meegaand]:
    """Every open commitment per source, the budget that it was promised from, and the balance of the streams of `saldo_mee`.

    A stream without a begroting in that year and kant has no budget to take along: then only the commitments go.
    """
    b = Boeking
    open_ = sa.func.sum(sa.case((b.soort == "vrijval", -b.bedrag), else_=b.bedrag))
    hier = (levend(b), b.gebied_id == gebied_id, b.jaar == jaar)
    kolommen = (b.kant, b.geldstroom_id, b.rubriek_id, b.organisatie_id, b.bron_soort, b.bron_id)
    zin = sa.select(*kolommen, open_.label("open")).where(*hier, b.soort.in_(("verplicht", "vrijval"))).group_by(*kolommen).order_by(*kolommen)
    verplicht = [Meegaand("verplicht", r.kant, gebied_id, r.geldstroom_id, r.rubriek_id, r.open, VERPLICHT_MEE, r.organisatie_id, r.bron_soort,
                          r.bron_id) for r in lezer.execute(zin).all() if r.open]  # fmt: skip
    standen = _standen(lezer, hier)
    begroot = {(kant, stroom) for (kant, stroom, _), stand in standen.items() if stand.begroot or stand.wijzigingen}
    budget: defaultdict[_Plek, int] = defaultdict(int)
    for regel in verplicht:
        budget[regel.kant, regel.geldstroom_id, regel.rubriek_id] += regel.bedrag
    uit = list(verplicht)
    for (kant, stroom, rubriek), stand in sorted(standen.items()):
        if (kant, stroom) not in begroot:
            continue
        saldo = stand.vrij if stroom in saldo_mee else 0
        for bedrag, waarom in ((budget[kant, stroom, rubriek], BUDGET_MEE), (saldo, SALDO_MEE)):
            if bedrag:
                uit.append(Meegaand("overheveling", kant, gebied_id, stroom, rubriek, bedrag, waarom))
    return uit


def _standen(lezer: Lezer, hier: tuple[Any, ...]) -> dict[_Plek, Stand]:
    b = Boeking
    zin = sa.select(b.kant, b.geldstroom_id, b.rubriek_id, b.soort, sa.func.sum(b.bedrag)).where(*hier)
    per: defaultdict[_Plek, list[tuple[str, int]]] = defaultdict(list)
    for kant, stroom, rubriek, soort, bedrag in lezer.execute(zin.group_by(b.kant, b.geldstroom_id, b.rubriek_id, b.soort)).all():
        per[kant, stroom, rubriek].append((soort, bedrag))
    return {plek: stand_van(sommen) for plek, sommen in per.items()}
