"""From concept to beoordeling: receipt, completeness, supplement, and how an application ends before it is judged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import levend, sleutel_id
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.subsidie import Aanvraag, AanvraagStuk, Aanvulling, RegelingStuk, Termijnwijziging
from wijkagenda.domain.subsidie_regels import keur_datum, keur_wijziging
from wijkagenda.domain.subsidie_stand import termijnen, termijnregels
from wijkagenda.domain.subsidie_stappen import HEEL
from wijkagenda.storage.unit_of_work import UnitOfWork
from wijkagenda.usecases.subsidie.dossier import dossierstap, leg_delen_vast, leg_versie_vast
from wijkagenda.usecases.subsidie.slot import keur_delen_open, keur_inhoud_open


def ontvang(uow: UnitOfWork, id_: str, ontvangen_op: dt.date | None = None, reden_te_laat: str | None = None) -> Stap:
    """The day on which the gemeente received it: the clock starts, and what was sent is frozen as version 1.

    After the closing day it is received all the same and marked te laat; it can only be judged with a reason.
    """
    with dossierstap(uow, id_, "ontvang") as dossier:
        aanvraag = dossier.aanvraag
        aanvraag.ontvangen_op = dossier.datum = ontvangen_op or aanvraag.ontvangen_op or dossier.werk.vandaag
        keur_datum(dossier.datum, dossier.werk.vandaag, None, "ontvangen_op")
        aanvraag.reden_te_laat = (reden_te_laat or "").strip() or aanvraag.reden_te_laat
        dossier.zet("ontvangen")
        leg_versie_vast(dossier.werk, aanvraag, dossier.datum)
    return dossier.werk.stap


def toets(uow: UnitOfWork, id_: str, datum: dt.date | None = None) -> Stap:
    """Somebody looks whether it is complete."""
    with dossierstap(uow, id_, "toets", datum) as dossier:
        dossier.zet("volledigheidstoets")
    return dossier.werk.stap


def vink_stuk_af(uow: UnitOfWork, id_: str, regeling_stuk_id: str, ontvangen_op: dt.date | None) -> Stap:
    """A required piece came in on a day, or with None did not."""
    with uow("Stuk afvinken") as werk:
        aanvraag, stuk = werk.haal(Aanvraag, id_), werk.haal(RegelingStuk, regeling_stuk_id)
        werk.hoofd = id_
        keur_inhoud_open(aanvraag)
        sleutel = sleutel_id("aanvraag_stuk", id_, regeling_stuk_id)
        rij = werk.sessie.get(AanvraagStuk, sleutel) or werk.nieuw(AanvraagStuk(id=sleutel, aanvraag_id=id_, regeling_stuk_id=stuk.id))
        rij.ontvangen_op, rij.verwijderd = ontvangen_op, False
    return werk.stap


def kies_gebieden(uow: UnitOfWork, id_: str, delen: Mapping[str, Decimal]) -> Stap:
    """For which gebieden it is, with their shares in percents that add up to 100. Raises `InvoerFout`."""
    if not delen or any(deel <= 0 for deel in delen.values()) or sum(delen.values()) != 100:
        raise InvoerFout(f"De delen zijn samen {str(sum(delen.values())).replace('.', ',')} %. Maak er precies 100 % van.", "deel")
    with uow("Gebieden kiezen") as werk:
        aanvraag = werk.haal(Aanvraag, id_)
        werk.hoofd = id_
        keur_delen_open(aanvraag)
        for gebied_id in delen:
            werk.haal(Gebied, gebied_id)
        leg_delen_vast(werk, id_, {gebied: int(deel * HEEL / 100) for gebied, deel in delen.items()})
    return werk.stap


def vraag_aanvulling(uow: UnitOfWork, id_: str, wat: str, tot: dt.date, datum: dt.date | None = None) -> Stap:
    """Asks for what is missing, with a hersteltermijn; the clock stands still from the day after (Awb 4:5, 4:15)."""
    with dossierstap(uow, id_, "vraag_aanvulling", datum) as dossier:
        if not wat.strip():
            raise InvoerFout("Schrijf op wat er ontbreekt.", "wat")
        if tot <= dossier.datum:
            raise InvoerFout("De hersteltermijn eindigt na de dag van het verzoek. Kies een latere dag.", "tot")
        dossier.werk.nieuw(Aanvulling(aanvraag_id=id_, gevraagd_op=dossier.datum, tot=tot, wat=wat.strip()))
        dossier.zet("aanvulling")
    return dossier.werk.stap


def aanvulling_binnen(uow: UnitOfWork, id_: str, datum: dt.date | None = None) -> Stap:
    """The supplement came: the clock runs again from that day, and what is there now is a new version."""
    with dossierstap(uow, id_, "aanvulling_binnen", datum) as dossier:
        gevraagd = dossier.werk.sessie.scalar(sa.select(Aanvulling).where(levend(Aanvulling), Aanvulling.aanvraag_id == id_)
                                              .order_by(Aanvulling.id.desc()).limit(1))  # fmt: skip
        if gevraagd is not None:
            gevraagd.aangevuld_op = dossier.datum
        leg_versie_vast(dossier.werk, dossier.aanvraag, dossier.datum)
        dossier.zet("volledigheidstoets")
    return dossier.werk.stap


def neem_in_beoordeling(uow: UnitOfWork, id_: str, datum: dt.date | None = None) -> Stap:
    """It is complete: what is there now is the version that will be judged."""
    with dossierstap(uow, id_, "neem_in_beoordeling", datum) as dossier:
        aanvraag, feiten = dossier.aanvraag, dossier.feiten
        aanvraag.compleet_op = aanvraag.compleet_op or feiten.aangevuld_op or aanvraag.ontvangen_op
        leg_versie_vast(dossier.werk, aanvraag, dossier.datum)
        dossier.zet("beoordeling")
    return dossier.werk.stap


def buiten_behandeling(uow: UnitOfWork, id_: str, reden: str, datum: dt.date | None = None) -> Stap:
    """Not handled, because it stayed incomplete: only after a chance to complete it, and within four weeks (Awb 4:5)."""
    return _eindig(uow, id_, "buiten_behandeling", reden, datum)


def wijs_af_als_te_laat(uow: UnitOfWork, id_: str, reden: str, datum: dt.date | None = None) -> Stap:
    """Turned down because it came after the regeling had closed."""
    return _eindig(uow, id_, "te_laat", reden, datum)


def zet_terug(uow: UnitOfWork, id_: str, code: str, reden: str, datum: dt.date | None = None) -> Stap:
    """A named step back (``terug_naar_toets``, ``terug_naar_beoordeling``) with its reason."""
    return _eindig(uow, id_, code, reden, datum)


def _eindig(uow: UnitOfWork, id_: str, code: str, reden: str, datum: dt.date | None) -> Stap:
    with dossierstap(uow, id_, code, datum, reden) as dossier:
        dossier.zet(dossier.stap.naar[0])
    return dossier.werk.stap


def verleng_termijn(uow: UnitOfWork, id_: str, soort: str, nieuw_einde: dt.date, reden: str, datum: dt.date | None = None) -> Stap:
    """A notice about the decision term (``4:14``, ``verdaging`` or ``instemming``) with its new end and reason."""
    with dossierstap(uow, id_, "verleng_termijn", datum) as dossier:
        if not reden.strip():
            raise InvoerFout("Schrijf op waarom het later wordt.", "reden")
        aanvraag, sessie = dossier.aanvraag, dossier.werk.sessie
        if aanvraag.ontvangen_op is None:
            raise RegelFout("Leg eerst vast wanneer de aanvraag is ontvangen.")
        regels = termijnregels(sessie, aanvraag.regeling_id)
        loopt = {id_: (regels, aanvraag.ontvangen_op)}
        keur_wijziging(regels, termijnen(sessie, loopt)[id_], termijnen(sessie, loopt, zonder=soort)[id_], soort, dossier.datum, nieuw_einde)
        dossier.werk.nieuw(Termijnwijziging(aanvraag_id=id_, soort=soort, datum=dossier.datum, nieuw_einde=nieuw_einde, reden=reden.strip()))
    return dossier.werk.stap
