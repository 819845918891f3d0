"""The wijkbudget as a whole: rubrieken x geldstromen, per jaar, collective share, what asks for attention, expectation.

Everything rests on one grouped select, `standen`; the rest is arithmetic on its few rows. Amounts are whole cents. No
gebied_ids or jaren means all of them; verstrekking and besteding (`kant`) are never added together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import sqlalchemy as sa

from wijkagenda.basis.geld import toon_bedrag, toon_euro
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.wijkbudget import NIETS, Boeking, Geldstroom, Oormerk, Rubriek, Stand, stand_van

Deel = Literal["jaar", "gebied_id", "rubriek_id", "geldstroom_id", "kant"]
_KRAP_DELER = 10
"""A stream with less than a tenth of its budget left is nearly empty."""


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
class Waarschuwing:
    """What asks for attention: money is over (`over`), used for something else (`oormerk`) or nearly gone (`krap`)."""

    soort: Literal["over", "oormerk", "krap"]
    kant: str
    gebied_id: str
    gebied: str
    geldstroom_id: str
    geldstroom: str
    rubriek_id: str | None
    bedrag: int
    zin: str
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class Prognose:
    """What is expected to be left at the end of the year, rounded to thousands of euros, and on what that rests."""

    jaar: int
    over: int
    """Whole cents, rounded to € 1.000; negative is a shortage."""
    grootste: str | None
    """The stream in which most of it is left."""
    zin: str
    basis: str


# -- the sums


def standen(db: sa.Connection, per: Sequence[Deel], *, gebied_ids: Iterable[str] = (), jaren: Iterable[int] = (),
            kant: str | None = None) -> dict[tuple[Any, ...], Stand]:  # fmt: skip
    """The figures per combination of `per`, as summed by the database in one select."""
    kolommen = [getattr(Boeking, naam) for naam in per]
    zin = sa.select(*kolommen, Boeking.soort, sa.func.sum(Boeking.bedrag)).where(levend(Boeking), *keuze(gebied_ids, jaren, kant))
    groepen: defaultdict[tuple[Any, ...], list[tuple[str, int]]] = defaultdict(list)
    for rij in db.execute(zin.group_by(*kolommen, Boeking.soort)).fetchall():
        groepen[tuple(rij[:-2])].append((rij[-2], rij[-1]))
    return {sleutel: stand_van(sommen) for sleutel, sommen in groepen.items()}


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


# -- what asks for attention


def waarschuwingen(db: sa.Connection, gebied_ids: Iterable[str], jaar: int, kant: str | None = None) -> list[Waarschuwing]:
    """Every place where money is over or breaks an oormerk, then every stream that is nearly empty; most money first."""
    cellen = standen(db, ("kant", "gebied_id", "geldstroom_id", "rubriek_id"), gebied_ids=gebied_ids, jaren=[jaar], kant=kant)
    namen = _Namen(db)
    uit: list[Waarschuwing] = []
    stromen: defaultdict[tuple[str, str, str], Stand] = defaultdict(Stand)
    for (k, gebied, stroom, rubriek), stand in cellen.items():
        stromen[k, gebied, stroom] += stand
        mag = namen.oormerken.get(stroom)
        gebruikt = max(stand.beschikbaar, stand.verplicht + stand.gerealiseerd)
        if stand.vrij < 0:
            uit.append(namen.over(k, gebied, stroom, rubriek, stand))
        elif mag and rubriek not in mag and gebruikt > 0:
            uit.append(namen.oormerk(k, gebied, stroom, rubriek, gebruikt))
    for (k, gebied, stroom), stand in stromen.items():
        if 0 < stand.vrij < stand.beschikbaar / _KRAP_DELER:
            uit.append(namen.krap(k, gebied, stroom, stand))
    return sorted(uit, key=lambda w: (("over", "oormerk", "krap").index(w.soort), -w.bedrag, w.zin))


class _Namen:
    """The words of the warnings."""

    def __init__(self, db: sa.Connection) -> None:
        gebieden = db.execute(sa.select(Gebied.id, Gebied.naam).where(levend(Gebied))).fetchall()
        self.gebieden = defaultdict(lambda: "een verwijderd gebied", ((id_, naam) for id_, naam in gebieden))
        self.stromen = defaultdict(lambda: "Een verwijderde geldstroom", ((g.id, g.naam) for g in geldstromen(db)))
        self.rubrieken = defaultdict(lambda: "een verwijderde rubriek", ((r.id, _in_zin(r.naam)) for r in rubrieken(db)))
        self.zorg = set(db.scalars(sa.select(Geldstroom.id).where(levend(Geldstroom), Geldstroom.zorgrecht)))
        self.oormerken = oormerken(db)

    def over(self, kant: str, gebied: str, stroom: str, rubriek: str, stand: Stand) -> Waarschuwing:
        wat = "te ver verplicht" if stand.verplicht > 0 else "te veel uitgegeven"
        plek = f"{self.rubrieken[rubriek]} in {self.gebieden[gebied]}"
        zin = f"{self.stromen[stroom]} is {toon_bedrag(-stand.vrij)} {wat} voor {plek}."
        if stand.beschikbaar == 0:
            zin = f"{self.stromen[stroom]}: {toon_bedrag(-stand.vrij)} geboekt voor {plek}, maar daar is niets begroot."
        uitleg = "Hulp waar inwoners recht op hebben gaat gewoon door." if stroom in self.zorg else self._mag(stroom)
        return self._maak("over", kant, gebied, stroom, rubriek, -stand.vrij, zin, uitleg)

    def oormerk(self, kant: str, gebied: str, stroom: str, rubriek: str, bedrag: int) -> Waarschuwing:
        zin = f"{self.stromen[stroom]}: er staat {toon_bedrag(bedrag)} bij {self.rubrieken[rubriek]} in {self.gebieden[gebied]}."
        return self._maak("oormerk", kant, gebied, stroom, rubriek, bedrag, zin, self._mag(stroom))

    def krap(self, kant: str, gebied: str, stroom: str, stand: Stand) -> Waarschuwing:
        zin = f"{self.stromen[stroom]} is bijna op in {self.gebieden[gebied]}: nog {toon_bedrag(stand.vrij)} vrij van {toon_euro(stand.beschikbaar)}."
        return self._maak("krap", kant, gebied, stroom, None, stand.vrij, zin, "")

    def _mag(self, stroom: str) -> str:
        mag = [naam for id_, naam in self.rubrieken.items() if id_ in self.oormerken.get(stroom, ())]
        return f"Deze geldstroom mag alleen naar {opsomming(mag)}." if mag else ""

    def _maak(self, soort: Literal["over", "oormerk", "krap"], kant: str, gebied: str, stroom: str, rubriek: str | None, bedrag: int, zin: str,
              uitleg: str) -> Waarschuwing:  # fmt: skip
        if kant == "besteding":
            zin = f"{zin.removesuffix('.')} (bij de bestedingen)."
        return Waarschuwing(soort, kant, gebied, self.gebieden[gebied], stroom, self.stromen[stroom], rubriek, bedrag, zin, uitleg)


def _in_zin(naam: str) -> str:
    return naam[:1].lower() + naam[1:] if naam[1:2].islower() else naam


def oormerken(db: sa.Connection) -> dict[str, frozenset[str]]:
    """Geldstroom → the rubrieken it may be used for; a stream without an oormerk is not there."""
    per: defaultdict[str, set[str]] = defaultdict(set)
    zin = sa.select(Oormerk.geldstroom_id, Oormerk.rubriek_id).join(Rubriek, Rubriek.id == Oormerk.rubriek_id).where(levend(Oormerk), levend(Rubriek))
    for stroom, rubriek in db.execute(zin).fetchall():
        per[stroom].add(rubriek)
    return {stroom: frozenset(r) for stroom, r in per.items()}


def prognose(db: sa.Connection, gebied_ids: Iterable[str], jaar: int, kant: str) -> Prognose | None:
    """What is left when every open commitment is paid and nothing new is promised; None without boekingen."""
    per = per_geldstroom(db, gebied_ids, [jaar], kant)
    if not per:
        return None
    over = sum(stand.vrij for _, stand in per)
    rond = (abs(over) + 50_000) // 100_000 * 100_000 * (1 if over >= 0 else -1)
    stroom, stand = max(per, key=lambda p: p[1].vrij)
    grootste = stroom.naam if stand.vrij > 0 else None
    if rond == 0:
        zin = "Naar verwachting blijft er bijna niets over."
    elif rond > 0:
        zin = f"Naar verwachting blijft ongeveer {toon_euro(rond)} over" + (f", vooral bij {grootste}." if grootste else ".")
    else:
        zin = f"Naar verwachting is er ongeveer {toon_euro(-rond)} te weinig."
    basis = "Gerekend met wat is betaald en met wat nog is verplicht, zonder nieuwe verplichtingen. Afgerond op duizend euro."
    return Prognose(jaar, rond, grootste, zin, basis)
