"""The rows behind the pictures of the wijkbudget: per geldstroom, what it goes to, and the collective share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from wijkagenda.basis.geld import toon_euro, verdeel
from wijkagenda.basis.opmaak import toon_getal
from wijkagenda.charts.gegevens import Cijferkop, Cijfers
from wijkagenda.charts.zinnen import GEEN, kleine_letter, moment, namen, verloop, zijn


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

    @property
    def onderwerp(self) -> str:
        """What the bars are about."""
        return "Budget per geldstroom"

    def alt(self) -> str:
        """All together, the largest stream, where most is left, and which are short.

        >>> balken = (Geldstroombalk("Wmo", 1000000, 200000, 300000), Geldstroombalk("Subsidie", 500000, 0, 510000))
        >>> print(Geldstroombalken(balken).alt().replace(". ", ".\\n"))
        Staafdiagram van het budget per geldstroom.
        Samen is er € 15.000 begroot en € 4.900 vrij.
        De grootste is Wmo: € 10.000 begroot, € 5.000 vrij.
        Bij Subsidie is € 100 te veel beloofd of betaald.
        """
        begin = "Staafdiagram van het budget per geldstroom."
        if not any(b.begroot or b.verplicht or b.gerealiseerd for b in self.balken):
            return f"{begin} Er is nog geen budget."
        if len(self.balken) == 1:
            (een,) = self.balken
            return f"{begin} Er is één geldstroom. {een.naam}: {toon_euro(een.begroot)} begroot, {_vrij_of_tekort(een.vrij)}."
        samen = f"Samen is er {toon_euro(sum(b.begroot for b in self.balken))} begroot en {_vrij_of_tekort(sum(b.vrij for b in self.balken))}."
        return " ".join([begin, samen, *self._grootste(), *self._tekorten()])

    def _grootste(self) -> list[str]:
        """The largest stream, and where most is left when that is another one."""
        if not any(b.begroot for b in self.balken):
            return []
        if len({b.begroot for b in self.balken}) == 1:
            return [f"Elke geldstroom is even groot: {toon_euro(self.balken[0].begroot)}."]
        meest, vrij = max(b.begroot for b in self.balken), max(b.vrij for b in self.balken)
        grootste, ruimste = [b for b in self.balken if b.begroot == meest], [b for b in self.balken if b.vrij == vrij]
        over = f", {_vrij_of_tekort(grootste[0].vrij)}" if len(grootste) == 1 else ""
        zinnen = [f"De grootste {zijn([b.naam for b in grootste], 'geldstromen')}: {_elk(grootste)}{toon_euro(meest)} begroot{over}."]
        if vrij > 0 and not (len(grootste) == 1 and grootste[0].vrij == vrij):
            zinnen.append(f"Het meest vrij is er bij {namen([b.naam for b in ruimste], 'geldstromen')}: {_elk(ruimste)}{toon_euro(vrij)}.")
        return zinnen

    def _tekorten(self) -> list[str]:
        """Each stream that is short, or how many are."""
        tekorten = sorted((b for b in self.balken if b.vrij < 0), key=lambda b: b.vrij)
        if len(tekorten) > 3:
            ergste = tekorten[0]
            return [f"Bij {len(tekorten)} geldstromen is te veel beloofd of betaald, het meest bij {ergste.naam}: {toon_euro(-ergste.vrij)}."]
        return [f"Bij {b.naam} is {toon_euro(-b.vrij)} te veel beloofd of betaald." for b in tekorten]

    def cijfers(self) -> Cijfers:
        """One row per geldstroom."""
        rijen: list[tuple[str | int, ...]] = [(b.naam, b.begroot, b.gerealiseerd, b.verplicht, b.vrij) for b in self.balken]
        koppen = ("Begroot", "Gerealiseerd", "Verplicht", "Vrij")
        return Cijfers((Cijferkop("Geldstroom"), *(Cijferkop(k, "bedrag") for k in koppen)), tuple(rijen))


def _elk(wie: Sequence[object]) -> str:
    return "elk " if len(wie) > 1 else ""


def _vrij_of_tekort(vrij: int) -> str:
    return f"{toon_euro(vrij)} vrij" if vrij >= 0 else f"{toon_euro(-vrij)} te veel beloofd of betaald"


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
        """The largest parts and the smallest.

        >>> delen = (Deel("Hulp", 66), Deel("Ontmoeten", 20), Deel("Sport", 10), Deel("Leren", 4))
        >>> print(Verdeling("Waar het geld heen gaat", delen).alt().replace(". ", ".\\n"))
        Staafdiagram: waar het geld heen gaat.
        Het grootste deel is Hulp: 66 procent.
        Daarna komt Ontmoeten: 20 procent.
        Het kleinste deel is Leren: 4 procent.
        """
        return " ".join([f"Staafdiagram: {kleine_letter(self.onderwerp)}.", *self._te_zien()])

    def _te_zien(self) -> list[str]:
        if not self.delen or not any(d.waarde for d in self.delen):
            return [GEEN]
        if not any(self.procenten()):
            return ["Er zijn geen delen te berekenen, want een bedrag is negatief."]
        waarden = sorted({d.waarde for d in self.delen}, reverse=True)
        if len(self.delen) == 1:
            return [f"Alles is voor {self.delen[0].naam}."]
        if len(waarden) == 1:
            return [self._deel("", "Even groot zijn", waarden[0])]
        zinnen = [self._deel("Het grootste deel is", "De grootste delen zijn", waarden[0])]
        if len(self.delen) > 3 and len(waarden) > 2 and sum(d.waarde == waarden[0] for d in self.delen) == 1:
            zinnen.append(self._deel("Daarna komt", "Daarna komen", waarden[1]))
        return [*zinnen, self._deel("Het kleinste deel is", "De kleinste delen zijn", waarden[-1])]

    def _deel(self, enkel: str, meer: str, waarde: int) -> str:
        """Which part, or which parts, have this value, and what share that is."""
        wie = [(deel.naam, procent) for deel, procent in zip(self.delen, self.procenten(), strict=True) if deel.waarde == waarde]
        procent = wie[0][1] if len(wie) == 1 else round(100 * waarde / sum(d.waarde for d in self.delen))
        klein = "minder dan 1" if waarde and not procent else ""
        if len(wie) == 1:
            return f"{enkel} {wie[0][0]}: {klein or procent} procent."
        return f"{meer} {namen([naam for naam, _ in wie], 'delen')}: elk {klein or f'ongeveer {procent}' if waarde else 0} procent."

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
        """Who are compared, the highest and the lowest amount, and where they differ most.

        >>> rijen = (Vergelijkrij("Ontmoeten", (1000000, 500000)), Vergelijkrij("Leren", (0, 0)))
        >>> print(Vergelijking("Budget", ("Ruwaard", "Ussen"), rijen).alt().replace(". ", ".\\n"))
        Staafdiagram: budget van Ruwaard en Ussen naast elkaar.
        Het hoogst is Ontmoeten in Ruwaard: € 10.000.
        Het laagst is Leren: € 0.
        Het grootste verschil is er bij Ontmoeten: € 5.000 tussen Ruwaard en Ussen.
        """
        staven = [(b, f"{rij.naam} in {w}") for rij in self.rijen for w, b in zip(self.wie, rij.bedragen, strict=True)]
        if not any(b for b, _ in staven):
            return f"Staafdiagram: {kleine_letter(self.onderwerp)}. {GEEN}"
        begin = f"Staafdiagram: {kleine_letter(self.onderwerp)} van {namen(self.wie, 'gebieden')}"
        zinnen = [f"{begin}{' naast elkaar' if len(self.wie) > 1 else ''}."]
        if len(staven) == 1:
            return f"{zinnen[0]} Er is één bedrag. {staven[0][1]}: {toon_euro(staven[0][0])}."
        hoogst, laagst = max(b for b, _ in staven), min(b for b, _ in staven)
        if hoogst == laagst:
            return f"{zinnen[0]} Alle bedragen zijn gelijk: {toon_euro(hoogst)}."
        zinnen += [f"Het hoogst is {self._houder(hoogst)}{toon_euro(hoogst)}.", f"Het laagst is {self._houder(laagst)}{toon_euro(laagst)}."]
        return " ".join([*zinnen, *self._verschil()])

    def _houder(self, bedrag: int) -> str:
        """Which bar has this amount: its subject and whose, only the subject where several have it, nothing where subjects share it."""
        houders = [(rij.naam, w) for rij in self.rijen for w, b in zip(self.wie, rij.bedragen, strict=True) if b == bedrag]
        if len(houders) == 1:
            return f"{houders[0][0]} in {houders[0][1]}: "
        return f"{houders[0][0]}: " if len({naam for naam, _ in houders}) == 1 else ""

    def _verschil(self) -> list[str]:
        if len(self.wie) < 2:
            return []
        verschil = max(max(rij.bedragen) - min(rij.bedragen) for rij in self.rijen)
        if not verschil:
            return ["Tussen de gebieden is er geen verschil."]
        rijen = [rij for rij in self.rijen if max(rij.bedragen) - min(rij.bedragen) == verschil]
        if len(rijen) > 1:
            bij = namen([rij.naam for rij in rijen], "onderwerpen")
            return [f"Het grootste verschil tussen de gebieden is er bij {bij}: {toon_euro(verschil)}."]
        bedragen, zin = rijen[0].bedragen, f"Het grootste verschil is er bij {rijen[0].naam}: {toon_euro(verschil)}"
        meest, minst = ([w for w, b in zip(self.wie, bedragen, strict=True) if b == grens(bedragen)] for grens in (max, min))
        if len(meest) == len(minst) == 1:
            return [f"{zin} tussen {meest[0]} en {minst[0]}."]
        return [f"{zin}. Daar {zijn(meest, 'gebieden')} het hoogst en {zijn(minst, 'gebieden')} het laagst."]

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
        """How the share went, and of which moments nothing is known.

        >>> kolommen = (Aandeel("2024", 20), Aandeel("2025", None), Aandeel("2026", 35))
        >>> print(Aandeelkolommen("Deel dat collectief of informeel is", kolommen).alt().replace(". ", ".\\n"))
        Kolommen: deel dat collectief of informeel is.
        Het deel stijgt van 20 procent in 2024 naar 35 procent in 2026.
        Van 2025 is geen cijfer bekend.
        """
        bekend = [(k.moment, k.procent) for k in self.kolommen if k.procent is not None]
        onbekend = [moment(k.moment) for k in self.kolommen if k.procent is None]
        zinnen = verloop("Het deel", bekend, lambda p: f"{toon_getal(p)} procent") or [GEEN]
        if bekend and onbekend:
            zinnen.append(f"Van {namen(onbekend, 'momenten')} {'is geen cijfer' if len(onbekend) == 1 else 'zijn geen cijfers'} bekend.")
        return " ".join([f"Kolommen: {kleine_letter(self.onderwerp)}.", *zinnen])

    def cijfers(self) -> Cijfers:
        """One row per moment."""
        return Cijfers((Cijferkop("Jaar"), Cijferkop(self.onderwerp, "procent")), tuple((k.moment, k.procent) for k in self.kolommen))
