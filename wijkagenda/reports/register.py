"""Every report that can be made: its name, the module that writes it and the formats it comes in. Plain data, loads nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.opmaak import opsomming

FORMATEN = ("pdf", "csv", "xlsx")


@dataclass(frozen=True)
class Rapport:
    """A report. Its module has ``inhoud(db, ...) -> list[Blok]`` for paper and ``rijen(db, ...)`` for the tables of CSV and XLSX.

    `per_plan` when it is about one wijkplan (``plan_id``), else it is about gebieden and years (``gebied_ids``, ``jaren``).
    `is_register` when its first table has a line per record: it names persons only where asked for (``met_personen``), and its
    totals are no part of a CSV, where they would be read as records. `rekent` when its XLSX has formulas: then its module has
    ``werkboek(db, ...)`` for it.
    """

    code: str
    naam: str
    uitleg: str
    per_plan: bool = False
    is_register: bool = False
    rekent: bool = False
    formaten: tuple[str, ...] = FORMATEN

    @property
    def module(self) -> str:
        """The module that writes it."""
        return f"wijkagenda.reports.{self.code}"


RAPPORTEN = {
    r.code: r
    for r in (
        Rapport("wijkplan", "Wijkplan", "Het boekje voor bewoners: opgaven, acties, cijfers en geld.", per_plan=True),
        Rapport("wijkbudget", "Wijkbudget", "Begroot, verplicht, gerealiseerd en vrij: gebieden naast elkaar en samen.", rekent=True),
        Rapport("initiatieven", "Initiatieven", "Bewonersinitiatieven per gebied en fase."),
        Rapport("subsidies", "Subsidies", "Aanvragen en besluiten per regeling, zonder namen van personen.", is_register=True),
    )
}


def formaat_van(rapport: Rapport, doel: Path) -> str:
    """The format by the ending of the name. Raises `InvoerFout` that names the possible ones."""
    formaat = doel.suffix.casefold().removeprefix(".")
    if formaat not in rapport.formaten:
        mogelijk = opsomming([f".{f}" for f in rapport.formaten], "of")
        raise InvoerFout(f"Aan ‘{doel.name}’ is niet te zien wat het moet worden. Laat de naam eindigen op {mogelijk}.", "naar")
    return formaat
