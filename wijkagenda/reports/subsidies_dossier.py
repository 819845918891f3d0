"""One application whole, on paper: from what was asked to what came of it. Persons only where asked for, else by what they do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.queries.bestand import instelling
from wijkagenda.queries.dossierdelen import bekende_namen
from wijkagenda.reports.blocks import Blok, Colofon, Inhoudsopgave, Omslag
from wijkagenda.reports.dossier_aanvraag import aanvraag, stand, termijnen, volledigheid
from wijkagenda.reports.dossier_afloop import betaling, bezwaar, logboek, verantwoording
from wijkagenda.reports.dossier_oordeel import advies, beoordeling, besluit
from wijkagenda.reports.dossierblad import Dossierblad, lees_dossier
from wijkagenda.reports.namen import zonder_namen

_HOOFDSTUKKEN: tuple[Callable[[Dossierblad], Iterator[Blok]], ...] = (
    stand, aanvraag, volledigheid, termijnen, beoordeling, advies, besluit, betaling, verantwoording, bezwaar, logboek,
)  # fmt: skip


def inhoud(db: sa.Connection, *, aanvraag_id: str, vandaag: dt.date, met_personen: bool = False) -> list[Blok]:
    """The dossier as it is today; chapters about which nothing is known yet are left out. Raises `NietGevonden`."""
    blad = lees_dossier(db, aanvraag_id, vandaag, met_personen=met_personen)
    rij = blad.dossier.rij
    kenmerk = f" {rij.kenmerk}" if rij.kenmerk else ""
    omslag = Omslag(rij.titel, f"Subsidieaanvraag{kenmerk}", (blad.aanvrager, rij.regeling), f"Stand op {toon_dag(vandaag)}", "geen",
                    kort=f"Subsidieaanvraag{kenmerk}: {rij.titel}")  # fmt: skip
    blokken: list[Blok] = [omslag, Inhoudsopgave(niveaus=1)]
    for schrijf in _HOOFDSTUKKEN:
        blokken += schrijf(blad)
    blokken.append(Colofon(tuple(_colofon(db, blad))))
    return blokken if met_personen else zonder_namen(blokken, bekende_namen(db))


def _colofon(db: sa.Connection, blad: Dossierblad) -> Iterator[str]:
    stand_op = f"Stand op {toon_dag(blad.vandaag)}."
    if blad.met_personen:
        yield f"{stand_op} In dit dossier staan namen van personen. Bewaar het veilig, en geef het alleen aan wie het voor zijn werk nodig heeft."
    else:
        yield f"{stand_op} Namen van personen zijn weggelaten. Kijk de teksten zelf nog na voordat u dit dossier deelt."
    if adres := instelling(db, "contactadres"):
        yield f"Vragen? {adres}"
