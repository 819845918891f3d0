"""The wijkbudget as a workbook that reckons: the boekingen as they are, and sheets whose every amount is a formula over them.

Each gebied has a sheet of the same shape, so that ``Samen`` adds them cell by cell. On it rubrieken x geldstromen, per kant and
year: begroot, verplicht and gerealiseerd are SUMIFS over the sheet ``Boekingen``; vrij, rows, columns and years are sums of
these. Gebieden, rubrieken and geldstromen are found by their number, for names may look like a number or a wildcard. Each formula
carries what it comes to (`wijkbudget_uitkomsten`). ``Controle`` holds each total against the boekingen added up without any of
that, and against what Wijkagenda itself said.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.grootboek import POSTEN, SOORTWOORDEN, Grootboekregel, regels
from wijkagenda.reports.blocks import Celsoort
from wijkagenda.reports.werkboek import Blad, Bladkolom, Bladrij, Formule, Inhoud, Look, Werkboek, kolomletter
from wijkagenda.reports.wijkbudget_controleblad import controleblad
from wijkagenda.reports.wijkbudget_opzet import KOPRIJEN, VELDEN, Groep, Opzet
from wijkagenda.reports.wijkbudget_rijen import plat
from wijkagenda.reports.wijkbudget_selectie import BEDRAGKOPPEN, jaren_in_zin
from wijkagenda.reports.wijkbudget_uitkomsten import Uitkomsten
from wijkagenda.reports.xlsx import tabelblad


def maak_werkboek(db: sa.Connection, gebieden: tuple[q.GebiedNaam, ...], jaren: tuple[int, ...], vandaag: dt.date) -> Werkboek:
    """The workbook of these gebieden and years; without boekingen only the heads of the table."""
    ids = tuple(g.id for g in gebieden)
    tabel = tabelblad("Tabel", plat(db, ids, jaren)) if ids else tabelblad("Tabel", plat(db, (), jaren))
    kanten = q.kanten(db, ids, jaren) if ids else []
    if not kanten:
        return Werkboek([tabel])
    lijnen = [regel for gebied in gebieden for regel in regels(db, [gebied.id], jaren)]
    matrices = [q.matrix(db, ids, jaren, kant) for kant in kanten]
    rubrieken = _gebruikt(q.rubrieken(db), [r for m in matrices for r in m.rubrieken])
    stromen = _gebruikt(q.geldstromen(db), [g for m in matrices for g in m.geldstromen])
    opzet = Opzet(gebieden, rubrieken, stromen, jaren, tuple(kanten), vandaag, Uitkomsten.lees(db, ids, jaren), _plekken(lijnen))
    gebiedbladen = [_matrixblad(opzet, gebied) for gebied in gebieden]
    samen = [_matrixblad(opzet, None), _naastblad(opzet)] if len(gebieden) > 1 else []
    namen = {f"boeking_{veld}": f"Boekingen!${letter}$2:${letter}${opzet.laatste}" for veld, letter in VELDEN.items()}
    controle = controleblad(opzet, db)
    return Werkboek([*samen, *gebiedbladen, tabel, _boekingenblad(opzet, lijnen), controle], namen, rekent=True)


def _gebruikt(alle: Sequence[q.Regel], gebruikt: Sequence[q.Regel]) -> tuple[q.Regel, ...]:
    """Those that have boekingen, each once, in their own order; what was deleted comes last."""
    per_id = {r.id: r for r in gebruikt}
    return (*(r for r in alle if r.id in per_id), *(r for id_, r in per_id.items() if id_ not in {a.id for a in alle}))


def _plekken(lijnen: Sequence[Grootboekregel]) -> dict[tuple[str, int], tuple[int, int]]:
    uit: dict[tuple[str, int], tuple[int, int]] = {}
    for nr, regel in enumerate(lijnen, 2):
        van, _ = uit.get((regel.gebied_id, regel.jaar), (nr, nr))
        uit[regel.gebied_id, regel.jaar] = (van, nr)
    return uit


# -- the sheets


def _matrixblad(opzet: Opzet, gebied: q.GebiedNaam | None) -> Blad:
    """Rubrieken x geldstromen of a gebied; without one of all gebieden together."""
    naam = opzet.bladen[gebied.id if gebied else "Samen"]
    euro = [Bladkolom("bedrag", 18.0)] * (len(opzet.stromen) + 1)
    kolommen = [Bladkolom("tekst", 15.0), Bladkolom("jaar", 12.0), Bladkolom("jaar", 5.0), Bladkolom("tekst", 44.0), Bladkolom("tekst", 15.0), *euro]
    return Blad(naam, kolommen, _matrixrijen(opzet, gebied), KOPRIJEN, 5, filter=True)


def _matrixrijen(opzet: Opzet, gebied: q.GebiedNaam | None) -> Iterator[Bladrij]:
    wie = gebied.naam if gebied else "alle gebieden samen"
    yield Bladrij((f"Wijkbudget {jaren_in_zin(opzet.jaren)}, {wie}",), "titel")
    if gebied:
        yield Bladrij(("Nummers zoals in Boekingen", None, None, None, opzet.gebieden.index(gebied) + 1, *range(1, len(opzet.stromen) + 1)), "klein")
    else:
        yield Bladrij((f"Stand op {toon_dag(opzet.vandaag)}. Elk bedrag is de som van de bladen per gebied.",), "klein")
    yield Bladrij(("Kant", "Jaar", "Nr", "Rubriek", "Wat", *(s.naam for s in opzet.stromen), "Samen"), "kop")
    for groep in opzet.groepen:
        rubriek = opzet.rubrieken[groep.rubriek - 1].naam if groep.rubriek else "Samen"
        delen = opzet.delen(groep)
        uitkomsten = [opzet.bedragen(groep, gebied.id if gebied else None, nr) for nr in (*range(len(opzet.stromen)), None)]
        for plek, kop in enumerate(BEDRAGKOPPEN):
            cellen: list[Inhoud] = [groep.kant, groep.jaar, groep.rubriek, rubriek, kop]
            for nr, uitkomst in enumerate(uitkomsten):
                cellen.append(Formule(_formule(opzet, groep, delen, kop, nr, gebied), uitkomst[plek], nul_als_streep=True))
            yield Bladrij(cellen, _look(groep, kop))


def _look(groep: Groep, kop: str) -> Look:
    return "nadruk" if groep.rubriek is None else "vet" if kop == "Vrij" else "gewoon"


def _formule(opzet: Opzet, groep: Groep, delen: Sequence[Groep], kop: str, stroom: int, gebied: q.GebiedNaam | None) -> str:
    """What stands in a cell: vrij, a sum of rubrieken, of years, of geldstromen, of gebieden, or of boekingen."""
    kolom, rij = kolomletter(6 + stroom), groep.rij(kop)
    if kop == "Vrij":
        return f"=ROUND({kolom}{groep.rij('Begroot')}-{kolom}{groep.rij('Verplicht')}-{kolom}{groep.rij('Gerealiseerd')},2)"
    if delen:
        return f"=ROUND({'+'.join(f'{kolom}{deel.rij(kop)}' for deel in delen)},2)"
    if stroom == len(opzet.stromen):
        return f"=ROUND(SUM(F{rij}:{kolomletter(5 + stroom)}{rij}),2)"
    if gebied is None:
        plekken = "+".join(f"'{opzet.bladen[g.id]}'!{kolom}{rij}" for g in opzet.gebieden)
        return f"=ROUND({plekken},2)"
    return _sumifs(opzet, groep, kop, kolom, gebied)


def _sumifs(opzet: Opzet, groep: Groep, kop: str, kolom: str, gebied: q.GebiedNaam) -> str:
    rij = groep.rij(kop)

    def veld(naam: str) -> str:
        return opzet.bereik(naam, gebied.id, int(groep.jaar))

    waar = f"{veld('gebied')},$E$2,{veld('jaar')},$B{rij},{veld('kant')},$A{rij},{veld('rubriek')},$C{rij},{veld('geldstroom')},{kolom}$2"
    delen = [(teken, f'SUMIFS({veld("bedrag")},{waar},{veld("soort")},"{SOORTWOORDEN[soort]}")') for soort, teken in POSTEN[kop].items()]
    return f"=ROUND({''.join(('-' if teken < 0 else '+') + deel for teken, deel in delen).removeprefix('+')},2)"


def _naastblad(opzet: Opzet) -> Blad:
    """The last column of every gebied beside each other."""
    euro = [Bladkolom("bedrag", 17.0)] * (len(opzet.gebieden) + 1)
    kolommen = [Bladkolom("tekst", 15.0), Bladkolom("jaar", 12.0), Bladkolom("tekst", 44.0), Bladkolom("tekst", 15.0), *euro]
    return Blad(opzet.bladen["Naast elkaar"], kolommen, _naastrijen(opzet), KOPRIJEN, 4, filter=True)


def _naastrijen(opzet: Opzet) -> Iterator[Bladrij]:
    yield Bladrij((f"Wijkbudget {jaren_in_zin(opzet.jaren)}, gebieden naast elkaar",), "titel")
    yield Bladrij(("Alle geldstromen bij elkaar. De bedragen komen van het blad van elk gebied.",), "klein")
    yield Bladrij(("Kant", "Jaar", "Rubriek", "Wat", *(g.naam for g in opzet.gebieden), "Samen"), "kop")
    wie = (*(g.id for g in opzet.gebieden), None)
    for groep in opzet.groepen:
        rubriek = opzet.rubrieken[groep.rubriek - 1].naam if groep.rubriek else "Samen"
        uitkomsten = [(opzet.bladen[gebied_id or "Samen"], opzet.bedragen(groep, gebied_id)) for gebied_id in wie]
        for plek, kop in enumerate(BEDRAGKOPPEN):
            rij = groep.rij(kop)
            formules = (Formule(f"='{blad}'!{opzet.samenkolom}{rij}", uitkomst[plek], nul_als_streep=True) for blad, uitkomst in uitkomsten)
            yield Bladrij((groep.kant, groep.jaar, rubriek, kop, *formules), _look(groep, kop))


def _boekingenblad(opzet: Opzet, lijnen: Sequence[Grootboekregel]) -> Blad:
    """The ledger: one row per boeking, as it was booked."""
    vorm: tuple[tuple[Celsoort, float], ...] = (
        ("datum", 12.0), ("jaar", 8.0), ("jaar", 12.0), ("tekst", 24.0), ("tekst", 14.0), ("tekst", 21.0), ("jaar", 12.0), ("tekst", 44.0),
        ("jaar", 16.0), ("tekst", 28.0), ("bedrag", 17.0), ("tekst", 30.0), ("tekst", 60.0), ("tekst", 14.0),
    )  # fmt: skip
    return Blad("Boekingen", [Bladkolom(soort, breedte) for soort, breedte in vorm], _boekingrijen(opzet, lijnen), filter=True)


def _boekingrijen(opzet: Opzet, lijnen: Sequence[Grootboekregel]) -> Iterator[Bladrij]:
    yield Bladrij(("Datum", "Jaar", "Gebied nr", "Gebied", "Kant", "Soort", "Rubriek nr", "Rubriek", "Geldstroom nr", "Geldstroom", "Bedrag",
                   "Partner", "Omschrijving", "Hoort bij"), "kop")  # fmt: skip
    gebieden = {g.id: (nr, g.naam) for nr, g in enumerate(opzet.gebieden, 1)}
    rubrieken, stromen = ({r.id: (nr, r.naam) for nr, r in enumerate(lijst, 1)} for lijst in (opzet.rubrieken, opzet.stromen))
    for r in lijnen:
        plekken = (*gebieden[r.gebied_id], r.kant, SOORTWOORDEN[r.soort], *rubrieken[r.rubriek_id], *stromen[r.geldstroom_id])
        yield Bladrij((r.datum, r.jaar, *plekken, r.bedrag, r.partner, r.omschrijving, r.bron))
