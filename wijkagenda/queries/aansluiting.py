"""How our figures stand beside the accounts of the gemeente."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.wijkbudget import Aansluiting, Boeking, Geldstroom


@dataclass(frozen=True, slots=True)
class AansluitingRij:
    """The position of a stream there and here on a date, in cents. Here is what was realised by verstrekking up to that day."""

    id: str
    geldstroom_id: str
    geldstroom: str
    jaar: int
    datum: dt.date
    stand: int
    hier: int
    verklaring: str | None

    @property
    def verschil(self) -> int:
        """There less here."""
        return self.stand - self.hier

    @property
    def verklaard(self) -> bool:
        """Whether there is no difference, or it is explained."""
        return self.verschil == 0 or bool((self.verklaring or "").strip())


def aansluitingen(db: sa.Connection, jaar: int) -> list[AansluitingRij]:
    """The positions that were noted for a year, newest first."""
    hier = sa.select(sa.func.sum(Boeking.bedrag)).where(
        levend(Boeking), Boeking.geldstroom_id == Aansluiting.geldstroom_id, Boeking.jaar == Aansluiting.jaar, Boeking.kant == "verstrekking",
        Boeking.soort == "gerealiseerd", Boeking.datum <= Aansluiting.datum,
    )  # fmt: skip
    zin = (
        sa.select(Aansluiting.id, Aansluiting.geldstroom_id, Geldstroom.naam, Aansluiting.jaar, Aansluiting.datum, Aansluiting.stand,
                  sa.func.coalesce(hier.scalar_subquery(), 0), Aansluiting.verklaring)
        .join(Geldstroom, Geldstroom.id == Aansluiting.geldstroom_id)
        .where(levend(Aansluiting), Aansluiting.jaar == jaar)
        .order_by(Aansluiting.datum.desc(), Geldstroom.volgorde)
    )  # fmt: skip
    return [AansluitingRij(*rij) for rij in db.execute(zin).fetchall()]
