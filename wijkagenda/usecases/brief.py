"""Letters: keeping what was made with its dossier, and the texts of this gemeente."""

from __future__ import annotations

import datetime as dt
import mimetypes
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import Rij, levend, sleutel_id
from wijkagenda.domain.brief import Brief, Brieftekst
from wijkagenda.domain.brieftekst import keur_brieftekst
from wijkagenda.domain.relatie import Bijlage
from wijkagenda.domain.subsidie import Aanvraag
from wijkagenda.domain.velden import veld_van
from wijkagenda.storage import blobs, klad
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk


def bewaar_brief(uow: UnitOfWork, aanvraag_id: str, *, soort: str, omschrijving: str, datum: dt.date, naam: str,
                 bestanden: Sequence[tuple[str, bytes]]) -> Stap:  # fmt: skip
    """Keeps a letter as attachments of its dossier, in one step that undo takes back as a whole.

    `bestanden` are (ending, content); `naam` gets a number where a letter of that name is there already.
    """
    with uow("Brief maken") as werk:
        werk.haal(Aanvraag, aanvraag_id)
        werk.hoofd = aanvraag_id
        vrij = _vrije_naam(werk, aanvraag_id, naam, [einde for einde, _ in bestanden])
        for einde, inhoud in bestanden:
            mime = mimetypes.guess_type(f"x.{einde}")[0] or "application/octet-stream"
            bijlage = werk.nieuw(
                Bijlage(
                    naam=f"{vrij}.{einde}",
                    omschrijving=omschrijving,
                    bij_soort="aanvraag",
                    bij_id=aanvraag_id,
                    sha256=blobs.bewaar(werk.con, inhoud),
                    grootte=len(inhoud),
                    mime=mime,
                    toegevoegd_op=werk.vandaag,
                )
            )
            werk.nieuw(Brief(aanvraag_id=aanvraag_id, soort=soort, datum=datum, bijlage_id=bijlage.id))
    return werk.stap


def _vrije_naam(werk: Werk, aanvraag_id: str, naam: str, einden: Sequence[str]) -> str:
    zin = sa.select(Bijlage.naam).where(levend(Bijlage), Bijlage.bij_soort == "aanvraag", Bijlage.bij_id == aanvraag_id)
    bezet = set(werk.sessie.scalars(zin))
    keuzes = [naam, *(f"{naam} ({nr})" for nr in range(2, len(bezet) + 3))]
    return next(keuze for keuze in keuzes if not any(f"{keuze}.{einde}" in bezet for einde in einden))


def verwijder_brief(uow: UnitOfWork, ids: Iterable[str]) -> Stap:
    """Takes letters away with their attachments."""
    with uow("Brief verwijderen") as werk:
        for id_ in ids:
            brief = werk.haal(Brief, id_)
            werk.hoofd = brief.aanvraag_id
            brief.verwijderd = True
            if brief.bijlage_id is not None:
                werk.haal(Bijlage, brief.bijlage_id).verwijderd = True
    return werk.stap


def tekst_id(soort: str) -> str:
    """The id of the text of a kind of letter: the same in every copy."""
    return sleutel_id("brieftekst", soort)


def bewaar_brieftekst(uow: UnitOfWork, soort: str, onderwerp: str, tekst: str) -> Stap:
    """The text of one kind of letter, for this file; its klad is cleared with it. Raises `InvoerFout`."""
    veld_van("brieftekst", "soort").keur(soort)
    kop, inhoud = (veld_van("brieftekst", n).keur(w.strip()) for n, w in (("onderwerp", onderwerp), ("tekst", tekst)))
    keur_brieftekst(soort, str(kop), str(inhoud))
    with uow("Tekst van een brief wijzigen") as werk:
        rij = werk.sessie.get(Brieftekst, tekst_id(soort))
        if rij is None:
            rij = werk.nieuw(Brieftekst(id=tekst_id(soort), soort=soort, onderwerp=str(kop), tekst=str(inhoud)))
        rij.onderwerp, rij.tekst, rij.verwijderd = str(kop), str(inhoud), False
        werk.hoofd = rij.id
        klad.wis(werk.con, "brieftekst", rij.id)
    return werk.stap


def zet_standaard_terug(uow: UnitOfWork, soort: str) -> Stap:
    """Forgets the text of this file: the one of the own folder or the shipped one holds again."""
    with uow("Standaardtekst van een brief terugzetten") as werk:
        rij = werk.sessie.get(Brieftekst, tekst_id(soort))
        if rij is None or rij.verwijderd:
            raise InvoerFout("Deze brief heeft al de standaardtekst.")
        rij.verwijderd = True
        werk.hoofd = rij.id
        klad.wis(werk.con, "brieftekst", rij.id)
    return werk.stap


def _keur_tekst(_werk: Werk, rij: Brieftekst) -> None:
    keur_brieftekst(rij.soort, rij.onderwerp, rij.tekst)


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {"brieftekst": _keur_tekst}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
