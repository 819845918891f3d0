"""What was agreed in a wijkplan, as the version keeps it: text, opgaven and acties by id, without how far they are.

Two of these compared say in words what changed since a version was adopted. Voortgang (status, resultaat, reden) is left out
on purpose: it lives beside the plan and never makes it another one (domein.md, Vaststellen).
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from wijkagenda.domain.basis_model import Rij, levend
from wijkagenda.domain.wijkplan import Actie, Hoofdstuk, Opgave, Wijkplan

PLANVELDEN = ("titel", "van", "tot", "gemaakt_door")
TEKSTVELDEN = ("soort", "titel", "tekst", "volgorde")
OPGAVEVELDEN = ("titel", "waarom", "wij_willen", "wij_kunnen", "wij_nodig", "gemeente", "doe_mee", "doel_id", "thema_id")
ACTIEVELDEN = ("titel", "trekker_id", "trekker", "helpers", "start", "eind", "kosten")

VoerUit = Callable[[sa.Select[Any]], sa.Result[Any]]
"""``connection.execute`` or ``session.execute``."""
Afspraken = dict[str, Any]
"""``{"plan": {…}, "teksten": [{…}], "opgaven": [{…, "acties": [{…}]}]}``; dates as ISO text, everything in printed order."""


def lees_afspraken(voer_uit: VoerUit, plan_id: str) -> Afspraken:
    """What is agreed now, from the living rows."""
    plan = next(_rijen(voer_uit, Wijkplan, PLANVELDEN, Wijkplan.id == plan_id), {})
    teksten = list(_rijen(voer_uit, Hoofdstuk, TEKSTVELDEN, Hoofdstuk.wijkplan_id == plan_id, Hoofdstuk.volgorde))
    opgaven = list(_rijen(voer_uit, Opgave, OPGAVEVELDEN, Opgave.wijkplan_id == plan_id, Opgave.volgorde))
    per_opgave: dict[str, list[dict[str, Any]]] = {o["id"]: [] for o in opgaven}
    hoort = Actie.opgave_id.in_(sa.select(Opgave.id).where(levend(Opgave), Opgave.wijkplan_id == plan_id))
    for actie in _rijen(voer_uit, Actie, (*ACTIEVELDEN, "opgave_id"), hoort, Actie.volgorde):
        per_opgave[actie.pop("opgave_id")].append(actie)
    return {"plan": plan, "teksten": teksten, "opgaven": [o | {"acties": per_opgave[o["id"]]} for o in opgaven]}


def _rijen(
    voer_uit: VoerUit, klasse: type[Rij], velden: tuple[str, ...], waar: sa.ColumnElement[bool], volgorde: Any = None
) -> Iterator[dict[str, Any]]:
    kolommen = [getattr(klasse, naam) for naam in velden]
    zin = sa.select(klasse.id, *kolommen).where(levend(klasse), waar).order_by(*([volgorde] if volgorde is not None else []), klasse.id)
    for rij in voer_uit(zin).all():
        yield {naam: _kaal(waarde) for naam, waarde in zip(("id", *velden), rij, strict=True)}


def _kaal(waarde: Any) -> Any:
    return waarde.isoformat() if isinstance(waarde, dt.date) else waarde


def naar_tekst(afspraken: Afspraken) -> str:
    """One canonical JSON text."""
    return json.dumps(afspraken, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def uit_tekst(tekst: str) -> Afspraken:
    """Back from `naar_tekst`."""
    gelezen: Afspraken = json.loads(tekst)
    return gelezen


def verschillen(oud: Afspraken, nieuw: Afspraken) -> list[str]:
    """What changed from `oud` to `nieuw`, one short Dutch line each; empty when nothing that was agreed did.

    >>> oud = {"plan": {"titel": "Samen"}, "teksten": [], "opgaven": [{"id": "1", "titel": "Spelen", "acties": []}]}
    >>> verschillen(oud, oud | {"opgaven": []})
    ['Opgave weg: Spelen']
    """
    uit = [] if oud["plan"] == nieuw["plan"] else ["Titel, jaren of makers aangepast"]
    uit += _vergelijk("Tekst", oud["teksten"], nieuw["teksten"])
    uit += _vergelijk("Opgave", oud["opgaven"], nieuw["opgaven"], zonder="acties")
    uit += _vergelijk("Actie", _acties(oud), _acties(nieuw))
    toen, nu = ([o["id"] for o in afspraken["opgaven"]] for afspraken in (oud, nieuw))
    zelfde_volgorde = [o for o in toen if o in nu] == [o for o in nu if o in toen]
    return uit if zelfde_volgorde else [*uit, "Volgorde van de opgaven aangepast"]


def _acties(afspraken: Afspraken) -> list[dict[str, Any]]:
    return [actie | {"bij": opgave["id"]} for opgave in afspraken["opgaven"] for actie in opgave["acties"]]


def _vergelijk(woord: str, oud: list[dict[str, Any]], nieuw: list[dict[str, Any]], zonder: str = "") -> list[str]:
    toen, nu = ({r["id"]: {k: w for k, w in r.items() if k != zonder} for r in rijen} for rijen in (oud, nieuw))
    erbij = [f"{woord} erbij: {_naam(r)}" for id_, r in nu.items() if id_ not in toen]
    anders = [f"{woord} aangepast: {_naam(r)}" for id_, r in nu.items() if id_ in toen and toen[id_] != r]
    weg = [f"{woord} weg: {_naam(r)}" for id_, r in toen.items() if id_ not in nu]
    return erbij + anders + weg


def _naam(rij: Mapping[str, Any]) -> str:
    return str(rij["titel"])
