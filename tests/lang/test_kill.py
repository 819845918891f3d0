"""kill -9 at random moments: nothing acknowledged is lost, the file is whole, undo still works, the klad is offered."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.factory import maak
from wijkagenda.basis.klok import Klok
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history

HIER = Path(__file__).parent


def dood(pad: Path, id_: str, r: random.Random) -> tuple[int, int]:
    """Lets the writer work for a moment and kills it; the last edit and the last klad that it acknowledged."""
    proces = subprocess.Popen([sys.executable, str(HIER / "schrijver.py"), str(pad), id_], stdout=subprocess.PIPE, cwd=HIER.parents[1], text=True,
                              env=os.environ | {"PYTHONPATH": str(HIER.parents[1])})  # fmt: skip
    assert proces.stdout is not None
    regels = [proces.stdout.readline(), proces.stdout.readline()]  # the first klad and the first step, however slow the machine is
    time.sleep(r.uniform(0, 0.25))
    proces.kill()
    regels += proces.stdout.read().splitlines()
    proces.wait()
    proces.stdout.close()
    stappen = [int(x.split()[1]) for x in regels if x.startswith("stap ") and len(x.split()) == 2]
    kladden = [int(x.split()[1]) for x in regels if x.startswith("klad ") and len(x.split()) == 2]
    return max(stappen, default=0), max(kladden, default=0)


def beproef(pad: Path, klok: Klok, keer: int) -> int:
    """Kills so many times; gives how many edits there were in all."""
    bestand = Bestand.open(pad, klok)
    id_ = maak(bestand, "initiatief", titel="Begin", omschrijving="0")
    bestand.sluit()
    r = random.Random(keer)
    for _ in range(keer):
        laatste, klad = dood(pad, id_, r)
        bestand = Bestand.open(pad, klok)
        assert bestand.con.execute("pragma integrity_check").fetchone() == ("ok",)
        assert bestand.con.execute("pragma foreign_key_check").fetchall() == []
        nu = int(bestand.con.execute("select omschrijving from initiatief where id = ?", (id_,)).fetchone()[0])
        assert nu >= laatste, "an acknowledged edit was lost"
        kladden = {k.veld: k.tekst for k in bestand.kladden()}
        assert int(kladden["titel"].split()[1]) >= klad, "a klad that was kept is not offered"
        if nu > 1:
            history.ongedaan(bestand.uow, bestand.con)
            assert bestand.con.execute("select omschrijving from initiatief where id = ?", (id_,)).fetchone() == (str(nu - 1),)
            history.opnieuw(bestand.uow, bestand.con)
        assert bestand.con.execute("select omschrijving from initiatief where id = ?", (id_,)).fetchone() == (str(nu),)
        bestand.sluit()
    return nu


def test_a_killed_writer_loses_nothing(pad: Path, klok: Klok) -> None:
    assert beproef(pad, klok, 3) > 0


@pytest.mark.lang
def test_a_writer_killed_a_hundred_times_loses_nothing(pad: Path, klok: Klok) -> None:
    assert beproef(pad, klok, 100) >= 200
