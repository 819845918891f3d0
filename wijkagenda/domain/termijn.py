"""Legal terms, counted day by day and shown as a ledger: which days count, which stand still, and why.

Dutch holidays (Algemene termijnenwet, Atw) for any year; loads no database. A term of eight weeks from 2 March 2026:

>>> beslistermijn(dt.date(2026, 3, 2), 8).einde
datetime.date(2026, 4, 28)
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from dateutil.easter import easter

from wijkagenda.basis.datum import DAGEN, toon_dag, toon_datum

DAG = dt.timedelta(days=1)
LANGSTE_DIE_ROLT = 12
"""Weeks; a longer term ends on whatever day it ends (Atw 4, b)."""
BEZWAAR_WEKEN = 6
"""Awb 6:7, from the day after bekendmaking (6:8)."""
BETAAL_WEKEN = 6
"""Awb 4:87."""
BEZWAARBESLUIT_WEKEN = 6
"""To decide on a bezwaar, from the day after the term to object ended (Awb 7:10; 12 with an adviescommissie)."""
BUITEN_BEHANDELING_WEKEN = 4
"""To decide not to handle an incomplete application (Awb 4:5 lid 4)."""
ATW = "Atw 1"
"""By which article an end moves: the Algemene termijnenwet."""
AWB_WEKEN = 8
"""The reasonable term of Awb 4:13, where the regeling has none of its own."""


@cache
def feestdagen(jaar: int) -> dict[dt.date, str]:
    """The holidays of Atw 3 in a year, with their names.

    >>> feestdagen(2025)[dt.date(2025, 4, 26)]
    'Koningsdag'
    """
    pasen = easter(jaar)
    return {
        dt.date(jaar, 1, 1): "Nieuwjaarsdag",
        pasen - 2 * DAG: "Goede Vrijdag",
        pasen: "eerste Paasdag",
        pasen + DAG: "tweede Paasdag",
        _koningsdag(jaar): "Koningsdag" if jaar >= 2014 else "Koninginnedag",
        dt.date(jaar, 5, 5): "Bevrijdingsdag",
        pasen + 39 * DAG: "Hemelvaartsdag",
        pasen + 49 * DAG: "eerste Pinksterdag",
        pasen + 50 * DAG: "tweede Pinksterdag",
        dt.date(jaar, 12, 25): "eerste Kerstdag",
        dt.date(jaar, 12, 26): "tweede Kerstdag",
    }


def _koningsdag(jaar: int) -> dt.date:
    """27 April, before 2014 30 April; the day before where that is a Sunday."""
    dag = dt.date(jaar, 4, 27 if jaar >= 2014 else 30)
    return dag - DAG if dag.weekday() == 6 else dag


def waarom_vrij(dag: dt.date) -> str:
    """Why a day is no working day: the name of the holiday or of the weekend day; empty for a working day."""
    feest = feestdagen(dag.year).get(dag)
    return feest or (DAGEN[dag.weekday()] if dag.weekday() >= 5 else "")


def is_werkdag(dag: dt.date) -> bool:
    """No weekend and no holiday."""
    return not waarom_vrij(dag)


def schuif_op(dag: dt.date) -> dt.date:
    """The day itself, or the first working day after it (Atw 1)."""
    while not is_werkdag(dag):
        dag += DAG
    return dag


def einde_van(start: dt.date, weken: int, *, rolt: bool = True) -> dt.date:
    """The last day of so many weeks after `start`, without standstill."""
    einde = start + dt.timedelta(weeks=weken)
    return schuif_op(einde) if rolt and weken <= LANGSTE_DIE_ROLT else einde


@dataclass(frozen=True, slots=True)
class Stilstand:
    """A request for supplement (Awb 4:15): the clock stands still from the day after it, until the day on which the
    supplement came, or through the last day of the hersteltermijn where none came."""

    gevraagd_op: dt.date
    hersteltermijn_tot: dt.date
    aangevuld_op: dt.date | None = None
    waarom: str = "aanvulling gevraagd"
    grond: str = "Awb 4:15"

    @property
    def van(self) -> dt.date:
        """The first day that stands still."""
        return self.gevraagd_op + DAG

    @property
    def tot(self) -> dt.date:
        """The last one; before `van` where nothing stands still."""
        laatste = self.hersteltermijn_tot
        return laatste if self.aangevuld_op is None else min(laatste, self.aangevuld_op - DAG)


@dataclass(frozen=True, slots=True)
class Verlenging:
    """A new end that counts: a notice within the eight weeks (4:14), verdaging by the regeling, or written consent (4:15)."""

    datum: dt.date
    nieuw_einde: dt.date
    waarom: str
    grond: str = ""


@dataclass(frozen=True, slots=True)
class Strook:
    """A stretch of days. One that counts has its first and last day number; `waarom` says why it counts or does not, and
    `grond` by which article."""

    van: dt.date
    tot: dt.date
    telt: bool
    dag_van: int | None
    dag_tot: int | None
    waarom: str
    grond: str = ""

    @property
    def dagen(self) -> int:
        """How many days, the first and last included."""
        return (self.tot - self.van).days + 1

    @property
    def schuift(self) -> bool:
        """Whether it moves the end over a weekend or holiday, where the term itself was already counted."""
        return self.grond == ATW

    def zin(self) -> str:
        """One line of the ledger, as people read it."""
        wanneer = toon_datum(self.van) if self.van == self.tot else f"{toon_datum(self.van)} t/m {toon_datum(self.tot)}"
        dagen = "1 dag" if self.dagen == 1 else f"{self.dagen} dagen"
        grond = f" ({self.grond})" if self.grond else ""
        if self.telt:
            nummers = f"dag {self.dag_van}" if self.dag_van == self.dag_tot else f"dag {self.dag_van} t/m {self.dag_tot}"
            return f"{wanneer}: telt, {nummers}" + (f": {self.waarom}{grond}" if self.waarom else "")
        return f"{wanneer}: telt niet, {dagen}: {self.waarom}{grond}"


@dataclass(frozen=True, slots=True)
class Termijn:
    """A term as it stands: its ledger from the day after `start`, and its last day."""

    start: dt.date
    stroken: tuple[Strook, ...]
    einde: dt.date

    def dagen_over(self, vandaag: dt.date) -> int:
        """Days left; 0 on the last day, negative when it is past."""
        return (self.einde - vandaag).days

    def stand_op(self, vandaag: dt.date) -> Strook | None:
        """The stretch that a day lies in; None before or after the term."""
        return next((s for s in self.stroken if s.van <= vandaag <= s.tot), None)


def beslistermijn(start: dt.date, weken: int, stilstanden: Iterable[Stilstand] = (), verlengingen: Iterable[Verlenging] = (),
                  *, rolt: bool = True) -> Termijn:  # fmt: skip
    """A term of so many weeks from the day after `start`, with its standstills and new ends.

    `rolt`: an end on a weekend or holiday moves to the next working day, unless the term is longer than twelve weeks.
    """
    stil = sorted(stilstanden, key=lambda s: s.gevraagd_op)
    telling = _Telling(start, stil, rolt and weken <= LANGSTE_DIE_ROLT)
    nodig = weken * 7
    grenzen: dict[int, _Reden] = {}
    for verlenging in sorted(verlengingen, key=lambda v: v.datum):
        meer = telling.dagen_tot(verlenging.nieuw_einde, tot_en_met=verlenging.datum)
        if meer > nodig:
            grenzen[nodig + 1] = (verlenging.waarom, verlenging.grond)
            nodig = meer
    return telling.maak(nodig, grenzen)


_Reden = tuple[str, str]
"""Why, and by which article."""


class _Telling:
    """Walks the days of a term."""

    def __init__(self, start: dt.date, stil: Sequence[Stilstand], rolt: bool) -> None:
        self._start, self._stil, self._rolt = start, stil, rolt

    def _stilstand(self, dag: dt.date, bekend: dt.date | None = None) -> Stilstand | None:
        """The standstill that a day lies in, of those that were asked for by `bekend`."""
        return next((s for s in self._stil if s.van <= dag <= s.tot and (bekend is None or s.gevraagd_op <= bekend)), None)

    def dagen_tot(self, einde: dt.date, *, tot_en_met: dt.date) -> int:
        """How many days count through `einde`, as far as was known on a day."""
        return sum(self._stilstand(self._start + n * DAG, tot_en_met) is None for n in range(1, (einde - self._start).days + 1))

    def maak(self, nodig: int, grenzen: dict[int, _Reden]) -> Termijn:
        """The ledger and end of so many counting days; a new stretch begins at each of `grenzen` (day number → why)."""
        stroken: list[Strook] = []
        dag, geteld, schuif, reden = self._start, 0, "", ("", "")
        while geteld < nodig or not self._mag_eindigen(dag):
            dag += DAG
            if (stil := self._stilstand(dag)) is not None:
                _plak(stroken, dag, None, (f"{stil.waarom} op {toon_datum(stil.gevraagd_op)}", stil.grond))
            elif geteld < nodig:
                geteld += 1
                reden = grenzen.get(geteld, reden)
                schuif = _schuifzin(dag)
                _plak(stroken, dag, geteld, reden)
            else:
                _plak(stroken, dag, None, (schuif, ATW))
        return Termijn(self._start, tuple(stroken), dag)

    def _mag_eindigen(self, dag: dt.date) -> bool:
        """Where the term rolls, it ends on a working day on which the clock runs."""
        return not self._rolt or (is_werkdag(dag) and self._stilstand(dag) is None)


def _schuifzin(dag: dt.date) -> str:
    """Why the end moves on from this day."""
    return f"schuift op, want {toon_dag(dag, jaar=False)} is {_vrij(dag)}"


def _vrij(dag: dt.date) -> str:
    return feestdagen(dag.year).get(dag) or f"een {DAGEN[dag.weekday()]}"


def waarom_het_blijft(einde: dt.date, weken: int) -> str:
    """Why a term ends on a day that is no working day; empty for a working day."""
    if is_werkdag(einde):
        return ""
    reden = "een termijn van meer dan 12 weken doet dat niet (Atw 4)" if weken > LANGSTE_DIE_ROLT else "zo is het gekozen"
    return f"{toon_dag(einde)} is {_vrij(einde)}, maar het einde schuift niet op: {reden}."


def _plak(stroken: list[Strook], dag: dt.date, nummer: int | None, reden: _Reden) -> None:
    """Adds a day to the last stretch where it goes on, else begins a new one."""
    laatste = stroken[-1] if stroken else None
    zelfde = laatste is not None and laatste.telt == (nummer is not None) and (laatste.waarom, laatste.grond) == reden
    if laatste is not None and zelfde:
        stroken[-1] = Strook(laatste.van, dag, laatste.telt, laatste.dag_van, nummer, *reden)
    else:
        stroken.append(Strook(dag, dag, nummer is not None, nummer, nummer, *reden))
