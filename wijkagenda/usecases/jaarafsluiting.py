"""Closing a year of the wijkbudget of a gebied: one document takes along what is still open, and what may go along of the balance.

What is still committed goes to the next year with the budget that it was promised from, so that vrij changes in neither year; it
touches no plafond. The balance of a stream goes along where that was chosen. After it nothing is booked in the year any more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.jaarafsluiting import OPENT, SLUIT, Meegaand, afgesloten_door, keur_afsluiten, mee_van
from wijkagenda.domain.wijkbudget import Boeking, Budgetdocument
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases.boeking import DEEL, keer_boeking, open_van


def sluit_jaar_af(uow: UnitOfWork, *, gebied_id: str, jaar: int, omschrijving: str, saldo_mee: Collection[str] = (),
                  datum: dt.date | None = None) -> Stap:  # fmt: skip
    """Closes a year of one gebied, for both kanten; `saldo_mee` are the geldstromen whose balance goes to the next year.

    `stap.hoofd` is the document. Raises `RegelFout` where the year can't be closed (yet), `InvoerFout` without words.
    """
    if not omschrijving.strip():
        raise InvoerFout("Schrijf erbij waarom of op grond waarvan u het jaar afsluit.", "omschrijving")
    with uow("Jaar afsluiten") as werk:
        gebied = werk.haal(Gebied, gebied_id)
        jaren = set(werk.sessie.scalars(sa.select(Boeking.jaar).where(levend(Boeking), Boeking.gebied_id == gebied_id).distinct()))
        keur_afsluiten(gebied_id, gebied.naam, jaar, jaren, afgesloten_door(werk.sessie), werk.vandaag)
        dag = datum or werk.vandaag
        document = werk.nieuw(Budgetdocument(soort=SLUIT, datum=dag, jaar=jaar, omschrijving=omschrijving.strip(), gebied_id=gebied_id))
        for regel in mee_van(werk.sessie, gebied_id, jaar, saldo_mee):
            _boek_benen(werk, document, regel)
    return werk.stap


def _boek_benen(werk: Werk, document: Budgetdocument, regel: Meegaand) -> None:
    """Out of the closed year and into the next."""
    bron = {"bron_soort": regel.bron_soort, "bron_id": regel.bron_id} if regel.soort == "verplicht" else {
        "bron_soort": "budgetdocument", "bron_id": document.id}  # fmt: skip
    for jaar, bedrag in ((document.jaar, -regel.bedrag), (document.jaar + 1, regel.bedrag)):
        werk.nieuw(Boeking(soort=regel.soort, bedrag=bedrag, jaar=jaar, kant=regel.kant, datum=document.datum, budgetdocument_id=document.id,
                           omschrijving=f"{document.omschrijving}: {regel.waarom}", organisatie_id=regel.organisatie_id, gebied_id=regel.gebied_id,
                           geldstroom_id=regel.geldstroom_id, rubriek_id=regel.rubriek_id, **bron))  # fmt: skip


def open_jaar_weer(uow: UnitOfWork, document_id: str, reden: str) -> Stap:
    """Opens a closed year again with a document of its own: what went along comes back by counter-entries.

    Raises `RegelFout` where the next year is closed too, or what went along was paid or fell free there.
    """
    if not reden.strip():
        raise InvoerFout("Schrijf op waarom het jaar weer open moet.", "reden")
    with uow("Jaar weer openen") as werk:
        sluiting = werk.haal(Budgetdocument, document_id)
        gebied_id, dicht = str(sluiting.gebied_id), afgesloten_door(werk.sessie)
        if dicht.get((gebied_id, sluiting.jaar)) != document_id:
            raise RegelFout(f"{sluiting.jaar} is al weer open.")
        naam = werk.haal(Gebied, gebied_id).naam
        if (gebied_id, sluiting.jaar + 1) in dicht:
            raise RegelFout(f"{sluiting.jaar + 1} is voor {naam} ook afgesloten. Open dat jaar eerst weer.")
        heropening = werk.nieuw(Budgetdocument(soort=OPENT, datum=werk.vandaag, jaar=sluiting.jaar, omschrijving=reden.strip(), gebied_id=gebied_id))
        zin = sa.select(Boeking).where(levend(Boeking), Boeking.budgetdocument_id == document_id, Boeking.tegen_id.is_(None)).order_by(Boeking.id)
        benen = werk.zoek(zin)
        for been in benen:
            _keur_terug(werk, been, sluiting.jaar)
        for been in benen:
            keer_boeking(werk, been, heropening.id)
    return werk.stap


def _keur_terug(werk: Werk, been: Boeking, jaar: int) -> None:
    """What was committed must still be open in the year that it went to."""
    if been.soort != "verplicht" or been.jaar == jaar:
        return
    deel: tuple[Any, ...] = tuple(getattr(been, kolom.key) for kolom in DEEL)
    if open_van(werk, str(been.bron_soort), str(been.bron_id)).get(deel, 0) < been.bedrag:
        raise RegelFout(f"Van wat meeging naar {been.jaar} is al betaald of vrijgevallen. Daarom kan {jaar} niet meer open.")
