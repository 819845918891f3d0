"""The steps of a dossier as dialogs: each asks only what that step needs, and what was typed stays when it is refused."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.veld import Waarde
from wijkagenda.queries.subsidiedossier import WAARDEN, Dossier
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import StapDialoog
from wijkagenda.ui.subsidies.vragen import DATUM, VRAGEN, veld
from wijkagenda.usecases import subsidie as stappen


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
        self._dossier = dossier
        self.formulier.veld_gewijzigd.connect(self._veld)
        if code in ("besluit", "stel_vast"):
            self._kies_soort(str(vraag.begin(dossier, omgeving.klok.vandaag()).get("soort")))
        if code == "beoordeel" and omgeving.medewerker_id:
            self.formulier.velden["medewerker_id"].zet(omgeving.medewerker_id)
            self._eigen_oordeel(omgeving.medewerker_id)

    def _veld(self, naam: str, waarde: Waarde) -> None:
        if naam == "soort":
            self._kies_soort(str(waarde))
        if naam == "medewerker_id":
            self._eigen_oordeel(str(waarde))

    def _kies_soort(self, soort: str) -> None:
        """Only asks what goes with the choice: a ground for a refusal or a lower amount, an amount for all else."""
        velden = self.formulier.velden
        if "grond" in velden:
            velden["grond"].setVisible(soort in ("geweigerd", "lager", "nihil", "ambtshalve"))
            velden["bedrag"].setVisible(soort not in ("geweigerd", "nihil", "conform"))
        if soort in ("nihil", "conform") and "bedrag" in velden:
            velden["bedrag"].zet(0 if soort == "nihil" else self._dossier.rij.verleend)

    def _eigen_oordeel(self, medewerker_id: str) -> None:
        """Who judged before goes on with the own words."""
        eigen = next((o for o in self._dossier.oordelen if o.medewerker_id == medewerker_id), None)
        if eigen is None:
            return
        for (waarde, _), zin, score in zip(WAARDEN, eigen.zinnen, eigen.scores, strict=True):
            self.formulier.velden[waarde].zet(zin)
            self.formulier.velden[f"{waarde}_score"].zet(score)


class BetaalDialoog(StapDialoog):
    """A planned payment that was made."""

    def __init__(self, omgeving: Omgeving, dossier: Dossier, betaling_id: str, bedrag: int, ouder: QWidget) -> None:
        bestand = omgeving.bestand
        if bestand is None:
            raise RuntimeError("no file is open")
        super().__init__(
            omgeving,
            "Betaling vastleggen",
            (veld("betaling", "bedrag"), DATUM),
            "De betaling wordt geboekt in het wijkbudget.",
            "Betaald",
            lambda w: stappen.betaal(bestand.uow, dossier.id, w["bedrag"], w["datum"], betaling_id=betaling_id),  # type: ignore[arg-type]
            begin={"bedrag": bedrag, "datum": omgeving.klok.vandaag()},
            bij=betaling_id,
            ouder=ouder,
        )
