"""The picture of how many initiatieven were in each fase, quarter by quarter."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa

from wijkagenda.basis.datum import MAANDEN
from wijkagenda.charts.initiatief import Fasestand, Fasestapel
from wijkagenda.queries.initiatief import ACTIEF, Selectie
from wijkagenda.queries.initiatiefrapport import FASEWOORDEN
from wijkagenda.queries.initiatiefstand import fasen_over_tijd
from wijkagenda.reports.blocks import Grafiek

_KWARTAAL = 3
_KORT = {3: "mrt"}
"""Months that are not shortened to their first three letters."""


def fasegrafiek(db: sa.Connection, selectie: Selectie, jaar: int, tot: dt.date, laatste: str = "nu") -> Grafiek | None:
    """From the first quarter in which one ran, at most since the year before `jaar`, until `tot`, which is called `laatste`.

    None where none ran.
    """
    momenten = kwartalen(jaar, tot, laatste)
    standen = fasen_over_tijd(db, selectie, [dag for dag, _ in momenten])
    fasen = tuple(woord for code, woord in FASEWOORDEN.items() if code in ACTIEF)
    alle = [Fasestand(woord, s.aantallen[: len(fasen)]) for (_, woord), s in zip(momenten, standen, strict=True)]
    begin = next((nr for nr, stand in enumerate(alle) if any(stand.aantallen)), None)
    if begin is None:
        return None
    stapel = Fasestapel(fasen, tuple(alle[begin:]))
    return Grafiek(stapel, "Wat loopt of wordt voorbereid, aan het eind van elk kwartaal.")


def kwartalen(jaar: int, tot: dt.date, laatste: str = "nu") -> list[tuple[dt.date, str]]:
    """The ends of the quarters since the beginning of the year before, and the last day.

    >>> [woord for _, woord in kwartalen(2026, dt.date(2025, 8, 1))]
    ['mrt 2025', 'jun 2025', 'nu']
    """
    uit: list[tuple[dt.date, str]] = []
    dag = dt.date(jaar - 1, 1, 1)
    while True:
        maand = dag.month + _KWARTAAL
        dag = dt.date(dag.year + (maand > 12), (maand - 1) % 12 + 1, 1)
        einde = dag - dt.timedelta(days=1)
        if einde >= tot:
            return [*uit, (tot, laatste)]
        uit.append((einde, f"{_KORT.get(einde.month) or MAANDEN[einde.month - 1][:3]} {einde.year}"))
