"""Counts of individual questions by month and thema, as they may be printed: under five says only that. Nobody is recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Thema
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.wijkscan import Vraagtelling, toon_optelling, toon_telling


@dataclass(frozen=True)
class TellingRij:
    """How many questions came in a month about a thema; the words are as they are printed."""

    id: str
    gebied: str
    jaar: int
    maand: int
    thema: str
    aantal: int
    collectief: int | None

    def toon_aantal(self) -> str:
        """The count, or "minder dan 5"."""
        return toon_telling(self.aantal)

    def toon_collectief(self) -> str:
        """The part that went to a collective offer, or "minder dan 5"."""
        return toon_telling(self.collectief)


@dataclass(frozen=True)
class MaandRij:
    """All questions of a month as they are printed."""

    maand: int
    aantal: str
    collectief: str

    @property
    def id(self) -> str:
        """The month."""
        return str(self.maand)


def tellingen(db: sa.Connection, gebied_ids: Sequence[str], jaar: int, thema: str | None = None) -> list[TellingRij]:
    """The counts of a year, the latest month first; of all gebieden where none is named."""
    zin = (
        sa.select(Vraagtelling.id, Gebied.naam, Vraagtelling.jaar, Vraagtelling.maand, sa.func.coalesce(Thema.code + " " + Thema.titel, ""),
                  Vraagtelling.aantal, Vraagtelling.collectief)
        .join(Gebied, Gebied.id == Vraagtelling.gebied_id)
        .outerjoin(Thema, sa.and_(Thema.id == Vraagtelling.thema_id, levend(Thema)))
        .where(levend(Vraagtelling), Vraagtelling.jaar == jaar)
        .order_by(Vraagtelling.maand.desc(), Gebied.volgorde, Gebied.naam, Thema.code, Vraagtelling.id)
    )  # fmt: skip
    if gebied_ids:
        zin = zin.where(Vraagtelling.gebied_id.in_(gebied_ids))
    if thema:
        zin = zin.where(Vraagtelling.thema_id == thema)
    return [TellingRij(*r) for r in db.execute(zin).all()]


def per_maand(tellingen_: Sequence[TellingRij]) -> list[MaandRij]:
    """The same counts taken together by month, as they are printed; months without a count are left out."""
    uit = []
    for maand, deel in groupby(sorted(tellingen_, key=lambda t: t.maand), key=lambda t: t.maand):
        rijen = list(deel)
        collectief = [t.collectief for t in rijen if t.collectief is not None]
        uit.append(MaandRij(maand, toon_optelling([t.aantal for t in rijen]), toon_optelling(collectief) if collectief else "–"))
    return uit
