"""Big files: 24 attachments of 25 MB, and 100,000 records."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.factory import maak
from wijkagenda.basis.klok import Klok
from wijkagenda.domain.basis_model import nieuw_id
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.queries.bijlage import bijlagen, inhoud
from wijkagenda.queries.initiatief import Initiatiefbron, Selectie
from wijkagenda.storage.bestand import Bestand, zet_terug
from wijkagenda.storage.blobs import GROOTSTE
from wijkagenda.storage.engine import verbind
from wijkagenda.storage.snapshot import kopieer
from wijkagenda.usecases import history, velden
from wijkagenda.usecases.bijlage import voeg_inhoud_toe

MB = 1024 * 1024


@pytest.fixture
def ruim_op(tmp_path: Path, eigen_machine: Path) -> Iterator[None]:
    """Nothing of hundreds of megabytes stays behind, also where the test fails."""
    yield
    shutil.rmtree(tmp_path)
    shutil.rmtree(eigen_machine)


def bijlage(nummer: int) -> bytes:
    """25 MB like a photo: no two alike, nothing to compress."""
    return random.Random(nummer).randbytes(GROOTSTE)


def grootte(map_: Path) -> int:
    """Bytes of everything in a folder."""
    return sum(p.stat().st_size for p in map_.rglob("*") if p.is_file())


@pytest.mark.lang
@pytest.mark.timeout(300)
@pytest.mark.usefixtures("ruim_op")
def test_six_hundred_megabytes_of_attachments_are_warned_of_kept_once_and_brought_back(pad: Path, klok: Klok) -> None:
    bestand = Bestand.open(pad, klok)
    initiatief = maak(bestand, "initiatief")
    assert not bestand.is_groot()
    for nummer in range(24):
        voeg_inhoud_toe(bestand.uow, "initiatief", initiatief, f"foto {nummer:02d}.jpg", bijlage(nummer))
    assert bestand.is_groot()

    with closing(kopieer(pad)) as opname:
        assert opname.execute("select count(*) from bijlage").fetchone() == (24,)
        assert opname.execute("select count(*) from blob").fetchone() == (0,)
        assert len(opname.serialize()) < 4 * MB

    kopieen = bestand.maak_reservekopie("openen").pad.parent
    na_een = grootte(kopieen)
    assert na_een < 604 * MB
    velden.wijzig(bestand.uow, "initiatief", initiatief, {"titel": "Andere titel"})
    tweede = bestand.maak_reservekopie("halfuur")
    assert grootte(kopieen) - na_een < 4 * MB
    assert len(list((kopieen / "bijlagen").iterdir())) == 24

    bestand.sluit()
    pad.unlink()
    zet_terug(pad, tweede, klok)
    terug = Bestand.open(pad, klok)
    rijen = bijlagen(terug.lees(), "initiatief", initiatief)
    assert [r.naam for r in reversed(rijen)] == [f"foto {nummer:02d}.jpg" for nummer in range(24)]
    assert all(inhoud(terug.lees(), rij.sha256) == bijlage(nummer) for nummer, rij in enumerate(reversed(rijen)))
    assert terug.con.execute("select titel from initiatief").fetchall() == [("Andere titel",)]
    terug.sluit()


@pytest.mark.lang
@pytest.mark.timeout(150)
@pytest.mark.usefixtures("ruim_op")
def test_list_search_and_undo_work_on_a_hundred_thousand_records(pad: Path, klok: Klok) -> None:
    bestand = Bestand.open(pad, klok)
    gebied = maak(bestand, "gebied")
    rijen = [{"id": nieuw_id(), "titel": f"Initiatief {i:06d}", "gebied_id": gebied, "fase": "idee", "nummer": f"I-2026-{i:06d}"} for i in range(100_000)]
    with bestand.uow("Initiatieven inlezen", soort="import") as werk:
        werk.massa(Initiatief, rijen)
    id_ = str(rijen[54_321]["id"])

    def lijst() -> Initiatiefbron:
        bron = Initiatiefbron(bestand.lees(), Selectie((gebied,)), klok.vandaag())
        bron.sorteer("titel", True)
        return bron

    assert lijst().aantal() == 100_000
    assert [r.titel for r in lijst().blok(99_998, 50)] == ["Initiatief 000001", "Initiatief 000000"]
    assert lijst().plek(id_) == 99_999 - 54_321
    assert [t.id for t in bestand.zoek("initiatief 054321")] == [id_]

    velden.wijzig(bestand.uow, "initiatief", id_, {"titel": "Zonderlinge buurttuin"})
    assert [r.id for r in lijst().blok(0, 1)] == [id_]
    assert [t.id for t in bestand.zoek("zonderlinge")] == [id_]
    history.ongedaan(bestand.uow, bestand.con)
    assert bestand.zoek("zonderlinge") == []
    assert [t.id for t in bestand.zoek("054321")] == [id_]

    history.ongedaan(bestand.uow, bestand.con)
    assert lijst().aantal() == 0
    assert bestand.zoek("initiatief") == []
    history.opnieuw(bestand.uow, bestand.con)
    assert lijst().aantal() == 100_000
    assert [t.id for t in bestand.zoek("054321")] == [id_]
    bestand.sluit()
    with closing(verbind(pad)) as con:
        assert con.execute("pragma integrity_check").fetchall() == [("ok",)]
