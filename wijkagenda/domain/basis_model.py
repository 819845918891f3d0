"""What every record has: an id that no two copies ever share, and soft deletion. Columns are text, whole numbers or booleans."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from itertools import count
from typing import Annotated, Any

import sqlalchemy as sa
import uuid_utils
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAAMRUIMTE = uuid.UUID("6f0c5b1e-57d6-5a3c-9d1f-0b7f3f0f8f21")
"""Namespace of the UUIDv5 ids of rows that have a natural key (links, metingen, rows of a sjabloon)."""


_idbron: ContextVar[Callable[[], str] | None] = ContextVar("idbron", default=None)


def nieuw_id() -> str:
    """A time-ordered id (UUIDv7, RFC 9562) as 36 characters."""
    bron = _idbron.get()
    return bron() if bron else str(uuid_utils.uuid7())


@contextmanager
def vaste_ids(moment: Callable[[], dt.datetime]) -> Iterator[None]:
    """Inside this, new ids come from the given moment and a count, so that the same story gives the same ids every time."""
    teller = count(1)

    def volgende() -> str:
        nummer = next(teller)
        return str(uuid.UUID(int=int(moment().timestamp() * 1000) << 80 | 7 << 76 | (nummer >> 62) << 64 | 2 << 62 | nummer & (1 << 62) - 1))

    merk = _idbron.set(volgende)
    try:
        yield
    finally:
        _idbron.reset(merk)


def sleutel_id(soort: str, *sleutel: object) -> str:
    """The same id for the same natural key in every copy (UUIDv5), so that merging never doubles such a row."""
    return str(uuid.uuid5(NAAMRUIMTE, "\x1f".join([soort, *(str(s) for s in sleutel)])))


class Tienduizendste(sa.types.TypeDecorator[Decimal]):
    """A decimal with at most four decimals, kept as a whole number (x 10,000): exact, and sums are exact."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Any) -> int | None:
        """To the database."""
        return None if value is None else int((Decimal(value) * 10_000).to_integral_exact())

    def process_result_value(self, value: int | None, dialect: Any) -> Decimal | None:
        """From the database."""
        return None if value is None else Decimal(value) / 10_000


Id = Annotated[str, mapped_column(sa.Text)]
Cent = Annotated[int, mapped_column(sa.BigInteger)]
Decimaal = Annotated[Decimal, mapped_column(Tienduizendste)]


def fk(doel: str, *, index: bool = False) -> Any:
    """A reference to another record's id."""
    return mapped_column(sa.Text, sa.ForeignKey(f"{doel}.id"), index=index)


class Basis(DeclarativeBase):
    """Declarative base; names of constraints and indexes are the same on every database."""

    metadata = sa.MetaData(naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s",
                                              "pk": "pk_%(table_name)s"})  # fmt: skip
    type_annotation_map = {str: sa.Text(), int: sa.BigInteger(), bool: sa.Boolean(), dt.date: sa.Date()}


class Rij(Basis):
    """A record that is journaled, merged and undone: never deleted for good, only `verwijderd`."""

    __abstract__ = True

    id: Mapped[str] = mapped_column(sa.Text, primary_key=True, default=nieuw_id)
    verwijderd: Mapped[bool] = mapped_column(default=False, server_default=sa.false())


def levend(klasse: type[Rij]) -> sa.ColumnElement[bool]:
    """The condition that a row of `klasse` has not been deleted; every read of a record goes through this."""
    return klasse.verwijderd.is_(False)
