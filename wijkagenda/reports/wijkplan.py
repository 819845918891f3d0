"""The booklet of a wijkplan for residents, and its opgaven and acties as tables.

A plan that was adopted prints as its frozen version, with how far its acties are beside it; any other plan prints as it is now.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.queries.wijkplan import Plan, boom, plan, statuswoord
from wijkagenda.queries.wijkplan_inhoud import (
    VersieTekst,
    Voortgang,
    bijeenkomsten,
    citaten,
    contactadres,
    vastgestelde_evaluaties,
    versie_tekst,
    voortgang,
)
from wijkagenda.queries.wijkplan_inhoud import inhoud as lees_inhoud
from wijkagenda.reports.blocks import Blok, Celsoort, Colofon, Kader, Kolom, Omslag, Rij, Tabel
from wijkagenda.reports.blocks_json import naar_json, uit_json
from wijkagenda.reports.wijkplan_cijfers import met_toestemming
from wijkagenda.reports.wijkplan_tekst import soortnaam, titelregel, vaste_tekst, vragen
from wijkagenda.reports.wijkplan_voortgang import met_bijeenkomsten, met_voortgang, teruggekeken


def inhoud(db: sa.Connection, *, wijkplan_id: str, vandaag: dt.date, versie: int | None = None) -> list[Blok]:
    """The booklet: the version asked for, else the newest of a plan that was adopted, else the plan as it is now.

    Raises `NietGevonden` for a plan or version that is not there.
    """
    gevonden = plan(db, wijkplan_id)
    kort = titelregel(gevonden)
    return [replace(blok, kort=kort) if isinstance(blok, Omslag) else blok for blok in _inhoud(db, gevonden, vandaag, versie)]


def _inhoud(db: sa.Connection, gevonden: Plan, vandaag: dt.date, versie: int | None) -> list[Blok]:
    nieuwste = versie_tekst(db, gevonden.id)
    if versie is None and nieuwste is not None and gevonden.is_vastgesteld:
        return _versie(db, gevonden, nieuwste, nieuwste, vandaag)
    if versie is None:
        return werktekst(db, gevonden.id, vandaag)
    gevraagd = versie_tekst(db, gevonden.id, versie)
    if gevraagd is None or nieuwste is None:
        raise NietGevonden(f"Versie {versie} van dit plan is er niet.")
    return _versie(db, gevonden, gevraagd, nieuwste, vandaag)


def werktekst(db: sa.Connection, plan_id: str, vandaag: dt.date) -> list[Blok]:
    """The plan as it is now, marked as concept."""
    gelezen = lees_inhoud(db, plan_id, vandaag)
    acties = [[a.id for a in o.acties] for o in gelezen.opgaven]
    blokken = vaste_tekst(gelezen, f"Concept van {toon_dag(vandaag)}", vandaag)
    regel = f"Dit is een concept. Het {soortnaam(gelezen.plan).lower()} is nog niet vastgesteld."
    return _compleet(db, gelezen.plan, met_voortgang(blokken, acties, _stand(db, acties), vandaag), regel, vandaag)


def bevries(db: sa.Connection, *, plan_id: str, datum: dt.date) -> str:
    """The text that vaststellen keeps, as JSON: what `usecases.wijkplan.stel_vast` wants."""
    gelezen = lees_inhoud(db, plan_id, datum)
    return naar_json(vaste_tekst(gelezen, f"Vastgesteld op {toon_dag(datum)} · versie {gelezen.plan.versie + 1}", datum))


def _versie(db: sa.Connection, gevonden: Plan, versie: VersieTekst, nieuwste: VersieTekst, vandaag: dt.date) -> list[Blok]:
    blokken = list(met_toestemming(uit_json(versie.blokken), citaten(db)))
    regel = f"Vastgesteld door {versie.vastgesteld_door} op {toon_dag(versie.vastgesteld_op)} (versie {versie.nummer})."
    if versie.nummer != nieuwste.nummer:
        nu = f"Dit is versie {versie.nummer}. De nieuwste is versie {nieuwste.nummer}, van {toon_dag(nieuwste.vastgesteld_op)}."
        colofon = Colofon((regel, *vragen(contactadres(db, gevonden.gebied_id))))
        return [*blokken[:1], Kader((nu,), aanhef="Let op.", soort="letop"), *blokken[1:], colofon]
    return _compleet(db, gevonden, met_voortgang(blokken, versie.acties, _stand(db, versie.acties), vandaag), regel, vandaag)


def _stand(db: sa.Connection, acties: Sequence[Sequence[str]]) -> dict[str, Voortgang]:
    return voortgang(db, [id_ for per_opgave in acties for id_ in per_opgave])


def _compleet(db: sa.Connection, gevonden: Plan, blokken: list[Blok], regel: str, vandaag: dt.date) -> list[Blok]:
    """With the dates that are coming, the evaluaties that were adopted, and who made this when and can be asked."""
    blokken = met_bijeenkomsten(blokken, bijeenkomsten(db, gevonden.gebied_id, vandaag))
    makers = (f"Gemaakt door {gevonden.gemaakt_door}.",) if gevonden.gemaakt_door else ()
    stand = f"Hoe ver we zijn en wanneer u kunt meedoen: stand op {toon_dag(vandaag)}."
    colofon = Colofon((regel, *makers, stand, *vragen(contactadres(db, gevonden.gebied_id))))
    return [*blokken, *teruggekeken(vastgestelde_evaluaties(db, gevonden.id)), colofon]


# -- tables for a spreadsheet

_OPGAVEKOPPEN = ("Gebied", "Wijkplan", "Van", "Tot", "Nummer", "Opgave", "Status", "Waarom", "Wij willen", "Wij kunnen zelf", "Wij hebben nodig",
                 "Wat doet de gemeente", "Doe mee", "Doel", "Thema")  # fmt: skip
_ACTIEKOPPEN = ("Gebied", "Wijkplan", "Nummer", "Opgave", "Actie", "Trekker", "Wie helpt mee", "Start", "Klaar op", "Hoe ver", "Reden van stoppen",
                "Resultaat", "Kosten", "Initiatief")  # fmt: skip
_CELSOORTEN: dict[str, Celsoort] = {"Nummer": "getal", "Start": "datum", "Klaar op": "datum", "Kosten": "bedrag"}


def rijen(db: sa.Connection, *, wijkplan_id: str) -> list[tuple[str, Tabel]]:
    """The opgaven and the acties of a plan, a table each: (name, table). Raises `NietGevonden`."""
    p, opgaven = plan(db, wijkplan_id), boom(db, wijkplan_id)
    opgaverijen = [
        Rij((p.gebied, p.titel, str(p.van), str(p.tot), o.nummer, o.titel, statuswoord("opgave", o.status), o.waarom, o.wij_willen, o.wij_kunnen,
             o.wij_nodig, o.gemeente, o.doe_mee, o.doel, o.thema))
        for o in opgaven
    ]  # fmt: skip
    actierijen = [
        Rij((p.gebied, p.titel, o.nummer, o.titel, a.titel, a.trekker, a.helpers, a.start, a.eind, statuswoord("actie", a.status), a.reden,
             a.resultaat, a.kosten, a.initiatief))
        for o in opgaven for a in o.acties
    ]  # fmt: skip
    return [("Opgaven", Tabel(_kolommen(_OPGAVEKOPPEN), tuple(opgaverijen))), ("Acties", Tabel(_kolommen(_ACTIEKOPPEN), tuple(actierijen)))]


def _kolommen(koppen: Sequence[str]) -> tuple[Kolom, ...]:
    return tuple(Kolom(kop, _CELSOORTEN.get(kop, "tekst")) for kop in koppen)
