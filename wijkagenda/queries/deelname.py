"""Partners of the wijkbudget: what each puts in, its share in the pot, what it got, spent and still has to account for.

The pot of a gebied and year is what all its partners put in. A partner that joins during the year puts in its own amounts, so its
share counts for its own part of the year. Verstrekking (what it got) and besteding (what it spent) stand beside each other.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.deelname import deel_van_jaar
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.velden.wijkbudget import DEELNAMEVORMEN
from wijkagenda.domain.wijkbudget import NIETS, Boeking, Deelname, Deelnamebedrag, Geldstroom, Stand, stand_van

_VORM = {k.code: k.tekst for k in DEELNAMEVORMEN}


@dataclass(frozen=True, slots=True)
class DeelnameRij:
    """A partner in a gebied and year, in cents. `gekregen` is paid by the gemeente, `besteed` includes what is still committed."""

    id: str
    partner_id: str
    partner: str
    gebied_id: str
    gebied: str
    vorm: str
    van: dt.date
    tot: dt.date | None
    jaar: int
    inbreng: int
    pot: int = 0
    toegezegd: int = 0
    gekregen: int = 0
    besteed: int = 0
    verantwoord: int = 0

    @property
    def vorm_tekst(self) -> str:
        """The vorm in words."""
        return _VORM[self.vorm]

    @property
    def wanneer(self) -> str:
        """``vanaf juli``; empty when it takes part the whole year."""
        return deel_van_jaar(self.van, self.tot, self.jaar)

    @property
    def aandeel(self) -> Decimal | None:
        """Its part of the pot of its gebied in percents; None without a pot."""
        return procent(self.inbreng, self.pot)

    @property
    def te_verantwoorden(self) -> int:
        """What it got and did not account for yet; negative when it paid in advance."""
        return self.gekregen - self.verantwoord


@dataclass(frozen=True, slots=True)
class Potdeel:
    """What a partner puts in from one stream, beside what all partners of its gebied put in from it."""

    geldstroom_id: str
    geldstroom: str
    inbreng: int
    pot: int

    @property
    def aandeel(self) -> Decimal | None:
        """Its part in percents."""
        return procent(self.inbreng, self.pot)


def procent(deel: int, geheel: int) -> Decimal | None:
    """Percents with at most one decimal; None where there is nothing to take a part of.

    >>> procent(1, 8), procent(1, 2), procent(0, 0)
    (Decimal('12.5'), Decimal('50'), None)
    """
    if geheel <= 0:
        return None
    promille = (2000 * deel + geheel) // (2 * geheel)
    return Decimal(promille) / 10


def deelnames(db: sa.Connection, gebied_ids: Iterable[str], jaar: int) -> list[DeelnameRij]:
    """Who takes part in the year with what, by gebied and name."""
    zin = (
        sa.select(Deelname.id, Deelname.organisatie_id, Organisatie.naam, Deelname.gebied_id, Gebied.naam, Deelname.vorm, Deelname.van, Deelname.tot)
        .join(Organisatie, Organisatie.id == Deelname.organisatie_id)
        .join(Gebied, Gebied.id == Deelname.gebied_id)
        .where(levend(Deelname), Deelname.van <= dt.date(jaar, 12, 31), sa.or_(Deelname.tot.is_(None), Deelname.tot >= dt.date(jaar, 1, 1)))
        .order_by(Gebied.volgorde.is_(None), Gebied.volgorde, Gebied.naam, Organisatie.naam, Deelname.van)
    )  # fmt: skip
    if ids := tuple(gebied_ids):
        zin = zin.where(Deelname.gebied_id.in_(ids))
    bedragen = _inbreng(db, jaar)
    kaal = [DeelnameRij(*rij, jaar=jaar, inbreng=bedragen[rij[0]]) for rij in db.execute(zin).fetchall()]
    potten: defaultdict[str, int] = defaultdict(int)
    for rij in kaal:
        potten[rij.gebied_id] += rij.inbreng
    standen = _standen(db, kaal, jaar)
    uit = []
    for rij in kaal:
        kreeg, deed = standen.get((rij.id, "verstrekking"), NIETS), standen.get((rij.id, "besteding"), NIETS)
        uit.append(replace(rij, pot=potten[rij.gebied_id], toegezegd=kreeg.verplicht + kreeg.gerealiseerd, gekregen=kreeg.gerealiseerd,
                           besteed=deed.verplicht + deed.gerealiseerd, verantwoord=deed.gerealiseerd))  # fmt: skip
    return uit


def potdelen(db: sa.Connection, deelname_id: str, jaar: int) -> list[Potdeel]:
    """Per stream of the pot of its gebied: what this partner puts in and what all do, in the order of the streams."""
    gebied = sa.select(Deelname.gebied_id).where(levend(Deelname), Deelname.id == deelname_id).scalar_subquery()
    eigen = sa.func.sum(sa.case((Deelname.id == deelname_id, Deelnamebedrag.bedrag), else_=0))
    zin = (
        sa.select(Geldstroom.id, Geldstroom.naam, eigen, sa.func.sum(Deelnamebedrag.bedrag))
        .join(Deelnamebedrag, Deelnamebedrag.geldstroom_id == Geldstroom.id)
        .join(Deelname, Deelname.id == Deelnamebedrag.deelname_id)
        .where(levend(Geldstroom), levend(Deelname), levend(Deelnamebedrag), Deelname.gebied_id == gebied, Deelnamebedrag.jaar == jaar)
        .group_by(Geldstroom.id, Geldstroom.naam)
        .order_by(Geldstroom.volgorde.is_(None), Geldstroom.volgorde, Geldstroom.naam)
    )
    return [Potdeel(*rij) for rij in db.execute(zin).fetchall()]


def _inbreng(db: sa.Connection, jaar: int) -> defaultdict[str, int]:
    zin = sa.select(Deelnamebedrag.deelname_id, sa.func.sum(Deelnamebedrag.bedrag)).where(levend(Deelnamebedrag), Deelnamebedrag.jaar == jaar)
    return defaultdict(int, [(id_, som) for id_, som in db.execute(zin.group_by(Deelnamebedrag.deelname_id)).fetchall()])


def _standen(db: sa.Connection, rijen: list[DeelnameRij], jaar: int) -> dict[tuple[str, str], Stand]:
    """(deelname id, kant) → figures of its partner in its gebied. One that left and came back in one year is counted by date, once."""
    per_paar: defaultdict[tuple[str, str], list[DeelnameRij]] = defaultdict(list)
    for rij in rijen:
        per_paar[rij.partner_id, rij.gebied_id].append(rij)
    sleutels = (Boeking.organisatie_id, Boeking.gebied_id, Boeking.kant, Boeking.soort)
    waar = [levend(Boeking), Boeking.jaar == jaar, Boeking.organisatie_id.in_({r.partner_id for r in rijen})]
    terug = [r for paar in per_paar.values() if len(paar) > 1 for r in paar]
    datum = sa.case((Boeking.organisatie_id.in_({r.partner_id for r in terug}), Boeking.datum)) if terug else sa.null()
    zin = sa.select(*sleutels, datum, sa.func.sum(Boeking.bedrag)).where(*waar).group_by(*sleutels, datum)
    sommen: defaultdict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    for partner, gebied, kant, soort, dag, som in db.execute(zin).fetchall():
        if paar := per_paar.get((partner, gebied)):
            sommen[_van_dag(paar, dag).id, kant].append((soort, som))
    return {sleutel: stand_van(delen) for sleutel, delen in sommen.items()}


def _van_dag(paar: list[DeelnameRij], dag: dt.date | None) -> DeelnameRij:
    """The deelname that began last on or before a day; before the first it is the first."""
    return next((rij for rij in reversed(paar) if dag is not None and rij.van <= dag), paar[0])
