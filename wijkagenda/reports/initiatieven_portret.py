"""One initiatief on one page: what, where, how it came about, who takes part, what it needs, and how to join.

Names stand in it only where they are asked for, and then only of who consented; a picture only with consent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

import sqlalchemy as sa

from wijkagenda.basis.datum import MAANDEN, toon_dag
from wijkagenda.basis.geld import toon_euro
from wijkagenda.basis.opmaak import aantal, opsomming, toon_getal
from wijkagenda.basis.tekens import inkorten
from wijkagenda.queries.dossierdelen import bekende_namen
from wijkagenda.queries.initiatiefportret import Gehoord, Portret, portret
from wijkagenda.reports.blocks import Afbeelding, Alinea, Blok, Citaat, Colofon, Kader, Kerncijfer, Kerncijfers, Kop, Lijst, Omslag, Stuk, Tekst
from wijkagenda.reports.lopend import lopende_tekst
from wijkagenda.reports.namen import zonder_namen
from wijkagenda.reports.wijkplan_voortgang import moment

_STAND = {
    "idee": "Het is nog een idee.", "verkenning": "Bewoners zoeken uit of het kan.", "opstart": "Het gaat bijna beginnen.",
    "met_steun": "Het draait, met hulp van een begeleider.", "zelfstandig": "Het draait op eigen kracht.", "afgerond": "Het is klaar.",
    "gestopt": "Het is gestopt.", "overgedragen": "Anderen zijn ermee verdergegaan.",
}  # fmt: skip
_STAP = {
    "idee": "het idee", "verkenning": "bewoners zochten uit of het kon", "opstart": "de voorbereiding begon",
    "met_steun": "het begon, met hulp van een begeleider", "zelfstandig": "het ging verder op eigen kracht", "afgerond": "het was klaar",
    "gestopt": "het stopte", "overgedragen": "anderen gingen ermee verder",
}  # fmt: skip
_AANHALING = "“”‘’\"'"
_OORZAAK = {"gestrand op regels": "regels in de weg zaten", "geen mensen": "er te weinig mensen waren", "geen geld": "er te weinig geld was"}
_STEUN = {"meedenken": "Een begeleider denkt mee.", "geld": "Er is geld om te beginnen.", "concrete hulp": "Er is hulp bij het werk."}


def inhoud(db: sa.Connection, *, initiatief_id: str, vandaag: dt.date, met_personen: bool = False) -> list[Blok]:
    """The portrait as it is today. Raises `NietGevonden`."""
    p = portret(db, initiatief_id, vandaag)
    nummer = f" ({p.nummer})" if p.nummer else ""
    geteld = f" Het laatst geteld op {toon_dag(p.telling.datum)}." if p.telling else ""
    blokken: list[Blok] = [
        Omslag(inkorten(p.titel, 80), f"Bewonersinitiatief in {opsomming(p.gebieden)}", illustratie=_tekening(p.gebiedsoort), zaad=p.titel,
               kort=inkorten(p.titel, 80)),
        *_wat(p), *_foto(p), *_mensen(p, met_personen=met_personen), *_verhaal(p), *_nodig(p), *_geld(p), *_doe_mee(p),
        Colofon((f"Portret van een bewonersinitiatief{nummer}. Stand op {toon_dag(vandaag)}.{geteld}",)),
    ]  # fmt: skip
    mag = {*p.namen, p.begeleider} if met_personen else set()
    return zonder_namen(blokken, (naam for naam in bekende_namen(db) if naam not in mag))


def _tekening(gebiedsoort: str) -> Literal["wijk", "dorp"]:
    return "dorp" if gebiedsoort in ("dorp", "groep_dorpen") else "wijk"


def _wat(p: Portret) -> Iterator[Blok]:
    tekst = lopende_tekst(p.omschrijving, kopniveau=2)
    yield Kop(1, "Wat is het?")
    if tekst and isinstance(tekst[0], Alinea):
        yield from (Alinea(tekst[0].tekst, soort="inleiding"), *tekst[1:])
    else:
        yield from tekst
    plek = f", {p.plek}" if p.plek else ""
    yield Alinea(f"{opsomming(p.gebieden)}{plek}.", aanhef="Waar?")
    sinds = f" Begonnen in {MAANDEN[p.begonnen_op.month - 1]} {p.begonnen_op.year}." if p.begonnen_op else ""
    oorzaak = f" Dat kwam doordat {_OORZAAK[p.oorzaak]}." if p.fase == "gestopt" and p.oorzaak in _OORZAAK else ""
    yield Alinea(f"{_STAND.get(p.fase, p.fasewoord)}{oorzaak}{sinds}", aanhef="Hoe ver is het?")


def _foto(p: Portret) -> Iterator[Blok]:
    if p.foto is not None:
        yield Afbeelding(p.foto.sha256, p.foto.omschrijving or f"Foto van {p.titel}", p.foto.omschrijving, 60)


def _mensen(p: Portret, *, met_personen: bool) -> Iterator[Blok]:
    """Numbers as cards; who began it only by name where that may be."""
    if p.telling is not None:
        geteld = ((p.telling.trekkers, "trekker", "trekkers"), (p.telling.vrijwilligers, "vrijwilliger", "vrijwilligers"),
                  (p.telling.deelnemers, "deelnemer", "deelnemers"))  # fmt: skip
        if kaarten := tuple(Kerncijfer(toon_getal(n), een if n == 1 else meer) for n, een, meer in geteld if n):
            yield from (Kop(1, "Wie doet er mee?"), Kerncijfers(kaarten))
    if p.organisatie:
        yield Alinea(f"{p.organisatie}.", aanhef="Met wie?")
    if met_personen and p.namen:
        yield Alinea(f"{opsomming(p.namen)}.", aanhef="Wie begon ermee?")
    if met_personen and p.begeleider and p.loopt:
        yield Alinea(f"{p.begeleider}.", aanhef="Wie helpt er mee?")


def _verhaal(p: Portret) -> Iterator[Blok]:
    """How it began and how it went, as residents heard it."""
    stappen = [f"{MAANDEN[o.datum.month - 1]} {o.datum.year}: {_STAP[o.naar]}" for o in p.weg if o.naar in _STAP]
    verteld = next((o.antwoord for o in reversed(p.weg) if o.antwoord), "")
    if not (p.gehoord or len(stappen) > 1 or verteld or p.les):
        return
    yield Kop(1, "Hoe ging het tot nu toe?")
    yield from (Citaat(f"“{g.tekst.strip().strip(_AANHALING)}”", _bron(g)) for g in p.gehoord)
    if len(stappen) > 1:
        yield Lijst(tuple(stappen))
    yield from lopende_tekst(verteld)
    if p.les:
        yield Alinea(p.les, aanhef="Wat leerden we?")


def _bron(g: Gehoord) -> str:
    return f"{aantal(g.aantal, 'bewoner', 'bewoners')}, {g.hoe} in {MAANDEN[g.datum.month - 1]} {g.datum.year}"


def _nodig(p: Portret) -> Iterator[Blok]:
    """What stands in the way, and the support that was agreed; nothing of what has ended."""
    punten = [(f"{h.regel.rstrip('.')}.", _antwoord(h.instantie, h.antwoord)) for h in p.hobbels]
    if not p.loopt or not (punten or p.steun):
        return
    yield Kop(1, "Wat is er nodig?")
    if p.steun:
        yield Alinea(_STEUN.get(p.steun, f"Afgesproken steun: {p.steun}."))
    if len(punten) == 1:
        yield Alinea(" ".join(punten[0]), aanhef="Dit staat nog in de weg:")
    elif punten:
        yield from (Alinea("Dit staat nog in de weg:"), Lijst(tuple((Stuk(f"{regel} ", vet=True), Stuk(wat)) for regel, wat in punten)))


def _antwoord(instantie: str, antwoord: str) -> str:
    if antwoord:
        return f"{instantie or 'Het antwoord'}: {antwoord}"
    return f"Gevraagd aan {instantie}; er is nog geen antwoord." if instantie else "Hiervoor zoeken we nog een oplossing."


def _geld(p: Portret) -> Iterator[Blok]:
    if p.subsidies:
        yield Alinea(f"Subsidie: {opsomming([f'{toon_euro(s.bedrag)} in {s.jaar}' for s in p.subsidies])}.", aanhef="Geld?")
    elif not p.gevraagd:
        yield Alinea("Er is geen subsidie aangevraagd.", aanhef="Geld?")


def _doe_mee(p: Portret) -> Iterator[Blok]:
    """When and where to come, and where to ask; who has ended can only be asked about."""
    regels: list[Tekst] = [(Stuk(f"{b.titel}: ", vet=True), Stuk(f"{moment(b)}.")) for b in p.bijeenkomsten if p.loopt]
    vraag = " of ".join(w.rstrip(".") for w in (p.contactadres, p.website) if w)
    if vraag:
        regels.append(f"Vragen{' of meedoen' if p.loopt else ''}? {vraag}.")
    if regels:
        yield Kader(tuple(regels), aanhef="Doe mee!" if p.loopt else "Meer weten?")
