"""A report from a file that need not be open here, also while someone else works in it: from a snapshot to a file on disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa

from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.basis.schrijven import schrijf_veilig
from wijkagenda.queries import wijkplan
from wijkagenda.queries.gebiedkeuze import gebieden_met_naam
from wijkagenda.reports.maken import Keuze, maak
from wijkagenda.reports.register import Rapport
from wijkagenda.storage import snapshot
from wijkagenda.storage.peildatum import klok_voor


def exporteer(pad: Path, rapport: Rapport, formaat: str, naar: Path, *, gebieden: Sequence[str] = (), jaren: Sequence[int] = (),
              vandaag: dt.date | None = None, met_personen: bool = False) -> None:  # fmt: skip
    """Writes a report of the file at `pad`; without `jaren` of this year, without `gebieden` of all.

    Raises `BestandFout`, `InvoerFout` for an unknown gebied, `RegelFout` where there is nothing to report on.
    """
    con = snapshot.momentopname(pad)
    try:
        dag = klok_voor(con, vandaag).vandaag()
        with snapshot.lezer(con) as db:
            keuze = replace(_keuze(db, rapport, gebieden, tuple(sorted(set(jaren))) or (dag.year,), dag), met_personen=met_personen)
            inhoud = maak(db, rapport, formaat, keuze)
    finally:
        con.close()
    schrijf_veilig(naar, inhoud)


def _keuze(db: sa.Connection, rapport: Rapport, gebieden: Sequence[str], jaren: tuple[int, ...], dag: dt.date) -> Keuze:
    ids = gebieden_met_naam(db, gebieden)
    if not rapport.per_plan:
        return Keuze(dag, ids, jaren)
    plannen = [p.id for p in wijkplan.lijst(db, ids) if any(p.van <= jaar <= p.tot for jaar in jaren)]
    if not plannen:
        waar = f" van {opsomming(list(gebieden))}" if gebieden else ""
        raise RegelFout(f"Er is geen wijkplan{waar} over {opsomming([str(j) for j in jaren])}. Kies een ander jaar met --jaar, of een ander gebied.")
    return Keuze(dag, ids, jaren, tuple(plannen))
