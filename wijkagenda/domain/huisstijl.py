"""The house style of a file: who sends its reports, in which colour, with which logo. What may be chosen, and why not.

Contrast by WCAG 2.2 level AA, which Dutch municipalities must meet: white words stand on the colour, and words in it on white.
"""

from __future__ import annotations

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.kleur import LEESBAAR, WIT, contrast, donker_genoeg, lees_kleur

AFZENDER, ADRES, WEB, KLEUR, LOGO = "huisstijl_afzender", "huisstijl_adres", "huisstijl_web", "huisstijl_kleur", "huisstijl_logo"
"""The settings of the file in which it is kept; that of the logo holds the sha256 of its content."""
GROOTSTE_LOGO = 5 * 1024 * 1024
"""Bytes of a file that is taken as a logo."""
MEESTE_PUNTEN = 60_000_000
"""Pixels of it; a small file can claim to be huge."""
LOGO_BREED = 1200
"""Pixels that are kept of it: sharp at the size of a hand on paper."""

KLEUREN = (
    ("#0b5563", "Petrol"),
    ("#1f4e8c", "Blauw"),
    ("#2c6e49", "Groen"),
    ("#5a3d8a", "Paars"),
    ("#8c2f4b", "Bordeaux"),
    ("#a8281f", "Rood"),
    ("#7d4704", "Bruin"),
    ("#37474f", "Grijsblauw"),
)
"""Colours that are readable, with their names; the first is our own."""


def keur_kleur(tekst: str) -> str:
    """The colour as it is kept. Raises `InvoerFout` for what is no colour, and for one on which white can't be read.

    >>> keur_kleur("1F4E8C")
    '#1f4e8c'
    """
    kleur = lees_kleur(tekst)
    if contrast(kleur, WIT) < LEESBAAR:
        raise InvoerFout(f"Wit is op {kleur} niet goed te lezen. Kies een donkerder kleur, zoals {donker_genoeg(kleur)}.", KLEUR)
    return kleur


def keur_logogrootte(bytes_: int) -> None:
    """Raises `InvoerFout` for an empty file and one that is too large."""
    if not bytes_:
        raise InvoerFout("Dit bestand is leeg. Kies een ander bestand voor het logo.", LOGO)
    if bytes_ > GROOTSTE_LOGO:
        raise InvoerFout("Dit bestand is te groot voor een logo: hoogstens 5 MB. Vraag een kleinere PNG of JPG.", LOGO)
