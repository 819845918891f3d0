"""Where reports are made, away from the window: the snapshot and the texts that were read stay at hand while nothing changed in the file."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import Fout
from wijkagenda.queries.eenvoud import lezer
from wijkagenda.reports.blocks import Blok
from wijkagenda.reports.eenvoud import Rapportoordeel, lees_blokken
from wijkagenda.reports.hoofdstukken import hoofdstukken
from wijkagenda.reports.keuze import Keuze
from wijkagenda.reports.maken import delen, let_op, voeg_samen, zet
from wijkagenda.reports.register import Rapport
from wijkagenda.ui.tasks import Voortgang

_BIJ_DE_HAND = 6
"""Texts of so many choices: who goes back and forth does not wait for them to be read again."""


@dataclass(frozen=True)
class Opdracht:
    """A report as it was asked: `naam` is what its file is called, `versie` which state of the file it is about."""

    rapport: Rapport
    keuze: Keuze
    naam: str
    versie: int


@dataclass(frozen=True)
class Uitkomst:
    """What came of it: a PDF with its blocks and all chapters that there are, or a sentence that says why not.

    `let_op` says what paper can't show.
    """

    opdracht: Opdracht
    pdf: bytes = b""
    blokken: tuple[Blok, ...] = ()
    hoofdstukken: tuple[str, ...] = ()
    zin: str = ""
    let_op: str = ""


class Werkplaats:
    """One job at a time, in whichever thread asks. Call `sluit` when the file or the page goes."""

    def __init__(self, bestand: Any) -> None:
        self._bestand = bestand
        self._slot = threading.Lock()
        self._db: sa.Connection | None = None
        self._versie = -1
        self._gelezen: OrderedDict[tuple[str, Keuze], list[list[Blok]]] = OrderedDict()

    def maak(self, opdracht: Opdracht, voortgang: Voortgang) -> Uitkomst:
        """The PDF of a report. What can't be made is told in the outcome; raises `Geannuleerd` where nobody waits any more."""
        with self._slot:
            voortgang.stap(tekst=opdracht.rapport.naam)
            try:
                return self._maak(opdracht, voortgang)
            except Fout as fout:
                return Uitkomst(opdracht, zin=str(fout))

    def _maak(self, opdracht: Opdracht, voortgang: Voortgang) -> Uitkomst:
        db, keuze = self._momentopname(opdracht.versie), opdracht.keuze
        gelezen = self._lees(db, opdracht)
        voortgang.stap(tekst=opdracht.rapport.naam)
        blokken = voeg_samen(db, gelezen, keuze)
        pdf = zet(db, opdracht.rapport, "pdf", keuze, blokken, voortgang.ga_door)
        return Uitkomst(opdracht, pdf, tuple(blokken), _alle_hoofdstukken(gelezen), let_op=let_op(blokken))

    def _momentopname(self, versie: int) -> sa.Connection:
        if self._db is None or versie != self._versie:
            self._sluit()
            self._db, self._versie = self._bestand.momentopname(), versie
        assert self._db is not None
        return self._db

    def _lees(self, db: sa.Connection, opdracht: Opdracht) -> list[list[Blok]]:
        """What the report says; which chapters and looks it gets comes after that."""
        sleutel = (opdracht.rapport.code, replace(opdracht.keuze, zonder=(), huisstijl=True))
        if sleutel not in self._gelezen:
            self._gelezen[sleutel] = delen(db, opdracht.rapport, opdracht.keuze)
            while len(self._gelezen) > _BIJ_DE_HAND:
                self._gelezen.popitem(last=False)
        self._gelezen.move_to_end(sleutel)
        return self._gelezen[sleutel]

    def lees_taal(self, uitkomst: Uitkomst, voortgang: Voortgang) -> Rapportoordeel:
        """How plainly a report that was made reads, with the words of this file."""
        with self._slot:
            voortgang.stap(tekst="leesbaarheid")
            return lees_blokken(uitkomst.blokken, lezer(self._momentopname(uitkomst.opdracht.versie)))

    def sluit(self) -> None:
        """Lets go of the snapshot."""
        with self._slot:
            self._sluit()

    def _sluit(self) -> None:
        if self._db is not None:
            self._db.close()
        self._db = None
        self._gelezen.clear()


def _alle_hoofdstukken(gelezen: Sequence[Sequence[Blok]]) -> tuple[str, ...]:
    return hoofdstukken([blok for deel in gelezen for blok in deel])
