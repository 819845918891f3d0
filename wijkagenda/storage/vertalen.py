"""Lifts journal deltas of an older schema to this one: for undo, replay and exchange.

Each revision in `db/versions` after the first has a function ``vertaal(tabel, delta)`` that lifts a delta of the schema
before it: ``(table, {column: [old, new]}) -> (table, {column: [old, new]})``.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from typing import Any

from wijkagenda.basis.paden import migratiemap

Vertaler = Callable[[str, dict[str, Any]], tuple[str, dict[str, Any]]]


def vertalers() -> dict[int, Vertaler]:
    """Schema number → the function that lifts a delta of that schema to the next."""
    gevonden: dict[int, Vertaler] = {}
    for pad in sorted((migratiemap() / "versions").glob("[0-9]*.py"))[1:]:
        spec = importlib.util.spec_from_file_location(f"wijkagenda_migratie_{pad.stem}", pad)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        gevonden[int(module.revision) - 1] = module.vertaal
    return gevonden
