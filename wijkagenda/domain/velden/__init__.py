"""The fields of every kind of record, declared once as plain data; loads no SQLAlchemy.

>>> [v.naam for v in velden_van("wens")][:2]
['bewonersagenda_id', 'tekst']
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from wijkagenda.basis.veld import Veld

MODULES = ("gebied", "relatie", "beleidskader", "inbreng", "wijkplan", "agenda", "initiatief", "subsidie", "brief", "wijkbudget",
           "wijkscan", "leersessie", "evaluatie", "taalwoord")  # fmt: skip


@cache
def alle() -> dict[str, tuple[Veld, ...]]:
    """Table name → its fields, in the order of the form."""
    gevonden: dict[str, tuple[Veld, ...]] = {}
    for module in MODULES:
        gevonden |= import_module(f"{__name__}.{module}").VELDEN
    return gevonden


@cache
def namen() -> dict[str, tuple[str, str]]:
    """Table name → (singular, plural) as a user reads it."""
    gevonden: dict[str, tuple[str, str]] = {}
    for module in MODULES:
        gevonden |= import_module(f"{__name__}.{module}").NAMEN
    return gevonden


def velden_van(soort: str) -> tuple[Veld, ...]:
    """The fields of one kind. Raises `KeyError` for an unknown kind."""
    return alle()[soort]


def veld_van(soort: str, naam: str) -> Veld:
    """One field. Raises `KeyError`."""
    return next(v for v in velden_van(soort) if v.naam == naam)


def naam_van(soort: str) -> str:
    """``initiatief`` → ``initiatief``, ``agendapunt`` → ``agendapunt``, ``regeling_stuk`` → ``nodig stuk``."""
    return namen().get(soort, (soort.replace("_", " "), ""))[0]
