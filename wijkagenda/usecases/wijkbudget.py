"""Wijkbudget: boekingen, counter-entries and documents that book."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from wijkagenda.domain.basis_model import Rij
from wijkagenda.storage.unit_of_work import Werk

MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
