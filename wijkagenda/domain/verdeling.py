"""A proefverdeling: who gets what of a plafond by the regeling's own rule, computed from plain values and never kept.

The order is that of receipt, of being complete, or of the points on published criteria; a lot decides only among equals, and the
same lotingswoord gives the same lot on every machine. Nothing of the waardendriehoek plays a part. No outcome goes above the room
in all, or above that of a gebied with a plafond of its own.

>>> een = Kandidaat("a", "SSB-1", "Tuin", dt.date(2026, 3, 1), 80_00, None, (("ruwaard", 100),))
>>> twee = Kandidaat("b", "SSB-2", "Koor", dt.date(2026, 3, 2), 50_00, None, (("ruwaard", 100),))
>>> [u.toegekend for u in verdeel(Verdeelregel(gedeeltelijk=True), [twee, een], 100_00, {}).uitkomsten]
[8000, 2000]
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from wijkagenda.basis.opmaak import vouw
from wijkagenda.domain.subsidie_regels import wat_past
from wijkagenda.domain.verdeelsleutel import per_gebied

Oorzaak = Literal["past", "plafond", "gebied", "gestopt", "advies"]
"""Why an application gets what it gets: it fits; the plafond in all, or of a gebied, is reached; the rule stopped; advice was to refuse."""
Delen = tuple[tuple[str, int], ...]
"""(gebied id, share x 10,000)."""
HOOGSTE_PUNTEN = 10
"""On one criterium."""


class Punt(NamedTuple):
    """What an application scored on one published criterium, how much that weighs, and why."""

    criterium: str
    gewicht: int
    punten: int
    reden: str


class Kandidaat(NamedTuple):
    """An application that a decision can be taken on. `dag` is the day that counts for its place; amounts are cents, shares x 10,000."""

    id: str
    kenmerk: str
    titel: str
    dag: dt.date
    gevraagd: int
    geadviseerd: int | None
    delen: Delen
    punten: tuple[Punt, ...] = ()
    aanvrager: str = ""

    @property
    def score(self) -> int:
        """The weighted sum of its points; 0 where the regeling has no criteria."""
        return sum(p.gewicht * p.punten for p in self.punten)

    @property
    def hoogste_score(self) -> int:
        """The most that it could have."""
        return sum(p.gewicht * HOOGSTE_PUNTEN for p in self.punten)


@dataclass(frozen=True, slots=True)
class Verdeelregel:
    """The regeling's rule with the choices of one variant. `gedeeltelijk`: the part that fits is granted; `doorgaan`: who comes
    after an application that does not fit wholly still gets a turn."""

    wijze: str = "ontvangst"
    basis: str = "geadviseerd"
    gedeeltelijk: bool = False
    doorgaan: bool = False
    loting: str = ""
    maximum: int | None = None

    def wens(self, kandidaat: Kandidaat) -> int:
        """What it would get if there were room enough: 0 when the advice is to refuse."""
        geadviseerd = kandidaat.geadviseerd
        bedrag = geadviseerd if geadviseerd is not None and (self.basis == "geadviseerd" or not geadviseerd) else kandidaat.gevraagd
        return bedrag if self.maximum is None else min(bedrag, self.maximum)

    def rang(self, kandidaat: Kandidaat) -> int:
        """What its place is decided by: lower comes first, equal is a tie."""
        return -kandidaat.score if self.wijze == "criteria" else kandidaat.dag.toordinal()


class Uitkomst(NamedTuple):
    """What one application gets. `geloot`: others were equal. `over` is the room in all after it; `over_gebied` that of its
    gebieden with a plafond of their own. `grens` is the gebied whose plafond was reached, None where it was that of the regeling."""

    kandidaat: Kandidaat
    plek: int
    geloot: bool
    wens: int
    toegekend: int
    oorzaak: Oorzaak
    grens: str | None
    over: int
    over_gebied: tuple[tuple[str, int], ...]

    @property
    def aard(self) -> Literal["heel", "deel", "niet"]:
        """Whether it gets all that it could, a part, or nothing."""
        return "niet" if not self.toegekend else "heel" if self.toegekend == self.wens else "deel"

    @property
    def niet_toegekend(self) -> int:
        """What was asked and is not granted."""
        return self.kandidaat.gevraagd - self.toegekend

    @property
    def besluit(self) -> Literal["verleend", "gedeeltelijk", "geweigerd"]:
        """The kind of decision that goes with it."""
        return "geweigerd" if not self.toegekend else "verleend" if self.toegekend == self.kandidaat.gevraagd else "gedeeltelijk"

    @property
    def grond(self) -> str | None:
        """The ground of a refusal: Awb 4:25 where it went over a plafond, the regeling where its rule stopped before one that would
        fit; None where the advice was to refuse, for that ground is not found by dividing."""
        if self.toegekend or self.oorzaak == "advies":
            return None
        return "regeling" if self.oorzaak == "gestopt" else "4:25"


class Telling(NamedTuple):
    """Sums in cents. `over` is the plafondruimte that is left; None for a gebied without a plafond of its own."""

    aanvragen: int = 0
    gevraagd: int = 0
    toegekend: int = 0
    over: int | None = None

    @property
    def niet(self) -> int:
        """What was asked and is not granted."""
        return self.gevraagd - self.toegekend


@dataclass(frozen=True, slots=True)
class Proefverdeling:
    """All outcomes in their order, and the sums in all and per gebied (those with a plafond, or with an application)."""

    uitkomsten: tuple[Uitkomst, ...]
    samen: Telling
    gebieden: Mapping[str, Telling]

    def aantallen(self) -> Mapping[str, int]:
        """How many get all ("heel"), a part ("deel") or nothing ("niet")."""
        return Counter([u.aard for u in self.uitkomsten])


def lot(woord: str, kenmerk: str) -> str:
    """The lot of an application: the same for the same word and kenmerk on every machine, whatever the word's capitals and accents."""
    return _lot(_lotingswoord(woord), kenmerk)


def _lotingswoord(woord: str) -> str:
    return " ".join(vouw(woord).split())


def _lot(woord: str, kenmerk: str) -> str:
    return hashlib.sha256(f"{woord}\n{kenmerk}".encode()).hexdigest()


def rangschik(regel: Verdeelregel, kandidaten: Iterable[Kandidaat]) -> list[tuple[Kandidaat, bool]]:
    """In the order of the rule, each with whether a lot was needed."""
    gewogen = [(regel.rang(k), k) for k in kandidaten]
    telt, woord = Counter([rang for rang, _ in gewogen]), _lotingswoord(regel.loting)
    volgorde = [(rang, _lot(woord, k.kenmerk) if telt[rang] > 1 else "", k.id, k) for rang, k in gewogen]
    volgorde.sort()
    return [(k, telt[rang] > 1) for rang, _, _, k in volgorde]


def verdeel(regel: Verdeelregel, kandidaten: Iterable[Kandidaat], ruimte: int, ruimten: Mapping[str, int]) -> Proefverdeling:
    """Gives each application its part, in the order of the rule. `ruimte` is the plafondruimte in all, `ruimten` that of each gebied
    with a plafond of its own (cents)."""
    pot = _Pot(ruimte, dict(ruimten))
    uitkomsten: list[Uitkomst] = []
    gestopt = False
    for plek, (kandidaat, geloot) in enumerate(rangschik(regel, kandidaten), 1):
        wens = regel.wens(kandidaat)
        past, grens = pot.past(wens, kandidaat.delen), None
        if past >= wens:
            toegekend = 0 if gestopt else wens
            oorzaak: Oorzaak = "advies" if not wens else "gestopt" if gestopt else "past"
        else:
            toegekend = past if regel.gedeeltelijk and not gestopt else 0
            grens = pot.grens(past, kandidaat.delen)
            oorzaak = "gebied" if grens else "plafond"
            gestopt = gestopt or not regel.doorgaan
        over_gebied = pot.neem(kandidaat, toegekend)
        uitkomsten.append(Uitkomst(kandidaat, plek, geloot, wens, toegekend, oorzaak, grens, pot.over, over_gebied))
    gevraagd = sum(u.kandidaat.gevraagd for u in uitkomsten)
    samen = Telling(len(uitkomsten), gevraagd, sum(u.toegekend for u in uitkomsten), pot.over)
    return Proefverdeling(tuple(uitkomsten), samen, {g: Telling(n, v, t, pot.eigen.get(g)) for g, (n, v, t) in pot.telling.items()})


class _Pot:
    """The room that is left while it is given away, and the count of it per gebied: applications, asked, granted."""

    def __init__(self, over: int, eigen: dict[str, int]) -> None:
        self.over, self.eigen = over, eigen
        self.telling: dict[str, list[int]] = {gebied: [0, 0, 0] for gebied in eigen}

    def past(self, wens: int, delen: Delen) -> int:
        """`wat_past`, asked only where it matters: mostly all of it fits, or it is for one gebied."""
        eigen = self.eigen
        if len(delen) == 1:
            return max(0, min(wens, self.over, eigen.get(delen[0][0], wens)))
        if not eigen:
            return max(0, min(wens, self.over))
        if wens <= self.over and all(cents <= eigen[gebied] for gebied, cents in per_gebied(wens, delen).items() if cents and gebied in eigen):
            return wens
        return wat_past(wens, delen, self.over, eigen)

    def grens(self, past: int, delen: Delen) -> str | None:
        """The gebied whose plafond stands in the way of one cent more; None where it is that of the regeling."""
        if past >= self.over:
            return None
        return next((g for g, cents in per_gebied(past + 1, delen).items() if cents > self.eigen.get(g, cents)), None)

    def neem(self, kandidaat: Kandidaat, toegekend: int) -> tuple[tuple[str, int], ...]:
        """Takes out what is granted; gives the room that is left in its gebieden with a plafond of their own."""
        self.over -= toegekend
        delen, eigen = kandidaat.delen, self.eigen
        if len(delen) == 1:
            gebied = delen[0][0]
            self._tel(gebied, kandidaat.gevraagd, toegekend)
            return ((gebied, eigen[gebied]),) if gebied in eigen else ()
        gegeven = per_gebied(toegekend, delen)
        for gebied, cents in per_gebied(kandidaat.gevraagd, delen).items():
            self._tel(gebied, cents, gegeven[gebied])
        return tuple([(gebied, eigen[gebied]) for gebied, _ in delen if gebied in eigen])

    def _tel(self, gebied: str, gevraagd: int, toegekend: int) -> None:
        telling = self.telling.get(gebied) or self.telling.setdefault(gebied, [0, 0, 0])
        telling[0] += 1
        telling[1] += gevraagd
        telling[2] += toegekend
        if toegekend and gebied in self.eigen:
            self.eigen[gebied] -= toegekend
