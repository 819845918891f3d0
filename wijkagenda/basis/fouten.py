"""The few named errors. Each carries one Dutch sentence: what happened, that nothing was lost, what to do."""

from __future__ import annotations


class Fout(Exception):
    """Anything a user must be told; ``str(fout)`` is the sentence that is shown."""


class InvoerFout(Fout):
    """What was typed can't be used; `veld` names the field where one is known."""

    def __init__(self, zin: str, veld: str | None = None) -> None:
        super().__init__(zin)
        self.veld = veld


class RegelFout(Fout):
    """A rule of the domain forbids the step; the sentence says which and what can be done instead."""


class BestandFout(Fout):
    """A file can't be read or written: cut short, foreign, newer, read-only, gone or a full disk."""


class BestandInGebruik(BestandFout):
    """Someone else has the file open; `door` says who (user and machine). A snapshot can still be read."""

    def __init__(self, zin: str, door: str) -> None:
        super().__init__(zin)
        self.door = door


class BestandNieuwer(BestandFout):
    """The file was made by a newer Wijkagenda."""


class NietGevonden(Fout):
    """A record that was asked for is not there (any more)."""
