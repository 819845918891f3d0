"""Every report of the example with all of its records, in every edition, as PDF: whole for who can't see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reports.pdf.structuur import keur
from wijkagenda.reports.register import RAPPORTEN, Rapport, Uitgave
from wijkagenda.uitvoer import exporteer

pytestmark = [pytest.mark.lang, pytest.mark.timeout(600)]

ALLE = [pytest.param(rapport, uitgave, id=f"{rapport.code}-{uitgave.code}") for rapport in RAPPORTEN.values() for uitgave in rapport.uitgaven]


@pytest.mark.parametrize(("rapport", "uitgave"), ALLE)
def test_a_report_is_accessible_on_paper(rapport: Rapport, uitgave: Uitgave, voorbeeld: Path, tmp_path: Path) -> None:
    doel = tmp_path / "rapport.pdf"
    exporteer(voorbeeld, rapport, uitgave, "pdf", doel)
    keur(doel.read_bytes())
