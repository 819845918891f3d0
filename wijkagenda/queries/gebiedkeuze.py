"""Gebieden by the names that people give them."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.opmaak import vouw
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied


def gebieden_met_naam(db: sa.Connection, namen: Iterable[str]) -> tuple[str, ...]:
    """The ids of the gebieden with these names (or their other names), without case and accents, each once.

    Raises `InvoerFout` that names the possible ones.
    """
    zin = sa.select(Gebied.id, Gebied.naam, Gebied.andere_naam).where(levend(Gebied))
    rijen = db.execute(zin.order_by(Gebied.volgorde.is_(None), Gebied.volgorde, Gebied.naam)).all()
    ids = {_sleutel(ander): id_ for id_, _, ander in rijen if ander} | {_sleutel(naam): id_ for id_, naam, _ in rijen}
    gekozen: dict[str, None] = {}
    for naam in namen:
        if _sleutel(naam) not in ids:
            mogelijk = f"Kies uit: {', '.join(naam for _, naam, _ in rijen)}." if rijen else "Er zijn nog geen gebieden in dit bestand."
            raise InvoerFout(f"Het gebied ‘{naam[:60]}’ is er niet. {mogelijk}", "gebied")
        gekozen.setdefault(ids[_sleutel(naam)])
    return tuple(gekozen)


def _sleutel(naam: str) -> str:
    return " ".join(vouw(naam).split())
