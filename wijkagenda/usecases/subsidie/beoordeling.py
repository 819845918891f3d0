"""Judging: views of several assessors kept apart, one advice, and hearing the applicant before a refusal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Waarde
from wijkagenda.domain.basis_model import levend, sleutel_id
from wijkagenda.domain.beleidskader import Uitgangspunt
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.relatie import Medewerker
from wijkagenda.domain.subsidie import Aanvraag, Beoordeling, Statusstap, Toetsantwoord, Zienswijze
from wijkagenda.domain.subsidie_regels import keur_beoordelaar, keur_datum
from wijkagenda.domain.subsidie_stand import NA_BESLUIT
from wijkagenda.domain.subsidie_stappen import stap
from wijkagenda.domain.velden import veld_van, velden_van
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases.subsidie.dossier import Dossier, dossierstap, laatste_versie, open_dossier


def beoordeel(uow: UnitOfWork, id_: str, waarden: Mapping[str, Waarde], antwoorden: Mapping[str, str | None] | None = None) -> Stap:
    """The view of one medewerker on the newest version; who looks again changes the own view. Raises `InvoerFout`, `RegelFout`.

    `waarden` are fields of a beoordeling; `medewerker_id` is needed. Scores are optional, and never added up. `antwoorden` are
    answers to uitgangspunten as check questions, by their id; an empty one is taken away.
    """
    velden = {v.naam: v for v in velden_van("beoordeling") if v.naam != "aanvraag_id"}
    klaar = {naam: velden[naam].keur(waarde) for naam, waarde in waarden.items() if naam in velden}
    with uow(stap("beoordeel").naam) as werk:
        beoordeling = maak_beoordeling(werk, klaar | {"aanvraag_id": id_})
        for uitgangspunt_id, antwoord in (antwoorden or {}).items():
            _leg_antwoord_vast(werk, beoordeling.id, uitgangspunt_id, antwoord)
        werk.hoofd = id_
    return werk.stap


def maak_beoordeling(werk: Werk, waarden: dict[str, Any]) -> Beoordeling:
    """The same inside a step that is open."""
    if not waarden.get("medewerker_id"):
        raise InvoerFout("Kies wie beoordeelt.", "medewerker_id")
    dossier = open_dossier(werk, waarden["aanvraag_id"], "beoordeel", waarden.get("datum"))
    werk.haal(Medewerker, waarden["medewerker_id"])
    keur_beoordeling(werk, dossier.aanvraag, waarden["medewerker_id"])
    versie = laatste_versie(werk, dossier.id)
    alles = waarden | {"datum": dossier.datum, "versie": versie.nummer if versie else 1}
    eigen = sa.select(Beoordeling).where(levend(Beoordeling), Beoordeling.aanvraag_id == dossier.id,
                                         Beoordeling.medewerker_id == waarden["medewerker_id"])  # fmt: skip
    rij = werk.sessie.scalar(eigen.limit(1))
    if rij is None:
        return werk.nieuw(Beoordeling(**alles))
    for naam, waarde in alles.items():
        setattr(rij, naam, waarde)
    return rij


def _leg_antwoord_vast(werk: Werk, beoordeling_id: str, uitgangspunt_id: str, antwoord: str | None) -> None:
    """One answer of one assessor to one uitgangspunt: the same key is the same record in every copy."""
    woorden = (antwoord or "").strip() or None
    sleutel = sleutel_id("toetsantwoord", beoordeling_id, uitgangspunt_id)
    rij = werk.sessie.get(Toetsantwoord, sleutel)
    if rij is None:
        if woorden is None:
            return
        werk.haal(Uitgangspunt, uitgangspunt_id)
        rij = werk.nieuw(Toetsantwoord(id=sleutel, beoordeling_id=beoordeling_id, uitgangspunt_id=uitgangspunt_id))
    rij.antwoord, rij.verwijderd = woorden, woorden is None


def keur_beoordeling(werk: Werk, aanvraag: Aanvraag, medewerker_id: str) -> None:
    """Who supports the initiatief does not judge its application (Awb 2:4). Raises `RegelFout`."""
    if aanvraag.initiatief_id:
        keur_beoordelaar(medewerker_id, werk.haal(Initiatief, aanvraag.initiatief_id).ondersteuner_id)


def adviseer(uow: UnitOfWork, id_: str, bedrag: int, advies: str, datum: dt.date | None = None) -> Stap:
    """The advice to who decides: an amount (cents) and why."""
    with dossierstap(uow, id_, "adviseer", datum) as dossier:
        if not 0 <= bedrag <= dossier.aanvraag.aangevraagd:
            raise InvoerFout(f"Adviseer een bedrag tot de gevraagde {toon_bedrag(dossier.aanvraag.aangevraagd)}.", "geadviseerd")
        if not advies.strip():
            raise InvoerFout("Schrijf het advies op.", "advies")
        dossier.aanvraag.geadviseerd, dossier.aanvraag.advies = bedrag, advies.strip()
        if dossier.aanvraag.status != "advies":
            dossier.zet("advies")
    return dossier.werk.stap


def vraag_zienswijze(uow: UnitOfWork, id_: str, tot: dt.date, voornemen: str, datum: dt.date | None = None, waarover: str = "weigering") -> Stap:
    """Tells the applicant what is intended, and until when to react (Awb 4:12 lid 2)."""
    with dossierstap(uow, id_, "vraag_zienswijze", datum, voornemen) as dossier:
        _leg_voornemen_vast(dossier, tot, waarover)
        dossier.zet("voornemen")
    return dossier.werk.stap


def stuur_voornemen(uow: UnitOfWork, id_: str, tot: dt.date, waarover: str, voornemen: str, datum: dt.date | None = None) -> Stap:
    """Tells who has a grant that it will be lower (``lager``) or withdrawn (``intrekking``), and until when to react (Awb 4:12 lid 2)."""
    with dossierstap(uow, id_, "stuur_voornemen", datum, voornemen) as dossier:
        if waarover not in NA_BESLUIT:
            raise InvoerFout("Kies of u lager wilt vaststellen of de verlening wilt intrekken.", "waarover")
        _leg_voornemen_vast(dossier, tot, waarover)
        status = dossier.feiten.status
        dossier.werk.nieuw(Statusstap(aanvraag_id=id_, van=status, naar=status, datum=dossier.datum, reden=dossier.reden))
    return dossier.werk.stap


def _leg_voornemen_vast(dossier: Dossier, tot: dt.date, waarover: str) -> None:
    if dossier.reden is None:
        raise InvoerFout("Schrijf op wat het voornemen is.", "reden")
    if tot <= dossier.datum:
        raise InvoerFout("Geef de aanvrager tijd om te reageren. Kies een latere dag.", "tot")
    veld_van("zienswijze", "waarover").keur(waarover)
    dossier.werk.nieuw(Zienswijze(aanvraag_id=dossier.id, gevraagd_op=dossier.datum, tot=tot, waarover=waarover))


def zienswijze_binnen(uow: UnitOfWork, id_: str, tekst: str, datum: dt.date | None = None) -> Stap:
    """What the applicant said about the intention; back to the advice."""
    with dossierstap(uow, id_, "zienswijze_binnen", datum) as dossier:
        _vul_zienswijze(dossier, tekst)
        dossier.zet("advies")
    return dossier.werk.stap


def zienswijze_na_binnen(uow: UnitOfWork, id_: str, tekst: str, datum: dt.date | None = None) -> Stap:
    """What was said about the intention to lower or withdraw a grant."""
    with dossierstap(uow, id_, "zienswijze_na_binnen", datum) as dossier:
        _vul_zienswijze(dossier, tekst)
    return dossier.werk.stap


def _vul_zienswijze(dossier: Dossier, tekst: str) -> None:
    zin = sa.select(Zienswijze).where(levend(Zienswijze), Zienswijze.aanvraag_id == dossier.id).order_by(Zienswijze.id.desc()).limit(1)
    if (gevraagd := dossier.werk.sessie.scalar(zin)) is not None:
        keur_datum(dossier.datum, dossier.werk.vandaag, gevraagd.gevraagd_op)
        gevraagd.ontvangen_op, gevraagd.tekst = dossier.datum, tekst.strip() or None
