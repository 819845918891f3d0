"""The integrated wijkbudget on paper: gebieden side by side and together, then each alone, and a check against the ledger.

Rubrieken come before geldstromen, for the wijk is central (S0). Verstrekking and besteding each get their own part and are never
added together. `rijen` gives the same figures for a spreadsheet, `werkboek` as a workbook that reckons by itself.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.grootboek import sommen
from wijkagenda.queries.wijkbudget import namen_in_zin
from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Inhoudsopgave, Kop, Omslag, Paginawissel, Tabel
from wijkagenda.reports.wijkbudget_controle import Totalen, controleblokken
from wijkagenda.reports.wijkbudget_hoofdstuk import aandeelblokken, hoofdstuk, jarenblokken, kort_hoofdstuk, verwachting, vrijblokken
from wijkagenda.reports.wijkbudget_naast import Naast, naastblokken
from wijkagenda.reports.wijkbudget_rijen import plat
from wijkagenda.reports.wijkbudget_selectie import KANTKOPPEN, Selectie, kies_gebieden
from wijkagenda.reports.wijkbudget_selectie import jaren_in_zin as jaren_in_zin
from wijkagenda.reports.wijkbudget_verhaal import aanvragen, deelnemers, herkomst, verhaalblokken

if TYPE_CHECKING:
    from wijkagenda.reports.werkboek import Werkboek


def inhoud(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int], vandaag: dt.date) -> list[Blok]:
    """The report of these gebieden (all when none are given) and years."""
    jaar_lijst = tuple(sorted(set(jaren)))
    gebieden = kies_gebieden(db, gebied_ids, jaar_lijst, vandaag)
    ids = tuple(g.id for g in gebieden)
    kanten = q.kanten(db, ids, jaar_lijst) if gebieden else []
    periode = jaren_in_zin(jaar_lijst)
    waarover = namen_in_zin([g.naam for g in gebieden]) or "nog leeg"
    regels = ("Wat er is, waar het voor is en wat er nog vrij is",)
    omslag = Omslag(f"Wijkbudget\n{waarover}", periode, regels, f"Stand op {toon_dag(vandaag)}", zaad=waarover)
    if not kanten:
        return [omslag, Kop(1, "Er is nog geen geld geboekt"), Alinea(f"Over {periode} staan er nog geen boekingen in het wijkbudget.")]
    totalen = Totalen()
    blokken: list[Blok] = [omslag, Inhoudsopgave(niveaus=2 if len(gebieden) == 1 else 1), _uitleg(vandaag)]
    geheel = Selectie(db, gebieden, jaar_lijst, "besteding", vandaag)
    if "besteding" in kanten:
        blokken += _besteding(geheel, totalen)
    if "verstrekking" in kanten:
        blokken += [Paginawissel(), Kop(1, KANTKOPPEN["verstrekking"]), *_verstrekking(replace(geheel, kant="verstrekking"), totalen)]
    blokken += [Paginawissel(), *controleblokken(totalen, sommen(db, ids, jaar_lijst))]
    return blokken


def rijen(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int]) -> list[tuple[str, Tabel]]:
    """One row per gebied, jaar, rubriek and geldstroom (`wijkbudget_rijen`)."""
    return [("Wijkbudget", plat(db, gebied_ids, jaren))]


def werkboek(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int], vandaag: dt.date) -> Werkboek:
    """A workbook whose totals are formulas over the boekingen in it (`wijkbudget_werkboek`)."""
    from wijkagenda.reports.wijkbudget_werkboek import maak_werkboek  # here: XlsxWriter is loaded when a workbook is wanted

    jaar_lijst = tuple(sorted(set(jaren)))
    return maak_werkboek(db, kies_gebieden(db, gebied_ids, jaar_lijst, vandaag), jaar_lijst, vandaag)


# -- parts


def _besteding(geheel: Selectie, totalen: Totalen) -> Iterator[Blok]:
    """Side by side where several have money, then each alone."""
    naast = Naast.van(geheel)
    if len(naast.delen) > 1:
        yield from (Paginawissel(), Kop(1, "Naast elkaar en samen"), *naastblokken(naast, totalen, 2))
        yield from vrijblokken(geheel, naast.matrix, totalen, 2)
        yield from jarenblokken(geheel, totalen, 2)
        yield from aandeelblokken(geheel, naast.delen, 2)
        yield from verwachting(geheel, naast.delen, 2)
    for deel, matrix in zip(naast.delen, naast.matrices, strict=True):
        yield from (Paginawissel(), Kop(1, deel.waar if len(geheel.gebieden) > 1 else KANTKOPPEN[deel.kant]))
        yield from hoofdstuk(deel, matrix, totalen, 2)
        yield from herkomst(deel, matrix.samen(), totalen, 2)
        yield from aanvragen(deel, matrix.samen(), 2)
        yield from deelnemers(deel, 2)
        yield from aandeelblokken(deel, (), 2)
        yield from verwachting(deel, (), 2)
        yield from verhaalblokken(deel, 2)


def _verstrekking(geheel: Selectie, totalen: Totalen) -> Iterator[Blok]:
    """The other kant: side by side, and in short for each gebied what it is for."""
    naast = Naast.van(geheel)
    if len(geheel.gebieden) == 1:
        yield from hoofdstuk(geheel, naast.matrix, totalen, 2)
        return
    if len(naast.delen) > 1:
        yield from (Kop(2, "Naast elkaar en samen"), *naastblokken(naast, totalen, 3))
    for deel, matrix in zip(naast.delen, naast.matrices, strict=True):
        yield from (Kop(2, deel.waar), *kort_hoofdstuk(deel, matrix, totalen))


def _uitleg(vandaag: dt.date) -> Colofon:
    kanten = [kop[:1].lower() + kop[1:] for kop in KANTKOPPEN.values()]
    return Colofon(
        (
            f"Stand op {toon_dag(vandaag)}. Alle bedragen zijn de som van de boekingen in Wijkagenda; het is niet de boekhouding van de gemeente.",
            "Begroot: met alle wijzigingen en overhevelingen. Verplicht: beloofd, maar nog niet betaald, zonder wat is vrijgevallen. "
            "Gerealiseerd: betaald. Vrij: begroot min verplicht min gerealiseerd.",
            f"We houden twee dingen uit elkaar en tellen ze niet bij elkaar op: {opsomming(kanten)}.",
            "Bedragen zijn afgerond op hele euro's. Bij de controle aan het eind staan de centen erbij.",
        ),
        titel="Hoe leest u dit?",
    )
