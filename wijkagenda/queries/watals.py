"""What could be granted or carried out: open applications and planned acties, with what each would take from the wijkbudget.

An application takes what was advised (else asked) in the year and from the place of its regeling, an actie what of its kosten is
not booked yet. Where a record has no geldstroom or rubriek the user chooses one. Nothing here changes anything; see `watalsuitkomst`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.subsidie import Aanvraag, Besluit, Besluitjaar, Regeling
from wijkagenda.domain.subsidie_regels import KANT
from wijkagenda.domain.subsidie_stand import delen_van, drukt
from wijkagenda.domain.subsidie_stappen import OPEN
from wijkagenda.domain.verdeelsleutel import per_gebied
from wijkagenda.domain.wijkbudget import Boeking
from wijkagenda.domain.wijkplan import Actie, Opgave, Wijkplan

_ACTIES = ("gepland", "bezig")


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """Something that may be ticked; `delen` are (gebied id, cents), `geteld` is what already counts for its plafond."""

    soort: str
    id: str
    titel: str
    toelichting: str
    bedrag: int
    delen: tuple[tuple[str, int], ...]
    geldstroom_id: str | None
    rubriek_id: str | None
    regeling_id: str | None = None
    geteld: int = 0

    @property
    def sleutel(self) -> str:
        """One key for both kinds."""
        return f"{self.soort}:{self.id}"

    @property
    def compleet(self) -> bool:
        """Whether it is known where the money would come from and what for."""
        return bool(self.geldstroom_id and self.rubriek_id and self.delen)

    def met(self, geldstroom_id: str | None, rubriek_id: str | None) -> Kandidaat:
        """With the choices of a user for what it does not say itself."""
        return replace(self, geldstroom_id=self.geldstroom_id or geldstroom_id, rubriek_id=self.rubriek_id or rubriek_id)


def kandidaten(db: sa.Connection, gebied_ids: Iterable[str], jaar: int) -> list[Kandidaat]:
    """Open applications, then acties, of these gebieden that would take from the budget of the year."""
    ids = frozenset(gebied_ids)
    return [k for k in (*_aanvragen(db, jaar), *_acties(db, jaar)) if not ids or not k.delen or any(gebied in ids for gebied, _ in k.delen)]


def _aanvragen(db: sa.Connection, jaar: int) -> list[Kandidaat]:
    """A decision that was taken but not made known counts with its own amount of the year; a refusal takes nothing."""
    nieuwste = sa.select(sa.func.max(Besluit.id)).where(levend(Besluit), Besluit.aanvraag_id == Aanvraag.id).correlate(Aanvraag).scalar_subquery()
    per_jaar = sa.select(sa.func.sum(Besluitjaar.bedrag)).where(levend(Besluitjaar), Besluitjaar.besluit_id == Besluit.id)
    dit_jaar = per_jaar.where(Besluitjaar.jaar == jaar).correlate(Besluit).scalar_subquery()
    alle_jaren = per_jaar.correlate(Besluit).scalar_subquery()
    zin = (
        sa.select(Aanvraag.id, Aanvraag.kenmerk, Aanvraag.titel, Organisatie.naam, Aanvraag.geadviseerd, Aanvraag.aangevraagd, Aanvraag.regeling_id,
                  Regeling.jaar, Regeling.geldstroom_id, Regeling.rubriek_id, Besluit.soort, Besluit.bedrag, dit_jaar, alle_jaren, drukt())
        .join(Regeling, Regeling.id == Aanvraag.regeling_id)
        .join(Organisatie, Organisatie.id == Aanvraag.organisatie_id)
        .outerjoin(Besluit, Besluit.id == nieuwste)
        .where(levend(Aanvraag), Aanvraag.status.in_(OPEN))
        .order_by(Aanvraag.titel, Aanvraag.id)
    )  # fmt: skip
    rijen = db.execute(zin).fetchall()
    delen = delen_van(db, [rij[0] for rij in rijen])
    uit = []
    for id_, kenmerk, titel, aanvrager, advies, gevraagd, regeling, van_jaar, stroom, rubriek, besluit, besloten, nu, alle, geteld in rijen:
        bedrag, wat = (gevraagd, "aangevraagd") if advies is None else (advies, "geadviseerd")
        if besluit is not None:
            bedrag, wat = 0 if besluit == "geweigerd" else (nu or 0) if alle else besloten or 0, "besluit genomen"
        if bedrag > 0 and (van_jaar == jaar or nu):
            stukken = tuple(per_gebied(bedrag, delen.get(id_, [])).items())
            woorden = " · ".join(deel for deel in (kenmerk, aanvrager, wat) if deel)
            uit.append(Kandidaat("aanvraag", id_, titel, woorden, bedrag, stukken, stroom, rubriek, regeling, geteld))
    return uit


def _acties(db: sa.Connection, jaar: int) -> list[Kandidaat]:
    """What of the kosten is not booked yet; the gebied is its own, that of its wijkplan, or that of its initiatief."""
    boeking = sa.case((Boeking.soort == "vrijval", -Boeking.bedrag), else_=Boeking.bedrag)
    geboekt = (
        sa.select(sa.func.coalesce(sa.func.sum(boeking), 0))
        .where(levend(Boeking), Boeking.bron_soort == "actie", Boeking.bron_id == Actie.id, Boeking.kant == KANT,
               Boeking.soort.in_(("verplicht", "vrijval", "gerealiseerd")))
        .correlate(Actie).scalar_subquery()
    )  # fmt: skip
    gebied = sa.func.coalesce(Actie.gebied_id, Wijkplan.gebied_id, Initiatief.gebied_id)
    zin = (
        sa.select(Actie.id, Actie.titel, Actie.kosten - geboekt, gebied, Gebied.naam, Actie.rubriek_id)
        .outerjoin(Opgave, sa.and_(Opgave.id == Actie.opgave_id, levend(Opgave)))
        .outerjoin(Wijkplan, sa.and_(Wijkplan.id == Opgave.wijkplan_id, levend(Wijkplan)))
        .outerjoin(Initiatief, sa.and_(Initiatief.id == Actie.initiatief_id, levend(Initiatief)))
        .outerjoin(Gebied, Gebied.id == gebied)
        .where(levend(Actie), Actie.status.in_(_ACTIES), Actie.kosten > geboekt,
               sa.or_(Actie.start.is_(None), Actie.start <= dt.date(jaar, 12, 31)), sa.or_(Actie.eind.is_(None), Actie.eind >= dt.date(jaar, 1, 1)))
        .order_by(Gebied.naam, Actie.titel)
    )  # fmt: skip
    uit = []
    for id_, titel, bedrag, gebied_id, naam, rubriek in db.execute(zin).fetchall():
        delen = ((str(gebied_id), int(bedrag or 0)),) if gebied_id else ()
        uit.append(Kandidaat("actie", id_, titel, naam or "nog geen gebied", int(bedrag or 0), delen, None, rubriek))
    return uit
