"""The log of this machine: what the program did and what went wrong, never what is in a record.

A message of one of our own errors may quote a title or a name, so of an exception only its kind and the places in the code
are written. `maak_foutmelding` puts the log and the versions in a zip that the user can look into and mail.
"""

from __future__ import annotations

import importlib.metadata
import io
import logging
import platform
import sys
import threading
import zipfile
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from wijkagenda import __version__
from wijkagenda.basis.fouten import BestandFout
from wijkagenda.basis.paden import logmap
from wijkagenda.basis.schrijven import schrijf_veilig

NAAM = "wijkagenda"
GROOTSTE = 512 * 1024
OUDE = 3
"""The log is at most this many bytes, with so many older ones beside it."""

PAKKETTEN = ("PySide6-Essentials", "PySide6-Pdf", "SQLAlchemy", "alembic", "matplotlib", "reportlab", "XlsxWriter", "python-calamine")


class _Logbestand(RotatingFileHandler):
    """The log on disk; a line that can't be written is lost, and nobody is bothered with it."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 – the name that logging calls
        """Says nothing."""


def logbestand() -> Path:
    """Where the newest lines are. Raises `BestandFout` where there can be no log."""
    return logmap() / "wijkagenda.log"


def start_log() -> logging.Logger:
    """The log, ready to write; a folder that can't be written to gives a log that keeps nothing."""
    log = logging.getLogger(NAAM)
    if not _eigen(log):
        log.setLevel(logging.INFO)
        log.propagate = False
        try:
            doel: logging.Handler = _Logbestand(logbestand(), maxBytes=GROOTSTE, backupCount=OUDE, encoding="utf-8", delay=True)
        except BestandFout:
            doel = logging.NullHandler()
        doel.set_name(NAAM)
        doel.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.addHandler(doel)
    return log


def stop_log() -> None:
    """Closes the log's file."""
    log = logging.getLogger(NAAM)
    for doel in _eigen(log):
        log.removeHandler(doel)
        doel.close()


def _eigen(log: logging.Logger) -> list[logging.Handler]:
    return [doel for doel in log.handlers if doel.get_name() == NAAM]


def noteer_fout(soort: type[BaseException], waarde: BaseException | None, spoor: TracebackType | None) -> None:
    """Writes what kind of error came from where; its words stay out, for they may quote a record."""
    regels = [soort.__name__]
    while spoor is not None:
        code = spoor.tb_frame.f_code
        regels.append(f"  {Path(code.co_filename).name}:{spoor.tb_lineno} in {code.co_name}")
        spoor = spoor.tb_next
    for oorzaak in (waarde.__cause__, waarde.__context__) if waarde is not None else ():
        if oorzaak is not None:
            regels.append(f"  door {type(oorzaak).__name__}")
    start_log().error("\n".join(regels))


def vang_fouten(meld: Callable[[], object] | None = None) -> None:
    """From now on an unforeseen error, in any thread, is written to the log; `meld` tells the user that there was one."""

    def haak(soort: type[BaseException], waarde: BaseException, spoor: TracebackType | None) -> None:
        if issubclass(soort, KeyboardInterrupt):
            sys.__excepthook__(soort, waarde, spoor)
            return
        noteer_fout(soort, waarde, spoor)
        if meld is not None:
            meld()

    def draadhaak(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            haak(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = haak
    threading.excepthook = draadhaak


def vang_qt(installeer: Callable[[Callable[[Any, Any, str], None]], object]) -> None:
    """Sends Qt's own messages to the log; `installeer` is ``qInstallMessageHandler``, handed in so that this loads no Qt."""
    log = start_log()

    def ontvang(soort: Any, plek: Any, tekst: str) -> None:
        niveau = {"QtDebugMsg": logging.DEBUG, "QtInfoMsg": logging.INFO, "QtWarningMsg": logging.WARNING}.get(soort.name, logging.ERROR)
        log.log(niveau, "Qt %s: %s", getattr(plek, "category", None) or "", tekst)

    installeer(ontvang)


def versies() -> str:
    """What runs here, one thing a line."""
    regels = [f"Wijkagenda {__version__}", f"Python {platform.python_version()} ({platform.python_implementation()})",
              f"Systeem {platform.system()} {platform.release()} ({platform.machine()})"]  # fmt: skip
    for pakket in PAKKETTEN:
        try:
            regels.append(f"{pakket} {importlib.metadata.version(pakket)}")
        except importlib.metadata.PackageNotFoundError:
            regels.append(f"{pakket}: niet gevonden")
    return "\n".join(regels) + "\n"


_UITLEG = """Deze foutmelding is gemaakt door Wijkagenda.

Erin zitten: deze uitleg, de versies van het programma en het logboek van deze computer.
Er zitten geen gegevens uit uw bestand in: geen namen, titels, bedragen of teksten.
U kunt alles zelf bekijken voordat u het verstuurt.
"""


def maak_foutmelding(doel: Path) -> None:
    """A zip with the log and the versions, nothing from any record. Raises `BestandFout` where it can't be written."""
    inhoud = io.BytesIO()
    with zipfile.ZipFile(inhoud, "w", zipfile.ZIP_DEFLATED) as pak:
        pak.writestr("LEESMIJ.txt", _UITLEG)
        pak.writestr("versies.txt", versies())
        for pad in sorted(logmap().glob("wijkagenda.log*")):
            pak.write(pad, pad.name)
    schrijf_veilig(doel, inhoud.getvalue())
