"""A file that is open: what the rest of the program holds. Opening reads the header, takes the lock, migrates and backs up."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sqlite3
import uuid
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa

from wijkagenda.basis.fouten import BestandFout
from wijkagenda.basis.instellingen import Instellingen
from wijkagenda.basis.klok import Klok
from wijkagenda.basis.paden import reservekopiemap
from wijkagenda.storage import journal, klad, kopie, search, snapshot
from wijkagenda.storage.backup import Reservekopie, Reservekopieen
from wijkagenda.storage.engine import als_fout, maak_engine, verbind
from wijkagenda.storage.header import SCHEMA, lees_kop
from wijkagenda.storage.lock import Slot, gebruiker
from wijkagenda.storage.unit_of_work import UnitOfWork

HALFUUR = dt.timedelta(minutes=30)
GROOT = 500 * 1024 * 1024
"""Bytes from which a file warns that it grows large."""


class Bestand:
    """One open file. Close it with `sluit`; a crash leaves nothing that the next opening can't handle."""

    def __init__(self, pad: Path, con: sqlite3.Connection, slot: Slot, klok: Klok, instellingen: Instellingen) -> None:
        self.pad = pad
        self.klok = klok
        self.con = con
        self._slot: Slot | None = slot
        self._instellingen = instellingen
        self._engine = maak_engine(con)
        self._lezer = self._engine.connect()
        self.stamboom = str(journal.lees_meta(con, "stamboom"))
        self.apparaat = self._bepaal_apparaat()
        self._plek = self._waar()
        self._versie = self._dataversie()
        self.uow = UnitOfWork(self._engine, con, klok, gebruiker(), lambda: self.apparaat, self._bewaak)
        self.reservekopieen = Reservekopieen(reservekopiemap(), self.stamboom)
        self._gekopieerd: tuple[dt.datetime, int] | None = None

    # -- opening and closing

    @classmethod
    def nieuw(cls, pad: Path, klok: Klok, instellingen: Instellingen | None = None) -> Bestand:
        """Makes an empty file and opens it. Raises `BestandFout` where something is there already or can't be written."""
        if pad.exists():
            raise BestandFout(f"‘{pad.name}’ bestaat al. Kies een andere naam.")
        if not pad.parent.is_dir():
            raise BestandFout(f"De map ‘{pad.parent.name}’ is er niet. Maak die eerst, of kies een andere map.")
        from wijkagenda.storage import migrate  # here, for a fast start: only a new or older file needs it

        tijdelijk = pad.with_name(f".{pad.name}.nieuw")
        try:
            tijdelijk.unlink(missing_ok=True)
            with closing(verbind(tijdelijk)) as con:
                con.execute("begin immediate")
                migrate.bouw(con, uuid.uuid4().hex)
                if con.in_transaction:
                    con.execute("commit")
            tijdelijk.replace(pad)
        except (sqlite3.Error, sa.exc.SQLAlchemyError, OSError) as fout:
            tijdelijk.unlink(missing_ok=True)
            zin = None if getattr(fout, "sqlite_errorname", "") == "SQLITE_CANTOPEN" else als_fout(fout)
            raise zin or BestandFout(f"‘{pad.name}’ kan hier niet gemaakt worden. Kies een map waar u mag schrijven.") from fout
        return cls.open(pad, klok, instellingen)

    @classmethod
    def open(cls, pad: Path, klok: Klok, instellingen: Instellingen | None = None) -> Bestand:
        """Opens for writing: header, lock, migration (after a backup), backup. Raises `BestandFout` and its kinds."""
        kop = lees_kop(pad)
        if not os.access(pad, os.W_OK):
            raise BestandFout(f"‘{pad.name}’ is alleen-lezen. Maak een kopie op een plek waar u mag schrijven, en open die.")
        slot = Slot(pad)
        slot.neem(klok.nu())
        con = None
        try:
            con = verbind(pad)
            con.execute("select count(*) from meta").fetchone()
            if kop.schema < SCHEMA:
                from wijkagenda.storage import migrate  # here, for a fast start

                Reservekopieen(reservekopiemap(), str(journal.lees_meta(con, "stamboom"))).maak(con, dt.datetime.now(dt.UTC), "migratie")
                migrate.migreer(con)
            return cls(pad, con, slot, klok, instellingen or Instellingen())
        except BaseException as fout:
            if con is not None:
                con.close()
            slot.laat_los()
            zin = als_fout(fout)
            if zin is not None:
                raise zin from fout
            raise

    def sluit(self) -> None:
        """Lets go of the file; calling it twice does nothing."""
        if self._slot is None:
            return
        self._onthoud_apparaat()
        self._lezer.close()
        self._engine.dispose()
        self.con.close()
        self._slot.laat_los()
        self._slot = None

    # -- who writes

    def _bepaal_apparaat(self) -> str:
        """This machine's writer of this file; a copied or restored file gets a new one, so that numbers never fork."""
        bekend = self._instellingen.get("apparaten", {}).get(self._sleutel(), {})
        nonce = journal.lees_meta(self.con, "nonce")
        apparaat = bekend.get("apparaat")
        if not nonce or bekend.get("nonce") != nonce or self._laatste(apparaat) < bekend.get("laatste", 0):
            apparaat = uuid.uuid4().hex[:12]
        self._nonce = uuid.uuid4().hex
        journal.zet_meta(self.con, "nonce", self._nonce)
        self._onthoud(apparaat)
        return str(apparaat)

    def _onthoud_apparaat(self) -> None:
        self._onthoud(self.apparaat)

    def _onthoud(self, apparaat: str) -> None:
        allemaal = dict(self._instellingen.get("apparaten", {}))
        allemaal[self._sleutel()] = {"apparaat": apparaat, "nonce": self._nonce, "laatste": self._laatste(apparaat)}
        self._instellingen["apparaten"] = allemaal

    def _sleutel(self) -> str:
        return f"{self.stamboom}:{self.pad.resolve()}"

    def _laatste(self, apparaat: str | None) -> int:
        rij = self.con.execute("select laatste from apparaat where apparaat = ?", (apparaat,)).fetchone()
        return int(rij[0]) if rij else 0

    # -- is it still the file that was opened?

    def _waar(self) -> tuple[int, int]:
        stat = self.pad.stat()
        return stat.st_dev, stat.st_ino

    def _dataversie(self) -> int:
        return int(self.con.execute("pragma data_version").fetchone()[0])

    def _bewaak(self) -> None:
        try:
            zelfde = self._waar() == self._plek
        except OSError:
            raise BestandFout(
                "Het bestand is weg. Zit de stick of schijf er nog in? Wat u typte staat nog op het scherm."
            ) from None
        if not zelfde or self._dataversie() != self._versie:
            raise BestandFout("Het bestand is vervangen terwijl het open was. Uw wijziging is niet opgeslagen. Sluit het en open het opnieuw.")

    # -- reading

    def lees(self) -> sa.Connection:
        """The connection for queries in the thread that opened the file. Fetch all rows; keep no cursor open."""
        return self._lezer

    def momentopname(self) -> sa.Connection:
        """A snapshot for a task in another thread, a second window or a report; close it when done."""
        return snapshot.lezer(snapshot.kopieer(self.pad))

    def zoek(self, tekst: str, hoogstens: int = 30) -> list[search.Treffer]:
        """What fits the words that were typed."""
        return search.zoek(self.con, tekst, hoogstens)

    # -- klad

    def bewaar_klad(self, soort: str, id_: str, veld: str, tekst: str) -> None:
        """Keeps what is being typed; not a step."""
        self._bewaak()
        try:
            klad.bewaar(self.con, klad.Klad(soort, id_, veld, tekst, self.klok.nu().isoformat(timespec="seconds")))
        except sqlite3.Error as fout:
            raise als_fout(fout) or BestandFout("Het klad kon niet bewaard worden.") from fout

    def wis_klad(self, soort: str, id_: str, veld: str | None = None) -> None:
        """Forgets it."""
        klad.wis(self.con, soort, id_, veld)

    def kladden(self) -> list[klad.Klad]:
        """What was typed and not saved before a crash."""
        return klad.lees(self.con)

    # -- backups

    def maak_reservekopie(self, reden: str) -> Reservekopie:
        """One in the rotating folder."""
        kopie = self.reservekopieen.maak(self.con, dt.datetime.now(dt.UTC), reden)
        self._gekopieerd = (kopie.moment, self._stappen())
        return kopie

    def reservekopie_als_nodig(self) -> Reservekopie | None:
        """Every half hour, when something changed since the last."""
        laatst = self._gekopieerd
        if laatst and (dt.datetime.now(dt.UTC) - laatst[0] < HALFUUR or laatst[1] == self._stappen()):
            return None
        return self.maak_reservekopie("halfuur")

    def kopieer_naar(self, doel: Path) -> None:
        """A whole copy elsewhere, attachments included; newer work at that place is left alone. Raises `BestandFout`."""
        kopie.kopieer_naar(self.con, self.pad, doel)

    def _stappen(self) -> int:
        return int(self.con.execute("select coalesce(sum(laatste), 0) from apparaat").fetchone()[0])

    def is_groot(self) -> bool:
        """Whether the file has grown so large that the user should know."""
        return self.pad.stat().st_size > GROOT


def zet_terug(pad: Path, kopie: Reservekopie, klok: Klok, instellingen: Instellingen | None = None) -> None:
    """Puts a backup in the place of the file at `pad`, after backing up what it replaces (also when that is broken)."""
    slot = Slot(pad)
    slot.neem(klok.nu())
    try:
        kopieen = Reservekopieen(reservekopiemap(), kopie.pad.parent.name)
        if pad.exists():
            bewaard = kopie.pad.parent / f"vervangen-{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%S}Z.bestand"
            shutil.copyfile(pad, bewaard)
            kopieen.ruim_vervangen_op()
        kopieen.zet_terug(kopie, pad)
    finally:
        slot.laat_los()
