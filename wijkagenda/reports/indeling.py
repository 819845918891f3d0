"""How a list of blocks is divided: its parts from cover to cover, the levels of its headings, and what no page may part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkagenda.reports.blocks import Alinea, Blok, Inhoudsopgave, Invulvak, Kop, Omslag, Rij

_SOMMEN = 6
"""So many sums at the foot of a table stay together."""
_GROEP = 8
"""A group of no more rows stays on one page."""
_STROOK = 8
"""A slip with no more lines to write on stays on one page."""


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


def bijeen(rijen: Sequence[Rij]) -> Iterator[tuple[int, int]]:
    """Each two rows that stay on one page: those of a group, the head of a long group with its first row, a sum with the row before it.

    >>> list(bijeen([Rij(("Ruwaard", ""), nadruk=True), Rij(("soep", 1)), Rij(("Ussen", ""), nadruk=True), Rij(("soep", 2)), Rij(("brood", 3))]))
    [(0, 1), (2, 3), (3, 4)]
    """
    koppen = [nr for nr in range(len(rijen)) if _opent_groep(rijen, nr)]
    kort = {nr for kop, eind in zip(koppen, [*koppen[1:], len(rijen)], strict=False) if eind - kop <= _GROEP for nr in range(kop + 1, eind)}
    for nr in range(1, len(rijen)):
        telt_op = len(rijen) - nr <= _SOMMEN and all(rij.nadruk for rij in rijen[nr:]) and not _is_naam(rijen[nr])
        if telt_op or nr in kort or (rijen[nr - 1].nadruk and not rijen[nr].nadruk):
            yield nr - 1, nr


def _opent_groep(rijen: Sequence[Rij], nr: int) -> bool:
    return rijen[nr].nadruk and (nr == 0 or not rijen[nr - 1].nadruk or _is_naam(rijen[nr]))


def _is_naam(rij: Rij) -> bool:
    """Whether it only names what comes below it."""
    return not any(cel not in ("", None) for cel in rij.cellen[1:])


def stroken(blokken: Sequence[Blok]) -> Iterator[tuple[int, int]]:
    """The first and the last block of each slip to fill in: a heading, with only words and room to write below it.

    >>> list(stroken([Kop(1, "a"), Alinea("b"), Kop(1, "Uw idee?"), Alinea("Knip het uit."), Invulvak("Mijn idee"), Alinea("Inleveren?")]))
    [(2, 5)]
    """
    for nr, blok in enumerate(blokken):
        if isinstance(blok, Kop):
            eind = nr
            while eind + 1 < len(blokken) and _op_strook(blokken[eind + 1]):
                eind += 1
            vakken = [b for b in blokken[nr : eind + 1] if isinstance(b, Invulvak)]
            if vakken and sum(vak.regels for vak in vakken) <= _STROOK:
                yield nr, eind


def _op_strook(blok: Blok) -> bool:
    return isinstance(blok, Alinea) or (isinstance(blok, Invulvak) and blok.soort != "knip")
