"""Long texts in parts: reportlab measures a paragraph again from its beginning on every page that it takes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import accumulate

from wijkagenda.basis.tekens import in_delen
from wijkagenda.reports.blocks import Stuk, Tekst, platte_tekst


def in_alineas(tekst: Tekst, lengte: int) -> list[Tekst]:
    """A text in parts of about `lengte` characters, each run with the look and the link that it had.

    >>> in_alineas((Stuk("Een zin. ", vet=True), Stuk("Nog een zin.")), 12)
    [(Stuk(tekst='Een zin.', vet=True, schuin=False, link=''),), (Stuk(tekst='Nog een zin.', vet=False, schuin=False, link=''),)]
    """
    if isinstance(tekst, str):
        return list(in_delen(tekst, lengte))
    plat = platte_tekst(tekst)
    if len(plat) <= lengte:
        return [tekst]
    grenzen = list(accumulate((len(stuk.tekst) for stuk in tekst), initial=0))
    uit: list[Tekst] = []
    plek = 0
    for deel in in_delen(plat, lengte):
        begin = plat.index(deel, plek)
        plek = begin + len(deel)
        van, tot = bisect_right(grenzen, begin) - 1, bisect_left(grenzen, plek)
        uit.append(tuple(_knip(tekst[nr], begin - grenzen[nr], plek - grenzen[nr]) for nr in range(van, tot)))
    return uit


def _knip(stuk: Stuk, van: int, tot: int) -> Stuk:
    return replace(stuk, tekst=stuk.tekst[max(van, 0) : tot])
