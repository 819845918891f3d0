"""A report in the format that is wanted, from a reading connection: for the window and the commands alike.

The content is written by the report's own module; this chooses it, and turns blocks or tables into the bytes of a file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import RegelFout
from wijkagenda.reports.blocks import Blok, Omslag, Tabel
from wijkagenda.reports.register import Rapport


@dataclass(frozen=True)
class Keuze:
    """What a report is about: gebieden (none: all) and years, or plans; the day of today; and whether persons may be named in it."""

    vandaag: dt.date
    gebied_ids: tuple[str, ...] = ()
    jaren: tuple[int, ...] = ()
    plan_ids: tuple[str, ...] = ()
    met_personen: bool = False


def maak(db: sa.Connection, rapport: Rapport, formaat: str, keuze: Keuze) -> bytes:
    """The file as bytes. Raises `RegelFout` where there is nothing to report on, `NietGevonden` for a plan that is gone."""
    if rapport.per_plan and not keuze.plan_ids:
        raise RegelFout("Er is nog geen wijkplan om een boekje van te maken. Maak eerst een wijkplan.")
    if formaat == "pdf":
        from wijkagenda.reports.pdf.document import maak_pdf  # here: reportlab is loaded when a PDF is wanted

        inhoud = blokken(db, rapport, keuze)
        return maak_pdf(inhoud, titel=_titel(inhoud, rapport), voettekst=_voettekst(db, rapport, keuze), datum=keuze.vandaag)
    if formaat == "csv":
        from wijkagenda.reports.csv import maak_csv

        gevonden = tabellen(db, rapport, keuze)
        return maak_csv([tabel for _, tabel in (gevonden[:1] if rapport.is_register else gevonden)])
    from wijkagenda.reports.werkboek import schrijf_werkboek  # here: XlsxWriter is loaded when a workbook is wanted
    from wijkagenda.reports.xlsx import maak_xlsx

    if rapport.rekent:
        werkboek = import_module(rapport.module).werkboek(db, gebied_ids=keuze.gebied_ids, jaren=keuze.jaren, vandaag=keuze.vandaag)
        return schrijf_werkboek(werkboek, titel=rapport.naam, datum=keuze.vandaag)
    return maak_xlsx(tabellen(db, rapport, keuze), titel=rapport.naam, datum=keuze.vandaag)


def _titel(inhoud: Sequence[Blok], rapport: Rapport) -> str:
    """What the document is called: the words of its one cover, else the name of the report."""
    omslagen = [blok for blok in inhoud if isinstance(blok, Omslag)]
    woorden = " ".join(f"{omslagen[0].titel} {omslagen[0].ondertitel}".split()) if len(omslagen) == 1 else ""
    return woorden or rapport.naam


def _voettekst(db: sa.Connection, rapport: Rapport, keuze: Keuze) -> str:
    """At the foot of each page: what the one plan is called in short; empty for the words of the title."""
    if not rapport.per_plan or len(keuze.plan_ids) != 1:
        return ""
    titel: str = import_module(rapport.module).titel(db, keuze.plan_ids[0])
    return titel


def blokken(db: sa.Connection, rapport: Rapport, keuze: Keuze) -> list[Blok]:
    """The report for paper; of several plans one after the other, each with its cover."""
    module = import_module(rapport.module)
    if rapport.per_plan:
        return [blok for plan_id in keuze.plan_ids for blok in module.inhoud(db, plan_id=plan_id, vandaag=keuze.vandaag)]
    personen = {"met_personen": keuze.met_personen} if rapport.is_register else {}
    inhoud: list[Blok] = module.inhoud(db, gebied_ids=keuze.gebied_ids, jaren=keuze.jaren, vandaag=keuze.vandaag, **personen)
    return inhoud


def tabellen(db: sa.Connection, rapport: Rapport, keuze: Keuze) -> list[tuple[str, Tabel]]:
    """The tables for a spreadsheet by name; those of several plans are put under each other."""
    module: Any = import_module(rapport.module)
    if not rapport.per_plan:
        erbij = {"vandaag": keuze.vandaag, "met_personen": keuze.met_personen} if rapport.is_register else {}
        gevonden: list[tuple[str, Tabel]] = module.rijen(db, gebied_ids=keuze.gebied_ids, jaren=keuze.jaren, **erbij)
        return gevonden
    return _onder_elkaar([module.rijen(db, plan_id=plan_id) for plan_id in keuze.plan_ids])


def _onder_elkaar(per_plan: Sequence[Sequence[tuple[str, Tabel]]]) -> list[tuple[str, Tabel]]:
    samen: dict[str, Tabel] = {}
    for tabellen_ in per_plan:
        for naam, tabel in tabellen_:
            samen[naam] = replace(samen[naam], rijen=(*samen[naam].rijen, *tabel.rijen)) if naam in samen else tabel
    return list(samen.items())
