"""Work in the background: progress on screen, to be cancelled, its result back in the window's thread.

A task gets a `Voortgang`; it reports with ``stap`` and so also learns that it was cancelled. An error ends as one
sentence. Nothing is half done: who writes, writes at the end, in one step.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from wijkagenda.basis.fouten import Fout

_T = TypeVar("_T")
_LOG = logging.getLogger(__name__)


class Geannuleerd(Exception):
    """Raised inside a task by `Voortgang.stap` after the user cancelled it."""


class Voortgang(QObject):
    """How far a task is; lives in the window's thread, reported to from the task's."""

    veranderd = Signal(int, int, str)

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._stop = threading.Event()

    def stap(self, deel: int = 0, totaal: int = 0, tekst: str = "") -> None:
        """Reports; `totaal` 0 means that the length is unknown. Raises `Geannuleerd`."""
        self.ga_door()
        self.veranderd.emit(deel, totaal, tekst)

    def ga_door(self) -> None:
        """Reports nothing, and so may be called very often. Raises `Geannuleerd`."""
        if self._stop.is_set():
            raise Geannuleerd

    def annuleer(self) -> None:
        """Asks the task to stop at its next `stap`."""
        self._stop.set()


class Taak(QObject):
    """One piece of running work; its signals come in the window's thread."""

    gelukt = Signal(object)
    mislukt = Signal(str)
    klaar = Signal()
    _einde = Signal(object, str)

    def __init__(self, naam: str, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self.naam = naam
        self.voortgang = Voortgang(self)
        self._einde.connect(self._meld_einde, Qt.ConnectionType.QueuedConnection)

    def annuleer(self) -> None:
        """Stops it at its next step; `klaar` follows, `gelukt` does not."""
        self.voortgang.annuleer()

    @Slot(object, str)
    def _meld_einde(self, uitkomst: object, fout: str) -> None:
        if fout:
            self.mislukt.emit(fout)
        elif not isinstance(uitkomst, Geannuleerd):
            self.gelukt.emit(uitkomst)
        self.klaar.emit()


class _Loper(QRunnable):
    def __init__(self, taak: Taak, werk: Callable[[Voortgang], Any]) -> None:
        super().__init__()
        self._taak, self._werk = taak, werk

    def run(self) -> None:
        uitkomst: object = None
        fout = ""
        try:
            uitkomst = self._werk(self._taak.voortgang)
        except Geannuleerd as stop:
            uitkomst = stop
        except Fout as geen:
            fout = str(geen)
        except Exception:
            _LOG.exception("task %r failed", self._taak.naam)
            fout = f"‘{self._taak.naam}’ is niet gelukt. Er is niets veranderd. Maak een foutmelding via het menu Bestand."
        self._taak._einde.emit(uitkomst, fout)


class Taken(QObject):
    """All background work of a window. ``begonnen`` and ``leeg`` drive the progress in the status bar."""

    begonnen = Signal(object)
    mislukt = Signal(str)
    leeg = Signal()

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._bad = QThreadPool(self)
        self._lopend: set[Taak] = set()

    def start(self, naam: str, werk: Callable[[Voortgang], _T], klaar: Callable[[_T], None] | None = None) -> Taak:
        """Runs ``werk(voortgang)`` in a thread, then ``klaar(result)`` in this one. `naam` is shown: "PDF maken"."""
        taak = Taak(naam, self)
        if klaar is not None:
            taak.gelukt.connect(klaar)
        taak.mislukt.connect(self.mislukt)
        taak.klaar.connect(lambda: self._af(taak))
        self._lopend.add(taak)
        self._bad.start(_Loper(taak, werk))
        self.begonnen.emit(taak)
        return taak

    def lopend(self) -> tuple[Taak, ...]:
        """What runs now."""
        return tuple(self._lopend)

    def stop(self, wacht_ms: int = 5000) -> bool:
        """Cancels everything and waits; False when something still runs after `wacht_ms`."""
        for taak in self._lopend:
            taak.annuleer()
        return self._bad.waitForDone(wacht_ms)

    def _af(self, taak: Taak) -> None:
        self._lopend.discard(taak)
        taak.deleteLater()
        if not self._lopend:
            self.leeg.emit()
