"""What is the open work of a medewerker: what goes along when work is handed over, and what is counted.

What someone did in the past (heard, decided, assessed, wrote down) stays theirs; what is finished stays as it was.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import sqlalchemy as sa

from wijkagenda.domain.agenda import Agendapunt
from wijkagenda.domain.basis_model import Rij, levend
from wijkagenda.domain.initiatief import EINDFASEN, Initiatief
from wijkagenda.domain.leersessie import Leersessie
from wijkagenda.domain.subsidie import Aanvraag
from wijkagenda.domain.subsidie_stappen import AFGEDAAN
from wijkagenda.domain.wijkplan import Actie, Wijkplan

KOLOM: Mapping[type[Rij], str] = {
    Initiatief: "ondersteuner_id",
    Aanvraag: "behandelaar_id",
    Wijkplan: "medewerker_id",
    Actie: "medewerker_id",
    Agendapunt: "medewerker_id",
    Leersessie: "medewerker_id",
}
"""Who works at it, per kind."""


def open_werk(vandaag: dt.date) -> dict[type[Rij], sa.ColumnElement[bool]]:
    """The condition, per kind, that a record is still work to do on `vandaag`."""
    return {
        Initiatief: sa.and_(levend(Initiatief), sa.func.coalesce(Initiatief.fase, "idee").not_in(EINDFASEN)),
        Aanvraag: sa.and_(levend(Aanvraag), sa.func.coalesce(Aanvraag.status, "concept").not_in(AFGEDAAN)),
        Wijkplan: sa.and_(levend(Wijkplan), sa.func.coalesce(Wijkplan.status, "concept") != "geevalueerd"),
        Actie: sa.and_(levend(Actie), Actie.status.not_in(("klaar", "gestopt"))),
        Agendapunt: sa.and_(levend(Agendapunt), sa.or_(Agendapunt.begin >= vandaag.isoformat(), Agendapunt.herhaling.is_not(None))),
        Leersessie: sa.and_(levend(Leersessie), Leersessie.status != "verslag"),
    }


def van(klasse: type[Rij], medewerker_id: str) -> sa.ColumnElement[bool]:
    """The condition that a record of this kind is worked at by this medewerker."""
    kolom: sa.ColumnElement[str | None] = klasse.__table__.c[KOLOM[klasse]]
    return kolom == medewerker_id
