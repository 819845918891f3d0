"""A dossier brought to any state by its own steps, for tests of every layer."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa

from tests.factory import maak
from wijkagenda.domain.subsidie_stand import feiten
from wijkagenda.domain.wijkbudget import Boeking
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import subsidie

ONTVANGEN = dt.date(2026, 9, 22)


def dag(maand: int, dag_: int) -> dt.date:
    """A day of 2026."""
    return dt.date(2026, maand, dag_)


def maak_regeling(bestand: Bestand, **waarden: Any) -> str:
    """A regeling that can book."""
    return maak(bestand, "regeling", **{"geldstroom_id": maak(bestand, "geldstroom"), "rubriek_id": maak(bestand, "rubriek")} | waarden)


def maak_concept(bestand: Bestand, *, regeling_id: str | None = None, gebied_id: str | None = None, **waarden: Any) -> str:
    """An application for one gebied, received on 22 September but not entered as such."""
    organisatie = maak(bestand, "organisatie", gebied_id=gebied_id or maak(bestand, "gebied"))
    alles = {"ontvangen_op": ONTVANGEN, "aangevraagd": 1_000_00, "organisatie_id": organisatie} | waarden
    return maak(bestand, "aanvraag", regeling_id=regeling_id or maak_regeling(bestand), **alles)


def breng_tot(bestand: Bestand, status: str, *, bedrag: int | None = None, soort: str | None = None, **waarden: Any) -> str:
    """A dossier in this state, by the road that most dossiers go."""
    id_ = maak_concept(bestand, **waarden)
    gevraagd = waarden.get("aangevraagd", 1_000_00)
    uow = bestand.uow
    mandaat = maak(bestand, "medewerker", mandaat=True)
    bedrag = gevraagd if bedrag is None else bedrag
    soort = soort or ("verleend" if bedrag == gevraagd else "gedeeltelijk")
    weg = [
        ("concept", lambda: None),
        ("ontvangen", lambda: subsidie.ontvang(uow, id_)),
        ("beoordeling", lambda: subsidie.neem_in_beoordeling(uow, id_, dag(9, 24))),
        ("beoordeeld", lambda: subsidie.beoordeel(uow, id_, {"medewerker_id": maak(bestand, "medewerker"), "betrokkenheid": "De buurt doet mee."})),
        ("advies", lambda: subsidie.adviseer(uow, id_, bedrag, "Verlenen.", dag(10, 1))),
        ("besloten", lambda: subsidie.neem_besluit(uow, id_, soort=soort, bedrag=bedrag, motivering="Past.", mandaat_id=mandaat, datum=dag(10, 5),
                                                   grond="regeling" if soort == "geweigerd" else None)),
        ("uitvoering", lambda: subsidie.maak_bekend(uow, id_, dag(10, 6))),
        ("verantwoording_gevraagd", lambda: subsidie.vraag_verantwoording(uow, id_, datum=dag(10, 20))),
        ("verantwoording_ontvangen", lambda: subsidie.ontvang_verantwoording(uow, id_, bedrag, datum=dag(11, 2))),
        ("vastgesteld", lambda: subsidie.stel_vast(uow, id_, soort="conform", motivering="Gedaan.", datum=dag(11, 10))),
    ]  # fmt: skip
    for naam, doe in weg:
        doe()
        if naam == status:
            break
    return id_


def status_van(bestand: Bestand, id_: str) -> str:
    """Its state."""
    return feiten(bestand.lees(), id_, bestand.klok.vandaag()).status


def geboekt(bestand: Bestand, id_: str) -> dict[str, int]:
    """What was booked for it: open verplicht and gerealiseerd."""
    zin = sa.select(Boeking.soort, sa.func.sum(Boeking.bedrag)).where(Boeking.bron_id == id_).group_by(Boeking.soort)
    som = dict(bestand.lees().execute(zin).all())
    return {"verplicht": som.get("verplicht", 0) - som.get("vrijval", 0), "gerealiseerd": som.get("gerealiseerd", 0)}
