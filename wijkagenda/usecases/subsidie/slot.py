"""What in a dossier may still be changed by its fields: what the applicant sent until it is judged, the shares until the decision."""

from __future__ import annotations

from wijkagenda.basis.fouten import RegelFout
from wijkagenda.domain.subsidie import Aanvraag

INHOUD_OPEN = ("concept", "ontvangen", "volledigheidstoets", "aanvulling")
DELEN_OPEN = (*INHOUD_OPEN, "beoordeling", "advies", "voornemen")


def keur_inhoud_open(aanvraag: Aanvraag) -> None:
    """Raises `RegelFout` once the application is being judged."""
    if aanvraag.status not in INHOUD_OPEN:
        raise RegelFout("Wat de aanvrager stuurde staat vast nu de aanvraag in beoordeling is. Zet haar eerst terug naar volledigheidstoets.")


def keur_delen_open(aanvraag: Aanvraag) -> None:
    """Raises `RegelFout` once a decision was taken: the money is booked by these shares."""
    if aanvraag.status not in DELEN_OPEN:
        raise RegelFout("De verdeling over gebieden staat vast nu er een besluit is. Neem eerst het besluit terug.")


def keur_oordeel_open(aanvraag: Aanvraag) -> None:
    """Raises `RegelFout` where no advice can be given (any more)."""
    if aanvraag.status not in ("beoordeling", "advies", "voornemen"):
        raise RegelFout("Advies geven kan als de aanvraag in beoordeling is.")
