"""The steps of a dossier as dialogs: each asks only what that step needs, and what was typed stays when it is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import StapDialoog
from wijkagenda.ui.subsidies.beoordeeldialoog import BeoordeelDialoog
from wijkagenda.ui.subsidies.besluitdialoog import BesluitDialoog, HerzieDialoog, WijzigVerleningDialoog
from wijkagenda.ui.subsidies.slotdialogen import IntrekDialoog, TerugdraaiDialoog, VaststelDialoog
from wijkagenda.ui.subsidies.vragen import VRAGEN

EIGEN: Mapping[str, Callable[[Omgeving, Dossier, QWidget], StapDialoog]] = {
    "beoordeel": BeoordeelDialoog,
    "besluit": BesluitDialoog,
    "wijzig_verlening": WijzigVerleningDialoog,
    "herzie": HerzieDialoog,
    "stel_vast": VaststelDialoog,
    "trek_verlening_in": IntrekDialoog,
    "draai_betaling_terug": TerugdraaiDialoog,
}
"""Steps whose dialog does more than ask a few fields."""


class DossierDialoog(StapDialoog):
    """One step of a dossier by its code."""

    def __init__(self, omgeving: Omgeving, dossier: Dossier, code: str, ouder: QWidget) -> None:
        bestand = omgeving.bestand
        if bestand is None:
            raise RuntimeError("no file is open")
        vraag = VRAGEN[code]
        naam = next(s.naam for s in dossier.stappen if s.code == code)
        uitleg = f"{dossier.rij.kenmerk} {dossier.rij.titel}. {vraag.uitleg(dossier)}".strip()
        super().__init__(
            omgeving,
            naam,
            vraag.velden(dossier),
            uitleg,
            vraag.knop or naam,
            lambda w: vraag.doe(bestand.uow, dossier.id, w),
            begin=vraag.begin(dossier, omgeving.klok.vandaag()),
            bij=dossier.id,
            ouder=ouder,
        )


def open_stap(omgeving: Omgeving, dossier: Dossier, code: str, ouder: QWidget) -> StapDialoog:
    """The dialog of the step with this code."""
    eigen = EIGEN.get(code)
    return eigen(omgeving, dossier, ouder) if eigen is not None else DossierDialoog(omgeving, dossier, code, ouder)
