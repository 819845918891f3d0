"""What a decision that is too late costs per day after an ingebrekestelling (Awb 4:17), as a ledger; loads no database.

Two weeks after the day on which the gemeente received it, and then for at most 42 days, until the day before the decision is made known.

>>> som = dwangsom(dt.date(2025, 3, 3), dt.date(2025, 3, 10))
>>> som.eerste_dag, som.bedrag_op(dt.date(2025, 3, 26)), som.hoogstens
(datetime.date(2025, 3, 25), 4600, 144200)
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.domain.termijn import DAG

WACHT = dt.timedelta(weeks=2)
"""What the gemeente gets after the ingebrekestelling (Awb 4:17 lid 3)."""
HOOGSTENS_DAGEN = 42
STAP = 14
"""So many days at each amount; the last one holds to the end."""


@dataclass(frozen=True, slots=True)
class Tarief:
    """What a day costs from `van` on, in whole cents: in the first fourteen days, the next fourteen and the rest."""

    van: dt.date
    per_dag: tuple[int, int, int]
    bron: str


TARIEVEN = (
    Tarief(dt.date(2009, 10, 1), (20_00, 30_00, 40_00), "Awb 4:17 lid 2, stand 2017"),
    Tarief(dt.date(2019, 1, 1), (23_00, 35_00, 45_00), "Awb 4:17 lid 2, bedragen per 01-01-2019"),
)
"""The amounts as they were seen, oldest first. Newer ones are added here."""
GEWIJZIGD_PER = dt.date(2026, 1, 1)
"""The article was changed on this day; whether the amounts changed with it was not seen."""
CONTROLEER = "De bedragen zijn die van 2019. Het artikel is per 01-01-2026 gewijzigd: controleer of ze nog gelden."
"""What is said of every amount from that day on."""


def tarief_op(dag: dt.date) -> Tarief:
    """The amounts of a day; those of the oldest for days before it."""
    return next((t for t in reversed(TARIEVEN) if t.van <= dag), TARIEVEN[0])


@dataclass(frozen=True, slots=True)
class Dwangsomstrook:
    """Days in a row that cost the same; amounts are whole cents."""

    van: dt.date
    tot: dt.date
    dag_van: int
    dag_tot: int
    per_dag: int
    bron: str

    @property
    def bedrag(self) -> int:
        """What these days cost together."""
        return self.per_dag * (self.dag_tot - self.dag_van + 1)

    def zin(self) -> str:
        """One line of the ledger, as people read it."""
        if self.van == self.tot:
            return f"{toon_datum(self.van)}: dag {self.dag_van}, {toon_bedrag(self.per_dag)}"
        dagen = f"dag {self.dag_van} t/m {self.dag_tot}"
        return f"{toon_datum(self.van)} t/m {toon_datum(self.tot)}: {dagen}, {toon_bedrag(self.per_dag)} per dag, samen {toon_bedrag(self.bedrag)}"


@dataclass(frozen=True, slots=True)
class Dwangsom:
    """What runs, or ran, after one ingebrekestelling. No stretches: it came too early, or the decision was in time."""

    ingebreke_op: dt.date
    einde_termijn: dt.date
    stroken: tuple[Dwangsomstrook, ...]

    @property
    def te_vroeg(self) -> bool:
        """Received before the term had ended: it does not count, and the applicant must send a new one."""
        return self.ingebreke_op <= self.einde_termijn

    @property
    def beslis_voor(self) -> dt.date:
        """The last day on which a decision costs nothing."""
        return self.ingebreke_op + WACHT

    @property
    def eerste_dag(self) -> dt.date:
        """The first day that costs money, if nothing is decided."""
        return self.beslis_voor + DAG

    @property
    def laatste_dag(self) -> dt.date | None:
        """The last day that costs money; None where nothing does."""
        return self.stroken[-1].tot if self.stroken else None

    @property
    def hoogstens(self) -> int:
        """What all its stretches cost."""
        return sum(strook.bedrag for strook in self.stroken)

    def bedrag_op(self, dag: dt.date) -> int:
        """What it cost up to and including a day."""
        return sum(s.per_dag * ((min(dag, s.tot) - s.van).days + 1) for s in self.stroken if s.van <= dag)

    def per_dag_op(self, dag: dt.date) -> int:
        """What this day costs; 0 outside it."""
        return next((s.per_dag for s in self.stroken if s.van <= dag <= s.tot), 0)

    @property
    def controleer(self) -> str:
        """Says that the amounts may have changed, where some of its days are that late; empty otherwise."""
        return CONTROLEER if self.stroken and self.stroken[-1].tot >= GEWIJZIGD_PER else ""


def dwangsom(einde_termijn: dt.date, ingebreke_op: dt.date, bekend_op: dt.date | None = None) -> Dwangsom:
    """What one ingebrekestelling sets running for a term that ended on `einde_termijn`.

    `bekend_op` is the day on which the decision was made known: that day costs nothing any more. Each day has the amount that held on it.
    """
    if ingebreke_op <= einde_termijn:
        return Dwangsom(ingebreke_op, einde_termijn, ())
    eerste = ingebreke_op + WACHT + DAG
    stroken: list[Dwangsomstrook] = []
    for nummer in range(1, HOOGSTENS_DAGEN + 1):
        dag = eerste + (nummer - 1) * DAG
        if bekend_op is not None and dag >= bekend_op:
            break
        tarief = tarief_op(dag)
        _plak(stroken, dag, nummer, tarief.per_dag[min((nummer - 1) // STAP, 2)], tarief.bron)
    return Dwangsom(ingebreke_op, einde_termijn, tuple(stroken))


def _plak(stroken: list[Dwangsomstrook], dag: dt.date, nummer: int, per_dag: int, bron: str) -> None:
    """Adds a day to the last stretch where it costs the same, else begins a new one."""
    if stroken and (stroken[-1].per_dag, stroken[-1].bron) == (per_dag, bron):
        laatste = stroken.pop()
        stroken.append(Dwangsomstrook(laatste.van, dag, laatste.dag_van, nummer, per_dag, bron))
    else:
        stroken.append(Dwangsomstrook(dag, dag, nummer, nummer, per_dag, bron))
