"""The numbers behind the pictures as tables, in a chapter of their own before the colofon at the end: nothing is told by a picture alone.

A picture whose numbers stand beside it already (`Grafiek.in_tekst`) is left out. Below each other picture stands a link to its
table, and above the table a link back to the heading that the picture stands under. The chapter begins where the text ends, and
its tables are low: years stand beside each other where a table has more rows than columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Grafiek, Kop, Omslag, Paginawissel, Rij, Stuk, Tabel, cijfertabel

TITEL = "De cijfers bij de grafieken"
_BREEDST = 8
"""So many years stand beside each other."""


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


def met_cijferbijlage(blokken: Sequence[Blok]) -> list[Blok]:
    """The same blocks with the chapter added; several reports in one document (each with its cover) get a chapter each.

    >>> from wijkagenda.charts.wijkbudget import Deel, Verdeling
    >>> grafiek = Grafiek(Verdeling("Geld", (Deel("Ontmoeten", 1), Deel("Sport", 3))))
    >>> [type(b).__name__ for b in met_cijferbijlage([Kop(1, "Geld"), grafiek])]
    ['Kop', 'Grafiek', 'Alinea', 'Kop', 'Kop', 'Alinea', 'Tabel']
    """
    uit: list[Blok] = []
    for nr, deel in enumerate(_delen(blokken), 1):
        uit += _met_bijlage(deel, f"cijfers-{nr}")
    return uit


def _delen(blokken: Sequence[Blok]) -> Iterator[list[Blok]]:
    """From each cover to the next."""
    grenzen = [nr for nr, blok in enumerate(blokken) if isinstance(blok, Omslag) and nr]
    for van, tot in zip([0, *grenzen], [*grenzen, len(blokken)], strict=True):
        yield list(blokken[van:tot])


def _met_bijlage(blokken: list[Blok], anker: str) -> list[Blok]:
    plekken = dict(_plekken(blokken))
    if not plekken:
        return blokken
    koppen = _met_ankers(blokken, plekken.values(), anker)
    uit: list[Blok] = []
    for nr, blok in enumerate(blokken):
        uit.append(koppen.get(nr, blok))
        if plek := plekken.get(nr):
            uit.append(Alinea((Stuk("De cijfers staan in "), Stuk(plek.naam, link=f"#{anker}-{plek.nummer}"), Stuk(".")), soort="klein"))
    slot = next((nr for nr, blok in enumerate(reversed(uit)) if not isinstance(blok, Colofon | Paginawissel)), 0)
    return [*uit[: len(uit) - slot], *_bijlage(list(plekken.values()), koppen, anker), *uit[len(uit) - slot :]]


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
    uit: list[Blok] = [Kop(1, TITEL, anker=anker)]
    for plek in plekken:
        onderwerp = plek.grafiek.gegevens.onderwerp
        waar = f" ({plek.hoofdstuk})" if plek.hoofdstuk and onderwerpen.count(onderwerp) > 1 else ""
        titel = f"Tabel {plek.nummer}. {onderwerp[:1].upper()}{onderwerp[1:]}{waar}"
        uit.append(Kop(3, titel, anker=f"{anker}-{plek.nummer}"))
        uitleg = [Stuk(plek.grafiek.bijschrift)] if plek.grafiek.bijschrift else []
        if plek.kop is not None:
            kop = koppen[plek.kop]
            uitleg += [Stuk(" Terug naar " if uitleg else "Terug naar "), Stuk(f"grafiek {plek.nummer}", link=f"#{kop.anker}"), Stuk(".")]
        if uitleg:
            uit.append(Alinea(tuple(uitleg), soort="klein"))
        uit.append(met_tabel(plek.grafiek)[1])
    return uit


def met_tabel(grafiek: Grafiek) -> tuple[Grafiek, Tabel]:
    """The picture and its numbers right below it, for a document of few pages: it needs no appendix.

    >>> from wijkagenda.charts.wijkbudget import Deel, Verdeling
    >>> grafiek, tabel = met_tabel(Grafiek(Verdeling("Geld", (Deel("Ontmoeten", 1), Deel("Sport", 3)))))
    >>> grafiek.in_tekst, len(tabel.rijen)
    (True, 2)
    """
    return replace(grafiek, in_tekst=True), lage_tabel(replace(cijfertabel(grafiek), bijschrift=""))


def lage_tabel(tabel: Tabel) -> Tabel:
    """The same table on its side where that makes it lower: few years above each other, and fewer series, all of one kind of number.

    >>> from wijkagenda.reports.blocks import Kolom
    >>> hoog = Tabel((Kolom("Jaar"), Kolom("heel Oss", "getal")), (Rij(("2020", "7,4")), Rij(("2022", "7,3"))))
    >>> [rij.cellen for rij in lage_tabel(hoog).rijen], [k.titel for k in lage_tabel(hoog).kolommen]
    ([('heel Oss', '7,4', '7,3')], ['Jaar', '2020', '2022'])
    """
    eerste, *rest = tabel.kolommen
    if eerste.titel != "Jaar" or len({(k.soort, k.in_euros) for k in rest}) != 1 or not len(rest) < len(tabel.rijen) <= _BREEDST:
        return tabel
    jaren = tuple(replace(rest[0], titel=str(rij.cellen[0])) for rij in tabel.rijen)
    regels = tuple(Rij((kolom.titel, *(rij.cellen[nr] for rij in tabel.rijen))) for nr, kolom in enumerate(rest, 1))
    return replace(tabel, kolommen=(eerste, *jaren), rijen=regels)
