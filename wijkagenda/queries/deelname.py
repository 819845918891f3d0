"""Who takes part in the wijkbudget and with how much, and how our figures stand beside the accounts of the gemeente."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.velden.wijkbudget import DEELNAMEVORMEN
from wijkagenda.domain.wijkbudget import Aansluiting, Boeking, Deelname, Deelnamebedrag, Geldstroom

_VORM = {k.code: k.tekst for k in DEELNAMEVORMEN}


@dataclass(frozen=True, slots=True)
class DeelnameRij:
    """A partner in a gebied; `inbreng` is what it puts in in the asked year, in cents."""

    id: str
    partner_id: str
    partner: str
    gebied_id: str
    gebied: str
    vorm: str
    van: dt.date
    tot: dt.date | None
    inbreng: int

    @property
    def vorm_tekst(self) -> str:
        """The vorm in words."""
        return _VORM[self.vorm]


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


def deelnames(db: sa.Connection, gebied_ids: Iterable[str], jaar: int) -> list[DeelnameRij]:
    """Who takes part in the year, by gebied and name."""
    bij = (levend(Deelnamebedrag), Deelnamebedrag.deelname_id == Deelname.id, Deelnamebedrag.jaar == jaar)
    bedrag = sa.select(sa.func.sum(Deelnamebedrag.bedrag)).where(*bij)
    zin = (
        sa.select(Deelname.id, Deelname.organisatie_id, Organisatie.naam, Deelname.gebied_id, Gebied.naam, Deelname.vorm, Deelname.van, Deelname.tot,
                  sa.func.coalesce(bedrag.scalar_subquery(), 0))
        .join(Organisatie, Organisatie.id == Deelname.organisatie_id)
        .join(Gebied, Gebied.id == Deelname.gebied_id)
        .where(levend(Deelname), Deelname.van <= dt.date(jaar, 12, 31), sa.or_(Deelname.tot.is_(None), Deelname.tot >= dt.date(jaar, 1, 1)))
        .order_by(Gebied.volgorde, Gebied.naam, Organisatie.naam)
    )  # fmt: skip
    if ids := tuple(gebied_ids):
        zin = zin.where(Deelname.gebied_id.in_(ids))
    return [DeelnameRij(*rij) for rij in db.execute(zin).fetchall()]


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
