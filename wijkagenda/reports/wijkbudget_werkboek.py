"""The wijkbudget as a workbook that reckons: the boekingen as they are, and sheets whose every amount is a formula over them.

Each gebied has a sheet of the same shape, so that ``Samen`` adds them cell by cell. On it rubrieken x geldstromen, per kant and
year: begroot, verplicht and gerealiseerd are SUMIFS over the sheet ``Boekingen``; vrij, rows, columns and years are sums of
these. Gebieden, rubrieken and geldstromen are found by their number, for names may look like a number or a wildcard. ``Controle``
holds each total against the boekingen added up without any of that, and against what Wijkagenda itself said.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import sqlalchemy as sa
from openpyxl.utils import get_column_letter

from wijkagenda.basis.datum import toon_dag
from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.grootboek import POSTEN, SOORTWOORDEN, Grootboekregel, posten, regels, sommen
from wijkagenda.reports.blocks import Celsoort
from wijkagenda.reports.werkboek import Blad, Bladkolom, Bladrij, Formule, Inhoud, Look, Werkboek, bladnamen
from wijkagenda.reports.wijkbudget_rijen import plat
from wijkagenda.reports.wijkbudget_selectie import BEDRAGKOPPEN, KANTKOPPEN, jaren_in_zin
from wijkagenda.reports.xlsx import tabelblad

_VAST = ("Samen", "Naast elkaar", "Tabel", "Boekingen", "Controle")
_ALLE_JAREN = "alle jaren"
_KOPRIJEN = 3
_VELDEN = {"jaar": "B", "gebied": "C", "kant": "E", "soort": "F", "rubriek": "G", "geldstroom": "I", "bedrag": "K"}
"""Which column of ``Boekingen`` holds what formulas ask for."""
_VEEL = 150_000_000
"""From so many looks at a boeking on, a formula reads only the lines of its own gebied and year, which lie together."""


@dataclass(frozen=True)
class Groep:
    """Four rows of a sheet: the figures of a rubriek (or of all: None) in a year (or all years) of a kant."""

    kant: str
    jaar: int | str
    rubriek: int | None
    eerste: int

    def rij(self, kop: str) -> int:
        """The row of a figure."""
        return self.eerste + BEDRAGKOPPEN.index(kop)


@dataclass(frozen=True)
class Opzet:
    """What all sheets share: the gebieden, the numbered rubrieken and geldstromen, the years, and which row is what."""

    gebieden: tuple[q.GebiedNaam, ...]
    rubrieken: tuple[q.Regel, ...]
    stromen: tuple[q.Regel, ...]
    jaren: tuple[int, ...]
    kanten: tuple[str, ...]
    vandaag: dt.date
    lijnen: dict[tuple[str, int], tuple[int, int]]
    """(gebied id, year) → the first and last line of it on ``Boekingen``."""

    @cached_property
    def bladen(self) -> dict[str, str]:
        """The name of each sheet, by fixed name or gebied id."""
        namen = bladnamen([*_VAST, *(g.naam for g in self.gebieden)])
        return dict(zip([*_VAST, *(g.id for g in self.gebieden)], namen, strict=True))

    @cached_property
    def laatste(self) -> int:
        """The last line of ``Boekingen``."""
        return max((tot for _, tot in self.lijnen.values()), default=2)

    @cached_property
    def jaarkoppen(self) -> tuple[int | str, ...]:
        """The years, and after several of them all together."""
        return (*self.jaren, _ALLE_JAREN) if len(self.jaren) > 1 else self.jaren

    def groepen(self) -> list[Groep]:
        """Every four rows, in their order on the sheet."""
        sleutels = [(k, j, r) for k in self.kanten for j in self.jaarkoppen for r in (*range(1, len(self.rubrieken) + 1), None)]
        return [Groep(*sleutel, eerste=_KOPRIJEN + 1 + nr * len(BEDRAGKOPPEN)) for nr, sleutel in enumerate(sleutels)]

    @cached_property
    def samenkolom(self) -> str:
        """The letter of the last column: all geldstromen together."""
        return get_column_letter(6 + len(self.stromen))

    @cached_property
    def bij_elkaar(self) -> bool:
        """Whether formulas may read all boekingen without taking too long; else they read the lines of their gebied and year."""
        cellen = len(self.gebieden) * len(self.kanten) * len(self.jaren) * len(self.rubrieken) * len(self.stromen) * len(SOORTWOORDEN)
        return cellen * self.laatste <= _VEEL

    def bereik(self, veld: str, gebied_id: str, jaar: int) -> str:
        """Where a formula of this gebied and year finds a field of the boekingen."""
        if self.bij_elkaar:
            return f"boeking_{veld}"
        van, tot = self.lijnen.get((gebied_id, jaar), (2, 2))
        return f"Boekingen!${_VELDEN[veld]}${van}:${_VELDEN[veld]}${tot}"


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
    opzet = Opzet(gebieden, rubrieken, stromen, jaren, tuple(kanten), vandaag, _plekken(lijnen))
    gebiedbladen = [_matrixblad(opzet, gebied) for gebied in gebieden]
    samen = [_matrixblad(opzet, None), _naastblad(opzet)] if len(gebieden) > 1 else []
    namen = {f"boeking_{veld}": f"Boekingen!${letter}$2:${letter}${opzet.laatste}" for veld, letter in _VELDEN.items()}
    controle = _controleblad(opzet, db)
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
    return Blad(naam, kolommen, _matrixrijen(opzet, gebied), _KOPRIJEN, 5, filter=True)


def _matrixrijen(opzet: Opzet, gebied: q.GebiedNaam | None) -> Iterator[Bladrij]:
    wie = gebied.naam if gebied else "alle gebieden samen"
    yield Bladrij((f"Wijkbudget {jaren_in_zin(opzet.jaren)}, {wie}",), "titel")
    if gebied:
        yield Bladrij(("Nummers zoals in Boekingen", None, None, None, opzet.gebieden.index(gebied) + 1, *range(1, len(opzet.stromen) + 1)), "klein")
    else:
        yield Bladrij((f"Stand op {toon_dag(opzet.vandaag)}. Elk bedrag is de som van de bladen per gebied.",), "klein")
    yield Bladrij(("Kant", "Jaar", "Nr", "Rubriek", "Wat", *(s.naam for s in opzet.stromen), "Samen"), "kop")
    groepen = opzet.groepen()
    for groep in groepen:
        rubriek = opzet.rubrieken[groep.rubriek - 1].naam if groep.rubriek else "Samen"
        for kop in BEDRAGKOPPEN:
            cellen: list[Inhoud] = [groep.kant, groep.jaar, groep.rubriek, rubriek, kop]
            for nr in range(len(opzet.stromen) + 1):
                cellen.append(Formule(_formule(opzet, groepen, groep, kop, nr, gebied), nul_als_streep=True))
            yield Bladrij(cellen, _look(groep, kop))


def _look(groep: Groep, kop: str) -> Look:
    return "nadruk" if groep.rubriek is None else "vet" if kop == "Vrij" else "gewoon"


def _formule(opzet: Opzet, groepen: Sequence[Groep], groep: Groep, kop: str, stroom: int, gebied: q.GebiedNaam | None) -> str:
    """What stands in a cell: vrij, a sum of rubrieken, of years, of geldstromen, of gebieden, or of boekingen."""
    kolom, rij = get_column_letter(6 + stroom), groep.rij(kop)
    if kop == "Vrij":
        return f"=ROUND({kolom}{groep.rij('Begroot')}-{kolom}{groep.rij('Verplicht')}-{kolom}{groep.rij('Gerealiseerd')},2)"
    if groep.rubriek is None:
        return _som(kolom, [g.rij(kop) for g in groepen if (g.kant, g.jaar) == (groep.kant, groep.jaar) and g.rubriek is not None])
    if groep.jaar == _ALLE_JAREN:
        return _som(kolom, [g.rij(kop) for g in groepen if (g.kant, g.rubriek) == (groep.kant, groep.rubriek) and g.jaar != _ALLE_JAREN])
    if stroom == len(opzet.stromen):
        return f"=ROUND(SUM(F{rij}:{get_column_letter(5 + stroom)}{rij}),2)"
    if gebied is None:
        plekken = "+".join(f"'{opzet.bladen[g.id]}'!{kolom}{rij}" for g in opzet.gebieden)
        return f"=ROUND({plekken},2)"
    return _sumifs(opzet, groep, kop, kolom, gebied)


def _som(kolom: str, rijen: Sequence[int]) -> str:
    return f"=ROUND({'+'.join(f'{kolom}{rij}' for rij in rijen)},2)"


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
    return Blad(opzet.bladen["Naast elkaar"], kolommen, _naastrijen(opzet), _KOPRIJEN, 4, filter=True)


def _naastrijen(opzet: Opzet) -> Iterator[Bladrij]:
    yield Bladrij((f"Wijkbudget {jaren_in_zin(opzet.jaren)}, gebieden naast elkaar",), "titel")
    yield Bladrij(("Alle geldstromen bij elkaar. De bedragen komen van het blad van elk gebied.",), "klein")
    yield Bladrij(("Kant", "Jaar", "Rubriek", "Wat", *(g.naam for g in opzet.gebieden), "Samen"), "kop")
    bladen = [opzet.bladen[g.id] for g in opzet.gebieden] + [opzet.bladen["Samen"]]
    for groep in opzet.groepen():
        rubriek = opzet.rubrieken[groep.rubriek - 1].naam if groep.rubriek else "Samen"
        for kop in BEDRAGKOPPEN:
            formules = (Formule(f"='{blad}'!{opzet.samenkolom}{groep.rij(kop)}", nul_als_streep=True) for blad in bladen)
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


def _controleblad(opzet: Opzet, db: sa.Connection) -> Blad:
    """Each total of a sheet beside the boekingen, added up by kant and soort alone."""
    tekst, euro = [Bladkolom("tekst", breedte) for breedte in (34.0, 16.0, 15.0)], Bladkolom("bedrag", 20.0)
    kolommen = [*tekst, euro, euro, euro, Bladkolom("tekst", 15.0), euro]
    return Blad("Controle", kolommen, list(_controlerijen(opzet, db)), _KOPRIJEN, 3, filter=True)


def _controlerijen(opzet: Opzet, db: sa.Connection) -> Iterator[Bladrij]:
    grootboek = sommen(db, [g.id for g in opzet.gebieden], opzet.jaren)
    wie: list[q.GebiedNaam | None] = [*opzet.gebieden, *([None] if len(opzet.gebieden) > 1 else [])]
    laatste = _KOPRIJEN + len(wie) * len(opzet.kanten) * len(BEDRAGKOPPEN)
    yield Bladrij(("Controle",), "titel")
    goed, fout = "Alle totalen zijn gelijk aan de som van de boekingen.", "Let op: niet elk totaal is gelijk aan de som van de boekingen."
    yield Bladrij((Formule(f'=IF(COUNTIF(G{_KOPRIJEN + 1}:G{laatste},"klopt")={laatste - _KOPRIJEN},"{goed}","{fout}")'),), "klein")
    koppen = ("Blad", "Kant", "Wat", "Totaal op het blad", "Som van de boekingen", "Verschil", "Klopt het?", "Volgens Wijkagenda")
    yield Bladrij(koppen, "kop")
    totaal = {(g.kant, kop): g.rij(kop) for g in opzet.groepen() if g.rubriek is None and g.jaar == opzet.jaarkoppen[-1] for kop in BEDRAGKOPPEN}
    rij = _KOPRIJEN
    for gebied in wie:
        for kant in (k for k in KANTKOPPEN if k in opzet.kanten):
            som = posten(s for s in grootboek if s.kant == kant and (gebied is None or s.gebied_id == gebied.id))
            eerste = rij + 1
            for kop in BEDRAGKOPPEN:
                rij += 1
                blad = opzet.bladen[gebied.id if gebied else "Samen"]
                op_blad = Formule(f"='{blad}'!{opzet.samenkolom}{totaal[kant, kop]}")
                geboekt = Formule(_geboekt(opzet, gebied, kant, kop, eerste))
                verschil, klopt = Formule(f"=ROUND(D{rij}-E{rij},2)"), Formule(f'=IF(F{rij}=0,"klopt","klopt niet")')
                yield Bladrij((blad, kant, kop, op_blad, geboekt, verschil, klopt, som[kop]))


def _geboekt(opzet: Opzet, gebied: q.GebiedNaam | None, kant: str, kop: str, eerste: int) -> str:
    if kop == "Vrij":
        return f"=ROUND(E{eerste}-E{eerste + 1}-E{eerste + 2},2)"
    waar = f'boeking_kant,"{kant}"' + (f",boeking_gebied,{opzet.gebieden.index(gebied) + 1}" if gebied else "")
    delen = [(teken, f'SUMIFS(boeking_bedrag,{waar},boeking_soort,"{SOORTWOORDEN[soort]}")') for soort, teken in POSTEN[kop].items()]
    return f"=ROUND({''.join(('-' if teken < 0 else '+') + deel for teken, deel in delen).removeprefix('+')},2)"
