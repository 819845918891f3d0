"""The big files that are measured on: 100,000 records and 100,000 steps; 100,000 boekingen. Made once per run, in a folder that goes with it."""

from __future__ import annotations

import atexit
import datetime as dt
import json
import os
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

MAP = Path(tempfile.mkdtemp(prefix="wijkagenda-bench-"))
os.environ["WIJKAGENDA_MAP"] = str(MAP / "machine")
atexit.register(shutil.rmtree, MAP, ignore_errors=True)

from wijkagenda.basis.klok import Klok  # noqa: E402  (after the machine's folders were moved)
from wijkagenda.domain.agenda import Agendapunt  # noqa: E402
from wijkagenda.domain.basis_model import nieuw_id  # noqa: E402
from wijkagenda.domain.gebied import Gebied  # noqa: E402
from wijkagenda.domain.inbreng import Inbreng  # noqa: E402
from wijkagenda.domain.initiatief import Contactmoment, Initiatief  # noqa: E402
from wijkagenda.domain.wijkbudget import Boeking, Geldstroom, Rubriek  # noqa: E402
from wijkagenda.storage.bestand import Bestand  # noqa: E402

VANDAAG = dt.date(2026, 11, 21)
WOORDEN = (
    "buurttuin", "wandelgroep", "café", "ruïne", "coördinator", "aanvraag", "groenstrook", "hondenuitlaatplaats", "ontmoeting",
    "jongeren", "taalles", "moestuin", "fietspad", "verlichting", "straatfeest", "bibliotheek", "eetpunt", "repaircafé", "huiskamer",
)  # fmt: skip


def mediaan(werk: Callable[[], object], keer: int = 7) -> float:
    """The median of some runs, in milliseconds, after one that does not count."""
    werk()
    tijden = []
    for _ in range(keer):
        begin = time.perf_counter()
        werk()
        tijden.append((time.perf_counter() - begin) * 1000)
    return statistics.median(tijden)


def om_en_om(eigen: Callable[[], object], maatstaf: Callable[[], object], keer: int = 9) -> tuple[float, float]:
    """The medians of both in milliseconds, taken in turns so that a slow moment of the machine hits both."""
    eigen()
    maatstaf()
    tijden: tuple[list[float], list[float]] = ([], [])
    for _ in range(keer):
        for werk, lijst in zip((eigen, maatstaf), tijden, strict=True):
            begin = time.perf_counter()
            werk()
            lijst.append((time.perf_counter() - begin) * 1000)
    return statistics.median(tijden[0]), statistics.median(tijden[1])


def zin(r: random.Random, n: int) -> str:
    """Some words, now and then one that stands nowhere else."""
    return " ".join(r.choice(WOORDEN) if r.random() < 0.9 else f"w{r.randrange(10**6):06d}" for _ in range(n))


@cache
def groot_bestand() -> Path:
    """100,000 records and 100,000 steps of history."""
    pad = MAP / "groot.wijkagenda"
    r = random.Random(1)
    bestand = Bestand.nieuw(pad, Klok(VANDAAG))
    gebieden = [nieuw_id() for _ in range(30)]
    fasen = ("idee", "verkenning", "opstart", "met_steun", "zelfstandig", "afgerond", "gestopt")
    with bestand.uow("Vullen", soort="import") as werk:
        werk.stapel = False
        werk.massa(Gebied, [{"id": g, "naam": f"Wijk {i:02d}", "soort": "wijk"} for i, g in enumerate(gebieden)])
        initiatieven = [
            {"id": nieuw_id(), "titel": zin(r, 3), "omschrijving": zin(r, 18), "gebied_id": r.choice(gebieden), "fase": r.choice(fasen),
             "nummer": f"I-2026-{i:05d}", "begonnen_op": "2026-01-01"}
            for i in range(50_000)
        ]  # fmt: skip
        werk.massa(Initiatief, initiatieven)
        werk.massa(Inbreng, [
            {"id": nieuw_id(), "tekst": zin(r, 20), "gebied_id": r.choice(gebieden), "datum": "2026-03-01", "soort": "gesprek", "uitkomst": "open"}
            for _ in range(30_000)
        ])  # fmt: skip
        werk.massa(Contactmoment, [
            {"id": nieuw_id(), "initiatief_id": r.choice(initiatieven)["id"], "datum": "2026-10-01", "soort": "gesprek", "tekst": zin(r, 8)}
            for _ in range(10_000)
        ])  # fmt: skip
        werk.massa(Agendapunt, [
            {"id": nieuw_id(), "titel": zin(r, 3), "begin": f"2026-{1 + i % 12:02d}-{1 + i % 28:02d}T19:30", "soort": "overleg",
             "gebied_id": r.choice(gebieden)}
            for i in range(9_970)
        ])  # fmt: skip
    _vul_geschiedenis(bestand, [str(i["id"]) for i in initiatieven], 100_000)
    bestand.sluit()
    return pad


def _vul_geschiedenis(bestand: Bestand, ids: list[str], aantal: int) -> None:
    """Steps as the journal writes them: each changed one title."""
    con, apparaat = bestand.con, bestand.apparaat
    laatste = con.execute("select laatste from apparaat where apparaat = ?", (apparaat,)).fetchone()[0]
    kent = json.dumps({apparaat: 1})
    con.execute("begin")
    con.executemany("insert into stap values(?,?,?,?,?,?,?,?,?,?,?)",
                    ((apparaat, laatste + i, f"u{i}", 10**15 + i, "2026-01-01T12:00:00+00:00", "bench", "Titel wijzigen", "gebruiker", kent, None, 1)
                     for i in range(1, aantal + 1)))  # fmt: skip
    con.executemany("insert into wijziging(apparaat, nummer, tabel, rij, delta) values(?,?,'initiatief',?,'{\"titel\":[\"a\",\"b\"]}')",
                    ((apparaat, laatste + i, ids[i % len(ids)]) for i in range(1, aantal + 1)))  # fmt: skip
    con.execute("update apparaat set laatste = ?, klok = ? where apparaat = ?", (laatste + aantal, 10**15 + aantal, apparaat))
    con.execute("commit")


@cache
def budget_bestand() -> Path:
    """100,000 boekingen over 30 gebieden, 25 years, 11 streams and 6 rubrieken."""
    pad = MAP / "budget.wijkagenda"
    r = random.Random(2)
    bestand = Bestand.nieuw(pad, Klok(VANDAAG))
    gebieden, stromen, rubrieken = ([nieuw_id() for _ in range(n)] for n in (30, 11, 6))
    with bestand.uow("Vullen", soort="import") as werk:
        werk.stapel = False
        werk.massa(Gebied, [{"id": g, "naam": f"Wijk {i:02d}", "soort": "wijk"} for i, g in enumerate(gebieden)])
        werk.massa(Geldstroom, [{"id": g, "naam": f"Stroom {i}", "bij_over": "waarschuw", "bij_oormerk": "waarschuw"} for i, g in enumerate(stromen)])
        werk.massa(Rubriek, [{"id": g, "naam": f"Rubriek {i}", "collectief": "ja"} for i, g in enumerate(rubrieken)])
        werk.massa(Boeking, [
            {"id": nieuw_id(), "datum": f"{2001 + i % 25}-06-01", "soort": r.choice(("begroot", "verplicht", "gerealiseerd", "wijziging")),
             "bedrag": r.randrange(100, 10**7), "jaar": 2001 + i % 25, "gebied_id": r.choice(gebieden), "rubriek_id": r.choice(rubrieken),
             "geldstroom_id": r.choice(stromen), "kant": r.choice(("besteding", "verstrekking")), "omschrijving": "Boeking"}
            for i in range(100_000)
        ])  # fmt: skip
    bestand.sluit()
    return pad
