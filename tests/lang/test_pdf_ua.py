"""Every report of the example, in every edition, as PDF: page-validation has nothing against it, and nothing is drawn that is not heard."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.reports.lezer import bladwijzers, fonts
from tests.reports.pdf.structuur import afgekeurd, lees
from wijkagenda.basis.klok import Klok
from wijkagenda.nieuw import maak_bestand
from wijkagenda.reports.register import RAPPORTEN, Rapport, Uitgave
from wijkagenda.uitvoer import exporteer

pytestmark = [pytest.mark.lang, pytest.mark.timeout(600)]

ALLE = [pytest.param(rapport, uitgave, id=f"{rapport.code}-{uitgave.code}") for rapport in RAPPORTEN.values() for uitgave in rapport.uitgaven]


@pytest.fixture(scope="module")
def voorbeeld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pad = tmp_path_factory.mktemp("voorbeeld") / "voorbeeld.wijkagenda"
    maak_bestand(pad, "oss", voorbeeld=True, klok=Klok(dt.date(2030, 1, 1)))
    return pad


@pytest.mark.parametrize(("rapport", "uitgave"), ALLE)
def test_a_report_is_accessible_on_paper(rapport: Rapport, uitgave: Uitgave, voorbeeld: Path, tmp_path: Path) -> None:
    doel = tmp_path / "rapport.pdf"
    exporteer(voorbeeld, rapport, uitgave, "pdf", doel)
    pdf = doel.read_bytes()
    document = lees(pdf)
    assert afgekeurd(pdf) == []
    assert document.los == []
    assert all(fonts(pdf).values())
    assert all(titel.strip() for _, titel in bladwijzers(pdf))
    assert all(figuur.alt.strip() for figuur in document.boom.alle("Figure"))
    assert all(woorden.strip() for link in document.boom.alle("Link") for woorden in link.annotaties)
    for tabel in document.boom.alle("Table"):
        assert all(kop.attributen.get("Scope") in ("/Column", "/Row") for kop in tabel.alle("TH"))
        breedten = {sum(int(cel.attributen.get("ColSpan", "1")) for cel in rij.kinderen) for rij in tabel.alle("TR")}
        assert len(breedten) == 1
