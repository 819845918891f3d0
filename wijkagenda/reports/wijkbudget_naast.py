"""Gebieden side by side and together: the same rubrieken and geldstromen under each other, a column per gebied and one for all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wijkagenda.basis.geld import toon_euro
from wijkagenda.charts.wijkbudget import Geldstroombalk, Geldstroombalken, Vergelijking, Vergelijkrij
from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.wijkbudget import NIETS, Regel, Stand
from wijkagenda.reports.blocks import Alinea, Blok, Grafiek, Kerncijfer, Kerncijfers, Kolom, Kop, Lijst, Rij, Stuk, Tabel
from wijkagenda.reports.wijkbudget_controle import Totalen
from wijkagenda.reports.wijkbudget_selectie import BEDRAGKOPPEN, Selectie, bedragen, getelde_koppen, in_woorden

_NAAST_ELKAAR = 5
"""So many gebieden fit beside each other on paper; more go on in a next table."""
_IN_BEELD = 4
"""So many gebieden can be told apart in a picture."""


@dataclass(frozen=True)
class Naast:
    """A selection of several gebieden with the matrix of each and of all."""

    samen: Selectie
    delen: tuple[Selectie, ...]
    matrix: q.Matrix
    matrices: tuple[q.Matrix, ...]

    @staticmethod
    def van(samen: Selectie) -> Naast:
        """Reads the figures; only gebieden with boekingen of this kant are there."""
        delen = tuple(samen.per_gebied())
        per = q.matrices_per_gebied(samen.db, samen.ids, samen.jaren, samen.kant)
        return Naast(samen, delen, q.matrix(samen.db, samen.ids, samen.jaren, samen.kant), tuple(per[d.ids[0]] for d in delen))

    @property
    def koppen(self) -> tuple[str, ...]:
        """The figures that say something here."""
        return getelde_koppen(self.matrix.cellen.values())


def naastblokken(naast: Naast, totalen: Totalen, niveau: int) -> Iterator[Blok]:
    """What there is for each and for all, per rubriek and per geldstroom, with pictures."""
    samen = naast.matrix.samen()
    yield Alinea(in_woorden(naast.samen.waar, naast.samen.periode, samen), soort="inleiding")
    if "Vrij" in naast.koppen:
        totalen.noteer(naast.samen, {"Begroot": samen.beschikbaar, "Vrij": samen.vrij})
        yield Kerncijfers((
            Kerncijfer(toon_euro(samen.beschikbaar), "begroot"),
            Kerncijfer(toon_euro(samen.verplicht + samen.gerealiseerd), "beloofd of betaald"),
            Kerncijfer(toon_euro(samen.vrij), "nog vrij"),
        ))  # fmt: skip
    yield Lijst(tuple(_in_het_kort(deel, matrix.samen()) for deel, matrix in zip(naast.delen, naast.matrices, strict=True)))
    yield Kop(niveau, "Waarvoor is het geld?")
    yield from _naasttabellen(naast, totalen, "rubriek")
    if "Begroot" in naast.koppen and len(naast.delen) <= _IN_BEELD:
        yield Grafiek(_vergelijking(naast), "Begroot per rubriek, de gebieden onder elkaar.", in_tekst=True)
    yield Kop(niveau, "Uit welke geldstromen?")
    yield from _naasttabellen(naast, totalen, "geldstroom")
    if "Vrij" in naast.koppen:
        balken = [(g.naam, naast.matrix.kolom(g.id)) for g in naast.matrix.geldstromen]
        balkjes = tuple(Geldstroombalk(naam, s.beschikbaar, s.verplicht, s.gerealiseerd) for naam, s in balken)
        bijschrift = "Per geldstroom, alle gebieden samen: wat is betaald, wat is beloofd en wat is nog vrij."
        yield Grafiek(Geldstroombalken(balkjes), bijschrift, in_tekst=True)


def _in_het_kort(deel: Selectie, stand: Stand) -> tuple[Stuk, ...]:
    uit = f"{toon_euro(stand.verplicht + stand.gerealiseerd)} beloofd of betaald"
    if not stand.beschikbaar:
        return Stuk(f"{deel.waar}: ", vet=True), Stuk(f"{uit}.")
    over = f"{toon_euro(stand.vrij)} nog vrij" if stand.vrij >= 0 else f"{toon_euro(-stand.vrij)} te veel"
    return Stuk(f"{deel.waar}: ", vet=True), Stuk(f"{toon_euro(stand.beschikbaar)} begroot, {uit}, {over}.")


def _vergelijking(naast: Naast) -> Vergelijking:
    rijen = tuple(Vergelijkrij(r.naam, tuple(m.rij(r.id).beschikbaar for m in naast.matrices)) for r in naast.matrix.rubrieken)
    return Vergelijking("Begroot per rubriek", tuple(d.waar for d in naast.delen), rijen)


def _naasttabellen(naast: Naast, totalen: Totalen, per: str) -> Iterator[Tabel]:
    """One table; with many gebieden a few, the last of which has the sum of all."""
    groepen = [range(n, min(n + _NAAST_ELKAAR, len(naast.delen))) for n in range(0, len(naast.delen), _NAAST_ELKAAR)]
    for nr, groep in enumerate(groepen, 1):
        deel = f" (deel {nr} van {len(groepen)})" if len(groepen) > 1 else ""
        yield _naasttabel(naast, totalen, per, groep, deel, met_samen=nr == len(groepen))


def _naasttabel(naast: Naast, totalen: Totalen, per: str, groep: Sequence[int], deel: str, *, met_samen: bool) -> Tabel:
    matrices = [naast.matrices[n] for n in groep] + [naast.matrix] * met_samen
    selecties = [naast.delen[n] for n in groep] + [naast.samen] * met_samen
    regels = naast.matrix.rubrieken if per == "rubriek" else naast.matrix.geldstromen
    rijen: list[Rij] = []
    zet = _groep if len(naast.koppen) > 1 else _regel
    for regel in regels:
        rijen += zet(regel.naam, [_van(m, per, regel) for m in matrices], naast.koppen, nadruk=False)
    sommen = [sum((s for regel in regels if (s := _van(m, per, regel))), NIETS) for m in matrices]
    rijen += zet("Samen", sommen, naast.koppen, nadruk=True)
    for selectie, som in zip(selecties, sommen, strict=True):
        totalen.noteer(selectie, {kop: bedrag for kop, bedrag in zip(BEDRAGKOPPEN, bedragen(som), strict=True) if kop in naast.koppen})
    namen = [*(naast.delen[n].waar for n in groep), *["Samen"] * met_samen]
    kolommen = (Kolom("Waarvoor" if per == "rubriek" else "Geldstroom"), *(Kolom(naam, "bedrag", in_euros=True) for naam in namen))
    wat = f"{naast.koppen[0]} per {per}" if len(naast.koppen) == 1 else f"Per {per}"
    return Tabel(kolommen, tuple(rijen), bijschrift=f"{wat}, de gebieden naast elkaar, {naast.samen.periode}{deel}")


def _van(matrix: q.Matrix, per: str, regel: Regel) -> Stand | None:
    """The figures of a rubriek or geldstroom; None where a gebied never booked on it."""
    plek = 0 if per == "rubriek" else 1
    if not any(cel[plek] == regel.id for cel in matrix.cellen):
        return None
    return matrix.rij(regel.id) if per == "rubriek" else matrix.kolom(regel.id)


def _regel(naam: str, standen: Sequence[Stand | None], koppen: Sequence[str], *, nadruk: bool) -> Iterator[Rij]:
    """A subject with its only figure."""
    nr = BEDRAGKOPPEN.index(koppen[0])
    yield Rij((naam, *(bedragen(s)[nr] if s else None for s in standen)), nadruk=nadruk)


def _groep(naam: str, standen: Sequence[Stand | None], koppen: Sequence[str], *, nadruk: bool) -> Iterator[Rij]:
    """A subject in bold, below it one row per figure."""
    yield Rij((naam, *[""] * len(standen)), nadruk=True)
    for nr, kop in enumerate(BEDRAGKOPPEN):
        if kop in koppen:
            yield Rij((kop, *(bedragen(s)[nr] if s else None for s in standen)), nadruk=nadruk)
