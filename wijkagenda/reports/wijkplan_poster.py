"""The poster of a wijkplan: its opgaven in a line each, and where and when to join in. One page that is read from a distance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.opmaak import aantal
from wijkagenda.basis.tekens import inkorten
from wijkagenda.queries.wijkplan import Plan
from wijkagenda.queries.wijkplan_inhoud import Bijeenkomst
from wijkagenda.queries.wijkplan_kern import Kern, Kernopgave, kern
from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Kader, Kop, Omslag, Stuk, Tekst
from wijkagenda.reports.lopend import beknopt
from wijkagenda.reports.wijkplan_tekst import illustratie, plek_van, soortnaam, titelregel
from wijkagenda.reports.wijkplan_voortgang import dag_en_tijd

MEEST = 7
"""So many opgaven can be read from two metres."""
_DATA = 3
_TITEL, _ZIN, _PLEK = 70, 110, 90
"""Characters of a title, of the line below it, and of a place."""


def inhoud(db: sa.Connection, *, wijkplan_id: str, vandaag: dt.date) -> list[Blok]:
    """One page. Raises `NietGevonden`."""
    gelezen = kern(db, wijkplan_id, vandaag, data=_DATA)
    plan = gelezen.plan
    omslag = Omslag(inkorten(plan.titel, 80), f"{soortnaam(plan)} {plan.jaren}", illustratie=illustratie(plan), zaad=plan.gebied,
                    kort=titelregel(plan))  # fmt: skip
    return [omslag, *_opgaven(gelezen), *_doe_mee(gelezen), Colofon((f"{herkomst(plan)} Stand op {toon_dag(vandaag)}.",))]


def herkomst(plan: Plan) -> str:
    """Whether the plan was adopted, by whom and when."""
    if not plan.is_vastgesteld or plan.vastgesteld_op is None:
        return "Dit is een concept: nog niet vastgesteld."
    door = f" door {inkorten(plan.vastgesteld_door, 80)}" if plan.vastgesteld_door else ""
    return f"Vastgesteld op {toon_dag(plan.vastgesteld_op)}{door}."


def _opgaven(gelezen: Kern) -> Iterator[Blok]:
    opgaven = gelezen.lopende_opgaven
    if not opgaven:
        yield Alinea(f"Dit plan is nog leeg. Denk mee: wat is nodig in {plek_van(gelezen.plan)}?", soort="inleiding")
        return
    yield Kop(1, "Dit gaan we doen")
    for opgave in opgaven[:MEEST]:
        yield Kop(2, inkorten(opgave.titel, _TITEL), nummer=str(opgave.nummer))
        if zin := beknopt(opgave.wens or opgave.waarom, _ZIN):
            yield Alinea(zin)
    if len(opgaven) > MEEST:
        yield Alinea(f"En nog {aantal(len(opgaven) - MEEST, 'opgave', 'opgaven')}: zie het boekje.")


def _doe_mee(gelezen: Kern) -> Iterator[Blok]:
    """Dates, else what each opgave invites to; and where to ask."""
    regels: list[Tekst] = [_datum(b) for b in gelezen.bijeenkomsten] or list(_uitnodigingen(gelezen.lopende_opgaven))
    if gelezen.contactadres:
        regels.append((Stuk("Een idee of een vraag?", vet=True), Stuk(f"\n{inkorten(gelezen.contactadres, 160)}")))
    if regels:
        yield from (Kop(1, "Doe mee!"), Kader(tuple(regels)))


def _datum(bijeenkomst: Bijeenkomst) -> Tekst:
    plek = f", {bijeenkomst.plek}" if bijeenkomst.plek else ""
    return (Stuk(inkorten(bijeenkomst.titel, _TITEL), vet=True), Stuk(f"\n{inkorten(f'{dag_en_tijd(bijeenkomst)}{plek}', _PLEK)}"))


def _uitnodigingen(opgaven: Sequence[Kernopgave]) -> Iterator[Tekst]:
    for opgave in [o for o in opgaven if o.doe_mee][:_DATA]:
        yield (Stuk(inkorten(opgave.titel, _TITEL), vet=True), Stuk(f"\n{beknopt(opgave.doe_mee, _ZIN)}"))
