"""Which part of the wijkbudget a chapter or sheet is about, and the words and columns that all of them share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import sqlalchemy as sa

from wijkagenda.basis.geld import toon_euro
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.wijkbudget import Stand, namen_in_zin
from wijkagenda.reports.blocks import Kolom

KANTKOPPEN = {"besteding": "Waar het geld aan besteed wordt", "verstrekking": "Wat de gemeente aan partners geeft"}
"""The heading of each kant. Verstrekking and besteding are never added together."""
BEDRAGKOPPEN = ("Begroot", "Verplicht", "Gerealiseerd", "Vrij")
"""The figures of every table, in this order."""


@dataclass(frozen=True)
class Selectie:
    """These gebieden, these years, one kant."""

    db: sa.Connection
    gebieden: tuple[q.GebiedNaam, ...]
    jaren: tuple[int, ...]
    kant: str
    vandaag: dt.date

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the gebieden."""
        return tuple(g.id for g in self.gebieden)

    @property
    def waar(self) -> str:
        """``Ruwaard en Ussen``."""
        return namen_in_zin([g.naam for g in self.gebieden])

    @property
    def periode(self) -> str:
        """The years in words."""
        return jaren_in_zin(self.jaren)

    def per_gebied(self) -> list[Selectie]:
        """One for each gebied that has boekingen of this kant."""
        met_geld = {gebied for (gebied,) in q.standen(self.db, ("gebied_id",), gebied_ids=self.ids, jaren=self.jaren, kant=self.kant)}
        return [replace(self, gebieden=(g,)) for g in self.gebieden if g.id in met_geld]


def kies_gebieden(db: sa.Connection, gebied_ids: Iterable[str], jaren: Iterable[int], vandaag: dt.date) -> tuple[q.GebiedNaam, ...]:
    """Those that were asked for; when all are meant, every one with boekingen, those that were deleted since at the end."""
    if ids := tuple(gebied_ids):
        return tuple(q.gebieden(db, ids, vandaag))
    met_geld = {gebied for (gebied,) in q.standen(db, ("gebied_id",), jaren=jaren)}
    levend = [g for g in q.gebieden(db, (), vandaag) if g.id in met_geld]
    weg = sorted(met_geld - {g.id for g in levend})
    return (*levend, *(q.GebiedNaam(id_, "Verwijderd gebied", proeftuin=False) for id_ in weg))


def jaren_in_zin(jaren: Sequence[int]) -> str:
    """``2026``, ``2024 – 2026``, ``2022 en 2026``."""
    if len(jaren) > 1 and list(jaren) == list(range(jaren[0], jaren[-1] + 1)):
        return f"{jaren[0]} – {jaren[-1]}"
    return opsomming([str(j) for j in jaren])


def bedragkolommen(*, in_euros: bool = True) -> tuple[Kolom, ...]:
    """A column for each of the figures."""
    return tuple(Kolom(k, "bedrag", in_euros=in_euros) for k in BEDRAGKOPPEN)


def bedragen(stand: Stand) -> tuple[int, int, int, int]:
    """The figures of a selection, as `BEDRAGKOPPEN` names them."""
    return stand.beschikbaar, stand.verplicht, stand.gerealiseerd, stand.vrij


def in_woorden(waar: str, periode: str, samen: Stand) -> str:
    """What there is, what went out and what is left, in a few sentences."""
    if not samen.beschikbaar:
        beloofd = f" Nog eens {toon_euro(samen.verplicht)} is beloofd." if samen.verplicht else ""
        return f"Voor {waar} is in {periode} {toon_euro(samen.gerealiseerd)} betaald.{beloofd} Er staat hier geen begroting tegenover."
    over = f"Er is nog {toon_euro(samen.vrij)} vrij." if samen.vrij >= 0 else f"Er is {toon_euro(-samen.vrij)} te veel beloofd of betaald."
    anders = f" Dat is {toon_euro(abs(samen.wijzigingen))} {'meer' if samen.wijzigingen > 0 else 'minder'} dan bij de start."
    return (
        f"Voor {waar} is in {periode} {toon_euro(samen.beschikbaar)} begroot.{anders if samen.wijzigingen else ''} "
        f"Daarvan is {toon_euro(samen.gerealiseerd)} betaald en {toon_euro(samen.verplicht)} beloofd, maar nog niet betaald. {over}"
    )


def getelde_koppen(standen: Iterable[Stand]) -> tuple[str, ...]:
    """All figures; where nothing was ever budgeted only those that say something, for nothing can be free or too much there."""
    lijst = list(standen)
    if any(s.beschikbaar for s in lijst):
        return BEDRAGKOPPEN
    return tuple(kop for kop in ("Verplicht", "Gerealiseerd") if any(dict(zip(BEDRAGKOPPEN, bedragen(s), strict=True))[kop] for s in lijst))
