"""``wijkagenda`` (commands and window) and ``wijkagenda-venster`` (only the window, for menus and double clicks)."""

from __future__ import annotations

import sys

from wijkagenda import cli


def main() -> int:
    """The command line."""
    return cli.main(sys.argv[1:])


def venster() -> int:
    """The window; what is wrong with a file is told in it."""
    return cli.venster(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
