"""The expectation to year-end of a selection of the wijkbudget, per stream and in all, with its reckoning step by step."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.geld import toon_bedrag, toon_euro
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.prognose import JAREN_TERUG, Uitgangspunt, Verwachting, aandeel_daarna, op_duizend, samen, verwacht
from wijkagenda.domain.subsidie import Betaling
from wijkagenda.domain.wijkbudget import Boeking, Geldstroom
from wijkagenda.queries.wijkbudget import keuze, per_geldstroom


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
    per = per_geldstroom(db, ids, [jaar], kant)
    if not per:
        return None
    aandelen = _aandelen(db, ids, jaar, kant, vandaag)
    gepland, later = _betaalschema(db, ids, jaar, kant)
    zorg = set(db.scalars(sa.select(Geldstroom.id).where(levend(Geldstroom), Geldstroom.zorgrecht)))
    verwachtingen: list[tuple[str, Verwachting]] = []
    for stroom, stand in per:
        nu = Uitgangspunt(stand.beschikbaar, stand.gerealiseerd, stand.verplicht, gepland[stroom.id], later[stroom.id])
        van_stroom = [aandeel for (id_, _), aandeel in aandelen.items() if id_ == stroom.id]
        verwachtingen.append((stroom.naam, verwacht(nu, van_stroom, stopt_als_leeg=stroom.id not in zorg)))
    heel = samen(v for _, v in verwachtingen)
    naam, meeste = max(verwachtingen, key=lambda p: p[1].over)
    grootste = naam if meeste.over > 0 and len(per) > 1 else None
    jaren = sorted({j for _, j in aandelen})
    stromen = tuple(Stroomverwachting(n, v.nu.beschikbaar, v.nu.gerealiseerd, v.nu.open, v.nieuw, v.over) for n, v in verwachtingen)
    over, minst, meest = (op_duizend(cents) for cents in (heel.over, heel.minst_over, heel.meest_over))
    voorbij = jaar < vandaag.year
    zin = _terugblik(heel, jaar) if voorbij else _zin(heel, jaar, grootste)
    return Prognose(jaar, voorbij, over, minst, meest, grootste, zin, _basis(heel.nu, jaren), _stappen(heel, jaar, jaren, vandaag), stromen)


def _aandelen(db: sa.Connection, ids: tuple[str, ...], jaar: int, kant: str, vandaag: dt.date) -> dict[tuple[str, int], Fraction]:
    """(geldstroom, earlier year) → the part of its actuals that came after this day of the year; only for the year that runs."""
    if jaar != vandaag.year:
        return {}
    jaren = range(jaar - JAREN_TERUG, jaar)
    tot = sa.or_(*(sa.and_(Boeking.jaar == j, Boeking.datum <= _zelfde_dag(vandaag, j)) for j in jaren))
    zin = (
        sa.select(Boeking.geldstroom_id, Boeking.jaar, sa.func.sum(Boeking.bedrag), sa.func.sum(sa.case((tot, Boeking.bedrag), else_=0)))
        .where(levend(Boeking), Boeking.soort == "gerealiseerd", *keuze(ids, jaren, kant))
        .group_by(Boeking.geldstroom_id, Boeking.jaar)
    )  # fmt: skip
    gevonden = {(stroom, j): aandeel_daarna(heel, tot_de_dag) for stroom, j, heel, tot_de_dag in db.execute(zin).fetchall()}
    return {plek: aandeel for plek, aandeel in gevonden.items() if aandeel is not None}


def _zelfde_dag(dag: dt.date, jaar: int) -> dt.date:
    """This day in another year; 29 February counts as the 28th where there is none."""
    try:
        return dag.replace(year=jaar)
    except ValueError:
        return dag.replace(year=jaar, day=28)


def _betaalschema(db: sa.Connection, ids: tuple[str, ...], jaar: int, kant: str) -> tuple[defaultdict[str, int], defaultdict[str, int]]:
    """Per geldstroom, what of the open commitments of the year stands on a schedule of payments in it, and after it.

    A payment takes the oldest year first, so what is open of earlier years is taken off the schedule before.
    """
    gepland: defaultdict[str, int] = defaultdict(int)
    later: defaultdict[str, int] = defaultdict(int)
    schema = _gepland_per_aanvraag(db, jaar)
    if not schema:
        return gepland, later
    bedrag = sa.func.sum(sa.case((Boeking.soort == "vrijval", -Boeking.bedrag), else_=Boeking.bedrag))
    hier = sa.and_(*keuze(ids, [jaar], None)) if ids else Boeking.jaar == jaar
    zin = (
        sa.select(Boeking.bron_id, Boeking.geldstroom_id, hier, Boeking.jaar < jaar, bedrag)
        .where(levend(Boeking), Boeking.bron_soort == "aanvraag", Boeking.bron_id.in_(list(schema)), Boeking.kant == kant,
               Boeking.soort.in_(("verplicht", "vrijval")), Boeking.jaar <= jaar)
        .group_by(Boeking.bron_id, Boeking.geldstroom_id, hier, Boeking.jaar < jaar)
    )  # fmt: skip
    open_: defaultdict[str, dict[tuple[str, bool, bool], int]] = defaultdict(dict)
    for id_, stroom, in_keuze, eerder, som in db.execute(zin).fetchall():
        if som > 0:
            open_[id_][stroom, bool(in_keuze), bool(eerder)] = som
    for id_, delen in open_.items():
        _leg_toe(delen, *schema[id_], gepland, later)
    return gepland, later


def _gepland_per_aanvraag(db: sa.Connection, jaar: int) -> dict[str, tuple[int, int]]:
    """Aanvraag → what is to be paid up to the end of the year, and after it."""
    dit_jaar = sa.func.sum(sa.case((Betaling.gepland_op <= dt.date(jaar, 12, 31), Betaling.bedrag), else_=0))
    zin = sa.select(Betaling.aanvraag_id, dit_jaar, sa.func.sum(Betaling.bedrag)).where(
        levend(Betaling), Betaling.betaald_op.is_(None), Betaling.soort != "terugbetaling"
    )
    return {id_: (nu, heel - nu) for id_, nu, heel in db.execute(zin.group_by(Betaling.aanvraag_id)).fetchall()}


def _leg_toe(delen: Mapping[tuple[str, bool, bool], int], dit_jaar: int, daarna: int, gepland: defaultdict[str, int],
             later: defaultdict[str, int]) -> None:  # fmt: skip
    """Adds what one application has on schedule to its streams, in proportion to what is open in this selection."""
    van_jaar = sum(cents for (_, _, eerder), cents in delen.items() if not eerder)
    if not van_jaar:
        return
    nu = min(van_jaar, max(0, dit_jaar - sum(cents for (_, _, eerder), cents in delen.items() if eerder)))
    straks = min(van_jaar - nu, daarna)
    for (stroom, in_keuze, eerder), cents in delen.items():
        if in_keuze and not eerder:
            gepland[stroom] += nu * cents // van_jaar
            later[stroom] += straks * cents // van_jaar


# -- in words


def _zin(heel: Verwachting, jaar: int, grootste: str | None) -> str:
    rond = op_duizend(heel.over)
    if heel.nu.beschikbaar == 0:
        return f"Naar verwachting gaat er in {jaar} ongeveer {toon_euro(op_duizend(heel.besteed))} uit. Er is niets begroot."
    if rond == 0:
        return "Naar verwachting blijft er bijna niets over."
    if rond > 0:
        return f"Naar verwachting blijft ongeveer {toon_euro(rond)} over" + (f", vooral bij {grootste}." if grootste else ".")
    return f"Naar verwachting is er ongeveer {toon_euro(-rond)} te weinig."


def _terugblik(heel: Verwachting, jaar: int) -> str:
    rond = op_duizend(heel.over)
    wat = "bleef bijna niets over" if rond == 0 else f"bleef ongeveer {toon_euro(rond)} over"
    if rond < 0:
        wat = f"was er ongeveer {toon_euro(-rond)} te weinig"
    return f"Van {jaar} {wat}{', als alles wat nog is verplicht wordt betaald' if heel.nu.open else ''}."


def _basis(nu: Uitgangspunt, jaren: list[int]) -> str:
    delen = ["wat is betaald", "wat nog is verplicht"]
    if nu.gepland or nu.later:
        delen.append("de geplande betalingen")
    if jaren:
        delen.append(f"het beloop van {opsomming([str(j) for j in jaren])}")
    zonder = "" if jaren else ", zonder nieuwe verplichtingen"
    return f"Gerekend met {opsomming(delen)}{zonder}. Afgerond op duizend euro."


def _stappen(heel: Verwachting, jaar: int, jaren: list[int], vandaag: dt.date) -> tuple[Rekenstap, ...]:
    nu = heel.nu
    schema = [f"{toon_bedrag(nu.gepland)} staat dit jaar op een betaalschema" if nu.gepland else "",
              f"{toon_bedrag(nu.later)} wordt pas na {jaar} betaald" if nu.later else ""]  # fmt: skip
    uitleg = [zin for zin in schema if zin]
    return (
        Rekenstap("Begroot, met wijzigingen", nu.beschikbaar),
        Rekenstap("Betaald", -nu.gerealiseerd, f"Tot en met {toon_dag(min(vandaag, dt.date(jaar, 12, 31)))}." if vandaag.year >= jaar else ""),
        Rekenstap("Nog verplicht", -nu.open, f"Telt helemaal mee. Daarvan: {opsomming(uitleg)}." if uitleg else "Telt helemaal mee."),
        Rekenstap("Komt er nog bij", -heel.nieuw, _patroon(heel, jaar, jaren, vandaag)),
        Rekenstap("Blijft over", heel.over, _spreiding(heel)),
    )


def _patroon(heel: Verwachting, jaar: int, jaren: list[int], vandaag: dt.date) -> str:
    if jaar != vandaag.year:
        return "Voor dit jaar rekenen we niet met nieuwe verplichtingen."
    if not jaren:
        return "Eerdere jaren zeggen hier nog niets over. Daarom rekenen we niet met nieuwe verplichtingen."
    dag, welke = toon_dag(vandaag, jaar=False), opsomming([str(j) for j in jaren])
    wat = {1: f"wat {welke} na {dag} nog uitgaf", 2: f"wat {welke} na {dag} gemiddeld nog uitgaven"}
    zin = f"Per geldstroom: {wat.get(len(jaren), f'wat de middelste van {welke} na {dag} nog uitgaf')}, omgerekend naar dit jaar."
    return f"{zin} Wat al verplicht is gaat daar eerst af." if heel.nu.open else zin


def _spreiding(heel: Verwachting) -> str:
    minst, meest = op_duizend(heel.minst_over), op_duizend(heel.meest_over)
    rond = f"Afgerond {toon_euro(op_duizend(heel.over))}"
    if minst == meest:
        return f"{rond}."
    return f"{rond}; tussen {toon_euro(minst)} en {toon_euro(meest)} als het gaat zoals in het duurste of het goedkoopste jaar."
