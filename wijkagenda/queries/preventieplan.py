"""The preventieplan of a gebied with what the wijkfoto says, and what the file counts by itself with how it was counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Doel
from wijkagenda.domain.inbreng import Inbreng
from wijkagenda.domain.leersessie import Afspraak, Leersessie
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.wijkplan import Actie, Opgave, Wijkplan
from wijkagenda.domain.wijkscan import Preventieplan, Vraagtelling, toon_telling
from wijkagenda.queries.initiatief import Selectie
from wijkagenda.queries.initiatiefstand import na_een_jaar
from wijkagenda.queries.wijkscan import IndicatorRij, indicatoren


@dataclass(frozen=True)
class PreventieActie:
    """An actie marked preventief, with what the wijkfoto says about its doel."""

    id: str
    titel: str
    status: str
    trekker: str | None
    opgave: str | None
    doel: str
    wijkfoto: tuple[str, ...]


@dataclass(frozen=True)
class PreventieRij:
    """The preventieplan of a gebied and year; `id` is None where nothing was written yet."""

    id: str | None
    tekst: str
    acties: tuple[PreventieActie, ...]


@dataclass(frozen=True)
class Zelftelling:
    """Something that the file counts by itself: what came out, and how it was counted."""

    id: str
    titel: str
    uitkomst: str
    uitleg: str


def preventie(db: sa.Connection, gebied_id: str, jaar: int) -> PreventieRij:
    """The preventieplan of a gebied and year: its text, and the acties marked preventief that run in that year."""
    p = Preventieplan
    rij = db.execute(sa.select(p.id, p.tekst).where(levend(p), p.gebied_id == gebied_id, p.jaar == jaar).order_by(p.id).limit(1)).one_or_none()
    return PreventieRij(rij[0] if rij else None, (rij[1] if rij else "") or "", tuple(_preventieacties(db, gebied_id, jaar)))


def gebied_en_jaar(db: sa.Connection, id_: str) -> tuple[str, int] | None:
    """Of which gebied and year this preventieplan is; None when it is not there."""
    rij = db.execute(sa.select(Preventieplan.gebied_id, Preventieplan.jaar).where(levend(Preventieplan), Preventieplan.id == id_)).one_or_none()
    return (rij[0], rij[1]) if rij is not None else None


def _preventieacties(db: sa.Connection, gebied_id: str, jaar: int) -> list[PreventieActie]:
    loopt = sa.and_(
        sa.or_(Actie.start.is_(None), sa.extract("year", Actie.start) <= jaar), sa.or_(Actie.eind.is_(None), sa.extract("year", Actie.eind) >= jaar)
    )
    zin: sa.Select[*tuple[Any, ...]] = (
        sa.select(Actie.id, Actie.titel, Actie.status, sa.func.coalesce(Organisatie.naam, Actie.trekker), Opgave.titel, Doel.code, Doel.titel)
        .outerjoin(Opgave, sa.and_(Opgave.id == Actie.opgave_id, levend(Opgave)))
        .outerjoin(Wijkplan, sa.and_(Wijkplan.id == Opgave.wijkplan_id, levend(Wijkplan)))
        .outerjoin(Organisatie, sa.and_(Organisatie.id == Actie.trekker_id, levend(Organisatie)))
        .outerjoin(Doel, sa.and_(Doel.id == Opgave.doel_id, levend(Doel)))
        .where(levend(Actie), Actie.preventief.is_(True), sa.func.coalesce(Actie.gebied_id, Wijkplan.gebied_id) == gebied_id, loopt)
        .order_by(Opgave.volgorde, Actie.volgorde, Actie.id)
    )
    rijen = db.execute(zin).all()
    foto = _wijkfoto(db, gebied_id) if rijen else {}
    uit = []
    for id_, titel, status, trekker, opgave, code, doel in rijen:
        woorden = f"{code} {doel}" if code else ""
        uit.append(PreventieActie(id_, titel, status, trekker, opgave, woorden, foto.get(woorden, ())))
    return uit


_HOOGSTENS = 3


def _wijkfoto(db: sa.Connection, gebied_id: str) -> dict[str, tuple[str, ...]]:
    """Per doel what the figures say in a line each: those with a story first."""
    per_doel: dict[str, list[IndicatorRij]] = {}
    for rij in indicatoren(db, gebied_id):
        if rij.doel and (rij.eigen or rij.gemeente):
            per_doel.setdefault(rij.doel, []).append(rij)
    volgorde = {doel: sorted(rijen, key=lambda r: (not r.verhaal, r.eigen is None)) for doel, rijen in per_doel.items()}
    return {doel: tuple(zin for r in rijen if (zin := _cijferzin(r)))[:_HOOGSTENS] for doel, rijen in volgorde.items()}


def _cijferzin(rij: IndicatorRij) -> str:
    delen = [f"{m.van} {m.kort()}" for m in (rij.eigen, rij.gemeente) if m is not None and m.waarde is not None]
    return f"{rij.naam}: {', '.join(delen)}" if delen else ""


# -- what the file counts by itself


def zelf_geteld(db: sa.Connection, gebied_ids: Sequence[str], jaar: int, vandaag: dt.date) -> list[Zelftelling]:
    """What can be counted from what was written down, each with how; a norm of a source stands beside it and judges nothing."""
    return [
        _na_een_jaar(db, gebied_ids, vandaag),
        _beloften(db, gebied_ids, jaar, vandaag),
        _afspraken(db, gebied_ids, jaar),
        _collectief(db, gebied_ids, jaar),
    ]


def _na_een_jaar(db: sa.Connection, gebied_ids: Sequence[str], vandaag: dt.date) -> Zelftelling:
    telling = na_een_jaar(db, Selectie(tuple(gebied_ids)), vandaag)
    uitkomst = f"{telling.nog_actief} van de {telling.bekend}" if telling.bekend else "nog niets te tellen"
    wacht = f" Van {telling.onbekend} is het nog niet gevraagd; die tellen niet mee." if telling.onbekend else ""
    uitleg = (
        f"Geteld op {toon_dag(vandaag)}: initiatieven waarvan de steun een jaar of langer geleden stopte. Een initiatief telt als actief als het "
        f"antwoord na dat jaar ‘ja’ was.{wacht} Het kader van ONS welzijn (2020) noemt hierbij 80 procent."
    )
    return Zelftelling("na_een_jaar", "Initiatieven die een jaar na de steun nog draaien", uitkomst, uitleg)


def _beloften(db: sa.Connection, gebied_ids: Sequence[str], jaar: int, vandaag: dt.date) -> Zelftelling:
    op_tijd = sa.case((Inbreng.antwoord_op <= Inbreng.beloofd_voor, 1), else_=0)
    zin = sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(op_tijd), 0)).where(
        levend(Inbreng), Inbreng.beloofd_voor.between(dt.date(jaar, 1, 1), min(dt.date(jaar, 12, 31), vandaag))
    )
    beloofd, gegeven = db.execute(zin.where(Inbreng.gebied_id.in_(gebied_ids)) if gebied_ids else zin).one()
    uitleg = f"Inbreng waarbij in {jaar} een antwoord beloofd was en de dag voorbij is. ‘Op tijd’ is: op of vóór de beloofde dag."
    return Zelftelling("beloften", "Beloofde antwoorden die op tijd kwamen", _van(gegeven, beloofd), uitleg)


def _afspraken(db: sa.Connection, gebied_ids: Sequence[str], jaar: int) -> Zelftelling:
    gedaan = sa.case((Afspraak.uitkomst == "uitgevoerd", 1), else_=0)
    zin = (
        sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(gedaan), 0))
        .join(Leersessie, Leersessie.id == Afspraak.leersessie_id)
        .where(levend(Afspraak), levend(Leersessie), Leersessie.begin.between(f"{jaar}-01-01", f"{jaar}-12-31T24"))
    )
    gemaakt, uitgevoerd = db.execute(zin.where(Leersessie.gebied_id.in_(gebied_ids)) if gebied_ids else zin).one()
    uitleg = f"Afspraken uit leersessies in {jaar}. Een ander perspectief is geen mislukking: ook daarvan leren we."
    return Zelftelling("afspraken", "Afspraken uit leersessies die zijn uitgevoerd", _van(uitgevoerd, gemaakt), uitleg)


def _collectief(db: sa.Connection, gebied_ids: Sequence[str], jaar: int) -> Zelftelling:
    v = Vraagtelling
    zin = sa.select(sa.func.sum(v.aantal), sa.func.sum(v.collectief)).where(levend(v), v.jaar == jaar, v.collectief.is_not(None))
    aantal, collectief = db.execute(zin.where(v.gebied_id.in_(gebied_ids)) if gebied_ids else zin).one()
    uitkomst = f"{toon_telling(collectief)} van de {toon_telling(aantal)}" if aantal else "nog niets te tellen"
    uitleg = f"Vraagtellingen van {jaar} waarbij is ingevuld hoeveel vragen naar collectief aanbod gingen. Aantallen onder de 5 noemen we niet."
    return Zelftelling("collectief", "Vragen die naar collectief aanbod gingen", uitkomst, uitleg)


def _van(deel: int, geheel: int) -> str:
    return f"{deel} van de {geheel}" if geheel else "nog niets te tellen"
