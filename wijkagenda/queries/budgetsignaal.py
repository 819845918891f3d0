"""What in the wijkbudget asks for attention, each as one plain Dutch sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import sqlalchemy as sa

from wijkagenda.basis.geld import toon_bedrag, toon_euro
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.wijkbudget import Geldstroom, Oormerk, Rubriek, Stand
from wijkagenda.queries.wijkbudget import geldstromen, rubrieken, standen

_KRAP_DELER = 10
"""A stream with less than a tenth of its budget left is nearly empty."""


@dataclass(frozen=True, slots=True)
class Waarschuwing:
    """What asks for attention: money is over (`over`), used for something else (`oormerk`) or nearly gone (`krap`)."""

    soort: Literal["over", "oormerk", "krap"]
    kant: str
    gebied_id: str
    gebied: str
    geldstroom_id: str
    geldstroom: str
    rubriek_id: str | None
    bedrag: int
    kort: str
    toelichting: str = ""

    @property
    def zin(self) -> str:
        """The sentence where both kanten are told together."""
        return f"{self.kort.removesuffix('.')} (bij de bestedingen)." if self.kant == "besteding" else self.kort


def waarschuwingen(db: sa.Connection, gebied_ids: Iterable[str], jaar: int, kant: str | None = None) -> list[Waarschuwing]:
    """Every place where money is over or breaks an oormerk, then every stream that is nearly empty; most money first."""
    cellen = standen(db, ("kant", "gebied_id", "geldstroom_id", "rubriek_id"), gebied_ids=gebied_ids, jaren=[jaar], kant=kant)
    namen = _Namen(db)
    uit: list[Waarschuwing] = []
    stromen: defaultdict[tuple[str, str, str], Stand] = defaultdict(Stand)
    for (k, gebied, stroom, rubriek), stand in cellen.items():
        stromen[k, gebied, stroom] += stand
        mag = namen.oormerken.get(stroom)
        gebruikt = max(stand.beschikbaar, stand.verplicht + stand.gerealiseerd)
        if stand.vrij < 0:
            uit.append(namen.over(k, gebied, stroom, rubriek, stand))
        elif mag and rubriek not in mag and gebruikt > 0:
            uit.append(namen.oormerk(k, gebied, stroom, rubriek, gebruikt))
    for (k, gebied, stroom), stand in stromen.items():
        if 0 < stand.vrij < stand.beschikbaar / _KRAP_DELER:
            uit.append(namen.krap(k, gebied, stroom, stand))
    return sorted(uit, key=lambda w: (("over", "oormerk", "krap").index(w.soort), -w.bedrag, w.zin))


class _Namen:
    """The words of the warnings."""

    def __init__(self, db: sa.Connection) -> None:
        gebieden = db.execute(sa.select(Gebied.id, Gebied.naam).where(levend(Gebied))).fetchall()
        self.gebieden = defaultdict(lambda: "een verwijderd gebied", ((id_, naam) for id_, naam in gebieden))
        self.stromen = defaultdict(lambda: "Een verwijderde geldstroom", ((g.id, g.naam) for g in geldstromen(db)))
        self.rubrieken = defaultdict(lambda: "een verwijderde rubriek", ((r.id, _in_zin(r.naam)) for r in rubrieken(db)))
        self.zorg = set(db.scalars(sa.select(Geldstroom.id).where(levend(Geldstroom), Geldstroom.zorgrecht)))
        self.oormerken = oormerken(db)

    def over(self, kant: str, gebied: str, stroom: str, rubriek: str, stand: Stand) -> Waarschuwing:
        wat = "te ver verplicht" if stand.verplicht > 0 else "te veel uitgegeven"
        plek = f"{self.rubrieken[rubriek]} in {self.gebieden[gebied]}"
        zin = f"{self.stromen[stroom]} is {toon_bedrag(-stand.vrij)} {wat} voor {plek}."
        if stand.beschikbaar == 0:
            zin = f"{self.stromen[stroom]}: {toon_bedrag(-stand.vrij)} geboekt voor {plek}, maar daar is niets begroot."
        uitleg = "Hulp waar inwoners recht op hebben gaat gewoon door." if stroom in self.zorg else self._mag(stroom)
        return self._maak("over", kant, gebied, stroom, rubriek, -stand.vrij, zin, uitleg)

    def oormerk(self, kant: str, gebied: str, stroom: str, rubriek: str, bedrag: int) -> Waarschuwing:
        zin = f"{self.stromen[stroom]}: er staat {toon_bedrag(bedrag)} bij {self.rubrieken[rubriek]} in {self.gebieden[gebied]}."
        return self._maak("oormerk", kant, gebied, stroom, rubriek, bedrag, zin, self._mag(stroom))

    def krap(self, kant: str, gebied: str, stroom: str, stand: Stand) -> Waarschuwing:
        zin = f"{self.stromen[stroom]} is bijna op in {self.gebieden[gebied]}: nog {toon_bedrag(stand.vrij)} vrij van {toon_euro(stand.beschikbaar)}."
        return self._maak("krap", kant, gebied, stroom, None, stand.vrij, zin, "")

    def _mag(self, stroom: str) -> str:
        mag = [naam for id_, naam in self.rubrieken.items() if id_ in self.oormerken.get(stroom, ())]
        return f"Deze geldstroom mag alleen naar {opsomming(mag)}." if mag else ""

    def _maak(self, soort: Literal["over", "oormerk", "krap"], kant: str, gebied: str, stroom: str, rubriek: str | None, bedrag: int, zin: str,
              uitleg: str) -> Waarschuwing:  # fmt: skip
        return Waarschuwing(soort, kant, gebied, self.gebieden[gebied], stroom, self.stromen[stroom], rubriek, bedrag, zin, uitleg)


def _in_zin(naam: str) -> str:
    return naam[:1].lower() + naam[1:] if naam[1:2].islower() else naam


def oormerken(db: sa.Connection) -> dict[str, frozenset[str]]:
    """Geldstroom → the rubrieken it may be used for; a stream without an oormerk is not there."""
    per: defaultdict[str, set[str]] = defaultdict(set)
    zin = sa.select(Oormerk.geldstroom_id, Oormerk.rubriek_id).join(Rubriek, Rubriek.id == Oormerk.rubriek_id).where(levend(Oormerk), levend(Rubriek))
    for stroom, rubriek in db.execute(zin).fetchall():
        per[stroom].add(rubriek)
    return {stroom: frozenset(r) for stroom, r in per.items()}
