"""The sheet that checks the others: each total beside the boekingen, added up by kant and soort alone, and whether they are equal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.grootboek import POSTEN, SOORTWOORDEN, posten, sommen
from wijkagenda.reports.werkboek import Blad, Bladkolom, Bladrij, Formule
from wijkagenda.reports.wijkbudget_opzet import KOPRIJEN, Opzet
from wijkagenda.reports.wijkbudget_selectie import BEDRAGKOPPEN, KANTKOPPEN

_GOED = "Alle totalen zijn gelijk aan de som van de boekingen."
_FOUT = "Let op: niet elk totaal is gelijk aan de som van de boekingen."


@dataclass(frozen=True)
class Vergelijking:
    """A total of a sheet and the boekingen behind it: how each is reckoned, and the cents that it comes to."""

    blad: str
    kant: str
    kop: str
    op_blad: str
    op_blad_cent: int
    geboekt: str
    geboekt_cent: int

    @property
    def verschil(self) -> int:
        """In cents."""
        return self.op_blad_cent - self.geboekt_cent


def controleblad(opzet: Opzet, db: sa.Connection) -> Blad:
    """The sheet ``Controle``, read at once: other rows are made while they are written, these ask the database."""
    tekst, euro = [Bladkolom("tekst", breedte) for breedte in (34.0, 16.0, 15.0)], Bladkolom("bedrag", 20.0)
    kolommen = [*tekst, euro, euro, euro, Bladkolom("tekst", 15.0), euro]
    return Blad("Controle", kolommen, list(_rijen(list(_vergelijkingen(opzet, db)))), KOPRIJEN, 3, filter=True)


def _rijen(vergelijkingen: list[Vergelijking]) -> Iterator[Bladrij]:
    alles = f'COUNTIF(G{KOPRIJEN + 1}:G{KOPRIJEN + len(vergelijkingen)},"klopt")={len(vergelijkingen)}'
    yield Bladrij(("Controle",), "titel")
    yield Bladrij((Formule(f'=IF({alles},"{_GOED}","{_FOUT}")', _FOUT if any(v.verschil for v in vergelijkingen) else _GOED),), "klein")
    koppen = ("Blad", "Kant", "Wat", "Totaal op het blad", "Som van de boekingen", "Verschil", "Klopt het?", "Volgens Wijkagenda")
    yield Bladrij(koppen, "kop")
    for rij, v in enumerate(vergelijkingen, KOPRIJEN + 1):
        op_blad, geboekt = Formule(v.op_blad, v.op_blad_cent), Formule(v.geboekt, v.geboekt_cent)
        verschil = Formule(f"=ROUND(D{rij}-E{rij},2)", v.verschil)
        klopt = Formule(f'=IF(F{rij}=0,"klopt","klopt niet")', "klopt niet" if v.verschil else "klopt")
        yield Bladrij((v.blad, v.kant, v.kop, op_blad, geboekt, verschil, klopt, v.geboekt_cent))


def _vergelijkingen(opzet: Opzet, db: sa.Connection) -> Iterator[Vergelijking]:
    grootboek = sommen(db, [g.id for g in opzet.gebieden], opzet.jaren)
    wie: list[q.GebiedNaam | None] = [*opzet.gebieden, *([None] if len(opzet.gebieden) > 1 else [])]
    totalen = {g.kant: g for g in opzet.groepen if g.rubriek is None and g.jaar == opzet.jaarkoppen[-1]}
    eerste = KOPRIJEN + 1
    for gebied in wie:
        blad, gebied_id = opzet.bladen[gebied.id if gebied else "Samen"], gebied.id if gebied else None
        for kant in (k for k in KANTKOPPEN if k in opzet.kanten):
            som = posten(s for s in grootboek if s.kant == kant and gebied_id in (None, s.gebied_id))
            for kop, cent in zip(BEDRAGKOPPEN, opzet.bedragen(totalen[kant], gebied_id), strict=True):
                op_blad = f"='{blad}'!{opzet.samenkolom}{totalen[kant].rij(kop)}"
                yield Vergelijking(blad, kant, kop, op_blad, cent, _geboekt(opzet, gebied, kant, kop, eerste), som[kop])
            eerste += len(BEDRAGKOPPEN)


def _geboekt(opzet: Opzet, gebied: q.GebiedNaam | None, kant: str, kop: str, eerste: int) -> str:
    if kop == "Vrij":
        return f"=ROUND(E{eerste}-E{eerste + 1}-E{eerste + 2},2)"
    waar = f'boeking_kant,"{kant}"' + (f",boeking_gebied,{opzet.gebieden.index(gebied) + 1}" if gebied else "")
    delen = [(teken, f'SUMIFS(boeking_bedrag,{waar},boeking_soort,"{SOORTWOORDEN[soort]}")') for soort, teken in POSTEN[kop].items()]
    return f"=ROUND({''.join(('-' if teken < 0 else '+') + deel for teken, deel in delen).removeprefix('+')},2)"
