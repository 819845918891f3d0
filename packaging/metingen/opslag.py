"""Storage: an edit with and without the journal, search against LIKE and against fixed limits, `controleer` as a whole process."""

from __future__ import annotations

import random
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from meting import Meting
from metingen.groot import MAP, VANDAAG, groot_bestand, mediaan, om_en_om
from sqlalchemy.orm import Session

from wijkagenda.basis.klok import Klok
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.engine import maak_engine, verbind
from wijkagenda.usecases import velden


def meet_wijziging() -> Iterator[Meting]:
    """One field of one record, 300 times, with 100,000 steps behind it; the same edit where nothing is journaled."""
    eigen = Bestand.open(Path(shutil.copy(groot_bestand(), MAP / "met.wijkagenda")), Klok(VANDAAG))
    kaal = verbind(Path(shutil.copy(groot_bestand(), MAP / "zonder.wijkagenda")))
    for (naam,) in kaal.execute("select name from sqlite_master where type = 'trigger' and name glob 'j_*'").fetchall():
        kaal.execute(f"drop trigger {naam}")
    engine = maak_engine(kaal)
    ids = [r[0] for r in kaal.execute("select id from initiatief limit 300").fetchall()]
    tijden: tuple[list[float], list[float]] = ([], [])

    def met(id_: str, n: int) -> None:
        velden.wijzig(eigen.uow, "initiatief", id_, {"plek": f"Plek {n}"})

    def zonder(id_: str, n: int) -> None:
        kaal.execute("begin immediate")
        with Session(engine, expire_on_commit=False) as sessie:
            rij = sessie.get(Initiatief, id_)
            assert rij is not None
            rij.plek = f"Plek {n}"
            sessie.flush()
            kaal.execute("commit")

    for n, id_ in enumerate(ids):
        for werk, lijst in zip((met, zonder), tijden, strict=True):
            begin = time.perf_counter()
            werk(id_, n)
            lijst.append((time.perf_counter() - begin) * 1000)
    eigen.sluit()
    kaal.close()
    yield Meting("wijziging, 100.000 stappen erachter", statistics.median(tijden[0]), statistics.median(tijden[1]), 1.5)


def meet_zoeken() -> Iterator[Meting]:
    """100,000 records: a rare word within 5 ms, any word within 50 ms, and both against LIKE."""
    bestand = Bestand.open(Path(shutil.copy(groot_bestand(), MAP / "zoek.wijkagenda")), Klok(VANDAAG))
    con = bestand.con
    teksten = con.execute("select tekst from zoekregel where nr > 40000 limit 1000").fetchall()
    zeldzaam = next(w for (t,) in teksten for w in t.split() if w.startswith("w") and w[1:].isdigit())

    def like(woord: str) -> Callable[[], object]:
        vraag = "select soort, id, titel from zoekregel where titel like ? or tekst like ? order by nr desc limit 30"
        return lambda: con.execute(vraag, (f"%{woord}%",) * 2).fetchall()

    yield Meting("zoeken: zeldzaam woord, hoogstens 5 ms", mediaan(lambda: bestand.zoek(zeldzaam)), 5, 1)
    r = random.Random(3)
    woorden = ["buurttuin", "café", "uitlaat", "b", "ta", "buurttuin speeltuin", *(r.choice(["jongeren", "moestuin", "ruine"]) for _ in range(3))]
    yield Meting("zoeken: welk woord ook, hoogstens 50 ms", max(mediaan(lambda w=w: bestand.zoek(w)) for w in woorden), 50, 1)  # type: ignore[misc]
    yield Meting("zoeken: zeldzaam woord tegen LIKE", *om_en_om(lambda: bestand.zoek(zeldzaam), like(zeldzaam)), 1)
    bestand.sluit()


def meet_controleer() -> Iterator[Meting]:
    """The command on the example, whole process, against loading SQLAlchemy's ORM in one."""
    pad = MAP / "voorbeeld.wijkagenda"
    subprocess.run([sys.executable, "-m", "wijkagenda", "nieuw", str(pad), "--voorbeeld"], check=True, capture_output=True)
    eigen, maatstaf = om_en_om(
        lambda: subprocess.run([sys.executable, "-m", "wijkagenda", "controleer", str(pad)], check=True, capture_output=True),
        lambda: subprocess.run([sys.executable, "-c", "import sqlalchemy.orm"], check=True),
    )
    yield Meting("controleer tegen import sqlalchemy.orm", eigen, maatstaf, 2)
