"""Attachments of any record: the content once by its hash, the note about it as a record."""

from __future__ import annotations

import mimetypes
from pathlib import Path

from wijkagenda.basis.fouten import BestandFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.relatie import Bijlage
from wijkagenda.domain.soorten import klasse_van
from wijkagenda.storage import blobs
from wijkagenda.storage.unit_of_work import UnitOfWork


def voeg_toe(uow: UnitOfWork, soort: str, id_: str, pad: Path) -> Stap:
    """Keeps a file with a record. Raises `InvoerFout` where it is empty or over 25 MB, `BestandFout` where it can't be read."""
    try:
        with pad.open("rb") as bron:
            inhoud = bron.read(blobs.GROOTSTE + 1)
    except OSError:
        raise BestandFout(f"‘{pad.name}’ kan niet gelezen worden. Is het bestand er nog?") from None
    return voeg_inhoud_toe(uow, soort, id_, pad.name, inhoud)


def voeg_inhoud_toe(uow: UnitOfWork, soort: str, id_: str, naam: str, inhoud: bytes, omschrijving: str | None = None) -> Stap:
    """The same for content that was made here (a letter, a frozen report)."""
    with uow("Bijlage toevoegen") as werk:
        werk.haal(klasse_van(soort), id_)
        sha = blobs.bewaar(werk.con, inhoud)
        mime = mimetypes.guess_type(naam)[0] or "application/octet-stream"
        werk.nieuw(Bijlage(naam=naam, omschrijving=omschrijving, bij_soort=soort, bij_id=id_, sha256=sha, grootte=len(inhoud), mime=mime,
                           toegevoegd_op=werk.vandaag))  # fmt: skip
    return werk.stap
