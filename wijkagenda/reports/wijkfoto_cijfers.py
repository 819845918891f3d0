"""A figure of a wijkfoto as blocks: what it is here, beside the gemeente, how it went, a picture, and what people make of it.

No targets and no traffic lights (S0): higher and lower are said, better and worse never.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.charts.wijkscan import Indicatorreeks, Meetpunt, Meetreeks, Trendbreuk
from wijkagenda.queries.wijkfoto import Fotocijfer, Fotopunt, Fotoreeks, Fotoverhaal
from wijkagenda.queries.wijkscan import BreukRij, afgerond, zeg_waarde
from wijkagenda.reports.blocks import Alinea, Blok, Citaat, Grafiek, Kolom, Kop, Rij, Tabel
from wijkagenda.reports.lopend import lopende_tekst

_KORT = 40
"""So many characters of a break fit beside its line in the picture; a longer one stands below it."""
_TEKEN = {"percentage": "%", "euro": "euro"}


def per_doel(cijfers: Sequence[Fotocijfer]) -> Iterator[tuple[str, list[Fotocijfer]]]:
    """The figures by what they are about: their doel, else their beleidskader."""
    for titel, deel in groupby(cijfers, key=lambda c: c.doel or c.kader):
        yield titel, list(deel)


def cijferblokken(cijfer: Fotocijfer, gebied_id: str, niveau: int) -> Iterator[Blok]:
    """All there is about one figure in one gebied."""
    eigen, gemeente = cijfer.van_gebied(gebied_id), cijfer.van_gemeente()
    reeksen = _reeksen(cijfer, gebied_id)
    yield Kop(niveau, cijfer.naam)
    if zinnen := [z for reeks in reeksen for z in _reekszinnen(reeks, cijfer)]:
        yield Alinea(" ".join([*zinnen, *_naast_gemeente(eigen, gemeente, cijfer)]))
    yield from beeld_van(cijfer, gebied_id)
    if (verhaal := cijfer.verhaal(gebied_id)) is not None:
        yield from _verhaal(verhaal)


def beeld_van(cijfer: Fotocijfer, gebied_id: str) -> Iterator[Blok]:
    """The picture of one gebied beside the gemeente; nothing where no series has more than one year."""
    yield from _beeld(cijfer, [r for r in _reeksen(cijfer, gebied_id) if r.niveau != "buurt"])


def _reeksen(cijfer: Fotocijfer, gebied_id: str) -> list[Fotoreeks]:
    gemeente = cijfer.van_gemeente()
    return [*cijfer.van_gebied(gebied_id), *([gemeente] if gemeente is not None and gemeente.bekend() else [])]


def naast_elkaar(cijfer: Fotocijfer, niveau: int) -> Iterator[Blok]:
    """One figure in several gebieden: a table of the newest, and a picture where there are years to compare."""
    reeksen = [r for r in cijfer.reeksen if r.niveau != "buurt"]
    volgorde = sorted(reeksen, key=lambda r: r.niveau == "gemeente")
    rijen = [_laatste_rij(reeks, cijfer.eenheid) for reeks in volgorde if reeks.punten]
    kolommen = (Kolom("Gebied", breedte=40), Kolom("Cijfer", breedte=24), Kolom("Jaar", "jaar", 14), Kolom("Hoeveel mensen", "getal", 22))
    yield Kop(niveau, cijfer.naam)
    yield Tabel(kolommen, tuple(rijen))
    yield from _beeld(cijfer, reeksen)


def alleen_gemeente(cijfers: Iterable[Fotocijfer]) -> Tabel:
    """Figures that are only known of the gemeente: what they were and are."""
    kolommen = (Kolom("Waarover", breedte=46), Kolom("Was", breedte=22), Kolom("Is nu", breedte=22), Kolom("Te vergelijken", breedte=20))
    rijen = []
    for cijfer in cijfers:
        reeks = cijfer.van_gemeente()
        if reeks is None or not (punten := reeks.bekend()):
            continue
        was = punten[0] if len(punten) > 1 else None
        past = "" if was is None else "nee" if breuk_tussen(cijfer.breuken, was.jaar, punten[-1].jaar) else "ja"
        rijen.append(Rij((cijfer.naam, _waarde_en_jaar(was, cijfer.eenheid), _waarde_en_jaar(punten[-1], cijfer.eenheid), past)))
    return Tabel(kolommen, tuple(rijen))


def bronnen(cijfers: Iterable[Fotocijfer]) -> list[str]:
    """Where the figures come from, each source once; what stands between brackets (a question, a column) is left out."""
    gevonden = {p.bron.split(" (")[0].strip().rstrip(".") for c in cijfers for r in c.reeksen for p in r.punten if p.bron.strip()}
    return sorted(gevonden, key=str.casefold)


def breuk_tussen(breuken: Iterable[BreukRij], van: int, tot: int) -> BreukRij | None:
    """The break because of which these two years may not be compared."""
    return next((b for b in breuken if van < b.jaar <= tot), None)


# -- sentences


def _reekszinnen(reeks: Fotoreeks, cijfer: Fotocijfer) -> Iterator[str]:
    """``Ruwaard: 7 in 2024 en 7,1 in 2025 (212 mensen). Dat is hoger.`` or why there is no figure."""
    naam, punten = f"{reeks.van[:1].upper()}{reeks.van[1:]}", reeks.bekend()
    if not punten:
        laatste = reeks.punten[-1]
        uitleg = f" {laatste.noot.rstrip('.')}." if laatste.noot else ""
        geen = f"{laatste.waarom_niet} in {laatste.jaar}" if laatste.te_klein else f"geen cijfer over {laatste.jaar} ({laatste.waarom_niet})"
        yield f"{naam}: {geen}.{uitleg}"
        return
    woorden = opsomming([f"{waarde_in_woorden(p, cijfer.eenheid)} in {p.jaar}{' (voorlopig)' if p.voorlopig else ''}" for p in punten])
    mensen = f" ({aantal(punten[-1].n, 'mens', 'mensen')} gevraagd)" if punten[-1].n else ""
    yield f"{naam}: {woorden}{mensen}."
    if len(punten) > 1:
        yield from _verandering(punten[-2], punten[-1], cijfer)


def _verandering(vorig: Fotopunt, nu: Fotopunt, cijfer: Fotocijfer) -> Iterator[str]:
    if (breuk := breuk_tussen(cijfer.breuken, vorig.jaar, nu.jaar)) is not None:
        misschien = "vermoedelijk " if breuk.vermoedelijk else ""
        yield f"Die jaren kunt u {misschien}niet met elkaar vergelijken."
        return
    was, is_ = _afgerond(vorig, cijfer.eenheid), _afgerond(nu, cijfer.eenheid)
    yield "Dat is gelijk gebleven." if was == is_ else f"Dat is {'hoger' if is_ > was else 'lager'} dan in {vorig.jaar}."


def _naast_gemeente(eigen: Sequence[Fotoreeks], gemeente: Fotoreeks | None, cijfer: Fotocijfer) -> Iterator[str]:
    """Only figures of the same year stand beside each other without a warning."""
    hier = [r for r in eigen if r.niveau == "wijk" and r.bekend()]
    if not hier or gemeente is None or not gemeente.bekend():
        return
    eigen_punten = {p.jaar: p for p in hier[0].bekend()}
    samen = [p for p in gemeente.bekend() if p.jaar in eigen_punten]
    if not samen:
        yield "Vergelijk ze voorzichtig: ze zijn niet uit hetzelfde jaar."
        return
    onze, die = (_afgerond(p, cijfer.eenheid) for p in (eigen_punten[samen[-1].jaar], samen[-1]))
    hoe = "gelijk aan" if onze == die else "hoger dan in" if onze > die else "lager dan in"
    yield f"In {samen[-1].jaar} is het hier {hoe} {gemeente.van}."


def waarde_in_woorden(punt: Fotopunt, eenheid: str) -> str:
    """``7,1``, ``36 %`` or ``850 huishoudens``; without a value why there is none."""
    return punt.waarom_niet if punt.waarde is None else zeg_waarde(punt.waarde, eenheid)


def _waarde_en_jaar(punt: Fotopunt | None, eenheid: str) -> str:
    return "" if punt is None else f"{waarde_in_woorden(punt, eenheid)} ({punt.jaar})"


def _afgerond(punt: Fotopunt, eenheid: str) -> Decimal:
    return afgerond(punt.waarde or Decimal(0), eenheid)


def _laatste_rij(reeks: Fotoreeks, eenheid: str) -> Rij:
    punt = (reeks.bekend() or reeks.punten)[-1]
    naam = f"{reeks.van[:1].upper()}{reeks.van[1:]}"
    voorlopig = " (voorlopig)" if punt.voorlopig else ""
    return Rij((naam, f"{waarde_in_woorden(punt, eenheid)}{voorlopig}", punt.jaar, punt.n), nadruk=reeks.niveau == "gemeente")


# -- picture and story


def _beeld(cijfer: Fotocijfer, reeksen: Sequence[Fotoreeks]) -> Iterator[Blok]:
    """A line per series, where one of them has more than one year; breaks that do not fit in it stand below."""
    getekend = sorted((r for r in reeksen if r.bekend()), key=lambda r: r.niveau != "gemeente")  # the colour of a wijk is as in its wijkplan
    if not any(len(r.bekend()) > 1 for r in getekend):
        return
    lijnen = tuple(
        Meetreeks(r.van, tuple(Meetpunt(p.jaar, None if p.waarde is None else _afgerond(p, cijfer.eenheid), p.voorlopig) for p in r.punten))
        for r in getekend
    )
    bron = opsomming(list(dict.fromkeys(r.bekend()[-1].bron.strip().rstrip(".") for r in getekend if r.bekend()[-1].bron.strip())))
    breuken = tuple(_breuk(b) for b in cijfer.breuken)
    beeld = Indicatorreeks(cijfer.naam, lijnen, breuken, _TEKEN.get(cijfer.eenheid, ""))
    yield Grafiek(beeld, f"Bron: {bron}." if bron else "")
    jaren = beeld.jaren()
    yield from (Alinea(b.toelichting, soort="klein") for b in cijfer.breuken if len(b.toelichting) > _KORT and jaren[0] < b.jaar <= jaren[-1])


def _breuk(breuk: BreukRij) -> Trendbreuk:
    woorden = breuk.toelichting if len(breuk.toelichting) <= _KORT else "niet te vergelijken met eerder"
    return Trendbreuk(breuk.jaar, f"vermoedelijk {woorden[:1].lower()}{woorden[1:]}" if breuk.vermoedelijk else woorden)


def _verhaal(verhaal: Fotoverhaal) -> Iterator[Blok]:
    yield from lopende_tekst(verhaal.tekst, kopniveau=4)
    if verhaal.citaat:
        yield Citaat(f"“{verhaal.citaat.strip('“”')}”", verhaal.wie)
    elif verhaal.wie:
        yield Alinea(f"Dit vertelden: {verhaal.wie} ({verhaal.jaar}).", soort="klein")
