"""All that the booklet of a wijkplan tells, gathered in one frozen object: text, opgaven, figures with their story, money, dates.

Figures come only with a verhaal that was marked for the plan. A value of the gemeente is named "heel …" and never as the
wijk's; a value of the gebied itself only when it was measured there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from wijkagenda.domain.agenda import Agendapunt, eerstvolgende, herhaling_in_woorden
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Indicator
from wijkagenda.domain.bestand import Instelling
from wijkagenda.domain.evaluatie import Evaluatie
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.inbreng import Inbreng
from wijkagenda.domain.planversie import uit_tekst
from wijkagenda.domain.wijkplan import Actie, Planversie
from wijkagenda.domain.wijkscan import Meting, Trendbreuk, Verhaal, mag_gedrukt
from wijkagenda.queries.bestand import instelling
from wijkagenda.queries.evaluatie import EvaluatieRij
from wijkagenda.queries.evaluatie import evaluatie as lees_evaluatie
from wijkagenda.queries.gebied import initiatieven_actief, inwoners
from wijkagenda.queries.wijkbudget import matrix
from wijkagenda.queries.wijkplan import HoofdstukRij, OpgaveRij, Plan, boom, hoofdstukken, plan

VOORAF = 2
"""Years before a plan begins in which what residents said still led to it."""


@dataclass(frozen=True)
class Punt:
    """A value in a year."""

    jaar: int
    waarde: Decimal | None
    voorlopig: bool


@dataclass(frozen=True)
class Reeks:
    """The values of the gemeente or of the gebied itself; `n` is how many people the newest value asked."""

    naam: str
    van_gemeente: bool
    punten: tuple[Punt, ...]
    n: int | None
    bron: str | None


@dataclass(frozen=True)
class Breuk:
    """From this year on not to be compared with before; `vermoedelijk` where no source says so."""

    jaar: int
    toelichting: str
    vermoedelijk: bool


@dataclass(frozen=True)
class Cijfer:
    """A figure of the plan with its story; `citaat` and `wie` are only there where they may be printed."""

    naam: str
    eenheid: str
    reeksen: tuple[Reeks, ...]
    breuken: tuple[Breuk, ...]
    verhaal: str
    citaat: str | None
    wie: str | None


@dataclass(frozen=True)
class Geld:
    """What is available for a rubriek in the year, in whole cents (begroot with changes and transfers)."""

    rubriek: str
    bedrag: int


@dataclass(frozen=True)
class Meegedacht:
    """The largest single inbreng: how, and how many people. Never a sum: someone may have come twice."""

    soort: str
    aantal: int


@dataclass(frozen=True)
class Bijeenkomst:
    """A public agendapunt that is coming; `hoe_vaak` says in words how it repeats."""

    titel: str
    begin: dt.datetime
    hele_dag: bool
    plek: str | None
    hoe_vaak: str


@dataclass(frozen=True)
class WijkplanInhoud:
    """See the fields. `geld` is empty when nothing was budgeted in `geldjaar`."""

    plan: Plan
    inwoners: int | None
    gemeente: str
    hoofdstukken: tuple[HoofdstukRij, ...]
    opgaven: tuple[OpgaveRij, ...]
    cijfers: tuple[Cijfer, ...]
    initiatieven: int
    meegedacht: Meegedacht | None
    geldjaar: int
    geld: tuple[Geld, ...]
    contactadres: str | None


@dataclass(frozen=True)
class VersieTekst:
    """A version as it was adopted: its blocks as JSON, and the ids of the acties of each opgave in printed order."""

    nummer: int
    vastgesteld_op: dt.date
    vastgesteld_door: str
    blokken: str
    acties: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Voortgang:
    """How far an actie is."""

    titel: str
    status: str
    reden: str | None
    resultaat: str | None


def inhoud(db: sa.Connection, plan_id: str, vandaag: dt.date) -> WijkplanInhoud:
    """Everything for the booklet as the plan is now. Raises `NietGevonden`."""
    gevonden = plan(db, plan_id)
    gemeente = db.execute(sa.select(Instelling.waarde).where(levend(Instelling), Instelling.naam == "gemeente")).scalar()
    jaar, geld = _geld(db, gevonden, vandaag)
    return WijkplanInhoud(
        plan=gevonden,
        inwoners=_inwoners(db, gevonden.gebied_id, vandaag),
        gemeente=gemeente or "",
        hoofdstukken=tuple(hoofdstukken(db, plan_id)),
        opgaven=tuple(boom(db, plan_id)),
        cijfers=tuple(_cijfers(db, gevonden, f"heel {gemeente}" if gemeente else "de hele gemeente")),
        initiatieven=initiatieven_actief(db, [gevonden.gebied_id]).get(gevonden.gebied_id, 0),
        meegedacht=_meegedacht(db, gevonden),
        geldjaar=jaar,
        geld=geld,
        contactadres=contactadres(db, gevonden.gebied_id) or None,
    )


def contactadres(db: sa.Connection, gebied_id: str) -> str:
    """Where residents can ask: the address of the gebied, else that of the file; empty where there is none."""
    zin = sa.select(Gebied.contactadres).where(levend(Gebied), Gebied.id == gebied_id)
    return (db.execute(zin).scalar() or instelling(db, "contactadres")).strip()


def _inwoners(db: sa.Connection, gebied_id: str, vandaag: dt.date) -> int | None:
    """Only a number that covers the whole gebied."""
    gevonden = inwoners(db, [gebied_id], vandaag).get(gebied_id)
    return gevonden.aantal if gevonden is not None and not gevonden.onbekend else None


def _meegedacht(db: sa.Connection, gevonden: Plan) -> Meegedacht | None:
    binnen = Inbreng.datum.between(dt.date(gevonden.van - VOORAF, 1, 1), dt.date(gevonden.tot, 12, 31))
    zin: sa.Select[*tuple[Any, ...]] = sa.select(Inbreng.soort, Inbreng.aantal)
    zin = zin.where(levend(Inbreng), Inbreng.gebied_id == gevonden.gebied_id, Inbreng.aantal > 1, binnen)
    rij = db.execute(zin.order_by(Inbreng.aantal.desc(), Inbreng.datum.desc(), Inbreng.id).limit(1)).one_or_none()
    return Meegedacht(*rij) if rij else None


# -- figures


def _cijfers(db: sa.Connection, gevonden: Plan, heel: str) -> Iterable[Cijfer]:
    """Each indicator with a verhaal for the plan, in the order of the beleidskader; of more verhalen the newest."""
    zin = (
        sa.select(Indicator.id, Indicator.naam, Indicator.eenheid, Verhaal.tekst, Verhaal.citaat, Verhaal.wie, Verhaal.toestemming)
        .join(Indicator, Indicator.id == Verhaal.indicator_id)
        .where(levend(Verhaal), levend(Indicator), Verhaal.in_plan.is_(True), Verhaal.gebied_id == gevonden.gebied_id, Verhaal.jaar <= gevonden.tot)
        .order_by(Indicator.beleidskader_id, Indicator.code, Verhaal.jaar.desc())
    )
    gezien: set[str] = set()
    for id_, naam, eenheid, tekst, citaat, wie, toestemming in db.execute(zin).all():
        if id_ not in gezien:
            gezien.add(id_)
            yield Cijfer(naam, eenheid, _reeksen(db, id_, gevonden, heel), _breuken(db, id_), tekst, *mag_gedrukt(citaat, wie, toestemming))


def _reeksen(db: sa.Connection, indicator_id: str, gevonden: Plan, heel: str) -> tuple[Reeks, ...]:
    zin: sa.Select[*tuple[Any, ...]] = (
        sa.select(Meting.niveau, Meting.gebied_id, Meting.jaar, Meting.waarde, Meting.voorlopig, Meting.n, Meting.bron)
        .where(levend(Meting), Meting.indicator_id == indicator_id, Meting.jaar <= gevonden.tot,
               sa.or_(Meting.niveau == "gemeente", Meting.gebied_id == gevonden.gebied_id))
        .order_by(Meting.jaar, Meting.id)
    )  # fmt: skip
    rijen = db.execute(zin).all()
    delen = ((heel, True, [r for r in rijen if r.niveau == "gemeente"]), (gevonden.gebied, False, [r for r in rijen if r.niveau == "wijk"]))
    return tuple(_reeks(naam, van_gemeente, metingen) for naam, van_gemeente, metingen in delen if any(m.waarde is not None for m in metingen))


def _reeks(naam: str, van_gemeente: bool, metingen: Sequence[sa.Row[Any]]) -> Reeks:
    punten = {m.jaar: Punt(m.jaar, m.waarde, m.voorlopig) for m in metingen}
    laatste = [m for m in metingen if m.waarde is not None][-1]
    return Reeks(naam, van_gemeente, tuple(punten.values()), laatste.n, laatste.bron)


def _breuken(db: sa.Connection, indicator_id: str) -> tuple[Breuk, ...]:
    zin = sa.select(Trendbreuk.jaar, Trendbreuk.toelichting, sa.or_(Trendbreuk.vermoedelijk, sa.func.coalesce(Trendbreuk.bron, "") == ""))
    zin = zin.where(levend(Trendbreuk), Trendbreuk.indicator_id == indicator_id).order_by(Trendbreuk.jaar)
    return tuple(Breuk(jaar, tekst, bool(vermoedelijk)) for jaar, tekst, vermoedelijk in db.execute(zin).all())


# -- money


def _geld(db: sa.Connection, gevonden: Plan, vandaag: dt.date) -> tuple[int, tuple[Geld, ...]]:
    """What rubrieken have this year, or in the year of the plan nearest to it."""
    for jaar in dict.fromkeys((min(max(vandaag.year, gevonden.van), gevonden.tot), vandaag.year)):
        budget = matrix(db, (gevonden.gebied_id,), (jaar,), "besteding")
        geld = tuple(Geld(r.naam, bedrag) for r in budget.rubrieken if (bedrag := budget.rij(r.id).beschikbaar) > 0)
        if geld:
            return jaar, geld
    return vandaag.year, ()


# -- what lives beside the adopted text


def versie_tekst(db: sa.Connection, plan_id: str, nummer: int | None = None) -> VersieTekst | None:
    """A version by its number, without one the newest; None when there is none."""
    zin = sa.select(Planversie.nummer, Planversie.vastgesteld_op, Planversie.vastgesteld_door, Planversie.blokken, Planversie.afspraken)
    zin = zin.where(levend(Planversie), Planversie.wijkplan_id == plan_id).order_by(Planversie.nummer.desc()).limit(1)
    rij = db.execute(zin if nummer is None else zin.where(Planversie.nummer == nummer)).one_or_none()
    if rij is None:
        return None
    return VersieTekst(*rij[:4], acties=tuple(tuple(a["id"] for a in o["acties"]) for o in uit_tekst(rij[4])["opgaven"]))


def citaten(db: sa.Connection) -> dict[str, str | None]:
    """Every quote of a verhaal, without its marks, with whose words it may say it is; None where it may not be printed.

    Who agreed can take that back, also after a plan was adopted: of a verhaal that was deleted nothing may be printed.
    """
    uit: dict[str, str | None] = {}
    for citaat, wie, toestemming, weg in db.execute(sa.select(Verhaal.citaat, Verhaal.wie, Verhaal.toestemming, Verhaal.verwijderd)):
        kaal = (citaat or "").strip().strip("“”")
        tekst, naam = mag_gedrukt(citaat, wie, None if weg else toestemming)
        uit[kaal] = uit.get(kaal) if tekst is None else naam or uit.get(kaal) or ""
    return uit


def voortgang(db: sa.Connection, actie_ids: Iterable[str]) -> dict[str, Voortgang]:
    """How far these acties are; those that were deleted are not in it."""
    zin: sa.Select[*tuple[Any, ...]] = sa.select(Actie.id, Actie.titel, Actie.status, Actie.reden, Actie.resultaat)
    return {id_: Voortgang(*rij) for id_, *rij in db.execute(zin.where(levend(Actie), Actie.id.in_(list(actie_ids)))).all()}


def bijeenkomsten(db: sa.Connection, gebied_id: str, vandaag: dt.date, hoogstens: int = 5) -> list[Bijeenkomst]:
    """The next public agendapunten of a gebied, each once; of one that repeats its next time."""
    zin = sa.select(Agendapunt.titel, Agendapunt.begin, Agendapunt.hele_dag, Agendapunt.plek, Agendapunt.herhaling)
    zin = zin.where(levend(Agendapunt), Agendapunt.openbaar.is_(True), Agendapunt.gebied_id == gebied_id)
    zin = zin.where(sa.or_(Agendapunt.begin >= vandaag.isoformat(), sa.func.coalesce(Agendapunt.herhaling, "") != ""))
    vanaf = dt.datetime.combine(vandaag, dt.time())
    gevonden = []
    for titel, begin, hele_dag, plek, herhaling in db.execute(zin).all():
        moment = eerstvolgende(begin, herhaling, vanaf)
        if moment is not None:
            gevonden.append(Bijeenkomst(titel, moment, hele_dag, plek, herhaling_in_woorden(herhaling, begin)))
    return sorted(gevonden, key=lambda b: (b.begin, b.titel))[:hoogstens]


def vastgestelde_evaluaties(db: sa.Connection, plan_id: str) -> list[EvaluatieRij]:
    """The evaluaties of a plan that were adopted, by year."""
    zin = sa.select(Evaluatie.id).where(levend(Evaluatie), Evaluatie.wijkplan_id == plan_id, Evaluatie.status == "vastgesteld")
    return [lees_evaluatie(db, id_) for id_ in db.execute(zin.order_by(Evaluatie.jaar)).scalars()]
