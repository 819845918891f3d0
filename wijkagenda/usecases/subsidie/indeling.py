"""Where an application starts in the beleidskader: the doel and kwadrant of its initiatief, else the kwadrant of who asks.

Only a start: what someone chose stays as it is.
"""

from __future__ import annotations

from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.subsidie import Aanvraag, kwadrant_van_aanvraag
from wijkagenda.storage.unit_of_work import Werk


def deel_in(werk: Werk, aanvraag: Aanvraag) -> None:
    """Fills doel and kwadrant of an application that was made, or linked to an initiatief, as long as nobody chose them."""
    soort = werk.haal(Organisatie, aanvraag.organisatie_id).soort
    initiatief = werk.haal(Initiatief, aanvraag.initiatief_id) if aanvraag.initiatief_id else None
    if initiatief is not None:
        aanvraag.doel_id = aanvraag.doel_id or initiatief.doel_id
    if aanvraag.kwadrant in (None, kwadrant_van_aanvraag(None, soort)):
        aanvraag.kwadrant = kwadrant_van_aanvraag(initiatief.kwadrant if initiatief is not None else None, soort)
