"""The rows behind the picture of an indicator: series over the years, and where a series breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from wijkagenda.basis.opmaak import opsomming, toon_getal
from wijkagenda.charts.gegevens import Cijferkop, Cijfers, Waarde
from wijkagenda.charts.zinnen import GEEN, Getal, hoofdletter, kleine_letter, namen, verloop, zijn

_VEEL = 4
"""Of more series than this the picture is told as a whole."""
_RICHTINGEN = (("stijgt", "stijgen", ""), ("daalt", "dalen", ""), ("blijft", "blijven", " gelijk"))


@dataclass(frozen=True, slots=True)
class Meetpunt:
    """A value in a year; None where there was no value."""

    jaar: int
    waarde: Decimal | int | None
    voorlopig: bool = False


@dataclass(frozen=True, slots=True)
class Meetreeks:
    """The values of one gebied or source. One value is drawn as a dot of its own."""

    naam: str
    punten: tuple[Meetpunt, ...]

    def bekend(self) -> tuple[tuple[Meetpunt, Decimal], ...]:
        """The points with a value, by year."""
        punten = sorted(self.punten, key=lambda p: p.jaar)
        return tuple((p, Decimal(p.waarde)) for p in punten if p.waarde is not None)


@dataclass(frozen=True, slots=True)
class Trendbreuk:
    """From `jaar` on the figures may not be compared with those before; `uitleg` says why, or what is presumed."""

    jaar: int
    uitleg: str = "vermoedelijk andere vragenlijst"


@dataclass(frozen=True, slots=True)
class Indicatorreeks:
    """An indicator over the years."""

    onderwerp: str
    reeksen: tuple[Meetreeks, ...]
    breuken: tuple[Trendbreuk, ...] = ()
    eenheid: str = ""

    def jaren(self) -> tuple[int, ...]:
        """Every year with a value, in order."""
        return tuple(sorted({p.jaar for r in self.reeksen for p, _ in r.bekend()}))

    def alt(self) -> str:
        """How each series went; of many series which is highest and lowest; and which years may not be compared.

        >>> heel_oss = Meetreeks("heel Oss", (Meetpunt(2020, Decimal("7.4")), Meetpunt(2022, Decimal("7.3"))))
        >>> print(Indicatorreeks("Band met de buurt", (heel_oss,)).alt().replace(". ", ".\\n"))
        Lijndiagram: band met de buurt.
        Heel Oss daalt van 7,4 in 2020 naar 7,3 in 2022.
        >>> print(Indicatorreeks("Band met de buurt", (heel_oss,), (Trendbreuk(2022, "andere vragenlijst"),)).alt().replace(". ", ".\\n"))
        Lijndiagram: band met de buurt.
        Heel Oss: 7,4 in 2020 en 7,3 in 2022.
        Vergelijk de cijfers vanaf 2022 niet met die ervoor: andere vragenlijst.
        """
        bekend = [r for r in self.reeksen if r.bekend()]
        breuken = [f"Vergelijk de cijfers vanaf {b.jaar} niet met die ervoor: {b.uitleg.rstrip('.')}." for b in self._zichtbare_breuken()]
        zinnen = [z for r in bekend for z in self._verloop(r)] if len(bekend) <= _VEEL else self._richtingen(bekend)
        voorlopige = sorted({str(p.jaar) for r in bekend for p, _ in r.bekend() if p.voorlopig})
        voorlopig = [f"De cijfers van {opsomming(voorlopige)} zijn voorlopig."] if voorlopige else []
        return " ".join([f"Lijndiagram: {kleine_letter(self.onderwerp)}.", *(zinnen or [GEEN]), *self._nu(bekend), *breuken, *voorlopig])

    def _zichtbare_breuken(self) -> list[Trendbreuk]:
        """Those with figures on both sides."""
        jaren = self.jaren()
        return [b for b in self.breuken if jaren and jaren[0] < b.jaar <= jaren[-1]]

    def _verloop(self, reeks: Meetreeks) -> list[str]:
        """How it went; across a break only what it was and is."""
        punten = [(str(p.jaar), w) for p, w in reeks.bekend()]
        eerste, laatste = reeks.bekend()[0][0].jaar, reeks.bekend()[-1][0].jaar
        if any(eerste < b.jaar <= laatste for b in self.breuken):
            (begin, was), (einde, is_) = punten[0], punten[-1]
            return [f"{hoofdletter(reeks.naam)}: {self._toon(was)} in {begin} en {self._toon(is_)} in {einde}."]
        return verloop(hoofdletter(reeks.naam), punten, self._toon)

    def _richtingen(self, reeksen: Sequence[Meetreeks]) -> list[str]:
        """How many lines rise, fall and stay, each since its last break; and how many points stand alone."""
        lijnen = [r for r in reeksen if len(r.bekend()) > 1]
        los = len(reeksen) - len(lijnen)
        losse = f"{'ook ' if lijnen else ''}{los} {'los punt' if los == 1 else 'losse punten'}"
        zinnen = [f"Er {'is 1 lijn' if len(lijnen) == 1 else f'zijn {len(lijnen)} lijnen'}{self._richting(lijnen)}."] if lijnen else []
        return [*zinnen, *([f"Er {'is' if los == 1 else 'zijn'} {losse}."] if los else [])]

    def _richting(self, lijnen: Sequence[Meetreeks]) -> str:
        einden = [(w[0], w[-1]) for r in lijnen if len(w := self._na_breuk(r)) > 1]
        per = (sum(a < b for a, b in einden), sum(a > b for a, b in einden), sum(a == b for a, b in einden))
        delen = [(n, enkel if n == 1 else meer, rest) for n, (enkel, meer, rest) in zip(per, _RICHTINGEN, strict=True) if n]
        if len(delen) == 1 and delen[0][0] == len(lijnen):
            n, woord, rest = delen[0]
            return f": die {woord}{rest}" if n == 1 else f": ze {woord} {'allebei' if n == 2 else f'alle {n}'}{rest}"
        return f": {opsomming([f'{n} {woord}{rest}' for n, woord, rest in delen])}" if delen else ""

    def _na_breuk(self, reeks: Meetreeks) -> list[Decimal]:
        """The values since the last break."""
        laatste = reeks.bekend()[-1][0].jaar
        vanaf = max((b.jaar for b in self.breuken if b.jaar <= laatste), default=0)
        return [w for p, w in reeks.bekend() if p.jaar >= vanaf]

    def _nu(self, reeksen: Sequence[Meetreeks]) -> list[str]:
        """The highest and the lowest of the last year, when series can be compared there."""
        jaar = max(self.jaren(), default=0)
        waarden = [(r.naam, w) for r in reeksen for p, w in r.bekend() if p.jaar == jaar]
        if len(waarden) < 2:
            return []
        hoog, laag = max(w for _, w in waarden), min(w for _, w in waarden)
        if hoog == laag:
            return [f"In {jaar} zijn {namen([n for n, _ in waarden], 'cijfers')} gelijk: {self._toon(hoog)}."]
        boven, onder = ([n for n, w in waarden if w == uiterste] for uiterste in (hoog, laag))
        laagst = namen(onder, "cijfers") if len(boven) == len(onder) == 1 else zijn(onder, "cijfers")
        return [f"In {jaar} {zijn(boven, 'cijfers')} het hoogst ({self._toon(hoog)}) en {laagst} het laagst ({self._toon(laag)})."]

    def _toon(self, waarde: Getal) -> str:
        return f"{self.toon(waarde)}{self.eenheid and f' {self.eenheid}'}"

    def toon(self, waarde: Getal) -> str:
        """The value with as many decimals as the others: 7,0 beside 7,1."""
        exponenten = [w.normalize().as_tuple().exponent for r in self.reeksen for _, w in r.bekend()]
        return toon_getal(waarde, max((-e for e in exponenten if isinstance(e, int) and e < 0), default=0))

    def cijfers(self) -> Cijfers:
        """One row per year, one column per series."""
        per_reeks = [{p.jaar: w for p, w in r.bekend()} for r in self.reeksen]
        rijen: tuple[tuple[Waarde, ...], ...] = tuple((str(j), *(self.toon(w[j]) if j in w else None for w in per_reeks)) for j in self.jaren())
        return Cijfers((Cijferkop("Jaar"), *(Cijferkop(r.naam, "getal") for r in self.reeksen)), rijen)
