"""Backups in a rotating folder: each checked before it counts, attachments stored once, thinned by day, week and month."""

from __future__ import annotations

import datetime as dt
import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from wijkagenda.basis.fouten import BestandFout
from wijkagenda.basis.schrijven import schrijf_veilig
from wijkagenda.storage.engine import als_fout
from wijkagenda.storage.header import lees_kop

_NAAM = re.compile(r"(\d{8}T\d{6})Z-([a-z]+)\.wijkagenda")

VERVANGEN = 3
"""Replaced files that are kept beside the backups."""


@dataclass(frozen=True)
class Reservekopie:
    """One backup: where it is, when it was made (UTC) and why (`openen`, `halfuur`, `migratie`, `herstel`, `hand`)."""

    pad: Path
    moment: dt.datetime
    reden: str


def kopieer_naar(con: sqlite3.Connection, doel: Path) -> None:
    """A whole, checked copy at `doel` (written beside it and moved into place). Raises `BestandFout`."""
    schrijf_veilig(doel, lambda pad: _kopieer(con, pad))


def _kopieer(con: sqlite3.Connection, pad: Path) -> None:
    kopie = sqlite3.connect(pad, isolation_level=None)
    try:
        con.backup(kopie)
        kopie.execute("delete from meta where naam = 'nonce'")
        if kopie.execute("pragma quick_check").fetchone() != ("ok",):
            raise BestandFout("De reservekopie is niet goed en is niet bewaard. Maak zelf een kopie op een andere schijf.")
    except sqlite3.Error as fout:
        raise als_fout(fout) or BestandFout("De reservekopie kon niet gemaakt worden.") from fout
    finally:
        kopie.close()


class Reservekopieen:
    """The backups of one file (by its stamboom) in one folder."""

    def __init__(self, map_: Path, stamboom: str) -> None:
        self._map = map_ / stamboom
        self._bijlagen = self._map / "bijlagen"

    def maak(self, con: sqlite3.Connection, nu: dt.datetime, reden: str) -> Reservekopie:
        """Makes one and thins the folder. Attachments go to a folder of their own, once each. Raises `BestandFout`."""
        try:
            self._bijlagen.mkdir(parents=True, exist_ok=True)
        except OSError as fout:
            raise BestandFout(f"De reservekopie kon niet gemaakt worden: u mag niet schrijven in ‘{self._map.parent}’.") from fout
        pad = self._map / f"{nu.astimezone(dt.UTC):%Y%m%dT%H%M%S}Z-{reden}.wijkagenda"
        schrijf_veilig(pad, lambda tijdelijk: self._kopieer_zonder_bijlagen(con, tijdelijk))
        self.dun_uit(nu)
        return Reservekopie(pad, nu, reden)

    def _kopieer_zonder_bijlagen(self, con: sqlite3.Connection, pad: Path) -> None:
        _kopieer(con, pad)
        kopie = sqlite3.connect(pad, isolation_level=None)
        try:
            shas = [r[0] for r in kopie.execute("select sha256 from blob").fetchall()]
            for sha in shas:
                if not (self._bijlagen / sha).exists():
                    schrijf_veilig(self._bijlagen / sha, kopie.execute("select inhoud from blob where sha256 = ?", (sha,)).fetchone()[0])
            if shas:
                kopie.execute("delete from blob")
                kopie.execute("vacuum")
        finally:
            kopie.close()

    def lijst(self) -> list[Reservekopie]:
        """All backups, newest first."""
        gevonden = []
        for pad in self._map.glob("*.wijkagenda"):
            if m := _NAAM.fullmatch(pad.name):
                gevonden.append(Reservekopie(pad, dt.datetime.strptime(m[1], "%Y%m%dT%H%M%S").replace(tzinfo=dt.UTC), m[2]))
        return sorted(gevonden, key=lambda r: r.moment, reverse=True)

    def dun_uit(self, nu: dt.datetime) -> None:
        """Keeps all of the last day, one a day for two weeks, one a week for two months, one a month for two years."""
        houden = te_houden([r.moment for r in self.lijst()], nu)
        for kopie in self.lijst():
            if kopie.moment not in houden:
                kopie.pad.unlink(missing_ok=True)

    def ruim_vervangen_op(self) -> None:
        """Keeps the newest few of the files that a backup was put in the place of."""
        for oud in sorted(self._map.glob("vervangen-*.bestand"))[:-VERVANGEN]:
            oud.unlink(missing_ok=True)

    def zet_terug(self, kopie: Reservekopie, doel: Path) -> None:
        """Puts a backup, attachments included, in the place of `doel` (which is closed and backed up by the caller)."""
        lees_kop(kopie.pad)
        schrijf_veilig(doel, self._hersteller(kopie.pad))
        for achter in ("-journal", "-wal", "-shm"):
            doel.with_name(doel.name + achter).unlink(missing_ok=True)

    def _hersteller(self, bron_pad: Path) -> Callable[[Path], None]:
        def herstel(pad: Path) -> None:
            bron = sqlite3.connect(f"{bron_pad.absolute().as_uri()}?mode=ro", uri=True)
            nieuw = sqlite3.connect(pad, isolation_level=None)
            try:
                bron.backup(nieuw)
                if self._bijlagen.is_dir():
                    nodig = nieuw.execute("select distinct sha256 from bijlage").fetchall()
                    for (sha,) in nodig:
                        if (self._bijlagen / sha).exists():
                            nieuw.execute("insert or ignore into blob values(?, ?)", (sha, (self._bijlagen / sha).read_bytes()))
            finally:
                bron.close()
                nieuw.close()

        return herstel


def te_houden(momenten: list[dt.datetime], nu: dt.datetime) -> set[dt.datetime]:
    """Which backups stay: of each period the newest one."""
    houden: dict[tuple[object, ...], dt.datetime] = {}
    for moment in sorted(momenten):
        dagen = (nu - moment).days
        if dagen < 1:
            sleutel: tuple[object, ...] = ("alles", moment)
        elif dagen <= 14:
            sleutel = ("dag", moment.date())
        elif dagen <= 60:
            sleutel = ("week", *moment.isocalendar()[:2])
        elif dagen <= 730:
            sleutel = ("maand", moment.year, moment.month)
        else:
            continue
        houden[sleutel] = moment
    return set(houden.values()) or ({max(momenten)} if momenten else set())
