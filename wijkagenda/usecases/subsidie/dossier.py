"""What the steps of a dossier share: opening it for a step, writing down its new state, its kenmerk, its frozen versions."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.geld import verdeel
from wijkagenda.domain.basis_model import levend, sleutel_id
from wijkagenda.domain.bestand import Instelling
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.subsidie import (
    Aanvraag,
    AanvraagGebied,
    Aanvraagversie,
    Begrotingsregel,
    Besluit,
    Betaling,
    Regeling,
    Statusstap,
)
from wijkagenda.domain.subsidie_regels import keur_datum
from wijkagenda.domain.subsidie_stand import delen_van, feiten
from wijkagenda.domain.subsidie_stappen import HEEL, Dossierstap, Feiten, keur, stap
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases.subsidie.indeling import deel_in

INHOUD = ("titel", "organisatie_id", "aangevraagd", "activiteiten", "van", "tot")
"""What the applicant sends, and so is frozen."""


@dataclass
class Dossier:
    """An application inside one step: the facts as they were before it, its day and its reason."""

    werk: Werk
    aanvraag: Aanvraag
    stap: Dossierstap
    feiten: Feiten
    datum: dt.date
    reden: str | None

    @property
    def id(self) -> str:
        """The id of the application."""
        return self.aanvraag.id

    @property
    def regeling(self) -> Regeling:
        """The regeling it was received under."""
        return self.werk.haal(Regeling, self.aanvraag.regeling_id)

    @property
    def delen(self) -> list[tuple[str, int]]:
        """Its gebieden with their shares (x 10,000)."""
        return delen_van(self.werk.sessie, [self.id]).get(self.id, [])

    def zet(self, naar: str) -> None:
        """The next state, dated and with its reason. `naar` must be one that the table gives this step."""
        if naar not in self.stap.naar:
            raise ValueError(f"{self.stap.code} does not lead to {naar}")
        self.werk.nieuw(Statusstap(aanvraag_id=self.id, van=self.aanvraag.status, naar=naar, datum=self.datum, reden=self.reden))
        self.aanvraag.status = naar

    def reken_af(self) -> None:
        """Ends the dossier when it is vastgesteld and exactly that was paid; plans stay within what may still be paid."""
        self.werk.sessie.flush()
        te_betalen = feiten(self.werk.sessie, self.id, self.werk.vandaag).te_betalen
        self._beperk_plannen(max(te_betalen, 0))
        if self.aanvraag.status == "vastgesteld" and te_betalen == 0:
            self.zet("afgerekend")

    def _beperk_plannen(self, ruimte: int) -> None:
        """Planned payments above this amount shrink or go, the last ones first."""
        zin = sa.select(Betaling).where(levend(Betaling), Betaling.aanvraag_id == self.id, Betaling.betaald_op.is_(None))
        for plan in self.werk.zoek(zin.order_by(Betaling.gepland_op, Betaling.id)):
            past = min(plan.bedrag, ruimte)
            ruimte -= past
            if past:
                plan.bedrag = past
            else:
                plan.verwijderd = True


@contextmanager
def dossierstap(uow: UnitOfWork, id_: str, code: str, datum: dt.date | None = None, reden: str | None = None) -> Iterator[Dossier]:
    """One step of the table on one application. Raises `RegelFout` where it can't be done now, `InvoerFout` for its day or reason."""
    with uow(stap(code).naam) as werk:
        yield open_dossier(werk, id_, code, datum, reden)


def open_dossier(werk: Werk, id_: str, code: str, datum: dt.date | None = None, reden: str | None = None) -> Dossier:
    """The same inside a step that is open."""
    aanvraag = werk.haal(Aanvraag, id_)
    dag = datum or werk.vandaag
    werk.hoofd = id_
    nu = feiten(werk.sessie, id_, dag)
    gekozen = keur(code, nu)
    if gekozen.van != ("concept",):
        keur_datum(dag, werk.vandaag, _niet_voor(werk, id_, gekozen, nu))
    if gekozen.reden and not (reden or "").strip():
        raise InvoerFout("Schrijf op waarom.", "reden")
    if gekozen.vast:
        werk.vast = gekozen.vast
    return Dossier(werk, aanvraag, gekozen, nu, dag, (reden or "").strip() or None)


def _niet_voor(werk: Werk, id_: str, stap_: Dossierstap, nu: Feiten) -> dt.date | None:
    """What a step can't come before: the step that it follows. Payments and bezwaren may be written down late: for them it is the day
    on which the first decision was made known."""
    if stap_.code in ("betaal", "registreer_bezwaar"):
        zin = sa.select(sa.func.min(Besluit.bekendgemaakt_op)).where(levend(Besluit), Besluit.aanvraag_id == id_)
        return werk.sessie.scalar(zin) or _vorige(werk, id_)
    if set(stap_.naar) - {"afgerekend"} or stap_.code in ("vorder_terug", "terug_ontvangen"):
        return _vorige(werk, id_)
    return nu.bekend_op or nu.ontvangen_op


def _vorige(werk: Werk, id_: str) -> dt.date | None:
    """The day of the newest step since receipt."""
    zin = sa.select(sa.func.max(Statusstap.datum)).where(levend(Statusstap), Statusstap.aanvraag_id == id_, Statusstap.naar != "concept")
    return werk.sessie.scalar(zin)


def maak_aanvraag(werk: Werk, waarden: dict[str, Any]) -> Aanvraag:
    """A new concept with its kenmerk, for the gebied of its initiatief or else of its applicant."""
    jaar = (waarden.get("ontvangen_op") or werk.vandaag).year
    aanvraag = werk.nieuw(Aanvraag(**waarden | {"status": "concept", "kenmerk": volgend_kenmerk(werk, jaar)}))
    deel_in(werk, aanvraag)
    werk.nieuw(Statusstap(aanvraag_id=aanvraag.id, van=None, naar="concept", datum=werk.vandaag))
    if gebied_id := _gebied_van(werk, aanvraag):
        leg_delen_vast(werk, aanvraag.id, {gebied_id: HEEL})
    return aanvraag


def _gebied_van(werk: Werk, aanvraag: Aanvraag) -> str | None:
    if aanvraag.initiatief_id:
        return werk.haal(Initiatief, aanvraag.initiatief_id).gebied_id
    return werk.haal(Organisatie, aanvraag.organisatie_id).gebied_id


def volgend_kenmerk(werk: Werk, jaar: int) -> str:
    """``SSB-2026-014``, in a copy ``SSB-2026-B014``: counts on from the highest, deleted ones included, so that none comes back."""
    voor = f"{_instelling(werk, 'kenmerk_voorvoegsel') or 'SSB'}-{jaar}-{_instelling(werk, 'kopieletter') or ''}"
    kenmerk = Aanvraag.kenmerk
    zin = sa.select(kenmerk).where(kenmerk >= f"{voor}0", kenmerk < f"{voor}:")
    hoogste = werk.sessie.scalar(zin.order_by(sa.func.length(kenmerk).desc(), kenmerk.desc()).limit(1))
    return f"{voor}{int(hoogste.removeprefix(voor)) + 1 if hoogste else 1:03d}"


def _instelling(werk: Werk, naam: str) -> str | None:
    rij = werk.sessie.get(Instelling, sleutel_id("instelling", naam))
    return None if rij is None or rij.verwijderd else rij.waarde


def leg_delen_vast(werk: Werk, aanvraag_id: str, delen: dict[str, int]) -> None:
    """The shares per gebied (x 10,000), made whole to 100 %; what was there before goes."""
    for oud in werk.zoek(sa.select(AanvraagGebied).where(levend(AanvraagGebied), AanvraagGebied.aanvraag_id == aanvraag_id)):
        oud.verwijderd = oud.gebied_id not in delen
    for gebied_id, deel in zip(delen, verdeel(HEEL, list(delen.values())), strict=True):
        id_ = sleutel_id("aanvraag_gebied", aanvraag_id, gebied_id)
        procent = Decimal(deel) / 10_000
        rij = werk.sessie.get(AanvraagGebied, id_)
        if rij is None:
            rij = werk.nieuw(AanvraagGebied(id=id_, aanvraag_id=aanvraag_id, gebied_id=gebied_id, deel=procent))
        rij.deel, rij.verwijderd = procent, False
    werk.sessie.flush()


def leg_versie_vast(werk: Werk, aanvraag: Aanvraag, datum: dt.date) -> int:
    """Freezes what the applicant sent, when it differs from the newest version; gives the number of that version."""
    werk.sessie.flush()
    inhoud = json.dumps(_inhoud(werk, aanvraag), ensure_ascii=False, sort_keys=True, default=str)
    nieuwste = laatste_versie(werk, aanvraag.id)
    if nieuwste is not None and nieuwste.inhoud == inhoud:
        return nieuwste.nummer
    nummer = nieuwste.nummer + 1 if nieuwste else 1
    werk.nieuw(Aanvraagversie(aanvraag_id=aanvraag.id, nummer=nummer, datum=datum, inhoud=inhoud))
    return nummer


def laatste_versie(werk: Werk, aanvraag_id: str) -> Aanvraagversie | None:
    """The newest frozen version."""
    zin = sa.select(Aanvraagversie).where(levend(Aanvraagversie), Aanvraagversie.aanvraag_id == aanvraag_id)
    return werk.sessie.scalar(zin.order_by(Aanvraagversie.nummer.desc()).limit(1))


def _inhoud(werk: Werk, aanvraag: Aanvraag) -> dict[str, Any]:
    zin = sa.select(Begrotingsregel).where(levend(Begrotingsregel), Begrotingsregel.aanvraag_id == aanvraag.id)
    regels = werk.zoek(zin.order_by(Begrotingsregel.soort, Begrotingsregel.id))
    return {naam: getattr(aanvraag, naam) for naam in INHOUD} | {
        "begroting": [[r.soort, r.omschrijving, r.bedrag] for r in regels],
        "gebieden": delen_van(werk.sessie, [aanvraag.id]).get(aanvraag.id, []),
    }

