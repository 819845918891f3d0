"""The wijkscan: the indicatoren of the beleidskaders in use, over the years, with their story.

A value of the gemeente is named "heel …" and never as the wijk's. What has no value says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby, pairwise
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import toon_getal
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Beleidskader, Doel, Indicator
from wijkagenda.domain.bestand import Instelling
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.velden import veld_van
from wijkagenda.domain.wijkscan import Meting, Trendbreuk, Verhaal


@dataclass(frozen=True)
class MetingRij:
    """A figure of a year; `van` says of whom: "Ruwaard", "heel Oss"."""

    id: str
    gebied_id: str
    niveau: str
    van: str
    jaar: int
    waarde: Decimal | None
    geen_waarde: str | None
    n: int | None
    voorlopig: bool
    bron: str | None
    noot: str | None
    eenheid: str

    @property
    def van_gemeente(self) -> bool:
        """Whether it is a figure of the whole gemeente."""
        return self.niveau == "gemeente"

    def toon(self) -> str:
        """The value with its unit, or why there is none."""
        return toon_waarde(self.waarde, self.eenheid) if self.waarde is not None else veld_van("meting", "geen_waarde").toon(self.geen_waarde)

    def kort(self) -> str:
        """``7,1 (2025)``, as it is told; empty without a value."""
        return f"{zeg_waarde(self.waarde, self.eenheid)} ({self.jaar}{', voorlopig' if self.voorlopig else ''})" if self.waarde is not None else ""


@dataclass(frozen=True)
class BreukRij:
    """From this year on not to be compared with before."""

    id: str
    jaar: int
    toelichting: str
    bron: str | None
    vermoedelijk: bool

    def toon(self) -> str:
        """``2022: vermoedelijk andere vragenlijst``."""
        return f"{self.jaar}: {'vermoedelijk: ' if self.vermoedelijk else ''}{self.toelichting}"


@dataclass(frozen=True)
class VerhaalRij:
    """The reading of a figure by residents and workers, for the window: a report reads what may be printed (`mag_gedrukt`)."""

    id: str
    jaar: int
    tekst: str
    citaat: str | None
    wie: str | None
    in_plan: bool


@dataclass(frozen=True)
class IndicatorRij:
    """An indicator in the list, with the last figure of the gebied itself and of the gemeente.

    `verloop` is the series in short, ``6,68 → 6,24``; ``|`` stands where figures may not be compared.
    """

    id: str
    code: str
    naam: str
    eenheid: str
    soort: str
    norm: str
    verhalend: bool
    bron: str | None
    noot: str | None
    doel: str
    kader: str
    eigen: MetingRij | None
    gemeente: MetingRij | None
    metingen: int
    verloop: str
    verhaal: bool
    in_plan: bool


@dataclass(frozen=True)
class IndicatorDetail:
    """An indicator with all its figures for a gebied (and of the gemeente), newest first."""

    rij: IndicatorRij
    metingen: tuple[MetingRij, ...]
    breuken: tuple[BreukRij, ...]
    verhalen: tuple[VerhaalRij, ...]

    def reeksen(self) -> tuple[tuple[str, tuple[MetingRij, ...]], ...]:
        """The figures by whom they are of, oldest first; those of the gebied itself come first."""
        volgorde = sorted(self.metingen, key=lambda m: (m.van_gemeente, m.niveau != "wijk", m.van, m.jaar))
        return tuple((van, tuple(deel)) for van, deel in groupby(volgorde, key=lambda m: m.van))


def toon_waarde(waarde: Decimal | None, eenheid: str) -> str:
    """A value with its unit.

    >>> [toon_waarde(Decimal(w), e) for w, e in (("7.10", "cijfer"), ("5", "percentage"), ("1200", "euro"), ("1", "dagen"))]
    ['7,1', '5 %', '€ 1.200,00', '1 dag']
    """
    if waarde is None:
        return "–"
    match eenheid:
        case "percentage":
            return f"{toon_getal(waarde)} %"
        case "euro":
            return toon_bedrag(int(waarde * 100))
        case "dagen":
            return f"{toon_getal(waarde)} {'dag' if waarde == 1 else 'dagen'}"
        case "huishoudens":
            return f"{toon_getal(waarde)} {'huishouden' if waarde == 1 else 'huishoudens'}"
        case _:
            return toon_getal(waarde)


def zeg_waarde(waarde: Decimal, eenheid: str) -> str:
    """A value with its unit as it is told in words, tables and pictures: `afgerond`, whole euros without cents.

    >>> [zeg_waarde(Decimal(w), e) for w, e in (("7.27", "cijfer"), ("7", "cijfer"), ("5.5", "percentage"), ("1200", "euro"))]
    ['7,3', '7,0', '5,5 %', '€ 1.200']
    """
    return toon_getal(afgerond(waarde, eenheid), 1) if eenheid == "cijfer" else toon_waarde(waarde, eenheid).removesuffix(",00")


def afgerond(waarde: Decimal, eenheid: str) -> Decimal:
    """A rapportcijfer with one decimal, everything else as it was measured."""
    return waarde.quantize(Decimal("0.1"), ROUND_HALF_UP) if eenheid == "cijfer" else waarde


def heel(db: sa.Connection) -> str:
    """The gemeente as it is named beside a wijk: ``heel Oss``."""
    gemeente = db.execute(sa.select(Instelling.waarde).where(levend(Instelling), Instelling.naam == "gemeente")).scalar()
    return f"heel {gemeente}" if gemeente else "de hele gemeente"


def gemeentegebied(db: sa.Connection) -> str | None:
    """The gebied under which figures of the gemeente are kept, or None."""
    zin = sa.select(Gebied.id).where(levend(Gebied), Gebied.soort == "gemeente").order_by(Gebied.volgorde, Gebied.id).limit(1)
    return db.execute(zin).scalar()


def gebieden(db: sa.Connection) -> list[tuple[str, str]]:
    """(id, naam) of the gebieden that have a wijkfoto of their own: all but the gemeente."""
    zin = sa.select(Gebied.id, Gebied.naam).where(levend(Gebied), Gebied.soort != "gemeente").order_by(Gebied.volgorde, Gebied.naam)
    return [(id_, naam) for id_, naam in db.execute(zin).all()]


def eerste_met_cijfers(db: sa.Connection, gebied_ids: Sequence[str]) -> str | None:
    """The first of these gebieden that has figures of its own; the first of all when none has; None without gebieden."""
    zin = sa.select(Meting.gebied_id).where(levend(Meting), Meting.niveau == "wijk", Meting.gebied_id.in_(gebied_ids)).distinct()
    gemeten = set(db.execute(zin).scalars())
    return next((id_ for id_ in gebied_ids if id_ in gemeten), gebied_ids[0] if gebied_ids else None)


# -- indicatoren


def indicatoren(db: sa.Connection, gebied_id: str | None) -> list[IndicatorRij]:
    """The indicatoren of the beleidskaders that are in use, in their order, with the last figures for a gebied."""
    return _indicatoren(db, gebied_id)


def indicator(db: sa.Connection, id_: str, gebied_id: str | None) -> IndicatorDetail | None:
    """One indicator with all its figures, also of a beleidskader that is not in use; None when it is not there (any more)."""
    rijen = _indicatoren(db, gebied_id, Indicator.id == id_)
    if not rijen:
        return None
    metingen = _metingen(db, gebied_id, Meting.indicator_id == id_)
    return IndicatorDetail(rijen[0], tuple(m for _, m in metingen), tuple(_breuken(db, id_)), tuple(_verhalen(db, id_, gebied_id)))


def indicator_van(db: sa.Connection, soort: str, id_: str) -> tuple[str, str | None] | None:
    """The indicator that a record is about, and the gebied where it is of one; None when it is not there."""
    if soort == "indicator":
        return (id_, None)
    klasse = {"meting": Meting, "verhaal": Verhaal, "trendbreuk": Trendbreuk}.get(soort)
    if klasse is None:
        return None
    k = klasse.__table__.c
    gebied = sa.null() if klasse is Trendbreuk else k.gebied_id
    rij = db.execute(sa.select(k.indicator_id, gebied).where(levend(klasse), k.id == id_)).one_or_none()
    return (rij[0], rij[1]) if rij is not None else None


def _indicatoren(db: sa.Connection, gebied_id: str | None, een: sa.ColumnElement[bool] | None = None) -> list[IndicatorRij]:
    zin: sa.Select[*tuple[Any, ...]] = (
        sa.select(Indicator.id, Indicator.code, Indicator.naam, Indicator.eenheid, Indicator.soort, Indicator.operator, Indicator.norm,
                  Indicator.verhalend, Indicator.bron, Indicator.noot, Doel.code, Doel.titel, Beleidskader.naam)
        .join(Beleidskader, Beleidskader.id == Indicator.beleidskader_id)
        .outerjoin(Doel, sa.and_(Doel.id == Indicator.doel_id, levend(Doel)))
        .where(levend(Indicator), levend(Beleidskader), Beleidskader.actief.is_(True) if een is None else een)
        .order_by(Beleidskader.van.desc(), Beleidskader.naam, sa.cast(Doel.code, sa.Numeric), Doel.code, Indicator.code)
    )  # fmt: skip
    gevonden = db.execute(zin).all()
    alleen = Meting.indicator_id == gevonden[0][0] if een is not None and gevonden else None
    per_indicator: dict[str, list[MetingRij]] = {}
    for indicator_id, meting in _metingen(db, gebied_id, *([alleen] if alleen is not None else [])):
        per_indicator.setdefault(indicator_id, []).append(meting)
    breuken: dict[str, list[int]] = {}
    for indicator_id, jaar in db.execute(sa.select(Trendbreuk.indicator_id, Trendbreuk.jaar).where(levend(Trendbreuk))).all():
        breuken.setdefault(indicator_id, []).append(jaar)
    verhalen = sa.select(Verhaal.indicator_id, sa.func.max(Verhaal.in_plan)).where(levend(Verhaal), Verhaal.gebied_id == gebied_id)
    met_verhaal = {id_: bool(plan) for id_, plan in db.execute(verhalen.group_by(Verhaal.indicator_id)).all()}
    return [_rij(r, per_indicator.get(r[0], []), breuken.get(r[0], []), met_verhaal.get(r[0])) for r in gevonden]


def _rij(r: Any, metingen: Sequence[MetingRij], breuken: Sequence[int], in_plan: bool | None) -> IndicatorRij:
    id_, code, naam, eenheid, soort, operator, norm, verhalend, bron, noot, doelcode, doel, kader = r
    return IndicatorRij(
        id_, code, naam, eenheid, soort, f"{_OPERATOREN.get(operator or '', operator or '')} {norm}".strip() if norm else "", verhalend, bron, noot,
        f"{doelcode} {doel}" if doelcode else "", kader, _laatste(m for m in metingen if not m.van_gemeente),
        _laatste(m for m in metingen if m.van_gemeente), len(metingen), _verloop(metingen, breuken), in_plan is not None, bool(in_plan),
    )  # fmt: skip


_OPERATOREN = {"min": "minstens", "max": "hoogstens", ">": "meer dan", "<": "minder dan", ">=": "minstens", "<=": "hoogstens"}


def _verloop(metingen: Sequence[MetingRij], breuken: Sequence[int]) -> str:
    """The last values of the gebied, or of the gemeente where the gebied has fewer than two."""
    eigen = [m for m in metingen if m.waarde is not None and not m.van_gemeente]
    reeks = eigen if len(eigen) > 1 else [m for m in metingen if m.waarde is not None and m.van_gemeente]
    punten = sorted(reeks, key=lambda m: m.jaar)[-_IN_KORT:]
    uit = toon_waarde(punten[0].waarde, punten[0].eenheid) if len(punten) > 1 else ""
    for voor, na in pairwise(punten):
        uit += f" {'|' if any(voor.jaar < b <= na.jaar for b in breuken) else '→'} {toon_waarde(na.waarde, na.eenheid)}"
    return uit


_IN_KORT = 4


def _laatste(metingen: Iterable[MetingRij]) -> MetingRij | None:
    """The newest figure with a value; without one the newest that says why."""
    nieuwste = sorted(metingen, key=lambda m: m.jaar, reverse=True)
    return next((m for m in nieuwste if m.waarde is not None), nieuwste[0] if nieuwste else None)


def _metingen(db: sa.Connection, gebied_id: str | None, *waar: sa.ColumnElement[bool]) -> list[tuple[str, MetingRij]]:
    """The figures of a gebied and of the gemeente with their indicator, newest first."""
    van = heel(db)
    zin: sa.Select[*tuple[Any, ...]] = (
        sa.select(Meting.indicator_id, Meting.id, Meting.gebied_id, Meting.niveau, Gebied.naam, Meting.jaar, Meting.waarde, Meting.geen_waarde,
                  Meting.n, Meting.voorlopig, Meting.bron, Meting.noot, Indicator.eenheid)
        .join(Indicator, Indicator.id == Meting.indicator_id)
        .join(Gebied, Gebied.id == Meting.gebied_id)
        .where(levend(Meting), sa.or_(Meting.niveau == "gemeente", Meting.gebied_id == gebied_id), *waar)
        .order_by(Meting.jaar.desc(), Meting.niveau.desc(), Meting.id)
    )  # fmt: skip
    return [
        (indicator_id, MetingRij(id_, gebied, niveau, _van_wie(niveau, naam, van), *rest))
        for indicator_id, id_, gebied, niveau, naam, *rest in db.execute(zin).all()
    ]


def _van_wie(niveau: str, gebied: str, van: str) -> str:
    return van if niveau == "gemeente" else f"buurt in {gebied}" if niveau == "buurt" else gebied


def _breuken(db: sa.Connection, indicator_id: str) -> list[BreukRij]:
    vermoedelijk = sa.or_(Trendbreuk.vermoedelijk.is_(True), sa.func.coalesce(Trendbreuk.bron, "") == "")
    zin = sa.select(Trendbreuk.id, Trendbreuk.jaar, Trendbreuk.toelichting, Trendbreuk.bron, vermoedelijk)
    zin = zin.where(levend(Trendbreuk), Trendbreuk.indicator_id == indicator_id).order_by(Trendbreuk.jaar)
    return [BreukRij(*r[:4], bool(r[4])) for r in db.execute(zin).all()]


def _verhalen(db: sa.Connection, indicator_id: str, gebied_id: str | None) -> list[VerhaalRij]:
    zin = sa.select(Verhaal.id, Verhaal.jaar, Verhaal.tekst, Verhaal.citaat, Verhaal.wie, Verhaal.in_plan)
    zin = zin.where(levend(Verhaal), Verhaal.indicator_id == indicator_id, Verhaal.gebied_id == gebied_id).order_by(Verhaal.jaar.desc())
    return [VerhaalRij(*r) for r in db.execute(zin).all()]
