"""Which text a letter has: that of this file, else of this user's own folder, else the one that is shipped."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import sqlalchemy as sa

from wijkagenda.basis.fouten import BestandFout, InvoerFout
from wijkagenda.basis.paden import bronmap, instellingenmap
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.brief import Brieftekst
from wijkagenda.domain.brieftekst import CLAUSULE, VELDEN, Briefveld, keur_brieftekst, lees_bestand
from wijkagenda.domain.velden.brief import BRIEFSOORTEN

__all__ = ["CLAUSULE", "Briefveld", "Tekst", "brievenmap", "naam_van_brief", "plekken", "standaardtekst", "tekst_van", "teksten"]

Herkomst = Literal["bestand", "map", "standaard"]


@dataclass(frozen=True, slots=True)
class Tekst:
    """The text of one kind of letter and where it comes from."""

    soort: str
    naam: str
    onderwerp: str
    tekst: str
    herkomst: Herkomst

    @property
    def id(self) -> str:
        """Lists know their rows by it."""
        return self.soort


def naam_van_brief(soort: str) -> str:
    """The words for a kind of letter.

    >>> naam_van_brief("besluit-verleend")
    'besluit: verleend'
    """
    return next((k.tekst for k in BRIEFSOORTEN if k.code == soort), soort)


def plekken() -> tuple[Briefveld, ...]:
    """The places that may stand in a text."""
    return VELDEN


def teksten(db: sa.Connection) -> list[Tekst]:
    """The text of every kind of letter, in the order in which a dossier meets them."""
    eigen = _van_dit_bestand(db)
    return [eigen.get(k.code) or standaardtekst(k.code) for k in BRIEFSOORTEN]


def tekst_van(db: sa.Connection, soort: str) -> Tekst:
    """The text that holds for one kind. Raises `InvoerFout`, `BestandFout` where one of the own folder can't be used."""
    return _van_dit_bestand(db).get(soort) or standaardtekst(soort)


def _van_dit_bestand(db: sa.Connection) -> dict[str, Tekst]:
    zin = sa.select(Brieftekst.soort, Brieftekst.onderwerp, Brieftekst.tekst).where(levend(Brieftekst))
    return {r.soort: Tekst(r.soort, naam_van_brief(r.soort), r.onderwerp, r.tekst, "bestand") for r in db.execute(zin).all()}


def brievenmap() -> Path:
    """Where this user may put texts of the own gemeente, for this computer."""
    return instellingenmap() / "brieven"


def standaardtekst(soort: str) -> Tekst:
    """What holds without a text in the file. Raises `InvoerFout`, `BestandFout` for one of the own folder that can't be used."""
    eigen = brievenmap() / f"{soort}.md"
    herkomst: Herkomst = "map" if eigen.is_file() else "standaard"
    pad = eigen if herkomst == "map" else bronmap() / "brieven" / f"{soort}.md"
    try:
        onderwerp, tekst = lees_bestand(pad.read_text("utf-8"))
        keur_brieftekst(soort, onderwerp, tekst)
    except (OSError, UnicodeDecodeError):
        raise BestandFout(f"De brieftekst ‘{pad.name}’ kan niet gelezen worden. Bewaar het bestand als gewone tekst (UTF-8).") from None
    except InvoerFout as fout:
        raise InvoerFout(f"De brieftekst ‘{pad.name}’ in uw eigen map klopt niet. {fout}") from None
    return Tekst(soort, naam_van_brief(soort), onderwerp, tekst, herkomst)
