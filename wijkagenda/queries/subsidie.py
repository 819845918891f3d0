"""The applications in a list: who asks what for which gebied, how far it is, how many days are left, and the amounts.

>>> AanvragenBron.__name__, STATUSGROEPEN[0].tekst
('AanvragenBron', 'Alle')
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.basis.veld import Keuze, keuzes
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.subsidie import Aanvraag, AanvraagGebied, Regeling
from wijkagenda.domain.subsidie_stand import alle_termijnregels, betaald, termijnen, vastgesteld, verleend
from wijkagenda.domain.subsidie_stappen import AFGEDAAN, NA_VERLENING, OPEN, STATUSWOORDEN, VOOR_BESLUIT
from wijkagenda.domain.termijn import Termijn
from wijkagenda.queries.aandachtrij import VOORUIT, Toon, dringend, nog

STATUSGROEPEN: tuple[Keuze, ...] = keuzes([
    ("", "Alle"), ("open", "Open"), ("loopt", "In uitvoering"), ("klaar", "Afgedaan"),
])  # fmt: skip
GROEPEN: dict[str, tuple[str, ...]] = {"open": ("concept", *OPEN), "loopt": (*NA_VERLENING, "vastgesteld"), "klaar": AFGEDAAN}
"""Which states belong to a group."""
_GOED = (*NA_VERLENING, "vastgesteld", "afgerekend")


@dataclass(frozen=True, slots=True)
class AanvraagRij:
    """One application. Amounts are whole cents; `einde` and `dagen` only while the decision term runs."""

    id: str
    kenmerk: str
    titel: str
    aanvrager: str
    gebied: str
    regeling: str
    ontvangen_op: dt.date | None
    status: str
    te_laat: bool
    einde: dt.date | None
    dagen: int | None
    aangevraagd: int
    geadviseerd: int | None
    verleend: int | None
    vastgesteld: int | None
    betaald: int

    @property
    def statuswoord(self) -> str:
        """Its state, as people read it."""
        return STATUSWOORDEN[self.status]

    @property
    def wacht_op_besluit(self) -> bool:
        """Whether it was received and has no decision yet; one that was taken but is not made known does not wait."""
        return self.status in VOOR_BESLUIT

    @property
    def statustoon(self) -> Literal["vraag", "goed", "weten"]:
        """How much its state asks: a question while it is open, fine when it was granted, to know otherwise."""
        return "vraag" if self.status in OPEN else "goed" if self.status in _GOED else "weten"

    @property
    def termijntoon(self) -> Toon:
        """How much its term asks."""
        return "weten" if self.dagen is None or self.dagen > VOORUIT else dringend(self.dagen)

    @property
    def termijnwoord(self) -> str:
        """``nog 4 dagen``; empty where no term runs."""
        return "" if self.dagen is None else nog(self.dagen)


Waarden = tuple[str, str, str, str, str, str, dt.date | None, str, bool, dt.date | None, int | None, int, int | None, int | None, int | None, int]
"""The values of an `AanvraagRij`, in its order."""


@dataclass(frozen=True)
class Aanvraagkeuze:
    """Which applications; nothing given means all. A year is that of the regeling, or that in which it was received."""

    gebied_ids: tuple[str, ...] = ()
    jaren: tuple[int, ...] = ()
    groep: str = ""
    regeling_id: str | None = None
    behandelaar_id: str | None = None

    def waar(self) -> list[sa.ColumnElement[bool]]:
        """As conditions on `Aanvraag` joined with `Regeling`."""
        waar = [levend(Aanvraag)]
        if self.gebied_ids:
            hier = sa.select(AanvraagGebied.aanvraag_id).where(levend(AanvraagGebied), AanvraagGebied.gebied_id.in_(self.gebied_ids))
            waar.append(Aanvraag.id.in_(hier))
        if self.jaren:
            ontvangen = [sa.and_(Aanvraag.ontvangen_op >= dt.date(j, 1, 1), Aanvraag.ontvangen_op <= dt.date(j, 12, 31)) for j in self.jaren]
            waar.append(sa.or_(Regeling.jaar.in_(self.jaren), *ontvangen))
        if self.groep:
            waar.append(Aanvraag.status.in_(GROEPEN[self.groep]))
        if self.regeling_id:
            waar.append(Aanvraag.regeling_id == self.regeling_id)
        if self.behandelaar_id:
            waar.append(Aanvraag.behandelaar_id == self.behandelaar_id)
        return waar


_OPEN_EERST = sa.case((Aanvraag.status.in_(OPEN), 0), else_=1)
_SORTEER: dict[str, tuple[Any, ...]] = {
    "kenmerk": (Aanvraag.kenmerk,), "titel": (sa.func.lower(Aanvraag.titel),), "aanvrager": (sa.func.lower(Organisatie.naam),),
    "ontvangen_op": (Aanvraag.ontvangen_op,), "status": (Aanvraag.status,), "regeling": (Regeling.naam,),
    "termijn": (_OPEN_EERST, Aanvraag.ontvangen_op), "aangevraagd": (Aanvraag.aangevraagd,), "verleend": (verleend(),),
}  # fmt: skip


class AanvragenBron:
    """The applications of a choice, read in blocks while one scrolls; newest kenmerk first until sorted otherwise."""

    def __init__(self, db: sa.Connection, gekozen: Aanvraagkeuze, vandaag: dt.date) -> None:
        self._db, self._gekozen, self._vandaag = db, gekozen, vandaag
        self._woorden: tuple[str, ...] = ()
        self._volgorde, self._aflopend = _SORTEER["kenmerk"], True

    def aantal(self) -> int:
        """How many there are."""
        return int(self._db.execute(self._zin(sa.func.count())).scalar_one())

    def blok(self, begin: int, n: int) -> Sequence[AanvraagRij]:
        """At most `n` from row `begin` on. Finds the ids first, so that sums are made for these rows only."""
        return rijen_van(self._db, list(self._db.scalars(self._ids().offset(begin).limit(n))), self._vandaag)

    def plek(self, sleutel: str) -> int | None:
        """The place of this application, as ordered and narrowed now."""
        return next((n for n, id_ in enumerate(self._db.scalars(self._ids()).all()) if id_ == sleutel), None)

    def sorteer(self, naam: str, aflopend: bool) -> None:
        """By one of the columns."""
        if naam in _SORTEER:
            self._volgorde, self._aflopend = _SORTEER[naam], aflopend

    def filter(self, tekst: str) -> None:
        """Only those in which every word occurs."""
        self._woorden = tuple(tekst.casefold().split())

    def _ids(self) -> sa.Select[Any]:
        volgorde = [k.desc() if self._aflopend else k.asc() for k in self._volgorde]
        return self._zin(Aanvraag.id).order_by(*volgorde, Aanvraag.id)

    def _zin(self, wat: Any) -> sa.Select[Any]:
        velden = (Aanvraag.kenmerk, Aanvraag.titel, Organisatie.naam, Regeling.naam, sa.case(STATUSWOORDEN, value=Aanvraag.status))
        past = [sa.or_(*(sa.func.lower(v).contains(woord, autoescape=True) for v in velden)) for woord in self._woorden]
        return _met_namen(sa.select(wat).select_from(Aanvraag)).where(*self._gekozen.waar(), *past)


def _met_namen(zin: sa.Select[Any]) -> sa.Select[Any]:
    return zin.join(Regeling, Regeling.id == Aanvraag.regeling_id).join(Organisatie, Organisatie.id == Aanvraag.organisatie_id)


def ids_van(db: sa.Connection, gekozen: Aanvraagkeuze) -> list[str]:
    """The applications of a choice, newest kenmerk first."""
    zin = _met_namen(sa.select(Aanvraag.id).select_from(Aanvraag)).where(*gekozen.waar())
    return list(db.scalars(zin.order_by(Aanvraag.kenmerk.desc(), Aanvraag.id.desc())))


def lijst(db: sa.Connection, gekozen: Aanvraagkeuze, vandaag: dt.date) -> list[AanvraagRij]:
    """All applications of a choice, by kenmerk."""
    return rijen_van(db, ids_van(db, gekozen)[::-1], vandaag)


def rijen_van(db: sa.Connection, ids: Sequence[str], vandaag: dt.date) -> list[AanvraagRij]:
    """The rows of these applications, in this order."""
    gebieden = {id_: opsomming([naam for _, naam in delen]) for id_, delen in gebieden_van(db, ids).items()}
    return [AanvraagRij(*waarden) for waarden, _ in waarden_van(db, ids, gebieden, vandaag)]


def waarden_van(db: sa.Connection, ids: Sequence[str], gebieden: Mapping[str, str], vandaag: dt.date,
                erbij: Sequence[Any] = ()) -> Iterator[tuple[Waarden, Any]]:  # fmt: skip
    """The values of an `AanvraagRij` for each of these applications, in this order, with its row of columns (those of `erbij` too)."""
    kolommen: tuple[Any, ...] = (
        Aanvraag.id, Aanvraag.kenmerk, Aanvraag.titel, Aanvraag.status, Aanvraag.ontvangen_op, Aanvraag.aangevraagd, Aanvraag.geadviseerd,
        Aanvraag.regeling_id, Organisatie.naam.label("aanvrager"), Regeling.naam.label("regeling"), Regeling.open_tot,
        verleend().label("verleend"), vastgesteld().label("vastgesteld"), betaald().label("betaald"), *erbij,
    )  # fmt: skip
    zin = _met_namen(sa.select(*kolommen).select_from(Aanvraag)).where(levend(Aanvraag))
    gevonden: dict[str, Any] = {}
    for begin in range(0, len(ids), 500):
        gevonden |= {r.id: r for r in db.execute(zin.where(Aanvraag.id.in_(ids[begin : begin + 500]))).all()}
    lopend = lopende_termijnen(db, [(r.id, r.regeling_id, r.ontvangen_op) for r in gevonden.values() if r.status in OPEN])
    for id_ in (i for i in ids if i in gevonden):
        r, termijn = gevonden[id_], lopend.get(id_)
        yield (
            id_, r.kenmerk or "", r.titel, r.aanvrager, gebieden.get(id_, ""), r.regeling, r.ontvangen_op, r.status or "concept",
            bool(r.ontvangen_op and r.ontvangen_op > r.open_tot), None if termijn is None else termijn.einde,
            None if termijn is None else termijn.dagen_over(vandaag), r.aangevraagd, r.geadviseerd, r.verleend, r.vastgesteld, r.betaald,
        ), r  # fmt: skip


def lopende_termijnen(db: sa.Connection, aanvragen: Iterable[tuple[str, str, dt.date | None]]) -> dict[str, Termijn]:
    """The decision terms of received applications, from (id, regeling id, received on)."""
    ontvangen = [(id_, regeling, dag) for id_, regeling, dag in aanvragen if dag is not None]
    regels = alle_termijnregels(db, {regeling for _, regeling, _ in ontvangen})
    return termijnen(db, {id_: (regels[regeling], dag) for id_, regeling, dag in ontvangen})


def gebieden_van(db: sa.Connection, ids: Sequence[str]) -> defaultdict[str, list[tuple[str, str]]]:
    """The gebieden of applications as (id, naam), largest share first."""
    uit: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    zin = sa.select(AanvraagGebied.aanvraag_id, Gebied.id, Gebied.naam).join(Gebied, Gebied.id == AanvraagGebied.gebied_id)
    zin = zin.where(levend(AanvraagGebied))
    for begin in range(0, len(ids), 500):
        deel = zin.where(AanvraagGebied.aanvraag_id.in_(ids[begin : begin + 500])).order_by(AanvraagGebied.deel.desc(), Gebied.naam)
        for id_, gebied_id, naam in db.execute(deel).all():
            uit[id_].append((gebied_id, naam))
    return uit


def dagwoord(dag: dt.date, vandaag: dt.date) -> str:
    """``woensdag 25 november``, with the year where it is another one."""
    return toon_dag(dag, jaar=dag.year != vandaag.year, dagnaam=True)
