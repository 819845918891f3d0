"""What the papers of a leersessie have in common: its cover, the figures on the table, and the questions of the Samenwerkwijze."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Literal

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.queries.leersessie import AfspraakRij
from wijkagenda.queries.leersessie_inhoud import cijfers
from wijkagenda.queries.leersessieblad import Sessieblad
from wijkagenda.queries.wijkfoto import cijfers as fotocijfers
from wijkagenda.reports.blocks import Alinea, Blok, Grafiek, Kolom, Omslag, Rij, Tabel
from wijkagenda.reports.cijferbijlage import met_tabel
from wijkagenda.reports.wijkfoto_cijfers import beeld_van

VRAGEN = {
    "stap1": "Wat vroeg de bewoner echt, in eigen woorden?",
    "stap2": "Weten we wat iemand wil, zelf kan en nodig heeft?",
    "stap3": "Wie zaten erbij, en wie misten we?",
    "stap4": "Wat lukte binnen zes weken? Wat vroeg om een ander perspectief?",
    "stap5": "Wat werd beter voor de bewoner, en wat kostte het?",
    "inwoner": "Praatten we met de bewoner, of over de bewoner?",
    "vraag": "Begonnen we bij de vraag, of bij wat wij al hebben?",
    "vertrouwen": "Vertrouwden we de bewoner, en elkaar?",
    "basis": "Kon het gewoon dichtbij, met buren of in het wijkhuis?",
    "rendement": "Wat leverde het op, voor mensen en voor geld?",
}
"""What to ask oneself at each step and principle of the Samenwerkwijze (S0 p. 10), in our own words."""

OPEN = "open"


def omslag(blad: Sessieblad, soort: str, stand: str) -> Omslag:
    """A band with subject, day and place; `soort` says which paper it is."""
    sessie = blad.sessie
    waar = opsomming(blad.gebieden)
    regels = (f"{tijdstip(sessie.begin)}{f', {sessie.plek}' if sessie.plek else ''}", waar)
    illustratie: Literal["wijk", "dorp"] = "wijk" if blad.gebiedsoort in ("wijk", "gemeente") else "dorp"
    return Omslag(sessie.titel, f"{soort} leersessie", regels, stand, illustratie, sessie.gebied,
                  f"{soort} leersessie {sessie.gebied}, {toon_dag(sessie.dag)}")  # fmt: skip


def tijdstip(begin: dt.datetime) -> str:
    """``donderdag 26 november 2026 om 13.00 uur``"""
    tijd = f" om {begin:%H.%M} uur" if begin.time() != dt.time() else ""
    return f"{toon_dag(begin.date(), dagnaam=True)}{tijd}"


def cijferblokken(db: sa.Connection, leersessie_id: str, gebied_id: str, jaar: int) -> Iterator[Blok]:
    """The figures on the table: what they say, and a picture where there are years to compare."""
    rijen = cijfers(db, leersessie_id)
    foto = {c.id: c for c in fotocijfers(db, [gebied_id], jaar)} if any(r.indicator_id for r in rijen) else {}
    for rij in rijen:
        zinnen = [f"{rij.cijfer.replace(' · ', '; ')}."] if rij.cijfer else []
        tekst = " ".join([*zinnen, rij.tekst.strip()]).strip()
        if rij.naam or tekst:
            yield Alinea(tekst, aanhef=f"{rij.naam}." if rij.naam else "")
        if (cijfer := foto.get(rij.indicator_id or "")) is not None:
            for blok in beeld_van(cijfer, gebied_id):
                yield from met_tabel(blok) if isinstance(blok, Grafiek) else (blok,)


def afsprakentabel(afspraken: Sequence[AfspraakRij]) -> Tabel:
    """What was agreed, by whom, and what became of it."""
    kolommen = (Kolom("Afspraak", breedte=44), Kolom("Wie", breedte=24), Kolom("Hoe staat het?", breedte=32))
    return Tabel(kolommen, tuple(Rij((a.tekst, a.wie or "spreken we nog af", _stand(a))) for a in afspraken))


def _stand(afspraak: AfspraakRij) -> str:
    wanneer = "het is tijd om ernaar te vragen" if afspraak.vraagt else f"we vragen het op {toon_dag(afspraak.vraag_op)}" if afspraak.vraag_op else ""
    vraag = f", {wanneer}" if afspraak.uitkomst == OPEN and wanneer else ""
    uitleg = f". {afspraak.toelichting.strip()}" if afspraak.toelichting.strip() else ""
    return f"{afspraak.stand()}{vraag}{uitleg}"
