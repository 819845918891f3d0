"""Every report of the example as Word, opened in LibreOffice: it is read as a document, with every heading and no page too many."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document

from tests.reports.lezer import woorden
from wijkagenda.reports.register import RAPPORTEN
from wijkagenda.uitvoer import exporteer

SOFFICE = shutil.which("soffice")

pytestmark = [
    pytest.mark.lang,
    pytest.mark.timeout(600),
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(SOFFICE is None, reason="LibreOffice staat niet op deze machine."),
]


def dicht(tekst: str) -> str:
    """Without white space, and without hyphens: at the end of a line a reader takes them for broken words."""
    return "".join(tekst.replace("-", "").replace("\ufffe", "").replace("\x02", "").split())


def test_every_report_opens_in_libreoffice_with_all_its_headings(voorbeeld: Path, tmp_path: Path) -> None:
    bronnen = []
    for rapport in RAPPORTEN.values():
        for uitgave in rapport.uitgaven:
            bronnen.append(tmp_path / f"{rapport.code}-{uitgave.code}.docx")
            exporteer(voorbeeld, rapport, uitgave, "docx", bronnen[-1])
    profiel = (tmp_path / "profiel").as_uri()
    opdracht = [str(SOFFICE), f"-env:UserInstallation={profiel}", "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path / "uit")]
    subprocess.run([*opdracht, *map(str, bronnen)], check=True, capture_output=True, timeout=500)
    fout = []
    for bron in bronnen:
        bladzijden = [dicht(tekst) for tekst in woorden((tmp_path / "uit" / bron.with_suffix(".pdf").name).read_bytes())]
        alles = "".join(bladzijden)
        koppen = [p.text for p in Document(str(bron)).paragraphs if p.style is not None and str(p.style.name).startswith("Heading")]
        fout += [f"{bron.stem}: {kop}" for kop in koppen if dicht(kop) not in alles]
        fout += [f"{bron.stem}: page {nr} is empty" for nr, tekst in enumerate(bladzijden, 1) if len(tekst) < 10]
    assert fout == []
