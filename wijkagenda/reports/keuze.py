"""What was chosen for a report: all that the window, the command and what is remembered have in common."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Keuze:
    """What a report is about, and what of it.

    Gebieden (none: all) and years, or the ids of the records that an edition is `over`; the day of today; the edition by its code
    (empty: the first); the titles of the chapters to leave out; whether persons may be named in it; and whether it is in the house
    style of the file.
    """

    vandaag: dt.date
    gebied_ids: tuple[str, ...] = ()
    jaren: tuple[int, ...] = ()
    ids: tuple[str, ...] = ()
    uitgave: str = ""
    zonder: tuple[str, ...] = ()
    met_personen: bool = False
    huisstijl: bool = True
