"""What a dossier may still get, in words and cents: the plafondruimte of its regeling, and what is vrij in its geldstroom."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.subsidie_regels import KANT
from wijkagenda.domain.subsidie_stand import plafondruimten
from wijkagenda.domain.subsidie_stappen import Feiten
from wijkagenda.domain.verdeelsleutel import per_gebied
from wijkagenda.domain.wijkbudget import Geldstroom
from wijkagenda.queries.wijkbudget import standen

Delen = tuple[tuple[str, str, int], ...]
"""(gebied id, naam, share x 10,000)."""


@dataclass(frozen=True, slots=True)
class Ruimteregel:
    """One line on what is left, in words and cents."""

    wat: str
    bedrag: int


def ruimte(db: sa.Connection, regeling_id: str, geldstroom_id: str | None, jaar: int, nu: Feiten, delen: Delen) -> tuple[Ruimteregel, ...]:
    """Plafondruimte per gebied and in all, what would be left after the advice, and what is vrij in the geldstroom."""
    ruimten = plafondruimten(db, regeling_id)
    bedrag = nu.geadviseerd if nu.geadviseerd is not None else nu.aangevraagd
    stukken = per_gebied(bedrag, [(gebied, deel) for gebied, _, deel in delen])
    woord = "Na dit advies" if nu.geadviseerd is not None else "Na de hele aanvraag"
    eigen = [(naam, ruimten[gebied], stukken.get(gebied, 0)) for gebied, naam, _ in delen if gebied in ruimten]
    uit = []
    for naam, over, deel in [*eigen, ("regeling", ruimten[None], bedrag)]:
        uit.append(Ruimteregel(f"Plafondruimte {naam}", over))
        if nu.besluit is None:
            uit.append(Ruimteregel(woord, over - deel))
    return (*uit, *_vrij(db, geldstroom_id, jaar, delen))


def _vrij(db: sa.Connection, geldstroom_id: str | None, jaar: int, delen: Delen) -> list[Ruimteregel]:
    """What is vrij in the geldstroom in the gebieden of the application; nothing where it has no boekingen there."""
    if geldstroom_id is None or not delen:
        return []
    stand = standen(db, ("geldstroom_id",), gebied_ids=[gebied for gebied, _, _ in delen], jaren=(jaar,), kant=KANT).get((geldstroom_id,))
    naam = db.execute(_stroomnaam(), {"id": geldstroom_id}).scalar()
    return [Ruimteregel(f"Vrij in {naam}", stand.vrij)] if stand is not None and naam else []


@cache
def _stroomnaam() -> sa.Select[str]:
    return sa.select(Geldstroom.naam).where(levend(Geldstroom), Geldstroom.id == sa.bindparam("id"))
