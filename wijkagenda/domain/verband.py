"""The thread: which record led to which. Walked both ways; references that a record itself holds are part of it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkagenda.domain.basis_model import Rij, kolom, sleutel_id

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Verband(Rij):
    """`van` led to `naar`: an inbreng to an opgave, an opgave to an initiatief, an inzicht to an opgave."""

    __tablename__ = "verband"

    van_soort: Mapped[str]
    van_id: Mapped[str] = kolom(index=True)
    naar_soort: Mapped[str]
    naar_id: Mapped[str] = kolom(index=True)


def maak_verband(van_soort: str, van_id: str, naar_soort: str, naar_id: str) -> Verband:
    """The link with its natural id, so that two copies that make the same link end with one."""
    return Verband(id=sleutel_id("verband", van_soort, van_id, naar_soort, naar_id), van_soort=van_soort, van_id=van_id,
                   naar_soort=naar_soort, naar_id=naar_id)  # fmt: skip
