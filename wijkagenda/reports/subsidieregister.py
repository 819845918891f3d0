"""The register of applications as tables: a row per application with its five amounts, and what they add up to.

Persons stay out unless they are asked for: no contact person, no behandelaar, and a private person who applies is ``(particulier)``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wijkagenda.queries.register import ASSEN, BEDRAGEN, RegisterRij, Totaal, samen, totalen
from wijkagenda.reports.blocks import Cel, Kolom, Rij, Tabel

ANONIEM = "(particulier)"
LEEG = "Er zijn nog geen aanvragen."
_OP_PAPIER = tuple(naam for naam in BEDRAGEN if naam != "geadviseerd")
BEDRAGKOLOMMEN = tuple(Kolom(naam.capitalize(), "bedrag") for naam in BEDRAGEN)
_KOLOMMEN = (
    Kolom("Kenmerk"), Kolom("Titel"), Kolom("Aanvrager"), Kolom("Gebied"), Kolom("Regeling"), Kolom("Ontvangen op", "datum"), Kolom("Status"),
    *BEDRAGKOLOMMEN, Kolom("Doel"), Kolom("Kwadrant"), Kolom("Jaar", "jaar"), Kolom("Te laat"), Kolom("Beslistermijn tot", "datum"),
    Kolom("Dagen over", "getal"), Kolom("Bezwaar"), Kolom("Eerder aangevraagd", "getal"),
)  # fmt: skip
_PERSONEN = (Kolom("Contactpersoon"), Kolom("Behandelaar"))


def aanvrager(rij: RegisterRij, *, met_personen: bool) -> str:
    """Who asked, as it may be shown."""
    return ANONIEM if rij.particulier and not met_personen else rij.aanvrager


def aanvragen(rijen: Sequence[RegisterRij], contact: Mapping[str, str] | None = None) -> Tabel:
    """A row per application. `contact` (contact persons by organisatie) adds the columns with persons, and names private applicants."""
    kolommen = _KOLOMMEN if contact is None else (*_KOLOMMEN, *_PERSONEN)
    return Tabel(kolommen, tuple(Rij(_cellen(rij, contact)) for rij in rijen), leeg=LEEG)


def _cellen(rij: RegisterRij, contact: Mapping[str, str] | None) -> tuple[Cel, ...]:
    cellen: tuple[Cel, ...] = (
        rij.kenmerk, rij.titel, aanvrager(rij, met_personen=contact is not None), rij.gebied, rij.regeling, rij.ontvangen_op, rij.statuswoord,
        *(getattr(rij, naam) for naam in BEDRAGEN), rij.doel, rij.kwadrantwoord, rij.jaar, _ja_nee(rij.te_laat), rij.einde, rij.dagen,
        _ja_nee(rij.bezwaar), rij.eerder,
    )  # fmt: skip
    return cellen if contact is None else (*cellen, contact.get(rij.organisatie_id, ""), rij.behandelaar)


def _ja_nee(waarde: bool) -> str:
    return "ja" if waarde else "nee"


def alle_totalen(rijen: Sequence[RegisterRij]) -> Tabel:
    """Every axis below the other, each ending in the same sum."""
    kolommen = (Kolom("Per"), Kolom("Naam"), Kolom("Aanvragen", "getal"), *BEDRAGKOLOMMEN)
    som = samen(rijen)
    regels = [
        rij for as_ in ASSEN
        for rij in (*(Rij((as_.tekst.lower(), *_regel(t))) for t in totalen(rijen, as_.code)), Rij((as_.tekst.lower(), *_regel(som)), nadruk=True))
    ]  # fmt: skip
    return Tabel(kolommen, tuple(regels), leeg=LEEG)


def totaaltabel(rijen: Sequence[RegisterRij], as_: str) -> Tabel:
    """One axis for paper, with its sum when there is more than one line; without what was advised inside the gemeente."""
    kop = next(k.tekst for k in ASSEN if k.code == as_)
    bedragen = (Kolom(naam.capitalize(), "bedrag", 26) for naam in _OP_PAPIER)
    regels = [Rij(_regel(t, _OP_PAPIER)) for t in totalen(rijen, as_)]
    if len(regels) > 1:
        regels.append(Rij(_regel(samen(rijen), _OP_PAPIER), nadruk=True))
    return Tabel((Kolom(kop, breedte=38), Kolom("Aantal", "getal", 16), *bedragen), tuple(regels), leeg=LEEG)


def _regel(totaal: Totaal, bedragen: Sequence[str] = BEDRAGEN) -> tuple[Cel, ...]:
    return (totaal.naam, totaal.aantal, *(getattr(totaal, naam) for naam in bedragen))
