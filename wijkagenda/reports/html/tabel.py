"""Tables on a web page: a caption, heads with their scope, and a box of its own to move through sideways where the screen is narrow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from wijkagenda.reports.blocks import Cel, Kolom, Rij, Tabel, platte_tekst
from wijkagenda.reports.html.tags import Html, tag
from wijkagenda.reports.html.tekst import Tekstzetter, is_lang, regel, regels
from wijkagenda.reports.waarden import is_negatief, toon_cel

_SMAL = 2
"""So many columns may fit any screen; what is wider can be moved through."""
_VEEL = 6
"""From so many columns on the letters are a little smaller."""

_KORT = 8
"""A table of so many rows is printed on one page."""

_SAMEN, _GEBROKEN = 30, 8
"""Columns fit any screen where their longest words have so many characters together; of a word that is broken so many count."""


def maak_tabel(tabel: Tabel, zetter: Tekstzetter, *, sleutel: str, naam: str) -> Html:
    """The table. `naam` is what it is called where it has no title of its own: read aloud, not shown; `sleutel` is a free id."""
    bijschrift = regel(tabel.bijschrift).strip()
    woorden = tag("span", bijschrift or regel(naam), id=sleutel)
    titel = tag("caption", woorden, class_=None if bijschrift else "verborgen")
    lijf = [_rij(rij, tabel, zetter) for rij in tabel.rijen] or [tag("tr", tag("td", regel(tabel.leeg), colspan=len(tabel.kolommen)))]
    gemaakt = tag("table", titel, tag("thead", *_koppen(tabel)), tag("tbody", *lijf))
    klasse = f"tabel{' veel' if len(tabel.kolommen) >= _VEEL else ''}{' kort' if len(lijf) <= _KORT else ''}"
    if _past(tabel):
        return tag("div", gemaakt, class_=klasse)
    return tag("div", gemaakt, class_=klasse, role="group", aria_labelledby=sleutel, tabindex="0")


def _past(tabel: Tabel) -> bool:
    """Whether it fits any screen with its words whole."""
    breedst = (_langste_woord(kolom, [rij.cellen[nr] for rij in tabel.rijen]) for nr, kolom in enumerate(tabel.kolommen))
    return len(tabel.kolommen) <= _SMAL and sum(breedst) <= _SAMEN


def _langste_woord(kolom: Kolom, cellen: Sequence[Cel]) -> int:
    """In characters; a number is one word."""
    teksten = [platte_tekst(toon_cel(cel, kolom)) for cel in cellen]
    woorden = [*kolom.titel.split(), *(teksten if kolom.rechts else (woord for tekst in teksten for woord in tekst.split()))]
    return max((_GEBROKEN if is_lang(woord) else len(woord) for woord in woorden), default=0)


def _koppen(tabel: Tabel) -> list[Html]:
    koppen = tag("tr", *(_kop(kolom) for kolom in tabel.kolommen))
    if not tabel.kopgroepen:
        return [koppen]
    groepen = [
        tag("th", regel(g.titel), scope="colgroup", colspan=g.kolommen) if g.titel.strip() else tag("td", colspan=g.kolommen)
        for g in tabel.kopgroepen
    ]
    return [tag("tr", *groepen), koppen]


def _kop(kolom: Kolom) -> Html:
    klasse = "getal" if kolom.rechts else None
    titel = regels(regel(kolom.titel))
    return tag("th", titel, scope="col", class_=klasse) if titel.strip() else tag("td", class_=klasse)


def _rij(rij: Rij, tabel: Tabel, zetter: Tekstzetter) -> Html:
    paren = enumerate(zip(rij.cellen, tabel.kolommen, strict=True))
    cellen = [_cel(cel, kolom, zetter, kop=tabel.rijkoppen and not nr) for nr, (cel, kolom) in paren]
    return tag("tr", *cellen, class_="som" if rij.nadruk else None)


def _cel(cel: Cel, kolom: Kolom, zetter: Tekstzetter, *, kop: bool) -> Html:
    tekst = toon_cel(cel, kolom)
    soorten = [*(["getal"] if kolom.rechts else []), *(["heel"] if isinstance(cel, dt.date) else []), *(["min"] if is_negatief(cel) else [])]
    kop = kop and bool(platte_tekst(tekst).strip())
    return zetter.element("th" if kop else "td", tekst, scope="row" if kop else None, class_=" ".join(soorten) or None)
