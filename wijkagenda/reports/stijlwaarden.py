"""What a gemeente or wijk may choose of the looks of a report: its colours, its logo and its name. Everything else is ours."""

from __future__ import annotations

from dataclasses import dataclass

from wijkagenda.charts.palet import LICHT, Palet


@dataclass(frozen=True, slots=True)
class Stijlwaarden:
    """The house style of one report. `logo` holds the bytes of a picture; `afzender` says who sends it, on the cover and at the foot."""

    palet: Palet = LICHT
    logo: bytes | None = None
    logo_alt: str = ""
    afzender: str = ""


GEWOON = Stijlwaarden()
"""Our own colours, no logo."""
