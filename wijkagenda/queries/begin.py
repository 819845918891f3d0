"""How far someone is who has just begun with a file: the first steps that Start shows instead of empty tables."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.domain.basis_model import Rij, levend
from wijkagenda.domain.beleidskader import Beleidskader
from wijkagenda.domain.bestand import GEKOZEN
from wijkagenda.domain.inbreng import Inbreng
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.subsidie import Aanvraag
from wijkagenda.domain.wijkbudget import Boeking
from wijkagenda.domain.wijkplan import Wijkplan
from wijkagenda.queries.bestand import instelling


@dataclass(frozen=True)
class Begin:
    """Which of the first steps were taken."""

    gekozen: bool
    inbreng: bool
    wijkplan: bool


def begin(db: sa.Connection) -> Begin | None:
    """The first steps, or None for a file that is in use already."""
    if any(_is_er(db, klasse) for klasse in (Initiatief, Aanvraag, Boeking)):
        return None
    stappen = Begin(bool(instelling(db, GEKOZEN)), _is_er(db, Inbreng), _is_er(db, Wijkplan))
    return None if stappen.inbreng and stappen.wijkplan else stappen


def _is_er(db: sa.Connection, klasse: type[Rij]) -> bool:
    return db.execute(sa.select(sa.literal(1)).where(levend(klasse)).limit(1)).first() is not None


def kaders(db: sa.Connection) -> list[tuple[str, str, bool]]:
    """(id, name, in use) of every beleidskader."""
    zin = sa.select(Beleidskader.id, Beleidskader.naam, Beleidskader.actief).where(levend(Beleidskader))
    return [(id_, naam, actief) for id_, naam, actief in db.execute(zin.order_by(Beleidskader.actief.desc(), Beleidskader.naam)).all()]
