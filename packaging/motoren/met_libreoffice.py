"""The same plan by LibreOffice, from the Word document that we write: `python -m motoren.met_libreoffice BLOKKEN NAAR PROFIEL`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from motoren.vel import DATUM, TITEL

from wijkagenda.reports.blocks_json import uit_json
from wijkagenda.reports.docx.document import maak_docx


def main(blokken: Path, naar: Path, profiel: Path) -> None:
    """`profiel` is LibreOffice's own folder, so that nobody's settings are read and no other window is in the way."""
    docx = naar.with_suffix(".docx")
    docx.write_bytes(maak_docx(uit_json(blokken.read_text(encoding="utf-8")), titel=TITEL, datum=DATUM))
    opdracht = ["soffice", f"-env:UserInstallation={profiel.as_uri()}", "--headless", "--convert-to", "pdf", "--outdir", str(naar.parent), str(docx)]
    subprocess.run(opdracht, check=True, capture_output=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
