"""Backups: thinned by day, week and month; attachments stored once; only whole copies count."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.factory import maak
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.bijlage import bijlagen, inhoud
from wijkagenda.storage.backup import te_houden
from wijkagenda.storage.bestand import Bestand, zet_terug
from wijkagenda.usecases.bijlage import voeg_inhoud_toe

NU = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)


def test_everything_of_the_last_day_stays() -> None:
    momenten = [NU - dt.timedelta(minutes=30 * i) for i in range(47)]
    assert te_houden(momenten, NU) == set(momenten)


def test_of_older_days_the_last_one_stays() -> None:
    dag = [dt.datetime(2026, 11, 15, uur, tzinfo=dt.UTC) for uur in (9, 12, 16)]
    assert te_houden(dag, NU) == {dag[-1]}


def test_of_older_months_the_last_one_stays() -> None:
    maand = [dt.datetime(2026, 3, dag, 9, tzinfo=dt.UTC) for dag in (2, 9, 30)]
    assert te_houden(maand, NU) == {maand[-1]}


@given(st.lists(st.integers(0, 60 * 24 * 900), min_size=1, max_size=200))
def test_the_newest_backup_always_stays(minuten: list[int]) -> None:
    momenten = [NU - dt.timedelta(minutes=m) for m in minuten]
    assert max(momenten) in te_houden(momenten, NU)


def test_an_attachment_is_stored_once_and_comes_back(pad: Path, klok: Klok) -> None:
    bestand = Bestand.open(pad, klok)
    initiatief = maak(bestand, "initiatief")
    foto = b"\x89PNG" + bytes(range(256)) * 400
    voeg_inhoud_toe(bestand.uow, "initiatief", initiatief, "foto.png", foto)
    eerste = bestand.maak_reservekopie("hand")
    tweede = bestand.maak_reservekopie("openen")
    assert len(list((eerste.pad.parent / "bijlagen").iterdir())) == 1
    assert foto not in eerste.pad.read_bytes()
    bestand.sluit()
    zet_terug(pad, tweede, klok)
    terug = Bestand.open(pad, klok)
    (rij,) = bijlagen(terug.lees(), "initiatief", initiatief)
    assert inhoud(terug.lees(), rij.sha256) == foto
    terug.sluit()


def test_of_replaced_files_only_the_newest_few_are_kept(pad: Path, klok: Klok) -> None:
    bestand = Bestand.open(pad, klok)
    kopie = bestand.maak_reservekopie("hand")
    bestand.sluit()
    for nummer in range(5):
        (kopie.pad.parent / f"vervangen-2026010{nummer}T120000Z.bestand").write_bytes(b"oud")
    zet_terug(pad, kopie, klok)
    namen = sorted(p.name for p in kopie.pad.parent.glob("vervangen-*"))
    assert len(namen) == 3
    assert "vervangen-20260100T120000Z.bestand" not in namen
