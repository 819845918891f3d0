"""Wijkbudget: the steps of a user on the ledger: a counter-entry, paying, overhevelen, a begroting, and boekingen by hand.

What books inside the step of another word is in `usecases.boeking`. A boeking made by hand may say for what it is (an actie, an
initiatief, a stuk); else it is its own source.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import Rij, levend
from wijkagenda.domain.jaarafsluiting import OPENT, SLUIT
from wijkagenda.domain.soorten import klasse_van
from wijkagenda.domain.velden.wijkbudget import MET_DE_HAND
from wijkagenda.domain.wijkbudget import Boeking, Budgetdocument, Plek, Taakveld, keur_bedrag, keur_open, keur_overheveling
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases.boeking import DEEL, boek, keer_boeking, keur_jaar, laat_vrijvallen, open_van, realiseer, stand_op

__all__ = ["MAKERS", "REGELS", "VERWIJDERREGELS", "Budgetregel", "Plek", "begroot", "laat_vrijvallen_van", "overhevel", "realiseer_van",
           "tegenboeking"]  # fmt: skip


class Budgetregel(NamedTuple):
    """One line of a begroting: where, and whole cents."""

    plek: Plek
    bedrag: int


def tegenboeking(uow: UnitOfWork, id_: str) -> Stap:
    """Reverses one boeking with a counter-entry. A leg of a document takes the other legs along, so that it stays in balance.

    Raises `RegelFout` where it was reversed already, or where a commitment was paid in part.
    """
    with uow("Tegenboeking maken") as werk:
        boeking = werk.haal(Boeking, id_)
        werk.hoofd = id_
        for been in _benen(werk, boeking):
            _keer(werk, been)
    return werk.stap


def realiseer_van(uow: UnitOfWork, id_: str, bedrag: int, datum: dt.date | None = None) -> Stap:
    """A payment of the commitment that was made by hand as boeking `id_`. Raises `RegelFout` where it has another source."""
    with uow("Betaling boeken") as werk:
        boeking = _met_de_hand_verplicht(werk, id_)
        realiseer(werk, bron_soort=str(boeking.bron_soort), bron_id=str(boeking.bron_id), bedrag=bedrag, datum=datum or werk.vandaag,
                  omschrijving=f"Betaald: {boeking.omschrijving}")  # fmt: skip
    return werk.stap


def laat_vrijvallen_van(uow: UnitOfWork, id_: str, bedrag: int | None = None, datum: dt.date | None = None) -> Stap:
    """The rest of a commitment made by hand is no longer needed."""
    with uow("Vrijval boeken") as werk:
        boeking = _met_de_hand_verplicht(werk, id_)
        geboekt = laat_vrijvallen(werk, bron_soort=str(boeking.bron_soort), bron_id=str(boeking.bron_id), bedrag=bedrag,
                                  datum=datum or werk.vandaag, omschrijving=f"Vrijval: {boeking.omschrijving}")  # fmt: skip
        if not geboekt:
            raise RegelFout("Van deze verplichting staat niets meer open.")
    return werk.stap


def overhevel(uow: UnitOfWork, *, bedrag: int, jaar: int, kant: str, van: Plek, naar: Plek, omschrijving: str, datum: dt.date | None = None) -> Stap:
    """Moves budget: one document with two legs that together are nothing. `stap.hoofd` is the document.

    Raises `InvoerFout` for more than the budget that stands there, `RegelFout` where a stream refuses.
    """
    if bedrag <= 0:
        raise InvoerFout("Vul een bedrag in dat meer is dan nul.", "bedrag")
    if tuple(van) == tuple(naar):
        raise InvoerFout("Kies een andere plek om het geld heen te brengen.", "naar_rubriek_id")
    with uow("Overhevelen") as werk:
        keur_overheveling(stand_op(werk, jaar, kant, **Plek(*van)._asdict()).beschikbaar, bedrag)
        dag = datum or werk.vandaag
        document = werk.nieuw(Budgetdocument(soort="overheveling", datum=dag, jaar=jaar, omschrijving=omschrijving.strip()))
        for plek, cents in ((Plek(*naar), bedrag), (Plek(*van), -bedrag)):
            boek(werk, soort="overheveling", bedrag=cents, jaar=jaar, kant=kant, datum=dag, omschrijving=omschrijving, bron_soort="budgetdocument",
                 bron_id=document.id, budgetdocument_id=document.id, **plek._asdict())  # fmt: skip
    return werk.stap


def begroot(uow: UnitOfWork, *, jaar: int, kant: str, regels: Iterable[Budgetregel], omschrijving: str, datum: dt.date | None = None) -> Stap:
    """A begroting as one document. What was begroot before in such a place changes by the difference: the lines say what it becomes.

    `stap.hoofd` is the document; lines that change nothing book nothing.
    """
    with uow("Begroting boeken") as werk:
        dag = datum or werk.vandaag
        document: Budgetdocument | None = None
        for plek, bedrag in regels:
            nu = stand_op(werk, jaar, kant, gebied_id=plek.gebied_id, geldstroom_id=plek.geldstroom_id, rubriek_id=plek.rubriek_id)
            if bedrag == nu.beschikbaar:
                continue
            eerste = not (nu.begroot or nu.wijzigingen)
            document = document or werk.nieuw(Budgetdocument(soort="begroting", datum=dag, jaar=jaar, omschrijving=omschrijving.strip()))
            boek(werk, soort="begroot" if eerste else "wijziging", bedrag=bedrag - nu.beschikbaar, jaar=jaar, kant=kant, datum=dag,
                 omschrijving=omschrijving, bron_soort="budgetdocument", bron_id=document.id, budgetdocument_id=document.id,
                 **Plek(*plek)._asdict())  # fmt: skip
    return werk.stap


# -- inside


def _benen(werk: Werk, boeking: Boeking) -> list[Boeking]:
    """The boeking, or all legs of its overheveling. What a dossier or a jaarafsluiting booked is turned round there."""
    if boeking.bron_soort == "aanvraag":
        raise RegelFout("Deze boeking hoort bij een subsidiedossier. Draai de stap daar terug, dan boekt Wijkagenda het zelf terug.")
    if boeking.budgetdocument_id and werk.haal(Budgetdocument, boeking.budgetdocument_id).soort in (SLUIT, OPENT):
        raise RegelFout("Deze boeking hoort bij een jaarafsluiting. Open het jaar weer bij Wijkbudget, Documenten.")
    if boeking.soort == "overheveling" and boeking.tegen_id:
        raise RegelFout("Deze overheveling is al teruggeboekt. Maak een nieuwe overheveling.")
    if boeking.soort != "overheveling" or not boeking.budgetdocument_id:
        return [boeking]
    document = boeking.budgetdocument_id
    return werk.zoek(sa.select(Boeking).where(levend(Boeking), Boeking.budgetdocument_id == document, Boeking.tegen_id.is_(None)))


def _keer(werk: Werk, boeking: Boeking) -> None:
    keten = sa.select(Boeking.id, Boeking.bedrag).where(Boeking.id == boeking.id).cte("keten", recursive=True)
    keten = keten.union_all(sa.select(Boeking.id, Boeking.bedrag).where(Boeking.tegen_id == keten.c.id, levend(Boeking)))
    if not werk.sessie.scalar(sa.select(sa.func.sum(keten.c.bedrag))):
        raise RegelFout("Deze boeking is al teruggeboekt.")
    if boeking.soort == "verplicht" and boeking.bedrag > 0 and boeking.bron_soort and boeking.bron_id:
        deel = tuple(getattr(boeking, kolom.key) for kolom in DEEL)
        if open_van(werk, boeking.bron_soort, boeking.bron_id).get(deel, 0) < boeking.bedrag:
            raise RegelFout("Van deze verplichting is al betaald of vrijgevallen. Boek dat eerst terug.")
    keur_jaar(werk, boeking.gebied_id, boeking.jaar)
    keer_boeking(werk, boeking)


def _met_de_hand_verplicht(werk: Werk, id_: str) -> Boeking:
    boeking = werk.haal(Boeking, id_)
    werk.hoofd = id_
    if boeking.soort != "verplicht" or boeking.bedrag < 0:
        raise RegelFout("Dit kan alleen bij een verplichting.")
    if boeking.bron_soort not in MET_DE_HAND:
        raise RegelFout("Deze verplichting hoort bij een dossier. Doe het daar, dan boekt Wijkagenda het zelf.")
    return boeking


def _maak_met_de_hand(werk: Werk, waarden: dict[str, Any]) -> Boeking:
    """A boeking from the form; it says for which actie, initiatief or stuk it is, else it is its own source."""
    if waarden["soort"] == "overheveling":
        raise InvoerFout("Een overheveling heeft twee kanten. Gebruik daarvoor ‘Overhevelen’.", "soort")
    keur_bedrag(waarden["soort"], waarden["bedrag"], met_de_hand=True)
    if waarden["soort"] == "vrijval":
        plek = {naam: waarden[naam] for naam in Plek._fields}
        keur_open(stand_op(werk, waarden["jaar"], waarden["kant"], **plek).verplicht, waarden["bedrag"])
    bron_soort, bron_id = waarden.pop("bron_soort", None), waarden.pop("bron_id", None)
    if not bron_soort or not bron_id:
        boeking = boek(werk, bron_soort="hand", **waarden)
        boeking.bron_id = boeking.id
        return boeking
    if bron_soort not in MET_DE_HAND:
        raise InvoerFout("Kies een actie of een initiatief, of schrijf op welk stuk erbij hoort.", "bron_soort")
    if bron_soort != "stuk":
        werk.haal(klasse_van(bron_soort), bron_id)
    return boek(werk, bron_soort=bron_soort, bron_id=bron_id, **waarden)


def _keur_taakveld(_werk: Werk, taakveld: Taakveld) -> None:
    if taakveld.van and taakveld.tot and taakveld.tot < taakveld.van:
        raise InvoerFout("Het laatste jaar ligt vóór het eerste. Kies een later jaar.", "tot")


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {"boeking": _maak_met_de_hand}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {"taakveld": _keur_taakveld}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
