"""Organisaties, contactpersonen and medewerkers: handing over work, and forgetting a person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import Rij, levend
from wijkagenda.domain.initiatief import Initiatiefnemer
from wijkagenda.domain.medewerkerwerk import KOLOM, open_werk, van
from wijkagenda.domain.relatie import (
    Contactpersoon,
    Medewerker,
    Organisatie,
    keur_iets_over_te_dragen,
    keur_organisatie,
    keur_overdracht,
    keur_periode,
)
from wijkagenda.storage import privacy
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk

VERGETEN: Mapping[str, Any] = {
    "naam": "Vergeten", "rol": None, "telefoon": None, "email": None, "doel": "", "toestemming": None, "organisatie_id": None,
}  # fmt: skip
"""What is left of a person: nothing that says who it was."""


def draag_over(uow: UnitOfWork, van_id: str, naar_id: str, laatste_dag: dt.date | None = None) -> Stap:
    """Gives all open work of one medewerker to another in one step; with `laatste_dag` the first also stops working here.

    What is finished, and what someone wrote or decided, stays theirs. Raises `InvoerFout`, `RegelFout`.
    """
    keur_overdracht(van_id, naar_id)
    with uow("Werk overdragen") as werk:
        oud, nieuw = werk.haal(Medewerker, van_id), werk.haal(Medewerker, naar_id)
        stukken = [(stuk, KOLOM[klasse]) for klasse, is_open in open_werk(werk.vandaag).items()
                   for stuk in werk.zoek(sa.select(klasse).where(is_open, van(klasse, oud.id)))]  # fmt: skip
        if laatste_dag is None:
            keur_iets_over_te_dragen(len(stukken), oud.naam)
        for stuk, kolom in stukken:
            setattr(stuk, kolom, nieuw.id)
        if laatste_dag is not None:
            keur_periode(oud.van, laatste_dag)
            oud.tot = laatste_dag
        werk.hoofd = oud.id
    return werk.stap


def vergeet(uow: UnitOfWork, id_: str) -> Stap:
    """Empties a contactpersoon everywhere in this file, history included, and takes the person out of every list.

    Never undone. Other copies of the file and older backups still know the person. Raises `NietGevonden`.
    """
    with uow("Persoon vergeten") as werk, privacy.overschrijf(werk.con):
        persoon = werk.haal(Contactpersoon, id_)
        teksten = privacy.waarden_van(werk.con, "contactpersoon", id_, VERGETEN)
        for naam, waarde in VERGETEN.items():
            setattr(persoon, naam, waarde)
        persoon.verwijderd = True
        for rol in werk.zoek(sa.select(Initiatiefnemer).where(levend(Initiatiefnemer), Initiatiefnemer.contactpersoon_id == id_)):
            rol.verwijderd = True
        # also where it was deleted: forgotten is forgotten everywhere
        for organisatie in werk.zoek(sa.select(Organisatie).where(Organisatie.vertegenwoordiger_id == id_)):
            organisatie.vertegenwoordiger_id = None
        werk.sessie.flush()
        privacy.wis_uit_geschiedenis(werk.con, "contactpersoon", id_, VERGETEN)
        privacy.wis_uit_klad(werk.con, "contactpersoon", id_, teksten)
        privacy.wis_uit_zoekindex(werk.con)
        werk.hoofd = id_
        werk.vast = "Wie vergeten is komt niet terug. Voeg de persoon opnieuw toe als dat nodig is."
    privacy.wis_resten(werk.con)
    return werk.stap


def _keur_organisatie(_werk: Werk, organisatie: Organisatie) -> None:
    keur_organisatie(organisatie.id, organisatie.kvk, organisatie.penvoerder_id)


def _keur_medewerker(_werk: Werk, medewerker: Medewerker) -> None:
    keur_periode(medewerker.van, medewerker.tot)


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {"organisatie": _keur_organisatie, "medewerker": _keur_medewerker}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
