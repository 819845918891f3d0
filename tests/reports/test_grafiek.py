"""Pictures on paper: the same as the matplotlib Figure, as vectors in the letters of the document, without loading matplotlib."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from reportlab.pdfgen.canvas import Canvas

from tests.charts.test_tekenen import DRIE, NAAST, VREEMD
from tests.reports import factory
from wijkagenda.charts.gegevens import Grafiekgegevens
from wijkagenda.charts.palet import LICHT
from wijkagenda.charts.tekenen import teken
from wijkagenda.reports.pdf.grafiek import Grafiekvlak
from wijkagenda.reports.pdf.lettertypen import Letters

VOL = [NAAST, DRIE, factory.VERDELING, factory.GELDSTROMEN, factory.AANDEEL, factory.INDICATOR, factory.FASEN]
PAPIER = """
import datetime as dt, sys
from tests.reports import factory
from wijkagenda.reports.pdf.document import maak_pdf
maak_pdf(factory.wijkplan(), titel="Plan", datum=dt.date(2026, 3, 12))
sys.exit("matplotlib" in sys.modules)
"""


def op_papier(gegevens: Grafiekgegevens, breedte: float, hoogste: float = 2000) -> tuple[bytes, float, float]:
    vlak, uit = Grafiekvlak(gegevens, 9.5, Letters(LICHT), LICHT, hoogste), BytesIO()
    breed, hoog = vlak.wrap(breedte, 2000)
    canvas = Canvas(uit, pagesize=(breed, hoog))
    vlak.drawOn(canvas, 0, 0)
    canvas.save()
    return uit.getvalue(), breed, hoog


def als_grijs(pdf: bytes, breed: int, hoog: int) -> np.ndarray:
    bytes_, buffer, document = QByteArray(pdf), QBuffer(), QPdfDocument()
    buffer.setData(bytes_)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    beeld = document.render(0, QSize(breed, hoog)).convertToFormat(QImage.Format.Format_ARGB32)
    rijen = np.frombuffer(beeld.constBits(), np.uint8).reshape(hoog, beeld.bytesPerLine())[:, : breed * 4].reshape(hoog, breed, 4).astype(float)
    document.close()
    dekt = rijen[..., 3] / 255
    return rijen[..., :3].mean(axis=2) * dekt + 255 * (1 - dekt)


def in_blokken(beeld: np.ndarray, maat: int = 6) -> np.ndarray:
    """Averages of small squares: thin edges may lie a pixel apart."""
    hoog, breed = (n // maat * maat for n in beeld.shape)
    return beeld[:hoog, :breed].reshape(hoog // maat, maat, breed // maat, maat).mean(axis=(1, 3))


@pytest.mark.parametrize("gegevens", VOL, ids=lambda g: type(g).__name__)
def test_on_paper_a_picture_looks_as_the_Figure(gegevens: Grafiekgegevens, qapp: object) -> None:
    pdf, _, _ = op_papier(gegevens, 400)
    figuur = teken(gegevens, 400)
    figuur.set_dpi(144)
    doek = FigureCanvasAgg(figuur)
    doek.draw()
    agg = np.asarray(doek.buffer_rgba())[..., :3].astype(float).mean(axis=2)
    papier = als_grijs(pdf, agg.shape[1], agg.shape[0])
    verschil = np.abs(in_blokken(agg) - in_blokken(papier))
    assert verschil.max() < 80


@pytest.mark.parametrize("gegevens", [*VOL, *VREEMD], ids=lambda g: type(g).__name__)
def test_a_picture_that_is_too_high_is_made_smaller(gegevens: Grafiekgegevens) -> None:
    assert op_papier(gegevens, 400, hoogste=90)[2] <= 90.001


def test_a_report_with_pictures_loads_no_matplotlib() -> None:
    assert subprocess.run([sys.executable, "-c", PAPIER], cwd=Path(__file__).parents[2], check=False).returncode == 0
