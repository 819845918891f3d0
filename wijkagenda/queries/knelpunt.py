"""Knelpunten bundled over wijken: ten groups stuck on one rule is news."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.basis.opmaak import vouw
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.initiatief import Initiatief, Knelpunt


@dataclass(frozen=True)
class KnelpuntRij:
    """One initiatief that is stuck on a rule or body."""

    id: str
    initiatief_id: str
    initiatief: str
    gebied_id: str
    gebied: str
    regel: str
    instantie: str
    gevraagd_op: dt.date | None
    antwoord: str
    opgelost_op: dt.date | None


@dataclass(frozen=True)
class Bundel:
    """All that are stuck on the same rule; `id` is the folded rule, `regel` the words as they were written first."""

    id: str
    regel: str
    rijen: tuple[KnelpuntRij, ...]

    @property
    def open(self) -> int:
        """How many are not solved."""
        return sum(r.opgelost_op is None for r in self.rijen)

    @property
    def gebieden(self) -> tuple[str, ...]:
        """The names of the gebieden, each once."""
        return tuple(dict.fromkeys(r.gebied for r in self.rijen))


def bundels(db: sa.Connection, gebied_ids: tuple[str, ...] = ()) -> list[Bundel]:
    """The rules that stand in the way, most open first; with `gebied_ids` those that play there, with all wijken where they play too."""
    k = Knelpunt
    zin = (
        sa.select(k.id, Initiatief.id, Initiatief.titel, Gebied.id, Gebied.naam, k.regel, k.instantie, k.gevraagd_op, k.antwoord, k.opgelost_op)
        .join(Initiatief, Initiatief.id == k.initiatief_id)
        .join(Gebied, Gebied.id == Initiatief.gebied_id)
        .where(levend(k), levend(Initiatief))
        .order_by(k.id)
    )
    groepen: dict[str, list[KnelpuntRij]] = {}
    for id_, initiatief_id, titel, gebied_id, gebied, regel, instantie, gevraagd, antwoord, opgelost in db.execute(zin).all():
        rij = KnelpuntRij(id_, initiatief_id, titel, gebied_id, gebied, regel, instantie or "", gevraagd, antwoord or "", opgelost)
        groepen.setdefault(vouw_regel(regel), []).append(rij)
    alle = [Bundel(sleutel, rijen[0].regel, tuple(rijen)) for sleutel, rijen in groepen.items()]
    gekozen = [b for b in alle if not gebied_ids or any(r.gebied_id in gebied_ids for r in b.rijen)]
    return sorted(gekozen, key=lambda b: (-b.open, -len(b.rijen), b.regel))


def vouw_regel(regel: str) -> str:
    """The same rule in other capitals, accents, spaces or punctuation is the same rule.

    >>> vouw_regel("Geen stroom op het plein.") == vouw_regel("geen  stroom, op het plein")
    True
    """
    return " ".join(re.findall(r"\w+", vouw(regel)))
