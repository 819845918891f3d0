"""Import of 10,000 rows, read, checked and written, against only reading that XLSX with openpyxl."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
from meting import Meting
from metingen.groot import MAP, VANDAAG, om_en_om

from wijkagenda.basis.klok import Klok
from wijkagenda.domain.basis_model import nieuw_id
from wijkagenda.domain.gebied import Gebied
from wijkagenda.imports.inlezen import lees_in
from wijkagenda.storage.bestand import Bestand

KEER = 5


def _werkblad() -> Path:
    pad = MAP / "initiatieven.xlsx"
    boek = openpyxl.Workbook(write_only=True)
    blad = boek.create_sheet("Initiatieven")
    blad.append(["titel", "gebied", "omschrijving", "plek", "begonnen_op"])
    for i in range(10_000):
        blad.append([f"Initiatief {i}", f"Wijk {i % 30:02d}", f"Een korte tekst over initiatief {i} in onze wijk.", f"Plek {i % 100}", "1-2-2026"])
    boek.save(pad)
    return pad


def _bestand(nummer: int = 0) -> Bestand:
    """An open file with the 30 gebieden that the rows name."""
    bestand = Bestand.nieuw(MAP / f"import{nummer}.wijkagenda", Klok(VANDAAG))
    with bestand.uow("Vullen", soort="import") as werk:
        werk.massa(Gebied, [{"id": nieuw_id(), "naam": f"Wijk {i:02d}", "soort": "wijk"} for i in range(30)])
    return bestand


def meet_import() -> Iterator[Meting]:
    """Each time into another open file; each row is read, checked, written, journaled and made searchable."""
    werkblad, bestanden = _werkblad(), [_bestand(n) for n in range(KEER + 1)]
    volgende = iter(bestanden)

    def maatstaf() -> None:
        boek = openpyxl.load_workbook(werkblad, read_only=True)
        for _rij in boek.worksheets[0].iter_rows(values_only=True):
            pass
        boek.close()

    eigen, lezen = om_en_om(lambda: lees_in(next(volgende).uow, "initiatieven", werkblad, VANDAAG), maatstaf, KEER)
    for bestand in bestanden:
        bestand.sluit()
    yield Meting("import van 10.000 rijen tegen openpyxl lezen", eigen, lezen, 1)
