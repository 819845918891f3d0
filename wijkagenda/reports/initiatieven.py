"""The bewonersinitiatieven on paper: how many run, where, in which fase, and what stands in their way; without persons."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import groupby

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.queries.initiatief import ACTIEF, Selectie
from wijkagenda.queries.initiatiefrapport import FASEWOORDEN, OverzichtRij, overzicht
from wijkagenda.queries.initiatiefstand import kopcijfers
from wijkagenda.queries.knelpunt import bundels
from wijkagenda.queries.wijkbudget import gebieden, namen_in_zin
from wijkagenda.reports.blocks import (
    Alinea,
    Blok,
    Colofon,
    Inhoudsopgave,
    Kerncijfer,
    Kerncijfers,
    Kolom,
    Kop,
    Lijst,
    Omslag,
    Rij,
    Stuk,
    Tabel,
)
from wijkagenda.reports.fasegrafiek import fasegrafiek

_LEEG = "Hier liepen in deze periode geen initiatieven."
_LANGSTE_TEKST = 220


def inhoud(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int], vandaag: dt.date) -> list[Blok]:
    """The overview of these gebieden (all when none are given): what ran in one of these years."""
    selectie, jaar_lijst = Selectie(tuple(gebied_ids)), tuple(sorted(set(jaren)))
    rijen_ = overzicht(db, selectie, jaar_lijst)
    waar = namen_in_zin([g.naam for g in gebieden(db, selectie.gebied_ids, vandaag)]) if selectie.gebied_ids else "alle gebieden"
    omslag = Omslag(f"Bewonersinitiatieven\n{waar}", opsomming([str(j) for j in jaar_lijst]), ("Wat bewoners zelf beginnen en draaiende houden",),
                    f"Stand op {toon_dag(vandaag)}", zaad=waar, kort=f"Bewonersinitiatieven {waar}")  # fmt: skip
    if not rijen_:
        return [omslag, Kop(1, "Nog geen initiatieven"), Alinea(_LEEG)]
    per_gebied = [(naam, list(groep)) for naam, groep in groupby(rijen_, key=lambda r: r.gebied)]
    blokken: list[Blok] = [omslag, Inhoudsopgave(niveaus=1), *_in_het_kort(db, selectie, rijen_, jaar_lijst, vandaag)]
    if len(per_gebied) > 1:
        blokken += [Kop(2, "Per gebied"), _gebiedtabel(per_gebied)]
    blokken += _knelpunten(db, selectie.gebied_ids)
    for naam, groep in per_gebied:
        blokken += _gebied(naam, groep)
    return [*blokken, Colofon((
        f"Stand op {toon_dag(vandaag)}. De aantallen zijn die van de laatste telling.",
        "Een initiatief dat in meer gebieden loopt, staat hier bij het gebied waar het begon.",
    ))]  # fmt: skip


def _in_het_kort(db: sa.Connection, selectie: Selectie, rijen_: Sequence[OverzichtRij], jaren: Sequence[int], vandaag: dt.date) -> list[Blok]:
    stand = kopcijfers(db, selectie, vandaag, max(jaren))
    lopend = [r for r in rijen_ if r.fase in ACTIEF]
    vrijwilligers = sum(r.vrijwilligers or 0 for r in lopend)
    cijfers = [Kerncijfer(str(stand.actief), "initiatieven lopen nu"), Kerncijfer(str(stand.nieuw), f"begonnen in {max(jaren)}"),
               Kerncijfer(str(vrijwilligers), "vrijwilligers doen mee")]  # fmt: skip
    blokken: list[Blok] = [Kop(1, "In het kort"), Alinea(_zin(rijen_, lopend), soort="inleiding"), Kerncijfers(tuple(cijfers))]
    na = stand.na_een_jaar
    if na.bekend:
        blokken.append(Alinea(f"Een jaar nadat de steun stopte, draaien {na.nog_actief} van de {na.bekend} initiatieven nog."))
    grafiek = fasegrafiek(db, selectie, min(jaren), vandaag)
    return [*blokken, Kop(2, "Initiatieven per fase"), grafiek] if grafiek else blokken


def _zin(rijen_: Sequence[OverzichtRij], lopend: Sequence[OverzichtRij]) -> str:
    klaar = len(rijen_) - len(lopend)
    begin = f"Dit overzicht telt {aantal(len(rijen_), 'initiatief', 'initiatieven')}."
    if not klaar:
        return f"{begin} Ze lopen allemaal nog."
    lopen, zijn = "loopt" if len(lopend) == 1 else "lopen", "is" if klaar == 1 else "zijn"
    return f"{begin} Daarvan {lopen} er nog {len(lopend)} en {zijn} er {klaar} klaar of gestopt."


def _gebiedtabel(per_gebied: Sequence[tuple[str, Sequence[OverzichtRij]]]) -> Tabel:
    lopend = [(code, woord) for code, woord in FASEWOORDEN.items() if code in ACTIEF]
    kolommen = (Kolom("Gebied"), *(Kolom(woord, "getal") for _, woord in lopend), Kolom("Klaar of gestopt", "getal"))

    def tel(groep: Sequence[OverzichtRij]) -> list[int]:
        return [*(sum(r.fase == code for r in groep) for code, _ in lopend), sum(r.fase not in ACTIEF for r in groep)]

    regels = [Rij((naam, *tel(groep))) for naam, groep in per_gebied]
    return Tabel(kolommen, (*regels, Rij(("Samen", *tel([r for _, groep in per_gebied for r in groep])), nadruk=True)))


def _knelpunten(db: sa.Connection, gebied_ids: tuple[str, ...]) -> list[Blok]:
    open_ = [bundel for bundel in bundels(db, gebied_ids) if bundel.open]
    if not open_:
        return []
    zinnen = [(Stuk(f"{b.regel.rstrip('.')}. ", vet=True), Stuk(f"Bij {aantal(b.open, 'initiatief', 'initiatieven')}, in {opsomming(b.gebieden)}."))
              for b in open_]  # fmt: skip
    return [Kop(2, "Wat staat in de weg?"), Alinea("Deze regels en instanties houden initiatieven tegen. Ze zijn nog niet opgelost."),
            Lijst(tuple(zinnen))]  # fmt: skip


def _gebied(naam: str, groep: Sequence[OverzichtRij]) -> list[Blok]:
    blokken: list[Blok] = [Kop(1, naam)]
    for woord, deel in groupby(groep, key=lambda r: r.fasewoord):
        tellingen = (Kolom("Vrijwilligers", "getal", 15), Kolom("Deelnemers", "getal", 15))
        kolommen = (Kolom("Initiatief", breedte=52), Kolom("Sinds", "datum", 18), *tellingen)
        regels = tuple(Rij((_cel(r), r.sinds, r.vrijwilligers, r.deelnemers)) for r in deel)
        blokken += [Kop(2, woord), Tabel(kolommen, regels)]
    return blokken


def _cel(rij: OverzichtRij) -> tuple[Stuk, ...]:
    tekst = rij.omschrijving if len(rij.omschrijving) <= _LANGSTE_TEKST else f"{rij.omschrijving[:_LANGSTE_TEKST].rsplit(' ', 1)[0]} …"
    plek = f" ({rij.plek})" if rij.plek else ""
    return (Stuk(f"{rij.titel}{plek}", vet=True), *((Stuk(f"\n{tekst}"),) if tekst else ()))


# -- a table for a spreadsheet

_KOLOMMEN = (
    Kolom("Gebied"), Kolom("Nummer"), Kolom("Titel"), Kolom("Buurt of plek"), Kolom("Organisatie"), Kolom("Fase"),
    Kolom("In deze fase sinds", "datum"), Kolom("Begonnen op", "datum"), Kolom("Draait zelfstandig vanaf", "datum"), Kolom("Doel"),
    Kolom("Geteld op", "datum"), Kolom("Trekkers", "getal"), Kolom("Vrijwilligers", "getal"), Kolom("Deelnemers", "getal"), Kolom("Omschrijving"),
)  # fmt: skip


def rijen(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int]) -> list[tuple[str, Tabel]]:
    """One row per initiatief that ran in one of these years; without persons."""
    regels = [
        Rij((r.gebied, r.nummer, r.titel, r.plek, r.organisatie, r.fasewoord, r.sinds, r.begonnen_op, r.zelfstandig_op, r.doel, r.geteld_op,
             r.trekkers, r.vrijwilligers, r.deelnemers, r.omschrijving))
        for r in overzicht(db, Selectie(tuple(gebied_ids)), tuple(jaren))
    ]  # fmt: skip
    return [("Initiatieven", Tabel(_KOLOMMEN, tuple(regels), leeg=_LEEG))]
