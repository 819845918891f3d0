"""The verslag of a leersessie: what was learnt, what was agreed, and what became of last time; a casus only while it may be told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.leersessie import afspraken, vorige
from wijkagenda.queries.leersessie_inhoud import InzichtRij, inzichten, lens
from wijkagenda.queries.leersessieblad import Casussen, Sessieblad, blad, casussen_op
from wijkagenda.reports.blocks import Alinea, Blok, Citaat, Colofon, Kader, Kop, Lijst, Stuk
from wijkagenda.reports.leersessie_delen import afsprakentabel, cijferblokken, omslag
from wijkagenda.reports.lopend import lopende_tekst


def inhoud(db: sa.Connection, *, leersessie_id: str, vandaag: dt.date) -> list[Blok]:
    """The verslag as it is now, marked where it was not made yet. Raises `NietGevonden`."""
    gelezen = blad(db, leersessie_id)
    sessie, casussen = gelezen.sessie, casussen_op(db, leersessie_id, vandaag)
    af = f"Verslag van {toon_dag(sessie.verslag_op)}" if sessie.verslag_op else "Concept"
    cijfers = list(cijferblokken(db, leersessie_id, sessie.gebied_id, sessie.dag.year))
    return [
        omslag(gelezen, "Verslag", f"{af} · stand op {toon_dag(vandaag)}"),
        *([] if sessie.verslag_op else [Kader(("Dit verslag is nog niet af.",), aanhef="Let op.", soort="letop")]),
        *_kort(gelezen),
        *_geleerd(db, leersessie_id),
        *_afgesproken(db, leersessie_id, vandaag),
        *_bril(db, leersessie_id),
        *([Kop(1, "Cijfers op tafel"), *cijfers] if cijfers else []),
        *_vorige(db, leersessie_id, vandaag),
        *_verhaal(casussen),
        _colofon(sessie.verslag_op, casussen, vandaag),
    ]


def _kort(gelezen: Sessieblad) -> Iterator[Blok]:
    yield Kop(1, "In het kort")
    if gelezen.sessie.leervraag:
        yield Alinea(gelezen.sessie.leervraag, aanhef="Onze vraag:", soort="inleiding")
    yield from lopende_tekst(gelezen.verslag, kopniveau=2)
    waren = gelezen.aanwezigen.strip()
    if waren or gelezen.aantal:
        hoeveel = aantal(gelezen.aantal, "mens", "mensen") if gelezen.aantal else ""
        yield Alinea(f"{hoeveel}{': ' if hoeveel and waren else ''}{waren}", aanhef="Wie waren er?")


def _geleerd(db: sa.Connection, leersessie_id: str) -> Iterator[Blok]:
    if rijen := inzichten(db, leersessie_id):
        yield from (Kop(1, "Wat leerden we?"), Lijst(tuple(_inzicht(rij) for rij in rijen)))


def _afgesproken(db: sa.Connection, leersessie_id: str, vandaag: dt.date) -> Iterator[Blok]:
    if rijen := afspraken(db, leersessie_id, vandaag):
        yield from (Kop(1, "Wat spraken we af?"), afsprakentabel(rijen))


def _inzicht(rij: InzichtRij) -> tuple[Stuk, ...]:
    gedeeld = f" Gedeeld met {rij.gedeeld_met.strip()}." if rij.gedeeld_met.strip() else ""
    opgave = f" Dit staat weer op de agenda, bij de opgave ‘{rij.opgave}’." if rij.opgave else ""
    return (Stuk(rij.tekst.strip()), *((Stuk(f"{gedeeld}{opgave}"),) if gedeeld or opgave else ()))


def _bril(db: sa.Connection, leersessie_id: str) -> Iterator[Blok]:
    gezien = [rij for rij in lens(db, leersessie_id) if rij.tekst.strip()]
    if gezien:
        yield Kop(1, "Door de bril van de Samenwerkwijze")
        yield from (Alinea(rij.tekst.strip(), aanhef=f"{rij.naam}:") for rij in gezien)


def _vorige(db: sa.Connection, leersessie_id: str, vandaag: dt.date) -> Iterator[Blok]:
    gevonden = vorige(db, leersessie_id, vandaag)
    if gevonden is None or not gevonden.afspraken:
        return
    yield Kop(1, "Wat kwam er van de vorige keer?")
    yield Alinea(f"Op {toon_dag(gevonden.sessie.dag)} ging het over ‘{gevonden.sessie.titel}’. Zo staat het nu met wat we toen afspraken.")
    yield afsprakentabel(gevonden.afspraken)


def _verhaal(casussen: Casussen) -> Iterator[Blok]:
    if casussen.te_drukken:
        yield Kop(1, "Een verhaal uit de wijk")
        yield from (Citaat(casus.tekst.strip()) for casus in casussen.te_drukken)


def _colofon(verslag_op: dt.date | None, casussen: Casussen, vandaag: dt.date) -> Colofon:
    regels = [f"Stand op {toon_dag(vandaag)}. {f'Het verslag is gemaakt op {toon_dag(verslag_op)}.' if verslag_op else ''}".strip()]
    if dagen := [c.verwijderen_op for c in casussen.te_drukken if c.verwijderen_op]:
        regels.append(f"Het verhaal uit de wijk bewaren we tot {toon_dag(min(dagen))}. Gooi dan ook deze bladzijde weg.")
    if casussen.achtergehouden:
        weg = aantal(casussen.achtergehouden, "verhaal staat", "verhalen staan")
        regels.append(f"{weg} hier niet bij, omdat iemand erin te herkennen kan zijn of omdat het te lang geleden is.")
    regels.append("Er staan geen namen van mensen in dit verslag, alleen rollen.")
    return Colofon(tuple(regels))
