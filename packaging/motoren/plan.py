"""The plan that every engine is given: blocks with headings, lists, a table over pages, links, contents and pictures, as JSON.

`python -m motoren.plan DELEN NAAR` writes it. One part is ten pages with three pictures; more parts make it that
much longer, none leaves a cover.
The words are drawn by a fixed seed, so every run measures the same text.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from wijkagenda.charts.wijkbudget import Deel, Geldstroombalk, Geldstroombalken, Verdeling
from wijkagenda.charts.wijkscan import Indicatorreeks, Meetpunt, Meetreeks, Trendbreuk
from wijkagenda.reports.blocks import (
    Alinea,
    Blok,
    Citaat,
    Colofon,
    Grafiek,
    Inhoudsopgave,
    Kader,
    Kolom,
    Kop,
    Lijst,
    Omslag,
    Paginawissel,
    Rij,
    Stuk,
    Tabel,
)
from wijkagenda.reports.blocks_json import naar_json

_WIE = ("Bewoners", "Jongeren uit de wijk", "De wandelgroep", "Het wijkteam", "Ouderen", "Nieuwe buren", "Vrijwilligers", "De speeltuin")
_DOET = ("komen elke week samen in", "willen meer doen met", "vragen hulp bij", "zorgen voor", "praten over", "kijken samen naar", "beginnen met")
_WAT = ("het wijkhuis", "de moestuin", "het eetpunt", "de taallessen", "het plein", "het repaircafé", "de buurtkamer", "het straatfeest")
_SLOT = ("en dat gaat goed", "maar er is nog te weinig plek", "en daar is geld voor nodig", "zodat niemand alleen is", "en iedereen kan meedoen")
_STATUS = ("○ gepland", "● bezig", "✓ klaar")


def plan(delen: int) -> list[Blok]:
    """A plan of so many parts, with cover, contents and colofon."""
    r = random.Random(4)
    uit: list[Blok] = [
        Omslag("Samen in de Verzonnen Wijk", "Wijkplan 2026 – 2029", ("Gemaakt door bewoners en het wijkteam",), "Versie 1", illustratie="geen"),
        Inhoudsopgave(niveaus=2 if delen == 1 else 1),
    ]
    for nr in range(1, delen + 1):
        uit += _deel(nr, r)
    return [*uit, Colofon(("Dit plan is verzonnen om mee te meten.",))]


def _deel(nr: int, r: random.Random) -> Iterator[Blok]:
    """Eight chapters: three with a picture, one with a table that takes more than a page."""
    yield from (Paginawissel(), Kop(1, f"Onze wijk in het kort, deel {nr}", anker=f"kort-{nr}"), Alinea(_tekst(r, 4), soort="inleiding"))
    yield from (Alinea(_tekst(r, 6)), Kop(2, "Cijfers en verhalen"), Grafiek(_indicator(nr), "Rapportcijfer voor de band met de buurt."))
    yield from (Citaat(f"“{_tekst(r, 2)}”", "een bewoner"), Kop(2, "Wat gaat goed"), Lijst(tuple(_tekst(r, 1) for _ in range(5))))
    for opgave in range(1, 5):
        yield from (Paginawissel(), Kop(1, f"Opgave {opgave} van deel {nr}", nummer=str(opgave), anker=f"opgave-{nr}-{opgave}"))
        yield from (Alinea(_tekst(r, 5), aanhef="Waarom?"), Alinea(_tekst(r, 4), aanhef="Wat willen we?"))
        yield from (Kop(2, "Wie doet wat?"), Alinea(_tekst(r, 6)), Lijst(tuple(_tekst(r, 1) for _ in range(4)), genummerd=True))
        yield from (Kop(2, "Meer weten"), Alinea(_met_links(r, nr)), Kader((_tekst(r, 2),), aanhef="Doe mee!"))
    yield from (Paginawissel(), Kop(1, f"Wat we gaan doen, deel {nr}"), Alinea(_tekst(r, 3)), _acties(r))
    yield from (Paginawissel(), Kop(1, f"Geld voor de wijk, deel {nr}"), Alinea(_tekst(r, 3)))
    yield from (Grafiek(_verdeling(r), "Waar het geld heen gaat."), Kop(2, "Uit welke geldstromen?"), Alinea(_tekst(r, 3)))
    yield from (Grafiek(_geldstromen(r), "Wat is betaald, wat is beloofd en wat is nog vrij."), Alinea(_tekst(r, 3)))


def _tekst(r: random.Random, zinnen: int) -> str:
    return " ".join(f"{r.choice(_WIE)} {r.choice(_DOET)} {r.choice(_WAT)} {r.choice(_SLOT)}." for _ in range(zinnen))


def _met_links(r: random.Random, nr: int) -> tuple[Stuk, ...]:
    return (
        Stuk(f"{_tekst(r, 2)} Lees ook "), Stuk("hoe het nu gaat", link=f"#kort-{nr}"), Stuk(" of kijk op "),
        Stuk("wijkplan.example", link="https://wijkplan.example/"), Stuk(". Dat is "), Stuk("gratis", vet=True), Stuk(f". {_tekst(r, 2)}"),
    )  # fmt: skip


def _acties(r: random.Random) -> Tabel:
    kolommen = (Kolom("Nr", "getal"), Kolom("Actie"), Kolom("Wie trekt"), Kolom("Kosten", "bedrag", in_euros=True), Kolom("Hoe ver"))
    rijen = (Rij((n, f"{r.choice(_WAT).capitalize()} {r.choice(_SLOT)}", r.choice(_WIE), r.randrange(100_00, 9_000_00), r.choice(_STATUS)))
             for n in range(1, 41))  # fmt: skip
    return Tabel(kolommen, tuple(rijen), bijschrift="Alle acties van dit plan")


def _indicator(nr: int) -> Indicatorreeks:
    stad = Meetreeks("hele gemeente", tuple(Meetpunt(j, Decimal(70 + (j * nr) % 7) / 10) for j in range(2014, 2026, 2)))
    wijk = Meetreeks("onze wijk", tuple(Meetpunt(j, Decimal(66 + (j + nr) % 9) / 10) for j in range(2018, 2026, 2)))
    return Indicatorreeks("Band met de buurt", (stad, wijk), (Trendbreuk(2020, "andere vragenlijst"),))


def _verdeling(r: random.Random) -> Verdeling:
    namen = ("Hulp en steun", "Ontmoeten", "Sport en cultuur", "Initiatieven", "Samen leren")
    return Verdeling("Waar het geld heen gaat", tuple(Deel(naam, r.randrange(5_000_00, 90_000_00)) for naam in namen))


def _geldstromen(r: random.Random) -> Geldstroombalken:
    namen = ("Wmo begeleiding", "Subsidie welzijn", "Regeling sociale basis", "Bijdrage zorgverzekeraar")
    balken = (Geldstroombalk(n, r.randrange(40_000_00, 90_000_00), r.randrange(20_000_00), r.randrange(20_000_00)) for n in namen)
    return Geldstroombalken(tuple(balken))


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(naar_json(plan(int(sys.argv[1]))), encoding="utf-8")
