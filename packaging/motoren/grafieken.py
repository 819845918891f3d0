"""A picture as SVG from the same shapes that our PDF is drawn from, with its words as words in the same letters."""

from __future__ import annotations

from io import StringIO

from wijkagenda.charts.palet import LICHT
from wijkagenda.reports.blocks import Grafiek


def als_svg(grafiek: Grafiek, breedte: float, letter: float) -> str:
    """The drawing by matplotlib, `breedte` points wide."""
    import matplotlib as mpl  # here: `vormen_als_svg` does without

    from wijkagenda.charts.tekenen import teken

    uit = StringIO()
    with mpl.rc_context({"svg.fonttype": "none"}):
        teken(grafiek.gegevens, breedte, letter=letter).savefig(uit, format="svg")
    return uit.getvalue()


def vormen_als_svg(grafiek: Grafiek, breedte: float, letter: float) -> str:
    """The drawing as our web pages have it: written from the shapes, nothing to load."""
    from wijkagenda.reports.html.grafiek import svg
    from wijkagenda.reports.html.letters import Webletters

    woorden = {"sleutel": "g", "titel": grafiek.bijschrift, "alt": grafiek.alternatief, "klasse": ""}
    beeld = str(svg(grafiek.gegevens, breedte, letter, LICHT, Webletters(), **woorden))
    return beeld.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" font-family="Source Sans 3" ', 1)
