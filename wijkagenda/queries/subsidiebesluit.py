"""What a decision on an application needs to know, the decisions with what the applicant said of them, and the payments.

A decision that was not made known yet is a conceptbesluit.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.basis.geld import toon_bedrag, verdeel
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.relatie import Medewerker
from wijkagenda.domain.subsidie import Aanvraag, Besluit, Besluitjaar, Betaling, Regeling, RegelingVerantwoording, Zienswijze
from wijkagenda.domain.subsidie_regels import wat_past, wijze_van_verantwoorden
from wijkagenda.domain.subsidie_stand import delen_van, plafondruimten
from wijkagenda.domain.velden.subsidie import BESLUITSOORTEN, WEIGERINGSGRONDEN, ZIENSWIJZEN
from wijkagenda.queries.record import titels

_SOORTEN = {k.code: k.tekst for k in BESLUITSOORTEN}
_VOORNEMENS = {k.code: k.tekst for k in ZIENSWIJZEN}
_GRONDEN = {k.code: k.tekst for k in WEIGERINGSGRONDEN}


@dataclass(frozen=True, slots=True)
class BesluitRij:
    """A decision; `bedrag` is None for a refusal, `jaren` are (year, cents) of a grant."""

    id: str
    soort: str
    datum: dt.date
    bedrag: int | None
    motivering: str
    grond: str
    mandaat: str
    bekend_op: dt.date | None
    jaren: tuple[tuple[int, int], ...]

    @property
    def kop(self) -> str:
        """``Conceptbesluit: gedeeltelijk verleend, € 900,00``; without "concept" once it was made known."""
        woord = "Besluit" if self.bekend_op else "Conceptbesluit"
        bedrag = "" if self.bedrag is None else f", {toon_bedrag(self.bedrag)}"
        return f"{woord}: {_SOORTEN.get(self.soort, self.soort)}{bedrag}"


@dataclass(frozen=True, slots=True)
class ZienswijzeRij:
    """What the applicant was asked to react on (in words), until when, and the reaction (`ontvangen_op` None: none yet)."""

    id: str
    waarover: str
    gevraagd_op: dt.date
    tot: dt.date
    ontvangen_op: dt.date | None
    tekst: str


@dataclass(frozen=True)
class Besluitruimte:
    """What a decision may be: the room of the plafond in all and per gebied (name → cents), and the limits of the regeling.

    `jaren` are the years of the period with the days in each; one year when it has no period.
    """

    aangevraagd: int
    maximum: int | None
    direct_tot: int | None
    totaal: int
    gebieden: tuple[tuple[str, str, int], ...]
    delen: tuple[tuple[str, int], ...]
    jaren: tuple[tuple[int, int], ...]

    def past(self, bedrag: int) -> int:
        """The part of `bedrag` (cents) that fits the plafond, the limit of the regeling and what was asked (Awb 4:25)."""
        grens = min(b for b in (bedrag, self.aangevraagd, self.maximum) if b is not None)
        return wat_past(max(0, grens), self.delen, self.totaal, {gebied: ruimte for gebied, _, ruimte in self.gebieden})

    def direct(self, bedrag: int) -> bool:
        """Whether the regeling says that this amount is vastgesteld at once."""
        return self.direct_tot is not None and 0 < bedrag <= self.direct_tot

    def per_jaar(self, bedrag: int) -> dict[int, int]:
        """The amount over the years of the period, by days, in whole euros; odd cents go to the last year."""
        euros, cents = divmod(max(0, bedrag), 100)
        delen = [deel * 100 for deel in verdeel(euros, [dagen for _, dagen in self.jaren])]
        delen[-1] += cents
        return dict(zip((jaar for jaar, _ in self.jaren), delen, strict=True))


@dataclass(frozen=True, slots=True)
class BetalingRij:
    """A payment that is planned (`betaald_op` None) or was made; a terugbetaling came back. `volgnummer` counts per dossier."""

    id: str
    soort: str
    volgnummer: int | None
    bedrag: int
    gepland_op: dt.date
    betaald_op: dt.date | None

    @property
    def naam(self) -> str:
        """``voorschot 2``."""
        return f"{self.soort} {self.volgnummer}" if self.volgnummer and self.soort == "voorschot" else self.soort


def besluiten(db: sa.Connection, aanvraag_id: str) -> list[BesluitRij]:
    """The decisions on an application, newest first."""
    b = Besluit
    zin = sa.select(b.id, b.soort, b.datum, b.bedrag, b.motivering, b.grond, Medewerker.naam, b.bekendgemaakt_op)
    zin = zin.outerjoin(Medewerker, Medewerker.id == b.mandaat_id).where(levend(b), b.aanvraag_id == aanvraag_id).order_by(b.id.desc())
    rijen = db.execute(zin).all()
    jaren: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    per_jaar = sa.select(Besluitjaar.besluit_id, Besluitjaar.jaar, Besluitjaar.bedrag).where(levend(Besluitjaar))
    for besluit_id, jaar, bedrag in db.execute(per_jaar.where(Besluitjaar.besluit_id.in_([r.id for r in rijen])).order_by(Besluitjaar.jaar)).all():
        jaren[besluit_id].append((jaar, bedrag))
    gronden = [_GRONDEN.get(r.grond or "", "") for r in rijen]
    return [
        BesluitRij(r.id, r.soort, r.datum, r.bedrag, r.motivering, grond, r.naam or "", r.bekendgemaakt_op, tuple(jaren[r.id]))
        for r, grond in zip(rijen, gronden, strict=True)
    ]


def zienswijzen(db: sa.Connection, aanvraag_id: str) -> list[ZienswijzeRij]:
    """What the applicant was heard on, newest first."""
    z = Zienswijze
    zin = sa.select(z.id, z.waarover, z.gevraagd_op, z.tot, z.ontvangen_op, z.tekst).where(levend(z), z.aanvraag_id == aanvraag_id)
    return [
        ZienswijzeRij(r.id, _VOORNEMENS.get(r.waarover or "", "weigering"), r.gevraagd_op, r.tot, r.ontvangen_op, r.tekst or "")
        for r in db.execute(zin.order_by(z.id.desc())).all()
    ]


def besluitruimte(db: sa.Connection, aanvraag_id: str) -> Besluitruimte:
    """What a decision on this application may be."""
    zin = sa.select(Aanvraag.aangevraagd, Aanvraag.van, Aanvraag.tot, Aanvraag.regeling_id, Regeling.maximum, Regeling.direct_tot, Regeling.jaar)
    a = db.execute(zin.join(Regeling, Regeling.id == Aanvraag.regeling_id).where(levend(Aanvraag), Aanvraag.id == aanvraag_id)).one()
    ruimten, delen = plafondruimten(db, a.regeling_id), tuple(delen_van(db, [aanvraag_id]).get(aanvraag_id, []))
    eigen = [gebied for gebied, _ in delen if gebied in ruimten]
    namen = titels(db, "gebied", eigen)
    gebieden = tuple((gebied, namen[gebied], ruimten[gebied]) for gebied in eigen)
    return Besluitruimte(a.aangevraagd, a.maximum, a.direct_tot, ruimten[None], gebieden, delen, _jaren(a.van, a.tot, a.jaar))


def _jaren(van: dt.date | None, tot: dt.date | None, jaar: int) -> tuple[tuple[int, int], ...]:
    """The years of a period with its days in each; the year of the regeling where it has no period of more years."""
    if van is None or tot is None or van.year >= tot.year:
        return ((jaar, 1),)
    grenzen = [(max(van, dt.date(j, 1, 1)), min(tot, dt.date(j, 12, 31))) for j in range(van.year, tot.year + 1)]
    return tuple((begin.year, (eind - begin).days + 1) for begin, eind in grenzen)


def betalingen(db: sa.Connection, aanvraag_id: str) -> list[BetalingRij]:
    """The payments of an application, by day."""
    b = Betaling
    zin = sa.select(b.id, b.soort, b.volgnummer, b.bedrag, b.gepland_op, b.betaald_op).where(levend(b), b.aanvraag_id == aanvraag_id)
    return [BetalingRij(*rij) for rij in db.execute(zin.order_by(sa.func.coalesce(b.betaald_op, b.gepland_op), b.volgnummer, b.id)).all()]


def verantwoordwijze(db: sa.Connection, regeling_id: str, bedrag: int) -> str:
    """How an amount must be accounted for by the rules of the regeling, as a sentence; empty where it has none for it."""
    v = RegelingVerantwoording
    zin = sa.select(v.tot_bedrag, v.wijze).where(levend(v), v.regeling_id == regeling_id)
    wijze = wijze_van_verantwoorden([(grens, woorden) for grens, woorden in db.execute(zin).all()], bedrag)
    return f"Verantwoorden van {toon_bedrag(bedrag)} gaat volgens de regeling zo: {wijze[0].lower()}{wijze[1:].rstrip('.')}." if wijze else ""
