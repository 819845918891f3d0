"""Organisaties, contactpersonen and medewerkers as lists show them, and what work someone has."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.opmaak import aantal
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.brief import Brief
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.initiatief import Initiatief, Initiatiefnemer
from wijkagenda.domain.medewerkerwerk import KOLOM, open_werk
from wijkagenda.domain.relatie import Contactpersoon, Medewerker, Organisatie
from wijkagenda.domain.subsidie import Aanvraag
from wijkagenda.domain.velden import namen


@dataclass(frozen=True)
class OrganisatieRij:
    """An organisatie in the list, with how many contact persons, initiatieven and applications it has."""

    id: str
    naam: str
    soort: str | None
    gebied: str | None
    partner: bool
    personen: int
    initiatieven: int
    aanvragen: int


@dataclass(frozen=True)
class ContactpersoonRij:
    """A contactpersoon in the list; `verlopen` when the date until which we keep it is past."""

    id: str
    naam: str
    organisatie: str | None
    rol: str | None
    telefoon: str | None
    email: str | None
    doel: str
    bewaren_tot: dt.date
    verlopen: bool


@dataclass(frozen=True)
class MedewerkerRij:
    """A medewerker in the list, with how many records are open work; `werkt` is whether this is so today."""

    id: str
    naam: str
    functie: str | None
    organisatie: str | None
    mandaat: bool
    werkt: bool
    tot: dt.date | None
    werk: int


def organisaties(db: sa.Connection) -> list[OrganisatieRij]:
    """All of them, by name."""
    o = Organisatie
    per = {klasse: _per_organisatie(db, klasse) for klasse in (Contactpersoon, Initiatief, Aanvraag)}
    zin = sa.select(o.id, o.naam, o.soort, Gebied.naam, o.partner).outerjoin(Gebied, Gebied.id == o.gebied_id).where(levend(o))
    return [
        OrganisatieRij(id_, naam, soort, gebied, partner, *(geteld.get(id_, 0) for geteld in per.values()))
        for id_, naam, soort, gebied, partner in db.execute(zin.order_by(sa.func.lower(o.naam), o.id)).all()
    ]


def _per_organisatie(db: sa.Connection, klasse: type[Contactpersoon] | type[Initiatief] | type[Aanvraag]) -> dict[str | None, int]:
    zin = sa.select(klasse.organisatie_id, sa.func.count()).where(levend(klasse)).group_by(klasse.organisatie_id)
    return {rij[0]: rij[1] for rij in db.execute(zin).all()}


def contactpersonen(db: sa.Connection, vandaag: dt.date, *, alleen_verlopen: bool = False) -> list[ContactpersoonRij]:
    """All of them by name, or only those whom we keep too long, longest first."""
    c = Contactpersoon
    zin = (
        sa.select(c.id, c.naam, Organisatie.naam, c.rol, c.telefoon, c.email, c.doel, c.bewaren_tot)
        .outerjoin(Organisatie, Organisatie.id == c.organisatie_id)
        .where(levend(c))
    )
    zin = zin.where(c.bewaren_tot < vandaag).order_by(c.bewaren_tot, c.id) if alleen_verlopen else zin.order_by(sa.func.lower(c.naam), c.id)
    return [ContactpersoonRij(*rij, verlopen=rij[7] < vandaag) for rij in db.execute(zin).all()]


def initiatieven_van(db: sa.Connection, contactpersoon_id: str) -> list[tuple[str, str]]:
    """(id, titel) of the initiatieven of which this person is an initiatiefnemer."""
    zin = (
        sa.select(Initiatief.id, Initiatief.titel)
        .join(Initiatiefnemer, Initiatiefnemer.initiatief_id == Initiatief.id)
        .where(levend(Initiatief), levend(Initiatiefnemer), Initiatiefnemer.contactpersoon_id == contactpersoon_id)
        .order_by(Initiatief.titel)
    )
    return [(id_, titel) for id_, titel in db.execute(zin).all()]


def brieven_met_naam(db: sa.Connection, contactpersoon_id: str) -> list[tuple[str, int]]:
    """(kenmerk, how many) of the letters kept with a dossier that may be addressed to this person."""
    zijn = sa.select(Contactpersoon.organisatie_id).where(levend(Contactpersoon), Contactpersoon.id == contactpersoon_id).scalar_subquery()
    zin = (
        sa.select(Aanvraag.kenmerk, sa.func.count(sa.distinct(Brief.soort.concat(sa.type_coerce(Brief.datum, sa.String)))))
        .join(Aanvraag, Aanvraag.id == Brief.aanvraag_id)
        .join(Organisatie, Organisatie.id == Aanvraag.organisatie_id)
        .where(levend(Brief), levend(Aanvraag), sa.or_(Organisatie.vertegenwoordiger_id == contactpersoon_id, Organisatie.id == zijn))
        .group_by(Aanvraag.id)
        .order_by(Aanvraag.kenmerk)
    )
    return [(kenmerk or "", n) for kenmerk, n in db.execute(zin).all()]


def medewerkers(db: sa.Connection, vandaag: dt.date) -> list[MedewerkerRij]:
    """All of them: who works here now first, then by name."""
    m = Medewerker
    werk = {id_: sum(per.values()) for id_, per in _werk(db, vandaag).items()}
    zin = (
        sa.select(m.id, m.naam, m.functie, Organisatie.naam, m.mandaat, m.van, m.tot)
        .outerjoin(Organisatie, Organisatie.id == m.organisatie_id)
        .where(levend(m))
        .order_by(sa.func.lower(m.naam), m.id)
    )
    uit = []
    for id_, naam, functie, organisatie, mandaat, van, tot in db.execute(zin).all():
        werkt = (van is None or van <= vandaag) and (tot is None or tot >= vandaag)
        uit.append(MedewerkerRij(id_, naam, functie, organisatie, mandaat, werkt, tot, werk.get(id_, 0)))
    return sorted(uit, key=lambda r: not r.werkt)


def werk_van(db: sa.Connection, medewerker_id: str, vandaag: dt.date) -> list[str]:
    """The open work of one medewerker in words: ``["4 initiatieven", "1 aanvraag"]``."""
    return [aantal(n, *namen()[soort]) for soort, n in _werk(db, vandaag).get(medewerker_id, {}).items()]


def _werk(db: sa.Connection, vandaag: dt.date) -> dict[str, dict[str, int]]:
    """Medewerker → kind → how many records are open work."""
    uit: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for klasse, is_open in open_werk(vandaag).items():
        wie: sa.ColumnElement[Any] = klasse.__table__.c[KOLOM[klasse]]
        for id_, n in db.execute(sa.select(wie, sa.func.count()).where(is_open, wie.is_not(None)).group_by(wie)).all():
            uit[id_][klasse.__tablename__] = n
    return dict(uit)


def bekende_medewerker(db: sa.Connection, ids: Iterable[str]) -> str | None:
    """The one of these who is a medewerker in this file: so a machine knows whose work is "mijn werk"."""
    zin = sa.select(Medewerker.id).where(levend(Medewerker), Medewerker.id.in_(list(ids))).order_by(Medewerker.id)
    return db.execute(zin.limit(1)).scalar()
