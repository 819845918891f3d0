"""Power cuts without a plug: a VFS notes what SQLite asks of the disk, and images show what a cut could leave of it.

What was synced is there. Of what was not, any part may be: writes in any order, torn at a sector, a new or removed name
that did or did not reach the directory. Some file systems keep the directory with the next sync of any file, others (a
stick) only when asked: an image is of one of both.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512


@dataclass(frozen=True)
class Nieuw:
    """A file came into being."""

    naam: str


@dataclass(frozen=True)
class Schrijf:
    """Bytes were written at a place."""

    naam: str
    plek: int
    inhoud: bytes


@dataclass(frozen=True)
class Kap:
    """A file was cut to a length."""

    naam: str
    lengte: int


@dataclass(frozen=True)
class Sync:
    """The disk was asked to keep a file for sure."""

    naam: str


@dataclass(frozen=True)
class Weg:
    """A file was removed; `zeker` when the directory was synced with it."""

    naam: str
    zeker: bool


@dataclass(frozen=True)
class Bevestigd:
    """The user was told that all up to change number `nummer` is kept."""

    nummer: int


Gebeurtenis = Nieuw | Schrijf | Kap | Sync | Weg | Bevestigd


class Vfs(apsw.VFS):
    """The ordinary VFS, with every change of a named file noted in `logboek`."""

    def __init__(self, naam: str, logboek: list[Gebeurtenis]) -> None:
        self.logboek = logboek
        super().__init__(naam, "")

    def xOpen(self, name: Any, flags: list[int]) -> Any:
        if name is None:
            return super().xOpen(name, flags)
        pad = Path(name.filename() if isinstance(name, apsw.URIFilename) else name)
        if not pad.exists():
            self.logboek.append(Nieuw(pad.name))
        return _Bestand(name, flags, pad.name, self.logboek)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self.logboek.append(Weg(Path(filename).name, bool(syncdir)))


class _Bestand(apsw.VFSFile):
    def __init__(self, pad: Any, vlaggen: list[int], naam: str, logboek: list[Gebeurtenis]) -> None:
        self.naam, self.logboek = naam, logboek
        super().__init__("", pad, vlaggen)

    def xWrite(self, data: bytes, offset: int) -> None:
        super().xWrite(data, offset)
        self.logboek.append(Schrijf(self.naam, offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:
        super().xTruncate(newsize)
        self.logboek.append(Kap(self.naam, newsize))

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self.logboek.append(Sync(self.naam))


@contextmanager
def vfs(logboek: list[Gebeurtenis]) -> Iterator[str]:
    """The name of a VFS that notes in `logboek`, for as long as it lasts."""
    opnemer = Vfs("stroom", logboek)
    try:
        yield "stroom"
    finally:
        opnemer.unregister()


@dataclass
class Schijf:
    """A disk with files that are kept for sure, and per name what is still on its way there."""

    vast: dict[str, bytearray]
    map_volgt: bool
    onderweg: dict[str, list[Gebeurtenis]] = field(default_factory=dict)

    def doe(self, gebeurtenis: Gebeurtenis) -> None:
        """Takes in the next thing that SQLite asked."""
        match gebeurtenis:
            case Bevestigd():
                return
            case Sync(naam):
                self._houd(naam)
                for ander in list(self.onderweg) if self.map_volgt else ():
                    if isinstance(self.onderweg[ander][0], Weg):
                        self.vast.pop(ander, None)
                        del self.onderweg[ander][0]
                        self._ruim_op(ander)
            case Weg(naam, True):
                self.onderweg.pop(naam, None)
                self.vast.pop(naam, None)
            case Weg(naam, False):
                self.onderweg[naam] = [gebeurtenis]
            case _:
                self.onderweg.setdefault(gebeurtenis.naam, []).append(gebeurtenis)

    def val_uit(self, r: random.Random) -> dict[str, bytearray]:
        """The power goes: what may be found afterwards."""
        for lijst in self.onderweg.values():
            self._overleef(lijst, r)
        return self.vast

    def _overleef(self, lijst: list[Gebeurtenis], r: random.Random) -> None:
        while lijst and isinstance(lijst[0], Weg | Nieuw):
            if r.random() < 0.5:
                return
            self._pas_toe(lijst.pop(0))
        if r.random() < 0.5:
            r.shuffle(lijst)
        for gebeurtenis in lijst:
            if r.random() < 0.5:
                self._pas_toe(_scheur(gebeurtenis, r))

    def _houd(self, naam: str) -> None:
        for gebeurtenis in self.onderweg.pop(naam, []):
            self._pas_toe(gebeurtenis)

    def _ruim_op(self, naam: str) -> None:
        if not self.onderweg[naam]:
            del self.onderweg[naam]

    def _pas_toe(self, gebeurtenis: Gebeurtenis) -> None:
        match gebeurtenis:
            case Nieuw(naam):
                self.vast[naam] = bytearray()
            case Weg(naam):
                self.vast.pop(naam, None)
            case Kap(naam, lengte):
                del self.vast.setdefault(naam, bytearray())[lengte:]
            case Schrijf(naam, plek, inhoud):
                bytes_ = self.vast.setdefault(naam, bytearray())
                bytes_.extend(bytes(max(0, plek + len(inhoud) - len(bytes_))))
                bytes_[plek : plek + len(inhoud)] = inhoud


def _scheur(gebeurtenis: Gebeurtenis, r: random.Random) -> Gebeurtenis:
    """Half of the larger writes stop at a sector."""
    if isinstance(gebeurtenis, Schrijf) and len(gebeurtenis.inhoud) > SECTOR and r.random() < 0.5:
        return Schrijf(gebeurtenis.naam, gebeurtenis.plek, gebeurtenis.inhoud[: r.randrange(0, len(gebeurtenis.inhoud), SECTOR)])
    return gebeurtenis


def beeld(begin: dict[str, bytes], logboek: list[Gebeurtenis], knip: int, r: random.Random, map_: Path) -> int:
    """Leaves in `map_` what a cut before event `knip` leaves; gives the last change that was confirmed by then."""
    schijf = Schijf({naam: bytearray(inhoud) for naam, inhoud in begin.items()}, map_volgt=r.random() < 0.5)
    bevestigd = 0
    for gebeurtenis in logboek[:knip]:
        schijf.doe(gebeurtenis)
        if isinstance(gebeurtenis, Bevestigd):
            bevestigd = gebeurtenis.nummer
    for oud in map_.iterdir():
        oud.unlink()
    for naam, inhoud in schijf.val_uit(r).items():
        (map_ / naam).write_bytes(inhoud)
    return bevestigd
