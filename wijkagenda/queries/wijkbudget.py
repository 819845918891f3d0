"""The wijkbudget as a whole: rubrieken x geldstromen, per jaar, per gebied, and its collective share.

Everything rests on one grouped select, `standen`; the rest is arithmetic on its few rows. Amounts are whole cents. No
gebied_ids or jaren means all of them; verstrekking and besteding (`kant`) are never added together.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

import sqlalchemy as sa

from wijkagenda.basis.opmaak import opsomming
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.wijkbudget import NIETS as NIETS
from wijkagenda.domain.wijkbudget import Boeking, Geldstroom, Rubriek, stand_van
from wijkagenda.domain.wijkbudget import Stand as Stand

Deel = Literal["jaar", "gebied_id", "rubriek_id", "geldstroom_id", "kant"]


@dataclass(frozen=True, slots=True)
class Regel:
    """A rubriek or geldstroom as a row or column. `collectief` is ja, nee or deels for a rubriek, empty for a geldstroom."""

    id: str
    naam: str
    collectief: str = ""


@dataclass(frozen=True)
class Matrix:
    """Rubrieken x geldstromen of a selection; only those that have boekingen, in their own order."""

    rubrieken: tuple[Regel, ...] = ()
    geldstromen: tuple[Regel, ...] = ()
    cellen: Mapping[tuple[str, str], Stand] = field(default_factory=dict)
    """(rubriek id, geldstroom id) → figures; without boekingen there is none."""

    def cel(self, rubriek_id: str, geldstroom_id: str) -> Stand | None:
        """One cell; None where nothing was ever booked."""
        return self.cellen.get((rubriek_id, geldstroom_id))

    def rij(self, rubriek_id: str) -> Stand:
        """A rubriek over all streams."""
        return sum((s for (r, _), s in self.cellen.items() if r == rubriek_id), NIETS)

    def kolom(self, geldstroom_id: str) -> Stand:
        """A stream over all rubrieken."""
        return sum((s for (_, g), s in self.cellen.items() if g == geldstroom_id), NIETS)

    def samen(self) -> Stand:
        """All of it."""
        return sum(self.cellen.values(), NIETS)


@dataclass(frozen=True, slots=True)
class Jaaraandeel:
    """Budget of a year by how collective its rubrieken are. What is only partly so is not counted as collective, but told apart."""

    jaar: int
    totaal: int
    collectief: int
    deels: int

    @property
    def procent(self) -> int | None:
        """Collective or informal, in whole percents; None without a budget."""
        return _procent(self.collectief, self.totaal)

    @property
    def procent_deels(self) -> int | None:
        """Partly collective, in whole percents."""
        return _procent(self.deels, self.totaal)


@dataclass(frozen=True, slots=True)
class GebiedNaam:
    """A gebied that the budget is about; `proeftuin` when it is one today."""

    id: str
    naam: str
    proeftuin: bool


def standen(db: sa.Connection, per: Sequence[Deel], *, gebied_ids: Iterable[str] = (), jaren: Iterable[int] = (),
            kant: str | None = None) -> dict[tuple[Any, ...], Stand]:  # fmt: skip
    """The figures per combination of `per`, as summed by the database in one select."""
    gekozen = {"gebied_id": tuple(gebied_ids), "jaar": tuple(jaren), "kant": (kant,) if kant is not None else ()}
    gevraagd = {naam: waarden for naam, waarden in gekozen.items() if waarden}
    groepen: defaultdict[tuple[Any, ...], list[tuple[str, int]]] = defaultdict(list)
    for rij in db.execute(_standzin(tuple(per), tuple(gevraagd)), gevraagd).fetchall():
        groepen[rij[:-2]].append(rij[-2:])
    return {sleutel: stand_van(sommen) for sleutel, sommen in groepen.items()}


@cache
def _standzin(per: tuple[Deel, ...], gekozen: tuple[str, ...]) -> sa.Select[*tuple[Any, ...]]:
    """The sums per combination, narrowed by the columns `gekozen`: built once, with what they may be as parameters."""
    kolommen = [getattr(Boeking, naam) for naam in per]
    waar = [getattr(Boeking, naam).in_(sa.bindparam(naam, expanding=True)) for naam in gekozen]
    zin = sa.select(*kolommen, Boeking.soort, sa.func.sum(Boeking.bedrag)).where(levend(Boeking), *waar)
    return zin.group_by(*kolommen, Boeking.soort)


def keuze(gebied_ids: Iterable[str], jaren: Iterable[int], kant: str | None) -> list[sa.ColumnElement[bool]]:
    """The conditions of a selection of boekingen."""
    ids, jaar_lijst = tuple(gebied_ids), tuple(jaren)
    waar: list[sa.ColumnElement[bool]] = []
    if jaar_lijst:
        waar.append(Boeking.jaar.in_(jaar_lijst))
    if ids:
        waar.append(Boeking.gebied_id.in_(ids))
    if kant is not None:
        waar.append(Boeking.kant == kant)
    return waar


def matrix(db: sa.Connection, gebied_ids: Iterable[str], jaren: Iterable[int], kant: str) -> Matrix:
    """Rubrieken x geldstromen, added up over these gebieden and years."""
    return _matrix(db, standen(db, ("rubriek_id", "geldstroom_id"), gebied_ids=gebied_ids, jaren=jaren, kant=kant))


def matrices_per_gebied(db: sa.Connection, gebied_ids: Iterable[str], jaren: Iterable[int], kant: str) -> dict[str, Matrix]:
    """The same per gebied; a gebied without boekingen is not there."""
    per: defaultdict[str, dict[tuple[Any, ...], Stand]] = defaultdict(dict)
    for (gebied, *cel), stand in standen(db, ("gebied_id", "rubriek_id", "geldstroom_id"), gebied_ids=gebied_ids, jaren=jaren, kant=kant).items():
        per[gebied][tuple(cel)] = stand
    return {gebied: _matrix(db, cellen) for gebied, cellen in per.items()}


def _matrix(db: sa.Connection, cellen: Mapping[Any, Stand]) -> Matrix:
    rijen, kolommen = {r for r, _ in cellen}, {g for _, g in cellen}
    return Matrix(_gebruikt(rubrieken(db), rijen, "Verwijderde rubriek"), _gebruikt(geldstromen(db), kolommen, "Verwijderde geldstroom"), cellen)


def _gebruikt(regels: Iterable[Regel], ids: set[str], weg: str) -> tuple[Regel, ...]:
    """Those that have boekingen; what another copy deleted stays in sight, so that totals are the sum of what is shown."""
    gevonden = [r for r in regels if r.id in ids]
    return (*gevonden, *(Regel(id_, weg, "nee") for id_ in sorted(ids - {r.id for r in gevonden})))


def rubrieken(db: sa.Connection) -> list[Regel]:
    """All rubrieken in their own order."""
    zin = sa.select(Rubriek.id, Rubriek.naam, Rubriek.collectief).where(levend(Rubriek))
    return [Regel(*rij) for rij in db.execute(zin.order_by(Rubriek.volgorde.is_(None), Rubriek.volgorde, Rubriek.naam)).fetchall()]


def geldstromen(db: sa.Connection) -> list[Regel]:
    """All geldstromen in their own order."""
    zin = sa.select(Geldstroom.id, Geldstroom.naam).where(levend(Geldstroom))
    return [Regel(*rij) for rij in db.execute(zin.order_by(Geldstroom.volgorde.is_(None), Geldstroom.volgorde, Geldstroom.naam)).fetchall()]


def per_jaar(db: sa.Connection, gebied_ids: Iterable[str], kant: str) -> dict[int, Stand]:
    """The figures of each year with boekingen, in order."""
    per = standen(db, ("jaar",), gebied_ids=gebied_ids, kant=kant)
    return {jaar: per[jaar,] for (jaar,) in sorted(per)}


def per_geldstroom(db: sa.Connection, gebied_ids: Iterable[str], jaren: Iterable[int], kant: str) -> list[tuple[Regel, Stand]]:
    """Each stream that has boekingen, with its figures."""
    per = standen(db, ("geldstroom_id",), gebied_ids=gebied_ids, jaren=jaren, kant=kant)
    return [(stroom, per[stroom.id,]) for stroom in geldstromen(db) if (stroom.id,) in per]


def per_rubriek(db: sa.Connection, gebied_ids: Iterable[str], jaren: Iterable[int], kant: str) -> list[tuple[Regel, Stand]]:
    """Each rubriek that has boekingen, with its figures."""
    per = standen(db, ("rubriek_id",), gebied_ids=gebied_ids, jaren=jaren, kant=kant)
    return [(rubriek, per[rubriek.id,]) for rubriek in rubrieken(db) if (rubriek.id,) in per]


def collectief_aandeel(db: sa.Connection, gebied_ids: Iterable[str], jaren: Iterable[int], kant: str) -> list[Jaaraandeel]:
    """Which part of the budget of each of these years goes to rubrieken that are collective or informal."""
    soort = {r.id: r.collectief for r in rubrieken(db)}
    som: defaultdict[tuple[int, str], int] = defaultdict(int)
    jaar_lijst = list(jaren)
    for (jaar, rubriek_id), stand in standen(db, ("jaar", "rubriek_id"), gebied_ids=gebied_ids, jaren=jaar_lijst, kant=kant).items():
        som[jaar, soort.get(rubriek_id, "nee")] += stand.beschikbaar
    return [Jaaraandeel(j, som[j, "ja"] + som[j, "deels"] + som[j, "nee"], som[j, "ja"], som[j, "deels"]) for j in jaar_lijst]


def _procent(deel: int, geheel: int) -> int | None:
    return (200 * deel + geheel) // (2 * geheel) if geheel > 0 else None


def gebieden(db: sa.Connection, gebied_ids: Iterable[str], vandaag: dt.date) -> list[GebiedNaam]:
    """These gebieden (all of them when none are given) in their own order."""
    volgorde = (Gebied.volgorde.is_(None), Gebied.volgorde, Gebied.naam)
    zin = sa.select(Gebied.id, Gebied.naam, Gebied.proeftuin_sinds).where(levend(Gebied)).order_by(*volgorde)
    if ids := tuple(gebied_ids):
        zin = zin.where(Gebied.id.in_(ids))
    return [GebiedNaam(id_, naam, sinds is not None and sinds <= vandaag) for id_, naam, sinds in db.execute(zin).fetchall()]


def jaren(db: sa.Connection) -> list[int]:
    """The years with boekingen, oldest first."""
    return sorted(db.scalars(sa.select(Boeking.jaar).where(levend(Boeking)).distinct()))


def kanten(db: sa.Connection, gebied_ids: Iterable[str], jaren: Iterable[int]) -> list[str]:
    """The kanten that have boekingen, besteding first: it says what the money is for."""
    zin = sa.select(Boeking.kant).where(levend(Boeking), *keuze(gebied_ids, jaren, None)).distinct()
    return sorted(db.scalars(zin))


def namen_in_zin(namen: Sequence[str]) -> str:
    """``Ruwaard en Ussen``; with more than three ``Ruwaard, Ussen en 9 andere gebieden``."""
    return opsomming(namen) if len(namen) <= 3 else f"{', '.join(namen[:2])} en {len(namen) - 2} andere gebieden"
