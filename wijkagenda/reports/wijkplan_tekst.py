"""What a wijkplan says, as blocks: the part that vaststellen freezes. How far acties are and what is coming is not in it.

In every agreed table of acties the rows stand in the order of the plan; `wijkplan_voortgang` puts a column beside them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Literal

from wijkagenda.basis.datum import MAANDEN, toon_dag
from wijkagenda.basis.geld import toon_euro, verdeel
from wijkagenda.basis.opmaak import toon_getal
from wijkagenda.charts.wijkbudget import Deel, Verdeling
from wijkagenda.queries.wijkplan import ActieRij, HoofdstukRij, OpgaveRij, Plan
from wijkagenda.queries.wijkplan_inhoud import WijkplanInhoud
from wijkagenda.reports.blocks import (
    Alinea,
    Blok,
    Grafiek,
    Inhoudsopgave,
    Kader,
    Kerncijfer,
    Kerncijfers,
    Kolom,
    Kop,
    Lijst,
    Omslag,
    Paginawissel,
    Rij,
    Stuk,
    Tabel,
)
from wijkagenda.reports.lopend import lopende_tekst
from wijkagenda.reports.wijkplan_cijfers import cijferblokken, eigen_cijfer

OPGAVE_ANKER = "opgave-"
MEEDOEN_ANKER = "meedoen"
ACTIEKOLOM = "Actie"
_SOORT = {"wijk": ("Wijkplan", "onze wijk"), "dorp": ("Dorpsplan", "ons dorp"), "groep_dorpen": ("Dorpsplan", "onze dorpen"),
          "gemeente": ("Plan", "onze gemeente")}  # fmt: skip
_MEEGEDACHT = {
    "enquete": "mensen vulden de enquête in", "bewonersavond": "mensen op één bewonersavond", "wijkschouw": "mensen liepen mee met de wijkschouw",
    "gesprek": "mensen in één gesprek", "melding": "mensen deden een melding",
}  # fmt: skip


def soortnaam(plan: Plan) -> str:
    """Wijkplan, Dorpsplan or Plan."""
    return _SOORT.get(plan.gebiedsoort, _SOORT["wijk"])[0]


def titelregel(plan: Plan) -> str:
    """``Wijkplan Ruwaard 2026–2029``: title of the file and foot of its pages."""
    return f"{soortnaam(plan)} {plan.gebied} {plan.jaren.replace(' ', '')}"


def plek_van(plan: Plan) -> str:
    """``onze wijk``, ``ons dorp``."""
    return _SOORT.get(plan.gebiedsoort, _SOORT["wijk"])[1]


def illustratie(plan: Plan) -> Literal["wijk", "dorp"]:
    """What is drawn on a cover."""
    return "wijk" if plan.gebiedsoort in ("wijk", "gemeente") else "dorp"


def vragen(contactadres: str | None) -> tuple[str, ...]:
    """Where to ask, a line for the colofon; none where no address is known."""
    adres = (contactadres or "").strip()
    return (f"Een vraag of een idee? U vindt ons op: {adres}",) if adres else ()


def vaste_tekst(inhoud: WijkplanInhoud, onderregel: str, dag: dt.date) -> list[Blok]:
    """Cover, contents and chapters in their order; empty chapters are left out. `dag` is the day of the figures."""
    plan = inhoud.plan
    gemaakt = (f"Gemaakt door {plan.gemaakt_door}",) if plan.gemaakt_door else ()
    blokken: list[Blok] = [
        Omslag(plan.titel, f"{soortnaam(plan)} {plan.jaren}", gemaakt, onderregel, illustratie(plan), plan.gebied),
        Inhoudsopgave(niveaus=1),
    ]
    gedaan = False
    for hoofdstuk in inhoud.hoofdstukken:
        if hoofdstuk.soort in ("opgaven", "doen"):
            if not gedaan:
                blokken += _opgaven(inhoud, [h for h in inhoud.hoofdstukken if h.soort in ("opgaven", "doen")])
            gedaan = True
        else:
            blokken += _HOOFDSTUK[hoofdstuk.soort](inhoud, hoofdstuk, dag)
    blokken += [] if gedaan else _opgaven(inhoud, [])
    leeg = f"Dit plan is nog leeg. Denk mee: wat is nodig in {plek_van(plan)}?"
    return blokken if any(isinstance(blok, Kop) for blok in blokken) else [*blokken, Alinea(leeg, soort="inleiding")]


# -- chapters


def _kort(inhoud: WijkplanInhoud, hoofdstuk: HoofdstukRij, dag: dt.date) -> Iterator[Blok]:
    tekst = hoofdstuk.tekst
    if not tekst.strip() and inhoud.inwoners:
        tekst = f"Hier wonen {toon_getal(inhoud.inwoners)} mensen."
    kaarten = tuple(kerncijfers(inhoud))[:3]
    if tekst.strip() or kaarten:
        yield from (Paginawissel(), Kop(1, hoofdstuk.titel), *lopende_tekst(tekst, kopniveau=2))
        if kaarten:
            yield Kerncijfers(kaarten)


def kerncijfers(inhoud: WijkplanInhoud) -> Iterator[Kerncijfer]:
    """The three that say most of those that are known."""
    if inhoud.initiatieven:
        yield Kerncijfer(toon_getal(inhoud.initiatieven), "initiatief van bewoners" if inhoud.initiatieven == 1 else "initiatieven van bewoners")
    if (eigen := eigen_cijfer(inhoud.cijfers)) is not None:
        yield Kerncijfer(*eigen)
    if inhoud.meegedacht:
        yield Kerncijfer(toon_getal(inhoud.meegedacht.aantal), _MEEGEDACHT.get(inhoud.meegedacht.soort, "mensen dachten mee"))
    if acties := sum(len(opgave.acties) for opgave in inhoud.opgaven):
        yield Kerncijfer(toon_getal(acties), "actie in dit plan" if acties == 1 else "acties in dit plan")
    if inhoud.inwoners:
        yield Kerncijfer(toon_getal(inhoud.inwoners), "inwoners")


def _cijfers(inhoud: WijkplanInhoud, hoofdstuk: HoofdstukRij, dag: dt.date) -> Iterator[Blok]:
    tekst = lopende_tekst(hoofdstuk.tekst)
    if tekst or inhoud.cijfers:
        yield from (Kop(2, hoofdstuk.titel), *tekst, *(b for cijfer in inhoud.cijfers for b in cijferblokken(cijfer)))


def _goed_beter(inhoud: WijkplanInhoud, hoofdstuk: HoofdstukRij, dag: dt.date) -> Iterator[Blok]:
    if tekst := lopende_tekst(hoofdstuk.tekst):
        yield from (Kop(2, hoofdstuk.titel), *tekst)


def _gemeente(inhoud: WijkplanInhoud, hoofdstuk: HoofdstukRij, dag: dt.date) -> Iterator[Blok]:
    if tekst := lopende_tekst(hoofdstuk.tekst, kopniveau=2):
        yield from (Paginawissel(), Kop(1, hoofdstuk.titel), *tekst)


def _terugblik(inhoud: WijkplanInhoud, hoofdstuk: HoofdstukRij, dag: dt.date) -> Iterator[Blok]:
    if tekst := lopende_tekst(hoofdstuk.tekst, kopniveau=2):
        yield from (Kop(1, hoofdstuk.titel), *tekst)


def _geld(inhoud: WijkplanInhoud, hoofdstuk: HoofdstukRij, dag: dt.date) -> Iterator[Blok]:
    tekst = lopende_tekst(hoofdstuk.tekst, kopniveau=2)
    if not tekst and not inhoud.geld:
        return
    wij = plek_van(inhoud.plan)
    titel = hoofdstuk.titel
    if inhoud.geld and (not hoofdstuk.eigen_titel or titel == f"Geld voor {wij}"):
        titel = f"Geld voor {wij} in {inhoud.geldjaar}"
    totaal = sum(g.bedrag for g in inhoud.geld)
    zin = f"Voor {inhoud.plan.gebied} is in {inhoud.geldjaar} {toon_euro(totaal)} beschikbaar. Samen beslissen we waar het heen gaat."
    samen_op_pagina = any(h.soort == "gemeente" and h.tekst.strip() for h in inhoud.hoofdstukken)
    yield from (*(() if samen_op_pagina else (Paginawissel(),)), Kop(1, titel), *(tekst or [Alinea(zin)]))
    if inhoud.geld:
        verdeling = Verdeling("waar het geld heen gaat", tuple(Deel(g.rubriek, g.bedrag) for g in inhoud.geld))
        yield from (Grafiek(verdeling, in_tekst=True), _geldtabel(inhoud, totaal), Alinea(f"Stand van {toon_dag(dag)}.", soort="klein"))


def _geldtabel(inhoud: WijkplanInhoud, totaal: int) -> Tabel:
    kolommen = (Kolom("Waarvoor"), Kolom("Bedrag", "bedrag", in_euros=True), Kolom("Van elke 100 euro", "getal"))
    honderd = verdeel(100, [g.bedrag for g in inhoud.geld])
    rijen = [Rij((g.rubriek, g.bedrag, deel)) for g, deel in zip(inhoud.geld, honderd, strict=True)]
    return Tabel(kolommen, (*rijen, Rij(("Samen", totaal, 100), nadruk=True)))


def _meedoen(inhoud: WijkplanInhoud, hoofdstuk: HoofdstukRij, dag: dt.date) -> Iterator[Blok]:
    tekst = lopende_tekst(hoofdstuk.tekst, kopniveau=2)
    adres = (inhoud.contactadres or "").strip()
    if tekst or adres:
        yield from (Paginawissel(), Kop(1, hoofdstuk.titel, anker=MEEDOEN_ANKER), *tekst)
    if adres:
        yield Kader((f"U vindt ons op: {adres}",), aanhef="Een vraag of een idee?", soort="doen")


_HOOFDSTUK: dict[str, Callable[[WijkplanInhoud, HoofdstukRij, dt.date], Iterator[Blok]]] = {
    "kort": _kort,
    "cijfers": _cijfers,
    "goed_beter": _goed_beter,
    "gemeente": _gemeente,
    "geld": _geld,
    "meedoen": _meedoen,
    "terugblik": _terugblik,
}


# -- opgaven


def _opgaven(inhoud: WijkplanInhoud, hoofdstukken: list[HoofdstukRij]) -> Iterator[Blok]:
    """What binds the opgaven, then each on a page of its own."""
    tekst = [b for h in hoofdstukken for b in lopende_tekst(h.tekst, kopniveau=2)]
    if tekst or len(inhoud.opgaven) > 1:
        titel = next((h.titel for h in hoofdstukken), "Onze opgaven")
        yield from (Kop(1, titel), *tekst)
        if len(inhoud.opgaven) > 1:
            yield Lijst(tuple(_in_het_kort(opgave) for opgave in inhoud.opgaven), genummerd=True)
    for opgave in inhoud.opgaven:
        yield from _opgave(opgave)


def _in_het_kort(opgave: OpgaveRij) -> tuple[Stuk, ...]:
    """Its title, that leads to its page, and what people want."""
    wens = " ".join((opgave.wij_willen or "").split())
    return (Stuk(opgave.titel, vet=True, link=f"#{OPGAVE_ANKER}{opgave.nummer}"), *((Stuk(f". {wens}"),) if wens else ()))


def _opgave(opgave: OpgaveRij) -> Iterator[Blok]:
    yield from (Paginawissel(), Kop(1, opgave.titel, nummer=str(opgave.nummer), anker=f"{OPGAVE_ANKER}{opgave.nummer}"))
    vragen = (("Waarom?", opgave.waarom), ("Wat willen we?", opgave.wij_willen), ("Wat kunnen we zelf?", opgave.wij_kunnen),
              ("Wat hebben we nodig?", opgave.wij_nodig))  # fmt: skip
    for vraag, antwoord in vragen:
        yield from _met_aanhef(vraag, antwoord)
    if opgave.acties:
        yield from (Kop(2, "Wat gaan we doen?"), _actietabel(opgave.acties))
    if gemeente := lopende_tekst(opgave.gemeente):
        yield from (Kop(2, "Wat doet de gemeente?"), *gemeente)
    if past := [regel for regel in (opgave.doel and f"Doel {opgave.doel}", opgave.thema and f"Thema: {opgave.thema}") if regel]:
        yield from (Kop(2, "Dit past bij"), Alinea("\n".join(past)))
    if (opgave.doe_mee or "").strip():
        yield Kader((opgave.doe_mee or "",), aanhef="Doe mee!")


def _met_aanhef(aanhef: str, tekst: str | None) -> Iterator[Blok]:
    """The question in bold before its answer; before a list on a line of its own."""
    for nummer, blok in enumerate(lopende_tekst(tekst)):
        if nummer:
            yield blok
        elif isinstance(blok, Alinea):
            yield Alinea(blok.tekst, aanhef=aanhef)
        else:
            yield from (Alinea("", aanhef=aanhef), blok)


def _actietabel(acties: tuple[ActieRij, ...]) -> Tabel:
    kolommen = (Kolom(ACTIEKOLOM, breedte=30), Kolom("Wie trekt", breedte=34), Kolom("Wanneer", breedte=22))
    return Tabel(kolommen, tuple(Rij((actie.titel, _wie(actie), wanneer(actie.start, actie.eind))) for actie in acties))


def _wie(actie: ActieRij) -> str:
    trekker = actie.trekker or "zoeken we nog"
    return f"{trekker}\nhelpt mee: {actie.helpers}" if actie.helpers else trekker


def wanneer(start: dt.date | None, eind: dt.date | None) -> str:
    """When, as people say it.

    >>> d = dt.date
    >>> [wanneer(*p) for p in ((d(2026, 4, 1), None), (None, d(2026, 3, 1)), (d(2027, 4, 27), d(2027, 4, 27)), (d(2026, 4, 1), d(2026, 6, 1)))]
    ['vanaf april 2026', 'tot maart 2026', '27 april 2027', 'april – juni 2026']
    """
    if start is None and eind is None:
        return "spreken we nog af"
    if start is None or eind is None:
        return f"vanaf {_maand(start)}" if start is not None else f"tot {_maand(eind or dt.date.min)}"
    if start == eind:
        return toon_dag(start)
    if (start.year, start.month) == (eind.year, eind.month):
        return _maand(start)
    return f"{MAANDEN[start.month - 1] if start.year == eind.year else _maand(start)} – {_maand(eind)}"


def _maand(dag: dt.date) -> str:
    return f"{MAANDEN[dag.month - 1]} {dag.year}"
