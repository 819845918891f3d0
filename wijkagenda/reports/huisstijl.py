"""From the house style of the file to the looks of a report: all colours follow from the one that was chosen.

Every text that stands on one of them can be read (`LEESBARE_PAREN`), whichever colour it is.
"""

from __future__ import annotations

from dataclasses import replace

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.kleur import ZWART, donker_genoeg, lees_kleur, licht_genoeg, meng, tint
from wijkagenda.charts.palet import LICHT, Palet
from wijkagenda.queries.huisstijl import Huisstijl
from wijkagenda.reports.stijlwaarden import Stijlwaarden

LEESBARE_PAREN = (
    ("vlak", "petrol"), ("vlak", "petrol_donker"), ("petrol", "vlak"), ("petrol", "petrol_licht"), ("inkt", "petrol_licht"), ("inkt", "vlak"),
    ("grijs", "vlak"), ("oker_tekst", "oker_licht"), ("inkt", "oker_licht"), ("inkt", "groen_licht"), ("rood", "vlak"),
)  # fmt: skip
"""Which colour of a palette stands as text on which other."""
_OKER = 34.0
"""Where our second colour stands on the colour circle; a house colour near it gets our petrol beside it."""
_DICHTBIJ = 40.0


def stijl_van(huisstijl: Huisstijl) -> Stijlwaarden:
    """The looks for a report of this file."""
    alt = f"Logo van {huisstijl.afzender}" if huisstijl.afzender else "Logo"
    return Stijlwaarden(palet_van(huisstijl.kleur), huisstijl.logo, alt if huisstijl.logo else "", huisstijl.afzender)


def afzenderregels(huisstijl: Huisstijl) -> tuple[str, ...]:
    """What the colofon says of who sends it: name, address, website or e-mail."""
    return tuple(regel for regel in (huisstijl.afzender, *huisstijl.regels, huisstijl.web) if regel.strip())


def palet_van(kleur: str) -> Palet:
    """The colours of a report whose main colour is `kleur`; ours where that is empty or can't be read as a colour.

    A colour that is too light for white words is darkened until they can be read.
    """
    try:
        gekozen = lees_kleur(kleur) if kleur else LICHT.petrol
    except InvoerFout:
        return LICHT
    if gekozen == LICHT.petrol:
        return LICHT
    hoofd = donker_genoeg(gekozen)
    donker = meng(hoofd, ZWART, 0.26)
    tweede = LICHT.petrol if _lijkt_op_oker(hoofd) else LICHT.oker
    return replace(LICHT, petrol=hoofd, petrol_donker=donker, petrol_licht=licht_genoeg(hoofd, hoofd, 0.885), oker=tweede)


def _lijkt_op_oker(kleur: str) -> bool:
    afstand = abs(tint(kleur) - _OKER)
    return min(afstand, 360 - afstand) < _DICHTBIJ
