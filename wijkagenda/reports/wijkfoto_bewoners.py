"""What a wijkfoto tells beside the figures: questions that came, what residents said and do, and what is done to be ahead of trouble."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from wijkagenda.basis.datum import MAANDEN
from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.queries.initiatief import ACTIEF, Selectie
from wijkagenda.queries.initiatiefrapport import OverzichtRij, overzicht
from wijkagenda.queries.preventieplan import preventie
from wijkagenda.queries.wijkfoto import Gezegd, Themainbreng, inbreng_per_thema, vragen
from wijkagenda.reports.blocks import Alinea, Blok, Kolom, Kop, Lijst, Rij, Stuk, Tabel
from wijkagenda.reports.lopend import lopende_tekst

_MEESTE_WOORDEN = 4
"""So many things that were said are printed per thema."""
_MEESTE_INITIATIEVEN = 15
_LANGSTE = 260


def gevraagd(db: sa.Connection, gebied_id: str, jaren: Sequence[int], niveau: int) -> Iterator[Blok]:
    """The counts of questions by thema; nothing where nothing was counted."""
    themas, samen = vragen(db, gebied_id, jaren)
    if samen is None:
        return
    kolommen = (Kolom("Waarover", breedte=52), Kolom("Vragen", breedte=22), Kolom("Opgelost in een groep", breedte=26))
    rijen = [Rij((t.thema, t.aantal, t.collectief)) for t in themas]
    totaal = [Rij((samen.thema, samen.aantal, samen.collectief), nadruk=True)] if len(themas) > 1 else []
    yield Kop(niveau, "Welke vragen kwamen er?")
    yield Alinea("Zo vaak vroegen mensen om hulp. We tellen alleen; we schrijven niet op wie het vroeg.")
    yield Tabel(kolommen, (*rijen, *totaal), bijschrift=f"Vragen in {opsomming([str(j) for j in jaren])}")
    yield Alinea("In een groep: de vraag ging naar iets voor meer mensen samen. Kleine aantallen staan er als ‘minder dan 5’.", soort="klein")


def gezegd(db: sa.Connection, gebied_id: str, jaren: Sequence[int], niveau: int) -> Iterator[Blok]:
    """What residents brought in, by thema; nothing where nothing was written down."""
    themas = inbreng_per_thema(db, gebied_id, jaren)
    if not themas:
        return
    yield Kop(niveau, "Wat zeggen bewoners?")
    met_woorden = [t for t in themas if any(g.woorden for g in t.gezegd)]
    for thema in met_woorden:
        yield from _thema(thema, min(niveau + 1, 4))
    if zonder := [f"{t.thema} ({len(t.gezegd)} keer)" for t in themas if t not in met_woorden]:
        yield Alinea(f"{'Ook hierover' if met_woorden else 'Hierover'} zeiden bewoners iets: {'; '.join(zonder)}.")
    if any(not g.woorden for t in themas for g in t.gezegd):
        yield Alinea("Woorden van minder dan 5 mensen drukken we niet af. Ze tellen wel mee.", soort="klein")


def _thema(thema: Themainbreng, niveau: int) -> Iterator[Blok]:
    met_woorden = [g for g in thema.gezegd if g.woorden]
    yield Kop(niveau, thema.thema)
    yield Lijst(tuple(_woorden(g) for g in met_woorden[:_MEESTE_WOORDEN]))
    if rest := len(thema.gezegd) - min(len(met_woorden), _MEESTE_WOORDEN):
        yield Alinea(f"Nog {rest} keer zeiden bewoners hier iets over.")


def _woorden(gezegd_: Gezegd) -> tuple[Stuk, ...]:
    kort = gezegd_.woorden if len(gezegd_.woorden) <= _LANGSTE else f"{gezegd_.woorden[:_LANGSTE].rsplit(' ', 1)[0]} …"
    mensen = f", {aantal(gezegd_.aantal, 'mens', 'mensen')}" if gezegd_.aantal else ""
    waar = f"{gezegd_.hoe}{mensen}, {MAANDEN[gezegd_.datum.month - 1]} {gezegd_.datum.year}"
    return (Stuk(f"“{kort.strip('“”')}”", schuin=True), Stuk(f" ({waar})"))


def gedaan(db: sa.Connection, gebied_id: str, jaren: Sequence[int], niveau: int) -> Iterator[Blok]:
    """The initiatieven in short; nothing where none ran."""
    rijen = overzicht(db, Selectie((gebied_id,)), jaren)
    if not rijen:
        return
    lopend = _nog_bezig(rijen)
    yield Kop(niveau, "Wat doen bewoners zelf?")
    yield Alinea(_zin(rijen, lopend))
    if lopend:
        kolommen = (Kolom("Initiatief", breedte=54), Kolom("Hoe ver", breedte=26), Kolom("Begonnen", "jaar", 16))
        getoond = tuple(Rij((r.titel, r.fasewoord, r.begonnen_op.year if r.begonnen_op else None)) for r in lopend[:_MEESTE_INITIATIEVEN])
        yield Tabel(kolommen, getoond)
    if (rest := len(lopend) - _MEESTE_INITIATIEVEN) > 0:
        yield Alinea(f"En nog {aantal(rest, 'ander initiatief', 'andere initiatieven')}. Die staan in het overzicht van initiatieven.", soort="klein")


def hoeveel_lopen(db: sa.Connection, gebied_id: str, jaren: Sequence[int]) -> int:
    """How many initiatieven of these years still run: as many as `gedaan` tells of."""
    return len(_nog_bezig(overzicht(db, Selectie((gebied_id,)), jaren)))


def _nog_bezig(rijen: Sequence[OverzichtRij]) -> list[OverzichtRij]:
    return [r for r in rijen if r.fase in ACTIEF]


def _zin(rijen: Sequence[OverzichtRij], lopend: Sequence[OverzichtRij]) -> str:
    klaar = len(rijen) - len(lopend)
    if not lopend:
        return f"Er loopt nu geen initiatief. {aantal(klaar, 'is', 'zijn')} klaar of gestopt."
    begin = f"Bewoners zijn bezig met {aantal(len(lopend), 'initiatief', 'initiatieven')}."
    return f"{begin} {aantal(klaar, 'ander is', 'andere zijn')} klaar of gestopt." if klaar else begin


def voorkomen(db: sa.Connection, gebied_id: str, jaar: int, niveau: int) -> Iterator[Blok]:
    """The preventieplan of the year: why, and which acties; nothing where there is none."""
    plan = preventie(db, gebied_id, jaar)
    tekst = lopende_tekst(plan.tekst, kopniveau=min(niveau + 1, 4))
    if not tekst and not plan.acties:
        return
    yield from (Kop(niveau, "Wat doen we voordat het misgaat?"), *tekst)
    if plan.acties:
        yield Lijst(tuple((Stuk(actie.titel, vet=True), Stuk(f" ({actie.trekker})" if actie.trekker else "")) for actie in plan.acties))


def stand_zin(vandaag: dt.date, jaren: Sequence[int]) -> str:
    """Over which years the counts go; of a year that is not over it says so."""
    periode = opsomming([str(j) for j in jaren])
    return f"De tellingen gaan over {periode}{f', tot en met {vandaag.day} {MAANDEN[vandaag.month - 1]}' if vandaag.year in jaren else ''}."
