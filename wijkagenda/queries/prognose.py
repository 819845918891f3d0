"""The expectation to year-end of a selection of the wijkbudget, per stream and in all, with its reckoning step by step.

It is reckoned per gebied and stream; what is told of more of them is their sum, so that gebieden together are what each of them is.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.geld import toon_bedrag, toon_euro, verdeel_groeiend
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.prognose import JAREN_TERUG, Uitgangspunt, Verwachting, aandeel_daarna, op_duizend, samen, verwacht
from wijkagenda.domain.subsidie import Betaling
from wijkagenda.domain.wijkbudget import Boeking, Geldstroom
from wijkagenda.queries.wijkbudget import Deel, geldstromen, keuze, standen

Plek = tuple[str, str]
"""Ids of gebied and geldstroom."""
_PLEK: tuple[Deel, ...] = ("gebied_id", "geldstroom_id")


@dataclass(frozen=True, slots=True)
class Rekenstap:
    """One line of the reckoning: what it is, signed cents, and where it comes from in words."""

    wat: str
    bedrag: int
    uitleg: str = ""


@dataclass(frozen=True, slots=True)
class Stroomverwachting:
    """One stream; amounts in whole cents."""

    naam: str
    beschikbaar: int
    gerealiseerd: int
    open: int
    nieuw: int
    over: int


@dataclass(frozen=True, slots=True)
class Prognose:
    """What is expected to be left at the end of the year, rounded to thousands of euros, and on what that rests."""

    jaar: int
    voorbij: bool
    """Whether the year is over: then it tells what was left."""
    over: int
    """Whole cents, rounded to € 1.000; negative is a shortage."""
    minst_over: int
    meest_over: int
    """The stated range, rounded the same way."""
    grootste: str | None
    """The stream in which most of it is left."""
    zin: str
    basis: str
    stappen: tuple[Rekenstap, ...]
    stromen: tuple[Stroomverwachting, ...]


def prognose(db: sa.Connection, gebied_ids: Iterable[str], jaar: int, kant: str, vandaag: dt.date) -> Prognose | None:
    """The expectation for these gebieden together; None without boekingen in the year."""
    ids = tuple(gebied_ids)
    namen = {stroom.id: stroom.naam for stroom in geldstromen(db)}
    per = {plek: stand for plek, stand in standen(db, _PLEK, gebied_ids=ids, jaren=[jaar], kant=kant).items() if plek[1] in namen}
    if not per:
        return None
    aandelen = _aandelen(db, ids, jaar, kant, vandaag)
    gepland, later = _betaalschema(db, jaar, kant)
    zorg = set(db.scalars(sa.select(Geldstroom.id).where(levend(Geldstroom), Geldstroom.zorgrecht)))
    per_stroom: defaultdict[str, list[Verwachting]] = defaultdict(list)
    for plek, stand in per.items():
        nu = Uitgangspunt(stand.beschikbaar, stand.gerealiseerd, stand.verplicht, gepland[plek], later[plek])
        per_stroom[plek[1]].append(verwacht(nu, list(aandelen[plek].values()), stopt_als_leeg=plek[1] not in zorg))
    verwachtingen = [(naam, samen(per_stroom[id_])) for id_, naam in namen.items() if id_ in per_stroom]
    heel = samen(v for _, v in verwachtingen)
    naam, meeste = max(verwachtingen, key=lambda p: p[1].over)
    grootste = naam if meeste.over > 0 and len(verwachtingen) > 1 else None
    jaren = sorted({j for per_jaar in aandelen.values() for j in per_jaar})
    stromen = tuple(Stroomverwachting(n, v.nu.beschikbaar, v.nu.gerealiseerd, v.nu.open, v.nieuw, v.over) for n, v in verwachtingen)
    over, minst, meest = (op_duizend(cents) for cents in (heel.over, heel.minst_over, heel.meest_over))
    voorbij = jaar < vandaag.year
    zin = _terugblik(heel, jaar) if voorbij else _zin(heel, jaar, grootste)
    stappen = _stappen(heel, jaar, _patroon(heel, jaar, jaren, vandaag, gebieden=len({gebied for gebied, _ in per})), vandaag)
    return Prognose(jaar, voorbij, over, minst, meest, grootste, zin, _basis(heel.nu, jaren), stappen, stromen)


def _aandelen(db: sa.Connection, ids: tuple[str, ...], jaar: int, kant: str, vandaag: dt.date) -> defaultdict[Plek, dict[int, Fraction]]:
    """Per plek, per earlier year, the part of its actuals that came after this day of the year; only for the year that runs."""
    uit: defaultdict[Plek, dict[int, Fraction]] = defaultdict(dict)
    if jaar != vandaag.year:
        return uit
    jaren = range(jaar - JAREN_TERUG, jaar)
    tot = sa.or_(*(sa.and_(Boeking.jaar == j, Boeking.datum <= _zelfde_dag(vandaag, j)) for j in jaren))
    per = (Boeking.gebied_id, Boeking.geldstroom_id, Boeking.jaar)
    zin = (
        sa.select(*per, sa.func.sum(Boeking.bedrag), sa.func.sum(sa.case((tot, Boeking.bedrag), else_=0)))
        .where(levend(Boeking), Boeking.soort == "gerealiseerd", *keuze(ids, jaren, kant))
        .group_by(*per)
    )
    for gebied, stroom, j, heel, tot_de_dag in db.execute(zin).fetchall():
        if (aandeel := aandeel_daarna(heel, tot_de_dag)) is not None:
            uit[gebied, stroom][j] = aandeel
    return uit


def _zelfde_dag(dag: dt.date, jaar: int) -> dt.date:
    """This day in another year; 29 February counts as the 28th where there is none."""
    try:
        return dag.replace(year=jaar)
    except ValueError:
        return dag.replace(year=jaar, day=28)


def _betaalschema(db: sa.Connection, jaar: int, kant: str) -> tuple[defaultdict[Plek, int], defaultdict[Plek, int]]:
    """Per plek, what of the open commitments of the year stands on a schedule of payments in it, and after it.

    A payment takes the oldest year first, so what is open of earlier years is taken off the schedule before.
    """
    gepland: defaultdict[Plek, int] = defaultdict(int)
    later: defaultdict[Plek, int] = defaultdict(int)
    schema = _gepland_per_aanvraag(db, jaar)
    if not schema:
        return gepland, later
    bedrag = sa.func.sum(sa.case((Boeking.soort == "vrijval", -Boeking.bedrag), else_=Boeking.bedrag))
    van = (Boeking.bron_id, Boeking.gebied_id, Boeking.geldstroom_id, Boeking.jaar < jaar)
    zin = (
        sa.select(*van, bedrag)
        .where(levend(Boeking), Boeking.bron_soort == "aanvraag", Boeking.bron_id.in_(list(schema)), Boeking.kant == kant,
               Boeking.soort.in_(("verplicht", "vrijval")), Boeking.jaar <= jaar)
        .group_by(*van).order_by(*van)
    )  # fmt: skip
    open_: defaultdict[str, dict[Plek, int]] = defaultdict(dict)
    oud: defaultdict[str, int] = defaultdict(int)
    for id_, gebied, stroom, eerder, som in db.execute(zin).fetchall():
        if som > 0 and eerder:
            oud[id_] += som
        elif som > 0:
            open_[id_][gebied, stroom] = som
    for id_, delen in open_.items():
        dit_jaar, daarna = schema[id_]
        van_jaar = sum(delen.values())
        nu = min(van_jaar, max(0, dit_jaar - oud[id_]))
        for bij, cents in ((gepland, nu), (later, min(van_jaar - nu, daarna))):
            for plek, deel in zip(delen, verdeel_groeiend(cents, list(delen.values())), strict=True):
                bij[plek] += deel
    return gepland, later


def _gepland_per_aanvraag(db: sa.Connection, jaar: int) -> dict[str, tuple[int, int]]:
    """Aanvraag → what is to be paid up to the end of the year, and after it."""
    dit_jaar = sa.func.sum(sa.case((Betaling.gepland_op <= dt.date(jaar, 12, 31), Betaling.bedrag), else_=0))
    zin = sa.select(Betaling.aanvraag_id, dit_jaar, sa.func.sum(Betaling.bedrag)).where(
        levend(Betaling), Betaling.betaald_op.is_(None), Betaling.soort != "terugbetaling"
    )
    return {id_: (nu, heel - nu) for id_, nu, heel in db.execute(zin.group_by(Betaling.aanvraag_id)).fetchall()}


# -- in words


def _zin(heel: Verwachting, jaar: int, grootste: str | None) -> str:
    rond = op_duizend(heel.over)
    if heel.nu.beschikbaar == 0:
        return f"Waarschijnlijk gaat er in {jaar} ongeveer {toon_euro(op_duizend(heel.besteed))} uit. Er is niets begroot."
    if rond == 0:
        return "Waarschijnlijk blijft er bijna niets over."
    if rond > 0:
        return f"Waarschijnlijk blijft ongeveer {toon_euro(rond)} over" + (f", vooral bij {grootste}." if grootste else ".")
    return f"Waarschijnlijk is er ongeveer {toon_euro(-rond)} te weinig."


def _terugblik(heel: Verwachting, jaar: int) -> str:
    rond = op_duizend(heel.over)
    wat = "bleef bijna niets over" if rond == 0 else f"bleef ongeveer {toon_euro(rond)} over"
    if rond < 0:
        wat = f"was er ongeveer {toon_euro(-rond)} te weinig"
    return f"Van {jaar} {wat}{', als alles wat nog is verplicht wordt betaald' if heel.nu.open else ''}."


def _basis(nu: Uitgangspunt, jaren: list[int]) -> str:
    ook = ["de geplande betalingen"] if nu.gepland or nu.later else []
    if jaren:
        ook.append(f"hoe het ging in {opsomming([str(j) for j in jaren])}")
    zonder = "" if jaren else ", zonder nieuwe verplichtingen"
    erbij = f" Ook met {opsomming(ook)}." if ook else ""
    return f"Gerekend met wat is betaald en wat nog is verplicht{zonder}.{erbij} Afgerond op duizend euro."


def _stappen(heel: Verwachting, jaar: int, patroon: str, vandaag: dt.date) -> tuple[Rekenstap, ...]:
    nu = heel.nu
    schema = [f"{toon_bedrag(nu.gepland)} staat dit jaar op een betaalschema" if nu.gepland else "",
              f"{toon_bedrag(nu.later)} wordt pas na {jaar} betaald" if nu.later else ""]  # fmt: skip
    uitleg = [zin for zin in schema if zin]
    return (
        Rekenstap("Begroot, met wijzigingen", nu.beschikbaar),
        Rekenstap("Betaald", -nu.gerealiseerd, f"Tot en met {toon_dag(min(vandaag, dt.date(jaar, 12, 31)))}." if vandaag.year >= jaar else ""),
        Rekenstap("Nog verplicht", -nu.open, f"Telt helemaal mee. Daarvan: {opsomming(uitleg)}." if uitleg else "Telt helemaal mee."),
        Rekenstap("Komt er nog bij", -heel.nieuw, patroon),
        Rekenstap("Blijft over", heel.over, _spreiding(heel)),
    )


def _patroon(heel: Verwachting, jaar: int, jaren: list[int], vandaag: dt.date, *, gebieden: int) -> str:
    if jaar != vandaag.year:
        return "Voor dit jaar rekenen we niet met nieuwe verplichtingen."
    if not jaren:
        return "Eerdere jaren zeggen hier nog niets over. Daarom rekenen we niet met nieuwe verplichtingen."
    dag, welke = toon_dag(vandaag, jaar=False), opsomming([str(j) for j in jaren])
    wat = {1: f"wat {welke} na {dag} nog uitgaf", 2: f"wat {welke} na {dag} gemiddeld nog uitgaven"}
    per = "Per gebied en geldstroom" if gebieden > 1 else "Per geldstroom"
    zin = f"{per}: {wat.get(len(jaren), f'wat de middelste van {welke} na {dag} nog uitgaf')}, omgerekend naar dit jaar."
    return f"{zin} Wat al verplicht is gaat daar eerst af." if heel.nu.open else zin


def _spreiding(heel: Verwachting) -> str:
    minst, meest = op_duizend(heel.minst_over), op_duizend(heel.meest_over)
    rond = f"Afgerond {toon_euro(op_duizend(heel.over))}"
    if minst == meest:
        return f"{rond}."
    return f"{rond}; tussen {toon_euro(minst)} en {toon_euro(meest)} als het gaat zoals in het duurste of het goedkoopste jaar."
