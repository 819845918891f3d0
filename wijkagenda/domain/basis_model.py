"""What every record has: an id that no two copies ever share, and soft deletion. Columns are text, whole numbers or booleans."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

import sqlalchemy as sa
import uuid_utils

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped

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


Cent = Annotated[int, "cent"]
Decimaal = Annotated[Decimal, "tienduizendste"]

METADATA = sa.MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"}
)
"""All tables; names of constraints and indexes are the same on every database."""

KLASSEN: dict[str, type[Rij]] = {}
"""Table name → class, of every file of the domain that has been loaded."""

_TYPEN: Mapping[str, Callable[[], sa.types.TypeEngine[Any]]] = {
    "str": sa.Text, "int": sa.BigInteger, "bool": sa.Boolean, "dt.date": sa.Date, "Cent": sa.BigInteger, "Decimaal": Tienduizendste,
}  # fmt: skip
_NOTATIE = re.compile(r"Mapped\[([\w.]+)( \| None)?\]")


def kolom(**opties: Any) -> Any:
    """A column that says more than its annotation: ``default=``, ``index=``."""
    return sa.Column(**opties)


def fk(doel: str, *, index: bool = False) -> Any:
    """A reference to another record's id."""
    return sa.Column(sa.Text, sa.ForeignKey(f"{doel}.id"), index=index)


def deelindex(tabel: str, kolom: str) -> sa.Index:
    """An index of only the rows where `kolom` holds something: small, and quick for dates that few records have."""
    waar = sa.text(f"{kolom} is not null")
    return sa.Index(f"ix_{tabel}_{kolom}", kolom, sqlite_where=waar, postgresql_where=waar)


class Rij:
    """A record that is journaled, merged and undone: never deleted for good, only `verwijderd`.

    A subclass says its columns as annotations (``titel: Mapped[str | None]``); they become a table at once, which is all
    that reading needs. The objects of SQLAlchemy's ORM are made from it by `karteer`, at the first step that writes: so
    the first page of the window waits for neither the ORM nor 90 mappers (half a second on an old laptop).
    """

    __tablename__: ClassVar[str]
    __table__: ClassVar[sa.Table]
    __table_args__: ClassVar[tuple[sa.schema.SchemaItem, ...]] = ()

    id: Mapped[str]
    verwijderd: Mapped[bool]

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        kolommen = [_kolom(cls, naam, notatie) for naam, notatie in cls.__annotations__.items()]
        kolommen.append(sa.Column("id", sa.Text, primary_key=True, default=nieuw_id))
        kolommen.append(sa.Column("verwijderd", sa.Boolean, nullable=False, default=False, server_default=sa.false()))
        cls.__table__ = sa.Table(cls.__tablename__, METADATA, *kolommen, *cls.__table_args__)
        for deel in cls.__table__.columns:
            setattr(cls, deel.key, deel)
        cls.__clause_element__ = lambda: cls.__table__  # type: ignore[attr-defined]  # in a FROM the class stands for its table
        KLASSEN[cls.__tablename__] = cls

    def __init__(self, **waarden: Any) -> None:
        for naam, waarde in waarden.items():
            if naam not in self.__table__.columns:
                raise TypeError(f"{type(self).__name__} has no column {naam}")
            setattr(self, naam, waarde)


def _kolom(klasse: type[Rij], naam: str, notatie: str) -> sa.Column[Any]:
    """The column of one annotation, with what `kolom` or `fk` said of it."""
    gevonden = _NOTATIE.fullmatch(notatie)
    if gevonden is None:
        raise TypeError(f"{klasse.__name__}.{naam}: {notatie} is no column")
    gezegd = vars(klasse).get(naam)
    deel: sa.Column[Any] = gezegd if isinstance(gezegd, sa.Column) else sa.Column()
    deel.name = deel.key = naam
    deel.nullable = gevonden[2] is not None
    if isinstance(deel.type, sa.types.NullType):
        deel.type = _TYPEN[gevonden[1]]()
    return deel


def karteer() -> None:
    """Maps every class that was loaded and not yet mapped to its table, for the ORM. Cheap to call again."""
    from sqlalchemy.orm import registry  # here, for a fast start: reading does not need the ORM

    nieuw = [klasse for klasse in KLASSEN.values() if "__mapper__" not in vars(klasse)]
    if nieuw:
        kaart = registry(metadata=METADATA)
        for klasse in nieuw:
            del klasse.__clause_element__  # type: ignore[attr-defined]  # from now on it stands for its objects
            klasse.__mapper__ = kaart.map_imperatively(klasse, klasse.__table__)  # type: ignore[attr-defined]


def levend(klasse: type[Rij]) -> sa.ColumnElement[bool]:
    """The condition that a row of `klasse` has not been deleted; every read of a record goes through this."""
    return klasse.verwijderd.is_(False)
