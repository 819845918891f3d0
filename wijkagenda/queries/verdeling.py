"""Proefverdelingen of one regeling side by side: applications as rows, variants as columns, and the same per gebied.

What is vrij in the geldstroom stands beside the plafondruimte and is never mixed with it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import sqlalchemy as sa

from wijkagenda.basis.opmaak import opsomming
from wijkagenda.basis.veld import Keuze
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.subsidie import Aanvraag, Criteriumoordeel, Regeling, RegelingCriterium, Verdeling
from wijkagenda.domain.subsidie_regels import KANT
from wijkagenda.domain.subsidie_stappen import VOOR_BESLUIT
from wijkagenda.domain.verdeelsleutel import per_gebied
from wijkagenda.domain.verdeling import Kandidaat, Proefverdeling, Telling, Uitkomst, Verdeelregel
from wijkagenda.domain.verdeling_stand import KLAAR, NietKlaar, Variant, Verdeelstof, reken_uit, varianten, verdeelstof
from wijkagenda.domain.verdeling_woorden import WIJZEN, plekzin, waarom
from wijkagenda.domain.wijkbudget import Geldstroom
from wijkagenda.queries.wijkbudget import standen

Aard = Literal["heel", "deel", "niet", "buiten"]


class Cel(NamedTuple):
    """What one application gets in one variant, in cents; `over` is the plafondruimte in all after it. `plek` is 0 when left out."""

    aard: Aard
    plek: int
    toegekend: int
    over: int
    waarom: str


class Verdeelrij(NamedTuple):
    """An application with its outcome in every variant, in their order (None: left out). Words of it are asked of the `Vergelijking`."""

    kandidaat: Kandidaat
    uitkomsten: tuple[Uitkomst | None, ...]

    @property
    def id(self) -> str:
        """The id of the application."""
        return self.kandidaat.id

    @property
    def plek(self) -> int:
        """Its place in the first variant that has it; 0 in none."""
        return next((u.plek for u in self.uitkomsten if u is not None), 0)

    @property
    def geloot(self) -> bool:
        """Whether others were equal, so that a lot gave it its place."""
        return any(u is not None and u.geloot for u in self.uitkomsten)


@dataclass(frozen=True, slots=True)
class Buiten:
    """An application that a variant leaves out."""

    id: str
    kenmerk: str
    titel: str
    reden: str


@dataclass(frozen=True, slots=True)
class Variantkolom:
    """A variant and its sums; `heel`, `deel` and `niet` count applications, `buiten` are those that it leaves out."""

    id: str
    naam: str
    regel: Verdeelregel
    samen: Telling
    heel: int
    deel: int
    niet: int
    buiten: tuple[Buiten, ...]

    @property
    def keuzen(self) -> tuple[str, ...]:
        """Its choices in words."""
        return (
            "rekent met het advies" if self.regel.basis == "geadviseerd" else "rekent met wat gevraagd is",
            "verleent ook een deel" if self.regel.gedeeltelijk else "verleent alles of niets",
            "gaat door na wat niet past" if self.regel.doorgaan else "stopt bij de eerste die niet past",
        )


@dataclass(frozen=True, slots=True)
class Gebruikt:
    """A variant that decisions were made from."""

    id: str
    naam: str
    op: dt.date


@dataclass(frozen=True, slots=True)
class Gebiedrij:
    """One gebied, or all together (`id` empty): its plafondruimte (None: no plafond of its own), what is vrij, and a sum per variant."""

    id: str
    gebied: str
    ruimte: int | None
    vrij: int | None
    gevraagd: int
    tellingen: tuple[Telling, ...]


@dataclass(frozen=True)
class Vergelijking:
    """Everything that the page shows; amounts are cents. `stroom` names the geldstroom that `vrij` is about, `namen` are those of
    gebieden by id."""

    regeling_id: str
    regeling: str
    jaar: int
    wijze: str
    ruimte: int
    stroom: str
    vrij: int | None
    varianten: tuple[Variantkolom, ...]
    gebruikt: tuple[Gebruikt, ...]
    rijen: tuple[Verdeelrij, ...]
    gebieden: tuple[Gebiedrij, ...]
    niet_klaar: tuple[NietKlaar, ...]
    criteria: tuple[str, ...]
    namen: Mapping[str, str]

    @property
    def gevraagd(self) -> int:
        """By all applications that a decision can be taken on."""
        return sum(rij.kandidaat.gevraagd for rij in self.rijen)

    @property
    def wijzezin(self) -> str:
        """How the regeling divides."""
        return f"Verdeelt {WIJZEN[self.wijze]}."

    @property
    def geloot(self) -> bool:
        """Whether a lot was needed anywhere."""
        return any(rij.geloot for rij in self.rijen)

    def cel(self, rij: Verdeelrij, nr: int) -> Cel:
        """What an application gets in the variant with this number, and why."""
        u, kolom = rij.uitkomsten[nr], self.varianten[nr]
        if u is None:
            return Cel("buiten", 0, 0, 0, next((b.reden for b in kolom.buiten if b.id == rij.id), ""))
        return Cel(u.aard, u.plek, u.toegekend, u.over, waarom(u, kolom.regel, self.namen))

    def besluiten(self, nr: int) -> Mapping[str, int]:
        """How many decisions of each kind would be made from the variant with this number."""
        return Counter(u.besluit for rij in self.rijen if (u := rij.uitkomsten[nr]) is not None)

    def advies_weigeren(self, nr: int) -> int:
        """How many of them are refused because the advice is so: for these a ground is asked."""
        return sum(u.oorzaak == "advies" for rij in self.rijen if (u := rij.uitkomsten[nr]) is not None)

    def plekzin(self, rij: Verdeelrij) -> str:
        """What its place rests on."""
        return plekzin(Verdeelregel(self.wijze), rij.kandidaat)

    def waar(self, rij: Verdeelrij) -> str:
        """Its gebieden, largest share first."""
        return opsomming([self.namen.get(gebied, "") for gebied, _ in sorted(rij.kandidaat.delen, key=lambda d: -d[1])])


@dataclass(frozen=True, slots=True)
class Puntenrij:
    """An application with its points per criterium (None: not judged yet) and their weighted sum; `reden` goes with each."""

    id: str
    kenmerk: str
    titel: str
    punten: tuple[int | None, ...]
    redenen: tuple[str, ...]
    score: int
    klaar: bool


@dataclass(frozen=True, slots=True)
class Puntenlijst:
    """The criteria of a regeling as (id, naam, gewicht), and every application that waits for a decision."""

    criteria: tuple[tuple[str, str, int], ...]
    rijen: tuple[Puntenrij, ...]


def regelingkeuzes(db: sa.Connection) -> list[Keuze]:
    """Regelingen with applications that wait for a decision, or with a proefverdeling; those with most to decide first."""
    wacht = sa.select(Aanvraag.regeling_id, sa.func.count().label("n")).where(levend(Aanvraag), Aanvraag.status.in_(VOOR_BESLUIT))
    per = wacht.group_by(Aanvraag.regeling_id).subquery()
    heeft = sa.select(Verdeling.regeling_id).where(levend(Verdeling))
    zin = sa.select(Regeling.id, Regeling.naam, per.c.n).outerjoin(per, per.c.regeling_id == Regeling.id)
    zin = zin.where(levend(Regeling), sa.or_(per.c.n > 0, Regeling.id.in_(heeft)))
    return [Keuze(id_, f"{naam} ({n or 'geen'} open)") for id_, naam, n in db.execute(zin.order_by(per.c.n.desc(), Regeling.naam)).all()]


def regeling_van(db: sa.Connection, id_: str) -> str:
    """The regeling that a proefverdeling belongs to; an id that is of no proefverdeling is that of a regeling already."""
    return db.execute(sa.select(Verdeling.regeling_id).where(levend(Verdeling), Verdeling.id == id_)).scalar() or id_


def vergelijking(db: sa.Connection, regeling_id: str, vandaag: dt.date) -> Vergelijking:
    """All variants of a regeling over what can be decided on now. Raises `NietGevonden`."""
    stof = verdeelstof(db, regeling_id, vandaag)
    alle = varianten(db, stof)
    open_ = [(v, reken_uit(stof, v)) for v in alle if v.gebruikt_op is None]
    gebieden = _gebieden(db)
    stroom, vrij, vrij_in = _vrij(db, stof)
    return Vergelijking(
        regeling_id, stof.regeling, stof.jaar, stof.wijze, stof.ruimte, stroom, vrij, tuple(_kolom(stof, v, p) for v, p in open_),
        tuple(Gebruikt(v.id, v.naam, v.gebruikt_op) for v in alle if v.gebruikt_op is not None), _rijen(stof, [p for _, p in open_]),
        tuple(_per_gebied(stof, [p for _, p in open_], gebieden, vrij_in)), stof.niet_klaar, tuple(c.naam for c in stof.criteria), gebieden,
    )  # fmt: skip


def over_jaren(db: sa.Connection, v: Vergelijking, nr: int) -> list[str]:
    """The kenmerken of the applications in a variant whose activities run over more than one year."""
    mee = {rij.id for rij in v.rijen if rij.uitkomsten[nr] is not None}
    zin = sa.select(Aanvraag.id, Aanvraag.kenmerk, Aanvraag.van, Aanvraag.tot).where(levend(Aanvraag), Aanvraag.regeling_id == v.regeling_id)
    rijen = db.execute(zin.where(Aanvraag.status.in_(KLAAR)).order_by(Aanvraag.kenmerk)).all()
    return [kenmerk or "" for id_, kenmerk, van, tot in rijen if id_ in mee and van and tot and van.year != tot.year]


def puntenlijst(db: sa.Connection, regeling_id: str) -> Puntenlijst:
    """The points on the criteria as they are now."""
    c, o = RegelingCriterium, Criteriumoordeel
    zin = sa.select(c.id, c.naam, c.gewicht).where(levend(c), c.regeling_id == regeling_id).order_by(c.volgorde.is_(None), c.volgorde, c.naam)
    criteria = tuple((id_, naam, gewicht or 1) for id_, naam, gewicht in db.execute(zin).all())
    wacht = (levend(Aanvraag), Aanvraag.regeling_id == regeling_id, Aanvraag.status.in_(VOOR_BESLUIT))
    onder = sa.select(Aanvraag.id).where(*wacht).scalar_subquery()
    gegeven = {(r[0], r[1]): (r[2], r[3]) for r in db.execute(sa.select(o.aanvraag_id, o.criterium_id, o.punten, o.reden)
                                                              .where(levend(o), o.aanvraag_id.in_(onder))).all()}  # fmt: skip
    rijen = []
    for id_, kenmerk, titel in db.execute(sa.select(Aanvraag.id, Aanvraag.kenmerk, Aanvraag.titel).where(*wacht).order_by(Aanvraag.kenmerk)).all():
        eigen = [gegeven.get((id_, criterium)) for criterium, _, _ in criteria]
        score = sum(gewicht * e[0] for (_, _, gewicht), e in zip(criteria, eigen, strict=True) if e)
        rijen.append(Puntenrij(id_, kenmerk or "", titel, tuple(e[0] if e else None for e in eigen), tuple(e[1] if e else "" for e in eigen),
                               score, None not in eigen))  # fmt: skip
    return Puntenlijst(criteria, tuple(rijen))


def _kolom(stof: Verdeelstof, variant: Variant, uit: Proefverdeling) -> Variantkolom:
    buiten = tuple(Buiten(k.id, k.kenmerk, k.titel, variant.buiten[k.id]) for k in stof.kandidaten if k.id in variant.buiten)
    telt = uit.aantallen()
    return Variantkolom(variant.id, variant.naam, variant.regel, uit.samen, telt["heel"], telt["deel"], telt["niet"], buiten)


def _rijen(stof: Verdeelstof, uitkomsten: Sequence[Proefverdeling]) -> tuple[Verdeelrij, ...]:
    """In the order of the first variant; what it leaves out goes below."""
    per_variant = [{u.kandidaat.id: u for u in uit.uitkomsten} for uit in uitkomsten]
    rijen = [Verdeelrij(k, tuple([gevonden.get(k.id) for gevonden in per_variant])) for k in stof.kandidaten]
    achteraan = len(rijen) + 1
    rijen.sort(key=lambda rij: (rij.uitkomsten[0].plek if rij.uitkomsten and rij.uitkomsten[0] else achteraan, rij.plek, rij.kandidaat.kenmerk))
    return tuple(rijen)


def _per_gebied(stof: Verdeelstof, uitkomsten: Sequence[Proefverdeling], gebieden: Mapping[str, str], vrij: Mapping[str, int]) -> list[Gebiedrij]:
    """Every gebied with a plafond or an application, in the usual order, and all together; what a variant leaves out is not in its sums."""
    gevraagd = _gevraagd(stof, uitkomsten)
    aanwezig, leeg = {*gevraagd, *stof.ruimten}, Telling()
    uit = []
    for id_, naam in gebieden.items():
        if id_ in aanwezig:
            tellingen = tuple(p.gebieden.get(id_, leeg) for p in uitkomsten)
            uit.append(Gebiedrij(id_, naam, stof.ruimten.get(id_), vrij.get(id_), gevraagd.get(id_, 0), tellingen))
    samen = tuple(p.samen for p in uitkomsten)
    return [*uit, Gebiedrij("", "Samen", stof.ruimte, sum(vrij.values()) if vrij else None, sum(gevraagd.values()), samen)]


def _gevraagd(stof: Verdeelstof, uitkomsten: Sequence[Proefverdeling]) -> Mapping[str, int]:
    """What all applications ask per gebied: as counted already where no application is left out."""
    heel = next((p for p in uitkomsten if p.samen.aanvragen == len(stof.kandidaten)), None)
    if heel is not None:
        return {gebied: telling.gevraagd for gebied, telling in heel.gebieden.items()}
    som: defaultdict[str, int] = defaultdict(int)
    for kandidaat in stof.kandidaten:
        for gebied, cents in per_gebied(kandidaat.gevraagd, kandidaat.delen).items():
            som[gebied] += cents
    return som


def _gebieden(db: sa.Connection) -> dict[str, str]:
    """Names by id, in the usual order."""
    zin = sa.select(Gebied.id, Gebied.naam).where(levend(Gebied)).order_by(Gebied.volgorde.is_(None), Gebied.volgorde, Gebied.naam)
    return dict(db.execute(zin).all())


def _vrij(db: sa.Connection, stof: Verdeelstof) -> tuple[str, int | None, dict[str, int]]:
    """The name of the geldstroom, what is vrij in it in the year of the regeling, and the same per gebied."""
    if stof.geldstroom_id is None:
        return "", None, {}
    naam = db.execute(sa.select(Geldstroom.naam).where(levend(Geldstroom), Geldstroom.id == stof.geldstroom_id)).scalar() or ""
    per = standen(db, ("geldstroom_id", "gebied_id"), jaren=(stof.jaar,), kant=KANT)
    hier = {gebied: stand.vrij for (stroom, gebied), stand in per.items() if stroom == stof.geldstroom_id}
    return naam, sum(hier.values()) if hier else None, hier
