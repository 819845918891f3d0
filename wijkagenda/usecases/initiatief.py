"""Bewonersinitiatief: written down in a minute, its phases with date and reason, let go with an agreement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import Rij, levend
from wijkagenda.domain.initiatief import Faseovergang, Initiatief, NogActief, keur_fase
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk


def maak_initiatief(werk: Werk, waarden: dict[str, Any]) -> Initiatief:
    """A new initiatief in its first phase, with the next number of the year and the kwadrant of its kind."""
    fase = waarden.pop("fase", None) or "idee"
    datum = waarden.get("begonnen_op") or werk.vandaag
    waarden.setdefault("begonnen_op", datum)
    waarden.setdefault("kwadrant", "informeel-collectief")
    initiatief = werk.nieuw(Initiatief(**waarden | {"fase": fase, "nummer": volgend_nummer(werk, datum.year)}))
    werk.nieuw(Faseovergang(initiatief_id=initiatief.id, van=None, naar=fase, datum=datum))
    return initiatief


def volgend_nummer(werk: Werk, jaar: int) -> str:
    """``I-2026-014``: counts on from the highest of that year, deleted ones included, so that no number comes back."""
    hoogste = werk.sessie.scalar(sa.select(sa.func.max(Initiatief.nummer)).where(Initiatief.nummer.like(f"I-{jaar}-%")))
    return f"I-{jaar}-{int(hoogste.rsplit('-', 1)[1]) + 1 if hoogste else 1:03d}"


def wijzig_fase(uow: UnitOfWork, id_: str, naar: str, *, datum: dt.date | None = None, reden: str | None = None, antwoord: str | None = None,
                oorzaak: str | None = None, les: str | None = None) -> Stap:  # fmt: skip
    """Moves an initiatief to another phase. Raises `RegelFout`, `InvoerFout` (see `domain.initiatief.keur_fase`)."""
    with uow("Fase wijzigen") as werk:
        initiatief = werk.haal(Initiatief, id_)
        dag = datum or werk.vandaag
        vorige = werk.sessie.scalar(sa.select(sa.func.max(Faseovergang.datum)).where(Faseovergang.initiatief_id == id_, levend(Faseovergang)))
        keur_fase(initiatief, naar, dag, vorige, reden, oorzaak or initiatief.oorzaak)
        werk.hoofd = id_
        werk.nieuw(Faseovergang(initiatief_id=id_, van=initiatief.fase, naar=naar, datum=dag, reden=reden, antwoord=antwoord))
        initiatief.fase = naar
        if naar == "zelfstandig" and initiatief.zelfstandig_op is None:
            initiatief.zelfstandig_op = dag
        if naar == "gestopt":
            initiatief.oorzaak, initiatief.les = oorzaak or initiatief.oorzaak, les or initiatief.les
    return werk.stap


def beantwoord_jaarvraag(uow: UnitOfWork, id_: str, actief: bool, toelichting: str | None = None) -> Stap:
    """Records whether an initiatief still runs a year after support ended."""
    with uow("Vraag na een jaar beantwoorden") as werk:
        werk.haal(Initiatief, id_)
        werk.hoofd = id_
        werk.nieuw(NogActief(initiatief_id=id_, datum=werk.vandaag, actief=actief, toelichting=toelichting))
    return werk.stap


def laat_los(uow: UnitOfWork, id_: str, afspraak: str, bericht: str, datum: dt.date | None = None) -> Stap:
    """Records that it did not take off (S2): the agreement with the gemeente and the message to residents are both needed."""
    with uow("Initiatief loslaten") as werk:
        initiatief = werk.haal(Initiatief, id_)
        if not afspraak.strip() or not bericht.strip():
            raise InvoerFout("Schrijf de afspraak met de gemeente én het bericht aan bewoners op.", "losgelaten_afspraak")
        werk.hoofd = id_
        initiatief.losgelaten_op, initiatief.losgelaten_afspraak, initiatief.losgelaten_bericht = datum or werk.vandaag, afspraak, bericht
    return werk.stap


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {"initiatief": maak_initiatief}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
