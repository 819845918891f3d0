"""200 random histories undone and redone exactly, with 100,000 steps of history behind them."""

from __future__ import annotations

import json
import random

import pytest

from tests.factory import maak
from tests.storage.test_journal import inhoud, willekeurige_stap
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history


@pytest.mark.lang
def test_two_hundred_histories_on_a_hundred_thousand_steps(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    laatste = bestand.con.execute("select laatste from apparaat where apparaat = ?", (bestand.apparaat,)).fetchone()[0]
    kent = json.dumps({bestand.apparaat: 1})
    bestand.con.execute("begin")
    stappen = ((bestand.apparaat, laatste + i, f"u{i}", 10**15 + i, "2026-01-01T12:00:00+00:00", "x", "Naam wijzigen", "gebruiker", kent, None, 1)
               for i in range(1, 100_001))  # fmt: skip
    bestand.con.executemany("insert into stap values(?,?,?,?,?,?,?,?,?,?,?)", stappen)
    bestand.con.executemany("insert into wijziging(apparaat, nummer, tabel, rij, delta) values(?,?,'gebied',?,'{\"noot\":[null,\"b\"]}')",
                            ((bestand.apparaat, laatste + i, gebied) for i in range(1, 100_001)))  # fmt: skip
    bestand.con.execute("update apparaat set laatste = ?, klok = ? where apparaat = ?", (laatste + 100_000, 10**15 + 100_000, bestand.apparaat))
    bestand.con.execute("commit")
    for zaad in range(200):
        r = random.Random(zaad)
        standen = [inhoud(bestand)]
        for _ in range(r.randint(3, 12)):
            willekeurige_stap(bestand, gebied, r)
            standen.append(inhoud(bestand))
        for stand in reversed(standen[:-1]):
            history.ongedaan(bestand.uow, bestand.con)
            assert inhoud(bestand) == stand, zaad
        for stand in standen[1:]:
            history.opnieuw(bestand.uow, bestand.con)
            assert inhoud(bestand) == stand, zaad
        for _ in standen[1:]:
            history.ongedaan(bestand.uow, bestand.con)
