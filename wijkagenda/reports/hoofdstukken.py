"""The chapters of a report: from a heading of the first level to the next one, by title. Works on any list of blocks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from wijkagenda.reports.blocks import Blok, Colofon, Inhoudsopgave, Kop, Omslag


def hoofdstukken(blokken: Sequence[Blok]) -> tuple[str, ...]:
    """The titles of the chapters, each once, in order.

    >>> hoofdstukken([Omslag("Plan"), Kop(1, "Wonen"), Kop(2, "Huur"), Kop(1, "Geld")])
    ('Wonen', 'Geld')
    """
    return tuple(dict.fromkeys(blok.tekst for blok in blokken if isinstance(blok, Kop) and blok.niveau == 1))


def zonder(blokken: Sequence[Blok], titels: Collection[str]) -> list[Blok]:
    """Without these chapters. A cover, a colofon and what stands before the first chapter always stay; contents of nothing go.

    >>> [b.tekst for b in zonder([Kop(1, "Wonen"), Kop(2, "Huur"), Kop(1, "Geld")], ["Wonen"])]
    ['Geld']
    >>> zonder([Inhoudsopgave(), Kop(1, "Wonen")], ["Wonen"])
    []
    """
    over = list(_zonder(blokken, titels))
    heeft_koppen = any(isinstance(blok, Kop) for blok in over)
    return [blok for blok in over if heeft_koppen or not isinstance(blok, Inhoudsopgave)]


def _zonder(blokken: Sequence[Blok], titels: Collection[str]) -> Iterator[Blok]:
    weg = False
    for blok in blokken:
        if isinstance(blok, Kop) and blok.niveau == 1:
            weg = blok.tekst in titels
        elif isinstance(blok, Omslag | Colofon):
            weg = False
        if not weg:
            yield blok
