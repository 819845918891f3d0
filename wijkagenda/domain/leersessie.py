"""Leersessie: preparation, insights, afspraken; a casus stays only for a while and tells nothing of who it is about."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.basis_model import Rij, fk

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Leersessie(Rij):
    """A leersessie."""

    __tablename__ = "leersessie"

    titel: Mapped[str]
    gebied_id: Mapped[str] = fk("gebied", index=True)
    begin: Mapped[str]
    leervraag: Mapped[str | None]
    plek: Mapped[str | None]
    voorbereiders: Mapped[str | None]
    genodigden: Mapped[str | None]
    aanwezigen: Mapped[str | None]
    aantal: Mapped[int | None]
    verslag: Mapped[str | None]
    verslag_op: Mapped[dt.date | None]
    status: Mapped[str]
    medewerker_id: Mapped[str | None] = fk("medewerker")
    vorige_id: Mapped[str | None] = fk("leersessie")


class LeersessieGebied(Rij):
    """A gebied bij leersessie."""

    __tablename__ = "leersessie_gebied"

    leersessie_id: Mapped[str] = fk("leersessie", index=True)
    gebied_id: Mapped[str] = fk("gebied")


class Programmapunt(Rij):
    """A programmapunt."""

    __tablename__ = "programmapunt"

    leersessie_id: Mapped[str] = fk("leersessie", index=True)
    volgorde: Mapped[int | None]
    titel: Mapped[str]
    minuten: Mapped[int | None]
    wie: Mapped[str | None]


class Lens(Rij):
    """A notitie bij de Samenwerkwijze."""

    __tablename__ = "lens"

    leersessie_id: Mapped[str] = fk("leersessie", index=True)
    onderdeel: Mapped[str]
    tekst: Mapped[str]


class Sessiecijfer(Rij):
    """A cijfer op tafel."""

    __tablename__ = "sessiecijfer"

    leersessie_id: Mapped[str] = fk("leersessie", index=True)
    indicator_id: Mapped[str | None] = fk("indicator")
    tekst: Mapped[str | None]


class Inzicht(Rij):
    """An inzicht."""

    __tablename__ = "inzicht"

    leersessie_id: Mapped[str] = fk("leersessie", index=True)
    tekst: Mapped[str]
    gedeeld_met: Mapped[str | None]
    opgave_id: Mapped[str | None] = fk("opgave", index=True)


class Afspraak(Rij):
    """An afspraak."""

    __tablename__ = "afspraak"

    leersessie_id: Mapped[str] = fk("leersessie", index=True)
    tekst: Mapped[str]
    wie: Mapped[str | None]
    vraag_op: Mapped[dt.date | None]
    uitkomst: Mapped[str]
    toelichting: Mapped[str | None]
    actie_id: Mapped[str | None] = fk("actie", index=True)


class Casus(Rij):
    """A casus."""

    __tablename__ = "casus"

    leersessie_id: Mapped[str] = fk("leersessie", index=True)
    tekst: Mapped[str]
    bron_soort: Mapped[str | None]
    verwijderen_op: Mapped[dt.date | None]
    bron_id: Mapped[str | None]


CASUS_DAGEN = 30
"""So many days after the verslag a casus goes (domein.md, Leersessie)."""
AFSPRAAK_DAGEN = 42
"""After so many days an afspraak asks "uitvoeren of ander perspectief?": six weeks, borrowed from step 4 of the Samenwerkwijze (S0 p. 10)."""
AFSPRAAK_INSTELLING = "afspraak_dagen"
"""The setting of the file that changes that number; 0 switches the question off."""
EERSTE_PUNT = "Wat spraken we vorige keer af?"
"""What was agreed last time is the first item of the next (domein.md, Leersessie)."""


def dag_van(begin: str) -> dt.date:
    """The day of a moment as it is kept (local ISO text)."""
    return dt.date.fromisoformat(begin[:10])


def casus_weg_op(verslag_op: dt.date | None) -> dt.date | None:
    """The day on which the casussen of a leersessie go; None as long as there is no verslag.

    >>> casus_weg_op(dt.date(2026, 11, 1))
    datetime.date(2026, 12, 1)
    """
    return None if verslag_op is None else verslag_op + dt.timedelta(days=CASUS_DAGEN)


def keur_nieuwe_casus(verslag_op: dt.date | None, vandaag: dt.date) -> None:
    """A casus can't be told any more when those of its leersessie are gone already. Raises `RegelFout`."""
    weg = casus_weg_op(verslag_op)
    if weg is not None and weg <= vandaag:
        raise RegelFout(f"Het verslag is meer dan {CASUS_DAGEN} dagen oud. Schrijf dit op als inzicht: een casus bewaren we niet zo lang.")


def vraagdag(sessiedag: dt.date, dagen: int) -> dt.date | None:
    """When an afspraak asks how it stands; None where that was switched off."""
    return sessiedag + dt.timedelta(days=dagen) if dagen > 0 else None


def lees_dagen(waarde: str | None) -> int:
    """The setting `AFSPRAAK_INSTELLING` as a number; six weeks where it is not set or can't be read.

    >>> lees_dagen(None), lees_dagen("28"), lees_dagen("0"), lees_dagen("?")
    (42, 28, 0, 42)
    """
    return int(waarde) if waarde and waarde.strip().isdecimal() else AFSPRAAK_DAGEN


def keur_afspraak(uitkomst: str, toelichting: str | None) -> None:
    """Another perspective, or letting go, is told in a sentence: the others learn from it. Raises `InvoerFout`."""
    if uitkomst == "ander_perspectief" and not (toelichting or "").strip():
        raise InvoerFout("Schrijf op welk ander perspectief er is.", "toelichting")
    if uitkomst == "vervallen" and not (toelichting or "").strip():
        raise InvoerFout("Schrijf op waarom de afspraak vervalt.", "toelichting")


def keur_verslag(verslag_op: dt.date | None, begin: str, vandaag: dt.date) -> None:
    """A verslag is made after the leersessie and not in the future. Raises `InvoerFout`."""
    if verslag_op is None:
        return
    if verslag_op > vandaag:
        raise InvoerFout("Deze datum is nog niet geweest. Kies vandaag of een eerdere datum.", "verslag_op")
    if verslag_op < dag_van(begin):
        raise InvoerFout("Het verslag is ouder dan de leersessie. Pas een van de datums aan.", "verslag_op")


_LEEFTIJD = re.compile(
    r"\b\d{1,3}[ -]?(?:jaar oud|jarige?n?\b)|\b(?:van|is|was|leeftijd:?) \d{1,3} jaar\b|\b\d{2,3} jaar\b(?= (?:en|woont|heeft|is)\b)|"
    r"\bgeboren (?:in|op) \d",
    re.IGNORECASE,
)
_STRAAT = re.compile(
    r"\b\w{3,}(?:straat|laan|plein|hof|weg|steeg|dijk|kade|singel|pad|plantsoen|gracht|dreef)\s+\d{1,4}\s?[a-z]?\b|"
    r"\b[A-Z]\w+(?:straat|laan|plein|steeg|kade|singel|plantsoen|gracht|dreef)\b|\b\d{4} ?[A-Z]{2}\b"
)
_ZIEKTE = re.compile(
    r"\b(?:kanker\w*|tumor|dement\w*|alzheimer|parkinson|depress\w*|psycho(?:se|tisch)\w*|schizofren\w*|borderline|bipolair\w*|autis\w*|adhd|add|ptss|"
    r"verslaa?fd?\w*|verslaving\w*|alcoholis\w*|diabet\w*|suikerziekte|reuma\w*|copd|astma|epilep\w*|beroerte|hersenbloeding|hartinfarct|hiv|aids|"
    r"als-patiënt|ms-patiënt|anorexia|burn-?out|zelfmoord\w*|su[iï]cid\w*|niet-aangeboren hersenletsel|verstandelijk beperk\w*|diagnose)\b",
    re.IGNORECASE,
)


def aanwijzingen(tekst: str) -> list[str]:
    """What in a casus may show who it is about: an age, an address, an illness, each with the words it was seen in.

    In a dorp of 740 nobody is anonymous (domein.md, Leersessie). These are hints for the writer, never proof.

    >>> aanwijzingen("Een vrouw van 82 jaar uit de Berghemstraat 12 heeft dementie.")
    ['een leeftijd (‘van 82 jaar’)', 'een adres (‘Berghemstraat 12’)', 'een ziekte (‘dementie’)']
    >>> aanwijzingen("Een buur wil wel koken, maar durft het niet te vragen.")
    []
    """
    soorten = (("een leeftijd", _LEEFTIJD), ("een adres", _STRAAT), ("een ziekte", _ZIEKTE))
    return [f"{soort} (‘{gevonden[0].strip()}’)" for soort, patroon in soorten if (gevonden := patroon.search(tekst))]
