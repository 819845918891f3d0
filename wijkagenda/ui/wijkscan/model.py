"""The tree of indicatoren by doel, the columns of figures and counts, and the picture of a series."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from wijkagenda.basis.datum import MAANDEN
from wijkagenda.basis.opmaak import toon_getal, vouw
from wijkagenda.charts.wijkscan import Indicatorreeks, Meetpunt, Meetreeks, Trendbreuk
from wijkagenda.queries.vraagtelling import TellingRij
from wijkagenda.queries.wijkscan import IndicatorDetail, IndicatorRij, MetingRij
from wijkagenda.ui.widgets.boom import Knoop
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.pil import Status

_EENHEDEN = {"percentage": "%", "euro": "euro", "dagen": "dagen", "huishoudens": "huishoudens"}


def knopen(rijen: Iterable[IndicatorRij], filter_: str) -> list[Knoop]:
    """Doelen (or, without a doel, beleidskaders) with their indicatoren; only those in which every word of `filter_` occurs."""
    woorden = vouw(filter_).split()
    gekozen = [r for r in rijen if all(w in vouw(f"{r.code} {r.naam} {r.doel}") for w in woorden)]
    return [
        Knoop("kop", kop, (kop, "", "", ""), [_knoop(r) for r in deel], vet=True)
        for kop, deel in groupby(gekozen, key=lambda r: r.doel or r.kader)
    ]


def _knoop(rij: IndicatorRij) -> Knoop:
    cellen = (rij.naam, _cel(rij.eigen), _cel(rij.gemeente), rij.verloop)
    return Knoop("indicator", rij.id, cellen)


def _cel(meting: MetingRij | None) -> str:
    """The last value with its year, or why there is none."""
    if meting is None:
        return ""
    return f"{meting.toon()} ({meting.jaar}{'*' if meting.voorlopig and meting.waarde is not None else ''})"


def stand(rij: IndicatorRij) -> Status | None:
    """Whether the figure is in the plan, or waits for its story."""
    if rij.in_plan:
        return Status("in het wijkplan", "goed")
    if not rij.verhaal and (rij.eigen or rij.gemeente):
        return Status("nog zonder verhaal", "weten")
    return None


def onder(rij: IndicatorRij) -> str:
    """The grey line below the name: where it comes from, and a norm where the source has one."""
    delen = [rij.code, rij.doel or rij.kader, f"bron: {rij.bron}" if rij.bron else "", f"norm in de bron: {rij.norm}" if rij.norm else ""]
    return " · ".join(d for d in delen if d)


def grafiek(detail: IndicatorDetail) -> Indicatorreeks | None:
    """The series as a picture; None where there is no value at all."""
    reeksen = tuple(
        Meetreeks(van, tuple(Meetpunt(m.jaar, m.waarde, m.voorlopig) for m in metingen))
        for van, metingen in detail.reeksen()
        if any(m.waarde is not None for m in metingen)
    )
    breuken = tuple(Trendbreuk(b.jaar, b.toon().partition(": ")[2]) for b in detail.breuken)
    return Indicatorreeks(detail.rij.naam, reeksen, breuken, _EENHEDEN.get(detail.rij.eenheid, "")) if reeksen else None


def _waarde(meting: MetingRij) -> str:
    return meting.toon() + (" (voorlopig)" if meting.voorlopig and meting.waarde is not None else "")


METINGKOLOMMEN = (
    Kolom("jaar", "Jaar", lambda m: str(m.jaar), "tekst", 62),
    Kolom("van", "Van", breedte=120),
    Kolom("waarde", "Waarde", _waarde, "tekst", 150, vet=True, onder=lambda m: f"{toon_getal(m.n)} ondervraagd" if m.n is not None else ""),
    Kolom("bron", "Bron", lambda m: m.bron or "", onder=lambda m: m.noot or ""),
)
MAANDKOLOMMEN = (
    Kolom("maand", "Maand", lambda r: MAANDEN[r.maand - 1], "tekst", 104),
    Kolom("aantal", "Vragen"),
    Kolom("collectief", "Naar collectief", breedte=124),
)
TELLINGKOLOMMEN = (
    Kolom("maand", "Maand", lambda t: MAANDEN[t.maand - 1], "tekst", 110),
    Kolom("thema", "Thema", lambda t: t.thema or "zonder thema", vet=True, onder=lambda t: t.gebied),
    Kolom("aantal", "Vragen", lambda t: t.toon_aantal(), "tekst", 120),
    Kolom("collectief", "Naar collectief", lambda t: t.toon_collectief(), "tekst", 140),
)


def themas(tellingen: Sequence[TellingRij]) -> list[str]:
    """The thema's that were counted, in order."""
    return sorted({t.thema for t in tellingen if t.thema})
