"""Is a file whole? Looks at header, pages, references, journal, search, numbers, boekingen, shares, dossiers and attachments.

Plain sqlite3 and no mapped class, so that checking costs little more than starting Python; it only reads, and what a table
should keep it learns from the triggers in the file itself.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from wijkagenda.basis.fouten import BestandFout
from wijkagenda.storage.header import lees_kop

HOOGSTENS = 20
"""How many rows of one kind of trouble are named."""


@dataclass(frozen=True)
class Bevinding:
    """Something that is not as it should be: which check found it, and a sentence."""

    soort: str
    zin: str


def controleer(pad: Path) -> list[Bevinding]:
    """All that is wrong with a file; empty when it is whole. Raises `BestandFout` where it is no file of ours or can't be read."""
    with _Lezer(pad) as con:
        bladen = _bladen(con)
        if bladen:
            return bladen
        return [b for controle in CONTROLES for b in controle(con)]


def tel(pad: Path) -> tuple[int, int]:
    """How many living records and how many steps a file holds."""
    with _Lezer(pad) as con:
        records = sum(con.execute(f'select count(*) from "{t}" where verwijderd = 0').fetchone()[0] for t in _tabellen(con, "j"))
        return records, int(con.execute("select count(*) from stap").fetchone()[0])


class _Lezer:
    """A connection that only reads, after a look at the header."""

    def __init__(self, pad: Path) -> None:
        self._pad = pad
        self._con: sqlite3.Connection | None = None

    def __enter__(self) -> sqlite3.Connection:
        lees_kop(self._pad)
        try:
            self._con = sqlite3.connect(f"{self._pad.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=5)
            self._con.execute("select count(*) from meta").fetchone()
            self._con.execute("begin")
        except sqlite3.Error as fout:
            self._sluit()
            raise self._uitleg(fout) from fout
        return self._con

    def __exit__(self, soort: type[BaseException] | None, waarde: BaseException | None, _spoor: object) -> None:
        self._sluit()
        if isinstance(waarde, sqlite3.Error):
            raise self._uitleg(waarde) from waarde

    def _sluit(self) -> None:
        if self._con is not None:
            self._con.close()

    def _uitleg(self, fout: sqlite3.Error) -> BestandFout:
        naam = getattr(fout, "sqlite_errorname", "")
        if naam in ("SQLITE_READONLY_ROLLBACK", "SQLITE_READONLY_RECOVERY", "SQLITE_CANTOPEN"):
            return BestandFout(f"‘{self._pad.name}’ is niet goed afgesloten. Open het één keer in Wijkagenda; dan herstelt het zichzelf.")
        if naam == "SQLITE_BUSY":
            return BestandFout(f"‘{self._pad.name}’ is even bezet. Probeer het zo nog eens.")
        return BestandFout(f"‘{self._pad.name}’ is beschadigd. Zet een reservekopie terug via Bestand, Reservekopieën.")


def _tabellen(con: sqlite3.Connection, voor: str) -> list[str]:
    """The tables that have triggers of this kind: `j` is journaled, `z` is searched."""
    zin = "select tbl_name from sqlite_master where type = 'trigger' and name = ? || '_' || tbl_name || '_i' order by tbl_name"
    return [r[0] for r in con.execute(zin, (voor,)).fetchall()]


def _bladen(con: sqlite3.Connection) -> list[Bevinding]:
    fouten = [r[0] for r in con.execute(f"pragma integrity_check({HOOGSTENS})").fetchall() if r[0] != "ok"]
    return [Bevinding("bladen", f"Het bestand is beschadigd: {f}.") for f in fouten]


def _verwijzingen(con: sqlite3.Connection) -> Iterator[Bevinding]:
    for tabel, rij, doel, _ in con.execute("pragma foreign_key_check").fetchmany(HOOGSTENS):
        yield Bevinding("verwijzing", f"Een verwijzing klopt niet: {tabel} (rij {rij}) wijst naar {doel} dat er niet is.")


def _journaal(con: sqlite3.Connection) -> Iterator[Bevinding]:
    tabellen = _tabellen(con, "j")
    if not tabellen:
        yield Bevinding("geschiedenis", "De geschiedenis wordt niet bijgehouden: de triggers ontbreken.")
    for tabel in tabellen:
        zin = (f'select id from "{tabel}" t where verwijderd = 0 and not exists (select 1 from wijziging w where w.rij = t.id '
               f"and w.tabel = '{tabel}' and json_extract(w.delta, '$.verwijderd[0]') is null and json_type(w.delta, '$.verwijderd') is not null) "
               f"limit {HOOGSTENS}")  # fmt: skip
        for (id_,) in con.execute(zin).fetchall():
            yield Bevinding("geschiedenis", f"In de geschiedenis ontbreekt hoe dit er kwam: {tabel} {id_}.")
    zonder_stap = "not exists (select 1 from stap s where s.apparaat = w.apparaat and s.nummer = w.nummer)"
    (los,) = con.execute(f"select count(*) from wijziging w where {zonder_stap}").fetchone()
    if los:
        yield Bevinding("geschiedenis", f"In de geschiedenis horen {los} wijzigingen bij geen enkele stap.")
    for apparaat, laatste, hoogste in con.execute("select a.apparaat, a.laatste, coalesce(max(s.nummer), 0) from apparaat a "
                                                  "left join stap s on s.apparaat = a.apparaat group by a.apparaat").fetchall():  # fmt: skip
        if laatste < hoogste:
            yield Bevinding("geschiedenis", f"De telling van de stappen van apparaat {apparaat} klopt niet.")


def _zoekregels(con: sqlite3.Connection) -> Iterator[Bevinding]:
    levend = sum(con.execute(f'select count(*) from "{t}" where verwijderd = 0').fetchone()[0] for t in _tabellen(con, "z") if t != "zoekregel")
    (regels,) = con.execute("select count(*) from zoekregel").fetchone()
    if levend != regels:
        yield Bevinding("zoeken", f"Het zoekregister telt {regels} regels, maar er zijn {levend} records om te zoeken.")
    for tabel in ("zoek", "zoek_midden"):
        (documenten,) = con.execute(f"select count(*) from {tabel}_docsize").fetchone()
        if documenten != regels:
            yield Bevinding("zoeken", f"Het zoekregister ‘{tabel}’ telt {documenten} regels in plaats van {regels}.")


NUMMERS = (("aanvraag", "kenmerk"), ("initiatief", "nummer"))
"""Numbers that people use: no two living records may share one."""


def _nummers(con: sqlite3.Connection) -> Iterator[Bevinding]:
    for tabel, kolom in NUMMERS:
        for nummer, aantal in con.execute(f"select {kolom}, count(*) from {tabel} where {kolom} is not null and verwijderd = 0 "
                                          f"group by {kolom} having count(*) > 1 limit {HOOGSTENS}").fetchall():  # fmt: skip
            yield Bevinding("nummer", f"Het nummer {nummer} komt {aantal} keer voor bij {tabel}.")


def _boekingen(con: sqlite3.Connection) -> Iterator[Bevinding]:
    zin = ("select b.id from boeking b join boeking o on o.id = b.tegen_id where b.bedrag <> -o.bedrag or b.jaar <> o.jaar "
           f"or b.gebied_id <> o.gebied_id or b.rubriek_id <> o.rubriek_id or b.geldstroom_id <> o.geldstroom_id limit {HOOGSTENS}")  # fmt: skip
    for (id_,) in con.execute(zin).fetchall():
        yield Bevinding("boeking", f"Deze tegenboeking past niet bij wat zij terugdraait: {id_}.")
    ketens = ("with recursive keten(begin, id, bedrag) as (select id, id, bedrag from boeking where tegen_id is null union all "
              "select k.begin, b.id, b.bedrag from boeking b join keten k on b.tegen_id = k.id) select k.begin from keten k join boeking b "
              f"on b.id = k.begin group by k.begin having sum(k.bedrag) not in (0, b.bedrag) limit {HOOGSTENS}")  # fmt: skip
    for (id_,) in con.execute(ketens).fetchall():
        yield Bevinding("boeking", f"Deze boeking is vaker teruggedraaid dan gemaakt: {id_}.")


def _afgesloten(con: sqlite3.Connection) -> Iterator[Bevinding]:
    """The newest document of a gebied and year says whether it is closed. Ids are made in the order of time.

    What was booked while it was open again, and undone since, leaves boekingen that together are nothing.
    """
    zin = ("with dicht as (select gebied_id, jaar, soort, max(id) as id from budgetdocument where verwijderd = 0 and gebied_id is not null "
           "and soort in ('jaarafsluiting', 'heropening') group by gebied_id, jaar), later as (select b.jaar, b.gebied_id, count(*) as aantal "
           "from dicht d join boeking b on b.gebied_id = d.gebied_id and b.jaar = d.jaar and b.id > d.id and b.budgetdocument_id is not d.id "
           "where d.soort = 'jaarafsluiting' and b.verwijderd = 0 group by b.jaar, b.gebied_id, b.kant, b.soort, b.geldstroom_id, b.rubriek_id, "
           "b.bron_soort, b.bron_id having sum(b.bedrag) <> 0) select l.jaar, g.naam, sum(l.aantal) from later l join gebied g on g.id = l.gebied_id "
           f"group by l.jaar, g.naam limit {HOOGSTENS}")  # fmt: skip
    for jaar, gebied, aantal in con.execute(zin).fetchall():
        yield Bevinding("afgesloten", f"Na het afsluiten van {jaar} is er in {gebied} nog {aantal} keer geboekt.")


_BESLUIT = "select max(id) from besluit where verwijderd = 0 and aanvraag_id = a.id"
DOSSIERGELD = f"""
with geboekt as (select bron_id, sum(case soort when 'verplicht' then bedrag when 'vrijval' then -bedrag else 0 end) as open,
        sum(case soort when 'gerealiseerd' then bedrag else 0 end) as gerealiseerd
        from boeking where verwijderd = 0 and bron_soort = 'aanvraag' group by bron_id),
    betaald as (select aanvraag_id, sum(case soort when 'terugbetaling' then -bedrag else bedrag end) as bedrag
        from betaling where verwijderd = 0 and betaald_op is not null group by aanvraag_id),
    dossier as (select coalesce(a.kenmerk, a.titel) as naam, coalesce(p.bedrag, 0) as betaald, coalesce(k.open, 0) as open,
        coalesce(k.gerealiseerd, 0) as gerealiseerd, case when a.status = 'ingetrokken' then 0 else coalesce(
            (select bedrag from vaststelling where verwijderd = 0 and aanvraag_id = a.id order by id desc limit 1),
            (select bedrag from besluit where id = ({_BESLUIT}) and bekendgemaakt_op is not null and soort <> 'geweigerd'), 0) end as doel
        from aanvraag a left join geboekt k on k.bron_id = a.id left join betaald p on p.aanvraag_id = a.id where a.verwijderd = 0)
select naam, gerealiseerd = betaald from dossier where gerealiseerd <> betaald or open <> max(0, doel - betaald) limit {HOOGSTENS}
"""
"""Dossiers of which the ledger says something else than their amounts: what was paid, and what is still to be paid."""


def _dossiers(con: sqlite3.Connection) -> Iterator[Bevinding]:
    for naam, betaald_klopt in con.execute(DOSSIERGELD).fetchall():
        wat = "wat nog open staat" if betaald_klopt else "wat er is betaald"
        yield Bevinding("dossier", f"Bij {naam} zegt het wijkbudget iets anders over {wat} dan het dossier.")
    jaren = ("select coalesce(a.kenmerk, a.titel) from besluit b join aanvraag a on a.id = b.aanvraag_id join besluitjaar j on j.besluit_id = b.id "
             f"where b.verwijderd = 0 and j.verwijderd = 0 group by b.id having sum(j.bedrag) <> b.bedrag limit {HOOGSTENS}")  # fmt: skip
    for (naam,) in con.execute(jaren).fetchall():
        yield Bevinding("dossier", f"De bedragen per jaar van het besluit op {naam} zijn samen niet wat er is verleend.")
    anders = ("select v.naam from verdeling_buiten u join verdeling v on v.id = u.verdeling_id join aanvraag a on a.id = u.aanvraag_id where "
              "u.verwijderd = 0 and a.regeling_id <> v.regeling_id union all select c.naam from criteriumoordeel o join regeling_criterium c "
              "on c.id = o.criterium_id join aanvraag a on a.id = o.aanvraag_id where o.verwijderd = 0 and a.regeling_id <> c.regeling_id "
              f"limit {HOOGSTENS}")  # fmt: skip
    for (naam,) in con.execute(anders).fetchall():
        yield Bevinding("dossier", f"Bij ‘{naam}’ staat een aanvraag van een andere regeling.")


def _delen(con: sqlite3.Connection) -> Iterator[Bevinding]:
    """Never above 100 %, and exactly that once a decision was taken: a concept may still be worked on."""
    zin = ("select coalesce(a.kenmerk, a.titel), sum(g.deel) from aanvraag_gebied g join aanvraag a on a.id = g.aanvraag_id "
           f"where g.verwijderd = 0 and a.verwijderd = 0 group by a.id having sum(g.deel) > 1000000 or (sum(g.deel) <> 1000000 and ({_BESLUIT}) "
           f"is not null) limit {HOOGSTENS}")  # fmt: skip
    for naam, som in con.execute(zin).fetchall():
        yield Bevinding("delen", f"De delen per gebied van {naam} zijn samen {f'{som / 10_000:g}'.replace('.', ',')} procent in plaats van 100.")


def _bijlagen(con: sqlite3.Connection) -> Iterator[Bevinding]:
    ontbreekt = "select naam from bijlage where verwijderd = 0 and sha256 not in (select sha256 from blob)"
    for (naam,) in con.execute(ontbreekt).fetchmany(HOOGSTENS):
        yield Bevinding("bijlage", f"De inhoud van bijlage ‘{naam}’ zit niet in dit bestand.")
    for (sha,) in con.execute("select sha256 from blob").fetchall():
        inhoud = con.execute("select inhoud from blob where sha256 = ?", (sha,)).fetchone()[0]
        if hashlib.sha256(inhoud).hexdigest() != sha:
            yield Bevinding("bijlage", f"De inhoud van een bijlage is veranderd of beschadigd: {sha[:12]}.")


CONTROLES: tuple[Callable[[sqlite3.Connection], Iterator[Bevinding]], ...] = (
    _verwijzingen, _journaal, _zoekregels, _nummers, _boekingen, _afgesloten, _dossiers, _delen, _bijlagen,
)  # fmt: skip
