"""What a regeling has to divide: the applications a decision can be taken on, those that are not ready and why, and the room.

One reading for use cases and queries alike. Who is ready is what the table of steps says of ‘Besluit nemen’, with an assessment,
and with points on every criterium where the regeling compares on criteria.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.relatie import Organisatie
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
from wijkagenda.domain.subsidie_stand import Lezer, gegroepeerd, plafondruimten
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
    van = {"regeling": regeling_id}
    rijen = lezer.execute(_wachtend("compleet_op" if wijze == "compleet" else "ontvangen_op"), van).all()
    delen = gegroepeerd(lezer.execute(_deelzin(), van).all())
    gehoord = _zienswijzen(lezer, regeling_id) if any(rij[3] == "voornemen" for rij in rijen) else {}
    punten = _punten(lezer, regeling_id, criteria) if criteria else {}
    oordeel, vergelijkt = _Oordeel(vandaag), wijze == "criteria"
    kandidaten: list[Kandidaat] = []
    wachtend: list[tuple[Any, str]] = []
    for rij in rijen:
        id_, kenmerk, titel, status, gevraagd, geadviseerd, dag, beoordeeld, aanvrager = rij
        eigen = tuple(delen.get(id_, ()))
        som = eigen[0][1] if len(eigen) == 1 else sum([deel for _, deel in eigen])
        waarom = oordeel.waarom(status, beoordeeld, som, gehoord.get(id_))
        if not waarom and (vergelijkt or dag is None):
            waarom = _waarom_geen_plek(wijze, dag, criteria, punten.get(id_, {}))
        if waarom:
            wachtend.append((rij, waarom))
        else:
            gegeven = tuple(punten[id_].values()) if vergelijkt else ()
            kandidaten.append(Kandidaat(id_, kenmerk or "", titel, dag, gevraagd, geadviseerd, eigen, gegeven, aanvrager))
    wachtend.sort(key=lambda paar: (paar[0][1] or "", paar[0][0]))
    laatste = max([k.dag for k in kandidaten], default=None)
    return kandidaten, [
        NietKlaar(id_, kenmerk or "", titel, gevraagd, waarom, not vergelijkt and None not in (dag, laatste) and dag < laatste)
        for (id_, kenmerk, titel, _, gevraagd, _, dag, *_), waarom in wachtend
    ]


@cache
def _wachtend(dag: str) -> sa.Select[*tuple[Any, ...]]:
    """What waits for a decision under a regeling; `dag` names the column of the day that counts."""
    a = Aanvraag
    beoordeeld = sa.exists().where(levend(Beoordeling), Beoordeling.aanvraag_id == a.id)
    zin = sa.select(a.id, a.kenmerk, a.titel, a.status, a.aangevraagd, a.geadviseerd, getattr(a, dag), beoordeeld, Organisatie.naam)
    return zin.join(Organisatie, Organisatie.id == a.organisatie_id).where(*_hier(VOOR_BESLUIT))


def _hier(statussen: tuple[str, ...]) -> tuple[sa.ColumnElement[bool], ...]:
    return levend(Aanvraag), Aanvraag.regeling_id == sa.bindparam("regeling"), Aanvraag.status.in_(statussen)


class _Oordeel:
    """Why no decision can be taken, by the table of steps; asked once for every different set of facts."""

    def __init__(self, vandaag: dt.date) -> None:
        self._vandaag = vandaag
        self._bekend: dict[tuple[Any, ...], str] = {}

    def waarom(self, status: str, beoordeeld: bool, som: int, gehoord: tuple[dt.date, dt.date | None] | None) -> str:
        """A sentence, or empty when a decision can be taken."""
        feiten = (status, beoordeeld, som, gehoord)
        if feiten not in self._bekend:
            self._bekend[feiten] = self._zoek(*feiten)
        return self._bekend[feiten]

    def _zoek(self, status: str, beoordeeld: bool, som: int, gehoord: tuple[dt.date, dt.date | None] | None) -> str:
        if status not in KLAAR:
            return _NOG_NIET.get(status, "De aanvraag is nog niet in beoordeling.")
        if not beoordeeld:
            return "Er is nog geen beoordeling."
        tot, op = gehoord or (None, None)
        nu = Feiten(status, self._vandaag, gebied_som=som, beoordelingen=1, zienswijze_tot=tot, zienswijze_op=op)
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


@cache
def _deelzin() -> sa.Select[*tuple[Any, ...]]:
    """The shares of all that waits, as `gegroepeerd` takes them."""
    g = AanvraagGebied
    zin = sa.select(g.aanvraag_id, g.gebied_id, sa.type_coerce(g.deel, sa.BigInteger)).join(Aanvraag, Aanvraag.id == g.aanvraag_id)
    return zin.where(levend(g), *_hier(VOOR_BESLUIT))


def _zienswijzen(lezer: Lezer, regeling_id: str) -> dict[str, tuple[dt.date, dt.date | None]]:
    """The newest hearing before the decision, per application: until when, and when the answer came."""
    z = Zienswijze
    zin = sa.select(z.aanvraag_id, z.tot, z.ontvangen_op).join(Aanvraag, Aanvraag.id == z.aanvraag_id)
    rijen = lezer.execute(zin.where(levend(z), *_hier(("voornemen",))).order_by(z.id), {"regeling": regeling_id}).all()
    return {id_: (tot, op) for id_, tot, op in rijen}


def _punten(lezer: Lezer, regeling_id: str, criteria: tuple[Criterium, ...]) -> dict[str, dict[str, Punt]]:
    """Per application its points by criterium id, in the order of the criteria."""
    o = Criteriumoordeel
    zin = sa.select(o.aanvraag_id, o.criterium_id, o.punten, o.reden).join(Aanvraag, Aanvraag.id == o.aanvraag_id)
    gevonden: defaultdict[str, dict[str, tuple[int, str]]] = defaultdict(dict)
    for id_, criterium, punten, reden in lezer.execute(zin.where(levend(o), *_hier(KLAAR)), {"regeling": regeling_id}).all():
        gevonden[id_][criterium] = (punten, reden)
    return {id_: {c.id: Punt(c.naam, c.gewicht, *eigen[c.id]) for c in criteria if c.id in eigen} for id_, eigen in gevonden.items()}
