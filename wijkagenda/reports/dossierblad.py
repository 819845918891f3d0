"""What all chapters of a dossier on paper share: what was read of it, and how its persons are called.

Without persons each is called by what they do: "teamleider sociale basis", "beoordelaar 2".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.queries.dossierdelen import Dossierdelen, Kern, Wie, dossierdelen, functies, kern
from wijkagenda.queries.dossiertermijn import dossiertermijnen
from wijkagenda.queries.subsidiebesluit import BesluitRij, ZienswijzeRij, besluiten, zienswijzen
from wijkagenda.queries.subsidiedossier import Dossier, dossier
from wijkagenda.queries.termijnrij import Dossiertermijn
from wijkagenda.reports.subsidieregister import ANONIEM


@dataclass(frozen=True)
class Dossierblad:
    """One dossier as it was read; decisions and zienswijzen oldest first."""

    db: sa.Connection
    dossier: Dossier
    kern: Kern
    delen: Dossierdelen
    termijnen: tuple[Dossiertermijn, ...]
    besluiten: tuple[BesluitRij, ...]
    zienswijzen: tuple[ZienswijzeRij, ...]
    functies: Mapping[str, str]
    vandaag: dt.date
    met_personen: bool

    @property
    def aanvrager(self) -> str:
        """Who asks, as it may be shown."""
        return ANONIEM if self.kern.particulier and not self.met_personen else self.kern.aanvrager

    def wie(self, wie: Wie, anders: str) -> str:
        """A person by name and functie, or without persons by functie alone; `anders` where that is not known."""
        if self.met_personen and wie.naam:
            return f"{wie.naam} ({wie.functie})" if wie.functie else wie.naam
        return wie.functie or anders

    def medewerker(self, naam: str, anders: str) -> str:
        """The same for somebody who works here and of whom only the name was read."""
        return self.wie(Wie(naam, self.functies.get(naam, "")), anders)


def lees_dossier(db: sa.Connection, aanvraag_id: str, vandaag: dt.date, *, met_personen: bool) -> Dossierblad:
    """Everything of one dossier. Raises `NietGevonden`."""
    return Dossierblad(
        db, dossier(db, aanvraag_id, vandaag), kern(db, aanvraag_id), dossierdelen(db, aanvraag_id),
        tuple(dossiertermijnen(db, aanvraag_id, vandaag)), tuple(reversed(besluiten(db, aanvraag_id))),
        tuple(reversed(zienswijzen(db, aanvraag_id))), functies(db), vandaag, met_personen,
    )  # fmt: skip


def op_dag(woord: str, dag: dt.date | None) -> str:
    """``ontvangen op 2 maart 2026``; empty without a day.

    >>> op_dag("ontvangen", dt.date(2026, 3, 2)), op_dag("ontvangen", None)
    ('ontvangen op 2 maart 2026', '')
    """
    return f"{woord} op {toon_dag(dag)}" if dag is not None else ""
