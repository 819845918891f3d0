"""Search over everything: FTS5 with accents folded; titles and names also by the middle of a word.

One row of `zoekregel` per record, kept by triggers that are generated from the declared fields; `zoek` indexes it by
word, `zoek_midden` indexes the folded title by three letters.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.basis.opmaak import vouw
from wijkagenda.basis.veld import Soort
from wijkagenda.domain.velden import alle, veld_van, velden_van
from wijkagenda.storage.journal import q

TABELLEN = """
create table if not exists zoekregel(nr integer primary key, soort text not null, id text not null unique, titel text not null, tekst text not null);
create virtual table if not exists zoek using fts5(titel, tekst, content='zoekregel', content_rowid='nr',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3');
create virtual table if not exists zoek_midden using fts5(titel, content='', tokenize='trigram');
"""

ZONDER = {"instelling", "kopie", "verband", "gebied_deel", "inwonertal", "cbs_gebied", "thema_doel", "initiatief_gebied", "initiatiefnemer",
          "aanvraag_gebied", "aanvraag_stuk", "oormerk", "taakveld", "deelnamebedrag", "leersessie_gebied", "hoofdstuk"}  # fmt: skip
"""Kinds that nobody looks for by themselves."""
ZONDER_TITEL = {"boeking"}
KENTEKENS = {"kenmerk"}
"""Columns by which people call a record."""


@dataclass(frozen=True)
class Treffer:
    """A record that was found: kind, id, its title, and a piece of the text with the word."""

    soort: str
    id: str
    titel: str
    fragment: str


def titelkolom(soort: str) -> str | None:
    """The column that names a record of this kind, or None."""
    namen = [v.naam for v in alle().get(soort, ()) if v.soort in (Soort.REGEL, Soort.TEKST) and not v.keuzes]
    return next((n for n in ("titel", "naam") if n in namen), namen[0] if namen else None)


def _uitdrukkingen(soort: str, voor: str) -> tuple[str, str] | None:
    """SQL for the title and the text of a row; what people call it by, as a kenmerk, stands first in its title.

    What is named by a whole text (inbreng, wens) has no title of its own, nor has a boeking: it repeats that of its source.
    """
    naam = titelkolom(soort)
    if naam is None:
        return None
    titel = [naam] if veld_van(soort, naam).soort is Soort.REGEL and soort not in ZONDER_TITEL else []
    titel = [v.naam for v in velden_van(soort) if v.naam in KENTEKENS and titel] + titel
    rest = [v.naam for v in velden_van(soort) if v.soort in (Soort.REGEL, Soort.TEKST) and v.naam not in titel]
    return _achter_elkaar(titel, voor), _achter_elkaar(rest, voor)


def _achter_elkaar(kolommen: Sequence[str], voor: str) -> str:
    samen = " || ' ' || ".join(f"coalesce({voor}{q(n)}, '')" for n in kolommen)
    return f"trim({samen})" if samen else "''"


def zoekbaar(tabellen: list[sa.Table]) -> list[sa.Table]:
    """The tables that are searched."""
    return [t for t in tabellen if t.name in alle() and t.name not in ZONDER and titelkolom(t.name)]


def installeer(con: sqlite3.Connection, tabellen: list[sa.Table]) -> None:
    """Makes the index and its triggers anew; existing rows are indexed."""
    for (naam,) in con.execute("select name from sqlite_master where type = 'trigger' and name glob 'z_*'").fetchall():
        con.execute(f"drop trigger {q(naam)}")
    for oud in ("zoek", "zoek_midden", "zoekregel"):
        con.execute(f"drop table if exists {oud}")
    for zin in TABELLEN.strip().split(";\n"):
        con.execute(zin)
    for tabel in zoekbaar(tabellen):
        for zin in _triggers(tabel.name):
            con.execute(zin)
    for zin in _REGELTRIGGERS:
        con.execute(zin)
    for tabel in zoekbaar(tabellen):
        vul(con, tabel.name, 0)


_REGELTRIGGERS = (
    "create trigger z_regel_i after insert on zoekregel when (select aan from journaal_nu) <> 2 begin "
    "insert into zoek(rowid, titel, tekst) values(new.nr, new.titel, new.tekst); "
    "insert into zoek_midden(rowid, titel) values(new.nr, vouw(new.titel)); end",
    "create trigger z_regel_u after update on zoekregel begin "
    "insert into zoek(zoek, rowid, titel, tekst) values('delete', old.nr, old.titel, old.tekst); "
    "insert into zoek(rowid, titel, tekst) values(new.nr, new.titel, new.tekst); "
    "insert into zoek_midden(zoek_midden, rowid, titel) select 'delete', old.nr, vouw(old.titel) where old.titel is not new.titel; "
    "insert into zoek_midden(rowid, titel) select new.nr, vouw(new.titel) where old.titel is not new.titel; end",
    "create trigger z_regel_d after delete on zoekregel begin "
    "insert into zoek(zoek, rowid, titel, tekst) values('delete', old.nr, old.titel, old.tekst); "
    "insert into zoek_midden(zoek_midden, rowid, titel) values('delete', old.nr, vouw(old.titel)); end",
)


def _triggers(soort: str) -> list[str]:
    nieuw = _uitdrukkingen(soort, "new.")
    assert nieuw is not None
    kolommen = [v.naam for v in alle()[soort] if v.soort in (Soort.REGEL, Soort.TEKST)] + ["verwijderd"]
    anders = " or ".join(f"old.{q(k)} is not new.{q(k)}" for k in kolommen)
    erin = f"insert into zoekregel(soort, id, titel, tekst) select '{soort}', new.id, {nieuw[0]}, {nieuw[1]} where new.verwijderd = 0"
    aan = "(select aan from journaal_nu) <> 2"
    return [
        f"create trigger z_{soort}_i after insert on {q(soort)} when {aan} begin {erin}; end",
        f"create trigger z_{soort}_u after update on {q(soort)} when {anders} begin "
        f"update zoekregel set titel = {nieuw[0]}, tekst = {nieuw[1]} where id = new.id and new.verwijderd = 0; "
        f"delete from zoekregel where id = new.id and new.verwijderd = 1; "
        f"{erin} and old.verwijderd = 1; end",
    ]


def vul(con: sqlite3.Connection, soort: str, na_rowid: int) -> None:
    """Indexes all living rows of one kind after a rowid at once, with the triggers at rest."""
    uitdrukking = _uitdrukkingen(soort, "")
    if uitdrukking is None:
        return
    (aan,) = con.execute("select aan from journaal_nu").fetchone()
    (vanaf,) = con.execute("select coalesce(max(nr), 0) from zoekregel").fetchone()
    con.execute("update journaal_nu set aan = 2")
    con.execute(f"insert into zoekregel(soort, id, titel, tekst) select '{soort}', id, {uitdrukking[0]}, {uitdrukking[1]} "
                f"from {q(soort)} where rowid > ? and verwijderd = 0 order by rowid", (na_rowid,))  # fmt: skip
    con.execute("insert into zoek(rowid, titel, tekst) select nr, titel, tekst from zoekregel where nr > ?", (vanaf,))
    con.execute("insert into zoek_midden(rowid, titel) select nr, vouw(titel) from zoekregel where nr > ?", (vanaf,))
    con.execute("update journaal_nu set aan = ?", (aan,))


def vraag_van(tekst: str) -> str:
    """What a user typed as an FTS5 query: every word quoted, the last one open at its end; empty when nothing is left."""
    woorden = re.findall(r"\w+", tekst)
    return " ".join(f'"{w}"' for w in woorden[:-1]) + (" " if len(woorden) > 1 else "") + (f'"{woorden[-1]}"*' if woorden else "")


def zoek(con: sqlite3.Connection, tekst: str, hoogstens: int = 30) -> list[Treffer]:
    """Records for what was typed: titles first, then text, then the middle of words; newest first within each."""
    vraag = vraag_van(tekst)
    if not vraag:
        return []
    gevonden: dict[int, None] = {}
    for zin, waarde in (
        ("select rowid from zoek where zoek match ? order by rowid desc limit ?", f"titel : ({vraag})"),
        ("select rowid from zoek where zoek match ? order by rowid desc limit ?", vraag),
        ("select rowid from zoek_midden where zoek_midden match ? order by rowid desc limit ?", _midden(tekst)),
    ):
        if waarde and len(gevonden) < hoogstens:
            for (nr,) in con.execute(zin, (waarde, hoogstens)).fetchall():
                gevonden.setdefault(nr)
    nummers = list(gevonden)[:hoogstens]
    vraagtekens = ",".join("?" * len(nummers))
    regels = {r[0]: r for r in con.execute(f"select nr, soort, id, titel, tekst from zoekregel where nr in ({vraagtekens})", nummers)}
    return [Treffer(r[1], r[2], _kort(r[3] or r[4], 120), fragment(r[4], tekst)) for r in (regels[n] for n in nummers)]


def _midden(tekst: str) -> str:
    delen = [d for d in re.findall(r"\w+", vouw(tekst)) if len(d) >= 3]
    return " ".join(f'"{d}"' for d in delen)


def _kort(tekst: str, lengte: int) -> str:
    plat = " ".join(tekst.split())
    return plat if len(plat) <= lengte else plat[: lengte - 1].rstrip() + "…"


def fragment(tekst: str, gezocht: str, lengte: int = 90) -> str:
    """The piece of `tekst` around the first word that was looked for."""
    plat = " ".join(tekst.split())
    woorden = re.findall(r"\w+", vouw(gezocht))
    plekken = [p for p in (vouw(plat).find(w) for w in woorden) if p >= 0]
    begin = max(0, min(plekken) - 30) if plekken else 0
    return ("…" if begin else "") + _kort(plat[begin:], lengte)
