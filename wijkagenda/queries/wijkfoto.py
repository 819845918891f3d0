"""The wijkfoto: figures of gebieden beside those of the gemeente with the story to them, questions, and what residents brought in.

Only what may be printed leaves here: a count below five of a gebied itself is told as "minder dan 5", and so is a figure for
which fewer than five people were asked; words of residents come only where a group said them or where people agreed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Beleidskader, Doel, Indicator, Thema
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.inbreng import Inbreng
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.velden import veld_van
from wijkagenda.domain.verband import Verband
from wijkagenda.domain.wijkplan import Opgave
from wijkagenda.domain.wijkscan import KLEIN, Meting, Trendbreuk, Verhaal, Vraagtelling, mag_gedrukt, toon_optelling, toon_telling
from wijkagenda.queries.leersessie_inhoud import let_op
from wijkagenda.queries.wijkscan import BreukRij, heel

TELEENHEDEN = ("aantal", "huishoudens")
"""Units in which a small value of a gebied would point someone out."""


@dataclass(frozen=True)
class Fotopunt:
    """A figure of a year. Without `waarde` the words of `waarom_niet` say why: it is not there, or (`te_klein`) not printed.

    `n` is how many people were asked.
    """

    jaar: int
    waarde: Decimal | None
    waarom_niet: str
    n: int | None
    voorlopig: bool
    bron: str
    noot: str
    te_klein: bool = False


@dataclass(frozen=True)
class Fotoreeks:
    """The figures of one gebied or of the gemeente, oldest first; `niveau` as in Meting."""

    van: str
    gebied_id: str
    niveau: str
    punten: tuple[Fotopunt, ...]

    def bekend(self) -> tuple[Fotopunt, ...]:
        """Those with a value."""
        return tuple(p for p in self.punten if p.waarde is not None)


@dataclass(frozen=True)
class Fotoverhaal:
    """What residents and workers make of a figure; `citaat` and `wie` are only there where they may be printed."""

    gebied_id: str
    jaar: int
    tekst: str
    citaat: str
    wie: str


@dataclass(frozen=True)
class Fotocijfer:
    """An indicator with all there is to print about it; per gebied the newest verhaal."""

    id: str
    code: str
    naam: str
    eenheid: str
    kader: str
    doel: str
    reeksen: tuple[Fotoreeks, ...]
    breuken: tuple[BreukRij, ...]
    verhalen: tuple[Fotoverhaal, ...]

    def van_gebied(self, gebied_id: str) -> tuple[Fotoreeks, ...]:
        """The series of the gebied itself: of all of it, then of a buurt in it."""
        return tuple(r for r in self.reeksen if r.gebied_id == gebied_id and r.niveau != "gemeente")

    def van_gemeente(self) -> Fotoreeks | None:
        """The series of the gemeente."""
        return next((r for r in self.reeksen if r.niveau == "gemeente"), None)

    def verhaal(self, gebied_id: str) -> Fotoverhaal | None:
        """The newest story of a gebied."""
        return next((v for v in self.verhalen if v.gebied_id == gebied_id), None)


@dataclass(frozen=True)
class Themavraag:
    """How many individual questions came about a thema, in the words in which they are printed."""

    thema: str
    aantal: str
    collectief: str


@dataclass(frozen=True)
class Gezegd:
    """An inbreng; `woorden` is empty where they are not printed."""

    datum: dt.date
    hoe: str
    aantal: int | None
    woorden: str


@dataclass(frozen=True)
class Themainbreng:
    """What residents said about a thema, the latest first."""

    thema: str
    gezegd: tuple[Gezegd, ...]


# -- figures


def cijfers(db: sa.Connection, gebied_ids: Sequence[str], tot: int) -> list[Fotocijfer]:
    """The indicatoren of the beleidskaders in use that have a figure or a verhaal up to and including a year, in their order."""
    indicatoren: sa.Select[*tuple[Any, ...]] = (
        sa.select(Indicator.id, Indicator.code, Indicator.naam, Indicator.eenheid, Beleidskader.naam, sa.func.coalesce(Doel.titel, ""))
        .join(Beleidskader, Beleidskader.id == Indicator.beleidskader_id)
        .outerjoin(Doel, sa.and_(Doel.id == Indicator.doel_id, levend(Doel)))
        .where(levend(Indicator), levend(Beleidskader), Beleidskader.actief.is_(True))
        .order_by(Beleidskader.van.desc(), Beleidskader.naam, sa.cast(Doel.code, sa.Numeric), Doel.code, Indicator.code, Indicator.id)
    )
    reeksen, verhalen, breuken = _reeksen(db, gebied_ids, tot), _verhalen(db, gebied_ids, tot), _breuken(db)
    return [
        Fotocijfer(id_, code, naam, eenheid, kader, doel, tuple(reeksen.get(id_, ())), tuple(breuken.get(id_, ())), tuple(verhalen.get(id_, ())))
        for id_, code, naam, eenheid, kader, doel in db.execute(indicatoren).all()
        if id_ in reeksen or id_ in verhalen
    ]


def _reeksen(db: sa.Connection, gebied_ids: Sequence[str], tot: int) -> dict[str, list[Fotoreeks]]:
    """Per indicator the series: of the gemeente first, then those of the gebieden in their own order."""
    van_heel = heel(db)
    zin: sa.Select[*tuple[Any, ...]] = (
        sa.select(Meting.indicator_id, Meting.niveau, Meting.gebied_id, Gebied.naam, Meting.jaar, Meting.waarde, Meting.geen_waarde, Meting.n,
                  Meting.voorlopig, Meting.bron, Meting.noot, Indicator.eenheid)
        .join(Indicator, Indicator.id == Meting.indicator_id)
        .join(Gebied, Gebied.id == Meting.gebied_id)
        .where(levend(Meting), Meting.jaar <= tot, sa.or_(Meting.niveau == "gemeente", Meting.gebied_id.in_(gebied_ids)))
        .order_by(Gebied.volgorde.is_(None), Gebied.volgorde, Gebied.naam, Meting.jaar, Meting.id)
    )  # fmt: skip
    punten: dict[str, dict[tuple[str, str, str], list[Fotopunt]]] = {}
    for indicator_id, niveau, gebied_id, naam, *rest in db.execute(zin).all():
        van = van_heel if niveau == "gemeente" else f"een buurt in {naam}" if niveau == "buurt" else naam
        sleutel = (van, "" if niveau == "gemeente" else gebied_id, niveau)
        punten.setdefault(indicator_id, {}).setdefault(sleutel, []).append(_punt(niveau, *rest))
    volgorde = ("gemeente", "wijk", "buurt")
    return {
        id_: [Fotoreeks(*sleutel, tuple(rij)) for sleutel, rij in sorted(per.items(), key=lambda p: volgorde.index(p[0][2]))]
        for id_, per in punten.items()
    }


def _punt(niveau: str, jaar: int, waarde: Decimal | None, geen: str | None, n: int | None, voorlopig: bool, bron: str | None, noot: str | None,
          eenheid: str) -> Fotopunt:  # fmt: skip
    te_klein, reden = False, veld_van("meting", "geen_waarde").toon(geen) if waarde is None else ""
    if waarde is not None and niveau != "gemeente":
        if eenheid in TELEENHEDEN and waarde < KLEIN:
            te_klein, waarde, reden = True, None, toon_telling(0)
        elif n is not None and n < KLEIN:
            te_klein, waarde, n, reden = True, None, None, f"ingevuld door minder dan {KLEIN} mensen"
    return Fotopunt(jaar, waarde, reden, n, voorlopig, bron or "", noot or "", te_klein)


def _verhalen(db: sa.Connection, gebied_ids: Sequence[str], tot: int) -> dict[str, list[Fotoverhaal]]:
    zin = sa.select(Verhaal.indicator_id, Verhaal.gebied_id, Verhaal.jaar, Verhaal.tekst, Verhaal.citaat, Verhaal.wie, Verhaal.toestemming)
    zin = zin.where(levend(Verhaal), Verhaal.gebied_id.in_(gebied_ids), Verhaal.jaar <= tot).order_by(Verhaal.jaar.desc(), Verhaal.id)
    uit: dict[str, list[Fotoverhaal]] = {}
    for indicator_id, gebied_id, jaar, tekst, citaat, wie, toestemming in db.execute(zin).all():
        rij = uit.setdefault(indicator_id, [])
        if all(v.gebied_id != gebied_id for v in rij):
            woorden, bron = mag_gedrukt(citaat, wie, toestemming)
            rij.append(Fotoverhaal(gebied_id, jaar, tekst, (woorden or "").strip(), (bron or "").strip()))
    return uit


def _breuken(db: sa.Connection) -> dict[str, list[BreukRij]]:
    b = Trendbreuk
    vermoedelijk = sa.or_(b.vermoedelijk.is_(True), sa.func.coalesce(b.bron, "") == "")
    zin = sa.select(b.indicator_id, b.id, b.jaar, b.toelichting, b.bron, vermoedelijk).where(levend(b)).order_by(b.jaar, b.id)
    uit: dict[str, list[BreukRij]] = {}
    for indicator_id, id_, jaar, toelichting, bron, vermoed in db.execute(zin).all():
        uit.setdefault(indicator_id, []).append(BreukRij(id_, jaar, toelichting, bron, bool(vermoed)))
    return uit


# -- questions and what residents said


def vragen(db: sa.Connection, gebied_id: str, jaren: Sequence[int]) -> tuple[list[Themavraag], Themavraag | None]:
    """The questions of these years by thema, and all together; None when nothing was counted."""
    thema, aantal, collectief = sa.func.coalesce(Thema.titel, "Zonder thema"), sa.func.sum(Vraagtelling.aantal), sa.func.sum(Vraagtelling.collectief)
    zin = (
        sa.select(thema, aantal, collectief)
        .select_from(Vraagtelling)
        .outerjoin(Thema, sa.and_(Thema.id == Vraagtelling.thema_id, levend(Thema)))
        .where(levend(Vraagtelling), Vraagtelling.gebied_id == gebied_id, Vraagtelling.jaar.in_(jaren))
        .group_by(thema)
        .order_by(aantal.desc(), thema)
    )
    rijen: list[tuple[str, int, int | None]] = [(t, int(n), None if c is None else int(c)) for t, n, c in db.execute(zin).all()]
    if not rijen:
        return [], None
    in_groep = [c for _, _, c in rijen if c is not None]
    samen = Themavraag("Samen", toon_optelling([n for _, n, _ in rijen]), toon_optelling(in_groep) if in_groep else toon_telling(None))
    return [Themavraag(t, toon_telling(n), toon_telling(c)) for t, n, c in rijen], samen


ANDERS = "Iets anders"
"""The thema of inbreng that led to nothing with a thema (yet)."""


def inbreng_per_thema(db: sa.Connection, gebied_id: str, jaren: Sequence[int]) -> list[Themainbreng]:
    """What was said in these years by the thema of what it led to; under more than one thema where it led to more. Most said first."""
    i = Inbreng
    binnen = sa.or_(*(i.datum.between(dt.date(jaar, 1, 1), dt.date(jaar, 12, 31)) for jaar in jaren))
    zin = sa.select(i.id, i.datum, i.soort, i.aantal, i.tekst).where(levend(i), i.gebied_id == gebied_id, binnen)
    themas = _themas_van_inbreng(db, gebied_id)
    per_thema: dict[str, list[Gezegd]] = {}
    for id_, datum, soort, aantal, tekst in db.execute(zin.order_by(i.datum.desc(), i.id.desc())).all():
        woorden = " ".join(tekst.split()) if aantal is not None and aantal >= KLEIN and not _herkenbaar(tekst) else ""
        for thema in themas.get(id_, [ANDERS]):
            per_thema.setdefault(thema, []).append(Gezegd(datum, veld_van("inbreng", "soort").toon(soort), aantal, woorden))
    gevonden = [Themainbreng(thema, tuple(gezegd)) for thema, gezegd in per_thema.items()]
    return sorted(gevonden, key=lambda t: (t.thema == ANDERS, -len(t.gezegd), t.thema))


def _themas_van_inbreng(db: sa.Connection, gebied_id: str) -> dict[str, list[str]]:
    uit: dict[str, list[str]] = {}
    doelen: Iterable[tuple[str, Any]] = (("opgave", Opgave), ("initiatief", Initiatief))
    for soort, klasse in doelen:
        zin = (
            sa.select(Verband.van_id, Thema.titel)
            .join(klasse, sa.and_(klasse.id == Verband.naar_id, levend(klasse)))
            .join(Thema, sa.and_(Thema.id == klasse.thema_id, levend(Thema)))
            .join(Inbreng, Inbreng.id == Verband.van_id)
            .where(levend(Verband), Verband.van_soort == "inbreng", Verband.naar_soort == soort, Inbreng.gebied_id == gebied_id)
            .order_by(Verband.van_id, Thema.code, Thema.titel)
        )
        for inbreng_id, thema in db.execute(zin).all():
            rij = uit.setdefault(inbreng_id, [])
            if thema not in rij:
                rij.append(thema)
    return uit


def _herkenbaar(tekst: str) -> bool:
    """Whether someone may be recognised in it. The name of a street alone is no house: residents speak of their street."""
    return any(not hint.startswith("een adres") or any(teken.isdigit() for teken in hint) for hint in let_op(tekst))
