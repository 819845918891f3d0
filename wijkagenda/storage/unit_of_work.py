"""The only way to write: one `with uow("Label") as werk:` is one transaction, one named step, undone as a whole.

>>> # with uow("Initiatief wijzigen") as werk:
>>> #     werk.haal(Initiatief, id).titel = "Buurttuin"
>>> # werk.stap.label  → 'Initiatief wijzigen'
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import sqlalchemy as sa

from wijkagenda.basis.fouten import BestandFout, NietGevonden
from wijkagenda.basis.klok import Klok
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import Rij, karteer
from wijkagenda.domain.velden import naam_van
from wijkagenda.storage import journal, search
from wijkagenda.storage.engine import als_fout

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

R = TypeVar("R", bound=Rij)
POGINGEN = 4


class Werk:
    """What a use case may do inside a step."""

    def __init__(self, con: sqlite3.Connection, sessie: Session, klok: Klok, sleutel: journal.StapSleutel, wie: str) -> None:
        self.con = con
        self.sessie = sessie
        self.klok = klok
        self.vandaag = klok.vandaag()
        self.sleutel = sleutel
        self.wie = wie
        self.hoofd: str | None = None
        self.vast: str | None = None
        self.stapel = True
        self.stap: Stap

    def nieuw(self, rij: R) -> R:
        """Adds a record; it is there (with its id) when this returns. The first one is what the step is about."""
        self.sessie.add(rij)
        self.sessie.flush()
        self.hoofd = self.hoofd or rij.id
        return rij

    def haal(self, klasse: type[R], id_: str) -> R:
        """A living record. Raises `NietGevonden` in words."""
        rij = self.sessie.get(klasse, id_)
        if rij is None or rij.verwijderd:
            raise NietGevonden(f"{naam_van(klasse.__tablename__).capitalize()} is er niet meer. Misschien is het verwijderd.")
        return rij

    def zoek(self, zin: sa.Select[R]) -> list[R]:
        """Records for a statement (use `levend`)."""
        return list(self.sessie.scalars(zin))

    def massa(self, klasse: type[Rij], rijen: Sequence[Mapping[str, Any]]) -> None:
        """Many new rows of one kind at once: inserted with the triggers at rest, then journaled and indexed in one go.

        Each row gives database values by column; `id` must be there. Columns missing from the first row get their default.
        """
        if not rijen:
            return
        self.sessie.flush()
        tabel = klasse.__table__
        assert isinstance(tabel, sa.Table)
        vanaf = self.con.execute(f"select coalesce(max(rowid), 0) from {journal.q(tabel.name)}").fetchone()[0]
        gegeven = set(rijen[0])
        namen = [naam for naam in rijen[0] if any(rij[naam] is not None for rij in rijen)]
        standaard = {k.name: k.default for k in tabel.columns if k.name not in gegeven}
        ontbreekt = {naam: d.arg for naam, d in standaard.items() if isinstance(d, sa.ColumnDefault) and d.is_scalar}
        kolommen = namen + list(ontbreekt)
        vast = tuple(int(v) if isinstance(v, bool) else v for v in ontbreekt.values())
        self.con.execute("update journaal_nu set aan = 2")
        self.con.executemany(
            f"insert into {journal.q(tabel.name)}({','.join(map(journal.q, kolommen))}) values({','.join('?' * len(kolommen))})",
            [tuple(map(r.__getitem__, namen)) + vast for r in rijen],
        )
        self.con.execute("update journaal_nu set aan = 1")
        journal.schrijf_massa(self.con, self.sleutel, tabel, [k for k in kolommen if k != "id"], vanaf)
        if tabel in search.zoekbaar([tabel]):
            search.vul(self.con, tabel.name, vanaf)


class UnitOfWork:
    """Opens steps on one file. `bewaakt` is asked before each step whether the file is still the one that was opened."""

    def __init__(self, engine: sa.Engine, con: sqlite3.Connection, klok: Klok, wie: str, apparaat: Callable[[], str],
                 bewaakt: Callable[[], None]) -> None:  # fmt: skip
        self._engine = engine
        self._con = con
        self._klok = klok
        self.wie = wie
        self._apparaat = apparaat
        self._bewaakt = bewaakt
        self._bezig = False

    @property
    def bezig(self) -> bool:
        """Whether a step is open (steps do not nest)."""
        return self._bezig

    @contextmanager
    def __call__(self, label: str, *, soort: str = "gebruiker", keert_om: str | None = None) -> Iterator[Werk]:
        """One step. Raises `BestandFout` where the file or disk refuses; then nothing of it is kept."""
        if self._bezig:
            raise RuntimeError("a step is already open")
        from sqlalchemy.orm import Session  # here, for a fast start: writing needs the ORM and every table, showing does not

        from wijkagenda.domain import modellen  # noqa: F401

        karteer()
        self._bewaakt()
        self._bezig = True
        try:
            self._begin()
            nu = self._klok.nu()
            sleutel = journal.begin(self._con, self._apparaat(), nu.isoformat(timespec="seconds"), time.time_ns() // 1000,
                                    wie=self.wie, label=label, soort=soort, keert_om=keert_om)  # fmt: skip
            with Session(self._engine, expire_on_commit=False, autoflush=False) as sessie:
                werk = Werk(self._con, sessie, self._klok, sleutel, self.wie)
                yield werk
                sessie.flush()
                self._sluit(werk, sleutel, label, soort, nu)
                sessie.expunge_all()
        except BaseException as fout:
            self._terug()
            zin = als_fout(fout)
            if zin is not None:
                raise zin from fout
            raise
        finally:
            self._bezig = False

    def _begin(self) -> None:
        for poging in range(POGINGEN):
            try:
                self._con.execute("begin immediate")
                return
            except sqlite3.OperationalError as fout:
                if poging == POGINGEN - 1 or getattr(fout, "sqlite_errorname", "") != "SQLITE_BUSY":
                    raise als_fout(fout) or fout from fout

    def _sluit(self, werk: Werk, sleutel: journal.StapSleutel, label: str, soort: str, nu: dt.datetime) -> None:
        """Ends the step: commits what changed, or leaves no trace where nothing did."""
        geraakt = journal.raken(self._con, sleutel)
        werk.stap = Stap(sleutel.nummer, label, self.wie, nu, geraakt, werk.hoofd)
        if not geraakt:
            self._con.execute("rollback")
            return
        journal.rust(self._con)
        if soort in ("gebruiker", "import"):
            if werk.stapel:
                journal.duw(self._con, "terug", sleutel, label, werk.vast)
            self._con.execute("delete from stapel where kant = 'vooruit'")
        self._con.execute("commit")

    def _terug(self) -> None:
        if self._con.in_transaction:
            try:
                self._con.execute("rollback")
            except sqlite3.Error as fout:
                raise als_fout(fout) or BestandFout("Het bestand reageert niet meer. Sluit Wijkagenda en open het opnieuw.") from fout
