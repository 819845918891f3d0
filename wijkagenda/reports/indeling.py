"""How a list of blocks is divided: its parts from cover to cover, and the levels of its headings, in order and never skipping one."""

from __future__ import annotations

from collections.abc import Sequence

from wijkagenda.reports.blocks import Blok, Inhoudsopgave, Kop, Omslag


def kopniveaus(blokken: Sequence[Blok]) -> list[int]:
    """The level of each heading: one below the nearest one before it that stands higher, so that no level is skipped.

    >>> kopniveaus([Kop(1, "a"), Kop(3, "b"), Kop(3, "c"), Omslag("x"), Kop(2, "d"), Kop(2, "e")])
    [1, 2, 2, 1, 1]
    """
    uit: list[int] = []
    boven: list[int] = []
    for blok in blokken:
        if isinstance(blok, Omslag):
            boven = []
        elif isinstance(blok, Kop):
            boven = [*(niveau for niveau in boven if niveau < blok.niveau), blok.niveau]
            uit.append(len(boven))
    return uit


def koppen_van(blokken: Sequence[Blok], inhoudsopgave: Inhoudsopgave) -> list[int]:
    """Which headings (counted from 0) the contents are about: those from its cover to the next, for reports may share a document.

    Contents that are not among the blocks stand before them all.
    """
    plek = next((nr for nr, blok in enumerate(blokken) if blok is inhoudsopgave), 0)
    omslagen = [nr for nr, blok in enumerate(blokken) if isinstance(blok, Omslag)]
    van = max((nr for nr in omslagen if nr < plek), default=0)
    tot = min((nr for nr in omslagen if nr > plek), default=len(blokken))
    plekken = [nr for nr, blok in enumerate(blokken) if isinstance(blok, Kop)]
    return [nr for nr, waar in enumerate(plekken) if van <= waar < tot]


def ankers_per_deel(blokken: Sequence[Blok], namen: Sequence[str]) -> list[dict[str, str]]:
    """Per part, each cover beginning one, what an anker stands for: the name of its heading there, else of the first one elsewhere.

    >>> plan = [Omslag("Plan"), Kop(1, "Wonen", anker="a")]
    >>> ankers_per_deel([*plan, *plan], ["kop1", "kop2"])
    [{'a': 'kop1'}, {'a': 'kop1'}, {'a': 'kop2'}]
    """
    delen: list[dict[str, str]] = [{}]
    eerste: dict[str, str] = {}
    over = iter(namen)
    for blok in blokken:
        if isinstance(blok, Omslag):
            delen.append({})
        elif isinstance(blok, Kop):
            naam = next(over)
            if blok.anker:
                delen[-1].setdefault(blok.anker, naam)
                eerste.setdefault(blok.anker, naam)
    return [{**eerste, **deel} for deel in delen]
