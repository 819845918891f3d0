"""The evaluatie of a year on paper: four questions, what the file counts by itself, who talked about it, what is adjusted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.queries.evaluatie import EvaluatieRij, bijstellingen, evaluatie, gesprekken, telling
from wijkagenda.queries.wijkplan import plan, statuswoord
from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Kolom, Kop, Lijst, Rij, Stuk, Tabel
from wijkagenda.reports.blocks_json import naar_json, uit_json
from wijkagenda.reports.lopend import lopende_tekst
from wijkagenda.reports.wijkplan_tekst import titelregel


def inhoud(db: sa.Connection, *, evaluatie_id: str, vandaag: dt.date) -> list[Blok]:
    """The evaluatie as it was adopted, else as it is now. Raises `NietGevonden`."""
    gevonden = evaluatie(db, evaluatie_id)
    if gevonden.blokken:
        return uit_json(gevonden.blokken)
    return list(_blokken(db, gevonden, f"Concept van {toon_dag(vandaag)}."))


def bevries(db: sa.Connection, *, evaluatie_id: str, datum: dt.date) -> str:
    """The text that vaststellen keeps, figures included, as JSON: what `usecases.evaluatie.stel_vast` wants."""
    return naar_json(tuple(_blokken(db, evaluatie(db, evaluatie_id), f"Vastgesteld op {toon_dag(datum)}.")))


def _blokken(db: sa.Connection, gevonden: EvaluatieRij, regel: str) -> Iterator[Blok]:
    waarvan = titelregel(plan(db, gevonden.wijkplan_id)) if gevonden.wijkplan_id else "De hele gemeente"
    yield from (Kop(1, f"Evaluatie {gevonden.jaar}"), Alinea(f"{waarvan}. Peildatum: {toon_dag(gevonden.peildatum)}.", soort="inleiding"))
    for antwoord in gevonden.antwoorden:
        if tekst := lopende_tekst(antwoord.tekst):
            yield from (Kop(2, antwoord.vraag), *tekst)
    yield from (Kop(2, "In cijfers"), cijfers(db, gevonden.id))
    if gesproken := gesprekken(db, gevonden.id):
        yield Kop(2, "Met wie we spraken")
        yield Lijst(tuple((Stuk(f"{toon_dag(g.datum)}, {g.met_wie}. ", vet=True), Stuk(g.tekst)) for g in gesproken))
    if bijgesteld := bijstellingen(db, gevonden.id):
        yield from (Kop(2, "Wat we anders gaan doen"), Tabel((Kolom("Wat"), Kolom("Wie")), tuple(Rij((b.wat, b.wie)) for b in bijgesteld)))
    yield Colofon((regel,))


def cijfers(db: sa.Connection, evaluatie_id: str) -> Tabel:
    """What the file counts by itself, from 1 January to the peildatum."""
    geteld = telling(db, evaluatie_id)
    rijen = [(f"Acties in het plan: {statuswoord('actie', code)}", geteld.acties[code]) for code in sorted(geteld.acties)]
    rijen += [("Initiatieven begonnen", geteld.begonnen), ("Initiatieven gestopt", geteld.gestopt), ("Keer inbreng van bewoners", geteld.inbreng),
              ("Daarvan met een antwoord", geteld.beantwoord)]  # fmt: skip
    return Tabel((Kolom("Wat"), Kolom("Aantal", "getal")), tuple(Rij(rij) for rij in rijen))
