"""Tables as a workbook: one sheet each, with real numbers and dates, bold heads that stay in view, and sums in bold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from wijkagenda.reports.blocks import Cel, Kolom, Tabel, platte_tekst
from wijkagenda.reports.csv import kolomnamen
from wijkagenda.reports.waarden import toon_cel
from wijkagenda.reports.werkboek import Blad, Bladkolom, Bladrij, Werkboek, schrijf_werkboek


def maak_xlsx(tabellen: Sequence[tuple[str, Tabel]], *, titel: str, datum: dt.date) -> bytes:
    """A workbook with a sheet for each name and table. `titel` and `datum` are those in the file's properties."""
    return schrijf_werkboek(Werkboek([tabelblad(naam, tabel) for naam, tabel in tabellen]), titel=titel, datum=datum)


def tabelblad(naam: str, tabel: Tabel) -> Blad:
    """A table as a sheet; the column that names the rows stays in view too."""
    koppen = kolomnamen(tabel)
    kolommen = [Bladkolom(k.soort, _breedte(koppen[nr], k, [r.cellen[nr] for r in tabel.rijen])) for nr, k in enumerate(tabel.kolommen)]
    return Blad(naam, kolommen, _rijen(koppen, tabel), kopkolommen=1 if tabel.rijkoppen and len(koppen) > 1 else 0)


def _rijen(koppen: Sequence[str], tabel: Tabel) -> Iterator[Bladrij]:
    yield Bladrij(koppen, "kop")
    for rij in tabel.rijen:
        yield Bladrij(rij.cellen, "nadruk" if rij.nadruk else "gewoon")


def _breedte(kop: str, kolom: Kolom, cellen: Sequence[Cel]) -> float:
    """In characters: the longest value, between 8 and 60; a head may wrap."""
    langste = max((len(platte_tekst(toon_cel(cel, kolom))) for cel in cellen), default=0)
    return float(min(max(langste + 2, min(len(kop) + 2, 18), 8), 60))
