"""The window as a program of its own, for PyInstaller: what `wijkagenda-venster` is in an installed environment."""

from __future__ import annotations

import sys

from wijkagenda.__main__ import venster

if __name__ == "__main__":
    sys.exit(venster())
