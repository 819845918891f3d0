"""Opens a PDF the way its reader would: the words per page, the fonts, the outline."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pikepdf
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument


def woorden(pdf: bytes) -> list[str]:
    """The text of each page, its white space evened out."""
    with _open(pdf) as document:
        return [" ".join(document.getAllText(nr).text().split()) for nr in range(document.pageCount())]


def plek(pdf: bytes, woord: str) -> tuple[float, float]:
    """How far the first place of a word on the first page is from the left edge of the paper and from the right edge, in points."""
    with _open(pdf) as document:
        begin = document.getAllText(0).text().index(woord)
        vak = document.getSelectionAtIndex(0, begin, len(woord)).boundingRectangle()
        return vak.left(), document.pagePointSize(0).width() - vak.right()


@contextmanager
def _open(pdf: bytes) -> Iterator[QPdfDocument]:
    gegevens = QByteArray(pdf)
    buffer = QBuffer(gegevens)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    yield document
    document.close()


def fonts(pdf: bytes) -> dict[str, bool]:
    """Each font in the file, and whether it is embedded."""
    with pikepdf.open(BytesIO(pdf)) as document:
        namen: dict[str, bool] = {}
        for pagina in document.pages:
            for font in pagina.Resources.get("/Font", {}).values():
                beschrijving = font.get("/FontDescriptor")
                namen[str(font.BaseFont)] = beschrijving is not None and "/FontFile2" in beschrijving
        return namen


def bladwijzers(pdf: bytes) -> list[tuple[int, str]]:
    """The outline as depth and title."""
    uit: list[tuple[int, str]] = []

    def loop(items: list[pikepdf.OutlineItem], diepte: int) -> None:
        for item in items:
            uit.append((diepte, item.title))
            loop(item.children, diepte + 1)

    with pikepdf.open(BytesIO(pdf)) as document, document.open_outline() as outline:
        loop(outline.root, 0)
    return uit
