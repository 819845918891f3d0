"""The steps that decide something about an initiatief, each a dialog that asks only what that step needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.opmaak import aantal
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde, keuzes
from wijkagenda.queries.initiatief import ACTIEF, VOLGORDE, InitiatiefRij
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import NieuwDialoog, StapDialoog
from wijkagenda.usecases import initiatief
from wijkagenda.usecases.velden import veld_van

_DATUM = Veld("datum", "Datum", Soort.DATUM, True)
_OORZAAK = Veld("oorzaak", "Waarom stopt het?", Soort.KEUZE, keuzes=veld_van("initiatief", "oorzaak").keuzes)
_LES = Veld("les", "Wat leren we ervan?", Soort.TEKST)
_BIJ_STOPPEN = ("oorzaak", "les")


class FaseDialoog(StapDialoog):
    """Another phase for one initiatief, or for several at once; asks for the oorzaak only when it stops."""

    def __init__(self, omgeving: Omgeving, rijen: Sequence[InitiatiefRij], ouder: QWidget, *, naar: str | None = None,
                 mogelijk: Sequence[str] = ()) -> None:  # fmt: skip
        """`naar` is chosen beforehand; `mogelijk` narrows the choice to these phases."""
        ids = [rij.id for rij in rijen]
        nu = rijen[0].fase if len(rijen) == 1 else ""
        fasen = tuple(k for k in veld_van("initiatief", "fase").keuzes if k.code != nu and (not mogelijk or k.code in mogelijk))
        uow = _uow(omgeving)

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            meer = {n: w for n, w in waarden.items() if n != "naar" and (n not in _BIJ_STOPPEN or waarden["naar"] == "gestopt")}
            if len(ids) == 1:
                return initiatief.wijzig_fase(uow, ids[0], str(waarden["naar"]), **meer)  # type: ignore[arg-type]
            return initiatief.wijzig_fasen(uow, ids, str(waarden["naar"]), **meer)  # type: ignore[arg-type]

        wie = f"‘{rijen[0].titel}’" if len(rijen) == 1 else aantal(len(rijen), "initiatief", "initiatieven")
        velden = (
            Veld("naar", "Nieuwe fase", Soort.KEUZE, True, fasen),
            _DATUM,
            _OORZAAK,
            _LES,
            Veld("reden", "Reden", Soort.TEKST),
            Veld("antwoord", "Antwoord aan de bewoners", Soort.TEKST, leest="bewoner"),
        )
        uitleg = f"{wie}. Datum, reden en antwoord blijven bij het initiatief staan."
        naar = naar or _volgende(nu)
        begin = {"naar": naar, "datum": omgeving.klok.vandaag()}
        super().__init__(omgeving, "Fase wijzigen", velden, uitleg, "Wijzig de fase", doe, begin=begin, bij=ids[0], ouder=ouder)
        self.formulier.veld_gewijzigd.connect(lambda naam, waarde: self._toon_stoppen(waarde == "gestopt") if naam == "naar" else None)
        self._toon_stoppen(naar == "gestopt")

    def _toon_stoppen(self, aan: bool) -> None:
        for naam in _BIJ_STOPPEN:
            self.formulier.velden[naam].setVisible(aan)
        self.resize(self.width(), min(760, self.formulier.sizeHint().height() + 230))


class LoslatenDialoog(StapDialoog):
    """Letting go of what did not take off: the agreement with the gemeente and the message to residents."""

    def __init__(self, omgeving: Omgeving, rij: InitiatiefRij, ouder: QWidget) -> None:
        uow = _uow(omgeving)

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            afspraak, bericht, *rest = (waarden[n] for n in ("losgelaten_afspraak", "losgelaten_bericht", "datum", "oorzaak", "les"))
            datum, oorzaak, les = rest
            return initiatief.laat_los(uow, rij.id, str(afspraak), str(bericht), datum, oorzaak=oorzaak, les=les)  # type: ignore[arg-type]

        teksten = [replace(veld_van("initiatief", n), verplicht=True, meer=False) for n in ("losgelaten_afspraak", "losgelaten_bericht")]
        uitleg = f"‘{rij.titel}’ komt niet van de grond en stopt. Schrijf op wat er is afgesproken en wat de bewoners hebben gehoord."
        super().__init__(omgeving, "Loslaten", (*teksten, replace(_OORZAAK, verplicht=rij.fase != "gestopt"), _DATUM, _LES), uitleg, "Laat los", doe,
                         begin={"datum": omgeving.klok.vandaag()}, bij=rij.id, ouder=ouder)  # fmt: skip


class JaarvraagDialoog(StapDialoog):
    """Does it still run, a year after support ended?"""

    def __init__(self, omgeving: Omgeving, rij: InitiatiefRij, ouder: QWidget) -> None:
        uow = _uow(omgeving)

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            return initiatief.beantwoord_jaarvraag(uow, rij.id, waarden["actief"] == "ja", waarden["toelichting"])  # type: ignore[arg-type]

        velden = (
            Veld("actief", "Draait het nog?", Soort.KEUZE, True, keuzes([("ja", "ja, het draait nog"), ("nee", "nee, het draait niet meer")])),
            Veld("toelichting", "Hoe weten we dat?", Soort.TEKST),
        )
        uitleg = f"‘{rij.titel}’ draait een jaar of langer zonder steun. Zo zien we wat blijft bestaan."
        super().__init__(omgeving, "Draait het nog?", velden, uitleg, "Beantwoord", doe, bij=rij.id, ouder=ouder)


def nieuw_initiatief(omgeving: Omgeving, ouder: QWidget) -> str | None:
    """Asks title and gebied; the id of the initiatief that was made."""
    uitleg = "Meer hoeft nu niet. De rest vult u later aan, of nooit."
    return NieuwDialoog(omgeving, "initiatief", ("titel", "gebied_id"), titel="Nieuw initiatief", uitleg=uitleg, ouder=ouder).nieuw_id()


def nieuwe_aanvraag(omgeving: Omgeving, rij: InitiatiefRij, organisatie_id: Waarde, ouder: QWidget) -> str | None:
    """Starts an application for this initiatief; its id."""
    return NieuwDialoog(
        omgeving, "aanvraag", ("titel", "regeling_id", "organisatie_id", "aangevraagd", "ontvangen_op"), titel="Subsidie aanvragen",
        uitleg=f"Een nieuwe aanvraag voor ‘{rij.titel}’.", begin={"titel": rij.titel, "organisatie_id": organisatie_id},
        vast={"initiatief_id": rij.id}, ouder=ouder,
    ).nieuw_id()  # fmt: skip


def _volgende(fase: str) -> str | None:
    """The phase that most often comes after this one."""
    return VOLGORDE[VOLGORDE.index(fase) + 1] if fase in ACTIEF else None


def _uow(omgeving: Omgeving) -> Any:
    if omgeving.bestand is None:
        raise RuntimeError("no file is open")
    return omgeving.bestand.uow
