"""Words of this gemeente for the plain-language check: an official word with a plain one, or a shipped word that is left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.domain.basis_model import Rij, kolom

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Taalwoord(Rij):
    """One word, in lower case: it comes beside the shipped list, or in the place of the same word there.

    `liever` is empty where there is only a reason to avoid the word; `uit` is a word that is no longer advised against.
    """

    __tablename__ = "taalwoord"

    woord: Mapped[str]
    liever: Mapped[str | None]
    uit: Mapped[bool] = kolom(default=False)


def keur_woord(woord: str) -> str:
    """The word as it is kept: lower case, one space between its parts. Raises `InvoerFout`.

    >>> keur_woord(" Met  Betrekking tot ")
    'met betrekking tot'
    """
    kaal = " ".join(woord.casefold().replace("’", "'").split())
    if sum(teken.isalpha() for teken in kaal) < 2:
        raise InvoerFout("Schrijf een woord van minstens twee letters.", "woord")
    if any(not (teken.isalnum() or teken in " -'./") for teken in kaal):
        raise InvoerFout("Schrijf alleen het woord, zonder haakjes of andere tekens.", "woord")
    return kaal
