"""A figure with its story as blocks: a sentence, a picture where there are years to compare, a quote, and what residents make of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from wijkagenda.basis.opmaak import opsomming, toon_getal
from wijkagenda.charts.wijkscan import Indicatorreeks, Meetpunt, Meetreeks, Trendbreuk
from wijkagenda.queries.wijkplan_inhoud import Breuk, Cijfer, Punt, Reeks
from wijkagenda.reports.blocks import Alinea, Blok, Citaat, Grafiek, Kop, platte_tekst
from wijkagenda.reports.lopend import lopende_tekst

_TEKEN = {"percentage": "%"}
_KORT = 40
"""So many characters of a break fit beside its line in the picture; a longer one stands below it."""


def cijferblokken(cijfer: Cijfer) -> Iterator[Blok]:
    """All there is about one figure."""
    yield Kop(3, cijfer.naam)
    if cijfer.reeksen:
        yield Alinea(waarden_in_zinnen(cijfer))
    if grafiek := grafiek_van(cijfer, met_naam=False):
        yield grafiek
        yield from (Alinea(b.toelichting, soort="klein") for b in cijfer.breuken if len(b.toelichting) > _KORT)
    if (cijfer.citaat or "").strip():
        yield Citaat(f"“{(cijfer.citaat or '').strip().strip('“”')}”", cijfer.wie or "")
    yield from lopende_tekst(cijfer.verhaal)


def met_toestemming(blokken: Iterable[Blok], citaten: Mapping[str, str | None]) -> Iterator[Blok]:
    """The blocks of a text that was kept, without quotes that may no longer be printed, or not with that name."""
    for blok in blokken:
        wie = citaten.get(platte_tekst(blok.tekst).strip("“”"), blok.bron) if isinstance(blok, Citaat) else ""
        if isinstance(blok, Citaat) and wie is not None:
            yield replace(blok, bron=blok.bron if wie else "")
        elif not isinstance(blok, Citaat):
            yield blok


def waarden_in_zinnen(cijfer: Cijfer) -> str:
    """Every value of a figure, a sentence per series."""
    return " ".join(_zin(reeks, cijfer.eenheid) for reeks in cijfer.reeksen)


def grafiek_van(cijfer: Cijfer, *, met_naam: bool = True) -> Grafiek | None:
    """The picture of a figure with its source, where there are years to compare; named unless it stands under its name."""
    if len({p.jaar for r in cijfer.reeksen for p in r.punten if p.waarde is not None}) < 2:
        return None
    bronnen = list(dict.fromkeys(r.bron for r in cijfer.reeksen if r.bron))
    bijschrift = ([f"{cijfer.naam}."] if met_naam else []) + ([f"Bron: {opsomming(bronnen)}."] if bronnen else [])
    return Grafiek(_reeks(cijfer), " ".join(bijschrift))


def eigen_cijfer(cijfers: Sequence[Cijfer]) -> tuple[str, str] | None:
    """The newest rapportcijfer that was measured in the gebied itself, and what it is about."""
    for cijfer in cijfers:
        for reeks in cijfer.reeksen:
            if cijfer.eenheid == "cijfer" and not reeks.van_gemeente:
                return _waarde(_bekend(reeks)[-1], "cijfer"), f"{cijfer.naam[:1].lower()}{cijfer.naam[1:]}"
    return None


def _bekend(reeks: Reeks) -> list[Punt]:
    return [punt for punt in reeks.punten if punt.waarde is not None]


def _zin(reeks: Reeks, eenheid: str) -> str:
    """``Heel Oss: 7,4 in 2020 en 7,3 in 2022.``"""
    punten = opsomming([f"{_waarde(p, eenheid)} in {p.jaar}{' (voorlopig)' if p.voorlopig else ''}" for p in _bekend(reeks)])
    aantal = f" ({toon_getal(reeks.n)} mensen)" if reeks.n else ""
    return f"{reeks.naam[:1].upper()}{reeks.naam[1:]}: {punten}{aantal}."


def _afgerond(waarde: Decimal, eenheid: str) -> Decimal:
    """A rapportcijfer with one decimal, everything else as it was measured."""
    return waarde.quantize(Decimal("0.1"), ROUND_HALF_UP) if eenheid == "cijfer" else waarde


def _waarde(punt: Punt, eenheid: str) -> str:
    getal = _afgerond(punt.waarde or Decimal(0), eenheid)
    if eenheid == "euro":
        return f"€ {toon_getal(getal)}"
    if eenheid == "cijfer":
        return toon_getal(getal, 1)
    return f"{toon_getal(getal)} %" if eenheid == "percentage" else toon_getal(getal)


def _reeks(cijfer: Cijfer) -> Indicatorreeks:
    reeksen = tuple(
        Meetreeks(r.naam, tuple(Meetpunt(p.jaar, None if p.waarde is None else _afgerond(p.waarde, cijfer.eenheid), p.voorlopig) for p in r.punten))
        for r in cijfer.reeksen
    )
    return Indicatorreeks(cijfer.naam, reeksen, tuple(_breuk(b) for b in cijfer.breuken), _TEKEN.get(cijfer.eenheid, ""))


def _breuk(breuk: Breuk) -> Trendbreuk:
    woorden = breuk.toelichting if len(breuk.toelichting) <= _KORT else "niet te vergelijken met eerder"
    return Trendbreuk(breuk.jaar, f"vermoedelijk {woorden[:1].lower()}{woorden[1:]}" if breuk.vermoedelijk else woorden)
