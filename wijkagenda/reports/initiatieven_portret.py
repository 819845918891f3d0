"""One initiatief on one page: what, where, how it came about, who takes part, what it needs, and how to join.

Names stand in it only where they are asked for, and then only of who consented; a picture only with consent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

import sqlalchemy as sa

from wijkagenda.basis.datum import MAANDEN, toon_dag
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.basis.geld import toon_euro
from wijkagenda.basis.opmaak import aantal, opsomming, toon_getal
from wijkagenda.basis.tekens import inkorten
from wijkagenda.charts.zinnen import hoofdletter
from wijkagenda.queries import bijlage
from wijkagenda.queries.dossierdelen import bekende_namen
from wijkagenda.queries.initiatiefportret import Gehoord, Portret, portret
from wijkagenda.reports.beeld import lees_beeld
from wijkagenda.reports.blocks import Afbeelding, Alinea, Blok, Citaat, Colofon, Kader, Kerncijfer, Kerncijfers, Kop, Lijst, Omslag, Stuk, Tekst
from wijkagenda.reports.lopend import beknopt, lopende_tekst
from wijkagenda.reports.namen import zonder_namen
from wijkagenda.reports.wijkplan_voortgang import moment

_STAND = {
    "idee": "Het is nog een idee.", "verkenning": "Bewoners zoeken uit of het kan.", "opstart": "Het gaat bijna beginnen.",
    "met_steun": "Het draait met hulp van een begeleider.", "zelfstandig": "Het draait op eigen kracht.", "afgerond": "Het is klaar.",
    "gestopt": "Het is gestopt.", "overgedragen": "Anderen zijn ermee verdergegaan.",
}  # fmt: skip
_STAP = {
    "idee": "het idee", "verkenning": "bewoners zochten uit of het kon", "opstart": "de voorbereiding begon",
    "met_steun": "het begon met hulp van een begeleider", "zelfstandig": "het ging verder op eigen kracht", "afgerond": "het was klaar",
    "gestopt": "het stopte", "overgedragen": "anderen gingen ermee verder",
}  # fmt: skip
_TEKST, _ZIN, _MOMENT, _NAAM, _ADRES = 320, 110, 150, 50, 80
"""Characters of the description, of other texts, of when to come, of names and of addresses: all fits on one page."""
_STAPPEN, _HOBBELS, _NAMEN = 4, 2, 6
_HOOG, _BREED, _SMALST = 18, 60, 5
"""Percents of the line: the height of a picture, and how wide it may and must be."""
_VLUCHTIG = 36.0
"""Points; wide enough to see the shape of a picture."""
_IN_DE_WEG = "Dit staat nog in de weg:"
_AANHALING = "“”‘’\"'"
_OORZAAK = {"gestrand op regels": "regels in de weg zaten", "geen mensen": "er te weinig mensen waren", "geen geld": "er te weinig geld was"}
_STEUN = {"meedenken": "Een begeleider denkt mee.", "geld": "Er is geld om te beginnen.", "concrete hulp": "Er is hulp bij het werk."}


def inhoud(db: sa.Connection, *, initiatief_id: str, vandaag: dt.date, met_personen: bool = False) -> list[Blok]:
    """The portrait as it is today. Raises `NietGevonden`."""
    p = portret(db, initiatief_id, vandaag)
    nummer = f" ({p.nummer})" if p.nummer else ""
    geteld = f" Het laatst geteld op {toon_dag(p.telling.datum)}." if p.telling else ""
    blokken: list[Blok] = [
        Omslag(inkorten(p.titel, _NAAM), f"Bewonersinitiatief in {opsomming(p.gebieden)}", illustratie=_tekening(p.gebiedsoort), zaad=p.titel,
               kort=inkorten(p.titel, _NAAM)),
        *_wat(p), *_foto(db, p), *_mensen(p, met_personen=met_personen), *_verhaal(p), *_nodig(p), *_geld(p), *_doe_mee(p),
        Colofon((f"Portret van een bewonersinitiatief{nummer}. Stand op {toon_dag(vandaag)}.{geteld}",)),
    ]  # fmt: skip
    mag = {*p.namen, p.begeleider} if met_personen else set()
    return zonder_namen(blokken, (naam for naam in bekende_namen(db) if naam not in mag))


def _zin(tekst: str) -> str:
    """Ends as a sentence.

    >>> _zin("in het wijkhuis"), _zin("Mag dat?"), _zin("en nog veel…")
    ('in het wijkhuis.', 'Mag dat?', 'en nog veel…')
    """
    return tekst if tekst.endswith((".", "!", "?", "…")) else f"{tekst}."


def _tekening(gebiedsoort: str) -> Literal["wijk", "dorp"]:
    return "dorp" if gebiedsoort in ("dorp", "groep_dorpen") else "wijk"


def _wat(p: Portret) -> Iterator[Blok]:
    tekst = lopende_tekst(p.omschrijving if len(p.omschrijving) <= _TEKST else beknopt(p.omschrijving, _TEKST), kopniveau=2)
    yield Kop(1, "Wat is het?")
    if tekst and isinstance(tekst[0], Alinea):
        yield from (Alinea(tekst[0].tekst, soort="inleiding"), *tekst[1:])
    else:
        yield from tekst
    plek = f", {inkorten(p.plek, _NAAM)}" if p.plek else ""
    met = f" {_zin(f'Met {inkorten(p.organisatie, _NAAM)}')}" if p.organisatie else ""
    yield Alinea(f"{_zin(f'{opsomming(p.gebieden)}{plek}')}{met}", aanhef="Waar?")
    sinds = f" Begonnen in {MAANDEN[p.begonnen_op.month - 1]} {p.begonnen_op.year}." if p.begonnen_op else ""
    oorzaak = f" Dat kwam doordat {_OORZAAK[p.oorzaak]}." if p.fase == "gestopt" and p.oorzaak in _OORZAAK else ""
    yield Alinea(f"{_STAND.get(p.fase, p.fasewoord)}{oorzaak}{sinds}", aanhef="Hoe ver is het?")


def _foto(db: sa.Connection, p: Portret) -> Iterator[Blok]:
    """The picture, never so large that the words no longer fit; nothing where it can't be read, or is too narrow to see."""
    if p.foto is None:
        return
    try:
        beeld = lees_beeld(bijlage.inhoud(db, p.foto.sha256), _VLUCHTIG)
    except NietGevonden:
        return
    breedte = min(round(_HOOG * beeld.width / beeld.height), _BREED) if beeld is not None else 0
    if breedte >= _SMALST:
        yield Afbeelding(p.foto.sha256, inkorten(p.foto.omschrijving or f"Foto van {p.titel}", _ADRES), breedte=breedte)


def _mensen(p: Portret, *, met_personen: bool) -> Iterator[Blok]:
    """Numbers as cards; who began it only by name where that may be."""
    if p.telling is not None:
        geteld = ((p.telling.trekkers, "trekker", "trekkers"), (p.telling.vrijwilligers, "vrijwilliger", "vrijwilligers"),
                  (p.telling.deelnemers, "deelnemer", "deelnemers"))  # fmt: skip
        if kaarten := tuple(Kerncijfer(toon_getal(n), een if n == 1 else meer) for n, een, meer in geteld if n):
            yield from (Kop(1, "Wie doet er mee?"), Kerncijfers(kaarten))
    if met_personen and p.namen:
        yield Alinea(f"{opsomming([inkorten(naam, _NAAM) for naam in p.namen[:_NAMEN]])}.", aanhef="Wie begon ermee?")
    if met_personen and p.begeleider and p.loopt:
        yield Alinea(_zin(inkorten(p.begeleider, _NAAM)), aanhef="Wie helpt er mee?")


def _verhaal(p: Portret) -> Iterator[Blok]:
    """How it began and how it went, and what residents heard or learned of it."""
    stappen = [(Stuk(f"{hoofdletter(MAANDEN[o.datum.month - 1])} {o.datum.year}: ", vet=True), Stuk(f"{_STAP[o.naar]}."))
               for o in p.weg if o.naar in _STAP]  # fmt: skip
    verteld = beknopt(next((o.antwoord for o in reversed(p.weg) if o.antwoord), ""), _ZIN)
    les = beknopt(p.les, _ZIN)
    if not (p.gehoord or len(stappen) > 1 or verteld or les):
        return
    yield Kop(1, "Hoe ging het tot nu toe?")
    yield from (Citaat(f"“{inkorten(g.tekst.strip().strip(_AANHALING), _ZIN)}”", _bron(g)) for g in p.gehoord)
    if len(stappen) > 1:
        yield Lijst(tuple(stappen[-_STAPPEN:]))
    if les:
        yield Alinea(les, aanhef="Wat leerden we?")
    elif verteld:
        yield Alinea(verteld)


def _bron(g: Gehoord) -> str:
    return f"{aantal(g.aantal, 'bewoner', 'bewoners')}, {g.hoe} in {MAANDEN[g.datum.month - 1]} {g.datum.year}"


def _nodig(p: Portret) -> Iterator[Blok]:
    """What stands in the way, and the support that was agreed; nothing of what has ended."""
    punten = [(_zin(inkorten(h.regel, _ADRES)), _antwoord(inkorten(h.instantie, _NAAM), beknopt(h.antwoord, _ZIN))) for h in p.hobbels]
    if not p.loopt or not (punten or p.steun):
        return
    yield Kop(1, "Wat is er nodig?" if punten else "Wat helpt?")
    steun = _STEUN.get(p.steun, _zin(f"Afgesproken steun: {p.steun}")) if p.steun else ""
    if len(punten) < 2:
        yield from [Alinea(steun)] if steun else []
        yield from (Alinea(" ".join(punt), aanhef=_IN_DE_WEG) for punt in punten)
        return
    regels: list[Tekst] = [(Stuk(f"{regel} ", vet=True), Stuk(wat)) for regel, wat in punten[:_HOBBELS]]
    if rest := len(punten) - len(regels):
        regels.append(f"En nog {aantal(rest, 'ander punt', 'andere punten')}.")
    yield from (Alinea(f"{steun} {_IN_DE_WEG}".strip()), Lijst(tuple(regels)))


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
    komt = p.bijeenkomsten if p.loopt else ()
    regels: list[Tekst] = [(Stuk(f"{inkorten(b.titel, _NAAM)}: ", vet=True), Stuk(_zin(inkorten(moment(b), _MOMENT)))) for b in komt]
    vraag = " of ".join(inkorten(w.rstrip("."), _ADRES) for w in (p.contactadres, p.website) if w)
    if vraag:
        regels.append(_zin(f"Vragen{' of meedoen' if p.loopt else ''}? {vraag}"))
    if regels:
        yield Kader(tuple(regels), aanhef="Doe mee!" if p.loopt else "Meer weten?")
