"""Rapporten by what a user sees and does; the PDFs are real."""

from __future__ import annotations

import builtins
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import Gezegd, maak_omgeving, toon
from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.klok import Klok
from wijkagenda.reports import maken
from wijkagenda.reports.register import RAPPORTEN
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.rapporten.page import RapportenPagina
from wijkagenda.usecases import velden

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture
def omgeving(qtbot: QtBot, bestand: Bestand, klok: Klok) -> Any:
    uit = maak_omgeving(bestand, klok)
    yield uit
    assert uit.taken.stop()
    qtbot.waitUntil(lambda: not uit.taken.lopend())


@pytest.fixture
def plan(bestand: Bestand) -> str:
    gebied = maak(bestand, "gebied", naam="Ruwaard")
    return maak(bestand, "wijkplan", gebied_id=gebied, titel="Samen in de Ruwaard")


def open_pagina(qtbot: QtBot, omgeving: Omgeving) -> RapportenPagina:
    """The page once it shows its first report."""
    pagina = toon(qtbot, RapportenPagina, omgeving)
    qtbot.waitUntil(pagina.bewaren.isEnabled, timeout=20_000)
    return pagina


def tekst(pagina: RapportenPagina) -> str:
    """Every word of the PDF on screen."""
    assert pagina._voorbeeld is not None
    document = pagina._voorbeeld.document
    return " ".join(" ".join(document.getAllText(i).text() for i in range(document.pageCount())).split())


def kies(pagina: RapportenPagina, naam: str) -> None:
    next(k for k in pagina.findChildren(QRadioButton) if k.text() == naam).click()


def test_the_first_report_is_on_screen_by_itself(qtbot: QtBot, omgeving: Omgeving, plan: str) -> None:
    assert "Samen in de Ruwaard" in tekst(open_pagina(qtbot, omgeving))


def test_every_report_is_listed_with_what_it_is(qtbot: QtBot, omgeving: Omgeving) -> None:
    pagina = toon(qtbot, RapportenPagina, omgeving)
    gevonden = {k.text(): k.accessibleDescription() for k in pagina.findChildren(QRadioButton)}
    assert gevonden == {r.naam: r.uitleg for r in RAPPORTEN.values()}


def test_another_report_takes_its_place(qtbot: QtBot, omgeving: Omgeving, plan: str) -> None:
    pagina = open_pagina(qtbot, omgeving)
    kies(pagina, "Wijkbudget")
    qtbot.waitUntil(lambda: "Wijkbudget" in tekst(pagina), timeout=20_000)
    assert not pagina.keuze.records.isVisible()
    assert pagina.keuze.gebieden.isVisible()


def test_a_change_in_the_file_makes_it_anew(qtbot: QtBot, omgeving: Omgeving, plan: str) -> None:
    pagina = open_pagina(qtbot, omgeving)
    omgeving.doe(velden.wijzig, "wijkplan", plan, {"titel": "Een ander plan"})
    qtbot.waitUntil(lambda: "Een ander plan" in tekst(pagina), timeout=20_000)


def test_from_a_plan_one_comes_to_its_booklet(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, plan: str) -> None:
    ander = maak(bestand, "wijkplan", titel="Samen in Ussen")
    pagina = open_pagina(qtbot, omgeving)
    pagina.toon("rapport", f"wijkplan:{ander}")
    assert pagina.keuze.keuze().ids == (ander,)
    qtbot.waitUntil(lambda: "Samen in Ussen" in tekst(pagina), timeout=20_000)


def test_the_choices_on_top_are_the_choices_here(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, plan: str) -> None:
    gebied = maak(bestand, "gebied", naam="Ussen")
    pagina = open_pagina(qtbot, omgeving)
    omgeving.kies_gebieden((gebied,), ("Ussen",))
    omgeving.kies_jaar(2025)
    keuze = pagina.keuze.keuze()
    assert (keuze.gebied_ids, keuze.jaren) == ((gebied,), (2025,))


def test_without_a_plan_it_says_what_to_do(qtbot: QtBot, omgeving: Omgeving) -> None:
    pagina = toon(qtbot, RapportenPagina, omgeving)
    qtbot.waitUntil(lambda: "geen wijkplan" in pagina._leeg.zin.text())
    assert not pagina.bewaren.isEnabled()


def test_one_can_leaf_and_zoom(qtbot: QtBot, omgeving: Omgeving, plan: str) -> None:
    pagina = open_pagina(qtbot, omgeving)
    kies(pagina, "Wijkbudget")
    qtbot.waitUntil(lambda: "Wijkbudget" in tekst(pagina), timeout=20_000)
    voorbeeld = pagina._voorbeeld
    assert voorbeeld is not None
    n = voorbeeld.document.pageCount()
    assert voorbeeld.totaal.text() == f"van {n}"
    voorbeeld.blader(1)
    assert voorbeeld.pagina.text() == str(min(2, n))
    voorbeeld.pagina.setText("999")
    voorbeeld.pagina.editingFinished.emit()
    assert voorbeeld.pagina.text() == str(n)
    voorbeeld.zoom(1.25)
    assert voorbeeld.schaal.text().endswith(" %")
    assert voorbeeld.beeld.accessibleName().startswith("Wijkbudget")


@pytest.mark.parametrize(("naam", "begin"), [("uit.pdf", b"%PDF-"), ("uit.csv", b"Gebied"), ("uit.xlsx", b"PK")])
def test_it_is_saved_in_the_format_of_its_name(qtbot: QtBot, omgeving: Omgeving, plan: str, tmp_path: Path, naam: str, begin: bytes) -> None:
    pagina, gezegd = open_pagina(qtbot, omgeving), Gezegd(omgeving)
    pagina.bewaar_als(tmp_path / naam)
    qtbot.waitUntil(lambda: f"Bewaard: {naam}" in gezegd.zinnen, timeout=20_000)
    assert (tmp_path / naam).read_bytes().startswith(begin)


def test_a_name_without_an_ending_gets_the_chosen_one(qtbot: QtBot, omgeving: Omgeving, plan: str, tmp_path: Path) -> None:
    pagina = open_pagina(qtbot, omgeving)
    pagina.bewaar_als(tmp_path / "lijst", "csv")
    qtbot.waitUntil((tmp_path / "lijst.csv").exists, timeout=20_000)


def test_a_format_that_is_not_there_is_refused_in_words(qtbot: QtBot, omgeving: Omgeving, plan: str, tmp_path: Path) -> None:
    pagina, gezegd = open_pagina(qtbot, omgeving), Gezegd(omgeving)
    pagina.bewaar_als(tmp_path / "uit.odt")
    assert gezegd.zinnen == [
        "‘uit.odt’ kan niet: aan de naam is niet te zien wat het moet worden. Laat de naam eindigen op .pdf, .docx, .html, .csv of .xlsx."
    ]
    assert not (tmp_path / "uit.odt").exists()


def test_a_place_that_can_not_be_written_is_told(qtbot: QtBot, omgeving: Omgeving, plan: str, tmp_path: Path) -> None:
    pagina, gezegd = open_pagina(qtbot, omgeving), Gezegd(omgeving)
    pagina.bewaar_als(tmp_path / "bestaat niet" / "uit.pdf")
    qtbot.waitUntil(lambda: len(gezegd.zinnen) == 1, timeout=20_000)
    assert "uit.pdf" in gezegd.zinnen[0]


def test_a_report_is_never_saved_over_the_file_that_is_open(qtbot: QtBot, omgeving: Omgeving, plan: str, tmp_path: Path) -> None:
    pagina, gezegd = open_pagina(qtbot, omgeving), Gezegd(omgeving)
    bestand: Any = omgeving.bestand
    (tmp_path / "zelfde.pdf").symlink_to(bestand.pad)
    pagina.bewaar_als(tmp_path / "zelfde.pdf")
    assert gezegd.zinnen == ["‘zelfde.pdf’ is uw bestand van Wijkagenda zelf. Kies een andere naam; er is niets veranderd."]
    assert (tmp_path / "zelfde.pdf").is_symlink()


# -- printing


def test_a_machine_without_a_printer_is_told_what_to_do(qtbot: QtBot, omgeving: Omgeving, plan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", staticmethod(list))
    pagina, gezegd = open_pagina(qtbot, omgeving), Gezegd(omgeving)
    pagina.druk_af()
    assert gezegd.zinnen == ["Wijkagenda vindt geen printer op deze computer. Bewaar het rapport als PDF en druk dat elders af."]


def test_a_machine_without_the_libraries_of_printing_is_told_the_same(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, omgeving: Omgeving) -> None:
    from wijkagenda.ui.rapporten.afdrukken import druk_af

    echt = builtins.__import__

    def zonder(naam: str, *args: Any, **kwargs: Any) -> Any:
        if naam == "PySide6.QtPrintSupport":
            raise ImportError("libcups.so.2")
        return echt(naam, *args, **kwargs)

    pagina = toon(qtbot, RapportenPagina, omgeving)
    monkeypatch.setattr(builtins, "__import__", zonder)
    with pytest.raises(RegelFout, match="geen printer"):
        druk_af(b"%PDF-", "Rapport", pagina)


def test_each_page_comes_on_a_sheet(qtbot: QtBot, omgeving: Omgeving, plan: str, tmp_path: Path) -> None:
    import pikepdf

    from wijkagenda.ui.rapporten.afdrukken import teken

    pagina = open_pagina(qtbot, omgeving)
    assert pagina._voorbeeld is not None
    document = pagina._voorbeeld.document
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    assert teken(document, printer, range(2), pagina)
    with pikepdf.open(tmp_path / "papier.pdf") as papier:
        assert len(papier.pages) == 2
        for blad in papier.pages:
            maat = QSize(round(float(blad.mediabox[2])), round(float(blad.mediabox[3])))
            assert maat.height() > maat.width()


# -- the bytes of a report


def test_reports_of_several_plans_come_one_after_the_other(bestand: Bestand, plan: str) -> None:
    ander = maak(bestand, "wijkplan", titel="Samen in Ussen")
    maak(bestand, "opgave", wijkplan_id=plan, titel="Ontmoeten")
    maak(bestand, "opgave", wijkplan_id=ander, titel="Bewegen")
    csv = maken.maak(bestand.lees(), RAPPORTEN["wijkplan"], "csv", maken.Keuze(VANDAAG, ids=(plan, ander))).decode()
    assert csv.count("Gebied;") == 2
    assert "Ontmoeten" in csv
    assert "Bewegen" in csv


def test_a_booklet_of_no_plan_is_refused(bestand: Bestand) -> None:
    with pytest.raises(RegelFout, match="geen wijkplan"):
        maken.maak(bestand.lees(), RAPPORTEN["wijkplan"], "pdf", maken.Keuze(VANDAAG))
