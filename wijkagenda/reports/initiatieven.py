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
from wijkagenda.queries.initiatiefstand import NaEenJaar, na_een_jaar
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
    blokken += _knelpunten(db, selectie.gebied_ids, van_toen=max(jaar_lijst) < vandaag.year)
    for naam, groep in per_gebied:
        blokken += _gebied(naam, groep)
    return [*blokken, Colofon((
        f"Stand op {toon_dag(vandaag)}. De aantallen zijn die van de laatste telling.",
        "Een initiatief dat in meer gebieden loopt, staat hier bij het gebied waar het begon.",
    ))]  # fmt: skip


def _in_het_kort(db: sa.Connection, selectie: Selectie, rijen_: Sequence[OverzichtRij], jaren: Sequence[int], vandaag: dt.date) -> list[Blok]:
    """All of it about the rows of the overview: of a year that is over, the picture ends with that year."""
    lopend, laatste = [r for r in rijen_ if r.fase in ACTIEF], max(jaren)
    kaarten = Kerncijfers(_kaarten(rijen_, lopend, laatste, vandaag))
    blokken: list[Blok] = [Kop(1, "In het kort"), Alinea(_zin(rijen_, lopend), soort="inleiding"), kaarten]
    na = na_een_jaar(db, selectie, vandaag)
    if na.bekend:
        zin = _na_een_jaar(na)
        blokken.append(Alinea(zin if laatste >= vandaag.year else f"Over alle jaren samen: {zin[:1].lower()}{zin[1:]}"))
    eind = dt.date(laatste, 12, 31)
    grafiek = fasegrafiek(db, selectie, min(jaren), min(vandaag, eind), "nu" if eind >= vandaag else f"dec {laatste}")
    return [*blokken, Kop(2, "Initiatieven per fase"), grafiek] if grafiek else blokken


def _kaarten(rijen_: Sequence[OverzichtRij], lopend: Sequence[OverzichtRij], jaar: int, vandaag: dt.date) -> tuple[Kerncijfer, ...]:
    een, vrijwilligers = len(lopend) == 1, sum(r.vrijwilligers or 0 for r in lopend)
    begonnen = sum(r.begonnen_op is not None and r.begonnen_op.year == jaar for r in rijen_)
    nu, mee = "initiatief loopt nu" if een else "initiatieven lopen nu", "vrijwilliger doet mee" if vrijwilligers == 1 else "vrijwilligers doen mee"
    if jaar < vandaag.year:
        nu, mee = f"{'loopt' if een else 'lopen'} nu nog", f"{'vrijwilliger' if vrijwilligers == 1 else 'vrijwilligers'} daarbij"
    return Kerncijfer(str(len(lopend)), nu), Kerncijfer(str(begonnen), f"begonnen in {jaar}"), Kerncijfer(str(vrijwilligers), mee)


def _zin(rijen_: Sequence[OverzichtRij], lopend: Sequence[OverzichtRij]) -> str:
    alle, lopen = len(rijen_), len(lopend)
    begin, klaar = f"Dit overzicht telt {aantal(alle, 'initiatief', 'initiatieven')}.", alle - lopen
    if not klaar:
        return f"{begin} {'Dat loopt nog.' if alle == 1 else 'Ze lopen allemaal nog.'}"
    if not lopen:
        return f"{begin} {'Dat is' if alle == 1 else 'Ze zijn allemaal'} klaar of gestopt."
    return f"{begin} Daarvan {'loopt' if lopen == 1 else 'lopen'} er nog {lopen} en {'is' if klaar == 1 else 'zijn'} er {klaar} klaar of gestopt."


def _na_een_jaar(na: NaEenJaar) -> str:
    nog = na.nog_actief
    if na.bekend == 1:
        return f"Bij 1 initiatief stopte de steun. Een jaar later draaide het {'nog' if nog else 'niet meer'}."
    draaiden = f"draaiden {nog}" if nog > 1 else "draaide 1" if nog else "draaide geen"
    return f"Een jaar na de steun {draaiden} van de {na.bekend} initiatieven nog."


def _gebiedtabel(per_gebied: Sequence[tuple[str, Sequence[OverzichtRij]]]) -> Tabel:
    lopend = [(code, woord) for code, woord in FASEWOORDEN.items() if code in ACTIEF]
    kolommen = (Kolom("Gebied"), *(Kolom(woord, "getal") for _, woord in lopend), Kolom("Klaar of gestopt", "getal"))

    def tel(groep: Sequence[OverzichtRij]) -> list[int]:
        return [*(sum(r.fase == code for r in groep) for code, _ in lopend), sum(r.fase not in ACTIEF for r in groep)]

    regels = [Rij((naam, *tel(groep))) for naam, groep in per_gebied]
    return Tabel(kolommen, (*regels, Rij(("Samen", *tel([r for _, groep in per_gebied for r in groep])), nadruk=True)))


def _knelpunten(db: sa.Connection, gebied_ids: tuple[str, ...], *, van_toen: bool) -> list[Blok]:
    """What is not solved yet; it is about all initiatieven of today, also where the overview is of a year that is over."""
    zinnen = []
    for bundel in bundels(db, gebied_ids):
        open_ = [r for r in bundel.rijen if r.opgelost_op is None]
        if open_:
            bij, waar = len({r.initiatief_id for r in open_}), opsomming(list(dict.fromkeys(r.gebied for r in open_)))
            zinnen.append((Stuk(f"{bundel.regel.rstrip('.')}. ", vet=True), Stuk(f"Bij {aantal(bij, 'initiatief', 'initiatieven')}, in {waar}.")))
    if not zinnen:
        return []
    ook = " Dit gaat over alle initiatieven van nu." if van_toen else ""
    return [Kop(2, "Wat staat in de weg?"), Alinea(f"Deze regels en instanties houden initiatieven tegen. Ze zijn nog niet opgelost.{ook}"),
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
