"""What lies behind the figures of a wijkbudget: how a budget came about, what came from applications, who takes part, what people say.

Amounts are whole cents; gebied_ids may be empty for all of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Beleidskader, Indicator
from wijkagenda.domain.subsidie import Aanvraag
from wijkagenda.domain.wijkbudget import Boeking, Geldstroom, Rubriek
from wijkagenda.domain.wijkscan import Verhaal, mag_gedrukt
from wijkagenda.queries.deelname import DeelnameRij, deelnames
from wijkagenda.queries.wijkbudget import keuze
from wijkagenda.queries.wijkscan import indicator


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One change of the budget or leg of a transfer, as it was booked."""

    datum: dt.date
    soort: str
    rubriek: str
    geldstroom: str
    omschrijving: str
    bedrag: int


@dataclass(frozen=True, slots=True)
class UitAanvraag:
    """What was promised and paid for one application; `verplicht` is still open."""

    kenmerk: str
    titel: str
    verplicht: int
    gerealiseerd: int


@dataclass(frozen=True, slots=True)
class Partnerstand:
    """A partner in a gebied: since when and how, what it puts in, what it was given and what it spent. These are never added."""

    partner: str
    gebied: str
    vorm: str
    van: dt.date
    tot: dt.date | None
    inbreng: int
    gekregen: int
    besteed: int


@dataclass(frozen=True, slots=True)
class Wijkverhaal:
    """What residents and workers say about an indicator. `cijfers` name the last figures: ``Ruwaard: 7,1 (2025)``.

    `citaat` and `wie` are only there where they may be printed.
    """

    indicator: str
    verhalend: bool
    jaar: int
    tekst: str
    citaat: str | None
    wie: str | None
    cijfers: tuple[str, ...]


def wijzigingen(db: sa.Connection, gebied_ids: Iterable[str], jaren: Iterable[int], kant: str) -> list[Wijziging]:
    """Every change and transfer after the first begroting, in order of time."""
    zin = (
        sa.select(Boeking.datum, Boeking.soort, sa.func.coalesce(Rubriek.naam, ""), sa.func.coalesce(Geldstroom.naam, ""), Boeking.omschrijving,
                  Boeking.bedrag)
        .outerjoin(Rubriek, Rubriek.id == Boeking.rubriek_id)
        .outerjoin(Geldstroom, Geldstroom.id == Boeking.geldstroom_id)
        .where(levend(Boeking), Boeking.soort.in_(("wijziging", "overheveling")), *keuze(gebied_ids, jaren, kant))
        .order_by(Boeking.datum, Boeking.bedrag, Boeking.id)
    )  # fmt: skip
    return [Wijziging(*rij) for rij in db.execute(zin).fetchall()]


def uit_aanvragen(db: sa.Connection, gebied_ids: Iterable[str], jaren: Iterable[int], kant: str) -> list[UitAanvraag]:
    """What applications take from this budget, by kenmerk; what came to nothing is left out."""
    teken = sa.case((Boeking.soort == "vrijval", -Boeking.bedrag), else_=Boeking.bedrag)
    open_ = sa.func.sum(sa.case((Boeking.soort.in_(("verplicht", "vrijval")), teken), else_=0))
    betaald = sa.func.sum(sa.case((Boeking.soort == "gerealiseerd", Boeking.bedrag), else_=0))
    zin = (
        sa.select(sa.func.coalesce(Aanvraag.kenmerk, ""), Aanvraag.titel, open_, betaald)
        .join(Aanvraag, Aanvraag.id == Boeking.bron_id)
        .where(levend(Boeking), Boeking.bron_soort == "aanvraag", *keuze(gebied_ids, jaren, kant))
        .group_by(Aanvraag.id)
        .having(sa.or_(open_ != 0, betaald != 0))
        .order_by(Aanvraag.kenmerk, Aanvraag.titel)
    )
    return [UitAanvraag(*rij) for rij in db.execute(zin).fetchall()]


def partners(db: sa.Connection, gebied_ids: Iterable[str], jaren: Iterable[int]) -> list[Partnerstand]:
    """Who takes part in any of these years, by gebied and name, with sums over all of them."""
    ids, jaar_lijst = tuple(gebied_ids), tuple(jaren)
    per: dict[str, list[DeelnameRij]] = {}
    for jaar in jaar_lijst:
        for deelname in deelnames(db, ids, jaar):
            per.setdefault(deelname.id, []).append(deelname)
    zin = (
        sa.select(Boeking.gebied_id, Boeking.organisatie_id, Boeking.kant, sa.func.sum(Boeking.bedrag))
        .where(levend(Boeking), Boeking.soort == "gerealiseerd", Boeking.organisatie_id.is_not(None), *keuze(ids, jaar_lijst, None))
        .group_by(Boeking.gebied_id, Boeking.organisatie_id, Boeking.kant)
    )
    som = {(gebied, partner, kant): bedrag for gebied, partner, kant, bedrag in db.execute(zin).fetchall()}
    return [
        Partnerstand(d.partner, d.gebied, d.vorm_tekst, d.van, d.tot, sum(r.inbreng for r in rijen),
                     som.get((d.gebied_id, d.partner_id, "verstrekking"), 0), som.get((d.gebied_id, d.partner_id, "besteding"), 0))
        for rijen in per.values() for d in rijen[:1]
    ]  # fmt: skip


def verhalen(db: sa.Connection, gebied_id: str, jaren: Sequence[int]) -> list[Wijkverhaal]:
    """The newest story per indicator of the kaders in use, narrative indicators first; of a figure only of these years or the one before."""
    zin = (
        sa.select(Verhaal.indicator_id, Verhaal.jaar, Verhaal.tekst, Verhaal.citaat, Verhaal.wie, Verhaal.toestemming,
                  Indicator.verhalend)
        .join(Indicator, Indicator.id == Verhaal.indicator_id)
        .join(Beleidskader, Beleidskader.id == Indicator.beleidskader_id)
        .where(levend(Verhaal), levend(Indicator), levend(Beleidskader), Beleidskader.actief.is_(True), Verhaal.gebied_id == gebied_id,
               Verhaal.jaar <= max(jaren), sa.or_(Indicator.verhalend.is_(True), Verhaal.jaar >= min(jaren) - 1))
        .order_by(Indicator.verhalend.desc(), Indicator.code, Verhaal.jaar.desc(), Verhaal.id.desc())
    )  # fmt: skip
    uit: dict[str, Wijkverhaal] = {}
    for id_, jaar, tekst, citaat, wie, toestemming, verhalend in db.execute(zin).fetchall():
        detail = None if id_ in uit else indicator(db, id_, gebied_id)
        if detail is not None:
            cijfers = tuple(f"{m.van}: {m.kort()}" for m in (detail.rij.eigen, detail.rij.gemeente) if m is not None and m.kort())
            uit[id_] = Wijkverhaal(detail.rij.naam, bool(verhalend), jaar, tekst, *mag_gedrukt(citaat, wie, toestemming), cijfers)
    return list(uit.values())


def zonder_verhaal(db: sa.Connection, gebied_id: str) -> list[str]:
    """The narrative indicators of the kaders in use that nobody in this gebied has told about yet."""
    verteld = sa.select(Verhaal.indicator_id).where(levend(Verhaal), Verhaal.gebied_id == gebied_id)
    zin = (
        sa.select(Indicator.naam)
        .join(Beleidskader, Beleidskader.id == Indicator.beleidskader_id)
        .where(levend(Indicator), levend(Beleidskader), Beleidskader.actief.is_(True), Indicator.verhalend.is_(True), Indicator.id.not_in(verteld))
        .order_by(Indicator.code)
    )
    return list(db.scalars(zin))
