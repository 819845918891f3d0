"""One record of any kind by its declared fields, its title, its parts, and what a reference may point to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.domain.basis_model import Rij, levend
from wijkagenda.domain.soorten import klasse_van
from wijkagenda.domain.velden import naam_van, velden_van
from wijkagenda.storage.search import titelkolom

IN_KADER = {"ambitie", "doel", "thema", "uitgangspunt", "indicator"}
"""Kinds whose choices come only from a beleidskader that is in use."""
MET_VOLGORDE = {"gebied", "geldstroom", "rubriek"}
"""Kinds that people put in an order of their own."""


@dataclass(frozen=True)
class Record:
    """A record as its form shows it: values by column."""

    soort: str
    id: str
    titel: str
    waarden: Mapping[str, Waarde]


@dataclass(frozen=True)
class Deel:
    """A part of a record in a list: its values, and the words for every reference and choice in it."""

    id: str
    waarden: Mapping[str, Waarde]
    woorden: Mapping[str, str]


def kolommen_van(klasse: type[Rij], velden: Iterable[Veld]) -> list[sa.ColumnElement[Waarde]]:
    """The columns of these fields."""
    return [getattr(klasse, v.naam) for v in velden]


def record(db: sa.Connection, soort: str, id_: str) -> Record:
    """One living record. Raises `NietGevonden`."""
    klasse, velden = klasse_van(soort), velden_van(soort)
    rij = db.execute(sa.select(*kolommen_van(klasse, velden)).where(levend(klasse), klasse.id == id_)).one_or_none()
    if rij is None:
        raise NietGevonden(f"{naam_van(soort).capitalize()} is er niet meer. Misschien is het verwijderd.")
    waarden = dict(zip((v.naam for v in velden), rij, strict=True))
    return Record(soort, id_, titel_uit(soort, waarden), waarden)


def bestaat(db: sa.Connection, soort: str, id_: str) -> bool:
    """Whether it is there and not deleted."""
    klasse = klasse_van(soort)
    return db.execute(sa.select(sa.literal(1)).where(levend(klasse), klasse.id == id_)).first() is not None


def titel_uit(soort: str, waarden: Mapping[str, Waarde]) -> str:
    """The words by which a record is called, from its own fields."""
    kolom = titelkolom(soort)
    tekst = str(waarden.get(kolom or "") or "")
    plat = " ".join(tekst.split())
    datum = waarden.get("datum")
    if not plat and isinstance(datum, dt.date):
        return f"{naam_van(soort)} van {toon_dag(datum)}"
    return (plat if len(plat) <= 90 else plat[:89].rstrip() + "…") or naam_van(soort)


def titels(db: sa.Connection, soort: str, ids: Iterable[str]) -> dict[str, str]:
    """The titles of living records of one kind, by id."""
    ids = list(dict.fromkeys(ids))
    klasse, kolom = klasse_van(soort), titelkolom(soort)
    if not ids or kolom is None:
        return {}
    gevonden = db.execute(sa.select(klasse.id, getattr(klasse, kolom)).where(levend(klasse), klasse.id.in_(ids))).all()
    return {id_: titel_uit(soort, {kolom: tekst}) for id_, tekst in gevonden}


def delen(db: sa.Connection, soort: str, ouderkolom: str, ouder_id: str, volgorde: Sequence[str] = ()) -> list[Deel]:
    """The living parts of a record, newest first or by `volgorde` (column names; ``-`` before one turns it round)."""
    klasse, velden = klasse_van(soort), velden_van(soort)
    sortering = [getattr(klasse, n.lstrip("-")).desc() if n.startswith("-") else getattr(klasse, n) for n in volgorde]
    zin = sa.select(klasse.id, *kolommen_van(klasse, velden)).where(levend(klasse), getattr(klasse, ouderkolom) == ouder_id)
    rijen = db.execute(zin.order_by(*sortering, klasse.id)).all()
    verwezen = {
        v.naam: titels(db, v.verwijst or "", (str(r[i]) for r in rijen if r[i])) for i, v in enumerate(velden, 1) if v.soort is Soort.VERWIJZING
    }
    uit = []
    for rij in rijen:
        waarden = dict(zip((v.naam for v in velden), rij[1:], strict=True))
        woorden = {v.naam: verwezen[v.naam].get(str(waarden[v.naam]), "") if v.naam in verwezen else v.toon(waarden[v.naam]) for v in velden}
        uit.append(Deel(rij[0], waarden, woorden))
    return uit


def keuzes(db: sa.Connection, soort: str) -> list[tuple[str, str]]:
    """(id, words) of every living record that a reference may point to, in the order of lists."""
    klasse, kolom = klasse_van(soort), titelkolom(soort)
    if kolom is None:
        return []
    k = klasse.__table__.c
    woorden: sa.ColumnElement[str] = k.code + " " + k[kolom] if soort in ("doel", "thema") else k[kolom]
    zin = sa.select(k.id, woorden).where(levend(klasse))
    if soort in IN_KADER:
        kader = klasse_van("beleidskader").__table__.c
        zin = zin.where(k.beleidskader_id.in_(sa.select(kader.id).where(levend(klasse_van("beleidskader")), kader.actief.is_(True))))
    volgorde = [k.beleidskader_id, sa.cast(k.code, sa.Numeric)] if soort in ("doel", "thema") else [k.volgorde] if soort in MET_VOLGORDE else []
    return [(id_, titel_uit(soort, {kolom: tekst})) for id_, tekst in db.execute(zin.order_by(*volgorde, k[kolom])).all()]
