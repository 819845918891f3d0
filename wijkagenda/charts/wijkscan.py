"""The rows behind the picture of an indicator: series over the years, and where a series breaks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from wijkagenda.basis.opmaak import opsomming, toon_getal
from wijkagenda.charts.gegevens import Cijferkop, Cijfers, Waarde


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
        """
        >>> heel_oss = Meetreeks("heel Oss", (Meetpunt(2020, Decimal("7.4")), Meetpunt(2022, Decimal("7.3"))))
        >>> Indicatorreeks("Band met de buurt", (heel_oss,), (Trendbreuk(2022, "andere vragenlijst"),)).alt()
        'Lijndiagram: Band met de buurt. heel Oss: 7,4 in 2020 en 7,3 in 2022. Trendbreuk in 2022: andere vragenlijst.'
        """
        regels = [f"{r.naam}: {opsomming([self._punt(p, w) for p, w in r.bekend()])}." for r in self.reeksen if r.bekend()]
        breuken = [f"Trendbreuk in {b.jaar}: {b.uitleg}." for b in self.breuken]
        return " ".join([f"Lijndiagram: {self.onderwerp}.", *(regels or ["Er zijn nog geen cijfers."]), *breuken])

    def _punt(self, punt: Meetpunt, waarde: Decimal) -> str:
        voorlopig = " (voorlopig)" if punt.voorlopig else ""
        return f"{toon_getal(waarde)}{self.eenheid and f' {self.eenheid}'} in {punt.jaar}{voorlopig}"

    def cijfers(self) -> Cijfers:
        """One row per year, one column per series."""
        per_reeks = [{p.jaar: w for p, w in r.bekend()} for r in self.reeksen]
        rijen: tuple[tuple[Waarde, ...], ...] = tuple((str(j), *(w.get(j) for w in per_reeks)) for j in self.jaren())
        return Cijfers((Cijferkop("Jaar"), *(Cijferkop(r.naam, "getal") for r in self.reeksen)), rijen)
