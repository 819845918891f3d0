"""The evaluatie of a year on paper: four questions, what the file counts by itself, who talked about it, what is done differently.

What was adopted prints as it was adopted, figures included; one that was adopted before it had a cover gets one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.queries.bestand import instelling
from wijkagenda.queries.evaluatie import EvaluatieRij, Telling, bijstellingen, evaluatie, gesprekken, telling
from wijkagenda.queries.initiatief import Selectie
from wijkagenda.queries.wijkplan import Plan, plan, statuswoord
from wijkagenda.queries.wijkplan_inhoud import contactadres
from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Kerncijfer, Kerncijfers, Kolom, Kop, Lijst, Omslag, Rij, Stuk, Tabel
from wijkagenda.reports.blocks_json import naar_json, uit_json
from wijkagenda.reports.fasegrafiek import fasegrafiek
from wijkagenda.reports.lopend import lopende_tekst
from wijkagenda.reports.wijkplan_tekst import illustratie, titelregel

_CIJFERKOLOMMEN = (Kolom("Wat"), Kolom("Aantal", "getal"))
_WIE = "nog niet afgesproken"


def inhoud(db: sa.Connection, *, evaluatie_id: str, vandaag: dt.date) -> list[Blok]:
    """The evaluatie as it was adopted, else as it is now. Raises `NietGevonden`."""
    gevonden = evaluatie(db, evaluatie_id)
    if not gevonden.blokken:
        return list(_blokken(db, gevonden, f"Concept van {toon_dag(vandaag)}"))
    vast = uit_json(gevonden.blokken)
    if vast and isinstance(vast[0], Omslag):
        return vast
    op = f"Vastgesteld op {toon_dag(gevonden.vastgesteld_op)}" if gevonden.vastgesteld_op else ""
    return [_omslag(db, gevonden, op), *vast]


def bevries(db: sa.Connection, *, evaluatie_id: str, datum: dt.date) -> str:
    """The text that vaststellen keeps, figures included, as JSON: what `usecases.evaluatie.stel_vast` wants."""
    return naar_json(tuple(_blokken(db, evaluatie(db, evaluatie_id), f"Vastgesteld op {toon_dag(datum)}")))


def _omslag(db: sa.Connection, gevonden: EvaluatieRij, onderregel: str) -> Omslag:
    van = _plan(db, gevonden)
    zaad, tekening = (van.gebied, illustratie(van)) if van else (_gemeente(db), "wijk")
    return Omslag(f"Evaluatie {gevonden.jaar}", _waarvan(db, van), ("Wat wilden we, wat is gelukt, en wat kan anders?",), onderregel,
                  "dorp" if tekening == "dorp" else "wijk", zaad, f"Evaluatie {gevonden.jaar} {van.gebied if van else _gemeente(db)}")  # fmt: skip


def _plan(db: sa.Connection, gevonden: EvaluatieRij) -> Plan | None:
    return plan(db, gevonden.wijkplan_id) if gevonden.wijkplan_id else None


def _waarvan(db: sa.Connection, van: Plan | None) -> str:
    return titelregel(van) if van else _gemeente(db)


def _gemeente(db: sa.Connection) -> str:
    naam = instelling(db, "gemeente")
    return f"Heel {naam}" if naam else "De hele gemeente"


def _blokken(db: sa.Connection, gevonden: EvaluatieRij, regel: str) -> Iterator[Blok]:
    yield _omslag(db, gevonden, regel)
    yield Kop(1, "Vier vragen")
    for antwoord in gevonden.antwoorden:
        yield from (Kop(2, antwoord.vraag), *(lopende_tekst(antwoord.tekst) or [Alinea("Hier is nog geen antwoord op.")]))
    yield from _geteld(db, gevonden)
    if gesproken := gesprekken(db, gevonden.id):
        yield from (Kop(1, "Met wie spraken we?"), Alinea("Cijfers zeggen niet alles. Daarom vroegen we wat mensen erin zien."))
        yield Lijst(tuple((Stuk(f"{toon_dag(g.datum)}, {g.met_wie}. ", vet=True), Stuk(g.tekst)) for g in gesproken))
    if bijgesteld := bijstellingen(db, gevonden.id):
        kolommen = (Kolom("Wat", breedte=66), Kolom("Wie", breedte=34))
        yield from (Kop(1, "Wat gaan we anders doen?"), Tabel(kolommen, tuple(Rij((b.wat, b.wie or _WIE)) for b in bijgesteld)))
    yield Colofon(tuple(_colofon(db, gevonden, regel)))


def _geteld(db: sa.Connection, gevonden: EvaluatieRij) -> Iterator[Blok]:
    """Cards, the initiatieven through the year as a picture, and all figures as a table."""
    geteld, van = telling(db, gevonden.id), _plan(db, gevonden)
    yield Kop(1, "Wat telden we?")
    tot = toon_dag(_tot(gevonden))
    yield Alinea(f"Dit telt Wijkagenda zelf, van 1 januari {gevonden.jaar} tot en met {tot}. De acties zijn die van het hele plan.")
    if kaarten := tuple(_kaarten(geteld)):
        yield Kerncijfers(kaarten)
    yield from (Kop(2, "Alle cijfers"), _cijfertabel(geteld))
    if grafiek := fasegrafiek(db, Selectie((van.gebied_id,) if van else ()), gevonden.jaar, _tot(gevonden), "peildatum"):
        yield from (Kop(2, "Initiatieven van bewoners"), grafiek)


def _tot(gevonden: EvaluatieRij) -> dt.date:
    """Figures go to the peildatum, never past the year."""
    return min(gevonden.peildatum, dt.date(gevonden.jaar, 12, 31))


def _kaarten(geteld: Telling) -> Iterator[Kerncijfer]:
    acties = sum(geteld.acties.values())
    if acties:
        yield Kerncijfer(f"{geteld.acties.get('klaar', 0)} van {acties}", "actie klaar" if acties == 1 else "acties klaar")
    yield Kerncijfer(str(geteld.begonnen), "initiatief begon" if geteld.begonnen == 1 else "initiatieven begonnen")
    if geteld.inbreng:
        yield Kerncijfer(f"{geteld.beantwoord} van {geteld.inbreng}", "keer inbreng kreeg een antwoord")


def _colofon(db: sa.Connection, gevonden: EvaluatieRij, regel: str) -> Iterator[str]:
    van = _plan(db, gevonden)
    yield f"{regel}. Peildatum van de cijfers: {toon_dag(gevonden.peildatum)}."
    if adres := contactadres(db, van.gebied_id) if van else instelling(db, "contactadres"):
        yield f"Een vraag of een idee? U vindt ons op: {adres}"


def cijfers(db: sa.Connection, evaluatie_id: str) -> Tabel:
    """What the file counts by itself, from 1 January to the peildatum; of an adopted evaluatie as it was adopted."""
    gevonden = evaluatie(db, evaluatie_id)
    vast = uit_json(gevonden.blokken) if gevonden.blokken else []
    bewaard = (blok for blok in vast if isinstance(blok, Tabel) and [k.titel for k in blok.kolommen] == [k.titel for k in _CIJFERKOLOMMEN])
    return next(bewaard, None) or _cijfertabel(telling(db, evaluatie_id))


def _cijfertabel(geteld: Telling) -> Tabel:
    rijen_ = [(f"Acties in het plan: {statuswoord('actie', code)}", geteld.acties[code]) for code in sorted(geteld.acties)]
    rijen_ += [("Initiatieven begonnen", geteld.begonnen), ("Initiatieven gestopt", geteld.gestopt), ("Keer inbreng van bewoners", geteld.inbreng),
               ("Daarvan met een antwoord", geteld.beantwoord)]  # fmt: skip
    return Tabel(_CIJFERKOLOMMEN, tuple(Rij(rij) for rij in rijen_))


# -- tables for a spreadsheet


def rijen(db: sa.Connection, *, evaluatie_id: str) -> list[tuple[str, Tabel]]:
    """The answers, the figures, the talks and what is done differently, a table each. Raises `NietGevonden`."""
    gevonden = evaluatie(db, evaluatie_id)
    wie = (gevonden.jaar, _waarvan(db, _plan(db, gevonden)), gevonden.status)
    vast = (Kolom("Jaar", "jaar"), Kolom("Waarvan"), Kolom("Status"))
    antwoorden = [Rij((*wie, a.vraag, a.tekst)) for a in gevonden.antwoorden]
    geteld = [Rij((*wie, *rij.cellen)) for rij in cijfers(db, evaluatie_id).rijen]
    gesproken = [Rij((*wie, g.datum, g.met_wie, g.tekst)) for g in gesprekken(db, evaluatie_id)]
    bijgesteld = [Rij((*wie, b.wat, b.wie)) for b in bijstellingen(db, evaluatie_id)]
    return [
        ("Vragen", Tabel((*vast, Kolom("Vraag"), Kolom("Antwoord")), tuple(antwoorden))),
        ("Cijfers", Tabel((*vast, *_CIJFERKOLOMMEN), tuple(geteld))),
        ("Gesprekken", Tabel((*vast, Kolom("Datum", "datum"), Kolom("Met wie"), Kolom("Wat kwam eruit")), tuple(gesproken))),
        ("Bijstellingen", Tabel((*vast, Kolom("Wat gaan we anders doen"), Kolom("Wie")), tuple(bijgesteld))),
    ]
