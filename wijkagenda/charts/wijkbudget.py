"""The rows behind the pictures of the wijkbudget: per geldstroom, what it goes to, and the collective share."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from wijkagenda.basis.geld import toon_euro, verdeel
from wijkagenda.basis.opmaak import opsomming, toon_getal
from wijkagenda.charts.gegevens import Cijferkop, Cijfers


@dataclass(frozen=True, slots=True)
class Geldstroombalk:
    """One geldstroom (or rubriek), in cents. `verplicht` is what is still open, so without what is gerealiseerd."""

    naam: str
    begroot: int
    verplicht: int
    gerealiseerd: int

    @property
    def vrij(self) -> int:
        """What is left; negative when more was promised than there is."""
        return self.begroot - self.verplicht - self.gerealiseerd


@dataclass(frozen=True, slots=True)
class Geldstroombalken:
    """Bars per geldstroom: gerealiseerd, verplicht and vrij together are begroot."""

    balken: tuple[Geldstroombalk, ...]

    def alt(self) -> str:
        """
        >>> Geldstroombalken((Geldstroombalk("Sociale basis", 1000000, 200000, 300000),)).alt()
        'Staafdiagram van het budget per geldstroom. Sociale basis: € 10.000 begroot, € 5.000 vrij.'
        """
        if not self.balken:
            return "Staafdiagram van het budget per geldstroom. Er is nog geen budget."
        regels = [f"{b.naam}: {toon_euro(b.begroot)} begroot, {_vrij_of_tekort(b.vrij)}." for b in self.balken]
        return " ".join(["Staafdiagram van het budget per geldstroom.", *regels])

    def cijfers(self) -> Cijfers:
        """One row per geldstroom."""
        rijen: list[tuple[str | int, ...]] = [(b.naam, b.begroot, b.gerealiseerd, b.verplicht, b.vrij) for b in self.balken]
        koppen = ("Begroot", "Gerealiseerd", "Verplicht", "Vrij")
        return Cijfers((Cijferkop("Geldstroom"), *(Cijferkop(k, "bedrag") for k in koppen)), tuple(rijen))


def _vrij_of_tekort(vrij: int) -> str:
    return f"{toon_euro(vrij)} vrij" if vrij >= 0 else f"{toon_euro(-vrij)} te veel verplicht"


@dataclass(frozen=True, slots=True)
class Deel:
    """One part of a whole, in cents or in counts."""

    naam: str
    waarde: int


@dataclass(frozen=True, slots=True)
class Verdeling:
    """Bars that say which share of a whole each part has; the shares add up to a hundred."""

    onderwerp: str
    delen: tuple[Deel, ...]

    def procenten(self) -> tuple[int, ...]:
        """Whole percents by largest remainder; all zero when there is nothing to share, or a part is negative.

        >>> Verdeling("Geld", (Deel("a", 1), Deel("b", 1), Deel("c", 1))).procenten()
        (34, 33, 33)
        """
        waarden = [d.waarde for d in self.delen]
        if sum(waarden) <= 0 or min(waarden) < 0:
            return tuple(0 for _ in waarden)
        return tuple(verdeel(100, waarden))

    def alt(self) -> str:
        """The subject, and every part with its share."""
        delen = [f"{d.naam} {p} procent" for d, p in zip(self.delen, self.procenten(), strict=True)]
        return f"Staafdiagram: {self.onderwerp}. " + (f"{opsomming(delen)}." if delen else "Er zijn nog geen cijfers.")

    def cijfers(self) -> Cijfers:
        """Each part with its share."""
        rijen = tuple((d.naam, p) for d, p in zip(self.delen, self.procenten(), strict=True))
        return Cijfers((Cijferkop(self.onderwerp), Cijferkop("Deel", "procent")), rijen)


@dataclass(frozen=True, slots=True)
class Vergelijkrij:
    """One subject with an amount in cents for each of those that are compared."""

    naam: str
    bedragen: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """Bars side by side: per subject (a rubriek, a geldstroom) one for each of `wie` (gebieden)."""

    onderwerp: str
    wie: tuple[str, ...]
    rijen: tuple[Vergelijkrij, ...]

    def alt(self) -> str:
        """
        >>> Vergelijking("Budget", ("Ruwaard", "Ussen"), (Vergelijkrij("Ontmoeten", (1000000, 500000)),)).alt()
        'Staafdiagram: Budget. Ontmoeten: Ruwaard € 10.000 en Ussen € 5.000.'
        """
        zinnen = [
            f"{rij.naam}: {opsomming([f'{w} {toon_euro(b)}' for w, b in zip(self.wie, rij.bedragen, strict=True)])}." for rij in self.rijen
        ]
        return " ".join([f"Staafdiagram: {self.onderwerp}.", *(zinnen or ["Er zijn nog geen cijfers."])])

    def cijfers(self) -> Cijfers:
        """One row per subject, one column for each that is compared."""
        koppen = (Cijferkop(self.onderwerp), *(Cijferkop(w, "bedrag") for w in self.wie))
        return Cijfers(koppen, tuple((rij.naam, *rij.bedragen) for rij in self.rijen))


@dataclass(frozen=True, slots=True)
class Aandeel:
    """A percentage at a moment (mostly a year); None where it is not known."""

    moment: str
    procent: Decimal | int | None


@dataclass(frozen=True, slots=True)
class Aandeelkolommen:
    """Columns that show how a share moves over the years, such as the part of the budget that is collective."""

    onderwerp: str
    kolommen: tuple[Aandeel, ...]

    def alt(self) -> str:
        """The subject, and the share at each moment."""
        delen = [
            f"{k.moment} {'niet bekend' if k.procent is None else toon_getal(k.procent) + ' procent'}" for k in self.kolommen
        ]
        return f"Kolommen: {self.onderwerp}. " + (f"{opsomming(delen)}." if delen else "Er zijn nog geen cijfers.")

    def cijfers(self) -> Cijfers:
        """One row per moment."""
        return Cijfers(
            (Cijferkop("Jaar"), Cijferkop(self.onderwerp, "procent")), tuple((k.moment, k.procent) for k in self.kolommen)
        )
