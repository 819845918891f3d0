"""Who reads a text for its plain language: with the words of the file that is open."""

from __future__ import annotations

from wijkagenda.queries.eenvoud import Lezer, lezer
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.leesregel import LezerVoor


def lezer_voor(omgeving: Omgeving) -> LezerVoor:
    """For a form: asked each time, for the words may have changed."""

    def geef() -> Lezer | None:
        return lezer(omgeving.lees()) if omgeving.bestand is not None else None

    return geef
