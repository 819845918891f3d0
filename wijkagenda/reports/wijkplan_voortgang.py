"""What lives beside an adopted text and is printed with it as "stand op": how far acties are, what is coming, how it went.

The frozen blocks are not changed: a table of acties gets one column more when it is printed.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from wijkagenda.basis.datum import toon_dag
from wijkagenda.queries.evaluatie import EvaluatieRij
from wijkagenda.queries.wijkplan_inhoud import Bijeenkomst, Voortgang
from wijkagenda.reports.blocks import Blok, Kolom, Kop, Lijst, Paginawissel, Stuk, Tabel
from wijkagenda.reports.lopend import lopende_tekst
from wijkagenda.reports.wijkplan_tekst import ACTIEKOLOM, MEEDOEN_ANKER, OPGAVE_ANKER

HOE_VER = {"gepland": "○\u00a0gepland", "bezig": "●\u00a0bezig", "klaar": "✓\u00a0klaar", "gestopt": "×\u00a0gestopt"}
VERVALLEN = "–\u00a0vervallen"


def met_voortgang(blokken: Sequence[Blok], acties: Sequence[Sequence[str]], stand: Mapping[str, Voortgang], dag: dt.date) -> list[Blok]:
    """The blocks with "Hoe ver" in each table of acties, and below it what came of them.

    `acties` are the ids per opgave in printed order; one that is no longer in `stand` was dropped. A table that does not
    have that many rows is left as it is.
    """
    uit: list[Blok] = []
    opgave = -1
    for blok in blokken:
        if isinstance(blok, Kop) and blok.anker.startswith(OPGAVE_ANKER):
            opgave += 1
        hoort = isinstance(blok, Tabel) and blok.kolommen[0].titel == ACTIEKOLOM and 0 <= opgave < len(acties)
        if isinstance(blok, Tabel) and hoort and len(blok.rijen) == len(acties[opgave]):
            uit += _met_kolom(blok, [stand.get(id_) for id_ in acties[opgave]], dag)
        else:
            uit.append(blok)
    return uit


def _met_kolom(tabel: Tabel, stand: list[Voortgang | None], dag: dt.date) -> Iterator[Blok]:
    rijen = tuple(
        dataclasses.replace(rij, cellen=(*rij.cellen, HOE_VER.get(s.status, s.status) if s else VERVALLEN))
        for rij, s in zip(tabel.rijen, stand, strict=True)
    )
    yield Tabel((*tabel.kolommen, Kolom("Hoe ver", breedte=16)), rijen, bijschrift=tabel.bijschrift)
    verteld = [(s.titel, ((s.reden if s.status == "gestopt" else s.resultaat) or "").strip()) for s in stand if s]
    if regels := tuple((Stuk(f"{titel}: ", vet=True), Stuk(tekst)) for titel, tekst in verteld if tekst):
        yield from (Kop(3, f"Dit is er gebeurd tot {toon_dag(dag)}"), Lijst(regels))


def met_bijeenkomsten(blokken: Sequence[Blok], bijeenkomsten: Sequence[Bijeenkomst]) -> list[Blok]:
    """The next public dates at the end of the chapter about taking part; on a page of their own where there is none."""
    if not bijeenkomsten:
        return list(blokken)
    data = Lijst(tuple((Stuk(f"{b.titel}: ", vet=True), Stuk(moment(b))) for b in bijeenkomsten))
    begin = next((nr for nr, blok in enumerate(blokken) if isinstance(blok, Kop) and blok.anker == MEEDOEN_ANKER), None)
    if begin is None:
        return [*blokken, Paginawissel(), Kop(1, "Kom langs"), data]
    einde = next((nr for nr in range(begin + 1, len(blokken)) if _begint_hoofdstuk(blokken[nr])), len(blokken))
    return [*blokken[:einde], Kop(2, "Kom langs"), data, *blokken[einde:]]


def _begint_hoofdstuk(blok: Blok) -> bool:
    return isinstance(blok, Paginawissel) or (isinstance(blok, Kop) and blok.niveau == 1)


def moment(bijeenkomst: Bijeenkomst, *, jaar: bool = True) -> str:
    """When, where and how often: ``woensdag 25 november 2026 om 19.30 uur, het wijkhuis. Elke week op woensdag.``"""
    plek = f", {bijeenkomst.plek}" if bijeenkomst.plek else ""
    hoe_vaak = f". {bijeenkomst.hoe_vaak[:1].upper()}{bijeenkomst.hoe_vaak[1:]}." if bijeenkomst.hoe_vaak else ""
    return f"{dag_en_tijd(bijeenkomst, jaar=jaar)}{plek}{hoe_vaak}"


def dag_en_tijd(bijeenkomst: Bijeenkomst, *, jaar: bool = False) -> str:
    """The next time: ``woensdag 25 november om 19.30 uur``."""
    dag = toon_dag(bijeenkomst.begin.date(), jaar=jaar, dagnaam=True)
    return dag if bijeenkomst.hele_dag or bijeenkomst.begin.time() == dt.time() else f"{dag} om {bijeenkomst.begin:%H.%M} uur"


def teruggekeken(evaluaties: Sequence[EvaluatieRij]) -> Iterator[Blok]:
    """The four questions of each evaluatie that was adopted, on a page of its own."""
    for evaluatie in evaluaties:
        yield from (Paginawissel(), Kop(1, f"Zo ging het in {evaluatie.jaar}"))
        for antwoord in evaluatie.antwoorden:
            if tekst := lopende_tekst(antwoord.tekst):
                yield from (Kop(2, antwoord.vraag), *tekst)
