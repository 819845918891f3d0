"""A report from a file that need not be open here, also while someone else works in it: from a snapshot to a file on disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.basis.schrijven import eis_ander_bestand, schrijf_veilig
from wijkagenda.queries.gebiedkeuze import gebieden_met_naam
from wijkagenda.queries.rapportkeuze import WOORDEN, met_nummer, onderwerpen
from wijkagenda.reports.keuze import Keuze
from wijkagenda.reports.maken import blokken, let_op, maak, zet
from wijkagenda.reports.register import Rapport, Uitgave
from wijkagenda.storage import snapshot
from wijkagenda.storage.peildatum import klok_voor


def exporteer(pad: Path, rapport: Rapport, uitgave: Uitgave, formaat: str, naar: Path, *, gebieden: Sequence[str] = (), jaren: Sequence[int] = (),
              nummer: str = "", vandaag: dt.date | None = None, met_personen: bool = False) -> str:  # fmt: skip
    """Writes an edition of the report of the file at `pad`; without `jaren` of this year, without `gebieden` or `nummer` of all.

    Returns what is to be known about it, mostly nothing: which characters paper can't show.
    Raises `BestandFout`, also where `naar` is the file itself, `InvoerFout` for an unknown gebied or number, `RegelFout`
    where there is nothing to report on.
    """
    eis_ander_bestand(naar, pad)
    con = snapshot.momentopname(pad)
    try:
        dag = klok_voor(con, vandaag).vandaag()
        with snapshot.lezer(con) as db:
            jaar_lijst = tuple(sorted(set(jaren))) or (dag.year,)
            ids = gebieden_met_naam(db, gebieden)
            records = _records(db, uitgave, ids, gebieden, jaar_lijst, nummer) if uitgave.over else ()
            keuze = Keuze(dag, ids, jaar_lijst, records, uitgave.code, met_personen=met_personen)
            if formaat == "pdf":
                gelezen = blokken(db, rapport, keuze)
                inhoud, melding = zet(db, rapport, formaat, keuze, gelezen), let_op(gelezen)
            else:
                inhoud, melding = maak(db, rapport, formaat, keuze), ""
    finally:
        con.close()
    schrijf_veilig(naar, inhoud)
    return melding


def _records(
    db: sa.Connection, uitgave: Uitgave, ids: tuple[str, ...], gebieden: Sequence[str], jaren: tuple[int, ...], nummer: str
) -> tuple[str, ...]:
    soort = WOORDEN[uitgave.over]
    if nummer:
        gevonden = met_nummer(db, uitgave.over, nummer)
        if gevonden is None:
            raise InvoerFout(f"Er is geen {soort} met nummer ‘{nummer[:40]}’. Kijk het nummer na; het staat onder de titel.", "nummer")
        return (gevonden.id,)
    records = tuple(o.id for o in onderwerpen(db, uitgave.over, ids, jaren))
    if not records:
        waar = f" van {opsomming(list(gebieden))}" if gebieden else ""
        raise RegelFout(f"Er is geen {soort}{waar} over {opsomming([str(j) for j in jaren])}. Kies een ander jaar met --jaar, of een ander gebied.")
    return records
