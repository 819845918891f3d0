"""The preparation of a leersessie, to print for the table: programma, what to talk about, and room to write. And its afspraken as a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.queries.leersessie import AfspraakRij, afspraken, vorige
from wijkagenda.queries.leersessie_inhoud import LensRij, lens, programma
from wijkagenda.queries.leersessieblad import Sessieblad, blad
from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Invulvak, Kolom, Kop, Paginawissel, Rij, Tabel
from wijkagenda.reports.leersessie_delen import OPEN, VRAGEN, afsprakentabel, cijferblokken, omslag

UITKOMSTEN = ("Gedaan", "Ander perspectief", "Vervalt", "Nog open")
"""What to tick for an afspraak, as they can be chosen in the window."""
_AFSPRAKEN = 4
"""So many new afspraken have room on the paper."""


def inhoud(db: sa.Connection, *, leersessie_id: str, vandaag: dt.date) -> list[Blok]:
    """The paper for who prepares and for the table. Raises `NietGevonden`."""
    gelezen = blad(db, leersessie_id)
    cijfers = list(cijferblokken(db, leersessie_id, gelezen.sessie.gebied_id, max(vandaag.year, gelezen.sessie.dag.year)))
    return [
        omslag(gelezen, "Voorbereiding", f"Stand op {toon_dag(vandaag)}"),
        *_vraag(gelezen),
        *_programma(db, leersessie_id),
        *_vorige(db, leersessie_id, vandaag),
        *([Kop(1, "Cijfers op tafel"), *cijfers, Invulvak("Wat valt u op?", regels=2)] if cijfers else []),
        *_bril(lens(db, leersessie_id)),
        *_schrijven(),
        Colofon(
            (f"Stand op {toon_dag(vandaag)}.", "Schrijf geen namen, leeftijden, straten of ziektes op. Zorgen over veiligheid gaan via de meldcode.")
        ),
    ]


def _vraag(gelezen: Sessieblad) -> Iterator[Blok]:
    yield Kop(1, "Wat willen we leren?")
    yield Alinea(gelezen.sessie.leervraag or "De leervraag spreken we nog af.", soort="inleiding")
    for aanhef, tekst in (("Wie bereiden het voor?", gelezen.voorbereiders), ("Wie vragen we?", gelezen.genodigden)):
        if tekst.strip():
            yield Alinea(tekst.strip(), aanhef=aanhef)


def _programma(db: sa.Connection, leersessie_id: str) -> Iterator[Blok]:
    gelezen = programma(db, leersessie_id)
    if not gelezen.punten:
        return
    kolommen = (Kolom("Tijd", breedte=12), Kolom("Wat doen we?", breedte=50), Kolom("Wie", breedte=24), Kolom("Minuten", "getal", 14))
    rijen = tuple(Rij((f"{p.van:%H.%M}" if p.van else "", p.titel, p.wie, p.minuten)) for p in gelezen.punten)
    yield from (Kop(1, "Programma"), Tabel(kolommen, rijen, rijkoppen=False), Alinea(f"{gelezen.totaal('.')}.", soort="klein"))


def _vorige(db: sa.Connection, leersessie_id: str, vandaag: dt.date) -> Iterator[Blok]:
    """What was agreed last time comes first; of what is open the answer can be ticked."""
    gevonden = vorige(db, leersessie_id, vandaag)
    if gevonden is None or not (gevonden.afspraken or gevonden.nog_open):
        return
    yield Kop(1, "Wat spraken we vorige keer af?")
    klaar = [a for a in gevonden.afspraken if a.uitkomst != OPEN]
    if klaar:
        yield Alinea(f"Vorige keer was op {toon_dag(gevonden.sessie.dag)}: {gevonden.sessie.titel}.")
        yield afsprakentabel(klaar)
    open_ = [*(a for a in gevonden.afspraken if a.uitkomst == OPEN), *gevonden.nog_open]
    if open_:
        yield Kop(2, "Dit staat nog open")
    for afspraak in open_:
        yield from vraag_uitkomst(afspraak)


def vraag_uitkomst(afspraak: AfspraakRij) -> Iterator[Blok]:
    """An afspraak with boxes for what became of it, and a line to tell."""
    wie = f"{afspraak.wie}, " if afspraak.wie else ""
    yield Alinea(f"({wie}afgesproken op {toon_dag(afspraak.sessiedag)})", aanhef=afspraak.tekst)
    yield Invulvak("", "hokjes", keuzes=UITKOMSTEN)
    yield Invulvak("Wat kwam eruit?", regels=1)


def _bril(rijen: list[LensRij]) -> Iterator[Blok]:
    yield from (Paginawissel(), Kop(1, "Door de bril van de Samenwerkwijze"))
    yield Alinea("U hoeft niet alles in te vullen. Kies wat past bij de leervraag.")
    for titel, deel in (("De vijf stappen", [r for r in rijen if r.is_stap]), ("Waar het om gaat", [r for r in rijen if not r.is_stap])):
        yield Kop(2, titel)
        for rij in deel:
            yield Alinea(VRAGEN[rij.onderdeel], aanhef=f"{rij.naam}.")
            yield Alinea(f"Al opgeschreven: {rij.tekst.strip()}", soort="klein") if rij.tekst.strip() else Invulvak(regels=1)


def _schrijven() -> Iterator[Blok]:
    yield from (Paginawissel(), Kop(1, "Om op te schrijven"), Invulvak("Wat leren we?", regels=5))
    yield Kop(2, "Wie doet wat?")
    for nr in range(1, _AFSPRAKEN + 1):
        yield from (Invulvak(f"Afspraak {nr}", regels=1), Invulvak("Wie, en wanneer vragen we ernaar?", regels=1))
    yield Invulvak("Wat was goed aan deze leersessie? Wat kan beter?", regels=3)


# -- a table for a spreadsheet

_KOLOMMEN = (Kolom("Gebied"), Kolom("Leersessie"), Kolom("Datum", "datum"), Kolom("Afspraak"), Kolom("Wie"), Kolom("Vraag op", "datum"),
             Kolom("Uitkomst"), Kolom("Toelichting"), Kolom("Actie"))  # fmt: skip


def rijen(db: sa.Connection, *, leersessie_id: str) -> list[tuple[str, Tabel]]:
    """One row per afspraak of a leersessie. Raises `NietGevonden`."""
    blad(db, leersessie_id)
    regels = [
        Rij((a.gebied, a.sessie, a.sessiedag, a.tekst, a.wie, a.vraag_op, a.stand(), a.toelichting, a.actie))
        for a in afspraken(db, leersessie_id, dt.date.max)
    ]
    return [("Afspraken", Tabel(_KOLOMMEN, tuple(regels), leeg="Er is nog niets afgesproken."))]
