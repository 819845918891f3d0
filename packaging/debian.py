"""What Debian and its family lack for Wijkagenda: the part of Python that makes environments, and Qt's system libraries.

A library counts as present when it can be loaded, whatever package it came from. Only the standard library is used.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable

BIBLIOTHEKEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libcups.so.2": "libcups2",
}
"""Each library that Qt loads for a window (Wayland or X) or a printer, with Debian's name for its package."""


def is_debian() -> bool:
    """Whether this system installs packages with apt."""
    return sys.platform == "linux" and shutil.which("apt-get") is not None


def is_root() -> bool:
    """Whether packages may be installed without asking anyone."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def is_laadbaar(bibliotheek: str) -> bool:
    """Whether the system can load a shared library, all that it needs itself included."""
    try:
        ctypes.CDLL(bibliotheek)
    except OSError:
        return False
    return True


def kan_omgeving_maken() -> bool:
    """Whether this Python can make an environment; Debian keeps that part in a package of its own."""
    return importlib.util.find_spec("ensurepip") is not None


def zoek_ontbrekende(
    laadbaar: Callable[[str], bool] = is_laadbaar, maakt_omgeving: Callable[[], bool] = kan_omgeving_maken
) -> list[str]:
    """The packages that are missing, under the names of Debian 12."""
    eigen = [] if maakt_omgeving() else [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]
    return eigen + [pakket for bibliotheek, pakket in BIBLIOTHEKEN.items() if not laadbaar(bibliotheek)]


def is_bekend(pakket: str) -> bool:
    """Whether apt has a package of just this name (of a name that others only stand in for, it has nothing to show)."""
    vraag = ["apt-cache", "show", "--no-all-versions", pakket]
    return bool(subprocess.run(vraag, capture_output=True, check=False).stdout.strip())


def kies_namen(pakketten: Iterable[str], bekend: Callable[[str], bool] = is_bekend) -> list[str]:
    """The names on this release: since the change to 64-bit time some packages carry `t64` behind their name.

    >>> kies_namen(["libegl1", "libcups2"], bekend={"libegl1", "libcups2t64"}.__contains__)
    ['libegl1', 'libcups2t64']
    """
    return [f"{pakket}t64" if not bekend(pakket) and bekend(f"{pakket}t64") else pakket for pakket in pakketten]


def opdracht(pakketten: Iterable[str]) -> list[str]:
    """The command that installs packages, to run or to show."""
    return ["apt-get", "install", "--yes", "--no-install-recommends", *pakketten]


def installeer(pakketten: Iterable[str]) -> None:
    """Fetch apt's lists and install; raises `CalledProcessError` with apt's own words in `stderr`."""
    stil = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}

    def draai(deel: list[str]) -> None:
        subprocess.run(deel, env=stil, check=True, stdin=subprocess.DEVNULL, capture_output=True, text=True)

    draai(["apt-get", "update"])
    draai(opdracht(kies_namen(pakketten)))
