"""The house style of the file, as reports and the window need it."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.domain.huisstijl import ADRES, AFZENDER, KLEUR, LOGO, WEB
from wijkagenda.queries.bestand import instelling
from wijkagenda.queries.bijlage import inhoud


@dataclass(frozen=True)
class Huisstijl:
    """Who sends reports, in which colour (empty: our own), with which logo. Every part may be missing."""

    afzender: str = ""
    regels: tuple[str, ...] = ()
    web: str = ""
    kleur: str = ""
    logo: bytes | None = None


def huisstijl(db: sa.Connection) -> Huisstijl:
    """What was chosen for this file."""
    adres = tuple(regel.strip() for regel in instelling(db, ADRES).splitlines() if regel.strip())
    return Huisstijl(instelling(db, AFZENDER), adres, instelling(db, WEB), instelling(db, KLEUR), _logo(db))


def _logo(db: sa.Connection) -> bytes | None:
    """None also where this copy does not hold its content."""
    sha = instelling(db, LOGO)
    try:
        return inhoud(db, sha) if sha else None
    except NietGevonden:
        return None
