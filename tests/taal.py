"""The reader with only the shipped words, for tests of texts outside a file."""

from __future__ import annotations

from functools import cache

from wijkagenda.domain.eenvoud_woorden import Woordenlijst
from wijkagenda.queries.eenvoud import Lezer, standaardwoorden


@cache
def standaardlezer() -> Lezer:
    """One for all tests: it remembers what it read."""
    return Lezer(Woordenlijst(standaardwoorden()))
