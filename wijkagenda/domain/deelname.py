"""When a partner takes part in the wijkbudget of a gebied: in which years, and in words for the part of a year."""

from __future__ import annotations

import datetime as dt

from wijkagenda.basis.datum import toon_dag


def doet_mee_in(van: dt.date, tot: dt.date | None, jaar: int) -> bool:
    """Whether a partner takes part on some day of the year.

    >>> doet_mee_in(dt.date(2024, 7, 1), None, 2024), doet_mee_in(dt.date(2024, 7, 1), dt.date(2025, 3, 1), 2026)
    (True, False)
    """
    return van.year <= jaar and (tot is None or jaar <= tot.year)


def deel_van_jaar(van: dt.date, tot: dt.date | None, jaar: int) -> str:
    """The part of the year in words; empty for the whole year.

    >>> deel_van_jaar(dt.date(2024, 7, 1), None, 2024), deel_van_jaar(dt.date(2024, 7, 1), None, 2025)
    ('vanaf juli', '')
    >>> deel_van_jaar(dt.date(2024, 7, 15), dt.date(2024, 8, 31), 2024)
    'vanaf 15 juli tot en met augustus'
    """
    delen = []
    if van > dt.date(jaar, 1, 1):
        delen.append(f"vanaf {_dag_of_maand(van, heel=van.day == 1)}")
    if tot is not None and tot < dt.date(jaar, 12, 31):
        delen.append(f"tot en met {_dag_of_maand(tot, heel=(tot + dt.timedelta(days=1)).day == 1)}")
    return " ".join(delen)


def _dag_of_maand(dag: dt.date, *, heel: bool) -> str:
    woorden = toon_dag(dag, jaar=False)
    return woorden.split()[-1] if heel else woorden
