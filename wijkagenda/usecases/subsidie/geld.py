"""Paying, planning voorschotten and getting money back: each books in the wijkbudget in the same step."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.datum import plus_maanden, toon_datum
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.geld import toon_bedrag, verdeel
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.subsidie import Betaling, Statusstap, Terugvordering
from wijkagenda.domain.subsidie_regels import keur_betaling, keur_datum
from wijkagenda.domain.subsidie_stand import feiten
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases import boeking
from wijkagenda.usecases.subsidie.dossier import Dossier, dossierstap

MEESTE_VOORSCHOTTEN = 60
VERVAL_MAANDEN = 60
"""Claiming back lapses five years after the vaststelling (Awb 4:57 lid 4)."""


def plan_betaling(uow: UnitOfWork, id_: str, soort: str, bedrag: int, gepland_op: dt.date) -> Stap:
    """A voorschot or final payment to come; all plans together stay within what may still be paid."""
    with dossierstap(uow, id_, "plan_betaling") as dossier:
        gepland = sum(b.bedrag for b in _open_betalingen(dossier.werk, id_))
        keur_betaling(bedrag, dossier.feiten.te_betalen - gepland)
        _keur_soort(soort)
        dossier.werk.nieuw(Betaling(aanvraag_id=id_, soort=soort, bedrag=bedrag, gepland_op=gepland_op, volgnummer=_volgnummer(dossier.werk, id_)))
    return dossier.werk.stap


def plan_voorschotten(uow: UnitOfWork, id_: str, *, totaal: int, aantal: int, eerste: dt.date, maanden: int = 1) -> Stap:
    """A schedule: `totaal` in so many parts, the first on a day and then every so many months; the first parts take the odd cents."""
    with dossierstap(uow, id_, "plan_voorschotten") as dossier:
        if not 1 <= aantal <= MEESTE_VOORSCHOTTEN:
            raise InvoerFout(f"Kies een aantal van 1 tot {MEESTE_VOORSCHOTTEN}.", "aantal")
        if maanden < 1:
            raise InvoerFout("Laat tussen twee voorschotten een maand of meer zitten.", "maanden")
        keur_betaling(totaal, dossier.feiten.te_betalen - sum(b.bedrag for b in _open_betalingen(dossier.werk, id_)))
        if totaal < aantal:
            raise InvoerFout("Dit bedrag is te klein voor zoveel voorschotten.", "totaal")
        nummer = _volgnummer(dossier.werk, id_)
        for n, bedrag in enumerate(verdeel(totaal, [1] * aantal)):
            dossier.werk.nieuw(Betaling(aanvraag_id=id_, soort="voorschot", bedrag=bedrag, gepland_op=plus_maanden(eerste, n * maanden),
                                        volgnummer=nummer + n))  # fmt: skip
    return dossier.werk.stap


def betaal(uow: UnitOfWork, id_: str, bedrag: int, datum: dt.date | None = None, soort: str | None = None, betaling_id: str | None = None) -> Stap:
    """A payment that was made: the commitment becomes realisatie. `betaling_id` is the planned one that it carries out.

    Raises `RegelFout` above what was verleend, or vastgesteld.
    """
    with dossierstap(uow, id_, "betaal", datum) as dossier:
        keur_betaling(bedrag, dossier.feiten.te_betalen)
        soort = soort or ("eindbetaling" if dossier.feiten.vastgesteld is not None else "voorschot")
        _keur_soort(soort)
        betaling = _geplande(dossier, betaling_id) if betaling_id else None
        if betaling is None:
            betaling = dossier.werk.nieuw(Betaling(aanvraag_id=id_, soort=soort, bedrag=bedrag, gepland_op=dossier.datum,
                                                   volgnummer=_volgnummer(dossier.werk, id_)))  # fmt: skip
        betaling.betaald_op, betaling.bedrag = dossier.datum, bedrag
        boeking.realiseer(dossier.werk, bron_soort="aanvraag", bron_id=id_, bedrag=bedrag, datum=dossier.datum,
                             omschrijving=f"{dossier.aanvraag.kenmerk} {dossier.aanvraag.titel}: {betaling.soort}", delen=dossier.delen)  # fmt: skip
        dossier.reken_af()
    return dossier.werk.stap


def draai_betaling_terug(uow: UnitOfWork, id_: str, betaling_id: str, reden: str, datum: dt.date | None = None) -> Stap:
    """A payment that was entered by mistake: it is a plan again, and what it booked is turned round. What was claimed back because of it
    is claimed no more."""
    with dossierstap(uow, id_, "draai_betaling_terug", datum, reden) as dossier:
        werk = dossier.werk
        betaling = werk.haal(Betaling, betaling_id)
        if betaling.aanvraag_id != id_ or betaling.betaald_op is None or betaling.soort == "terugbetaling":
            raise RegelFout("Kies een betaling aan de aanvrager die is gedaan.")
        bron: dict[str, Any] = {"bron_soort": "aanvraag", "bron_id": id_, "datum": dossier.datum, "delen": dossier.delen,
                                "omschrijving": f"{dossier.aanvraag.kenmerk} {dossier.aanvraag.titel}: {betaling.soort} teruggedraaid"}  # fmt: skip
        boeking.ontvang_terug(werk, bedrag=betaling.bedrag, weer_open=True, **bron)
        betaling.betaald_op = None
        werk.sessie.flush()
        teveel = sum(boeking.open_van(werk, "aanvraag", id_).values()) - max(0, feiten(werk.sessie, id_, werk.vandaag).te_betalen)
        if teveel > 0:
            boeking.laat_vrijvallen(werk, bedrag=teveel, **bron)
        beperk_vorderingen(dossier)
        if dossier.aanvraag.status == "afgerekend":
            dossier.zet("vastgesteld")
        dossier.reken_af()
    return werk.stap


def _keur_soort(soort: str) -> None:
    if soort not in ("voorschot", "eindbetaling"):
        raise InvoerFout("Kies ‘voorschot’ of ‘eindbetaling’. Geld terug legt u vast bij de terugvordering.", "soort")


def _geplande(dossier: Dossier, betaling_id: str) -> Betaling:
    betaling = dossier.werk.haal(Betaling, betaling_id)
    if betaling.aanvraag_id != dossier.id or betaling.betaald_op is not None:
        raise RegelFout("Deze betaling is al gedaan. Kies een andere, of leg een nieuwe vast.")
    return betaling


def _open_betalingen(werk: Werk, id_: str) -> list[Betaling]:
    return werk.zoek(sa.select(Betaling).where(levend(Betaling), Betaling.aanvraag_id == id_, Betaling.betaald_op.is_(None)))


def _volgnummer(werk: Werk, id_: str) -> int:
    return (werk.sessie.scalar(sa.select(sa.func.max(Betaling.volgnummer)).where(Betaling.aanvraag_id == id_)) or 0) + 1


def vorder_terug(uow: UnitOfWork, id_: str, bedrag: int, datum: dt.date | None = None) -> Stap:
    """Claims back what was paid above what was vastgesteld, or all of it after intrekking (Awb 4:57)."""
    with dossierstap(uow, id_, "vorder_terug", datum) as dossier:
        hoogstens = -dossier.feiten.te_betalen - dossier.feiten.terug_open
        if not 0 < bedrag <= hoogstens:
            raise InvoerFout(f"Er is {toon_bedrag(hoogstens)} te veel betaald. Vorder hoogstens dat terug.", "bedrag")
        vast = dossier.werk.sessie.scalar(sa.select(sa.func.min(Statusstap.datum)).where(
            levend(Statusstap), Statusstap.aanvraag_id == id_, Statusstap.naar.in_(("vastgesteld", "ingetrokken"))))  # fmt: skip
        if vast is not None and dossier.datum > (verval := plus_maanden(vast, VERVAL_MAANDEN)):
            raise RegelFout(f"Terugvorderen kon tot en met {toon_datum(verval)}, vijf jaar na het besluit (Awb 4:57 lid 4).")
        dossier.werk.nieuw(Terugvordering(aanvraag_id=id_, bedrag=bedrag, datum=dossier.datum))
    return dossier.werk.stap


def ontvang_terug(uow: UnitOfWork, id_: str, datum: dt.date | None = None, bedrag: int | None = None) -> Stap:
    """Money that was claimed came back: a terugbetaling, and less realised in the wijkbudget. Without `bedrag` all of the oldest open claim;
    a claim is done with when what came back covers it."""
    with dossierstap(uow, id_, "terug_ontvangen", datum) as dossier:
        werk, hoogstens = dossier.werk, dossier.feiten.terug_open
        open_ = _vorderingen(werk, id_)
        keur_datum(dossier.datum, werk.vandaag, open_[0].datum)
        if bedrag is None:
            bedrag = hoogstens - sum(v.bedrag for v in open_[1:])
        if not 0 < bedrag <= hoogstens:
            raise InvoerFout(f"Er moet nog {toon_bedrag(hoogstens)} terugkomen. Vul hoogstens dat in.", "bedrag")
        werk.nieuw(Betaling(aanvraag_id=id_, soort="terugbetaling", bedrag=bedrag, gepland_op=open_[0].datum, betaald_op=dossier.datum,
                            volgnummer=_volgnummer(werk, id_)))  # fmt: skip
        boeking.ontvang_terug(werk, bron_soort="aanvraag", bron_id=id_, bedrag=bedrag, datum=dossier.datum,
                              omschrijving=f"{dossier.aanvraag.kenmerk} {dossier.aanvraag.titel}: terugbetaald", delen=dossier.delen)  # fmt: skip
        for n, vordering in enumerate(open_, 1):
            if hoogstens - bedrag <= sum(v.bedrag for v in open_[n:]):
                vordering.ontvangen_op = dossier.datum
        dossier.reken_af()
    return dossier.werk.stap


def _vorderingen(werk: Werk, id_: str) -> list[Terugvordering]:
    """The claims that are not done with, oldest first."""
    zin = sa.select(Terugvordering).where(levend(Terugvordering), Terugvordering.aanvraag_id == id_, Terugvordering.ontvangen_op.is_(None))
    return werk.zoek(zin.order_by(Terugvordering.id))


def beperk_vorderingen(dossier: Dossier) -> None:
    """No more stays claimed than was paid too much: the newest claims shrink or go."""
    nu = feiten(dossier.werk.sessie, dossier.id, dossier.werk.vandaag)
    te_veel = nu.terug_open - max(0, -nu.te_betalen)
    for vordering in reversed(_vorderingen(dossier.werk, dossier.id)):
        eraf = min(vordering.bedrag, te_veel)
        if eraf <= 0:
            return
        te_veel -= eraf
        if eraf < vordering.bedrag:
            vordering.bedrag -= eraf
        else:
            vordering.verwijderd = True
