"""Rows as the database keeps them, for `Werk.massa`: every column there, dates as ISO text, decimals and booleans as whole numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

import sqlalchemy as sa

from wijkagenda.domain.basis_model import KLASSEN, Rij, nieuw_id


@cache
def _leeg(soort: str) -> dict[str, Any]:
    """All columns of a kind with what they hold when nothing was said."""
    tabel = KLASSEN[soort].__table__
    vast = {k.name: k.default.arg for k in tabel.columns if isinstance(k.default, sa.ColumnDefault) and k.default.is_scalar}
    return {k.name: _waarde(vast.get(k.name)) for k in tabel.columns}


def als_rij(klasse: type[Rij], waarden: Mapping[str, Any]) -> dict[str, Any]:
    """One row for `Werk.massa` from domain values by column name; it gets a new id where none is given.

    Raises `KeyError` for a column that the kind does not have.
    """
    leeg = _leeg(klasse.__tablename__)
    rij = {**leeg, **waarden}
    if len(rij) > len(leeg):
        raise KeyError(f"{klasse.__tablename__} has no column {', '.join(rij.keys() - leeg.keys())}")
    for naam, waarde in waarden.items():
        if type(waarde) not in _ZOALS_HET_IS:
            rij[naam] = _waarde(waarde)
    rij["id"] = rij["id"] or nieuw_id()
    return rij


_ZOALS_HET_IS = frozenset((str, int, type(None)))


def _waarde(waarde: Any) -> Any:
    if isinstance(waarde, dt.date):
        return waarde.isoformat()
    if isinstance(waarde, bool):
        return int(waarde)
    if isinstance(waarde, Decimal):
        return int((waarde * 10_000).to_integral_exact())
    return waarde
