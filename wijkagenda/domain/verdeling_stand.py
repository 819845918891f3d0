"""What a regeling has to divide: the applications a decision can be taken on, those that are not ready and why, and the room.

One reading for use cases and queries alike. Who is ready is what the table of steps says of ‘Besluit nemen’, with an assessment,
and with points on every criterium where the regeling compares on criteria.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.subsidie import (
    Aanvraag,
    AanvraagGebied,
    Beoordeling,
    Criteriumoordeel,
    Regeling,
    RegelingCriterium,
    Verdeling,
    VerdelingBuiten,
    Zienswijze,
)
from wijkagenda.domain.subsidie_stand import Lezer, plafondruimten
from wijkagenda.domain.subsidie_stappen import VOOR_BESLUIT, Feiten, stap, waarom_niet
from wijkagenda.domain.verdeling import Kandidaat, Proefverdeling, Punt, Verdeelregel, verdeel

KLAAR = ("beoordeling", "advies", "voornemen")
"""States in which a decision may follow."""
_NOG_NIET = {"aanvulling": "Er is een aanvulling gevraagd."}


@dataclass(frozen=True, slots=True)
class Criterium:
    """A published criterium of a regeling and how much it weighs."""

    id: str
    naam: str
    gewicht: int


@dataclass(frozen=True, slots=True)
class NietKlaar:
    """An application that no decision can be taken on yet, and why. `gaat_voor`: by the day that counts it comes before one that is ready."""

    id: str
    kenmerk: str
    titel: str
    gevraagd: int
    waarom: str
    gaat_voor: bool


@dataclass(frozen=True)
class Verdeelstof:
    """Everything that is divided by; amounts are cents. `ruimten` holds the gebieden with a plafond of their own."""

    regeling_id: str
    regeling: str
    jaar: int
    wijze: str
    maximum: int | None
    geldstroom_id: str | None
    criteria: tuple[Criterium, ...]
    kandidaten: tuple[Kandidaat, ...]
    niet_klaar: tuple[NietKlaar, ...]
    ruimte: int
    ruimten: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to divide; `buiten` are the applications that it leaves out, each with the reason."""

    id: str
    naam: str
    regel: Verdeelregel
    gebruikt_op: dt.date | None
    buiten: Mapping[str, str]


def verdeelstof(lezer: Lezer, regeling_id: str, vandaag: dt.date) -> Verdeelstof:
    """Reads it. Raises `NietGevonden`."""
    regeling = lezer.execute(
        sa.select(Regeling.naam, Regeling.jaar, Regeling.verdeelwijze, Regeling.maximum, Regeling.geldstroom_id)
        .where(levend(Regeling), Regeling.id == regeling_id)
    ).one_or_none()  # fmt: skip
    if regeling is None:
        raise NietGevonden("Deze regeling is er niet meer. Misschien is zij verwijderd.")
    criteria = _criteria(lezer, regeling_id) if regeling.verdeelwijze == "criteria" else ()
    kandidaten, niet_klaar = _aanvragen(lezer, regeling_id, regeling.verdeelwijze, criteria, vandaag)
    ruimten = plafondruimten(lezer, regeling_id)
    eigen = {gebied: ruimte for gebied, ruimte in ruimten.items() if gebied is not None}
    return Verdeelstof(regeling_id, regeling.naam, regeling.jaar, regeling.verdeelwijze, regeling.maximum, regeling.geldstroom_id, criteria,
                       tuple(kandidaten), tuple(niet_klaar), ruimten[None], eigen)  # fmt: skip


def varianten(lezer: Lezer, stof: Verdeelstof) -> list[Variant]:
    """The proefverdelingen of a regeling, in the order in which they were made."""
    zin = sa.select(VerdelingBuiten.verdeling_id, VerdelingBuiten.aanvraag_id, VerdelingBuiten.reden)
    zin = zin.join(Verdeling, Verdeling.id == VerdelingBuiten.verdeling_id).where(levend(VerdelingBuiten), Verdeling.regeling_id == stof.regeling_id)
    buiten: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for verdeling_id, aanvraag_id, reden in lezer.execute(zin).all():
        buiten[verdeling_id][aanvraag_id] = reden
    v = Verdeling
    rijen = lezer.execute(
        sa.select(v.id, v.naam, v.basis, v.gedeeltelijk, v.doorgaan, v.loting, v.gebruikt_op)
        .where(levend(v), v.regeling_id == stof.regeling_id).order_by(v.id)
    ).all()  # fmt: skip
    return [
        Variant(id_, naam, Verdeelregel(stof.wijze, basis, gedeeltelijk, doorgaan, loting or "", stof.maximum), gebruikt_op, buiten[id_])
        for id_, naam, basis, gedeeltelijk, doorgaan, loting, gebruikt_op in rijen
    ]


def reken_uit(stof: Verdeelstof, variant: Variant) -> Proefverdeling:
    """What comes out of one variant."""
    return verdeel(variant.regel, [k for k in stof.kandidaten if k.id not in variant.buiten], stof.ruimte, stof.ruimten)


def _criteria(lezer: Lezer, regeling_id: str) -> tuple[Criterium, ...]:
    c = RegelingCriterium
    zin = sa.select(c.id, c.naam, c.gewicht).where(levend(c), c.regeling_id == regeling_id).order_by(c.volgorde.is_(None), c.volgorde, c.naam)
    return tuple(Criterium(id_, naam, gewicht or 1) for id_, naam, gewicht in lezer.execute(zin).all())


def _aanvragen(lezer: Lezer, regeling_id: str, wijze: str, criteria: tuple[Criterium, ...],
               vandaag: dt.date) -> tuple[list[Kandidaat], list[NietKlaar]]:  # fmt: skip
    """Every application that waits for a decision: ready, or not with why."""
    a = Aanvraag
    dag = a.compleet_op if wijze == "compleet" else a.ontvangen_op
    zin = sa.select(a.id, a.kenmerk, a.titel, a.status, a.aangevraagd, a.geadviseerd, dag)
    rijen = lezer.execute(zin.where(levend(a), a.regeling_id == regeling_id, a.status.in_(VOOR_BESLUIT)).order_by(a.kenmerk, a.id)).all()
    onder = sa.select(a.id).where(levend(a), a.regeling_id == regeling_id, a.status.in_(KLAAR)).scalar_subquery()
    delen = _delen(lezer, regeling_id)
    tel = sa.select(Beoordeling.aanvraag_id, sa.func.count()).where(levend(Beoordeling), Beoordeling.aanvraag_id.in_(onder))
    beoordeeld = dict(lezer.execute(tel.group_by(Beoordeling.aanvraag_id)).all())
    gehoord = _zienswijzen(lezer, onder) if any(rij.status == "voornemen" for rij in rijen) else {}
    punten = _punten(lezer, onder, criteria) if criteria else {}
    oordeel = _Oordeel(vandaag)
    kandidaten: list[Kandidaat] = []
    wachtend: list[tuple[Any, str]] = []
    for rij in rijen:
        id_, kenmerk, titel, status, gevraagd, geadviseerd, dag_ = rij
        eigen = tuple(delen.get(id_, ()))
        waarom = oordeel.waarom(status, beoordeeld.get(id_, 0), sum(d for _, d in eigen), gehoord.get(id_)) or _waarom_geen_plek(
            wijze, dag_, criteria, punten.get(id_, {}))  # fmt: skip
        if waarom:
            wachtend.append((rij, waarom))
        else:
            kandidaten.append(Kandidaat(id_, kenmerk or "", titel, dag_, gevraagd, geadviseerd, eigen, tuple(punten.get(id_, {}).values())))
    laatste = max((k.dag for k in kandidaten), default=None)
    return kandidaten, [
        NietKlaar(id_, kenmerk or "", titel, gevraagd, waarom, wijze != "criteria" and None not in (dag_, laatste) and dag_ < laatste)
        for (id_, kenmerk, titel, _, gevraagd, _, dag_), waarom in wachtend
    ]  # fmt: skip


class _Oordeel:
    """Why no decision can be taken, by the table of steps; asked once for every different set of facts."""

    def __init__(self, vandaag: dt.date) -> None:
        self._vandaag = vandaag
        self._bekend: dict[tuple[Any, ...], str] = {}

    def waarom(self, status: str, beoordelingen: int, som: int, gehoord: tuple[dt.date, dt.date | None] | None) -> str:
        """A sentence, or empty when a decision can be taken."""
        feiten = (status, beoordelingen, som, gehoord)
        if feiten not in self._bekend:
            self._bekend[feiten] = self._zoek(*feiten)
        return self._bekend[feiten]

    def _zoek(self, status: str, beoordelingen: int, som: int, gehoord: tuple[dt.date, dt.date | None] | None) -> str:
        if status not in KLAAR:
            return _NOG_NIET.get(status, "De aanvraag is nog niet in beoordeling.")
        if not beoordelingen:
            return "Er is nog geen beoordeling."
        tot, op = gehoord or (None, None)
        nu = Feiten(status, self._vandaag, gebied_som=som, beoordelingen=beoordelingen, zienswijze_tot=tot, zienswijze_op=op)
        return waarom_niet(stap("besluit"), nu)


def _waarom_geen_plek(wijze: str, dag: dt.date | None, criteria: Sequence[Criterium], punten: Mapping[str, Punt]) -> str:
    """Why the rule can give it no place; empty when it can."""
    if dag is None:
        return f"Er staat niet bij wanneer de aanvraag {'compleet was' if wijze == 'compleet' else 'is ontvangen'}."
    if wijze != "criteria":
        return ""
    if not criteria:
        return "De regeling heeft geen criteria om op te vergelijken."
    zonder = [c.naam for c in criteria if c.id not in punten]
    return f"Nog geen punten voor {opsomming(zonder)}." if zonder else ""


def _delen(lezer: Lezer, regeling_id: str) -> dict[str, list[tuple[str, int]]]:
    """`delen_van` all that waits under a regeling, in one statement."""
    g, gevonden = AanvraagGebied, defaultdict[str, list[tuple[str, int]]](list)
    zin = sa.select(g.aanvraag_id, g.gebied_id, sa.type_coerce(g.deel, sa.BigInteger)).join(Aanvraag, Aanvraag.id == g.aanvraag_id)
    zin = zin.where(levend(g), Aanvraag.regeling_id == regeling_id, Aanvraag.status.in_(VOOR_BESLUIT)).order_by(g.gebied_id)
    for id_, gebied, deel in lezer.execute(zin).all():
        gevonden[id_].append((gebied, deel))
    return gevonden


def _zienswijzen(lezer: Lezer, onder: Any) -> dict[str, tuple[dt.date, dt.date | None]]:
    """The newest hearing before the decision, per application: until when, and when the answer came."""
    z = Zienswijze
    zin = sa.select(z.aanvraag_id, z.tot, z.ontvangen_op).where(levend(z), z.aanvraag_id.in_(onder)).order_by(z.id)
    return {id_: (tot, op) for id_, tot, op in lezer.execute(zin).all()}


def _punten(lezer: Lezer, onder: Any, criteria: tuple[Criterium, ...]) -> dict[str, dict[str, Punt]]:
    """Per application its points by criterium id, in the order of the criteria."""
    o = Criteriumoordeel
    gevonden: defaultdict[str, dict[str, tuple[int, str]]] = defaultdict(dict)
    for id_, criterium, punten, reden in lezer.execute(sa.select(o.aanvraag_id, o.criterium_id, o.punten, o.reden)
                                                       .where(levend(o), o.aanvraag_id.in_(onder))).all():  # fmt: skip
        gevonden[id_][criterium] = (punten, reden)
    return {id_: {c.id: Punt(c.naam, c.gewicht, *eigen[c.id]) for c in criteria if c.id in eigen} for id_, eigen in gevonden.items()}
