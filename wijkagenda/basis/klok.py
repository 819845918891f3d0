"""One clock: what is today? ``--vandaag`` and the peildatum of the example set it; everything else asks it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass
class Klok:
    """Gives today; `gezet` overrides it until it is None again."""

    gezet: dt.date | None = None

    def vandaag(self) -> dt.date:
        """Today on this machine's calendar, or the date that was set."""
        return self.gezet or dt.datetime.now().astimezone().date()

    def nu(self) -> dt.datetime:
        """The moment in UTC, for technical stamps; with a date set: noon of that day in UTC."""
        if self.gezet:
            return dt.datetime.combine(self.gezet, dt.time(12), dt.UTC)
        return dt.datetime.now(dt.UTC)
