"""A dossier in which a letter of each kind can be sent, brought there by its own steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot, dag, maak_regeling
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.brief import Briefkeuze, brieven
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import subsidie
from wijkagenda.usecases.bestand import zet_instelling

Stappen = Callable[[Bestand, str], object]
LATER = dt.date(2027, 6, 1)
TEKST = {"titel": "Soep in de Haard", "activiteiten": "Elke dinsdag koken we samen in het wijkhuis.\n\n- boodschappen doen\n- samen eten"}
MOTIVERING = "De activiteiten passen bij wat de wijk nodig heeft. Bewoners doen zelf veel."


def richt_in(bestand: Bestand) -> dict[str, Any]:
    """A gemeente with a contact address, and an applicant with an address, a representative and somebody who handles it."""
    zet_instelling(bestand.uow, "gemeente", "Voorbeeldstad")
    zet_instelling(bestand.uow, "contactadres", "subsidie@voorbeeldstad.example")
    fien = maak(bestand, "contactpersoon", naam="Fien Fictief")
    groep = maak(bestand, "organisatie", naam="Stichting Voorbeeld", adres="Wijkplein 0, 1234 AB Voorbeeldstad", vertegenwoordiger_id=fien,
                 gebied_id=maak(bestand, "gebied", naam="Ruwaard"), rekeningnummer="NL00BANK0123456789")  # fmt: skip
    petra = maak(bestand, "medewerker", naam="Petra Proef", functie="subsidieconsulent", mandaat=False)
    return {"organisatie_id": groep, "behandelaar_id": petra, **TEKST}


def _regeling(bestand: Bestand, **anders: Any) -> str:
    regeling = maak_regeling(bestand, naam="Subsidieregeling sociale basis 2026", verantwoording_weken=13, **anders)
    maak(bestand, "regeling_verantwoording", regeling_id=regeling, tot_bedrag=5_000_00, wijze="Een kort verslag van de activiteiten.")
    return regeling


def _tot(status: str, *stappen: Stappen, regeling: Mapping[str, Any] | None = None, **waarden: Any) -> Callable[[Bestand, dict[str, Any]], str]:
    def bouw(bestand: Bestand, begin: dict[str, Any]) -> str:
        id_ = breng_tot(bestand, status, regeling_id=_regeling(bestand, **(regeling or {})), **begin, **waarden)
        for stap in stappen:
            stap(bestand, id_)
        return id_

    return bouw


def _mandaat(b: Bestand) -> str:
    return maak(b, "medewerker", naam="Wies Mandaat", functie="teamleider subsidies", mandaat=True)


def _aanvulling(b: Bestand, i: str) -> object:
    return subsidie.vraag_aanvulling(b.uow, i, "- een begroting\n- de statuten", dag(10, 20), dag(10, 6))


def _verleng(soort: str) -> Stappen:
    return lambda b, i: subsidie.verleng_termijn(b.uow, i, soort, dag(12, 1), "Wij wachten nog op het advies van de wijkraad.", dag(10, 6))


def _betaal(b: Bestand, i: str) -> object:
    return subsidie.betaal(b.uow, i, 800_00, dag(10, 20))


def _vast(soort: str, bedrag: int | None = None) -> Stappen:
    lager = {} if soort == "conform" else {"grond": "4:46-2a", "zonder_zienswijze": "De cijfers komen uit uw eigen verslag."}
    return lambda b, i: subsidie.stel_vast(b.uow, i, soort=soort, bedrag=bedrag, motivering=MOTIVERING, datum=dag(11, 10), **lager)


def _besluit(soort: str, bedrag: int | None, grond: str | None = None) -> Stappen:
    def doe(b: Bestand, i: str) -> object:
        subsidie.neem_besluit(b.uow, i, soort=soort, bedrag=bedrag, motivering=MOTIVERING, mandaat_id=_mandaat(b), grond=grond, datum=dag(10, 5))
        return subsidie.maak_bekend(b.uow, i, dag(10, 6))

    return doe


def _voornemen(b: Bestand, i: str) -> object:
    subsidie.vraag_zienswijze(b.uow, i, dag(10, 4), "Het plan past niet in de regeling.", dag(10, 2))
    return subsidie.zienswijze_binnen(b.uow, i, "Wij hebben het plan aangepast & korter gemaakt.", dag(10, 3))


def _stuur(waarover: str) -> Stappen:
    return lambda b, i: subsidie.stuur_voornemen(b.uow, i, dag(11, 3), waarover, "De activiteiten zijn maar voor de helft gedaan.", dag(10, 20))


def _wijzig(b: Bestand, i: str) -> object:
    return subsidie.wijzig_verlening(b.uow, i, bedrag=900_00, motivering=MOTIVERING, mandaat_id=_mandaat(b), datum=dag(10, 25),
                                     zonder_zienswijze="U vroeg er zelf om.")  # fmt: skip


def _trek_in(b: Bestand, i: str) -> object:
    return subsidie.trek_verlening_in(b.uow, i, "De activiteiten gaan niet door.", "U liet dit zelf weten.", dag(10, 25))


def _ambtshalve(b: Bestand, i: str) -> object:
    subsidie.vraag_verantwoording(b.uow, i, dag(10, 30), dag(10, 21))
    return subsidie.stel_vast(b.uow, i, soort="ambtshalve", bedrag=500_00, motivering=MOTIVERING, datum=dag(11, 10), grond="4:46-2b",
                              zonder_zienswijze="Wij vroegen u twee keer om een verslag.")  # fmt: skip


def _herzie(bedrag: int) -> Stappen:
    def doe(b: Bestand, i: str) -> object:
        subsidie.registreer_bezwaar(b.uow, i, "Het besluit.", dag(11, 12))
        subsidie.rond_bezwaar_af(b.uow, i, "gegrond", dag(11, 14))
        return subsidie.herzie(b.uow, i, bedrag=bedrag, motivering=MOTIVERING, mandaat_id=_mandaat(b), datum=dag(11, 16))

    return doe


DOSSIERS: Mapping[str, Callable[[Bestand, dict[str, Any]], str]] = {
    "ontvangstbevestiging": _tot("ontvangen"),
    "aanvulling": _tot("ontvangen", _aanvulling),
    "verdaging-awb": _tot("beoordeling", _verleng("4:14")),
    "verdaging-regeling": _tot("beoordeling", _verleng("verdaging"), regeling={"termijn_weken": 8, "verdaging_weken": 6}),
    "verdaging-instemming": _tot("beoordeling", _verleng("instemming")),
    "voornemen-weigering": _tot("advies", _voornemen),
    "voornemen-lager": _tot("verantwoording_ontvangen", _betaal, lambda b, i: subsidie.stuur_voornemen(
        b.uow, i, dag(11, 20), "lager", "De activiteiten zijn maar voor de helft gedaan.", dag(11, 5))),
    "voornemen-intrekking": _tot("uitvoering", _stuur("intrekking")),
    "besluit-verleend": _tot("advies", _besluit("verleend", 1_000_00), lambda b, i: subsidie.plan_voorschotten(
        b.uow, i, totaal=800_00, aantal=2, eerste=dag(10, 20)), van=dt.date(2027, 1, 1), tot=dt.date(2027, 12, 31)),
    "besluit-gedeeltelijk": _tot("advies", _besluit("gedeeltelijk", 600_00), bedrag=600_00),
    "besluit-direct": _tot("advies", _besluit("direct", 1_000_00), regeling={"direct_tot": 5_000_00}),
    "besluit-geweigerd": _tot("advies", _voornemen, _besluit("geweigerd", None, "regeling")),
    "besluit-te_laat": _tot("ontvangen", lambda b, i: subsidie.wijs_af_als_te_laat(b.uow, i, "De regeling was al dicht.", dag(10, 1)),
                            regeling={"open_tot": dag(9, 1)}),
    "besluit-buiten_behandeling": _tot("ontvangen", _aanvulling, lambda b, i: subsidie.buiten_behandeling(
        b.uow, i, "De begroting kwam niet.", dag(10, 27))),
    "besluit-gewijzigd": _tot("uitvoering", _betaal, _wijzig, bedrag=1_000_00),
    "besluit-ingetrokken": _tot("uitvoering", _betaal, _trek_in),
    "herinnering": _tot("verantwoording_gevraagd"),
    "vaststelling-conform": _tot("verantwoording_ontvangen", _betaal, _vast("conform")),
    "vaststelling-lager": _tot("verantwoording_ontvangen", _betaal, _vast("lager", 500_00)),
    "vaststelling-nihil": _tot("verantwoording_ontvangen", _betaal, _vast("nihil")),
    "vaststelling-ambtshalve": _tot("uitvoering", _betaal, _ambtshalve),
    "terugvordering": _tot("verantwoording_ontvangen", _betaal, _vast("lager", 500_00), lambda b, i: subsidie.vorder_terug(
        b.uow, i, 300_00, dag(11, 12))),
    "bezwaar": _tot("advies", _besluit("geweigerd", None, "regeling"), lambda b, i: subsidie.registreer_bezwaar(
        b.uow, i, "Het besluit van 6 oktober 2026: het plan past wél.", dag(11, 2))),
    "herzien-besluit": _tot("advies", _besluit("geweigerd", None, "regeling"), _herzie(700_00)),
    "herzien-vaststelling": _tot("verantwoording_ontvangen", _betaal, _vast("lager", 500_00), _herzie(900_00)),
}  # fmt: skip
"""Kind of letter → what brings an application there."""


def brief_klaar(bestand: Bestand, soort: str) -> tuple[str, Briefkeuze]:
    """An application with a letter of this kind to be sent, and that letter."""
    id_ = DOSSIERS[soort](bestand, richt_in(bestand))
    vandaag = Klok(dag(11, 21)).vandaag()
    return id_, next(b for b in brieven(bestand.lees(), id_, vandaag) if b.soort == soort and not b.concept)
