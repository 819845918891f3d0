"""A picture as SVG, from the same matplotlib Figure that our PDF is drawn from, with its words as words in the same letters."""

from __future__ import annotations

from io import StringIO

import matplotlib as mpl

from wijkagenda.charts.tekenen import teken
from wijkagenda.reports.blocks import Grafiek


def als_svg(grafiek: Grafiek, breedte: float, letter: float) -> str:
    """The drawing, `breedte` points wide."""
    uit = StringIO()
    with mpl.rc_context({"svg.fonttype": "none"}):
        teken(grafiek.gegevens, breedte, letter=letter).savefig(uit, format="svg")
    return uit.getvalue()
