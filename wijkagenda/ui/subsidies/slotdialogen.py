"""The dialogs at the end of a dossier: vaststellen, withdrawing a grant, and what is done with a single payment.

Who gets less than was granted is heard first (Awb 4:12 lid 2); a dialog asks why not only where that did not happen.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.veld import Soort, Veld, Waarde, keuzes
from wijkagenda.queries.subsidiebesluit import BetalingRij, betalingen
from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import StapDialoog
from wijkagenda.ui.subsidies.vragen import DATUM, REDEN, ZONDER_ZIENSWIJZE, veld
from wijkagenda.usecases import subsidie as stappen

_SMAL = 590
"""So narrow that fields stand below each other: the words of a ground need the whole width."""
_LAGER = ("lager", "nihil", "ambtshalve")
_NAMEN = ("soort", "bedrag", "grond", "motivering", "datum")


class VaststelDialoog(StapDialoog):
    """Asks a ground and whether the applicant was heard only for less than was granted."""

    def __init__(self, omgeving: Omgeving, dossier: Dossier, ouder: QWidget) -> None:
        bestand = omgeving.bestand
        if bestand is None:
            raise RuntimeError("no file is open")
        self._dossier = dossier
        velden = [
            veld("vaststelling", "soort"),
            veld("vaststelling", "bedrag"),
            veld("vaststelling", "grond"),
            ZONDER_ZIENSWIJZE,
            DATUM,
            veld("vaststelling", "motivering"),
        ]
        super().__init__(
            omgeving,
            "Subsidie vaststellen",
            velden,
            f"{dossier.rij.kenmerk} {dossier.rij.titel}. Verleend: {toon_bedrag(dossier.rij.verleend)}, betaald: {toon_bedrag(dossier.rij.betaald)}."
            f"{_gehoord(dossier)} De vaststelling gaat op deze dag naar de aanvrager en kan niet ongedaan worden gemaakt.",
            "Subsidie vaststellen",
            lambda w: stappen.stel_vast(bestand.uow, dossier.id, zonder_zienswijze=_zonder(w), **{n: w[n] for n in _NAMEN}),  # type: ignore[arg-type]
            begin=_begin(dossier, omgeving.klok.vandaag()),
            bij=dossier.id,
            ouder=ouder,
        )
        self.formulier.veld_gewijzigd.connect(lambda naam, _: self._pas_aan(naam))
        self._pas_aan("soort")
        self.resize(_SMAL, self.height())

    def _pas_aan(self, naam: str) -> None:
        velden = self.formulier.velden
        try:
            soort, bedrag = velden["soort"].waarde(), velden["bedrag"].waarde()
        except InvoerFout:
            return
        if naam == "soort":
            velden["bedrag"].setVisible(soort not in ("nihil", "conform"))
            if soort in ("nihil", "conform"):
                bedrag = 0 if soort == "nihil" else self._dossier.rij.verleend
                velden["bedrag"].zet(bedrag)
        minder = soort in _LAGER and isinstance(bedrag, int) and (soort == "lager" or bedrag < (self._dossier.rij.verleend or 0))
        velden["grond"].setVisible(minder)
        velden["zonder_zienswijze"].setVisible(minder and not self._dossier.feiten.gehoord)


def _gehoord(dossier: Dossier) -> str:
    """How it stands with the voornemen, before one fills in what can't be decided yet."""
    if dossier.feiten.gehoord:
        return " De aanvrager is gehoord over het voornemen."
    tot = dossier.feiten.voornemen_tot
    return f" De aanvrager mag nog tot en met {toon_datum(tot)} op het voornemen reageren." if tot else ""


def _begin(dossier: Dossier, vandaag: dt.date) -> dict[str, Waarde]:
    soort = "conform" if dossier.rij.status == "verantwoording_ontvangen" else "ambtshalve"
    return {"soort": soort, "bedrag": dossier.rij.verleend, "datum": vandaag}


def _zonder(waarden: Mapping[str, Waarde]) -> str | None:
    inhoud = waarden.get("zonder_zienswijze")
    return str(inhoud) if inhoud else None


class IntrekDialoog(StapDialoog):
    """The gemeente withdraws a grant (Awb 4:48)."""

    def __init__(self, omgeving: Omgeving, dossier: Dossier, ouder: QWidget) -> None:
        bestand = omgeving.bestand
        if bestand is None:
            raise RuntimeError("no file is open")
        super().__init__(
            omgeving,
            "Verlening intrekken",
            [REDEN, DATUM, *(() if dossier.feiten.gehoord else (ZONDER_ZIENSWIJZE,))],
            f"{dossier.rij.kenmerk} {dossier.rij.titel}. De gemeente trekt de verlening in (Awb 4:48); wat openstaat valt vrij. "
            "Dit kan daarna niet meer ongedaan worden gemaakt.",
            "Verlening intrekken",
            lambda w: stappen.trek_verlening_in(bestand.uow, dossier.id, str(w["reden"]), _zonder(w), w["datum"]),  # type: ignore[arg-type]
            begin={"datum": omgeving.klok.vandaag()},
            bij=dossier.id,
            ouder=ouder,
        )


class BetaalDialoog(StapDialoog):
    """A planned payment that was made on another day, or for another amount."""

    def __init__(self, omgeving: Omgeving, dossier: Dossier, rij: BetalingRij, ouder: QWidget) -> None:
        bestand = omgeving.bestand
        if bestand is None:
            raise RuntimeError("no file is open")
        super().__init__(
            omgeving,
            "Betaling vastleggen",
            (veld("betaling", "bedrag"), DATUM),
            f"{rij.naam.capitalize()}. De betaling wordt geboekt in het wijkbudget.",
            "Betaald",
            lambda w: stappen.betaal(bestand.uow, dossier.id, w["bedrag"], w["datum"], betaling_id=rij.id),  # type: ignore[arg-type]
            begin={"bedrag": rij.bedrag, "datum": omgeving.klok.vandaag()},
            bij=rij.id,
            ouder=ouder,
        )


class TerugdraaiDialoog(StapDialoog):
    """A payment that was entered by mistake; without `rij` it asks which one."""

    def __init__(self, omgeving: Omgeving, dossier: Dossier, ouder: QWidget, rij: BetalingRij | None = None) -> None:
        bestand = omgeving.bestand
        if bestand is None:
            raise RuntimeError("no file is open")
        gedaan = [b for b in betalingen(omgeving.lees(), dossier.id) if b.betaald_op is not None and b.soort != "terugbetaling"]
        welke = Veld("betaling_id", "Welke betaling", Soort.KEUZE, True, keuzes([(b.id, f"{b.naam}, {toon_bedrag(b.bedrag)}") for b in gedaan]))
        super().__init__(
            omgeving,
            "Betaling terugdraaien",
            (welke, REDEN, DATUM),
            f"{dossier.rij.kenmerk} {dossier.rij.titel}. Voor een betaling die er niet was, of verkeerd is ingevoerd: zij staat daarna weer gepland. "
            "Kwam er geld terug van de aanvrager, gebruik dan ‘Terugvorderen’.",
            "Betaling terugdraaien",
            lambda w: stappen.draai_betaling_terug(bestand.uow, dossier.id, str(w["betaling_id"]), str(w["reden"]), w["datum"]),  # type: ignore[arg-type]
            begin={"betaling_id": (rij or gedaan[-1]).id if gedaan else None, "datum": omgeving.klok.vandaag()},
            bij=dossier.id,
            ouder=ouder,
        )
