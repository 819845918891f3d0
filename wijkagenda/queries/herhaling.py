"""Who asks again: earlier applications of the same applicant or for the same initiatief, and the warning of Awb 4:51.

An applicant is the same when it is the same organisatie, or one with the same KvK-nummer or the same name but for capitals, accents and marks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.basis.opmaak import aantal, opsomming, vouw
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.subsidie import Aanvraag, Besluit, Besluitjaar, Regeling
from wijkagenda.domain.subsidie_stand import drukt, vastgesteld, verleend
from wijkagenda.domain.subsidie_stappen import OPEN, STATUSWOORDEN

JAREN_4_51 = 3
"""Consecutive years of subsidy after which Awb 4:51 protects the receiver."""


@dataclass(frozen=True, slots=True)
class EerdereAanvraag:
    """An earlier application. Amounts are whole cents; `jaren` are those in which it gave subsidy; `waarom` says what is the same."""

    id: str
    kenmerk: str
    titel: str
    aanvrager: str
    regeling: str
    jaar: int
    status: str
    aangevraagd: int
    verleend: int | None
    vastgesteld: int | None
    jaren: tuple[int, ...]
    waarom: str
    zelfde_aanvrager: bool

    @property
    def statuswoord(self) -> str:
        """Its state, as people read it."""
        return STATUSWOORDEN[self.status]


@dataclass(frozen=True, slots=True)
class Herhaling:
    """Earlier applications, newest first. `op_rij`: for how many consecutive years up to now this applicant got subsidy.

    `zin` tells that in one sentence (empty: nothing earlier); `waarschuwing` is that of Awb 4:51, empty where it does not matter.
    """

    eerder: tuple[EerdereAanvraag, ...]
    op_rij: int
    zin: str
    waarschuwing: str


def herhaling(db: sa.Connection, aanvraag_id: str) -> Herhaling:
    """What came before one application. Raises `NietGevonden`."""
    a = Aanvraag
    zin = sa.select(a.id, a.organisatie_id, a.initiatief_id, a.ontvangen_op, Regeling.jaar, Organisatie.naam, Organisatie.kvk)
    zin = zin.join(Regeling, Regeling.id == a.regeling_id).join(Organisatie, Organisatie.id == a.organisatie_id)
    zelf = db.execute(zin.where(levend(a), a.id == aanvraag_id)).one_or_none()
    if zelf is None:
        raise NietGevonden("Deze aanvraag is er niet meer. Misschien is zij verwijderd.")
    eerder = _eerder(db, zelf)
    jaren = {jaar for e in eerder if e.zelfde_aanvrager for jaar in e.jaren}
    rij = op_rij(jaren, zelf.jaar)
    return Herhaling(eerder, rij, _zin(eerder, rij), _waarschuwing(rij))


def op_rij(jaren: set[int], jaar: int) -> int:
    """How many consecutive years of subsidy lead up to `jaar`, that year itself included where it has subsidy too.

    >>> op_rij({2022, 2023, 2024, 2025}, 2026), op_rij({2022, 2023, 2025}, 2026), op_rij({2026, 2025}, 2026), op_rij({2023}, 2026)
    (4, 1, 2, 0)
    """
    laatste = jaar if jaar in jaren else jaar - 1
    n = 0
    while laatste - n in jaren:
        n += 1
    return n


def _eerder(db: sa.Connection, zelf: Any) -> tuple[EerdereAanvraag, ...]:
    """Received before this one (a concept comes after all), by the same applicant or for the same initiatief."""
    wie_is = _wie(db)
    zelfde = {id_ for id_, wie in wie_is.items() if wie == wie_is.get(zelf.organisatie_id)} | {zelf.organisatie_id}
    a = Aanvraag
    kolommen: tuple[Any, ...] = (a.id, a.kenmerk, a.titel, a.status, a.aangevraagd, a.organisatie_id, a.ontvangen_op, Regeling.jaar,
                                 Regeling.naam.label("regeling"), Organisatie.naam.label("aanvrager"), Organisatie.kvk, verleend().label("verleend"),
                                 vastgesteld().label("vastgesteld"), drukt().label("drukt"))  # fmt: skip
    wie: sa.ColumnElement[bool] = a.organisatie_id.in_(zelfde)
    if zelf.initiatief_id:
        wie = sa.or_(wie, a.initiatief_id == zelf.initiatief_id)
    zin = sa.select(*kolommen).join(Regeling, Regeling.id == a.regeling_id).join(Organisatie, Organisatie.id == a.organisatie_id)
    zin = zin.where(levend(a), a.id != zelf.id, a.status != "concept", a.ontvangen_op.is_not(None), wie)
    if zelf.ontvangen_op is not None:
        zin = zin.where(sa.or_(a.ontvangen_op < zelf.ontvangen_op, sa.and_(a.ontvangen_op == zelf.ontvangen_op, a.id < zelf.id)))
    rijen = db.execute(zin.order_by(Regeling.jaar.desc(), a.ontvangen_op.desc(), a.id.desc())).all()
    jaren = _jaren(db, {r.id: r.jaar for r in rijen if r.drukt > 0 and r.status not in OPEN})
    return tuple(
        EerdereAanvraag(r.id, r.kenmerk or "", r.titel, r.aanvrager, r.regeling, r.jaar, r.status, r.aangevraagd, r.verleend, r.vastgesteld,
                        jaren.get(r.id, ()), _waarom(zelf, r, r.organisatie_id in zelfde), r.organisatie_id in zelfde)
        for r in rijen
    )  # fmt: skip


def _jaren(db: sa.Connection, verleend_in: dict[str, int]) -> dict[str, tuple[int, ...]]:
    """The years in which applications that were granted give subsidy by their newest decision; without a split the year of their regeling."""
    per_besluit: defaultdict[str, defaultdict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    zin = sa.select(Besluit.aanvraag_id, Besluit.id, Besluitjaar.jaar).join(Besluit, Besluit.id == Besluitjaar.besluit_id)
    zin = zin.where(levend(Besluit), levend(Besluitjaar), Besluitjaar.bedrag > 0)
    for id_, besluit, jaar in _in_delen(db, zin, Besluit.aanvraag_id, list(verleend_in)):
        per_besluit[id_][besluit].add(jaar)
    nieuwste = {id_: jaren[max(jaren)] for id_, jaren in per_besluit.items()}
    return {id_: tuple(sorted(nieuwste.get(id_, {jaar}))) for id_, jaar in verleend_in.items()}


def _waarom(zelf: Any, rij: Any, zelfde: bool) -> str:
    """What is the same."""
    if not zelfde:
        return "hetzelfde initiatief"
    if rij.organisatie_id == zelf.organisatie_id:
        return "dezelfde aanvrager"
    return "hetzelfde KvK-nummer" if _cijfers(rij.kvk) and _cijfers(rij.kvk) == _cijfers(zelf.kvk) else "dezelfde naam"


def _sleutel(naam: str) -> str:
    """A name without capitals, accents, spaces and marks.

    >>> _sleutel("Stichting Café ’t Hoekje"), _sleutel("stichting cafe 't hoekje")
    ('stichtingcafethoekje', 'stichtingcafethoekje')
    """
    return "".join(c for c in vouw(naam) if c.isalnum())


def _cijfers(kvk: str | None) -> str:
    return re.sub(r"\D", "", kvk or "")


def _zin(eerder: Sequence[EerdereAanvraag], rij: int) -> str:
    """What came before, in one sentence."""
    eigen = [e for e in eerder if e.zelfde_aanvrager]
    ander = len(eerder) - len(eigen)
    delen = []
    if rij > 1:
        delen.append(f"krijgt al {rij} jaar op rij subsidie")
    if eigen:
        delen.append(f"deed eerder {aantal(len(eigen), 'aanvraag', 'aanvragen')}")
    zinnen = [f"Deze aanvrager {opsomming(delen)}."] if delen else []
    if ander:
        zinnen.append(f"Voor dit initiatief {'kwam' if ander == 1 else 'kwamen'} {aantal(ander, 'aanvraag', 'aanvragen')} van een ander.")
    return " ".join(zinnen)


def _waarschuwing(rij: int) -> str:
    if rij < JAREN_4_51:
        return ""
    return ("Zijn het (in hoofdzaak) dezelfde activiteiten? Dan kan weigeren of verlagen om andere omstandigheden of inzichten alleen met een "
            "redelijke termijn (Awb 4:51). Kondig het op tijd aan.")  # fmt: skip


def herhaald(db: sa.Connection, ids: Sequence[str]) -> dict[str, int]:
    """How many earlier applications the applicant of each of these had, for a list; those with none are left out.

    Reads all organisaties and applications once, so that a long list costs no more than a short one.
    """
    sleutel = _wie(db)
    a = Aanvraag
    zin = sa.select(a.id, a.organisatie_id, a.ontvangen_op).where(levend(a), a.status != "concept", a.ontvangen_op.is_not(None))
    per: defaultdict[str, list[str]] = defaultdict(list)
    for id_, organisatie, _ in db.execute(zin.order_by(a.ontvangen_op, a.id)).all():
        per[sleutel.get(organisatie, organisatie)].append(id_)
    plek = {id_: n for rij in per.values() for n, id_ in enumerate(rij)}
    nog_niet = sa.select(a.id, a.organisatie_id).where(levend(a))
    for id_, organisatie in _in_delen(db, nog_niet, a.id, [id_ for id_ in ids if id_ not in plek]):
        plek[id_] = len(per.get(sleutel.get(organisatie, organisatie), ()))
    return {id_: n for id_ in ids if (n := plek.get(id_))}


def _wie(db: sa.Connection) -> dict[str, str]:
    """Organisatie id → the id that stands for all that are the same applicant."""
    hoofd: dict[str, str] = {}

    def wortel(id_: str) -> str:
        while hoofd[id_] != id_:
            id_ = hoofd[id_]
        return id_

    eerste: dict[tuple[str, str], str] = {}
    zin = sa.select(Organisatie.id, Organisatie.naam, Organisatie.kvk).where(levend(Organisatie)).order_by(Organisatie.id)
    for id_, naam, kvk in db.execute(zin).all():
        hoofd[id_] = id_
        for soort, waarde in (("naam", _sleutel(naam)), ("kvk", _cijfers(kvk))):
            if waarde:
                hoofd[wortel(id_)] = wortel(eerste.setdefault((soort, waarde), id_))
    return {id_: wortel(id_) for id_ in hoofd}


def _in_delen(db: sa.Connection, zin: Any, kolom: Any, ids: Sequence[str]) -> list[Any]:
    """The rows of a statement for these ids, in parts that SQLite takes."""
    return [rij for begin in range(0, len(ids), 500) for rij in db.execute(zin.where(kolom.in_(ids[begin : begin + 500]))).all()]
