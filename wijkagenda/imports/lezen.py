"""The rows of a list as values by field: names of columns folded, every wrong cell named by its row and column."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.opmaak import opsomming, vouw
from wijkagenda.basis.veld import Soort
from wijkagenda.imports.bron import Blad, lees_bron
from wijkagenda.imports.kolommen import Kolom, kolommen
from wijkagenda.usecases.inlezen.regels import Lijst, Lijstregel, Rijfout

_KLOKTIJD = re.compile(r"[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?Z?\s*$", re.IGNORECASE)
"""What other programs write behind a date."""

_ONTHOUD = 100
"""Cells up to this long are read once; most lists say the same over and over."""


def lees_lijst(bron: Path, lijst: str, vandaag: dt.date) -> Lijst:
    """The rows of `bron` for a list of this name; wrong cells stand in `fouten`. Raises `InvoerFout` for the list as a whole."""
    blad = lees_bron(bron)
    breed = len(blad.kop)
    gekozen: list[tuple[int, Kolom, dict[str, Any]]] = [(plek, kolom, {}) for plek, kolom in _herken(blad, lijst, bron.name)]
    regels: list[Lijstregel] = []
    fouten: list[Rijfout] = []
    for nummer, cellen in blad.rijen:
        gevuld = len(cellen)
        if gevuld > breed and any(c.strip() for c in cellen[breed:]):
            fouten.append(Rijfout(nummer, None, "Er staan meer vakken dan kolommen."))
            continue
        waarden: dict[str, Any] = {}
        vorige = len(fouten)
        for plek, kolom, bekend in gekozen:
            cel = cellen[plek] if plek < gevuld else ""
            if cel in bekend:
                waarden[kolom.veld.naam] = bekend[cel]
                continue
            try:
                waarde = waarden[kolom.veld.naam] = _lees(kolom, cel, vandaag)
            except InvoerFout as fout:
                fouten.append(Rijfout(nummer, kolom.naam, str(fout)))
                continue
            if len(cel) <= _ONTHOUD:
                bekend[cel] = waarde
        if len(fouten) == vorige:
            regels.append(Lijstregel(nummer, waarden))
    return Lijst(tuple(regels), tuple(fouten))


def _lees(kolom: Kolom, cel: str, vandaag: dt.date) -> Any:
    """The value of a cell; a reference stays the name that was written. An empty yes or no is left out, and so is a time behind a date."""
    if kolom.veld.soort is Soort.JA_NEE and not cel.strip():
        return None
    if kolom.veld.soort is Soort.DATUM:
        cel = _KLOKTIJD.sub("", cel)
    return kolom.veld.lees(cel, vandaag)


def _herken(blad: Blad, lijst: str, naam: str) -> list[tuple[int, Kolom]]:
    """Which column of the list is which field. Raises `InvoerFout` for columns that are unknown, there twice or missing."""
    mogelijk = kolommen(lijst)
    woorden = {_woord(k.naam): k for k in mogelijk}
    woorden |= {_woord(k.veld.label): k for k in mogelijk if _woord(k.veld.label) not in woorden}
    gekozen: list[tuple[int, Kolom]] = []
    onbekend = []
    for plek, kop in enumerate(blad.kop):
        kolom = woorden.get(_woord(kop))
        if kolom is not None:
            if any(k is kolom for _, k in gekozen):
                raise InvoerFout(f"De kolom ‘{kolom.naam}’ staat twee keer in ‘{naam}’. Haal er één weg.")
            gekozen.append((plek, kolom))
        elif kop:
            onbekend.append(f"‘{kop[:40]}’")
        elif any(plek < len(cellen) and cellen[plek].strip() for _, cellen in blad.rijen):
            raise InvoerFout(f"Kolom {plek + 1} van ‘{naam}’ heeft geen naam. Zet die op de eerste regel.")
    if onbekend:
        meer = "Deze kolom ken" if len(onbekend) == 1 else "Deze kolommen ken"
        raise InvoerFout(f"{meer} ik niet: {opsomming(onbekend[:20])}. U kunt kiezen uit: {', '.join(k.naam for k in mogelijk)}.")
    ontbreekt = [f"‘{k.naam}’" for k in mogelijk if k.veld.verplicht and k not in [g for _, g in gekozen]]
    if ontbreekt:
        raise InvoerFout(f"In ‘{naam}’ ontbreekt {'de kolom' if len(ontbreekt) == 1 else 'een kolom:'} {opsomming(ontbreekt)}.")
    if not blad.rijen:
        raise InvoerFout(f"In ‘{naam}’ staan alleen namen van kolommen, geen regels.")
    return gekozen


def _woord(tekst: str) -> str:
    """A column's name without case, accents and marks.

    >>> _woord(" Ontvangen-Op "), _woord("Café (naam)")
    ('ontvangen_op', 'cafe_naam')
    """
    return re.sub(r"\W+", "_", vouw(tekst)).strip("_")
