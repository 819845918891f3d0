"""The numbers behind the pictures as tables, in a chapter of their own before the colofon at the end: nothing is told by a picture alone.

A picture whose numbers stand beside it already (`Grafiek.in_tekst`) is left out. Below each other picture stands a link to its
table, and above the table a link back to the heading that the picture stands under.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Grafiek, Kop, Omslag, Paginawissel, Stuk, cijfertabel

TITEL = "De cijfers bij de grafieken"


@dataclass(frozen=True, slots=True)
class _Tabelplek:
    """A picture that gets a table: its number, the heading above it (place in the list) and the chapter it is in."""

    nummer: int
    grafiek: Grafiek
    kop: int | None
    hoofdstuk: str

    @property
    def naam(self) -> str:
        return f"tabel {self.nummer}"


def met_cijferbijlage(blokken: Sequence[Blok], *, nieuwe_pagina: bool = True) -> list[Blok]:
    """The same blocks with the chapter added; several reports in one document (each with its cover) get a chapter each.

    Without `nieuwe_pagina` it goes on where the text ends, for a document of few pages.

    >>> from wijkagenda.charts.wijkbudget import Deel, Verdeling
    >>> grafiek = Grafiek(Verdeling("Geld", (Deel("Ontmoeten", 1), Deel("Sport", 3))))
    >>> [type(b).__name__ for b in met_cijferbijlage([Kop(1, "Geld"), grafiek])]
    ['Kop', 'Grafiek', 'Alinea', 'Paginawissel', 'Kop', 'Alinea', 'Kop', 'Alinea', 'Tabel']
    """
    uit: list[Blok] = []
    for nr, deel in enumerate(_delen(blokken), 1):
        uit += _met_bijlage(deel, f"cijfers-{nr}", [Paginawissel()] if nieuwe_pagina else [])
    return uit


def _delen(blokken: Sequence[Blok]) -> Iterator[list[Blok]]:
    """From each cover to the next."""
    grenzen = [nr for nr, blok in enumerate(blokken) if isinstance(blok, Omslag) and nr]
    for van, tot in zip([0, *grenzen], [*grenzen, len(blokken)], strict=True):
        yield list(blokken[van:tot])


def _met_bijlage(blokken: list[Blok], anker: str, ervoor: list[Blok]) -> list[Blok]:
    plekken = dict(_plekken(blokken))
    if not plekken:
        return blokken
    koppen = _met_ankers(blokken, plekken.values(), anker)
    uit: list[Blok] = []
    for nr, blok in enumerate(blokken):
        uit.append(koppen.get(nr, blok))
        if plek := plekken.get(nr):
            uit.append(Alinea((Stuk("De cijfers staan in "), Stuk(plek.naam, link=f"#{anker}-{plek.nummer}"), Stuk(".")), soort="klein"))
    slot = next((nr for nr, blok in enumerate(reversed(uit)) if not isinstance(blok, Colofon)), 0)
    return [*uit[: len(uit) - slot], *ervoor, *_bijlage(list(plekken.values()), koppen, anker), *uit[len(uit) - slot :]]


def _plekken(blokken: Sequence[Blok]) -> Iterator[tuple[int, _Tabelplek]]:
    """Each picture that needs a table, by its place."""
    kop, hoofdstuk, nummer = None, "", 0
    for nr, blok in enumerate(blokken):
        if isinstance(blok, Kop):
            kop, hoofdstuk = nr, blok.tekst if blok.niveau == 1 else hoofdstuk
        elif isinstance(blok, Grafiek) and not blok.in_tekst and blok.gegevens.cijfers().rijen:
            nummer += 1
            yield nr, _Tabelplek(nummer, blok, kop, hoofdstuk)


def _met_ankers(blokken: Sequence[Blok], plekken: Iterable[_Tabelplek], anker: str) -> dict[int, Kop]:
    """The headings above pictures, each with an anchor to come back to."""
    uit: dict[int, Kop] = {}
    for plek in plekken:
        kop = blokken[plek.kop] if plek.kop is not None else None
        if plek.kop is not None and isinstance(kop, Kop):
            uit[plek.kop] = kop if kop.anker else replace(kop, anker=f"{anker}-bij-{plek.kop}")
    return uit


def _bijlage(plekken: Sequence[_Tabelplek], koppen: dict[int, Kop], anker: str) -> list[Blok]:
    onderwerpen = [plek.grafiek.gegevens.onderwerp for plek in plekken]
    uit: list[Blok] = [Kop(1, TITEL, anker=anker), Alinea("Hier staan de cijfers van de grafieken nog eens, als tabel.")]
    for plek in plekken:
        onderwerp = plek.grafiek.gegevens.onderwerp
        waar = f" ({plek.hoofdstuk})" if plek.hoofdstuk and onderwerpen.count(onderwerp) > 1 else ""
        titel = f"Tabel {plek.nummer}. {onderwerp[:1].upper()}{onderwerp[1:]}{waar}"
        uit.append(Kop(2, titel, anker=f"{anker}-{plek.nummer}"))
        if plek.kop is not None:
            kop = koppen[plek.kop]
            uit.append(Alinea((Stuk("Deze cijfers horen bij de grafiek onder "), Stuk(kop.tekst, link=f"#{kop.anker}"), Stuk(".")), soort="klein"))
        uit.append(cijfertabel(plek.grafiek))
    return uit
