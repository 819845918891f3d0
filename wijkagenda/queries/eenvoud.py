"""The plain-language check with the words that hold in this file: the shipped list, with what its users added, changed or left alone."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

import sqlalchemy as sa

from wijkagenda.basis.opmaak import vouw
from wijkagenda.basis.paden import bronmap
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.eenvoud import Lezer, Oordeel, Tip
from wijkagenda.domain.eenvoud_woorden import Woord, Woordenlijst, lees_woorden
from wijkagenda.domain.taalwoord import Taalwoord, keur_woord

__all__ = ["Lezer", "Oordeel", "Tip", "WoordRij", "lezer", "standaardwoorden", "woord_rij", "woorden"]

Herkomst = Literal["standaard", "aangepast", "eigen"]


@dataclass(frozen=True, slots=True)
class WoordRij:
    """A word as the list shows it: shipped, shipped with an alternative of this file, or of this file. Its id is the word."""

    id: str
    liever: str
    herkomst: Herkomst
    uit: bool

    @property
    def woord(self) -> str:
        """The word itself."""
        return self.id

    @property
    def naam(self) -> str:
        """What is told of it when it goes."""
        return f"‘{self.id}’"


@cache
def standaardwoorden() -> tuple[Woord, ...]:
    """The words that are shipped, in the order of the alphabet."""
    with (bronmap() / "taal" / "woorden.csv").open(encoding="utf-8", newline="") as bestand:
        rijen = list(csv.reader(bestand, delimiter=";", strict=True))[1:]
    return tuple(sorted(lees_woorden(rijen), key=lambda w: vouw(w.naam)))


def lezer(db: sa.Connection) -> Lezer:
    """The reader for this file; the same one as long as its words are the same, so that it knows what it read."""
    return _lezer(_eigen(db))


def woorden(db: sa.Connection) -> list[WoordRij]:
    """All words by alphabet, those of this file among them."""
    eigen = {woord: (liever, uit) for woord, liever, uit in _eigen(db)}
    rijen = []
    for woord in standaardwoorden():
        sleutel = keur_woord(woord.naam)
        liever, uit = eigen.pop(sleutel, (woord.liever, False))
        rijen.append(WoordRij(sleutel, liever or "", "standaard" if (liever or "") == woord.liever else "aangepast", uit))
    rijen += [WoordRij(woord, liever or "", "eigen", uit) for woord, (liever, uit) in eigen.items()]
    return sorted(rijen, key=lambda r: vouw(r.id))


def woord_rij(db: sa.Connection, woord: str) -> WoordRij | None:
    """One word; None where neither the list nor the file has it."""
    return next((r for r in woorden(db) if r.id == woord), None)


def _eigen(db: sa.Connection) -> tuple[tuple[str, str | None, bool], ...]:
    t = Taalwoord
    zin = sa.select(t.woord, t.liever, t.uit).where(levend(Taalwoord)).order_by(t.woord)
    return tuple((r.woord, r.liever, bool(r.uit)) for r in db.execute(zin).all())


@lru_cache(maxsize=4)
def _lezer(eigen: tuple[tuple[str, str | None, bool], ...]) -> Lezer:
    van_bestand = {woord: (liever, uit) for woord, liever, uit in eigen}
    lijst = []
    for woord in standaardwoorden():
        liever, uit = van_bestand.pop(keur_woord(woord.naam), (woord.liever, False))
        if not uit:
            lijst.append(Woord(woord.woord, liever or "", woord.soort, woord.vormen))
    zelf = [Woord(woord, liever or "", "onbekend") for woord, (liever, uit) in van_bestand.items() if not uit]
    return Lezer(Woordenlijst([*zelf, *lijst]))
