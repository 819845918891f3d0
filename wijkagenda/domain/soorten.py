"""The mapped class of one kind, loading only the file of its word: a list of initiatieven need not wait for the subsidies."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from wijkagenda.domain.basis_model import KLASSEN, Rij
from wijkagenda.domain.velden import MODULES

_BUITEN_VELDEN = {"verband": "verband", "instelling": "bestand", "kopie": "bestand"}


@cache
def _modules() -> dict[str, str]:
    """Kind → the module of its class; a kind is named in the fields of its word."""
    velden = {module: import_module(f"wijkagenda.domain.velden.{module}") for module in MODULES}
    return {soort: module for module, m in velden.items() for soort in m.NAMEN} | _BUITEN_VELDEN


@cache
def klasse_van(soort: str) -> type[Rij]:
    """The class of one kind. Raises `KeyError`."""
    import_module(f"wijkagenda.domain.{_modules()[soort]}")
    return KLASSEN[soort]
