"""Which columns can be imported: those of the declared fields, without ``_id``. Plain data, so that asking for them is fast."""

from __future__ import annotations

from dataclasses import dataclass, replace

from wijkagenda.basis.veld import Veld
from wijkagenda.domain.velden import veld_van, velden_van

SOORTEN = {"organisaties": "organisatie", "initiatieven": "initiatief", "aanvragen": "aanvraag", "boekingen": "boeking", "metingen": "meting"}
"""What a user calls a list → the kind of record in it."""

_ERBIJ = {"initiatief": ("fase",)}
"""Fields that only steps change in the window, but that a list may give for a new record."""

_EXTRA = {"aanvraag": (("aanvraag_gebied", "gebied_id"),)}
"""Fields of a part of the record, for when there is only one: an application in a list lies in one gebied."""


@dataclass(frozen=True)
class Kolom:
    """A column of a list: its name, and the field that it fills."""

    naam: str
    veld: Veld


def kolommen(lijst: str) -> tuple[Kolom, ...]:
    """The columns of one list, in the order of the form. Raises `KeyError` for an unknown list."""
    soort = SOORTEN[lijst]
    velden = [v for v in velden_van(soort) if not (v.alleen_lezen or v.persoonlijk) or v.naam in _ERBIJ.get(soort, ())]
    extra = [replace(veld_van(deel, naam), verplicht=False) for deel, naam in _EXTRA.get(soort, ())]
    return tuple(Kolom(v.naam.removesuffix("_id"), v) for v in (*velden, *extra))


def kolomnamen(lijst: str) -> list[str]:
    """Only the names.

    >>> kolomnamen("metingen")[:4]
    ['indicator', 'gebied', 'niveau', 'jaar']
    """
    return [k.naam for k in kolommen(lijst)]
