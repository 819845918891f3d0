"""Undo and redo: the newest step of the user turned round as a whole, or refused with a sentence; both are steps themselves.

Turning round needs no code per kind: a new row is deleted softly, a deleted row comes back, a changed column gets its old
value. A boeking never changes: turning it round writes the counter-entry.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import nieuw_id
from wijkagenda.domain.velden import alle, naam_van
from wijkagenda.storage import journal, vertalen
from wijkagenda.storage.journal import Bovenste, Verschil, q
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk

_LEEG = {"terug": "Er is niets om ongedaan te maken.", "vooruit": "Er is niets om opnieuw te doen."}


def volgende(con: sqlite3.Connection, kant: str = "terug") -> Bovenste | None:
    """What undo (`terug`) or redo (`vooruit`) would do now; its `vast` says why it may not be undone."""
    return journal.bovenste(con, kant)


def ongedaan(uow: UnitOfWork, con: sqlite3.Connection) -> Stap:
    """Undoes the newest step. Raises `RegelFout` where that step may not be undone or others built on it."""
    return _keer(uow, con, "terug", "vooruit", "ongedaan")


def opnieuw(uow: UnitOfWork, con: sqlite3.Connection) -> Stap:
    """Does again what was undone last. Raises `RegelFout`."""
    return _keer(uow, con, "vooruit", "terug", "opnieuw")


def _keer(uow: UnitOfWork, con: sqlite3.Connection, van: str, naar: str, soort: str) -> Stap:
    boven = journal.bovenste(con, van)
    if boven is None:
        raise RegelFout(_LEEG[van])
    if boven.vast:
        raise RegelFout(boven.vast)
    woord = "Ongedaan gemaakt" if soort == "ongedaan" else "Opnieuw gedaan"
    uid = con.execute("select uid from stap where apparaat = ? and nummer = ?", (boven.sleutel.apparaat, boven.sleutel.nummer)).fetchone()[0]
    with uow(f"{woord}: {boven.label[:1].lower()}{boven.label[1:]}", soort=soort, keert_om=uid) as werk:
        keer_om(werk, journal.verschillen(con, boven.sleutel, vertalen.vertalers()))
        con.execute("delete from stapel where volg = ?", (boven.volg,))
        journal.duw(con, naar, werk.sleutel, boven.label)
    return werk.stap


def keer_om(werk: Werk, verschillen: list[Verschil]) -> None:
    """Turns the differences of one step round, newest row first; all or nothing."""
    zelfde_stap = {v.rij for v in verschillen}
    for verschil in reversed(verschillen):
        if verschil.tabel == "boeking":
            _tegenboeking(werk.con, verschil)
        elif verschil.nieuw:
            _weiger_als_verder_gewerkt(werk.con, verschil, zelfde_stap)
            _zet(werk.con, verschil.tabel, verschil.rij, {"verwijderd": 1})
        else:
            _keer_rij(werk.con, verschil)


def _keer_rij(con: sqlite3.Connection, verschil: Verschil) -> None:
    namen = list(verschil.kolommen)
    nu = con.execute(f"select {','.join(map(q, namen))} from {q(verschil.tabel)} where id = ?", (verschil.rij,)).fetchone()
    if nu is None or any(waarde != verschil.kolommen[naam][1] for naam, waarde in zip(namen, nu, strict=True)):
        raise _verder_gewerkt(verschil.tabel)
    _zet(con, verschil.tabel, verschil.rij, {naam: voor for naam, (voor, _) in verschil.kolommen.items()})


def _zet(con: sqlite3.Connection, tabel: str, rij: str, waarden: dict[str, Any]) -> None:
    con.execute(f"update {q(tabel)} set {','.join(q(n) + ' = ?' for n in waarden)} where id = ?", (*waarden.values(), rij))


def _weiger_als_verder_gewerkt(con: sqlite3.Connection, verschil: Verschil, zelfde_stap: set[str]) -> None:
    """A new record can't be taken back when it was changed since, or when a living record of another step refers to it."""
    namen = list(verschil.kolommen)
    nu = con.execute(f"select {','.join(map(q, namen))} from {q(verschil.tabel)} where id = ?", (verschil.rij,)).fetchone()
    if nu is None or any(waarde != verschil.kolommen[naam][1] for naam, waarde in zip(namen, nu, strict=True)):
        raise _verder_gewerkt(verschil.tabel)
    for soort, velden in alle().items():
        for veld in velden:
            if veld.verwijst == verschil.tabel:
                for (id_,) in con.execute(f"select id from {q(soort)} where {q(veld.naam)} = ? and verwijderd = 0", (verschil.rij,)).fetchall():
                    if id_ not in zelfde_stap:
                        raise _verder_gewerkt(verschil.tabel)


def _verder_gewerkt(tabel: str) -> RegelFout:
    return RegelFout(f"Dit kan niet meer ongedaan worden gemaakt: aan {naam_van(tabel)} is daarna verder gewerkt. Pas het met de hand aan.")


def _tegenboeking(con: sqlite3.Connection, verschil: Verschil) -> None:
    """The same boeking with the opposite amount, saying which one it reverses."""
    namen = [r[1] for r in con.execute("pragma table_info(boeking)").fetchall()]
    bron = dict(zip(namen, con.execute("select * from boeking where id = ?", (verschil.rij,)).fetchone(), strict=True))
    omschrijving = bron["omschrijving"].removeprefix("Teruggeboekt: ") if bron["tegen_id"] else f"Teruggeboekt: {bron['omschrijving']}"
    tegen = bron | {"id": nieuw_id(), "bedrag": -bron["bedrag"], "tegen_id": verschil.rij, "omschrijving": omschrijving}
    con.execute(f"insert into boeking({','.join(map(q, tegen))}) values({','.join('?' * len(tegen))})", tuple(tegen.values()))
