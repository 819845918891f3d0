"""Who changed what when: the history of one record, read from the journal and told by its fields."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.domain.velden import alle
from wijkagenda.queries.record import titels


@dataclass(frozen=True)
class Verandering:
    """One field in one step, in words."""

    veld: str
    voor: str
    na: str


@dataclass(frozen=True)
class Regel:
    """One step that touched the record."""

    id: str
    moment: dt.datetime
    wie: str
    label: str
    veranderingen: tuple[Verandering, ...]


def geschiedenis(db: sa.Connection, soort: str, id_: str, hoogstens: int = 200) -> list[Regel]:
    """The steps that touched a record, newest first."""
    zin = sa.text(
        "select s.uid, s.moment, s.wie, s.label, w.delta from wijziging w join stap s on s.apparaat = w.apparaat and s.nummer = w.nummer "
        "where w.rij = :rij and w.tabel = :tabel order by s.klok desc, w.lid desc limit :aantal"
    )
    velden = {v.naam: v for v in alle().get(soort, ())}
    regels: dict[str, Regel] = {}
    for uid, moment, wie, label, delta in db.execute(zin, {"rij": id_, "tabel": soort, "aantal": hoogstens}).all():
        nieuw = tuple(_veranderingen(db, velden, json.loads(delta)))
        bekend = regels.get(uid)
        regels[uid] = Regel(uid, dt.datetime.fromisoformat(moment), wie, label, nieuw + (bekend.veranderingen if bekend else ()))
    return list(regels.values())


def _veranderingen(db: sa.Connection, velden: Mapping[str, Veld], delta: Mapping[str, list[Any]]) -> list[Verandering]:
    uit = []
    for naam, (voor, na) in delta.items():
        if naam == "verwijderd" and voor is not None:
            uit.append(Verandering("Verwijderd", "ja" if voor else "nee", "ja" if na else "nee"))
        elif naam in velden:
            uit.append(Verandering(velden[naam].label, _toon(db, velden[naam], voor), _toon(db, velden[naam], na)))
    return uit


def _toon(db: sa.Connection, veld: Veld, ruw: Any) -> str:
    if ruw is None:
        return ""
    if veld.soort is Soort.VERWIJZING:
        return titels(db, veld.verwijst or "", [ruw]).get(ruw, "(verwijderd)")
    waarde: Waarde = ruw
    if veld.soort is Soort.DATUM:
        waarde = dt.date.fromisoformat(ruw)
    elif veld.soort is Soort.DECIMAAL:
        waarde = Decimal(ruw) / 10_000
    elif veld.soort is Soort.JA_NEE:
        waarde = bool(ruw)
    return veld.toon(waarde)
